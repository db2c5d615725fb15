import Matching

/// What came second: the likest of the other side that an item was not taken for.
struct RunnersUp {
  private let alignment: Alignment
  /// By kind, of all old items and of all new ones.
  private var indices: [Outline.Item.Kind: [CandidateIndex]] = [:]

  init(_ alignment: Alignment) { self.alignment = alignment }

  /// Of the first item that was not added, else of the first.
  mutating func best(_ olds: [Int], _ news: [Int]) -> Comparison.RunnerUp? {
    guard let place = olds.first ?? news.first else { return nil }
    let kind = alignment.items[place].kind
    if indices[kind] == nil { indices[kind] = makeIndices(kind) }
    let counterparts = olds.isEmpty ? olds : news
    let found = indices[kind]![olds.isEmpty ? 0 : 1].candidates(for: place, limit: counterparts.count + 1)
    let best = found.filter { !counterparts.contains($0.text) }.map { ($0.text, alignment.likeness.text(place, $0.text)) }
      .max { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 > $1.0 }
    return best.flatMap { $1 > 0 ? Comparison.RunnerUp(id: alignment.items[$0].id, similarity: $1) : nil }
  }

  private func makeIndices(_ kind: Outline.Item.Kind) -> [CandidateIndex] {
    let members = alignment.items.indices.filter { alignment.items[$0].kind == kind }
    return [true, false].map { isOld in
      CandidateIndex(members.filter { alignment.isOld($0) == isOld }, of: alignment.likeness.texts, effort: 600)
    }
  }
}
