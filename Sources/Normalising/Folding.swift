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
  package static func split(_ folded: String) -> [Substring] { folded.utf8.split(separator: 0x20).map(Substring.init) }

  private static func fold(_ bytes: ArraySlice<UInt8>, separator: UInt8?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var gap = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      var length = 1
      var letter: UInt8 = 0
      switch byte {
      case 0x61...0x7A, 0x30...0x39: letter = byte
      case 0x41...0x5A: letter = byte + 0x20
      case 0..<0x80: break
      default:
        let (scalar, count) = scalar(bytes, at: index)
        length = count
        let letters = Self.letters(of: scalar)
        if letters.isEmpty {
          if !(0x300...0x36F).contains(scalar) { gap = true }
        } else {
          if gap, let separator, !out.isEmpty { out.append(separator) }
          gap = false
          out += letters
        }
        index += length
        continue
      }
      if letter == 0 {
        gap = true
      } else {
        if gap, let separator, !out.isEmpty { out.append(separator) }
        gap = false
        out.append(letter)
      }
      index += length
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

  private static func letters(of code: UInt32) -> [UInt8] {
    code < 0x180 ? latin[Int(code) - 0x80] : others[code] ?? []
  }

  private static let others: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for line in foldingTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      for field in fields.dropFirst() { table[UInt32(field, radix: 16)!] = Array(fields[0].utf8) }
    }
    return table
  }()

  private static let latin: [[UInt8]] = (0x80..<0x180).map { others[$0] ?? [] }
}
