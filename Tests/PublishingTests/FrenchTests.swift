import Extracting
import Normalising
import Reading
import Segmenting
import Testing

@testable import Publishing

@Suite struct FrenchTests {
  @Test(arguments: [
    ("‘12 mesures phares’ announced and 13 listed", "« 12 mesures phares » annoncé, la liste en compte 13"),
    ("‘Six objectifs’ announced (6) and none listed", "« Six objectifs » : 6 annoncés, aucun dans la liste"),
    (
      "axe 4 is ‘la place des familles’ here and ‘la place’ in the body",
      "axe 4 : « la place des familles » ici, « la place » dans le corps du texte"
    ),
    ("‘Ouvrir’ is printed twice in fiche-3", "« Ouvrir » est imprimé deux fois dans fiche-3"),
    (
      "‘Ouvrir’ is printed twice in fiche-3, with 2015 and with no date",
      "« Ouvrir » est imprimé deux fois dans fiche-3, avec 2015 et avec aucune date"
    ),
    ("the kind ‘press-release’ is little more than a guess", "le genre « communiqué de presse » n’est guère qu’une supposition"),
    ("the vote does not add up: 12 votes announced, 11 counted", "le vote se contredit : 12 votants annoncés, 11 comptés"),
    ("‘kind poem’ was not applied: no such kind is known", "« kind poem » n’a pas été appliqué : ce genre n’existe pas"),
    (
      "‘oops’ was not applied: line 6: a quotation mark is not closed",
      "« oops » n’a pas été appliqué : ligne 6 : un guillemet n’est pas fermé"
    ),
    ("‘AEMO’ is ‘Action’ here and ‘Aide’ before", "« AEMO » : « Action » ici, « Aide » plus haut"),
    ("‘Caisse’ is ‘CF’ here and ‘CAF’ in plan at line 3", "« Caisse » : « CF » ici, « CAF » dans plan à la ligne 3"),
    ("7 bits likelier here", "plus vraisemblable ici de 7 bits"),
  ]) func `A message has its French`(english: String, french: String) { #expect(French.message(english) == french) }

  @Test(arguments: ["", "‘x’ is odd", "the calendar ‘", "‘’", "bits likelier here", "the lines add up to 3, not to ‘4"])
  func `What is no form of the table has none`(text: String) { #expect(French.message(text) == nil) }

  @Test func `What two rules say of one correction is said of both`() {
    #expect(French.evidence("UTF-8 encoded twice; 7 bits likelier here") == "codé deux fois en UTF-8 ; plus vraisemblable ici de 7 bits")
    #expect(French.evidence("UTF-8 encoded twice; else") == nil)
    #expect(French.rule("elision+line-end-hyphen") == "élision + coupure en fin de ligne")
    #expect(French.rule("rule of tomorrow") == "rule of tomorrow")
  }

  @Test func `A message that a document filled is told as fast as it is long`() {
    let text = "‘" + String(repeating: "’ here and ‘", count: 20_000)
    #expect(French.message(text) == nil)
    #expect(French.message(text + "’ has no number")?.hasSuffix("n’a pas de numéro") == true)
  }

  @Test func `Every kind of diagnostic, every reading and every kind of document has a word`() {
    for id in Diagnostic.ID.allCases { #expect(French.diagnostic(id) != id.rawValue) }
    #expect(French.decimal(0.9) == "0,90" && French.decimal(1) == "1,00" && French.decimal(0.075) == "0,08")
  }
}
