/// Reads JSON (RFC 8259) of any origin. Linear; depth limited; what is broken is an error with its offset.
struct JSONReader {
  /// Deeper than any extraction, and no danger to the stack.
  private static let deepest = 128

  private let bytes: [UInt8]
  private var index = 0

  static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.fault("the end") }
    return JSONNode(value: value, path: "")
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ expected: String) -> JSONError { JSONError(description: "not JSON: expected \(expected) at byte \(index)") }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func consume(if byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard consume(if: byte) else { throw fault("‘\(Character(Unicode.Scalar(byte)))’") }
  }

  /// value → object | array | string | number | true | false | null
  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw fault("no more than \(Self.deepest) levels") }
    skipBlanks()
    switch next {
    case 0x7B: return try object(depth)
    case 0x5B: return try array(depth)
    case 0x22: return .string(try string())
    case .some(0x2D), .some(0x30...0x39): return .number(try number())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    default: throw fault("a value")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw fault(word) }
    index += word.utf8.count
    return value
  }

  /// object → "{" (string ":" value ("," string ":" value)*)? "}"
  private mutating func object(_ depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var members: [(key: String, value: JSONValue)] = []
    if consume(if: 0x7D) { return .object(members) }
    repeat {
      skipBlanks()
      guard next == 0x22 else { throw fault("a key") }
      let key = try string()
      try expect(0x3A)
      members.append((key, try value(depth: depth + 1)))
    } while consume(if: 0x2C)
    try expect(0x7D)
    return .object(members)
  }

  /// array → "[" (value ("," value)*)? "]"
  private mutating func array(_ depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    if consume(if: 0x5D) { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while consume(if: 0x2C)
    try expect(0x5D)
    return .array(values)
  }

  private mutating func number() throws(JSONError) -> String {
    let start = index
    if next == 0x2D { index += 1 }
    let first = index
    while let byte = next, (0x30...0x39).contains(byte) || [0x2E, 0x45, 0x65, 0x2B, 0x2D].contains(byte) { index += 1 }
    guard index > first, (0x30...0x39).contains(bytes[first]), (0x30...0x39).contains(bytes[index - 1]) else { throw fault("a number") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case 0x22: return String(decoding: text, as: UTF8.self)
      case 0x5C: try escape(into: &text)
      case 0..<0x20: throw fault("no control character in a string")
      default: text.append(byte)
      }
    }
    throw fault("the end of a string")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw fault("an escape") }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var code = try unit()
      if code & 0xFC00 == 0xD800, bytes[index...].starts(with: [0x5C, 0x75]) {
        index += 2
        let low = try unit()
        code = low & 0xFC00 == 0xDC00 ? 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF : 0xFFFD
      }
      // Half a pair stands for nothing.
      text.append(contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}")!)
    default: throw fault("an escape")
    }
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw fault("four hexadecimal digits") }
    var code: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault("four hexadecimal digits") }
      code = code << 4 | UInt32(digit)
    }
    index += 4
    return code
  }
}
