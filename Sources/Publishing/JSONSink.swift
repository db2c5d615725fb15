import Extracting
import Reading

/// Writes JSON (RFC 8259): a key a line with short objects on one line, or all of it on one line.
struct JSONSink: Sink {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  /// Inside an object that stays on one line.
  private var shortDepth = 0
  private var needsComma = false

  /// The bytes of one value, an object; in pretty form a line end follows.
  ///
  /// - Parameter size: of what is told, in bytes: room is reserved at once, for what grows is copied, and what is not written takes no memory.
  static func json(pretty: Bool, of size: Int = 0, _ body: (inout JSONSink) -> Void) -> [UInt8] {
    var sink = JSONSink(isPretty: pretty)
    sink.bytes.reserveCapacity(6 * size)
    sink.braced(0x7B, 0x7D, isShort: false) { body(&$0) }
    sink.bytes.append(0x0A)
    return sink.bytes
  }

  private init(isPretty: Bool) { self.isPretty = isPretty }

  private mutating func braced(_ open: UInt8, _ close: UInt8, isShort: Bool, _ body: (inout JSONSink) -> Void) {
    bytes.append(open)
    depth += 1
    if isShort { shortDepth += 1 }
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { breakLine() }
    if isShort { shortDepth -= 1 }
    bytes.append(close)
    needsComma = true
  }

  private mutating func breakLine() {
    guard isPretty, shortDepth == 0 else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(0x20) }
  }

  private mutating func separate() {
    if needsComma {
      bytes.append(0x2C)
      if isPretty, shortDepth > 0 { bytes.append(0x20) }
    }
    breakLine()
    needsComma = true
  }

  private mutating func key(_ key: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    if isPretty { bytes.append(0x20) }
  }

  /// Escapes what JSON demands, and what a terminal or a browser would obey: controls of all kinds and marks of direction.
  private mutating func write(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      if scalar.value > 0x22, scalar.value < 0x7F, scalar.value != 0x5C {
        bytes.append(UInt8(scalar.value))
        continue
      }
      switch scalar.value {
      case 0x22, 0x5C: bytes += [0x5C, UInt8(scalar.value)]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        bytes += Array("\\u".utf8) + Hexadecimal.string([UInt8(scalar.value >> 8), UInt8(scalar.value & 0xFF)]).utf8
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    bytes.append(0x22)
  }

  private mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  mutating func null(_ key: StaticString) {
    self.key(key)
    bytes += Array("null".utf8)
  }

  mutating func identify(_ id: String?, fingerprint: String?) {
    field("id", id)
    if let fingerprint { field("fingerprint", fingerprint) }
  }

  mutating func field(_ key: StaticString, _ value: String?) {
    guard let value else { return null(key) }
    self.key(key)
    write(value)
  }

  mutating func field(_ key: StaticString, _ value: Int?) {
    guard let value else { return null(key) }
    self.key(key)
    write(value)
  }

  mutating func field(_ key: StaticString, _ value: Figure?) {
    guard let value else { return null(key) }
    self.key(key)
    bytes += Array(value.digits.utf8)
  }

  mutating func field(_ key: StaticString, share value: Double) {
    self.key(key)
    bytes += Array(Decimal4.string(value).utf8)
  }

  mutating func object(_ key: StaticString, isShort: Bool, _ body: (inout JSONSink) -> Void) {
    self.key(key)
    braced(0x7B, 0x7D, isShort: isShort, body)
  }

  mutating func list<Item>(
    _ key: StaticString, of item: StaticString, _ items: [Item], isShort: Bool, _ body: (inout JSONSink, Item) -> Void
  ) {
    self.key(key)
    braced(0x5B, 0x5D, isShort: false) { sink in
      for item in items {
        sink.separate()
        sink.braced(0x7B, 0x7D, isShort: isShort) { body(&$0, item) }
      }
    }
  }

  mutating func strings(_ key: StaticString, of item: StaticString, _ items: [String]) {
    self.key(key)
    braced(0x5B, 0x5D, isShort: false) { sink in
      for item in items {
        sink.separate()
        sink.write(item)
      }
    }
  }

  mutating func runs<Item>(
    _ key: StaticString, of item: StaticString, _ runs: [[Item]], isShort: Bool, _ body: (inout JSONSink, Item) -> Void
  ) {
    self.key(key)
    braced(0x5B, 0x5D, isShort: false) { sink in
      for run in runs {
        sink.separate()
        sink.braced(0x5B, 0x5D, isShort: isShort) { sink in
          for item in run {
            sink.separate()
            sink.braced(0x7B, 0x7D, isShort: isShort) { body(&$0, item) }
          }
        }
      }
    }
  }

  mutating func spans(_ key: StaticString, of item: StaticString, _ spans: [SourceSpan]) {
    self.key(key)
    braced(0x5B, 0x5D, isShort: true) { sink in
      for span in spans {
        sink.separate()
        sink.braced(0x5B, 0x5D, isShort: true) { sink in
          sink.separate()
          sink.write(span.start.value)
          sink.separate()
          sink.write(span.length)
        }
      }
    }
  }
}

/// Shares with at most four decimals, so that no binary fraction shows.
enum Decimal4 {
  static func string(_ value: Double) -> String {
    let units = Int((value * 10_000).rounded())
    return Figure(integer: "\(units / 10_000)", fraction: String("\(10_000 + units % 10_000)".dropFirst())).digits
  }
}
