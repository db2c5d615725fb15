import Normalising
import Segmenting

/// `1. Un réseau continu` over `Fiche 1.1` and `Fiche 1.2`: levels above that only their numbers tell.
extension PlanOutline {
  /// Headings with a number and no word, from 1 on, each with fiches under it: their numbers open with it, or the first stands right below.
  mutating func chooseNumbered() {
    guard axes.isEmpty, fiches.count >= 2 else { return }
    let starts = fiches.map(\.start).sorted()
    var found: [PlanRegion] = []
    for index in tree.blocks.indices where mayNumber(index) {
      let (number, title) = LabelledHead.number(tree.passage(index), tree.blocks[index].marker?.ordinal)
      guard let number, number == "\(found.count + 1)", !title.isEmpty else { continue }
      let next = Self.next(after: index, in: starts, else: .max)
      guard let fiche = fiches.first(where: { $0.start == next }) else { continue }
      let opens = Self.opens(fiche.heading.number ?? fiche.heading.code ?? "", number)
      guard tree.blocks[index].isItem ? next == index + 1 : opens || next == index + 1 else { continue }
      if let first = found.first, tree.blocks[first.start].isItem != tree.blocks[index].isItem { continue }
      let heading = PlanHeading(axis: number, title: title)
      found.append(PlanRegion(heading: heading, headBlocks: [index], title: title, body: (index + 1)..<(index + 1)))
    }
    guard found.count >= 2, found[0].start < starts[0] else { return }
    axes = found
  }

  private func mayNumber(_ index: Int) -> Bool {
    let block = tree.blocks[index]
    guard block.depth == 0, !block.isContentsEntry, block.cell == nil, tree.passage(index).count <= 120, !tree.passage(index).endsSentence
    else {
      return false
    }
    switch block.kind {
    case .heading(.markdown), .heading(.capitals), .heading(.bold), .heading(.standalone): return true
    case .item: return block.marker?.glyphs.isEmpty ?? false
    default: return false
    }
  }
}
