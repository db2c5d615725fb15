import Segmenting
import Testing

@testable import Extracting

@Suite struct TrailingCalendarTests {
  /// The text before the calendar, the calendar, its EDTF; nil where the years belong to the sentence.
  private static let calendars = [
    Phrase("Ouvrir une halte pour aidants 2021", "Ouvrir une halte pour aidants | 2021 | 2021"),
    Phrase("Ouvrir une halte pour aidants 2021-2023", "Ouvrir une halte pour aidants | 2021-2023 | 2021/2023"),
    Phrase("Ouvrir une halte : 2021–2023", "Ouvrir une halte : | 2021-2023 | 2021/2023"),
    Phrase("Ouvrir une halte 2021 -2023", "Ouvrir une halte | 2021-2023 | 2021/2023"),
    Phrase("Ouvrir une halte 2021- 2023", "Ouvrir une halte | 2021-2023 | 2021/2023"),
    Phrase("Ouvrir une halte 2021/2023", "Ouvrir une halte | 2021-2023 | 2021/2023"),
    Phrase("Ouvrir une halte 2021 2022", "Ouvrir une halte | 2021-2022 | 2021/2022"),
    Phrase("Ouvrir une halte (4 places) 2022", "Ouvrir une halte (4 places) | 2022 | 2022"),
    Phrase("Ouvrir une halte Fin 2022", "Ouvrir une halte | Fin 2022 | 2022"),
    Phrase("Ouvrir une halte Début 2022", "Ouvrir une halte | Début 2022 | 2022"),
    Phrase("Ouvrir une halte Dès 2022", "Ouvrir une halte | Dès 2022 | 2022/.."),
    Phrase("Ouvrir une halte 2021-", "Ouvrir une halte | 2021- | nothing"),
    Phrase("2021-2023", " | 2021-2023 | 2021/2023"),
    Phrase("2021", " | 2021 | 2021"),
    Phrase("Fin 2021", " | Fin 2021 | 2021"),
    Phrase("2021-", " | 2021- | nothing"),
    Phrase("Ouvrir un lieu d'échange et 2021-2022", "Ouvrir un lieu d'échange et | 2021-2022 | 2021/2022"),
    Phrase("Ouvrir une halte 2021 ' 2023", "Ouvrir une halte | 2021 ' 2023 | 2021/2023"),
    Phrase("Ouvrir une halte 2021I2023", "Ouvrir une halte | 2021I2023 | 2021/2023"),
    Phrase("Ouvrir une halte Mi-2022", "Ouvrir une halte | Mi-2022 | 2022"),
    Phrase("Ouvrir une halte A partir de 2022", "Ouvrir une halte | A partir de 2022 | 2022/.."),
    Phrase("Ouvrir une halte A partir du printemps 2023", "Ouvrir une halte | A partir du printemps 2023 | 2023-21/.."),
    Phrase("Ouvrir une halte Mars 2022", "Ouvrir une halte | Mars 2022 | 2022-03"),
    Phrase("Ouvrir une halte 1er trimestre 2024", "Ouvrir une halte | 1er trimestre 2024 | 2024-33"),
    Phrase("Ouvrir une halte 2nd semestre 2022", "Ouvrir une halte | 2nd semestre 2022 | 2022-41"),
    Phrase("Ouvrir une halte T1 2024", "Ouvrir une halte | T1 2024 | 2024-33"),
    Phrase("Ouvrir une halte De 2020 à 2023", "Ouvrir une halte | De 2020 à 2023 | 2020/2023"),
    Phrase("Ouvrir une halte A l'horizon 2039", "Ouvrir une halte | A l'horizon 2039 | ../2039"),
    Phrase("Ouvrir une halte 26/05/2014", "Ouvrir une halte | 26/05/2014 | 2014-05-26"),
    Phrase("1er trimestre 2024", " | 1er trimestre 2024 | 2024-33"), Phrase("à partir de 2024", nil), Phrase("mi-2024", nil),
    // Years that the sentence takes.
    Phrase("La halte a ouvert le 26/05/2014", nil), Phrase("La halte a ouvert à partir de 2022", nil),
    Phrase("La halte ouvre au 1er trimestre 2024", nil), Phrase("Le bilan du 1er semestre 2022", nil),
    Phrase("Le rapport de Mars 2022", nil), Phrase("Vu la délibération du 12 mai 2014", nil),
    Phrase("Loi n° 2014-58 du 27 janvier 2014", nil),
    Phrase("La halte de la rue du 8 mai 1945", nil), Phrase("L'article L. 2121-2014", nil),
    Phrase("Les exercices 2019 et 2021-2022", nil),
    Phrase("La halte a ouvert en 2021", nil),
    Phrase("La halte a ouvert fin 2021", nil),
    Phrase("Une halte ouverte courant 2021", nil),
    Phrase("La halte a ouvert à la mi-2021", nil),
    Phrase("Poursuivre le schéma 2016-2020", nil),
    Phrase("Dresser le bilan du plan 2016-2020", nil),
    Phrase("Une halte ouverte en mai 2021", nil),
    Phrase("Une halte ouverte au printemps 2021", nil),
    Phrase("Une halte prévue avant 2021", nil),
    Phrase("Appliquer la loi n°2002", nil),
    Phrase("La rentrée 2021", nil),
    Phrase("Au titre du budget 2021", nil),
    Phrase("Accueillir d'ici 2021", nil),
    Phrase("Entre 2019 et 2021", nil),
    // No years at all.
    Phrase("Accueillir 12 personnes", nil), Phrase("Une enveloppe de 2 021", nil), Phrase("Norme NF2021", nil),
    Phrase("Ouvrir une halte", nil),
    Phrase("Le 2021 annonce une suite", nil), Phrase("", nil), Phrase("-", nil),
  ]

  @Test(arguments: calendars) func `A calendar at the end is taken off, a year of the sentence is not`(row: Phrase) {
    row.check(TrailingCalendar(passage(row.text)).map { "\($0.text.string) | \($0.printed) | \($0.value.edtf ?? "nothing")" })
  }
}
