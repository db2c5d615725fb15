import Matching
import Normalising

/// The actions that one text tells, each apart: `Développer le parrainage, le soutien scolaire` tells two. What only goes with an action (`en
/// lien avec la PMI`, what stands in brackets) is no clause of its own.
struct Clauses {
  /// The clauses, the first of them where the text begins.
  private(set) var all: [Substring] = []

  private struct Token {
    let word: String
    let range: Range<String.Index>
  }

  private let text: String
  private let tokens: [Token]
  private var isShort = false

  /// At most so many clauses of a text are looked at.
  private static let limit = 16

  init(of text: String) {
    self.text = text
    tokens = Self.tokens(text)
    isShort = tokens.count { !$0.word.isEmpty && !Words.isStop($0.word) } <= 6
    cut()
  }

  private static func tokens(_ text: String) -> [Token] {
    var found: [Token] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let start = index
      scalars.formIndex(after: &index)
      if isLetter(scalars[start]) {
        while index < scalars.endIndex, isLetter(scalars[index]) { scalars.formIndex(after: &index) }
        found.append(Token(word: Folding.letters(String(text[start..<index])), range: start..<index))
      } else if !scalars[start].properties.isWhitespace {
        found.append(Token(word: "", range: start..<index))
      }
    }
    return found
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || (0x300...0x36F).contains(scalar.value)
  }

  private enum Role { case main, aside, quoted }

  private mutating func cut() {
    var (start, role, depth): (Int, Role, Int) = (0, startRole, 0)
    var index = 0
    func isSign(_ set: String) -> Bool { tokens[index].word.isEmpty && set.contains(text[tokens[index].range]) }
    while index < tokens.count, all.count < Self.limit {
      var (next, length): (Role?, Int) = (nil, 0)
      if isSign("(") {
        (next, length, depth) = (.aside, 1, depth + 1)
      } else if isSign(")") {
        (next, length, depth) = (.aside, 1, max(0, depth - 1))
      } else if isSign("«“") || isSign("\"") && role != .quoted {
        (next, length) = (.quoted, 1)
      } else if isSign("»”\"") {
        (next, length) = (.aside, 1)
      } else if isSign(",;:!?•") || isSign(".") && !touchesNext(index) {
        (next, length) = (.main, 1)
      } else if index > 0, role == .main, isAside(index) {
        (next, length) = (.aside, 0)
      } else if index > start, let opened = opener(index) {
        (next, length) = (.main, opened)
      }
      if let next {
        close(start..<index, role)
        start = index + length
        role = depth > 0 ? .aside : next
        index = max(start, index + 1)
      } else {
        index += 1
      }
    }
    close(start..<tokens.count, role)
  }

  /// `Pour les enfants, favoriser …` begins with whom it is for.
  private var startRole: Role { LinkWords.leads.contains(tokens.first?.word ?? "") ? .aside : .main }

  private func touchesNext(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  private func word(_ index: Int) -> String { index < tokens.count ? tokens[index].word : "" }

  private func isAside(_ index: Int) -> Bool {
    LinkWords.asides[word(index)]?.contains { wanted in
      var next = index + 1
      for each in wanted {
        if next < tokens.count, tokens[next].word.isEmpty { next += 1 }
        guard word(next) == each else { return false }
        next += 1
      }
      return true
    } ?? false
  }

  /// How many words open another action here: `et améliorer`, `afin de`, `ainsi que`, `pour former`.
  private func opener(_ index: Int) -> Int? {
    switch word(index) {
    case "afin": 2
    case "ainsi" where word(index + 1) == "que": 2
    case "pour" where Self.isVerb(word(index + 1)): 1
    case "et":
      ["d", "de", "en", "mieux"].contains(word(index + 1))
        ? Self.isVerb(word(index + 2)) || Self.isVerb(word(index + 3)) && tokens[index + 2].word.isEmpty ? 1 : nil
        : Self.isVerb(word(index + 1)) ? 1 : nil
    default: nil
    }
  }

  /// An infinitive or a present participle, by its ending.
  private static func isVerb(_ word: String) -> Bool {
    word == "mettre" || word.utf8.count >= 4 && (word.hasSuffix("er") || word.hasSuffix("ir"))
      || word.utf8.count >= 5 && word.hasSuffix("ant")
  }

  private mutating func close(_ range: Range<Int>, _ role: Role) {
    guard role != .aside, let first = range.first, let last = range.last else { return }
    guard all.isEmpty || role == .quoted || isShort || opensWithAction(range) else { return }
    all.append(text[tokens[first].range.lowerBound..<tokens[last].range.upperBound])
  }

  /// `que de la structuration`, `développer les actions`
  private func opensWithAction(_ range: Range<Int>) -> Bool {
    for index in range.prefix(6) {
      let word = word(index)
      if word.isEmpty || Words.isStop(word) || word == "mieux" { continue }
      return Self.isVerb(word) || word.hasSuffix("re") || LinkWords.weak.contains(FrenchStemmer.stem(word))
    }
    return false
  }
}
