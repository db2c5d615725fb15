import Normalising
import Reading

/// Labels on the right of their values.
extension LabelColumns {
  /// Lines whose labels stand at the right edge of the page, one under the other, each in the middle of the value on its left.
  func mirrored(from index: Int) -> [Row]? {
    guard let (edge, column) = edge(from: index) else { return nil }
    if let above = lines[..<index].last(where: { !$0.isBlank }), isLabel([above]) { return nil }
    if case let place = rightLabels.partitioningIndex(where: { $0 >= index - 1 }), place < rightLabels.count,
      rightLabels[place] == index - 1
    {
      return nil
    }
    var rows: [Row] = []
    var blanks = 0
    for row in index..<min(lines.count, index + Self.longest) {
      let line = lines[row]
      blanks = line.isBlank ? blanks + 1 : 0
      guard !ends(row, index), blanks < Self.mostBlanks - 1, line.width <= Self.widest else { break }
      guard let label = atEdge(line, edge) else {
        // Words under the labels are another column's.
        if isLabel([line]) || lastRun(line).map({ $0.column >= column }) ?? false { return nil }
        rows.append(Row(right: line.isBlank ? nil : line))
        continue
      }
      let end = bytes[line.body.lowerBound..<label.lowerBound].lastIndex { $0 != 0x20 }
      rows.append(
        Row(left: TextLine(label, of: bytes), right: end.map { TextLine(line.start..<($0 + 1), of: bytes) }))
    }
    // A value that nothing names stands beside the first label; else each label would be that of the value below it.
    guard let last = rows.lastIndex(where: { $0.left != nil }), let label = rows.firstIndex(where: { $0.left != nil }),
      let first = rows.firstIndex(where: { $0.right != nil }), first <= label, !opensField(rows[first].right!)
    else { return nil }
    let below = rows[(last + 1)...].prefix { !$0.isBlank }.count
    return Array(rows[...(last + below)])
  }

  /// `Contexte : …`
  private func opensField(_ line: TextLine) -> Bool {
    guard let colon = bytes[line.body.prefix(Self.widestColumn)].firstIndex(of: 0x3A) else { return false }
    return LabelTable.role(ofLine: bytes[line.body.lowerBound..<colon]) != nil
  }

  /// Where three labels and more end far right, one about under the other.
  private func edge(from index: Int) -> (end: Int, start: Int)? {
    var (ends, start, last) = ([Int](), Int.max, index)
    for row in rightLabels[rightLabels.partitioningIndex { $0 >= index }...] {
      guard row - last <= Self.reach, row - index < Self.longest, !(last..<row).contains(where: { self.ends($0, index) }),
        let label = lastRun(lines[row])
      else { break }
      ends.append(label.column + label.width)
      start = min(start, label.column)
      last = row
    }
    guard ends.count >= Self.fewestLabels, case let edge = ends.sorted()[ends.count / 2] else { return nil }
    return ends.allSatisfy { abs($0 - edge) <= Self.ragged } ? (edge, start) : nil
  }

  /// As many blanks part a value from a label on its right.
  private static let widestWordGap = 3
  /// Letters of different widths leave an edge so ragged, in columns.
  static let ragged = 6

  /// The last words of a line, far from its margin.
  private func lastRun(_ line: TextLine) -> (range: Range<Int>, column: Int, width: Int)? { Self.lastRun(line, bytes) }

  static func lastRun(_ line: TextLine, _ bytes: [UInt8]) -> (range: Range<Int>, column: Int, width: Int)? {
    guard !line.isBlank, (widestColumn...widest).contains(line.width), let last = line.runs(bytes, gap: widestWordGap).last,
      last.column >= widestColumn, last.width <= widestColumn
    else { return nil }
    return last
  }

  /// The words of a line at the edge, behind a gap.
  private func atEdge(_ line: TextLine, _ edge: Int) -> Range<Int>? {
    lastRun(line).flatMap { abs($0.column + $0.width - edge) <= Self.ragged ? $0.range : nil }
  }
}
