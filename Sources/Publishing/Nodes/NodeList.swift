import Cataloguing
import Extracting
import Reading

/// One node of a document, out of its tree.
struct ListedNode {
  /// Unique within the document: its own, else coined from its parent's and its place among its like, as the catalogue does.
  let id: String
  let kind: NodeKind
  /// Its index in the list.
  let parent: Int?
  let depth: Int
  /// As printed.
  let number: String?
  let text: String
  let place: Place?
  /// What it carries that is no node, in French.
  let details: [Detail]
  /// The years of its own calendar or date, else of what it hangs under.
  let years: Years?

  struct Detail {
    let label: String
    let text: String
  }
}

/// A period in whole years; nil is an open end.
struct Years {
  let first: Int?
  let last: Int?

  init?(_ span: TimeSpan?) {
    guard let span, span.start != nil || span.end != nil else { return nil }
    // What EDTF cannot say has lost an end; it is not open.
    let isWhole = span.edtf != nil
    first = span.start ?? (isWhole ? nil : span.end)
    last = span.end ?? (isWhole ? nil : span.start)
  }

  init?(_ year: Int?) {
    guard let year else { return nil }
    (first, last) = (year, year)
  }
}

/// All nodes of a document that have text, parents before children, each list in the order of the text. Linear.
struct NodeList {
  private(set) var nodes: [ListedNode] = []
  private var taken: Set<String> = []
  /// How many of a kind have been coined an id under a parent.
  private var coined: [String: Int] = [:]

  init(of document: CatalogueEntry) {
    let parts = document.parts
    var details: [ListedNode.Detail] = []
    if let issuer = document.issuer { details.append(.init(label: "émetteur", text: issuer)) }
    if let date = document.date { details.append(Self.calendar(date, "date")) }
    if let period = document.period { details.append(Self.calendar(period, "période")) }
    add(
      .document, "document", under: nil, document.title ?? "", at: nil, number: document.reference, details,
      years: Years(document.period ?? document.date))
    for party in parts.parties { add(party, .party, nil) }
    addPlan(parts)
    for act in [parts.deliberation].compactMap(\.self) + parts.acts { add(act, on: document.date) }
    addFigures(parts.amounts, parts.legalReferences, under: nil)
    for figure in parts.keyFigures { add(.keyFigure, nil, under: nil, figure.text, at: figure.at, years: Years(figure.year)) }
    for deadline in parts.deadlines { add(.deadline, nil, under: nil, deadline.text, at: deadline.at) }
    add(parts.tables, under: nil)
    for note in parts.footnotes { add(.footnote, nil, under: nil, note.text, at: note.at, number: note.mark) }
    add(parts.sections, under: nil)
    add(.residue, document.residue, under: nil)
  }

  /// Adds a node and returns its index. Without an id of its own it gets one from its parent and its place among its like.
  @discardableResult
  mutating func add(
    _ kind: NodeKind, _ id: String?, under parent: Int?, _ text: String, at place: Place?, number: String? = nil,
    _ details: [ListedNode.Detail] = [], years: Years? = nil
  ) -> Int {
    nodes.append(
      ListedNode(
        id: unique(id ?? coin(kind, parent)), kind: kind, parent: parent, depth: parent.map { nodes[$0].depth + 1 } ?? 0, number: number,
        text: text, place: place, details: details, years: years ?? parent.flatMap { nodes[$0].years }))
    return nodes.count - 1
  }

  private mutating func coin(_ kind: NodeKind, _ parent: Int?) -> String {
    let stem = (parent.map { nodes[$0].id + "/" } ?? "") + kind.slug
    coined[stem, default: 0] += 1
    return "\(stem)-\(coined[stem]!)"
  }

  private mutating func unique(_ id: String) -> String {
    if taken.insert(id).inserted { return id }
    var count = 2
    while !taken.insert("\(id)~\(count)").inserted { count += 1 }
    return "\(id)~\(count)"
  }

  /// Text nodes with the lists under them.
  mutating func add(_ kind: NodeKind, _ texts: [TextNode], under parent: Int?) {
    for text in texts {
      let index = add(kind, nil, under: parent, text.text, at: text.at)
      add(.item, text.items, under: index)
    }
  }

  mutating func add(_ sections: [Section], under parent: Int?) {
    for section in sections {
      let index = add(.section, section.id, under: parent, section.title ?? "", at: section.at)
      add(.paragraph, section.paragraphs, under: index)
      add(section.tables, under: index)
      add(section.sections, under: index)
    }
  }

  mutating func add(_ tables: [Table], under parent: Int?) {
    for table in tables {
      let size = ListedNode.Detail(label: "lignes", text: "\(table.header.count + table.rows.count)")
      let index = add(.table, table.id, under: parent, [table.caption, table.text].joined(" – "), at: table.at, [size])
      add(.footnote, table.notes, under: index)
    }
  }

  mutating func add(_ organisation: Organisation, _ kind: NodeKind, _ parent: Int?) {
    add(kind, organisation.id, under: parent, organisation.text, at: organisation.at)
  }

  mutating func addFigures(_ amounts: [Amount], _ references: [LegalReference], under parent: Int?) {
    for amount in amounts {
      let value = amount.value.map { [.init(label: "valeur", text: "\($0.digits) \(amount.currency)")] } ?? [] as [ListedNode.Detail]
      add(.amount, nil, under: parent, amount.text, at: amount.at, value, years: Years(amount.year))
    }
    for reference in references { add(.legalReference, nil, under: parent, reference.text, at: reference.at) }
  }

  static func calendar(_ span: TimeSpan, _ label: String = "calendrier") -> ListedNode.Detail {
    let meaning = span.edtf.map { $0 == span.text ? "" : " (\($0))" } ?? " (sans date sûre)"
    let certainty = span.certainty == .inferred ? ", déduit" : span.certainty == .human ? ", fixé à la main" : ""
    return .init(label: label, text: span.text + meaning + certainty)
  }
}

extension NodeKind {
  /// In ids, as the catalogue coins them: `key-figure`.
  fileprivate var slug: String { rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) } }
}

extension [String?] {
  /// What is there, in order.
  func joined(_ separator: String) -> String { compactMap(\.self).filter { !$0.isEmpty }.joined(separator: separator) }
}
