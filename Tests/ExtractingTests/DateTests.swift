import Segmenting
import Testing

@testable import Extracting

@Suite struct DateTests {
  /// The first date of a text: as printed, then what it means.
  private static let dates = [
    // Periods.
    Phrase("2013-2017", "2013-2017 = 2013/2017"),
    Phrase("2013 / 2017", "2013 / 2017 = 2013/2017"),
    Phrase("2014 - 2020", "2014 - 2020 = 2014/2020"),
    Phrase("2013- 2014", "2013- 2014 = 2013/2014"),
    Phrase("2022 – 2024", "2022 – 2024 = 2022/2024"),
    Phrase("2015/2022", "2015/2022 = 2015/2022"),
    Phrase("Plan (2019-2021) voté", "2019-2021 = 2019/2021"),
    Phrase("de 2020 à 2023", "de 2020 à 2023 = 2020/2023"),
    Phrase("Réalisation entre 2022 et 2026", "entre 2022 et 2026 = 2022/2026"),
    Phrase("du 1er Janvier 2011 au 31 Décembre 2014", "du 1er Janvier 2011 au 31 Décembre 2014 = 2011-01-01/2014-12-31"),
    Phrase("les 28 et 29 septembre 2020", "les 28 et 29 septembre 2020 = 2020-09-28/2020-09-29"),
    Phrase("du 3 au 9 mai 2021", "du 3 au 9 mai 2021 = 2021-05-03/2021-05-09"),
    Phrase("2011-2013 1 2 776 000", "2011-2013 = 2011/2013"),
    // Days and months.
    Phrase("janvier2013", "janvier2013 = 2013-01"),
    Phrase("Mars 2014", "Mars 2014 = 2014-03"),
    Phrase("1er janv 2023", "1er janv 2023 = 2023-01-01"),
    Phrase("3 févr. 2019", "3 févr. 2019 = 2019-02-03"),
    Phrase("13.02.2020", "13.02.2020 = 2020-02-13"),
    Phrase("26/05/2014", "26/05/2014 = 2014-05-26"),
    Phrase("23AVRIL 2013", "23AVRIL 2013 = 2013-04-23"),
    Phrase("le jeudi 30 novembre 2023", "30 novembre 2023 = 2023-11-30"),
    Phrase("L'an deux mil vingt-trois, le jeudi 30 novembre 2023", "30 novembre 2023 = 2023-11-30"),
    Phrase("le 29 février 2024", "29 février 2024 = 2024-02-29"),
    Phrase("applicable au 1er février 2023", "1er février 2023 = 2023-02-01"),
    Phrase("étude attendue pour juillet 2023.", "juillet 2023 = 2023-07"),
    Phrase("août (2016)", "août (2016) = 2016-08"),
    Phrase("DECEMBRE 2018", "DECEMBRE 2018 = 2018-12"),
    // Parts of a year.
    Phrase("1er trimestre 2024", "1er trimestre 2024 = 2024-33"),
    Phrase("4ème trimestre 2021", "4ème trimestre 2021 = 2021-36"),
    Phrase("2nd semestre 2022", "2nd semestre 2022 = 2022-41"),
    Phrase("1er semestre 2016", "1er semestre 2016 = 2016-40"),
    Phrase("printemps 2023", "printemps 2023 = 2023-21"),
    Phrase("Automne 2019", "Automne 2019 = 2019-23"),
    // Open and vague.
    Phrase("dès 2010", "dès 2010 = 2010/.."),
    Phrase("dès le 1er mars 2010", "dès le 1er mars 2010 = 2010-03-01/.."),
    Phrase("à partir de 2024", "à partir de 2024 = 2024/.."),
    Phrase("A partir du printemps 2023", "A partir du printemps 2023 = 2023-21/.."),
    Phrase("à compter du 1er janvier 2016", "à compter du 1er janvier 2016 = 2016-01-01/.."),
    Phrase("depuis 1998", "depuis 1998 = 1998/.."),
    Phrase("à l'horizon 2039", "à l'horizon 2039 = ../2039"),
    Phrase("à l’horizon 2039", "à l’horizon 2039 = ../2039"),
    Phrase("à horizon 2026", "à horizon 2026 = ../2026"),
    Phrase("avant le 30 juin 2019", "avant le 30 juin 2019 = ../2019-06-30"),
    Phrase("au plus tard le 15 octobre 2020", "au plus tard le 15 octobre 2020 = ../2020-10-15"),
    Phrase("d'ici fin 2022", "d'ici fin 2022 = ../2022"),
    Phrase("jusqu'en 2018", "jusqu'en 2018 = ../2018"),
    Phrase("début 2012", "début 2012 = 2012"),
    Phrase("fin 2012", "fin 2012 = 2012"),
    Phrase("mi-2024", "mi-2024 = 2024"),
    Phrase("méta : 2023, OT : 2024, Friche mi-2024", "2023 = 2023"),
    // No dates.
    Phrase("court terme", nil), Phrase("pour 3 ans", nil), Phrase("Programmé sur 4 ans", nil), Phrase("2 chemins/an", nil),
    Phrase("1 fois/an", nil), Phrase("Avril/ Mai de chaque année :", nil), Phrase("Mai -juillet :", nil), Phrase("du 20 février", nil),
    Phrase("2400", nil), Phrase("12 345", nil), Phrase("chapitre 924", nil),
  ]

  @Test(arguments: dates) func `A date is read as printed and as meant`(row: Phrase) {
    let tokens = tokens(row.text)
    row.check(TimeReader(tokens).first().map { "\(tokens.slice($0.range).string) = \($0.value.edtf ?? "nothing")" })
  }

  @Test func `A day that its month does not have is a date of its year and no more`() throws {
    for text in ["31 février 2020", "le 31/02/2020", "29 février 2023", "31.11.2019", "30 février 2020"] {
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
}
