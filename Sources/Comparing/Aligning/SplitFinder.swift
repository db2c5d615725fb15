import Matching

/// Finds items whose text is that of several on the other side: what was split, and, seen from the other side, what was merged.
///
/// A part says little that the whole does not say; the parts together say most of it, and clearly more than the one that was taken for the
/// whole. Works on items without a counterpart and on what they may be parts of.
struct SplitFinder {
  /// Of a part, the share that the whole says; of the whole, the share that its parts say; what a part must add.
  private static let inside = 0.7
  private static let together = 0.75
  private static let gain = 0.12
  private static let fewestTerms = 2

  private let members: [Int]

  init(_ members: [Int]) { self.members = members }

  func find(in alignment: inout Alignment) {
    find(in: &alignment, wholesAreOld: true)
    find(in: &alignment, wholesAreOld: false)
  }

  private func find(in alignment: inout Alignment, wholesAreOld: Bool) {
    let likeness = alignment.likeness
    let parts = members.filter {
      alignment.isOld($0) != wholesAreOld && alignment.isFree($0) && likeness.texts.terms[$0].count >= Self.fewestTerms
    }
    guard !parts.isEmpty else { return }
    var index = CandidateIndex(members.filter { alignment.isOld($0) == wholesAreOld }, of: likeness.texts, effort: Aligner.effort)
    var found: [Int: [Int]] = [:]
    var order: [Int] = []
    for part in parts {
      let wholes = index.candidates(for: part, limit: 6).map(\.text).filter { isWhole($0, of: part, alignment) }
      let best = wholes.max {
        (likeness.texts.containment(of: part, in: $0), -$0) < (likeness.texts.containment(of: part, in: $1), -$1)
      }
      guard let best else { continue }
      if found[best] == nil { order.append(best) }
      found[best, default: []].append(part)
    }
    for whole in order { take(found[whole]!, of: whole, in: &alignment) }
  }

  private func isWhole(_ whole: Int, of part: Int, _ alignment: Alignment) -> Bool {
    let likeness = alignment.likeness
    guard !alignment.pinned.contains(whole), alignment.mayLink(whole, part), likeness.texts.containment(of: part, in: whole) >= Self.inside
    else { return false }
    // One that was itself merged is no whole, nor is one that stands unchanged.
    guard alignment.links[whole].count <= 1 else { return false }
    return alignment.links[whole].allSatisfy {
      likeness.letters[$0] != likeness.letters[whole] && alignment.links[$0].count == 1
        && likeness.texts.containment(of: $0, in: whole) >= 0.55
    }
  }

  private func take(_ parts: [Int], of whole: Int, in alignment: inout Alignment) {
    let texts = alignment.likeness.texts
    let all = texts.terms[whole]
    let weight = all.reduce(0) { $0 + texts.weights[$1] }
    var said: Set<Int> = []
    func share() -> Double { weight > 0 ? said.reduce(0) { $0 + texts.weights[$1] } / weight : 0 }
    for known in alignment.links[whole] { said.formUnion(texts.shared(whole, known)) }
    var taken: [Int] = []
    // What adds most first; of equal ones the first.
    var left = Array(parts.prefix(32))
    while let next = left.max(by: { (added($0), -$0) < (added($1), -$1) }), added(next) >= Self.gain * weight {
      left.removeAll { $0 == next }
      taken.append(next)
      said.formUnion(texts.shared(whole, next))
    }
    func added(_ part: Int) -> Double { texts.shared(whole, part).reduce(0) { said.contains($1) ? $0 : $0 + texts.weights[$1] } }
    guard !taken.isEmpty, taken.count + alignment.links[whole].count >= 2, share() >= Self.together else { return }
    for part in taken.sorted() { alignment.link(whole, part) }
  }
}
