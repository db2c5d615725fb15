import Normalising

/// A row of labels the first of which a narrow cell tore around the others, and under it values in the middle of their cells: `Maître`, then
/// `Partenaires   Programmation`, then `d'ouvrage`.
extension LabelRows {
  private static let widestLabel = 24
  private static let longestCells = 16
  private static let gap = 2

  private typealias Run = (range: Range<Int>, column: Int, width: Int)

  func tornRow(from index: Int) -> (pieces: [[TextLine]], end: Int)? {
    guard index + 3 < lines.count, let head = alone(index), let tail = alone(index + 2), case let others = runs(index + 1),
      others.count >= 2,
      others.allSatisfy({ LabelTable.role(ofLine: bytes[$0.range]) != nil }), ScalarReader(bytes).isSmallLetter(at: tail.range.lowerBound),
      case let start = min(head.column, tail.column), case let end = max(head.column + head.width, tail.column + tail.width),
      end < others[0].column,
      LabelTable.role(ofLine: (bytes[head.range] + [0x20] + bytes[tail.range])[...]) != nil
    else { return nil }
    let middles = [start + end] + others.map { 2 * $0.column + $0.width }
    var cells: [[TextLine]] = middles.map { _ in [] }
    var row = index + 3
    while row < lines.count, row - index <= Self.longestCells, case let parts = runs(row), !parts.isEmpty, !lines[row].opensPage {
      // The next label of the grid.
      if parts[0].column < others[0].column, LabelTable.role(ofLine: bytes[parts[0].range]) != nil || opensTorn(row, parts[0]) { break }
      for part in parts {
        let middle = 2 * part.column + part.width
        let place = middles.indices.min { abs(middles[$0] - middle) < abs(middles[$1] - middle) }!
        cells[place].append(TextLine(part.range, of: bytes))
      }
      row += 1
    }
    guard row > index + 3, cells.count(where: { !$0.isEmpty }) >= 2 else { return nil }
    let labels = [[TextLine(head.range, of: bytes), TextLine(tail.range, of: bytes)]] + others.map { [TextLine($0.range, of: bytes)] }
    var pieces: [[TextLine]] = []
    for (label, value) in zip(labels, cells) {
      pieces += [label, value].filter { !$0.isEmpty }
      pieces[pieces.count - (value.isEmpty ? 1 : 2)][0].cell = .label
      if !value.isEmpty { pieces[pieces.count - 1][0].cell = .value }
    }
    return (pieces, row)
  }

  /// A narrow line's only words.
  private func alone(_ index: Int) -> Run? {
    let runs = runs(index)
    return runs.count == 1 && runs[0].width <= Self.widestLabel ? runs[0] : nil
  }

  /// `Indicateurs de      Part des feux`, and `suivi` under the first words.
  private func opensTorn(_ row: Int, _ words: Run) -> Bool {
    guard row + 1 < lines.count else { return false }
    return runs(row + 1).first.map { LabelTable.role(ofLine: (bytes[words.range] + [0x20] + bytes[$0.range])[...]) != nil } ?? false
  }

  private func runs(_ index: Int) -> [Run] {
    guard !lines[index].isBlank, !lines[index].isFurniture, lines[index].width <= 240 else { return [] }
    return lines[index].runs(bytes, gap: Self.gap)
  }
}
