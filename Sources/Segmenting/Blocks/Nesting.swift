import Normalising

/// Gives the items of lists their depth, from indentation, bullets and punctuation.
struct Nesting {
  private let bytes: [UInt8]
  private(set) var blocks: [Block]
  private var open: [Int] = []
  /// No list goes deeper.
  private static let deepest = 12

  init(_ blocks: consuming [Block], _ bytes: [UInt8]) {
    self.bytes = bytes
    self.blocks = blocks
    for index in self.blocks.indices where self.blocks[index].depth == 0 {
      if self.blocks[index].isItem {
        nest(index)
      } else if !self.blocks[index].isFootnote {
        open.removeAll()
      }
    }
    placeFootnotes()
    setEnds()
  }

  private mutating func nest(_ index: Int) {
    while let top = open.last, !isParent(top, of: index) {
      open.removeLast()
      if isSibling(top, index) { break }
    }
    blocks[index].depth = min(open.count, Self.deepest)
    if open.count < Self.deepest { open.append(index) }
  }

  private func lastByte(_ index: Int) -> UInt8? { Passage(ending: blocks[index].fragments, of: bytes, limit: 16).last }

  private func isSibling(_ top: Int, _ index: Int) -> Bool {
    let (old, new) = (blocks[top], blocks[index])
    guard old.marker?.glyphs == new.marker?.glyphs else { return goesOnAfterBreak(top, index) }
    if old.indent == new.indent || areMisread(old, new) { return true }
    let fitsBetter = open.contains { blocks[$0].indent <= new.indent && blocks[$0].marker?.glyphs == new.marker?.glyphs }
    return old.indent - new.indent == 1 && !fitsBetter || goesOnAfterBreak(top, index)
  }

  /// A page break sends the next item of a list to the margin. A list whose items end in `;` is not over before one ends in a full stop.
  private func goesOnAfterBreak(_ top: Int, _ index: Int) -> Bool {
    let (old, new) = (blocks[top], blocks[index])
    guard new.followsBlank, !old.followsBlank || open.count > 1, new.indent < old.indent, old.marker?.innermost == new.marker?.innermost
    else { return false }
    return lastByte(top) == 0x3B
  }

  /// Two bullets that an engine misread, and set a column apart as it sets all it is not sure of.
  private func areMisread(_ old: Block, _ new: Block) -> Bool {
    old.marker?.glyphs == ["?"] && new.marker?.glyphs == ["?"] && abs(old.indent - new.indent) == 1
  }

  private func isParent(_ top: Int, of index: Int) -> Bool {
    let (old, new) = (blocks[top], blocks[index])
    if new.indent > old.indent { return !areMisread(old, new) }
    guard new.indent == old.indent, old.marker?.glyphs != new.marker?.glyphs else { return false }
    if open.contains(where: { blocks[$0].marker?.glyphs == new.marker?.glyphs && blocks[$0].indent == new.indent }) { return false }
    return lastByte(top) == 0x3A
  }

  /// A note that stands between the items of a list is one among those that follow it: it neither ends their list nor holds them.
  private mutating func placeFootnotes() {
    var next = 0
    for index in blocks.indices.reversed() {
      if blocks[index].isFootnote { blocks[index].depth = next } else { next = blocks[index].isItem ? blocks[index].depth : 0 }
    }
  }

  /// Each block's end from the depths, from the last to the first.
  private mutating func setEnds() {
    var stack: [(depth: Int, index: Int)] = []
    for index in blocks.indices {
      while let top = stack.last, top.depth >= blocks[index].depth {
        blocks[top.index].end = index
        stack.removeLast()
      }
      stack.append((blocks[index].depth, index))
    }
    for entry in stack { blocks[entry.index].end = blocks.count }
  }
}
