import Normalising
public import Reading
import Segmenting

/// An acronym with the words that a text spells it out with: `Caisse d'allocations familiales (CAF)`.
public struct AcronymExpansion: Hashable, Codable, Sendable {
  /// As printed.
  public let acronym: String
  /// As printed.
  public let name: String
  public let at: Place
}

/// Finds `Nom complet (SIGLE)` in a text: the words before the bracket whose first letters the acronym takes in order.
package struct AcronymReader {
  /// Words that lend their letter or do not, folded. Data.
  static let small: Set<String> = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur", "avec", "un", "une", "s",
    "dans", "vers", "sans", "ayant",
  ]
  /// In words; no name is longer.
  private static let reach = 16

  let tokens: Tokens

  /// Each with the tokens of the name and of the acronym.
  func all() -> [(name: Range<Int>, acronym: Range<Int>)] {
    tokens.all.indices.compactMap { open in
      guard tokens.sign(open) == "(", let end = acronymEnd(open + 1), tokens.sign(end) == ")" else { return nil }
      let letters = Folding.letters(tokens.passage.bytes[tokens[open + 1]!.range.lowerBound..<tokens[end - 1]!.range.upperBound])
      return start(of: letters.filter { !(0x30...0x39).contains($0) }, before: open).map { ($0..<open, (open + 1)..<end) }
    }
  }

  /// One word of capitals, or words of one capital with stops between; a number may follow.
  private func acronymEnd(_ start: Int) -> Int? {
    guard let first = tokens[start], first.kind == .word else { return nil }
    var end = start + 1
    if first.range.count == 1 {
      while tokens.sign(end) == ".", tokens[end + 1]?.range.count == 1 { end += 2 }
      if tokens.sign(end) == "." { end += 1 }
    }
    if tokens.sign(end) == "-", tokens[end + 1]?.kind == .word { end += 2 }
    let text = tokens.slice(start..<end).string
    let capitals = text.unicodeScalars.count { ScalarReader.isUpper($0.value) }
    guard capitals >= 2, text.utf8.count <= 14, 2 * capitals > text.unicodeScalars.count(where: { ScalarReader.isLetter($0.value) }) else {
      return nil
    }
    if tokens[end]?.kind == .number, tokens[end]!.text.utf8.count <= 2 { end += 1 }
    return end
  }

  /// The nearest word before the bracket from which all letters are taken, and no other word of weight is left out but one.
  private func start(of letters: [UInt8], before open: Int) -> Int? {
    guard letters.count >= 2, letters.count <= 12 else { return nil }
    var words = 0
    for start in stride(from: open - 1, through: max(0, open - 2 * Self.reach), by: -1) {
      guard let token = tokens[start] else { return nil }
      if token.kind == .sign, !["'", "-", "/", "’"].contains(token.text) { return nil }
      guard token.kind == .word else { continue }
      words += 1
      if words > Self.reach { return nil }
      guard token.text.utf8.first == letters[0], !Self.small.contains(token.text) else { continue }
      let name = (start..<open).compactMap { tokens[$0]?.kind == .word ? Array(tokens[$0]!.text.utf8) : nil }
      if name.count >= 2, Self.spells(letters, name) { return start }
    }
    return nil
  }

  /// Whether the letters are taken from the words in order, each word giving letters from its start; a word of weight gives one at least,
  /// but for one where there are many letters. At most 16 words and 12 letters are tried.
  static func spells(_ letters: [UInt8], _ words: [[UInt8]]) -> Bool {
    // For each number of letters taken, the fewest words of weight left out.
    var reached: [Int: Int] = [0: 0]
    for (place, word) in words.enumerated() {
      let isSmall = small.contains(String(decoding: word, as: UTF8.self))
      var next: [Int: Int] = [:]
      func reach(_ taken: Int, _ skipped: Int) { next[taken] = min(next[taken] ?? .max, skipped) }
      for (taken, skipped) in reached {
        if place > 0 { reach(taken, skipped + (isSmall ? 0 : 1)) }
        for length in 1...3 where taken + length <= letters.count && word.starts(with: letters[taken..<(taken + length)]) {
          reach(taken + length, skipped)
        }
      }
      reached = next
    }
    return (reached[letters.count] ?? .max) <= (letters.count >= 4 ? 1 : 0)
  }
}

extension BlockTree {
  /// All that the text spells out, in order of place.
  func expansions() -> [(acronym: Passage, name: Passage)] {
    var found: [(Passage, Passage)] = []
    for index in blocks.indices where blocks[index].kind != .table && blocks[index].kind != .row && blocks[index].kind != .unreadable {
      let passage = passage(index)
      guard passage.bytes.contains(0x28) else { continue }
      let tokens = Tokens(passage)
      for place in AcronymReader(tokens: tokens).all() { found.append((tokens.slice(place.acronym), tokens.slice(place.name))) }
    }
    return found
  }
}

extension Document {
  /// The acronyms that the text spells out, in order of place.
  public var acronyms: [AcronymExpansion] {
    let extraction = Extraction(tree)
    return tree.expansions().map { AcronymExpansion(acronym: $0.acronym.string, name: $0.name.string, at: extraction.locate($0.name)) }
  }
}

extension Extraction {
  /// One name with two acronyms: the rarer is reported, each once. One acronym of two names that have next to nothing in common is remarked.
  mutating func checkAcronyms() {
    var order: [String] = []
    var uses: [String: [(acronym: Passage, letters: String)]] = [:]
    var names: [String: Passage] = [:]
    for (acronym, name) in tree.expansions() {
      checkMeaning(acronym, name, &names)
      let key = AcronymReader.key(name.folded)
      let letters = Folding.letters(acronym.string).filter { !$0.isNumber }
      if uses[key] == nil { order.append(key) }
      uses[key, default: []].append(
        (acronym, acronym.string.hasSuffix("s") && letters.hasSuffix("s") ? String(letters.dropLast()) : letters))
    }
    checkTurned(Dictionary(grouping: uses.values.joined().map(\.acronym.string), by: { $0 }).mapValues(\.count))
    for key in order {
      let all = uses[key]!
      let counts = Dictionary(grouping: all, by: \.letters).mapValues(\.count)
      guard counts.count > 1 else { continue }
      let usual = all.map(\.letters).uniqued().max { counts[$0]! < counts[$1]! }!
      let first = all.first { $0.letters == usual }!
      for other in all.map(\.letters).uniqued() where other != usual {
        let found = all.first { $0.letters == other }!
        report(
          .warning, .acronymMismatch, "‘\(found.acronym.string)’ stands here for what is ‘\(first.acronym.string)’ elsewhere",
          at: locate(found.acronym), related: [locate(first.acronym)])
      }
    }
  }

  private mutating func checkMeaning(_ acronym: Passage, _ name: Passage, _ names: inout [String: Passage]) {
    guard let first = names.updateValue(name, forKey: acronym.string) else { return }
    let (here, there) = (
      Set(AcronymReader.key(name.folded).split(separator: " ")), Set(AcronymReader.key(first.folded).split(separator: " "))
    )
    guard 4 * here.intersection(there).count < here.union(there).count else { return }
    report(
      .note, .acronymMismatch, "‘\(acronym.string)’ is ‘\(name.string.prefix(60))’ here and ‘\(first.string.prefix(60))’ before",
      at: locate(name), related: [locate(first)])
  }

  /// A word of capitals that is an acronym of the text with two neighbouring letters swapped, `OPDE` for `ODPE`, each once.
  private mutating func checkTurned(_ known: [String: Int]) {
    let acronyms = known.keys.filter { (4...8).contains($0.utf8.count) && known[$0]! >= 2 }.sorted()
    let turned = Dictionary(acronyms.map { (String($0.sorted()), $0) }, uniquingKeysWith: { first, _ in first })
    guard !turned.isEmpty else { return }
    var seen: Set<String> = []
    for index in blocks.indices where blocks[index].kind != .table && blocks[index].kind != .row && blocks[index].kind != .unreadable {
      let passage = passage(index)
      // A cheap look before the dear one: four capitals in a row.
      guard passage.bytes.split(whereSeparator: { !(0x41...0x5A).contains($0) }).contains(where: { $0.count >= 4 }) else { continue }
      let tokens = Tokens(passage)
      for token in tokens.all where token.kind == .word && (4...8).contains(token.range.count) {
        let word = String(decoding: tokens.passage.bytes[token.range], as: UTF8.self)
        guard known[word] == nil, word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), let acronym = turned[String(word.sorted())],
          AcronymReader.isSwapped(word, acronym), seen.insert(word).inserted
        else { continue }
        report(
          .warning, .acronymMismatch, "‘\(word)’ is no acronym of this text, expected ‘\(acronym)’",
          at: locate(tokens.passage[token.range]))
      }
    }
  }
}

extension AcronymReader {
  /// Whether two words differ by two neighbouring letters that changed places.
  package static func isSwapped(_ word: String, _ other: String) -> Bool {
    let (left, right) = (Array(word.utf8), Array(other.utf8))
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]] && left[places[1]] == right[places[0]]
  }

  /// A name without what singular, plural and small words make of it.
  package static func key(_ folded: String) -> String {
    Folding.split(folded).filter { !small.contains(String($0)) }.map {
      $0.utf8.count > 3 && ($0.hasSuffix("s") || $0.hasSuffix("x")) ? $0.dropLast() : $0
    }
    .joined(separator: " ")
  }
}
