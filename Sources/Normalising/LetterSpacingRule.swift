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
      let (edit, end) =
        spaced(reader, from: index, behind: edits.last?.range.upperBound) ?? doubled(reader, from: index) ?? (nil, index + letter.length)
      guard let edit else { return end }
      edits.append(edit)
      guard edit.rule == spacing, let figures = spacedFigures(bytes, behind: end) else { return end }
      edits.append(figures)
      return figures.range.upperBound
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

  private static let spacing = "letter-spacing"
  private static let evidence = "the letters of a title stand apart"
  /// Blanks that part two words whose letters stand apart.
  private static let wordGaps = 2...4

  /// At least five capitals, one blank between each; fewer beside such a word: `C O N S E I L  D E  V I E`.
  private static func spaced(_ reader: ScalarReader, from start: Int, behind last: Int?) -> (Edit?, Int)? {
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
    let isBeside = last.map { wordGaps.contains(start - $0) && isBlank(reader.bytes[$0..<start]) } ?? false
    guard letters.count >= 5 && mayBeWord(letters) || isBeside || standsBefore(reader, end) else { return (nil, end) }
    return (Edit(start..<end, word, rule: spacing, confidence: 0.9, evidence: evidence), end)
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 == 0x20 } }

  /// Whether five capitals set apart follow behind the gap of a word.
  private static func standsBefore(_ reader: ScalarReader, _ end: Int) -> Bool {
    let gap = reader.bytes[end...].prefix { $0 == 0x20 }.count
    guard wordGaps.contains(gap) else { return false }
    var (index, letters) = (end + gap, [UInt32]())
    while letters.count < 5, let letter = reader.scalar(at: index), ScalarReader.isUpper(letter.value) {
      letters.append(letter.value)
      index += letter.length
      guard letters.count == 5 || reader.scalar(at: index)?.value == 0x20 else { return false }
      index += 1
    }
    return letters.count == 5 && mayBeWord(letters)
  }

  /// A day or a year behind a word whose letters stand apart: `D U  2 5  M A I  2 0 1 6`.
  private static func spacedFigures(_ bytes: [UInt8], behind end: Int) -> Edit? {
    let gap = bytes[end...].prefix { $0 == 0x20 }.count
    guard wordGaps.contains(gap) else { return nil }
    let start = end + gap
    var (figures, index) = ([UInt8](), start)
    while index < bytes.count, bytes[index] &- 0x30 < 10, figures.count < 4 {
      figures.append(bytes[index])
      index += 1
      guard index + 1 < bytes.count, bytes[index] == 0x20, bytes[index + 1] &- 0x30 < 10 else { break }
      index += 1
    }
    guard figures.count == 2 || figures.count == 4, index == start + 2 * figures.count - 1,
      index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D
    else { return nil }
    return Edit(start..<index, figures, rule: spacing, confidence: 0.9, evidence: evidence)
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
