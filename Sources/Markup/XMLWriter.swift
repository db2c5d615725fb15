@preconcurrency internal import CLibXML2

/// Writes one XML 1.0 document in UTF-8, well formed whatever the texts are.
///
/// Characters that XML cannot carry become U+FFFD, as in ``XMLCharacters/sanitised(_:)``. Names come from the program and
/// not from the data: a bad name, a repeated attribute, a second root, a text outside the root or an element left
/// open is a mistake of the caller and traps. So does memory that runs out, or a document above 2 GB.
package struct XMLWriter: ~Copyable {
  private let writer: xmlTextWriterPtr
  private let buffer: xmlBufferPtr
  private let indented: Bool
  private var depth = 0
  private var hasRoot = false
  /// Whether the start tag is still open, so that attributes may come.
  private var isTagOpen = false
  /// The attributes of the open start tag.
  private var attributes: [UnsafePointer<UInt8>] = []
  /// The depth of the outermost open element that holds text, or 0.
  private var mixedDepth = 0

  /// Starts a document, with its declaration.
  ///
  /// Indented, each element is on a line of its own, except within an element whose first child is a text: there, white
  /// space would be content.
  package init(indented: Bool) {
    LibXML.prepare()
    guard let buffer = greffe_create_buffer(), let writer = xmlNewTextWriterMemory(buffer, 0) else {
      preconditionFailure("libxml2 has no memory for a writer")
    }
    self.buffer = buffer
    self.writer = writer
    self.indented = indented
    xmlTextWriterSetIndent(writer, indented ? 1 : 0)
    // xmlTextWriterStartDocument would put a converter from UTF-8 to UTF-8 between the writer and its buffer.
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Opens an element, and declares a default namespace for it and what it holds.
  package mutating func startElement(_ name: StaticString, namespace: StaticString? = nil) {
    precondition(depth > 0 || !hasRoot, "a document has one root")
    Self.check(name)
    Self.check(xmlTextWriterStartElement(writer, name.utf8Start))
    depth += 1
    hasRoot = true
    isTagOpen = true
    attributes.removeAll(keepingCapacity: true)
    if let namespace {
      namespace.withUTF8Buffer { attribute("xmlns", bytes: $0) }
    }
  }

  /// Adds an attribute to the element just opened; tabs, line feeds and carriage returns survive a parse.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    value.utf8.span.withUnsafeBufferPointer { attribute(name, bytes: $0) }
  }

  /// Adds a text to the open element; an empty one changes nothing.
  package mutating func text(_ value: String) {
    value.utf8.span.withUnsafeBufferPointer { text(bytes: $0) }
  }

  /// Closes the element opened last.
  package mutating func endElement() {
    precondition(depth > 0, "no element is open")
    if mixedDepth == depth {
      mixedDepth = 0
      xmlTextWriterSetIndent(writer, 1)
      // Setting it also asks for an indented end tag; writing, even nothing, takes that back.
      write("")
    }
    Self.check(xmlTextWriterEndElement(writer))
    depth -= 1
    isTagOpen = false
  }

  /// The whole document, ending with a line feed.
  package consuming func finish() -> [UInt8] {
    precondition(hasRoot, "a document has one root")
    precondition(depth == 0, "an element is still open")
    Self.check(xmlTextWriterEndDocument(writer))
    Self.check(xmlTextWriterFlush(writer))
    guard let content = xmlBufferContent(buffer) else { preconditionFailure("libxml2 has no memory") }
    return [UInt8](UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }
}

extension XMLWriter {
  private mutating func attribute(_ name: StaticString, bytes: UnsafeBufferPointer<UInt8>) {
    precondition(isTagOpen, "an attribute comes before any content")
    Self.check(name)
    precondition(!attributes.contains { xmlStrEqual($0, name.utf8Start) != 0 }, "the attribute \(name) is repeated")
    attributes.append(name.utf8Start)
    Self.check(xmlTextWriterStartAttribute(writer, name.utf8Start))
    write(bytes, in: .attribute)
    Self.check(xmlTextWriterEndAttribute(writer))
  }

  private mutating func text(bytes: UnsafeBufferPointer<UInt8>) {
    precondition(depth > 0, "a text stands in an element")
    if bytes.isEmpty { return }
    if indented && mixedDepth == 0 {
      mixedDepth = depth
      xmlTextWriterSetIndent(writer, 0)
    }
    isTagOpen = false
    write(bytes, in: .text)
  }

  /// Writes valid UTF-8 in runs, each up to the next character to escape.
  private func write(_ bytes: UnsafeBufferPointer<UInt8>, in place: XMLEscape.Place) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let escape = XMLEscape(at: index, of: bytes, in: place) else {
        index += 1
        continue
      }
      write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      write(escape.text)
      index += escape.length
      start = index
    }
    write(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private func write(_ markup: StaticString) {
    Self.check(xmlTextWriterWriteRawLen(writer, markup.utf8Start, Int32(markup.utf8CodeUnitCount)))
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    Self.check(xmlTextWriterWriteRawLen(writer, start, Int32(bytes.count)))
  }

  private static func check(_ name: StaticString) {
    precondition(xmlValidateQName(name.utf8Start, 0) == 0, "\(name) is not a name")
  }

  private static func check(_ result: Int32) {
    precondition(result >= 0, "libxml2 has no memory to write")
  }
}
