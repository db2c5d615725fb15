import Normalising
import Reading

/// Whether two texts may be dumps of one act: the words that both have, which a bad dump keeps and a renumbering does not change.
struct Likeness: Sendable {
  /// Hashes of the folded words of six letters and more.
  private let words: Set<UInt64>
  private let figures: Set<UInt64>

  /// From which share of words on another text is worth a look.
  static let least = 0.8
  /// From which share of figures on their words are looked at.
  private static let leastFigures = 0.6
  /// Below so many words texts are alike by chance.
  private static let fewest = 12

  /// Linear.
  init(of text: [UInt8]) {
    var (words, figures): (Set<UInt64>, Set<UInt64>) = ([], [])
    for word in Folding.words(text).split(separator: 0x20) {
      let isFigure = word.allSatisfy { $0 < 0x3A }
      if isFigure, word.count >= 2 { figures.insert(Self.hash(word)) } else if !isFigure, word.count >= 6 { words.insert(Self.hash(word)) }
    }
    (self.words, self.figures) = (words, figures)
  }

  /// Whether they may be so alike, by their sizes: a cheap look before the dear one.
  func mayBeAlike(_ other: Likeness) -> Bool {
    Self.fit(words.count, other.words.count, Self.least) && Self.fit(figures.count, other.figures.count, Self.leastFigures)
  }

  private static func fit(_ left: Int, _ right: Int, _ least: Double) -> Bool {
    Double(min(left, right)) >= least * Double(max(left, right))
  }

  /// The share of words that two texts have in common, 0 to 1; 0 where their figures tell that they are of one kind and not one act.
  func share(with other: Likeness) -> Double {
    guard min(words.count, other.words.count) >= Self.fewest else { return words == other.words && figures == other.figures ? 1 : 0 }
    let figuresShare = Self.share(figures, other.figures)
    return figuresShare < Self.leastFigures ? 0 : Self.share(words, other.words)
  }

  /// Jaccard's index; 1 for two empty sets.
  private static func share(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    let common = left.count <= right.count ? left.count { right.contains($0) } : right.count { left.contains($0) }
    let all = left.count + right.count - common
    return all == 0 ? 1 : Double(common) / Double(all)
  }

  /// FNV-1a: the same in every run.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
