import Normalising
import Segmenting

/// A list of acts in a table whose columns a dump lost, a cell a paragraph, the number on a line of the subject's own, wherever the middle of
/// its cell was.
///
/// list → labels row+; row → ( subject with its number | number subject ) cell* verdict?
extension ActOutline {
  private static let fewest = 3
  /// In cells; what stands further below the last number is of no row.
  private static let mostCells = 4
  private static let longestTitle = 400
  private static let longestVerdict = 120

  private struct NumberedRow {
    let number: String
    let value: Int
    let title: Passage
    let heads: [Int]
    /// The cells behind the subject.
    let cells: [[Int]]
  }

  func numberedCells(_ free: [Int]) -> [ActRegion]? {
    guard !hasPlan, let start = labelsEnd(free) else { return nil }
    let cells = cells(free[start...])
    let starts = cells.indices.filter { code(in: cells[$0]) != nil }
    let ends = starts.dropFirst() + [cells.count]
    let rows = zip(starts, ends).compactMap { row(Array(cells[$0..<min($1, $0 + Self.mostCells)])) }
    guard rows.count >= Self.fewest, rows.count == starts.count, zip(rows, rows.dropFirst()).allSatisfy({ $0.value < $1.value }) else {
      return nil
    }
    return rows.map { region($0) }
  }

  /// Behind labels that each stand alone: `N°`, `Objet`, `Décision`, `Vote`.
  private func labelsEnd(_ free: [Int]) -> Int? {
    let labels = free.map { extraction.passage($0).count <= 40 ? extraction.passage($0).folded : "" }
    var place = 0
    while place < labels.count {
      let run = labels[place...].prefix { ActTableWords.isLabel($0) }
      if run.count >= 3, ActTableWords.areHeads(Array(run)),
        run.contains(where: { ActTableWords.votes.contains($0) || ActTableWords.decisions.contains($0) })
      {
        return run.endIndex
      }
      place += max(run.count, 1)
    }
    return nil
  }

  /// Blocks that no blank line parts.
  private func cells(_ blocks: ArraySlice<Int>) -> [[Int]] {
    var cells: [[Int]] = []
    for block in blocks {
      if cells.isEmpty || extraction.blocks[block].followsBlank || extraction.blocks[block].isItem {
        cells.append([block])
      } else {
        cells[cells.count - 1].append(block)
      }
    }
    return cells
  }

  /// The number that one of the lines of a cell opens with, and the cell without it.
  private func code(in cell: [Int]) -> (number: String, value: Int, rest: Passage)? {
    let lines = cell.flatMap { extraction.lines($0) }
    guard lines.count <= 12, let place = lines.firstIndex(where: { Self.code($0) != nil }), let found = Self.code(lines[place]) else {
      return nil
    }
    var rest = lines
    rest[place] = lines[place].suffix(from: found.end)
    return (lines[place].prefix(found.end).string, found.value, Passage(joining: rest.filter { !$0.isEmpty }))
  }

  /// code → capitals{0,4} year ( `-` | `/` | `_` ) digits: `B 2021-31`, `CA-2019-32`
  private static func code(_ line: Passage) -> (end: Int, value: Int)? {
    let tokens = Tokens(line.prefix(40))
    var next = 0
    if let letters = tokens[0], letters.kind == .word {
      guard letters.range.count <= 4, line[letters.range].string == line[letters.range].string.uppercased() else { return nil }
      next = ["-", "/", "_"].contains(tokens.sign(1)) ? 2 : 1
    }
    guard tokens[next]?.year != nil, ["-", "/", "_"].contains(tokens.sign(next + 1)), let number = tokens[next + 2],
      let value = number.number,
      !tokens[next + 1]!.spaced, !number.spaced, tokens[next + 3]?.spaced ?? true
    else { return nil }
    return (number.range.upperBound, value)
  }

  private func row(_ cells: [[Int]]) -> NumberedRow? {
    guard let first = cells.first, let found = code(in: first) else { return nil }
    let isAlone = found.rest.isEmpty
    guard !isAlone || cells.count > 1 else { return nil }
    let title = isAlone ? Passage(joining: cells[1].map { extraction.passage($0) }) : found.rest
    guard (8...Self.longestTitle).contains(title.count), title.opensUpper else { return nil }
    return NumberedRow(
      number: found.number, value: found.value, title: title, heads: isAlone ? first + cells[1] : first,
      cells: Array(cells.dropFirst(isAlone ? 2 : 1)))
  }

  /// The verdict ends the row; what stands between the subject and it was decided.
  private func region(_ row: NumberedRow) -> ActRegion {
    let place = row.cells.firstIndex { cell in
      let text = Passage(joining: cell.map { extraction.passage($0) })
      guard text.count <= Self.longestVerdict else { return false }
      let reader = VoteReader(text, inColumn: true)
      return reader.outcome != nil || reader.hasCounts
    }
    let verdict = place.map { row.cells[$0] }
    let start = row.heads.last! + 1
    return ActRegion(
      reference: row.number, titles: [row.title], heads: row.heads + (verdict ?? []),
      body: start..<max(start, verdict?.first ?? row.cells.first.map { $0.last! + 1 } ?? start),
      verdict: verdict.map { cell in Passage(joining: cell.map { extraction.passage($0) }) })
  }
}
