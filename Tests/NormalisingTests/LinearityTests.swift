import Reading
import TestSupport
import Testing

@testable import Normalising

@Suite(.serialized) struct LinearityTests {
  @Test(arguments: [
    "'", "’'", "|", "l|", "-\n", "a-\na", "poli-\r", "I'", "I' ", "d’ e", "C O N S ", "CC", "a", "Ã©", "Ã", "\u{AD}", "a\u{200B}", "ﬁ", "`",
    "```\n", "x@", "://", "a|b\n", "a|a ",
    "étre ", "lenfance ", "4 a ", "finan cement ", "éeéeé", "I'|'", "à-a-",
  ]) func `Four times the text takes about four times as long`(unit: String) {
    let time = Linearity(
      prepare: { Array(String(repeating: unit, count: $0 / unit.utf8.count).utf8) }, run: { #expect(!NormalisedText($0).bytes.isEmpty) })
    #expect(time.holds, "\(time.size) bytes take \(time.small) s, four times as many \(time.large) s")
  }

  @Test func `More unlike words than the readings kept at a time are no hindrance`() {
    var dice = Dice(7)
    let words = (0..<40_000).map { _ in
      "prés étre-" + String(decoding: (0..<6).map { _ in [UInt8]("bcdfgklmnprst".utf8)[dice.roll(13)] }, as: UTF8.self)
    }
    let text = NormalisedText(damagedPage + "\n\n" + words.joined(separator: " "))
    #expect(text.corrections.count > 100)
  }
}
