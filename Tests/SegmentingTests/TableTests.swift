import Normalising
import Testing

@testable import Segmenting

@Suite struct TableTests {
  @Test func `Lines with tabs are the rows of a table, empty cells included`() {
    expect(
      "Action\tPilote\tDate\nOuvrir un relais\tCommune\t2021\nFormer\t\t2022\n\nFin.\n",
      """
      - table
        - row
          1:1 cell "Action"
          1:8 cell "Pilote"
          1:15 cell "Date"
        - row
          2:1 cell "Ouvrir un relais"
          2:18 cell "Commune"
          2:26 cell "2021"
        - row
          3:1 cell "Former"
          - cell
          3:9 cell "2022"
      5:1 paragraph "Fin."
      """)
  }

  @Test func `Drawn lines part the cells of a table, which go on where the first is empty`() {
    expect(
      "┌────┬──────────┐\n│ N° │ 12       │\n├────┼──────────┤\n│ A  │ Un pont  │\n│    │ de bois  │\n└────┴──────────┘\n\nFin.\n",
      """
      - table
        - row
          2:3 cell "N°"
          2:8 cell "12"
        - row
          4:3 cell "A"
          4:8 cell "Un pont de bois"
      8:1 paragraph "Fin."
      """)
    expect(
      "+----+-----+\n| A  | B   |\n+----+-----+\n| un | 1 € |\n| deux | 2 € |\n+----+-----+\n",
      """
      - table
        - row
          2:3 cell "A"
          2:8 cell "B"
        - row
          4:3 cell "un"
          4:8 cell "1 €"
        - row
          5:3 cell "deux"
          5:10 cell "2 €"
      """)
  }

  @Test func `The tab of a bullet and a lone one make no table`() {
    expect(
      "-\tUn\n-\tDeux\n\nPour :\t54\n",
      """
      1:3 item [-] "Un"
      2:3 item [-] "Deux"
      4:1 heading-standalone "Pour : 54"
      """)
  }

  @Test func `Columns set apart by blanks are a table, with cells over several lines and rows of figures`() {
    expect(
      """
      Les aides sont celles-ci :

       Commune             Travaux              Aide 2021
       Sainte-Orse         Remplacement de la   1 200,00€
                           chaudière
       Dépense subventions Isolation              850,50€
                           TOTAL               2 050,50€

      Le conseil en prend acte.
      """,
      """
      1:1 heading-standalone "Les aides sont celles-ci :"
      - table
        - row
          3:2 cell "Commune"
          3:22 cell "Travaux"
          3:43 cell "Aide 2021"
        - row
          4:2 cell "Sainte-Orse"
          4:22 cell "Remplacement de la chaudière"
          4:43 cell "1 200,00€"
        - row
          6:2 cell "Dépense subventions"
          6:22 cell "Isolation"
          6:45 cell "850,50€"
        - row
          - cell
          7:22 cell "TOTAL"
          7:42 cell "2 050,50€"
      9:1 paragraph "Le conseil en prend acte."
      """)
  }

  @Test func `Two columns of prose, and wide blanks on a line or two, are no table`() {
    let margin =
      "Direction          Le conseil s'est réuni en\nGénérale           mairie, salle des fêtes, le\nExtrait            jeudi 22 mai 2014\n"
    let names = "Personnes :  Jean Dupont     Anne Roux     Paul Blanc\nServices :  Eau     Air     Feu\n"
    for text in [margin, names] {
      #expect(!BlockTree(Array(text.utf8)).blocks.contains { $0.kind == .table })
    }
  }

  @Test func `The HTML of a cell is its items and paragraphs, its tags are markup`() {
    let text = "Titre\t<ol><li>1. Ouvrir</li><li>2. <b>Former</b></li><li>Bâtir</li></ol><p>R&amp;D</p>\tseul\n"
    expect(
      text,
      """
      - table
        - row
          1:1 cell "Titre"
          - cell
            1:18 item [li 1] "Ouvrir"
            1:39 item [li 2] bold "Former"
            1:58 item [li] "Bâtir"
            1:76 paragraph "R&amp;D"
          1:88 cell "seul"
      """)
    let tree = BlockTree(text)
    #expect(tree.texts(.text) == ["Titre", "Ouvrir", "Former", "Bâtir", "R&amp;D", "seul"])
    #expect(tree.texts(.markup).joined().filter { $0 == "<" }.count == 12)
  }

  @Test func `HTML that is broken off, or says what the source does not, loses nothing`() {
    let tree = BlockTree("a\t<ul><li>&eacute;t&eacute;</li><li>fin<!-- x --> suite<script>y</script></li>\tb <i\n")
    let text = tree.texts(.text).joined(separator: "|")
    for word in ["&eacute;t&eacute;", "fin", "suite", "b <i"] { #expect(text.contains(word)) }
    #expect(tree.text.bytes.count == tree.leaves.reduce(0) { $0 + $1.range.count })
  }

  @Test func `Inline tags alone leave a cell whole`() {
    expect(
      "un\t<b>deux</b> trois\tquatre\n",
      """
      - table
        - row
          1:1 cell "un"
          1:7 cell "deux trois"
          1:22 cell "quatre"
      """)
  }

  @Test func `A first cell of two lines costs no column of the rows below it, and a sum is whole`() {
    let dump = BlockTree(
      """
       Bénéficiaires              M. et Mme SEIGLE M. et Mme AVOINE              Mme ORGE
       Caractéristiques de        Partie privative       Partie privative        Partie privative
       l'opération
       Nature des travaux         Porte palière          Chaudière               Chaudière
       Dépense subventionnable    1 603,55 €             1 540,89 €              5 117,01 €
       Subvention de la ville     160,00 €               154,00 €                512,00 €
      """
    ).dump
    for sum in ["1 603,55 €", "1 540,89 €", "5 117,01 €", "160,00 €", "154,00 €"] {
      #expect(dump.contains("cell \"\(sum)\""), "\(sum) in\n\(dump)")
    }
  }
}
