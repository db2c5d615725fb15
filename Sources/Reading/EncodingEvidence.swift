/// What the bytes of a file say of their encoding.
struct EncodingEvidence {
  let encoding: Encoding
  /// Whether all of the file is well-formed UTF-8.
  let isWellFormed: Bool

  init(_ file: [UInt8]) {
    isWellFormed = file.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
    if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8
    } else if file.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
    } else if file.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
    } else {
      encoding = Self.weigh(file, isWellFormed)
    }
  }

  private static func weigh(_ file: [UInt8], _ isWellFormed: Bool) -> Encoding {
    if isWellFormed, !holdsControls(file) { return .utf8 }
    var counts = Counts()
    counts.read(file)
    if file.count > 1, counts.nulls[0] * 10 > file.count * 3, counts.nulls[1] * 50 < file.count { return .utf16BigEndian }
    if counts.nulls[1] * 10 > file.count * 3, counts.nulls[0] * 50 < file.count { return .utf16LittleEndian }
    if counts.controls * 20 > file.count { return .binary }
    if counts.sequences >= counts.strays { return .utf8 }
    return counts.upperControls > 0 ? .windows1252 : .latin1
  }

  /// Bytes that no text holds.
  private static func holdsControls(_ file: [UInt8]) -> Bool {
    file.withUnsafeBufferPointer { bytes in
      var controls: UInt8 = 0
      for byte in bytes { controls |= byte < 0x20 && !(byte &- 0x09 < 5) && byte != 0x1B ? 1 : 0 }
      return controls != 0
    }
  }

  /// Counts over the whole file, in one pass.
  private struct Counts {
    /// NUL bytes at even and at odd places.
    var nulls = [0, 0]
    /// Bytes that no text holds: C0 controls but tab, line ends, form feed and escape.
    var controls = 0
    /// Well-formed UTF-8 sequences of two bytes and more.
    var sequences = 0
    /// Bytes above 0x7F outside of such sequences.
    var strays = 0
    /// Of these, bytes from 0x80 to 0x9F, which are letters and quotes in Windows-1252 and nothing in Latin-1.
    var upperControls = 0

    mutating func read(_ file: [UInt8]) {
      var index = 0
      while index < file.count {
        let byte = file[index]
        let length = UTF8Shape.length(file, at: index)
        if byte == 0 { nulls[index & 1] += 1 }
        if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B { controls += 1 }
        if length > 1 { sequences += 1 }
        if length == 0 {
          strays += 1
          if byte < 0xA0 { upperControls += 1 }
        }
        index += max(length, 1)
      }
    }
  }
}

/// The code page Windows-1252, as the WHATWG Encoding Standard maps its upper controls.
package enum Windows1252 {
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The character of a byte from 0x80 up, nil for the five bytes that have none.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The byte of a character from U+0080 up, nil when the code page has none.
  package static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    guard scalar.value >= 0x80, let index = upper.firstIndex(of: scalar.value) else { return nil }
    return UInt8(index + 0x80)
  }
}
