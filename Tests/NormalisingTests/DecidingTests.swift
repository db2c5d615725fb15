import Reading
import Testing

@testable import Normalising

@Suite struct DecidingTests {
  private static let source = "Vu I’avis du I’Etat, la politique\n"

  private func decide(_ matters: Decision.Matter..., source: String = source) -> NormalisedText {
    let decisions = matters.map { Decision($0, text: "said", by: "jm", on: "2026-11-29", because: "read") }
    return NormalisedText(normalising: SourceText(decoding: Array(source.utf8), path: "a.txt"), deciding: decisions)
  }

  private func text(_ text: NormalisedText) -> String { String(decoding: text.bytes, as: UTF8.self) }

  /// Undoing all corrections gives the source back, and each is where it says.
  private func isSound(_ text: NormalisedText) -> Bool {
    var bytes = text.bytes
    for stretch in text.map.stretches.reversed() {
      bytes.replaceSubrange(stretch.normalised, with: text.source.bytes[stretch.source])
    }
    let stand = text.corrections.allSatisfy { $0.from.utf8.elementsEqual(text.source.bytes[$0.span.start.value..<$0.span.end.value]) }
    return bytes == text.source.bytes && stand && text.quality.corrections == text.corrections.count
  }

  @Test func `A correction that is refused is not made, the others are`() {
    let decided = decide(.reject(at: 3, from: nil, to: nil))
    #expect(text(decided) == "Vu I’avis du l’Etat, la politique\n")
    #expect(decided.rulings.map(\.fault) == [nil])
    #expect(isSound(decided))
  }

  @Test func `A correction that is confirmed is human, whether a rule proposes it or not`() {
    let decided = decide(.accept(at: 3, from: nil, to: nil), .accept(at: 28, from: "politique", to: "Politique"))
    #expect(text(decided) == "Vu l’avis du l’Etat, la Politique\n")
    #expect(decided.corrections.map(\.rule) == ["human", "elision", "human"])
    #expect(decided.corrections[0].evidence == "decided by jm on 2026-11-29: read")
    #expect(decided.corrections[0].confidence == 1)
    #expect(isSound(decided))
  }

  @Test func `A repaired text stands in place of the corrections it overlaps; the same text keeps what was`() {
    let decided = decide(.repair(at: 0, length: 11, from: nil, to: "Vu l’avis"), .repair(at: 15, length: 4, from: "I’", to: "I’"))
    #expect(text(decided) == "Vu l’avis du I’Etat, la politique\n")
    #expect(decided.corrections.map(\.rule) == ["human"])
    #expect(isSound(decided))
    let kept = decide(.repair(at: 3, length: 4, from: "I’", to: "I’"))
    #expect(text(kept) == "Vu I’avis du l’Etat, la politique\n")
    #expect(isSound(kept))
  }

  @Test(arguments: [
    (Decision.Matter.reject(at: 0, from: nil, to: nil), "no such correction stands there"),
    (.accept(at: 5, from: nil, to: nil), "no such correction stands there"),
    (.accept(at: 3, from: "X", to: "Y"), "the text there is not ‘X’"), (.reject(at: 3, from: "", to: ""), "the text there is not ‘’"),
    (.reject(at: 3, from: "I’", to: "J’"), "no such correction stands there"),
    (.repair(at: 30, length: 900, from: nil, to: "x"), "no such stretch is in the text"),
    (.repair(at: -1, length: 2, from: nil, to: "x"), "no such stretch is in the text"),
    (.repair(at: .max, length: .max, from: nil, to: "x"), "no such stretch is in the text"),
    (.repair(at: 3, length: 0, from: nil, to: "x"), "no such stretch is in the text"),
    (.repair(at: 3, length: 2, from: nil, to: "x"), "the stretch cuts a character"),
    (.repair(at: 3, length: 1, from: nil, to: ""), "a stretch cannot be replaced by nothing"),
    (.repair(at: 3, length: 1, from: "J", to: "x"), "the text there is not ‘J’"),
  ])
  func `A decision that fits nothing changes nothing and says why`(matter: Decision.Matter, fault: String) {
    let decided = decide(matter)
    #expect(decided.rulings.map(\.fault) == [fault])
    #expect(decided.bytes == decide().bytes)
  }

  @Test func `The later of two decisions holds`() {
    #expect(text(decide(.reject(at: 3, from: nil, to: nil), .accept(at: 3, from: nil, to: nil))).hasPrefix("Vu l’avis"))
    #expect(text(decide(.accept(at: 3, from: nil, to: nil), .reject(at: 3, from: nil, to: nil))).hasPrefix("Vu I’avis"))
    let overlapping = decide(.repair(at: 0, length: 3, from: nil, to: "A "), .repair(at: 2, length: 1, from: nil, to: "_"))
    #expect(text(overlapping).hasPrefix("Vu_"))
    #expect(overlapping.rulings.map(\.fault) == ["a later decision covers it", nil])
  }

  @Test func `Any decisions on any text leave it sound`() {
    var seed: UInt64 = 7
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<60 {
      let matters = (0..<random(8)).map { _ -> Decision.Matter in
        switch random(3) {
        case 0: .reject(at: random(40), from: nil, to: nil)
        case 1: .accept(at: random(40), from: "I’", to: "l’")
        default: .repair(at: random(40), length: random(8), from: nil, to: ["x", "é", "Vu l’avis"][random(3)])
        }
      }
      let decisions = matters.map { Decision($0, text: "said", by: "jm", on: "2026-11-29", because: "read") }
      let source = SourceText(decoding: Array(Self.source.utf8), path: "a.txt")
      #expect(isSound(NormalisedText(normalising: source, deciding: decisions)))
    }
  }
}
