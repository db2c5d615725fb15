import Reading
import Testing

@testable import Extracting

/// Registers, collections and dumps without line ends: forms in which an act's number and title stand otherwise than over its text.
@Suite struct ActRegisterTests {
  /// Number and subject of each act.
  private static let head = "Commune de Vaugris\n\nRegistre des délibérations\n\nSéance du 3 mars 2020\n\nPrésents : M. ROY, Mme BLANC\n\n"

  /// A title and what parts it from its text, on one line.
  private static let titles = [
    Phrase("VENTE DU TRACTEUR.- Le", "- VENTE DU TRACTEUR"), Phrase("Vente du tracteur. – Le", "- Vente du tracteur"),
    Phrase("VENTE DU TRACTEUR : Le", "- VENTE DU TRACTEUR"), Phrase("VENTE DU TRACTEUR – Le", "- VENTE DU TRACTEUR"),
    Phrase("VENTE DU TRACTEUR. Le", "- VENTE DU TRACTEUR"), Phrase("Vente du tracteur : Le", "- Vente du tracteur"),
    Phrase("RECENSEMENT.- Le", "- RECENSEMENT"), Phrase("3) Vente du tracteur : Le", "3 Vente du tracteur"),
    Phrase("QUESTIONS DIVERSES.- Le", nil), Phrase("M. ROY : Le", nil), Phrase("Contexte : Le", nil), Phrase("Article 3 : Le", nil),
  ]

  @Test(arguments: titles) func `A register's title ends where the text of its line begins`(row: Phrase) {
    let isNumbered = row.text.hasPrefix("3)")
    let others = [
      "\(isNumbered ? "1) " : "")PRIX DE L'EAU.- Le maire propose de ne rien changer. Adopté à l'unanimité.",
      "\(isNumbered ? "2) " : "")BAIL DE CHASSE.- Le bail arrive à échéance. Le conseil le renouvelle à l'unanimité.",
    ]
    let third = "\(row.text) maire présente l'affaire au conseil. Après en avoir délibéré, le conseil accepte à l'unanimité."
    let last =
      "\(isNumbered ? "4) " : "")COUPES DE BOIS.- Le maire présente la proposition de l'office. Le conseil l'accepte à l'unanimité."
    let found = acts(Self.head + (others + [third, last]).joined(separator: "\n\n"))
    row.check(
      found.split(separator: " | ").map(String.init).first {
        $0.contains("racteur") || $0.contains("TRACTEUR") || $0.contains("RECENSEMENT")
      })
    #expect(found.contains("PRIX DE L'EAU | ") && found.contains("COUPES DE BOIS"), sourceLocation: row.at)
  }

  @Test func `A report to the voters in the form of a register holds no act`() {
    let points = ["LES FINANCES", "LA VOIRIE", "LES ECOLES"].map {
      "\($0) : Nous avons tenu parole. Le conseil a voté chaque année le budget à l'unanimité, et la commune s'en porte mieux qu'il y a six ans."
    }
    #expect(acts("COMPTE RENDU DE MANDAT\n\n" + points.joined(separator: "\n\n")) == "")
  }

  @Test func `A leaf's number and a postcode are no titles, and signatures are no decision`() throws {
    let acts = extracted(
      """
      Mairie de Vaugris
      62190

      Compte rendu du conseil municipal du 3 mars 2020

      Feuillet 41

      Tarifs de la cantine

      Le maire présente les tarifs. Adopté à l'unanimité.

      Feuillet 42

      Vente du banc

      Le conseil accepte la vente à l'unanimité.

      Au registre suivent les signatures.
      """
    ).parts.acts
    #expect(acts.map(\.subject) == ["Tarifs de la cantine", "Vente du banc"])
    #expect(
      acts.flatMap { $0.operative + $0.explanatoryStatement }.allSatisfy { !$0.text.contains("euillet") && !$0.text.contains("signatures") }
    )
  }

  @Test func `A collection's parts have their own numbers and their own sittings`() {
    let acts = extracted(
      """
      RECUEIL DES ACTES ADMINISTRATIFS

      I – DELIBERATIONS DU CONSEIL

      SEANCE DU 12 SEPTEMBRE 2019

      2019-061 – Décision modificative

      Le conseil communautaire, après en avoir délibéré, approuve la décision.

      2019-062 – Tarifs de la piscine

      Le conseil communautaire, après en avoir délibéré, fixe le tarif à 3,50 €.

      II – DECISIONS DU BUREAU

      SEANCE DU 19 SEPTEMBRE 2019

      B2019-14 – Marché de voirie

      Le bureau, après en avoir délibéré, attribue le marché.

      B2019-15 – Bail de l'atelier

      Le bureau, après en avoir délibéré, approuve le bail.

      III – ARRETES DU PRESIDENT

      ARRETE N° 07-A-19
      portant délégation de signature

      Le Président,
      Vu l'article L. 5211-9 du code général des collectivités territoriales,
      ARRETE
      Article 1 : Délégation est donnée à Mme ROCHER.

      ARRETE N° 08-A-19
      portant fermeture de l'aire

      Le Président,
      Vu l'article L. 5211-9 du code général des collectivités territoriales,
      ARRETE
      Article 1 : L'aire est fermée.
      """
    ).parts.acts
    #expect(acts.map(\.reference) == ["2019-061", "2019-062", "B2019-14", "B2019-15", "07-A-19", "08-A-19"])
    #expect(acts.suffix(2).map(\.subject) == ["portant délégation de signature", "portant fermeture de l'aire"])
    #expect(acts.map(\.session.date?.edtf) == ["2019-09-12", "2019-09-12", "2019-09-19", "2019-09-19", nil, nil])
  }

  @Test func `A register of two sittings dates each act by its own`() {
    let acts = extracted(
      """
      REGISTRE DES DELIBERATIONS

      SEANCE DU 7 FEVRIER 1997

      Présents : MM. LEBRUN, MARTY

      PRIX DE L'EAU.- Le conseil fixe le prix de l'eau à 5,20 F. Adopté à l'unanimité.

      BAIL DE CHASSE.- Le bail est renouvelé pour neuf ans. Adopté à l'unanimité.

      SEANCE DU 4 AVRIL 1997

      Présents : MM. LEBRUN, THIRY

      BUDGET PRIMITIF.- Le budget s'équilibre à 812 000 F. Adopté à l'unanimité.
      """
    ).parts.acts
    #expect(acts.map(\.date?.edtf) == ["1997-02-07", "1997-02-07", "1997-04-04"])
    #expect(acts.allSatisfy { !($0.operative + $0.explanatoryStatement).contains { $0.text.contains("SEANCE") } })
  }

  /// A line of minutes that numbers and heads an act.
  private static let heads = [
    Phrase("N° 22-05-01 – FINANCES – Admission en non-valeur", "22-05-01 FINANCES – Admission en non-valeur"),
    Phrase("Point n° 1 : Que faire de l'ancien lavoir ?", "1 Que faire de l'ancien lavoir ?"),
    Phrase("D 2016-10-01\nGarantie d'emprunt", "D 2016-10-01 Garantie d'emprunt"),
    Phrase("=== DCM 41/2019 ===\nMur du cimetière", "41/2019 Mur du cimetière"),
    Phrase("*** 2019-41 ***\nMur du cimetière", "2019-41 Mur du cimetière"),
    Phrase("1.1 - Mur du cimetière", "1.1 Mur du cimetière"), Phrase("A - Mur du cimetière", "A Mur du cimetière"),
    Phrase("Résolution n° 1 : Mur du cimetière", "1 Mur du cimetière"),
    Phrase("C1141 – Mur du cimetière", "C1141 Mur du cimetière"),
    Phrase("Mur du cimetière ( DE_2016_041 )", "DE_2016_041 Mur du cimetière"),
    Phrase(
      "10/0041/FEAM\n\nDIRECTION DE L'EAU – SERVICE DES MURS – Mur du cimetière",
      "10/0041/FEAM DIRECTION DE L'EAU – SERVICE DES MURS – Mur du cimetière"),
    Phrase(
      "DELIBERATION N° 19/241 AC DE L'ASSEMBLEE DE BREVAL\nAPPROUVANT LE MUR DU CIMETIERE", "19/241 AC APPROUVANT LE MUR DU CIMETIERE"),
    Phrase("2016-03-01 Budget primitif\nSection de fonctionnement : 534 000 €", "2016-03-01 Budget primitif"),
  ]

  @Test(arguments: heads) func `An act's number and title`(row: Phrase) {
    let second = row.text.replacing("A - ", with: "B - ").replacing("22-05-01", with: "22-05-02").replacing("n° 1", with: "n° 2")
      .replacing("10-01", with: "10-02").replacing("41", with: "42").replacing("1.1", with: "1.2").replacing("03-01", with: "03-02")
    let text = [row.text, second].map { $0 + "\n\nLe maire présente le dossier.\n\nAdopté à l'unanimité.\n" }.joined(separator: "\n")
    row.check(acts(Self.head + text).split(separator: " | ").first.map(String.init))
  }

  /// Lines that look so and number no act.
  @Test(arguments: ["7.1 Décisions budgétaires|4.2 Personnel contractuel", "A. PELLETIER|C. DUBOIS"])
  func `A class of the nomenclature and an initial number no act`(lines: String) {
    let text = lines.split(separator: "|").map { "\($0)\n\nLe maire présente le dossier.\n\nAdopté à l'unanimité.\n" }.joined(
      separator: "\n")
    #expect(extracted(Self.head + text).parts.acts.allSatisfy { $0.reference == nil })
  }

  /// A dump on one line, from the end of its head on; its number and its subject.
  private static let lines = [
    Phrase(
      "Secrétaire de séance : Daniel CANTE Zones d'accélération des énergies N°36/2023 Monsieur le Maire expose",
      "36/2023 Zones d'accélération des énergies"),
    Phrase(
      "Secrétaire : M. PONS 03-2024 OBJET : Rénovation de l'école Monsieur le maire rappelle", "03-2024 Rénovation de l'école"),
    Phrase(
      "Secrétaire : M. PONS Objet : Rénovation de l'école Monsieur le maire rappelle selon la délibération n° 36/2023",
      "- Rénovation de l'école"),
  ]

  @Test(arguments: lines) func `A dump on one line is cut at the act's number`(row: Phrase) {
    row.check(
      acts(
        "REPUBLIQUE FRANCAISE COMMUNE DE MARVEZ EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL MUNICIPAL Séance du 30 novembre 2023 "
          + "L'an deux mil vingt-trois, le jeudi 30 novembre, le Conseil municipal de MARVEZ, légalement convoqué, s'est réuni sous la "
          + "présidence de Monsieur Luc PERRAULT, Maire. Présents : Luc PERRAULT, Anne BIDAULT, Jean TISSOT Absents excusés : Denis ROLLAND "
          + row.text
          + " que l'affaire doit être réglée avant la fin de l'année. Il convient d'en délibérer. Le Conseil municipal, après en "
          + "avoir délibéré, à l'unanimité, APPROUVE le projet. Fait et délibéré les jour, mois et an que dessus. Pour extrait conforme, "
          + "Le Maire, Luc PERRAULT"))
  }

  /// What an engine made of the sign behind the label.
  private static let labels = ["Objet @ : Vote des taux", "Objet © Vote des taux", "OBJET _ : Vote des taux", "Objet * : Vote des taux"]

  @Test(arguments: labels) func `A stray sign behind the label of the subject is none of it`(label: String) {
    let text =
      "DELIBERATION N° 2022-017\n\nSéance du 7 avril 2022\n\n\(label)\n\nLe maire rappelle les taux.\n\nVu le code général des impôts,\n\n"
    #expect(acts(text + "Le conseil municipal, après en avoir délibéré, DECIDE de ne rien changer.") == "2022-017 Vote des taux")
  }

  @Test func `A label over two lines beside the lines of the subject`() {
    let text = """
      Département de l'Aulne                     EXTRAIT DU REGISTRE

      OBJET DE LA                      Convention de mise à disposition
      DELIBERATION                     de la salle des Tilleuls

      Vu le code général des collectivités territoriales,

      Le conseil municipal, après en avoir délibéré, autorise le maire à signer la convention.
      """
    #expect(acts(text) == "- Convention de mise à disposition de la salle des Tilleuls")
  }

  @Test func `Visas in small letters and in short lines are told apart`() throws {
    let act = try #require(
      extracted(
        """
        DELIBERATION N° 2023-09-04

        Objet : Droit de préemption

        vu le code de l'urbanisme et notamment son article L. 211-1 ; vu le plan local
        d'urbanisme approuvé le 14 juin 2023 ; considérant l'intérêt du droit de préemption ;

        Le conseil municipal, après en avoir délibéré, décide d'instaurer le droit de préemption.
        """
      ).parts.deliberation)
    #expect(act.citations.count == 2 && act.recitals.count == 1)
  }

  @Test func `A motion among the questions is an act, the talk beside it is none`() {
    let minutes = """
      Procès-verbal du conseil municipal du 9 février 2017

      1 – Compte administratif

      Il est approuvé à l'unanimité.

      2 – Vente de bois

      Le maire propose de vendre dix lots. Adopté à l'unanimité.

      3 – Questions diverses

      Motion contre la fermeture du bureau de poste
      Après en avoir délibéré, le conseil municipal adopte cette motion à l'unanimité.

      Fête du village
      M. Roche indique que la fête se tiendra le 18 juin.
      """
    #expect(acts(minutes) == "1 Compte administratif | 2 Vente de bois | - Motion contre la fermeture du bureau de poste")
  }

  @Test func `Titles that the agenda announces are acts' in a paper without the minutes' name`() {
    let text = """
      CONSEIL MUNICIPAL
      Séance du 21 novembre 2018

      Ordre du jour :
      1. Décision modificative
      2. Rapport sur l'eau
      3. Questions diverses

      Présents : M. VIDAL, Mme SOULIER

      Décision modificative

      Le conseil vote cette décision à l'unanimité.

      Rapport sur l'eau

      Le conseil prend acte du rapport.

      Questions diverses

      Le sapin de Noël sera installé le 8 décembre.
      """
    #expect(acts(text) == "- Décision modificative | - Rapport sur l'eau")
  }

  @Test func `A register's page that begins with the year holds the titles it parts`() {
    let page = """
      L'an mil neuf cent soixante-douze, le vingt-deux avril, le Conseil Municipal s'est réuni sous la présidence de M. Delcourt, maire.

      Electrification du hameau

      Le Conseil, après en avoir délibéré, approuve le projet.

      Garde champêtre

      Le Conseil décide à l'unanimité de supprimer l'emploi.

      Emprunt

      Le Conseil décide de contracter un emprunt. Adopté à l'unanimité.

      Fait et délibéré les jour, mois et an que dessus.
      """
    #expect(acts(page) == "- Electrification du hameau | - Garde champêtre | - Emprunt")
  }

  @Test func `A title in capitals ends where small letters begin, in minutes on one line`() {
    let points = ["TAUX D'IMPOSITION Les taux sont inchangés.", "VENTE DU BANC Une offre a été reçue.", "COUPES DE BOIS Rien ne change."]
      .enumerated()
      .map { "2019-\($0 + 10) \($1) Adopté à l'unanimité." }.joined(separator: " ")
    let head =
      "COMMUNE DE SAINT-ELOI - CONSEIL MUNICIPAL DU 11 MARS 2019 - PROCES VERBAL Présents : Mme BLIN, M. CAROF. Secrétaire de séance : M. EVEN. "
    #expect(
      acts(
        head + points
          + " QUESTIONS DIVERSES Mme BLIN signale la dégradation du calvaire. La séance est levée à 22h10, et le conseil se sépare.")
        == "2019-10 TAUX D'IMPOSITION | 2019-11 VENTE DU BANC | 2019-12 COUPES DE BOIS")
  }

  /// Texts that tell of votes and are no act.
  private static let others = [
    "Le conseil municipal dit non au parking\n\nLundi soir, les élus étaient réunis. « Nous n'en avons pas besoin », a lancé Mme Guerin. Après un vote à main levée, le projet a été rejeté par 8 voix contre 4.\n\nLes élus ont adopté à l'unanimité le budget des travaux de l'école, qui commenceront en juillet.",
    "REGLEMENT INTERIEUR DU CONSEIL MUNICIPAL\n\nArticle 1 : Séances\nLe conseil municipal se réunit une fois par trimestre.\n\nArticle 2 : Votes\nLes délibérations sont adoptées à la majorité absolue, par 10 voix contre 5 par exemple.",
  ]

  @Test(arguments: others) func `News of a vote and a by-law are no act`(text: String) { #expect(acts(text) == "") }

  @Test func `Titles before a colon, and the text in small letters behind it, are a village's acts`() {
    let document = extracted(
      "MAIRIE DE BREVAL\n70210\nCompte rendu de la réunion du conseil municipal\ndu vendredi 7 novembre 2014\nPrésents : Mmes Roux, Blin, M. Sorel.\n"
        + "Secrétaire : M. Sorel.\nCoupes de bois 2015 : sur proposition de l'ONF, le conseil municipal décide à\nl'unanimité de vendre les grumes.\n"
        + "Prix de l'eau : le maire rappelle que le prix n'a pas bougé depuis 2010. Le\nconseil le fixe à 1,48 € le m3. (8 pour, 2 contre)\n"
        + "Carte communale : le commissaire a rendu un avis favorable et le conseil, à\nl'unanimité, approuve la carte communale.\n"
        + "Questions diverses :\n- Bulletin municipal : remise des articles avant le 1er décembre.\n- Déneigement : M. Sorel assurera le déneigement.\n"
        + "La séance est levée à 22 h 30.\n")
    #expect(document.parts.acts.compactMap(\.subject) == ["Coupes de bois 2015", "Prix de l'eau", "Carte communale"])
    #expect(document.parts.acts.map { $0.vote?.for } == [nil, 8, nil])
  }
}
