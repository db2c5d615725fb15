import Normalising
import Segmenting

/// A block that opens a part of a plan.
struct Label {
  let role: FieldRole
  /// As printed, with the colon.
  let head: Passage
  /// What stands behind the colon.
  let value: Passage
  /// Set apart by bold, by a heading's look or by a bullet of its own: the label of a fiche and not of a box in it.
  let isStyled: Bool

  init?(_ block: Block, _ passage: Passage) {
    let colon = passage.bytes.prefix(90).firstIndex(of: 0x3A)
    let head = colon.map { passage.prefix($0) } ?? passage
    guard head.count <= 80, !head.isEmpty else { return nil }
    let looksSo = Self.looksLikeLabel(block)
    guard colon != nil || looksSo, let role = LabelTable.role(of: head.folded, open: colon != nil || looksSo) else { return nil }
    if block.isItem, colon == nil, !block.isBold, block.marker?.innermost == "-" { return nil }
    self.role = role
    self.head = colon.map { passage.prefix($0 + 1) } ?? passage
    value = colon.map { passage.suffix(from: $0 + 1) } ?? Passage()
    isStyled = block.boldShare > 0 || Self.hasOwnBullet(block) || block.kind != .paragraph && !block.isItem && colon == nil
  }

  private static func looksLikeLabel(_ block: Block) -> Bool {
    switch block.kind {
    case .heading: true
    case .item: block.isBold || hasOwnBullet(block)
    default: block.isBold
    }
  }

  private static func hasOwnBullet(_ block: Block) -> Bool { block.marker?.innermost.map { "✓✔❖".contains($0) } ?? false }
}
