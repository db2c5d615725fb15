import Normalising
import Reading
import Segmenting

/// What stands behind a name in a directory and is none: `12 rue des Lilas`, `02 43 00 00 00`, `Association`. Data.
enum ContactLines {
  /// What kind of body the one named before is; folded, whole pieces.
  private static let forms: Set<String> = [
    "association", "association loi 1901", "association loi de 1901", "collectivite", "collectivite territoriale", "etablissement public",
    "etablissement scolaire", "mutuelle", "entreprise", "sarl", "sas", "sa", "scop", "scic", "fondation", "federation", "autre", "autres",
    "service de l etat", "organisme public", "etablissement de sante", "commune", "epci", "centre hospitalier public", "societe",
  ]
  private static let openings = [
    "tel ", "telephone ", "fax ", "courriel ", "email ", "e mail ", "mail ", "http", "www ", "site internet ", "bp ", "cs ",
  ]
  private static let shortest = 8

  static func isForm(_ piece: Passage) -> Bool { forms.contains(piece.folded) }

  /// An address, a number to call, a page to look up.
  static func isContact(_ piece: Passage) -> Bool {
    let folded = piece.folded
    let words = Folding.split(folded)
    guard let first = words.first else { return false }
    if openings.contains(where: folded.hasPrefix) || piece.firstIndex(of: "@") != nil || piece.firstIndex(of: "://") != nil { return true }
    if words.allSatisfy({ $0.allSatisfy(\.isNumber) }), folded.utf8.count >= shortest { return true }
    let isNumbered = first.allSatisfy(\.isNumber) && first.utf8.count <= 4
    let place = isNumbered ? words.dropFirst().drop { ["bis", "ter", "b"].contains($0) }.first ?? "" : first
    if isNumbered, TimeWords.streets.contains(String(place)) { return true }
    return first.utf8.count == 5 && first.allSatisfy(\.isNumber) && words.count <= 5
  }
}
