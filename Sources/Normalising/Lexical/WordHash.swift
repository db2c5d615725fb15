/// The 64-bit FNV-1a hash of a word in lower case, taken byte by byte and mixed at the end.
package struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Of letters as they stand; the caller has lower-cased them.
  package init(_ bytes: some Sequence<UInt8>) { for byte in bytes { feed(byte) } }

  @inline(__always) package mutating func feed(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  @inline(__always) package var value: UInt64 {
    let mixed = (state ^ state >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  /// Of two words in a row.
  @inline(__always) package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15 &+ second) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }

  /// The start or end of a sentence or a line, and a number.
  package static let boundary = WordHash("<s>".utf8).value
  package static let number = WordHash("#".utf8).value
  /// Added to a first word, it tells the share that is left to words never seen behind it.
  package static let others = WordHash("<others>".utf8).value
}

/// Lower case of the letters of French, in UTF-8 and in place; all other bytes as they are.
package enum LowerCase {
  package static func bytes(_ word: some Collection<UInt8>) -> [UInt8] {
    var out = Array(word)
    for index in out.indices {
      switch out[index] {
      case 0x41...0x5A: out[index] |= 0x20
      case 0x80...0x9E where index > 0 && out[index - 1] == 0xC3 && out[index] != 0x97: out[index] += 0x20
      case 0x92 where index > 0 && out[index - 1] == 0xC5: out[index] = 0x93
      default: break
      }
    }
    return out
  }
}

/// What the end of a word tells of its kind: infinitives, participles, plurals.
package enum WordTail {
  /// Of the last three bytes of a word of five bytes and more, lower case; nil for shorter ones.
  package static func hash(_ word: [UInt8]) -> UInt64? {
    guard word.count >= 5 else { return nil }
    var hash = WordHash()
    hash.feed(0x7E)
    for byte in word.suffix(3) { hash.feed(byte) }
    return hash.value
  }
}
