import Reading
import Testing

@testable import Extracting

/// Acts behind what portals, engines and offices print before and beside their subject.
@Suite struct ActFrontTests {
  private static let grounds = "\n\nVu le code général des collectivités territoriales ;\n\nDélibère :\n\n- de conclure le bail.\n"

  /// What stands before the grounds; the act's number and its subject.
  private static let fronts = [
    // The page of a council's site: what to search for, the title with who reports, the number behind where the page stands.
    Phrase(
      "Précisez votre recherche :\n> PAR ANNÉE\nDécembre 2001\n> Type de document (Débat / Délibération)\nDélibération\n\nBail du lavoir. - "
        + "Autorisation à M. le Président de signer. Mme Anne ROY, rapporteure.\n\nDélibération/ Conseil général/ Décembre 2001 [2001 DVD 33 G]"
        + "\n\nDélibération affichée à l'Hôtel-de-Ville\net transmise au représentant de l'Etat le 28 décembre 2001.",
      "2001 DVD 33 G Bail du lavoir. - Autorisation à M. le Président de signer"),
    Phrase("retour Retour\n\nBail du lavoir (11e). M. Luc MOREL, rapporteur.", "- Bail du lavoir (11e)"),
    // A page of a site of documents, on one line.
    Phrase(
      "DU 24 MAI 2015 LA COMMISSION PERMANENTE DU CONSEIL REGIONAL DE VAUBRUN\n\nDimension: px\n\nDownload \"DU 24 MAI 2015 LA COMMISSION "
        + "PERMANENTE DU CONSEIL REGIONAL DE VAUBRUN\"\n\nTranscription\n\n1 CONSEIL REGIONAL DE VAUBRUN 1 CP DELIBERATION N CP DU 24 MAI 2015 "
        + "BAIL DU LAVOIR DE BREVAL LA COMMISSION PERMANENTE DU CONSEIL REGIONAL DE VAUBRUN", "- BAIL DU LAVOIR DE BREVAL"),
    Phrase("VILLE DE\n\nPARIS\n\n2021 D J S 117 Bail du lavoir ( 12e )", "2021 DJS 117 Bail du lavoir ( 12e )"),
    // Votes, towns and bodies beside the head.
    Phrase(
      "SYNDICAT DES EAUX DE BREVAL\n48190 BREVAL LE HAUT\n\nDELIBERATION N DE/2016/19\nDU COMITE SYNDICAL\n\nPour : 5\nContre : 6\n\n"
        + "Présents : MM. ROY, BLANC\n\nObjet : Bail du lavoir", "DE/2016/19 Bail du lavoir"),
    Phrase(
      "DELIBERATION N° 47\n\nSéance du 3 mai 2014\n\nPouvoirs ont été donnés par : M. TOUCHARD à M. AUGIS, Mme BOISSAY à M.\nRABOURDIN, M. "
        + "LHOMME à M. MERCIER\n\nBAIL DU LAVOIR – RUE HAUTE", "47 BAIL DU LAVOIR – RUE HAUTE"),
    // The agenda's parts above the line that repeats the number; the matter that the act is filed under.
    Phrase(
      "DELIBERATION N° 6.5.1\n\nSéance du 3 mai 2014\n\n6 - POLITIQUE DE LA VILLE\n6.5 - Jeunesse\n\n6.5.1 - BAIL DU LAVOIR\nAnnée 2010",
      "6.5.1 BAIL DU LAVOIR Année 2010"),
    Phrase("n° CC-2019-107\n\nSéance du 3 mai 2019\n\nUrbanisme\nBail du lavoir – Approbation", "CC-2019-107 Bail du lavoir – Approbation"),
    Phrase("Votants : 14\n2023/58\n\nSéance du 11 décembre 2023\n\nOBJET : Bail du lavoir", "2023/58 Bail du lavoir"),
    Phrase(
      "Commission permanente\ndu lundi 1 avril 2019\n\n3117 - Insertion des jeunes\nBail du lavoir\nRapport n° CP/2019/118",
      "CP/2019/118 Bail du lavoir"),
    Phrase("EXTRAIT DU REGISTRE DES DELIBERATIONS\nDU COMITE SYNDICAL\n\nC1007\n\nObjet : Bail du lavoir", "C1007 Bail du lavoir"),
    Phrase("DELIBERATION N° 13-I-061\nTITRE : BAIL DU LAVOIR", "13-I-061 BAIL DU LAVOIR"),
    // Labels one under the other with their values beside them; a label's value cut by the margin; a wish; whose act it is, before the participle.
    Phrase(
      "Délibération n° 2017-2318\n\ncommission principale :    solidarités et action sociale\ncommune (s) :\n"
        + "objet :                    Bail du lavoir - Attribution d'une\n                           aide pour 2017\n"
        + "service :                  Direction de l'eau\n", "2017-2318 Bail du lavoir - Attribution d'une aide pour 2017"),
    Phrase(
      "                                             N°36/2023\n    - en exercice : 27      OBJET : BAIL DU LAVOIR COMMUNAL -\n"
        + "    - présents : 21         TARIFS AU TAUX D'EFFORT APPLICABLES AU\n    - votants : 25          1er SEPTEMBRE 2023\n"
        + "                            ET CONVENTION AVEC LA CAISSE\n",
      "36/2023 BAIL DU LAVOIR COMMUNAL - TARIFS AU TAUX D'EFFORT APPLICABLES AU 1er SEPTEMBRE 2023 ET CONVENTION AVEC LA CAISSE"),
    Phrase(
      "Séance du 15 juin 2015\n\nVœu\nrelatif au bail du lavoir communal\n\ndéposé par Anne ROY et les élus du groupe",
      "- Vœu relatif au bail du lavoir communal"),
    Phrase(
      "DELIBERATION N° 15/147 DE LASSEMBLEE DE BREVAL\nAPPROUVANT LE BAIL DU LAVOIR\n\nSEANCE DU 25 JUIN 2015\n\nLASSEMBLEE DE BREVAL",
      "15/147 APPROUVANT LE BAIL DU LAVOIR"),
    Phrase(
      "Numéro\nCD/2022/207\n\nDirection\nDirection de l'eau\n\nTitre\nBail du lavoir\n\nCommission\nCommission de l'eau",
      "CD/2022/207 Bail du lavoir"),
    Phrase("N° 3\n\n‘objet : Bail du lavoir", "3 Bail du lavoir"),
    Phrase("18_0503_07\nREGION DE VAUBRUN\n\nDELIBERATION\nBail du lavoir", "18_0503_07 Bail du lavoir"),
    // Titles that begin as letterheads, services and rubrics do.
    Phrase("Délibération n° 2021-12\n\nService de l'eau : bail du lavoir", "2021-12 Service de l'eau : bail du lavoir"),
    Phrase("Délibération n° 2021-12\n\nRégion : demande de subvention", "2021-12 Région : demande de subvention"),
    Phrase("Délibération n° 2021-12\n\nBudget : décision modificative n° 1", "2021-12 Budget : décision modificative n° 1"),
    Phrase("Délibération n° 2021-12\n\nNomenclature : finances locales", "2021-12 -"),
    Phrase("Délibération n° 2021-12\n\nImputation : chapitre des travaux", "2021-12 -"),
    Phrase("Délibération n° 2021-12\n\nDirection de l'eau\nTarifs de l'assainissement", "2021-12 Tarifs de l'assainissement"),
  ]

  @Test(arguments: fronts) func `The subject stands among other lines`(row: Phrase) { row.check(acts(row.text + Self.grounds)) }

  /// Papers and the days that they bear.
  private static let days = [
    Phrase(
      "retour Retour\n\nBail du lavoir. M. Luc MOREL, rapporteur.\(grounds)\nOctobre 2011\nDélibération\n2011 SGRI 44\nretour Retour",
      "2011-10"),
    Phrase(
      "        2 9 MARS 2011\n\nARRETE N° 11-0467\n\nFIXANT LE PRIX DU BAIL\n\nLE PRESIDENT DU CONSEIL GENERAL,\(grounds)", "2011-03-29"),
    Phrase(
      "Accueil > Ma mairie > Arrêtés\n\nArrêté n° 2019-AR-018 instituant une zone de rencontre\n\nCréée le 04/03/2019\nTéléchargée 37 fois\n\n"
        + "Le Maire de Bréval,\n\nVu le code de la route,\nVu le code pénal,\n\nArrête\n\nArticle 1\nLa zone est instituée.\n\nFait à Bréval, "
        + "le 1er mars 2019\nLe Maire, Luc ROY\n", "2019-03-01"),
  ]

  @Test(arguments: days) func `The day of the paper is that of who decided`(row: Phrase) { row.check(extracted(row.text).date?.edtf) }

  @Test func `The subject of a dump on one line ends where a sentence begins`() {
    let text =
      "1 EXTRAIT DU REGISTRE DES DELIBERATIONS DU CONSEIL D ADMINISTRATION DU SERVICE D'INCENDIE SEANCE DU 17 OCTOBRE 2014 L'an deux mille "
      + "quatorze et le dix-sept du mois d octobre, le conseil d'administration, régulièrement convoqué, s'est réuni sous la présidence de Mme "
      + "Anne ROY. Présents : Mmes Anne ROY, Lucie BLANC, MM. Luc MOREL. Secrétaire : M. Luc MOREL. Date de la convocation : 3 octobre OBJET : "
      + "construction du centre de Bréval : plan de financement et convention avec la commune Le centre de Bréval, édifié en 1971, ne répond plus "
      + "aux besoins. Le conseil d administration, après en avoir délibéré, à l unanimité, approuve le plan de financement."
    #expect(acts(text) == "- construction du centre de Bréval : plan de financement et convention avec la commune")
  }

  @Test func `Votes in the margin of the head count`() throws {
    let text =
      "DELIBERATION N DE/2016/19\n\nPour : 5\nContre : 6\nAbstention : 0\n\nPrésents : MM. ROY, BLANC\n\nObjet : Bail du lavoir"
      + Self.grounds
    let vote = try #require(extracted(text).parts.deliberation?.vote)
    #expect([vote.for, vote.against, vote.abstention] == [5, 6, 0])
  }

  /// Sentences of the motives that tell what others decided.
  @Test(arguments: [
    "Le département avait donné son accord en 2019.", "Le projet est approuvé par le Département depuis 2019.",
    "Le dossier est reporté sur le budget de 2021.",
  ])
  func `What others decided is no vote and stays among the motives`(motive: String) throws {
    let text =
      "Conseil municipal de Bréval\nSéance du 12 mars 2021\n\nDélibération n° 2021-12\n\nObjet : Bail du lavoir\n\n\(motive)\n\n"
      + "Le Conseil municipal, après en avoir délibéré, à l'unanimité, décide :\n- de conclure le bail.\n"
    let act = try #require(extracted(text).parts.deliberation)
    #expect(act.vote?.outcome == .unanimous)
    #expect(act.explanatoryStatement.map(\.text) == [motive])
  }

  @Test func `A report to an assembly has its code and its subject`() throws {
    let text =
      "DEPARTEMENT DU VAUBRUN              RAPPORT DU PRESIDENT C1105\nDirection de l'eau               AU CONSEIL DEPARTEMENTAL\n\n\n"
      + "                  BAIL DU LAVOIR\n               Exercice 2017\n\n\nMesdames, Messieurs,\nLe présent rapport a pour objet de vous soumettre "
      + "le bail du lavoir, qui vient à son terme.\nEn conclusion, je vous demande de bien vouloir :\n- conclure le bail ;\n- m'autoriser à signer.\n"
    #expect(acts(text) == "C1105 BAIL DU LAVOIR Exercice 2017")
  }

  @Test func `A stamp within the text takes no vote with it`() throws {
    let text =
      "DELIBERATION N° 2016-19\n\nObjet : Bail du lavoir\n\nVu le code de l'urbanisme,\n\nAprès en avoir délibéré, le Conseil\n\nDECIDE de "
      + "conclure le bail\n\nEnvoyé en préfecture le\n\nAUTORISE le maire à signer,\n\nONT VOTE POUR : 22\nONT VOTE CONTRE : 1\n"
    let vote = try #require(extracted(text).parts.deliberation?.vote)
    #expect([vote.for, vote.against] == [22, 1])
  }

  @Test func `Who decides, behind the formula, is no decision`() {
    let text =
      "DELIBERATION N° 2016-19\n\nObjet : Bail du lavoir\n\nVu le code de l'urbanisme,\n\nOuï l'exposé et après en avoir délibéré, par 6 voix "
      + "contre, 0 abstention, 5 pour, le Comité syndical\n\nREJETTE la demande,\n\nDIT que le bail reste fixé.\n"
    #expect(extracted(text).parts.deliberation?.operative.map(\.text) == ["REJETTE la demande,", "DIT que le bail reste fixé."])
  }

  @Test func `Who signs with a day is no part of the stamp behind`() throws {
    let text =
      "DECISION DU MAIRE N° 2013-087\n\nOBJET : Bail du lavoir\n\nVu le code de l'urbanisme,\n\nDECIDE\n\nARTICLE 1 — De conclure le bail.\n\n"
      + "Fait à BREVAL-SUR-ISLE, le 17 septembre 2013\n\nActe rendu exécutoire\naprès dépôt en Préfecture\nle : 20 SEP. 2013\net publication\n"
    #expect(extracted(text).date?.edtf == "2013-09-17")
  }
}
