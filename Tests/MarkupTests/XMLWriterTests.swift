@preconcurrency import CLibXML2
import Testing

@testable import Markup

@Suite struct XMLWriterTests {
  private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  @Test func `A document has a declaration, its root and a final line feed`() {
    var writer = XMLWriter(indented: false)
    writer.startElement("root", namespace: "urn:greffe")
    writer.attribute("xml:lang", "fr")
    writer.startElement("a")
    writer.text("été")
    writer.endElement()
    writer.startElement("b")
    writer.text("")
    writer.endElement()
    writer.endElement()
    let expected = "<root xmlns=\"urn:greffe\" xml:lang=\"fr\"><a>été</a><b/></root>\n"
    #expect(String(decoding: writer.finish(), as: UTF8.self) == declaration + expected)
  }

  @Test func `Indentation adds no white space beside a text`() {
    var writer = XMLWriter(indented: true)
    writer.startElement("root")
    writer.startElement("p")
    writer.attribute("id", "1")
    writer.text("un ")
    writer.startElement("b")
    writer.startElement("i")
    writer.text("deux")
    writer.endElement()
    writer.endElement()
    writer.text(" trois")
    writer.endElement()
    writer.startElement("q")
    writer.attribute("id", "2")
    writer.startElement("r")
    writer.endElement()
    writer.endElement()
    writer.endElement()
    let expected = """
      <root>
       <p id="1">un <b><i>deux</i></b> trois</p>
       <q id="2">
        <r/>
       </q>
      </root>

      """
    #expect(String(decoding: writer.finish(), as: UTF8.self) == declaration + expected)
  }

  @Test(arguments: [false, true]) func `Every scalar is read back, or U+FFFD in its place`(indented: Bool) throws {
    var start = 0
    let scalars = everyScalar
    while start < scalars.count {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[start..<min(start + 100_000, scalars.count)])
      try expectReadBack(text, indented: indented)
      start += 100_000
    }
  }

  @Test func `What a parser would normalise or take for markup is read back`() throws {
    for text in [
      "\r", "\r\n", "a\rb\nc\td", " \n a \n ", "]]>", "<!--", "&amp;", "&#0;", "\"'", "<![CDATA[x]]>", "\0\0", "e\u{301}",
    ] {
      try expectReadBack(text, indented: false)
      try expectReadBack(text, indented: true)
    }
  }

  @Test func `Two texts that meet do not close a CDATA section`() throws {
    var writer = XMLWriter(indented: false)
    writer.startElement("a")
    writer.text("]]")
    writer.text(">")
    writer.endElement()
    #expect(read(writer.finish()).text == "]]>")
  }

  @Test func `The same calls give the same bytes, and an unfinished writer is freed`() {
    func write() -> [UInt8] {
      var writer = XMLWriter(indented: true)
      writer.startElement("a")
      for number in 0..<50_000 {
        writer.startElement("b")
        writer.attribute("n", String(number))
        writer.endElement()
      }
      writer.endElement()
      return writer.finish()
    }
    #expect(write() == write())
    var unfinished = XMLWriter(indented: false)
    unfinished.startElement("a")
    unfinished.text("x")
  }

  @Test func `A mistake of the caller traps rather than writes an ill-formed document`() async {
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter(indented: false)
      writer.startElement("a b")
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter(indented: false)
      writer.startElement("a")
      writer.attribute("n", "1")
      writer.attribute("n", "2")
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter(indented: false)
      writer.startElement("a")
      writer.text("x")
      writer.attribute("n", "1")
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter(indented: false)
      writer.startElement("a")
      _ = writer.finish()
    }
  }

  private func expectReadBack(_ text: String, indented: Bool, at location: SourceLocation = #_sourceLocation) throws {
    var writer = XMLWriter(indented: indented)
    writer.startElement("a")
    writer.attribute("v", text)
    writer.text(text)
    writer.endElement()
    let back = read(writer.finish())
    let expected = Array(XMLCharacters.sanitised(text).utf8)
    #expect(Array(back.text.utf8) == expected, sourceLocation: location)
    #expect(Array(try #require(back.attribute).utf8) == expected, sourceLocation: location)
  }

  private func read(_ document: [UInt8]) -> (text: String, attribute: String?) {
    let faults = FaultCollector(limit: 5)
    let result: (String, String?)? = LibXML.collecting(faults) {
      guard let tree = XMLTree(parsing: document, into: faults) else { return nil }
      return (tree.text, tree.rootAttribute("v"))
    }
    #expect(faults.faults == [])
    return result ?? ("", nil)
  }
}

extension XMLTree {
  /// All the text of the document.
  fileprivate var text: String { Self.owned(xmlNodeGetContent(xmlDocGetRootElement(document))) }

  /// The value of an attribute of the root, or nil when the root has none of that name.
  fileprivate func rootAttribute(_ name: StaticString) -> String? {
    guard let value = xmlGetProp(xmlDocGetRootElement(document), name.utf8Start) else { return nil }
    return Self.owned(value)
  }

  private static func owned(_ characters: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let characters else { return "" }
    defer { xmlFree(characters) }
    return String(cString: characters)
  }
}
