import Matching

/// Finds which items of two outlines are the same: kind by kind, what contains others first, and within a kind what is surest first.
///
/// Under the same parent the same letters are the same item, then those that are most alike; anywhere, the same letters that stand once, then
/// the mutual best of the candidates that an index proposes, by a margin. Then parts of what was split or merged are found. Nothing compares
/// all with all: groups of siblings that are large go through the index too. Last, what is left of objectives, actions and sub-actions with the
/// same letters is the same, one level up or down.
struct Aligner {
  /// Likeness enough to be the same under one parent; for the last two of their kind there; and anywhere.
  private static let near = 0.42
  private static let last = 0.3
  private static let far = 0.55
  /// By which the best must lead, where nothing but likeness speaks for it.
  private static let margin = 0.04
  /// Pairs of siblings that are compared each with each.
  private static let manyPairs = 2_500

  private(set) var alignment: Alignment

  init(_ alignment: Alignment) {
    self.alignment = alignment
    let places = Dictionary(grouping: alignment.items.indices) { alignment.items[$0].kind }
    for kind in Outline.Item.Kind.allCases {
      guard let members = places[kind] else { continue }
      align(members, kind)
    }
    let steps = alignment.items.indices.filter { [.objective, .action, .subaction].contains(alignment.items[$0].kind) }
    alignEqual(steps.filter { alignment.likeness.texts.terms[$0].count >= Self.fewestTerms })
  }

  private mutating func align(_ members: [Int], _ kind: Outline.Item.Kind) {
    let levels = byDepth(members)
    for level in levels { alignChildren(level, fuzzy: false) }
    if kind != .partner { alignEqual(members) }
    for level in levels { alignChildren(level, fuzzy: true) }
    guard kind != .partner else { return }
    for _ in 0..<2 { alignFar(members) }
    for level in levels.dropFirst() { alignChildren(level, fuzzy: true) }
    SplitFinder(members).find(in: &alignment)
    // What was not found whole may stand under a part.
    for level in levels.dropFirst() { alignChildren(level, fuzzy: true) }
  }

  /// Items of one kind by how many of their kind hold them: nested objectives after those that they are under.
  private func byDepth(_ members: [Int]) -> [[Int]] {
    var depths: [Int: Int] = [:]
    var levels: [[Int]] = []
    for member in members {
      let depth = alignment.likeness.parent(member).flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[member] = depth
      if depth == levels.count { levels.append([]) }
      levels[depth].append(member)
    }
    return levels
  }

  // MARK: Under one parent

  private mutating func alignChildren(_ members: [Int], fuzzy: Bool) {
    var olds: [Int: [Int]] = [:]
    var news: [Int: [Int]] = [:]
    var order: [Int] = []
    for member in members where alignment.isFree(member) {
      // -1 stands for the top of the document.
      let parent = alignment.likeness.parent(member) ?? -1
      if alignment.isOld(member) {
        if olds[parent] == nil { order.append(parent) }
        olds[parent, default: []].append(member)
      } else {
        news[parent, default: []].append(member)
      }
    }
    for parent in order {
      let images = parent < 0 ? [-1] : alignment.links[parent]
      let others = images.flatMap { news[$0] ?? [] }.filter { alignment.isFree($0) }
      guard !others.isEmpty else { continue }
      if fuzzy { alignAlike(olds[parent]!, others) } else { alignEqualSiblings(olds[parent]!, others) }
    }
  }

  /// The first of some letters with the first, the second with the second. Where one side has more of them, likeness and place decide later.
  private mutating func alignEqualSiblings(_ olds: [Int], _ news: [Int], mayDiffer: Bool = false) {
    var waiting: [[UInt8]: [Int]] = [:]
    for new in news.reversed() { waiting[alignment.likeness.letters[new], default: []].append(new) }
    var counts: [[UInt8]: Int] = [:]
    for old in olds { counts[alignment.likeness.letters[old], default: 0] += 1 }
    counts = counts.filter { letters, count in mayDiffer || count == 1 || waiting[letters]?.count == count }
    for old in olds {
      let letters = alignment.likeness.letters[old]
      guard counts[letters] != nil, let new = waiting[letters]?.last, alignment.mayLink(old, new) else { continue }
      waiting[letters]!.removeLast()
      alignment.link(old, new)
    }
  }

  private mutating func alignAlike(_ olds: [Int], _ news: [Int]) {
    var pairs: [Pair] = []
    if olds.count * news.count <= Self.manyPairs {
      for (first, old) in olds.enumerated() {
        for (second, new) in news.enumerated() {
          pairs.append(Pair(old, new, alignment.likeness.score(old, new), distance: abs(first - second)))
        }
      }
    } else {
      alignEqualSiblings(olds, news, mayDiffer: true)
      let (olds, news) = (olds.filter { alignment.isFree($0) }, news.filter { alignment.isFree($0) })
      var index = CandidateIndex(news, of: alignment.likeness.texts, effort: Self.effort)
      for old in olds {
        for candidate in index.candidates(for: old) {
          pairs.append(Pair(old, candidate.text, alignment.likeness.score(old, candidate.text), distance: 0))
        }
      }
    }
    take(pairs.filter { $0.score >= Self.near })
    let (oldLeft, newLeft) = (olds.filter { alignment.isFree($0) }, news.filter { alignment.isFree($0) })
    if oldLeft.count == 1, newLeft.count == 1 {
      take([Pair(oldLeft[0], newLeft[0], alignment.likeness.score(oldLeft[0], newLeft[0]), distance: 0)].filter { $0.score >= Self.last })
    }
  }

  /// The likest first, each item once.
  private mutating func take(_ pairs: [Pair]) {
    for pair in pairs.sorted() where alignment.isFree(pair.old) && alignment.isFree(pair.new) && alignment.mayLink(pair.old, pair.new) {
      alignment.link(pair.old, pair.new)
    }
  }

  // MARK: Anywhere

  /// The same letters, as many times on each side, wherever they stand; in order.
  private mutating func alignEqual(_ members: [Int]) {
    var groups: [[UInt8]: (olds: [Int], news: [Int])] = [:]
    for member in members where alignment.isFree(member) && !alignment.likeness.letters[member].isEmpty {
      let letters = alignment.likeness.letters[member]
      if alignment.isOld(member) {
        groups[letters, default: ([], [])].olds.append(member)
      } else {
        groups[letters, default: ([], [])].news.append(member)
      }
    }
    for member in members where alignment.isOld(member) {
      guard let group = groups.removeValue(forKey: alignment.likeness.letters[member]), group.olds.count == group.news.count else {
        continue
      }
      for (old, new) in zip(group.olds, group.news) where alignment.mayLink(old, new) { alignment.link(old, new) }
    }
  }

  /// Entries of the index that one query reads.
  static let effort = 2_000
  /// Fewer terms than this say too little to be known again far away.
  private static let fewestTerms = 3

  private mutating func alignFar(_ members: [Int]) {
    let likeness = alignment.likeness
    let free = members.filter { alignment.isFree($0) && likeness.texts.terms[$0].count >= Self.fewestTerms }
    var index = CandidateIndex(free.filter { !alignment.isOld($0) }, of: likeness.texts, effort: Self.effort)
    var pairs: [Pair] = []
    for old in free where alignment.isOld(old) {
      for candidate in index.candidates(for: old, limit: 6) where alignment.mayLink(old, candidate.text) {
        pairs.append(Pair(old, candidate.text, likeness.score(old, candidate.text), distance: 0))
      }
    }
    var best: [Int: [Double]] = [:]
    for pair in pairs {
      best[pair.old, default: []].append(pair.score)
      best[pair.new, default: []].append(pair.score)
    }
    for scores in best { best[scores.key] = scores.value.sorted(by: >) }
    // Of two that are as like, one is taken only when both are all but the same.
    func leads(_ pair: Pair, _ place: Int) -> Bool {
      let scores = best[place]!
      return pair.score >= scores[0] && (scores.count == 1 || pair.score - scores[1] >= Self.margin || pair.score >= 0.9)
    }
    take(pairs.filter { $0.score >= Self.far && leads($0, $0.old) && leads($0, $0.new) })
  }
}

/// Two items and how alike they are; sorted by that, then by how near they stand, then by place.
private struct Pair: Comparable {
  let old: Int
  let new: Int
  let score: Double
  let distance: Int

  init(_ old: Int, _ new: Int, _ score: Double, distance: Int) {
    self.old = old
    self.new = new
    self.score = score
    self.distance = distance
  }

  static func < (left: Pair, right: Pair) -> Bool {
    if left.score != right.score { return left.score > right.score }
    return (left.distance, left.old, left.new) < (right.distance, right.old, right.new)
  }
}
