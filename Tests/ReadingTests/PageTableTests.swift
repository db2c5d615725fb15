import Testing

@testable import Reading

@Suite struct PageTableTests {
  @Test func `A form feed begins a page, and one at the end of the file begins none`() {
    let source = SourceText("un\n\u{0C}deux\ntrois\n\u{0C}quatre\n\u{0C}\n")
    #expect(source.pages.marks == .formFeed)
    #expect(source.pages.count == 3)
    #expect(source.pages.number(at: SourceOffset(0)) == 1)
    #expect(source.pages.number(at: SourceOffset(4)) == 2)
    #expect(source.linePages == [1, 1, 2, 2, 3])
  }

  @Test func `A line that holds one blank begins a page where no form feed does`() {
    let source = SourceText("Le maire expose\nle budget.\n \nIl est voté.\n  \nFin.\n")
    #expect(source.pages.marks == .blankLine)
    #expect(source.pages.count == 2)
    #expect(source.linePages == [1, 1, 2, 2, 2, 2])
  }

  @Test func `One leading blank on a line of prose begins a page, on a bullet or among its like it does not`() {
    let source = SourceText("Le maire expose\nle budget.\n Il est voté\nce jour.\n - un\nfin\n deux\n trois\nfin\n")
    #expect(source.pages.marks == .leadingBlank)
    #expect(source.pages.count == 2)
    #expect(source.linePages == [1, 1, 2, 2, 2, 2, 2, 2, 2])
  }

  @Test func `A text without marks has no pages`() {
    for text in ["", "un\ndeux\n", "  un\n  deux\n", " un\n", "\u{0C}", "\u{0C}\n"] {
      let source = SourceText(text)
      #expect(source.pages.marks == .none && source.pages.count == nil)
      #expect(source.pages.number(at: SourceOffset(0)) == nil)
    }
  }

  @Test func `Where the marks stop half-way no page is told any more`() {
    let page = String(repeating: "Le conseil délibère.\n", count: 40)
    let rest = String(repeating: "Le conseil délibère.\n", count: 500)
    let source = SourceText(page + " \n" + page + " \n" + page + " \n" + rest)
    #expect(source.pages.marks == .blankLine)
    #expect(source.pages.count == nil)
    #expect(source.linePages.first == 1 && source.linePages[50] == 2)
    #expect(source.linePages.last == .some(nil))
  }

  @Test func `The corpus deliberation has four pages by its leading blanks, the scheme none`() {
    let act = SourceText(Corpus.bytes("paris-2022-dsol-144"))
    #expect(act.pages.marks == .leadingBlank && act.pages.count == 4)
    #expect([48, 49, 94, 118].map { act.linePages[$0 - 1] } == [1, 2, 3, 4])
    let scheme = SourceText(Corpus.bytes("paris-schema-2015-2020"))
    #expect(scheme.pages.marks == .none && scheme.pages.count == nil)
    #expect(scheme.linePages.allSatisfy { $0 == nil })
  }
}
