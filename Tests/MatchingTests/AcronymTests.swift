import Matching
import TestSupport
import Testing

@Suite struct AcronymTests {
  private static let spelt = [
    ("La protection maternelle et infantile (PMI) accueille", "PMI", "protection maternelle et infantile"),
    ("avec la Caisse d’Allocations Familiales (CAF)", "caf", "caisse d allocations familiales"),
    (
      "un service d'éducation spéciale et de soins à domicile (S.E.S.S.A.D.)", "SESSAD",
      "service d education speciale et de soins a domicile"
    ),
    ("la CRIM (cellule de recueil des informations maritimes)", "CRIM", "cellule de recueil des informations maritimes"),
    (
      "le Centre d'information sur les droits des femmes et des familles (CIDFF)", "CIDFF",
      "centre d information sur les droits des femmes et des familles"
    ),
  ]

  @Test(arguments: spelt) func `An acronym is learnt where a text spells it out`(text: String, acronym: String, name: String) {
    #expect(Acronyms(learningFrom: [text]).meaning(of: acronym) == name)
  }

  private static let unspelt = [
    "voir la fiche action (PMZ)", "Un projet pour la ville (QRS)", "les enfants (et leurs parents)", "(ABC)", "budget (en M€)", "une (X)",
    "(((((((", "lot (A) et lot (B)", "le RDV (rendez-vous pris avec la mairie)",
  ]

  @Test(arguments: unspelt) func `What is not spelt out is not learnt`(text: String) {
    #expect(Acronyms(learningFrom: [text]).learnt.isEmpty)
  }

  @Test func `Two full names of one acronym are both known, and the more frequent one is its meaning`() {
    let texts = ["maison de la prévention (MP)", "ministère public (MP)", "le ministère public (MP)"]
    let acronyms = Acronyms(learningFrom: texts)
    #expect(acronyms.meanings(of: "MP") == ["maison de la prevention", "ministere public"])
    #expect(acronyms.meaning(of: "MP") == "ministere public")
  }

  @Test func `Learning is linear on brackets without end`() {
    let linearity = Linearity {
      String(repeating: "(A", count: $0 / 2)
    } run: {
      _ = Acronyms(learningFrom: [$0])
    }
    #expect(linearity.holds, "\(linearity)")
  }
}
