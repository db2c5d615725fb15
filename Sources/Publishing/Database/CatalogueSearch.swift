import GRDB
import Reading

/// What to look for in a catalogue.
public struct SearchRequest: Sendable {
  /// Each a word, or several that follow each other. All must be in a text; none at all lists what the rest of the request lets through.
  public var words: [String] = []
  /// Empty for all that is not read a second time as an amount, a figure or a reference.
  public var kinds: [NodeKind] = []
  /// Words of a partner, lead or party of the node or of what it hangs under, under any of its names.
  public var partner: String?
  /// A year of the calendar or date of the node, else of what it hangs under.
  public var year: Int?
  public var document: String?
  public var limit = 20

  public init() {}
}

/// A node that a search found.
public struct SearchHit: Hashable, Sendable {
  public let document: String
  public let id: String
  public let kind: String
  public let number: String?
  /// Counted from 1.
  public let line: Int?
  public let text: String
  /// A part of the text, the bytes of what was searched for, and how well it fits: more is better.
  public let snippet: String
  public let matches: [Range<Int>]
  public let score: Double
}

/// What a search found: the best ones, and how many there are.
public struct SearchResult: Sendable {
  public let words: [String]
  public let count: Int
  public let hits: [SearchHit]

  /// As a JSON object: a key a line.
  public var json: [UInt8] {
    JSONSink.json(pretty: true) { sink in
      sink.strings("words", of: "word", words)
      sink.field("count", count)
      sink.list("hits", of: "hit", hits) { sink, hit in
        sink.field("document", hit.document)
        sink.field("id", hit.id)
        sink.field("kind", hit.kind)
        sink.field("number", hit.number)
        sink.field("line", hit.line)
        sink.field("text", hit.text)
        sink.field("snippet", hit.snippet)
        sink.spans("matches", of: "match", hit.matches.map { SourceSpan(SourceOffset($0.lowerBound), SourceOffset($0.upperBound)) })
        sink.field("score", share: hit.score)
      }
    }
  }
}

/// The database of a catalogue, opened to be searched.
public struct CatalogueSearch {
  private let queue: DatabaseQueue

  /// Fails when the file is no database, or one of another version.
  public init(at path: String) throws(DatabaseFault) {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let (application, version) = try queue.read { database in
        (try Int.fetchOne(database, sql: "PRAGMA application_id"), try Int.fetchOne(database, sql: "PRAGMA user_version"))
      }
      guard application == 0x4752_4546 else { throw DatabaseFault("is not a catalogue of greffe") }
      guard version == Self.version else {
        throw DatabaseFault("is of version \(version ?? 0), this greffe reads version \(Self.version)")
      }
    } catch let fault as DatabaseFault { throw fault } catch { throw DatabaseFault(error) }
  }

  /// Of the tables in `catalogue.sql`.
  private static let version = 1

  public func result(of request: SearchRequest) throws(DatabaseFault) -> SearchResult {
    let terms = SearchTerms(request.words)
    if !request.words.isEmpty, terms.expression == nil { return SearchResult(words: request.words, count: 0, hits: []) }
    let query = SearchQuery(request, terms)
    do {
      return try queue.read { database in
        let count = try Int.fetchOne(database, sql: query.count, arguments: query.arguments) ?? 0
        let rows = try Row.fetchAll(database, sql: query.hits, arguments: query.arguments)
        return SearchResult(words: request.words, count: count, hits: rows.map { Self.hit($0, terms) })
      }
    } catch { throw DatabaseFault(error) }
  }

  private static func hit(_ row: Row, _ terms: SearchTerms) -> SearchHit {
    let text: String = row["text"]
    let snippet = Snippet(of: text, marking: terms.marks)
    return SearchHit(
      document: row["document"], id: row["id"], kind: row["kind"], number: row["number"], line: row["line"], text: text,
      snippet: snippet.text, matches: snippet.matches, score: row["score"])
  }
}

/// The statements of a request; what the person said is only ever bound to them.
private struct SearchQuery {
  let arguments: StatementArguments
  private let source: String
  private let order: String
  private let limit: Int

  init(_ request: SearchRequest, _ terms: SearchTerms) {
    var conditions = ["n.text <> ''"]
    var values: [String: (any DatabaseValueConvertible)?] = [:]
    var source = "nodes n"
    if let expression = terms.expression {
      source = "search JOIN nodes n ON n.key = search.rowid"
      conditions.append("search MATCH :words")
      values["words"] = expression
    }
    let kinds = request.kinds.isEmpty ? NodeKind.allCases.filter { !$0.isDerived } : request.kinds
    conditions.append("n.kind IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")))")
    if let partner = request.partner {
      conditions.append(Self.hasPartner)
      values["partner"] = SearchTerms([partner]).expression ?? "\"\""
    }
    if let year = request.year {
      conditions.append("coalesce(n.firstYear, n.lastYear) IS NOT NULL")
      conditions.append("coalesce(n.firstYear, :year) <= :year AND coalesce(n.lastYear, :year) >= :year")
      values["year"] = year
    }
    if let document = request.document {
      conditions.append("n.document = :document")
      values["document"] = document
    }
    self.source = "\(source) WHERE \(conditions.joined(separator: " AND "))"
    order = terms.expression == nil ? "0.0" : "-bm25(search)"
    limit = max(0, request.limit)
    arguments = StatementArguments(values)
  }

  var count: String { "SELECT count(*) FROM \(source)" }
  var hits: String { "SELECT n.*, \(order) AS score FROM \(source) ORDER BY score DESC, n.key LIMIT \(limit)" }

  /// A partner of the node, or of a node whose id is the beginning of its own, that resolved to the organisation asked for.
  private static let hasPartner = """
    EXISTS (
      SELECT 1 FROM partners p WHERE p.document = n.document
      AND (p.parent IS NULL OR p.id = n.id OR p.parent = n.id OR substr(n.id, 1, length(p.parent) + 1) = p.parent || '/')
      AND p.organisation IN (
        SELECT q.organisation FROM partners q JOIN nodes m ON m.document = q.document AND m.id = q.id
        WHERE m.key IN (SELECT rowid FROM search WHERE search MATCH :partner)))
    """
}
