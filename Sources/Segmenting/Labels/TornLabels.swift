import Normalising

/// Labels that their narrow cell tore, the first words before the first line of the value and the others under them: `Description de Le projet
/// consiste à`, and on the next line `l'action`, alone or before more of the value.
struct TornLabels {
  let lines: [TextLine]
  let bytes: [UInt8]

  struct Found {
    /// The first words, and the others.
    let (head, tail): (Range<Int>, Range<Int>)
    let value: Range<Int>
    /// What goes on behind the other words.
    let rest: Range<Int>?
  }

  private static let widest = 28
  private static let ragged = 3

  func label(at index: Int) -> Found? {
    guard index + 1 < lines.count, case let line = lines[index], case let next = lines[index + 1], !line.isBlank, !next.isBlank,
      !next.isFurniture, !next.opensPage, abs(line.indent - next.indent) <= Self.ragged, line.width <= LabelColumns.widest,
      next.width <= LabelColumns.widest,
      ScalarReader(bytes).isSmallLetter(at: next.body.lowerBound), case let runs = next.runs(bytes, gap: 2), runs[0].width <= Self.widest,
      let first = ScalarReader(bytes).scalar(at: line.body.lowerBound), ScalarReader.isUpper(first.value),
      HeadingReader(bytes[line.body]).form == nil
    else { return nil }
    let tail = bytes[runs[0].range]
    for end in line.body.prefix(Self.widest + 1) where bytes[end] == 0x20 && bytes[end - 1] != 0x20 && bytes[end - 1] != 0x3A {
      // Behind a wider gap the value stands in a column of its own.
      guard case let start = end + 1, start < line.body.upperBound, opensValue(start),
        LabelTable.role(ofLine: (bytes[line.body.lowerBound..<end] + [0x20] + tail)[...]) != nil
      else { continue }
      return Found(
        head: line.body.lowerBound..<end, tail: runs[0].range, value: start..<line.body.upperBound,
        rest: runs.count > 1 ? runs[1].range.lowerBound..<next.body.upperBound : nil)
    }
    return nil
  }

  private func opensValue(_ index: Int) -> Bool {
    ScalarReader(bytes).scalar(at: index).map { ScalarReader.isUpper($0.value) || ScalarReader.isDigit($0.value) } ?? false
  }
}
