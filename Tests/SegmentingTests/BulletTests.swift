import Testing

@testable import Segmenting

/// One opening of a line, and the glyphs and the ordinal that it is read as; nil where it is no bullet.
struct Opening: Sendable, CustomTestStringConvertible {
  let line: String
  let marks: String?
  let place: SourceLocation

  init(_ line: String, _ marks: String?, _ place: SourceLocation = #_sourceLocation) {
    self.line = line
    self.marks = marks
    self.place = place
  }

  var testDescription: String { line.debugDescription }

  /// What the last block of `text` is, in the words of a dump.
  func check(after text: String) {
    let tree = BlockTree(text + line + "\n")
    let last = tree.dump.split(separator: "\n").last.map(String.init) ?? ""
    if let marks {
      #expect(last.contains("item [\(marks)] "), "\(last)", sourceLocation: place)
      #expect(tree.texts(.bullet).count >= 1, sourceLocation: place)
    } else {
      #expect(!last.contains("item ["), "\(last)", sourceLocation: place)
    }
  }
}

@Suite struct BulletTests {
  @Test(arguments: [
    Opening("- Un point", "-"), Opening("-\tUn point", "-"), Opening("– Un point", "-"), Opening("‐ Un point", "-"),
    Opening("− Un point", "-"), Opening("— Un point", "-"),
    Opening("\u{AD} Un point", "-"), Opening("-Un point", "-"), Opening("  -  un point", "-"), Opening("-\u{A0}un point", "-"),
    Opening("• Un point", "•"), Opening("•Un point", "•"), Opening("✓ Un point", "✓"),
    Opening("➢ Un point", "➢"), Opening("↘ Un point", "↘"), Opening("▪ Un point", "▪"), Opening("→ Un point", "→"),
    Opening("☐ Un point", "☐"), Opening("\u{F0B7} Un point", "\u{F0B7}"), Opening("\u{F0E0}un point", "\u{F0E0}"),
    Opening("\u{F0F0}\tun point", "\u{F0F0}"), Opening("* Un point", "*"), Opening("+ Un point", "+"), Opening("+ __ Un point", "+ ?"),
    Opening("· un point", "·"), Opening("(cid:127) Un point", "(cid:127)"), Opening("Ìun point", "Ì"), Opening("Ì Un point", "Ì"),
    Opening("Ⱥ un point", "Ⱥ"),
    Opening("§ un point", "§"), Opening("> Un point", ">"), Opening("° Un point", "°"),
    Opening("a. Un point", "a"), Opening("a/ Un point", "a"), Opening("b) Un point", "b"), Opening("1/ Un point", "1"),
    Opening("12. Un point", "12"), Opening("3) Un point", "3"), Opening("1° Un point", "1"),
    Opening("- ▶ Un point", "- ▶"), Opening("- 1. Un point", "- 1"), Opening("• - a) Un point", "• - a"),
  ]) func `A line that opens with a bullet is an item`(opening: Opening) { opening.check(after: "Un texte.\n\n") }

  @Test(arguments: [
    Opening("-2016", nil), Opening("2016-2017", nil), Opening("--", nil), Opening("3,5 millions", nil), Opening("*gras* au début", nil),
    Opening("**gras** au début", nil), Opening("+33 1 02 03", nil), Opening("n°3 Un point", nil),
    Opening("A.D.E. est une association.", nil), Opening("1.", nil), Opening("123. Un point", nil),
    Opening("M. le maire ouvre la séance.", nil), Opening("L. 221-1 du code.", nil), Opening("R.\u{A0}12 du code.", nil),
    Opening("°C est un degré.", nil), Opening(">10 ans.", nil), Opening("(cid:12", nil), Opening("l'article 1 est voté.", nil),
  ]) func `A line that only looks so is none`(opening: Opening) { opening.check(after: "Un texte.\n\n") }

  @Test(arguments: [
    Opening("o Former les agents", "?"), Opening("0 Former les agents", "?"), Opening(") Former les agents", "?"),
    Opening("« Former les agents", "?"), Opening("= Former les agents", "?"), Opening("# Former", nil),
    Opening("n Former les agents", "?"), Opening("u Former les agents", "?"), Opening("^ Former les agents", "?"),
    Opening("e Former les agents", "?"),
    Opening("¢ Former les agents", "?"), Opening("e_ former les agents", "?"), Opening("  o former les agents", "?"),
  ]) func `What an eye made of a bullet is one where a list is under way or announced`(opening: Opening) {
    opening.check(after: "Les objectifs sont :\n")
    opening.check(after: "- Ouvrir un relais ;\n")
    Opening(opening.line, nil, opening.place).check(after: "Le conseil est réuni.\n\n")
  }

  @Test(arguments: [
    Opening("n former", "?"), Opening("0 et plus", nil), Opening("« former »", nil), Opening("« Former »", "?"), Opening("o former", "?"),
    Opening("3 Former", nil), Opening("e former", nil), Opening("= former", "?"), Opening("u former", nil),
  ])
  func `Before a small letter it is one only where no word of French is so written`(opening: Opening) {
    opening.check(after: "Les objectifs sont :\n")
  }

  @Test func `A bullet alone on its line is that of the next text`() {
    #expect(
      BlockTree("Les cibles :\n•\nFamilles\n\u{F0B7}\nJeunes\n\nFin.\n").dump == """
        1:1 paragraph label "Les cibles :"
        3:1 item [•] "Familles"
        5:1 item [\u{F0B7}] "Jeunes"
        7:1 paragraph "Fin."

        """)
  }

  @Test func `Bullets torn off in a row belong to nobody, and lose no text`() {
    let tree = BlockTree("Les cibles :\n➢\n➢\n➢\nLes familles.\nLes jeunes.\nLes aînés.\n")
    #expect(!tree.dump.contains("item"))
    #expect(tree.texts(.text) == ["Les cibles :", "Les familles.", "Les jeunes.", "Les aînés."])
    #expect(tree.texts(.bullet) == ["➢", "➢", "➢"])
  }
}
