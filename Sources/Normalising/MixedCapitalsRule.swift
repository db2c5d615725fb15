extension Rulebook.Rule {
  /// Words set in a font of capitals that lacks some: `POuR uNE POLITIquE`, `AVAnt-ProPoS`. French words that no writer sets so are put in
  /// capitals, where a text has several of them.
  package static let mixedCapitals = Self { bytes in
    var edits: [Edit] = []
    let reader = ScalarReader(bytes)
    bytes.scan({ $0 | 0x20 &- 0x61 < 26 || $0 == 0xC3 || $0 == 0xC5 }) { index in
      var (end, capitals, small, isMixed) = (index, 0, 0, false)
      while let letter = reader.scalar(at: end), ScalarReader.isLetter(letter.value) {
        if ScalarReader.isUpper(letter.value) {
          capitals += 1
          isMixed = isMixed || small > 0
        } else {
          small += 1
          isMixed = isMixed || capitals > 1
        }
        end += letter.length
      }
      guard isMixed, capitals >= 2 || small == 1, end - index <= longestMixed else { return max(end, index + 1) }
      let word = bytes[index..<end]
      if Lexicon.french.word(WordHash(LowerCase.bytes(word)).value)?.isFrench ?? false {
        let text = Array(String(decoding: word, as: UTF8.self).uppercased().utf8)
        edits.append(
          Edit(index..<end, text, rule: "mixed-capitals", confidence: 0.9, evidence: "no writer mixes small letters and capitals so"))
      }
      return end
    }
    return edits.count < fewestMixed ? [] : Verbatim.sparing(edits, in: bytes)
  }

  private static let fewestMixed = 3
  /// In bytes.
  private static let longestMixed = 40
}
