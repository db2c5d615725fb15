import Normalising
import Reading
import Segmenting

/// Which headings are those of fiches, where a word says so.
extension PlanOutline {
  /// Labels of so many kinds close together make a fiche.
  static let fewestRoles = 3

  static func labels(of tree: BlockTree) -> [(block: Int, label: Label)] {
    var found: [(Int, Label)] = []
    var index = 0
    var end = 0
    while index < tree.blocks.count {
      let block = tree.blocks[index]
      if block.kind == .table {
        index = max(block.end, index + 1)
        continue
      }
      if case .heading = block.kind, Instructions.opens(tree.passage(index)) { end = Instructions.end(after: index, tree) }
      if index >= end, !block.isFootnote, let label = Label(block, tree.passage(index)) { found.append((index, label)) }
      index += 1
    }
    return found
  }

  /// The kinds of fields labelled in some blocks.
  func roles(in body: Range<Int>) -> Set<FieldRole> { Set(labels(in: body).map(\.label.role).filter(\.isField)) }

  private func labels(in body: Range<Int>) -> ArraySlice<(block: Int, label: Label)> {
    let start = labels.partitioningIndex { $0.block >= body.lowerBound }
    return labels[start...].prefix { $0.block < body.upperBound }
  }

  // MARK: By a word

  /// Of the candidates with one number, the one with the most text under it; another only when its title differs and it has fields or text
  /// of its own. A heading printed again on the next page is the same fiche.
  mutating func chooseFiches(_ candidates: [PlanRegion]) {
    let named = Self.ofFirstWord(candidates.filter { !isInstruction($0.start) }, HeadingWords.fiches)
    var chosen: [PlanRegion] = []
    for rivals in Self.grouped(named) {
      let runs = Self.titled(Self.merged(rivals, among: named))
      // What stands under the last entry of a list of contents may be longer than the fiche.
      let sizes = runs.map { (tree.blocks[$0.start].isContentsEntry || !isLabelled($0) ? 0 : 1, size($0.body)) }
      let best = runs[runs.indices.max { (sizes[$0].0, sizes[$0].1, $1) < (sizes[$1].0, sizes[$1].1, $0) }!]
      for run in runs {
        let isOwn = run.start == best.start || !Self.sameTitle(run.title, best.title) && isFilled(run)
        if isOwn {
          chosen.append(run)
        } else {
          entries.append(run)
          if ownSize(run.body) * 2 > ownSize(best.body) { copies.append(run.start) }
        }
      }
    }
    chosen.sort { $0.start < $1.start }
    let isGuide = chosen.contains { region in region.body.prefix(12).contains { Instructions.tells(tree.passage($0)) } }
    if isGuide || areEntries(chosen) {
      entries += chosen
      return
    }
    if chosen.count >= 2, areLines(chosen) {
      measures = chosen
      return
    }
    if chosen.count >= 2 && !areLinks(chosen) || chosen.contains(where: { isLabelled($0) || isWhole($0) }) {
      fiches = chosen
    } else {
      entries += chosen
    }
  }

  /// Numbered headings of a word for the levels above that have the fields of a fiche each, as `Engagement 1. Titre` over its lead and its
  /// days. Returns the others.
  mutating func chooseHeaded(_ candidates: [PlanRegion]) -> [PlanRegion] {
    let printed = candidates.filter { !tree.blocks[$0.start].isContentsEntry && !$0.title.isEmpty }
    for regions in Self.byWord(printed, HeadingWords.axes).flatMap(Self.byDepth) where regions.count >= 2 {
      let filled = regions.count { roles(in: $0.body).intersection(Self.facts).count >= 2 && holdsNone($0) }
      guard filled >= 2, filled * 4 >= regions.count * 3, Set(regions.map(\.title.folded)).count == regions.count else { continue }
      fiches = regions
      let known = Set(regions.map(\.start))
      let titles = Dictionary(regions.map { ($0.heading.number ?? "", $0.title) }, uniquingKeysWith: { first, _ in first })
      return candidates.filter { candidate in
        !known.contains(candidate.start) && !(titles[candidate.heading.number ?? ""].map { Self.sameTitle($0, candidate.title) } ?? false)
      }
    }
    return candidates
  }

  /// The headings of one word by the parts of their numbers, the deepest first: `Engagement 1.1` stands under `Engagement 1`.
  private static func byDepth(_ regions: [PlanRegion]) -> [[PlanRegion]] {
    let depths = Dictionary(grouping: regions) { ($0.heading.number ?? "").count { $0 == "." || $0 == "-" } }
    return depths.sorted { $0.key > $1.key }.map(\.value)
  }

  /// Whether no fiche stands under a heading: a code that opens with its number, or a field that comes twice.
  private func holdsNone(_ region: PlanRegion) -> Bool {
    let heads = labels(in: region.body).filter { Self.facts.contains($0.label.role) }.map(\.label.head.folded)
    guard Set(heads).count == heads.count else { return false }
    let first = numbered.partitioningIndex { $0.start >= region.body.lowerBound }
    return !numbered[first...].prefix { $0.start < region.body.upperBound }.contains {
      Self.opens($0.heading.code ?? "", region.heading.number ?? "")
    }
  }

  /// Fields that say who, when and with whom, which no axis has.
  private static let facts: Set<FieldRole> = [.leads, .partners, .calendar, .start, .end, .indicators, .audience, .resources]

  /// Lines of a list of contents, and nothing of what they announce: each ends in its page, and no page is before the last one.
  private func areEntries(_ chosen: [PlanRegion]) -> Bool {
    guard chosen.count >= 3, chosen.dropLast().allSatisfy({ size($0.body) == 0 }) else { return false }
    if chosen.allSatisfy({ tree.blocks[$0.start].isContentsEntry }) { return !isFilled(chosen.last!) || comesAgain(in: chosen.last!.body) }
    let entries = chosen.dropLast()
    let pages = entries.compactMap { Self.page(ending: $0.title) }
    let isPaged = entries.allSatisfy { tree.blocks[$0.start].isContentsEntry || Self.page(ending: $0.title) != nil }
    let isMixed = pages.count < entries.count
    return isPaged && !pages.isEmpty && zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 } && (isMixed || pages.first! != pages.last!)
  }

  /// Whether three fields come again: what stands there is more than one fiche.
  private func comesAgain(in body: Range<Int>) -> Bool {
    Dictionary(grouping: labels(in: body), by: \.label.head.folded).count { $0.value.count > 1 } >= Self.fewestRoles
  }

  /// `Tourisme durable 17`, `Tourisme durable 17 d)`
  private static func page(ending title: Passage) -> Int? {
    let tokens = Tokens(title)
    let isLettered = tokens.sign(tokens.count - 1) == ")" && tokens[tokens.count - 2]?.range.count == 1
    return tokens[tokens.count - (isLettered ? 3 : 1)]?.number
  }

  /// Text or fields enough under a heading to be a fiche beside another of its number.
  private func isFilled(_ region: PlanRegion) -> Bool {
    if size(region.body) > 400 || roles(in: region.body).count >= 2 { return true }
    return size(region.body) > 80 && !labels(in: region.body).isEmpty && !tree.blocks[region.start].isContentsEntry
  }

  /// Two fields and more under the heading.
  private func isLabelled(_ region: PlanRegion) -> Bool { Set(labels(in: region.body).map(\.label.role)).count >= 2 }

  /// The only fiche of a document, named by its first lines.
  private func isWhole(_ region: PlanRegion) -> Bool {
    region.start <= 12 && region.heading.label.map { Folding.letters($0).hasPrefix("fiche") } ?? false && size(region.body) > 400
  }

  private func isInstruction(_ index: Int) -> Bool {
    tree.blocks[..<index].indices.suffix(3).contains { Instructions.opens(tree.passage($0)) && index < Instructions.end(after: $0, tree) }
  }

  /// `Mesure 1 Titre`, `Mesure 2 Titre`: lines without anything under them, in a document that speaks of no fiches.
  private func areLines(_ chosen: [PlanRegion]) -> Bool {
    guard chosen.allSatisfy({ size($0.body) < 160 || $0.start == chosen.last!.start }),
      chosen.dropLast().allSatisfy({ roles(in: $0.body).isEmpty }),
      chosen.dropLast().count(where: { size($0.body) > 0 }) * 2 <= chosen.count
    else { return false }
    return !tree.blocks.indices.contains { index in
      let folded = tree.passage(index).prefix(400).folded
      return folded.hasPrefix("fiche") || folded.contains(" fiche")
    }
  }

  /// Whether all fields stand outside of these headings: they only name other fiches.
  private func areLinks(_ chosen: [PlanRegion]) -> Bool {
    guard let first = chosen.first, roles(in: 0..<first.start).count >= Self.fewestRoles else { return false }
    return chosen.allSatisfy { roles(in: $0.body).isEmpty }
  }

  /// Headings of one number that follow each other with no other between, as one region.
  static func merged(_ rivals: [PlanRegion], among all: [PlanRegion]) -> [PlanRegion] {
    let order = Dictionary(all.enumerated().map { ($1.start, $0) }, uniquingKeysWith: { first, _ in first })
    var runs: [PlanRegion] = []
    var before = -2
    for rival in rivals {
      let place = order[rival.start] ?? 0
      if var last = runs.last, place == before + 1, sameTitle(last.title, rival.title) || rival.title.isEmpty {
        last.body = last.body.lowerBound..<max(rival.body.upperBound, last.body.upperBound)
        last.repeats.formUnion(rival.headBlocks + rival.repeats)
        runs[runs.count - 1] = last
      } else {
        runs.append(rival)
      }
      before = place
    }
    return runs
  }

  /// Without those that have no title, where another has one.
  private static func titled(_ runs: [PlanRegion]) -> [PlanRegion] {
    let titled = runs.filter { !$0.title.isEmpty }
    return titled.isEmpty ? runs : titled
  }

  /// Whether a list of contents names the axes and the body does not.
  var axesAreListed: Bool { !axes.isEmpty && axes.allSatisfy { tree.blocks[$0.start].isContentsEntry } }
}
