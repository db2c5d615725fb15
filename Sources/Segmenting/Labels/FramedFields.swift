import Normalising

/// Headings and labels that the frame of a fiche tore, or set where no label stands elsewhere.
extension BlockBuilder {
  /// An entry of a list of contents without its page.
  mutating func readEntry(_ entry: ContentsRuns.Entry, _ line: TextLine) {
    furniture.append(entry.page)
    openEntry(TextLine(entry.text[0], of: bytes, indent: line.indent))
    blocks[blocks.count - 1].runs += entry.text.dropFirst()
  }

  mutating func readSplitHeading(_ found: SplitHeadings.Found, _ line: TextLine) {
    close()
    var heading = Block(kind: .heading(.numbered(depth: 1)))
    (heading.indent, heading.runs, heading.followsBlank) = (line.indent, [found.word, found.number], true)
    blocks.append(heading)
    if !found.title.isEmpty {
      var title = Block(kind: .paragraph)
      (title.indent, title.runs, title.followsBlank) = (line.indent, found.title, true)
      blocks.append(title)
    }
    close()
    afterBlank = true
  }

  /// No column of labels is wider.
  private static let widestLabel = 28

  /// A label that a narrow cell tore over two lines or three: `Modalités de mise`, and under it `en œuvre`.
  mutating func readTornLabel(_ index: Int) -> Int? {
    let first = lines[index]
    guard first.width - first.indent <= Self.widestLabel else { return nil }
    var piece = [first]
    for next in lines[(index + 1)...].prefix(2) {
      guard !next.isBlank, !next.isFurniture, !next.opensPage, next.width - next.indent <= Self.widestLabel,
        ScalarReader(bytes).isSmallLetter(at: next.body.lowerBound)
      else { break }
      piece.append(next)
    }
    guard piece.count > 1, openLine.map({ !Dangling.ends(bytes[$0.body]) }) ?? true else { return nil }
    while piece.count > 1 {
      var cell = piece
      cell[0].cell = .label
      if let label = wholeLabel(cell) {
        blocks.append(label)
        close()
        return index + piece.count
      }
      piece.removeLast()
    }
    return nil
  }

  /// A torn label and the value beside it.
  mutating func readTornField(_ index: Int) -> Int? {
    guard openLine.map({ !Dangling.ends(bytes[$0.body]) }) ?? true,
      let found = TornLabels(lines: lines, bytes: bytes).label(at: index)
    else { return nil }
    var label = Block(kind: .paragraph)
    (label.cell, label.indent, label.runs) = (.label, lines[index].indent, [found.head, found.tail])
    blocks.append(label)
    close()
    readText(TextLine(found.value, of: bytes, indent: lines[index].indent), index)
    if let rest = found.rest { readText(TextLine(rest, of: bytes, indent: lines[index].indent), index + 1) }
    return index + 2
  }

  /// A label between the lines of its value.
  mutating func readCentredLabel(_ index: Int) -> Int? {
    guard depth < Self.deepest, let found = CentredLabels(lines: lines, bytes: bytes).field(from: index) else { return nil }
    var (label, value) = (found.label, found.value)
    (label[0].cell, value[0].cell) = (.label, .value)
    append([label, value], depth: depth + 1)
    close()
    return found.end
  }

  /// A value and the label at the end of its last line.
  mutating func readEndLabel(_ index: Int) -> Int? {
    guard let found = endLabels.found[index] else { return nil }
    let parts = fields(TextLine(found.value, of: bytes, indent: lines[index].indent))
    for part in parts {
      if parts.count > 1 { close() }
      readText(part, index)
    }
    var label = Block(kind: .paragraph)
    (label.cell, label.endsLine, label.indent, label.runs) = (.label, !found.announces, lines[index].indent, found.label)
    blocks.append(label)
    close()
    return found.end
  }

  /// A label over several lines of its cell: `Objectifs`, and under it `opérationnels`.
  func wholeLabel(_ piece: [TextLine]) -> Block? {
    guard piece[0].cell == .label, (2...4).contains(piece.count), piece.allSatisfy({ !$0.isBlank }) else { return nil }
    let words: [UInt8] = piece.reduce(into: []) { $0 += bytes[$1.body] + [0x20] }
    guard LabelTable.role(of: String(decoding: Folding.words(words[...]), as: UTF8.self), open: false) != nil else { return nil }
    var block = Block(kind: .paragraph)
    (block.cell, block.indent, block.runs) = (.label, piece[0].indent, piece.map(\.body))
    return block
  }
}
