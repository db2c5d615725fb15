import Normalising
import Reading

/// Lists of acts whose head is a row of labels: `N°  Objet  Rapporteur  Résultat`. The labels tell the columns, blank lines or the first column
/// the rows, whose cells may be several lines, set above and below the middle.
struct HeaderedTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  private static let widest = 400
  private static let longest = 400
  private static let mostBlanks = 3
  private static let narrowestGap = 2

  private typealias Segment = (range: Range<Int>, column: Int, width: Int)

  /// The table that begins at `index`; nil when none does.
  func table(from index: Int) -> FoundTable? {
    guard let head = head(index) else { return nil }
    let columns = columns(head, under: index)
    var found = FoundTable(end: index + 1, indent: lines[index].indent)
    found.append(lines: head.map { [$0.range] }, bytes)
    var (band, rows, blanks, row) = ([[Segment]](), 0, 0, index + 1)
    func close() {
      for cells in Self.rows(band, columns) {
        found.append(lines: cells, bytes)
        if cells.count(where: { !$0.isEmpty }) >= 3 { rows += 1 }
      }
      band = []
    }
    while row < lines.count, row - index < Self.longest, blanks < Self.mostBlanks, !lines[row].isFurniture, !lines[row].opensPage {
      if lines[row].isBlank {
        blanks += 1
        close()
      } else {
        let cells = segments(lines[row])
        if let heading = heading(row, cells, columns) {
          close()
          found.append(lines: heading, bytes)
        } else if blanks > 0, rows > 0, Self.column(cells[0], columns) != 0 {
          break  // Signatures stand below a list of acts.
        } else if fits(cells, columns) {
          band.append(cells)
        } else {
          break
        }
        blanks = 0
        found.end = row + 1
      }
      row += 1
    }
    close()
    return rows > 0 ? found : nil
  }

  /// The cells of a line that heads the rows below it: a numbered heading, or a rubric.
  private func heading(_ row: Int, _ cells: [Segment], _ columns: [Int]) -> [[Range<Int>]]? {
    guard cells.count == 1 else { return nil }
    let isNumbered = HeadingReader(bytes[cells[0].range]).form == .numbered(depth: 1)
    guard isNumbered || isRubric(row, cells[0], columns) else { return nil }
    var heading: [[Range<Int>]] = columns.map { _ in [] }
    heading[isNumbered ? 0 : 1] = [cells[0].range]
    return heading
  }

  private static func column(_ cell: Segment, _ columns: [Int]) -> Int? { columns.lastIndex { $0 <= cell.column + 1 } }

  /// The columns of a list of acts, the number first.
  private func head(_ index: Int) -> [Segment]? {
    guard !lines[index].isBlank, !lines[index].isFurniture, lines[index].width <= Self.widest, case let cells = segments(lines[index]),
      cells.count >= 3, case let heads = cells.map({ String(decoding: Folding.words(bytes[$0.range]), as: UTF8.self) }),
      ActTableWords.numbers.contains(heads[0]), heads.contains(where: ActTableWords.subjects.contains)
    else { return nil }
    return heads.allSatisfy(ActTableWords.all.contains) ? cells : nil
  }

  /// Where the columns begin: at their labels, or further left where cells under one label and no other do, for labels stand in the middle.
  private func columns(_ head: [Segment], under index: Int) -> [Int] {
    func isUnder(_ cell: Segment, _ label: Segment) -> Bool {
      cell.column < label.column + label.width && label.column < cell.column + cell.width
    }
    let cells = lines[(index + 1)...].prefix(Self.rowsLookedAt).flatMap { segments($0) }.compactMap { cell in
      let over = head.indices.filter { isUnder(cell, head[$0]) }
      return over.count == 1 ? (place: over[0], column: cell.column) : nil
    }
    return head.indices.map { place in
      let counts = Dictionary(grouping: cells.filter { $0.place == place }) { $0.column }.mapValues(\.count)
      guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), usual.value >= 2 else { return head[place].column }
      return min(head[place].column, usual.key)
    }
  }

  private static let rowsLookedAt = 40

  /// `FINANCES` alone in the second column over a row: what the acts below are of.
  private func isRubric(_ row: Int, _ cell: Segment, _ columns: [Int]) -> Bool {
    // A blank line may part it from them.
    guard columns.count > 2, Self.column(cell, columns) == 1, let below = lines[(row + 1)...].prefix(2).first(where: { !$0.isBlank }),
      let next = segments(below).first, Self.column(next, columns) == 0, case let text = bytes[cell.range]
    else { return false }
    return text.count <= 60 && !text.contains { (0x61...0x7A).contains($0) } && text.contains { (0x41...0x5A).contains($0) }
  }

  /// Whether each cell stands in one column.
  private func fits(_ cells: [Segment], _ columns: [Int]) -> Bool {
    cells.allSatisfy { cell in
      guard let place = columns.lastIndex(where: { $0 <= cell.column + 1 }) else { return false }
      return place + 1 >= columns.count || cell.column + cell.width <= columns[place + 1] + 1
    }
  }

  /// The rows of a run of lines: one, or one for each line that has something in the first column.
  private static func rows(_ band: [[Segment]], _ columns: [Int]) -> [[[Range<Int>]]] {
    func column(_ cell: Segment) -> Int { columns.lastIndex { $0 <= cell.column + 1 } ?? 0 }
    let openers = band.indices.filter { band[$0].contains { column($0) == 0 } }
    let starts = openers.count <= 1 ? [0] : [0] + openers.dropFirst()
    return zip(starts, starts.dropFirst() + [band.count]).filter { $0 < $1 }.map { start, end in
      var cells: [[Range<Int>]] = Array(repeating: [], count: columns.count)
      for cell in band[start..<end].joined() { cells[column(cell)].append(cell.range) }
      return cells
    }
  }

  /// The runs of a line that two blanks and more part.
  private func segments(_ line: TextLine) -> [Segment] {
    line.isBlank || line.width > Self.widest ? [] : line.runs(bytes, gap: Self.narrowestGap)
  }
}

/// Rows of years and sums under a head of two words and more: `Année  Dépenses`, `2018  450 000 €`.
struct YearTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  func table(from index: Int) -> FoundTable? {
    let rows = LabelRows(lines: lines, bytes: bytes)
    guard !lines[index].isBlank, lines[index].width <= 240, case let head = rows.segments(lines[index]), head.count >= 2,
      String(decoding: Folding.words(bytes[head[0].range]), as: UTF8.self).hasPrefix("annee")
    else { return nil }
    var found = FoundTable(end: index + 1, indent: lines[index].indent)
    found.append(lines: head.map { [$0.range] }, bytes)
    while found.end < lines.count, !lines[found.end].isBlank, !lines[found.end].isFurniture, lines[found.end].width <= 240,
      case let cells = rows.segments(lines[found.end]), cells.count == head.count, isYear(bytes[cells[0].range])
    {
      found.append(lines: cells.map { [$0.range] }, bytes)
      found.end += 1
    }
    return found.end > index + 1 ? found : nil
  }

  private func isYear(_ text: ArraySlice<UInt8>) -> Bool { text.count == 4 && text.allSatisfy { (0x30...0x39).contains($0) } }
}
