import Foundation
import Normalising

/// What follows what: the share of a word behind another, what is left for words never seen there, and what classes of words attract.
struct PairCounts {
  private(set) var entries: [(hash: UInt64, value: UInt32)] = []

  private struct Key: Hashable, Comparable {
    let first: Substring
    let second: Substring
    static func < (left: Key, right: Key) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  /// So many of the most frequent words attract classes.
  private static let pivots = 400

  init(folder: String, words: WordCounts) throws {
    var behind: [Substring: Double] = [:]
    var pairs: [(Substring, Substring, Double)] = []
    var firsts: [Substring: Double] = [:]
    for row in try rows(folder, "public-pairs.tsv") where !Self.isTorn(row) {
      pairs.append((row[0], row[1], Double(row[2])!))
      behind[row[0], default: 0] += Double(row[2])! - 0.5
      firsts[row[0], default: 0] += Double(row[2])!
    }
    func count(_ word: Substring) -> Double { max(words.counts[word] ?? 0, firsts[word] ?? 0) }
    var left: [Substring: Double] = [:]
    for (word, seen) in behind {
      left[word] = max(0.02, 1 - seen / count(word))
      add(Self.hash(word), WordHash.others, bits: -log2(left[word]!) * 8)
    }
    for (first, second, seen) in pairs.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      let share = (seen - 0.5) / count(first) + left[first]! * count(second) / words.total
      add(Self.hash(first), Self.hash(second), bits: -log2(min(1, share)) * 8)
    }
    addClasses(pairs, words, count)
    entries.sort { $0.hash < $1.hash }
  }

  /// The counts were made of text whose `aujourd'hui` is two words; here it is one.
  private static func isTorn(_ row: [Substring]) -> Bool { row[0] == "aujourd" && row[1] == "hui" }

  private static func hash(_ word: Substring) -> UInt64 { WordHash(word.utf8).value }

  private mutating func add(_ first: UInt64, _ second: UInt64, bits: Double) {
    entries.append((WordHash.pair(first, second), UInt32(min(255, max(0, bits.rounded())))))
  }

  /// log₂ of how much more frequent a class is beside a frequent word than elsewhere, on either side.
  private mutating func addClasses(_ pairs: [(Substring, Substring, Double)], _ words: WordCounts, _ count: (Substring) -> Double) {
    let pivots = Set(
      words.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.pivots).map(\.key).filter { $0 != "#" } + ["<s>"])
    var shares: [UInt64: Double] = [:]
    for (word, seen) in words.counts where !pivots.contains(word) {
      if let tail = WordTail.hash(Array(word.utf8)) { shares[tail, default: 0] += seen / words.total }
    }
    var beside: [UInt64: [Substring: Double]] = [:]
    var after: [UInt64: [Substring: Double]] = [:]
    for (first, second, seen) in pairs {
      if pivots.contains(first), !pivots.contains(second), let tail = WordTail.hash(Array(second.utf8)) {
        beside[tail, default: [:]][first, default: 0] += seen
      }
      if pivots.contains(second), !pivots.contains(first), let tail = WordTail.hash(Array(first.utf8)) {
        after[tail, default: [:]][second, default: 0] += seen
      }
    }
    for (tail, share) in shares.sorted(by: { $0.key < $1.key }) where share > 2e-5 {
      for pivot in pivots.sorted() {
        let before = Self.gain(beside[tail]?[pivot] ?? 0, expected: count(pivot) * share)
        if let before { add(Self.hash(pivot), tail, bits: 128 + 16 * before) }
        let behind = Self.gain(after[tail]?[pivot] ?? 0, expected: share * count(pivot))
        if let behind { add(tail, Self.hash(pivot), bits: 128 + 16 * behind) }
      }
    }
  }

  /// Nil where too little was seen, or nothing is gained.
  private static func gain(_ seen: Double, expected: Double) -> Double? {
    let gain = log2((seen + 3) / (expected + 3))
    return abs(gain) > 1 ? min(6, max(-6, gain)) : nil
  }
}
