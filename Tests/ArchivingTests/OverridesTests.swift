import Normalising
import Reading
import Testing

@testable import Archiving

@Suite struct OverridesTests {
  private static let tail = #" by "J. Martin" on 2026-11-29 because "lu « ainsi »""#

  private func matter(_ line: String) -> Decision.Matter? { Overrides.decisions(in: Array((line + Self.tail).utf8)).first?.matter }

  @Test(arguments: [
    ("reject c-12", Decision.Matter.reject(at: 12, from: nil, to: nil)),
    (#"  reject c-12 "méne" "mène""#, .reject(at: 12, from: "méne", to: "mène")),
    (#"accept c-0 "a\nb\\\"" "ab""#, .accept(at: 0, from: "a\nb\\\"", to: "ab")),
    (#"repair 12+4 "Vu le""#, .repair(at: 12, length: 4, from: nil, to: "Vu le")),
    (#"repair 12+4 "Va l" "Vu l""#, .repair(at: 12, length: 4, from: "Va l", to: "Vu l")), ("kind minutes", .kind("minutes")),
    (#"calendar fiche-1/action-2 "2016-2017""#, .calendar(node: "fiche-1/action-2", text: "2016-2017")),
  ])
  func `A line is a decision`(line: String, matter: Decision.Matter) { #expect(self.matter(line) == matter) }

  @Test(arguments: [
    "", "reject", "reject 12", "reject c-x", "reject c--1", #"reject c-1 "a""#, "repair 12 \"x\"", "repair 1+2", "kind", "calendar x",
    "calendar x y", "delete c-1", "kind minutes deliberation",
  ])
  func `What says nothing of these is told with its line`(line: String) {
    let decisions = Overrides.decisions(in: Array("# x\n\n\(line)\(Self.tail)\n".utf8))
    guard case .unreadable(let reason)? = decisions.first?.matter else {
      Issue.record("read as \(decisions)")
      return
    }
    #expect(reason == "line 3: no accept, reject, repair, kind or calendar can be read")
  }

  @Test(arguments: [
    "kind minutes", #"kind minutes by "x""#, #"kind minutes by "x" on 2026"#, #"kind minutes by "" on 2026 because "x""#,
    #"kind minutes by "x" on 2026 because """#, #"kind minutes by "x" on 2026 because "x" indeed"#,
  ])
  func `Who, when and why are not left out`(line: String) {
    guard case .unreadable(let reason)? = Overrides.decisions(in: Array(line.utf8)).first?.matter else {
      Issue.record("was read")
      return
    }
    #expect(reason.contains("who, when and why"))
  }

  @Test func `A decision is read as it was written`() throws {
    let text = NormalisedText(normalising: SourceText(decoding: Array("l’asso-\nciation de I’Etat".utf8), path: "a"))
    for correction in text.corrections {
      for isAccepted in [true, false] {
        let decision = Overrides.decision(isAccepted, on: correction, by: "M. \"X\"\\", on: "2026-11-29", because: "deux\nlignes\t\r")
        #expect(Overrides.decisions(in: Overrides.line(decision)) == [decision])
      }
    }
    #expect(text.corrections.count == 2)
  }

  @Test(arguments: ["\u{301}a", "a\u{301}", "\\\u{301}", "\u{200D}\"\u{FE0F}", "a\u{2028}b\u{85}c\u{C}d", "\r\n", "by"])
  func `Whatever a reason holds, it is read as it was written`(reason: String) {
    let decision = Decision(.kind("minutes"), text: "kind minutes", by: reason, on: "2026-11-29", because: reason)
    #expect(
      Overrides.decisions(in: Overrides.line(decision)).map(\.because.unicodeScalars).map(Array.init) == [Array(reason.unicodeScalars)])
  }

  @Test func `A day in quotation marks stays one word`() {
    let decisions = Overrides.decisions(in: Array(#"kind minutes by "x" on "le 2 mai" because "y""#.utf8))
    #expect(decisions.map(\.on) == ["le 2 mai"])
    #expect(decisions.flatMap { Overrides.decisions(in: Overrides.line($0)) } == decisions)
  }

  @Test func `Any bytes are read to the end`() {
    for bytes in [[0x22], Array("\"\\".utf8), Array("by on because".utf8), Array(0...255), [UInt8](repeating: 0x22, count: 100_001)] {
      #expect(Overrides.decisions(in: bytes).allSatisfy { if case .unreadable = $0.matter { true } else { false } })
    }
  }
}
