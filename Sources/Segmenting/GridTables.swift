import Normalising

/// Tables drawn with strokes and crosses, as pandoc prints them: `+-----+-----+` between rows, cells over several lines between strokes.
struct GridTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  private static let longest = 2000

  /// The table that begins at `index`; nil when none does.
  func table(from index: Int) -> FoundTable? {
    guard isDelimiter(index), index + 2 < lines.count, isRow(index + 1) else { return nil }
    var found = FoundTable(end: index, indent: lines[index].indent)
    var cells: [[Range<Int>]] = []
    while found.end < lines.count, found.end - index < Self.longest, isDelimiter(found.end) || isRow(found.end) {
      let body = lines[found.end].body
      if isDelimiter(found.end) {
        found.markup.append(body)
        if !cells.isEmpty { found.append(lines: cells, bytes) }
        cells = []
      } else {
        let strokes = body.filter { bytes[$0] == 0x7C }
        found.markup += strokes.map { $0..<($0 + 1) }
        let parts = zip(strokes, strokes.dropFirst()).map { ($0 + 1)..<$1 }
        if cells.isEmpty { cells = Array(repeating: [], count: parts.count) }
        for (place, part) in parts.enumerated() where place < cells.count { cells[place].append(part) }
      }
      found.end += 1
    }
    if !cells.isEmpty { found.append(lines: cells, bytes) }
    return found
  }

  private func isRow(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    return !lines[index].isFurniture && body.count >= 5 && body.first == 0x7C && body.last == 0x7C
  }

  private func isDelimiter(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    return body.count >= 5 && body.first == 0x2B && body.last == 0x2B && body.allSatisfy { "+-=:".utf8.contains($0) }
  }
}

extension FoundTable {
  /// A row whose cells are lists of lines: a line that opens with a bullet is an item, any other goes on.
  mutating func append(lines cells: [[Range<Int>]], _ bytes: [UInt8]) {
    var row = Block(kind: .row)
    row.depth = 1
    blocks.append(row)
    for cell in cells {
      var owner = Block(kind: .cell)
      owner.depth = 2
      blocks.append(owner)
      let start = blocks.count - 1
      for line in cell {
        let body = TextLine(line, of: bytes).body
        guard !body.isEmpty else { continue }
        if let found = MarkerParser(bytes, end: body.upperBound, inList: true).parse(at: body.lowerBound), found.body < body.upperBound {
          var item = Block(kind: .item)
          (item.depth, item.marker, item.runs) = (3, found.marker, [found.body..<body.upperBound])
          bullets.append(body.lowerBound..<found.body)
          blocks.append(item)
        } else {
          blocks[blocks.count - 1 > start ? blocks.count - 1 : start].runs.append(body)
        }
      }
    }
  }
}
