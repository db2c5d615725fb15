import Testing

@testable import Markup

@Suite struct AltoTextTests {
  private func alto(_ layout: String, before: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      \(before)<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>\(layout)</Layout></alto>
      """.utf8)
  }

  private static let page = """
    <Page><PrintSpace>
      <TextBlock><TextLine><String CONTENT="Délibère" WC="0.98"/><SP/><String CONTENT=":" WC="0.4"/></TextLine>
      <TextLine><String CONTENT="l'asso"/><HYP CONTENT="-"/></TextLine></TextBlock>
      <TextBlock><TextLine><String CONTENT="ciation" WC="0.25"/></TextLine></TextBlock>
    </PrintSpace></Page>
    """

  @Test func `Lines, blocks and pages become lines, blank lines and form feeds; confidences keep their line`() throws {
    let text = try AltoText(parsing: alto(Self.page + "<Page><TextLine><String CONTENT=\"Fin &lt;b&gt;\" WC=\"2\"/></TextLine></Page>"))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Délibère :\nl'asso-\n\nciation\n\u{0C}Fin <b>\n")
    #expect(text.words.map(\.text) == ["Délibère", ":", "ciation"])
    #expect(text.words.map(\.line) == [1, 1, 4])
    #expect(text.words.map(\.confidence) == [0.98, 0.4, 0.25])
  }

  @Test func `No content breaks a line, be it that of a hyphen`() throws {
    let text = try AltoText(
      parsing: alto(
        "<TextLine><String CONTENT=\"a&#10;b\"/><HYP CONTENT=\"&#10;&#x85;\"/></TextLine><TextLine><String CONTENT=\"c\" WC=\"1\"/></TextLine>"
      ))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "a b  \nc\n")
    #expect(text.words.map(\.line) == [2])
  }

  @Test func `It is known by its root, whatever the namespace`() {
    #expect(AltoText.isLikely(alto("")))
    #expect(AltoText.isLikely(Array("\u{FEFF} <?xml version='1.0'?><a:alto xmlns:a='x'/>".utf8)))
    #expect(!AltoText.isLikely(Array("La ville a <alto>".utf8)))
    #expect(!AltoText.isLikely(Array("<html></html>".utf8)))
  }

  @Test(arguments: [
    "<!DOCTYPE alto [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE alto [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]>",
    "<!DOCTYPE alto [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
      + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY x \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>",
  ])
  func `Entities are refused and never expanded`(doctype: String) {
    let layout = "<Page><TextLine><String CONTENT=\"&x;\"/>&x;</TextLine></Page>"
    #expect(throws: MarkupError.self) { try AltoText(parsing: alto(layout, before: doctype)) }
  }

  @Test func `What is cut or nested without end is malformed and no crash`() {
    #expect(throws: MarkupError.self) { try AltoText(parsing: Array(alto(Self.page).dropLast(30))) }
    #expect(throws: MarkupError.self) { try AltoText(parsing: alto(String(repeating: "<b>", count: 100_000))) }
    #expect(throws: MarkupError.self) { try AltoText(parsing: []) }
  }
}
