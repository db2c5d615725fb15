import Archiving
import Comparing
import Extracting
import Foundation
import Greffe
import Publishing
import Reading
import Testing

/// Versions of corpus texts through the whole road.
@Suite struct ComparisonTests {
  private static let scheme = Project.document("paris-schema-2015-2020")

  private static func compared(_ rewrite: (String) -> String) throws -> Comparison {
    let text = rewrite(String(decoding: scheme.source.bytes, as: UTF8.self))
    let new = Pipeline.document(Array(text.utf8), path: "new.txt", id: "new")
    return try Comparison(from: Outline(of: scheme, generator: Pipeline.maker), to: Outline(of: new, generator: Pipeline.maker))
  }

  @Test(arguments: Project.documents.map(\.id)) func `An outline is the same made of a document and read back from its JSON`(id: String)
    throws
  {
    let document = Project.document(id)
    let outline = Outline(of: document, generator: Pipeline.maker)
    #expect(try Outline(json: document.json(by: Pipeline.generator)) == outline)
    #expect(!outline.items.isEmpty)
  }

  @Test func `A text with other numbers and bullets is no amended one`() throws {
    let comparison = try Self.compared { text in
      let pieces = text.components(separatedBy: "iche action n°")
      let renumbered = pieces.dropFirst().map { piece -> String in
        let blank = piece.prefix { $0 == " " }
        let digits = piece.dropFirst(blank.count).prefix { $0.isNumber }
        // Only fiches that there are; a reference to no fiche stays.
        guard let number = Int(digits), (1...30).contains(number) else { return piece }
        return "\(blank)\(number + 40)" + piece.dropFirst(blank.count + digits.count)
      }
      return ([pieces[0]] + renumbered).joined(separator: "iche action n°").replacing("◆", with: "▪").replacing("’", with: "'")
    }
    #expect(comparison.count(of: .renumbered) >= 30)
    #expect(!comparison.changes.contains { $0.status.isAmendment }, "\(comparison.text(isStat: false, hasColour: false))")
  }

  @Test func `A text that was misread is no amended one`() throws {
    let comparison = try Self.compared { text in
      var (out, place) = ("", 0)
      for word in text.split(separator: " ", omittingEmptySubsequences: false) {
        place += 1
        var word = String(word)
        if place % 9 == 0 {
          for (from, to) in [("l'", "I'"), ("è", "é"), ("ê", "é"), ("ô", "é"), ("œ", "ce"), ("ç", "c"), ("d'", "d' ")]
          where word.contains(from) {
            word = word.replacing(from, with: to, maxReplacements: 1)
            break
          }
          if word == "à" { word = "a" }
        }
        out += (place > 1 ? " " : "") + word
      }
      return out
    }
    #expect(!comparison.changes.contains { $0.status.isAmendment }, "\(comparison.text(isStat: false, hasColour: false))")
  }
}
