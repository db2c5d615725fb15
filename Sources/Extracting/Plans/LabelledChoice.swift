import Normalising
import Reading
import Segmenting

/// Fiches that only the labels of their fields tell.
extension PlanOutline {
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
        let heading = PlanHeading(fiche: number(in: cluster), title: Passage())
        chosen.append(PlanRegion(heading: heading, headBlocks: [], title: Passage(), body: start..<start))
      } else if let head = LabelledHead(tree, floor..<cluster[0].block, isOnly: clusters.count == 1) {
        chosen.append(head.region)
      }
    }
    guard !chosen.isEmpty, chosen.count == clusters.count, chosen.count > 1 || isOneFiche(clusters[0], from: chosen[0].start)
    else { return }
    fiches = chosen
    axes = axes.filter { axis in axis.start <= chosen[0].start || chosen.count > 1 && !stands(axis, under: clusters[0][0].block) }
    restoreAxis()
  }

  /// The only heading of a level, over the fiches that labels told: `DÉFI 4 : …` at the head of a part of a plan.
  private mutating func restoreAxis() {
    let heads = entries.filter { $0.heading.kind == .axis && !$0.title.isEmpty }
    if axes.isEmpty, heads.isEmpty { axes = unnumberedAxes(over: fiches) }
    guard axes.isEmpty, heads.count == 1, !tree.blocks[heads[0].start].isContentsEntry else { return }
    axes = heads
    if headsFiches { entries.removeAll { $0.start == heads[0].start } } else { axes = [] }
  }

  /// What the field of the number says, in one word.
  private func number(in cluster: [(block: Int, label: Label)]) -> String? {
    guard let entry = cluster.first(where: { $0.label.role == .number }) else { return nil }
    let isAlone = entry.label.value.isEmpty
    guard !isAlone || entry.block + 1 < tree.blocks.count else { return nil }
    let value = (isAlone ? tree.passage(entry.block + 1) : entry.label.value).dropping(trailing: ". ")
    let text = value.string
    return (1...12).contains(text.utf8.count) && !text.contains(" ") && text.contains(where: \.isNumber) ? text : nil
  }

  /// Whether the only labels of a document are a fiche's: no axes stand between its title and them, nor among them, and it is no paper of
  /// another kind.
  private func isOneFiche(_ cluster: [(block: Int, label: Label)], from start: Int) -> Bool {
    !Sheets.isForeign(tree) && !asksMore && !comesAgain(cluster)
      && !holdsAxes(between: min(start, cluster[0].block), cluster[cluster.count - 1].block, above: Self.level(cluster[0].block, tree))
  }

  /// Two axes and more between two blocks, with text under them or none.
  func holdsAxes(between start: Int, _ end: Int, above level: Int? = nil) -> Bool {
    (axes + entries).count { axis in
      guard axis.heading.kind == .axis, (start...end).contains(axis.start) else { return false }
      // `### Axe 1` under `## Présentation` is told of in a field.
      guard let level, let own = Self.level(axis.start, tree) else { return true }
      return own <= level
    } >= 2
  }

  /// `### Axe 1` under `## Présentation`, as the labels are set: told of in a field.
  private func stands(_ axis: PlanRegion, under label: Int) -> Bool {
    guard let level = Self.level(label, tree), let own = Self.level(axis.start, tree) else { return false }
    return own > level
  }

  /// The level of a heading of Markdown.
  private static func level(_ block: Int, _ tree: BlockTree) -> Int? {
    if case .heading(.markdown(let level)) = tree.blocks[block].kind { level } else { nil }
  }

  /// Words that open the parts of an act, which has labels of other kinds. Folded.
  private static let actOpeners = [
    "le conseil municipal apres", "delibere", "vu le code", "vu la loi", "vu la deliberation",
  ]

  var holdsAct: Bool {
    tree.blocks.indices.contains { index in
      let folded = Folding.words(tree.passage(index).prefix(2000).bytes)
      return Self.actOpeners.contains { folded.starts(with: $0.utf8) } || Self.deliberating.stands(in: folded)
    }
  }

  private static let deliberating = PhraseSet(["apres en avoir delibere", "apres avoir delibere"])

  /// The labels of one fiche each. The first label again begins the next; so does any that comes again behind a heading.
  private func clustered() -> [[(block: Int, label: Label)]] {
    var clusters: [[(block: Int, label: Label)]] = []
    var heads: Set<String> = []
    var roles: Set<FieldRole> = []
    for entry in labels {
      let head = entry.label.head.folded
      let comesAgain = roles.count >= Self.fewestRoles && heads.contains(head)
      // Labels of a table over the first number are no fiche's.
      if let last = clusters.last?.last, roles.count < Self.fewestRoles, hasNumber(between: last.block, entry.block) {
        clusters[clusters.count - 1] = []
        heads.removeAll()
        roles.removeAll()
      }
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
    ((start + 1)..<max(end, start + 1)).contains { LabelledHead.mayBe($0, tree) } || hasNumber(between: start, end)
  }

  /// A number alone, in large type over a title.
  private func hasNumber(between start: Int, _ end: Int) -> Bool {
    ((start + 1)..<max(end - 1, start + 1)).contains { index in
      tree.blocks[index].cell == nil && LabelledHead.isNumber(tree.passage(index)) && tree.passage(index + 1).opensUpper
    }
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
