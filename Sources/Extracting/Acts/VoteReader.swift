import Normalising
import Reading
import Segmenting

extension Extraction {
  private static let numbers: [String: Int] = [
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11,
    "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
  ]
  /// Wordings of outcomes, folded; the first that fits counts.
  private static let outcomes: [(words: String, outcome: Vote.Outcome)] = [
    ("adopte a l unanimite", .unanimous), ("a l unanimite", .unanimous), ("adopte a la majorite", .majority), ("a la majorite", .majority),
    ("le conseil adopte", .adopted), ("prend acte", .noted), ("est ajourne", .deferred), ("est rejete", .rejected),
    ("n est pas adopte", .rejected),
    ("adopte", .adopted),
  ]

  /// The vote that a block prints: counts in digits or words, the outcome; nil when it prints none.
  func vote(_ index: Int) -> Vote? {
    let passage = passage(index)
    let folded = passage.folded
    let isShort = passage.count <= 160
    guard isShort || folded.contains("apres en avoir delibere") || folded.contains("voix") else { return nil }
    let tokens = Tokens(passage)
    var vote = Vote(text: passage.string, at: locate(passage))
    vote.for = count(tokens, ["pour"], isShort)
    vote.against = count(tokens, ["contre"], isShort)
    vote.abstention = count(tokens, ["abstention", "abstentions"], isShort)
    vote.outcome = outcome(folded, isShort)
    vote.settle()
    let hasCount = vote.for != nil || vote.against != nil || vote.abstention != nil
    guard hasCount || vote.outcome != nil else { return nil }
    return vote
  }

  /// `Pour : 54` or `13 voix POUR`; a stroke or nothing behind the colon says nothing.
  private func count(_ tokens: Tokens, _ words: [String], _ isShort: Bool) -> Int? {
    for index in tokens.all.indices where words.contains(tokens.word(index)) {
      if isShort, tokens.sign(index + 1) == ":" {
        return tokens[index + 2]?.number
      }
      var before = index - 1
      while ["voix", "votes", "vote"].contains(tokens.word(before)) { before -= 1 }
      let isCounted = before < index - 1 || words[0] == "abstention" || words[0] == "contre"
      if isCounted, let number = tokens[before]?.number ?? Self.numbers[tokens.word(before)], before >= 0 { return number }
    }
    return nil
  }

  private func outcome(_ folded: String, _ isShort: Bool) -> Vote.Outcome? {
    for (words, outcome) in Self.outcomes where folded.contains(words) {
      if words == "adopte" { return isShort && (folded == "adopte" || folded.hasSuffix(" adopte")) ? outcome : nil }
      if isShort && folded.count < 60 || folded.contains("delibere") { return outcome }
    }
    return nil
  }
}

extension Vote {
  /// Where only the counts are printed, they say what came of it.
  mutating func settle() {
    if let yes = `for`, let no = against, outcome == nil { outcome = no > yes ? .rejected : .adopted }
  }
}
