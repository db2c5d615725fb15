public import Cataloguing
import Extracting
import Normalising
import Reading

extension Catalogue {
  public func json(by generator: Generator) -> [UInt8] { JSONSink.json(pretty: true) { write(to: &$0, generator) } }

  public func xml(by generator: Generator) -> [UInt8] { XMLSink.xml(root: "catalogue") { write(to: &$0, generator) } }

  /// Each table as CSV, under its name.
  public var csv: [(name: String, bytes: [UInt8])] {
    var sink = CSVSink()
    writeTables(to: &sink)
    return sink.tables
  }

  private func write<S: Sink & ~Copyable>(to sink: inout S, _ generator: Generator) {
    sink.generator(generator)
    writeTables(to: &sink)
  }

  private func writeTables<S: Sink & ~Copyable>(to sink: inout S) {
    writeDocuments(to: &sink)
    writePlans(to: &sink)
    writeParticipants(to: &sink)
    writeActs(to: &sink)
    writeFindings(to: &sink)
  }

  private func writeDocuments<S: Sink & ~Copyable>(to sink: inout S) {
    sink.list("documents", of: "document", documents, isShort: true) { sink, document in
      sink.row(document.id, document.id, nil, nil)
      sink.field("kind", document.kind.rawValue)
      sink.field("title", document.title)
      sink.field("period", document.period?.edtf)
      sink.field("date", document.date?.edtf)
      sink.field("sha256", document.sha256)
    }
  }

  private func writePlans<S: Sink & ~Copyable>(to sink: inout S) {
    sink.table("axes", of: "axis", axes, by: \.title) { sink, axis in
      sink.field("number", axis.number)
      sink.field("title", axis.title)
    }
    sink.table("fiches", of: "fiche", fiches, by: \.title) { sink, fiche in
      sink.field("number", fiche.number)
      sink.field("code", fiche.code)
      sink.field("title", fiche.title)
      sink.field("axis", fiche.axis)
      sink.field("group", fiche.group)
    }
    sink.list("objectives", of: "objective", objectives, isShort: true) { sink, row in
      sink.row(row, by: row.node.text)
      sink.field("number", row.node.number)
      sink.field("category", row.node.category?.rawValue)
      sink.field("text", row.node.text)
      sink.field("axis", row.node.axis)
      sink.field("fiche", Self.fiche(of: row.id))
    }
    sink.list("actions", of: "action", actions, isShort: true) { sink, row in
      sink.row(row, by: row.node.text)
      sink.field("text", row.node.text)
      sink.field("calendar", row.node.calendar?.edtf)
      sink.field("objective", row.parent.flatMap { $0.contains("objective-") ? $0 : nil })
      sink.field("fiche", Self.fiche(of: row.id))
    }
    sink.table("subactions", of: "subaction", subactions, by: \.text) { sink, subaction in
      sink.field("text", subaction.text)
      sink.field("calendar", subaction.calendar?.edtf)
    }
  }

  /// `fiche-8` of `fiche-8/objective-2`.
  private static func fiche(of id: String) -> String? { id.hasPrefix("fiche-") ? String(id.prefix { $0 != "/" }) : nil }

  private func writeParticipants<S: Sink & ~Copyable>(to sink: inout S) {
    sink.list("partners", of: "partner", partners, isShort: true) { sink, row in
      sink.row(row, by: row.node.organisation.text)
      sink.field("text", row.node.organisation.text)
      sink.field("name", row.node.organisation.name)
      sink.field("acronym", row.node.organisation.acronym)
      sink.field("organisation", row.node.resolved)
      sink.field("role", row.node.role.rawValue)
    }
    sink.list("organisations", of: "organisation", organisations) { sink, organisation in
      sink.row(nil, organisation.id, nil, nil)
      sink.field("name", organisation.name)
      sink.field("acronym", organisation.acronym)
      sink.strings("forms", of: "form", organisation.forms)
      sink.list("seen", of: "item", organisation.seen, isShort: true) { sink, form in
        sink.field("text", form.text)
        sink.field("document", form.document)
        sink.field("node", form.id)
        sink.field("line", form.line)
      }
    }
    sink.table("indicators", of: "indicator", indicators, by: \.text) { $0.field("text", $1.text) }
    sink.table("calendars", of: "calendar", calendars) { sink, calendar in
      sink.field("text", calendar.text)
      sink.field("edtf", calendar.edtf)
      sink.field("start", calendar.start)
      sink.field("end", calendar.end)
      sink.field("certainty", calendar.certainty.rawValue)
    }
  }

  private func writeActs<S: Sink & ~Copyable>(to sink: inout S) {
    sink.table("acts", of: "act", acts, by: \.text) { sink, act in
      sink.field("reference", act.reference)
      sink.field("subject", act.subject)
      sink.field("date", act.date?.edtf)
      sink.field("outcome", act.vote?.outcome?.rawValue)
    }
    sink.table("articles", of: "article", articles, by: \.text) { sink, article in
      sink.field("number", article.number)
      sink.field("text", article.text)
    }
    sink.table("citations", of: "citation", citations) { $0.field("text", $1.text) }
    sink.table("amounts", of: "amount", amounts) { sink, amount in
      sink.field("text", amount.text)
      sink.field("value", amount.value)
      sink.field("currency", amount.currency)
      sink.field("taxBasis", amount.taxBasis?.rawValue)
      sink.field("label", amount.label)
      sink.field("year", amount.year)
    }
    sink.table("keyFigures", of: "keyFigure", keyFigures) { sink, figure in
      sink.field("text", figure.text)
      sink.field("value", figure.value)
      sink.field("unit", figure.unit)
      sink.field("year", figure.year)
    }
    sink.list("legalReferences", of: "legalReference", legalReferences) { sink, row in
      sink.row(row.document, row.id, row.parent, row.line)
      sink.field("text", row.node.text)
      sink.field("kind", row.node.kind.rawValue)
      sink.field("title", row.node.title)
      sink.field("number", row.node.number)
      sink.field("date", row.node.date)
      sink.strings("articles", of: "article", row.node.articles)
    }
  }

  private func writeFindings<S: Sink & ~Copyable>(to sink: inout S) {
    sink.table("corrections", of: "correction", corrections) { sink, correction in
      sink.field("from", correction.from)
      sink.field("to", correction.to)
      sink.field("rule", correction.rule)
      sink.field("confidence", share: correction.confidence)
    }
    sink.table("diagnostics", of: "diagnostic", diagnostics) { sink, diagnostic in
      sink.field("class", diagnostic.id.rawValue)
      sink.field("severity", diagnostic.severity.rawValue)
      sink.field("message", diagnostic.message)
    }
    sink.list("links", of: "link", links, isShort: true) { sink, link in
      sink.field("from", link.from)
      sink.field("to", link.to)
      sink.field("kind", link.kind.rawValue)
      if let similarity = link.similarity { sink.field("similarity", share: similarity) } else { sink.null("similarity") }
      sink.field("evidence", link.evidence)
    }
  }
}

extension Sink where Self: ~Copyable {
  /// The columns that every row carries.
  fileprivate mutating func row(_ document: String?, _ id: String, _ parent: String?, _ line: Int?, fingerprint: String? = nil) {
    identify(id, fingerprint: fingerprint)
    field("document", document)
    field("parent", parent)
    field("line", line)
  }

  fileprivate mutating func row<Node>(_ row: Row<Node>, by text: String) {
    self.row(row.document, row.id, row.parent, row.line, fingerprint: Folding.fingerprint(text))
  }

  fileprivate mutating func table<Node>(
    _ key: StaticString, of item: StaticString, _ rows: [Row<Node>], by text: ((Node) -> String)? = nil, _ body: (inout Self, Node) -> Void
  ) {
    list(key, of: item, rows, isShort: true) { sink, row in
      sink.row(row.document, row.id, row.parent, row.line, fingerprint: text.map { Folding.fingerprint($0(row.node)) })
      body(&sink, row.node)
    }
  }
}
