extension Rulebook.Rule {
  /// Words of a text whose letters an engine set apart: `A r t i c l e 1`, `l'action S p o r t i v e`. French has the word.
  package static let spacedWords = Self { bytes in
    var edits: [Edit] = []
    let reader = ScalarReader(bytes)
    bytes.scan({ $0 | 0x20 &- 0x61 < 26 || $0 >= 0xC3 && $0 <= 0xC5 }) { index in
      guard let first = reader.scalar(at: index), index + first.length < bytes.count, bytes[index + first.length] == 0x20,
        ScalarReader.isLetter(first.value), !reader.isLetter(before: index)
      else { return index + 1 }
      var word = Array(bytes[index..<(index + first.length)])
      var (end, letters) = (index + first.length, 1)
      while bytes[end] == 0x20, let next = reader.scalar(at: end + 1), ScalarReader.isLetter(next.value), !ScalarReader.isUpper(next.value),
        !reader.isLetter(at: end + 1 + next.length)
      {
        word += bytes[(end + 1)..<(end + 1 + next.length)]
        end += 1 + next.length
        letters += 1
        if end >= bytes.count { break }
      }
      if letters >= fewestLetters, Lexicon.french.word(WordHash(LowerCase.bytes(word)).value)?.isFrench ?? false {
        edits.append(Edit(index..<end, word, rule: "letter-spacing", confidence: 0.9, evidence: "the letters of a word stand apart"))
      }
      return end
    }
    return Verbatim.sparing(edits, in: bytes)
  }

  private static let fewestLetters = 5
}
