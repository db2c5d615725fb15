import Reading

/// Text brought to what stays when case, accents, punctuation and blanks do not count.
public enum Folding {
  /// Letters a-z and digits only: NFKD, marks dropped, lower case, œ to oe, all else removed. Linear.
  public static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] { fold(bytes, separator: nil) }
  public static func letters(_ bytes: [UInt8]) -> [UInt8] { fold(bytes[...], separator: nil) }

  /// The same with one blank where anything else stood between letters or digits, none at the ends.
  public static func words(_ bytes: ArraySlice<UInt8>) -> [UInt8] { fold(bytes, separator: 0x20) }
  public static func words(_ bytes: [UInt8]) -> [UInt8] { fold(bytes[...], separator: 0x20) }

  /// The same as strings.
  public static func letters(_ text: String) -> String { String(decoding: letters(Array(text.utf8)), as: UTF8.self) }
  public static func words(_ text: String) -> String { String(decoding: words(Array(text.utf8)), as: UTF8.self) }

  /// Twelve hexadecimal digits of the SHA-256 of the folded letters: survives renumbering and typography.
  public static func fingerprint(_ text: String) -> String { String(SHA256.hex(letters(Array(text.utf8))).prefix(12)) }

  /// The words of a text that is folded to words, as ``words(_:)`` leaves it.
  package static func split(_ folded: String) -> [Substring] {
    var words: [Substring] = []
    var start = folded.startIndex
    for index in folded.utf8.indices where folded.utf8[index] == 0x20 {
      if start < index { words.append(folded[start..<index]) }
      start = folded.utf8.index(after: index)
    }
    if start < folded.endIndex { words.append(folded[start...]) }
    return words
  }

  private static func fold(_ text: ArraySlice<UInt8>, separator: UInt8?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    let bytes = text.span
    var gap = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var (code, length) = (UInt32(byte), 1)
      if byte >= 0x80 { (code, length) = scalar(text, at: text.startIndex + index) }
      index += length
      let letter = letter(of: code)
      if letter == 0, code < 0x80 || others[code] == nil {
        // A mark goes with its letter.
        if !(0x300...0x36F).contains(code) { gap = true }
        continue
      }
      if gap, let separator, !out.isEmpty { out.append(separator) }
      gap = false
      if letter != 0 { out.append(letter) } else { out += others[code]! }
    }
    return out
  }

  /// The character at `index`; what is not UTF-8 reads as U+FFFD of one byte.
  private static func scalar(_ bytes: ArraySlice<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard length > 0, index + length <= bytes.endIndex else { return (0xFFFD, 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (value, length)
  }

  private static let others: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for line in foldingTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      for field in fields.dropFirst() { table[UInt32(field, radix: 16)!] = Array(fields[0].utf8) }
    }
    return table
  }()

  /// The one letter or figure that a character stands for; 0 where it stands for none or several, or lies behind the Latin letters.
  private static func letter(of code: UInt32) -> UInt8 {
    switch code {
    case 0x61...0x7A, 0x30...0x39: UInt8(code)
    case 0x41...0x5A: UInt8(code) + 0x20
    case 0x80..<0x180: latin[Int(code) - 0x80]
    default: 0
    }
  }

  private static let latin: [UInt8] = (UInt32(0x80)..<0x180).map { others[$0]?.count == 1 ? others[$0]![0] : 0 }
}
