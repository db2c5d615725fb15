/// For each byte of a passage its offset in the normalised text, kept as runs of bytes that stand one behind the other there: few, however
/// long the passage.
package struct Places: RandomAccessCollection, Hashable, Sendable {
  private struct Run: Hashable {
    /// In bytes of the passage.
    let start: Int
    let place: Int
  }

  package private(set) var count = 0
  /// Of the first byte; 0 where there is none.
  private var origin = 0
  /// The runs behind the first.
  private var later: [Run] = []

  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// Logarithmic in the runs.
  package subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count, "no byte of the passage stands there")
    guard let first = later.first, index >= first.start else { return origin + index }
    let run = later[run(at: index)]
    return run.place + index - run.start
  }

  /// The last of the later runs that begins at a byte or before it.
  private func run(at index: Int) -> Int {
    var (low, high) = (0, later.count)
    while low < high {
      let middle = (low + high) / 2
      if later[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The stretches of the text, in the order of the passage.
  package var stretches: [Range<Int>] {
    guard count > 0 else { return [] }
    guard !later.isEmpty else { return [origin..<(origin + count)] }
    var found = [origin..<(origin + later[0].start)]
    for (place, run) in later.enumerated() {
      let end = place + 1 < later.count ? later[place + 1].start : count
      found.append(run.place..<(run.place + end - run.start))
    }
    return found
  }

  mutating func append(_ stretch: Range<Int>) {
    guard !stretch.isEmpty else { return }
    if count == 0 {
      origin = stretch.lowerBound
    } else {
      let (start, place) = later.last.map { ($0.start, $0.place) } ?? (0, origin)
      if place + count - start != stretch.lowerBound { later.append(Run(start: count, place: stretch.lowerBound)) }
    }
    count += stretch.count
  }

  mutating func append(_ place: Int) { append(place..<(place + 1)) }

  mutating func append(contentsOf other: Places) {
    for stretch in other.stretches { append(stretch) }
  }

  mutating func removeLast() {
    count -= 1
    if let last = later.last, last.start >= count { later.removeLast() }
    if count == 0 { origin = 0 }
  }

  /// The places of some of the bytes.
  func part(_ range: Range<Int>) -> Places {
    var part = Places()
    guard !range.isEmpty else { return part }
    part.origin = self[range.lowerBound]
    part.count = range.count
    for run in later where run.start > range.lowerBound && run.start < range.upperBound {
      part.later.append(Run(start: run.start - range.lowerBound, place: run.place))
    }
    return part
  }
}
