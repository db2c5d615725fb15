import Extracting
import Normalising
import Reading

// How the shapes that documents share are written; the contract's keys in the contract's order.
extension Sink where Self: ~Copyable {
  mutating func at(_ place: Place) {
    object("at", isShort: true) { sink in
      sink.field("line", place.line)
      sink.field("page", place.page)
      sink.spans("spans", of: "span", place.spans)
    }
  }

  mutating func identify(_ id: String, by text: String) { identify(id, fingerprint: Folding.fingerprint(text)) }

  mutating func textFields(_ node: TextNode) {
    field("text", node.text)
    if !node.items.isEmpty { nodes("items", of: "item", node.items) }
    at(node.at)
  }

  mutating func nodes(_ key: StaticString, of item: StaticString = "item", _ nodes: [TextNode]) {
    list(key, of: item, nodes) { $0.textFields($1) }
  }

  mutating func timeFields(_ time: TimeSpan) {
    field("text", time.text)
    field("edtf", time.edtf)
    field("start", time.start)
    field("end", time.end)
    field("certainty", time.certainty.rawValue)
    at(time.at)
  }

  mutating func time(_ key: StaticString, _ time: TimeSpan?) { object(key, time, isShort: true) { $0.timeFields($1) } }

  mutating func amounts(_ amounts: [Amount]) {
    list("amounts", of: "amount", amounts, isShort: true) { sink, amount in
      sink.field("text", amount.text)
      sink.field("value", amount.value)
      sink.field("currency", amount.currency)
      sink.field("taxBasis", amount.taxBasis?.rawValue)
      sink.field("label", amount.label)
      sink.field("year", amount.year)
      sink.at(amount.at)
    }
  }

  mutating func keyFigures(_ figures: [KeyFigure]) {
    list("keyFigures", of: "keyFigure", figures, isShort: true) { sink, figure in
      sink.field("text", figure.text)
      sink.field("value", figure.value)
      sink.field("unit", figure.unit)
      sink.field("year", figure.year)
      sink.at(figure.at)
    }
  }

  mutating func targets(_ targets: [Target]) {
    list("targets", of: "target", targets, isShort: true) { sink, target in
      sink.field("text", target.text)
      sink.field("value", target.value)
      sink.field("unit", target.unit)
      sink.field("by", target.by)
      sink.at(target.at)
    }
  }

  mutating func references(_ key: StaticString, of item: StaticString, _ references: [LegalReference]) {
    list(key, of: item, references) { sink, reference in
      sink.field("text", reference.text)
      sink.field("kind", reference.kind.rawValue)
      sink.field("title", reference.title)
      sink.field("number", reference.number)
      sink.field("date", reference.date)
      sink.strings("articles", of: "article", reference.articles)
      sink.at(reference.at)
    }
  }

  mutating func organisations(_ key: StaticString, of item: StaticString, _ organisations: [Organisation]) {
    list(key, of: item, organisations) { sink, organisation in
      sink.identify(organisation.id, by: organisation.text)
      sink.field("text", organisation.text)
      sink.field("name", organisation.name)
      sink.field("acronym", organisation.acronym)
      sink.field("group", organisation.group)
      sink.at(organisation.at)
    }
  }

  mutating func footnotes(_ notes: [Footnote]) {
    list("footnotes", of: "footnote", notes) { sink, note in
      sink.field("mark", note.mark)
      sink.field("text", note.text)
      sink.spans("calls", of: "call", note.calls)
      sink.at(note.at)
    }
  }

  mutating func tables(_ tables: [Table]) {
    list("tables", of: "table", tables) { sink, table in
      sink.identify(table.id, by: table.text)
      sink.field("caption", table.caption)
      sink.runs("header", of: "cell", table.header, isShort: true) { $0.cell($1) }
      sink.runs("rows", of: "cell", table.rows, isShort: true) { $0.cell($1) }
      sink.nodes("notes", of: "note", table.notes)
      sink.at(table.at)
    }
  }

  mutating func cell(_ cell: Table.Cell) {
    field("text", cell.text)
    field("value", cell.value)
    field("unit", cell.unit)
  }

  mutating func sections(_ sections: [Section]) {
    list("sections", of: "section", sections) { sink, section in
      sink.identify(section.id, by: section.text)
      sink.field("title", section.title)
      sink.field("level", section.level)
      sink.nodes("paragraphs", of: "paragraph", section.paragraphs)
      sink.tables(section.tables)
      sink.sections(section.sections)
      sink.at(section.at)
    }
  }

  mutating func diagnostics(_ diagnostics: [Diagnostic]) {
    list("diagnostics", of: "diagnostic", diagnostics) { sink, diagnostic in
      sink.identify(diagnostic.id.rawValue, fingerprint: nil)
      sink.field("severity", diagnostic.severity.rawValue)
      sink.field("message", diagnostic.message)
      if let place = diagnostic.place { sink.at(place) } else { sink.null("at") }
      sink.list("related", of: "item", diagnostic.related, isShort: true) { sink, place in
        sink.field("line", place.line)
        sink.field("page", place.page)
        sink.spans("spans", of: "span", place.spans)
      }
    }
  }

  mutating func corrections(_ text: NormalisedText) {
    list("corrections", of: "correction", text.corrections) { sink, correction in
      sink.identify(correction.id, fingerprint: nil)
      sink.field("from", correction.from)
      sink.field("to", correction.to)
      sink.field("rule", correction.rule)
      sink.field("confidence", share: correction.confidence)
      sink.field("evidence", correction.evidence)
      sink.at(text.source.place([correction.span]))
    }
  }

  mutating func rulings(_ rulings: [Ruling]) {
    list("decisions", of: "decision", rulings) { sink, ruling in
      sink.field("text", ruling.decision.text)
      sink.field("by", ruling.decision.by)
      sink.field("on", ruling.decision.on)
      sink.field("because", ruling.decision.because)
      sink.field("fault", ruling.fault)
    }
  }
}
