extension Rulebook.Rule {
  /// Titles whose letters were set apart (`C O N S E I L`) or printed twice over (`CCOONNTTRRAATT`).
  package static let letterSpacing = Self { bytes in
    var edits: [Edit] = []
    let reader = ScalarReader(bytes)
    bytes.scan({ $0 &- 0x41 < 26 || $0 >= 0xC3 && $0 <= 0xC5 }) { index in
      if index + 1 < bytes.count, bytes[index] < 0x80, bytes[index + 1] &- 0x61 < 26 { return index + 2 }
      guard let letter = reader.scalar(at: index), ScalarReader.isUpper(letter.value), !reader.isLetter(before: index) else {
        return index + 1
      }
      let (edit, end) = spaced(reader, from: index) ?? doubled(reader, from: index) ?? (nil, index + letter.length)
      if let edit { edits.append(edit) }
      return end
    }
    return Verbatim.sparing(edits, in: bytes)
  }

  /// A vowel and three different letters make a word; an alphabet, up or down, and the initials of months do not.
  private static func mayBeWord(_ letters: [UInt32]) -> Bool {
    let steps = Array(zip(letters, letters.dropFirst()))
    if steps.allSatisfy({ $0 < $1 }) || steps.allSatisfy({ $0 > $1 }) { return false }
    if letters.count <= 24, months.contains(String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))) { return false }
    return Set(letters).count >= 3 && letters.contains(where: ScalarReader.takesElision)
  }

  private static let months = "JFMAMJJASONDJFMAMJJASOND"

  /// At least five capitals, one blank between each.
  private static func spaced(_ reader: ScalarReader, from start: Int) -> (Edit?, Int)? {
    var letters: [UInt32] = []
    var word: [UInt8] = []
    var end = start
    while let letter = reader.scalar(at: end), ScalarReader.isUpper(letter.value), !reader.isLetter(at: end + letter.length) {
      letters.append(letter.value)
      word += reader.bytes[end..<(end + letter.length)]
      end += letter.length
      guard reader.scalar(at: end)?.value == 0x20, let next = reader.scalar(at: end + 1), ScalarReader.isUpper(next.value),
        !reader.isLetter(at: end + 1 + next.length)
      else { break }
      end += 1
    }
    guard letters.count >= 2 else { return nil }
    guard letters.count >= 5, mayBeWord(letters) else { return (nil, end) }
    return (Edit(start..<end, word, rule: "letter-spacing", confidence: 0.9, evidence: "the letters of a title stand apart"), end)
  }

  /// At least four letters, each printed twice.
  private static func doubled(_ reader: ScalarReader, from start: Int) -> (Edit?, Int)? {
    var letters: [UInt32] = []
    var word: [UInt8] = []
    var end = start
    while let first = reader.scalar(at: end), ScalarReader.isUpper(first.value) {
      guard let second = reader.scalar(at: end + first.length), second.value == first.value else { return nil }
      word += reader.bytes[end..<(end + first.length)]
      end += 2 * first.length
      letters.append(first.value)
    }
    guard letters.count >= 4, mayBeWord(letters), !reader.isLetter(at: end) else { return nil }
    return (Edit(start..<end, word, rule: "doubled-letters", confidence: 0.95, evidence: "every letter is printed twice"), end)
  }
}
