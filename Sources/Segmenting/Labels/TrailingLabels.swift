import Normalising

/// Labels that end the line of the value before, as grids do that a dump flattened: `Conseil départemental      Partenaires`, and on the next
/// line the partners.
struct TrailingLabels {
  let lines: [TextLine]
  let bytes: [UInt8]

  /// Narrower gaps part words of one cell.
  private static let narrowestGap = 4
  private static let widest = 400
  /// A field stands so near above.
  private static let reach = 12

  /// The value of the field above and the label of the next, where the line at `index` holds both.
  func parts(_ index: Int) -> (value: Range<Int>, label: Range<Int>)? {
    guard let found = split(index), let next = next(after: index), lines[next].indent + 1 < found.column,
      LabelTable.role(ofLine: bytes[first(lines[next])]) == nil, isUnderField(index)
    else { return nil }
    // Words under the label are its value, in a grid that reads down.
    let segments = LabelRows(lines: lines, bytes: bytes).segments(lines[next])
    guard segments.count == 1 || segments.count == 2 && split(next) != nil else { return nil }
    return (found.value, found.label)
  }

  /// The last words of a line as a label in a capital, and what stands before them.
  private func split(_ index: Int) -> (value: Range<Int>, label: Range<Int>, column: Int)? {
    let line = lines[index]
    guard !line.isBlank, !line.isFurniture, line.width <= Self.widest,
      case let parts = LabelRows(lines: lines, bytes: bytes).segments(line), parts.count == 2,
      parts[1].range.lowerBound - parts[0].range.upperBound >= Self.narrowestGap, bytes[parts[0].range].last != 0x3A,
      LabelTable.role(ofLine: bytes[parts[1].range]) != nil, LabelTable.role(ofLine: bytes[parts[0].range]) == nil
    else { return nil }
    return (parts[0].range, parts[1].range, parts[1].column)
  }

  private func first(_ line: TextLine) -> Range<Int> {
    LabelRows(lines: lines, bytes: bytes).segments(line).first?.range ?? line.body
  }

  private func next(after index: Int) -> Int? {
    let next = index + 1
    return next < lines.count && !lines[next].isBlank && !lines[next].isFurniture ? next : nil
  }

  /// A label alone on its line, or at the end of one, stands not far above, and no line between has words under the label's column.
  private func isUnderField(_ index: Int) -> Bool {
    for above in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) where !lines[above].isBlank {
      if LabelTable.role(ofLine: bytes[lines[above].body]) != nil || split(above) != nil { return true }
      if LabelRows(lines: lines, bytes: bytes).segments(lines[above]).count > 1 { return false }
    }
    return false
  }
}
