import Testing

@testable import Extracting

/// Lines of a head that are no part of the subject: number, day, subject and departments of each head.
@Suite struct HeadLineTests {
  private static let body = """

    La Commission Permanente,

    VU le code de l'action sociale et des familles,

    Après en avoir délibéré,

    DECIDE :

    - d'approuver la convention à intervenir.

    Adopté à l'unanimité.
    """

  private static let heads = [
    Phrase(
      """
      DEPARTEMENT COMMISSION PERMANENTE
      DES TROIS-LACS Réunion du 19 octobre 2012

      DELIBERATIONS
      de la Commission Permanente

      Président : Monsieur Henri SOREL

      N° 3(2)

      ‘objet : ACCUEIL FAMILIAL -
      FORMATION DES ASSISTANTS

      RAPPORTEUR : Mme ROUX
      {DECISION :}
      """, "3(2) | 2012-10-19 | ACCUEIL FAMILIAL - FORMATION DES ASSISTANTS | "),
    Phrase(
      """
      Commission permanente
      du lundi 1 avril 2019

      3117 - Insertion des jeunes
      Fonds d’aide aux jeunes – Conventions de délégation avec trois missions
      locales
      Rapport n° CP/2019/118
      Service Chef de file :
      D230 - Service de l’insertion
      Service(s) associé(s) :
      Résumé :
      Le présent rapport a pour objet de proposer à la Commission Permanente d’approuver les conventions.
      """,
      "CP/2019/118 | 2019-04-01 | Fonds d’aide aux jeunes – Conventions de délégation avec trois missions locales | "
        + "Service Chef de file : D230 - Service de l’insertion; Service(s) associé(s) :"),
    Phrase(
      """
      Conseil de Paris
      Séance des 15, 16, 17 et 18 juin 2015

      Vœu
      relatif à l’accueil des jeunes majeurs

      V 62 G
      """, "V 62 G | 2015-06-18 | Vœu relatif à l’accueil des jeunes majeurs | "),
    Phrase(
      """
      COMMUNE DE SAINT-BREVAL

      L’an deux mille treize, le quatre octobre à vingt heures, le
      Conseil Municipal de la Commune de Saint-Bréval, dûment
      convoqué, s’est réuni à la Mairie, sous la présidence de M. Luc Roy.

      Délibération n° 2013-41

      OBJET : VENTE DU BANC
      """, "2013-41 | 2013-10-04 | VENTE DU BANC | "),
    Phrase(
      """
      CPR N° 17.05.24.45
      DELIBERATION
      DE LA COMMISSION PERMANENTE REGIONALE
      OBJET : AIDES A L'ECONOMIE SOCIALE
      La Commission Permanente du Conseil régional, réunie le 17 mars 2017, a pris la délibération suivante :
      """, "17.05.24.45 | 2017-03-17 | AIDES A L'ECONOMIE SOCIALE | "),
    Phrase(
      """
      DEPARTEMENT DU VAUBRUN

      N° : 4987

      REUNION DE LA COMMISSION PERMANENTE DU 10 AVRIL 2017
      SUBVENTIONS AUX COMMUNES RURALES – CANTON DE BREVAL

      Présents
      :

      Monsieur SOREL, Président

      Excusés
      :

      Madame BRUN
      """, "4987 | 2017-04-10 | SUBVENTIONS AUX COMMUNES RURALES – CANTON DE BREVAL | "),
    Phrase(
      """
      COMMUNE DE VAUBRUN

      Séance du 9 avril 2021

      Objet : Vote du taux des taxes 2021 - DE_2021_012
      """, "DE_2021_012 | 2021-04-09 | Vote du taux des taxes 2021 | "),
    Phrase(
      """
                   COMMUNAUTE DE COMMUNES DU VAUBRUN

                             SEANCE DU 28 FEVRIER 2022

       Délibération n°       2022/017
       Nombre de             En exercice : 34 – Présents : 27 – Pouvoirs : 3 – Votants
       conseillers           : 30
       Date de               21 février 2022
       convocation
       Objet                 Réhabilitation de la piscine intercommunale :
                             demande de subvention pour 2022
      """, "2022/017 | 2022-02-28 | Réhabilitation de la piscine intercommunale : demande de subvention pour 2022 | "),
    Phrase(
      """
      104-21

      Département : VAUBRUN Nombre de conseillers :

      Canton : VAL DE SEVE présents : 23

      Commune : BREVAL votants : 27

      E X T R A I T D U R E G I S T R E D E S D E L I B E R A T I O N S

      L'an deux mille vingt et un, le vingt-deux octobre, les membres du Conseil Municipal se sont réunis en mairie.

      Objet : Métropole du Vau - Pacte de gouvernance
      """, "104-21 | 2021-10-22 | Métropole du Vau - Pacte de gouvernance | "),
    Phrase(
      """
      Les délibérations

      Thème - Bureau

      jeudi 20 juin 2013

      2013.B 36 - Renouvellement d’un emploi de chargé de mission
      """, "2013.B 36 | 2013-06-20 | Renouvellement d’un emploi de chargé de mission | "),
    Phrase(
      """
      # Arrêté temporaire n°22-AT-0225 Portant réglementation du stationnement

      ## CHEMIN DES BASSES RIVES

      Le Maire de la ville de Bréval,
      """, "22-AT-0225 | - | Arrêté temporaire n°22-AT-0225 Portant réglementation du stationnement | "),
  ]

  @Test(arguments: heads) func `Columns, departments and reporters of a head stay out of the subject`(row: Phrase) throws {
    let document = extracted(row.text + Self.body)
    let act = try #require(document.parts.deliberation, sourceLocation: row.at)
    row.check(
      [act.reference ?? "-", document.date?.edtf ?? "-", document.title ?? "-", act.departments.joined(separator: "; ")]
        .joined(separator: " | "))
  }

  @Test func `A statement of motives and its act, parts numbered between them, are one act`() throws {
    let head = "SOLIDARITES\n%@Prévention spécialisée\nConvention 2013-2015 avec l'association Les Rives\n"
    let document = extracted(
      "Séance du Conseil municipal du 21 mars 2013\n\n" + head.replacing("%@", with: "")
        + "EXPOSE DES MOTIFS\nLa Ville soutient l'association depuis 1987.\nI - Le bilan de la convention\nL'équipe est stable.\n"
        + "II - La nouvelle convention\nIl est proposé de conclure une convention, pour 3 ans.\nJe vous propose donc de l'approuver.\n\n"
        + head.replacing("%@", with: "C1) ")
        + "LE CONSEIL,\nsur la proposition de Madame Ferrand, rapporteure,\nvu le code général des collectivités territoriales,\n"
        + "DELIBERE\npar 39 voix pour et 5 abstentions\nARTICLE 1 : APPROUVE la convention.\nARTICLE 2 : AUTORISE le Maire à la signer.\n")
    let act = try #require(document.parts.deliberation)
    #expect(document.title == "Prévention spécialisée Convention 2013-2015 avec l'association Les Rives")
    #expect(act.vote?.for == 39 && act.vote?.abstention == 5)
    #expect(act.articles.count == 2)
  }

  @Test func `A circular has the number of its services`() {
    let document = extracted(
      "Ministère des solidarités\n\nINSTRUCTION N° DGCS/SD2B/SP1/2020/34 du 20 février relative à la contractualisation\n\n"
        + "La présente instruction précise le cadre des contrats conclus avec les départements.\n")
    #expect(document.reference == "DGCS/SD2B/SP1/2020/34")
  }

  @Test func `The day on which a page was put out, in small letters, ends its headline`() {
    let headline = "Signature de la convention d’appui à l'emploi dans les quatre départements du Vaubrun et de la Sève"
    #expect(
      extracted(
        "Accueil > Presse\n\n\(headline)\n\npublié le : 02.07.19 - mise à jour : 04.07.19\n\nL’État s’engage avec les départements dès 2019.\n"
      ).title == headline)
  }

  /// Headlines of the press, under or beside whose they are.
  private static let headlines = [
    Phrase(
      "VAU-ET-SEVE                     COMMUNIQUÉ DE PRESSE\nCONSEIL DÉPARTEMENTAL              Bréval, le 14 novembre 2016\n\n"
        + "  Fibre optique : le Département engage\n       la deuxième phase\n\nRéuni en session ce lundi 14 novembre, le conseil a approuvé "
        + "le schéma.\nEn 2022, tous les foyers seront raccordés à la fibre.\n",
      "Fibre optique : le Département engage la deuxième phase | 2016-11-14"),
    Phrase(
      "Menu\nAccueil > Communiqués de presse\n\nRénovation de l'école : le chantier démarre\n\nCommuniqué de presse – Publié le 22 juin 2023 – "
        + "Mis à jour le 3 juillet 2023\n\nLe conseil municipal a attribué, lundi 19 juin, les marchés de travaux de l'école élémentaire.\n\n"
        + "Télécharger\n\nPlan du projet (PDF – 1,8 Mo)\n", "Rénovation de l'école : le chantier démarre | 2023-06-22"),
  ]

  @Test(arguments: headlines) func `A release is called by its headline, not by whose it is nor by its files`(row: Phrase) {
    let document = extracted(row.text)
    row.check("\(document.title ?? "-") | \(document.date?.edtf ?? "-")")
  }

  @Test func `A vote told at the head is the act's`() {
    let document = extracted(
      "CONSEIL DEPARTEMENTAL Réunion du 26 juin 2018\nN° H 2\nObjet : VIE SCOLAIRE AU COLLEGE\nRAPPORTEUR : M. ROUX\nAbsents : M. BLANC, Mme BON\n"
        + "RESULTAT DU VOTE : POUR 28 - CONTRE 0 - ABSTENTION 0\nLE CONSEIL DEPARTEMENTAL,\nVU le Code général ;\n"
        + "APRES en avoir délibéré,\nDECIDE :\n- d'accorder une aide.\n")
    #expect(document.parts.deliberation?.vote?.for == 28)
    #expect(document.parts.deliberation?.attendance.absent == ["BLANC", "BON"])
    #expect(document.parts.deliberation?.subject == "VIE SCOLAIRE AU COLLEGE")
  }
}
