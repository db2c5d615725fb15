import Extracting
import Normalising
import Reading

/// What archivists read, in French; each wording once.
enum FrenchWords {
  static func kind(_ kind: Document.Kind) -> String {
    switch kind {
    case .deliberation: "délibération"
    case .scheme: "schéma ou plan"
    case .contract: "contrat ou convention"
    case .strategy: "stratégie"
    case .news: "actualité"
    case .minutes: "procès-verbal"
    case .pressRelease: "communiqué de presse"
    case .other: "autre"
    }
  }

  static func grade(_ grade: Quality.Grade) -> String {
    switch grade {
    case .none: "sain"
    case .light: "peu abîmé"
    case .heavy: "abîmé par la reconnaissance optique"
    case .unreadable: "illisible"
    }
  }

  static func diagnostic(_ id: Diagnostic.ID) -> String { diagnostics[id.rawValue] ?? id.rawValue }

  private static let diagnostics: [String: String] = [
    "dangling-reference": "renvoi à rien",
    "numbering-mismatch": "numérotation qui diffère",
    "title-mismatch": "titre qui diffère",
    "duplicate-action": "action imprimée deux fois",
    "impossible-date": "date impossible",
    "incomplete-date": "date incomplète",
    "unattached-calendar": "calendrier détaché de son action",
    "count-mismatch": "nombre annoncé et non retrouvé",
    "sum-mismatch": "somme qui ne tombe pas juste",
    "vote-mismatch": "vote qui ne tombe pas juste",
    "acronym-mismatch": "sigle qui diffère",
    "low-confidence-correction": "correction peu sûre",
    "low-kind-confidence": "genre peu sûr",
    "unclaimed-text": "texte sans place",
    "invalid-bytes": "octets indéchiffrables",
    "empty-document": "document vide",
    "unreadable-text": "texte illisible",
    "unapplied-decision": "décision non appliquée",
  ]

  /// `1 fiche`, `3 fiches`; nil for none.
  static func count(_ count: Int, _ one: String, _ many: String) -> String? { count == 0 ? nil : "\(count) \(count == 1 ? one : many)" }

  /// Two decimals behind a comma.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100),\(fraction < 10 ? "0" : "")\(fraction)"
  }

  static func share(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10),\(tenths % 10) %"
  }
}
