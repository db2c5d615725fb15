import Normalising
import Testing

@testable import Segmenting

/// What stands side by side on the page is read in the order in which it is meant.
@Suite struct ColumnTests {
  @Test func `A letterhead beside its text is read before it`() {
    expect(
      """
          Direction des sports

          Extrait du registre          Convoqué le 3 mai 2021, le Conseil Municipal de Bréval
          des délibérations            s'est réuni en mairie sous la présidence de Jeanne
          n° 2021 / 14                 Orval, maire.
                                       Présents :
                                       Jean Vale, Anne Lys
      """,
      """
      1:5 heading-standalone "Direction des sports"
      3:5 paragraph "Extrait du registre des délibérations"
      5:5 paragraph "n° 2021 / 14"
      3:34 paragraph "Convoqué le 3 mai 2021, le Conseil Municipal de Bréval s'est réuni en mairie sous la préside…"
      6:34 paragraph "Présents :"
      7:34 paragraph "Jean Vale, Anne Lys"
      """)
  }

  @Test func `Two columns of prose are read one after the other`() {
    expect(
      """
      La population du canton a baissé depuis       Le plan prévoit donc de bâtir cinq
      dix ans, car les jeunes partent étudier       logements par an, dont deux pour les
      à la ville et n'en reviennent guère.          familles qui arrivent dans la vallée.
      """,
      """
      1:1 paragraph "La population du canton a baissé depuis dix ans, car les jeunes partent étudier à la ville et…"
      1:47 paragraph "Le plan prévoit donc de bâtir cinq logements par an, dont deux pour les familles qui arrivent…"
      """)
  }

  @Test func `Labels beside their values are read row by row, a label in the middle of its values too`() {
    expect(
      """
      Porteur                Commune de Vaubrun

                             ADIL de la Sève
      Partenaires            Mutuelle du Val
                             Rectorat

      Calendrier             2021-2023
      """,
      """
      1:1 heading-standalone label "Porteur"
      1:24 heading-standalone value "Commune de Vaubrun"
      4:1 heading-standalone label "Partenaires"
      3:24 paragraph value "ADIL de la Sève"
      4:24 paragraph value "Mutuelle du Val"
      5:24 paragraph value "Rectorat"
      7:1 heading-standalone label "Calendrier"
      7:24 paragraph value "2021-2023"
      """)
  }

  @Test func `A row of labels stands over its values`() {
    expect(
      """
      Maître d'ouvrage          Échéance         Priorité
      Communauté de communes    2024-2027        1
      du Haut-Vaubrun
      """,
      """
      1:1 heading-standalone label "Maître d'ouvrage"
      2:1 heading-standalone value "Communauté de communes du Haut-Vaubrun"
      1:27 heading-standalone label "Échéance"
      2:27 paragraph value "2024-2027"
      1:44 heading-standalone label "Priorité"
      2:44 paragraph value "1"
      """)
  }

  @Test func `Several fields on one line are as many blocks`() {
    expect(
      "Créée le 4 mai 2020      Début : 2021      Fin prévisionnelle : 2023\n\nPilote : Ville de Bréval Partenaires : CAF, ADIL Calendrier : 2022\n",
      """
      1:1 paragraph "Créée le 4 mai 2020"
      1:26 paragraph "Début : 2021"
      1:44 paragraph "Fin prévisionnelle : 2023"
      3:1 paragraph "Pilote : Ville de Bréval"
      3:26 paragraph "Partenaires : CAF, ADIL"
      3:50 paragraph "Calendrier : 2022"
      """)
  }

  @Test func `A document on one line is parted at its headings, labels and bullets`() {
    let text =
      "Plan de mobilité du Vaubrun 2023-2028 Approuvé le 26 mai 2023 Axe 1 / Rouler moins Fiche action 1 : Créer une navette Objectifs : - Relier les hameaux - Ouvrir le marché Pilote : Commune de Bréval Calendrier : 2024 Budget : 165 000 € par an Fiche action 2 : Animer le covoiturage Objectifs : - Former des conducteurs Pilote : CIAS de la vallée Calendrier : 2023-2025 Budget : 14 800 € Indicateurs : - Nombre de trajets"
    #expect(
      BlockTree(text).dump.split(separator: "\n").map { String($0.split(separator: "\"").last!) } == [
        "Plan de mobilité du Vaubrun 2023-2028", "Approuvé le 26 mai 2023", "Axe 1 / Rouler moins", "Fiche action 1 : Créer une navette",
        "Objectifs :", "Relier les hameaux", "Ouvrir le marché", "Pilote : Commune de Bréval", "Calendrier : 2024",
        "Budget : 165 000 € par an", "Fiche action 2 : Animer le covoiturage", "Objectifs :", "Former des conducteurs",
        "Pilote : CIAS de la vallée", "Calendrier : 2023-2025", "Budget : 14 800 €", "Indicateurs :", "Nombre de trajets",
      ])
  }

  @Test func `A sentence with wide blanks and a list of figures stay lines`() {
    expect(
      "Le conseil    approuve le projet de la commune et en      remercie les services.\n\nRecettes              12 000\nDépenses               9 500\n",
      """
      1:1 paragraph "Le conseil approuve le projet de la commune et en remercie les services."
      3:1 paragraph "Recettes 12 000"
      4:1 paragraph "Dépenses 9 500"
      """)
  }

  @Test func `Contents with page numbers set far right are entries, each its own`() {
    let tree = BlockTree("SOMMAIRE\nAxe 1 : Habiter            4\n   1-1: Bâtir ........ 5\nAxe 2 : Rouler             7\n")
    #expect(tree.blocks.map(\.isContentsEntry) == [false, true, true, true])
  }

  /// A column goes back up the page: what it says cannot go on a sentence that stands below it.
  @Test func `Columns of words without capitals or stops go down the page in each block and lose no word`() {
    let tree = BlockTree(String(repeating: "un mot ici          et un autre la\n", count: 300))
    let words = tree.blocks.map { Passage(joining: $0.fragments, of: tree.text.bytes).string.split(separator: " ").count }
    #expect(words.reduce(0, +) == 300 * 7)
    for block in tree.blocks {
      #expect(zip(block.fragments, block.fragments.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }
}
