internal import CLexicon

/// Words, word pairs and confusions of print, as `make lexicon` built them.
///
/// Two open-addressed tables of 32-bit entries, little-endian: a fingerprint of the hash and what is known. A word that is not in the
/// table is taken for one that is about once in half a million times.
package struct Lexicon: @unchecked Sendable {
  /// The first bytes of the file.
  package static let magic: UInt32 = 0x584C_5247
  package static let headerWords = 8

  /// What is known of a word: log₂ of its share in French, and whether a dictionary has it.
  package struct Word: Sendable {
    package let share: Float
    package let isFrench: Bool
  }

  private let words: UnsafePointer<UInt32>
  private let wordMask: Int
  private let pairs: UnsafePointer<UInt32>
  private let pairMask: Int
  private let prefixes: UnsafePointer<UInt32>
  private let prefixMask: UInt64
  package let confusions: [Confusion]

  /// The one linked into this binary.
  package static let french = Lexicon()

  private init() {
    let start = UnsafeRawPointer(greffe_lexicon_bytes()!)
    let header = start.assumingMemoryBound(to: UInt32.self)
    precondition(header[0] == Self.magic, "lexicon.bin is of another format: run `make lexicon`")
    wordMask = Int(header[1]) - 1
    pairMask = Int(header[2]) - 1
    words = header + Self.headerWords
    pairs = words + wordMask + 1
    prefixes = pairs + pairMask + 1
    prefixMask = UInt64(header[4]) * 32 - 1
    let tail = UnsafeRawBufferPointer(start: prefixes + Int(header[4]), count: Int(header[3]))
    confusions = Confusion.decode(Array(tail))
  }

  /// One look-up.
  @inline(__always) package func word(_ hash: UInt64) -> Word? {
    let fingerprint = Self.wordFingerprint(hash)
    var slot = Int(truncatingIfNeeded: hash) & wordMask
    while words[slot] != 0 {
      let entry = words[slot]
      if entry >> 12 == fingerprint { return Word(share: -Float(entry >> 4 & 0xFF) / 8, isFrench: entry & 1 != 0) }
      slot = (slot + 1) & wordMask
    }
    return nil
  }

  /// What is stored of two hashes in a row, 0 to 255.
  @inline(__always) package func pair(_ first: UInt64, _ second: UInt64) -> UInt8? {
    let hash = WordHash.pair(first, second)
    let fingerprint = Self.pairFingerprint(hash)
    var slot = Int(truncatingIfNeeded: hash) & pairMask
    while pairs[slot] != 0 {
      if pairs[slot] >> 8 == fingerprint { return UInt8(truncatingIfNeeded: pairs[slot]) }
      slot = (slot + 1) & pairMask
    }
    return nil
  }

  /// Whether a French word may begin so; one beginning in forty that none has is taken for one.
  @inline(__always) package func mayBegin(_ hash: UInt64) -> Bool {
    let (one, two) = (hash & prefixMask, (hash >> 32) & prefixMask)
    return prefixes[Int(one >> 5)] >> (one & 31) & 1 != 0 && prefixes[Int(two >> 5)] >> (two & 31) & 1 != 0
  }

  /// The bits of `mayBegin` for all beginnings of the words given, in 32-bit words; their number is a power of two.
  package static func prefixes(of words: [[UInt8]]) -> [UInt32] {
    var bits = [UInt32](repeating: 0, count: 1 << 18)
    let mask = UInt64(bits.count) * 32 - 1
    for word in words {
      var hash = WordHash()
      for byte in word {
        hash.feed(byte)
        for bit in [hash.value & mask, (hash.value >> 32) & mask] { bits[Int(bit >> 5)] |= 1 << UInt32(bit & 31) }
      }
    }
    return bits
  }

  @inline(__always) package static func wordFingerprint(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 44) | 1 }
  @inline(__always) package static func pairFingerprint(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 40) | 1 }
}
