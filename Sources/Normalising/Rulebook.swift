/// The repairs that a text goes through, in order; each reads what the one before left.
public struct Rulebook: Sendable {
  /// One kind of repair: what it would change in a text, in order of place.
  package struct Rule: Sendable {
    package let propose: @Sendable (_ bytes: [UInt8]) -> [Edit]
  }

  /// Those that look at single words.
  package let rules: [Rule]
  /// The words by which misread ones are known; nil leaves them.
  package let lexicon: Lexicon?

  /// All rules, and the lexicon of French.
  public static let standard = Rulebook(
    rules: [
      .mojibake, .composition, .ligatures, .lostSigns, .lineEndHyphens, .invisibles, .strayBars, .elisions, .letterSpacing, .spacedWords,
      .mixedCapitals, .lostLetters,
    ],
    lexicon: .french)

  /// How damaged the text was is told by the words it has.
  func run(on draft: inout Draft) -> Damage? {
    for rule in rules { draft.apply(rule.propose(draft.bytes)) }
    guard let lexicon else { return nil }
    let (damage, edits) = LexicalRepair.propose(draft.bytes, lexicon: lexicon, elisions: draft.elisions, lostSigns: draft.lostSigns)
    draft.apply(edits)
    return damage
  }
}
