extension Rulebook.Rule {
  /// A bar inside a word is an l that the eye took for a stroke: `l|le` is `le`, `i|s` is `ils`, `vil|e` is `ville`; never beside a capital or a digit, nor in a table.
  package static let strayBars = Self { bytes in
    guard bytes.holds(0x7C) else { return [] }
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    bytes.scan({ $0 == 0x7C }) { index in
      var (start, end) = (index, index + 1)
      while start > 0, index - start < 3, isStroke(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, end - index < 4, isStroke(bytes[end]) { end += 1 }
      guard start >= edits.last?.range.upperBound ?? 0, end - start <= 3, isInWord(reader, start..<end), !isTableRow(bytes, around: index)
      else { return index + 1 }
      let letters: [UInt8] = end - start > 1 && bytes[start - 1] > 0x20 ? [0x6C, 0x6C] : [0x6C]
      guard isWord(reader, start..<end, letters) else { return index + 1 }
      edits.append(Edit(start..<end, letters, rule: "stray-bar", confidence: 0.95, evidence: "a bar inside a word is an l"))
      return index + 1
    }
    return Verbatim.sparing(edits, in: bytes)
  }

  /// Whether the lexicon has the word that comes out; what stands around a bar may be two words, or a command.
  private static func isWord(_ reader: ScalarReader, _ range: Range<Int>, _ letters: [UInt8]) -> Bool {
    let bytes = reader.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < 40, reader.isLetter(before: start) { start -= reader.scalar(before: start)!.length }
    while end - range.upperBound < 40, let letter = reader.scalar(at: end), ScalarReader.isLetter(letter.value) { end += letter.length }
    let word = LowerCase.bytes(bytes[start..<range.lowerBound] + letters + bytes[range.upperBound..<end])
    return Lexicon.french.word(WordHash(word).value)?.isFrench ?? false
  }

  private static func isStroke(_ byte: UInt8) -> Bool { byte == 0x7C || byte == 0x6C || byte == 0x49 }

  /// A small letter behind, and before it a small letter or the blank before a word: what opens a line may be a rule of the page.
  private static func isInWord(_ reader: ScalarReader, _ range: Range<Int>) -> Bool {
    func isSmall(_ sign: UInt32) -> Bool { ScalarReader.isLetter(sign) && !ScalarReader.isUpper(sign) }
    guard let before = reader.scalar(before: range.lowerBound), let after = reader.scalar(at: range.upperBound) else { return false }
    return isSmall(after.value) && (isSmall(before.value) || before.value == 0x20)
  }

  /// Looks no further than 4,096 bytes each way, so that one endless line of bars stays linear.
  private static func isTableRow(_ bytes: [UInt8], around index: Int) -> Bool {
    let before = Bars(bytes, (max(index - 4096, 0)..<index).reversed())
    let after = Bars(bytes, (index + 1)..<min(index + 4096, bytes.count))
    let count = before.count + 1 + after.count
    let blankBoth = index > 0 && bytes[index - 1] == 0x20 && index + 1 < bytes.count && bytes[index + 1] == 0x20
    if blankBoth || count > 2 || before.last == 0x7C || after.last == 0x7C { return true }
    if var above = before.lineEnd {
      if bytes[above] == 0x0A, above > 0, bytes[above - 1] == 0x0D { above -= 1 }
      if Bars(bytes, (max(above - 4096, 0)..<above).reversed()).count == count { return true }
    }
    guard var below = after.lineEnd.map({ $0 + 1 }) else { return false }
    if below < bytes.count, bytes[below - 1] == 0x0D, bytes[below] == 0x0A { below += 1 }
    return Bars(bytes, below..<min(below + 4096, max(bytes.count, below))).count == count
  }

  /// The bars on the way to the end of a line, counted up to four.
  private struct Bars {
    private(set) var count = 0
    /// The last sign met that is no blank.
    private(set) var last: UInt8?
    private(set) var lineEnd: Int?

    init(_ bytes: [UInt8], _ way: some Sequence<Int>) {
      for place in way {
        if bytes[place] == 0x0A || bytes[place] == 0x0D {
          lineEnd = place
          return
        }
        if bytes[place] > 0x20 { last = bytes[place] }
        if bytes[place] == 0x7C { count += 1 }
        if count > 3 { return }
      }
    }
  }
}
