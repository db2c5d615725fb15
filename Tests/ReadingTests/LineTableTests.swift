import Testing

@testable import Reading

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a", "b"]),
    ("a\u{85}b", ["a", "b"]), ("a\n\nb", ["a", "", "b"]), ("\r\r\n\n", ["", "", ""]), ("a\u{0C}b", ["a\u{0C}b"]),
    ("a\u{0B}b\u{2028}c", ["a\u{0B}b\u{2028}c"]),
    ("é\u{A0}\nÂ", ["é\u{A0}", "Â"]), ("\n", [""]), ("a\n\r", ["a", ""]),
  ]) func `LF, CRLF, CR and NEL end a line and nothing else does`(text: String, lines: [String]) {
    #expect(SourceText(text).lineTexts == lines)
  }

  @Test func `The lines cover the text from end to end`() {
    let source = SourceText("un\r\ndeux\rtrois\u{85}quatre\n\ncinq")
    var next = 0
    for line in source.lines.lines {
      #expect(line.start == next && line.end >= line.start && line.next > line.end || line.next == source.bytes.count)
      next = line.next
    }
    #expect(next == source.bytes.count)
  }

  @Test func `A byte is in the line that holds it or ends it`() {
    let table = SourceText("ab\r\nc\n\nd").lines
    #expect((0..<8).map(table.number(at:)) == [1, 1, 1, 1, 2, 2, 3, 4])
    #expect(table.number(at: 99) == 4)
    #expect(SourceText("").lines.number(at: 0) == 1)
  }

  @Test func `Columns count Unicode scalars, from 1 in each line`() {
    let source = SourceText("à l’été\n😀é\u{301}x")
    let columns = { (text: String) in text.utf8.count }
    #expect(source.column(at: SourceOffset(0)) == 1)
    #expect(source.column(at: SourceOffset(columns("à l’"))) == 5)
    #expect(source.column(at: SourceOffset(columns("à l’été\n"))) == 1)
    #expect(source.column(at: SourceOffset(columns("à l’été\n😀é\u{301}"))) == 4)
    #expect(SourceText("").column(at: SourceOffset(0)) == 1)
  }

  @Test func `The corpus has the lines that wc counts`() {
    #expect(SourceText(Corpus.bytes("paris-schema-2015-2020")).lines.count == 2601)
    #expect(SourceText(Corpus.bytes("paris-2022-dsol-144")).lines.count == 150)
  }
}
