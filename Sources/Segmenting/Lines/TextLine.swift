import Normalising
import Reading

/// One line of the normalised text with what its outside tells.
struct TextLine {
  /// Without its end.
  let start: Int
  let end: Int
  /// Without leading and trailing blanks and form feeds.
  var body: Range<Int>
  /// Columns of blanks before the body; a tab counts as one.
  var indent: Int
  /// A page begins with this line.
  var opensPage = false
  /// Running head, page number and the like: no text of the document.
  var isFurniture = false
  /// In Unicode scalars.
  let width: Int
  /// Two blanks end the line.
  let hasHardBreak: Bool
  /// The key of a line of front matter; its body is the value then.
  var metadata: MetadataKey?
  /// A column or a cell of a grid begins with this line.
  var cell: Cell?

  enum Cell { case column, label, value }

  /// The keys of front matter that say what the document is called, its number and its date.
  enum MetadataKey: String {
    case title, titre, number, numero, date
    case dateText = "date texte"
    case dateOfPublication = "date publication"
  }

  /// Of the first line of a piece: the width at which its whole column was cut.
  var columnWidth: Int32?

  var isBlank: Bool { body.isEmpty }

  init(_ line: LineTable.Line, of bytes: [UInt8]) { self.init(line.start..<line.end, of: bytes) }

  /// A line or, in the columns of its own, a part of one.
  init(_ part: Range<Int>, of bytes: [UInt8], indent extra: Int = 0) {
    start = part.lowerBound
    end = part.upperBound
    var (low, high) = (start, end)
    while low < high, Passage.blankLength(bytes, at: low) > 0 {
      if bytes[low] == 0x0C { opensPage = true }
      low += Passage.blankLength(bytes, at: low)
    }
    while high > low, bytes[high - 1] <= 0x20 || bytes[high - 1] == 0xA0 && high > low + 1 && bytes[high - 2] == 0xC2 {
      high -= bytes[high - 1] == 0xA0 ? 2 : 1
    }
    body = low..<high
    indent = bytes[start..<low].count { $0 & 0xC0 != 0x80 && $0 != 0x0C } + extra
    hasHardBreak = end - high == 2 && high > low
    width = bytes[low..<high].count { $0 & 0xC0 != 0x80 } + indent
  }

  func holdsTags(_ bytes: [UInt8]) -> Bool { bytes[body].contains(0x3C) }

  /// The line cut before each `<li>` of HTML that it holds.
  func parted(_ bytes: [UInt8]) -> [TextLine] {
    let tag = Array("<li".utf8)
    let cuts = body.filter { index in
      bytes[index] == 0x3C && index > body.lowerBound && index + 3 < body.upperBound && bytes[index...].starts(with: tag)
        && (bytes[index + 3] == 0x3E || bytes[index + 3] == 0x20)
    }
    // Cells of tables are read by `CellReader`.
    guard !cuts.isEmpty, !bytes[start..<end].contains(0x09), bytes[body.lowerBound] != 0x7C else { return [self] }
    return zip([start] + cuts, cuts + [end]).enumerated().map { place, part in
      var piece = TextLine(part.0..<part.1, of: bytes)
      piece.opensPage = place == 0 && opensPage
      return piece
    }
  }

  /// No more blank lines in a row tell anything.
  private static let mostBlanks = 64

  /// The lines of a text, with the pages of its source; of many blank lines in a row the first.
  static func lines(of text: NormalisedText) -> [TextLine] {
    let table = text.corrections.isEmpty ? text.source.lines : LineTable(of: text.bytes)
    let breaks = text.source.pages.breaks.map { text.map.normalised(SourceOffset($0), rounding: .up).value }
    var lines: [TextLine] = []
    lines.reserveCapacity(table.lines.count { $0.end > $0.start })
    var (next, blanks) = (0, 0)
    for bounds in table.lines {
      var line = TextLine(bounds, of: text.bytes)
      let last = line.isBlank ? line.end : line.body.upperBound - 1
      while next < breaks.count, breaks[next] <= last {
        line.opensPage = true
        if text.source.pages.marks == .leadingBlank { line.indent = 0 }
        next += 1
      }
      blanks = line.isBlank && !line.opensPage ? blanks + 1 : 0
      if blanks <= Self.mostBlanks { lines.append(line) }
    }
    return lines
  }
}

/// The width at which a text was cut into lines, if it was.
struct WrapWidth {
  /// In Unicode scalars; nil where each paragraph is one line.
  let columns: Int?

  /// No page is narrower.
  private static let narrowest = 30
  private static let fewLines = 20

  /// Evidence is a line that goes on in lower case on the next; one in twenty must be such, and five at least. Where one line in ten is wider
  /// than these, they were short and not cut.
  ///
  /// In a column of a page one is enough: its lines are narrow and few.
  init(_ lines: [TextLine], _ bytes: [UInt8], inColumn: Bool = false, ofCells: Bool = false) {
    let reader = ScalarReader(bytes)
    var widths: [Int] = []
    var written = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank {
      written += 1
      guard !next.isBlank, line.body.count > 3, let first = reader.scalar(at: next.body.lowerBound), ScalarReader.isLetter(first.value)
      else {
        continue
      }
      if !ScalarReader.isUpper(first.value) { widths.append(line.width) }
    }
    guard widths.count >= (inColumn ? 1 : 5), widths.count * 20 >= written else {
      columns = nil
      return
    }
    if inColumn { widths = lines.map(\.width) }
    widths.sort()
    // A column of few cells is as wide as its widest line.
    let width = ofCells && widths.count <= Self.fewLines ? widths[widths.count - 1] : widths[min(widths.count * 9 / 10, widths.count - 1)]
    let wider = lines.count { $0.width > width + max(4, width / 10) }
    columns = inColumn || width >= Self.narrowest && wider * 10 <= written ? width : nil
  }

  /// A width that is known.
  init(columns: Int32) { self.columns = Int(columns) }

  /// Lines set in the middle of the page are cut where their sense ends.
  private static func areCentred(_ line: TextLine, _ next: TextLine) -> Bool {
    line.indent >= 8 && next.indent >= 8 && abs(line.indent - next.indent) >= 3
  }

  /// Whether a line fills most of its column.
  func isFull(_ line: TextLine) -> Bool { columns.map { line.width * 4 >= $0 * 3 } ?? false }

  /// Whether `next` goes on where `line` was cut: its first word would not have fitted.
  func wraps(_ line: TextLine, into next: TextLine, _ bytes: [UInt8]) -> Bool {
    guard let columns, !Self.areCentred(line, next) else { return false }
    let word = bytes[next.body].prefix { $0 > 0x20 }.count { $0 & 0xC0 != 0x80 }
    return line.width + 1 + word > columns - max(2, columns / 24)
  }
}

extension TextLine {
  /// The runs of a line that so many blanks and more part, with the column of the page where each begins and its width in Unicode scalars.
  func runs(_ bytes: [UInt8], gap: Int) -> [(range: Range<Int>, column: Int, width: Int)] {
    var found: [(range: Range<Int>, column: Int, width: Int)] = []
    var (column, blanks, start, startColumn) = (indent, 0, body.lowerBound, indent)
    for index in body where bytes[index] & 0xC0 != 0x80 {
      if bytes[index] == 0x20 {
        blanks += 1
      } else {
        if blanks >= gap {
          found.append((start..<(index - blanks), startColumn, column - blanks - startColumn))
          (start, startColumn) = (index, column)
        }
        blanks = 0
      }
      column += 1
    }
    found.append((start..<body.upperBound, startColumn, column - startColumn))
    return found
  }
}
