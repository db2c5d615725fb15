import Normalising
import Reading

/// Tables whose lines are drawn: with box-drawing characters (U+2500 to U+257F), or with `+---+` and `|`, where a rule of `=`
/// (pandoc) tells that each record is ruled.
///
/// table → rule ( row+ rule )+
struct BoxTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  /// No table has more lines.
  private static let longest = 2000

  func table(from index: Int) -> FoundTable? {
    guard isRule(index), index + 1 < lines.count, isRow(index + 1) else { return nil }
    var found = FoundTable(end: index, indent: lines[index].indent)
    var groups: [[[Range<Int>]]] = []
    var group: [[Range<Int>]] = []
    var isPandoc = false
    while found.end < min(lines.count, index + Self.longest) {
      if isRule(found.end) {
        found.markup.append(lines[found.end].body)
        isPandoc = isPandoc || bytes[lines[found.end].body].contains(0x3D)
        if !group.isEmpty { groups.append(group) }
        group = []
      } else if isRow(found.end) {
        group.append(cells(found.end, &found.markup))
      } else {
        break
      }
      found.end += 1
    }
    if !group.isEmpty { groups.append(group) }
    for group in groups {
      for record in Self.records(group, isRuled: isPandoc || groups.count > 2) { found.append(lines: record, bytes) }
    }
    return found
  }

  /// The rows of a group: one where each record is ruled; else each line whose first cell is filled begins one.
  private static func records(_ lines: [[Range<Int>]], isRuled: Bool) -> [[[Range<Int>]]] {
    var records: [[[Range<Int>]]] = []
    for cells in lines {
      let goesOn = isRuled || cells.first?.isEmpty ?? true
      if goesOn, var last = records.popLast() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          if column < last.count { last[column].append(cell) } else { last.append([cell]) }
        }
        records.append(last)
      } else {
        records.append(cells.map { $0.isEmpty ? [] : [$0] })
      }
    }
    return records
  }

  /// The length of a vertical stroke at an offset, 0 where there is none.
  private func stroke(at index: Int) -> Int {
    if bytes[index] == 0x7C { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count else { return 0 }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x94, 0x82...0x83), (0x94, 0x86...0x87), (0x94, 0x8A...0x8B), (0x95, 0x91): return 3
    default: return 0
    }
  }

  private func isRow(_ index: Int) -> Bool {
    let body = lines[index].body
    guard !lines[index].isFurniture, body.count > 4, stroke(at: body.lowerBound) > 0 else { return false }
    return stroke(at: body.upperBound - 1) > 0 || body.count > 6 && stroke(at: body.upperBound - 3) > 0
  }

  /// Nothing but drawn lines and blanks.
  private func isRule(_ index: Int) -> Bool {
    let body = lines[index].body
    guard !lines[index].isFurniture, body.count >= 5 else { return false }
    if bytes[body.lowerBound] == 0x2B { return bytes[body].allSatisfy { "+-=: ".utf8.contains($0) } && bytes[body].contains(0x2D) }
    var place = body.lowerBound
    while place < body.upperBound {
      if bytes[place] == 0x20 {
        place += 1
      } else {
        guard bytes[place] == 0xE2, place + 2 < body.upperBound, bytes[place + 1] == 0x94 || bytes[place + 1] == 0x95 else { return false }
        place += 3
      }
    }
    return stroke(at: body.lowerBound) == 0
  }

  private func cells(_ index: Int, _ markup: inout [Range<Int>]) -> [Range<Int>] {
    let body = lines[index].body
    var cells: [Range<Int>] = []
    var (place, start) = (body.lowerBound, body.lowerBound)
    while place < body.upperBound {
      let length = stroke(at: place)
      guard length > 0 else {
        place += 1
        continue
      }
      markup.append(place..<(place + length))
      if place > body.lowerBound { cells.append(trimmed(start..<place)) }
      place += length
      start = place
    }
    return cells
  }

  private func trimmed(_ cell: Range<Int>) -> Range<Int> {
    var (low, high) = (cell.lowerBound, cell.upperBound)
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}

extension FoundTable {
  /// A row whose cells hold no lists.
  mutating func append(plain cells: [[Range<Int>]]) {
    var row = Block(kind: .row)
    row.depth = 1
    blocks.append(row)
    for cell in cells {
      var block = Block(kind: .cell)
      (block.depth, block.runs) = (2, cell)
      blocks.append(block)
    }
  }

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
