/// Reads what ``Packer`` wrote, by the same type.
struct Unpacker: Decoder {
  let reader: PackedReader
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(UnpackedFields<Key>(reader: reader))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { UnpackedItems(reader: reader, items: try reader.count()) }

  func singleValueContainer() -> any SingleValueDecodingContainer { UnpackedValue(reader: reader) }

  func value<Value: Decodable>(_ type: Value.Type) throws -> Value { try reader.nested { try Value(from: self) } }
}

private struct UnpackedFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: PackedReader
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  private func isThere() throws -> Bool { try reader.byte() != 0 }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { try !isThere() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader.byte() != 0 }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reader.number() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try reader.double() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader.text() }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try Unpacker(reader: reader).value(type) }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try isThere() ? reader.number() : nil }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try isThere() ? reader.text() : nil }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try isThere() ? Unpacker(reader: reader).value(type) : nil
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(UnpackedFields<Nested>(reader: reader))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    UnpackedItems(reader: reader, items: try reader.count())
  }

  func superDecoder() -> any Decoder { Unpacker(reader: reader) }
  func superDecoder(forKey key: Key) -> any Decoder { Unpacker(reader: reader) }
}

private struct UnpackedItems: UnkeyedDecodingContainer {
  let reader: PackedReader
  let items: Int
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { items }
  var isAtEnd: Bool { currentIndex >= items }

  init(reader: PackedReader, items: Int) { (self.reader, self.items) = (reader, items) }

  private mutating func advance() throws {
    guard !isAtEnd else { throw PackingFault() }
    currentIndex += 1
  }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try advance()
    return try Unpacker(reader: reader).value(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try advance()
    return KeyedDecodingContainer(UnpackedFields<Nested>(reader: reader))
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try advance()
    return UnpackedItems(reader: reader, items: try reader.count())
  }

  mutating func superDecoder() throws -> any Decoder {
    try advance()
    return Unpacker(reader: reader)
  }
}

private struct UnpackedValue: SingleValueDecodingContainer {
  let reader: PackedReader
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { try reader.byte() != 0 }
  func decode(_ type: Int.Type) throws -> Int { try reader.number() }
  func decode(_ type: Double.Type) throws -> Double { try reader.double() }
  func decode(_ type: String.Type) throws -> String { try reader.text() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Unpacker(reader: reader).value(type) }
}
