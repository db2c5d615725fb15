import Testing

@testable import Extracting

/// Lists of acts in tables: tabs, semicolons, cells set in the middle.
@Suite struct ActTableTests {
  /// Number, subject and vote of each act.
  private static func acts(_ text: String) -> [String] {
    extracted(text).parts.acts.map { act in
      let vote = act.vote.map { vote in
        let counts = [vote.for, vote.against, vote.abstention]
        return counts.allSatisfy { $0 == nil }
          ? vote.outcome.map { "\($0)" } ?? "?" : counts.map { $0.map(String.init) ?? "-" }.joined(separator: "/")
      }
      return [act.reference ?? "-", act.subject, vote].compactMap(\.self).joined(separator: " | ")
    }
  }

  @Test func `A sheet saved with tabs has its head below the sitting, cells of several lines, a total and who signs`() {
    let document = extracted(
      "OFFICE DES FOURS DE L'ORVAL\t\t\t\nSéance du 4 juillet 2019\t\tMembres : 22\tPrésents : 20\n\t\t\t\nN°\tOBJET\tMONTANT\tVOTE\n"
        + "F-19-31\t\"Achat de farine\n2019 - 2021\"\t9 350 €\tUnanimité\nF-19-32\tVente du \"\"Grand four\"\"\t\t\"16 pour\n3 contre\n1 abstention\"\n"
        + "N°\tOBJET\tMONTANT\tVOTE\n\tRapport d'activité 2018\t\tDont acte\n\tTOTAL : 3 affaires\t\t\n\t\"Le Président,\nJean SEIGLE\"\t\t\n"
    )
    #expect(document.parts.acts.map(\.reference) == ["F-19-31", "F-19-32", nil])
    #expect(
      document.parts.acts.map(\.subject) == ["Achat de farine 2019 - 2021", "Vente du \"\"Grand four\"\"", "Rapport d'activité 2018"])
    #expect(document.parts.acts[0].amounts.count == 1 && document.parts.acts[1].vote?.against == 3)
    #expect(document.parts.acts[0].date?.edtf == "2019-07-04")
  }

  @Test func `The open data of deliberations are an act a row, its votes in columns of their own`() {
    let text = """
      COLL_NOM;DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION
      Ville de Bréval;2019-05-001;2019-05-23;7.1;Finances/Budget;Budget du four;31;0;0
      Ville de Bréval;2019-05-002;2019-05-23;7.5;Finances/Subventions;"Aide à ""La Miche""; convention
      de trois ans";25;4;2
      """
    #expect(
      Self.acts(text) == [
        "2019-05-001 | Budget du four | 31/0/0", "2019-05-002 | Aide à \"\"La Miche\"\"; convention de trois ans | 25/4/2",
      ])
    #expect(extracted(text).parts.acts.map { $0.date?.edtf } == ["2019-05-23", "2019-05-23"])
  }

  @Test func `Cells begin left of labels that stand in the middle, the vote on the last line of a row`() {
    let text = """
      COMMUNAUTÉ DE COMMUNES DE BRÉVAL

                LISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL COMMUNAUTAIRE
                                   Séance du 28 septembre 2022

       N° d'ordre         Objet de la délibération                                      Résultat du vote

       28-09-2022-001     Administration générale – Approbation du compte
                          de la séance du 6 juillet 2022                              Approuvée à l'unanimité

       28-09-2022-002     Four – Décision modificative n° 2                           Approuvée à l'unanimité

       28-09-2022-003     Four – Taxe sur le pain :
                          exonération des fournées à usage scolaire
                          pour l'année 2023                                           Approuvée à la majorité (3 contre)
      """
    #expect(
      Self.acts(text) == [
        "28-09-2022-001 | Administration générale – Approbation du compte de la séance du 6 juillet 2022 | unanimous",
        "28-09-2022-002 | Four – Décision modificative n° 2 | unanimous",
        "28-09-2022-003 | Four – Taxe sur le pain : exonération des fournées à usage scolaire pour l'année 2023 | -/3/-",
      ])
  }

  @Test func `Rubrics in the middle of a list stand between blank lines`() {
    let text = """
       LISTE DES DÉLIBÉRATIONS EXAMINÉES PAR LE CONSEIL COMMUNAUTAIRE
       SÉANCE DU 27 SEPTEMBRE 2023

       Numéro      Objet de la délibération                                   Décision

                              ADMINISTRATION GÉNÉRALE

       2023-074    Approbation du compte du four                              Approuvée à l'unanimité

                              FINANCES

       2023-076    Fonds de concours à la commune de Bréval                   Approuvée à l'unanimité
       2023-077    Décision modificative n° 2                                 Rejetée (11 pour, 18 contre)
      """
    #expect(
      Self.acts(text) == [
        "2023-074 | Approbation du compte du four | unanimous", "2023-076 | Fonds de concours à la commune de Bréval | unanimous",
        "2023-077 | Décision modificative n° 2 | 11/18/-",
      ])
  }

  @Test func `Counts in a row over a list of acts are no column of it, though the label of the number is cut`() {
    let text = """
       COMMUNAUTÉ DE COMMUNES DE BRÉVAL

       LISTE DES DÉLIBÉRATIONS DU CONSEIL COMMUNAUTAIRE
       Séance du jeudi 28 septembre 2023

              Membres en exercice : 41         Présents : 33           Pouvoirs : 5            Votants : 38


       N° de la             Objet de la délibération                                      Vote
       délibération

       2023/5/01            Approbation du compte du four                                 Approuvée à l’unanimité

       2023/5/02            Fonds de concours à la commune pour
                            l’aménagement du four                                         Approuvée à l’unanimité

       2023/5/03            Budget annexe : décision modificative n° 2                    Approuvée à la majorité
                                                                                          (34 pour, 3 contre, 1 abstention)
      """
    #expect(
      Self.acts(text) == [
        "2023/5/01 | Approbation du compte du four | unanimous",
        "2023/5/02 | Fonds de concours à la commune pour l’aménagement du four | unanimous",
        "2023/5/03 | Budget annexe : décision modificative n° 2 | 34/3/1",
      ])
  }

  @Test func `Cells in the middle of their rows go to the labels that they stand under`() {
    let text = """
      COMMUNE DE BRÉVAL
                LISTE DES DÉLIBÉRATIONS
                Séance du 9 avril 2024

       N° de                                                             Décision du
                  Domaine                    Objet
      délibération                                                         conseil
                               Approbation du compte du four
                                                                         Approuvée à
       03-2024     FOUR        communal et de son annexe
                                                                          l'unanimité
                               pour l'année 2023
                                                                        Approuvée à la
                               Vente d'une pelle et d'un                   majorité
       04-2024   DOMAINE
                               pétrin usagés                               15 pour
                                                                        2 abstentions
                   INTER-      Rapport du syndicat de la Sève
                                                                          Prend acte
                  COMMUNAL     pour l'année 2023
                            Subventions : Foyer (1 200 €),
                                                                         Approuvée à
       05-2024 ASSOCIATIONS Amicale (450 €), Comice
                                                                          l'unanimité
                            agricole (300 €)

                                                                           Le Maire,
                                                                          Jean SEIGLE
      """
    #expect(
      Self.acts(text) == [
        "03-2024 | Approbation du compte du four communal et de son annexe pour l'année 2023 | unanimous",
        "04-2024 | Vente d'une pelle et d'un pétrin usagés | 15/-/2",
        "- | Rapport du syndicat de la Sève pour l'année 2023 | noted",
        "05-2024 | Subventions : Foyer (1 200 €), Amicale (450 €), Comice agricole (300 €) | unanimous",
      ])
  }

  @Test func `An agenda gives each point's reporter and number on lines of their own`() {
    let acts = extracted(
      """
      CONSEIL DE BRÉVAL

      SÉANCE DU LUNDI 18 SEPTEMBRE 2000

      ORDRE DU JOUR

      Adoption du compte rendu de la séance du 26 juin 2000.

      Location du four banal à l'association " Les Amis du pain ", pour une durée de trois ans
      et dans les conditions de la convention.
      Mme Anne ABEL, rapporteure
      [12 2000 84]

      ESPACES VERTS

      Aménagement du square. - Approbation du projet.
      M. Luc TAVEL et Mme Anne ABEL, rapporteurs
      2000 PJEV 70

      Dénomination du jardin situé 8, rue des
                                                                                       1/3

                                               Conseil de Bréval - 18/09/2000

      Moulins.
      M. Luc TAVEL, rapporteur
      [2000 PJEV 156-1°]

      QUESTIONS
                                                                                       2/3

                                               Conseil de Bréval - 18/09/2000

      Les dossiers peuvent être consultés au secrétariat.
                                                                                       3/3
      """
    ).parts.acts
    #expect(acts.map(\.reference) == ["12 2000 84", "2000 PJEV 70", "2000 PJEV 156-1°"])
    #expect(acts.map { $0.rapporteurs.count } == [1, 2, 1])
    #expect(acts.last?.subject?.hasPrefix("Dénomination") == true && acts.last?.subject?.hasSuffix("Moulins.") == true)
  }

  @Test func `A title stands between the number of its act and the number of its file`() {
    let acts = [("10/0004/FEAM", "Crédits"), ("10/0005/FEAM", "Marché")].map { number, word in
      "\(number)\n\nDIRECTION DU FOUR – \(word) d'investissement pour la réfection de la grande cheminée\n– Exercice 2010.\n10-19904-DF\n\n– o –\n\n"
        + "Monsieur le Maire soumet au Conseil Municipal le rapport suivant :\n\nLe four fume.\n\nLE CONSEIL MUNICIPAL DE BRÉVAL\n\n"
        + "VU LE CODE GENERAL DES COLLECTIVITES TERRITORIALES\n\nDELIBERE\n\nARTICLE 1 Est approuvé le marché.\n\nAdopté à la majorité.\n\n"
    }
    #expect(
      Self.acts("CONSEIL MUNICIPAL\n\nSEANCE DU 8 FEVRIER 2010\n\n" + acts.joined()).map { $0.hasSuffix("2010. | majority") } == [
        true, true,
      ])
  }

  @Test func `Numbers in brackets are found over a line's end and right under a vote, and a second language is another title`() {
    let minutes = """
      PROCES VERBAL DE LA REUNION
      DU CONSEIL MUNICIPAL DU 08 AVRIL 2016
      Délibérations du conseil :
      Tarifs du four communal ( DE_2016_021 )
      Le Conseil Municipal fixe les tarifs de l'année.
      Vote : 12 votes pour
      Adhésion au groupement de commandes de farine et de levain (
      DE_2016_022 )
      Le conseil décide d'adhérer au groupement.
      Vote : 8 votes contre 1 abstention 3 votes pour
      Création d'un emploi de boulanger à temps non
      complet ( DE_2016_023 )
      Le conseil décide la création d'un emploi.
      Vote : 12 votes pour
      """
    #expect(
      Self.acts(minutes) == [
        "DE_2016_021 | Tarifs du four communal | 12/-/-",
        "DE_2016_022 | Adhésion au groupement de commandes de farine et de levain | 3/8/1",
        "DE_2016_023 | Création d'un emploi de boulanger à temps non complet | 12/-/-",
      ])
    let bilingual = [("241", "PRENANT ACTE DU RAPPORT SUR LES FOURS", "CHÌ PIGLIA ATTU"), ("242", "APPROUVANT LES TARIFS", "CHÌ APPROVA")]
      .map {
        "DELIBERATION N° 19/\($0) AC DE L’ASSEMBLEE DE CORSE\n\($1)\n\($2) DI I FORNI\n_____\nSEANCE DU 26 JUILLET 2019\n"
          + "L’ASSEMBLEE DE CORSE\nVU le code général des collectivités territoriales,\nAPRES EN AVOIR DELIBERE\nARTICLE UNIQUE :\nFIXE les tarifs.\n"
      }
    let acts = extracted(bilingual.joined()).parts.acts
    #expect(acts.map(\.subject) == ["PRENANT ACTE DU RAPPORT SUR LES FOURS", "APPROUVANT LES TARIFS"])
    #expect(acts.map(\.title) == ["CHÌ PIGLIA ATTU DI I FORNI", "CHÌ APPROVA DI I FORNI"])
  }

  @Test func `A table read cell by cell has its number in the middle of the subject`() {
    let document = extracted(
      """
      RELEVÉ DE DÉCISIONS
      Réunion du Bureau du 17 novembre 2021
      Excusés : M. ROY, Mme ABEL.
      N°

      Objet

      Décision

      Vote

      Convention avec la commune
      de Bréval –
      B 2021-31
      étude du four

      Le Bureau fixe la participation à 45
      000 € pour le four.

      Pour : 2
      Contre : 9
      Abst. : 1

      Programme du levain – Dossier «
      B 2021-32 Four du Bois » –
      Sélection

      Avis favorable.

      Unanimité

      B 2021-33

      Renouvellement du contrat
      du boulanger

      Le Bureau retient l'offre.

      Unanimité

      Informations diverses : prochaine réunion le 8 décembre 2021.
      """)
    let acts = document.parts.acts
    #expect(acts.map(\.reference) == ["B 2021-31", "B 2021-32", "B 2021-33"])
    #expect(
      acts.map(\.subject) == [
        "Convention avec la commune de Bréval – étude du four", "Programme du levain – Dossier « Four du Bois » – Sélection",
        "Renouvellement du contrat du boulanger",
      ])
    #expect(acts.map { $0.vote?.against } == [9, nil, nil])
    #expect(acts[0].amounts.compactMap { $0.value?.digits } == ["45000"])
  }

  @Test func `An agenda in columns has its titles beside who reports`() {
    let text = """
                       CONSEIL COMMUNAUTAIRE
                     du mardi 25 juin 2013 à 18 heures

                                 ORDRE DU JOUR

      FINANCES
      101-       Budget du four – Budget                               Rapporteur : M.
                 principal et budgets annexes                          Lucien ROY
      102-                                                             Rapporteur : M.
                 Admissions en non-valeur
                                                                       Lucien ROY
      DÉVELOPPEMENT
      104-     Cession du lot n° 12 à la SCI Les Trois Fournils Rapporteur :
               Prix : 38,50 € HT le m²                          Mme Anne ABEL

      Questions diverses
      """
    #expect(
      Self.acts(text) == [
        "101 | Budget du four – Budget principal et budgets annexes", "102 | Admissions en non-valeur",
        "104 | Cession du lot n° 12 à la SCI Les Trois Fournils Prix : 38,50 € HT le m²",
      ])
    #expect(extracted(text).parts.acts.map { $0.rapporteurs.map(\.name) } == [["Lucien ROY"], ["Lucien ROY"], ["Anne ABEL"]])
  }

  @Test func `Names at the ends of an agenda's lines are who reports, with no label of theirs`() {
    let text = """
                       CONSEIL MUNICIPAL
                 du lundi 24 septembre 2018 à 19 heures

                            ORDRE DU JOUR
      Compte rendu des décisions prises par le Maire

      FINANCES
      1   Budget du four – Décision modificative n° 2                    M. ROUX
      2     Budget annexe de l’eau – Admission en non-valeur de          M. ROUX
            produits irrécouvrables
      3     Groupement de commandes pour l’achat d’électricité – Mme THIRY
            Renouvellement de l’adhésion

      PERSONNEL
      4   Tableau des effectifs                                       M. LE MAIRE
      5   Télétravail à titre expérimental                            M. LE MAIRE
      6   Cession d’un chemin à Mme CLERC                             M. LE MAIRE
      """
    #expect(
      Self.acts(text) == [
        "1 | Budget du four – Décision modificative n° 2",
        "2 | Budget annexe de l’eau – Admission en non-valeur de produits irrécouvrables",
        "3 | Groupement de commandes pour l’achat d’électricité – Renouvellement de l’adhésion", "4 | Tableau des effectifs",
        "5 | Télétravail à titre expérimental", "6 | Cession d’un chemin à Mme CLERC",
      ])
    #expect(extracted(text).parts.acts.prefix(3).map { $0.rapporteurs.map(\.name) } == [["ROUX"], ["ROUX"], ["THIRY"]])
  }
}
