/// The repairs that a text goes through, in order; each reads what the one before left.
public struct Rulebook: Sendable {
  /// One kind of repair: what it would change in a text, in order of place.
  package struct Rule: Sendable {
    package let propose: @Sendable (_ bytes: [UInt8]) -> [Edit]
  }

  package let rules: [Rule]

  /// The rules that need no lexicon. Text doubly encoded twice over is not rare, so that rule runs twice.
  public static let standard = Rulebook(rules: [
    .mojibake, .mojibake, .ligatures, .lineEndHyphens, .invisibles, .strayBars, .elisions, .letterSpacing,
  ])

  func run(on draft: inout Draft) {
    for rule in rules { draft.apply(rule.propose(draft.bytes)) }
  }
}
