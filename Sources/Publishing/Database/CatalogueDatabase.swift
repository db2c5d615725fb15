public import Cataloguing
import Extracting
import GRDB
import Normalising
import Reading

/// The catalogue as a database that could not be written or read, as one clear line.
public struct DatabaseFault: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  init(_ error: any Error) {
    let fault = error as? DatabaseError
    self.init(fault.map { $0.message ?? "SQLite error \($0.resultCode.rawValue)" } ?? "\(error)")
  }
}

extension Catalogue {
  /// Writes the catalogue as an SQLite database into a new file; nothing but the file is left. The same catalogue gives the same bytes.
  ///
  /// Texts are written without the signs that a terminal would obey: they read as U+FFFD.
  public func writeDatabase(to path: String, by generator: Generator) throws(DatabaseFault) {
    do {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: String(decoding: PackageResources.catalogue_sql, as: UTF8.self))
        try database.inTransaction {
          var writer = RowWriter(database)
          try writer.write(self, generator)
          return .commit
        }
      }
      try queue.close()
    } catch { throw DatabaseFault(error) }
  }

  /// The file is new and renamed when it is whole: it needs no journal, and nobody reads it yet.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "catalogue"
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8'")
    }
    return configuration
  }
}

/// Writes the rows of a catalogue.
struct RowWriter {
  private let database: Database
  /// What there is in each document to refer to.
  private var known: [String: [String: NodeKind]] = [:]

  init(_ database: Database) { self.database = database }

  mutating func write(_ catalogue: Catalogue, _ generator: Generator) throws {
    try insert(into: "generator", ["name", "version", "schemaVersion"], [[generator.name, generator.version, schemaVersion]])
    try insert(
      into: "documents", Self.columns + ["kind", "title", "period", "date", "sha256"],
      catalogue.documents.map { document in
        [
          document.id, document.id, nil, nil, document.kind.rawValue, Inert.text(document.title), document.period?.edtf,
          document.date?.edtf, document.sha256,
        ]
      })
    for document in catalogue.documents { try write(NodeList(of: document), of: document.id) }
    try database.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
    try writePlans(catalogue)
    try writeParticipants(catalogue)
    try writeActs(catalogue)
    try writeFindings(catalogue)
  }

  private mutating func write(_ list: NodeList, of document: String) throws {
    let columns = Self.columns + ["kind", "number", "text", "folded", "firstYear", "lastYear"]
    let node = try statement(into: "nodes", columns)
    let search = try database.cachedStatement(sql: "INSERT INTO search (rowid, text, folded) VALUES (?, ?, ?)")
    for item in list.nodes {
      let text = Inert.text(item.text)
      let folded = Ligatures.opened(text)
      let values: [Cell] = [
        document, item.id, item.parent.map { list.nodes[$0].id }, item.place?.line, item.kind.rawValue, Inert.text(item.number), text,
        folded, item.years?.first, item.years?.last,
      ]
      try node.execute(arguments: StatementArguments(values))
      try search.execute(arguments: StatementArguments([database.lastInsertedRowID, text, folded] as [Cell]))
      known[document, default: [:]][item.id] = item.kind
    }
  }

  typealias Cell = (any DatabaseValueConvertible)?

  /// The columns that every row begins with.
  static let columns = ["document", "id", "parent", "line"]

  func place<Node>(_ row: Cataloguing.Row<Node>) -> [Cell] {
    [row.document, row.id, reference(row.document, row.parent), row.line]
  }

  /// An id if there is such a node, of one kind if one is named. An id that names nothing is a fault of the text, and a row without it.
  func reference(_ document: String, _ id: String?, of kind: NodeKind? = nil) -> String? {
    guard let id, let found = known[document]?[id], kind == nil || found == kind else { return nil }
    return id
  }

  func insert(into table: String, _ columns: [String], _ rows: some Sequence<[Cell]>) throws {
    let statement = try statement(into: table, columns)
    for row in rows { try statement.execute(arguments: StatementArguments(row)) }
  }

  private func statement(into table: String, _ columns: [String]) throws -> Statement {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return try database.cachedStatement(sql: "INSERT INTO \"\(table)\" (\(names)) VALUES (\(marks))")
  }
}
