import Extracting
import Normalising
import Reading
import Segmenting
import Testing

@testable import Cataloguing

/// A document of a council with the partners of its fiches, one line a fiche, and a sentence.
private func plan(_ id: String, of council: String, _ partners: String, says text: String = "") -> Document {
  let dump = """
    Conseil départemental \(council)

    Schéma départemental des aidants 2015-2020

    \(text)

    Fiche action n°1 : Ouvrir des haltes

    **Enjeux**

    Les aidants s'épuisent.

    **Partenaires** : \(partners)

    **Indicateurs**

    - Nombre de haltes

    Fiche action n°2 : Former les aidants

    **Enjeux**

    Nul ne les forme.

    **Indicateurs**

    - Nombre de stages
    """
  let source = SourceText(decoding: Array(dump.utf8), path: "\(id).txt")
  return Document(extracting: BlockTree(segmenting: NormalisedText(normalising: source)), id: id)
}

private struct Case: Sendable, CustomTestStringConvertible {
  let partners: String
  let text: String
  /// The forms of each organisation, a stroke between.
  let expected: [String]
  let at: SourceLocation

  init(_ partners: String, says text: String = "", _ expected: [String], at: SourceLocation = #_sourceLocation) {
    (self.partners, self.text, self.expected, self.at) = (partners, text, expected, at)
  }

  var testDescription: String { partners }
}

@Suite struct OrganisationTests {
  private static let cases = [
    Case("Caisse d'allocations familiales (CAF), CAF du Rhône ; la CAF", ["Caisse d'allocations familiales (CAF)|CAF du Rhône|la CAF"]),
    Case(
      "CAF du Rhône, CAF de l'Ain, CAF", says: "La Caisse d'allocations familiales (CAF) verse.",
      ["CAF du Rhône|CAF|Caisse d'allocations familiales (CAF)", "CAF de l'Ain"]),
    Case("la Ville de Lyon, Ville de Lyon, Ville de Bron", ["la Ville de Lyon|Ville de Lyon", "Ville de Bron"]),
    Case(
      "Mission métropolitaine de prévention des conduites à risques (MMPCAR), MMPCR",
      says: "La mission métropolitaine de prévention des conduites à risque (MMPCR) forme.",
      [
        "Mission métropolitaine de prévention des conduites à risques (MMPCAR)|MMPCR|mission métropolitaine de prévention des conduites à risque (MMPCR)"
      ]),
    Case(
      "Centre de santé, centres de santé, ÉDUCATION NATIONALE, Éducation nationale",
      ["Centre de santé|centres de santé", "ÉDUCATION NATIONALE|Éducation nationale"]),
    Case("Mission locale du Rhône, missions locales", ["Mission locale du Rhône", "missions locales"]),
    Case(
      "Direction départementale de la cohésion sociale de l'Ain, Direction départementale de la cohésion sociale",
      ["Direction départementale de la cohésion sociale de l'Ain", "Direction départementale de la cohésion sociale"]),
    Case(
      "ARS, Agence régionale de santé Auvergne-Rhône-Alpes, Préfecture, Préfecture de police",
      says: "L'agence régionale de santé (ARS) finance.",
      ["ARS|Agence régionale de santé Auvergne-Rhône-Alpes|agence régionale de santé (ARS)", "Préfecture", "Préfecture de police"]),
    Case("Maison des adolescents, Maison des aînés", ["Maison des adolescents", "Maison des aînés"]),
  ]

  @Test(arguments: cases) private func `Forms of one organisation are one, those of two are two`(_ row: Case) {
    let catalogue = Catalogue(of: [plan("a", of: "du Rhône", row.partners, says: row.text)])
    #expect(catalogue.organisations.map { $0.forms.joined(separator: "|") } == row.expected, sourceLocation: row.at)
  }

  @Test func `A body that each département has is that of the document's own`() {
    let catalogue = Catalogue(of: [
      plan("a", of: "du Rhône", "CAF, Éducation nationale", says: "La Caisse d'allocations familiales (CAF) verse."),
      plan("b", of: "de l'Ain", "la Caisse d'allocations familiales, Éducation nationale"),
      plan("c", of: "du Rhône", "Caisse d'allocations familiales du Rhône"),
    ])
    let names = catalogue.organisations.map { entry in entry.seen.map { "\($0.document): \($0.text)" }.joined(separator: " | ") }
    #expect(
      names == [
        "a: CAF | c: Caisse d'allocations familiales du Rhône | a: Caisse d'allocations familiales (CAF)",
        "a: Éducation nationale | b: Éducation nationale", "b: la Caisse d'allocations familiales",
      ])
    #expect(Set(catalogue.organisations.map(\.id)).count == 3)
    #expect(catalogue.partners.allSatisfy { row in catalogue.organisations.contains { $0.id == row.node.resolved } })
  }

  @Test func `One body with other acronyms in two documents is a conflict`() {
    let catalogue = Catalogue(of: [
      plan("a", of: "du Rhône", "Observatoire national de l'enfance (ONE)"),
      plan("b", of: "du Rhône", "Observatoire national de l'enfance (ONDE)"),
    ])
    #expect(
      catalogue.diagnostics.filter { $0.node.id == .acronymMismatch }.map { "\($0.document) \($0.line ?? 0) \($0.node.message)" } == [
        "b 13 ‘Observatoire national de l'enfance’ is ‘ONDE’ here and ‘ONE’ in a at line 13"
      ])
  }
}
