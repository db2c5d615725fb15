import Segmenting
import Testing

@testable import Extracting

@Suite struct FigureTests {
  /// Each figure of a text: as printed, its value and its unit.
  private static let figures = [
    Phrase("5 106 enfants placés", "5 106 enfants placés = 5106 enfants placés"),
    Phrase("plus de 130 familles", "plus de 130 familles = 130 familles"),
    Phrase("22% des aidants", "22% = 22 %"), Phrase("au moins 20 % des agents", "au moins 20 % = 20 %"),
    Phrase("2,5 % par an", "2,5 % = 2.5 %"),
    Phrase("environ 40 nouveaux logements", "environ 40 nouveaux logements = 40 nouveaux logements"),
    Phrase("jusqu'à 12 places", "jusqu'à 12 places = 12 places"),
    Phrase("3 jeunes agriculteurs", "3 jeunes agriculteurs = 3 jeunes agriculteurs"),
    Phrase("318 futures ou jeunes mères isolées", "318 futures ou jeunes mères isolées = 318 futures ou jeunes mères isolées"),
    Phrase("744 mineurs isolés étrangers ont", "744 mineurs isolés étrangers = 744 mineurs isolés étrangers"),
    Phrase("30 dossiers reçus recensés", "30 dossiers reçus = 30 dossiers reçus"),
    Phrase("4 260 enfants transmises au juge", "4 260 enfants = 4260 enfants"), Phrase("836 jeunes suivant", "836 jeunes = 836 jeunes"),
    Phrase("42 logements depuis", "42 logements = 42 logements"), Phrase("12 bancs dans le parc", "12 bancs = 12 bancs"),
    Phrase("13 voix pour", ""),
    // Time, money, references and names count nothing of the policy.
    Phrase("5 déjà agréées", ""), Phrase("pendant 3 ans", ""), Phrase("le 14 juillet", ""), Phrase("15 000 €", ""),
    Phrase("article 3 du code", ""),
    Phrase("fiche 12 relative", ""), Phrase("page 4 du rapport", ""), Phrase("2021 habitants", ""), Phrase("Paris 15 Vaugirard", ""),
    Phrase("à 10 heures", ""), Phrase("programme 304 solidarité", ""), Phrase("1,5 litres", ""), Phrase("12 Communes", ""),
  ]

  @Test(arguments: figures) func `A number that counts something is a figure with its unit`(row: Phrase) {
    let tokens = tokens(row.text)
    let sums = AmountReader(tokens).all().map(\.range)
    let found = FigureReader(tokens).all().filter { figure in !sums.contains { $0.overlaps(figure.range) } }
    row.check(found.map { "\(tokens.slice($0.range).string) = \($0.value.digits) \($0.unit)" }.joined(separator: ", "))
  }

  @Test func `A figure is of the year that its text gives, else of its heading's, and those of a deliberation's motives are listed`() {
    let document = extracted(
      """
      Les chiffres clés

      La lecture publique à Vannes en 2017

      - 14 200 lecteurs inscrits
      - 310 prêts numériques au 31 décembre 2016
      """)
    #expect(
      document.parts.keyFigures.map { "\($0.text) \($0.year ?? 0)" } == ["14 200 lecteurs inscrits 2017", "310 prêts numériques 2016"])
    let act = extracted(
      """
      2019 DFPE 12 Subvention à l'association Les Lutins

      EXPOSE DES MOTIFS

      Mesdames, Messieurs,

      La crèche accueille chaque jour 44 enfants inscrits et emploie 12 agents.

      Le Conseil de Paris,

      Vu le code général des collectivités territoriales ;

      Délibère :

      Article 1 : Une subvention de 3 000 euros est attribuée à l'association.
      """)
    #expect(act.parts.keyFigures.map(\.text) == ["44 enfants inscrits", "12 agents"])
  }

  @Test func `An objective's target has its value and the year by which it is due`() throws {
    let document = extracted(
      """
      Le contrat fixe trois objectifs :

      - porter à au moins 35 % la part des visites suivies d'un bilan à l'horizon 2024 ;
      - ouvrir 14 nouveaux points d'écoute ;
      - tenir à jour le répertoire des aidants.
      """)
    let targets = document.parts.objectives.map { $0.targets.map { "\($0.value?.digits ?? "") \($0.unit ?? "") by \($0.by ?? "-")" } }
    #expect(targets == [["35 % by 2024"], ["14 nouveaux points by -"], []])
  }
}
