import Segmenting
import Testing

@testable import Extracting

@Suite struct OrganisationTests {
  /// The organisations of a printed list, a bar between.
  private static let lists = [
    Phrase("Rectorat, Caisse des écoles, Mission locale", "Rectorat|Caisse des écoles|Mission locale"),
    Phrase("Rectorat ; Caisse des écoles", "Rectorat|Caisse des écoles"),
    Phrase(
      "Caisse d'allocations familiales (CAF), services (PMI, CPEF), Mission locale",
      "Caisse d'allocations familiales (CAF)|services (PMI, CPEF)|Mission locale"),
    Phrase("Centre d'information, de dépistage et de soins, Rectorat", "Centre d'information, de dépistage et de soins|Rectorat"),
    Phrase(
      "Association des Gestes, recherches et savoirs entre voisins (AGRSEV), Rectorat",
      "Association des Gestes, recherches et savoirs entre voisins (AGRSEV)|Rectorat"),
    Phrase("Direction de la culture et du sport", "Direction de la culture et du sport"),
    Phrase("Parquet et tribunal", "Parquet et tribunal"),
    Phrase("Ville de Bréval, dont le service jeunesse, Mission locale", "Ville de Bréval, dont le service jeunesse|Mission locale"),
    Phrase("Rectorat, et Mission locale", "Rectorat, et Mission locale"),
    Phrase("Maisons de 0,5 lieue, Rectorat", "Maisons de 0,5 lieue|Rectorat"),
    Phrase(
      "Centre d'information, de dépistage, soins gratuits (CIDSG), CAF", "Centre d'information, de dépistage, soins gratuits (CIDSG)|CAF"),
    Phrase(" , Rectorat,, ", "Rectorat"), Phrase("", ""), Phrase("Rectorat, Mission locale, etc.", "Rectorat|Mission locale"),
    Phrase("Rectorat • Mission locale • CAF", "Rectorat|Mission locale|CAF"), Phrase("Rectorat · CAF", "Rectorat|CAF"),
    Phrase("Rectorat | CAF", "Rectorat|CAF"),
    // Strokes.
    Phrase("Rectorat / Mission locale", "Rectorat|Mission locale"), Phrase("ADMR/ASSAD, CAF", "ADMR/ASSAD|CAF"),
    Phrase("Pôle enfance/famille", "Pôle enfance/famille"), Phrase("Services (PMI / CPEF), CAF", "Services (PMI / CPEF)|CAF"),
    Phrase("Rectorat /", "Rectorat /"),
    // Dashes.
    Phrase("CAF – CPAM – MSA", "CAF|CPAM|MSA"), Phrase("CAF - ARS", "CAF|ARS"),
    Phrase("Rectorat – Mission locale – CAF", "Rectorat|Mission locale|CAF"),
    Phrase("Ville de Bréval – Direction de la culture", "Ville de Bréval – Direction de la culture"),
    Phrase("Ville de Bréval - Direction de la culture - Bureau du livre", "Ville de Bréval - Direction de la culture - Bureau du livre"),
    Phrase("Maison des aidants - lieu de répit - halte", "Maison des aidants - lieu de répit - halte"),
    Phrase("Saint-Jean-de-Bréval, Haut-Clocher", "Saint-Jean-de-Bréval|Haut-Clocher"),
    // `et`.
    Phrase("CAF et ARS", "CAF|ARS"), Phrase("CAF, ARS et PMI", "CAF|ARS|PMI"), Phrase("la CAF et l’ARS", "la CAF|l’ARS"),
    Phrase("l'Etat, la Région et la Ville de Bréval", "l'Etat|la Région|la Ville de Bréval"),
    Phrase("le Tribunal pour enfants et Parquet de Bréval", "le Tribunal pour enfants et Parquet de Bréval"),
    Phrase("la Maison de l'enfance et la famille", "la Maison de l'enfance et la famille"),
    Phrase("CAF et Mission locale", "CAF et Mission locale"), Phrase("Services (CAF et ARS)", "Services (CAF et ARS)"),
  ]

  @Test(arguments: lists) func `A printed list is split between names and not inside them`(row: Phrase) {
    row.check(OrganisationReader.split(passage(row.text)).map(\.string).joined(separator: "|"))
  }

  private static let acronyms = [
    Phrase("Caisse d'allocations familiales (CAF)", "CAF"), Phrase("Agence (ARS) de santé", "ARS"),
    Phrase("Centre gratuit (CeGIDD)", "CeGIDD"),
    Phrase("Unité d'aide aux bergers (UAB) de la Direction de la montagne (DM)", "UAB"),
    Phrase("Services de la Direction (DX), de la Protection judiciaire (PJ)", "PJ"),
    Phrase("Union (U D A F)", "U D A F"), Phrase("Bailleurs (OPH, SEM)", nil), Phrase("Tribunal (judiciaire)", nil),
    Phrase("Ville (A)", nil),
    Phrase("Mission locale", nil), Phrase("Mission (locale", nil),
  ]

  @Test(arguments: acronyms) func `An acronym is what stands in brackets in capitals`(row: Phrase) {
    row.check(Acronym(in: passage(row.text))?.letters)
  }

  @Test func `A partner keeps its printed form and loses article and acronym in its name`() throws {
    let document = extracted(
      """
      Fiche action n°1 : Ouvrir une halte

      **Enjeux**

      Le répit manque.

      **Partenaires** : la Caisse d'allocations familiales (CAF), l'Agence du lien, Les Compagnons du Val (LCV).

      **Indicateurs**

      - Nombre de séjours
      """)
    let partners = try #require(document.parts.fiches.first).partners
    #expect(partners.map(\.text) == ["la Caisse d'allocations familiales (CAF)", "l'Agence du lien", "Les Compagnons du Val (LCV)"])
    #expect(partners.map(\.name) == ["Caisse d'allocations familiales", "Agence du lien", "Compagnons du Val"])
    #expect(partners.map(\.acronym) == ["CAF", nil, "LCV"])
    #expect(partners.map(\.id) == ["fiche-1/partner-1", "fiche-1/partner-2", "fiche-1/partner-3"])
  }

  @Test func `A label inside the list of partners groups the names of its line`() throws {
    let document = extracted(
      """
      Fiche action n°1 : Ouvrir une halte

      **Enjeux**

      Le répit manque.

      **Partenaires principaux :**

      Repérage : Rectorat, Mission locale

      Accueil : Maison des aidants (MDA)

      **Indicateurs**

      - Nombre de séjours
      """)
    let partners = try #require(document.parts.fiches.first).partners
    #expect(partners.map(\.text) == ["Rectorat", "Mission locale", "Maison des aidants (MDA)"])
    #expect(partners.map(\.group) == ["Repérage", "Repérage", "Accueil"])
  }
}
