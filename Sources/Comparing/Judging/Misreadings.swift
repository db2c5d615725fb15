import Normalising
import Reading

/// Whether only the transmission of a text explains that some of its words differ.
struct Misreadings {
  /// Whether a side is known to be misread throughout. Then a word of it that is a little rarer may stand for another one; else only a word
  /// that is as good as never met.
  private let isNoisy: (old: Bool, new: Bool)

  /// With no side known to be misread.
  init() { isNoisy = (false, false) }

  /// From what texts of both sides look like that are the same.
  init(learningFrom pairs: [WordDifference]) {
    let strict = Misreadings()
    var (words, old, new) = (0, 0, 0)
    for pair in pairs {
      words += pair.old.count
      for region in pair.regions where !region.isEqual {
        let (before, after) = (pair.old[region.old], pair.new[region.new])
        guard Self.letters(before) != Self.letters(after), strict.explain(before, after, isFirst: false) else { continue }
        if !before.allSatisfy(Self.isFrench) { old += 1 }
        if !after.allSatisfy(Self.isFrench) { new += 1 }
      }
    }
    func isMany(_ count: Int) -> Bool { count >= 5 && count * 400 >= words }
    isNoisy = (isMany(old), isMany(new))
  }

  /// Letters that engines take for one another, folded, in both directions: counted on French print read with the wrong model
  /// (`scripts` of the lexicon count more of them), and the shapes that every engine confuses. Data.
  private static let pairs: [(String, String)] = [
    ("l", "i"), ("l", "1"), ("i", "1"), ("l", "t"), ("l", "f"), ("l", "v"), ("l", "y"), ("l", "j"), ("f", "t"), ("i", "t"), ("i", "j"),
    ("o", "e"), ("o", "0"), ("o", "6"), ("o", "d"), ("o", "c"), ("c", "e"), ("c", "g"), ("u", "i"), ("u", "n"), ("u", "v"), ("a", "4"),
    ("s", "5"), ("b", "8"), ("b", "6"), ("g", "9"), ("g", "q"), ("z", "2"), ("h", "b"), ("rn", "m"), ("m", "in"), ("m", "ni"), ("m", "nn"),
    ("n", "ri"), ("n", "ii"), ("u", "ii"), ("u", "ti"), ("d", "cl"), ("w", "vv"), ("oe", "ce"), ("oe", "co"), ("oe", "ou"), ("ll", "u"),
    ("h", "li"), ("k", "lc"), ("e", "ee"), ("l", "ll"), ("i", "ii"), ("l", ""), ("i", ""), ("c", "cg"), ("d", "cd"),
  ]

  private typealias Rule = (from: [UInt8], to: [UInt8])

  /// By the first letter of what is replaced; under 0 what comes out of nothing.
  private static let rules: [[Rule]] = {
    var table = Array(repeating: [Rule](), count: 256)
    for (one, other) in pairs.map({ (Array($0.utf8), Array($1.utf8)) }) {
      for rule in [(one, other), (other, one)] { table[Int(rule.0.first ?? 0)].append(rule) }
    }
    return table
  }()

  /// Signs that stand for a letter where an engine has no better one. Data.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "|": "l", "!": "l", "]": "l", "[": "l", "&": "a", "$": "s", "¢": "c", "©": "o",
  ]

  /// Longer stretches are compared word by word.
  private static let longest = 120

  /// Whether some words of one text are those of the other as an engine would read them. `isFirst`: at the start of the texts, where what a
  /// bullet was taken for may stand. A figure that differs is never explained.
  func explain(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>, isFirst: Bool) -> Bool {
    let (old, new) = (Self.rejoined(old), Self.rejoined(new))
    if old.count == new.count, zip(old, new).allSatisfy(explainsWord) { return true }
    if isFirst, old.isEmpty || new.isEmpty, old.count + new.count == 1 { return Self.isBullet((old + new).first!) }
    guard Figures.signature(old) == Figures.signature(new) else { return false }
    if Self.letters(old) == Self.letters(new) { return true }
    return explainsWhole(old, new)
  }

  /// `à` read as 4 or & where it stands alone.
  private static func isGrave(_ old: Substring, _ new: Substring) -> Bool {
    ["à", "À", "a"].contains(old) && ["4", "&", "a4", "@"].contains(new)
  }

  private static func isBullet(_ word: Substring) -> Bool { ["", "e", "o", "c", "0"].contains(letters([word])) }

  fileprivate static func letters(_ words: ArraySlice<Substring>) -> String { Folding.letters(words.joined(separator: " ")) }

  private func explainsWhole(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> Bool {
    guard !old.isEmpty, !new.isEmpty, !old.contains(where: Self.isAcronym) || !new.contains(where: Self.isAcronym) else { return false }
    if old.allSatisfy(Self.isFrench), new.allSatisfy(Self.isFrench) { return false }
    return Self.isNear(old.joined(separator: " "), new.joined(separator: " "))
  }

  private func explainsWord(_ old: Substring, _ new: Substring) -> Bool {
    if Self.isGrave(old, new) || Self.isGrave(new, old) { return true }
    guard Figures.signature([old]) == Figures.signature([new]) else { return false }
    if Self.letters([old]) == Self.letters([new]) { return true }
    if Elided(old).isMisread(as: new) || Elided(new).isMisread(as: old) { return true }
    // Two names in capitals are two names, and two words of the language two words, unless one is as good as never met.
    if Self.isAcronym(old) && Self.isAcronym(new) || Self.isFrench(old) && Self.isFrench(new) && !isFarRarer(old, new) { return false }
    return Self.isNear(String(old), String(new))
  }

  /// A word with the article that an engine takes for another letter or loses: `l’Aide`, read as `Vaide`, `|’Aide` or `Aide`.
  private struct Elided {
    private let rest: String

    init(_ word: Substring) {
      let inner = word.drop { !$0.isLetter && !"|!1]".contains($0) }
      let isElided = inner.first.map { "lLI|!1]".contains($0) } ?? false
      let sign = inner.dropFirst().first.map { "’'‘`´".contains($0) } ?? false
      rest = isElided && sign ? Misreadings.letters([inner.dropFirst(2)]) : ""
    }

    func isMisread(as word: Substring) -> Bool {
      guard !rest.isEmpty else { return false }
      let other = Misreadings.letters([word])
      return other == rest || other.hasSuffix(rest) && other.utf8.count == rest.utf8.count + 1 && "vtyfij1l".contains(other.first!)
    }
  }

  /// Bits by which the rarer of two words is rarer, and how rare it is at least, so that it stands for the other.
  private static let (bits, rare): (Float, Float) = (4, -17.5)
  private static let fewBits: Float = 1

  private func isFarRarer(_ old: Substring, _ new: Substring) -> Bool {
    guard let first = Self.share(old), let second = Self.share(new) else { return false }
    if abs(first - second) >= Self.bits, min(first, second) <= Self.rare { return true }
    return isNoisy.new && first - second >= Self.fewBits || isNoisy.old && second - first >= Self.fewBits
  }

  /// log₂ of the share in French of the rarest part of a word, what is elided before it left out.
  private static func share(_ word: Substring) -> Float? {
    parts(word).filter { !elisions.contains($0.lowercased()) }
      .compactMap { Lexicon.french.word(WordHash(LowerCase.bytes($0.utf8)).value)?.share }.min()
  }

  /// Words with what an engine set apart put back: `d’ accueil` is one word, `|’offre` has its article.
  private static func rejoined(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var out: [Substring] = []
    for word in words {
      let first = word.first.map { "|!]".contains($0) } ?? false
      let isElided = first && (word.dropFirst().first.map { "’'".contains($0) } ?? false)
      let whole = isElided ? "l" + word.dropFirst() : word
      if let last = out.last, last.count <= 3, let sign = last.last, "’'".contains(sign) {
        out[out.count - 1] = last + whole
      } else {
        out.append(whole)
      }
    }
    return out[...]
  }

  private static func parts(_ word: Substring) -> [Substring] { word.split { !$0.isLetter && !$0.isNumber } }

  /// Capitals alone, two at least.
  private static func isAcronym(_ word: Substring) -> Bool {
    word.utf8.count { (0x41...0x5A).contains($0) } >= 2 && !word.utf8.contains { (0x61...0x7A).contains($0) || $0 >= 0x80 }
  }

  /// What may stand elided before a word. Data.
  private static let elisions: Set<String> = ["l", "d", "s", "n", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "presqu"]

  /// Whether each part of a word is in the dictionary, or elided before another.
  private static func isFrench(_ word: Substring) -> Bool {
    let parts = parts(word)
    return !parts.isEmpty
      && parts.enumerated().allSatisfy { place, part in
        place + 1 < parts.count && elisions.contains(part.lowercased())
          || Lexicon.french.word(WordHash(LowerCase.bytes(part.utf8)).value)?.isFrench ?? false
      }
  }

  private static func isNear(_ old: String, _ new: String) -> Bool {
    guard old.utf8.count <= longest, new.utf8.count <= longest else { return false }
    let forms = [plain(old), signed(old)]
    let others = [plain(new), signed(new)]
    return forms.contains { first in others.contains { isNear(first, $0) } }
  }

  private static func plain(_ text: String) -> [UInt8] { Folding.letters(Array(text.utf8)) }

  private static func signed(_ text: String) -> [UInt8] {
    plain(String(String.UnicodeScalarView(text.unicodeScalars.map { signs[$0] ?? $0 })))
  }

  /// Whether as many confusions as a quarter of the letters, and one more, lead from one to the other. Each cell is the least number so far.
  private static func isNear(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    let most = 1 + min(old.count, new.count) / 4
    guard !old.isEmpty, !new.isEmpty, abs(old.count - new.count) <= most else { return old == new }
    let width = new.count + 1
    let none = Int.max / 2
    var costs = Array(repeating: none, count: (old.count + 1) * width)
    costs[0] = 0
    for row in 0...old.count {
      for column in 0...new.count where costs[row * width + column] <= most {
        let cost = costs[row * width + column]
        func reach(_ rows: Int, _ columns: Int, _ cost: Int) {
          let cell = (row + rows) * width + column + columns
          costs[cell] = min(costs[cell], cost)
        }
        if row < old.count, column < new.count, old[row] == new[column] { reach(1, 1, cost) }
        for rule in rules[0] + (row < old.count ? rules[Int(old[row])] : [])
        where old[row...].starts(with: rule.from) && new[column...].starts(with: rule.to) {
          reach(rule.from.count, rule.to.count, cost + 1)
        }
      }
    }
    return costs[old.count * width + new.count] <= most
  }
}
