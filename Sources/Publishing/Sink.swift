import Extracting
import Reading

/// Where a document's fields are written, in one order for JSON and XML alike.
///
/// A nil value is `null` in JSON and no element in XML; a list is an array, and an element holding one element an item.
protocol Sink: ~Copyable {
  mutating func identify(_ id: String?, fingerprint: String?)
  mutating func field(_ key: StaticString, _ value: String?)
  mutating func field(_ key: StaticString, _ value: Int?)
  mutating func field(_ key: StaticString, _ value: Figure?)
  mutating func field(_ key: StaticString, share value: Double)
  mutating func object(_ key: StaticString, isShort: Bool, _ body: (inout Self) -> Void)
  mutating func null(_ key: StaticString)
  mutating func list<Item>(_ key: StaticString, of item: StaticString, _ items: [Item], isShort: Bool, _ body: (inout Self, Item) -> Void)
  mutating func strings(_ key: StaticString, of item: StaticString, _ items: [String])
  /// A list of lists; in XML each inner list is a `run`.
  mutating func runs<Item>(_ key: StaticString, of item: StaticString, _ runs: [[Item]], isShort: Bool, _ body: (inout Self, Item) -> Void)
  /// Pairs of offset and length.
  mutating func spans(_ key: StaticString, of item: StaticString, _ spans: [SourceSpan])
}

extension Sink where Self: ~Copyable {
  mutating func object(_ key: StaticString, _ body: (inout Self) -> Void) { object(key, isShort: false, body) }

  mutating func object<Value>(_ key: StaticString, _ value: Value?, isShort: Bool = false, _ body: (inout Self, Value) -> Void) {
    guard let value else { return null(key) }
    object(key, isShort: isShort) { body(&$0, value) }
  }

  mutating func list<Item>(_ key: StaticString, of item: StaticString, _ items: [Item], _ body: (inout Self, Item) -> Void) {
    list(key, of: item, items, isShort: false, body)
  }
}
