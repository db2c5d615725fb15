import Testing

@testable import Reading

@Suite struct DiagnosticTests {
  @Test func `An empty file and one of blanks alone say that they hold no text`() {
    for file in [[], [0x0A], Array(" \t\r\n\u{0C}\u{A0}\u{202F}".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]] {
      #expect(SourceText(file).diagnostics.map(\.id) == [.emptyDocument])
    }
  }

  @Test func `A file of one byte is read as what it is`() {
    for byte in UInt8(0)...255 {
      let source = SourceText([byte])
      #expect(source.fileSize == 1)
      #expect(!source.bytes.isEmpty)
      if byte > 0x20, byte < 0x7F { #expect(source.bytes == [byte] && source.diagnostics.isEmpty) }
    }
    #expect(SourceText([0]).encoding == .binary)
  }

  @Test func `Bytes that are no text are pointed at, each run once`() {
    let source = SourceText(Array("été\nété\nét".utf8) + [0xE9, 0xE8] + Array(" été".utf8))
    let found = source.diagnostics
    #expect(found.map(\.id) == [.invalidBytes])
    #expect(found[0].severity == .error)
    #expect(found[0].message == "bytes e9e8 are no UTF-8 text")
    #expect(found[0].place?.line == 3)
    #expect(found[0].place?.spans == [SourceSpan(SourceOffset(15), SourceOffset(21))])
    #expect(source.bytes[15..<21].elementsEqual("\u{FFFD}\u{FFFD}".utf8))
  }

  @Test func `After twenty runs of bad bytes the rest is counted`() {
    let source = SourceText((0..<25).flatMap { _ in Array("éé".utf8) + [0xFF] })
    #expect(source.invalidBytes.count == 25)
    #expect(source.diagnostics.count == 21)
    #expect(source.diagnostics.last?.message == "5 more runs of bytes that are no text")
  }

  @Test func `Errors stand before warnings and warnings before notes`() {
    #expect([Diagnostic.Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
  }

  @Test func `A place has the line and page of its first byte`() {
    let source = SourceText("un\n\u{0C}deux\ntrois\n")
    let spans = [SourceSpan(SourceOffset(9), SourceOffset(14)), SourceSpan(SourceOffset(0), SourceOffset(2))]
    #expect(source.place(spans) == Place(line: 3, page: 2, spans: spans))
    #expect(source.place([]) == Place(line: 1, page: 1, spans: []))
  }
}
