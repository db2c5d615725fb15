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
    // Years that the sentence takes.
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
