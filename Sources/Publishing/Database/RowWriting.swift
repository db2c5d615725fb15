import Cataloguing
import Extracting
import GRDB
import Normalising
import Reading

// The tables of the catalogue, in an order that lets each row refer to what is there.
extension RowWriter {
  private static let markedColumns = columns + ["fingerprint"]

  private func marked<Node>(_ row: Cataloguing.Row<Node>, by text: String) -> [Cell] { place(row) + [Folding.fingerprint(text)] }

  func writePlans(_ catalogue: Catalogue) throws {
    try insert(
      into: "axes", Self.markedColumns + ["number", "title"],
      catalogue.axes.lazy.map { row in
        marked(row, by: row.node.title) + [Inert.text(row.node.number), Inert.text(row.node.title)]
      })
    try insert(
      into: "fiches", Self.markedColumns + ["number", "code", "title", "axis", "group"],
      catalogue.fiches.lazy.map { row in
        marked(row, by: row.node.title) + [
          Inert.text(row.node.number), Inert.text(row.node.code), Inert.text(row.node.title),
          reference(row.document, row.node.axis, of: .axis), reference(row.document, row.node.group, of: .group),
        ]
      })
    try insert(
      into: "objectives", Self.markedColumns + ["number", "category", "text", "axis", "fiche"],
      catalogue.objectives.lazy.map { row in
        marked(row, by: row.node.text) + [
          Inert.text(row.node.number), row.node.category?.rawValue, Inert.text(row.node.text),
          reference(row.document, row.node.axis, of: .axis), fiche(of: row),
        ]
      })
    try insert(
      into: "actions", Self.markedColumns + ["text", "calendar", "objective", "fiche"],
      catalogue.actions.lazy.map { row in
        marked(row, by: row.node.text) + [
          Inert.text(row.node.text), row.node.calendar?.edtf, reference(row.document, row.parent, of: .objective), fiche(of: row),
        ]
      })
    try insert(
      into: "subactions", Self.markedColumns + ["text", "calendar"],
      catalogue.subactions.lazy.map { row in
        marked(row, by: row.node.text) + [Inert.text(row.node.text), row.node.calendar?.edtf]
      })
  }

  private func fiche<Node>(of row: Cataloguing.Row<Node>) -> String? {
    reference(row.document, String(row.id.prefix { $0 != "/" }), of: .fiche)
  }

  func writeParticipants(_ catalogue: Catalogue) throws {
    try insert(
      into: "organisations", Self.columns + ["name", "acronym", "forms", "seen"],
      catalogue.organisations.lazy.map { organisation in
        [
          nil, organisation.id, nil, nil, Inert.text(organisation.name), Inert.text(organisation.acronym),
          Self.list(organisation.forms), Self.seen(organisation.seen),
        ]
      })
    let organisations = Set(catalogue.organisations.map(\.id))
    try insert(
      into: "partners", Self.markedColumns + ["text", "name", "acronym", "organisation", "role"],
      catalogue.partners.lazy.map { row in
        let (printed, resolved) = (row.node.organisation, row.node.resolved)
        return marked(row, by: printed.text) + [
          Inert.text(printed.text), Inert.text(printed.name), Inert.text(printed.acronym),
          organisations.contains(resolved) ? resolved : nil, row.node.role.rawValue,
        ]
      })
    try insert(
      into: "indicators", Self.markedColumns + ["text"],
      catalogue.indicators.lazy.map { marked($0, by: $0.node.text) + [Inert.text($0.node.text)] })
    try insert(
      into: "calendars", Self.columns + ["text", "edtf", "start", "end", "certainty"],
      catalogue.calendars.lazy.map { row in
        place(row) + [Inert.text(row.node.text), row.node.edtf, row.node.start, row.node.end, row.node.certainty.rawValue]
      })
  }

  func writeActs(_ catalogue: Catalogue) throws {
    try insert(
      into: "acts", Self.markedColumns + ["reference", "subject", "date", "outcome"],
      catalogue.acts.lazy.map { row in
        marked(row, by: row.node.text) + [
          Inert.text(row.node.reference), Inert.text(row.node.subject), row.node.date?.edtf, row.node.vote?.outcome?.rawValue,
        ]
      })
    try insert(
      into: "articles", Self.markedColumns + ["number", "text"],
      catalogue.articles.lazy.map { row in
        marked(row, by: row.node.text) + [Inert.text(row.node.number), Inert.text(row.node.text)]
      })
    try insert(into: "citations", Self.columns + ["text"], catalogue.citations.lazy.map { place($0) + [Inert.text($0.node.text)] })
    try insert(
      into: "amounts", Self.columns + ["text", "value", "currency", "taxBasis", "label", "year"],
      catalogue.amounts.lazy.map { row in
        place(row) + [
          Inert.text(row.node.text), Self.number(row.node.value), row.node.currency, row.node.taxBasis?.rawValue,
          Inert.text(row.node.label), row.node.year,
        ]
      })
    try insert(
      into: "keyFigures", Self.columns + ["text", "value", "unit", "year"],
      catalogue.keyFigures.lazy.map { row in
        place(row) + [Inert.text(row.node.text), Self.number(row.node.value), Inert.text(row.node.unit), row.node.year]
      })
    try insert(
      into: "legalReferences", Self.columns + ["text", "kind", "title", "number", "date", "articles"],
      catalogue.legalReferences.lazy.map { row in
        place(row) + [
          Inert.text(row.node.text), row.node.kind.rawValue, Inert.text(row.node.title), Inert.text(row.node.number), row.node.date,
          Self.list(row.node.articles),
        ]
      })
  }

  func writeFindings(_ catalogue: Catalogue) throws {
    try insert(
      into: "corrections", Self.columns + ["from", "to", "rule", "confidence", "evidence"],
      catalogue.corrections.lazy.map { row in
        place(row) + [
          Inert.text(row.node.from), Inert.text(row.node.to), row.node.rule, Self.share(row.node.confidence), Inert.text(row.node.evidence),
        ]
      })
    try insert(
      into: "diagnostics", Self.columns + ["class", "severity", "message"],
      catalogue.diagnostics.lazy.map { row in
        place(row) + [row.node.id.rawValue, row.node.severity.rawValue, Inert.text(row.node.message)]
      })
    try insert(
      into: "links",
      ["from", "fromDocument", "fromId", "to", "toDocument", "toId", "kind", "similarity", "evidence"],
      catalogue.links.lazy.map { link in
        [link.from] + ends(link.from) + [link.to] + ends(link.to) + [
          link.kind.rawValue, Self.share(link.similarity), Inert.text(link.evidence),
        ]
      })
  }

  /// The two parts of `document/id`, where there is such a node.
  private func ends(_ name: String) -> [Cell] {
    guard let slash = name.firstIndex(of: "/") else { return [nil, nil] }
    let document = String(name[..<slash])
    guard let id = reference(document, String(name[name.index(after: slash)...])) else { return [nil, nil] }
    return [document, id]
  }

  private static func list(_ items: [String]) -> String { array { $0.strings("v", of: "v", items) } }

  private static func seen(_ forms: [OrganisationEntry.Form]) -> String {
    array { sink in
      sink.list("v", of: "v", forms) { sink, form in
        sink.field("text", form.text)
        sink.field("document", form.document)
        sink.field("node", form.id)
        sink.field("line", form.line)
      }
    }
  }

  /// The one array of a JSON object; controls are escaped in it.
  private static func array(_ body: (inout JSONSink) -> Void) -> String {
    let json = JSONSink.json(pretty: false, body)
    return String(decoding: json.dropFirst(#"{"v":"#.utf8.count).dropLast("}\n".utf8.count), as: UTF8.self)
  }

  /// As the JSON has it, in ten-thousandths.
  private static func share(_ value: Double?) -> Double? { value.flatMap { Double(Decimal4.string($0)) } }

  /// The nearest number that a column holds; none for digits without end.
  private static func number(_ figure: Figure?) -> Double? { figure.flatMap { Double($0.digits) }.flatMap { $0.isFinite ? $0 : nil } }
}
