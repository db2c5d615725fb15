import Testing

@testable import Extracting

/// Grids at the head of an act, whose labels and values are cut over lines, and the report under them.
@Suite struct ActGridTests {
  /// Number, rapporteur, committee, department and subject.
  private static let grids = [
    Phrase(
      """
      Conseil du 19 juin 2023

      Délibération n° 2023-611

      commission            finances, ressources et
      principale :          organisation territoriale

      objet :               Patrimoine - Réhabilitation de 96 logements - Subvention
                            à l'office de l'habitat - Avenant n° 2

      service :             Délégation Cadre de vie - Direction de l'habitat
      Rapporteur :          Monsieur le Vice-Président Aubrac
      """,
      "2023-611 | Aubrac (finances, ressources et organisation territoriale) | Délégation Cadre de vie - Direction de l'habitat | Patrimoine - Réhabilitation de 96 logements - Subvention à l'office de l'habitat - Avenant n° 2"
    ),
    Phrase(
      """
      DEPARTEMENT DE LA SEVRONNE
      Réunion du 19 juin 2023

      Service                Direction des collèges et de
      instructeur :          la jeunesse

      Commission             Éducation, culture et sports
      compétente :

      Rapporteur :           M. Alain PERROT

      Objet :                Collèges publics - Dotations de
                             fonctionnement 2024
      """,
      "- | Alain PERROT (Éducation, culture et sports) | Direction des collèges et de la jeunesse | Collèges publics - Dotations de fonctionnement 2024"
    ),
    Phrase(
      """
      Conseil métropolitain du 19 juin 2023

      Délibération        C 22.112
      n°

      Rapporteure :       Mme PELTIER

      Objet :             Campus de l'Ouest – Construction
                          d'une résidence – Convention

      Commission          Développement économique
      principale :        du 28 avril 2022
      """, "C 22.112 | PELTIER (Développement économique) |  | Campus de l'Ouest – Construction d'une résidence – Convention"),
  ]

  private static let report = """


    Le Conseil,

    Vu le rapport par lequel monsieur le Président expose ce qui suit :

    I - Contexte

    Le plan a été adopté en 2021.

    II - Projet

    1° - Le programme

    Il est estimé à 3 450 000 € TTC et a été approuvé en commission.

    2° - Le financement

    La subvention est de 350 000 €.

    III - Propositions

    Il est donc proposé d'approuver la subvention ;

    DELIBERE

    Article 1 : la subvention est attribuée.

    Article 2 : le Président est autorisé à signer.
    """

  @Test(arguments: grids) func `A grid at the head is read cell by cell, whatever its lines`(row: Phrase) throws {
    let act = try #require(extracted(row.text + Self.report).parts.deliberation, sourceLocation: row.at)
    let reporters = act.rapporteurs.map { "\($0.name) (\($0.committee ?? "-"))" }.joined(separator: ", ")
    row.check("\(act.reference ?? "-") | \(reporters) | \(act.departments.joined(separator: ", ")) | \(act.subject ?? "-")")
    #expect(act.date?.edtf == "2023-06-19", sourceLocation: row.at)
    #expect(act.articles.map(\.number) == ["1", "2"], sourceLocation: row.at)
    #expect(act.vote == nil, sourceLocation: row.at)
  }

  /// Headings of a report's parts.
  private static let parts = [
    "I - Contexte|II - Propositions", "1. Rappel du contexte|2. Les enjeux", "A. Les enjeux|B. Le bilan|C. Propositions",
    "I. CONTEXTE|II. CADRE JURIDIQUE|III. INCIDENCES FINANCIÈRES", "CONTEXTE|PROPOSITIONS", "1/ Rappels|2/ Modalités financières",
  ]

  @Test(arguments: parts) func `The parts of a report are neither acts nor articles nor titles`(headings: String) throws {
    let parts = headings.split(separator: "|").map { "\($0)\n\nLe plan a été adopté à l'unanimité en 2021, et approuvé par tous.\n\n" }
    let document = extracted(
      "CONSEIL MUNICIPAL DE BRÉVAL\n\nSéance du 19 juin 2023\n\nDélibération n° 2023-61\n\nAide aux commerces du centre - Deuxième tranche\n\n"
        + parts.joined()
        + "Après en avoir délibéré, le Conseil municipal décide :\n\n- d'attribuer l'aide.\n\nAdopté à l'unanimité.\n")
    let act = try #require(document.parts.deliberation)
    #expect(document.parts.acts.isEmpty)
    #expect(act.subject == "Aide aux commerces du centre - Deuxième tranche")
    #expect(act.articles.isEmpty)
  }

  /// A whole act on one line: what stands before the title, the title, what stands behind it.
  private static let lines = [
    Phrase("D2023_12 - Commune de Bréval - Budget primitif 2023", "D2023_12 Commune de Bréval - Budget primitif 2023"),
    Phrase(
      "2023-06-07 Convention 2023-2025 avec l'école de musique - Renouvellement",
      "2023-06-07 Convention 2023-2025 avec l'école de musique - Renouvellement"),
    Phrase("Délibération n° 2023-12 - Tarifs 2024 - Salle des fêtes", "2023-12 Tarifs 2024 - Salle des fêtes"),
  ]

  @Test(arguments: lines) func `A title without a label is found in a dump of one line, its dashes and years kept`(row: Phrase) throws {
    let document = extracted(
      "COMMUNE DE BRÉVAL DEPARTEMENT DE LA SEVRONNE EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL Envoyé en préfecture le 14/04/2023 "
        + "Reçu en préfecture le 14/04/2023 Affiché le 17/04/2023 Séance du 11 avril 2023 Date de convocation : 5 avril 2023 Nombre de membres en "
        + "exercice : 15 Présents : 12 Votants : 14 L'an deux mille vingt-trois, le onze avril à vingt heures, le Conseil Municipal de la commune "
        + "de Bréval, dûment convoqué, s'est réuni sous la présidence de Madame Jeanne TRUC, Maire. Présents : Mmes TRUC, LEROUX, MM. BAUD, PICOT. "
        + "Absents : M. LECOQ (pouvoir à M. PICOT). Secrétaire : M. BAUD. \(row.text) Madame le Maire présente le dossier, que la commission a "
        + "examiné. Après en avoir délibéré, le Conseil Municipal, par 12 voix pour et 2 abstentions (Mme LEROUX, M. BAUD) : - APPROUVE la "
        + "proposition ; - CHARGE Madame le Maire de son exécution. Le Maire, Jeanne TRUC")
    let act = try #require(document.parts.deliberation, sourceLocation: row.at)
    row.check("\(act.reference ?? "-") \(act.subject ?? "-")")
    #expect(document.title == act.subject, sourceLocation: row.at)
    #expect(act.date?.edtf == "2023-04-11", sourceLocation: row.at)
    #expect(act.vote?.for == 12 && act.vote?.abstention == 2 && act.vote?.outcome == .adopted, sourceLocation: row.at)
    #expect(act.attendance.members == 15 && act.attendance.present.count == 4, sourceLocation: row.at)
  }
}
