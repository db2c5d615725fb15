import Normalising
import Segmenting

/// Fiches that only their codes under the axes tell, and objectives that only their numbers tell.
extension PlanOutline {
  // MARK: Objectives

  /// `Objectif 1 : Titre` with its actions, in a plan without fiches.
  mutating func chooseObjectives(_ axes: [PlanRegion]) {
    measures = categorised(under: axes)
    if !measures.isEmpty { return }
    let starts = tree.blocks.indices.filter { index in
      tree.blocks[index].depth == 0 && !tree.blocks[index].isContentsEntry && objective(index, under: axes) != nil
    }
    guard starts.count >= 2, Set(labels.map(\.label.role).filter { $0.isField && $0 != .objectives }).count < Self.fewestRoles else {
      return
    }
    let ends = (starts + axes.map(\.start)).sorted()
    let found = starts.compactMap { start -> PlanRegion? in
      guard let objective = objective(start, under: axes) else { return nil }
      let end = Self.next(after: start, in: ends, else: tree.blocks.count)
      let heading = PlanHeading(fiche: objective.number, title: objective.text)
      return PlanRegion(heading: heading, headBlocks: [start], title: objective.text, body: (start + 1)..<max(end, start + 1))
    }
    if found.contains(where: { $0.body.contains { tree.blocks[$0].isItem } }) { measures = found }
  }

  /// `Objectif 1 : Titre`, and `Objectif 1.2 Titre` under the axis of that number.
  private func objective(_ index: Int, under axes: [PlanRegion]) -> NumberedObjective? {
    let passage = tree.passage(index)
    if let found = NumberedObjective(passage) { return found }
    guard let found = NumberedObjective(dotted: passage), let axis = axes.last(where: { $0.start < index }),
      Self.opens(found.number, axis.heading.number ?? "")
    else { return nil }
    return found
  }

  /// The items under labels of their kind, where several axes have some: `Objectifs obligatoires` over `1.` and `2.`, and under the next axis
  /// over `3.`
  private func categorised(under axes: [PlanRegion]) -> [PlanRegion] {
    guard axes.count >= 2, !holdsAct else { return [] }
    var found: [PlanRegion] = []
    var holding: Set<Int> = []
    let starts = axes.map(\.start).sorted()
    for index in tree.blocks.indices where mayName(index) {
      guard let announcement = Announcement(tree.passage(index)), announcement.noun == .objective, announcement.category != nil else {
        continue
      }
      var item = index + 1
      while item < tree.blocks.count, tree.blocks[item].isItem {
        let title = tree.passage(item)
        let next = max(tree.blocks[item].end, item + 1)
        if !title.isEmpty {
          let heading = PlanHeading(fiche: tree.blocks[item].marker?.ordinal, title: title)
          var region = PlanRegion(heading: heading, headBlocks: [item], title: title, body: (item + 1)..<next)
          region.category = index
          found.append(region)
          holding.insert(starts.partitioningIndex { $0 > item })
        }
        item = next
      }
    }
    return holding.subtracting([0]).count >= 2 && found.count >= 3 ? found : []
  }

  /// A short line that may say of what kind the objectives under it are.
  private func mayName(_ index: Int) -> Bool {
    let block = tree.blocks[index]
    guard block.depth == 0, !block.isItem, !block.isContentsEntry, tree.passage(index).count <= 80 else { return false }
    if case .heading = block.kind { return true }
    return block.kind == .paragraph
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

  /// `2` opens `2-1`, `2.1` and `AX2-01`, `B` opens `B1`.
  static func opens(_ code: String, _ number: String) -> Bool {
    guard !number.isEmpty else { return false }
    let digits = code.drop { $0.isLetter }
    let rest = code.hasPrefix(number) ? code.dropFirst(number.count) : digits.hasPrefix(number) ? digits.dropFirst(number.count) : ""
    guard let next = rest.first else { return false }
    return next == "." || next == "-" || next.isNumber && number.allSatisfy(\.isLetter)
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
