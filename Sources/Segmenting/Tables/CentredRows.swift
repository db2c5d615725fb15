/// Where the rows of a table end whose cells are several lines, each set in the middle of its row.
struct CentredRows {
  /// For each line, the columns that it has a cell's line in.
  let cells: [Set<Int>]
  /// The line of the subject goes on with the line before.
  let goesOn: [Bool]
  /// The column of the subject.
  let subject: Int

  private typealias Cost = Double
  private static let tallest = 14
  private static let noNumber: Cost = 1.5
  private static let noSubject: Cost = 8
  private static let noCell: Cost = 1.5
  private static let torn: Cost = 3
  private static let row: Cost = 0.5
  /// Of a row; where the cells stand further from its middle, nothing tells the rows.
  private static let dearest: Cost = 2

  /// The first line of each row, and the line behind the last; nil where the cells stand in the middle of no rows.
  func cuts(columns: Int) -> [Int]? {
    guard !cells.isEmpty else { return nil }
    var best: [(cost: Cost, from: Int)] = [(0, 0)]
    for end in 1...cells.count {
      let starts = max(0, end - Self.tallest)..<end
      let options = starts.map { (cost: best[$0].cost + cost($0..<end, columns), from: $0) }
      best.append(options.min { $0.cost < $1.cost }!)
    }
    var cuts = [cells.count]
    while cuts[0] > 0 { cuts.insert(best[cuts[0]].from, at: 0) }
    return best[cells.count].cost <= Self.dearest * Cost(cuts.count - 1) ? cuts : nil
  }

  private func cost(_ row: Range<Int>, _ columns: Int) -> Cost {
    if row.count(where: { cells[$0].contains(0) }) > 1 { return .infinity }
    var cost = Self.row
    for column in 0..<columns {
      guard let first = row.first(where: { cells[$0].contains(column) }), let last = row.last(where: { cells[$0].contains(column) }) else {
        cost += column == 0 ? Self.noNumber : column == subject ? Self.noSubject : Self.noCell
        continue
      }
      cost += abs(Cost(first + last - row.lowerBound - row.upperBound + 1)) / 2
      if column == subject, goesOn[first] { cost += Self.torn }
    }
    return cost
  }
}
