import Normalising
import Reading

/// What makes two texts differ.
enum TextVerdict: Int, Comparable {
  case same
  /// Only typography or OCR.
  case noise
  /// Only the numbers of what they refer to, which were changed throughout.
  case renumbered
  case amended

  static func < (left: TextVerdict, right: TextVerdict) -> Bool { left.rawValue < right.rawValue }
}

/// Numbers that became others: of a fiche 3 that is fiche 4 now, from `fiche 3` to `4`.
struct Renumbering {
  private var numbers: [String: String] = [:]
  /// How a text names a kind of item. Data; folded.
  private static let nouns: [String: [Outline.Item.Kind]] = [
    "fiche": [.fiche], "fiches": [.fiche], "fa": [.fiche], "action": [.fiche, .action], "actions": [.fiche, .action], "axe": [.axis],
    "axes": [.axis], "engagement": [.axis], "orientation": [.axis], "volet": [.axis], "objectif": [.objective, .group],
    "objectifs": [.objective, .group], "mesure": [.fiche, .objective], "mesures": [.fiche, .objective], "article": [.article],
  ]

  mutating func add(_ kind: Outline.Item.Kind, _ old: String, _ new: String) {
    numbers["\(kind.rawValue) \(Folding.letters(old))"] = Folding.letters(new)
  }

  /// Whether `old` and `new`, behind some words, are the number of one thing before and after.
  func explains(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>, behind words: ArraySlice<Substring>) -> Bool {
    guard !numbers.isEmpty, old.count == 1, new.count == 1 else { return false }
    let (first, second) = (Self.number(old.first!), Self.number(new.first!))
    guard !first.isEmpty, !second.isEmpty else { return false }
    for word in words.suffix(3).reversed() {
      for kind in Self.nouns[Folding.letters(String(word))] ?? [] {
        return (Self.nouns[Folding.letters(String(word))] ?? [kind]).contains { numbers["\($0.rawValue) \(first)"] == second }
      }
    }
    return false
  }

  /// `n°3,` is 3; empty for what is none.
  private static func number(_ word: Substring) -> String {
    var letters = Folding.letters(String(word))[...]
    if letters.hasPrefix("no") { letters = letters.dropFirst(2) } else if letters.hasPrefix("n") { letters = letters.dropFirst() }
    return letters.utf8.contains { (0x30...0x39).contains($0) } ? String(letters) : ""
  }
}

/// What is known of two documents when their texts are compared.
struct Reader {
  var renumbering = Renumbering()
  var misreadings = Misreadings()
}

extension WordDifference {
  /// What makes the two texts differ.
  func verdict(_ reader: Reader) -> TextVerdict {
    var verdict = TextVerdict.same
    for region in regions where !region.isEqual {
      let (before, after) = (old[region.old], new[region.new])
      if reader.misreadings.explain(before, after, isFirst: region.old.lowerBound == 0 && region.new.lowerBound == 0) {
        verdict = max(verdict, .noise)
      } else if reader.renumbering.explains(before, after, behind: old[..<region.old.lowerBound]) {
        verdict = max(verdict, .renumbered)
      } else {
        return .amended
      }
    }
    return verdict
  }
}
