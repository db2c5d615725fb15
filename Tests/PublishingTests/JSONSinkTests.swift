import Extracting
import Foundation
import Testing

@testable import Publishing

@Suite struct JSONSinkTests {
  private func json(pretty: Bool = false, _ body: (inout JSONSink) -> Void) -> String {
    String(decoding: JSONSink.json(pretty: pretty, body), as: UTF8.self)
  }

  @Test func `A text is escaped so that JSON keeps it and no terminal obeys it`() {
    let cases = [
      ("l'été \"dit\" \\ / <b>", #"l'été \"dit\" \\ / <b>"#), ("\n\t\r\u{0}\u{1B}\u{7F}\u{9F}", #"\n\t\u000d\u0000\u001b\u007f\u009f"#),
      ("\u{202E}\u{2066}\u{2069}\u{200E}\u{200F}", #"\u202e\u2066\u2069\u200e\u200f"#),
      ("\u{2028}\u{2029}\u{FEFF}", #"\u2028\u2029\ufeff"#),
      ("𝄞 œ ’", "𝄞 œ ’"), ("", ""),
    ]
    for (text, written) in cases { #expect(json { $0.field("k", text) } == "{\"k\":\"\(written)\"}\n", "\(text.debugDescription)") }
  }

  @Test func `Every character below the surrogates comes back from JSON as it was`() throws {
    let text = String(String.UnicodeScalarView((UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init)))
    let data = Data(JSONSink.json(pretty: true) { $0.field("k", text) })
    let back = try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
    #expect(back["k"].map { Array($0.utf8) } == Array(text.utf8))
    #expect(!data.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
  }

  @Test func `Amounts and shares are exact decimals, whatever their size`() {
    let figures = ["1641850", "1603.55", "0.1", "-2.3", "0", "123456789012345678901234567890.01"]
    for digits in figures {
      let parts = digits.split(separator: ".").map(String.init)
      let figure = Figure(integer: parts[0], fraction: parts.count > 1 ? parts[1] : "")
      #expect(json { $0.field("v", figure) } == "{\"v\":\(digits)}\n")
    }
    for (share, written) in [
      (0.98, "0.98"), (1.0, "1"), (0.0, "0"), (0.1 + 0.2, "0.3"), (0.00004, "0"), (0.00005, "0.0001"), (2.0 / 3, "0.6667"),
    ] {
      #expect(json { $0.field("v", share: share) } == "{\"v\":\(written)}\n")
    }
  }

  @Test func `What is not printed is null, and no list is an empty list`() {
    let text = json { sink in
      sink.field("a", nil as String?)
      sink.field("b", nil as Int?)
      sink.field("c", nil as Figure?)
      sink.strings("d", of: "x", [])
      sink.list("e", of: "x", [] as [Int]) { _, _ in }
      sink.runs("f", of: "x", [[], [1]] as [[Int]], isShort: true) { $0.field("v", $1) }
    }
    #expect(text == #"{"a":null,"b":null,"c":null,"d":[],"e":[],"f":[[],[{"v":1}]]}"# + "\n")
  }

  @Test func `Pretty JSON has a key a line, and short objects stay on one`() {
    let text = json(pretty: true) { sink in
      sink.field("a", 1)
      sink.object("b", isShort: true) { sink in
        sink.field("c", 2)
        sink.strings("d", of: "x", ["y", "z"])
      }
      sink.list("e", of: "x", [1, 2], isShort: false) { $0.field("f", $1) }
    }
    #expect(
      text == """
        {
         "a": 1,
         "b": {"c": 2, "d": ["y", "z"]},
         "e": [
          {
           "f": 1
          },
          {
           "f": 2
          }
         ]
        }

        """)
  }
}
