/// Where and why a text is no JSON.
package struct JSONFault: Error, Equatable, CustomStringConvertible {
  /// Counted from 1.
  package let line: Int
  package let message: String

  package init(line: Int, message: String) { (self.line, self.message) = (line, message) }

  package var description: String { "line \(line): \(message)" }
}

/// Reads JSON (RFC 8259), nested at most ``depthLimit`` deep. Linear.
package struct JSONReader {
  package static let depthLimit = 128

  private let bytes: [UInt8]
  private var index = 0

  package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.fault("something stands behind the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ message: String) -> JSONFault {
    JSONFault(line: 1 + bytes.prefix(index).count { $0 == 0x0A }, message: message)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() { while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { index += 1 } }

  private mutating func consume(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < Self.depthLimit else { throw fault("nested too deep") }
    if consume(0x22) { return .string(try string()) }
    if consume(0x5B) { return .array(try list(0x5D) { reader throws(JSONFault) in try reader.value(depth: depth + 1) }) }
    if consume(0x7B) { return .object(try list(0x7D) { reader throws(JSONFault) in try reader.member(depth) }) }
    let start = index
    while let byte = next, byte == 0x2B || byte == 0x2D || byte == 0x2E || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true", "false": return .bool(word == "true")
    default:
      guard let first = word.utf8.first, first == 0x2D || first &- 0x30 < 10, Double(word) != nil else {
        throw fault("a value was expected")
      }
      return .number(word)
    }
  }

  private mutating func member(_ depth: Int) throws(JSONFault) -> JSONValue.Member {
    guard consume(0x22) else { throw fault("a key was expected") }
    let key = try string()
    guard consume(0x3A) else { throw fault("a colon was expected") }
    return JSONValue.Member(key: key, value: try value(depth: depth + 1))
  }

  private mutating func list<Item>(
    _ close: UInt8, _ item: (inout JSONReader) throws(JSONFault) -> Item
  ) throws(JSONFault) -> [Item] {
    var items: [Item] = []
    if consume(close) { return items }
    while true {
      items.append(try item(&self))
      if consume(close) { return items }
      guard consume(0x2C) else { throw fault("a comma or the end of the list was expected") }
    }
  }

  /// What stands behind an opening quotation mark, up to the closing one.
  private mutating func string() throws(JSONFault) -> String {
    var out: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case 0x22: return String(decoding: out, as: UTF8.self)
      case 0x5C: try escape(&out)
      case ..<0x20: throw fault("a string is not closed on its line")
      default: out.append(byte)
      }
    }
    throw fault("a string is not closed")
  }

  private mutating func escape(_ out: inout [UInt8]) throws(JSONFault) {
    let byte = next ?? 0
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: out.append(byte)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "u"):
      var unit = try codeUnit()
      if 0xD800..<0xDC00 ~= unit, index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == UInt8(ascii: "u") {
        index += 2
        unit = 0x10000 + (unit - 0xD800) << 10 + (try codeUnit() &- 0xDC00) & 0x3FF
      }
      out.append(contentsOf: UTF8.encode(Unicode.Scalar(unit) ?? "\u{FFFD}")!)
    default: throw fault("an unknown escape")
    }
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    guard index + 4 <= bytes.count, let unit = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16) else {
      throw fault("four hexadecimal digits were expected")
    }
    index += 4
    return unit
  }
}
