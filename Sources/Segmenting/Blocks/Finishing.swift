import Normalising
import Reading

/// What can be told of a block only when all its lines are there: its markup, whether it is a heading, whether it goes on elsewhere.
struct BlockFinisher {
  private let bytes: [UInt8]
  private(set) var blocks: [Block]
  private(set) var markup: [Range<Int>] = []

  init(_ blocks: consuming [Block], _ bytes: [UInt8]) {
    self.bytes = bytes
    self.blocks = blocks
    for index in self.blocks.indices { scanMarkup(index) }
    for index in self.blocks.indices { classify(index) }
  }

  private mutating func scanMarkup(_ index: Int) {
    guard !blocks[index].runs.isEmpty else { return }
    let scanner = InlineScanner(bytes, blocks[index].runs)
    // One array for both where they are the same.
    let fragments = scanner.fragments
    blocks[index].fragments = fragments == blocks[index].runs ? blocks[index].runs : fragments
    blocks[index].boldShare = max(blocks[index].boldShare, scanner.boldShare)
    markup += scanner.markup
  }

  private func passage(_ index: Int) -> Passage { Passage(joining: blocks[index].fragments, of: bytes) }

  private mutating func classify(_ index: Int) {
    guard blocks[index].depth == 0, !blocks[index].runs.isEmpty else { return }
    let text = passage(index)
    blocks[index].isContentsEntry = blocks[index].isContentsEntry || isContentsEntry(text)
    if case .heading(.numbered) = blocks[index].kind, text.count > 320 || blocks[index].isContentsEntry { blocks[index].kind = .paragraph }
    guard blocks[index].kind == .paragraph, !blocks[index].isContentsEntry, !text.isEmpty, text.count <= 240 else { return }
    if let form = headingForm(index, text) { blocks[index].kind = .heading(form) }
  }

  private func headingForm(_ index: Int, _ text: Passage) -> Block.HeadingForm? {
    let last = text.last ?? 0x2E
    guard text.bytes.contains(where: { $0 >= 0x41 }) else { return nil }
    if blocks[index].isBold, last != 0x3B { return .bold }
    if Capitals.share(text.bytes) > 0.8, last != 0x2E, last != 0x3B, last != 0x2C, text.count <= 160 { return .capitals }
    let isAlone = blocks[index].followsBlank && (index + 1 == blocks.count || blocks[index + 1].followsBlank)
    guard isAlone, text.count <= 120, !".;,".utf8.contains(last), text.firstIndex(of: ". ") == nil, blocks[index].runs.count <= 3 else {
      return nil
    }
    guard let first = ScalarReader(text.bytes).scalar(at: 0),
      ScalarReader.isUpper(first.value) || (0x31...0x39).contains(first.value) || first.value > 0x2000
    else { return nil }
    return Dangling.ends(text.bytes) ? nil : .standalone
  }

  /// `Titre ........ 12`
  private func isContentsEntry(_ text: Passage) -> Bool {
    let digits = text.bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits) else { return false }
    let before = text.bytes.dropLast(digits).reversed().drop { $0 == 0x20 }
    return before.prefix { $0 == 0x2E || $0 == 0x20 }.count >= 3 && before.prefix(6).contains(0x2E)
  }
}

/// Joins again what a page break, a footnote or a box cut in two: a paragraph that opens in the middle of a sentence goes on with the
/// nearest one before it that stopped in the middle of one.
struct Resumption {
  private let bytes: [UInt8]
  private(set) var blocks: [Block]
  /// Blocks looked back over: a box of that size may stand between.
  private static let window = 12

  init(_ blocks: [Block], _ bytes: [UInt8]) {
    self.bytes = bytes
    self.blocks = blocks
    var kept: [Block] = []
    kept.reserveCapacity(blocks.count)
    for block in blocks {
      if endsEntry(block, of: kept.last) {
        kept[kept.count - 1].runs += block.runs
        kept[kept.count - 1].fragments += block.fragments
        kept[kept.count - 1].kind = .paragraph
        kept[kept.count - 1].isContentsEntry = true
      } else if let target = target(of: block, among: kept), Self.stands(kept[target], before: block) {
        if kept[target].joint == nil { kept[target].joint = kept[target].fragments.count }
        kept[target].runs += block.runs
        kept[target].fragments += block.fragments
        if case .heading = kept[target].kind { kept[target].kind = .paragraph }
      } else {
        kept.append(block)
      }
    }
    self.blocks = kept
  }

  /// The second line of a contents entry, with its leader dots and its page: what stands right above is its first line.
  private func endsEntry(_ block: Block, of last: Block?) -> Bool {
    guard let last, block.isContentsEntry, block.kind == .paragraph, !block.followsBlank, block.depth == 0, last.depth == 0,
      case .heading(.numbered) = last.kind, Self.stands(last, before: block)
    else { return false }
    return HeadingReader(text(block).bytes[...]).form == nil
  }

  /// In the text too: a column read after its neighbour goes back up the page, and a block never does.
  private static func stands(_ block: Block, before next: Block) -> Bool {
    guard let end = block.fragments.last?.upperBound, let start = next.fragments.first?.lowerBound else { return false }
    return end <= start
  }

  private func target(of block: Block, among kept: [Block]) -> Int? {
    guard block.depth == 0, block.cell == nil, block.kind == .paragraph || block.isItem || block.kind == .heading(.standalone),
      block.followsBlank || block.isItem,
      opensMidSentence(block)
    else { return nil }
    var (isOver, isBehindBox) = (false, false)
    var item: Int?
    for index in kept.indices.reversed().prefix(Self.window) {
      if kept[index].cell == .label { return item }
      switch kept[index].kind {
      case .footnote: continue
      case .heading(.box):
        if block.isItem { return nil }
        (isOver, isBehindBox) = (false, true)
      case .paragraph, .item, .heading(.standalone), .heading(.bold):
        if isBehindBox { return Dangling.ends(tail(kept[index]).bytes) ? index : item }
        let isNext = isNext(index, kept)
        // A comma ends each line of a list of grounds too: what may go on right before has the better claim.
        let hasRival = item != nil && tail(kept[index]).last == 0x2C
        if !isOver, !hasRival, stopsMidSentence(kept[index], before: block, isNext: isNext) { return index }
        if block.isItem { return nil }
        if isNext, mayGoOn(kept[index]) {
          // What went on before, over its blank lines, goes on again.
          if kept[index].joint != nil { return index }
          item = index
        }
        isOver = isOver || kept[index].kind == .paragraph && !kept[index].runs.isEmpty && !endsOpen(kept[index])
      case .heading(.numbered):
        return Dangling.ends(tail(kept[index]).bytes) && isNext(index, kept) ? index : item
      default: return item
      }
    }
    return item
  }

  /// An item that no stop ends may go on, where nothing before it has a better claim. One in lower case is a member of an enumeration.
  private func mayGoOn(_ block: Block) -> Bool {
    let end = withoutCalendar(tail(block))
    guard block.isItem, !end.isEmpty, !end.endsSentence else { return false }
    return !opensMidSentence(block)
  }

  private func isNext(_ index: Int, _ kept: [Block]) -> Bool { kept[(index + 1)...].allSatisfy(\.isFootnote) }

  private func text(_ block: Block) -> Passage { Passage(joining: block.fragments, of: bytes) }

  /// The end of a block's text, for a block may grow with each that it takes up.
  private func tail(_ block: Block) -> Passage { Passage(ending: block.fragments, of: bytes, limit: 64) }

  /// In lower case, or with a bracketed acronym and more text: `(SIAE) parisiennes`.
  private func opensMidSentence(_ block: Block) -> Bool {
    let text = text(block)
    guard let first = ScalarReader(text.bytes).scalar(at: 0) else { return false }
    if ScalarReader.isLetter(first.value) { return !ScalarReader.isUpper(first.value) && !BlockOpeners.opensPosting(text.bytes[...]) }
    guard first.value == 0x28, let close = text.firstIndex(of: ") "), close < 16 else { return false }
    return text.bytes[1..<close].allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func endsOpen(_ block: Block) -> Bool { !tail(block).endsSentence }

  private func stopsMidSentence(_ block: Block, before next: Block, isNext: Bool) -> Bool {
    let text = block.isItem ? withoutCalendar(tail(block)) : tail(block)
    if text.isEmpty || text.endsSentence { return false }
    if Dangling.ends(text.bytes) { return !next.isItem || isNext && next.marker?.innermost == block.marker?.innermost }
    if text.last == 0x2C { return !next.isItem }
    guard !next.isItem else { return false }
    // A heading as wide as the page, and the rest of it behind a blank line.
    if block.kind == .heading(.standalone) { return isNext && isLonger(block, than: 80) && text.last != 0x3A }
    return block.kind == .paragraph && (isNext && isLonger(block, than: 60) || isLonger(block, than: 150))
  }

  private func isLonger(_ block: Block, than limit: Int) -> Bool {
    var rest = limit
    for fragment in block.fragments {
      rest -= fragment.count + 1
      if rest < 0 { return true }
    }
    return false
  }

  /// Without the years that end an item, which the page layout set between its two halves.
  private func withoutCalendar(_ text: Passage) -> Passage {
    var end = text.count
    while end > 0, (0x30...0x39).contains(text.bytes[end - 1]) || text.bytes[end - 1] == 0x2D || text.bytes[end - 1] == 0x20 { end -= 1 }
    guard text.count - end >= 4, case let rest = text.prefix(end) else { return text }
    // `25 en 2016`: the year belongs to the sentence.
    let word = rest.prefix(end).bytes.split(separator: 0x20).last.map { String(decoding: Folding.words($0), as: UTF8.self) }
    return ["en", "vers", "d ici"].contains(word) ? text : rest
  }
}
