import Normalising

/// The signs that open list items, as data: a new bullet is one entry here.
enum Bullets {
  /// Signs that are nothing else at the start of a line, whatever follows.
  static let sure: Set<UInt32> = [
    0x2022, 0x25AA, 0x25A0, 0x25A1, 0x25AB, 0x25E6, 0x25CF, 0x25CB, 0x2713, 0x2714, 0x2717, 0x27A2, 0x27A4, 0x25BA, 0x25B6, 0x25B8, 0x2198,
    0x2192, 0x21D2, 0x21D8, 0x2756, 0x2726, 0x25C6, 0x25C7, 0x2794, 0x279C, 0x27A1, 0x2219, 0x2043, 0x2023, 0x25B7, 0x25C8, 0x2605, 0x2606,
    0x2751, 0x2752, 0x25FC, 0x25FE, 0x29BF, 0x204C, 0x2611, 0x2610, 0x2612,
    0x276F, 0x2771, 0x27A3, 0x27A5, 0x2799, 0x2666, 0x25FB, 0x2B1C, 0x2B1B, 0x2B25, 0x29EB,
  ]
  /// Dashes, and signs that are bullets only before a blank.
  static let dashes: Set<UInt32> = [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xAD]
  static let beforeBlank: Set<UInt32> = [0x2A, 0x2B, 0xB7, 0xB0, 0xA7, 0xD8, 0xFC, 0x3E, 0x203A]
  /// What an OCR engine made of a bullet, and letters of symbol fonts: bullets only where a list is under way or announced.
  static let misread: Set<UInt32> = [
    0x30, 0x29, 0xA9, 0x6F, 0x6E, 0x3D, 0xA2, 0xAE, 0x75, 0x71, 0x65, 0x5E, 0xCC, 0x23A, 0xAB, 0x23, 0xBB, 0xFFFD,
  ]

  /// Of these, signs that open no words of French, so that a small letter may follow; nor do a lone `n` and a lone `o`.
  static let misreadSigns: Set<UInt32> = [0xA9, 0x3D, 0xA2, 0xAE, 0x5E, 0x23A, 0x23]

  /// Letters of symbol fonts that no French line holds alone.
  static let symbols: Set<UInt32> = [0xCC, 0x23A, 0x5E, 0xA9, 0xAE, 0xA2]

  /// Of these, letters that French has not, so that they may touch the word behind: `Ìle premier accueil`.
  static let foreign: Set<UInt32> = [0xCC, 0x23A]

  /// The letters `n` and `o` where three lines and more open with one alone: Wingdings and Courier made them of squares and rings.
  static func letters(of lines: [TextLine], _ bytes: [UInt8]) -> Set<UInt8> {
    var counts: [UInt8: Int] = [:]
    for line in lines where line.body.count > 3 && bytes[line.body.lowerBound + 1] == 0x20 {
      let letter = bytes[line.body.lowerBound]
      if letter == 0x6E || letter == 0x6F { counts[letter, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 3 }.keys)
  }

  /// The glyphs of symbol fonts that dumps leave in the private use area.
  static func isPrivate(_ scalar: UInt32) -> Bool { (0xE000...0xF8FF).contains(scalar) }
}

/// Reads the marker of a list item at the start of a line.
struct MarkerParser {
  private let reader: ScalarReader
  private let end: Int
  /// Whether a list is under way or announced, so that misread bullets are believed.
  private let inList: Bool

  private static let dash = ["-"]

  init(_ bytes: [UInt8], end: Int, inList: Bool) {
    reader = ScalarReader(bytes)
    self.end = end
    self.inList = inList
  }

  /// marker → glyph+ ordinal? | ordinal
  ///
  /// Returns the marker and where the item's text begins; nil where none stands.
  func parse(at start: Int) -> (marker: Marker, body: Int)? {
    var glyphs: [String] = []
    var index = start
    while glyphs.count < 4, let (glyph, next) = glyph(at: index, first: glyphs.isEmpty) {
      glyphs.append(glyph)
      index = skipBlanks(next)
    }
    if !glyphs.isEmpty, index + 3 < end, reader.bytes[index] == 0x5B, reader.bytes[index + 2] == 0x5D, isBlank(index + 3) {
      // A task of a list in GitHub Flavored Markdown (5.3): done or not.
      return (Marker(glyphs: glyphs, ordinal: nil), skipBlanks(index + 3))
    }
    // One array for all items that open so.
    if glyphs == Self.dash { glyphs = Self.dash }
    if let (ordinal, next) = ordinal(at: index) { return (Marker(glyphs: glyphs, ordinal: ordinal), skipBlanks(next)) }
    return glyphs.isEmpty ? nil : (Marker(glyphs: glyphs, ordinal: nil), index)
  }

  private func glyph(at index: Int, first: Bool) -> (String, Int)? {
    guard index < end, let sign = reader.scalar(at: index) else { return nil }
    if sign.value == 0x28, let next = unmapped(index) { return (String(decoding: reader.bytes[index..<next], as: UTF8.self), next) }
    let next = index + sign.length
    if Bullets.dashes.contains(sign.value) { return isBlank(next) || isDashBeforeWord(next, first) ? ("-", next) : nil }
    if Bullets.sure.contains(sign.value) || Bullets.isPrivate(sign.value) { return (String(Unicode.Scalar(sign.value)!), next) }
    if Bullets.beforeBlank.contains(sign.value), isBlank(next) { return (String(Unicode.Scalar(sign.value)!), next) }
    if inList || !first, let next = underscored(index) { return ("?", next) }
    // Alone on its line, a letter of a symbol font is nothing else.
    if first, next >= end, Bullets.symbols.contains(sign.value), opensLine(index) { return (String(Unicode.Scalar(sign.value)!), next) }
    if first, Bullets.foreign.contains(sign.value), opensLine(index), let after = reader.scalar(at: next),
      isBlank(next) || (0x61...0x7A).contains(after.value)
    {
      return (String(Unicode.Scalar(sign.value)!), next)
    }
    guard inList, first, Bullets.misread.contains(sign.value), isBlank(next) else { return nil }
    guard
      Bullets.misreadSigns.contains(sign.value) || sign.value == 0x6E || sign.value == 0x6F || opensWord(skipBlanks(next))
        || sign.value == 0x6F && isIndented(index)
    else { return nil }
    return ("?", next)
  }

  /// `(cid:1)`, which pdfminer prints for a glyph that its font does not name, before a blank.
  private func unmapped(_ index: Int) -> Int? {
    guard reader.bytes[index..<end].starts(with: Array("(cid:".utf8)) else { return nil }
    let digits = reader.bytes[(index + 5)..<min(end, index + 10)].prefix { ScalarReader.isDigit(UInt32($0)) }
    let close = index + 5 + digits.count
    return !digits.isEmpty && close < end && reader.bytes[close] == 0x29 && isBlank(close + 1) ? close + 1 : nil
  }

  /// `e_` and `__`, which an OCR engine made of a bullet.
  private func underscored(_ index: Int) -> Int? {
    let start = reader.bytes[index] == 0x65 ? index + 1 : index
    let lines = reader.bytes[start..<end].prefix { $0 == 0x5F }.count
    return (1...3).contains(lines) && start + lines < end && isBlank(start + lines) ? start + lines : nil
  }

  /// `-Tribunal pour enfants` is an item, `-2016` and `--` are not.
  private func isDashBeforeWord(_ index: Int, _ first: Bool) -> Bool {
    guard first, index < end, let next = reader.scalar(at: index) else { return false }
    return ScalarReader.isLetter(next.value)
  }

  private func opensLine(_ index: Int) -> Bool {
    var start = index
    while start > 0, reader.bytes[start - 1] == 0x20 || reader.bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || reader.bytes[start - 1] == 0x0A || reader.bytes[start - 1] == 0x0D || reader.bytes[start - 1] == 0x0C
  }

  /// An `o` behind blanks is Word's bullet of the second level, whatever follows: French has no such word.
  private func isIndented(_ index: Int) -> Bool { index > 0 && (reader.bytes[index - 1] == 0x20 || reader.bytes[index - 1] == 0x09) }

  private func opensWord(_ index: Int) -> Bool {
    guard index < end, let next = reader.scalar(at: index) else { return false }
    return ScalarReader.isUpper(next.value)
  }

  /// ordinal → digit digit? ( `.` | `)` | `/` | `°` ) blank | letter ( `.` | `)` | `/` ) blank
  private func ordinal(at start: Int) -> (String, Int)? {
    var index = start
    while index < end, index - start < 2, ScalarReader.isDigit(UInt32(reader.bytes[index])) { index += 1 }
    let digits = index > start
    if !digits, index < end, (0x61...0x7A).contains(reader.bytes[index] | 0x20) { index += 1 }
    guard index > start, let close = reader.scalar(at: index), index + close.length < end else { return nil }
    if inList, digits, let next = spacedDash(at: index) { return (String(decoding: reader.bytes[start..<index], as: UTF8.self), next) }
    guard [0x2E, 0x29, 0x2F].contains(close.value) || digits && close.value == 0xB0 else { return nil }
    guard isBlank(index + close.length), digits || close.value != 0x2E || !isAbbreviation(start) else { return nil }
    return (String(decoding: reader.bytes[start..<index], as: UTF8.self), index + close.length)
  }

  /// The dash of `1 - Élaborer`, in a list: a capital follows.
  private func spacedDash(at index: Int) -> Int? {
    guard isBlank(index), case let dash = skipBlanks(index), dash < end, let sign = reader.scalar(at: dash),
      Bullets.dashes.contains(sign.value)
    else { return nil }
    let next = dash + sign.length
    return isBlank(next) && opensWord(skipBlanks(next)) ? next : nil
  }

  /// `M. Orval`, `L. 221-1`: a capital and a point before a name or an article's number.
  private func isAbbreviation(_ start: Int) -> Bool {
    let letter = reader.bytes[start]
    let next = skipBlanks(start + 2)
    return letter == 0x4D || letter < 0x61 && next < end && ScalarReader.isDigit(UInt32(reader.bytes[next]))
  }

  private func isBlank(_ index: Int) -> Bool { index >= end || Passage.blankLength(reader.bytes, at: index) > 0 }

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < end, case let length = Passage.blankLength(reader.bytes, at: index), length > 0 { index += length }
    return min(index, end)
  }
}
