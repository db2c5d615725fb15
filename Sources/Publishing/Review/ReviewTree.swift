import Cataloguing
import Extracting
import Reading

/// The nodes of a document as a page lists them, and which of them each line belongs to.
struct ReviewTree {
  let nodes: [ListedNode]
  /// The node of each line, nil where there is none.
  let owners: [Int?]

  private let extent: ReviewExtent

  init(of entry: CatalogueEntry, _ lines: LineTable, _ extent: ReviewExtent) {
    nodes = NodeList(of: entry).nodes
    self.extent = extent
    owners = Self.owners(of: lines, nodes.prefix(extent.limit))
  }

  /// The first node that begins in a line, else the deepest that goes on in it; what is read a second time only where there is no other.
  private static func owners(of lines: LineTable, _ nodes: ArraySlice<ListedNode>) -> [Int?] {
    if lines.lines.isEmpty { return [] }
    var owners = [Int?](repeating: nil, count: lines.count)
    var ranks = [Int](repeating: -1, count: lines.count)
    for (index, node) in nodes.enumerated() {
      for span in node.place?.spans ?? [] {
        for line in lines.indices(of: span) {
          let begins = node.place?.line == line + 1
          let rank = node.kind.isDerived ? 0 : begins ? Int.max : 1 + node.depth
          if rank > ranks[line] { (owners[line], ranks[line]) = (index, rank) }
        }
      }
    }
    return owners
  }

  /// The rows of the tree, each with the lists and items to close and open before it, and what to close behind the last.
  var rows: (rows: [Fields], end: HTML) {
    var rows: [Fields] = []
    var levels: [Int] = []
    var depth = -1
    for node in nodes.prefix(extent.limit) {
      var before = HTML()
      if node.depth > depth { before.append(markup: "<ul>") } else { Self.close(depth - node.depth, &before) }
      if node.depth <= depth { before.append(markup: "</li>") }
      depth = node.depth
      let above = node.parent.map { levels[$0] } ?? 2
      levels.append(node.kind.isHeading ? min(above + 1, 6) : above)
      rows.append(row(node, before, heading: node.kind.isHeading ? levels[levels.count - 1] : nil))
    }
    var end = HTML()
    Self.close(depth + 1, &end)
    return (rows, end)
  }

  private static func close(_ count: Int, _ html: inout HTML) {
    for _ in 0..<max(0, count) { html.append(markup: "</li></ul>") }
  }

  private func row(_ node: ListedNode, _ before: HTML, heading: Int?) -> Fields {
    var row: Fields = [
      "before": .html(before), "anchor": .text(Anchor.node(node.id)), "nodeId": .text(node.id), "kind": .text(node.kind.label),
      "class": .text(node.kind.rawValue), "number": .text(node.number ?? ""), "hasNumber": .flag(node.number?.isEmpty == false),
      "nodeText": .text(node.text), "hasText": .flag(!node.text.isEmpty), "isHeading": .flag(heading != nil),
      "level": .text("\(heading ?? 0)"), "hasDetails": .flag(!node.details.isEmpty),
      "details": .list(node.details.map { ["label": .text($0.label), "value": .text($0.text)] }),
      "hasLine": .flag(node.place.map { extent.shows(line: $0.line) } ?? false),
    ]
    if let line = node.place?.line {
      row["line"] = .count(line)
      row["lineAnchor"] = .text(Anchor.line(line))
    }
    return row
  }

  /// What a reader jumps to: the headings among the nodes.
  var contents: [Fields] {
    nodes.prefix(extent.limit).filter(\.kind.isHeading).map { node in
      let text = [node.kind.label, node.number].joined(" ") + (node.text.isEmpty ? "" : " : \(node.text.prefix(90))")
      return ["target": .text(Anchor.node(node.id)), "entry": .text(text), "depth": .text("\(min(node.depth, 4))")]
    }
  }
}

extension NodeKind {
  fileprivate var isHeading: Bool { self == .axis || self == .group || self == .fiche || self == .act }
}
