import Testing

@testable import Segmenting

@Suite struct TreeTests {
  @Test func `Lists nest by indentation, by glyph behind a colon, and come back`() {
    expect(
      "Les actions :\n- Premier :\n  - Alpha\n    o bêta\n  - Gamma\n- Second :\n• Delta\n• Epsilon\n- Troisième\n\nNumérotées :\n1. Un\n2. Deux\n   a) Petit\n   b) Autre\n3. Trois\n",
      """
      1:1 paragraph label "Les actions :"
      2:3 item [-] "Premier :"
        3:5 item [-] "Alpha"
          4:7 item [?] "bêta"
        5:5 item [-] "Gamma"
      6:3 item [-] "Second :"
        7:3 item [•] "Delta"
        8:3 item [•] "Epsilon"
      9:3 item [-] "Troisième"
      11:1 paragraph "Numérotées :"
      12:4 item [1] "Un"
      13:4 item [2] "Deux"
        14:7 item [a] "Petit"
        15:7 item [b] "Autre"
      16:4 item [3] "Trois"
      """)
  }

  @Test func `Lines cut at a width are one paragraph, and a new sentence after a short line is another`() {
    expect(
      """
      La commune de Vaubrun conduit depuis dix ans une politique de
      soutien aux familles, que le conseil municipal a confirmée au
      printemps. Elle tient en trois mots : accueillir, aider, et
      accompagner ceux qui en ont besoin. Les crédits sont inscrits au
      budget de la commune.
      Un second paragraphe commence ici, sans ligne blanche avant lui,
      et il tient en deux lignes.

      - un premier point qui est assez long pour être coupé au bout de
        la ligne et qui reprend ;
      - un second.

      """,
      """
      1:1 paragraph "La commune de Vaubrun conduit depuis dix ans une politique de soutien aux familles, que le conse…"
      6:1 paragraph "Un second paragraphe commence ici, sans ligne blanche avant lui, et il tient en deux lignes."
      9:3 item [-] "un premier point qui est assez long pour être coupé au bout de la ligne et qui reprend ;"
      11:3 item [-] "un second."
      """)
  }

  @Test func `Lines that a margin of their own cut are joined, but not behind a stop before a capital`() {
    let head = (0..<4).map {
      "Ville de Vaubrun \($0)                       Extrait du registre des délibérations du conseil municipal et de son bureau\n"
    }
    let body = """
      Par délibération en date du 3 mai 2010, le Conseil
      Municipal a approuvé le programme de rénovation des
      quartiers, et il a chargé le maire de le mener à bien.
      Le programme est suivi par un comité que préside la
      première adjointe, qui en rend compte au conseil.

      """
    let tree = BlockTree(head.joined(separator: "\n") + "\n" + body)
    let texts = tree.blocks.indices.map { tree.passage($0).string }
    #expect(
      texts.contains(
        "Par délibération en date du 3 mai 2010, le Conseil Municipal a approuvé le programme de rénovation des quartiers, et il a chargé le maire de le mener à bien."
      ))
    #expect(texts.contains { $0.hasPrefix("Le programme est suivi") && $0.hasSuffix("au conseil.") })
  }

  @Test func `A paragraph that a page break, a note or a box cuts in two is resumed`() {
    expect(
      "Le conseil examine le rapport de la commission des\n\u{0C}12\nfinances, puis il vote.\n",
      "1:1 paragraph \"Le conseil examine le rapport de la commission des finances, puis il vote.\"")
    expect(
      "La commune aide ceux qui ont besoin de¹\n\n¹ Selon le recensement.\n\nsoutien, et le fera.\n",
      """
      1:1 paragraph "La commune aide ceux qui ont besoin de¹ soutien, et le fera."
      3:1 footnote ¹ "¹ Selon le recensement."
      """)
    expect(
      "Les communes bâtissent une maison des\n\nFocus : la maison\n\nElle a ouvert en 2014.\n\nElle accueille.\n\nadolescents, et la paient.\n",
      """
      1:1 paragraph "Les communes bâtissent une maison des adolescents, et la paient."
      3:1 heading-box "Focus : la maison"
      5:1 paragraph "Elle a ouvert en 2014."
      7:1 paragraph "Elle accueille."
      """)
  }

  @Test func `A paragraph goes on behind the figures that stand in it, not with the last of them`() {
    expect(
      "Les communes bâtissent une maison des\n\n- 12 maisons pleines\n- 15 maisons neuves\n\nadolescents, et la paient.\n",
      """
      1:1 paragraph "Les communes bâtissent une maison des adolescents, et la paient."
      3:3 item [-] "12 maisons pleines"
      4:3 item [-] "15 maisons neuves"
      """)
    expect(
      "Le conseil vote.\n\n- Bâtir une maison pour les familles\n\ndu canton\n",
      """
      1:1 paragraph "Le conseil vote."
      3:3 item [-] "Bâtir une maison pour les familles du canton"
      """)
  }

  @Test func `A sentence that has ended is not resumed`() {
    expect(
      "Le conseil vote le budget.\n\nadolescents, et la suite.\n",
      """
      1:1 paragraph "Le conseil vote le budget."
      3:1 paragraph "adolescents, et la suite."
      """)
  }

  @Test func `A calendar torn over two lines stays with its item, one on its own line does not`() {
    expect(
      "- Ouvrir un relais 2015-\n2016\n- Former les agents 2015\n-2016\n- Créer un lieu 2015–\n2017\n- Évaluer\n2015-2016\n",
      """
      1:3 item [-] "Ouvrir un relais 2015- 2016"
      3:3 item [-] "Former les agents 2015 -2016"
      5:3 item [-] "Créer un lieu 2015– 2017"
      7:3 item [-] "Évaluer"
      8:1 paragraph "2015-2016"
      """)
  }

  @Test func `Notes stand apart, and one between items neither ends their list nor holds them`() {
    expect(
      "- Premier :\n  - Ouvrir\n¹ Note de bas de page.\n  - Bâtir\n- Second\n\n² Autre note, sur\ndeux lignes.\n",
      """
      1:3 item [-] "Premier :"
        2:5 item [-] "Ouvrir"
        3:1 footnote ¹ "¹ Note de bas de page."
        4:5 item [-] "Bâtir"
      5:3 item [-] "Second"
      7:1 footnote ² "² Autre note, sur deux lignes."
      """)
  }

  @Test func `The parts of an act each open a block, without blank lines too`() {
    expect(
      "Vu le code général ;\nVu le rapport du maire,\nConsidérant que la commune grandit,\nSur le rapport de Mme Orval,\nDélibère :\nArticle 1 : Le budget est voté.\nArticle 2 : Le maire signe\nla convention.\n",
      """
      1:1 paragraph "Vu le code général ;"
      2:1 paragraph "Vu le rapport du maire,"
      3:1 paragraph "Considérant que la commune grandit,"
      4:1 paragraph "Sur le rapport de Mme Orval,"
      5:1 paragraph "Délibère :"
      6:1 paragraph "Article 1 : Le budget est voté."
      7:1 paragraph "Article 2 : Le maire signe la convention."
      """)
  }

  @Test func `Places are those of the source, whatever was repaired before them`() {
    expect(
      "dÃ©bat de I’enfance.\n\nDe I’eau Ã©tÃ© : **fort**\n- po\u{AD}li l’'an\n",
      """
      1:1 paragraph "débat de l’enfance."
      3:1 paragraph "De l’eau été : fort"
      4:3 item [-] "poli l’an"
      """)
  }
}

/// Compares the dump of a text with what it should be, line ends at its end aside.
func expect(_ text: String, _ dump: String, _ place: SourceLocation = #_sourceLocation) {
  #expect(BlockTree(text).dump == dump + "\n", sourceLocation: place)
}
