import Testing

@testable import Segmenting

/// One line and what it is among paragraphs.
struct Heading: Sendable, CustomTestStringConvertible {
  let line: String
  let kind: String
  let place: SourceLocation

  init(_ line: String, _ kind: String, _ place: SourceLocation = #_sourceLocation) {
    self.line = line
    self.kind = kind
    self.place = place
  }

  var testDescription: String { line.debugDescription }
}

@Suite struct HeadingTests {
  @Test(arguments: [
    Heading("# Plan de Vaubrun", "heading-markdown-1"), Heading("###### Détail", "heading-markdown-6"),
    Heading("##Collé", "heading-markdown-2"), Heading("####### Sept", "paragraph"),
    Heading("Fiche action n° 15 : Ouvrir", "heading-numbered-1"), Heading("Fiche action n 1 :", "heading-numbered-1"),
    Heading("FICHE ACTION A 1 TITRE", "heading-numbered-1"),
    Heading("Ficheactionn°25 : Ouvrir", "heading-numbered-1"), Heading("FICHE-ACTION 1 : Ouvrir", "heading-numbered-1"),
    Heading("Fiche Action 2. Ouvrir", "heading-numbered-1"), Heading("Fiche 1 Ouvrir", "heading-numbered-1"),
    Heading("F.A. 1-1 / Ouvrir", "heading-numbered-1"), Heading("F.A. 1 - 1 / Ouvrir", "heading-numbered-1"),
    Heading("Action 5 - Ouvrir", "heading-numbered-1"),
    Heading("Axe 1: Agir", "heading-numbered-1"), Heading("Axe3 - Agir", "heading-numbered-1"),
    Heading("AXEN°10 : Agir", "heading-numbered-1"), Heading("Axe 1 / Agir", "heading-numbered-1"),
    Heading("Axe IV. AGIR", "heading-numbered-1"),
    Heading("Axe transverse : Agir", "heading-numbered-1"), Heading("Volet A AGIR", "heading-numbered-1"),
    Heading("VOLET A", "heading-numbered-1"), Heading("Volet B1", "heading-numbered-1"),
    Heading("Orientation n°1 : Agir", "heading-numbered-1"),
    Heading("ORIENTATION STRATEGIQUE N°1 : AGIR", "heading-numbered-1"), Heading("Objectif stratégique 1. Agir", "heading-numbered-1"),
    Heading("Engagement 7 :", "heading-numbered-1"), Heading("Annexe 2", "heading-numbered-1"),
    Heading("1ère partie : Constats", "heading-numbered-1"), Heading("2.3.1 Se soigner", "heading-numbered-3"),
    Heading("1.1. Se loger", "heading-numbered-2"), Heading("1-1: Bouger", "heading-numbered-2"),
    Heading("1-4 : Bouger", "heading-numbered-2"),
    Heading("1.1 : Bouger", "heading-numbered-2"),
    Heading("Focus : la crèche", "heading-box"), Heading("ZOOM", "heading-box"), Heading("Encadré : la crèche", "heading-box"),
    Heading("**Agir tôt**", "heading-bold bold"), Heading("<b>Agir</b> <b>tôt</b>", "heading-bold bold"),
    Heading("**Agir** **tôt** 2015", "heading-bold bold"), Heading("AGIR TÔT", "heading-capitals"),
    Heading("Agir tôt", "heading-standalone"), Heading("La séance porte sur :", "heading-standalone"),
    Heading("Agir tôt.", "paragraph"), Heading("agir tôt", "paragraph"), Heading("Agir tôt, et", "paragraph"),
    Heading("LE CONSEIL EST RÉUNI.", "paragraph"), Heading("ACTION À MENER.", "paragraph"), Heading("Action à mener.", "paragraph"),
    Heading("Focus sur la crèche.", "paragraph"), Heading("Fiche de poste.", "paragraph"), Heading("13.02.2020", "paragraph"),
    Heading("3.5 millions d'euros.", "paragraph"), Heading("1.1 Se loger ........ 3", "paragraph"),
    Heading("Axe 2 Agir ..... 38", "paragraph"),
    Heading("Annexe . . . . . . 101", "paragraph"), Heading("FICHE ACTION .......... 7", "paragraph"),
  ]) func `A line alone is the heading that its form tells`(heading: Heading) {
    let dump = BlockTree("Le conseil est réuni.\n\n\(heading.line)\n\nIl délibère.\n").dump.split(separator: "\n").map(String.init)
    #expect(dump.count == 3, sourceLocation: heading.place)
    let parts = dump[1].split(separator: " \"")[0].split(separator: " ", maxSplits: 1)
    #expect(parts[1] == heading.kind, sourceLocation: heading.place)
  }

  @Test func `The attributes of a Markdown heading are markup`() {
    let tree = BlockTree("# Guide du four {#guide .court}\n\nTexte.\n\n## Le {four}\n")
    #expect(
      tree.dump.split(separator: "\n").map { String($0.drop { $0 != "\"" }) } == ["\"Guide du four\"", "\"Texte.\"", "\"Le {four}\""])
  }

  @Test func `Entries of a table of contents are told apart by their leader dots`() {
    let tree = BlockTree(
      "SOMMAIRE\n\n1.1 Se loger ........ 3\n1.2 Se soigner . . . . . . 12\nAxe 2 Agir .......... 38\n\n1.1 Se loger\n\nLe budget est de 3... 12 euros.\n"
    )
    #expect(tree.blocks.map(\.isContentsEntry) == [false, true, true, true, false, false])
    #expect(tree.blocks[4].kind == .heading(.numbered(depth: 2)))
  }
}
