/// How likely words are behind one another, in bits (log₂), after counts of public texts.
struct LanguageModel {
  let lexicon: Lexicon

  func token(_ lower: [UInt8], _ word: Lexicon.Word, hash: UInt64) -> Token {
    Token(
      hash: hash, share: word.share, left: left(hash), tail: WordTail.hash(lower) ?? 0, sound: Self.sound(lower),
      isParticipial: Self.isParticipial(lower))
  }

  /// In -é, -i or -u.
  private static func isParticipial(_ lower: [UInt8]) -> Bool {
    lower.count > 4 && (lower.suffix(2) == [0xC3, 0xA9] || lower.last == 0x75 || lower.last == 0x69)
  }

  private static let full = Set(
    ["de", "que", "ne", "je", "le", "la", "se", "me", "te", "jusque", "lorsque", "puisque"].map { Array($0.utf8) })
  /// No elision before them; all words in h are left open.
  private static let aspirated = Set(["onze", "onzième", "oui", "un", "ouate", "ululer", "uhlan"].map { Array($0.utf8) })

  private static func sound(_ lower: [UInt8]) -> Token.Sound {
    guard let first = lower.first else { return .unknown }
    if lower.last == 0x27 { return .elided }
    if full.contains(lower) { return .full }
    switch first {
    case 0x68, 0x79: return .unknown
    case 0x61, 0x65, 0x69, 0x6F, 0x75: return aspirated.contains(lower) || lower.count < 2 ? .unknown : .vowel
    case 0x80...: return lower.starts(with: "ç".utf8) ? .consonant : lower.count > 2 ? .vowel : .unknown
    default: return lower.count > 1 ? .consonant : .unknown
    }
  }

  /// A word of the lexicon, which is given in lower case.
  func word(_ lower: [UInt8]) -> (token: Token, isFrench: Bool)? {
    let hash = WordHash(lower).value
    return lexicon.word(hash).map { (token(lower, $0, hash: hash), $0.isFrench) }
  }

  func token(_ hash: UInt64, share: Float) -> Token { Token(hash: hash, share: share, left: left(hash), tail: 0) }

  private func left(_ hash: UInt64) -> Float { lexicon.pair(hash, WordHash.others).map { max(-4, -Float($0) / 8) } ?? 0 }

  /// Of `second` behind `first`.
  func bits(_ first: Token, _ second: Token) -> Float {
    if second.hash == 0 { return 0 }
    if first.hash == 0 { return second.share }
    if let seen = lexicon.pair(first.hash, second.hash) { return -Float(seen) / 8 }
    var bits = second.share + first.left
    if first.hash == Self.grave, isParticiple(second) { bits -= 6 }
    if first.sound == .full && second.sound == .vowel || first.sound == .elided && second.sound == .consonant { bits -= 6 }
    if second.tail != 0, let gain = lexicon.pair(first.hash, second.tail) {
      bits += (Float(gain) - 128) / 16
    } else if first.tail != 0, let gain = lexicon.pair(first.tail, second.hash) {
      bits += (Float(gain) - 128) / 16
    }
    return bits
  }

  private static let grave = WordHash("à".utf8).value
  private static let determiners = ["la", "le", "l'", "une", "un", "les", "des", "de", "d'"].map { WordHash($0.utf8).value }

  /// A word with a participle's ending that is seen behind no determiner: `à` does not stand before it, the verb `a` does.
  private func isParticiple(_ token: Token) -> Bool {
    token.isParticipial && !Self.determiners.contains { lexicon.pair($0, token.hash) != nil }
  }

  /// Of tokens in a row between two others.
  func bits(_ before: Token, _ tokens: [Token]) -> Float {
    var (last, sum): (Token, Float) = (before, 0)
    for token in tokens {
      sum += bits(last, token)
      last = token
    }
    return sum
  }
}
