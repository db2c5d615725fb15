/// A word of a text as it stands there, with the signs inside it that may be letters misread.
struct Unit {
  /// What lies between a unit and the one before it.
  enum Gap: UInt8 {
    case blank, line, boundary, paragraph, glued

    /// Punctuation stands in it.
    mutating func widen() { if self != .paragraph { self = .boundary } }
  }

  struct Shape: OptionSet {
    let rawValue: UInt8
    static let apostrophe = Shape(rawValue: 1)
    static let digit = Shape(rawValue: 2)
    static let sign = Shape(rawValue: 4)
    static let hyphen = Shape(rawValue: 8)
    static let lower = Shape(rawValue: 16)
    static let capital = Shape(rawValue: 32)
    /// Letters of which a part is an accent by itself, or that are not Latin: never touched.
    static let foreign = Shape(rawValue: 64)
    /// Letters of more than one byte.
    static let wide = Shape(rawValue: 128)
    static let letters: Shape = [.lower, .capital, .wide]
  }

  var start: Int
  var end: Int
  var gap: Gap
  var shape: Shape
  /// Of what stands behind its last apostrophe, in lower case; a compound is one word.
  var hash: UInt64
  /// Of what stands before, with the apostrophe; 0 where there is none.
  var head: UInt64

  var count: Int { end - start }

  /// The hash of its bytes as they stand.
  func rawHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = WordHash()
    for index in start..<end { hash.feed(bytes[index]) }
    return hash.value
  }
}

/// Reads a text unit by unit; each byte is looked at once or twice.
struct UnitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  private enum Class {
    case letter(Int)
    case digit
    case apostrophe(Int)
    case hyphen
    case sign(Int)
    case blank, line
    case foreign(Int)
    case other(Int)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always) private func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }

  @inline(__always) private func classify(_ at: Int) -> Class {
    let byte = bytes[at]
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: return .letter(1)
    case 0x20: return .blank
    case 0x30...0x39: return .digit
    case 0x27: return .apostrophe(1)
    case 0x2D: return .hyphen
    case 0x0A, 0x0B, 0x0C, 0x0D: return .line
    case 0x7C, 0x21, 0x26, 0x40, 0x5B, 0x5D, 0x3C, 0x22: return .sign(1)
    case 0..<0x80: return .other(1)
    default: return classifyWide(at)
    }
  }

  private func classifyWide(_ at: Int) -> Class {
    let (first, second, third) = (bytes[at], byte(at + 1), byte(at + 2))
    switch first {
    case 0xC3: return second == 0x97 || second == 0xB7 || second & 0xC0 != 0x80 ? .other(2) : .letter(2)
    case 0xC4, 0xC5: return second & 0xC0 == 0x80 ? .letter(2) : .other(1)
    case 0xC2: return second == 0xA2 || second == 0xB0 ? .sign(2) : second == 0xA0 ? .blank : .other(2)
    case 0xE2:
      guard second == 0x80 || second == 0x82 else { return .other(3) }
      if second == 0x82 { return third == 0xAC ? .sign(3) : .other(3) }
      return third == 0x98 || third == 0x99 ? .apostrophe(3) : third == 0xAF ? .blank : .other(3)
    case 0xCA: return second == 0xBC ? .apostrophe(2) : .foreign(2)
    case 0xC6...0xDF: return .foreign(2)
    default: return .other(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 1)
    }
  }

  private func isLetter(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    if case .letter = classify(at) { return true }
    return false
  }

  @inline(__always) private func isDigit(_ at: Int) -> Bool { (0x30...0x39).contains(byte(at)) }

  /// The next unit; nil at the end.
  mutating func next() -> Unit? {
    var gap = Unit.Gap.glued
    var lines = 0
    if index < bytes.count, bytes[index] == 0x20 {
      gap = .blank
      index += 1
    }
    while index < bytes.count {
      switch classify(index) {
      case .letter, .digit: return unit(gap)
      case .blank:
        if gap == .glued { gap = .blank }
        index += bytes[index] == 0xC2 ? 2 : bytes[index] == 0xE2 ? 3 : 1
      case .line:
        if bytes[index] != 0x0D || byte(index + 1) != 0x0A { lines += 1 }
        if lines > 1 { gap = .paragraph } else if gap != .boundary { gap = .line }
        index += 1
      case .apostrophe(let length):
        if gap != .glued || index == 0, isLetter(index + length), !closesQuote(from: index + length) { return unit(gap) }
        gap.widen()
        index += length
      case .sign(let length):
        if opensUnit(length) { return unit(gap) }
        if bytes[index] == 0x3C { index = max(index, tagEnd(index) - length) }
        gap.widen()
        index += length
      case .hyphen:
        if gap != .glued || !isLetter(index + 1) { gap.widen() }
        index += 1
      case .foreign(let length), .other(let length):
        gap.widen()
        index += length
      }
    }
    return nil
  }

  /// Whether an apostrophe was the first of a pair of quotes: a second closes a word not far behind.
  private func closesQuote(from start: Int) -> Bool {
    for at in start..<min(start + 60, bytes.count) {
      if bytes[at] < 0x20 { return false }
      if case .apostrophe(let length) = classify(at), !isLetter(at + length) { return true }
    }
    return false
  }

  private func closesBracket(from start: Int) -> Bool {
    for at in start..<min(start + 60, bytes.count) where bytes[at] == 0x5D || bytes[at] == 0x0A { return bytes[at] == 0x5D }
    return false
  }

  /// Behind a tag of markup that opens at `start`; `start` where none does.
  private func tagEnd(_ start: Int) -> Int {
    guard isLetter(start + 1) || byte(start + 1) == 0x2F else { return start }
    for at in start + 1..<min(start + 200, bytes.count) {
      if bytes[at] == 0x3C || bytes[at] == 0x0A { return start }
      if bytes[at] == 0x3E { return at + 1 }
    }
    return start
  }

  /// Whether a sign begins a word: `|enfance`, `!'accueil`, or stands alone for `à`.
  private func opensUnit(_ length: Int) -> Bool {
    let next = index + length
    switch bytes[index] {
    case 0x26, 0x40:
      let isAlone = byte(next) <= 0x20 && (index == 0 || bytes[index - 1] <= 0x20)
      return isAlone || bytes[index] == 0x40 && isLetter(next)
    case 0x7C where index == 0 || bytes[index - 1] != 0x20: return false
    case 0x21, 0x7C: return isLetter(next) || isApostrophe(next)
    case 0x5D: return isApostrophe(next)
    case 0x5B: return isApostrophe(next) || isLetter(next) && !closesBracket(from: next)
    case 0x3C, 0x22: return false
    case 0xC2: return byte(index + 1) == 0xA2 && isLetter(next)
    default: return isLetter(next)
    }
  }

  private func isApostrophe(_ at: Int) -> Bool {
    byte(at) == 0x27 || byte(at) == 0xE2 && byte(at + 1) == 0x80 && byte(at + 2) & 0xFE == 0x98
  }

  private mutating func unit(_ gap: Unit.Gap) -> Unit {
    let start = index
    var shape: Unit.Shape = []
    var lower = WordHash()
    var head: UInt64 = 0
    while index < bytes.count {
      let begun = index
      while index < bytes.count, bytes[index] &- 0x61 < 26 {
        lower.feed(bytes[index])
        index += 1
      }
      if index > begun { shape.insert(.lower) }
      guard index < bytes.count, take(&shape, &lower, &head, from: start) else { break }
    }
    if index == start { index += 1 }
    return Unit(start: start, end: index, gap: gap, shape: shape, hash: lower.value, head: head)
  }

  /// What is no small letter of ASCII; false where the unit ends.
  private mutating func take(_ shape: inout Unit.Shape, _ lower: inout WordHash, _ head: inout UInt64, from start: Int) -> Bool {
    let byte = bytes[index]
    var length = 1
    switch classify(index) {
    case .letter(1):
      shape.insert(.capital)
      lower.feed(byte | 0x20)
    case .letter(let size):
      length = size
      lower.feed(byte)
      feedWide(&lower, &shape)
    case .digit:
      shape.insert(.digit)
      lower.feed(byte)
    case .apostrophe(let size):
      guard goesOn(after: index + size) else { return false }
      length = size
      shape.insert(.apostrophe)
      lower.feed(0x27)
      head = lower.value
      lower = WordHash()
    case .hyphen:
      guard isLetter(index + 1), index > start else { return false }
      shape.insert(.hyphen)
      lower.feed(byte)
    case .sign(let size):
      guard index == start || goesOn(after: index + size), isInside(byte, start) else { return false }
      length = size
      shape.insert(.sign)
      lower.feed(byte)
    case .foreign(let size):
      length = size
      shape.insert(.foreign)
    default: return false
    }
    index = min(index + length, bytes.count)
    return true
  }

  private func goesOn(after: Int) -> Bool {
    guard after < bytes.count else { return false }
    switch classify(after) {
    case .letter, .digit: return true
    case .apostrophe(let size): return isLetter(after + size)
    default: return false
    }
  }

  /// Signs that are read for letters inside a word; a quote or a degree only behind one letter.
  private func isInside(_ byte: UInt8, _ start: Int) -> Bool {
    switch byte {
    case 0xC2 where self.byte(index + 1) == 0xA2: return true
    case 0x22, 0xC2: return index == start || index - start == 1 && (bytes[start] | 0x20 == 0x64 || bytes[start] | 0x20 == 0x6C)
    case 0x5B, 0x5D, 0x26: return index == start
    default: return true
    }
  }

  @inline(__always) private func feedWide(_ lower: inout WordHash, _ shape: inout Unit.Shape) {
    shape.insert(.wide)
    let (first, second) = (bytes[index], byte(index + 1))
    if first == 0xC3, second < 0x9F {
      shape.insert(.capital)
      lower.feed(second + 0x20)
    } else if first == 0xC5, second == 0x92 {
      shape.insert(.capital)
      lower.feed(0x93)
    } else {
      shape.insert(.lower)
      lower.feed(second)
    }
  }
}
