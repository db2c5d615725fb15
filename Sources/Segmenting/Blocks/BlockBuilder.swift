import Normalising

/// Goes through the lines once and makes flat blocks of them: for each line, close what it ends, open what it opens, add what it adds.
struct BlockBuilder {
  let bytes: [UInt8]
  let lines: [TextLine]
  let wrap: WrapWidth
  let forced: ForcedBreaks
  private let tables: TabTables
  private let pipes: PipeTables
  private let boxes: BoxTables
  private let headered: HeaderedTables
  private let centred: CentredTables
  private let agendas: AgendaTables
  private let synoptic: SynopticTables
  private let yearly: YearTables
  private let aligned: AlignedTables
  private let columns: PageColumns
  private let labelColumns: LabelColumns
  let labelRows: LabelRows
  private let trailingLabels: TrailingLabels
  private let contents: ContentsRuns
  private let splitHeadings: [Int: SplitHeadings.Found]
  private let codedHeads: [Int: CodedHeads.Found]
  /// The line behind the last grid of labels.
  private var gridEnd = -1
  let endLabels: EndLabels
  let bareLabels: BareLabels
  let lowerLabels: LowerLabels
  private let piped: PipedFields
  /// Letters of symbol fonts that three lines and more open with.
  let letterBullets: Set<UInt8>
  /// Markdown headings stand in the text, so that two blanks at a line's end are a break inside a paragraph (CommonMark 0.31, 6.7).
  let isMarkdown: Bool
  /// How wide the quotations of Markdown are, where the text has any.
  let quoted: Int?
  /// Columns inside columns, of which no page has many.
  let depth: Int
  static let deepest = 3
  /// As many blanks part two fields of a line.
  static let widestWordGap = 3
  var blocks: [Block] = []
  /// Gives the blocks away, so that they need not be copied to be changed.
  mutating func takeBlocks() -> [Block] {
    defer { blocks = [] }
    return blocks
  }

  /// List markers and rules, which are layout.
  var bullets: [Range<Int>] = []
  var rules: [Range<Int>] = []
  var furniture: [Range<Int>] = []
  /// The line that the open block ends with; nil when the next line opens a new block.
  var openLine: TextLine?
  var afterBlank = true
  /// Folded.
  private var pageHeads: Set<String> = []
  /// A marker that stood alone on its line, for the next text.
  var pending: (marker: Marker, indent: Int)?

  init(_ text: NormalisedText) {
    let runTogether = RunTogether(text.bytes)
    let strokes = FrameStrokes(runTogether.parted(TextLine.lines(of: text)), text.bytes)
    let margin = MarginText(strokes.lines, text.bytes)
    let lines = Furniture.mark(margin.lines, text.bytes)
    let isMarkdown = lines.contains {
      !$0.isBlank && $0.indent == 0 && text.bytes[$0.body].starts(with: [0x23, 0x20]) || text.bytes[$0.body].starts(with: [0x23, 0x23])
    }
    self.init(text.bytes, lines, isMarkdown: isMarkdown, depth: 0)
    furniture += margin.pieces + strokes.pieces
  }

  /// The lines of a text, or of a column `depth` columns deep.
  private init(_ bytes: [UInt8], _ lines: [TextLine], isMarkdown: Bool, depth: Int) {
    self.bytes = bytes
    self.lines = lines
    self.isMarkdown = isMarkdown
    self.depth = depth
    wrap =
      lines.first?.columnWidth.map { WrapWidth(columns: $0) }
      ?? WrapWidth(lines.contains(where: \.isFurniture) ? lines.filter { !$0.isFurniture } : lines, bytes, inColumn: depth > 0)
    forced = ForcedBreaks(lines, bytes)
    tables = TabTables(lines: lines, bytes: bytes)
    boxes = BoxTables(lines: lines, bytes: bytes)
    pipes = PipeTables(lines: lines, bytes: bytes)
    headered = HeaderedTables(lines: lines, bytes: bytes)
    centred = CentredTables(lines: lines, bytes: bytes)
    agendas = AgendaTables(lines: lines, bytes: bytes)
    synoptic = SynopticTables(lines: lines, bytes: bytes)
    yearly = YearTables(lines: lines, bytes: bytes)
    aligned = AlignedTables(lines: lines, bytes: bytes)
    columns = PageColumns(lines: lines, bytes: bytes)
    splitHeadings = SplitHeadings.all(lines, bytes)
    codedHeads = CodedHeads.all(lines, bytes)
    labelColumns = LabelColumns(lines: lines, bytes: bytes, heads: Set(splitHeadings.keys).union(codedHeads.keys))
    labelRows = LabelRows(lines: lines, bytes: bytes)
    trailingLabels = TrailingLabels(lines: lines, bytes: bytes)
    bareLabels = BareLabels(lines, bytes)
    lowerLabels = LowerLabels(lines, bytes)
    piped = PipedFields(lines, bytes)
    endLabels = EndLabels(lines, bytes)
    contents = ContentsRuns(lines, bytes)
    letterBullets = Bullets.letters(of: lines, bytes)
    quoted = QuotedLines.width(of: lines, bytes)
    var index = 0
    while index < lines.count { index = read(index) }
  }

  /// Reads the line at `index`, or the table that begins there, and returns the next line to read.
  private mutating func read(_ index: Int) -> Int {
    let line = lines[index]
    if line.isBlank || line.isFurniture || isRule(line) {
      readLayout(line)
      return index + 1
    }
    if let entry = contents.entries[index] {
      readEntry(entry, line)
      return entry.end
    }
    if let found = splitHeadings[index] {
      readSplitHeading(found, line)
      return found.end
    }
    if let found = codedHeads[index] {
      readCodedHead(found, line)
      return found.end
    }
    if let found = labelRows.headingAtRight(line) {
      readHeadingAtRight(found, line, index)
      return index + 1
    }
    if readBanner(line, index) { return index + 1 }
    if labelRows.isSpacedHeading(line) {
      readText(line, index)
      return index + 1
    }
    if let end = readTable(index) ?? readLabelColumn(index) ?? readSheet(index) ?? readTrailingLabel(index) ?? readSideBySide(index) {
      close()
      return end
    }
    if let entry = pagedEntry(line) {
      furniture += entry.furniture
      openEntry(entry.line)
      return index + 1
    }
    if let end = readCentredLabel(index) ?? readTornLabel(index) ?? readTornField(index) ?? readEndLabel(index) { return end }
    if !readPiped(line, index) { readFields(line, index) }
    return index + 1
  }

  private mutating func readFields(_ line: TextLine, _ index: Int) {
    let parts = fields(line)
    for part in parts {
      if parts.count > 1 { close() }
      readText(part, index)
    }
  }

  private mutating func readPiped(_ line: TextLine, _ index: Int) -> Bool {
    guard let found = piped.field(line) else { return false }
    rules.append(found.stroke)
    var value = TextLine(found.value, of: bytes)
    value.cell = .value
    openLabel(TextLine(found.label, of: bytes))
    append([[value]], depth: depth + 1)
    close()
    return true
  }

  /// A blank line, one of the page, a rule.
  private mutating func readLayout(_ line: TextLine) {
    if line.isFurniture { furniture.append(line.body) } else if !line.isBlank { rules.append(line.body) }
    (openLine, afterBlank) = (nil, true)
  }

  private mutating func readBanner(_ line: TextLine, _ index: Int) -> Bool {
    guard let cells = labelRows.banner(line) else { return false }
    for cell in cells {
      close()
      readText(TextLine(cell, of: bytes, indent: line.indent), index)
    }
    close()
    return true
  }

  private mutating func readHeadingAtRight(_ found: (left: Range<Int>, heading: Range<Int>), _ line: TextLine, _ index: Int) {
    // What stands beside one heading after the other is of the page.
    if pageHeads.insert(String(decoding: Folding.words(bytes[found.left]), as: UTF8.self)).inserted {
      readText(TextLine(found.left, of: bytes, indent: line.indent), index)
    } else {
      furniture.append(found.left)
    }
    close()
    readText(TextLine(found.heading, of: bytes), index)
    close()
  }

  /// A table written with tabs, strokes or drawn lines, and the line behind it.
  private mutating func readTable(_ index: Int) -> Int? {
    let drawn = tables.table(from: index) ?? pipes.table(from: index) ?? boxes.table(from: index)
    guard
      let found = drawn ?? headered.table(from: index) ?? centred.table(from: index) ?? agendas.table(from: index) ?? synoptic.table(
        from: index)
        ?? yearly.table(from: index)
    else { return nil }
    blocks += found.blocks
    bullets += found.bullets
    rules += found.markup
    furniture += found.furniture
    return found.end
  }

  /// Labels over or under their values, a table in columns of blanks, two columns; and the line behind them.
  private mutating func readSideBySide(_ index: Int) -> Int? {
    let glued = GluedRows(lines: lines, bytes: bytes)
    if let found = labelRows.tornRow(from: index) {
      append(found.pieces, depth: Self.deepest)
      gridEnd = found.end
      return found.end
    }
    if let found = glued.row(from: index) ?? labelRows.row(from: index) ?? labelRows.turnedBand(from: index) {
      append(found.pieces, depth: Self.deepest)
      return found.end
    }
    if let table = aligned.table(from: index) {
      blocks += aligned.blocks(table)
      return table.rows.upperBound
    }
    guard depth < Self.deepest, let found = columns.region(from: index) else { return nil }
    append(found.pieces, depth: depth + 1)
    return found.rows.upperBound
  }

  /// A column of labels beside their values.
  private mutating func readLabelColumn(_ index: Int) -> Int? {
    guard depth < Self.deepest, let found = labelColumns.table(from: index, goesOn: index == gridEnd) else { return nil }
    append(found.pieces, depth: depth + 1)
    gridEnd = found.end
    return found.end
  }

  /// Two columns of fields.
  private mutating func readSheet(_ index: Int) -> Int? {
    guard depth < Self.deepest, let found = columns.sheet(from: index) else { return nil }
    append(found.pieces, depth: depth + 1)
    return found.rows.upperBound
  }

  /// The value of one field with the label of the next behind it.
  private mutating func readTrailingLabel(_ index: Int) -> Int? {
    guard let found = trailingLabels.parts(index) else { return nil }
    readText(TextLine(found.value, of: bytes, indent: lines[index].indent), index)
    openLabel(TextLine(found.label, of: bytes))
    return index + 1
  }

  /// Takes over what columns and cells hold.
  mutating func append(_ pieces: [[TextLine]], depth: Int) {
    for piece in pieces {
      if let label = wholeLabel(piece) {
        blocks.append(label)
        continue
      }
      let column = BlockBuilder(bytes, piece, isMarkdown: isMarkdown, depth: depth)
      let start = blocks.count
      blocks += column.blocks
      bullets += column.bullets
      rules += column.rules
      furniture += column.furniture
      guard start < blocks.count else { continue }
      blocks[start].followsBlank = true
      guard let cell = piece[0].cell, cell != .column else { continue }
      // A line alone in the cell of a value is no label, whatever its words.
      let mayLabel = piece.count > 1
      for index in start..<blocks.count where blocks[index].depth == 0 && (cell == .label || !mayLabel || blocks[index].cell != .label) {
        blocks[index].cell = cell == .label ? .label : .value
      }
    }
  }

  mutating func close() {
    openLine = nil
    afterBlank = false
    pending = nil
  }

  mutating func readText(_ text: TextLine, _ index: Int) {
    let line = withoutColon(text)
    let goesOn = continuesOpenBlock(line) && !opensCapitals(line) && !opensRunIn(line) && !isTitleUnderStop(line, index)
    if let key = line.metadata {
      rules += [line.start..<line.body.lowerBound, line.body.upperBound..<line.end]
      if line.indent > 0, blocks.last?.kind == .metadata(key: key.rawValue) { return extend(line) }
      return open(line, Block(kind: .metadata(key: key.rawValue)), at: line.body)
    }
    if isCalendarTail(line), openLine != nil { return extend(line) }
    if let text = quotation(line) {
      rules.append(line.body.lowerBound..<text.lowerBound)
      return extend(line, with: text)
    }
    if isFieldLabel(line, goesOn, index) { return openLabel(line) }
    if let end = listTag(line) {
      var block = Block(kind: .item)
      block.marker = Marker(glyphs: ["li"], ordinal: nil)
      rules.append(line.body.lowerBound..<end)
      return open(line, block, at: end..<line.body.upperBound)
    }
    if let hashes = markdownLevel(line) { return openMarkdown(line, hashes) }
    if endsInPageNumber(line) { return openEntry(line) }
    if let mark = footnoteMark(line), !goesOn || openLine == nil { return open(line, Block(kind: .footnote(mark: mark)), at: line.body) }
    if let found = marker(line) { return openItem(line, found, index) }
    let form = HeadingReader(bytes[line.body]).form
    if let form,
      openLine == nil || !goesOn || isNextEntry(form) || opensBelow(line, form) || opensFiche(line, form) || opensAlone(line, form)
    {
      return open(line, Block(kind: .heading(form)), at: line.body)
    }
    if goesOn, !BlockOpeners.opens(bytes[line.body]), !isLabel(line), !opensField(line) { return extend(line) }
    open(line, Block(kind: .paragraph), at: line.body)
  }

  /// `: Métropole` under a label that stands alone: the value without its colon.
  private mutating func withoutColon(_ line: TextLine) -> TextLine {
    guard line.metadata == nil, bytes[line.body].starts(with: [0x3A, 0x20]), blocks.last?.cell == .label else { return line }
    let colon = line.body.lowerBound..<(line.body.lowerBound + 1)
    rules.append(colon)
    var value = line
    value.body = (colon.upperBound + 1)..<line.body.upperBound
    while value.body.lowerBound < value.body.upperBound, bytes[value.body.lowerBound] == 0x20 {
      value.body = (value.body.lowerBound + 1)..<value.body.upperBound
    }
    return value
  }

  /// Behind `<li>` at the start of a line that holds more.
  private func listTag(_ line: TextLine) -> Int? {
    guard bytes[line.body].starts(with: Array("<li".utf8)), let close = bytes[line.body].prefix(120).firstIndex(of: 0x3E),
      bytes[(close + 1)..<line.body.upperBound].contains(where: { $0 > 0x20 })
    else { return nil }
    return close + 1
  }
}
