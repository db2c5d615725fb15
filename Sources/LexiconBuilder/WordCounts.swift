import Foundation
import Normalising

/// How frequent each word is: two sources, public texts first.
struct WordCounts {
  private(set) var entries: [(hash: UInt64, value: UInt32)] = []
  /// Counts of public texts alone.
  private(set) var counts: [Substring: Double] = [:]
  private(set) var total = 0.0
  private(set) var french: [[UInt8]] = []

  private struct Source {
    var publicCount = 0.0
    var capitals = 0.0
    var general = 0.0
    var spelling: Substring = "-"
  }

  init(folder: String) throws {
    var sources: [Substring: Source] = [:]
    for row in try rows(folder, "general.tsv") {
      sources[row[0]] = Source(general: Double(row[1])! * 1e-9, spelling: row[2])
    }
    for row in try rows(folder, "public-words.tsv") {
      sources[row[0], default: Source()].publicCount = Double(row[1])!
      sources[row[0], default: Source()].capitals = Double(row[2])!
      counts[row[0]] = Double(row[1])!
      total += Double(row[1])!
    }
    var shares = sources.mapValues { [total] in Self.share($0, total) }
    Self.dampVariants(&shares)
    let spelt = Self.bestSpellings(sources, shares)
    for (word, source) in sources.sorted(by: { $0.key < $1.key }) {
      let share = shares[word]!
      let isFrench = source.spelling != "-" || source.publicCount >= 50
      if source.spelling == "-", word.last != "'", let best = spelt[Folding.letters(String(word))], best > (isFrench ? 20 : 1.5) * share {
        continue
      }
      if isFrench { french.append(Array(word.utf8)) }
      let bits = min(255, max(1, (-log2(share) * 8).rounded()))
      entries.append((WordHash(word.utf8).value, UInt32(bits) << 4 | (isFrench ? 1 : 0)))
    }
  }

  /// A word that no dictionary has counts for a tenth: it is a name, a foreign word or a slip.
  private static func share(_ source: Source, _ total: Double) -> Double {
    let mixed = 0.7 * source.publicCount / total + 0.3 * source.general
    return max(source.spelling == "-" && source.publicCount < 50 ? mixed / 10 : mixed, 2e-9)
  }

  /// Public texts keep to `œ` and to the circumflex: spellings without them (`coeur`, `boite`) count for a tenth and less beside the other.
  private static func dampVariants(_ shares: inout [Substring: Double]) {
    for (word, share) in shares where word.contains("œ") || word.contains("î") || word.contains("û") {
      let plain = Substring(
        word.replacingOccurrences(of: "œ", with: "oe").replacingOccurrences(of: "î", with: "i").replacingOccurrences(of: "û", with: "u"))
      if let other = shares[plain], plain.count >= 4, other < 20 * share { shares[plain] = other / (word.contains("œ") ? 30 : 10) }
    }
  }

  /// The largest share of a French word by what its letters fold to.
  private static func bestSpellings(_ sources: [Substring: Source], _ shares: [Substring: Double]) -> [String: Double] {
    var best: [String: Double] = [:]
    for (word, source) in sources where source.spelling != "-" {
      best[Folding.letters(String(word)), default: 0] = max(best[Folding.letters(String(word))] ?? 0, shares[word]!)
    }
    return best
  }
}
