import Extracting
import Markup
import Reading

/// Writes XML in the namespace `urn:greffe:1`: `id` and `fingerprint` are attributes, every other key is an element.
struct XMLSink: Sink, ~Copyable {
  private var writer: XMLWriter

  static func xml(root: StaticString, _ body: (inout XMLSink) -> Void) -> [UInt8] {
    var sink = XMLSink(root)
    body(&sink)
    return sink.finish()
  }

  private init(_ root: StaticString) {
    writer = XMLWriter(indented: true)
    writer.startElement(root, namespace: "urn:greffe:1")
  }

  private consuming func finish() -> [UInt8] {
    writer.endElement()
    return writer.finish()
  }

  private mutating func element(_ name: StaticString, _ text: String) {
    writer.startElement(name)
    writer.text(text)
    writer.endElement()
  }

  mutating func identify(_ id: String?, fingerprint: String?) {
    if let id { writer.attribute("id", id) }
    if let fingerprint { writer.attribute("fingerprint", fingerprint) }
  }

  mutating func field(_ key: StaticString, _ value: String?) { if let value { element(key, value) } }
  mutating func field(_ key: StaticString, _ value: Int?) { if let value { element(key, String(value)) } }
  mutating func field(_ key: StaticString, _ value: Figure?) { if let value { element(key, value.digits) } }
  mutating func field(_ key: StaticString, share value: Double) { element(key, Decimal4.string(value)) }
  mutating func null(_ key: StaticString) {}

  mutating func object(_ key: StaticString, isShort: Bool, _ body: (inout XMLSink) -> Void) {
    writer.startElement(key)
    body(&self)
    writer.endElement()
  }

  mutating func list<Item>(
    _ key: StaticString, of item: StaticString, _ items: [Item], isShort: Bool, _ body: (inout XMLSink, Item) -> Void
  ) {
    writer.startElement(key)
    for value in items { object(item, isShort: isShort) { body(&$0, value) } }
    writer.endElement()
  }

  mutating func strings(_ key: StaticString, of item: StaticString, _ items: [String]) {
    writer.startElement(key)
    for value in items { element(item, value) }
    writer.endElement()
  }

  mutating func runs<Item>(
    _ key: StaticString, of item: StaticString, _ runs: [[Item]], isShort: Bool, _ body: (inout XMLSink, Item) -> Void
  ) {
    writer.startElement(key)
    for run in runs {
      writer.startElement("run")
      for value in run { object(item, isShort: isShort) { body(&$0, value) } }
      writer.endElement()
    }
    writer.endElement()
  }

  mutating func spans(_ key: StaticString, of item: StaticString, _ spans: [SourceSpan]) {
    writer.startElement(key)
    for span in spans { element(item, "\(span.start.value) \(span.length)") }
    writer.endElement()
  }
}
