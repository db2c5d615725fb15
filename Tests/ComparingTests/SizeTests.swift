import Comparing
import Reading
import TestSupport
import Testing

/// Two long lists of objectives, the second with every third one reworded, some dropped, some added and all of it in another order.
enum LongLists {
  private static let words =
    "quai port canal moulin écluse barque phare bouée chenal digue ponton saule roseau pêcheur batelier passeur rivière estuaire marée courant filet rame voile cale grève vanne bief aval amont gué"
    .split(separator: " ").map(String.init)

  static func pair(_ count: Int) -> (old: Outline, new: Outline) {
    var random = Random(seed: 11)
    func word() -> String { words[Int(random.next() % UInt64(words.count))] + String(random.next() % 97, radix: 36) }
    var texts = (0..<count).map { _ in (0..<12).map { _ in word() }.joined(separator: " ") }
    let old = ComparisonTests.outline(texts)
    for place in stride(from: 0, to: count, by: 3) {
      texts[place] = "\(word()) " + texts[place].split(separator: " ").dropFirst(3).joined(separator: " ")
    }
    for place in stride(from: 1, to: count, by: 10) { texts[place] = (0..<12).map { _ in word() }.joined(separator: " ") }
    texts = random.shuffled(texts)
    return (old, ComparisonTests.outline(texts))
  }
}

@Suite struct SizeTests {
  @Test func `Four times as many objectives take four times as long`() {
    let linearity = Linearity {
      LongLists.pair($0 / 100)
    } run: { pair in
      _ = try? Comparison(from: pair.old, to: pair.new)
    }
    #expect(linearity.holds, "\(linearity)")
  }

  @Test func `In long lists what was reworded is found wherever it went`() throws {
    let (old, new) = LongLists.pair(600)
    let comparison = try Comparison(from: old, to: new)
    #expect(comparison.count(of: .reworded) >= 170)
    #expect(comparison.count(of: .added) == comparison.count(of: .removed))
    #expect(comparison.oldCount.unexplained == 0 && comparison.newCount.unexplained == 0)
  }

  @Test(arguments: [
    String(repeating: "a ", count: 20_000), String(repeating: "a b ", count: 10_000), String(repeating: "x", count: 60_000),
    String(repeating: "l'", count: 30_000),
    String(repeating: "1 ", count: 20_000), String(repeating: "e\u{301}", count: 10_000),
  ]) func `One hostile text takes its length`(text: String) throws {
    let other = String(text.reversed()) + " b"
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = try? Comparison(from: ComparisonTests.outline([text, "a"]), to: ComparisonTests.outline(["b", other]))
    }
    #expect(time < .seconds(20))
  }
}
