import Extracting
import Reading

/// Gathers the tables of a catalogue as CSV (RFC 4180): a table a list at the top, a row an item, in the order of the JSON.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; lists within a row are joined by ` | `.
struct CSVSink: Sink {
  private(set) var tables: [(name: String, bytes: [UInt8])] = []
  /// The names and the values of the row at hand; nil between rows.
  private var row: (names: [String], values: [[UInt8]])?

  private mutating func add(_ key: StaticString, _ value: [UInt8]) {
    row?.names.append("\(key)")
    row?.values.append(value)
  }

  mutating func identify(_ id: String?, fingerprint: String?) {
    field("id", id)
    if let fingerprint { field("fingerprint", fingerprint) }
  }

  mutating func field(_ key: StaticString, _ value: String?) { add(key, value.map(CSV.cell) ?? []) }
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
      if bytes.isEmpty { bytes += CSV.row(row?.names ?? []) }
      bytes += CSV.row(row?.values ?? [])
      row = nil
    }
    if items.isEmpty { bytes = CSV.row(CatalogueColumns.columns(of: "\(key)") ?? []) }
    tables.append(("\(key)", bytes))
  }

  mutating func strings(_ key: StaticString, of item: StaticString, _ items: [String]) {
    add(key, CSV.cell(items.joined(separator: " | ")))
  }

  mutating func runs<Item>(
    _ key: StaticString, of item: StaticString, _ runs: [[Item]], isShort: Bool, _ body: (inout CSVSink, Item) -> Void
  ) {}

  mutating func spans(_ key: StaticString, of item: StaticString, _ spans: [SourceSpan]) {
    add(key, CSV.cell(spans.map { "\($0.start.value) \($0.length)" }.joined(separator: " | ")))
  }
}
