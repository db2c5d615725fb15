import Normalising
import Reading

/// Words that open a new block wherever they open a line, as data.
enum BlockOpeners {
  /// First words, folded. A line so opened is no continuation of the one before.
  static let words: Set<String> = ["vu", "considerant", "delibere", "decide", "decident"]
  /// First two words, folded; the second may be `#` for a number.
  static let pairs: Set<String> = [
    "article #", "art #", "article premier", "article unique", "sur le", "sur proposition", "sur avis", "apres en",
  ]

  /// Whether a line opens a block of an act: `Vu le code`, `Article 2 :`, `Délibère :`.
  static func opens(_ bytes: ArraySlice<UInt8>) -> Bool {
    if opensNumberedSubject(bytes) { return true }
    guard let first = ScalarReader.first(of: bytes), ScalarReader.isUpper(first.value) else { return false }
    if opensObjective(bytes) { return true }
    let folded = Folding.split(String(decoding: Folding.words(bytes.prefix(40)), as: UTF8.self))
    guard let word = folded.first else { return false }
    if word == "objet", bytes.prefix(12).contains(0x3A) { return true }
    if words.contains(String(word)) { return true }
    // `ARRÊTE` alone, behind the comma of the last ground.
    if folded.count == 1, ["arrete", "arretent"].contains(word) { return true }
    guard folded.count > 1 else { return false }
    let second = folded[1].first?.isNumber == true ? "#" : String(folded[1])
    return pairs.contains("\(word) \(second)") && (second != "le" || folded.count > 2 && folded[2] == "rapport")
  }

  /// `Objectif spécifique n°1 : …`
  private static func opensObjective(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == 0x4F, let colon = bytes.prefix(40).firstIndex(of: 0x3A) else { return false }
    let words = Folding.split(TornLigatures.folded(bytes[..<colon]))
    return words.count >= 3 && words[0] == "objectif" && ["general", "specifique", "operationnel"].contains(words[1])
      && words.dropFirst(2).allSatisfy { ["n", "no"].contains($0) || $0.first?.isNumber ?? false }
  }

  /// Words that a line of votes is made of, folded; the first of all opens it.
  private static let votes: Set<String> = [
    "vote", "votes", "voix", "pour", "contre", "abstention", "abstentions", "a", "l", "unanimite", "et", "des", "presents", "majorite",
    "la",
  ]

  /// `Vote : 12 votes pour`: counts and nothing else, behind which the next matter begins.
  static func isVote(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 80, bytes.prefix(10).contains(0x3A), let first = bytes.first, first | 0x20 == 0x76 else { return false }
    let words = Folding.split(String(decoding: Folding.words(bytes), as: UTF8.self))
    return words.count > 1 && words[0].hasPrefix("vote") && words.allSatisfy { votes.contains(String($0)) || Int($0) != nil }
  }

  /// `2-Election du Président`: an ordinal, a dash and a capital without blanks.
  static func opensOrdinal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count), digits.endIndex + 1 < bytes.endIndex, bytes[digits.endIndex] == 0x2D else { return false }
    return ScalarReader.first(of: bytes[(digits.endIndex + 1)...]).map { ScalarReader.isUpper($0.value) } ?? false
  }

  /// `2020/23 – OBJET : AIDE EXCEPTIONNELLE`, `N°36/2023 OBJET : …`
  private static func opensNumberedSubject(_ text: ArraySlice<UInt8>) -> Bool {
    let bytes = text.starts(with: "N°".utf8) ? text.dropFirst(3) : text
    guard let first = bytes.first, (0x30...0x39).contains(first), let colon = bytes.prefix(40).firstIndex(of: 0x3A) else { return false }
    let words = Folding.split(String(decoding: Folding.words(bytes[bytes.startIndex..<colon]), as: UTF8.self))
    return words.last == "objet" && words.dropLast().allSatisfy { $0.first?.isNumber ?? false }
  }

  /// `DELIBERATIONS` alone: what stands under it is the first of them.
  static func headsActs(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= 24 && ["deliberations", "les deliberations"].contains(String(decoding: Folding.words(bytes), as: UTF8.self))
  }

  /// How lines in small letters begin that say when a page was put out, folded.
  private static let postings = ["publie le ", "publiee le ", "mis en ligne le ", "mise en ligne le ", "mise a jour le ", "mis a jour le "]

  /// `publié le : 02.07.19`: no part of the sentence above.
  static func opensPosting(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.prefix(40).contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let folded = String(decoding: Folding.words(bytes.prefix(24)), as: UTF8.self)
    return postings.contains { folded.hasPrefix($0) }
  }

  /// Words that a number follows, folded: `la loi` on one line, `n° 2014-58` on the next.
  private static let instruments: Set<String> = [
    "loi", "decret", "ordonnance", "arrete", "circulaire", "deliberation", "convention", "marche", "avenant", "directive", "reglement",
    "organique",
    "prefectoral", "ministeriel", "modifiee", "modifie", "parcelle", "compte", "budget", "lot", "action", "fiche", "axe", "objectif",
  ]

  /// `n° 2014 / 181`: the number of an act on a line of its own.
  static func opensReference(_ bytes: ArraySlice<UInt8>, behind before: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 40, let first = bytes.first, first | 0x20 == 0x6E else { return false }
    let sign = bytes.dropFirst().first { $0 != 0x20 }
    guard sign == 0xC2, bytes.count(where: { (0x30...0x39).contains($0) }) >= 4 else { return false }
    let last = Folding.split(String(decoding: Folding.words(before.suffix(24)), as: UTF8.self)).last
    return !(last.map { instruments.contains(String($0)) } ?? false)
  }
}
