import Reading
import Segmenting
import Testing

@testable import Extracting

@Suite struct AmountTests {
  /// All sums of a text: value, then HT or TTC.
  private static let amounts = [
    Phrase("305.000 euros", "305000"), Phrase("53.357,16 euros", "53357.16"), Phrase("2 500 000 €", "2500000"), Phrase("2,5 M€", "2500000"),
    Phrase("2 M€", "2000000"), Phrase("2.500.000,00 EUR (deux millions)", "2500000"), Phrase("8,5 milliards d'euros", "8500000000"),
    Phrase("près de 2,8 millions d’euros", "2800000"), Phrase("1, 6 millions d'euros", "1600000"), Phrase("1603,55€", "1603.55"),
    Phrase("7982€", "7982"), Phrase("1 160 700 €", "1160700"), Phrase("130 000, 00 €", "130000"), Phrase("885 636.60 € HT", "885636.6 HT"),
    Phrase("38 000 000 € HT", "38000000 HT"), Phrase("1 200 € TTC", "1200 TTC"), Phrase("1'697€", "1697"), Phrase("22'973,41€", "22973.41"),
    Phrase("100\n000 €", "100000"), Phrase("1362 K€", "1362000"), Phrase("15.00 € €", "15"), Phrase("1,70 € /heure/enfant", "1.7"),
    Phrase("15 M€", "15000000"), Phrase("15 Md€", "15000000000"), Phrase("3 milliers d'euros", "3000"), Phrase("0,50 €", "0.5"),
    Phrase("12 345,60 euros TTC, soit 10 288 euros HT", "12345.6 TTC, 10288 HT"), Phrase("une enveloppe de 703 000 €", "703000"),
    Phrase("1 248 352€ par an", "1248352"), Phrase("de 1 000 € à 2 000 €", "1000, 2000"), Phrase("2\u{202F}500\u{A0}000\u{A0}€", "2500000"),
    Phrase("un million d'euros", ""), Phrase("000 000 €", "0"), Phrase("1 million d'euros", "1000000"),
    // No sums.
    Phrase("au moins 20 %", ""), Phrase("page 12", ""), Phrase("loi n° 2021-1900", ""), Phrase("44 500", ""), Phrase("chapitre 924", ""),
    Phrase("2 millions d'habitants", ""), Phrase("12 m de large", ""), Phrase("Objectif €", ""), Phrase("la zone euro", ""),
    Phrase("ligne 1776, nature 6574", ""), Phrase("2021", ""),
  ]

  @Test(arguments: amounts) func `Sums of money are read to the cent`(row: Phrase) {
    let found = AmountReader(tokens(row.text)).all().map { $0.value.digits + ($0.taxBasis.map { " \($0.rawValue)" } ?? "") }
    row.check(found.joined(separator: ", "))
  }

  @Test func `A decimal value is exact, however it is scaled`() {
    #expect(Figure(integer: "1", fraction: "6", scale: 6).digits == "1600000")
    #expect(Figure(integer: "0", fraction: "1", scale: 0).digits == "0.1")
    #expect(Figure(integer: "12", fraction: "3456", scale: 2).digits == "1234.56")
    #expect(Figure(integer: "007", fraction: "500", scale: 0).digits == "7.5")
    #expect(Figure(integer: "90071992547409931", fraction: "07", scale: 0).digits == "90071992547409931.07")
    #expect(Figure(integer: "3", fraction: "5", scale: 0).hundredths == 350)
    #expect(Figure(integer: "3", fraction: "505", scale: 0).hundredths == nil)
    #expect(Figure(integer: String(repeating: "9", count: 40), fraction: "", scale: 0).hundredths == nil)
  }

  @Test func `A sum in a document has the year of its sentence, and a line's sum has the line's purpose`() throws {
    let document = extracted(
      """
      Budget du dispositif

      La Région verse 25 000 € pour l'année 2021. Une dotation de 3 000 euros suit.

      - 12 000 € par an financés par la Caisse des écoles ;
      - Achat de deux minibus : 54 300,50 € TTC
      """)
    let amounts = document.parts.amounts
    #expect(amounts.map { $0.value?.digits } == ["25000", "3000", "12000", "54300.5"])
    #expect(amounts.map(\.year) == [2021, nil, nil, nil])
    #expect(amounts.map(\.label) == [nil, nil, "par an financés par la Caisse des écoles", "Achat de deux minibus"])
    #expect(amounts.map(\.taxBasis) == [nil, nil, nil, .inclusive])
    #expect(amounts.map { $0.at.line } == [3, 3, 5, 6])
  }
}
