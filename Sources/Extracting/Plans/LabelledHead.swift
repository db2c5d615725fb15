import Normalising
import Reading
import Segmenting

/// The title of a fiche that only its labels tell: what stands above the first of them.
struct LabelledHead {
  let region: PlanRegion

  /// `isOnly`: the document is the fiche, so that its front matter, its first heading and its running head name it.
  init?(_ tree: BlockTree, _ above: Range<Int>, isOnly: Bool) {
    let all = above.filter { Self.mayBe($0, tree) }
    let titles = isOnly ? all.filter { !TitleReader.namesOwner(tree.passage($0)) && !PageFrames.holds(tree.passage($0)) } : all
    let candidates = titles.isEmpty ? all : titles
    // So do files of one fiche each, one behind the other.
    let metadata = isOnly || candidates.isEmpty ? above.filter { if case .metadata = tree.blocks[$0].kind { true } else { false } } : []
    guard
      let head = isOnly
        ? Self.under(candidates.last, above, tree) ?? Self.only(candidates, tree) ?? Self.first(above, tree) ?? candidates.first
        : Self.counted(above, tree) ?? Self.under(candidates.last, above, tree) ?? Self.behindProse(candidates.last, above, tree)
          ?? candidates.last ?? Self.plain(above, tree)
    else {
      guard let title = Self.metadata("title", metadata, tree) ?? Self.metadata("titre", metadata, tree) else { return nil }
      region = Self.named(title, metadata, tree)
      return
    }
    let passage = tree.passage(head)
    var (number, text) = Self.number(passage, tree.blocks[head].marker?.ordinal)
    let before = head - 1
    let isNumbered = number == nil && before >= above.lowerBound && Self.isNumber(tree.passage(before))
    if isNumbered { number = Self.withoutSign(tree.passage(before)).string }
    let repeats = above.filter { $0 > head && tree.passage($0).folded == passage.folded }
    let printed = Self.metadata("title", metadata, tree) ?? Self.metadata("titre", metadata, tree)
    let title = isOnly && tree.blocks[head].kind != .heading(.markdown(level: 1)) ? printed ?? text : text
    let heading = PlanHeading(
      fiche: number ?? (Self.metadata("number", metadata, tree) ?? Self.metadata("numero", metadata, tree))?.string, title: title)
    // Tools print the state of an action above its title.
    let tags = isOnly ? above.first { $0 < head && $0 + 4 > head && Tags.areTags(tree.passage($0)) } : nil
    let start = tags ?? head + 1
    region = PlanRegion(
      heading: heading, headBlocks: metadata + (isNumbered ? [before] : []) + [head], title: title, body: start..<start,
      repeats: Set(repeats + (tags == nil ? [] : [head])))
  }

  /// A fiche that only its front matter names.
  private static func named(_ title: Passage, _ metadata: [Int], _ tree: BlockTree) -> PlanRegion {
    let number = Self.metadata("number", metadata, tree) ?? Self.metadata("numero", metadata, tree)
    let start = metadata.last! + 1
    return PlanRegion(heading: PlanHeading(fiche: number?.string, title: title), headBlocks: metadata, title: title, body: start..<start)
  }

  /// A short block that may be a title: a heading, or an item with a number.
  static func mayBe(_ index: Int, _ tree: BlockTree) -> Bool {
    let block = tree.blocks[index]
    let passage = tree.passage(index)
    guard passage.count <= 240, passage.foldedWords.count >= 2, Label(block, passage) == nil, !Tags.areTags(passage) else {
      return false
    }
    switch block.kind {
    case .heading: return true
    case .item: return block.marker?.ordinal != nil && !passage.endsSentence
    default: return false
    }
  }

  /// `12` alone, in large type above the title; `N° 1.2` beside it.
  static func isNumber(_ passage: Passage) -> Bool {
    let text = withoutSign(passage).bytes
    // `T1`, `A12`
    let digits = text.drop { (0x41...0x5A).contains($0) }
    let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard text.count - digits.count <= 2, parts.count == 1 || parts.count <= 3 && passage.hasPrefix("N°") else { return false }
    return parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func withoutSign(_ passage: Passage) -> Passage {
    (passage.hasPrefix("N°") ? passage.suffix(from: 3) : passage).dropping(trailing: ". ")
  }

  /// The line under a number alone, the last one of these.
  private static func counted(_ above: Range<Int>, _ tree: BlockTree) -> Int? {
    guard let number = above.dropLast().last(where: { isNumber(tree.passage($0)) }), case let passage = tree.passage(number + 1),
      passage.count <= 160, !passage.endsSentence, passage.opensUpper, Label(tree.blocks[number + 1], passage) == nil
    else { return nil }
    return number + 1
  }

  /// A short plain line right above the first label.
  private static func plain(_ above: Range<Int>, _ tree: BlockTree) -> Int? {
    guard let last = above.last, tree.blocks[last].kind == .paragraph, case let passage = tree.passage(last), passage.count <= 160,
      passage.last != 0x2E, passage.foldedWords.count >= 2
    else { return nil }
    return last
  }

  /// `23 / Réduire les pesticides` under `DÉFI 4 : …`: a plain line with a number of its own, right above the first label.
  private static func under(_ heading: Int?, _ above: Range<Int>, _ tree: BlockTree) -> Int? {
    guard let heading, let plain = plain(above, tree), plain == heading + 1, number(tree.passage(plain), nil).number != nil,
      let kind = PlanHeading(tree.passage(heading))?.kind, kind == .axis
    else { return nil }
    return plain
  }

  /// A short plain line right above the first label, where sentences stand between it and the last heading: they are the document's.
  private static func behindProse(_ heading: Int?, _ above: Range<Int>, _ tree: BlockTree) -> Int? {
    guard let heading, let plain = plain(above, tree), tree.blocks[plain].followsBlank, tree.passage(plain).opensUpper,
      ((heading + 1)..<max(plain, heading + 1)).contains(where: { tree.passage($0).isProse })
    else { return nil }
    return plain
  }

  /// The document's first line, where it may be a title and no heading stands before the text.
  private static func first(_ above: Range<Int>, _ tree: BlockTree) -> Int? {
    guard let first = above.first(where: { !PageFrames.holds(tree.passage($0)) && !TitleReader.namesOwner(tree.passage($0)) }),
      case .paragraph = tree.blocks[first].kind,
      case let passage = tree.passage(first), passage.count <= 240, !passage.endsSentence, passage.foldedWords.count >= 3
    else { return nil }
    return first
  }

  /// The title of a document that is one fiche: its first Markdown heading, what its pages repeat, a numbered line.
  private static func only(_ candidates: [Int], _ tree: BlockTree) -> Int? {
    if let first = candidates.first(where: { tree.blocks[$0].kind == .heading(.markdown(level: 1)) }) { return first }
    let byText = Dictionary(grouping: candidates) { tree.passage($0).folded }
    if let repeated = candidates.first(where: { byText[tree.passage($0).folded]!.count > 1 }) { return repeated }
    return candidates.first { number(tree.passage($0), tree.blocks[$0].marker?.ordinal).number != nil }
  }

  private static func metadata(_ key: String, _ blocks: [Int], _ tree: BlockTree) -> Passage? {
    blocks.first { tree.blocks[$0].kind == .metadata(key: key) }.map { tree.passage($0) }
  }

  /// `#4 Titre`, `3. Titre`, `2.1 Titre`: the number and what stands behind.
  static func number(_ passage: Passage, _ ordinal: String?) -> (number: String?, title: Passage) {
    if let ordinal, ordinal.allSatisfy(\.isNumber) { return (ordinal, passage) }
    if let heading = PlanHeading(passage), let code = heading.number ?? heading.code { return (code, heading.title) }
    let tokens = Tokens(passage)
    // `PE1 Ouvrir un lieu d'accueil`
    if let letters = tokens[0], letters.kind == .word, (1...3).contains(letters.range.count), let digits = tokens[1],
      digits.kind == .number,
      !digits.spaced, digits.range.count <= 2, let next = tokens[2], next.kind == .word, next.spaced,
      passage[letters.range].string == passage[letters.range].string.uppercased(), passage.isUpper(at: next.range.lowerBound)
    {
      return (passage[letters.range].string + digits.text, tokens.slice(2..<tokens.count))
    }
    let start = tokens.sign(0) == "#" ? 1 : 0
    guard let number = tokens[start], number.kind == .number, number.text.utf8.count <= 3 else { return (nil, passage) }
    var next = start + 1
    while [".", ":", "-", ")", "/"].contains(tokens.sign(next)) { next += 1 }
    guard start == 1 || next > start + 1, next < tokens.count else { return (nil, passage) }
    return (number.text, tokens.slice(next..<tokens.count))
  }
}
