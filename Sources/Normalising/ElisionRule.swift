extension Rulebook.Rule {
  /// The elided article and its like: `I’Etat`, `|'enfance`, `|I’enfance`, `I'’Assurance`, `d’ enfants`, `d 'accueil`.
  package static let elisions = Self { bytes in
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x27 || bytes[index] == 0xE2 || bytes[index] == 0xCA, let mark = reader.scalar(at: index),
        ScalarReader.isApostrophe(mark.value)
      else {
        index += 1
        continue
      }
      let elision = Elision(reader, apostrophe: index, length: mark.length)
      if let edit = elision.edit, edit.range.lowerBound >= edits.last?.range.upperBound ?? 0 { edits.append(edit) }
      index = elision.end
    }
    return edits
  }

  /// A bar inside a word is an l that the eye took for a stroke: `l|le`, `i|s`; never in the bars of a table.
  package static let strayBars = Self { bytes in
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    for index in bytes.indices where bytes[index] == 0x7C {
      var (start, end) = (index, index + 1)
      while start > 0, isStroke(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, isStroke(bytes[end]) { end += 1 }
      guard start >= edits.last?.range.upperBound ?? 0, end - start <= 3, reader.isLetter(at: end) || reader.isLetter(before: start),
        !isTableRow(bytes, around: index)
      else { continue }
      edits.append(Edit(start..<end, [0x6C], rule: "stray-bar", confidence: 0.95, evidence: "a bar inside a word is an l"))
    }
    return edits
  }

  private static func isStroke(_ byte: UInt8) -> Bool { byte == 0x7C || byte == 0x6C || byte == 0x49 }

  /// Looks no further than 4,096 bytes each way, so that one endless line of bars stays linear.
  private static func isTableRow(_ bytes: [UInt8], around index: Int) -> Bool {
    func bars(_ range: some Sequence<Int>) -> Int {
      var count = 0
      for place in range {
        if bytes[place] == 0x0A || bytes[place] == 0x0D { break }
        if bytes[place] == 0x7C { count += 1 }
        if count > 3 { break }
      }
      return count
    }
    let before = bars((max(index - 4096, 0)..<index).reversed())
    let after = bars((index + 1)..<min(index + 4096, bytes.count))
    let blankBoth = index > 0 && bytes[index - 1] == 0x20 && index + 1 < bytes.count && bytes[index + 1] == 0x20
    return blankBoth || before + after >= 3
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

  /// `I'` and its like before a vowel. No French word is written so, and `1'` before a letter is no number.
  private var strokeForArticle: Edit? {
    var from = start
    while let before = reader.scalar(before: from), Self.strokes.contains(before.value), start - from < 2 { from -= before.length }
    let strokes = reader.bytes[from..<start]
    guard !strokes.isEmpty, let next = vowel(from: end), isWordStart(from) else { return nil }
    if strokes.elementsEqual([0x6C]), next == end, end == start + length { return nil }
    if strokes.contains(0x31), strokes.count > 1 { return nil }
    let mark = reader.bytes[start..<(start + length)]
    return Edit(from..<next, [0x6C] + mark, rule: "elision", confidence: 0.98, evidence: "an article is elided before a vowel")
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
    let mark = reader.bytes[start..<(start + length)]
    return Edit(wordEnd..<next, Array(mark), rule: "elision", confidence: 0.97, evidence: "an elided word is written close to the next")
  }

  /// Where the word behind the apostrophe begins, when it is a vowel's or an h's; one blank may stand before.
  private func vowel(from index: Int) -> Int? {
    guard let first = reader.scalar(at: index) else { return nil }
    if ScalarReader.takesElision(first.value) { return index }
    guard first.value == 0x20, let next = reader.scalar(at: index + 1), ScalarReader.takesElision(next.value) else { return nil }
    return index + 1
  }

  private func isWordStart(_ index: Int) -> Bool {
    guard let before = reader.scalar(before: index) else { return true }
    return !ScalarReader.isLetter(before.value) && !ScalarReader.isDigit(before.value) && !ScalarReader.isApostrophe(before.value)
  }
}
