import Normalising
import Reading

/// A block is opened, or takes a further line.
extension BlockBuilder {
  mutating func open(_ line: TextLine, _ template: Block, at body: Range<Int>) {
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

  mutating func extend(_ line: TextLine, with text: Range<Int>? = nil) {
    blocks[blocks.count - 1].runs.append(text ?? line.body)
    openLine = line
  }

  /// What a line of a quotation goes on with, behind one as wide as the quotation and no stop.
  func quotation(_ line: TextLine) -> Range<Int>? {
    guard let quoted, let open = openLine, blocks.last?.isItem ?? false, QuotedLines.opens(line, bytes), QuotedLines.opens(open, bytes),
      open.width * 4 >= quoted * 3, !QuotedLines.endsSentence(open, bytes)
    else { return nil }
    return QuotedLines.text(line, bytes)
  }

  mutating func openMarkdown(_ line: TextLine, _ hashes: Int) {
    var start = line.body.lowerBound + hashes
    rules.append(line.body.lowerBound..<start)
    while start < line.body.upperBound, bytes[start] <= 0x20 { start += 1 }
    let end = withoutAttributes(start..<line.body.upperBound)
    if end < line.body.upperBound { rules.append(end..<line.body.upperBound) }
    open(line, Block(kind: .heading(.markdown(level: hashes))), at: start..<end)
    openLine = nil
  }

  /// Where a heading ends before `{#fiche-1 .class}`, the attributes of Pandoc and kramdown.
  private func withoutAttributes(_ heading: Range<Int>) -> Int {
    guard bytes[heading].last == 0x7D, let open = bytes[heading].lastIndex(of: 0x7B), open > heading.lowerBound, bytes[open - 1] == 0x20,
      [0x23, 0x2E, 0x3A].contains(bytes[open + 1])
    else { return heading.upperBound }
    return bytes[heading.lowerBound..<open].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? heading.upperBound
  }

  /// An entry of a list of contents, which nothing goes on with.
  mutating func openEntry(_ line: TextLine) {
    var entry = Block(kind: .paragraph)
    entry.isContentsEntry = true
    open(line, entry, at: line.body)
    openLine = nil
  }

  /// The label of a field, which the lines behind it do not go on with.
  mutating func openLabel(_ line: TextLine) {
    var label = Block(kind: .paragraph)
    label.cell = .label
    pending = nil
    open(line, label, at: line.body)
    openLine = nil
  }

  mutating func openItem(_ line: TextLine, _ found: (marker: Marker, body: Int), _ index: Int) {
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
}
