import Segmenting
import Testing

@testable import Extracting

@Suite struct LegalReferenceTests {
  private static let codes = [
    Phrase(
      "Vu le Code général des collectivités territoriales, notamment ses articles L. 2121-29 et L. 2122-21 ;",
      "Code général des collectivités territoriales: L. 2121-29, L. 2122-21"),
    Phrase("l'article L. 221-1 du code de l'action sociale et des familles", "code de l'action sociale et des familles: L. 221-1"),
    Phrase("les articles L.112-3, L.221-1 et R.221-11 du CASF", "Code de l'action sociale et des familles: L. 112-3, L. 221-1, R. 221-11"),
    Phrase("l'article L 2121-29 du CGCT", "Code général des collectivités territoriales: L. 2121-29"),
    Phrase(
      "les articles L3211-1 et suivants du code général des collectivités territoriales",
      "code général des collectivités territoriales: L. 3211-1"),
    Phrase("l'article R*421-1 du code de l'urbanisme", "code de l'urbanisme: R. 421-1"),
    Phrase("l’article L. 161-1 du code de l’éducation", "code de l’éducation: L. 161-1"),
    Phrase("art. D. 312-123 du code de la sécurité sociale", "code de la sécurité sociale: D. 312-123"),
    Phrase("les articles 375 à 375-8 du code civil", "code civil: 375, 375-8"),
    Phrase("l'article 1382 du Code civil", "Code civil: 1382"),
    Phrase("le code de procédure pénale", "code de procédure pénale"),
    Phrase("le code pénal", "code pénal"),
    Phrase(
      "le code de la santé publique et notamment ses articles L. 2111-1 et suivants", "code de la santé publique: L. 2111-1"),
    Phrase("le code monétaire et financier", "code monétaire et financier"),
    Phrase("le code rural et de la pêche maritime", "code rural et de la pêche maritime"),
    Phrase("le code rural", "code rural"),
    Phrase(
      "le code de l'entrée et du séjour des étrangers et du droit d'asile",
      "code de l'entrée et du séjour des étrangers et du droit d'asile"),
    Phrase(
      "le code de la commande publique, dans ses articles L. 2123-1 et R. 2123-1", "code de la commande publique: L. 2123-1, R. 2123-1"),
    Phrase("le code civil, en son article 371-1", "code civil: 371-1"),
    Phrase("le code du travail", "code du travail"),
    Phrase("le code électoral, notamment son article LO 141", "code électoral: LO. 141"),
    Phrase("le code de la construction et de l'habitation", "code de la construction et de l'habitation"),
    Phrase("VU LE CODE GENERAL DES IMPOTS", "CODE GENERAL DES IMPOTS"),
    Phrase(
      "code général de la propriété des personnes publiques, notamment l'article L. 2122-1-1",
      "code général de la propriété des personnes publiques: L. 2122-1-1"),
    Phrase("le code des relations entre le public et l'administration", "code des relations entre le public et l'administration"),
    Phrase("Vu le code de l'urbanisme et le code de l'environnement", "code de l'urbanisme + code de l'environnement"),
    Phrase(
      "l'article L. 111-1 du code de l'énergie et l'article L. 222-1 du code de la route",
      "code de l'énergie: L. 111-1 + code de la route: L. 222-1"),
  ]

  private static let laws = [
    Phrase("Vu la loi n° 2021-1900 du 30 décembre 2021 de finances pour 2022 ;", "law 2021-1900 of 2021-12-30"),
    Phrase("la loi n°82-213 du 2 mars 1982", "law 82-213 of 1982-03-02"),
    Phrase("Loi no 2002-2 du 2 janvier 2002", "law 2002-2 of 2002-01-02"),
    Phrase("la loi n° 2021- 1900 du 30 décembre 2021", "law 2021-1900 of 2021-12-30"),
    Phrase("loi nº 2016-297 du 14 mars 2016", "law 2016-297 of 2016-03-14"),
    Phrase("VU LA LOI N° 2022-140 DU 7 FEVRIER 2022", "law 2022-140 of 2022-02-07"),
    Phrase("la loi n° 84-53 du 26/01/1984", "law 84-53 of 1984-01-26"),
    Phrase("la loi du 5 juillet 1996", "law of 1996-07-05"),
    Phrase("la loi en date du 5 juillet 1996", "law of 1996-07-05"),
    Phrase("la loi organique n° 2001-692 du 1er août 2001", "law 2001-692 of 2001-08-01"),
    Phrase("la loi n° 2004-811", "law 2004-811"),
    Phrase("l'article 14 de la loi n° 2007-293 du 5 mars 2007", "law 2007-293 of 2007-03-05: 14"),
    Phrase("les articles 9-1 et 10 de la loi n° 2000-321 du 12 avril 2000", "law 2000-321 of 2000-04-12: 9-1, 10"),
    Phrase("la loi n° 2000-321 du 12 avril 2000, notamment ses articles 9-1, 10 et 12", "law 2000-321 of 2000-04-12: 9-1, 10, 12"),
    Phrase("la loi 83-634 du 13 juillet 1983", "law 83-634 of 1983-07-13"),
    Phrase("la loi de finances n° 2019-1479 du 28 décembre 2019", "law 2019-1479 of 2019-12-28"),
    Phrase(
      "la loi n° 82-213 du 2 mars 1982 et la loi n° 83-8 du 7 janvier 1983", "law 82-213 of 1982-03-02 + law 83-8 of 1983-01-07"),
  ]

  private static let decrees = [
    Phrase("l'ordonnance n° 2005-1092 du 1er septembre 2005", "ordinance 2005-1092 of 2005-09-01"),
    Phrase("l'ordonnance du 2 février 1945", "ordinance of 1945-02-02"),
    Phrase("Vu le décret n° 2020-1545 du 9 décembre 2020", "decree 2020-1545 of 2020-12-09"),
    Phrase("Décret N° 2016-1638 du 30 novembre 2016", "decree 2016-1638 of 2016-11-30"),
    Phrase("le décret du 14 mai 2001", "decree of 2001-05-14"),
    Phrase("l'article 3 du décret n° 2001-495 du 6 juin 2001", "decree 2001-495 of 2001-06-06: 3"),
    Phrase("décret no 2019-670", "decree 2019-670"),
    Phrase("l'arrêté du 12 mars 2019", "order of 2019-03-12"),
    Phrase("l'arrêté préfectoral n° 2019-0452 du 3 mai 2019", "order 2019-0452 of 2019-05-03"),
    Phrase("l'arrêté ministériel du 4 mai 2018", "order of 2018-05-04"),
    Phrase("l'arrêté interministériel du 4 mai 2018", "order of 2018-05-04"),
    Phrase("l'arrêté municipal n° 2014-12", "order 2014-12"),
    Phrase("ARRETE N°36/2023", "order 36/2023"),
    Phrase("la circulaire n° 2014-08 du 4 avril 2014", "circular 2014-08 of 2014-04-04"),
    Phrase("la circulaire du 3 mai 2017", "circular of 2017-05-03"),
    Phrase("la circulaire interministérielle n° 2011-22 du 20 janvier 2011", "circular 2011-22 of 2011-01-20"),
    Phrase("l'instruction n° 2018-33 du 16 février 2018", "circular 2018-33 of 2018-02-16"),
    Phrase("l'instruction ministérielle du 28 mai 2019", "circular of 2019-05-28"),
    Phrase("l'instruction n° DGXS/SD3/2019/41 du 28 mai 2019", "circular DGXS/SD3/2019/41 of 2019-05-28"),
    Phrase("la délibération n° 2018-045 du 12 avril 2018", "deliberation 2018-045 of 2018-04-12"),
    Phrase("la délibération n° 47 du 8 juillet 2014", "deliberation 47 of 2014-07-08"),
    Phrase("la délibération n°2016/112 en date du 21 juin 2016", "deliberation 2016/112 of 2016-06-21"),
    Phrase("la délibération n° CD/2019/002 du 4 février 2019", "deliberation CD/2019/002 of 2019-02-04"),
    Phrase("la délibération en date du 21 juin 2016", "deliberation of 2016-06-21"),
    Phrase("la convention du 4 mai 2015", "convention of 2015-05-04"),
    Phrase("la convention n° 2020-17 du 6 janvier 2020", "convention 2020-17 of 2020-01-06"),
  ]

  private static let none = [
    Phrase("la loi", ""), Phrase("loi de 2005", ""), Phrase("le code postal 12345", ""),
    Phrase("l'article 3 de la présente convention", ""),
    Phrase("la convention est conclue pour 3 ans", ""), Phrase("le décret d'application", ""),
    Phrase("arrêté à la somme de 12 000 euros", ""), Phrase("Délibération", ""), Phrase("le code", ""), Phrase("loi n°", ""),
    Phrase("Article 1 : La convention est approuvée", ""), Phrase("les instructions données", ""), Phrase("", ""),
  ]

  @Test(arguments: codes + laws + decrees) func `A reference to the law has its kind, number, date and articles`(row: Phrase) {
    row.check(references(row.text))
  }

  @Test(arguments: none) func `The mere name of a kind of text refers to nothing`(row: Phrase) { row.check(references(row.text)) }

  @Test func `The printed text of a reference takes in the articles before and behind it`() {
    let document = extracted(
      "Vu l'article L. 221-1 du code de l'urbanisme et la loi n° 2000-321 du 12 avril 2000, notamment son article 9 ;")
    #expect(
      document.parts.legalReferences.map(\.text) == [
        "article L. 221-1 du code de l'urbanisme", "loi n° 2000-321 du 12 avril 2000, notamment son article 9",
      ])
  }
}
