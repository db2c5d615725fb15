/// Writes what a value codes. Fields stand in the order in which they are coded, an optional one behind a byte that tells whether it is there.
struct Packer: Encoder {
  let bytes: PackedBytes
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(PackedFields<Key>(bytes: bytes))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { PackedItems(bytes) }

  func singleValueContainer() -> any SingleValueEncodingContainer { PackedValue(bytes: bytes) }
}

private struct PackedFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let bytes: PackedBytes
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { bytes.write(0 as UInt8) }
  func encode(_ value: Bool, forKey key: Key) { bytes.write(value ? 1 : 0 as UInt8) }
  func encode(_ value: Int, forKey key: Key) { bytes.write(value) }
  func encode(_ value: Double, forKey key: Key) { bytes.write(value) }
  func encode(_ value: String, forKey key: Key) { bytes.write(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try value.encode(to: Packer(bytes: bytes)) }

  func encodeIfPresent(_ value: Int?, forKey key: Key) {
    bytes.write(value == nil ? 0 : 1 as UInt8)
    if let value { bytes.write(value) }
  }

  func encodeIfPresent(_ value: String?, forKey key: Key) {
    bytes.write(value == nil ? 0 : 1 as UInt8)
    if let value { bytes.write(value) }
  }

  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    bytes.write(value == nil ? 0 : 1 as UInt8)
    try value?.encode(to: Packer(bytes: bytes))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(PackedFields<Nested>(bytes: bytes))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { PackedItems(bytes) }
  func superEncoder() -> any Encoder { Packer(bytes: bytes) }
  func superEncoder(forKey key: Key) -> any Encoder { Packer(bytes: bytes) }
}

private struct PackedItems: UnkeyedEncodingContainer {
  private let bytes: PackedBytes
  private let place: Int
  private(set) var count = 0 { didSet { bytes.count(count, at: place) } }
  var codingPath: [any CodingKey] { [] }

  init(_ bytes: PackedBytes) { (self.bytes, place) = (bytes, bytes.reserveCount()) }

  mutating func encodeNil() throws { throw PackingFault() }

  mutating func encode(_ value: some Encodable) throws {
    count += 1
    try value.encode(to: Packer(bytes: bytes))
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    count += 1
    return KeyedEncodingContainer(PackedFields<Nested>(bytes: bytes))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    count += 1
    return PackedItems(bytes)
  }

  mutating func superEncoder() -> any Encoder {
    count += 1
    return Packer(bytes: bytes)
  }
}

private struct PackedValue: SingleValueEncodingContainer {
  let bytes: PackedBytes
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { throw PackingFault() }
  func encode(_ value: Bool) { bytes.write(value ? 1 : 0 as UInt8) }
  func encode(_ value: Int) { bytes.write(value) }
  func encode(_ value: Double) { bytes.write(value) }
  func encode(_ value: String) { bytes.write(value) }
  func encode(_ value: some Encodable) throws { try value.encode(to: Packer(bytes: bytes)) }
}
