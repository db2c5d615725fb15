extension Rulebook.Rule {
  /// The small o that a font lost, with a blank in its place or without: `Cnseil municipal`, `V tants : 30`, `délibératin`. Only the words
  /// that every act of an assembly holds are put right, where a text has lost it in several; what an act is about stays as printed.
  package static let lostLetters = Self { bytes in
    var edits: [Edit] = []
    let reader = ScalarReader(bytes)
    bytes.scan({ $0 | 0x20 &- 0x61 < 26 }) { index in
      guard index == 0 || !reader.isLetter(before: index), let found = LostLetters.word(bytes, at: index) else {
        return LostLetters.wordEnd(bytes, index)
      }
      let text = [bytes[index]] + found.word.dropFirst()
      edits.append(
        Edit(index..<found.end, text, rule: "lost-letter", confidence: 0.9, evidence: "a word of every act, without its o"))
      return found.end
    }
    let isLost = edits.count >= fewestLost && Set(edits.map(\.replacement)).count >= fewestWords
    return isLost ? Verbatim.sparing(edits, in: bytes) : []
  }

  private static let fewestLost = 4
  private static let fewestWords = 3
}

private enum LostLetters {
  /// Words of acts that hold an o behind their first letter.
  private static let words = """
    conseil conseils conseiller conseillers conseillère conseillères communauté communautaire commune communes commission délibération
    délibérations nombre votants votant vote votes voté voix convocation convoqué pouvoir pouvoirs procuration procurations pour contre
    abstention abstentions adopté adoptée approuvé approuvée approuve autorise majorité décision nomination novembre octobre région
    régional session réunion notamment collectivités considérant fonction proposition
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }

  private struct Pattern {
    let printed: [UInt8]
    let word: [UInt8]
  }

  /// By the first letter; the longest first, and none that is a word itself.
  private static let patterns: [UInt8: [Pattern]] = {
    var table: [UInt8: [Pattern]] = [:]
    for word in words {
      let torn = word.map { $0 == 0x6F ? 0x20 : $0 }
      let short = word.filter { $0 != 0x6F }
      var rows = [Pattern(printed: torn, word: word)]
      if short.count > 2, Lexicon.french.word(WordHash(short).value).map({ !$0.isFrench }) ?? true {
        rows.append(Pattern(printed: short, word: word))
      }
      table[word[0], default: []] += rows
    }
    return table.mapValues { $0.sorted { $0.printed.count > $1.printed.count } }
  }()

  /// The word that begins at `index` without its o, and where it ends.
  static func word(_ bytes: [UInt8], at index: Int) -> (word: [UInt8], end: Int)? {
    guard let rows = patterns[bytes[index] | 0x20] else { return nil }
    for row in rows {
      let end = index + row.printed.count
      guard end <= bytes.count, bytes[(index + 1)..<end].elementsEqual(row.printed.dropFirst()),
        end == bytes.count || bytes[end] < 0x80 && bytes[end] | 0x20 &- 0x61 >= 26
      else { continue }
      return (row.word, end)
    }
    return nil
  }

  static func wordEnd(_ bytes: [UInt8], _ index: Int) -> Int {
    var end = index + 1
    while end < bytes.count, bytes[end] | 0x20 &- 0x61 < 26 || bytes[end] >= 0x80 { end += 1 }
    return end
  }
}
