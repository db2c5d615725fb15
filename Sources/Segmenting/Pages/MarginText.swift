import Normalising

/// A title set upright in the margin, which dumps cut into pieces of a few capitals, alone on their lines or in front of the words of the page:
/// `PRE`, `FEC   Maître d'ouvrage`, `TU`, `RE`.
///
/// Proved by four pieces and more, each as often as the others: alone on their lines, one of them a single letter; or in the same order page
/// after page, one of them alone here and beside words there.
struct MarginText {
  /// The lines without the pieces.
  let lines: [TextLine]
  let pieces: [Range<Int>]

  private static let longest = 4
  private static let fewest = 4
  private static let farthest = 8
  /// Lines of a page above the first piece and below the last, so that reading stays linear.
  private static let longestPage = 60

  private struct Piece {
    let line: Int
    let range: Range<Int>
    let name: String
    /// What stands behind it, and where.
    var words: (line: TextLine, column: Int, isNear: Bool)?
    /// A figure stands behind it.
    var isFigured = false
  }

  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    let all = lines.indices.compactMap { Self.piece(at: $0, lines[$0], bytes) }
    let alone = Self.alone(all.filter { $0.words == nil })
    let found = alone ?? Self.inOrder(all)
    let margins = alone == nil ? Self.margins(found, lines) : (lines: [], width: 0)
    guard !found.isEmpty else {
      (self.lines, pieces) = (lines, [])
      return
    }
    var kept: [TextLine] = []
    var (next, opensPage) = (0, false)
    for (index, line) in lines.enumerated() {
      var line = line
      opensPage = opensPage || line.opensPage
      if next < found.count, found[next].line == index {
        next += 1
        guard let words = found[next - 1].words else { continue }
        line = words.line
      }
      if margins.lines.contains(index) { line = Self.setOut(line, by: margins.width, bytes) }
      line.opensPage = opensPage
      opensPage = false
      kept.append(line)
    }
    (self.lines, pieces) = (kept, found.map(\.range))
  }

  /// The lines that have the margin before them, and how wide it is.
  private static func margins(_ found: [Piece], _ lines: [TextLine]) -> (lines: Set<Int>, width: Int) {
    let period = Set(found.map(\.name)).count
    let pages = stride(from: 0, to: found.count, by: max(period, 1)).map { found[$0].line...found[min($0 + period, found.count) - 1].line }
    let beside = Set(found.map(\.line))
    let columns =
      found.compactMap { $0.words?.column } + pages.joined().filter { !beside.contains($0) && !lines[$0].isBlank }.map { lines[$0].indent }
    guard let width = columns.min(), width > 0 else { return ([], 0) }
    var margins: Set<Int> = []
    for page in pages {
      margins.formUnion(page)
      margins.formUnion((0..<page.lowerBound).suffix(longestPage).reversed().prefix { !lines[$0].isBlank && lines[$0].indent >= width })
      margins.formUnion((page.upperBound + 1..<lines.count).prefix(longestPage).prefix { !lines[$0].isBlank && lines[$0].indent >= width })
    }
    return (margins, width)
  }

  /// The line without the blanks of the margin.
  private static func setOut(_ line: TextLine, by width: Int, _ bytes: [UInt8]) -> TextLine {
    guard !line.isBlank else { return line }
    let indent = max(0, line.indent - width)
    let start = max(line.start, line.body.lowerBound - indent)
    let isPlain = bytes[start..<line.body.lowerBound].allSatisfy { $0 == 0x20 } && line.body.lowerBound - start == indent
    var moved = isPlain ? TextLine(start..<line.end, of: bytes) : TextLine(line.body.lowerBound..<line.end, of: bytes, indent: indent)
    moved.opensPage = line.opensPage
    return moved
  }

  /// Up to four capitals alone on a line, or at the left edge before other words.
  private static func piece(at index: Int, _ line: TextLine, _ bytes: [UInt8]) -> Piece? {
    guard !line.isBlank, line.width <= LabelColumns.widest, case let text = bytes[line.body].prefix(while: { $0 != 0x20 }),
      case let letters = text.count(where: { $0 & 0xC0 != 0x80 }), letters <= longest, Capitals.isAll(Array(text))
    else { return nil }
    let range = text.startIndex..<text.endIndex
    var piece = Piece(line: index, range: range, name: String(decoding: text, as: UTF8.self))
    guard range.upperBound < line.body.upperBound else { return piece }
    guard line.indent <= farthest, let next = bytes[range.upperBound..<line.body.upperBound].firstIndex(where: { $0 != 0x20 }) else {
      return nil
    }
    let (gap, column) = (next - range.upperBound, line.indent + letters + next - range.upperBound)
    piece.isFigured = (0x30...0x39).contains(bytes[next])
    piece.words = (TextLine(next..<line.end, of: bytes, indent: column), column, gap == 1)
    return piece
  }

  /// What forms are filled in with.
  private static let answers: Set<String> = ["OUI", "NON", "NSP", "NC", "SO", "NA"]

  /// The pieces that come as often as others do, most of them of one count.
  private static func often(_ pieces: [Piece]) -> [String: [Piece]] {
    let places = Dictionary(grouping: pieces, by: \.name).filter { $0.value.count >= 2 }
    let counts = Dictionary(grouping: places, by: { $0.value.count })
    guard let most = counts.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })?.value, most.count >= fewest,
      !most.contains(where: { answers.contains($0.key) })
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: most.map { ($0.key, $0.value) })
  }

  private static func alone(_ pieces: [Piece]) -> [Piece]? {
    let often = often(pieces)
    guard often.keys.contains(where: { $0.unicodeScalars.count == 1 }) else { return nil }
    return pieces.filter { often[$0.name] != nil }
  }

  private static func inOrder(_ all: [Piece]) -> [Piece] {
    // A piece as wide as the margin leaves one blank before the words of the page.
    let columns = Dictionary(grouping: all.compactMap(\.words).filter { !$0.isNear }, by: \.column)
    let text = columns.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    let pieces = all.filter { $0.words == nil || !$0.words!.isNear || $0.words!.column == text }
    let often = often(pieces)
    guard often.values.contains(where: { places in places.contains { $0.words == nil } && places.contains { $0.words != nil } }) else {
      return []
    }
    // `CAF   12 000 €`, `ARS`: who pays, in the same order under each action. A title is cut in words' pieces, some of two letters.
    guard often.keys.count(where: { $0.unicodeScalars.count <= 2 }) >= 2, !often.values.joined().contains(where: \.isFigured) else {
      return []
    }
    let found = pieces.filter { often[$0.name] != nil }
    let isPeriodic = found.indices.dropFirst(often.count).allSatisfy { found[$0].name == found[$0 - often.count].name }
    return isPeriodic && Set(found.prefix(often.count).map(\.name)).count == often.count ? found : []
  }
}
