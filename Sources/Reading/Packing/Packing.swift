/// Values in few bytes, for what one build of the program keeps for itself.
///
/// A value is what it codes, in its order and without names: what reads it must be the type that wrote it.
package enum Packing {
  package static func pack(_ value: some Encodable) throws -> [UInt8] {
    let bytes = PackedBytes()
    try value.encode(to: Packer(bytes: bytes))
    return bytes.bytes
  }

  /// Bytes that are no such value are a fault, never a trap.
  package static func unpack<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
    let reader = PackedReader(bytes)
    let value = try Value(from: Unpacker(reader: reader))
    guard reader.rest == 0 else { throw PackingFault() }
    return value
  }
}

/// Bytes that are not what a type packs, or a value that cannot be packed.
package struct PackingFault: Error {}

/// The bytes that all containers of one value write to.
final class PackedBytes {
  private(set) var bytes: [UInt8] = []

  func write(_ byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first; the sign is the lowest bit.
  func write(_ number: Int) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  func write(_ number: Double) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift)) }
  }

  func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Room for a count of four bytes, which ``count(_:at:)`` fills.
  func reserveCount() -> Int {
    bytes += [0, 0, 0, 0]
    return bytes.count - 4
  }

  func count(_ count: Int, at place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: count >> (8 * index)) }
  }
}

/// The bytes that all containers of one value read from.
final class PackedReader {
  private let bytes: [UInt8]
  private var cursor = 0
  private var depth = 0

  /// No document nests as deeply.
  private static let deepest = 256

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var rest: Int { bytes.count - cursor }

  func byte() throws -> UInt8 {
    guard cursor < bytes.count else { throw PackingFault() }
    cursor += 1
    return bytes[cursor - 1]
  }

  func number() throws -> Int {
    var (value, shift): (UInt, UInt) = (0, 0)
    while true {
      let byte = try byte()
      guard shift < 64 else { throw PackingFault() }
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
      shift += 7
    }
  }

  func double() throws -> Double {
    var bits: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bits |= UInt64(try byte()) << shift }
    return Double(bitPattern: bits)
  }

  func text() throws -> String {
    let count = try number()
    guard count >= 0, count <= rest else { throw PackingFault() }
    cursor += count
    return String(decoding: bytes[(cursor - count)..<cursor], as: UTF8.self)
  }

  /// Of items, each of which takes a byte at least.
  func count() throws -> Int {
    var count = 0
    for shift in stride(from: 0, to: 32, by: 8) { count |= Int(try byte()) << shift }
    guard count <= rest else { throw PackingFault() }
    return count
  }

  func nested<Value>(_ body: () throws -> Value) throws -> Value {
    guard depth < Self.deepest else { throw PackingFault() }
    depth += 1
    defer { depth -= 1 }
    return try body()
  }
}
