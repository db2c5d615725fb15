import Normalising
import Segmenting

/// Where each part of a plan ends.
extension PlanOutline {
  /// Tools print the state of an action above its heading: the line is the fiche's below it.
  mutating func takeTags() {
    for place in fiches.indices {
      let start = fiches[place].start
      guard start > 0, fiches[place].body.lowerBound > start, Tags.areTags(tree.passage(start - 1)),
        // Under its label the state is that of the fiche above.
        start < 2 || tree.blocks[start - 2].cell != .label
      else { continue }
      fiches[place].repeats.formUnion(fiches[place].headBlocks)
      fiches[place].body = (start - 1)..<fiches[place].body.upperBound
    }
  }

  /// A fiche that its number alone heads has the title that the list of contents prints beside that number; in the fiche it may stand
  /// anywhere in the frame, under a label that is not its own.
  mutating func takeListedTitles() {
    guard fiches.contains(where: { $0.title.isEmpty }) else { return }
    var listed: [String: Passage] = [:]
    for index in tree.blocks.indices where tree.blocks[index].isContentsEntry {
      let entry = tree.passage(index).dropping(trailing: "0123456789. ")
      guard let heading = PlanHeading(entry), heading.kind != .axis, let number = heading.number ?? heading.code, !heading.title.isEmpty
      else {
        continue
      }
      listed[number] = heading.title
    }
    for place in fiches.indices where fiches[place].title.isEmpty {
      guard let number = fiches[place].heading.number, let title = listed[number] else { continue }
      let printed = fiches[place].body.prefix(Self.frame).first { tree.passage($0).folded == title.folded }
      fiches[place].title = printed.map { tree.passage($0) } ?? title
      if let printed { fiches[place].repeats.insert(printed) }
    }
  }

  /// Blocks of a fiche among which its title may stand.
  private static let frame = 20

  /// The measures that stand in some blocks.
  func measures(in body: Range<Int>) -> [PlanRegion] {
    let first = measures.partitioningIndex { $0.start >= body.lowerBound }
    return Array(measures[first...].prefix { $0.start < body.upperBound })
  }

  /// Each region ends where the next begins, or where a part of the document does.
  mutating func setBodies() {
    let starts = (regions.map(\.start) + copies).sorted()
    let ends = (tree.blocks.indices.filter { opensPart($0) } + [secondTop, nextChapter].compactMap { $0 }).sorted()
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
    fiches = ValueOrder.ordered(withBoxes(fiches.map(bound)), self).map { StackedLabels.read($0, self) }
  }

  /// Fiches whose box of fields a dump prints before the heading: the labels of the box stand before each heading, before the first one too,
  /// and not behind the last.
  private func withBoxes(_ fiches: [PlanRegion]) -> [PlanRegion] {
    guard fiches.count >= 2, let last = fiches.last, let first = labels.first, first.block < fiches[0].start else { return fiches }
    let box = labels.prefix { $0.block < fiches[0].start }
    let heads = box.map(\.label.head.folded)
    guard box.count >= Self.fewestRoles, Set(heads).count == heads.count,
      Set(box.map(\.label.role)).filter(\.isField).count >= Self.fewestRoles,
      !labels.contains(where: { last.body.contains($0.block) && heads.contains($0.label.head.folded) })
    else { return fiches }
    var starts = [first.block]
    for (fiche, next) in zip(fiches, fiches.dropFirst()) {
      let inside = labels.filter { fiche.body.contains($0.block) }.suffix(heads.count)
      guard inside.map(\.label.head.folded) == heads, fiche.body.upperBound == next.start, let start = inside.first?.block else {
        return fiches
      }
      starts.append(start)
    }
    return fiches.enumerated().map { place, fiche in
      var fiche = fiche
      let end = place + 1 < starts.count ? starts[place + 1] : fiche.body.upperBound
      fiche.parts = [fiche.body.lowerBound..<max(end, fiche.body.lowerBound), starts[place]..<fiche.start]
      fiche.body = starts[place]..<end
      return fiche
    }
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

  /// `4 Engagements des partenaires` behind the last fiche, where `1 Préambule`, `2 Diagnostic` and so on stand before the first.
  private var nextChapter: Int? {
    guard let first = fiches.first, let last = fiches.last else { return nil }
    var next = 1
    for index in tree.blocks.indices where index < first.start && isChapter(index, next) { next += 1 }
    guard next > 2 else { return nil }
    return tree.blocks.indices.dropFirst(last.start + 1).first { isChapter($0, next) }
  }

  /// A short line behind a blank one, its number in front with no sign behind.
  private func isChapter(_ index: Int, _ number: Int) -> Bool {
    let (block, passage) = (tree.blocks[index], tree.passage(index))
    guard block.depth == 0, block.followsBlank, !block.isItem, !block.isContentsEntry, passage.count <= 100, !passage.endsSentence,
      case let tokens = Tokens(passage), tokens[0]?.number == number, let word = tokens[1]
    else { return false }
    return word.kind == .word && passage.isUpper(at: word.range.lowerBound)
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
    "fait a ", "tags ", "mots cles ", "une question", "partager cette page", "voir aussi", "mentions legales", "recapitulatif ",
    "tableau recapitulatif", "tableau de bord", "tableau de synthese", "document genere",
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
    if signs(index, folded) { return true }
    let words = Folding.split(folded)
    guard let first = words.first else { return false }
    return first == "annexes" && words.count == 1 || first == "annexe" && words.count > 1 && words[1].allSatisfy(\.isNumber)
      || words.count == 2 && words[1] == "partie" || first == "partie" && words.count > 1 && words[1].allSatisfy(\.isNumber)
  }

  /// `Le maire, Hervé Quéméneur` in the last lines.
  private func signs(_ index: Int, _ folded: String) -> Bool {
    guard index + 4 >= tree.blocks.count, tree.blocks[index].cell == nil, tree.passage(index).count <= 60,
      case let tokens = Tokens(tree.passage(index)), tokens.sign(2) == ",", tokens.count <= 7
    else { return false }
    return ["le maire", "la maire", "le president", "la presidente", "le prefet", "la prefete"].contains { folded.hasPrefix($0) }
  }
}
