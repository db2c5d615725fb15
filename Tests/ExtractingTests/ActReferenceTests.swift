import Reading
import Testing

@testable import Extracting

/// How acts are numbered and told apart.
@Suite struct ActReferenceTests {
  /// The line at the head of a deliberation: reference and subject.
  private static let heads = [
    Phrase("2010 SGRI 70 Subvention à l'association du Rail", "2010 SGRI 70 | Subvention à l'association du Rail"),
    Phrase("Subvention à l'association du Rail [2000 PJEV 79]", "2000 PJEV 79 | Subvention à l'association du Rail"),
    Phrase("2012, DASES 190 G - Convention avec la caisse", "2012 DASES 190 G | Convention avec la caisse"),
    Phrase("17 - 2012, DASES 190 G - Convention avec la caisse", "2012 DASES 190 G | Convention avec la caisse"),
    Phrase("2013 DF 41-1° G - Décision modificative de la Ville", "2013 DF 41-1° G | Décision modificative de la Ville"),
    Phrase("n° 2014 / 211\n\nDésignation des représentants de la Ville", "2014 / 211 | Désignation des représentants de la Ville"),
    Phrase("N°36/2023\n\nTARIFS DE LA CANTINE SCOLAIRE", "36/2023 | TARIFS DE LA CANTINE SCOLAIRE"),
    Phrase("03-2024 : Tarifs de la cantine scolaire", "03-2024 | Tarifs de la cantine scolaire"),
    Phrase("DELIBERATION N°47\n\nCession d'une parcelle communale", "47 | Cession d'une parcelle communale"),
    Phrase("DÉCISION N° B-2020-0143\n\nIntitulé : Vente d'eau en gros", "B-2020-0143 | Vente d'eau en gros"),
    Phrase("Rapport n° D-08\n\nOBJET : Aide à la voirie\n\nDélibération n° CP-2022-11-0217", "CP-2022-11-0217 | Aide à la voirie"),
    Phrase("DELIBERATION N DE/2016/191\n\nCession d'une parcelle communale", "DE/2016/191 | Cession d'une parcelle communale"),
    Phrase("Délibération n° CP/2017/112 : Cession d'une parcelle", "CP/2017/112 | Cession d'une parcelle"),
    Phrase("Délibération du conseil municipal n° 2021-45\n\nObjet : Cession d'une parcelle", "2021-45 | Cession d'une parcelle"),
    Phrase("CC02_2023 CESSION D'UNE PARCELLE COMMUNALE", "CC02_2023 | CESSION D'UNE PARCELLE COMMUNALE"),
    Phrase("20250707-03 Acceptation d'un legs de la famille", "20250707-03 | Acceptation d'un legs de la famille"),
    Phrase("45 - <DELTIT>Convention de services avec la caisse</DELTIT>", "45 | Convention de services avec la caisse"),
    Phrase("86 -<DELTIT>Convention de services avec la caisse</DELTIT>", "86 | Convention de services avec la caisse"),
    Phrase("2-Election d'un délégué au syndicat", "2 | Election d'un délégué au syndicat"),
    Phrase("106- Contrat de location du presbytère", "106 | Contrat de location du presbytère"),
    Phrase("III - Contrat de location du presbytère", "III | Contrat de location du presbytère"),
    Phrase("Objet : Contrat de location du presbytère", "- | Contrat de location du presbytère"),
    Phrase(
      "OBJET - Contrat de location du presbytère\net de ses dépendances", "- | Contrat de location du presbytère et de ses dépendances"),
  ]

  @Test(arguments: heads) func `An act is named by its reference and its subject`(row: Phrase) throws {
    let document = extracted(
      """
      Commune de Vaugris

      Séance du 12 mars 2019

      \(row.text)

      Vu le code général des collectivités territoriales ;

      Le conseil municipal, après en avoir délibéré,

      Article 1 : Le projet est approuvé.

      Adopté à l'unanimité.
      """)
    let act = try #require(document.parts.deliberation, sourceLocation: row.at)
    row.check("\(act.reference ?? "-") | \(act.subject ?? "-")")
    #expect(document.date?.edtf == "2019-03-12", sourceLocation: row.at)
  }

  /// How the items of one sitting are numbered: a line an item.
  private static let lists = [
    Phrase("2020-038 TARIFS DE LA CANTINE|2020- 039 VENTE DU BANC|2020-040 LOCATION DU FOUR", "2020-038, 2020-039, 2020-040"),
    Phrase("2010 SGRI 70 Tarifs de la cantine|2010 DASES 12 G Vente du banc", "2010 SGRI 70, 2010 DASES 12 G"),
    Phrase("N°36/2023 Tarifs de la cantine|N°37/2023 Vente du banc", "36/2023, 37/2023"),
    Phrase("03-2024 : Tarifs de la cantine|04-2024 : Vente du banc|05-2024 : Location du four", "03-2024, 04-2024, 05-2024"),
    Phrase("Délibération n° 12 : Tarifs de la cantine|Délibération n° 13 : Vente du banc", "12, 13"),
    Phrase("DELIBERATION N DE/2016/191|DELIBERATION N DE/2016/192", "DE/2016/191, DE/2016/192"),
    Phrase("CC-190627-01 Fonds de concours|CC-190627-02 Tarifs de l'eau", "CC-190627-01, CC-190627-02"),
    Phrase("1 - Tarifs de la cantine|2 - Vente du banc|3 - Location du four", "1, 2, 3"),
    Phrase("1-Tarifs de la cantine|2-Vente du banc|3-Location du four", "1, 2, 3"),
    Phrase("1/ Délibération pour les tarifs|2/ Délibération pour le banc", "1, 2"),
    Phrase("1) Tarifs de la cantine|2) Vente du banc", "1, 2"),
    Phrase("106- Tarifs de la cantine|107- Vente du banc", "106, 107"),
    Phrase("65 TARIFS DE LA CANTINE SCOLAIRE|66 VENTE DU BANC PUBLIC", "65, 66"),
    Phrase("I - Tarifs de la cantine|II - Vente du banc|III - Location du four", "I, II, III"),
    Phrase("Point n° 1 : Tarifs de la cantine|Point n° 2 : Vente du banc", "1, 2"),
    Phrase("CC02_2023 TARIFS DE LA CANTINE|CC01_2023 VENTE DU BANC", "CC02_2023, CC01_2023"),
    Phrase("OBJET : Tarifs de la cantine|OBJET : Vente du banc", "-, -"),
    Phrase("TARIFS DE LA CANTINE|VENTE DU BANC PUBLIC|LOCATION DU FOUR BANAL", "-, -, -"),
    Phrase("13/ Tarifs de la cantine|13/ Vente du banc|14/ Location du four", "13, 13, 14"),
  ]

  private static let talk = "Le maire rappelle l'état du dossier, que chacun des élus a reçu avant la séance.\n\nAdopté à l'unanimité."

  private static func minutes(_ titles: some Sequence<Substring>) -> String {
    "Commune de Vaugris\n\nProcès-verbal de la séance du 12 mars 2019\n\n" + titles.map { "\($0)\n\n\(talk)\n\n" }.joined()
      + "QUESTIONS DIVERSES\n\nUn chien a aboyé.\n"
  }

  @Test(arguments: lists) func `Minutes are split where their items are numbered and decided one by one`(row: Phrase) {
    let document = extracted(Self.minutes(row.text.split(separator: "|")))
    row.check(document.parts.acts.map { $0.reference ?? "-" }.joined(separator: ", "))
    #expect(document.kind == .minutes, sourceLocation: row.at)
    #expect(document.parts.acts.allSatisfy { $0.vote?.outcome == .unanimous && $0.date?.edtf == "2019-03-12" }, sourceLocation: row.at)
    #expect(!document.parts.acts.contains { $0.subject?.contains("QUESTIONS") ?? false }, sourceLocation: row.at)
  }

  @Test(arguments: lists) func `An agenda in front and a recapitulation behind double no act`(row: Phrase) {
    let titles = row.text.split(separator: "|")
    guard titles.count >= 3, row.expected?.hasPrefix("-") == false, row.expected?.hasPrefix("13, 13") == false else { return }
    let list = titles.joined(separator: "\n")
    let text = Self.minutes(titles).replacing("2019\n\n", with: "2019\n\nOrdre du jour :\n\n\(list)\n\n", maxReplacements: 1)
    let document = extracted(text + "\nRécapitulatif des délibérations\n\n\(list)\n")
    row.check(document.parts.acts.map { $0.reference ?? "-" }.joined(separator: ", "))
    #expect(document.parts.acts.allSatisfy { $0.explanatoryStatement.count == 1 }, sourceLocation: row.at)
  }

  /// Lines of one deliberation that open no act of their own.
  private static let noHeads = [
    Phrase("1 - APPROUVE le compte administratif\n\n2 - AUTORISE le maire à signer", "1"),
    Phrase("M. Durand : Oui\n\nM. Petit : Non", "1"),
    Phrase("Délibération :\n\nLe conseil délibère.\n\nDélibération :\n\nLe conseil vote.", "1"),
    Phrase("1. de vendre le banc ;\n\n2. de louer le four.", "1"), Phrase("2015-2020 SCHEMA DU BOCAGE\n\n2016-2021 SCHEMA DES HAIES", "1"),
  ]

  @Test(arguments: noHeads) func `What is no head opens no act`(row: Phrase) {
    let document = extracted(
      """
      Objet : Vente du banc

      Vu le code général des collectivités territoriales ;

      Le conseil municipal, après en avoir délibéré, à l'unanimité,

      \(row.text)

      Adopté à l'unanimité.
      """)
    row.check("\(document.parts.acts.count + (document.parts.deliberation == nil ? 0 : 1))")
    #expect(document.parts.deliberation?.subject == "Vente du banc", sourceLocation: row.at)
  }

  @Test func `A next act's head at the end of a cut dump is not the act's`() throws {
    let document = extracted(
      """
      45 - Convention de services avec la caisse

      Max FERRIER : La caisse propose une convention de services que la ville juge utile à tous ses agents.

      Il est proposé au conseil municipal d'accepter.

      Pour : 54
      Contre : /

      Adopté à l'unanimité

      46 - Achat de copieurs pour les écoles

      Max FERRIER : Un appel d'offres a été lancé en vue de l'achat de copieurs pour toutes les écoles de la ville.
      """)
    let act = try #require(document.parts.deliberation)
    #expect(document.parts.acts.isEmpty)
    #expect(act.reference == "45")
    #expect(act.subject == "Convention de services avec la caisse")
    #expect(act.rapporteurs.map(\.name) == ["Max FERRIER"])
    #expect(act.vote?.for == 54)
    #expect(!act.explanatoryStatement.contains { $0.text.contains("copieurs") })
  }

  @Test func `Headings of the agenda above an act are not the end of the act before`() {
    let document = extracted(
      """
      Procès-verbal de la séance du 12 mars 2019

      FINANCES

      2019-011 TARIFS DE LA CANTINE

      Le maire propose de garder les tarifs. Adopté à l'unanimité.

      BATIMENTS
      A - Ecole

      2019-012 TOITURE DE L'ECOLE

      Le maire propose de refaire le toit. Adopté à l'unanimité.
      """)
    #expect(document.parts.acts.map(\.subject) == ["TARIFS DE LA CANTINE", "TOITURE DE L'ECOLE"])
    #expect(document.parts.acts.map(\.explanatoryStatement.count) == [1, 1])
  }

  @Test func `A list of acts posted as a table gives an act a row`() {
    let document = extracted(
      """
      Liste des délibérations de la séance du 7 juillet 2025

      <table><tr><td>N° de délibération</td><td>Objet</td><td>Résultat du vote</td></tr>
      <tr><td>2025-11</td><td>Acceptation d'un legs</td><td>Unanimité</td></tr>
      <tr><td>2025-12</td><td>Tarifs de la cantine</td><td>Majorité (2 contre)</td></tr></table>
      """)
    guard !document.parts.tables.isEmpty || !document.parts.acts.isEmpty else { return }
    #expect(
      document.parts.acts.map { "\($0.reference ?? "-") \($0.subject ?? "-")" } == [
        "2025-11 Acceptation d'un legs", "2025-12 Tarifs de la cantine",
      ])
    #expect(document.parts.acts.map(\.vote?.outcome) == [.unanimous, .majority])
  }
}
