import Normalising
import Segmenting

/// A heading of the plan with the blocks under it.
struct PlanRegion {
  var heading: PlanHeading
  /// The block of the heading, and those of a title that stands apart.
  let headBlocks: [Int]
  var title: Passage
  /// Blocks of the body, up to the next heading of the plan.
  var body: Range<Int>
  /// Blocks of the body that print the heading again, as pages do on which a fiche goes on.
  var repeats: Set<Int> = []
  /// The body in the order of reading, where values stand over their labels; empty where it is the order of the page.
  var parts: [Range<Int>] = []
  /// Of an objective: the block that tells its kind, `Objectifs facultatifs`.
  var category: Int?
  /// Headings of the levels above that stand between a fiche's own heading and its fields: they say whose it is.
  var levels: [Int] = []
  /// Only named in a list, with nothing under it.
  var isListed = false

  var start: Int { min(headBlocks.first ?? body.lowerBound, body.lowerBound) }
}

/// The headings that structure a plan, told from the contents pages and lists that name the same axes and fiches.
struct PlanOutline {
  var axes: [PlanRegion] = []
  /// Numbered lines of a plan without fiches, which are its objectives.
  var measures: [PlanRegion] = []
  /// The blocks of the measures and of the lists under them.
  var measureBlocks: Set<Int> {
    Set(
      measures.flatMap { measure in
        measure.headBlocks + [measure.category].compactMap { $0 }
          + (measure.heading.label == nil ? measure.body.filter { tree.blocks[$0].isItem } : [])
      })
  }

  /// Where a fiche is printed again whole.
  var copies: [Int] = []
  var groups: [PlanRegion] = []
  var fiches: [PlanRegion] = []
  /// Entries of contents pages and lists, which open nothing.
  var entries: [PlanRegion] = []

  let tree: BlockTree
  /// Headings that have only a code.
  let numbered: [PlanRegion]
  /// The labels of fields outside of tables, in order of place.
  let labels: [(block: Int, label: Label)]

  init(_ tree: BlockTree) {
    self.tree = tree
    labels = Self.labels(of: tree)
    guard !Instructions.head(tree) else {
      numbered = []
      return
    }
    let candidates = Self.withLevels(Self.retitled(Self.candidates(tree), tree), tree, labels)
    numbered = candidates.filter { $0.heading.kind == .numbered && !tree.blocks[$0.start].isContentsEntry }
    let plans = Self.bounded(candidates.filter { $0.heading.kind != .numbered }, tree)
    chooseFiches(plans.filter { $0.heading.kind == .fiche })
    var above = plans.filter { $0.heading.kind == .axis }
    if fiches.isEmpty, measures.isEmpty { above = chooseHeaded(above) }
    if fiches.isEmpty, measures.isEmpty { chooseObjectives(above) }
    chooseAxes(above)
    if fiches.isEmpty, measures.isEmpty { chooseCodes(candidates.filter { $0.heading.kind == .numbered }) }
    takeUnnumbered()
    if fiches.isEmpty, measures.isEmpty { chooseLabelled() }
    if fiches.isEmpty, measures.isEmpty { chooseSheet() }
    if fiches.isEmpty, measures.isEmpty { chooseInner(above) }
    chooseNumbered()
    chooseGroups(candidates.filter { $0.heading.kind == .numbered })
    takeTags()
    setBodies()
    takeListedTitles()
    for place in axes.indices { axes[place].title = axes[place].title.withoutPageNumber }
    for place in fiches.indices { fiches[place].title = fiches[place].title.withoutPageNumber.withoutMarks }
  }

  /// The headings of the plan in order of place.
  var regions: [PlanRegion] { (axes + groups + fiches).sorted { $0.start < $1.start } }

  // MARK: Candidates

  private static func candidates(_ tree: BlockTree) -> [PlanRegion] {
    var found: [PlanRegion] = []
    var index = 0
    while index < tree.blocks.count {
      let block = tree.blocks[index]
      if block.kind == .table {
        index = block.end
        continue
      }
      // `Priorité 1` right under the heading of a fiche is a field.
      let isUnderFiche = found.last.map { $0.heading.kind == .fiche && ($0.headBlocks.last ?? $0.start) == index - 1 } ?? false
      if !isUnderFiche || !Tags.areTags(tree.passage(index)), let region = candidate(tree, index) {
        found.append(region)
        index = region.headBlocks.last ?? index
      }
      index += 1
    }
    return found
  }

  private static func candidate(_ tree: BlockTree, _ index: Int) -> PlanRegion? {
    let block = tree.blocks[index]
    let passage = block.isContentsEntry ? tree.passage(index).dropping(trailing: "0123456789. ") : tree.passage(index)
    if let region = codeAlone(tree, index) { return region }
    if block.cell == .value { return nil }
    guard !block.isFootnote, let heading = PlanHeading(passage) else { return nil }
    switch block.kind {
    case .heading: break
    case .item, .paragraph: if heading.kind == .numbered || passage.endsSentence && passage.count > 160 { return nil }
    default: return nil
    }
    var (blocks, title) = ([index], heading.title)
    // `Fiche action n° 7 (suite)` goes on with its fiche; boxes to tick are no title.
    if title.folded == "suite" { return nil }
    // Neither is a mark (`Mesure 11 ★`), or a field beside the number (`B1-2   Priorité : 1`, `B1-2   Priorité 1`).
    let isField =
      title.count <= 60 && title.contains(0x3A) && [.priority, .state, .axis].contains(Label(block, title)?.role)
      || title.count <= 16 && PlanHeading(title)?.title.isEmpty ?? false
    if title.hasBoxes || title.folded.isEmpty || isField { title = Passage() }
    if title.isEmpty {
      blocks += titleBlocks(tree, after: index)
      title = joined(tree, Array(blocks.dropFirst()))
    }
    // `ORIENTATION N°1 : QUALIFIER L'OFFRE`, and behind a blank line `ET LES HÉBERGEMENTS`.
    if heading.kind == .axis, blocks == [index], title.isCapitals, let next = titleBlock(tree, after: index),
      case let rest = tree.passage(next), rest.isCapitals, rest.count <= 80,
      rest.opensMidTitle || ["un ", "une "].contains(where: { rest.folded.hasPrefix($0) })
    {
      blocks.append(next)
      title = title.joined(with: rest)
    }
    return PlanRegion(heading: heading, headBlocks: blocks, title: title, body: (blocks.last! + 1)..<(blocks.last! + 1))
  }

  /// `Fiche / action n°`, `FICHE ACTION`, alone.
  static func namesFiche(_ tree: BlockTree, _ index: Int) -> Bool {
    let folded = tree.passage(index).folded
    if tree.blocks[index].cell == .label, LabelTable.role(of: folded, open: false) == .number { return true }
    return folded.hasPrefix("fiche") && HeadingWords.fiches.contains { $0.words.joined(separator: " ") == folded }
  }

  /// `Agenda 21 – Fiche n° 7`, `Agenda 21 – Fiche n° 8`: what stands before the words is the plan's name, and the title below.
  private static func retitled(_ candidates: [PlanRegion], _ tree: BlockTree) -> [PlanRegion] {
    let fiches = candidates.filter { $0.heading.kind == .fiche }
    guard fiches.count >= 2, Set(fiches.map(\.heading.number)).count == fiches.count, Set(fiches.map(\.title.folded)).count == 1,
      let title = fiches.first?.title, !title.isEmpty
    else { return candidates }
    return candidates.map { region in
      guard region.heading.kind == .fiche, region.headBlocks.count == 1, case let titles = titleBlocks(tree, after: region.start),
        let last = titles.last
      else { return region }
      return PlanRegion(
        heading: region.heading, headBlocks: region.headBlocks + titles, title: joined(tree, titles),
        body: (last + 1)..<(last + 1))
    }
  }

  /// `C-3-5`, the words `Fiche / action n°` before or behind, and the title behind both.
  private static func codeAlone(_ tree: BlockTree, _ index: Int) -> PlanRegion? {
    guard index + 2 < tree.blocks.count else { return nil }
    if let region = codeOverTitle(tree, index) ?? headUnderWord(tree, index) { return region }
    let pair = [index, index + 1]
    guard let code = pair.firstIndex(where: { PlanHeading.code(alone: tree.passage($0)) != nil }), case let label = pair[1 - code],
      namesFiche(tree, label)
    else { return nil }
    let heading = PlanHeading(code: PlanHeading.code(alone: tree.passage(pair[code]))!, label: tree.passage(label).string)
    let titles = titleBlocks(tree, after: index + 1)
    return PlanRegion(
      heading: heading, headBlocks: pair + titles, title: joined(tree, titles),
      body: (index + 2 + titles.count)..<(index + 2 + titles.count))
  }

  /// `A 1-3` over `Fiche n°   Assainissement du bourg`: the code, and the title on the line of the words.
  private static func codeOverTitle(_ tree: BlockTree, _ index: Int) -> PlanRegion? {
    guard let code = PlanHeading.code(alone: tree.passage(index)), case let line = tree.passage(index + 1), line.count <= 240,
      case let tokens = Tokens(line), tokens.word(0) == "fiche"
    else { return nil }
    var next = tokens.word(1) == "action" ? 2 : 1
    guard ["n", "no"].contains(tokens.word(next)) else { return nil }
    while ["n", "no"].contains(tokens.word(next)) || ["°", "º", ":"].contains(tokens.sign(next)) { next += 1 }
    guard let first = tokens[next], first.kind == .word, line.isUpper(at: first.range.lowerBound) else { return nil }
    let heading = PlanHeading(code: code, label: tokens.slice(0..<next).string)
    return PlanRegion(
      heading: heading, headBlocks: [index, index + 1], title: tokens.slice(next..<tokens.count), body: (index + 2)..<(index + 2))
  }

  /// `Fiche / action n°` over `C-3-4   Suivre le lit`, `ACTION` over `N°1 Valoriser le bocage`: number and title on one line.
  private static func headUnderWord(_ tree: BlockTree, _ index: Int) -> PlanRegion? {
    let (word, line) = (tree.passage(index), tree.passage(index + 1))
    guard word.count <= 24, line.count <= 240, tree.blocks[index].cell == .label || word.isCapitals, let (code, title) = numbered(line),
      namesFiche(tree, index) || tree.blocks[index].cell == .label && LabelTable.role(of: word.folded, open: false) == .title
    else { return nil }
    let heading = PlanHeading(code: code, label: word.string)
    return PlanRegion(heading: heading, headBlocks: [index, index + 1], title: title, body: (index + 2)..<(index + 2))
  }

  /// `C-3-4 Suivre le lit`, `N°1 Valoriser le bocage`
  private static func numbered(_ line: Passage) -> (code: String, title: Passage)? {
    if let heading = PlanHeading(line), heading.kind == .numbered, let code = heading.code { return (code, heading.title) }
    let tokens = Tokens(line)
    guard ["n", "no"].contains(tokens.word(0)), case let sign = ["°", "º"].contains(tokens.sign(1)) ? 2 : 1,
      sign == 2 || tokens.word(0) == "no",
      let number = tokens[sign], number.kind == .number, number.text.utf8.count <= 3
    else { return nil }
    var next = sign + 1
    while [":", "-", "–", "."].contains(tokens.sign(next)) { next += 1 }
    guard let first = tokens[next], first.kind == .word, line.isUpper(at: first.range.lowerBound) else { return nil }
    return (number.text, tokens.slice(next..<tokens.count))
  }

  private static func joined(_ tree: BlockTree, _ titles: [Int]) -> Passage {
    titles.reduce(Passage()) { $0.joined(with: tree.passage($1)) }
  }

  /// The title behind a heading without one: a short line, and the lines that go on with it.
  static func titleBlocks(_ tree: BlockTree, after index: Int) -> [Int] {
    guard let first = titleBlock(tree, after: index) else { return [] }
    var titles = [first]
    while titles.count < 4, let next = titleBlock(tree, after: titles.last!), tree.passage(next).count <= 120,
      Dangling.ends(tree.passage(titles.last!).bytes) || tree.passage(titles.last!).endsInDash || tree.passage(next).opensMidTitle
    {
      titles.append(next)
    }
    return titles
  }

  /// The short line behind `Axe n°1` that is its title.
  static func titleBlock(_ tree: BlockTree, after index: Int) -> Int? {
    let next = index + 1
    guard next < tree.blocks.count else { return nil }
    let passage = tree.passage(next)
    switch tree.blocks[next].kind {
    case .heading(.numbered), .heading(.box): return nil
    case .heading, .paragraph:
      let isTitle =
        !passage.isEmpty && passage.count <= 240 && PlanHeading(passage) == nil && Label(tree.blocks[next], passage) == nil
        && PlanHeading.code(alone: passage) == nil && tree.blocks[next].cell != .label && passage.folded != "suite"
      return isTitle && !tree.blocks[next].isContentsEntry ? next : nil
    default: return nil
    }
  }

  /// Each candidate with the blocks up to the next.
  private static func bounded(_ candidates: [PlanRegion], _ tree: BlockTree) -> [PlanRegion] {
    candidates.enumerated().map { position, region in
      var region = region
      let end = position + 1 < candidates.count ? candidates[position + 1].start : tree.blocks.count
      region.body = region.body.lowerBound..<max(end, region.body.lowerBound)
      return region
    }
  }

  func size(_ body: Range<Int>) -> Int {
    body.reduce(0) { sum, index in sum + tree.blocks[index].fragments.reduce(0) { $0 + $1.count } }
  }

  /// The size up to the next part of the document, where a list of contents ends.
  func ownSize(_ body: Range<Int>) -> Int {
    let end = body.dropFirst().first { index in
      guard case .heading(.capitals) = tree.blocks[index].kind else { return false }
      return !(Label(tree.blocks[index], tree.passage(index))?.role.isField ?? false) && PlanHeading(tree.passage(index)) == nil
    }
    return size(body.lowerBound..<(end ?? body.upperBound))
  }
}

extension Passage {
  /// Squares to tick: `Action nouvelle ☐ Action en cours ☒`.
  fileprivate var hasBoxes: Bool { ["☐", "☑", "☒"].contains { bytes.firstIndex(of: Array($0.utf8)) != nil } }

  /// Without stars and dots of a mark at the end, and without the kind in brackets: `Restaurer les tourbières ●●○`, `… [Communication]`.
  fileprivate var withoutMarks: Passage {
    var title = self
    while title.count > 3, ["●", "○", "★", "☆", "■", "□"].contains(where: { title.bytes.suffix(3).elementsEqual($0.utf8) }) {
      title = title.prefix(title.count - 3).dropping(trailing: "")
    }
    guard title.last == 0x5D, let open = title.bytes.lastIndex(of: 0x5B), open > 8 else { return title }
    return title.prefix(open).dropping(trailing: "")
  }

  /// `Restaurer les berges p. 5` without its page.
  var withoutPageNumber: Passage {
    let start = Swift.max(0, count - 12)
    let tokens = Tokens(suffix(from: start))
    let last = tokens.count - 1
    guard let digits = tokens[last], digits.kind == .number, digits.text.utf8.count <= 3 else { return self }
    let word = tokens.sign(last - 1) == "." ? last - 2 : last - 1
    guard ["p", "page"].contains(tokens.word(word)), let token = tokens[word], token.spaced else { return self }
    let cut = prefix(start + token.range.lowerBound).dropping(trailing: " .…-–")
    return cut.isEmpty ? self : cut
  }

  var endsInDash: Bool { last == 0x2D || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x93]) }

  /// Opens with a small word, in capitals or not: `DES PRODUITS DE MONTAGNE` goes on with the line before.
  fileprivate var opensMidTitle: Bool {
    guard let first = Folding.split(folded).first else { return false }
    return ["de", "des", "du", "d", "et", "ou", "en", "pour", "par", "au", "aux", "a", "sur", "dans", "avec"].contains(first)
  }
}
