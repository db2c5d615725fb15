import Normalising
import Testing

@testable import Segmenting

/// One paragraph: what stands there, what of it is text, what is bold.
struct Markup: Sendable, CustomTestStringConvertible {
  let source: String
  let text: String
  let place: SourceLocation

  init(_ source: String, _ text: String, _ place: SourceLocation = #_sourceLocation) {
    self.source = source
    self.text = text
    self.place = place
  }

  var testDescription: String { source.debugDescription }
}

@Suite struct InlineTests {
  @Test(arguments: [
    Markup("Voir [le site](https://vaubrun.fr/a_b) ici.", "Voir le site ici."),
    Markup("Voir [**le** site](x) ici.", "Voir le site ici."),
    Markup("Voir [1] (annexe) et [2](non, une note).", "Voir [1] (annexe) et [2](non, une note)."),
    Markup("Un ![logo](x.png \"Logo\") ici.", "Un ici."),
    Markup("Un mot **gras** et *penché* et ***les deux*** ici.", "Un mot gras et penché et les deux ici."),
    Markup("Un mot** mal clos ici.", "Un mot mal clos ici."),
    Markup("Un mot **mal ouvert ici.", "Un mot mal ouvert ici."),
    Markup("Un **** vide ici.", "Un vide ici."),
    Markup("Ici 2 * 3 * 4 font 24.", "Ici 2 * 3 * 4 font 24."),
    Markup("Un renvoi* seul ici.", "Un renvoi* seul ici."),
    Markup("Un <b>mot</b> <i class=\"x\">ici</i>.", "Un mot ici."),
    Markup("Titre <DELTIT>Budget</DELTIT> <%numcx%> ici.", "Titre Budget ici."),
    Markup("Si a < b et b > c, alors <3 ici.", "Si a < b et b > c, alors <3 ici."),
    Markup("Un <b jamais clos ici.", "Un <b jamais clos ici."),
    Markup("Un <a <b>x</b> ici.", "Un <a x ici."),
    Markup("Un mot ~~biffé~~ ici.", "Un mot ici."),
    Markup("Coût : ~~ 100 € en 2020, ~~ 200 € ici.", "Coût : ~~ 100 € en 2020, ~~ 200 € ici."),
    Markup("~~~~~~ ARTICLE UNIQUE ~~~~~~", "~~~~~~ ARTICLE UNIQUE ~~~~~~"),
    Markup("Écrire à <jean.dupont@vaubrun.fr> le <montant> ici.", "Écrire à <jean.dupont@vaubrun.fr> le <montant> ici."),
    Markup("Si 5<x et y>2 alors <br/>ici.", "Si 5<x et y>2 alors ici."),
    Markup("Un snake_case et __souligné__ ici.", "Un snake_case et __souligné__ ici."),
  ]) func `Markup goes and text stays`(markup: Markup) {
    let tree = BlockTree(markup.source + "\n")
    #expect(tree.blocks.count == 1, sourceLocation: markup.place)
    #expect(tree.passage(0).string == markup.text, sourceLocation: markup.place)
  }

  @Test func `Bold is the share of the letters, a calendar behind aside`() {
    func share(_ text: String) -> Double { BlockTree(text + "\n").blocks[0].boldShare }
    #expect(share("**Agir** 2015-2016") == 1)
    #expect(share("<strong>Agir</strong>") == 1)
    #expect(share("**ab** cd.") == 0.5)
    #expect(share("Agir.") == 0)
    #expect(share("**Agir tôt") == 1)
  }

  @Test func `Each byte of a passage knows its place, across lines and markup`() {
    let tree = BlockTree("Un **mot**\n   coupé ici.\n")
    let passage = tree.passage(0)
    #expect(passage.string == "Un mot coupé ici.")
    for (byte, place) in zip(passage.bytes, passage.places) where byte != 0x20 { #expect(tree.text.bytes[place] == byte) }
    #expect(zip(passage.places, passage.places.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(passage[3..<6].string == "mot" && passage[2..<7].places == passage[3..<6].places)
  }

  @Test func `Blanks of all kinds are one, and none at the ends`() {
    #expect(BlockTree("\u{A0}\u{2003}Un\u{202F}:\u{3000}\t mot\u{0C}ici.\u{A0}\n").passage(0).string == "Un : mot ici.")
  }
}
