/// A word as the language model sees it.
struct Token {
  var hash: UInt64
  /// log₂ of its share in French.
  var share: Float
  /// log₂ of what is left, behind it, to words never seen there.
  var left: Float
  /// The hash of its class; 0 for none.
  var tail: UInt64
  var sound: Sound = .unknown
  /// Whether it ends as a past participle does.
  var isParticipial = false

  /// Whether elision joins two words: `de` before `ensemble` does not stand in French, nor `d'` before `travail`.
  enum Sound: UInt8 {
    case unknown, vowel, consonant
    /// `de`, `que`: written so before consonants alone.
    case full
    /// `d'`, `qu'`: before vowels alone.
    case elided
  }

  /// What follows a word that no list has is as little known as what follows others.
  static let strangerLeft: Float = -2.5
  static let neutral = Token(hash: 0, share: 0, left: 0, tail: 0)
}

/// One way to understand a unit: as it stands, or with misread letters put right.
struct Reading {
  /// What it reads; empty for the unit as it stands.
  let text: [UInt8]
  /// One word, or two.
  let tokens: [Token]
  /// log₂ of the chance that this was read as what stands there.
  let cost: Float
  /// What was misread.
  let kinds: Kinds
  /// The confusions undone, by their places in the lexicon's list.
  var rows: [UInt16] = []

  struct Kinds: OptionSet, Hashable {
    let rawValue: UInt16
    static let spacing = Kinds(rawValue: 1 << 5)
    static let ordinal = Kinds(rawValue: 1 << 6)
    /// A figure alone that stands for a word.
    static let figure = Kinds(rawValue: 1 << 7)
    /// Letters of which nothing is left.
    static let lost = Kinds(rawValue: 1 << 8)

    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ kind: Confusion.Kind) { rawValue = 1 << kind.rawValue }
  }
}

/// All the ways to understand a unit, the one that stands there first.
struct Readings {
  var list: [Reading]
  /// Whether every word of the unit as it stands is in the lexicon.
  var isKnown: Bool
  /// Whether every one is French.
  var isFrench: Bool
}
