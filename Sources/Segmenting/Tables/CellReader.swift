import Markup
import Normalising
import Reading

/// Reads one cell: plain text, or HTML with lists and paragraphs.
struct CellReader {
  private static let blockElements: Set<String> = ["li", "p", "div", "h1", "h2", "h3", "h4", "td", "tr"]

  private let bytes: [UInt8]
  private let range: Range<Int>
  private(set) var blocks: [Block]
  private(set) var bullets: [Range<Int>] = []
  /// Tags of HTML, where the cell holds lists or paragraphs.
  private(set) var markup: [Range<Int>] = []
  /// Behind the last text found.
  private var cursor: Int
  private var bold = 0
  /// A `<br>` stands before the next text, or the cell begins and has some.
  private var opensLine = false
  /// Bytes that may yet be searched for texts that do not stand as the tree has them (entities), so that a cell is read in linear time.
  private var patience: Int

  init(_ bytes: [UInt8], _ cell: Range<Int>) {
    self.bytes = bytes
    var (low, high) = (cell.lowerBound, cell.upperBound)
    let quotes = high - low >= 2 && bytes[low] == 0x22 && bytes[high - 1] == 0x22 ? [low..<(low + 1), (high - 1)..<high] : []
    if !quotes.isEmpty { (low, high) = (low + 1, high - 1) }
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    range = low..<high
    cursor = low
    patience = 4 * (high - low)
    var block = Block(kind: .cell)
    block.depth = 2
    blocks = [block]
    markup = quotes
    if !quotes.isEmpty, bytes[range].contains(0x0A) {
      readLines()
      return
    }
    let nodes = bytes[range].contains(0x3C) ? HTMLFragment(parsing: Array(bytes[range])).nodes : []
    if Self.hasBlocks(nodes) {
      opensLine = true
      read(nodes)
      markTags()
    } else if !range.isEmpty {
      blocks[0].runs = [range]
    }
  }

  /// A quoted cell over several lines: a paragraph or an item a line.
  private mutating func readLines() {
    for line in bytes[range].split(separator: 0x0A) {
      guard let body = trimmed(line.startIndex..<line.endIndex) else { continue }
      let found = MarkerParser(bytes, end: body.upperBound, inList: true).parse(at: body.lowerBound)
      var block = Block(kind: found == nil ? .paragraph : .item)
      block.depth = 3
      block.marker = found?.marker
      if let found { bullets.append(body.lowerBound..<found.body) }
      block.runs = [(found?.body ?? body.lowerBound)..<body.upperBound]
      blocks.append(block)
    }
  }

  /// What stands between the texts found: tags, and text that the tree has joined to other text over a comment or a script.
  private mutating func markTags() {
    var found: [(range: Range<Int>, block: Int)] = bullets.map { ($0, 0) }
    for index in blocks.indices { found += blocks[index].runs.map { ($0, index) } }
    var (start, owner) = (range.lowerBound, 0)
    for text in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if text.range.lowerBound > start { markGap(start..<text.range.lowerBound, owner) }
      start = max(start, text.range.upperBound)
      owner = max(owner, text.block)
    }
    markGap(start..<range.upperBound, owner)
    for index in blocks.indices { blocks[index].runs.sort { $0.lowerBound < $1.lowerBound } }
  }

  private mutating func markGap(_ gap: Range<Int>, _ owner: Int) {
    var index = gap.lowerBound
    while index < gap.upperBound {
      let isTag = bytes[index] == 0x3C
      let end = bytes[(index + 1)..<gap.upperBound].firstIndex(of: isTag ? 0x3E : 0x3C).map { isTag ? $0 + 1 : $0 } ?? gap.upperBound
      let stretch = index..<end
      if isTag, bytes[end - 1] == 0x3E {
        markup.append(stretch)
      } else if let body = trimmed(stretch) {
        blocks[owner].runs.append(body)
      }
      index = end
    }
  }

  /// Without blanks at its ends; nil when nothing else is there.
  private func trimmed(_ stretch: Range<Int>) -> Range<Int>? {
    guard let first = bytes[stretch].firstIndex(where: { $0 > 0x20 }), let last = bytes[stretch].lastIndex(where: { $0 > 0x20 }) else {
      return nil
    }
    return first..<(last + 1)
  }

  private static func hasBlocks(_ nodes: [HTMLNode]) -> Bool {
    nodes.contains { node in
      guard case .element(let name, let children) = node else { return false }
      return blockElements.contains(name) || name == "br" || hasBlocks(children)
    }
  }

  private mutating func read(_ nodes: [HTMLNode]) {
    for node in nodes {
      switch node {
      case .text(let text): place(text)
      case .element(let name, let children):
        if Self.blockElements.contains(name) { open(name) }
        if name == "br" { opensLine = true }
        if name == "b" || name == "strong" { bold += 1 }
        read(children)
        if name == "b" || name == "strong" { bold -= 1 }
      }
    }
  }

  private mutating func open(_ name: String) {
    opensLine = false
    var block = Block(kind: name == "li" ? .item : .paragraph)
    block.depth = 3
    blocks.append(block)
  }

  /// Gives a text of the tree its place in the cell: where its letters stand, else the next stretch between two tags.
  private mutating func place(_ text: String) {
    let wanted = Array(text.utf8.drop { $0 <= 0x20 }).trimmingBlanks()
    let next = nextStretch()
    let isNext =
      next.map { bytes[$0.lowerBound..<range.upperBound].starts(with: wanted) ? $0.lowerBound..<($0.lowerBound + wanted.count) : nil }
      ?? nil
    guard !wanted.isEmpty, var found = isNext ?? find(wanted) ?? next else { return }
    cursor = found.upperBound
    if let body = openLine(found) { found = body }
    let last = blocks.count - 1
    if blocks[last].kind == .item, blocks[last].marker == nil {
      let parsed = MarkerParser(bytes, end: min(found.upperBound + 1, range.upperBound), inList: false).parse(at: found.lowerBound)
      blocks[last].marker = Marker(glyphs: ["li"], ordinal: parsed?.marker.ordinal)
      if let parsed, parsed.marker.ordinal != nil {
        let body = min(parsed.body, found.upperBound)
        bullets.append(found.lowerBound..<body)
        if body == found.upperBound { return }
        found = body..<found.upperBound
      }
    }
    blocks[last].runs.append(found)
    if bold > 0 { blocks[last].boldShare = 1 }
  }

  /// A line of a cell that `<br>` parts: one that begins with a bullet is an item, one in a capital behind an item is a paragraph, and any
  /// other goes on. Returns the text without its bullet.
  private mutating func openLine(_ text: Range<Int>) -> Range<Int>? {
    guard opensLine else { return nil }
    opensLine = false
    if let found = MarkerParser(bytes, end: text.upperBound, inList: true).parse(at: text.lowerBound), found.body < text.upperBound,
      blocks.count == 1 || blocks[blocks.count - 1].kind != .item || blocks[blocks.count - 1].marker?.glyphs != ["li"]
    {
      var block = Block(kind: .item)
      (block.depth, block.marker) = (3, found.marker)
      blocks.append(block)
      bullets.append(text.lowerBound..<found.body)
      return found.body..<text.upperBound
    }
    let isUpper = ScalarReader(bytes).scalar(at: text.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false
    if isUpper, let last = blocks.last, last.kind == .item, !last.runs.isEmpty { open("p") }
    return nil
  }

  private mutating func find(_ wanted: [UInt8]) -> Range<Int>? {
    var index = cursor
    while index + wanted.count <= range.upperBound, patience > 0 {
      if bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index..<(index + wanted.count) }
      index += 1
      patience -= 1
    }
    return nil
  }

  private func nextStretch() -> Range<Int>? {
    var index = cursor
    while index < range.upperBound {
      if bytes[index] == 0x3C {
        guard let end = bytes[index..<range.upperBound].firstIndex(of: 0x3E) else { return nil }
        index = end + 1
      } else if bytes[index] <= 0x20 {
        index += 1
      } else {
        let end = bytes[index..<range.upperBound].firstIndex(of: 0x3C) ?? range.upperBound
        return index..<end
      }
    }
    return nil
  }
}

extension Array where Element == UInt8 {
  /// Without blanks at the end.
  fileprivate func trimmingBlanks() -> [UInt8] {
    var end = count
    while end > 0, self[end - 1] <= 0x20 { end -= 1 }
    return Array(self[..<end])
  }
}
