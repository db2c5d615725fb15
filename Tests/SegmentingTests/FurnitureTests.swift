import Testing

@testable import Segmenting

@Suite struct FurnitureTests {
  @Test func `Page numbers, and heads that come again on the next page, are furniture; the first head is text`() {
    let page = { (number: Int, text: String) in "Commune de Vaubrun\nConseil du 3 mai\n\n\(text)\nPage \(number)/3\n" }
    let tree = BlockTree(
      [page(1, "Le budget est voté."), page(2, "Le compte est approuvé."), page(3, "La séance est levée.")].joined(separator: "\u{0C}"))
    #expect(
      tree.texts(.text) == [
        "Commune de Vaubrun", "Conseil du 3 mai", "Le budget est voté.", "Le compte est approuvé.", "La séance est levée.",
      ])
    #expect(
      tree.texts(.furniture) == [
        "Page 1/3", "Commune de Vaubrun", "Conseil du 3 mai", "Page 2/3", "Commune de Vaubrun", "Conseil du 3 mai", "Page 3/3",
      ])
    #expect(tree.texts(.pageBreak) == ["\u{0C}", "\u{0C}"])
  }

  @Test func `A form feed at a line's end begins the page with the next line`() {
    let tree = BlockTree("Vaubrun\nUn.\n12\u{0C}\nVaubrun\nDeux.\n13\u{0C}\nVaubrun\nTrois.\n")
    #expect(tree.texts(.furniture) == ["12", "Vaubrun", "13", "Vaubrun"])
    #expect(tree.texts(.text) == ["Vaubrun", "Un.", "Deux.", "Trois."])
  }

  @Test func `Feet that stand on three pages are furniture`() {
    let tree = BlockTree(
      (1...3).map { "Texte de la page \("abc".dropFirst($0 - 1).first!).\nService des assemblées\n" }.joined(separator: "\u{0C}"))
    #expect(tree.texts(.furniture) == Array(repeating: "Service des assemblées", count: 3))
  }

  @Test func `The number that opens each page's act, and the vote that ends it, are text`() {
    let act = { (number: Int) in
      "Commune de Vaubrun\nDÉLIBÉRATION N° 2020-0\(number)\nLe budget \(number) est voté.\nPour : 2\(number) Contre : 0\n"
    }
    let tree = BlockTree((1...4).map(act).joined(separator: "\u{0C}"))
    for number in 1...4 {
      #expect(tree.texts(.text).contains { $0.contains("DÉLIBÉRATION N° 2020-0\(number)") })
      #expect(tree.texts(.text).contains { $0.contains("Pour : 2\(number) Contre : 0") })
    }
    #expect(tree.texts(.furniture) == Array(repeating: "Commune de Vaubrun", count: 3))
    let unanimous = (1...3).map { "2020-03\($0)\nLe budget \("abc".dropFirst($0).first ?? "d") est voté.\nAdopté à l'unanimité.\n" }
    #expect(BlockTree(unanimous.joined(separator: "\u{0C}")).texts(.furniture).isEmpty)
  }

  @Test func `The number of the one act that a document's pages carry is their head`() {
    let tree = BlockTree(
      (1...3).map { "Délibération n° 2020-02 page \($0)\nTexte \("abc".dropFirst($0 - 1).first!) de l'acte.\n" }.joined(separator: "\u{0C}")
    )
    #expect(tree.texts(.furniture) == ["Délibération n° 2020-02 page 2", "Délibération n° 2020-02 page 3"])
  }

  @Test func `Who pays is text, though the same names come in the same order under each action`() {
    let sums = { (first: String, second: String) in "Un texte.\nCAF\(first)\nMSA     4 000 €\nDDT\(second)\nARS     100 €\n\n" }
    let tree = BlockTree(sums("", "     2 000 €") + sums("     300 €", ""))
    for name in ["CAF", "MSA", "DDT", "ARS"] {
      #expect(tree.texts(.text).count { $0.hasPrefix(name) } == 2)
    }
  }

  @Test func `Answers of a form are text, though they come again like the pieces of an upright title`() {
    let form = (1...2).map { "La question \($0)\n\nOUI\n\nsuite \($0)\n\nNON\n\nfin \($0)\n\nNSP\n\nbas \($0)\n\nX\n" }
    #expect(BlockTree(form.joined(separator: "\n")).texts(.furniture).isEmpty)
  }

  @Test(arguments: ["1", "- 1 -", "Page 1", "1/3", "p. 1"]) func `A page number at the edge of a page is furniture in all its forms`(
    number: String
  ) {
    let tree = BlockTree("Le budget est voté.\n\u{0C}\(number)\nLe compte est approuvé.\n")
    #expect(tree.texts(.furniture) == [number])
  }

  @Test(arguments: ["2015", "1 500 €", "12 %", "Article 1", "n° 3 bis"]) func `A figure that is no page number stays text`(line: String) {
    let tree = BlockTree("Le budget est voté.\n\u{0C}\(line)\nLe compte est approuvé.\n")
    #expect(tree.texts(.furniture).isEmpty)
    #expect(tree.texts(.text).contains(line))
  }

  @Test func `Without page marks three lone numbers in a row of counting are page numbers, two are not`() {
    #expect(BlockTree("Un.\n\n1\n\nDeux.\n\n2\n\nTrois.\n\n3\n").texts(.furniture) == ["1", "2", "3"])
    #expect(BlockTree("Un.\n\n1\n\nDeux.\n\n2\n\nTrois.\n\n9\n").texts(.furniture).isEmpty)
  }

  @Test func `The frame of a web page is furniture, and the same words in an item or a title with a colon are text`() {
    let frame = BlockTree("Ce site utilise des cookies.\nTout accepter\n\nVaubrun ouvre une crèche.\n\nPartager\nHaut de page\n")
    #expect(frame.dump == "4:1 paragraph \"Vaubrun ouvre une crèche.\"\n")
    #expect(frame.texts(.furniture) == ["Ce site utilise des cookies.", "Tout accepter", "Partager", "Haut de page"])
    #expect(BlockTree("Le maire veut :\n- Fermer\n- Partager\n\nRésumé :\n\nFin.\n").texts(.furniture).isEmpty)
  }

  @Test func `The front matter of Markdown is furniture but for title, number and date, a rule is markup`() {
    let tree = BlockTree("---\ntitle: 'Plan vélo'\nnumber: 25\ntags:\n  - un\n---\n# Plan\n\n---\nFin.\n")
    #expect(
      tree.dump == """
        2:9 metadata title "Plan vélo"
        3:9 metadata number "25"
        7:3 heading-markdown-1 "Plan"
        10:1 paragraph "Fin."

        """)
    #expect(tree.texts(.furniture) == ["---", "tags:", "- un", "---"])
  }

  @Test func `Each file of a dump has its front matter, and lines between two rules have none`() {
    let tree = BlockTree(
      "---\ntitle: Plan vélo\n---\nUn.\n\n---\n---\ntitle: Plan bus\nnumber: 2\n---\nDeux.\n\n---\nPilote : Ville\n---\n")
    #expect(tree.texts(.furniture) == ["---", "---", "---", "---"])
    #expect(
      tree.dump == """
        2:8 metadata title "Plan vélo"
        4:1 paragraph "Un."
        8:8 metadata title "Plan bus"
        9:9 metadata number "2"
        11:1 paragraph "Deux."
        14:1 heading-standalone "Pilote : Ville"

        """)
  }

  @Test func `A site's menu before and behind the text is furniture, a letterhead that comes again is not`() {
    let text = (1...24).map { "Le chemin n° \($0) relie deux hameaux du plateau à leur bourg.\n" }.joined()
    let site = ["Le plan du Vaubrun", "Thématiques", "Actions", "Qui sommes-nous", "Contact"]
    let foot = ["Accueil", "Thématiques", "Actions", "Qui sommes-nous"]
    let page = BlockTree(site.joined(separator: "\n") + "\n\nRelier les hameaux\n\n" + text + foot.joined(separator: "\n") + "\n")
    #expect(page.texts(.furniture) == site + foot)
    let head = "Commune de Bréval\nCanton de la Sève\nService des eaux\n"
    #expect(BlockTree(head + "\nRelier les hameaux\n\n" + text + head).texts(.furniture).isEmpty)
  }

  @Test func `Page numbers that grow are furniture without page marks, and so is what is printed beside them, but for the first`() {
    let page = { (number: Int, text: String) in "\(text)\n\n\(number)\nVille de Bréval - Plan vélo\n\n" }
    let tree = BlockTree(page(3, "Un chemin.") + page(5, "Deux ponts.") + page(6, "Trois rues.") + "Fin.\n")
    #expect(
      tree.dump.split(separator: "\n").map { $0.split(separator: "\"").last } == [
        "Un chemin.", "Ville de Bréval - Plan vélo", "Deux ponts.", "Trois rues.", "Fin.",
      ])
  }

  @Test func `Two feet that count are furniture, two counts of votes and the items of a list are text`() {
    let foot = { (page: Int) in "Contrat de la Sève 2021-2026 - page \(page)" }
    let text = "Titre un\n\nPour : 12\n\n\(foot(1))\n\u{0C}Titre deux\n\nPour : 13\n\n\(foot(2))\n"
    let furniture = BlockTree(text).texts(.furniture)
    #expect(furniture == [foot(1), foot(2)])
    #expect(BlockTree("Titre un\n\nPour : 12\n\u{0C}Titre deux\n\nPour : 13\n").texts(.furniture).isEmpty)
    #expect(BlockTree("Un\n\n- nombre\n\u{0C}Deux\n\n- nombre\n\u{0C}Trois\n\n- nombre\n").texts(.furniture).isEmpty)
  }

  @Test func `Feet whose numbers have one figure or two are one foot`() {
    let foot = { (page: Int) in "Plan de la Sève 2018-2023 \(page)" }
    let words = [8: "Semer", 11: "Faucher", 14: "Planter", 17: "Greffer"]
    let pages = words.keys.sorted()
    let text = pages.map { "\(words[$0]!) les prés\n\nUn texte sur \(words[$0]!).\n\n\(foot($0))\n" }.joined(separator: "\u{0C}")
    #expect(BlockTree(text).texts(.furniture) == pages.map(foot))
  }
}
