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
    var rows = [["document", "id", "line", "text", "kind", "similarity", "evidence", "document", "id", "line", "text"]]
    for entry in entries {
      let item = Self.cells(entry.item)
      if entry.counterparts.isEmpty { rows.append(item + Array(repeating: "", count: 7)) }
      for counterpart in entry.counterparts {
        let link = counterpart.link
        let middle = [link.kind.rawValue, Decimal4.string(link.similarity ?? 0), link.evidence ?? ""]
        rows.append(item + middle + Self.cells(counterpart.item))
      }
    }
    return Array(rows.map { $0.map(Self.csvField).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func cells(_ item: LinkItem) -> [String] { [item.document, item.id, "\(item.line)", item.text] }

  /// Quoted where it must be; what a spreadsheet would take for a formula is made text by an apostrophe.
  private static func csvField(_ text: String) -> String {
    let inert = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
    let needsQuotes = inert.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + inert.replacing("\"", with: "\"\"") + "\"" : inert
  }

  /// A report for the auditor, in French.
  public var markdown: [UInt8] {
    var out = "# Concordance\n\n"
    var document: String?
    for entry in entries {
      if entry.item.document != document {
        document = entry.item.document
        out += "## \(Self.escaped(entry.item.document))\n\n"
      }
      out += "### \(Self.escaped(entry.item.id)), ligne \(entry.item.line)\n\n\(Self.escaped(entry.item.text))\n\n"
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
        out += "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
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

  /// Without what Markdown or HTML would obey.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&", "~": out += "\\" + String(scalar)
      case "\n", "\r", "\t": out += " "
      default: if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { out.unicodeScalars.append(scalar) }
      }
    }
    return out
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
