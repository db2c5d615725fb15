import Matching
import Normalising

/// How alike the items of two outlines are. Items are numbered through: those of the old outline, then those of the new.
struct Likeness {
  let items: [Outline.Item]
  let oldCount: Int
  /// What each says.
  let texts: TextSet
  /// What each says with what stands under it, to two levels.
  private let wholes: TextSet
  private let hasChildren: [Bool]
  /// The letters of each, folded, and its runs of three, sorted.
  let letters: [[UInt8]]
  private let trigrams: [[UInt32]]

  init(_ old: Outline, _ new: Outline) {
    items = old.items + new.items
    oldCount = old.items.count
    let acronyms = Acronyms(learningFrom: items.lazy.map(\.text))
    texts = TextSet(items.map(\.text), acronyms: acronyms)
    var deep = items.map { [$0.text] }
    var hasChildren = Array(repeating: false, count: items.count)
    for (place, item) in items.enumerated() where item.kind != .partner {
      guard let parent = Likeness.parent(place, item, old.items.count) else { continue }
      deep[parent].append(item.text)
      hasChildren[parent] = true
      if let upper = Likeness.parent(parent, items[parent], old.items.count) { deep[upper].append(item.text) }
    }
    self.hasChildren = hasChildren
    wholes = TextSet(deep.map { $0.joined(separator: " ") }, acronyms: acronyms)
    letters = items.map { Folding.letters(Array($0.text.utf8)) }
    trigrams = letters.map(Self.trigrams)
  }

  /// The place of an item's parent among all items.
  func parent(_ place: Int) -> Int? { Self.parent(place, items[place], oldCount) }

  private static func parent(_ place: Int, _ item: Outline.Item, _ oldCount: Int) -> Int? {
    item.parent.map { place < oldCount ? $0 : $0 + oldCount }
  }

  /// 0 to 1; 1 only for the same letters. What two texts say, or what they look like, whichever is more; of what has something under it, that
  /// too.
  func score(_ left: Int, _ right: Int) -> Double {
    if letters[left] == letters[right] { return 1 }
    let own = text(left, right)
    guard hasChildren[left], hasChildren[right] else { return own }
    return max(own, 0.4 * own + 0.6 * min(0.99, wholes.similarity(left, right)))
  }

  /// Of the texts alone.
  func text(_ left: Int, _ right: Int) -> Double {
    if letters[left] == letters[right] { return 1 }
    // Unrelated French texts have about a quarter of their runs of letters in common.
    let look = max(0, (dice(left, right) - 0.25) / 0.75)
    return min(0.99, max(texts.similarity(left, right), look))
  }

  private func dice(_ left: Int, _ right: Int) -> Double {
    let (first, second) = (trigrams[left], trigrams[right])
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    var (one, other, common) = (0, 0, 0)
    while one < first.count, other < second.count {
      if first[one] == second[other] {
        common += 1
        one += 1
        other += 1
      } else if first[one] < second[other] {
        one += 1
      } else {
        other += 1
      }
    }
    return Double(2 * common) / Double(first.count + second.count)
  }

  private static func trigrams(_ letters: [UInt8]) -> [UInt32] {
    guard letters.count >= 3 else { return [] }
    return (2..<letters.count).map { UInt32(letters[$0 - 2]) << 16 | UInt32(letters[$0 - 1]) << 8 | UInt32(letters[$0]) }.sorted()
  }
}
