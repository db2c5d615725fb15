/// The characters that XML 1.0 lets into a document, whatever way they are written.
///
/// Production 2 of the recommendation: tab, line feed, carriage return, U+0020 to U+D7FF, U+E000 to U+FFFD, and the
/// planes above. A Swift string holds no surrogate, so what is left to replace are the C0 controls, U+FFFE and U+FFFF.
package enum XMLCharacters {
  /// The text with each illegal character replaced by U+FFFD, one scalar for one scalar.
  ///
  /// A text with nothing to replace is returned as it is, without a copy. Linear.
  package static func sanitised(_ text: String) -> String {
    text.utf8.span.withUnsafeBufferPointer { bytes in
      guard var illegal = firstIllegal(in: bytes, from: 0) else { return text }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 2)
      var start = 0
      while true {
        result.append(contentsOf: bytes[start..<illegal])
        replacement.withUTF8Buffer { result.append(contentsOf: $0) }
        start = illegal + illegalLength(at: illegal, of: bytes)
        guard let next = firstIllegal(in: bytes, from: start) else { break }
        illegal = next
      }
      result.append(contentsOf: bytes[start...])
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// U+FFFD, which stands for a character that XML cannot carry.
  static var replacement: StaticString { "\u{FFFD}" }

  private static func firstIllegal(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if !isPlain(bytes[index]), illegalLength(at: index, of: bytes) > 0 { return index }
      index += 1
    }
    return nil
  }

  /// Whether a byte can stand as it is in a text and in a quoted attribute, whatever follows it.
  ///
  /// Not plain are the controls, the marks of the syntax, and 0xEF, which may open U+FFFE or U+FFFF.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF: false
    default: true
    }
  }

  /// The number of bytes of the illegal character at an index of valid UTF-8, or 0 when the character is legal.
  static func illegalLength(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: 0
    case 0x00...0x1F: 1
    case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
  }
}
