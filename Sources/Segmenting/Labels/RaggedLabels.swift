import Normalising

/// Labels at the margin and values that begin at no one column, for letters of other widths set each line off: what stands behind the words at
/// the margin is the value's.
extension LabelColumns {
  /// No label's line is wider.
  private static let widestLabel = 28

  /// The lines from `index` to the first that is neither; nil where labels stand among the values.
  func ragged(from index: Int) -> [Row]? {
    var rows: [Row] = []
    var (blanks, edge, nearest) = (0, 0, Int.max)
    for row in index..<min(lines.count, index + Self.longest) {
      let line = lines[row]
      blanks = line.isBlank ? blanks + 1 : 0
      guard !ends(row, index), blanks < Self.mostBlanks, line.width <= Self.widest, !headsRow(row), let parts = parts(line) else { break }
      if let left = parts.left { edge = max(edge, left.width) }
      if let right = parts.right {
        if isLabel([right]) { return nil }
        nearest = min(nearest, right.indent)
      }
      rows.append(parts)
    }
    guard nearest >= edge - Self.overlap, nearest < Int.max else { return nil }
    return rows.map { row in
      guard let right = row.right else { return row }
      return Row(left: row.left, right: TextLine(right.body, of: bytes, indent: right.indent - nearest))
    }
  }

  /// A list may begin so much further left than the widest label ends.
  private static let overlap = 4

  /// The words at the margin and those behind them; nil where words stand across.
  private func parts(_ line: TextLine) -> Row? {
    guard !line.isBlank else { return Row() }
    if line.indent >= Self.narrowestColumn { return Row(right: line) }
    let runs = line.runs(bytes, gap: Self.narrowestGutter)
    var (label, value) = (runs[0].range, runs.count > 1 ? runs[1].range.lowerBound : nil)
    // `mise en œuvre • Pâturage extensif`
    if let bullet = bullet(in: label) { (label, value) = (label.lowerBound..<(bullet - 1), bullet) }
    let left = TextLine(label, of: bytes, indent: line.indent)
    guard left.width - left.indent <= Self.widestLabel else { return nil }
    guard let value else { return Row(left: left) }
    let column = line.indent + bytes[line.body.lowerBound..<value].count { $0 & 0xC0 != 0x80 }
    return Row(left: left, right: TextLine(value..<line.body.upperBound, of: bytes, indent: column))
  }

  /// Where the first item of the value begins, one blank behind the label.
  private func bullet(in words: Range<Int>) -> Int? {
    words.prefix(Self.widestLabel * 2).first { index in
      guard index > words.lowerBound + 1, bytes[index - 1] == 0x20, let sign = ScalarReader(bytes).scalar(at: index) else { return false }
      if Bullets.sure.contains(sign.value) { return true }
      let next = index + sign.length
      return Bullets.dashes.contains(sign.value) && next < words.upperBound && bytes[next] == 0x20
        && LabelTable.role(ofLine: bytes[words.lowerBound..<(index - 1)]) != nil
    }
  }

  /// Labels in a row, the head of other cells, or the first words of the first of them over it.
  private func headsRow(_ row: Int) -> Bool {
    if areLabels(row) { return true }
    guard row + 2 < lines.count, areLabels(row + 1), !lines[row].isBlank, !lines[row + 2].isBlank else { return false }
    let words =
      bytes[lines[row].runs(bytes, gap: Self.narrowestGutter)[0].range] + [0x20]
      + bytes[lines[row + 2].runs(bytes, gap: Self.narrowestGutter)[0].range]
    return LabelTable.role(ofLine: words[...]) != nil
  }

  private func areLabels(_ row: Int) -> Bool {
    guard !lines[row].isBlank, lines[row].width <= Self.widest else { return false }
    let runs = lines[row].runs(bytes, gap: Self.narrowestGutter)
    return runs.count >= 2 && runs.allSatisfy { LabelTable.role(ofLine: bytes[$0.range]) != nil } || headsTable(row)
  }

  /// Three labels and more in a row, the last of which no table of labels may know.
  func headsTable(_ row: Int) -> Bool {
    guard !lines[row].isBlank, lines[row].width <= Self.widest, case let runs = lines[row].runs(bytes, gap: Self.narrowestGutter),
      runs.count >= 3
    else { return false }
    return runs.dropLast().allSatisfy { LabelTable.role(ofLine: bytes[$0.range]) != nil }
  }
}
