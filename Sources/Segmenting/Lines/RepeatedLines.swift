import Normalising

/// The lines of a text that come again, as running heads do.
struct RepeatedLines {
  /// By their folded text, each with all its places.
  private(set) var places: [String: [Int]] = [:]

  /// No running head is shorter or longer, in bytes.
  private static let lengths = 8...160

  /// Digests tell first which lines may come again, for most of a long text do not.
  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    let written = lines.indices.lazy.filter { index in
      !lines[index].isBlank && !lines[index].isFurniture && Self.lengths.contains(lines[index].body.count)
    }
    var (seen, again): (Set<UInt64>, Set<UInt64>) = ([], [])
    for index in written {
      let digest = Self.digest(Folding.words(bytes[lines[index].body]))
      if !seen.insert(digest).inserted { again.insert(digest) }
    }
    guard !again.isEmpty else { return }
    for index in written {
      let folded = Folding.words(bytes[lines[index].body])
      if again.contains(Self.digest(folded)) { places[String(decoding: folded, as: UTF8.self), default: []].append(index) }
    }
  }

  /// FNV-1a.
  private static func digest(_ folded: [UInt8]) -> UInt64 { folded.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
}
