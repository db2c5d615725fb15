import Normalising

/// Finds a row of labels over the row of their values, as forms print them: `Pilote    Échéance    Priorité`, and the values under each.
struct LabelRows {
  let lines: [TextLine]
  let bytes: [UInt8]

  /// Lines of values looked at.
  private static let longest = 12

  /// The labels and their values in the order of reading, and the line behind them; nil when no such row begins at `index`.
  func row(from index: Int) -> (pieces: [[TextLine]], end: Int)? {
    let labels = segments(lines[index])
    guard labels.count >= 2, labels.allSatisfy({ LabelTable.role(ofLine: bytes[$0.range]) != nil }) else { return nil }
    var end = index + 1
    var values: [[TextLine]] = Array(repeating: [], count: labels.count)
    var fullRows = 0
    while end < lines.count, end - index <= Self.longest, !lines[end].isBlank, !lines[end].isFurniture, !lines[end].opensPage {
      let cells = segments(lines[end])
      if cells.count == 1, LabelTable.role(ofLine: bytes[cells[0].range]) != nil { break }
      if cells.count == labels.count { fullRows += 1 }
      for cell in cells {
        let column = labels.lastIndex { $0.column <= cell.column + 1 } ?? 0
        values[column].append(TextLine(cell.range, of: bytes))
      }
      end += 1
    }
    guard fullRows == 1 || end == index + 2 else { return nil }
    var pieces: [[TextLine]] = []
    for (label, value) in zip(labels, values) {
      var line = TextLine(label.range, of: bytes)
      line.cell = .label
      pieces.append([line])
      if !value.isEmpty {
        pieces.append(value)
        pieces[pieces.count - 1][0].cell = .value
      }
    }
    return (pieces, end)
  }

  /// The runs of a line that three blanks and more part, with the column of the page where each begins.
  private func segments(_ line: TextLine) -> [(range: Range<Int>, column: Int)] {
    var found: [(range: Range<Int>, column: Int)] = []
    var (column, blanks, start, startColumn) = (line.indent, 0, line.body.lowerBound, line.indent)
    for index in line.body where bytes[index] & 0xC0 != 0x80 {
      if bytes[index] == 0x20 {
        blanks += 1
      } else {
        if blanks >= BlockBuilder.widestWordGap {
          found.append((start..<(index - blanks), startColumn))
          (start, startColumn) = (index, column)
        }
        blanks = 0
      }
      column += 1
    }
    if !line.isBlank { found.append((start..<line.body.upperBound, startColumn)) }
    return found
  }
}
