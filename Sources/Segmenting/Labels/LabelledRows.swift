/// Where the rows of a table of labels and values end.
struct LabelledRows {
  /// The lines of each label.
  let labels: [ClosedRange<Int>]
  let isValue: [Bool]
  let isBlank: [Bool]
  /// The line goes on with the value of the line before.
  let goesOn: [Bool]
  /// The line is an item of a list.
  let isItem: [Bool]

  /// In lines.
  private typealias Cost = Double
  private static let emptyValue: Cost = 2
  private static let blankInside: Cost = 0.6
  private static let noBlankBetween: Cost = 0.3
  private static let tornValue: Cost = 2
  private static let leftOut: Cost = 0.4
  private static let partedList: Cost = 0.2

  /// The first line of each row, and the line behind the last; nil without labels.
  var cuts: [Int]? {
    guard !labels.isEmpty else { return nil }
    let (centred, topped) = (best(isCentred: true), best(isCentred: false))
    return (centred.cost < topped.cost ? centred : topped).cuts
  }

  /// The cheapest cuts, row by row.
  private func best(isCentred: Bool) -> (cost: Cost, cuts: [Int]) {
    var paths: [(cost: Cost, cuts: [Int])] = bandStarts.map { (Self.leftOut * Cost(bands(before: $0)), [$0]) }
    for (place, label) in labels.enumerated() {
      let isLast = place + 1 == labels.count
      let options = isLast ? bandEnds(label.upperBound + 1) : Array((label.upperBound + 1)...labels[place + 1].lowerBound)
      paths = options.map { end in
        let next = paths.map { (cost: $0.cost + cost(label, $0.cuts[$0.cuts.count - 1]..<end, isCentred), cuts: $0.cuts + [end]) }
        return next.min { $0.cost < $1.cost }!
      }
      if isLast { paths = paths.map { ($0.cost + Self.leftOut * Cost(bands(behind: $0.cuts[$0.cuts.count - 1])), $0.cuts) } }
    }
    return paths.min { $0.cost < $1.cost }!
  }

  /// Lines at or before the first label with which the table may begin.
  private var bandStarts: [Int] {
    (0...labels[0].lowerBound).filter { $0 == 0 || isBlank[$0 - 1] && !isBlank[$0] || $0 == labels[0].lowerBound }
  }

  private func bandEnds(_ start: Int) -> [Int] { (start...isBlank.count).filter { $0 == isBlank.count || isBlank[$0] } }

  private func bands(before line: Int) -> Int { (0..<line).count { isValue[$0] && ($0 == 0 || isBlank[$0 - 1]) } }

  private func bands(behind line: Int) -> Int { (line..<isBlank.count).count { isValue[$0] && ($0 == line || isBlank[$0 - 1]) } }

  private func cost(_ label: ClosedRange<Int>, _ row: Range<Int>, _ isCentred: Bool) -> Cost {
    guard let first = row.first(where: { isValue[$0] }), let last = row.last(where: { isValue[$0] }) else { return Self.emptyValue }
    let aside = isCentred ? Cost(abs(first + last - label.lowerBound - label.upperBound)) / 2 : Cost(abs(first - label.lowerBound))
    let (top, bottom) = (min(first, label.lowerBound), max(last, label.upperBound))
    let blanks = (top...bottom).count { isBlank[$0] && !isBlank[$0 - 1] }
    let followsValue = first == top && top > 0 && isValue[top - 1]
    let isTorn = followsValue && goesOn[first]
    let isParted = followsValue && isItem[first] && isItem[top - 1]
    return aside + Self.blankInside * Cost(blanks) + (top > 0 && !isBlank[top - 1] ? Self.noBlankBetween : 0)
      + (isTorn ? Self.tornValue : 0) + (isParted ? Self.partedList : 0)
  }
}
