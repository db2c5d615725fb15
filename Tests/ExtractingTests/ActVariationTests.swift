import Reading
import Testing

@testable import Extracting

/// Acts and minutes as other collectivities print them.
@Suite struct ActVariationTests {
  /// A letterhead, and the reference and the subject of the act under it.
  private static let heads = [
    Phrase(
      "REPUBLIQUE FRANCAISE 2023-CP-7987\nCONSEIL DEPARTEMENTAL DU VERSAIN\nSéance du vendredi 26 mai 2023\nPOLITIQUE C02 Éducation\nCollèges privés : aides aux travaux 2023\nLA COMMISSION PERMANENTE,",
      "2023-CP-7987 | Collèges privés : aides aux travaux 2023"),
    Phrase(
      "Communauté de communes\nPays de Vaugris\nD2021_087\nDéveloppement économique\n\nFONDS D'AIDE AUX COMMERCES\nAVENANT N° 2\n\nLe conseil communautaire,",
      "D2021_087 | FONDS D'AIDE AUX COMMERCES AVENANT N° 2"),
    Phrase(
      "Affaire n° 16.06.112\n\nObjet : multi-accueil\n\nTRANSFORMATION DE LA CRÈCHE EN MULTI-ACCUEIL\nDEMANDE DE SUBVENTIONS\n\nMme Anne ROUX expose :",
      "16.06.112 | TRANSFORMATION DE LA CRÈCHE EN MULTI-ACCUEIL DEMANDE DE SUBVENTIONS"),
    Phrase(
      "REGION DU VERSAIN\nCommission permanente du 13 juillet 2018\nDélibération n° CP 2018-412\n\nSOUTIEN A LA FILIERE BOIS\nTroisième programmation\n\nLA COMMISSION PERMANENTE DU CONSEIL REGIONAL,",
      "CP 2018-412 | SOUTIEN A LA FILIERE BOIS Troisième programmation"),
    Phrase("N? 2016-09/05\n\nObjet : Vente du banc", "2016-09/05 | Vente du banc"),
    Phrase("Délibération n²0220131-01\n\nVente du banc de la place", "20220131-01 | Vente du banc de la place"),
    Phrase(
      "Soutien aux associations de protection de l'enfance\net à la Maison des adolescents.\n\nM. Luc ORSINI, rapporteur.",
      "- | Soutien aux associations de protection de l'enfance et à la Maison des adolescents."),
  ]

  @Test(arguments: heads) func `A head gives the reference and the whole subject, without the agenda's heading`(row: Phrase) throws {
    let text =
      row.text
      + "\n\nVu le code de l'éducation,\n\nConsidérant la demande,\n\nDécide l'attribution des aides suivantes :\n\n- 500 € au lycée\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    row.check("\(act.reference ?? "-") | \(act.subject ?? "-")")
    #expect(act.citations.count == 1, sourceLocation: row.at)
    #expect(act.operative.first?.text == "Décide l'attribution des aides suivantes :", sourceLocation: row.at)
  }

  /// Who reports.
  private static let speakers = [
    Phrase("Ayant entendu l'exposé de M. Luc ORSINI, vice-président,", "Luc ORSINI"),
    Phrase("Mme Anne ROUX expose :", "Anne ROUX"),
    Phrase("Ouï le rapport de Madame Anne ROUX,", "Anne ROUX"),
    Phrase("Ayant entendu l'exposé de Monsieur le Maire,", ""),
  ]

  @Test(arguments: speakers) func `Who was heard is the rapporteur`(row: Phrase) throws {
    let text = "Commune de Vaugris\n\nObjet : Vente du banc\n\n\(row.text)\n\nVu le code rural ;\n\nDÉCIDE de vendre le banc.\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    row.check(act.rapporteurs.map(\.name).joined(separator: ", "))
  }

  /// How the items of one sitting are numbered: a line an item.
  private static let lists = [
    Phrase("I   TARIFS DE LA CANTINE|II  VENTE DU BANC|III LOCATION DU FOUR", "I, II, III"),
    Phrase("65 TARIFS DE LA CANTINE|66 VENTE DU BANC|106- LOCATION DU FOUR", "65, 66, 106"),
    Phrase("1°) Tarifs de la cantine|2°) Vente du banc|3°) Location du four", "1, 2, 3"),
    Phrase("Question n° 3 : Tarifs de la cantine|Question n° 4 : Vente du banc", "3, 4"),
    Phrase("Délibération n° 12\n\nObjet : Tarifs|Objet : Vente du banc|Délibération n° 14\n\nObjet : Four", "12, -, 14"),
    Phrase("## Tarifs de la cantine|## Vente du banc p.2|## Location du four", "-, -, -"),
  ]

  @Test(arguments: lists) func `Minutes are cut at their items, numbered or not`(row: Phrase) {
    let items = row.text.split(separator: "|").map { "\($0)\n\nLe maire présente le dossier.\n\nAdopté à l'unanimité des présents.\n" }
    let document = extracted("# Conseil municipal du 3 mars 2020\n\nPrésents : M. ROY, Mme BLANC\n\n" + items.joined(separator: "\n"))
    row.check(document.parts.acts.map { $0.reference ?? "-" }.joined(separator: ", "))
    #expect(document.parts.acts.allSatisfy { $0.vote?.outcome == .unanimous && $0.subject != nil }, sourceLocation: row.at)
    #expect(document.title == "Conseil municipal du 3 mars 2020", sourceLocation: row.at)
  }

  @Test func `A contents, an agenda and a heading that nothing decides open no act`() {
    let document = extracted(
      """
      # Compte rendu du conseil municipal du 3 mars 2020

      ## Sommaire

      - Tarifs de la cantine
      - Vente du banc

      Le procès-verbal de la séance précédente est adopté à l'unanimité.

      ## Tarifs de la cantine

      Le repas passe à 3,20 €. Vote du conseil à l'unanimité.

      ## Vente du banc

      Le banc est vendu. Vote du conseil à l'unanimité.

      ## Travaux de l'église

      Le maire présente l'avancement des travaux.
      """)
    #expect(document.parts.acts.map(\.subject) == ["Tarifs de la cantine", "Vente du banc"])
    #expect(document.kind == .minutes)
  }

  /// The decision, and the numbers of the act's articles.
  private static let quotations = [
    Phrase("Le Comité décide de contracter un emprunt aux conditions suivantes :\n\nArticle 1 : Montant\n\nArticle 2 : Durée", ""),
    Phrase(
      "Le projet est ainsi rédigé :\n\nArticle 1 : Objet\n\nArticle 2 : Durée\n\nDélibère :\n\nArticle 1 : Le projet est adopté.", "1"),
    Phrase("Délibère :\n\nArticle 1 : Un prêt est consenti.\n\nArticle 2 : Le maire signe.", "1, 2"),
  ]

  @Test(arguments: quotations) func `The articles of what an act adopts are not its own`(row: Phrase) throws {
    let text = "Commune de Vaugris\n\nObjet : Emprunt\n\nVu le code rural ;\n\n\(row.text)\n\nPour : 12\nContre : 1\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    row.check(act.articles.compactMap(\.number).joined(separator: ", "))
    #expect(act.vote?.for == 12, sourceLocation: row.at)
  }

  @Test func `A verdict before the names of those who abstain is the vote's`() {
    let text =
      "Commune de Vaugris\n\nObjet : Vente\n\nDélibère :\n\nArticle 1 : Le banc est vendu.\n\nAdopté. MM. ROY et BLANC s'abstiennent.\n"
    #expect(extracted(text).parts.deliberation?.vote?.outcome == .adopted)
  }

  /// Lines that put a point off.
  private static let deferrals = [
    "Le Conseil décide de reporter cette question à une prochaine séance.",
    "M. ROY demande que ce point soit retiré de l'ordre du jour. Accord du Conseil.",
    "Le conseil municipal décide d'ajourner le dossier.",
  ]

  @Test(arguments: deferrals) func `A point put off is deferred`(line: String) {
    let text =
      "Compte rendu du 3 mars 2020\n\n1/ VENTE DU BANC\n\nLe banc est vendu. Adopté à l'unanimité.\n\n2/ LOCATION DU FOUR\n\n\(line)\n"
    #expect(extracted(text).parts.acts.map(\.vote?.outcome) == [.unanimous, .deferred])
  }

  @Test func `Minutes on one line are cut at their references, and a recapitulation doubles none`() {
    let document = extracted(
      """
      COMMUNE DE VAUGRIS COMPTE RENDU DU CONSEIL MUNICIPAL DU 11 SEPTEMBRE 2014 Affiché le 16 septembre 2014 Présents : 14 Votants : 15 \
      2014-61 Rythmes scolaires – recrutement M. le Maire informe que les ateliers débutent. Le Conseil municipal, après en avoir délibéré, \
      par 13 voix pour et 2 abstentions, décide de créer trois emplois. 2014-62 Garderie – tarifs Mme Anne ROUX propose 0,50 €. \
      Le Conseil municipal, à l'unanimité, fixe le tarif à 0,50 €. 2014-63 Vente du banc Le Conseil municipal, par 15 voix pour, vend le banc. \
      Questions diverses : le forum a réuni 430 visiteurs. Récapitulatif : 2014-61 Rythmes scolaires 2014-62 Garderie 2014-63 Banc
      """)
    #expect(document.kind == .minutes)
    #expect(document.parts.acts.compactMap(\.reference) == ["2014-61", "2014-62", "2014-63"])
    #expect(document.parts.acts.compactMap(\.subject) == ["Rythmes scolaires – recrutement", "Garderie – tarifs", "Vente du banc"])
    #expect(document.parts.acts.map { $0.vote?.for } == [13, nil, 15])
  }

  @Test func `A sentence in small letters under a title in capitals is no part of it`() throws {
    let act = try #require(
      extracted(
        """
        DÉSAFFECTATION DE L’ENSEMBLE IMMOBILIER « ÉCOLE DES TILLEULS

        La Ville est propriétaire d’un ensemble immobilier dit « École des
        TILLEULS », actuellement composé de l’école maternelle et de l’école élémentaire.

        LE CONSEIL MUNICIPAL

        - Vu le Code Général des Collectivités Territoriales,
        - Vu l’avis favorable de Monsieur le Préfet et de Monsieur le Directeur
        Académique des services de l’Éducation Nationale,
        - Après en avoir délibéré,
        DÉCIDE
        - de constater la désaffectation.
        """
      ).parts.deliberation)
    #expect(act.subject == "DÉSAFFECTATION DE L’ENSEMBLE IMMOBILIER « ÉCOLE DES TILLEULS")
    #expect(act.citations.count == 2)
  }

  /// The first lines of a document, and its kind.
  private static let kinds = [
    Phrase("Contrat de Ville\n\nGuide pratique\n\nà l'attention des porteurs de projet", "other"),
    Phrase("SOUS EMBARGO JUSQU'AU 9 JUIN\n\nUN PLAN POUR LES TRAINS\n\nLa Région a adopté son plan.", "press-release"),
    Phrase(
      "Ce jeudi 17 novembre, les élus de la commission permanente étaient réunis pour l'examen de dossiers, dont une enveloppe pour les communes.\n\nDans le cadre de cette convention entre le Département et la Région, un lycée est rénové.",
      "news"),
    Phrase(
      "Communiqué de presse : une contribution pour censurer les mesures de la loi\n\nUne contribution a été envoyée au Conseil constitutionnel.",
      "press-release"),
    Phrase(
      "# Compte-rendu du Conseil Municipal du 29 avril 2024\n\n## Pôle Forêts\n\nOn notera la convention de gestion mise en place entre la Ville et l’Office des Forêts pour le bois.",
      "minutes"),
  ]

  @Test(arguments: kinds) func `What tells of acts is none`(row: Phrase) {
    let document = extracted(row.text)
    row.check(document.kind.rawValue)
    #expect(document.parts.deliberation == nil && document.parts.acts.isEmpty, sourceLocation: row.at)
  }
}
