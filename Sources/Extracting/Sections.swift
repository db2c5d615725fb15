import Normalising
import Reading
import Segmenting

extension Extraction {
  /// What no other parser has read, as a tree of sections by the levels of their headings. The last to read, it leaves nothing.
  mutating func parseSections() -> [Section] {
    var open: [Section] = []
    var done: [Section] = []
    func close(_ level: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        if open.isEmpty { done.append(last) } else { open[open.count - 1].sections.append(last) }
      }
    }
    var index = 0
    while index < blocks.count {
      defer { index = max(index + 1, isWhole(index) ? blocks[index].end : index + 1) }
      guard !isTaken(index), !passage(index).isEmpty, blocks[index].kind != .unreadable else { continue }
      if case .heading(let form) = blocks[index].kind {
        let level = Self.level(form)
        close(level)
        claim(index)
        let title = passage(index)
        open.append(Section(id: id("section-\(nextOrdinal("section"))"), title: title.string, level: level, at: place(title)))
        if endsContents(index) { close(level) }
      } else {
        let isItem = blocks[index].isItem
        let node = node(index)
        if open.isEmpty { open.append(Section(id: id("section-\(nextOrdinal("section"))"), title: nil, level: 1, at: node.at)) }
        Self.append(node, isItem, to: &open[open.count - 1].paragraphs)
      }
    }
    close(0)
    return done
  }

  /// Whether a numbered heading is the last of three or more that nothing parts: entries of a list of contents, which hold no text.
  private func endsContents(_ index: Int) -> Bool {
    guard index >= 2, case .heading(.numbered) = blocks[index].kind else { return false }
    return blocks[index - 1].kind == blocks[index].kind && blocks[index - 2].kind == blocks[index].kind
  }

  /// An item's list was read with it.
  private func isWhole(_ index: Int) -> Bool { blocks[index].isItem }

  private static func append(_ node: TextNode, _ isItem: Bool, to list: inout [TextNode]) {
    if isItem, let last = list.last, last.text.hasSuffix(":") { list[list.count - 1].items.append(node) } else { list.append(node) }
  }

  private static func level(_ form: Block.HeadingForm) -> Int {
    switch form {
    case .markdown(let level): level
    case .numbered(let depth): depth
    case .capitals: 2
    case .bold: 3
    case .box: 5
    case .standalone: 4
    }
  }
}
