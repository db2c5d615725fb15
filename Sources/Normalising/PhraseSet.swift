/// Phrases that a text is searched for in one go, however many they are; in bytes, of folded text.
package struct PhraseSet: Sendable {
  private let phrases: [[UInt8]]
  /// The phrases by their first two bytes, as places in `phrases`.
  private let byOpening: [Int: [Int]]
  /// A bit for each pair of bytes that opens a phrase.
  private let openings: [UInt64]

  /// - Parameter phrases: two bytes and more each.
  package init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    precondition(self.phrases.allSatisfy { $0.count >= 2 }, "a phrase has two bytes at least")
    byOpening = Dictionary(grouping: self.phrases.indices, by: { [phrases = self.phrases] in Self.pair(phrases[$0][0], phrases[$0][1]) })
    var openings = [UInt64](repeating: 0, count: 1024)
    for pair in byOpening.keys { openings[pair >> 6] |= 1 << UInt64(pair & 63) }
    self.openings = openings
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

  /// Whether one of them stands anywhere in the text. Linear in the text, but for texts of one phrase's letters over and over.
  package func stands(in text: [UInt8]) -> Bool {
    var isFound = false
    text.withUnsafeBufferPointer {
      search($0) { _ in
        isFound = true
        return true
      }
    }
    return isFound
  }

  package func stands(in text: String) -> Bool {
    var isFound = false
    var text = text
    text.withUTF8 {
      search($0) { _ in
        isFound = true
        return true
      }
    }
    return isFound
  }

  /// The places in the list, in order, of those that stand in the text.
  package func all(in text: String) -> [Int] {
    var found: Set<Int> = []
    var text = text
    text.withUTF8 {
      search($0) {
        found.insert($0)
        return false
      }
    }
    return found.sorted()
  }

  package func all(in text: [UInt8]) -> [Int] {
    var found: Set<Int> = []
    text.withUnsafeBufferPointer {
      search($0) {
        found.insert($0)
        return false
      }
    }
    return found.sorted()
  }

  /// - Parameter isEnough: told each phrase that stands in the text; ends the search.
  private func search(_ text: UnsafeBufferPointer<UInt8>, isEnough: (Int) -> Bool) {
    guard text.count >= 2 else { return }
    for index in 0..<(text.count - 1) {
      let pair = Self.pair(text[index], text[index + 1])
      guard openings[pair >> 6] & 1 << UInt64(pair & 63) != 0, let candidates = byOpening[pair] else { continue }
      for place in candidates where stands(phrases[place], in: text, at: index) && isEnough(place) { return }
    }
  }

  private func stands(_ phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + phrase.count <= text.count else { return false }
    for index in 2..<phrase.count where text[start + index] != phrase[index] { return false }
    return true
  }
}
