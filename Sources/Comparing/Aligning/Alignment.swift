import Matching

/// Which items of two outlines are the same, numbered through as `Likeness` does: for each the items of the other side.
struct Alignment {
  private(set) var links: [[Int]]
  let likeness: Likeness

  private let forbidden: Set<[Int]>
  /// Kept by human hand: no split or merge touches them.
  private(set) var pinned: Set<Int> = []

  init(_ likeness: Likeness, forced: [(Int, Int)], forbidden: Set<[Int]>) {
    self.likeness = likeness
    links = Array(repeating: [], count: likeness.items.count)
    self.forbidden = Set(forbidden.map { [$0[0], $0[1] + likeness.oldCount] })
    for (old, new) in forced {
      link(old, new + likeness.oldCount)
      pinned.formUnion([old, new + likeness.oldCount])
    }
  }

  var items: [Outline.Item] { likeness.items }
  func isOld(_ place: Int) -> Bool { place < likeness.oldCount }
  func isFree(_ place: Int) -> Bool { links[place].isEmpty }

  func mayLink(_ left: Int, _ right: Int) -> Bool { forbidden.isEmpty || !forbidden.contains([min(left, right), max(left, right)]) }

  mutating func link(_ left: Int, _ right: Int) {
    links[left].append(right)
    links[right].append(left)
  }

  mutating func unlink(_ left: Int, _ right: Int) {
    links[left].removeAll { $0 == right }
    links[right].removeAll { $0 == left }
  }

  /// Whether the two stand under the same thing, or both at the top.
  func haveSameParent(_ old: Int, _ new: Int) -> Bool {
    switch (likeness.parent(old), likeness.parent(new)) {
    case (nil, nil): true
    case (let old?, let new?): links[old].contains(new)
    default: false
    }
  }
}
