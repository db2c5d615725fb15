/// Things that are said in several ways, each a wording of one word or more.
package struct Synonyms: Sendable {
  /// From the first stem of a wording to the wordings that open with it, the longest first.
  private var wordings: [String: [(stems: [String], concept: String)]] = [:]

  /// No synonyms.
  package init() {}

  /// Each group is one thing, named by its first wording.
  package init(_ groups: [[String]]) {
    for group in groups {
      let concept = "=" + Self.stems(group[0]).joined(separator: " ")
      for wording in group {
        let stems = Self.stems(wording)
        guard let first = stems.first, wordings[first]?.contains(where: { $0.stems == stems }) != true else { continue }
        wordings[first, default: []].append((stems, concept))
      }
    }
    for key in wordings.keys { wordings[key]!.sort { $0.stems.count > $1.stems.count } }
  }

  private static func stems(_ text: String) -> [String] { Words.meaningful(text).map(FrenchStemmer.stem) }

  /// The stems of a text with every known wording replaced by what it says. Linear: a wording is a few words long.
  func concepts(_ stems: [String]) -> [String] {
    var out: [String] = []
    out.reserveCapacity(stems.count)
    var index = 0
    while index < stems.count {
      let match = wordings[stems[index]]?.first { stems[index...].starts(with: $0.stems) }
      out.append(match?.concept ?? stems[index])
      index += match?.stems.count ?? 1
    }
    return out
  }
}
