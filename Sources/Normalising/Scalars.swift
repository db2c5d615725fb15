import Reading

extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte stands anywhere; many bytes are looked at in one step.
  func holds(_ wanted: UInt8) -> Bool {
    var start = 0
    while start < count {
      let end = Swift.min(start + 4096, count)
      var found: UInt8 = 0
      for index in start..<end { found |= self[index] == wanted ? 1 : 0 }
      if found != 0 { return true }
      start = end
    }
    return false
  }
}

extension [UInt8] {
  func holds(_ wanted: UInt8) -> Bool { withUnsafeBufferPointer { $0.holds(wanted) } }

  /// Stops at each wanted byte from left to right; `visit` tells where to go on, behind it.
  @inline(__always) package func scan(_ isWanted: (UInt8) -> Bool, _ visit: (Int) -> Int) {
    withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count { index = isWanted(buffer[index]) ? visit(index) : index + 1 }
    }
  }
}

/// Looking at single characters of a UTF-8 text without making a string of it.
@usableFromInline package struct ScalarReader {
  @usableFromInline package let bytes: [UInt8]

  @inlinable package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The character at `index` and its length in bytes; nil at the end. What is not UTF-8 reads as U+FFFD of one byte.
  @inlinable package func scalar(at index: Int) -> (value: UInt32, length: Int)? {
    guard index >= 0, index < bytes.count else { return nil }
    return bytes[index] < 0x80 ? (UInt32(bytes[index]), 1) : wideScalar(at: index)
  }

  /// The character that opens a piece of text.
  package static func first(of text: ArraySlice<UInt8>) -> (value: UInt32, length: Int)? {
    guard let first = text.first, first >= 0x80 else { return text.first.map { (UInt32($0), 1) } }
    return ScalarReader(Array(text.prefix(4))).scalar(at: 0)
  }

  /// One that is not ASCII.
  @usableFromInline package func wideScalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    let length = UTF8Shape.length(bytes, at: index)
    if length == 0 { return (0xFFFD, 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  /// The character that ends before `index`; nil at the start.
  package func scalar(before index: Int) -> (value: UInt32, length: Int)? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = scalar(at: start), start + found.length == index else { return (0xFFFD, 1) }
    return found
  }

  package func isLetter(at index: Int) -> Bool { scalar(at: index).map { Self.isLetter($0.value) } ?? false }
  /// A letter in lower case.
  package func isSmallLetter(at index: Int) -> Bool {
    scalar(at: index).map { Self.isLetter($0.value) && !Self.isUpper($0.value) } ?? false
  }
  package func isLetter(before index: Int) -> Bool { scalar(before: index).map { Self.isLetter($0.value) } ?? false }

  /// Letters of the Latin script, which is all that French is written in.
  @inlinable package static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: false
    }
  }

  @inlinable package static func isUpper(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A: true
    case 0xC0...0xDE: value != 0xD7
    case 0x100...0x17F: value == 0x178 || value & 1 == 0
    default: false
    }
  }

  @inlinable package static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  package static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 || value == 0x2018 || value == 0x2BC }

  /// A vowel or an h: what an elided word may stand before.
  package static func takesElision(_ value: UInt32) -> Bool {
    switch value {
    case 0x41, 0x45, 0x48, 0x49, 0x4F, 0x55, 0x59, 0x61, 0x65, 0x68, 0x69, 0x6F, 0x75, 0x79: true
    case 0xC0...0xC6, 0xC8...0xCF, 0xD2...0xD6, 0xD9...0xDC, 0xE0...0xE6, 0xE8...0xEF, 0xF2...0xF6, 0xF9...0xFC, 0x152, 0x153: true
    default: false
    }
  }
}
