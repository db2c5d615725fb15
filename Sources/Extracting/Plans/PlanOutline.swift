import Normalising
import Segmenting

/// A heading of the plan with the blocks under it.
struct PlanRegion {
  var heading: PlanHeading
  /// The block of the heading, and those of a title that stands apart.
  let headBlocks: [Int]
  let title: Passage
  /// Blocks of the body, up to the next heading of the plan.
  var body: Range<Int>
  /// Blocks of the body that print the heading again, as pages do on which a fiche goes on.
  var repeats: Set<Int> = []
  /// The body in the order of reading, where values stand over their labels; empty where it is the order of the page.
  var parts: [Range<Int>] = []
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
        measure.headBlocks + (measure.heading.label == nil ? measure.body.filter { tree.blocks[$0].isItem } : [])
      })
  }

  /// Where a fiche is printed again whole.
  var copies: [Int] = []
  private(set) var groups: [PlanRegion] = []
  var fiches: [PlanRegion] = []
  /// Entries of contents pages and lists, which open nothing.
  var entries: [PlanRegion] = []

  let tree: BlockTree
  /// Headings that have only a code.
  private let numbered: [PlanRegion]
  /// The labels of fields outside of tables, in order of place.
  let labels: [(block: Int, label: Label)]

  init(_ tree: BlockTree) {
    self.tree = tree
    labels = Self.labels(of: tree)
    guard !Instructions.head(tree) else {
      numbered = []
      return
    }
    let candidates = Self.candidates(tree)
    numbered = candidates.filter { $0.heading.kind == .numbered && !tree.blocks[$0.start].isContentsEntry }
    let plans = Self.bounded(candidates.filter { $0.heading.kind != .numbered }, tree)
    chooseFiches(plans.filter { $0.heading.kind == .fiche })
    if fiches.isEmpty, measures.isEmpty { chooseObjectives(plans.filter { $0.heading.kind == .axis }) }
    chooseAxes(plans.filter { $0.heading.kind == .axis })
    if fiches.isEmpty, measures.isEmpty { chooseCodes(candidates.filter { $0.heading.kind == .numbered }) }
    if fiches.isEmpty, measures.isEmpty { chooseLabelled() }
    if fiches.isEmpty, measures.isEmpty { chooseSheet() }
    chooseGroups(candidates.filter { $0.heading.kind == .numbered })
    setBodies()
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
      if let region = candidate(tree, index) {
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
    if title.isEmpty {
      blocks += titleBlocks(tree, after: index)
      title = joined(tree, Array(blocks.dropFirst()))
    }
    return PlanRegion(heading: heading, headBlocks: blocks, title: title, body: (blocks.last! + 1)..<(blocks.last! + 1))
  }

  /// `C-3-5`, the words `Fiche / action n°` before or behind, and the title behind both.
  private static func codeAlone(_ tree: BlockTree, _ index: Int) -> PlanRegion? {
    guard index + 2 < tree.blocks.count else { return nil }
    let pair = [index, index + 1]
    guard let code = pair.firstIndex(where: { PlanHeading.code(alone: tree.passage($0)) != nil }), case let label = pair[1 - code],
      tree.blocks[label].cell == .label, LabelTable.role(of: tree.passage(label).folded, open: false) == .number
    else { return nil }
    let heading = PlanHeading(code: PlanHeading.code(alone: tree.passage(pair[code]))!, label: tree.passage(label).string)
    let titles = titleBlocks(tree, after: index + 1)
    return PlanRegion(
      heading: heading, headBlocks: pair + titles, title: joined(tree, titles),
      body: (index + 2 + titles.count)..<(index + 2 + titles.count))
  }

  private static func joined(_ tree: BlockTree, _ titles: [Int]) -> Passage {
    titles.reduce(Passage()) { $0.joined(with: tree.passage($1)) }
  }

  /// The title behind a heading without one: a short line, and the lines that go on with it.
  private static func titleBlocks(_ tree: BlockTree, after index: Int) -> [Int] {
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
        && PlanHeading.code(alone: passage) == nil && tree.blocks[next].cell != .label
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

  // MARK: Choice

  /// Of the axes with one number, the one that has fiches under it; without fiches, the one with the most text.
  private mutating func chooseAxes(_ candidates: [PlanRegion]) {
    let named = Self.ofFirstWord(candidates.filter { !$0.title.isEmpty }, HeadingWords.axes)
    let starts = (fiches + measures).map(\.start).sorted()
    let heads = candidates.map(\.start).sorted()
    for rivals in Self.grouped(named) {
      let extents = rivals.map { $0.start..<Self.next(after: $0.start, in: heads, else: tree.blocks.count) }
      let holding = Set(
        extents.indices.filter { Self.next(after: extents[$0].lowerBound, in: starts, else: .max) < extents[$0].upperBound })
      let pool = holding.isEmpty ? Array(extents.indices) : holding.sorted()
      let sizes = extents.map { ownSize($0) }
      let best = pool.max { (sizes[$0], $1) < (sizes[$1], $0) }!
      for place in rivals.indices {
        let isOther = holding.contains(place) && !Self.sameTitle(rivals[place].title, rivals[best].title)
        if place == best || isOther { axes.append(rivals[place]) } else { entries.append(rivals[place]) }
      }
    }
    axes.sort { $0.start < $1.start }
    chooseLevels(candidates, besides: named)
    if fiches.isEmpty, measures.isEmpty, axesAreList {
      for place in axes.indices { axes[place].isListed = true }
      return
    }
    let ends = axes.map(\.start).dropFirst() + [tree.blocks.count]
    let hasText = zip(axes, ends).count { size($0.start..<max($1, $0.start)) > 200 }
    if axes.count < 2 && !headsFiches || fiches.isEmpty && measures.isEmpty && hasText < 2 && !hasCodes {
      entries += axes
      axes = []
    }
  }

  /// Whether the only axis stands as a heading over the fiches, as in a part of a plan.
  private var headsFiches: Bool {
    guard let axis = axes.first, let first = fiches.map(\.start).min(), case .heading = tree.blocks[axis.start].kind else { return false }
    return axis.start < first && size(axis.start..<first) <= Self.longestHead
  }

  /// Between an axis and its first fiche stand its heading and some sentences.
  private static let longestHead = 2000

  /// `Axe 1 : …`, `Axe 2 : …`, `Axe 3 : …` line under line and nothing else: a list of them, in a text that is no act.
  private var axesAreList: Bool {
    guard axes.count >= 3, !holdsAct else { return false }
    return axes.enumerated().allSatisfy { place, axis in
      axis.heading.number == "\(place + 1)" && axis.headBlocks.count == 1 && (place == 0 || axis.start == axes[place - 1].start + 1)
    }
  }

  /// The first of some sorted starts behind a place.
  static func next(after place: Int, in starts: [Int], else end: Int) -> Int {
    let index = starts.partitioningIndex { $0 > place }
    return index < starts.count ? starts[index] : end
  }

  /// Whether numbered headings open with the numbers of the axes: `1-2: Titre` under `Axe 1`.
  private var hasCodes: Bool {
    let numbers = Set(axes.compactMap(\.heading.number))
    return numbered.count { region in
      let code = region.heading.code ?? ""
      return code.indices.contains { (code[$0] == "." || code[$0] == "-") && numbers.contains(String(code[..<$0])) }
    } >= 2
  }

  /// Headings of a second word below the axes and above the fiches: `Objectif stratégique 1.` under `Axe 2`.
  private mutating func chooseLevels(_ candidates: [PlanRegion], besides named: [PlanRegion]) {
    guard let first = axes.first?.start, let last = fiches.map(\.start).max() else { return }
    let known = Set(named.map(\.start))
    groups += candidates.filter { candidate in
      candidate.start > first && candidate.start < last && !candidate.title.isEmpty && !known.contains(candidate.start)
        && !tree.blocks[candidate.start].isContentsEntry && !tree.blocks[candidate.start].isItem
    }
  }

  /// Numbered headings whose code opens the codes of fiches.
  private mutating func chooseGroups(_ candidates: [PlanRegion]) {
    guard let first = (axes + fiches).map(\.start).min() else { return }
    for candidate in candidates where candidate.start > first {
      let code = candidate.heading.code! + "."
      if fiches.contains(where: { $0.heading.code?.hasPrefix(code) ?? false && $0.start > candidate.start }) { groups.append(candidate) }
    }
  }

  /// Only candidates of the first word in the table that has two numbers: where there are fiches, an action is none.
  static func ofFirstWord(_ candidates: [PlanRegion], _ table: [HeadingWord]) -> [PlanRegion] {
    var byWord: [String: [PlanRegion]] = [:]
    for candidate in candidates { byWord[word(candidate, table), default: []].append(candidate) }
    for entry in table {
      if let found = byWord[name(entry)], Set(found.map { $0.heading.number }).count >= 2 { return found }
    }
    return Set(candidates.map { $0.heading.number }).count == 1 ? candidates : []
  }

  private static func word(_ region: PlanRegion, _ table: [HeadingWord]) -> String {
    let label = Folding.letters(region.heading.label ?? "")
    return table.first { label.hasPrefix($0.glued) }.map(name) ?? ""
  }

  /// All wordings with `fiche` count as one, and a plural with its singular.
  private static func name(_ entry: HeadingWord) -> String {
    entry.words[0].hasPrefix("fiche") ? "fiche" : entry.glued == "axes" ? "axe" : entry.glued
  }

  /// The regions of each number, or of each code where there is no number, in order of place.
  static func grouped(_ regions: [PlanRegion]) -> [[PlanRegion]] {
    var groups: [[PlanRegion]] = []
    var places: [String: Int] = [:]
    for region in regions {
      let key: String = Folding.words(region.heading.number ?? region.heading.code ?? "")
      if let place = places[key] {
        groups[place].append(region)
      } else {
        places[key] = groups.count
        groups.append([region])
      }
    }
    return groups
  }

  static func sameTitle(_ left: Passage, _ right: Passage) -> Bool {
    let (a, b) = (left.folded, right.folded)
    return a == b || a.hasPrefix(b) || b.hasPrefix(a)
  }

  // MARK: Bodies

  /// Each region ends where the next begins, or where a part of the document does.
  private mutating func setBodies() {
    let starts = (regions.map(\.start) + copies).sorted()
    let ends = (tree.blocks.indices.filter { opensPart($0) } + [secondTop].compactMap { $0 }).sorted()
    func bound(_ region: PlanRegion) -> PlanRegion {
      var region = region
      let floor = region.body.lowerBound
      if region.isListed {
        region.body = floor..<floor
        return region
      }
      let next = Self.next(after: max(floor - 1, region.start), in: starts, else: tree.blocks.count)
      let part = Self.next(after: floor - 1, in: ends, else: tree.blocks.count)
      region.body = floor..<max(floor, min(next, part))
      return region
    }
    axes = axes.map(bound)
    groups = groups.map(bound)
    fiches = ValueOrder.ordered(fiches.map(bound), self)
  }

  /// Where the first blocks of the document stand a second time: it is printed twice.
  private var secondTop: Int? {
    let first = tree.blocks.indices.lazy.filter { !self.tree.passage($0).isEmpty }.prefix(Self.topBlocks)
    let top = first.map { self.tree.passage($0) }
    guard top.count == Self.topBlocks, top.reduce(0, { $0 + $1.count }) >= Self.shortestTop, let start = first.last else { return nil }
    return tree.blocks.indices.dropFirst(start + 1).first { index in
      index + Self.topBlocks <= tree.blocks.count
        && top.enumerated().allSatisfy { self.tree.passage(index + $0).bytes == $1.bytes }
    }
  }

  private static let topBlocks = 2
  private static let shortestTop = 24

  /// Headings of what follows the last fiche, folded.
  private static let closings: Set<String> = [
    "glossaire", "lexique", "sigles", "liste des sigles", "tableau recapitulatif", "tableau de synthese", "recapitulatif", "bibliographie",
    "remerciements", "tableau recapitulatif des actions", "synthese des actions", "recapitulatif des fiches actions", "suivi du plan",
    "tableau recapitulatif des fiches actions", "gouvernance et suivi", "suivi du schema", "contacts",
  ]

  /// How the decision of an act that carries a plan begins, and a contract's end; folded.
  private static let closingStarts = [
    "fait a ", "recapitulatif ", "tableau recapitulatif", "tableau de bord", "tableau de synthese", "document genere",
    "il est propose au conseil", "il est propose a l assemblee", "il est demande au conseil", "il vous est propose",
    "apres en avoir delibere",
    "en consequence il est", "en consequence il vous", "le conseil municipal apres en avoir", "le conseil apres en avoir", "delibere",
  ]

  /// `Annexe 1`, `Annexes`, `2e Partie`.
  private func opensPart(_ index: Int) -> Bool {
    guard tree.blocks[index].depth == 0 else { return false }
    switch tree.blocks[index].kind {
    case .heading, .paragraph: break
    default: return false
    }
    let folded = tree.passage(index).prefix(60).folded
    if Self.closings.contains(folded) || folded.hasPrefix("annexe ") && Self.closings.contains(String(folded.dropFirst(7)))
      || Self.closingStarts.contains(where: { folded.hasPrefix($0) })
    {
      return true
    }
    let words = folded.split(separator: " ")
    guard let first = words.first else { return false }
    return first == "annexes" && words.count == 1 || first == "annexe" && words.count > 1 && words[1].allSatisfy(\.isNumber)
      || words.count == 2 && words[1] == "partie" || first == "partie" && words.count > 1 && words[1].allSatisfy(\.isNumber)
  }
}

extension Passage {
  fileprivate var endsInDash: Bool { last == 0x2D || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x93]) }

  /// Opens with a small word, in capitals or not: `DES PRODUITS DE MONTAGNE` goes on with the line before.
  fileprivate var opensMidTitle: Bool {
    guard let first = folded.split(separator: " ").first else { return false }
    return ["de", "des", "du", "d", "et", "ou", "en", "pour", "par", "au", "aux", "a", "sur", "dans", "avec"].contains(first)
  }
}
