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

  static func diagnostic(_ id: Diagnostic.ID) -> String {
    switch id {
    case .danglingReference: "renvoi à rien"
    case .numberingMismatch: "numérotation qui diffère"
    case .titleMismatch: "titre qui diffère"
    case .duplicateAction: "action imprimée deux fois"
    case .impossibleDate: "date impossible"
    case .incompleteDate: "date incomplète"
    case .unattachedCalendar: "calendrier détaché de son action"
    case .countMismatch: "nombre annoncé et non retrouvé"
    case .sumMismatch: "somme qui ne tombe pas juste"
    case .voteMismatch: "vote qui ne tombe pas juste"
    case .acronymMismatch: "sigle qui diffère"
    case .lowConfidenceCorrection: "correction peu sûre"
    case .lowKindConfidence: "genre peu sûr"
    case .unclaimedText: "texte sans place"
    case .invalidBytes: "octets indéchiffrables"
    case .emptyDocument: "document vide"
    case .unreadableText: "texte illisible"
    }
  }

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
