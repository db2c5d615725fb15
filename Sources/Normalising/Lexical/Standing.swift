/// A unit as it stands: the words it is made of, and how well known they are.
struct Standing {
  let tokens: [Token]
  /// Whether every word is in the lexicon.
  let isKnown: Bool
  let isFrench: Bool

  /// log₂ of the share of a compound of known words, and of an acronym.
  static let compoundShare: Float = -18
  static let acronymShare: Float = -16

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private init(_ tokens: [Token], isKnown: Bool, isFrench: Bool) {
    self.tokens = tokens
    self.isKnown = isKnown
    self.isFrench = isFrench
  }

  init(_ unit: [UInt8], _ shape: Unit.Shape, _ model: LanguageModel, gravesAreLost: Bool) {
    let lower = LowerCase.bytes(unit)
    self =
      Self.capitals(unit, shape, lower, model) ?? Self.word(unit, lower, model) ?? Self.elided(lower, shape, model)
      ?? Self.compound(lower, shape, model, gravesAreLost)
      ?? Standing(
        [Token(hash: WordHash(lower).value, share: Self.strangeness(unit, shape), left: Token.strangerLeft, tail: 0)], isKnown: false,
        isFrench: false)
  }

  /// Figures, and words in capitals alone, which are taken for known.
  private static func capitals(_ unit: [UInt8], _ shape: Unit.Shape, _ lower: [UInt8], _ model: LanguageModel) -> Standing? {
    if shape.isSubset(of: .digit) { return Standing([model.token(WordHash.number, share: -5)], isKnown: true, isFrench: true) }
    guard !shape.contains(.lower), !shape.contains(.sign), unit[0] != 0x27, unit.count > 1 || shape.contains(.capital) else { return nil }
    if shape.contains(.apostrophe), let parts = elided(lower, shape, model) { return parts }
    if unit == [0x41] {
      return Standing([Token(hash: 1, share: -14, left: Token.strangerLeft, tail: 0)], isKnown: true, isFrench: true)
    }
    if unit == [0x49, 0x49] { return Standing([model.token(2, share: -19)], isKnown: true, isFrench: true) }
    let hash = WordHash(lower).value
    return Standing([model.token(hash, share: model.lexicon.word(hash)?.share ?? acronymShare)], isKnown: true, isFrench: true)
  }

  /// A word of the lexicon; a capital without its accent is as good as with it.
  private static func word(_ unit: [UInt8], _ lower: [UInt8], _ model: LanguageModel) -> Standing? {
    guard let first = unit.first else { return nil }
    let word = model.word(lower)
    if word?.isFrench != true, let letters = AccentedCapitals.table[first] {
      for letter in letters {
        if let meant = model.word(letter + lower.dropFirst()), meant.isFrench {
          return Standing([meant.token], isKnown: true, isFrench: true)
        }
      }
    }
    return word.map { Standing([$0.token], isKnown: true, isFrench: $0.isFrench) }
  }

  /// `l'enfance` is two words; what stands before the apostrophe is known to elide.
  private static func elided(_ lower: [UInt8], _ shape: Unit.Shape, _ model: LanguageModel) -> Standing? {
    guard shape.contains(.apostrophe), let mark = lower.firstIndex(of: 0x27), mark + 1 < lower.count, mark > 0,
      let head = model.word(Array(lower[...mark]))
    else { return nil }
    let rest = Array(lower[(mark + 1)...])
    if let word = model.word(rest) { return Standing([head.token, word.token], isKnown: true, isFrench: word.isFrench) }
    if rest.allSatisfy(isDigit) { return Standing([head.token, model.token(WordHash.number, share: -5)], isKnown: true, isFrench: true) }
    let stranger = Token(hash: WordHash(rest).value, share: strangeness(rest, [.lower]), left: Token.strangerLeft, tail: 0)
    return Standing([head.token, stranger], isKnown: false, isFrench: false)
  }

  /// All parts known; `-a-` inside is none where graves are lost.
  private static func compound(_ lower: [UInt8], _ shape: Unit.Shape, _ model: LanguageModel, _ gravesAreLost: Bool) -> Standing? {
    guard shape.contains(.hyphen) else { return nil }
    let parts = lower.split(separator: 0x2D).map { model.word(Array($0)) }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    let lost = gravesAreLost && lower.split(separator: 0x2D).dropFirst().contains([0x61])
    let isFrench = parts.allSatisfy { $0!.isFrench } && !lost
    let token = Token(hash: WordHash(lower).value, share: isFrench ? compoundShare : -26, left: 0, tail: 0)
    return Standing([token], isKnown: true, isFrench: isFrench)
  }

  /// How rarely a text has such a word that no list has, in bits.
  private static func strangeness(_ unit: [UInt8], _ shape: Unit.Shape) -> Float {
    if shape.contains(.sign) { return unit == [0x26] ? -10 : -44 }
    if shape.contains(.digit) { return isDigit(unit.last!) || isDigit(unit[0]) ? -18 : -32 }
    if shape.contains(.capital), unit.count > 3, unit[0] &- 0x61 < 26, unit[1] &- 0x41 < 26 { return -30 }
    let length = Float(min(unit.count, 12))
    return shape.contains(.capital) ? -19 - 0.8 * length : -23 - 0.9 * length
  }
}
