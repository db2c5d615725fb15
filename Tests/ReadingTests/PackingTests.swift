import Testing

@testable import Reading

@Suite struct PackingTests {
  private struct Tree: Hashable, Codable {
    enum Kind: String, Codable { case leaf, branch }

    var kind = Kind.leaf
    var count = 0
    var share = 0.5
    var isOpen = false
    var name = ""
    var number: Int?
    var label: String?
    var child: [Tree] = []
    var runs: [[Int]] = []
    var other: Place?
  }

  private static let tree = Tree(
    kind: .branch, count: .min, share: -1e300, isOpen: true, name: "né à l’œuvre\u{0}", number: .max, label: "",
    child: [Tree(), Tree(number: -1, runs: [[], [1, 300, -70_000]])], runs: [[0]],
    other: Place(line: 3, page: nil, spans: [SourceSpan(SourceOffset(1), SourceOffset(2))]))

  @Test func `A value comes back as it was packed`() throws {
    #expect(try Packing.unpack(Tree.self, Packing.pack(Self.tree)) == Self.tree)
    #expect(try Packing.unpack(Tree.self, Packing.pack(Tree())) == Tree())
  }

  @Test func `Bytes that are cut, or go on, are a fault`() throws {
    let bytes = try Packing.pack(Self.tree)
    for count in 0..<bytes.count {
      #expect(throws: (any Error).self, "\(count)") { try Packing.unpack(Tree.self, Array(bytes[..<count])) }
    }
    #expect(throws: PackingFault.self) { try Packing.unpack(Tree.self, bytes + [0]) }
  }

  @Test func `No byte that is changed makes it trap, and none makes it take much`() throws {
    let bytes = try Packing.pack(Self.tree)
    for place in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var other = bytes
        other[place] = value
        _ = try? Packing.unpack(Tree.self, other)
      }
    }
    #expect(throws: (any Error).self) { try Packing.unpack([Tree].self, Array(repeating: 0xFF, count: 100)) }
  }

  @Test func `Nesting without end is a fault`() {
    struct Nest: Codable { var inner: [Nest] }
    #expect(throws: PackingFault.self) { try Packing.unpack(Nest.self, Array(repeating: [1, 0, 0, 0], count: 100_000).flatMap(\.self)) }
  }
}
