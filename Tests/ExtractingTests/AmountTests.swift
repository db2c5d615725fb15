import Reading
import Segmenting
import Testing

@testable import Extracting

@Suite struct AmountTests {
  /// All sums of a text: value, currency but the euro, then HT or TTC.
  private static let written = [
    Phrase("305.000 euros", "305000"), Phrase("53.357,16 euros", "53357.16"), Phrase("2 500 000 €", "2500000"), Phrase("2,5 M€", "2500000"),
    Phrase("2 M€", "2000000"), Phrase("2.500.000,00 EUR (deux millions)", "2500000"), Phrase("8,5 milliards d'euros", "8500000000"),
    Phrase("près de 2,8 millions d’euros", "2800000"), Phrase("1, 6 millions d'euros", "1600000"), Phrase("1603,55€", "1603.55"),
    Phrase("7982€", "7982"), Phrase("1 160 700 €", "1160700"), Phrase("130 000, 00 €", "130000"), Phrase("885 636.60 € HT", "885636.6 HT"),
    Phrase("38 000 000 € HT", "38000000 HT"), Phrase("1 200 € TTC", "1200 TTC"), Phrase("1'697€", "1697"), Phrase("22'973,41€", "22973.41"),
    Phrase("1’697 €", "1697"), Phrase("100\n000 €", "100000"), Phrase("au prix de 1 138,80\n€, et les frais", "1138.8"),
    Phrase("1362 K€", "1362000"), Phrase("1362K€", "1362000"),
    Phrase("15.00 € €", "15"), Phrase("1,70 € /heure/enfant", "1.7"), Phrase("15 M€", "15000000"), Phrase("15 Md€", "15000000000"),
    Phrase("15 Mds d'euros", "15000000000"), Phrase("3 milliers d'euros", "3000"), Phrase("0,50 €", "0.5"), Phrase("0 €", "0"),
    Phrase("une enveloppe de 703 000 €", "703000"), Phrase("1 248 352€ par an", "1248352"), Phrase("de 1 000 € à 2 000 €", "1000, 2000"),
    Phrase("2\u{202F}500\u{A0}000\u{A0}€", "2500000"), Phrase("2\u{2009}500 €", "2500"), Phrase("1 million d'euros", "1000000"),
    Phrase("12 500 EUROS", "12500"), Phrase("2,5 millions deuros", "2500000"), Phrase("1,5 million d’€", "1500000"),
    Phrase("350 Keuros", "350000"), Phrase("2,5 MEUR", "2500000"), Phrase("1 234 567,8 €", "1234567.8"),
    Phrase("1,234,567.80 €", "1234567.8"),
    Phrase("1,234,567 euros", "1234567"), Phrase("0,1234 €/kWh", "0.1234"), Phrase("1 500,- €", "1500"), Phrase("50 000 €uros", "50000"),
    Phrase("plus de trois millions d'euros", "3000000"), Phrase("un million d'euros", "1000000"),
    Phrase("2 euros 50", "2.5"), Phrase("2 euros 50 par repas", "2.5"), Phrase("2€50", "2.5"), Phrase("le repas à 2€50, le goûter", "2.5"),
    Phrase("2 euros et 5 enfants", "2"), Phrase("3 euros 10 fois par an", "3"), Phrase("12 € 15 €", "12, 15"), Phrase("12 € 15", "12"),
    Phrase("2 euros et 50 centimes", "2.5"), Phrase("50 centimes", "0.5"), Phrase("5 centimes d'euro", "0.05"), Phrase("€ 1 500", "1500"),
    Phrase("Coût : € 1 500,50", "1500.5"), Phrase("soit €1500", "1500"), Phrase("EUR 2 000", "2000"), Phrase("montant de10 000 €", "10000"),
    Phrase("- 12 500 €", "12500"), Phrase("(12 500 €)", "12500"), Phrase("1 500 €/an, 300 €/mois", "1500, 300"),
    Phrase("305 000 francs", "305000 FRF"), Phrase("187.340 F H.T.", "187340 FRF HT"), Phrase("7,20 F le m3", "7.2 FRF"),
    Phrase("un 3 F de 60 m2", ""),
    Phrase("412 600,00 ? HT, soit 495 120,00 ? TTC", "412600 HT, 495120 TTC"), Phrase("Le seuil d'éligibilité est fixé à 10 000 €", ""),
    Phrase("de 6 000 à 8 000 € par collège", "6000, 8000"), Phrase("entre 3 et 5 M€", "3000000, 5000000"),
    Phrase("de 2019 à 8 000 €", "8000"),
    Phrase("1 200 francs CFP", "1200 XPF"), Phrase("2 500 F CFP", "2500 XPF"),
    Phrase("12 CHF", "12 CHF"),
  ]

  private static let taxed = [
    Phrase("12 345,60 euros TTC, soit 10 288 euros HT", "12345.6 TTC, 10288 HT"), Phrase("1 200 € H.T.", "1200 HT"),
    Phrase("1 200 € T.T.C. par an", "1200 TTC"), Phrase("1 200 € (HT)", "1200 HT"), Phrase("1 200 €HT", "1200 HT"),
    Phrase("1 200 euros hors taxes", "1200 HT"), Phrase("1 200 euros toutes taxes comprises", "1200 TTC"), Phrase("15 K€ TTC", "15000 TTC"),
    Phrase("1 200 € hors subvention", "1200"), Phrase("1 200 € t. de sel", "1200"), Phrase("1 200 € (TTC et port)", "1200"),
  ]

  /// Years, numbers and ranks before a sum are no part of it; what is torn is not made whole.
  private static let neighbours = [
    Phrase("en 2022 1 500 €", "1500"), Phrase("2022 500 €", "500"), Phrase("2011-2013 1 2 776 000 €", "2776000"),
    Phrase("2016 1 44 500 €", "44500"), Phrase("75019 500 €", "500"), Phrase("15 500 1 500 €", "1500"), Phrase("1 500, 2 000 €", "2000"),
    Phrase("lots 1, 2 et 3 : 500 €", "500"), Phrase("lots 12, 500 €", "500"), Phrase("5, 8 €", "8"), Phrase("000 000 €", "?"),
    Phrase("2 776 0000 €", "?"), Phrase("n°12 500€", ""), Phrase("FDE80 500 €", ""), Phrase("de 10-15 €", ""),
    Phrase("Total 2021 : 4 500 €, 2022 : 5 000 €", "4500, 5000"), Phrase("2021 4 500 € 2022 5 000 €", "4500, 5000"),
    Phrase("3 élèves 120 €", "120"),
  ]

  private static let none = [
    Phrase("au moins 20 %", ""), Phrase("page 12", ""), Phrase("loi n° 2021-1900", ""), Phrase("44 500", ""), Phrase("chapitre 924", ""),
    Phrase("2 millions d'habitants", ""), Phrase("12 m de large", ""), Phrase("Objectif €", ""), Phrase("la zone euro", ""),
    Phrase("ligne 1776, nature 6574", ""), Phrase("2021", ""), Phrase("trois millions d'habitants", ""), Phrase("2400", ""),
    Phrase("Coût €HT 44 500", ""), Phrase("Montant (en €) 12 500", ""), Phrase("5 106 enfants", ""), Phrase("1 245 résultats", ""),
    Phrase("P. 32Axe 2", ""), Phrase("article L. 2121-29", ""), Phrase("Tél. 04 67 34 70 00", ""), Phrase("34 000 Montpellier", ""),
    Phrase("€", ""), Phrase("€ %", ""), Phrase("€ 20 %", ""), Phrase("EUR 2 M€", "2000000"),
    Phrase("12345678901234567890123456789012 €", "?"),
    // Thresholds.
    Phrase("au seuil de 90 000 € HT", ""), Phrase("montants supérieurs à 23 000 €", ""), Phrase("inférieure ou égale à 15 000 €", ""),
    Phrase("au-delà de 5 000 €", ""), Phrase("en deçà de 5 000 €", ""), Phrase("le seuil est fixé à 4 000 € et le don à 300 €", "300"),
  ]

  @Test(arguments: written + taxed + neighbours + none) func `Sums of money are read to the cent`(row: Phrase) {
    let found = AmountReader(tokens(row.text)).all().map { sum in
      (sum.value?.digits ?? "?") + (sum.currency == "EUR" ? "" : " \(sum.currency)") + (sum.taxBasis.map { " \($0.rawValue)" } ?? "")
    }
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
