import Normalising
import Reading
import Segmenting

/// Whether the fiches of a document print each value over its label, told for all at once: one fiche read the other way would have every
/// field under its neighbour's label.
///
/// Something stands over the first label of each fiche and nothing under the last, but for the document's last fiche, behind which anything
/// may stand; and days stand over the labels of calendars, sums over those of budgets, not under them.
struct ValueOrder {
  private static let fewestLabels = 3
  private static let fewestFiches = 2

  private let tree: BlockTree
  private var over = 0
  private var under = 0

  /// Regions with their blocks in the order of reading, label before value; those given where values stand under their labels.
  static func ordered(_ fiches: [PlanRegion], _ outline: PlanOutline) -> [PlanRegion] {
    var order = ValueOrder(outline.tree)
    let labels = fiches.map { order.heads(of: $0, outline) }
    let isProved = fiches.count >= fewestFiches && order.proves(fiches, labels)
    return zip(fiches, labels).map { fiche, labels in
      guard isProved || order.endLines(labels, in: fiche.body) else { return fiche }
      var fiche = fiche
      fiche.parts = order.parts(of: fiche.body, labels)
      // What stands behind the last label is not its value.
      if !isProved, let rest = fiche.parts.popLast() { fiche.parts.insert(rest, at: 0) }
      return fiche
    }
  }

  /// Whether most labels of a fiche end the lines of their values, and no day says otherwise.
  private mutating func endLines(_ heads: [(block: Int, label: Label)], in body: Range<Int>) -> Bool {
    guard heads.count >= Self.fewestLabels, heads.allSatisfy({ $0.label.value.isEmpty }),
      heads.count(where: { tree.blocks[$0.block].endsLine }) * 2 >= heads.count, holdsText(body.lowerBound..<heads[0].block)
    else { return false }
    (over, under) = (0, 0)
    for head in heads where body.contains(head.block - 1) { weigh(head, in: body) }
    return over >= under
  }

  private init(_ tree: BlockTree) { self.tree = tree }

  private func heads(of fiche: PlanRegion, _ outline: PlanOutline) -> [(block: Int, label: Label)] {
    let start = outline.labels.partitioningIndex { $0.block >= fiche.body.lowerBound }
    return Array(outline.labels[start...].prefix { $0.block < fiche.body.upperBound })
  }

  private mutating func proves(_ fiches: [PlanRegion], _ labels: [[(block: Int, label: Label)]]) -> Bool {
    for (place, fiche) in fiches.enumerated() {
      let (heads, isLast) = (labels[place], place == fiches.count - 1)
      guard heads.count >= Self.fewestLabels, heads.allSatisfy({ $0.label.value.isEmpty }),
        holdsText(fiche.body.lowerBound..<heads[0].block), isLast || !holdsText((heads.last!.block + 1)..<fiche.body.upperBound)
      else { return false }
      for head in heads where fiche.body.contains(head.block - 1) { weigh(head, in: fiche.body) }
    }
    return over >= Self.fewestFiches && over > 2 * under
  }

  private mutating func weigh(_ head: (block: Int, label: Label), in body: Range<Int>) {
    if fits(head.block - 1, head.label.role) { over += 1 }
    if head.block + 1 < body.upperBound, fits(head.block + 1, head.label.role) { under += 1 }
  }

  /// A day beside the label of a calendar, a sum beside that of a budget.
  private func fits(_ index: Int, _ role: FieldRole) -> Bool {
    let passage = tree.passage(index).prefix(80)
    switch role {
    case .calendar, .start, .end: return TimeReader(Tokens(passage)).first() != nil
    case .resources: return !AmountReader(Tokens(passage)).all().isEmpty
    default: return false
    }
  }

  /// More than the number of a page.
  private func holdsText(_ blocks: Range<Int>) -> Bool {
    blocks.contains { index in
      let passage = tree.passage(index)
      return !passage.isEmpty && !passage.bytes.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Each label alone, then the blocks between it and the label before; what stands behind the last label stays last.
  private func parts(of body: Range<Int>, _ labels: [(block: Int, label: Label)]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var next = body.lowerBound
    for (block, _) in labels {
      parts += [block..<(block + 1), next..<block]
      next = block + 1
    }
    return parts + [next..<body.upperBound]
  }
}
