import Extracting
import Reading

/// Gathers the tables of a catalogue as CSV (RFC 4180): a table a list at the top, a row an item, in the order of the JSON.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; lists within a row are joined by ` | `.
struct CSVSink: Sink {
  private(set) var tables: [(name: String, bytes: [UInt8])] = []
  /// The names and the values of the row at hand; nil between rows.
  private var row: (names: [String], values: [[UInt8]])?

  /// The columns of a table that has no row.
  private static let common = ["id", "document", "parent", "line"]

  private mutating func add(_ key: StaticString, _ value: [UInt8]) {
    row?.names.append("\(key)")
    row?.values.append(value)
  }

  private static func line(_ fields: [[UInt8]]) -> [UInt8] { Array(fields.joined(separator: [0x2C])) + [0x0D, 0x0A] }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if let first = bytes.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A].contains(first) { bytes.insert(0x27, at: 0) }
    guard bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return bytes }
    return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  mutating func identify(_ id: String?, fingerprint: String?) {
    field("id", id)
    if let fingerprint { field("fingerprint", fingerprint) }
  }

  mutating func field(_ key: StaticString, _ value: String?) { add(key, value.map(Self.quoted) ?? []) }
  mutating func field(_ key: StaticString, _ value: Int?) { add(key, value.map { Array(String($0).utf8) } ?? []) }
  mutating func field(_ key: StaticString, _ value: Figure?) { add(key, value.map { Array($0.digits.utf8) } ?? []) }
  mutating func field(_ key: StaticString, share value: Double) { add(key, Array(Decimal4.string(value).utf8)) }
  mutating func null(_ key: StaticString) { add(key, []) }

  /// The keys of an object within a row are columns of the row.
  mutating func object(_ key: StaticString, isShort: Bool, _ body: (inout CSVSink) -> Void) { body(&self) }

  mutating func list<Item>(
    _ key: StaticString, of item: StaticString, _ items: [Item], isShort: Bool, _ body: (inout CSVSink, Item) -> Void
  ) {
    // What is nested is a table of its own or not of the catalogue.
    guard row == nil else { return }
    var bytes: [UInt8] = []
    for value in items {
      row = ([], [])
      body(&self, value)
      if bytes.isEmpty { bytes += Self.line((row?.names ?? []).map { Array($0.utf8) }) }
      bytes += Self.line(row?.values ?? [])
      row = nil
    }
    if items.isEmpty { bytes = Self.line(Self.common.map { Array($0.utf8) }) }
    tables.append(("\(key)", bytes))
  }

  mutating func strings(_ key: StaticString, of item: StaticString, _ items: [String]) {
    add(key, Self.quoted(items.joined(separator: " | ")))
  }

  mutating func runs<Item>(
    _ key: StaticString, of item: StaticString, _ runs: [[Item]], isShort: Bool, _ body: (inout CSVSink, Item) -> Void
  ) {}

  mutating func spans(_ key: StaticString, of item: StaticString, _ spans: [SourceSpan]) {
    add(key, Self.quoted(spans.map { "\($0.start.value) \($0.length)" }.joined(separator: " | ")))
  }
}
