extension Rulebook.Rule {
  /// The elided article and its like: `I’Etat`, `|'enfance`, `|I’enfance`, `I'’Assurance`, `d’ enfants`, `d 'accueil`.
  package static let elisions = Self { bytes in
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    bytes.scan({ $0 == 0x27 || $0 == 0xE2 || $0 == 0xCA }) { index in
      guard let mark = reader.scalar(at: index), ScalarReader.isApostrophe(mark.value) else { return index + 1 }
      let elision = Elision(reader, apostrophe: index, length: mark.length)
      if let edit = elision.edit, edit.range.lowerBound >= edits.last?.range.upperBound ?? 0 { edits.append(edit) }
      return elision.end
    }
    return Verbatim.sparing(edits, in: bytes)
  }
}

/// What stands around one apostrophe.
private struct Elision {
  private static let strokes: Set<UInt32> = [0x6C, 0x49, 0x7C, 0x31, 0x21]
  private static let words: Set<String> = ["l", "d", "n", "m", "t", "s", "c", "j", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"]

  let reader: ScalarReader
  let start: Int
  /// Behind all apostrophes of a run.
  private(set) var end: Int
  private let length: Int

  init(_ reader: ScalarReader, apostrophe: Int, length: Int) {
    self.reader = reader
    self.length = length
    start = apostrophe
    end = apostrophe + length
    while let next = reader.scalar(at: end), ScalarReader.isApostrophe(next.value) { end += next.length }
  }

  var edit: Edit? { strokeForArticle ?? strayBlanks }

  /// `I'` and its like before a vowel. No French word is written so; `1'` is a minute where it is not close to the letter, and `'A ou I'` closes a
  /// quote.
  private var strokeForArticle: Edit? {
    var from = start
    while let before = reader.scalar(before: from), Self.strokes.contains(before.value), start - from < 2 { from -= before.length }
    let strokes = reader.bytes[from..<start]
    guard !strokes.isEmpty, let next = vowel(from: end), isWordStart(from) else { return nil }
    if strokes.elementsEqual([0x6C]), next == end, end == start + length { return nil }
    if strokes.contains(0x31), strokes.count > 1 || next > end && reader.bytes[start] == 0x27 || isMinute(from) { return nil }
    if next > end, opensQuote(before: from) { return nil }
    if strokes.contains(0x21), next > end { return nil }
    let mark = reader.bytes[start..<(start + length)]
    return Edit(from..<next, [0x6C] + mark, rule: Edit.elision, confidence: 0.98, evidence: "an article is elided before a vowel")
  }

  /// Blanks around, or an apostrophe too many, in `d’ enfants`, `d 'enfants`, `qu'’il`.
  private var strayBlanks: Edit? {
    guard let next = vowel(from: end) else { return nil }
    var wordEnd = start
    if reader.scalar(before: start)?.value == 0x20 { wordEnd -= 1 }
    var from = wordEnd
    while let letter = reader.scalar(before: from), (0x61...0x7A).contains(letter.value | 0x20), wordEnd - from < 7 { from -= 1 }
    let word = String(decoding: reader.bytes[from..<wordEnd], as: UTF8.self)
    guard Self.words.contains(word.lowercased()), isWordStart(from) else { return nil }
    guard wordEnd < start || end > start + length || next > end else { return nil }
    if wordEnd < start, closesQuote(from: next) { return nil }
    if ["m", "t"].contains(word), follows(from, ScalarReader.isDigit) { return nil }
    let mark = reader.bytes[start..<(start + length)]
    return Edit(wordEnd..<next, Array(mark), rule: Edit.elision, confidence: 0.97, evidence: "an elided word is written close to the next")
  }

  /// Where the word behind the apostrophe begins, when it is a vowel's or an h's; one blank may stand before.
  private func vowel(from index: Int) -> Int? {
    guard let first = reader.scalar(at: index) else { return nil }
    if ScalarReader.takesElision(first.value) { return index }
    guard first.value == 0x20, let next = reader.scalar(at: index + 1), ScalarReader.takesElision(next.value) else { return nil }
    return index + 1
  }

  /// Whether the mark was the first of a pair of quotes: `plan d 'action'`.
  private func closesQuote(from start: Int) -> Bool {
    var index = start
    while index - start < 60, let sign = reader.scalar(at: index), sign.value >= 0x20 {
      index += sign.length
      if ScalarReader.isApostrophe(sign.value) { return !reader.isLetter(at: index) }
    }
    return false
  }

  /// Whether a mark before is the first of a pair of quotes: `'catégorie I' ou`.
  private func opensQuote(before end: Int) -> Bool {
    var index = end
    while end - index < 60, let sign = reader.scalar(before: index), sign.value >= 0x20 {
      if ScalarReader.isApostrophe(sign.value) {
        return reader.isLetter(at: index) && !reader.isLetter(before: index - sign.length)
      }
      index -= sign.length
    }
    return false
  }

  /// `48° 1' Est` tells minutes of arc, `3 1' a` nothing that one could know.
  private func isMinute(_ index: Int) -> Bool { follows(index) { ScalarReader.isDigit($0) || $0 == 0xB0 } }

  /// Whether such a sign and one blank stand before `index`.
  private func follows(_ index: Int, _ isWanted: (UInt32) -> Bool) -> Bool {
    guard let blank = reader.scalar(before: index), blank.value == 0x20 || blank.value == 0xA0 else { return false }
    return reader.scalar(before: index - blank.length).map { isWanted($0.value) } ?? false
  }

  private func isWordStart(_ index: Int) -> Bool {
    guard let before = reader.scalar(before: index) else { return true }
    return !ScalarReader.isLetter(before.value) && !ScalarReader.isDigit(before.value) && !ScalarReader.isApostrophe(before.value)
  }
}
