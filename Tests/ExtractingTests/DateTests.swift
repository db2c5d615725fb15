import Segmenting
import Testing

@testable import Extracting

/// The first date of a text: as printed, then what it means.
@Suite struct DateTests {
  private static let periods = [
    Phrase("2013-2017", "2013-2017 = 2013/2017"),
    Phrase("2013 / 2017", "2013 / 2017 = 2013/2017"),
    Phrase("2014 - 2020", "2014 - 2020 = 2014/2020"),
    Phrase("2013- 2014", "2013- 2014 = 2013/2014"),
    Phrase("2013 -2014", "2013 -2014 = 2013/2014"),
    Phrase("2022 – 2024", "2022 – 2024 = 2022/2024"),
    Phrase("2022 — 2024", "2022 — 2024 = 2022/2024"),
    Phrase("2022\u{2011}2024", "2022\u{2011}2024 = 2022/2024"),
    Phrase("2015/2022", "2015/2022 = 2015/2022"),
    Phrase("2013 ' 2017", "2013 ' 2017 = 2013/2017"),
    Phrase("2013’2017", "2013’2017 = 2013/2017"),
    Phrase("2016I2020", "2016I2020 = 2016/2020"),
    Phrase("2016l2020", "2016l2020 = 2016/2020"),
    Phrase("2016|2020", "2016|2020 = 2016/2020"),
    Phrase("2013-2014-2015", "2013-2014-2015 = 2013/2015"),
    Phrase("Plan (2019-2021) voté", "2019-2021 = 2019/2021"),
    Phrase("Les 2015-2020 actions", "2015-2020 = 2015/2020"),
    Phrase("de 2020 à 2023", "de 2020 à 2023 = 2020/2023"),
    Phrase("2020 à 2023", "2020 à 2023 = 2020/2023"),
    Phrase("Réalisation entre 2022 et 2026", "entre 2022 et 2026 = 2022/2026"),
    Phrase("de 2013 jusqu'en 2016", "de 2013 jusqu'en 2016 = 2013/2016"),
    Phrase("à partir de 2015 et jusqu'en 2017", "à partir de 2015 et jusqu'en 2017 = 2015/2017"),
    Phrase("depuis janvier 2015 jusqu'au 30 juin 2016", "depuis janvier 2015 jusqu'au 30 juin 2016 = 2015-01/2016-06-30"),
    Phrase("du 1er Janvier 2011 au 31 Décembre 2014", "du 1er Janvier 2011 au 31 Décembre 2014 = 2011-01-01/2014-12-31"),
    Phrase("du 01/01/2011 au 31/12/2014", "du 01/01/2011 au 31/12/2014 = 2011-01-01/2014-12-31"),
    Phrase("entre le 1er mai 2011 et le 3 juin 2012", "entre le 1er mai 2011 et le 3 juin 2012 = 2011-05-01/2012-06-03"),
    Phrase("du lundi 3 mai 2021 au vendredi 7 mai 2021", "du lundi 3 mai 2021 au vendredi 7 mai 2021 = 2021-05-03/2021-05-07"),
    Phrase("les 28 et 29 septembre 2020", "les 28 et 29 septembre 2020 = 2020-09-28/2020-09-29"),
    Phrase("du 3 au 9 mai 2021", "du 3 au 9 mai 2021 = 2021-05-03/2021-05-09"),
    Phrase("du 3 mai au 9 juin 2021", "du 3 mai au 9 juin 2021 = 2021-05-03/2021-06-09"),
    Phrase("de janvier à mars 2021", "de janvier à mars 2021 = 2021-01/2021-03"),
    Phrase("d'avril à juin 2021", "d'avril à juin 2021 = 2021-04/2021-06"),
    Phrase("juin-juillet 2021", "juin-juillet 2021 = 2021-06/2021-07"),
    Phrase("janvier 2020 - mars 2021", "janvier 2020 - mars 2021 = 2020-01/2021-03"),
    Phrase("09/2015 - 06/2016", "09/2015 - 06/2016 = 2015-09/2016-06"),
    Phrase("1er et 2ème trimestres 2016", "1er et 2ème trimestres 2016 = 2016-33/2016-34"),
    Phrase("2ème semestre 2015 - 1er semestre 2016", "2ème semestre 2015 - 1er semestre 2016 = 2015-41/2016-40"),
    Phrase("T1-T3 2024", "T1-T3 2024 = 2024-33/2024-35"),
    Phrase("fin 2015 à mi-2016", "fin 2015 à mi-2016 = 2015/2016"),
    Phrase("année scolaire 2015-16", "2015-16 = 2015/2016"),
    Phrase("2011-2013 1 2 776 000", "2011-2013 = 2011/2013"),
    Phrase("2016 1 44 500", "2016 = 2016"),
    Phrase("Réalisation entre 2022 et 2026 : 2022 études, 2023 travaux", "entre 2022 et 2026 = 2022/2026"),
  ]

  private static let days = [
    Phrase("1er janv 2023", "1er janv 2023 = 2023-01-01"),
    Phrase("1 er janvier 2023", "1 er janvier 2023 = 2023-01-01"),
    Phrase("1ᵉʳ janvier 2023", "1ᵉʳ janvier 2023 = 2023-01-01"),
    Phrase("1erfévrier 2023", "1erfévrier 2023 = 2023-02-01"),
    Phrase("3 févr. 2019", "3 févr. 2019 = 2019-02-03"),
    Phrase("13.02.2020", "13.02.2020 = 2020-02-13"),
    Phrase("26/05/2014", "26/05/2014 = 2014-05-26"),
    Phrase("17/12/19", "17/12/19 = 2019-12-17"),
    Phrase("09 JAN, 2018", "09 JAN, 2018 = 2018-01-09"),
    Phrase("L'an deux mil vingt-et-un, le 10 juin", "L'an deux mil vingt-et-un, le 10 juin = 2021-06-10"),
    Phrase("26-05-2014", "26-05-2014 = 2014-05-26"),
    Phrase("26 / 05 / 2014", "26 / 05 / 2014 = 2014-05-26"),
    Phrase("2014-05-26", "2014-05-26 = 2014-05-26"),
    Phrase("01/12/2025\n01/09/2030", "01/12/2025 = 2025-12-01"),
    Phrase("23AVRIL 2013", "23AVRIL 2013 = 2013-04-23"),
    Phrase("23avril2013", "23avril2013 = 2013-04-23"),
    Phrase("le jeudi 30 novembre 2023", "30 novembre 2023 = 2023-11-30"),
    Phrase("le 29 février 2024", "29 février 2024 = 2024-02-29"),
    Phrase("applicable au 1er février 2023", "1er février 2023 = 2023-02-01"),
    Phrase("le 4 août 1789", "4 août 1789 = 1789-08-04"),
    Phrase("Vu la loi n° 2014-58 du 27 janvier 2014", "27 janvier 2014 = 2014-01-27"),
    Phrase("Délibération n° 2022-03-17 du 30 mars 2022", "30 mars 2022 = 2022-03-30"),
    Phrase("Séance rue du 8 mai 1945, le 3 juin 2015", "3 juin 2015 = 2015-06-03"),
  ]

  private static let inWords = [
    Phrase("LE 23 SEPTEMBRE DEUX MILLE DIX", "23 SEPTEMBRE DEUX MILLE DIX = 2010-09-23"),
    Phrase("Le vingt trois Juillet deux mille vingt", "vingt trois Juillet deux mille vingt = 2020-07-23"),
    Phrase("le trente et un mars deux mil dix-neuf", "trente et un mars deux mil dix-neuf = 2019-03-31"),
    Phrase("le premier mai deux mille vingt et un", "premier mai deux mille vingt et un = 2021-05-01"),
    Phrase(
      "le dix-sept juin mille neuf cent quatre-vingt-dix-huit", "dix-sept juin mille neuf cent quatre-vingt-dix-huit = 1998-06-17"),
    Phrase("le 2 mars mil neuf cent quatre vingt deux", "2 mars mil neuf cent quatre vingt deux = 1982-03-02"),
    Phrase("le onze juin dix-neuf cent soixante-quinze", "onze juin dix-neuf cent soixante-quinze = 1975-06-11"),
    Phrase("VINGT-HUIT MAI DEUX MILLE QUATORZE À 18 HEURES", "VINGT-HUIT MAI DEUX MILLE QUATORZE = 2014-05-28"),
    Phrase("trente février deux mille vingt", "trente février deux mille vingt = nothing"),
    Phrase("L'an deux mil vingt-trois, le jeudi 30 novembre 2023", "30 novembre 2023 = 2023-11-30"),
    Phrase(
      "L'an deux mille vingt, le vingt-trois juillet à dix-neuf heures",
      "L'an deux mille vingt, le vingt-trois juillet = 2020-07-23"),
    Phrase("L’AN DEUX MILLE QUATORZE ET LE VINGT DEUX MAI", "L’AN DEUX MILLE QUATORZE ET LE VINGT DEUX MAI = 2014-05-22"),
    Phrase("L'an 2020, le jeudi 23 juillet", "L'an 2020, le jeudi 23 juillet = 2020-07-23"),
    Phrase("l'an deux mille vingt-deux et le trois du mois de mars", "l'an deux mille vingt-deux et le trois du mois de mars = 2022-03-03"),
    Phrase("LAN DEUX MIL DIX LE 4 MARS", "LAN DEUX MIL DIX LE 4 MARS = 2010-03-04"),
    Phrase("L'an deux mille dix-neuf, le Conseil s'est réuni", "L'an deux mille dix-neuf = 2019"),
    Phrase("deux mille vingt euros", nil), Phrase("vingt-trois conseillers", nil), Phrase("le vingt trois juillet", nil),
    Phrase("vingt mars quatre-vingt", nil), Phrase("l'an prochain", nil), Phrase("mai deux cents", nil),
  ]

  private static let partsOfYear = [
    Phrase("janvier2013", "janvier2013 = 2013-01"),
    Phrase("Mars 2014", "Mars 2014 = 2014-03"),
    Phrase("étude attendue pour juillet 2023.", "juillet 2023 = 2023-07"),
    Phrase("étude attendue pour juillet 2023. Intégration dans le PLU 2024 ?", "juillet 2023 = 2023-07"),
    Phrase("août (2016)", "août (2016) = 2016-08"),
    Phrase("DECEMBRE 2018", "DECEMBRE 2018 = 2018-12"),
    Phrase("09/2015", "09/2015 = 2015-09"),
    Phrase("mi-juin 2020", "mi-juin 2020 = 2020-06"),
    Phrase("fin du mois de juin 2020", "fin du mois de juin 2020 = 2020-06"),
    Phrase("1er trimestre 2024", "1er trimestre 2024 = 2024-33"),
    Phrase("4ème trimestre 2021", "4ème trimestre 2021 = 2021-36"),
    Phrase("3e trim. 2021", "3e trim. 2021 = 2021-35"),
    Phrase("premier trimestre 2024", "premier trimestre 2024 = 2024-33"),
    Phrase("T1 2024", "T1 2024 = 2024-33"), Phrase("T4/2022", "T4/2022 = 2022-36"), Phrase("2024 T2", "2024 T2 = 2024-34"),
    Phrase("2024-T3", "2024-T3 = 2024-35"),
    Phrase("2nd semestre 2022", "2nd semestre 2022 = 2022-41"),
    Phrase("1er semestre 2016", "1er semestre 2016 = 2016-40"),
    Phrase("second semestre de l'année 2016", "second semestre de l'année 2016 = 2016-41"),
    Phrase("S2 2023", "S2 2023 = 2023-41"),
    Phrase("2ème quadrimestre 2019", "2ème quadrimestre 2019 = 2019-38"),
    Phrase("printemps 2023", "printemps 2023 = 2023-21"), Phrase("à l'été 2023", "été 2023 = 2023-22"),
    Phrase("Automne 2019", "Automne 2019 = 2019-23"), Phrase("hiver 2019", "hiver 2019 = 2019-24"),
    Phrase("hiver 2019-2020", "hiver 2019-2020 = 2019/2020"),
    Phrase("5ème trimestre 2021", "2021 = 2021"), Phrase("3ème semestre 2021", "2021 = 2021"),
  ]

  private static let open = [
    Phrase("dès 2010", "dès 2010 = 2010/.."),
    Phrase("dès le 1er mars 2010", "dès le 1er mars 2010 = 2010-03-01/.."),
    Phrase("dès la rentrée 2018", "dès la rentrée 2018 = 2018/.."),
    Phrase("à partir de 2024", "à partir de 2024 = 2024/.."),
    Phrase("A partir du printemps 2023", "A partir du printemps 2023 = 2023-21/.."),
    Phrase("à partir d'octobre 2020", "à partir d'octobre 2020 = 2020-10/.."),
    Phrase("à compter du 1er janvier 2016", "à compter du 1er janvier 2016 = 2016-01-01/.."),
    Phrase("à compter de l'exercice 2016", "à compter de l'exercice 2016 = 2016/.."),
    Phrase("depuis 1998", "depuis 1998 = 1998/.."),
    Phrase("à l'horizon 2039", "à l'horizon 2039 = ../2039"),
    Phrase("à l’horizon 2039", "à l’horizon 2039 = ../2039"),
    Phrase("à horizon 2026", "à horizon 2026 = ../2026"),
    Phrase("avant le 30 juin 2019", "avant le 30 juin 2019 = ../2019-06-30"),
    Phrase("avant la fin de l'année 2021", "avant la fin de l'année 2021 = ../2021"),
    Phrase("au plus tard le 15 octobre 2020", "au plus tard le 15 octobre 2020 = ../2020-10-15"),
    Phrase("au plus tard en 2020", "au plus tard en 2020 = ../2020"),
    Phrase("d'ici fin 2022", "d'ici fin 2022 = ../2022"),
    Phrase("d'ici à la fin du 1er semestre 2022", "d'ici à la fin du 1er semestre 2022 = ../2022-40"),
    Phrase("jusqu'en 2018", "jusqu'en 2018 = ../2018"),
    Phrase("jusqu'au 31 décembre 2018", "jusqu'au 31 décembre 2018 = ../2018-12-31"),
    Phrase("début 2012", "début 2012 = 2012"),
    Phrase("fin 2012", "fin 2012 = 2012"),
    Phrase("début/fin 2012", "début/fin 2012 = 2012"),
    Phrase("début / fin 2012", "début / fin 2012 = 2012"),
    Phrase("mi-2024", "mi-2024 = 2024"), Phrase("mi 2024", "mi 2024 = 2024"),
    Phrase("courant 2016", "courant 2016 = 2016"), Phrase("courant de l'année 2016", "courant de l'année 2016 = 2016"),
    Phrase("rentrée scolaire 2017", "rentrée scolaire 2017 = 2017"),
  ]

  /// Text only: no date, or nothing that EDTF could say.
  private static let none = [
    Phrase("court terme", nil), Phrase("pour 3 ans", nil), Phrase("sur 3 ans", nil), Phrase("Programmé sur 4 ans", nil),
    Phrase("2 chemins/an", nil), Phrase("1 fois/an", nil), Phrase("1 réunion par trismestre", nil), Phrase("s24", nil),
    Phrase("Avril/ Mai de chaque année :", nil), Phrase("Mai -juillet :", nil), Phrase("du 20 février", nil), Phrase("2400", nil),
    Phrase("12 345", nil), Phrase("chapitre 924", nil), Phrase("dès que possible", nil), Phrase("avant la fin", nil),
    Phrase("45/13/2020", nil), Phrase("2016-2015", nil),
    // Numbers of laws, articles, acts and places.
    Phrase("loi n° 2014-58", nil), Phrase("loi n° 2021-1900", nil), Phrase("loi n° 2021- 1900", nil), Phrase("décret 2019-670", nil),
    Phrase("loi n’2014-58", nil), Phrase("loi n 2014-58", nil), Phrase("article L. 2121-29", nil), Phrase("l'article L 2121-29", nil),
    Phrase("L2121-29", nil), Phrase("L.2121 - 29", nil), Phrase("articles L. 1998 et R. 2012", nil), Phrase("article 1998 du code", nil),
    Phrase("articles 1998 et 2000 du code", nil), Phrase("n° 2014 / 211", nil), Phrase("2020-038 TITRE", nil), Phrase("2020- 047", nil),
    Phrase("N°36/2023", nil), Phrase("03-2024", nil), Phrase("n° CD/2019/002", nil), Phrase("2022 DSOL 144", nil),
    Phrase("2012, DASES 190 G", nil), Phrase("[2000 PJEV 79]", nil), Phrase("2014/24/UE", nil), Phrase("(UE) 2016/679", nil),
    Phrase("DGCS/SD2B/DGS/SP1/2020/34", nil), Phrase("034-213401722-20140522-0000072073-DE", nil), Phrase("2018.045", nil),
    Phrase("Tél. 04 67 34 70 00", nil), Phrase("01.20.14.20.15", nil), Phrase("0467342015", nil), Phrase("Tél : 2014", nil),
    Phrase("34000 Montpellier", nil), Phrase("BP 2012", nil), Phrase("Norme NF2021", nil), Phrase("site Natura 2000", nil),
    Phrase("place du 8 mai 1945", nil), Phrase("12, rue du 11 novembre 1918", nil), Phrase("rue du 19 mars 1962 34000 Lunel", nil),
    // How many of something.
    Phrase("2021 habitants", nil), Phrase("2000 €", nil), Phrase("1950 euros", nil), Phrase("plus de 2000 arbres", nil),
    Phrase("près de 2000", nil), Phrase("2000 m² de plancher", nil), Phrase("1900 à 2100 habitants", nil), Phrase("2000,50 euros", nil),
    Phrase("environ 1900", nil),
  ]

  @Test(arguments: periods + days + inWords + partsOfYear + open + none) func `A date is read as printed and as meant`(row: Phrase) {
    let tokens = tokens(row.text)
    row.check(TimeReader(tokens).first().map { "\(tokens.slice($0.range).string) = \($0.value.edtf ?? "nothing")" })
  }

  /// All dates of a text.
  private static let several = [
    Phrase("méta : 2023, OT : 2024, Friche mi-2024", "2023 | 2024 | mi-2024"),
    Phrase(
      "2023 (CCNS Flixecourt) 2024 (CCNS Picquigny) Schéma Directeur FDE80 2025", "2023 | 2024 | 2025"),
    Phrase("01/12/2025\n01/09/2030", "01/12/2025 | 01/09/2030"),
    Phrase("Début : 3 mai 2021 Fin prévisionnelle : 2e trimestre 2022", "3 mai 2021 | 2e trimestre 2022"),
    Phrase("2013, 2014 et 2015-2017", "2013 | 2014 | 2015-2017"),
    Phrase("loi n° 2014-58, rue du 8 mai 1945, 12 place", ""),
    Phrase("", ""),
  ]

  @Test(arguments: several) func `Several dates of one cell are read one by one`(row: Phrase) {
    let tokens = tokens(row.text)
    row.check(TimeReader(tokens).all().map { tokens.slice($0.range).string }.joined(separator: " | "))
  }

  @Test func `A day that its month does not have is a date of its year and no more`() throws {
    for text in [
      "31 février 2020", "le 31/02/2020", "29 février 2023", "31.11.2019", "30 février 2020", "du 30 février 2020 au 3 mars 2020",
    ] {
      let found = try #require(TimeReader(tokens(text)).first(), "\(text)")
      #expect(found.value.edtf == nil, "\(text)")
      #expect(found.value.start == found.value.end)
      #expect([2019, 2020, 2023].contains(found.value.start))
    }
  }

  @Test func `The years of a period are its first and its last, and an open end is none`() throws {
    let period = try #require(TimeReader(tokens("du 1er mars 2019 au 30 avril 2021")).first()).value
    #expect([period.start, period.end] == [2019, 2021])
    let since = try #require(TimeReader(tokens("dès 2022")).first()).value
    #expect([since.start, since.end] == [2022, nil])
    let until = try #require(TimeReader(tokens("à l'horizon 2039")).first()).value
    #expect([until.start, until.end] == [nil, 2039])
  }

  /// As it should read: dashes normalised, no blanks about those between years.
  private static let printed = [
    Phrase("2015-\n2016", "2015-2016"), Phrase("2022 – 2024", "2022-2024"), Phrase("2013- 2014", "2013-2014"),
    Phrase("22 mai 2014 – 3 juin 2015", "22 mai 2014 - 3 juin 2015"), Phrase("2013 / 2017", "2013 / 2017"),
    Phrase("mi-2024", "mi-2024"), Phrase("Fin 2015", "Fin 2015"),
  ]

  @Test(arguments: printed) func `A date's text has its dashes normalised and is else as printed`(row: Phrase) throws {
    let reader = TimeReader(tokens(row.text))
    row.check(reader.printed(try #require(reader.first()).range))
  }
}
