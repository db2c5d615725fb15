import Normalising
import Reading
import TestSupport
import Testing

@testable import Segmenting

@Suite struct PropertyTests {
  private static let small = """
    ---
    title: Plan
    ---
    # Plan de Vaubrun
    ## Axe n°1 : **Agir** tôt
    Les actions¹ de I’enfance sont :
    - Ouvrir un [relais](https://vaubrun.fr) 2015-
    2016
      o Former les <b>agents</b> qui ont besoin de
    ¹ Selon l’Insee.

    \u{0C}12
    soutien ;
    \u{F0B7} \u{27A2} 1. Un
    Action\tPilote
    \t<ol><li>1. &Eacute;couter</li></ol>\t2021
    ![logo](x.png) Focus : été
    ***
    COOKIES du site
    """

  @Test(arguments: Corpus.names) func `The corpus keeps the promises of a block tree`(name: String) throws {
    try checkPromises(BlockTree(Corpus.bytes(name)))
  }

  @Test func `Each truncation of a small document keeps them, cut between bytes`() throws {
    let bytes = Array(Self.small.utf8)
    for end in 0...bytes.count { try checkPromises(BlockTree(Array(bytes[..<end]))) }
  }

  @Test(arguments: Corpus.names) func `A document whose parts are shuffled keeps them`(name: String) throws {
    let parts = String(decoding: Corpus.bytes(name), as: UTF8.self).prefix(60_000).replacing("\n \n", with: "\n\n").split(separator: "\n\n")
      .map(String.init)
    for seed in 0..<2 {
      var dice = Dice(UInt64(seed))
      var shuffled = parts
      for index in shuffled.indices.reversed() { shuffled.swapAt(index, dice.roll(index + 1)) }
      try checkPromises(BlockTree(shuffled.joined(separator: seed == 0 ? "\n\n" : "\n\u{0C}")))
    }
  }

  @Test func `Keyword soup keeps them`() throws {
    for seed in 0..<1500 { try checkPromises(BlockTree(keywordSoup(UInt64(seed))), "seed \(seed)") }
  }

  @Test func `Binary is one block that cannot be read, an empty file has no block`() throws {
    let tree = BlockTree(Array(repeating: 1, count: 50))
    #expect(tree.dump == "1:1 unreadable\n")
    try checkPromises(tree)
    #expect(BlockTree("").blocks.isEmpty && BlockTree("").leaves.isEmpty)
    #expect(BlockTree(" \n\t\n").dump.isEmpty)
  }

  /// Leaves partition the text; blank leaves hold blanks; blocks lie in text leaves, once; depths and ends agree.
  private func checkPromises(_ tree: BlockTree, _ comment: Comment? = nil) throws {
    let bytes = tree.text.bytes
    var cursor = 0
    var isText = [Bool](repeating: false, count: bytes.count)
    for leaf in tree.leaves {
      try #require(leaf.range.lowerBound == cursor && leaf.range.upperBound > cursor, comment)
      cursor = leaf.range.upperBound
      if leaf.role == .text { for index in leaf.range { isText[index] = true } }
      if leaf.role == .blank || leaf.role == .bullet {
        try #require(!hasWord(bytes[leaf.range], longerThan: leaf.role == .blank ? 0 : 4), comment)
      }
    }
    try #require(cursor == bytes.count, comment)
    var taken = [Bool](repeating: false, count: bytes.count)
    for block in tree.blocks {
      for fragment in block.fragments {
        try #require(!fragment.isEmpty, comment)
        for index in fragment {
          try #require(isText[index] && !taken[index], comment)
          taken[index] = true
        }
      }
    }
    try #require(zip(isText, taken).allSatisfy { !$0 || $1 }, "text that no block has: \(comment ?? "")")
    try checkNesting(tree.blocks, comment)
  }

  private func hasWord(_ bytes: ArraySlice<UInt8>, longerThan limit: Int) -> Bool {
    bytes.count { (0x61...0x7A).contains($0 | 0x20) && $0 > 0x40 } > limit
  }

  private func checkNesting(_ blocks: [Block], _ comment: Comment?) throws {
    var open: [Int] = []
    for (index, block) in blocks.enumerated() {
      while let top = open.last, blocks[top].end <= index { open.removeLast() }
      try #require(block.end > index && block.end <= blocks.count, comment)
      if let top = open.last { try #require(block.end <= blocks[top].end && block.depth > blocks[top].depth, comment) }
      try #require(block.depth >= 0 && block.depth <= (index == 0 ? 0 : blocks[index - 1].depth + 1), comment)
      if block.end < blocks.count { try #require(blocks[block.end].depth <= block.depth, comment) }
      if block.isFootnote { try #require(block.end == index + 1, comment) }
      open.append(index)
    }
  }
}
