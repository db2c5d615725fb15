import Extracting
import Normalising
import Reading

/// The words of the archivist's pages.
enum French {
  /// `12 345`, with narrow blanks that break no line.
  static func number(_ value: Int) -> String {
    let digits = String(value)
    let head = digits.utf8.count % 3
    return digits.enumerated().map { $0 > 0 && $0 % 3 == head % 3 ? "\u{202F}\($1)" : "\($1)" }.joined()
  }

  static func count(_ value: Int, _ singular: String, _ plural: String) -> String { "\(number(value)) \(value < 2 ? singular : plural)" }

  /// `0,98`.
  static func share(_ value: Double) -> String { Decimal4.string(value).replacing(".", with: ",") }

  /// `9,2 %`, in tenths.
  static func percentage(_ value: Double) -> String {
    Decimal4.string((value * 1000).rounded() / 10).replacing(".", with: ",") + "\u{202F}%"
  }

  static func kind(_ kind: Document.Kind) -> String {
    switch kind {
    case .deliberation: "délibération"
    case .scheme: "schéma"
    case .contract: "contrat"
    case .strategy: "stratégie"
    case .news: "actualité"
    case .minutes: "procès-verbal"
    case .other: "autre"
    case .pressRelease: "communiqué de presse"
    }
  }

  static func grade(_ grade: Quality.Grade) -> String {
    switch grade {
    case .none: "nette"
    case .light: "peu abîmée"
    case .heavy: "très abîmée"
    case .unreadable: "illisible"
    }
  }

  static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "erreur"
    case .warning: "avertissement"
    case .note: "remarque"
    }
  }

  /// The name of a rule, as the journal has it; a person's is told.
  static func rule(_ rule: String) -> String { rule == "human" ? "à la main" : rule }

  /// What a diagnostic is about; one without a word here is told by its id.
  static func diagnostic(_ id: Diagnostic.ID) -> String { diagnostics[id] ?? id.rawValue }

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
}
