import Normalising
import Segmenting

/// Which headings are those of fiches: by a heading word, by codes under the axes, or by the labels of their fields alone.
extension PlanOutline {
  /// Labels of so many kinds close together make a fiche.
  private static let fewestRoles = 3

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
      let sizes = runs.map { size($0.body) }
      let best = runs[runs.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }!]
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

  /// Lines of a list of contents, and nothing of what they announce: each ends in its page, and no page is before the last one.
  private func areEntries(_ chosen: [PlanRegion]) -> Bool {
    guard chosen.count >= 3, chosen.dropLast().allSatisfy({ size($0.body) == 0 }) else { return false }
    if chosen.allSatisfy({ tree.blocks[$0.start].isContentsEntry }) { return !isFilled(chosen.last!) }
    let pages = chosen.dropLast().map { Self.page(ending: $0.title) }
    return pages.allSatisfy { $0 != nil } && zip(pages, pages.dropFirst()).allSatisfy { $0! <= $1! } && pages.first! != pages.last!
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
  private static func merged(_ rivals: [PlanRegion], among all: [PlanRegion]) -> [PlanRegion] {
    let order = Dictionary(all.enumerated().map { ($1.start, $0) }, uniquingKeysWith: { first, _ in first })
    var runs: [PlanRegion] = []
    var before = -2
    for rival in rivals {
      let place = order[rival.start] ?? 0
      if var last = runs.last, place == before + 1, sameTitle(last.title, rival.title) || rival.title.isEmpty {
        last.body = last.body.lowerBound..<max(rival.body.upperBound, last.body.upperBound)
        last.repeats.formUnion(rival.headBlocks)
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

  // MARK: Objectives

  /// `Objectif 1 : Titre` with its actions, in a plan without fiches.
  mutating func chooseObjectives(_ axes: [PlanRegion]) {
    let starts = tree.blocks.indices.filter { index in
      tree.blocks[index].depth == 0 && !tree.blocks[index].isContentsEntry && NumberedObjective(tree.passage(index)) != nil
    }
    guard starts.count >= 2, Set(labels.map(\.label.role).filter { $0.isField && $0 != .objectives }).count < Self.fewestRoles else {
      return
    }
    let ends = (starts + axes.map(\.start)).sorted()
    let found = starts.compactMap { start -> PlanRegion? in
      guard let objective = NumberedObjective(tree.passage(start)) else { return nil }
      let end = ends.first { $0 > start } ?? tree.blocks.count
      let heading = PlanHeading(fiche: objective.number, title: objective.text)
      return PlanRegion(heading: heading, headBlocks: [start], title: objective.text, body: (start + 1)..<max(end, start + 1))
    }
    if found.contains(where: { $0.body.contains { tree.blocks[$0].isItem } }) { measures = found }
  }

  // MARK: By a code

  /// Numbered headings whose code opens with the number of the axis above: `1-2: Titre` under `Axe 1`; without axes, those with fields.
  mutating func chooseCodes(_ all: [PlanRegion]) {
    let candidates = withoutListed(all)
    let bounded = Self.bounded(candidates, starts: axes.map(\.start), tree)
    let fitting = bounded.filter { candidate in
      guard let axis = axes.last(where: { $0.start < candidate.start }) else { return false }
      return Self.opens(candidate.heading.code ?? "", axis.heading.number ?? "")
    }
    let pool = fitting.isEmpty ? bounded.filter { roles(in: $0.body).count >= 2 } : fitting
    var chosen: [PlanRegion] = []
    for rivals in Self.grouped(pool) {
      let runs = Self.merged(rivals, among: pool)
      let sizes = runs.map { ownSize($0.body) }
      let best = runs[runs.indices.max { (sizes[$0], $0) < (sizes[$1], $1) }!]
      if size(best.body) > 40 { chosen.append(best) }
    }
    guard chosen.count >= 2 else { return }
    fiches = chosen.map(\.asFiche).sorted { $0.start < $1.start }
    let known = fiches.reduce(into: Set<Int>()) { known, fiche in known.formUnion(fiche.repeats.union([fiche.start])) }
    entries += candidates.filter { !known.contains($0.start) }.map(\.asFiche)
  }

  /// Without the numbered lines of a list under a label: objectives and the like.
  private func withoutListed(_ candidates: [PlanRegion]) -> [PlanRegion] {
    var listed: Set<Int> = []
    return candidates.filter { candidate in
      let before = candidate.start - 1
      guard before >= 0, listed.contains(before) || tree.blocks[before].cell == .label else { return true }
      listed.insert(candidate.start)
      return false
    }
  }

  private static func bounded(_ candidates: [PlanRegion], starts: [Int], _ tree: BlockTree) -> [PlanRegion] {
    let all = (candidates.map(\.start) + starts).sorted()
    return candidates.map { region in
      var region = region
      let end = next(after: region.start, in: all, else: tree.blocks.count)
      region.body = region.body.lowerBound..<max(end, region.body.lowerBound)
      return region
    }
  }

  /// `2` opens `2-1` and `2.1`.
  static func opens(_ code: String, _ number: String) -> Bool {
    guard code.hasPrefix(number), !number.isEmpty else { return false }
    return code.dropFirst(number.count).first.map { $0 == "." || $0 == "-" } ?? false
  }

  // MARK: By labels alone

  /// Three fields close together without a heading word are a fiche; the same first label again opens the next one.
  mutating func chooseLabelled() {
    guard !holdsAct else { return }
    let clusters = clustered().filter { Set($0.map(\.label.role)).filter(\.isField).count >= Self.fewestRoles }
    var chosen: [PlanRegion] = []
    for (place, cluster) in clusters.enumerated() {
      let floor = place == 0 ? 0 : clusters[place - 1].last!.block + 1
      if cluster.contains(where: { $0.label.role == .title }), clusters.count > 1 {
        let start = cluster[0].block
        chosen.append(PlanRegion(heading: PlanHeading(fiche: nil, title: Passage()), headBlocks: [], title: Passage(), body: start..<start))
      } else if let head = LabelledHead(tree, floor..<cluster[0].block, isOnly: clusters.count == 1) {
        chosen.append(head.region)
      }
    }
    guard !chosen.isEmpty, chosen.count == clusters.count, chosen.count > 1 || isOneFiche(clusters[0]) else { return }
    fiches = chosen
    axes.removeAll { axis in chosen.count == 1 && axis.start > chosen[0].start }
  }

  /// Whether the only labels of a document are a fiche's: no axes stand among them, and it is no paper of another kind.
  private func isOneFiche(_ cluster: [(block: Int, label: Label)]) -> Bool {
    !Sheets.isForeign(tree) && !asksMore && !holdsAxes(between: cluster[0].block, cluster[cluster.count - 1].block)
  }

  /// Two axes and more between two blocks, with text under them or none.
  func holdsAxes(between start: Int, _ end: Int) -> Bool {
    (axes + entries).count { $0.heading.kind == .axis && (start...end).contains($0.start) } >= 2
  }

  /// Words that open the parts of an act, which has labels of other kinds. Folded.
  private static let actOpeners = [
    "apres en avoir delibere", "le conseil municipal apres", "delibere", "vu le code", "vu la loi", "vu la deliberation",
  ]

  var holdsAct: Bool {
    tree.blocks.indices.contains { index in
      let folded = tree.passage(index).prefix(40).folded
      return Self.actOpeners.contains { folded.hasPrefix($0) }
    }
  }

  /// The labels of one fiche each. The first label again begins the next; so does any that comes again behind a heading.
  private func clustered() -> [[(block: Int, label: Label)]] {
    var clusters: [[(block: Int, label: Label)]] = []
    var heads: Set<String> = []
    var roles: Set<FieldRole> = []
    for entry in labels {
      let head = entry.label.head.folded
      let comesAgain = roles.count >= Self.fewestRoles && heads.contains(head)
      let isOpener = clusters.last?.first.map { $0.label.head.folded == head } ?? false
      if clusters.isEmpty || comesAgain && (isOpener || hasHeading(between: clusters[clusters.count - 1].last!.block, entry.block)) {
        clusters.append([])
        heads.removeAll()
        roles.removeAll()
      }
      heads.insert(head)
      if entry.label.role.isField { roles.insert(entry.label.role) }
      clusters[clusters.count - 1].append(entry)
    }
    return clusters
  }

  private func hasHeading(between start: Int, _ end: Int) -> Bool {
    ((start + 1)..<max(end, start + 1)).contains { LabelledHead.mayBe($0, tree) }
  }
}

extension FieldRole {
  /// A field that plans have and other texts have not.
  var isField: Bool {
    switch self {
    case .partners, .leads, .indicators, .calendar, .start, .end, .audience, .resources, .state, .priority, .objectives, .actions,
      .objectivesAndActions, .description:
      true
    default: false
    }
  }
}

extension PlanRegion {
  /// A numbered heading read as a fiche's.
  fileprivate var asFiche: PlanRegion {
    var region = self
    region.heading = PlanHeading(fiche: heading.code, title: heading.title)
    return region
  }
}

/// Pages that say how to read or fill in a fiche: their labels are no fiche's.
enum Instructions {
  private static let openings = [
    "comment lire", "mode d emploi", "comment remplir", "guide de lecture", "notice", "modele de fiche", "trame de fiche", "fiche type",
    "cle de lecture", "cles de lecture", "comment utiliser", "structure des fiches", "presentation des fiches", "lecture des fiches",
  ]

  static func opens(_ passage: Passage) -> Bool {
    guard passage.count <= 90 else { return false }
    let folded = passage.folded
    return openings.contains { folded.hasPrefix($0) }
  }

  /// What a sheet of a guide says of itself, and a fiche of a plan never does.
  private static let tellings = [
    "a qui s adresse cette fiche", "a qui s adresse la fiche", "objectif de la fiche", "objectifs de la fiche", "objet de la fiche",
    "cette fiche presente", "cette fiche a pour", "cette fiche vous", "cette fiche s adresse", "cette fiche decrit", "cette fiche propose",
    "la presente fiche",
  ]

  static func tells(_ passage: Passage) -> Bool {
    let folded = passage.prefix(120).folded
    return tellings.contains { folded.hasPrefix($0) }
  }

  /// How the title of a paper begins that tells its readers to write fiches of their own.
  private static let titles = [
    "comment remplir", "comment rediger", "comment renseigner", "comment completer", "comment ecrire", "guide de redaction",
    "guide de remplissage", "guide pour remplir", "guide pour rediger", "aide au remplissage", "aide a la redaction",
    "notice de remplissage", "guide a l usage des porteurs", "guide du porteur de projet", "guide des porteurs de projet",
    "guide a destination des porteurs", "guide pour les porteurs de projet",
  ]
  /// A title stands in so many first blocks.
  private static let firstBlocks = 6

  /// A guide, whatever its chapters are called: its first lines say so before any fiche.
  static func head(_ tree: BlockTree) -> Bool {
    for index in tree.blocks.indices.prefix(firstBlocks) {
      let passage = tree.passage(index)
      if PlanHeading(passage) != nil { return false }
      if passage.count <= 120, case let folded = passage.folded, titles.contains(where: { folded.hasPrefix($0) }) { return true }
    }
    return false
  }

  /// The next heading of the plan or of a part.
  static func end(after index: Int, _ tree: BlockTree) -> Int {
    ((index + 1)..<tree.blocks.count).first { next in
      guard case .heading(let form) = tree.blocks[next].kind else { return false }
      switch form {
      case .numbered, .capitals, .markdown: return true
      default: return false
      }
    } ?? tree.blocks.count
  }
}

extension Array {
  /// The index of the first element that fits; those that fit stand behind those that do not. Logarithmic.
  func partitioningIndex(where fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
