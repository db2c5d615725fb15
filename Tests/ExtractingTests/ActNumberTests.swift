import Testing

@testable import Extracting

/// How minutes number their acts and name the day of the sitting.
@Suite struct ActNumberTests {
  /// The heads of three acts; number and subject of each.
  private static let heads = [
    Phrase(
      "1°) - VENTE DU BANC|2°) - TARIFS DU FOUR|3°) - ACHAT D'UN TRACTEUR", "1 VENTE DU BANC, 2 TARIFS DU FOUR, 3 ACHAT D'UN TRACTEUR"),
    Phrase(
      "I. VENTE DU BANC N° 2|II. TARIFS DU FOUR|III. ACHAT D'UN TRACTEUR",
      "I VENTE DU BANC N° 2, II TARIFS DU FOUR, III ACHAT D'UN TRACTEUR"),
    Phrase(
      "22-03-01 – Vente du banc|22-03-02 – Tarifs du four|22-03-03 – Achat d'un tracteur",
      "22-03-01 Vente du banc, 22-03-02 Tarifs du four, 22-03-03 Achat d'un tracteur"),
    Phrase(
      "POINT 5 Vente du banc|POINT 6 Tarifs du four|POINT 7 Achat d'un tracteur", "5 Vente du banc, 6 Tarifs du four, 7 Achat d'un tracteur"
    ),
    Phrase(
      "QUESTION N° 4 - VENTE DU BANC|QUESTION N° 5 - TARIFS DU FOUR|QUESTION N° 6 - ACHAT D'UN TRACTEUR",
      "4 VENTE DU BANC, 5 TARIFS DU FOUR, 6 ACHAT D'UN TRACTEUR"),
    Phrase(
      "Délibération n°1 : Vente du banc|Délibération n°2 : Tarifs du four|Délibération n°3 :\nAchat d'un tracteur",
      "1 Vente du banc, 2 Tarifs du four, 3 Achat d'un tracteur"),
    Phrase(
      "1. Vente du banc\nDélibération n° 2023-04-01|2. Tarifs du four\nDélibération n° 2023-04-02|3. Achat d'un tracteur\nDélibération n° 2023-04-03",
      "2023-04-01 Vente du banc, 2023-04-02 Tarifs du four, 2023-04-03 Achat d'un tracteur"),
    Phrase(
      "Vente du banc (délibération n° 2023/30)|Tarifs du four (délibération n° 2023/31)|Achat d'un tracteur (délibération n° 2023/32)",
      "2023/30 Vente du banc, 2023/31 Tarifs du four, 2023/32 Achat d'un tracteur"),
    Phrase(
      "101 – Vente du banc|201 – Tarifs du four|202 – Achat d'un tracteur", "101 Vente du banc, 201 Tarifs du four, 202 Achat d'un tracteur"
    ),
    Phrase(
      "Délibération n°20230401-01\n\n(cid:1)    Vente du banc communal|Délibération n°20230401-02\n\n- **Tarifs du four**|"
        + "Délibération n°20230401-03\n\n(cid:1) Achat d'un tracteur",
      "20230401-01 Vente du banc communal, 20230401-02 Tarifs du four, 20230401-03 Achat d'un tracteur"),
    Phrase(
      "- N° 32/2023 - OBJET : VENTE DU BANC|- N° 33/2023 - OBJET : TARIFS DU FOUR|- N° 34/2023 - OBJET : ACHAT D'UN TRACTEUR",
      "32/2023 VENTE DU BANC, 33/2023 TARIFS DU FOUR, 34/2023 ACHAT D'UN TRACTEUR"),
    Phrase(
      "  1 - VENTE DU BANC                              N° 2023/12-01|  2 - TARIFS DU FOUR                             N° 2023/12-02|"
        + "  3 - ACHAT D'UN TRACTEUR                        N° 2023/12-03",
      "2023/12-01 VENTE DU BANC, 2023/12-02 TARIFS DU FOUR, 2023/12-03 ACHAT D'UN TRACTEUR"),
    Phrase(
      "B 2023-27      Vente du banc|B 2023-28      Tarifs du four|B 2023-29      Achat d'un tracteur",
      "B 2023-27 Vente du banc, B 2023-28 Tarifs du four, B 2023-29 Achat d'un tracteur"),
    Phrase(
      "Rapport n° 101        Vente du banc|Rapport n° 102        Programme 2023 de réfection des fours|Rapport n° 201        Achat d'un tracteur",
      "101 Vente du banc, 102 Programme 2023 de réfection des fours, 201 Achat d'un tracteur"),
    Phrase(
      "2023-07-01 : Vente du banc|2023-07-02 : Tarifs du four|2023-07-03 : Achat d'un tracteur",
      "2023-07-01 Vente du banc, 2023-07-02 Tarifs du four, 2023-07-03 Achat d'un tracteur"),
  ]

  @Test(arguments: heads) func `Acts are numbered as the house does, an agenda before them and other business behind`(row: Phrase) {
    let items = row.text.split(separator: "|").map { "\($0)\n\nLe Maire présente le dossier.\nAdopté à l'unanimité.\n\n" }
    let acts = extracted(
      "COMMUNE DE VAUBRUN\n\nPROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL DU 4 OCTOBRE 2023\n\nPrésents : MM. ROUX, BLIN.\n\nORDRE DU JOUR\n"
        + "- Vente du banc\n- Tarifs du four\n- Achat d'un tracteur\n- Questions diverses\n\n" + items.joined(separator: "FINANCES\n\n")
        + "QUESTIONS DIVERSES\n\nMme ROY remercie les bénévoles.\nLe repas des aînés aura lieu le 14 janvier.\n"
    ).parts.acts
    row.check(acts.map { "\($0.reference ?? "-") \($0.subject ?? "-")" }.joined(separator: ", "))
    #expect(acts.allSatisfy { $0.vote?.outcome == .unanimous && $0.date?.edtf == "2023-10-04" }, sourceLocation: row.at)
  }

  @Test func `Titles with a letter and a figure give both, an agenda of theirs before them`() {
    let agenda = "A1 - Vente du banc\nA2 - Tarifs du four\nB1 - Achat d'un tracteur\n\n"
    let items = ["A1 - Vente du banc", "A2 - Tarifs du four", "B1 - Achat d'un tracteur"].map {
      "\($0)\nLe Maire présente le dossier.\nVote : Pour 28 Contre 0 Abstention 2\n\n"
    }
    let acts = extracted("Procès-verbal du conseil communautaire du 18 décembre 2023\n\nOrdre du jour\n\n\(agenda)\(items.joined())").parts
      .acts
    #expect(acts.map(\.reference) == ["A1", "A2", "B1"])
    #expect(acts.map(\.subject) == ["Vente du banc", "Tarifs du four", "Achat d'un tracteur"])
    #expect(acts.allSatisfy { $0.vote?.for == 28 })
  }

  /// How a sitting tells its day.
  private static let days = [
    Phrase("L'an deux mille vingt-trois, le six avril à dix-huit heures\ntrente, le conseil s'est réuni à la mairie.", "2023-04-06"),
    Phrase("L'an deux mille vingt-trois, le six\navril à dix-huit heures, le conseil s'est réuni.", "2023-04-06"),
    Phrase("Séance du 6 avr. 2023", "2023-04-06"), Phrase("Séance du mois d'avril 2023", "2023-04"),
    Phrase("Date de convocation : 30 mars 2023\nSéance du 6 avril 2023\nDate d'affichage : 7 avril 2023", "2023-04-06"),
    Phrase("Le six avril deux mille vingt-trois, à dix-neuf heures,\nle conseil s'est réuni en mairie.", "2023-04-06"),
    Phrase("Convocation du 30 mars 2023, affichée le 31 mars 2023\nRéunion du 06/04/2023", "2023-04-06"),
    Phrase("Jeudi 6 avril 2023 – 18 h 00\nSalle du four", "2023-04-06"),
    Phrase("Date de convocation : 30 mars 2023", nil),
  ]

  @Test(arguments: days) func `The day of the sitting is that of no convocation, notice or stamp`(row: Phrase) {
    let act = extracted(
      "COMMUNE DE VAUBRUN\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\(row.text)\n\nDélibération n° 2023-14\n\nObjet : Vente du banc\n\n"
        + "Vu le code général ;\n\nLe Conseil municipal, après en avoir délibéré, décide de vendre le banc.\n\nReçu en préfecture le 12/04/2023\n"
    ).parts.deliberation
    row.check(act?.date?.edtf)
  }

  @Test func `Only who presents, reports or expounds is a rapporteur`() throws {
    let document = extracted(
      """
      SYNDICAT MIXTE DU BASSIN DE LA LOUVE
      COMITÉ SYNDICAL DU 8 FÉVRIER 2023

      DÉLIBÉRATION

      Monsieur JEAU Michel Président du syndicat remercie les délégués de leur présence. Il donne lecture du rapport d'activité.

      Objet : Rapport d'activité 2022

      Vu les statuts du syndicat,
      Le comité syndical, après en avoir délibéré, à l'unanimité, prend acte du rapport d'activité 2022.
      """)
    let act = try #require(document.parts.deliberation)
    #expect(act.rapporteurs.isEmpty)
    #expect(act.subject == "Rapport d'activité 2022")
    #expect(document.title == "Rapport d'activité 2022")
  }

  /// The title of minutes under their letterhead.
  private static let titles = [
    Phrase("PROCÈS VERBAL\nSéance du Conseil Municipal du 4 octobre 2023", "PROCÈS VERBAL Séance du Conseil Municipal du 4 octobre 2023"),
    Phrase(
      "COMMUNE DE VAUBRUN\nCONSEIL MUNICIPAL\nPROCES-VERBAL DE LA REUNION DU 4 OCTOBRE 2023",
      "PROCES-VERBAL DE LA REUNION DU 4 OCTOBRE 2023"),
    Phrase(
      "Conseil Municipal de VAUBRUN\nSéance du mercredi 4 octobre 2023", "Conseil Municipal de VAUBRUN Séance du mercredi 4 octobre 2023"),
    Phrase(
      "VILLE DE VAUBRUN\n\nCONSEIL MUNICIPAL DU 4 OCTOBRE 2023\nCOMPTE RENDU SOMMAIRE\n(article L. 2121-25 du code général)",
      "CONSEIL MUNICIPAL DU 4 OCTOBRE 2023 COMPTE RENDU SOMMAIRE"),
  ]

  /// Whose paper it is and what it is called, over the day on a line of its own.
  private static let undated = [
    Phrase("PROCÈS-VERBAL DU COMITÉ SYNDICAL\nDU LUNDI 4 OCTOBRE 2023 À 18 H 30", "PROCÈS-VERBAL DU COMITÉ SYNDICAL"),
    Phrase("COMPTE RENDU\nDE LA RÉUNION DU CONSEIL MUNICIPAL\n\nDU 4 OCTOBRE 2023", "COMPTE RENDU DE LA RÉUNION DU CONSEIL MUNICIPAL"),
    Phrase(
      "LISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL MUNICIPAL\n          SÉANCE DU 4 OCTOBRE 2023",
      "LISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL MUNICIPAL"),
    Phrase(
      "CONSEIL D'ADMINISTRATION DU FOUR\nPROCÈS-VERBAL\n\nRéunion du 4 octobre 2023", "CONSEIL D'ADMINISTRATION DU FOUR PROCÈS-VERBAL"),
    Phrase(
      "REGISTRE DES DÉLIBÉRATIONS DU CONSEIL COMMUNAUTAIRE\nSEANCE DU 4 OCTOBRE 2023", "REGISTRE DES DÉLIBÉRATIONS DU CONSEIL COMMUNAUTAIRE"
    ),
    Phrase(
      "PV octobre 2023\nSÉANCE DU CONSEIL MUNICIPAL\nDU 4 OCTOBRE 2023\n\nAPPROBATION DU PROCES VERBAL DE LA DERNIERE SEANCE\nIl est adopté.",
      "SÉANCE DU CONSEIL MUNICIPAL"),
    Phrase("REUNION DU CONSEIL MUNICIPAL\nmercredi 4 octobre 2023 à 18 heures", "REUNION DU CONSEIL MUNICIPAL"),
    Phrase("PROCÈS-VERBAL\nDE LA SÉANCE\nDU 4 OCTOBRE 2023", "PROCÈS-VERBAL DE LA SÉANCE DU 4 OCTOBRE 2023"),
  ]

  @Test(arguments: titles + undated) func `Minutes are called by their own words, not by those of their parts`(row: Phrase) {
    let document = extracted(
      "\(row.text)\n\nQUESTION N° 1 - VENTE DU BANC\nRapporteur : M. le Maire\n\nAdopté à l'unanimité.\n\nQUESTION N° 2 - TARIFS DU FOUR\n"
        + "Rapporteur : Mme Roy\n\nAdopté à l'unanimité.\n\nINFORMATIONS DIVERSES\n- Le 14 juillet sera fêté.\n\nLe Maire,\nPaul ROUX\n")
    row.check(document.title)
    #expect(document.parts.acts.count == 2, sourceLocation: row.at)
  }

  @Test func `Numbers with a stroke part minutes, and a title goes on over lines as wide as the page`() {
    let document = extracted(
      """
      Compte-rendu de la réunion du Conseil municipal du 28 octobre 2024

      Point n° 1 : Finances

      24-10/094 — Autorisation à donner au Maire en vue de signer l'avenant à la convention de partenariat

      2024-2025 entre la commune de Bréval et le conservatoire de la Sève :

      » Le Conseil, à l'unanimité des membres présents et représentés, approuve la proposition.

      24-10/095 — Cession d'un fournil :

      » Le Conseil, ayant entendu l'exposé de son rapporteur, à l'unanimité, approuve la cession.
      """)
    #expect(document.parts.acts.map(\.reference) == ["24-10/094", "24-10/095"])
    #expect(
      document.parts.acts.map { $0.subject?.prefix(30) } == ["Autorisation à donner au Maire", "Cession d'un fournil"])
    #expect(document.parts.acts[0].subject?.hasSuffix("conservatoire de la Sève") == true)
    #expect(document.parts.acts.map { $0.vote?.outcome } == [.unanimous, .unanimous])
  }
}
