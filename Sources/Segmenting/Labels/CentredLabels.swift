import Normalising

/// Labels in the middle of their cell, as dumps without layout print them between the lines of the value: `– Ouvrir une permanence`, then
/// `Descriptif de – Signer une convention`, then `l'action`.
struct CentredLabels {
  let lines: [TextLine]
  let bytes: [UInt8]

  private static let longest = 30
  private static let widest = 28

  /// The label and the lines of its value, from the first line behind a blank one to the label's last.
  func field(from index: Int) -> (label: [TextLine], value: [TextLine], end: Int)? {
    guard index == 0 || lines[index - 1].isBlank, !ScalarReader(bytes).isSmallLetter(at: lines[index].body.lowerBound) else { return nil }
    for row in index..<min(lines.count, index + Self.longest) {
      let line = lines[row]
      guard !line.isBlank, !line.isFurniture, !line.opensPage || row == index, LabelTable.role(ofLine: bytes[line.body]) == nil,
        HeadingReader(bytes[line.body]).form == nil
      else { return nil }
      if row > index, let torn = TornLabels(lines: lines, bytes: bytes).label(at: row) {
        let value = lines[index..<row] + [TextLine(torn.value, of: bytes)] + [torn.rest].compactMap { $0 }.map { TextLine($0, of: bytes) }
        return ([torn.head, torn.tail].map { TextLine($0, of: bytes) }, Array(value), row + 2)
      }
      if isParted(row) { return ([line, lines[row + 2]], Array(lines[index..<row] + [lines[row + 1]]), row + 3) }
    }
    return nil
  }

  /// `Descriptif de`, a line of the value, `l'action`.
  private func isParted(_ row: Int) -> Bool {
    guard row + 2 < lines.count, isNarrow(lines[row]), isNarrow(lines[row + 2]), !lines[row + 1].isBlank, !lines[row + 1].isFurniture,
      ScalarReader(bytes).isSmallLetter(at: lines[row + 2].body.lowerBound),
      !ScalarReader(bytes).isSmallLetter(at: lines[row + 1].body.lowerBound)
    else { return false }
    return LabelTable.role(ofLine: (bytes[lines[row].body] + [0x20] + bytes[lines[row + 2].body])[...]) != nil
  }

  private func isNarrow(_ line: TextLine) -> Bool { !line.isBlank && !line.isFurniture && line.width - line.indent <= Self.widest }
}
