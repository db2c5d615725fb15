import Normalising
import Reading

/// Finds tables written with tabs, or a list of acts with semicolons or commas, and makes blocks of their rows and cells.
struct TabTables {
  let lines: [TextLine]
  let bytes: [UInt8]
  /// Between two cells.
  private var separator: UInt8 = 0x09

  init(lines: [TextLine], bytes: [UInt8]) { (self.lines, self.bytes) = (lines, bytes) }

  /// The table that begins at `index`; nil when none does. Two lines with tabs in a row, or one with two, make a table.
  func table(from index: Int) -> FoundTable? {
    if let form = form(from: index) { return form }
    if let list = separatedList(from: index) { return list }
    let first = innerTabs(lines[index])
    guard first > 0, !headsList(index) else { return nil }
    return table(from: index, isSure: first >= 2)
  }

  /// `COLL_NOM;DELIB_ID;DELIB_DATE;DELIB_OBJET`: what a line of labels proves, whatever stands between them.
  private func separatedList(from index: Int) -> FoundTable? {
    guard !lines[index].isBlank, lines[index].body.count <= Self.longestHead else { return nil }
    var table = self
    for separator in [UInt8(0x3B), 0x2C] where bytes[lines[index].body].contains(separator) {
      table.separator = separator
      if table.isHead(index) { return table.table(from: index, isSure: false) }
    }
    return nil
  }

  /// What a list of acts tells of its sitting, a cell or two a line: its head of labels stands below.
  private func headsList(_ index: Int) -> Bool {
    !isHead(index) && lines[(index + 1)...].indices.prefix(Self.mostHeadLines).contains { hasSeparator(lines[$0]) && isHead($0) }
  }

  private func isHead(_ index: Int) -> Bool {
    guard lines[index].body.count <= Self.longestHead else { return false }
    return ActTableWords.areHeads(record(from: index).cells.map { String(decoding: Folding.words(bytes[$0]), as: UTF8.self) })
  }

  private static let longestHead = 400
  private static let mostHeadLines = 4

  private func table(from index: Int, isSure: Bool) -> FoundTable? {
    var records: [[Range<Int>]] = []
    var end = index
    while end < lines.count, !lines[end].isFurniture, hasSeparator(lines[end]) {
      let record = record(from: end)
      records.append(record.cells)
      end = record.end
    }
    guard records.count >= 2 || isSure else { return nil }
    var found = FoundTable(end: end, indent: lines[index].indent)
    for cells in records { found.append(row: cells.map { CellReader(bytes, $0) }) }
    return found
  }

  /// A table of labels and values as catdoc prints it: a tab, the label, a tab, the value, whose further lines have none.
  private func form(from index: Int) -> FoundTable? {
    guard label(index) != nil else { return nil }
    var rows: [(label: Range<Int>, value: [Range<Int>])] = []
    var end = index
    while end < lines.count, !lines[end].isFurniture, !lines[end].isBlank, rows.count < Self.longestCell {
      if let cells = label(end) {
        rows.append((cells.label, [cells.value]))
      } else if rows.isEmpty || hasSeparator(lines[end]) {
        break
      } else {
        rows[rows.count - 1].value.append(lines[end].body)
      }
      end += 1
    }
    let known = rows.count { LabelTable.role(ofLine: bytes[$0.label]) != nil }
    guard known >= 3, known * 2 >= rows.count, rows.contains(where: { $0.value.count > 1 }) else { return nil }
    var found = FoundTable(end: end, indent: lines[index].indent)
    for row in rows { found.append(lines: [[row.label], row.value], bytes) }
    return found
  }

  /// The two cells of a line that opens with a tab and holds one more.
  private func label(_ row: Int) -> (label: Range<Int>, value: Range<Int>)? {
    let line = lines[row]
    guard !line.isBlank, bytes[line.start] == 0x09, let tab = bytes[line.body].firstIndex(of: 0x09),
      !bytes[(tab + 1)..<line.body.upperBound].contains(0x09)
    else { return nil }
    return (line.body.lowerBound..<tab, (tab + 1)..<line.body.upperBound)
  }

  /// The most lines that a quoted cell goes over.
  private static let longestCell = 100

  /// The cells of one record, and the line behind it. A cell in quotes may hold line ends (RFC 4180, 2.6).
  private func record(from row: Int) -> (cells: [Range<Int>], end: Int) {
    var cells: [Range<Int>] = []
    var (line, start) = (row, lines[row].start)
    // Where one quote is not closed, none further on its line is.
    var unclosed: Int?
    while true {
      let isQuoted = start < lines[line].end && bytes[start] == 0x22 && unclosed != line
      if isQuoted, let close = closing(start, line) {
        cells.append(start..<close.index)
        (line, start) = (close.line, close.index + 1)
        if close.index == lines[line].end { return (cells, line + 1) }
      } else {
        if isQuoted { unclosed = line }
        let next = bytes[start..<lines[line].end].firstIndex(of: separator)
        cells.append(start..<(next ?? lines[line].end))
        guard let next else { return (cells, line + 1) }
        start = next + 1
      }
    }
  }

  /// Behind the quote that ends a cell: a separator or the end of a line follows it. Two in a row are one of the text.
  private func closing(_ start: Int, _ first: Int) -> (index: Int, line: Int)? {
    for line in first..<min(lines.count, first + Self.longestCell) {
      var index = line == first ? start + 1 : lines[line].start
      while index < lines[line].end {
        guard bytes[index] == 0x22 else {
          index += 1
          continue
        }
        if index + 1 == lines[line].end || bytes[index + 1] == separator { return (index + 1, line) }
        index += bytes[index + 1] == 0x22 ? 2 : 1
      }
    }
    return nil
  }

  private func hasSeparator(_ line: TextLine) -> Bool {
    !line.isBlank && bytes[line.start..<line.end].contains(separator) && (separator != 0x09 || !opensWithMarker(line) && !isField(line))
  }

  private func opensWithMarker(_ line: TextLine) -> Bool {
    guard let found = MarkerParser(bytes, end: line.body.upperBound, inList: false).parse(at: line.body.lowerBound) else { return false }
    return bytes[line.body.lowerBound..<found.body].contains(0x09)
  }

  /// Tabs behind the marker of an item; a tab that only sets a bullet apart makes no table.
  private func innerTabs(_ line: TextLine) -> Int {
    guard !opensWithMarker(line), !isField(line) else { return 0 }
    return bytes[line.body].count { $0 == 0x09 }
  }

  /// `OBJET`, a tab, a colon, a tab and the value, as offices' files set their heads and their articles: a line and no row.
  private func isField(_ line: TextLine) -> Bool {
    let cells = bytes[line.body].split(separator: 0x09, maxSplits: 3)
    return (2...3).contains(cells.count) && cells[0].count <= 40 && cells[1].elementsEqual([0x3A])
  }
}

/// Tables written in Markdown (GitHub Flavored Markdown 4.10): cells between strokes, a delimiter row behind the first.
struct PipeTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  func table(from index: Int) -> FoundTable? {
    guard index + 1 < lines.count, isRow(index) && isDelimiter(index + 1) || isOpenRow(index) && isOpenDelimiter(index + 1) else {
      return nil
    }
    let isOpen = !isRow(index)
    var found = FoundTable(end: index, indent: lines[index].indent)
    while found.end < lines.count, isOpen ? isOpenRow(found.end) : isRow(found.end) {
      let body = lines[found.end].body
      if isOpen ? isOpenDelimiter(found.end) : isDelimiter(found.end) {
        found.markup.append(body)
      } else {
        let strokes = body.filter { bytes[$0] == 0x7C && ($0 == body.lowerBound || bytes[$0 - 1] != 0x5C) }
        found.markup += strokes.map { $0..<($0 + 1) }
        let edges = isOpen ? [body.lowerBound - 1] + strokes + [body.upperBound] : strokes
        found.append(row: zip(edges, edges.dropFirst()).map { CellReader(bytes, ($0 + 1)..<$1) })
      }
      found.end += 1
    }
    return found
  }

  private func isRow(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    return !lines[index].isFurniture && body.count >= 3 && body.first == 0x7C && body.last == 0x7C
  }

  /// A row without strokes at its ends: `N° | Objet | Vote`.
  private func isOpenRow(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    return !lines[index].isFurniture && body.count >= 3 && body.first != 0x7C && body.last != 0x7C && body.contains(0x7C)
  }

  private func isOpenDelimiter(_ index: Int) -> Bool {
    isOpenRow(index) && bytes[lines[index].body].allSatisfy { "|-: ".utf8.contains($0) } && bytes[lines[index].body].first == 0x2D
  }

  private func isDelimiter(_ index: Int) -> Bool { isRow(index) && bytes[lines[index].body].allSatisfy { "|-: ".utf8.contains($0) } }
}

/// table → row+, row → cell+
struct FoundTable {
  var blocks: [Block]
  var bullets: [Range<Int>] = []
  var markup: [Range<Int>] = []
  /// Page numbers between its rows, labels printed again.
  var furniture: [Range<Int>] = []
  /// The line behind the table.
  var end: Int

  init(end: Int, indent: Int) {
    var table = Block(kind: .table)
    table.indent = indent
    blocks = [table]
    self.end = end
  }

  mutating func append(row cells: [CellReader]) {
    var row = Block(kind: .row)
    row.depth = 1
    blocks.append(row)
    for cell in cells {
      blocks += cell.blocks
      bullets += cell.bullets
      markup += cell.markup
    }
  }
}
