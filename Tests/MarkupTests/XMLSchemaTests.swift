import Markup
import Testing

@Suite struct XMLSchemaTests {
  private let schema: XMLSchemaBox

  init() throws {
    schema = try XMLSchemaBox(Self.plan)
  }

  private static let plan = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:p" elementFormDefault="qualified">
      <xs:element name="plan"><xs:complexType><xs:sequence>
        <xs:element name="year" maxOccurs="unbounded"><xs:simpleType><xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{4}"/>
        </xs:restriction></xs:simpleType></xs:element>
      </xs:sequence><xs:attribute name="id" type="xs:ID"/></xs:complexType></xs:element>
    </xs:schema>
    """

  private func faults(_ document: String) -> [XMLFault] {
    schema.value.validate(Array(document.utf8))
  }

  @Test func `A valid document has no fault, and what the writer writes can be valid`() {
    #expect(faults("<plan xmlns='urn:p' id='a'><year>2015</year><year>2020</year></plan>") == [])
    var writer = XMLWriter(indented: true)
    writer.startElement("plan", namespace: "urn:p")
    writer.startElement("year")
    writer.text("2015")
    writer.endElement()
    writer.endElement()
    #expect(schema.value.validate(writer.finish()) == [])
  }

  @Test func `A fault has the line of the element and a message without a line feed`() throws {
    let found = faults("<plan xmlns='urn:p'>\n<year>2015</year>\n<year>20l5</year>\n</plan>")
    #expect(found.map(\.line) == [3])
    #expect(try #require(found.first).message.contains("'20l5'"))
    #expect(!found[0].message.contains("\n"))
    #expect(faults("<other/>").count == 1)
  }

  @Test func `Lines above 65535 are told right`() {
    let years = String(repeating: "<year>2015</year>\n", count: 70_000)
    #expect(faults("<plan xmlns='urn:p'>\n\(years)<year>x</year>\n</plan>").map(\.line) == [70_002])
  }

  @Test func `The number of faults is bounded`() {
    let years = String(repeating: "<year>x</year>\n", count: 5_000)
    #expect(faults("<plan xmlns='urn:p'>\(years)</plan>").count == XMLSchema.faultLimit)
  }

  @Test(arguments: [
    "", " ", "\0", "not xml", "<plan xmlns='urn:p'>", "<plan xmlns='urn:p'><year>2015</plan>", "<p:plan><year/></p:plan>",
    "<plan xmlns='urn:p'><year>20\u{1}15</year></plan>", "<?xml version='1.0' encoding='x-none'?><plan/>",
  ]) func `An ill-formed document is at fault`(document: String) {
    #expect(!faults(document).isEmpty)
  }

  @Test func `Invalid UTF-8 is at fault`() {
    #expect(!schema.value.validate(Array("<plan xmlns='urn:p'><year>".utf8) + [0xFF, 0xFE, 0xC3]).isEmpty)
  }

  @Test func `Entities are not expanded, however they multiply`() {
    var subset = "<!ENTITY l0 'lol'>"
    for level in 1..<12 { subset += "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>" }
    for use in ["<year>&l11;</year>", "<year a='&l11;'/>", "<year>2015</year>"] {
      let elapsed = ContinuousClock().measure {
        #expect(!faults("<!DOCTYPE plan [\(subset)]><plan xmlns='urn:p'>\(use)</plan>").isEmpty)
      }
      #expect(elapsed < .seconds(5))
    }
  }

  @Test(arguments: [
    "<!DOCTYPE plan [<!ENTITY x SYSTEM 'file:///dev/zero'>]><plan xmlns='urn:p'><year>&x;</year></plan>",
    "<!DOCTYPE plan [<!ENTITY % x SYSTEM 'file:///dev/zero'> %x;]><plan xmlns='urn:p'><year>2015</year></plan>",
  ]) func `An external entity is refused and not read`(document: String) {
    #expect(!faults(document).isEmpty)
  }

  @Test func `An external DTD and a schema named by the document are not read`() {
    // /dev/zero would never end.
    #expect(faults("<!DOCTYPE plan SYSTEM 'file:///dev/zero'><plan xmlns='urn:p'><year>2015</year></plan>") == [])
    let hint = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:q file:///dev/zero'"
    #expect(faults("<plan xmlns='urn:p' \(hint)><year>2015</year></plan>") == [])
  }

  @Test func `Nesting without end is a fault and not a crash`() {
    #expect(!faults(String(repeating: "<plan xmlns='urn:p'>", count: 200_000)).isEmpty)
  }

  @Test(arguments: [
    "", "<a/>", "<xs:schema/>", plan.replacing("maxOccurs=\"unbounded\"", with: "maxOccurs=\"x\""),
    plan.replacing("{4}", with: "{4"),
    plan.replacing("xs:ID", with: "xs:Absent"),
    plan.replacing(
      "<xs:element name=\"plan\">", with: "<xs:include schemaLocation='file:///dev/zero'/><xs:element name=\"plan\">"),
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///dev/zero'>]>" + plan.replacing("urn:p", with: "&x;"),
  ]) func `A schema that cannot be used is refused with its faults`(source: String) {
    #expect {
      _ = try XMLSchema(parsing: Array(source.utf8))
    } throws: { error in
      if case .invalidSchema(let faults) = error as? MarkupError { !faults.isEmpty } else { false }
    }
  }

  @Test func `One schema serves many tasks at once`() async {
    let schema = schema
    await withTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          let year = number.isMultiple(of: 2) ? "2015" : "x"
          return schema.value.validate(Array("<plan xmlns='urn:p'><year>\(year)</year></plan>".utf8)).count
        }
      }
      #expect(await group.reduce(0, +) == 32)
    }
  }
}

/// A schema that the tasks of a test share.
private final class XMLSchemaBox: Sendable {
  let value: XMLSchema

  init(_ source: String) throws(MarkupError) {
    value = try XMLSchema(parsing: Array(source.utf8))
  }
}
