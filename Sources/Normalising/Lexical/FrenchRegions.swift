/// Which parts of a text are French, by the words they hold: others are left alone, whatever they look like.
struct FrenchRegions {
  private struct Block {
    let start: Int
    let opensParagraph: Bool
    var french: Int32 = 0
    var all: Int32 = 0
  }

  /// Blocks end with a paragraph, or at so many bytes.
  private static let size = 128
  /// A block is French from this percentage of its words on.
  private static let least: Int32 = 55

  private var blocks = [Block(start: 0, opensParagraph: true)]

  /// The block of a unit, which stands behind all that were placed before.
  mutating func place(_ unit: Unit) -> Int {
    let opens = unit.gap == .paragraph
    if opens || unit.start - blocks[blocks.count - 1].start >= Self.size { blocks.append(Block(start: unit.start, opensParagraph: opens)) }
    return blocks.count - 1
  }

  /// Counts a word; one that was misread counts half.
  mutating func count(in block: Int, isFrench: Bool, isMisread: Bool = false) {
    blocks[block].all += 2
    if isFrench { blocks[block].french += isMisread ? 1 : 2 }
  }

  /// Whether a block is French, together with its neighbours, which count half: those of its paragraph, and where it has few words
  /// those of others.
  func isFrench(_ index: Int) -> Bool {
    var (french, all) = (2 * blocks[index].french, 2 * blocks[index].all)
    let isShort = blocks[index].all < 20
    if index > 0, isShort || !blocks[index].opensParagraph {
      french += blocks[index - 1].french
      all += blocks[index - 1].all
    }
    if index + 1 < blocks.count, isShort || !blocks[index + 1].opensParagraph {
      french += blocks[index + 1].french
      all += blocks[index + 1].all
    }
    return all > 0 && french * 100 >= all * Self.least
  }

  /// Whether the text at a place is French. Logarithmic.
  func isFrench(at offset: Int) -> Bool {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return isFrench(max(0, low - 1))
  }
}
