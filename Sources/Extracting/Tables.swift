import Normalising
import Reading
import Segmenting

extension Extraction {
  /// The tables that no other parser has read.
  mutating func parseTables() -> [Table] {
    var tables: [Table] = []
    for index in blocks.indices where blocks[index].kind == .table && !isTaken(index) {
      tables.append(parseTable(index))
      take(index..<blocks[index].end)
    }
    return tables
  }

  private mutating func parseTable(_ index: Int) -> Table {
    let rows = tree.children(index).map { row in tree.children(row).map { Self.cell(whole($0)) } }
    let headers = Self.headerCount(rows)
    checkSums(index, rows)
    return Table(
      id: id("table-\(nextOrdinal("table"))"), caption: caption(before: index), header: Array(rows[..<headers]),
      rows: Array(rows[headers...]), notes: [],
      at: place(whole(index)))
  }

  private mutating func checkSums(_ index: Int, _ rows: [[Table.Cell]]) {
    let places = tree.children(index).map { tree.children($0) }
    for fault in TableSums(rows).faults {
      report(.warning, .sumMismatch, fault.message, at: locate(whole(places[fault.row][fault.column])))
    }
  }

  /// The text of a block with that of the blocks nested in it, in order of place: the lines of a table's cells may interleave.
  func whole(_ index: Int) -> Passage {
    let fragments = blocks[index..<max(blocks[index].end, index + 1)].flatMap(\.fragments)
    return Passage(joining: fragments.sorted { $0.lowerBound < $1.lowerBound }, of: tree.text.bytes)
  }

  /// A figure when the cell holds nothing else: `26,1%`, `1 393`, `-2,30%`.
  private static func cell(_ text: Passage) -> Table.Cell {
    let tokens = Tokens(text)
    let sign = tokens.sign(0) == "-" ? 1 : 0
    if let number = AmountReader(tokens).number(at: sign) {
      let unit = tokens[number.end].map { $0.text == "%" || $0.text == "€" ? $0.text : "" } ?? ""
      let end = unit.isEmpty ? number.end : number.end + 1
      if end == tokens.count {
        let figure = Figure(integer: number.integer, fraction: number.fraction)
        return Table.Cell(text: text.string, value: sign == 1 ? Figure(negating: figure) : figure, unit: unit.isEmpty ? nil : unit)
      }
    }
    return Table.Cell(text: text.string, value: nil, unit: nil)
  }

  /// The first row is a header when it holds words or years where the next holds figures.
  private static func headerCount(_ rows: [[Table.Cell]]) -> Int {
    guard rows.count > 1, let first = rows.first else { return 0 }
    let filled = first.filter { !$0.text.isEmpty }
    let figures = filled.filter { $0.value != nil && !isYear($0) }
    let below = rows[1].filter { $0.value != nil }
    return filled.count > 0 && figures.isEmpty && (!below.isEmpty || first.first?.text.isEmpty == true) ? 1 : 0
  }

  private static func isYear(_ cell: Table.Cell) -> Bool {
    cell.text.count == 4 && cell.unit == nil && (1900...2100).contains(Int(cell.text) ?? 0)
  }

  /// The short line just above.
  private func caption(before index: Int) -> String? {
    guard index > 0 else { return nil }
    let above = passage(index - 1)
    switch blocks[index - 1].kind {
    case .heading, .paragraph: return above.count <= 160 && !above.isEmpty && above.last != 0x2E ? above.string : nil
    default: return nil
    }
  }
}

extension Figure {
  init(negating figure: Figure) { digits = figure.digits == "0" ? "0" : "-" + figure.digits }
}
