public import Normalising
import Reading

/// The layout of a text: its blocks in reading order, nested, and every byte of it in exactly one leaf.
public struct BlockTree: Sendable {
  public let text: NormalisedText
  /// In preorder: a block's children follow it, up to its `end`.
  package let blocks: [Block]
  /// In order of place, without gap or overlap, from 0 to the length of the text.
  package let leaves: [Leaf]

  /// Linear in the length of the text.
  public init(segmenting text: NormalisedText) {
    self.text = text
    guard text.source.encoding != .binary else {
      var block = Block(kind: .unreadable)
      let whole = 0..<text.bytes.count
      block.runs = whole.isEmpty ? [] : [whole]
      block.fragments = block.runs
      block.end = 1
      blocks = [block]
      leaves = block.runs.map { Leaf(range: $0, role: .text) }
      return
    }
    let layout = Layout(text)
    blocks = layout.blocks
    var seeds = LeafSeeds(text.bytes, count: 2 * blocks.count)
    for block in blocks { seeds.add(block.fragments, .text) }
    seeds.add(layout.markup, .markup)
    seeds.add(layout.bullets, .bullet)
    seeds.add(layout.furniture, .furniture)
    leaves = seeds.leaves(text)
  }

  /// The text of a block, without that of the blocks nested in it.
  package func passage(_ index: Int) -> Passage { Passage(joining: blocks[index].fragments, of: text.bytes) }

  /// The blocks directly under a block.
  package func children(_ index: Int) -> [Int] {
    var found: [Int] = []
    var child = index + 1
    while child < blocks[index].end {
      found.append(child)
      child = blocks[child].end
    }
    return found
  }
}

/// The blocks of a text and what is layout in it. Each step takes over what the one before it made, and none is kept.
private struct Layout {
  let blocks: [Block]
  let markup: [Range<Int>]
  let bullets: [Range<Int>]
  let furniture: [Range<Int>]

  init(_ text: NormalisedText) {
    var builder = BlockBuilder(text)
    (bullets, furniture) = (builder.bullets, builder.furniture)
    let finisher = BlockFinisher(builder.takeBlocks(), text.bytes)
    markup = finisher.markup + builder.rules
    blocks = Nesting(Resumption(finisher.blocks, text.bytes).blocks, text.bytes).blocks
  }
}

/// Collects what was recognised and makes a partition of it: what nobody claimed is blank, or text that no block has.
private struct LeafSeeds {
  private let bytes: [UInt8]
  private var seeds: [Leaf] = []

  /// - Parameter count: about how many there will be.
  init(_ bytes: [UInt8], count: Int) {
    self.bytes = bytes
    seeds.reserveCapacity(count)
  }

  mutating func add(_ ranges: [Range<Int>], _ role: Leaf.Role) {
    for range in ranges where !range.isEmpty { seeds.append(Leaf(range: range, role: role)) }
  }

  consuming func leaves(_ text: NormalisedText) -> [Leaf] {
    var leaves: [Leaf] = []
    var cursor = 0
    leaves.reserveCapacity(2 * seeds.count)
    seeds.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    for seed in seeds {
      guard seed.range.upperBound > cursor else { continue }
      fill(cursor, max(seed.range.lowerBound, cursor), &leaves)
      leaves.append(Leaf(range: max(seed.range.lowerBound, cursor)..<seed.range.upperBound, role: seed.role))
      cursor = seed.range.upperBound
    }
    fill(cursor, bytes.count, &leaves)
    return leaves
  }

  /// Between two seeds: blanks, form feeds, and text that was lost on the way.
  private func fill(_ start: Int, _ end: Int, _ leaves: inout [Leaf]) {
    var index = start
    while index < end {
      let role = role(at: index)
      var next = index + max(Passage.blankLength(bytes, at: index), 1)
      while next < end, self.role(at: next) == role { next += max(Passage.blankLength(bytes, at: next), 1) }
      leaves.append(Leaf(range: index..<min(next, end), role: role))
      index = min(next, end)
    }
  }

  private func role(at index: Int) -> Leaf.Role {
    bytes[index] == 0x0C ? .pageBreak : Passage.blankLength(bytes, at: index) > 0 ? .blank : .text
  }
}
