import Normalising
import Segmenting

/// `Fiche action n° 3`, `Axe 1 : …`, `Objectif stratégique 1.1 : …`, and then the fields: the levels above are printed in the fiche's head.
extension PlanOutline {
  /// Blocks between the heading and a level, or between two levels.
  private static let reach = 3
  /// So many fields follow.
  private static let fewestFields = 2

  /// The candidates without such levels, which their fiches keep.
  static func withLevels(_ candidates: [PlanRegion], _ tree: BlockTree, _ labels: [(block: Int, label: Label)]) -> [PlanRegion] {
    var found: [PlanRegion] = []
    var place = 0
    while place < candidates.count {
      var region = candidates[place]
      let levels = levels(behind: place, candidates, tree, labels)
      if !levels.isEmpty {
        region = region.holding(levels, title: region.title.isEmpty ? title(under: levels, region, tree) : []) { tree.passage($0) }
      }
      found.append(region)
      place += 1 + levels.count
    }
    // One of many is the last entry of a list of contents, with the first axis behind it.
    let fiches = Set(candidates.filter { $0.heading.kind == .fiche }.map(\.heading.number))
    return found.count { !$0.levels.isEmpty } * 2 >= fiches.count ? found : candidates
  }

  private static func levels(
    behind place: Int, _ candidates: [PlanRegion], _ tree: BlockTree, _ labels: [(block: Int, label: Label)]
  ) -> [PlanRegion] {
    guard candidates[place].heading.kind == .fiche, !tree.blocks[candidates[place].start].isItem,
      !tree.blocks[candidates[place].start].isContentsEntry
    else { return [] }
    var levels: [PlanRegion] = []
    var last = candidates[place].headBlocks.last ?? candidates[place].start
    var next = place + 1
    while next < candidates.count, candidates[next].heading.kind == .axis, candidates[next].start - last <= reach,
      !tree.blocks[candidates[next].start].isContentsEntry, !isField(between: last, candidates[next].start, labels)
    {
      levels.append(candidates[next])
      last = candidates[next].headBlocks.last ?? candidates[next].start
      next += 1
    }
    let end = next < candidates.count ? candidates[next].start : tree.blocks.count
    let first = labels.partitioningIndex { $0.block > last }
    let fields = labels[first...].prefix { $0.block < end }.filter(\.label.role.isField)
    return fields.count >= fewestFields && (fields.first.map { $0.block - last <= reach } ?? false) ? levels : []
  }

  private static func isField(between start: Int, _ end: Int, _ labels: [(block: Int, label: Label)]) -> Bool {
    let first = labels.partitioningIndex { $0.block > start }
    return labels[first...].prefix { $0.block < end }.contains { $0.label.role.isField }
  }

  /// The title of a fiche whose heading has none, where it stands below the levels and right behind them.
  private static func title(under levels: [PlanRegion], _ region: PlanRegion, _ tree: BlockTree) -> [Int] {
    levels.last.map { titleBlocks(tree, after: $0.headBlocks.last ?? $0.start) } ?? []
  }
}

extension PlanRegion {
  fileprivate func holding(_ levels: [PlanRegion], title blocks: [Int], _ text: (Int) -> Passage) -> PlanRegion {
    let title = blocks.reduce(self.title) { $0.joined(with: text($1)) }
    var region = PlanRegion(heading: heading, headBlocks: headBlocks, title: title, body: body, repeats: repeats)
    region.levels = levels.map(\.start)
    region.repeats.formUnion(levels.flatMap(\.headBlocks) + blocks)
    return region
  }
}
