extension Rulebook.Rule {
  /// U+FFFD, or what an exporter wrote for a sign that it could not, inside a word: the one letter or apostrophe by which the lexicon has the
  /// word. `d�lib�ration` is `délibération`, `l�eau` and `l?eau` are `l'eau`, `n� 12` is `n° 12`.
  package static let lostSigns = Self { bytes in
    guard bytes.holds(0xEF) || bytes.holds(0x3F) else { return [] }
    let search = LostSignSearch(bytes)
    var edits: [Edit] = []
    bytes.scan({ $0 == 0xEF || $0 == 0x3F }) { index in
      if bytes[index] == 0x3F {
        if let edit = search.apostrophe(at: index) { edits.append(edit) }
        return index + 1
      }
      guard search.isLost(index) else { return index + 1 }
      let word = search.word(around: index)
      if let edit = search.edit(word) ?? search.alone(word) { edits.append(edit) }
      return max(word.upperBound, index + 3)
    }
    return Verbatim.sparing(edits, in: bytes)
  }
}

/// Words with holes, and what the lexicon fills them with.
struct LostSignSearch {
  private let bytes: [UInt8]
  private let reader: ScalarReader
  private let lexicon = Lexicon.french

  /// How many bits a word must be likelier than the next one that fits.
  private static let margin: Float = 4
  /// Words with more of either are left as they are.
  private static let longest = 60
  private static let mostHoles = 6
  private static let mostSteps = 3000

  /// Letters that ASCII has not, and ligatures of print.
  private static let letters = ["é", "è", "ê", "à", "ç", "ô", "î", "û", "ù", "â", "ë", "ï", "œ", "fi", "ff", "fl", "ffi", "ti", "tt"].map {
    Array($0.utf8)
  }
  private static let elidable = Set(
    ["d", "l", "s", "n", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu"].map { Array($0.utf8) })

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    reader = ScalarReader(bytes)
  }

  /// U+FFFD in UTF-8.
  func isLost(_ index: Int) -> Bool {
    index >= 0 && index + 2 < bytes.count && bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD
  }

  /// The letters and holes around a hole.
  func word(around index: Int) -> Range<Int> {
    var (start, end) = (index, index + 3)
    while index - start < Self.longest, let before = reader.scalar(before: start), ScalarReader.isLetter(before.value) {
      start -= before.length
    }
    while end < bytes.count {
      if isLost(end) {
        end += 3
      } else if let next = reader.scalar(at: end), ScalarReader.isLetter(next.value) {
        end += next.length
      } else {
        break
      }
    }
    return start..<end
  }

  func edit(_ word: Range<Int>) -> Edit? {
    let text = bytes[word]
    guard text.count <= Self.longest, text.count > 3 else { return nil }
    if text.count == 4, text.first! | 0x20 == 0x6E, isLost(word.lowerBound + 1), numberFollows(word.upperBound) {
      return Edit(
        word, [text.first!] + Array("°".utf8), rule: Self.rule, confidence: 0.95, evidence: "a number follows")
    }
    let found = filled(word)
    let best = found ?? elided(word)
    guard let best else { return nil }
    return Edit(
      word, cased(best, as: word), rule: Self.rule, confidence: 0.95, evidence: "the one French word that fits")
  }

  /// `réuni � la mairie`: between blanks and two words that `à` is known to stand between.
  func alone(_ hole: Range<Int>) -> Edit? {
    guard hole.count == 3, hole.lowerBound > 1, bytes[hole.lowerBound - 1] == 0x20, let last = reader.scalar(before: hole.lowerBound - 1),
      ScalarReader.isLetter(last.value), !ScalarReader.isUpper(last.value),
      hole.upperBound + 1 < bytes.count, bytes[hole.upperBound] == 0x20, reader.isLetter(at: hole.upperBound + 1)
    else { return nil }
    var (start, end) = (hole.lowerBound - 1, hole.upperBound + 1)
    while hole.lowerBound - start < Self.longest, reader.isLetter(before: start) { start -= reader.scalar(before: start)!.length }
    while end - hole.upperBound < Self.longest, let next = reader.scalar(at: end), ScalarReader.isLetter(next.value) { end += next.length }
    let (before, grave) = (LowerCase.bytes(bytes[start..<(hole.lowerBound - 1)]), Array("à".utf8))
    var after = LowerCase.bytes(bytes[(hole.upperBound + 1)..<end])
    // `à l'action`
    if let mark = reader.scalar(at: end), ScalarReader.isApostrophe(mark.value) { after.append(0x27) }
    let isKnown = lexicon.pair(WordHash(grave).value, WordHash(after).value) != nil && reader.isSmallLetter(at: hole.upperBound + 1)
    guard isKnown || before == Array("fait".utf8) else { return nil }
    return Edit(hole, grave, rule: Self.rule, confidence: 0.85, evidence: "`à` is known to stand before the next word")
  }

  /// `l?eau`, `d?une`: a question mark with no blank behind it, between what is elided and a French word; `1?697 €`, where it parts thousands.
  func apostrophe(at index: Int) -> Edit? {
    if partsThousands(index) {
      return Edit(index..<(index + 1), [0x27], rule: Self.rule, confidence: 0.95, evidence: "three figures of a sum stand behind it")
    }
    var start = index
    while index - start < 7, start > 0, bytes[start - 1] | 0x20 &- 0x61 < 26 { start -= 1 }
    guard start < index, Self.elidable.contains(LowerCase.bytes(bytes[start..<index])), !reader.isLetter(before: start),
      let next = reader.scalar(at: index + 1), ScalarReader.takesElision(next.value)
    else { return nil }
    var end = index + 1
    while end - index < Self.longest, let letter = reader.scalar(at: end), ScalarReader.isLetter(letter.value) { end += letter.length }
    guard lexicon.word(WordHash(LowerCase.bytes(bytes[(index + 1)..<end])).value) != nil else { return nil }
    return Edit(index..<(index + 1), [0x27], rule: Self.rule, confidence: 0.95, evidence: "an elided word stands before it")
  }

  static let rule = "lost-sign"

  private func partsThousands(_ index: Int) -> Bool {
    func isDigit(_ at: Int) -> Bool { at >= 0 && at < bytes.count && bytes[at] &- 0x30 < 10 }
    return isDigit(index - 1) && !isDigit(index - 4) && (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
  }

  private func numberFollows(_ end: Int) -> Bool {
    let next = end < bytes.count && bytes[end] == 0x20 ? end + 1 : end
    return next < bytes.count && bytes[next] &- 0x30 < 10
  }

  /// The likeliest word, if it is far likelier than all others that fit; in lower case.
  private func filled(_ word: Range<Int>) -> [UInt8]? {
    let text = LowerCase.bytes(bytes[word])
    let holes = text.count { $0 == 0xBF }
    guard holes <= Self.mostHoles, text.count - holes * 3 >= holes else { return nil }
    var walk = Walk(text: text, lexicon: lexicon)
    walk.step(0, WordHash(), [])
    guard let best = walk.found.max(by: { $0.share < $1.share }) else { return nil }
    let isSure = walk.found.allSatisfy { $0.text == best.text || $0.share <= best.share - Self.margin }
    return isSure && walk.steps < Self.mostSteps ? best.text : nil
  }

  /// `l�association`: the hole is the apostrophe behind what is elided.
  private func elided(_ word: Range<Int>) -> [UInt8]? {
    guard let hole = (word.lowerBound..<word.upperBound).first(where: { isLost($0) }),
      case let head = LowerCase.bytes(bytes[word.lowerBound..<hole]), Self.elidable.contains(head), hole + 3 < word.upperBound
    else { return nil }
    let rest = (hole + 3)..<word.upperBound
    let tail = bytes[rest].contains(0xEF) ? filled(rest) : LowerCase.bytes(bytes[rest])
    guard let tail, lexicon.word(WordHash(tail).value)?.isFrench ?? false,
      ScalarReader(tail).scalar(at: 0).map({ ScalarReader.takesElision($0.value) }) ?? false
    else { return nil }
    return head + [0x27] + tail
  }

  /// Capitals where the text has them.
  private func cased(_ word: [UInt8], as range: Range<Int>) -> [UInt8] {
    let printed = bytes[range].filter { $0 < 0x80 }
    if !printed.isEmpty, printed.allSatisfy({ $0 &- 0x41 < 26 }), printed.count > 1 {
      return Array(String(decoding: word, as: UTF8.self).uppercased().utf8)
    }
    guard let first = bytes[range].first, first &- 0x41 < 26 else { return word }
    return [first] + word.dropFirst()
  }

  /// A walk down the beginnings of French words.
  private struct Walk {
    let text: [UInt8]
    let lexicon: Lexicon
    var found: [(text: [UInt8], share: Float)] = []
    var steps = 0

    mutating func step(_ at: Int, _ hash: WordHash, _ out: [UInt8]) {
      guard steps < LostSignSearch.mostSteps else { return }
      steps += 1
      guard at < text.count else {
        if let word = lexicon.word(hash.value), word.isFrench { found.append((out, word.share)) }
        return
      }
      guard text[at] == 0xEF else {
        var next = hash
        next.feed(text[at])
        if lexicon.mayBegin(next.value) || text[at] >= 0xC3 { step(at + 1, next, out + [text[at]]) }
        return
      }
      let isPair = at + 5 < text.count && text[at + 3] == 0xEF
      for letter in LostSignSearch.letters {
        var next = hash
        for byte in letter { next.feed(byte) }
        guard lexicon.mayBegin(next.value) else { continue }
        step(at + 3, next, out + letter)
        // Each byte of a letter may have become one.
        if isPair { step(at + 6, next, out + letter) }
      }
    }
  }
}
