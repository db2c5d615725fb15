import Reading

extension Rulebook.Rule {
  /// A word broken over two lines is made whole on the first: `poli-⏎tique` is `politique`, `co-⏎victimes` is `co-victimes`.
  package static let lineEndHyphens = Self { bytes in
    let reader = ScalarReader(bytes)
    var broken: [BrokenWord] = []
    bytes.scan({ $0 == 0x0A || $0 == 0x0D }) { index in
      guard let word = BrokenWord(reader, lineEnd: index), word.hyphen.lowerBound >= broken.last?.token.upperBound ?? 0 else {
        return index + 1
      }
      broken.append(word)
      return index + 1
    }
    guard !broken.isEmpty else { return [] }
    let words = DocumentWords(bytes, among: broken)
    let divides = broken.contains { $0.isDivided(words) }
    return Verbatim.sparing(broken.compactMap { $0.edit(words, divides: divides) }, in: bytes)
  }

}

/// Which of the words and compounds that broken words may be a text holds elsewhere.
private struct DocumentWords {
  private var held: Set<UInt64> = []

  /// One pass over the text; a compound is one word.
  init(_ bytes: [UInt8], among broken: [BrokenWord]) {
    let wanted = Set(broken.flatMap { [$0.whole, $0.compound] })
    var sieve = [Bool](repeating: false, count: 1 << 16)
    for word in wanted { sieve[Int(word & 0xFFFF)] = true }
    var hash = WordHash()
    var isOpen = false
    func close(_ held: inout Set<UInt64>) {
      if isOpen, sieve[Int(hash.value & 0xFFFF)], wanted.contains(hash.value) { held.insert(hash.value) }
      (hash, isOpen) = (WordHash(), false)
    }
    for byte in bytes {
      if byte >= 0x80 || byte == 0x2D || (byte | 0x20) &- 0x61 < 26 {
        hash.feed(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        isOpen = true
      } else {
        close(&held)
      }
    }
    close(&held)
  }

  func contains(_ word: UInt64) -> Bool { held.contains(word) }
}

/// A word with its hyphen at the end of one line and its rest at the start of the next.
private struct BrokenWord {
  let bytes: [UInt8]
  let hyphen: Range<Int>
  let isSoft: Bool
  let left: Range<Int>
  let lineBreak: Range<Int>
  let indent: Range<Int>
  /// The rest of the word.
  let right: Range<Int>
  /// The rest with the punctuation glued to it.
  let token: Range<Int>

  /// First halves of compounds that keep their hyphen, and second halves likewise; lower case.
  private static let heads: Set<String> = [
    "co", "non", "semi", "mi", "ex", "vice", "sous", "demi", "au", "par", "peut", "là", "vis", "ci", "celui", "celle", "ceux", "lui",
    "elle", "eux", "quelques", "socio", "médico", "grand", "haut", "bas", "chef", "rendez", "compte", "procès", "plate", "post",
    "nord", "sud", "est", "ouest", "quatre", "soixante", "avant", "après", "entre", "porte", "auto", "mère", "centre", "action",
    "pluri", "extra", "intra", "franco", "éco", "c'est", "c’est", "vis-à", "dix", "vingt", "saint", "sainte", "jean", "marie",
    "tout", "toute", "infanto", "médical", "médicale", "médicaux", "médicales",
  ]
  private static let tails: Set<String> = [
    "là", "ci", "même", "mêmes", "il", "elle", "ils", "elles", "on", "ce", "je", "tu", "nous", "vous", "le", "la", "les", "lui",
    "leur", "y", "en", "dessus", "dessous", "delà", "dela", "verbal", "être", "à", "de", "du", "sur", "en", "t",
  ]
  /// Endings of inclusive writing: `élu-⏎e-s`. Printers leave no so short a rest of a word to the next line.
  private static let inclusive: Set<String> = [
    "e", "es", "s", "x", "ne", "nes", "ère", "ères", "rice", "rices", "trice", "trices", "euse", "euses",
  ]
  /// Behind these a hyphen waits for a second half that is not there: `pré- et post-natal`.
  private static let conjunctions: Set<String> = ["et", "ou"]

  init?(_ reader: ScalarReader, lineEnd: Int) {
    bytes = reader.bytes
    var end = lineEnd
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 0, bytes[end - 1] == 0x2D || bytes[end - 1] >= 0x80, let mark = reader.scalar(before: end),
      [0x2D, 0x2010, 0xAD].contains(mark.value)
    else { return nil }
    hyphen = (end - mark.length)..<end
    isSoft = mark.value == 0xAD
    var start = hyphen.lowerBound
    while let before = reader.scalar(before: start),
      ScalarReader.isLetter(before.value) || before.value == 0x2D && start < hyphen.lowerBound
    {
      start -= before.length
    }
    left = start..<hyphen.lowerBound
    var next = lineEnd + 1
    if bytes[lineEnd] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
    lineBreak = end..<next
    let indentStart = next
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    indent = indentStart..<next
    while let letter = reader.scalar(at: next), ScalarReader.isLetter(letter.value) { next += letter.length }
    right = indent.upperBound..<next
    while let sign = reader.scalar(at: next), sign.value > 0x20, sign.value != 0x85 { next += sign.length }
    token = indent.upperBound..<next
    let opensLower = reader.scalar(at: right.lowerBound).map { !ScalarReader.isUpper($0.value) } ?? false
    guard left.count > 1, !right.isEmpty, opensLower, !hasGutter(before: left.lowerBound), !hasGutter(after: token.upperBound) else {
      return nil
    }
  }

  /// Wide blanks inside a line tell of columns, where the next line is not the text's next.
  private func hasGutter(before index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    while start < index, bytes[start] == 0x20 { start += 1 }
    return hasGutter(start..<index)
  }

  private func hasGutter(after index: Int) -> Bool {
    var end = index
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return hasGutter(index..<end)
  }

  private func hasGutter(_ range: Range<Int>) -> Bool {
    var run = 0
    for byte in bytes[range] {
      run = byte == 0x20 ? run + 1 : byte == 0x09 ? 3 : 0
      if run >= 3 { return true }
    }
    return false
  }

  /// Whether the document itself shows that this is one word, cut by the line's end.
  func isDivided(_ words: DocumentWords) -> Bool { isSoft || words.contains(whole) }

  /// The hashes of its two halves as one word, and as a compound.
  var whole: UInt64 { WordHash(lower(left) + lower(right)).value }
  var compound: UInt64 { WordHash(lower(left) + [0x2D] + lower(right)).value }

  /// `divides` tells that the document cuts words at its lines' ends; where none is seen to be cut, a hyphen is the writer's.
  func edit(_ words: DocumentWords, divides: Bool) -> Edit? {
    let (head, tail) = (String(decoding: lower(left), as: UTF8.self), String(decoding: lower(right), as: UTF8.self))
    if Self.conjunctions.contains(tail), !words.contains(whole) { return nil }
    let (keeps, evidence, confidence): (Bool, String, Double) =
      if !isSoft, Self.inclusive.contains(tail), tail.utf8.count <= 2 || isFollowedByHyphen || !isFrench(lower(left) + lower(right)) {
        (true, "inclusive writing", 0.97)
      } else if isDivided(words) {
        (false, isSoft ? "a soft hyphen" : "the document has the word whole", 0.99)
      } else if words.contains(compound) {
        (true, "the document has the compound", 0.99)
      } else if isFrench(lower(left) + [0x2D] + lower(right)) {
        (true, "French has the compound", 0.98)
      } else if isFrench(lower(left) + lower(right)) {
        (false, "French has the word whole", 0.97)
      } else if Self.heads.contains(head) || Self.tails.contains(tail) {
        (true, "a compound keeps its hyphen", 0.97)
      } else if divides {
        (false, "the document cuts words at the ends of its lines", 0.85)
      } else {
        (true, "nothing shows that the word was cut", 0.7)
      }
    let word = (keeps ? [UInt8](bytes[hyphen]) : []) + bytes[token]
    var end = token.upperBound
    var replacement = word
    let more = bytes[end...].firstIndex { $0 != 0x20 } ?? end
    if more > end, bytes[more] != 0x0A, bytes[more] != 0x0D {
      end = more
      replacement += bytes[lineBreak] + bytes[indent]
    }
    return Edit(hyphen.lowerBound..<end, replacement, rule: "line-end-hyphen", confidence: confidence, evidence: evidence)
  }

  private var isFollowedByHyphen: Bool { right.upperBound < token.upperBound && bytes[right.upperBound] == 0x2D }

  /// Not too rare a word: of many compounds the lexicon has a rare form without the hyphen.
  private func isFrench(_ word: [UInt8]) -> Bool {
    Lexicon.french.word(WordHash(LowerCase.bytes(word)).value).map { $0.isFrench && $0.share > -23 } ?? false
  }

  private func lower(_ range: Range<Int>) -> [UInt8] { bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
}
