public import Cataloguing
import Extracting

extension Concordance {
  public func json(by generator: Generator) -> [UInt8] {
    JSONSink.json(pretty: true) { sink in
      sink.generator(generator)
      sink.strings("documents", of: "document", documents)
      sink.list("entries", of: "entry", entries) { sink, entry in
        sink.item(entry.item)
        sink.list("counterparts", of: "counterpart", entry.counterparts) { sink, counterpart in
          sink.item(counterpart.item)
          sink.field("from", counterpart.link.from)
          sink.field("to", counterpart.link.to)
          sink.field("kind", counterpart.link.kind.rawValue)
          sink.field("similarity", share: counterpart.link.similarity ?? 0)
          sink.field("evidence", counterpart.link.evidence)
        }
      }
    }
  }

  /// Comma-separated values (RFC 4180), a row a counterpart; a row without one where an item has none.
  public var csv: [UInt8] {
    var rows = [
      ["document", "id", "line", "text", "kind", "similarity", "evidence", "other_document", "other_id", "other_line", "other_text"]
    ]
    for entry in entries {
      let item = Self.cells(entry.item)
      if entry.counterparts.isEmpty { rows.append(item + Array(repeating: "", count: 7)) }
      for counterpart in entry.counterparts {
        let link = counterpart.link
        let middle = [link.kind.rawValue, Decimal4.string(link.similarity ?? 0), link.evidence ?? ""]
        rows.append(item + middle + Self.cells(counterpart.item))
      }
    }
    return rows.flatMap(CSV.row)
  }

  private static func cells(_ item: LinkItem) -> [String] { [item.document, item.id, "\(item.line)", item.text] }

  /// A report for the auditor, in French.
  public var markdown: [UInt8] {
    var out = "# Concordance\n\n"
    var document: String?
    for entry in entries {
      if entry.item.document != document {
        document = entry.item.document
        out += "## \(Markdown.escaped(entry.item.document))\n\n"
      }
      out += "### \(Markdown.escaped(entry.item.id)), ligne \(entry.item.line)\n\n\(Markdown.escaped(entry.item.text))\n\n"
      if entry.counterparts.isEmpty {
        out += "Sans correspondance.\n\n"
        continue
      }
      out += "| Nature | Score | Document | Ligne | Texte | Mots communs |\n| --- | --- | --- | --- | --- | --- |\n"
      for counterpart in entry.counterparts {
        let (link, item) = (counterpart.link, counterpart.item)
        let cells = [
          Self.kind(link, seenFrom: entry.item), Decimal4.string(((link.similarity ?? 0) * 100).rounded() / 100),
          "\(item.document)/\(item.id)", "\(item.line)", item.text, link.evidence ?? "",
        ]
        out += "| " + cells.map(Markdown.escaped).joined(separator: " | ") + " |\n"
      }
      out += "\n"
    }
    return Array(out.utf8)
  }

  private static func kind(_ link: Link, seenFrom item: LinkItem) -> String {
    switch link.kind {
    case .same: "identique"
    case .related: "voisin"
    case .partOf: link.from == item.name ? "compris dans" : "comprend"
    }
  }
}

extension JSONSink {
  fileprivate mutating func item(_ item: LinkItem) {
    field("document", item.document)
    field("id", item.id)
    field("class", item.kind.rawValue)
    field("text", item.text)
    field("line", item.line)
  }
}
