internal import Reading

/// Text brought to what stays when case, accents, punctuation and blanks do not count.
public enum Folding {
  /// Letters a-z and digits only: NFKD, marks dropped, lower case, œ to oe, all else removed. Linear.
  public static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] { fold(bytes, separator: nil) }

  /// The same with one blank where anything else stood between letters or digits, none at the ends.
  public static func words(_ bytes: some Sequence<UInt8>) -> [UInt8] { fold(bytes, separator: 0x20) }

  /// The same as a string.
  public static func words(_ text: String) -> String { String(decoding: words(text.utf8), as: UTF8.self) }

  /// Twelve hexadecimal digits of the SHA-256 of the folded letters: survives renumbering and typography.
  public static func fingerprint(_ text: String) -> String { String(SHA256.hex(letters(text.utf8)).prefix(12)) }

  private static func fold(_ bytes: some Sequence<UInt8>, separator: UInt8?) -> [UInt8] {
    var out: [UInt8] = []
    var gap = false
    func put(_ letters: some Sequence<UInt8>) {
      if gap, let separator, !out.isEmpty { out.append(separator) }
      gap = false
      out.append(contentsOf: letters)
    }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case let step = decoder.decode(&iterator), step != .emptyInput {
      guard case .scalarValue(let scalar) = step else {
        gap = true
        continue
      }
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: put(CollectionOfOne(UInt8(scalar.value)))
      case 0x41...0x5A: put(CollectionOfOne(UInt8(scalar.value) + 0x20))
      case 0..<0x80: gap = true
      case 0x300...0x36F: break
      default:
        let letters = Self.letters(of: scalar.value)
        if letters.isEmpty { gap = true } else { put(letters) }
      }
    }
    return out
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
