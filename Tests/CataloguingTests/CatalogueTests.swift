import Extracting
import Normalising
import Reading
import Segmenting
import Testing

@testable import Cataloguing

private func document(_ text: String, id: String) -> Document {
  let source = SourceText(decoding: Array(text.utf8), path: "\(id).txt")
  return Document(extracting: BlockTree(segmenting: NormalisedText(normalising: source)), id: id)
}

private func plan(_ id: String, partners: String) -> Document {
  document(
    """
    Axe n°1

    Rendre la rivière

    Focus : Le sentier

    Un sentier longe l'eau.

    Partenaires : Club de marche

    Calendrier : 2022

    Axe n°2

    Veiller sur l'eau

    1.1 Rouvrir les berges - Fiche action n°1

    **Enjeux**

    Les quais sont fermés (cf. fiche action n°2).

    **Objectifs et Actions**

    - **Ouvrir les quais 2022**
     - ▶ Poser deux passerelles 2021-2022
     - à l'amont 2021

    2024

    **Partenaires** : \(partners)

    **Indicateurs**

    - Nombre de passerelles

    2.1 Compter les truites - Fiche action n°2

    **Enjeux**

    On ne sait rien d'elles.

    **Pilote** : Syndicat de bassin

    **Indicateurs**

    - Nombre de truites
    """, id: id)
}

@Suite struct CatalogueTests {
  private let catalogue = Catalogue(of: [plan("a", partners: "Agence de l'eau (AE), Rectorat"), plan("b", partners: "AE, le rectorat")])

  @Test func `Each node is a row with its document, its parent and its line`() {
    #expect(catalogue.documents.map(\.id) == ["a", "b"])
    #expect(catalogue.axes.map { "\($0.document) \($0.id) \($0.line ?? 0)" } == ["a axe-1 1", "a axe-2 13", "b axe-1 1", "b axe-2 13"])
    #expect(rows(catalogue.fiches) == ["fiche-1 < axe-2 @17", "fiche-2 < axe-2 @37"])
    #expect(rows(catalogue.objectives) == ["fiche-1/objective-1 < fiche-1 @25"])
    #expect(rows(catalogue.actions) == ["fiche-1/objective-1/action-1 < fiche-1/objective-1 @26"])
    #expect(rows(catalogue.subactions) == ["fiche-1/objective-1/action-1/subaction-1 < fiche-1/objective-1/action-1 @27"])
    #expect(rows(catalogue.indicators) == ["fiche-1/indicator-1 < fiche-1 @35", "fiche-2/indicator-1 < fiche-2 @47"])
  }

  @Test func `Every calendar has a row under what it dates, a torn one under its fiche`() {
    #expect(
      Set(rows(catalogue.calendars)) == [
        "axe-1/focus-1/calendar < axe-1 @11", "fiche-1/objective-1/calendar < fiche-1/objective-1 @25",
        "fiche-1/objective-1/action-1/calendar < fiche-1/objective-1/action-1 @26",
        "fiche-1/objective-1/action-1/subaction-1/calendar < fiche-1/objective-1/action-1/subaction-1 @27",
        "fiche-1/unattached-1 < fiche-1 @29",
      ])
    for id in ["a", "b"] {
      let ids = catalogue.calendars.filter { $0.document == id }.map(\.id)
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func `The rows of one document do not hang on those before it`() {
    let alone = Catalogue(of: [plan("b", partners: "AE, le rectorat")])
    #expect(alone.calendars.map(\.id) == catalogue.calendars.filter { $0.document == "b" }.map(\.id))
    #expect(alone.amounts.map(\.id) == catalogue.amounts.filter { $0.document == "b" }.map(\.id))
  }

  @Test func `A reference between fiches is a link`() throws {
    let link = try #require(catalogue.links.first)
    #expect(link.from == "a/fiche-1")
    #expect(link.to == "a/fiche-2")
    #expect(link.kind == .related)
    #expect(link.evidence == "fiche action n°2")
  }

  @Test func `One organisation under several names is one, known by its fullest`() {
    let names = catalogue.organisations.map { "\($0.name) (\($0.acronym ?? "-")): \($0.forms.joined(separator: " | "))" }
    #expect(
      names == [
        "Club de marche (-): Club de marche", "Agence de l'eau (AE): Agence de l'eau (AE) | AE", "Rectorat (-): Rectorat | le rectorat",
        "Syndicat de bassin (-): Syndicat de bassin",
      ])
    #expect(catalogue.partners.allSatisfy { row in catalogue.organisations.contains { $0.id == row.node.resolved } })
    #expect(Set(catalogue.organisations.map(\.id)).count == catalogue.organisations.count)
  }

  @Test func `An acronym that stands for two names brings nothing together`() {
    let catalogue = Catalogue(of: [
      plan("a", partners: "Agence de l'eau (AE), Rectorat"), plan("b", partners: "Amicale des élus (AE), Rectorat"),
      plan("c", partners: "AE, Rectorat"),
    ])
    let names = catalogue.organisations.map(\.name)
    #expect(names.contains("Agence de l'eau"))
    #expect(names.contains("Amicale des élus"))
    #expect(names.contains("AE"))
  }

  @Test func `Acts, articles and citations have rows, and the vote of a mere plan has none`() {
    let act = document(
      """
      2021 DSEN 37 - Subvention à une association

      Vu la loi n° 2000-321 du 12 avril 2000 ;
      Vu le code du travail ;

      Délibère :

      Article 1 : Une subvention de 500 euros est attribuée.

      Article 2 : La dépense est imputée.
      """, id: "acte")
    let catalogue = Catalogue(of: [act])
    #expect(rows(catalogue.acts, "acte") == ["act-2021-dsen-37 < - @1"])
    #expect(rows(catalogue.articles, "acte") == ["article-1 < act-2021-dsen-37 @8", "article-2 < act-2021-dsen-37 @10"])
    #expect(catalogue.citations.map(\.line) == [3, 4])
    #expect(catalogue.amounts.map { $0.node.value?.digits } == ["500"])
    #expect(catalogue.legalReferences.map(\.node.number) == ["2000-321", nil])
    #expect(catalogue.fiches.isEmpty)
  }

  @Test func `No documents make an empty catalogue`() {
    let catalogue = Catalogue(of: [])
    #expect(catalogue.documents.isEmpty)
    #expect(catalogue.organisations.isEmpty)
  }

  private func rows<Node>(_ rows: [Row<Node>], _ document: String = "a") -> [String] {
    rows.filter { $0.document == document }.map { "\($0.id) < \($0.parent ?? "-") @\($0.line ?? 0)" }
  }
}
