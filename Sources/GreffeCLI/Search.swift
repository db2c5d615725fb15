import Archiving
import ArgumentParser
import Publishing

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search the texts of the catalogue.",
    discussion: """
      Reads outputs/catalogue.sqlite, which greffe extract makes. All words must be in a text; several in one argument must follow each \
      other. Case, accents, ligatures, elided articles and the plural's s or x do not count. Without words, what the options let through is \
      listed. Ends with status 1 when nothing is found.

      Examples:
        greffe search protection maternelle
        greffe search "mise en oeuvre" --kind action --year 2016
        greffe search --partner CAF --kind fiche
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "What to look for.") var words: [String] = []
  @Option(
    help: ArgumentHelp("Only nodes of a kind, such as objective or action; may be repeated.", valueName: "kind"), transform: Self.kind)
  var kind: [NodeKind] = []
  @Option(help: "Only what has this partner, lead or party, under any of its names.") var partner: String?
  @Option(help: "Only what has a calendar or a date that holds this year.") var year: Int?
  @Option(help: ArgumentHelp("Only this document.", valueName: "id")) var document: String?
  @Option(help: "How many to print.") var limit = 20
  @Option(help: "text, or json.") var format: Format = .text
  @OptionGroup var place: ArchiveOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1") }
    if words.isEmpty, kind.isEmpty, partner == nil, year == nil, document == nil { throw ValidationError("nothing to look for") }
  }

  func run() throws {
    let path = place.archive().database
    guard FileSystem.exists(path) else {
      Terminal.complain("\(path): there is no catalogue; greffe extract makes it")
      throw Status.trouble
    }
    let result: SearchResult
    do {
      result = try CatalogueSearch(at: path).result(of: request)
    } catch {
      Terminal.complain("\(path): \(error); greffe extract makes it anew")
      throw Status.trouble
    }
    switch format {
    case .json: try Terminal.print(result.json)
    case .text: for hit in result.hits { try Terminal.print(Self.lines(hit)) }
    }
    if result.count == 0 { throw Status.finding }
  }

  private static func kind(_ name: String) throws -> NodeKind {
    guard let kind = NodeKind(rawValue: name) else {
      throw ValidationError(
        "'\(Terminal.sanitised(name))' is no kind; there are \(NodeKind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return kind
  }

  private var request: SearchRequest {
    var request = SearchRequest()
    request.words = words
    request.kinds = kind
    request.partner = partner
    request.year = year
    request.document = document
    request.limit = limit
    return request
  }

  /// `document:line: kind id`, and the snippet under it.
  private static func lines(_ hit: SearchHit) -> String {
    let place = hit.line.map { "\(hit.document):\($0): " } ?? "\(hit.document): "
    return Terminal.sanitised("\(place)\(hit.kind) \(hit.id)") + "\n    " + marked(hit)
  }

  private static func marked(_ hit: SearchHit) -> String {
    guard Terminal.hasColour else { return Terminal.sanitised(hit.snippet) }
    let bytes = Array(hit.snippet.utf8)
    var (out, end) = ("", 0)
    for match in hit.matches {
      out += piece(bytes[end..<match.lowerBound]) + "\u{1B}[1m" + piece(bytes[match]) + "\u{1B}[0m"
      end = match.upperBound
    }
    return out + piece(bytes[end...])
  }

  private static func piece(_ bytes: ArraySlice<UInt8>) -> String { Terminal.sanitised(String(decoding: bytes, as: UTF8.self)) }
}
