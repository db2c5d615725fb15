import Reading
import Testing

@testable import Extracting

/// Orders of mayors and prefects, and the contracts that are no acts.
@Suite struct ActOrderTests {
  /// The head of an order; its reference, subject and day.
  private static let heads = [
    Phrase(
      "PRÉFET DU VERSAIN\n\nArrêté préfectoral n° 26-2022-07-15-00003\nportant limitation des usages de l'eau",
      "26-2022-07-15-00003 | portant limitation des usages de l'eau | 2022-08-20"),
    Phrase(
      "PRÉFECTURE DU VERSAIN\n\nARRÊTÉ\n\nautorisant la Société Orvalle\nà exploiter une carrière",
      "- | autorisant la Société Orvalle à exploiter une carrière | 2022-08-20"),
    Phrase(
      "**Arrêté du 22 février 2023**\n**portant modification de l'autorisation d'exploiter une carrière**",
      "- | portant modification de l'autorisation d'exploiter une carrière | 2023-02-22"),
    Phrase("### ARRÊTÉ COMPLÉMENTAIRE\n\n**Société Orvalle**\n\n**Commune de Bréval**", "- | ARRÊTÉ COMPLÉMENTAIRE | 2022-08-20"),
    Phrase(
      "Arrêté n° DT-22-0156 du 3 mars 2022 portant prescription d'un plan de prévention",
      "DT-22-0156 | portant prescription d'un plan de prévention | 2022-03-03"),
    Phrase("Arrêté n° 2025 /CÉ\n\nportant convocation des électeurs", "- | portant convocation des électeurs | 2022-08-20"),
    Phrase("ARRÊTÉ PRÉFECTORAL Nº 2025 /CÉ\n\nportant convocation des électeurs", "- | portant convocation des électeurs | 2022-08-20"),
    Phrase("Arrêté n° 2024_ \nMesures de police de l'eau\nà Bréval", "- | Mesures de police de l'eau à Bréval | 2022-08-20"),
    Phrase("Arrêté portant limitation des usages de l'eau", "- | Arrêté portant limitation des usages de l'eau | 2022-08-20"),
    Phrase(
      "# ARRÊTÉ du 15 mai 2022 portant modification (n° 5)\n\n# à l'arrêté de nomination du conseil",
      "- | portant modification (n° 5) à l'arrêté de nomination du conseil | 2022-05-15"),
    Phrase(
      "**Lénoff**\n\n**Arrêté n° 2025-860 SG/DCL/BU du 20 mai 2025**\n\nprescrivant l'ouverture d'une enquête publique concernant le projet d'élaboration du plan de prévention des risques naturels de la commune de Bréval.",
      "2025-860 SG/DCL/BU | prescrivant l'ouverture d'une enquête publique concernant le projet d'élaboration du plan de prévention des risques naturels de la commune de Bréval. | 2025-05-20"
    ),
    Phrase(
      "ARRÊTÉ PRÉFECTORAL COMPLÉMENTAIRE\n\nrelatif à la surveillance des rejets dans l'eau\n\n### Commune de BRÉVAL\n\n### Société SAS ORVALLE-MOREL",
      "- | relatif à la surveillance des rejets dans l'eau | 2022-08-20"),
  ]

  @Test(arguments: heads) func `An order has its subject before who decides, and its day at its head or its foot`(row: Phrase) throws {
    let text =
      "\(row.text)\n\nLe préfet du Versain,\nChevalier de la Légion d'honneur,\n\nVU le code de l'environnement ;\n\nARRÊTE\n\n"
      + "Article 1er – Objet\nL'usage de l'eau est limité.\n\nArticle 2 – Exécution\nLe maire exécute.\n\nBréval, le 20 août 2022\n\nLe préfet,\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    row.check([act.reference, act.subject, act.date?.edtf].map { $0 ?? "-" }.joined(separator: " | "))
    #expect(act.articles.count == 2, sourceLocation: row.at)
  }

  @Test func `Orders of two houses in one paper keep their articles, grounds and hands`() {
    func order(_ number: String, _ title: String, _ authority: String, _ articles: Int) -> String {
      "PRÉFET DU VERSAIN\n\n\(number)\nportant \(title)\n\n\(authority),\n\nVU le code de l'environnement ;\nVU l'arrêté n° 2010-12 du 3 juin "
        + "2010 ;\n\nARRÊTE\n\n"
        + (1...articles).map { "Article \($0) : L'usage n° \($0) de l'eau est limité.\n\n" }.joined()
        + "Fait à Bréval, le 12 mai 2023\n\(authority),\nJean Roux\n\n"
    }
    let text =
      order("Arrêté n° 26-2023-05-12-00004", "limitation de l'eau", "Le préfet du Versain", 3)
      + order("Arrêté ARS n° 2023-14-0187", "composition du conseil", "Le directeur général de l'agence", 2)
    #expect(acts(text) == "26-2023-05-12-00004 portant limitation de l'eau | 2023-14-0187 portant composition du conseil")
    let found = extracted(text).parts.acts
    #expect(found.map(\.articles.count) == [3, 2])
    #expect(found.map(\.citations.count) == [2, 2])
    #expect(found.flatMap(\.signatories).map(\.name) == ["Jean Roux", "Jean Roux"])
  }

  /// What stands before the articles of an order, and how many grounds it has: visas, recitals.
  private static let grounds = [
    Phrase("VU\n\n- le Code de la route,\n- l'arrêté du 31 mai 2012,\n- l'avis du maire,\n\nPage 1/6", "3 + 0"),
    Phrase("VU\nle Code de la route,\nla demande du 4 mai 2023\nde la société Orvalle,\nCONSIDÉRANT\nque la rue est étroite,", "2 + 1"),
    Phrase(
      "Vu le Code de la route,\n\n# Considérant\n\nque la rue est étroite et\nque rien ne l'élargit,\n\nque le banc gêne,", "1 + 2"),
    Phrase("Vu le Code de la route,\n\nSur proposition du secrétaire général,", "1 + 0"),
  ]

  @Test(arguments: grounds) func `One word may open a whole list of grounds`(row: Phrase) throws {
    let text =
      "Arrêté n° 2023/118 portant interdiction de stationner\n\nLe Maire de Bréval,\n\n\(row.text)\n\nARRÊTE\n\nArticle 1 : Le stationnement est interdit.\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    row.check("\(act.citations.count) + \(act.recitals.count)")
    #expect(act.articles.count == 1, sourceLocation: row.at)
  }

  @Test func `An order cut before its articles is one by its grounds`() throws {
    let head = "Arrêté n° 2024_ \nMesures de police\n\nLe Maire de Bréval,\n"
    let act = try #require(
      extracted(head + "Vu le Code de la route,\nVu la Convention de 1989,\nConsidérant que la rue").parts.deliberation)
    #expect(act.subject == "Mesures de police")
    #expect(act.citations.count == 2)
    #expect(extracted(head + "La rue est étroite, et il faut l'élargir.").parts.deliberation == nil)
  }

  @Test func `An order whose lines and blanks were lost is cut at its words`() throws {
    let document = extracted(
      "RÉPUBLIQUE FRANÇAISE LIBERTÉ - ÉGALITÉ - FRATERNITÉVILLE DE BRÉVALARRÊTÉ RÉGLEMENTANT LE STATIONNEMENT RUE DES TILLEULSLe Maire de Bréval, "
        + "Conseiller régional,Vu el Code général des collectivités territoriales ;Vu le Code de la route ;Vu l'arrêté municipal n°4113 en date du "
        + "17 novembre 2006 créant un emplacement de livraison face au n°6, rue des Tilleuls ;Considérant qu'il convient de réglementer les "
        + "opérations de manutention à Bréval de manière à limiter la gêne que ces opérations peuvent apporter ;ARRÊTÉARTICLE I - Le présent "
        + "arrêté abroge l'arrêté municipal n° 4113.ARTICLE I I - La Ville pose les panneaux.ARTICLE IV - Les infractions au présent arrêté "
        + "seront constatées par des procès-verbaux.")
    let act = try #require(document.parts.deliberation)
    #expect(act.subject == "ARRÊTÉ RÉGLEMENTANT LE STATIONNEMENT RUE DES TILLEULS")
    #expect(act.citations.map(\.text).first == "Vu el Code général des collectivités territoriales ;")
    #expect(act.citations.count == 3 && act.recitals.count == 1)
    #expect(act.articles.map(\.number) == ["1", "II", "IV"])
    #expect(act.reference == nil)
  }

  @Test func `An article that an article quotes is no second one`() throws {
    let act = try #require(
      extracted(
        """
        Arrêté du 15 mai 2022 portant modification du conseil

        Le Préfet du Versain,

        Vu le code de la route ;

        Vu l'arrêté du 4 avril 2022 ;

        ARRÊTE

        Article 1er

        L'arrêté du 4 avril 2022 susvisé est complété comme suit :

        « Article 1

        Titulaires : M. Roy »

        Article 2

        Le directeur est chargé de l'exécution du présent arrêté.
        """
      ).parts.deliberation)
    #expect(act.articles.map(\.number) == ["1", "2"])
  }

  /// The parties of a contract as its head names them.
  private static let parties = [
    Phrase(
      "Entre les soussignés :\n\n- la Commune de Bréval, représentée par son Maire, d'une part\n- l'association « Les Amis du banc », déclarée en Préfecture, d'autre part.",
      "la Commune de Bréval | l'association « Les Amis du banc »"),
    Phrase(
      "ENTRE\n\nLe Département du Versain, dont le siège est à Bréval,\nCi-après dénommé « le Département »\n\nD'une part,\n\nET\n\nL'Association La Clairière, association loi 1901,\n\nD'autre part,",
      "Le Département du Versain | L'Association La Clairière"),
    Phrase(
      "Entre :\nLa commune de Bréval,\nreprésentée par son maire, M. Roy, d’une part\nautorisé par délibération du 2 octobre 2014\net d’autre part\nLa Ligue du banc (LDB)\nReprésentée par son président",
      "La commune de Bréval | La Ligue du banc (LDB)"),
    Phrase("Entre la Ville de Bréval, représentée par son Maire, ci-après « la Ville »,\n\nPréambule", ""),
  ]

  @Test(arguments: parties) func `A contract names its parties, its articles are no act's`(row: Phrase) {
    let document = extracted(
      "CONVENTION DE MISE À DISPOSITION D'UN LOCAL\n\n\(row.text)\n\nIl est convenu ce qui suit :\n\nArticle 1 : Objet\nLe local est prêté.\n\n"
        + "Article 2 : Durée\nTrois ans.\n\nFait en deux exemplaires à Bréval, le 6 novembre 2014.\n")
    row.check(document.parts.parties.map(\.text).joined(separator: " | "))
    #expect(document.parts.deliberation == nil, sourceLocation: row.at)
    #expect(document.date?.edtf == "2014-11-06", sourceLocation: row.at)
    #expect(document.kind == .contract, sourceLocation: row.at)
  }

  /// A rubric of the agenda above the subject, and what stands about it.
  private static let rubrics = [
    Phrase(
      "Délibération 2019.345.CP\n\nEDUCATION ET CITOYENNETE\nPolitique éducative\n\nAide à l'équipement des apprentis de douze centres",
      "Aide à l'équipement des apprentis de douze centres"),
    Phrase(
      "DELIBERATION N° 12-(2417)\nFINANCES : Vote des subventions aux associations.\n\nMme Corinne ROUX expose,",
      "FINANCES : Vote des subventions aux associations."),
    Phrase(
      "GRAND BREVAL          Délibération n° 112-21 C\nPage 1 sur 3\n\n   • étaient présents : 65\n\nVaugris : Luc Orsini - Nathalie Roux\n\n   • délégués absents ayant donné pouvoir : 1\nJean-Benoît Morel à Luc Orsini\n\nHABITAT - Programme local - Bilan annuel",
      "HABITAT - Programme local - Bilan annuel"),
    Phrase("Objet_: Vente du banc", "Vente du banc"),
    Phrase(
      "Délibération n° 2 du 18 décembre 2008\n\nObjet : SUBVENTION A L'OFFICE DE TOURISME Lors de la précédente séance, le Conseil a adopté le budget supplémentaire de l'office.",
      "SUBVENTION A L'OFFICE DE TOURISME"),
  ]

  @Test(arguments: rubrics) func `A subject stands apart from what is about it`(row: Phrase) throws {
    let text = "\(row.text)\n\nVu le code rural ;\n\nDélibère :\n\n- de vendre le banc.\n\nAdopté à l'unanimité.\n"
    let act = try #require(extracted(text).parts.deliberation, sourceLocation: row.at)
    row.check(act.subject)
    #expect(act.vote?.outcome == .unanimous, sourceLocation: row.at)
  }
}
