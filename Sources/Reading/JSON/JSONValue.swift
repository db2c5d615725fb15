/// A value of JSON (RFC 8259), its keys in the order of the file.
package enum JSONValue: Equatable, Sendable {
  package struct Member: Equatable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(key: String, value: JSONValue) { (self.key, self.value) = (key, value) }
  }

  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var int: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
  package var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

  package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// An object of these keys, in their order.
  package init(_ members: KeyValuePairs<String, JSONValue>) { self = .object(members.map { Member(key: $0.key, value: $0.value) }) }

  /// Two blanks a level, a line end last.
  package var bytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out, depth: 0)
    out.append(0x0A)
    return out
  }

  private func write(to out: inout [UInt8], depth: Int) {
    switch self {
    case .null: out += Array("null".utf8)
    case .bool(let value): out += Array((value ? "true" : "false").utf8)
    case .number(let digits): out += Array(digits.utf8)
    case .string(let text): Self.write(text, to: &out)
    case .array(let items):
      Self.bracket(0x5B, 0x5D, items, to: &out, depth) { $0.write(to: &$1, depth: depth + 1) }
    case .object(let members):
      Self.bracket(0x7B, 0x7D, members, to: &out, depth) { member, out in
        Self.write(member.key, to: &out)
        out += [0x3A, 0x20]
        member.value.write(to: &out, depth: depth + 1)
      }
    }
  }

  private static func bracket<Item>(
    _ open: UInt8, _ close: UInt8, _ items: [Item], to out: inout [UInt8], _ depth: Int, _ body: (Item, inout [UInt8]) -> Void
  ) {
    out.append(open)
    for (place, item) in items.enumerated() {
      if place > 0 { out.append(0x2C) }
      out.append(0x0A)
      out += [UInt8](repeating: 0x20, count: 2 * depth + 2)
      body(item, &out)
    }
    if !items.isEmpty {
      out.append(0x0A)
      out += [UInt8](repeating: 0x20, count: 2 * depth)
    }
    out.append(close)
  }

  /// Escapes what JSON demands and what a terminal would obey.
  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: out += [0x5C, UInt8(scalar.value)]
      case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let hex = String(scalar.value, radix: 16)
        out += Array(("\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex).utf8)
      default: out.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    out.append(0x22)
  }
}
