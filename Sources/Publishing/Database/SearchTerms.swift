import Normalising

/// What a person searches for, brought to what the full text knows. No word of it is ever read as an operator.
struct SearchTerms {
  /// An expression of FTS5 made of quoted strings, nil where there is not a letter in the words.
  let expression: String?
  /// The words to mark in what is found, folded.
  let marks: Set<String>

  /// Each argument is a word, or several that must follow each other; all of them must be in a text. A plural finds its singular, and back.
  init(_ words: [String]) {
    var clauses: [String] = []
    var marks: Set<String> = []
    for word in words {
      let tokens = Self.tokens(word)
      guard let first = tokens.first else { continue }
      let forms = tokens.count == 1 ? Self.forms(first) : [tokens.joined(separator: " ")]
      clauses.append(forms.map { "\"\($0)\"" }.joined(separator: " OR "))
      for token in tokens.count == 1 ? forms : tokens { marks.insert(Folding.letters(token)) }
    }
    expression = clauses.isEmpty ? nil : clauses.map { "(\($0))" }.joined(separator: " AND ")
    self.marks = marks.subtracting([""])
  }

  /// Its words as the tokenizer parts them, ligatures opened, without the article that is elided in front.
  private static func tokens(_ text: String) -> [String] {
    let words = (Ligatures.opened(text) ?? text).unicodeScalars.split { !isPartOfWord($0) }.map { String($0) }
    return words.count > 1 && elided.contains(words[0].lowercased()) ? Array(words.dropFirst()) : words
  }

  /// As `unicode61` has it: letters, figures, and marks on them.
  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
      .privateUse, .nonspacingMark:
      true
    default: false
    }
  }

  private static let elided: Set<String> = ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]

  private static func forms(_ word: String) -> [String] {
    guard word.unicodeScalars.count > 3, let last = word.unicodeScalars.last, last.properties.isAlphabetic else { return [word] }
    return ["s", "x", "S", "X"].contains(last) ? [word, String(word.unicodeScalars.dropLast())] : [word, word + "s", word + "x"]
  }
}
