import Normalising
import Reading
import Segmenting

/// One word, number or sign of a passage.
struct Token: Hashable {
  enum Kind { case word, number, sign }

  let kind: Kind
  /// A word folded, digits as they are, a sign as it is; apostrophes are `'`, dashes `-`.
  let text: String
  /// In bytes of the passage.
  let range: Range<Int>
  /// A blank stands before.
  let spaced: Bool

  var number: Int? { kind == .number && text.utf8.count <= 9 ? Int(text) : nil }
  /// A number of four digits that may be a year.
  var year: Int? { kind == .number && text.utf8.count == 4 ? number.flatMap { (1800...2199).contains($0) ? $0 : nil } : nil }
}

/// A passage cut into tokens, the ground that the parsers of phrases stand on.
struct Tokens {
  let passage: Passage
  let all: [Token]

  init(_ passage: Passage) {
    self.passage = passage
    let reader = ScalarReader(passage.bytes)
    var all: [Token] = []
    all.reserveCapacity(passage.count / 5)
    var index = 0
    var spaced = true
    while let scalar = reader.scalar(at: index) {
      guard scalar.value > 0x20 else {
        spaced = true
        index += 1
        continue
      }
      let start = index
      let kind = Self.kind(scalar.value)
      index += scalar.length
      while kind != .sign, let next = reader.scalar(at: index), Self.kind(next.value) == kind { index += next.length }
      all.append(Token(kind: kind, text: Self.text(kind, passage.bytes[start..<index], scalar.value), range: start..<index, spaced: spaced))
      spaced = false
    }
    self.all = all
  }

  /// Without quotation marks: `par 19 voix « Pour »`
  var unquoted: Tokens { Tokens(passage, all.filter { $0.kind != .sign || !["«", "»", "\"", "“", "”"].contains($0.text) }) }

  /// With the words of headings made whole that a dump cut behind a ligature: `Objectif spécifi que`.
  var mended: Tokens {
    guard TornLigatures.stand(in: passage.bytes[...]) else { return self }
    var mended: [Token] = []
    for token in all {
      if let last = mended.last, last.kind == .word, token.kind == .word, let word = TornLigatures.joined(last.text, token.text) {
        mended[mended.count - 1] = Token(
          kind: .word, text: word, range: last.range.lowerBound..<token.range.upperBound, spaced: last.spaced)
      } else {
        mended.append(token)
      }
    }
    return Tokens(passage, mended)
  }

  private init(_ passage: Passage, _ all: [Token]) {
    self.passage = passage
    self.all = all
  }

  private static func kind(_ scalar: UInt32) -> Token.Kind {
    ScalarReader.isLetter(scalar) ? .word : ScalarReader.isDigit(scalar) ? .number : .sign
  }

  private static func text(_ kind: Token.Kind, _ bytes: ArraySlice<UInt8>, _ scalar: UInt32) -> String {
    switch kind {
    case .word: shortWord(bytes) ?? String(decoding: Folding.letters(bytes), as: UTF8.self)
    case .number: String(decoding: bytes, as: UTF8.self)
    case .sign:
      ScalarReader.isApostrophe(scalar)
        ? "'" : (0x2010...0x2015).contains(scalar) || scalar == 0x2212 ? "-" : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// A word that needs no table to be folded, and as a string no memory of its own; nil for another.
  private static func shortWord(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= 15, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { text in
      for (place, byte) in bytes.enumerated() { text[place] = byte | 0x20 }
      return bytes.count
    }
  }

  var count: Int { all.count }
  subscript(index: Int) -> Token? { index >= 0 && index < all.count ? all[index] : nil }

  func word(_ index: Int) -> String { text(index, .word) }
  func sign(_ index: Int) -> String { text(index, .sign) }

  private func text(_ index: Int, _ kind: Token.Kind) -> String {
    index >= 0 && index < all.count && all[index].kind == kind ? all[index].text : ""
  }

  /// Where these words, apostrophes between them or not, have been read from `index` on; nil when others stand there.
  func skip(_ words: [String], from index: Int) -> Int? {
    var index = index
    for word in words {
      if sign(index) == "'" { index += 1 }
      guard self.word(index) == word else { return nil }
      index += 1
    }
    return index
  }

  /// The part of the passage from one token up to another.
  func slice(_ range: Range<Int>) -> Passage {
    guard let first = self[range.lowerBound], let last = self[range.upperBound - 1], range.count > 0 else { return Passage() }
    return passage[first.range.lowerBound..<last.range.upperBound]
  }
}
