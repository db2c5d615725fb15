import Reading
import TestSupport
import Testing

@testable import Normalising
@testable import Segmenting

/// A text of about `size` bytes that is hard to read.
struct Hostile: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (_ size: Int) -> String

  init(_ name: String, _ make: @escaping @Sendable (_ size: Int) -> String) {
    self.name = name
    self.make = make
  }

  init(_ unit: String) {
    name = unit.debugDescription
    make = { String(repeating: unit, count: $0 / unit.utf8.count) }
  }

  var testDescription: String { name }
}

@Suite(.serialized) struct LinearityTests {
  @Test(arguments: [
    Hostile("a"), Hostile("mot "), Hostile("- un\n"), Hostile("- Un\n"), Hostile("- un :\n+ deux :\n"), Hostile("**"), Hostile("** a "),
    Hostile("*a*"), Hostile("<"), Hostile("<a"), Hostile("["), Hostile("]("), Hostile("[]("), Hostile("!["),
    Hostile("![]("), Hostile("[a](b)"), Hostile("|\n"), Hostile("| a | b |\n"), Hostile("\u{0C}"), Hostile("\u{0C}1\nTitre\nmot\n"),
    Hostile("mot,\n\n"), Hostile("¹ note\n"), Hostile("1\n\n"),
    Hostile("Focus :\n\nsuite de\n\n"), Hostile("# T\n"), Hostile("2015-\n2016\n"), Hostile("o\n"), Hostile("é"), Hostile("---\n"),
    Hostile("\n"), Hostile("((((\n"), Hostile("•"), Hostile("\u{A0}"), Hostile("\"a\t"), Hostile("~~a"), Hostile("~~ a"),
    Hostile("tabs") { "a" + String(repeating: "\t", count: $0 / 4) + "b" },
    Hostile("tags in a cell") { "a\t\t<ul>" + String(repeating: "<li>&eacute;</li>", count: $0 / 17) },
    Hostile("open tags in a cell") { "a\t\t" + String(repeating: "<b>", count: $0 / 3) },
    Hostile("items ever deeper") { size in
      let depth = Int(Double(2 * size).squareRoot())
      return (0..<depth).map { String(repeating: " ", count: $0) + "- Un\n" }.joined()
    },
    Hostile("one long item and its children") {
      "- " + String(repeating: "mot ", count: $0 / 8) + ":\n" + String(repeating: "+ a\n* b\n", count: $0 / 16)
    },
  ]) func `Four times the text takes about four times as long`(hostile: Hostile) {
    let time = Linearity(
      prepare: { size in
        NormalisedText(normalising: SourceText(decoding: Array(hostile.make(size).utf8), path: "acte.txt"), with: Rulebook.none)
      }, run: { #expect(!BlockTree(segmenting: $0).leaves.isEmpty) })
    #expect(time.holds, "\(time.size) bytes take \(time.small) s, four times as many \(time.large) s")
  }

  @Test func `Blank lines without end part two paragraphs as a few do`() {
    let (few, many) = (String(repeating: "\n", count: 4), String(repeating: " \n\n", count: 50_000))
    let (short, long) = (BlockTree("Un mot.\n\(few)Deux mots.\n"), BlockTree("Un mot.\n\(many)Deux mots.\n"))
    #expect(long.blocks.indices.map { long.passage($0).string } == ["Un mot.", "Deux mots."])
    #expect(long.blocks.map(\.kind) == short.blocks.map(\.kind) && long.blocks.map(\.followsBlank) == short.blocks.map(\.followsBlank))
    #expect(long.leaves.map(\.range.count).reduce(0, +) == long.text.bytes.count)
  }

  @Test func `Lists nest no deeper than twelve levels`() {
    let text = (0..<300).map { String(repeating: " ", count: $0) + "- Un\n" }.joined()
    #expect(BlockTree(text).blocks.map(\.depth).max() == 12)
  }
}

extension Rulebook {
  /// Repairs nothing.
  static let none = Rulebook(rules: [], lexicon: nil)
}
