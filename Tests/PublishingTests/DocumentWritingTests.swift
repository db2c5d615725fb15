import Cataloguing
import Extracting
import Foundation
import Markup
import Normalising
import Reading
import Segmenting
import Testing

@testable import Publishing

@Suite struct DocumentWritingTests {
  private static let generator = Generator(name: "greffe", version: "1.2.3")

  private static let text = """
    Schéma des rivières de la Haute-Sève 2021-2025

    Fiche action n°1 : Rouvrir les berges & les quais

    **Enjeux**

    Les quais "nord" sont fermés <à la vue>.\u{0B} Coût : 12 500,50 € HT.

    **Objectifs et Actions**

    - **Ouvrir les quais 2022**
     - ▶ Poser deux passerelles 2021-2022

    2023

    **Partenaires** : Agence de l'eau (AE), Rectorat

    Fiche action n°2 : Compter les truites

    **Enjeux**

    On ne sait rien d'elles.

    Canton\tPlaces
    Bréval\t26,1%
    """

  private static func document(_ text: String) -> Document {
    let source = SourceText(decoding: Array(text.utf8), path: "corpus/essai.txt")
    return Document(extracting: BlockTree(segmenting: NormalisedText(normalising: source)), id: "essai")
  }

  private let document = document(text)

  private func json(_ document: Document) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(document.json(by: Self.generator))) as? [String: Any])
  }

  @Test func `JSON says who wrote it, to which contract and of which file`() throws {
    let json = try json(document)
    #expect(json["schemaVersion"] as? String == "1.0")
    #expect(json["generator"] as? [String: String] == ["name": "greffe", "version": "1.2.3"])
    #expect(json["id"] as? String == "essai")
    let source = try #require(json["source"] as? [String: Any])
    #expect(source["path"] as? String == "corpus/essai.txt")
    #expect(source["bytes"] as? Int == Self.text.utf8.count)
    #expect(source["encoding"] as? String == "UTF-8")
  }

  @Test func `An action has its calendar as printed and as meant`() throws {
    let fiches = try #require(try json(document)["fiches"] as? [[String: Any]])
    let objective = try #require((fiches[0]["objectives"] as? [[String: Any]])?.first)
    let action = try #require((objective["actions"] as? [[String: Any]])?.first)
    #expect(action["id"] as? String == "fiche-1/objective-1/action-1")
    #expect(action["text"] as? String == "Poser deux passerelles")
    let calendar = try #require(action["calendar"] as? [String: Any])
    #expect(calendar["text"] as? String == "2021-2022")
    #expect(calendar["edtf"] as? String == "2021/2022")
    #expect([calendar["start"] as? Int, calendar["end"] as? Int] == [2021, 2022])
    #expect(calendar["certainty"] as? String == "printed")
  }

  @Test func `One line of JSON holds what the pretty form holds`() throws {
    let line = document.json(by: Self.generator, pretty: false)
    #expect(line.filter { $0 == 0x0A }.count == 1)
    #expect(line.last == 0x0A)
    let one = try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary
    #expect(one == (try json(document)) as NSDictionary)
  }

  @Test func `XML is valid by its schema and its texts are those of the JSON`() throws {
    let xml = document.xml(by: Self.generator)
    #expect(Schema.documentXML.validator().validate(xml) == [])
    let words = try Self.texts(xml)
    for key in ["text", "title", "name", "message", "edtf"] {
      let wanted = Self.strings(try json(document), key)
      #expect(!wanted.isEmpty)
      #expect(words[key] == wanted.map { $0.replacing("\u{0B}", with: "\u{FFFD}") }, "\(key)")
    }
  }

  @Test func `XML that breaks its schema is at fault, with its line`() {
    let xml = String(decoding: Self.document("Fiche action n°1 : Berges\n").xml(by: Self.generator), as: UTF8.self)
    let broken = xml.replacing("kindConfidence>", with: "kindSurety>")
    #expect(broken != xml)
    let line = broken.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("kindSurety") }.map { $0 + 1 }
    #expect(Schema.documentXML.validator().validate(Array(broken.utf8)).first?.line == line)
  }

  @Test(arguments: ["a\u{0}b", "\u{1B}[31m", "\u{FFFE}\u{FFFF}", "]]>", "<b>&amp;</b>", "\u{202E}abc", "e\u{301}", "𝄞", "\u{2028}", "\r"])
  func `Whatever a text holds, XML stays valid`(text: String) {
    let document = Self.document("Fiche action n°1 : Berges \(text) fin\n\nEnjeux\n\nLe quai \(text) est fermé.\n\n- item \(text)\n")
    #expect(Schema.documentXML.validator().validate(document.xml(by: Self.generator)) == [])
    #expect(Schema.catalogueXML.validator().validate(Catalogue(of: [document]).xml(by: Self.generator)) == [])
  }

  @Test(arguments: [Schema.documentJSON, .catalogueJSON, .comparisonJSON]) func `The embedded JSON schemas are JSON schemas`(schema: Schema)
    throws
  {
    let json = try #require(try JSONSerialization.jsonObject(with: Data(schema.bytes)) as? [String: Any])
    #expect((json["$schema"] as? String)?.contains("2020-12") == true)
    #expect(json["type"] as? String == "object" || json["$ref"] != nil)
  }

  @Test func `The schema requires the keys that a document has`() throws {
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(Schema.documentJSON.bytes)) as? [String: Any])
    let required = try #require(schema["required"] as? [String])
    #expect(Set(required) == Set(try json(document).keys))
  }

  @Test func `An XML document of another namespace or with a key missing is not valid`() {
    let schema = Schema.documentXML.validator()
    let xml = String(decoding: document.xml(by: Self.generator), as: UTF8.self)
    for (old, new) in [
      ("urn:greffe:1", "urn:greffe:2"), ("<kind>", "<kindx>"), ("<kind>scheme</kind>", ""), ("<kind>scheme", "<kind>poem"),
    ] {
      #expect(xml.contains(old))
      #expect(!schema.validate(Array(xml.replacing(old, with: new, maxReplacements: 1).utf8)).isEmpty, "\(old)")
    }
  }

  /// The values of a key in document order, down any depth, as the sinks write them.
  private static func strings(_ value: Any, _ key: String) -> [String] {
    if let list = value as? [Any] { return list.flatMap { strings($0, key) } }
    guard let node = value as? [String: Any] else { return [] }
    return node.flatMap { name, value in name == key ? (value as? String).map { [$0] } ?? strings(value, key) : strings(value, key) }
      .sorted()
  }

  private static func texts(_ xml: [UInt8]) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    let text = String(decoding: xml, as: UTF8.self)
    for match in text.matches(of: /<([a-zA-Z]+)>([^<]*)<\/\1>/) {
      let value = String(match.2).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
        "&amp;", with: "&")
      found[String(match.1), default: []].append(value)
    }
    return found.mapValues { $0.sorted() }
  }
}

@Suite struct JournalTests {
  @Test func `The journal of corrections is a table with line ends and controls escaped`() throws {
    let text = NormalisedText(normalising: SourceText(decoding: Array("Les pro-\nfessionnels de l |'enfance.\n".utf8), path: "a.txt"))
    let rows = String(decoding: text.journalTSV, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.first?.joined(separator: " ") == "line column from to rule confidence evidence")
    #expect(rows.count == text.corrections.count + 1)
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { $0.count == 7 })
    #expect(rows[1][0] == "1")
  }

  @Test func `The journal in JSON has the contract's corrections`() throws {
    let text = NormalisedText(normalising: SourceText(decoding: Array("Les pro-\nfessionnels.\n".utf8), path: "a.txt"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.journal)) as? [String: [[String: Any]]])
    let correction = try #require(json["corrections"]?.first)
    #expect(Set(correction.keys) == ["id", "at", "from", "to", "rule", "confidence", "evidence"])
    #expect((correction["from"] as? String)?.contains("\n") == true)
  }
}
