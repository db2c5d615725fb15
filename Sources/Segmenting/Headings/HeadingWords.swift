import Normalising
import Reading

/// A wording that opens a numbered heading, ready to be compared.
package struct HeadingWord: Sendable {
  /// Folded.
  package let words: [String]
  /// The words run together, as dumps that lost their blanks print them.
  package let glued: String
  /// Its first three bytes: what opens with the wording opens with them.
  private let opening: UInt32
  private let mask: UInt32
  /// The words with a blank between, as `Folding` leaves them.
  fileprivate let wording: String

  init(_ wording: String) {
    words = wording.split(separator: " ").map(String.init)
    glued = words.joined()
    opening = Self.opening(words[0][...])
    mask = words[0].utf8.count >= 3 ? 0xFFFFFF : words[0].utf8.count == 2 ? 0xFFFF : 0xFF
    self.wording = wording
  }

  /// The first three bytes of a word as a number.
  package static func opening(_ word: Substring) -> UInt32 {
    var (opening, shift): (UInt32, UInt32) = (0, 0)
    for byte in word.utf8 where shift < 24 {
      opening |= UInt32(byte) << shift
      shift += 8
    }
    return opening
  }

  /// A cheap look before the dear one, at the opening of a word.
  package func mayOpen(_ opening: UInt32) -> Bool { opening & mask == self.opening }
}

/// The words that open a numbered heading, as data: another plan's wording is one more entry here.
package enum HeadingWords {
  /// Words for the levels above a fiche.
  package static let axes = [
    "axe", "axes", "axe strategique", "axe thematique", "axe prioritaire", "axe d intervention", "axe de travail", "grand axe", "theme",
    "thematique", "domaine", "chantier", "enjeu", "champ", "finalite", "engagement", "orientation",
    "orientation strategique", "orientation prioritaire", "orientation generale", "enjeu strategique", "enjeu prioritaire",
    "volet thematique", "volet", "objectif strategique", "ambition", "defi", "priorite",
    "pilier", "priorite strategique", "ambition strategique", "levier",
  ].map(HeadingWord.init)
  /// Words for the fiche itself, the longest first.
  package static let fiches = [
    "fiche action", "fiches actions", "fiche actions", "fiche projet", "fiche mesure", "fiche objectif", "fiche", "f a", "action", "mesure",
    "disposition",
  ].map(HeadingWord.init)
  /// Words for the parts of a document.
  static let parts = ["partie", "annexe", "titre", "chapitre", "section"].map(HeadingWord.init)
  /// Words that open a box.
  static let boxes = ["focus", "zoom", "encadre"]
}

/// Reads what kind of numbered heading a line opens, if any.
package struct HeadingReader {
  /// The line or block, folded to words.
  private let words: [Substring]
  private let bytes: ArraySlice<UInt8>

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes.prefix(400)
    let isWhole = !TornLigatures.stand(in: self.bytes)
    words = Folding.split(isWhole ? String(decoding: Folding.words(self.bytes), as: UTF8.self) : TornLigatures.folded(self.bytes))
  }

  /// `Fiche action n° 15`
  var namesFiche: Bool { opensWord(HeadingWords.fiches) }
  /// `Annexe 2`
  var namesPart: Bool { opensWord(HeadingWords.parts) }

  /// heading → `Axe` number | `Fiche action` number | `Annexe` number | number(.number)+ Title | roman Title
  package var form: Block.HeadingForm? {
    if opensBox { return .box }
    if opensWord(HeadingWords.axes) || opensWord(HeadingWords.fiches) || opensWord(HeadingWords.parts) { return .numbered(depth: 1) }
    if opensOrdinalPart { return .numbered(depth: 1) }
    return (dottedDepth ?? (opensLetteredCode || opensLongCode ? 2 : nil)).map { .numbered(depth: $0) }
  }

  /// `AX1-01 Titre`, `A1.1 – Titre`: letters, a number, a further one or more, and a title in a capital.
  private var opensLongCode: Bool {
    let text = bytes.prefix(16)
    let letters = text.prefix { (0x41...0x5A).contains($0) }
    var rest = text.dropFirst(letters.count)
    guard (1...4).contains(letters.count) else { return false }
    var parts = 0
    while true {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard (1...2).contains(digits.count) else { return false }
      (parts, rest) = (parts + 1, rest.dropFirst(digits.count))
      guard let sign = rest.first, sign == 0x2D || sign == 0x2E, let next = rest.dropFirst().first, (0x30...0x39).contains(next) else {
        break
      }
      rest = rest.dropFirst()
    }
    guard parts >= 2, let next = rest.first, [0x20, 0x3A, 0x2E].contains(next) else { return false }
    let title = bytes[rest.startIndex...].drop { [0x20, 0x3A, 0x2E, 0x2D, 0x2F, 0xE2, 0x80, 0x93, 0x94].contains($0) }
    return ScalarReader.first(of: title).map { ScalarReader.isUpper($0.value) } ?? false
  }

  /// `A-01 / Titre`, `B1 : Titre`
  private var opensLetteredCode: Bool {
    let text = Array(bytes.prefix(16))
    guard let first = text.first, (0x41...0x5A).contains(first) else { return false }
    var index = 1
    if index < text.count, text[index] == 0x2D || text[index] == 0x2E { index += 1 }
    var digits = text[index...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    while digits.last == 0x2E || digits.last == 0x2D { digits = digits.dropLast() }
    guard (1...5).contains(digits.count), (0x30...0x39).contains(digits.first!), (0x30...0x39).contains(digits.last!) else { return false }
    let rest = bytes.dropFirst(index + digits.count).drop { $0 == 0x20 }
    let isPointed = digits.count <= 3 && rest.first == 0x2E && (text[1] == 0x2E || rest.dropFirst().first == 0x20)
    guard let sign = rest.first, sign == 0x2F || sign == 0x3A || sign == 0xE2 || sign == 0x2D || isPointed else { return false }
    guard let letter = rest.first(where: { $0 >= 0x41 && $0 != 0xE2 && $0 != 0x80 && $0 != 0x93 && $0 != 0x94 }) else { return false }
    return letter >= 0x80 || letter <= 0x5A
  }

  /// `Focus : Titre`, or `FOCUS` alone.
  private var opensBox: Bool {
    guard let first = words.first, HeadingWords.boxes.contains(String(first)), startsUpper else { return false }
    if words.count == 1 { return true }
    let rest = bytes.drop { $0 != 0x20 && $0 != 0x3A }
    return rest.first { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 } == 0x3A
  }

  private var startsUpper: Bool {
    guard let first = ScalarReader.first(of: bytes) else { return false }
    return ScalarReader.isUpper(first.value)
  }

  /// A heading word followed by a number within the next two words: `Axe n°1`, `Fiche action n° 15`, `AXEN°10`, `Volet A`.
  private func opensWord(_ table: [HeadingWord]) -> Bool {
    guard let first = words.first, startsUpper else { return false }
    let opening = HeadingWord.opening(first)
    guard table.contains(where: { $0.mayOpen(opening) }) else { return false }
    // `Priorité : 1` is a field.
    let field = bytes.prefix(40).firstIndex(of: 0x3A).map { String(decoding: Folding.words(bytes[..<$0]), as: UTF8.self) }
    return table.contains { entry in
      guard entry.mayOpen(opening) else { return false }
      if let field, field == entry.wording { return false }
      if words.count > entry.words.count, words.starts(with: entry.words, by: { $0 == $1 }) {
        let behind = words[entry.words.count...]
        let next = behind.drop { ["n", "no", "numero"].contains($0) }
        if next.count < behind.count, next.first == "l" || next.first == "i" { return true }
        if entry.glued.hasPrefix("fiche"), let code = next.first, (1...3).contains(code.count),
          next.dropFirst().first?.allSatisfy(\.isNumber) ?? false
        {
          return true
        }
        if let number = next.first, Self.isNumber(number) || number == "a" && isLetterA(before: next.dropFirst().first) { return true }
      }
      guard first.hasPrefix(entry.glued), first.utf8.count > entry.glued.utf8.count else { return false }
      let rest = first.dropFirst(entry.glued.count)
      if rest == "n", words.count > 1, words[1].allSatisfy(\.isNumber) { return true }
      return rest.allSatisfy(\.isNumber) || rest.hasPrefix("n") && rest.count > 1 && rest.dropFirst().allSatisfy(\.isNumber)
    }
  }

  /// Whether the A of `Volet A Titre` is a letter: in `Action à mener` it has an accent, and in `ACTION A MENER` it lost it.
  private func isLetterA(before next: Substring?) -> Bool {
    guard
      let place = bytes.indices.first(where: { index in
        bytes[index] == 0x41 && index > bytes.startIndex && bytes[index - 1] <= 0x20
          && (index + 1 == bytes.endIndex || bytes[index + 1] < 0x41)
      })
    else { return false }
    // `VOLET A – TITRE`, `VOLET A   TITRE`
    let behind = bytes[(place + 1)...]
    let sign = behind.first { $0 != 0x20 } ?? 0
    if [0x3A, 0x2F, 0x2D, 0xE2].contains(sign) || behind.prefix(2).elementsEqual([0x20, 0x20]) { return true }
    return next.map { Self.isNumber($0) } ?? true || Capitals.share(Array(bytes[..<place])) < 0.8
  }

  /// `3`, `A`, `B2`, `IV`, `transverse`.
  package static func isNumber(_ word: Substring) -> Bool {
    if word == "transverse" || word == "transversal" || word == "transversale" { return true }
    guard word.count <= 4, let first = word.first else { return false }
    if word.allSatisfy(\.isNumber) { return word.count <= 3 }
    if word.count == 1 { return "bcdefghi".contains(first) || "vx".contains(first) }
    return word.allSatisfy { "ivx".contains($0) } || first.isLetter && word.dropFirst().allSatisfy(\.isNumber)
  }

  /// `Deuxième partie`, `2e partie`, `1^{ière} Partie`.
  private var opensOrdinalPart: Bool {
    let isRaised = words.count >= 3 && words[0].allSatisfy(\.isNumber) && ["e", "er", "re", "ere", "iere", "eme"].contains(words[1])
    let place = isRaised ? 2 : 1
    guard place < words.count, isRaised || isOrdinal(words[0]) else { return false }
    return HeadingWords.parts.contains { $0.glued == words[place] }
  }

  private func isOrdinal(_ word: Substring) -> Bool {
    ["premiere", "deuxieme", "seconde", "troisieme", "quatrieme"].contains(word) || word.first?.isNumber == true && word.count <= 5
  }

  /// The number of numbers in `2.3.1 Titre`, `1-1: Titre`; nil when the line does not open so or no title follows.
  private var dottedDepth: Int? {
    var index = bytes.startIndex
    var depth = 0
    var separators = 0
    while index < bytes.endIndex {
      let start = index
      while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]) { index += 1 }
      guard index > start, index - start <= 2 else { return nil }
      depth += 1
      guard index < bytes.endIndex, bytes[index] == 0x2E || bytes[index] == 0x2D else { break }
      separators += 1
      index += 1
      if index < bytes.endIndex, bytes[index] == 0x20 { break }
    }
    guard depth >= 2, depth <= 5, index < bytes.endIndex else { return nil }
    while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
    if index < bytes.endIndex, [0x3A, 0x2D, 0x2F].contains(bytes[index]) { index += 1 }
    if bytes[index...].starts(with: [0xE2, 0x80]), index + 3 < bytes.endIndex { index += 3 }
    while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
    guard index > bytes.startIndex, let first = ScalarReader.first(of: bytes[index...]) else { return nil }
    return ScalarReader.isUpper(first.value) ? depth : nil
  }
}
