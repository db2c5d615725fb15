import Extracting
import Matching
import Normalising

/// Finds, among the items of several documents, those of different ones that mean the same. Below the margin there is no link.
struct Linker {
  private let texts: LinkTexts
  private var index: CandidateIndex
  /// For each unit of the set, its item.
  private let owners: [Int]

  /// The least score of a link, and the least share that each side must have in common with the other.
  private static let (margin, share) = (0.42, 0.3)
  /// The least score where no name of a thing is shared, only words.
  private static let wordMargin = 0.5
  /// How many units like one of its own an item is compared with.
  private static let reach = 48

  init(_ documents: [CatalogueEntry]) {
    texts = LinkTexts(documents)
    var owners = Array(repeating: 0, count: texts.set.count)
    for (item, range) in texts.numbers.enumerated() { for unit in range { owners[unit] = item } }
    self.owners = owners
    index = CandidateIndex(0..<texts.set.count, of: texts.set)
  }

  /// The links in the order of their first items; of one item the strongest first.
  mutating func links() -> [Link] {
    var found: [(first: Int, second: Int, judged: Judged)] = []
    for item in texts.items.indices {
      for other in candidates(of: item).sorted() {
        if let judged = judge(item, other) { found.append((item, other, judged)) }
      }
    }
    let ordered = found.sorted {
      $0.first != $1.first
        ? $0.first < $1.first : $0.judged.score != $1.judged.score ? $0.judged.score > $1.judged.score : $0.second < $1.second
    }
    return ordered.map { link($0.first, $0.second, $0.judged) }
  }

  /// Items of other documents behind an item that have a clause like one of its own.
  private mutating func candidates(of item: Int) -> Set<Int> {
    var found: Set<Int> = []
    for unit in texts.numbers[item] {
      for candidate in index.candidates(for: unit, limit: Self.reach) {
        let other = owners[candidate.text]
        let (here, there) = (texts.items[item], texts.items[other])
        guard here.document != there.document, here.kind.isChapter == there.kind.isChapter else { continue }
        found.insert(other)
      }
    }
    return found
  }

  struct Judged {
    let score: Double
    let shared: Set<Int>
    /// What share of each whole text the likeness is about.
    let parts: (Double, Double)
  }

  /// The best likeness of a unit of one item with a unit of another; nil below the margin.
  private func judge(_ first: Int, _ second: Int) -> Judged? {
    guard first < second else { return nil }
    if Folding.words(texts.items[first].text) == Folding.words(texts.items[second].text), let whole = texts.units[first].first {
      return Judged(score: 1, shared: whole.terms, parts: (1, 1))
    }
    guard let one = texts.units[first].first, let other = texts.units[second].first else { return nil }
    var best: Judged?
    for left in texts.units[first] {
      for right in texts.units[second] {
        guard let (score, shared) = score(left, right, first, second) else { continue }
        guard score >= (shared.contains(where: texts.isTelling) ? Self.margin : Self.wordMargin) else { continue }
        // Of equals, the one that says more.
        if let best, (score, texts.weight(of: shared)) <= (best.score, texts.weight(of: best.shared)) { continue }
        best = Judged(score: score, shared: shared, parts: (left.weight / max(one.weight, 0.01), right.weight / max(other.weight, 0.01)))
      }
    }
    return best
  }

  private func score(_ left: LinkTexts.Unit, _ right: LinkTexts.Unit, _ first: Int, _ second: Int) -> (Double, Set<Int>)? {
    let shared = left.terms.intersection(right.terms)
    guard shared.contains(where: texts.isStrong), left.weight > 0, right.weight > 0 else { return nil }
    let (above, beside) = (texts.contexts[first], texts.contexts[second])
    let (leftOnly, rightOnly) = (left.terms.subtracting(shared), right.terms.subtracting(shared))
    // What only the context of the other says counts half.
    let told = (leftOnly.intersection(beside), rightOnly.intersection(above))
    let strong = shared.count(where: texts.isStrong)
    guard strong >= 2 || shared.contains(where: texts.isTelling) else { return nil }
    if strong + told.0.union(told.1).count(where: texts.isStrong) < 2 {
      let left = leftOnly.subtracting(texts.units[second][0].terms).subtracting(beside)
      let right = rightOnly.subtracting(texts.units[first][0].terms).subtracting(above)
      if left.contains(where: texts.isStrongConcept) || right.contains(where: texts.isStrongConcept) { return nil }
      if left.contains(where: texts.isStrong), right.contains(where: texts.isStrong) { return nil }
    }
    let common = texts.weight(of: shared)
    let extra = (texts.weight(of: told.0) / 2, texts.weight(of: told.1) / 2)
    let shares = (min(1, (common + extra.0) / left.weight), min(1, (common + extra.1) / right.weight))
    guard min(shares.0, shares.1) >= Self.share else { return nil }
    let dice = min(1, (2 * common + extra.0 + extra.1) / (left.weight + right.weight))
    return (dice / 2 + (shares.0 + shares.1) / 4, shared)
  }

  /// `same` where both texts say little else, `part-of` where one does, from the part to what holds it.
  private func link(_ first: Int, _ second: Int, _ judged: Judged) -> Link {
    let (one, other) = (texts.items[first].name, texts.items[second].name)
    let evidence = texts.evidence(judged.shared, first, second).joined(separator: ", ")
    let isWhole = (judged.parts.0 >= 0.6, judged.parts.1 >= 0.6)
    let isClose = judged.score >= 0.6
    let kind: Link.Kind = isClose && isWhole.0 && isWhole.1 ? .same : isClose && isWhole.0 != isWhole.1 ? .partOf : .related
    let isTurned = kind == .partOf && isWhole.1
    return Link(from: isTurned ? other : one, to: isTurned ? one : other, kind: kind, similarity: judged.score, evidence: evidence)
  }
}
