import Cataloguing
import Extracting
import Foundation
import GRDB
import Normalising
import Reading
import Segmenting
import TestSupport
import Testing

@testable import Publishing

/// A catalogue's database in a folder of its own.
final class Shelf {
  let folder = FileManager.default.temporaryDirectory.path + "/greffe-database-\(UUID().uuidString)"
  var path: String { "\(folder)/catalogue.sqlite" }

  init(_ documents: [(id: String, text: String)]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.catalogue(documents).writeDatabase(to: path, by: Generator(name: "greffe", version: "1.2.3"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func catalogue(_ documents: [(id: String, text: String)]) -> Catalogue {
    Catalogue(
      of: documents.map { id, text in
        let source = SourceText(decoding: Array(text.utf8), path: "corpus/\(id).txt")
        return Document(extracting: BlockTree(segmenting: NormalisedText(normalising: source)), id: id)
      })
  }

  func rows(_ sql: String) throws -> [[String]] {
    try DatabaseQueue(path: path).read { database in
      try Row.fetchAll(database, sql: sql).map { $0.databaseValues.map { $0.isNull ? "-" : String.fromDatabaseValue($0) ?? "\($0)" } }
    }
  }

  func search(_ words: String..., filter: (inout SearchRequest) -> Void = { _ in }) throws -> [String] {
    var request = SearchRequest()
    request.words = words
    filter(&request)
    return try CatalogueSearch(at: path).result(of: request).hits.map { "\($0.document)/\($0.id)" }
  }
}

private let plan = """
  Schéma des rivières de la Haute-Sève 2021-2025

  Fiche action n°1 : Rouvrir les berges à l'enfance

  **Enjeux**

  Les quais sont fermés ; la mise en œuvre tarde.

  **Objectifs et Actions**

  - **Ouvrir les quais**
   - ▶ Poser deux passerelles 2021-2022
   - ▶ Curer les chevaux de frise 2024

  **Partenaires** : Agence de l'eau (AE), Rectorat

  Fiche action n°2 : Compter les truites

  **Enjeux**

  On ne sait rien d'elles, ni des passerelles.

  **Partenaires** : Rectorat
  """

@Suite struct DatabaseTests {
  private let shelf: Shelf

  init() throws { shelf = try Shelf([("essai", plan), ("vide", "")]) }

  @Test func `Each row is where it belongs, and what it refers to is there`() throws {
    #expect(try shelf.rows("PRAGMA foreign_key_check") == [])
    #expect(try shelf.rows("PRAGMA integrity_check") == [["ok"]])
    #expect(try shelf.rows("SELECT id, kind FROM documents") == [["essai", "scheme"], ["vide", "other"]])
    #expect(
      try shelf.rows("SELECT document, id, parent, line, text, calendar, objective, fiche FROM actions") == [
        [
          "essai", "fiche-1/objective-1/action-1", "fiche-1/objective-1", "12", "Poser deux passerelles", "2021/2022",
          "fiche-1/objective-1", "fiche-1",
        ],
        [
          "essai", "fiche-1/objective-1/action-2", "fiche-1/objective-1", "13", "Curer les chevaux de frise", "2024", "fiche-1/objective-1",
          "fiche-1",
        ],
      ])
    #expect(try shelf.rows("SELECT start, \"end\", typeof(start) FROM calendars ORDER BY line LIMIT 1") == [["2021", "2022", "integer"]])
    #expect(
      try shelf.rows("SELECT o.name, count(*) FROM partners p JOIN organisations o ON o.id = p.organisation GROUP BY 1") == [
        ["Agence de l'eau", "1"], ["Rectorat", "2"],
      ])
    #expect(try shelf.rows("SELECT name, version, schemaVersion FROM generator") == [["greffe", "1.2.3", "1.0"]])
  }

  @Test func `A row that refers to nothing is refused`() throws {
    #expect(throws: DatabaseError.self) {
      try DatabaseQueue(path: shelf.path).write { try $0.execute(sql: "UPDATE actions SET fiche = 'fiche-9'") }
    }
    #expect(throws: DatabaseError.self) {
      try DatabaseQueue(path: shelf.path).write { try $0.execute(sql: "UPDATE calendars SET start = 'bientôt'") }
    }
  }

  @Test func `The same catalogue gives the same bytes, and nothing lies beside them`() throws {
    let again = try Shelf([("essai", plan), ("vide", "")])
    #expect(FileManager.default.contents(atPath: shelf.path) == FileManager.default.contents(atPath: again.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder) == ["catalogue.sqlite"])
  }

  @Test(arguments: [
    ("oeuvre", ["essai/fiche-1/rationale-1"]), ("œuvre", ["essai/fiche-1/rationale-1"]), ("ŒUVRE", ["essai/fiche-1/rationale-1"]),
    ("Oeuvres", ["essai/fiche-1/rationale-1"]), ("enfance", ["essai/fiche-1"]), ("l'enfance", ["essai/fiche-1"]),
    ("d’enfance", ["essai/fiche-1"]), ("FERMES", ["essai/fiche-1/rationale-1"]),
    ("cheval", []), ("truite", ["essai/fiche-2"]), ("mise en oeuvre", ["essai/fiche-1/rationale-1"]), ("oeuvre mise", []),
    ("passerelle", ["essai/fiche-1/objective-1/action-1", "essai/fiche-2/rationale-1"]),
  ])
  func `A word is found however it is typed`(word: String, ids: [String]) throws { #expect(try shelf.search(word) == ids) }

  @Test(arguments: [
    "\"", "*", "oeuvre*", "NEAR(", "\" OR \"", "text:quais", "quais NOT zzz", "-quais", "^quais", "'; DROP TABLE nodes; --",
    "quais\" OR \"1",
    "(", "{text}: quais", "quais + ouvrir", "", "\u{1B}[2J", "‘’", "NEAR(quais ouvrir, 2)", "zzz OR quais",
  ])
  func `No word is ever an operator`(word: String) throws {
    let found = try shelf.search(word)
    #expect(found.isEmpty || word == "oeuvre*" || word == "^quais" || word == "-quais", "\(found)")
    #expect(try shelf.search(filter: { $0.partner = word }).count <= 40)
    #expect(try shelf.search(filter: { $0.document = word }).isEmpty)
    #expect(try shelf.rows("SELECT count(*) > 10 FROM nodes") == [["1"]])
  }

  @Test func `Kind, partner, year and document narrow a search`() throws {
    #expect(try shelf.search("passerelles") { $0.kinds = [.action] } == ["essai/fiche-1/objective-1/action-1"])
    #expect(try shelf.search("passerelles") { $0.partner = "agence de l'eau" } == ["essai/fiche-1/objective-1/action-1"])
    #expect(try shelf.search("passerelles") { $0.partner = "AE" } == ["essai/fiche-1/objective-1/action-1"])
    #expect(try shelf.search("passerelles") { $0.partner = "rectorat" }.count == 2)
    #expect(try shelf.search("passerelles") { $0.year = 2022 } == ["essai/fiche-1/objective-1/action-1"])
    #expect(try shelf.search("passerelles") { $0.year = 2023 } == [])
    #expect(try shelf.search { ($0.year, $0.kinds) = (2024, [.action]) } == ["essai/fiche-1/objective-1/action-2"])
    #expect(try shelf.search("passerelles") { $0.document = "vide" } == [])
    #expect(try shelf.search("passerelles") { $0.limit = 1 }.count == 1)
  }

  @Test(
    arguments: [
      ("2022", "2022/..", 2023, false), ("2022", "2022", 2022, true), ("2022-", nil, 2022, true), ("2022-", nil, 2030, false),
    ] as [(String, String?, Int, Bool)])
  func `A period that lost its end is not an open one`(text: String, edtf: String?, year: Int, isIn: Bool) throws {
    let shelf = try Shelf([("a", plan.replacing("frise 2024", with: "frise \(text)"))])
    #expect(try shelf.search("frise") { $0.year = year }.isEmpty == !isIn)
  }

  @Test func `What a terminal would obey and what SQL would read does not get through`() throws {
    let text = plan.replacing("deux passerelles", with: "\u{1B}[31m\u{0}Robert'); DROP TABLE actions;--\u{202E}")
    let shelf = try Shelf([("x'y", text)])
    let written = try shelf.rows("SELECT text FROM actions").first?.first ?? ""
    #expect(written.contains("Robert'); DROP TABLE actions;--"))
    #expect(!written.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(try shelf.search("robert") == ["x'y/fiche-1/objective-1/action-1"])
  }

  @Test func `A file that is no catalogue, or of another version, is told`() throws {
    let other = "\(shelf.folder)/other.sqlite"
    try Data("bonjour, ceci n'est pas une base de données du tout".utf8).write(to: URL(fileURLWithPath: other))
    #expect(throws: DatabaseFault.self) { try CatalogueSearch(at: other) }
    try DatabaseQueue(path: shelf.path).write { try $0.execute(sql: "PRAGMA user_version = 7") }
    let fault = #expect(throws: DatabaseFault.self) { try CatalogueSearch(at: shelf.path) }
    #expect(fault?.description == "is of version 7, this greffe reads version 1")
  }

  @Test func `A snippet is the part of a text where the words stand together, and its marks are the words`() {
    let text =
      String(repeating: "l'œuvre seule. ", count: 60) + "La mise en Œuvre\n des passerelles. " + String(repeating: "Fin. ", count: 90)
    let snippet = Snippet(of: text, marking: SearchTerms(["oeuvre", "passerelle"]).marks)
    let bytes = Array(snippet.text.utf8)
    #expect(snippet.text.contains("La mise en Œuvre des passerelles. Fin."))
    #expect(snippet.text.hasPrefix("… ") && snippet.text.hasSuffix(" …") && bytes.count < 400)
    #expect(snippet.matches.map { String(decoding: bytes[$0], as: UTF8.self) }.suffix(2) == ["Œuvre", "passerelles"])
  }

  @Test func `A text of any size is cut in linear time`() {
    let marks = SearchTerms(["oeuvre", "quai"]).marks
    let time = Linearity {
      String(repeating: "œuvre et quais ", count: $0 / 16)
    } run: {
      _ = Snippet(of: $0, marking: marks)
    }
    #expect(time.holds, "\(time)")
  }
}
