import Normalising
import Segmenting

extension Extraction {
  /// A table under a label: its rows are indicators, or the lines of a budget. Any other stays a table. Returns the next block.
  mutating func parseFicheTable(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let end = max(blocks[index].end, index + 1)
    let rows = tree.children(index).dropFirst()
    switch draft.part {
    case .indicators where !draft.inSection:
      for row in rows {
        guard let cell = tree.children(row).first, case let text = passage(cell), !text.isEmpty else { continue }
        appendIndicator(text, [], &draft)
      }
    case .resources where !draft.inSection:
      for row in rows {
        let text = tree.children(row).map { passage($0) }.reduce(Passage()) { $0.joined(with: $1) }
        if !text.isEmpty { draft.fiche.resources.append(node(text)) }
      }
    default: release(index..<end)
    }
    return end
  }
}
