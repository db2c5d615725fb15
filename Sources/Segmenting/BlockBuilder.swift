import Normalising

/// Goes through the lines once and makes flat blocks of them: for each line, close what it ends, open what it opens, add what it adds.
struct BlockBuilder {
  let bytes: [UInt8]
  let lines: [TextLine]
  private let wrap: WrapWidth
  private let tables: TabTables
  private let aligned: AlignedTables
  private let columns: PageColumns
  /// Markdown headings stand in the text, so that two blanks at a line's end are a break inside a paragraph (CommonMark 0.31, 6.7).
  private let isMarkdown: Bool
  /// Columns inside columns, of which no page has many.
  private let depth: Int
  private static let deepest = 3
  private(set) var blocks: [Block] = []
  /// List markers and rules, which are layout.
  private(set) var bullets: [Range<Int>] = []
  private(set) var rules: [Range<Int>] = []
  private(set) var furniture: [Range<Int>] = []
  /// The line that the open block ends with; nil when the next line opens a new block.
  private var openLine: TextLine?
  private var afterBlank = true
  /// A marker that stood alone on its line, for the next text.
  private var pending: (marker: Marker, indent: Int)?

  init(_ text: NormalisedText) {
    let lines = Furniture.mark(TextLine.lines(of: text), text.bytes)
    let isMarkdown = lines.contains {
      !$0.isBlank && $0.indent == 0 && text.bytes[$0.body].starts(with: [0x23, 0x20]) || text.bytes[$0.body].starts(with: [0x23, 0x23])
    }
    self.init(text.bytes, lines, isMarkdown: isMarkdown, depth: 0)
  }

  /// The lines of a text, or of a column `depth` columns deep.
  private init(_ bytes: [UInt8], _ lines: [TextLine], isMarkdown: Bool, depth: Int) {
    self.bytes = bytes
    self.lines = lines
    self.isMarkdown = isMarkdown
    self.depth = depth
    wrap = WrapWidth(lines.filter { !$0.isFurniture }, bytes, inColumn: depth > 0)
    tables = TabTables(lines: lines, bytes: bytes)
    aligned = AlignedTables(lines: lines, bytes: bytes)
    columns = PageColumns(lines: lines, bytes: bytes)
    var index = 0
    while index < lines.count { index = read(index) }
  }

  /// Reads the line at `index`, or the table that begins there, and returns the next line to read.
  private mutating func read(_ index: Int) -> Int {
    let line = lines[index]
    if line.isFurniture { furniture.append(line.body) }
    if line.isBlank || line.isFurniture {
      openLine = nil
      afterBlank = true
      return index + 1
    }
    if isRule(line) {
      rules.append(line.body)
      openLine = nil
      afterBlank = true
      return index + 1
    }
    if let rows = tables.rows(from: index) {
      let table = tables.blocks(rows)
      blocks += table.blocks
      bullets += table.bullets
      rules += table.markup
      close()
      return rows.upperBound
    }
    if let table = aligned.table(from: index) {
      blocks += aligned.blocks(table)
      close()
      return table.rows.upperBound
    }
    if depth < Self.deepest, let found = columns.region(from: index) {
      for piece in found.pieces { append(BlockBuilder(bytes, piece, isMarkdown: isMarkdown, depth: depth + 1), piece[0].cell) }
      close()
      return found.rows.upperBound
    }
    readText(line, index)
    return index + 1
  }

  /// Takes over what a column holds.
  private mutating func append(_ column: BlockBuilder, _ cell: TextLine.Cell?) {
    let start = blocks.count
    blocks += column.blocks
    bullets += column.bullets
    rules += column.rules
    guard start < blocks.count else { return }
    blocks[start].followsBlank = true
    guard let cell, cell != .column else { return }
    for index in start..<blocks.count where blocks[index].depth == 0 { blocks[index].cell = cell == .label ? .label : .value }
  }

  private mutating func close() {
    openLine = nil
    afterBlank = false
    pending = nil
  }

  private mutating func readText(_ line: TextLine, _ index: Int) {
    let goesOn = continuesOpenBlock(line)
    if isCalendarTail(line), openLine != nil { return extend(line) }
    if let hashes = markdownLevel(line) { return openMarkdown(line, hashes) }
    if let mark = footnoteMark(line), !goesOn || openLine == nil { return open(line, Block(kind: .footnote(mark: mark)), at: line.body) }
    if let found = marker(line) { return openItem(line, found, index) }
    let form = HeadingReader(bytes[line.body]).form
    if let form, openLine == nil || !goesOn || isNextEntry(form) { return open(line, Block(kind: .heading(form)), at: line.body) }
    if goesOn, !BlockOpeners.opens(bytes[line.body]), !isLabel(line) { return extend(line) }
    open(line, Block(kind: .paragraph), at: line.body)
  }

  /// A numbered heading right behind one of its level, both in a list of contents as wide as the page.
  private func isNextEntry(_ form: Block.HeadingForm) -> Bool {
    guard case .numbered(let depth) = form, depth > 1, let open = openLine else { return false }
    return blocks.last?.kind == .heading(form) && !Dangling.ends(bytes[open.body])
  }

  /// A short line with a colon behind a full stop: `Absents :`.
  private func isLabel(_ line: TextLine) -> Bool {
    guard let open = openLine, bytes[open.body].last == 0x2E, bytes[line.body].last == 0x3A else { return false }
    return line.body.count <= 60
  }

  private mutating func open(_ line: TextLine, _ template: Block, at body: Range<Int>) {
    var block = template
    block.runs = [body]
    block.indent = line.indent
    block.followsBlank = afterBlank || line.opensPage
    if let waiting = pending, case .paragraph = block.kind {
      block.kind = .item
      block.marker = waiting.marker
      block.indent = waiting.indent
    }
    pending = nil
    blocks.append(block)
    openLine = line
    afterBlank = false
  }

  private mutating func extend(_ line: TextLine) {
    blocks[blocks.count - 1].runs.append(line.body)
    openLine = line
  }

  private mutating func openMarkdown(_ line: TextLine, _ hashes: Int) {
    var start = line.body.lowerBound + hashes
    rules.append(line.body.lowerBound..<start)
    while start < line.body.upperBound, bytes[start] <= 0x20 { start += 1 }
    open(line, Block(kind: .heading(.markdown(level: hashes))), at: start..<line.body.upperBound)
    openLine = nil
  }

  private mutating func openItem(_ line: TextLine, _ found: (marker: Marker, body: Int), _ index: Int) {
    bullets.append(line.body.lowerBound..<found.body)
    guard found.body < line.body.upperBound else {
      openLine = nil
      pending = isBare(index - 1) || index + 1 < lines.count && marker(lines[index + 1]) != nil ? nil : (found.marker, line.indent)
      return
    }
    var block = Block(kind: .item)
    block.marker = found.marker
    pending = nil
    open(line, block, at: found.body..<line.body.upperBound)
  }

  /// Whether a line holds a marker and nothing else.
  private func isBare(_ index: Int) -> Bool {
    guard index >= 0, let found = marker(lines[index]) else { return false }
    return found.body >= lines[index].body.upperBound
  }

  private func marker(_ line: TextLine) -> (marker: Marker, body: Int)? {
    guard !line.isBlank else { return nil }
    let inList = blocks.last.map { $0.isItem || endsWithColon($0) } ?? false
    return MarkerParser(bytes, end: line.body.upperBound, inList: inList).parse(at: line.body.lowerBound)
  }

  private func endsWithColon(_ block: Block) -> Bool { block.runs.last.map { bytes[$0.upperBound - 1] == 0x3A } ?? false }

  /// `#` to `######` at the start of a line, with or without a blank behind.
  private func markdownLevel(_ line: TextLine) -> Int? {
    let count = bytes[line.body].prefix { $0 == 0x23 }.count
    guard (1...6).contains(count), count < line.body.count, line.indent <= 3 else { return nil }
    return count
  }

  private func isRule(_ line: TextLine) -> Bool {
    guard line.body.count >= 3, let first = bytes[line.body].first, "-=_*~".utf8.contains(first) else { return false }
    return bytes[line.body].allSatisfy { $0 == first || $0 == 0x20 } && (line.body.count > 3 || first != 0x2D || !line.isBlank)
  }

  /// A note's text opens with its superscript mark.
  private func footnoteMark(_ line: TextLine) -> String? {
    let reader = ScalarReader(bytes)
    var index = line.body.lowerBound
    while let sign = reader.scalar(at: index), Superscripts.isDigit(sign.value), index < line.body.upperBound { index += sign.length }
    guard index > line.body.lowerBound, index < line.body.upperBound else { return nil }
    return String(decoding: bytes[line.body.lowerBound..<index], as: UTF8.self)
  }

  /// The rest of a calendar cut at the line's end: `2016` behind `2015-`, `-2016` behind `2015`.
  private func isCalendarTail(_ line: TextLine) -> Bool {
    guard let open = openLine, let last = bytes[open.body].last else { return false }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let text = bytes[line.body]
    let digits = text.drop { !isDigit($0) }
    let dash = text.prefix { !isDigit($0) }
    guard digits.count == 4, digits.allSatisfy(isDigit), dash.count <= 3, dash.allSatisfy({ $0 == 0x2D || $0 >= 0x80 }) else {
      return false
    }
    let yearBefore = bytes[open.body].suffix(4)
    return last == 0x2D || last == 0x93 && yearBefore.count == 4 || yearBefore.count == 4 && yearBefore.allSatisfy(isDigit)
  }

  /// Whether a line without a mark of its own belongs to the open block.
  private func continuesOpenBlock(_ line: TextLine) -> Bool {
    guard let open = openLine, let block = blocks.last else { return false }
    let reader = ScalarReader(bytes)
    guard let first = reader.scalar(at: line.body.lowerBound), let last = bytes[open.body].last else { return false }
    if ScalarReader.isLetter(first.value), !ScalarReader.isUpper(first.value) {
      return !BlockOpeners.opensReference(bytes[line.body]) || wrap.wraps(open, into: line, bytes)
    }
    if line.opensPage { return false }
    if first.value == 0x28, !".!?;:)".utf8.contains(last) { return true }
    if wrap.wraps(open, into: line, bytes) || isMarkdown && open.hasHardBreak { return true }
    if last == 0x2C || Dangling.ends(bytes[open.body]) { return true }
    if block.isItem, line.indent > block.indent + 1 { return true }
    return isCapitals(bytes[open.body]) && isCapitals(bytes[line.body]) && !(0x30...0x39).contains(bytes[line.body.lowerBound])
  }

  private func isCapitals(_ text: ArraySlice<UInt8>) -> Bool { Capitals.share(Array(text.prefix(200))) > 0.8 }
}

/// Superscript digits, the marks of footnotes.
package enum Superscripts {
  package static func isDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }
}

/// Words that no sentence ends with: the text goes on.
package enum Dangling {
  private static let words: Set<String> = [
    "de", "du", "des", "la", "le", "les", "l", "d", "et", "ou", "a", "au", "aux", "en", "par", "pour", "sur", "avec", "dans", "que", "qui",
    "un",
    "une", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "vers", "sans", "sous", "entre", "dont", "notamment", "ne", "se",
    "chez", "code", "article", "articles", "monsieur", "madame",
    "afin", "ainsi", "comme", "si", "dune", "lors",
  ]

  package static func ends(_ text: [UInt8]) -> Bool { ends(text[...]) }

  package static func ends(_ text: ArraySlice<UInt8>) -> Bool {
    let text = withoutCall(text.suffix(40))
    let folded = String(decoding: Folding.words(text.suffix(24)), as: UTF8.self)
    guard let last = text.last(where: { $0 != 0x2A && $0 != 0x20 }), !".!?;:)".utf8.contains(last),
      let word = folded.split(separator: " ").last
    else { return false }
    return words.contains(String(word))
  }

  /// Without the call of a footnote at the end.
  private static func withoutCall(_ text: some BidirectionalCollection<UInt8>) -> [UInt8] {
    var text = Array(text)
    while let sign = ScalarReader(text).scalar(before: text.count), Superscripts.isDigit(sign.value) { text.removeLast(sign.length) }
    return text
  }
}

/// Titles in capitals.
enum Capitals {
  /// The share of capitals among the letters, 0 when there are fewer than four.
  static func share(_ text: [UInt8]) -> Double {
    let reader = ScalarReader(text)
    var (letters, upper, index) = (0, 0, 0)
    while let sign = reader.scalar(at: index) {
      if ScalarReader.isLetter(sign.value) {
        letters += 1
        if ScalarReader.isUpper(sign.value) { upper += 1 }
      }
      index += sign.length
    }
    return letters < 4 ? 0 : Double(upper) / Double(letters)
  }
}
