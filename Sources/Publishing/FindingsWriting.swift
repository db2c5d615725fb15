import Extracting
public import Reading

/// The diagnostics of one document with the name that it was called by.
public struct Findings {
  public let path: String
  public let source: SourceText
  /// In order of place; those of the whole document first.
  public let diagnostics: [Diagnostic]

  public init(path: String, source: SourceText, diagnostics: [Diagnostic]) {
    self.path = path
    self.source = source
    self.diagnostics = diagnostics.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }

  /// The line and the column of a place, both counted from 1.
  public func position(_ place: Place) -> (line: Int, column: Int) {
    (place.line, place.spans.first.map { source.column(at: $0.start) } ?? 1)
  }

  /// What stands at a place, cut where it is long.
  public func excerpt(_ place: Place) -> String {
    guard let span = place.spans.first else { return "" }
    let text = String(decoding: source.bytes[span.start.value..<min(span.end.value, span.start.value + 300)], as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 60 ? words.prefix(60) + "…" : words
  }
}

extension Diagnostic {
  fileprivate var start: Int { place?.spans.first?.start.value ?? -1 }
}

extension [Findings] {
  /// One object with a row a finding, in order of the files and of the places.
  public func json(by generator: Generator) -> [UInt8] {
    JSONSink.json(pretty: true) { sink in
      sink.generator(generator)
      sink.list("findings", of: "finding", flatMap { file in file.diagnostics.map { (file, $0) } }) { sink, pair in
        let (file, diagnostic) = pair
        sink.field("path", file.path)
        sink.field("id", diagnostic.id.rawValue)
        sink.field("severity", diagnostic.severity.rawValue)
        sink.field("message", diagnostic.message)
        sink.field("line", diagnostic.place?.line)
        sink.field("column", diagnostic.place.map { file.position($0).column })
        sink.list("related", of: "item", diagnostic.related, isShort: true) { sink, place in
          sink.field("line", place.line)
          sink.field("column", file.position(place).column)
          sink.field("text", file.excerpt(place))
        }
      }
    }
  }

  /// The Static Analysis Results Interchange Format (SARIF) 2.1.0, which editors and code hosts show.
  public func sarif(by generator: Generator) -> [UInt8] {
    let rules = Diagnostic.ID.allCases
    return JSONSink.json(pretty: true) { sink in
      sink.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      sink.field("version", "2.1.0")
      sink.list("runs", of: "run", [self]) { sink, files in
        sink.object("tool") { sink in
          sink.object("driver") { sink in
            sink.field("name", generator.name)
            sink.field("version", generator.version)
            sink.list("rules", of: "rule", rules) { $0.rule($1) }
          }
        }
        sink.field("columnKind", "unicodeCodePoints")
        sink.list("results", of: "result", files.flatMap { file in file.diagnostics.map { (file, $0) } }) { sink, pair in
          sink.result(pair.1, of: pair.0, rules.firstIndex(of: pair.1.id))
        }
      }
    }
  }
}

extension JSONSink {
  fileprivate mutating func rule(_ rule: Diagnostic.ID) {
    field("id", rule.rawValue)
    object("shortDescription", isShort: true) { $0.field("text", rule.summary) }
    object("defaultConfiguration", isShort: true) { $0.field("level", rule.severity.rawValue) }
  }

  fileprivate mutating func result(_ diagnostic: Diagnostic, of file: Findings, _ rule: Int?) {
    field("ruleId", diagnostic.id.rawValue)
    field("ruleIndex", rule)
    field("level", diagnostic.severity.rawValue)
    object("message", isShort: true) { $0.field("text", diagnostic.message) }
    list("locations", of: "location", [diagnostic.place]) { $0.location(file, $1, says: nil, id: nil) }
    guard !diagnostic.related.isEmpty else { return }
    list("relatedLocations", of: "location", Array(diagnostic.related.enumerated())) { sink, related in
      sink.location(file, related.element, says: file.excerpt(related.element), id: related.offset + 1)
    }
  }

  /// A place in a file; nil is the whole file.
  private mutating func location(_ file: Findings, _ place: Place?, says text: String?, id: Int?) {
    if let id { field("id", id) }
    object("physicalLocation") { sink in
      sink.object("artifactLocation", isShort: true) { $0.field("uri", URIReference.path(file.path)) }
      guard let place else { return }
      sink.object("region", isShort: true) { sink in
        let start = file.position(place)
        sink.field("startLine", start.line)
        sink.field("startColumn", start.column)
        guard let span = place.spans.first, let end = file.end(of: span) else { return }
        sink.field("endLine", end.line)
        sink.field("endColumn", end.column)
      }
    }
    if let text { object("message", isShort: true) { $0.field("text", text) } }
  }
}

extension Findings {
  /// The line and the column behind the last byte of a run.
  fileprivate func end(of span: SourceSpan) -> (line: Int, column: Int)? {
    guard span.length > 0 else { return nil }
    let last = SourceOffset(span.end.value - 1)
    return (source.lines.number(at: last.value), source.column(at: last) + 1)
  }
}

/// A relative reference of RFC 3986.
enum URIReference {
  /// A path with all but unreserved characters and strokes escaped, so that no name reads as a scheme or a query.
  static func path(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: String(UnicodeScalar(byte))
      default: "%" + Hexadecimal.string([byte]).uppercased()
      }
    }.joined()
  }
}
