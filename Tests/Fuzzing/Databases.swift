import Cataloguing
import Foundation
import GRDB
import Greffe
import Publishing

/// The database of the catalogue of two documents, and a search in it.
///
/// The input is three texts parted by NUL: what is looked for, and the two documents (or one twice).
enum Databases {
  private static let folder = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
  private static let paths = ["a", "b"].map { "\(folder)/greffe-fuzz-\(ProcessInfo.processInfo.processIdentifier)-\($0).sqlite" }

  static func test(_ bytes: [UInt8]) -> CInt {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let texts = (0..<3).map { Array(parts[min($0, parts.count - 1)]) }
    let words = String(decoding: texts[0], as: UTF8.self)
    let documents = texts[1...].enumerated().map { Pipeline.document($1, path: "essai-\($0).txt", id: "essai-\($0)") }
    let catalogue = Pipeline.catalogue(documents)
    let files = paths.map { write(catalogue, to: $0) }
    promise(files[0] == files[1], "one catalogue gives two databases")
    check(catalogue)
    search(words)
    return 0
  }

  private static func write(_ catalogue: Catalogue, to path: String) -> Data {
    try? FileManager.default.removeItem(atPath: path)
    do throws(DatabaseFault) { try catalogue.writeDatabase(to: path, by: Pipeline.generator) } catch { fatalError("not written: \(error)") }
    return FileManager.default.contents(atPath: path) ?? Data()
  }

  /// SQLite finds no fault, each row refers to what is there, and each table has a row for each of the JSON.
  private static func check(_ catalogue: Catalogue) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(catalogue.json(by: Pipeline.generator))) as? [String: Any] else {
      fatalError("the catalogue is no JSON object")
    }
    do {
      try DatabaseQueue(path: paths[0]).read { database in
        promise(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"], "the database is damaged")
        promise(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty, "a row refers to nothing")
        for (table, rows) in root {
          guard let rows = rows as? [Any] else { continue }
          let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(table)\"")
          promise(count == rows.count, "\(table) has \(count ?? 0) rows, the JSON \(rows.count)")
        }
      }
    } catch { fatalError("not read: \(error)") }
  }

  private static func search(_ words: String) {
    var request = SearchRequest()
    for (phrase, partner) in [([words], nil), (words.split(separator: " ").map(String.init), nil), ([], words)] as [([String], String?)] {
      (request.words, request.partner, request.year) = (phrase, partner, words.utf8.count)
      do {
        let result = try CatalogueSearch(at: paths[0]).result(of: request)
        promise((try? JSONSerialization.jsonObject(with: Data(result.json))) != nil, "the answer is no JSON")
      } catch { fatalError("no search for \(phrase) and \(partner ?? "nobody"): \(error)") }
    }
  }
}
