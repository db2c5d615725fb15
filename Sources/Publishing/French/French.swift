package import Extracting
package import Normalising
package import Reading

/// What archivists read, on pages and in receipts; each wording once.
package enum French {
  /// `12 345`, with narrow blanks that break no line.
  static func number(_ value: Int) -> String {
    let digits = String(value)
    let head = digits.utf8.count % 3
    return digits.enumerated().map { $0 > 0 && $0 % 3 == head % 3 ? "\u{202F}\($1)" : "\($1)" }.joined()
  }

  package static func count(_ value: Int, _ singular: String, _ plural: String) -> String {
    "\(number(value)) \(value < 2 ? singular : plural)"
  }

  /// `0,98`.
  static func share(_ value: Double) -> String { Decimal4.string(value).replacing(".", with: ",") }

  /// `9,2 %`, in tenths.
  package static func percentage(_ value: Double) -> String {
    Decimal4.string((value * 1000).rounded() / 10).replacing(".", with: ",") + "\u{202F}%"
  }

  /// `0,90`: two decimals.
  package static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100),\(String(100 + hundredths % 100).dropFirst())"
  }

  package static func kind(_ kind: Document.Kind) -> String {
    switch kind {
    case .deliberation: "délibération"
    case .scheme: "schéma ou plan"
    case .contract: "contrat ou convention"
    case .strategy: "stratégie"
    case .news: "actualité"
    case .minutes: "procès-verbal"
    case .other: "autre"
    case .pressRelease: "communiqué de presse"
    }
  }

  /// How a reading went.
  package static func grade(_ grade: Quality.Grade) -> String {
    switch grade {
    case .none: "nette"
    case .light: "peu abîmée"
    case .heavy: "très abîmée"
    case .unreadable: "illisible"
    }
  }

  /// What a diagnostic is about; one without a word here is told by its id.
  package static func diagnostic(_ id: Diagnostic.ID) -> String { diagnostics[id] ?? id.rawValue }

  private static let diagnostics: [Diagnostic.ID: String] = [
    .danglingReference: "renvoi sans cible",
    .numberingMismatch: "numérotation divergente",
    .titleMismatch: "titres divergents",
    .duplicateAction: "action imprimée deux fois",
    .impossibleDate: "date impossible",
    .incompleteDate: "date incomplète",
    .unattachedCalendar: "calendrier détaché de son action",
    .countMismatch: "nombre annoncé et liste divergents",
    .sumMismatch: "somme inexacte",
    .voteMismatch: "vote incohérent",
    .acronymMismatch: "sigles divergents",
    .lowConfidenceCorrection: "correction peu sûre",
    .lowKindConfidence: "genre incertain",
    .unclaimedText: "texte non compris",
    .invalidBytes: "octets invalides",
    .emptyDocument: "document vide",
    .unreadableText: "texte illisible",
    .unappliedDecision: "décision sans effet",
  ]

  /// The names of rules, several of which may be joined by `+`; one without a word here is told as the journal has it.
  static func rule(_ rule: String) -> String {
    rule.split(separator: "+").map { rules[String($0)] ?? String($0) }.joined(separator: " + ")
  }

  private static let rules = [
    "human": "à la main", "accent": "accent", "composition": "accent composé", "confusion": "lettres confondues",
    "doubled-letters": "lettres doublées",
    "elision": "élision", "invisible": "signe invisible", "letter-spacing": "lettres espacées", "ligature": "ligature",
    "line-end-hyphen": "coupure en fin de ligne", "mojibake": "mauvais codage", "ordinal": "ordinal", "reference": "référence",
    "spacing": "blancs", "stray-bar": "barre pour l", "lost-sign": "signe perdu", "lost-letter": "lettre perdue",
    "mixed-capitals": "majuscules mêlées",
  ]
}
