import Reading

/// What stands first or last on several pages and is text all the same; of lines folded to words.
enum PageText {
  /// Words before the number of an act.
  private static let acts: Set<String> = [
    "deliberation", "deliberations", "delib", "arrete", "decision", "rapport", "dossier", "affaire", "question", "point", "n", "no",
    "numero", "num", "objet", "annexe", "article", "lot", "titre", "chapitre",
  ]
  /// Words that a line of a decision or a vote opens with.
  private static let votes: Set<String> = [
    "adopte", "adoptee", "adoptes", "adoptees", "approuve", "approuvee", "votants", "votant", "abstention", "abstentions", "unanimite",
    "rejete", "rejetee", "decide", "delibere", "suffrages", "exprimes",
  ]
  /// Words that open such a line where a count is in it: `Pour : 21`, not `Pour une ville verte`.
  private static let counts: Set<String> = ["pour", "contre", "vote", "votes", "voix"]
  private static let formulas = [
    "a l unanimite", "a la majorite", "mis aux voix", "mise aux voix", "mises aux voix", "voix pour", "prend acte",
  ]
  /// Words before the number of a page.
  private static let pages: Set<Substring> = ["page", "p", "sur", "feuillet", "folio", "f"]

  /// `adopte a l unanimite`, `pour 21 contre 0`: each act's own.
  static func decides(_ words: String) -> Bool {
    let first = String(words.prefix { $0 != " " })
    // Figures are `#` where they are alike.
    let counts = counts.contains(first) && words.contains { $0.isNumber || $0 == "#" }
    return votes.contains(first) || counts || formulas.contains { words.contains($0) }
  }

  /// `deliberation n 2020 02`, `2020 034`: a number that tells one act from the next.
  static func numbersAct(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    guard let first = parts.first, parts.contains(where: { $0.contains(where: \.isNumber) }) else { return false }
    return acts.contains(String(first)) || parts.allSatisfy { $0.allSatisfy(\.isNumber) } && words.utf8.count > 5
  }

  /// The words, the numbers of pages alike.
  static func withoutPages(_ words: String) -> String {
    var last: Substring = ""
    return words.split(separator: " ").map { word in
      defer { last = word }
      return pages.contains(last) && word.allSatisfy(\.isNumber) ? "#" : String(word)
    }.joined(separator: " ")
  }
}
