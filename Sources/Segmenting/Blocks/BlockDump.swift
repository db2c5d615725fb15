import Normalising
import Reading

extension BlockTree {
  /// The tree as text, a line a block: where it stands in the source, what it is, the start of its text.
  package var dump: String {
    var out = ""
    for (index, block) in blocks.enumerated() {
      let passage = passage(index)
      let start = passage.places.first ?? block.runs.first?.lowerBound
      let place = start.map { text.span(NormalisedOffset($0)..<NormalisedOffset($0)).start }
      let line = place.map { "\(text.source.lines.number(at: $0.value)):\(text.source.column(at: $0))" } ?? "-"
      let marks = block.marker.map { " [" + ($0.glyphs + ($0.ordinal.map { [$0] } ?? [])).joined(separator: " ") + "]" } ?? ""
      let bold = (block.isBold ? " bold" : "") + (block.cell.map { " \($0)" } ?? "")
      let words =
        passage.count > 96 ? passage.prefix(passage.bytes[...96].lastIndex { $0 & 0xC0 != 0x80 } ?? 0).string + "…" : passage.string
      out +=
        String(repeating: "  ", count: block.depth) + "\(line) \(block.kind.name)\(marks)\(bold)" + (words.isEmpty ? "" : " \"\(words)\"")
        + "\n"
    }
    return out
  }
}

extension Block.Kind {
  package var name: String {
    switch self {
    case .heading(.markdown(let level)): "heading-markdown-\(level)"
    case .heading(.numbered(let depth)): "heading-numbered-\(depth)"
    case .heading(.box): "heading-box"
    case .heading(.bold): "heading-bold"
    case .heading(.capitals): "heading-capitals"
    case .heading(.standalone): "heading-standalone"
    case .paragraph: "paragraph"
    case .item: "item"
    case .table: "table"
    case .row: "row"
    case .cell: "cell"
    case .footnote(let mark): "footnote \(mark)"
    case .metadata(let key): "metadata \(key)"
    case .unreadable: "unreadable"
    }
  }
}
