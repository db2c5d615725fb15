public import Extracting
import Normalising
import Reading

/// What writes the outputs.
public struct Generator: Hashable, Sendable {
  public let name: String
  public let version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// The version of the contract that the outputs keep.
package let schemaVersion = "1.0"

extension Document {
  /// The document as the contract's JSON: a key a line, or with `pretty: false` all on one line. UTF-8, a line end last.
  public func json(by generator: Generator, pretty: Bool = true) -> [UInt8] {
    JSONSink.json(pretty: pretty, of: source.bytes.count) { write(to: &$0, generator) }
  }

  /// The document as the contract's XML.
  public func xml(by generator: Generator) -> [UInt8] {
    XMLSink.xml(root: "document") { write(to: &$0, generator) }
  }

  private func write<S: Sink & ~Copyable>(to sink: inout S, _ generator: Generator) {
    sink.identify(id, fingerprint: nil)
    sink.generator(generator)
    sink.field("kind", kind.rawValue)
    sink.field("kindConfidence", share: kindConfidence)
    sink.field("title", title)
    sink.field("reference", reference)
    sink.field("issuer", issuer)
    sink.time("date", date)
    sink.time("period", period)
    sink.source(text.source)
    sink.object("quality", isShort: true) { sink in
      sink.field("ocr", text.quality.ocr.rawValue)
      sink.field("suspects", share: text.quality.suspects)
      sink.field("corrections", text.quality.corrections)
    }
    sink.object("coverage", isShort: true) { sink in
      sink.field("bytes", coverage.bytes)
      sink.field("extracted", coverage.extracted)
      sink.field("layout", coverage.layout)
      sink.field("furniture", coverage.furniture)
      sink.field("residue", coverage.residue)
    }
    sink.parts(parts)
    sink.nodes("residue", residue)
    sink.corrections(text)
    if !rulings.isEmpty { sink.rulings(rulings) }
    sink.diagnostics(diagnostics)
  }
}

extension Sink where Self: ~Copyable {
  mutating func generator(_ generator: Generator) {
    field("schemaVersion", schemaVersion)
    object("generator", isShort: true) { sink in
      sink.field("name", generator.name)
      sink.field("version", generator.version)
    }
  }

  fileprivate mutating func source(_ source: SourceText) {
    object("source") { sink in
      sink.field("path", source.path)
      sink.field("sha256", source.sha256)
      sink.field("bytes", source.fileSize)
      sink.field("lines", source.lines.count)
      sink.field("pages", source.pages.count)
      sink.field("pageMarks", source.pages.marks.rawValue)
      sink.field("encoding", source.encoding.rawValue)
      sink.list("invalidBytes", of: "invalidByte", source.invalidBytes, isShort: true) { sink, run in
        sink.field("offset", run.offset.value)
        sink.field("hex", run.hex)
      }
    }
  }

  fileprivate mutating func parts(_ parts: Parts) {
    organisations("parties", of: "party", parts.parties)
    axes(parts.axes)
    groups(parts.groups)
    fiches(parts.fiches)
    objectives(parts.objectives)
    actions(parts.actions)
    object("deliberation", parts.deliberation) { $0.actFields($1) }
    list("acts", of: "act", parts.acts) { $0.actFields($1) }
    amounts(parts.amounts)
    keyFigures(parts.keyFigures)
    list("deadlines", of: "deadline", parts.deadlines, isShort: true) { sink, deadline in
      sink.field("text", deadline.text)
      sink.field("edtf", deadline.edtf)
      sink.field("label", deadline.label)
      sink.at(deadline.at)
    }
    references("legalReferences", of: "legalReference", parts.legalReferences)
    tables(parts.tables)
    footnotes(parts.footnotes)
    sections(parts.sections)
  }
}
