import Normalising
import Reading
import Segmenting

/// The rows of a list of what one person decided, as a dump of the page's layout prints them: the number, the day, what it is about, cut over
/// lines of its column, and cells of other columns beside it.
///
/// row → number day? subject cell* ( subject | cell )*
struct LaidRows {
  struct Row {
    let number: String
    var day: Passage?
    var subject: Passage
    /// The other cells.
    var cells: [Passage] = []
    var blocks: Range<Int>
  }

  private(set) var rows: [Row] = []

  /// A piece of a line, and the column in which it begins.
  private struct Piece {
    let text: Passage
    let column: Int
    let block: Int
  }

  /// Blanks between the cells of a line.
  private static let gap = 3
  /// How far the lines of a column may begin from its edge.
  private static let slack = 2
  private static let fewest = 3
  /// In bytes.
  private static let widest = 400

  init(_ extraction: Extraction, from start: Int) {
    let pieces = Self.pieces(extraction, from: start)
    var column = 0
    // Lines of the row under way, their columns in which cells of others begin.
    var (own, edges) = ([Piece](), Set<Int>())
    func close() {
      guard var row = rows.popLast() else { return }
      let parts = own.map { Self.cut($0, at: edges) }
      row.subject = Passage(joining: parts.map(\.subject))
      row.cells += parts.compactMap(\.cell)
      row.day = row.day ?? row.cells.first { $0.isDate }
      rows.append(row)
    }
    for piece in pieces {
      if let head = Self.head(piece.text) {
        close()
        let subject = piece.text.suffix(from: head.subject)
        column = Self.column(subject, extraction)
        (own, edges) = ([Piece(text: subject, column: column, block: piece.block)], [])
        rows.append(Row(number: head.number, day: head.day, subject: subject, blocks: piece.block..<(piece.block + 1)))
      } else if rows.isEmpty {
        continue
      } else if abs(piece.column - column) <= Self.slack {
        own.append(piece)
      } else if piece.column > column + Self.slack {
        edges.insert(piece.column)
        rows[rows.count - 1].cells.append(piece.text)
      } else {
        break
      }
      let blocks = rows[rows.count - 1].blocks
      rows[rows.count - 1].blocks = min(blocks.lowerBound, piece.block)..<max(blocks.upperBound, piece.block + 1)
    }
    close()
    let areOthers = Set(rows.map(\.number)).count == rows.count
    // Without a day behind the number, cells beside the subject prove the list.
    let areProved = rows.count { $0.day != nil || !$0.cells.isEmpty } * 2 > rows.count
    if rows.count < Self.fewest || !areOthers || !areProved || rows.contains(where: { $0.subject.isEmpty }) { rows = [] }
  }

  /// The lines of the blocks as the page has them, which its columns may have parted.
  private static func pieces(_ extraction: Extraction, from start: Int) -> [Piece] {
    extraction.blocks.indices[start...].flatMap { block in
      extraction.lines(block).map { Piece(text: $0, column: column($0, extraction), block: block) }
    }.sorted { $0.text.places[0] < $1.text.places[0] }
  }

  /// In which column of its page a text begins; of a line without end, in which of the last.
  private static func column(_ text: Passage, _ extraction: Extraction) -> Int {
    let (bytes, place) = (extraction.tree.text.bytes, text.places[0])
    var begin = place
    while begin > 0, place - begin < widest, bytes[begin - 1] != 0x0A { begin -= 1 }
    return bytes[begin..<place].count { $0 & 0xC0 != 0x80 }
  }

  /// head → number day? capital
  static func head(_ line: Passage) -> (number: String, day: Passage?, subject: Int)? {
    guard line.count >= 16, line.prefix(24).hasDigit else { return nil }
    return dated(line) ?? numbered(line)
  }

  /// Without its day, a number that only acts have.
  private static func numbered(_ line: Passage) -> (number: String, day: Passage?, subject: Int)? {
    guard let found = ActReference(heading: line), found.form.isSure || [.ordinal("/"), .ordinal("A/")].contains(found.form),
      !found.title.isEmpty, found.title.places[0] > line.places[0]
    else { return nil }
    return (found.text, nil, line.count - found.title.count)
  }

  private static func dated(_ line: Passage) -> (number: String, day: Passage?, subject: Int)? {
    let tokens = Tokens(line.prefix(80))
    for index in tokens.all.indices.prefix(10).dropFirst() where tokens[index]!.spaced && tokens[index]!.kind == .number {
      guard let found = TimeReader(tokens).point(at: index), found.value.edtf?.count == 10, let next = tokens[found.end],
        next.kind == .word,
        line.isUpper(at: next.range.lowerBound), case let number = tokens.slice(0..<index), number.hasDigit, number.count <= 24,
        number.string.split(separator: " ").count <= 2, !Tokens(number).all.contains(where: { [".", ","].contains($0.text) })
      else { continue }
      return (number.string, tokens.slice(index..<found.end), next.range.lowerBound)
    }
    return nil
  }

  /// A line of the subject up to the cell beside it: behind wide blanks, or where another line of the row shows that a column begins.
  private static func cut(_ piece: Piece, at edges: Set<Int>) -> (subject: Passage, cell: Passage?) {
    let text = piece.text
    var column = piece.column
    for index in text.bytes.indices where text.bytes[index] & 0xC0 != 0x80 {
      if index > 0, text.bytes[index - 1] == 0x20 {
        let blanks = text.places[index] - text.places[index - 1]
        column += blanks - 1
        if blanks >= gap || edges.contains(column) { return (text.prefix(index - 1), text.suffix(from: index)) }
      }
      column += 1
    }
    return (text, nil)
  }
}

extension Extraction {
  /// Returns the blocks of a list of decisions that was laid out and is in no table.
  mutating func parseLaidRows(into parts: inout Parts) -> Set<Int> {
    guard let title = blocks.indices.prefix(24).first(where: { listsDecisions(above: $0 + 1) }) else { return [] }
    let rows = LaidRows(self, from: title + 1).rows
    guard let first = rows.first, !rows.contains(where: { row in row.blocks.contains { isTaken($0) || blocks[$0].kind == .table } }) else {
      return []
    }
    guard areMost(Set(rows.flatMap(\.blocks))) else { return [] }
    let session = sessionAhead(of: first.blocks.lowerBound).act.session
    var tabled: Set<Int> = []
    for row in rows {
      parts.acts.append(parseLaidRow(row, session))
      tabled.formUnion(row.blocks)
    }
    for block in tabled { take(block..<(block + 1)) }
    return tabled
  }

  /// Whether most of the text stands in these blocks: the list is the paper, and none that minutes give among their acts.
  func areMost(_ listed: Set<Int>) -> Bool {
    let sizes = blocks.indices.map { passage($0).count }
    return listed.reduce(0) { $0 + sizes[$1] } * 2 > sizes.reduce(0, +)
  }

  private mutating func parseLaidRow(_ row: LaidRows.Row, _ session: Session) -> Act {
    beginContainer()
    for passage in [row.day, row.subject].compactMap(\.self) + row.cells { own(passage) }
    let slug = Identifiers.slug(row.number)
    var act = Act(id: id("act-" + (slug.isEmpty ? "\(nextOrdinal("act"))" : slug)), at: containerPlace())
    act.reference = row.number
    act.subject = row.subject.dropping(trailing: ",:").string
    act.date = row.day.flatMap { time($0) }
    act.session = session
    for passage in [row.subject] + row.cells {
      let tokens = Tokens(passage)
      act.amounts += amounts(tokens, label: false)
      act.legalReferences += legalReferences(tokens)
    }
    return act
  }
}
