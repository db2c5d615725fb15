import Testing

@testable import Markup

@Suite struct XMLCharactersTests {
  @Test func `A text with nothing illegal is left alone`() {
    for text in ["", "a", "été\t\r\n😀", "\u{7F}\u{85}\u{2028}\u{FFFD}\u{FEFF}\u{1FFFE}\u{10FFFF}", "<&>\""] {
      #expect(XMLCharacters.sanitised(text) == text)
    }
  }

  @Test func `Each illegal character becomes one U+FFFD, wherever it stands`() {
    #expect(XMLCharacters.sanitised("\0") == "\u{FFFD}")
    #expect(XMLCharacters.sanitised("a\u{0C}\u{1B}é\u{FFFE}\u{FFFF}") == "a\u{FFFD}\u{FFFD}é\u{FFFD}\u{FFFD}")
    #expect(XMLCharacters.sanitised("\u{FFFF}z") == "\u{FFFD}z")
  }

  @Test func `Of all scalars, those that production 2 leaves out are replaced`() {
    for scalar in everyScalar {
      let isLegal =
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
      let expected = isLegal ? scalar : "\u{FFFD}"
      guard XMLCharacters.sanitised(String(scalar)).unicodeScalars.elementsEqual([expected]) else {
        Issue.record("\(scalar.value)")
        return
      }
    }
  }
}

/// All of Unicode, in order.
let everyScalar: [Unicode.Scalar] = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
