import Reading

/// One way in which an OCR engine misreads print.
package struct Confusion: Sendable {
  /// What is lost together: an engine that has no `è` has no `ê` either.
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// The word `à`, and à inside words.
    case grave
    /// Letters that English has not: è ê î ô û ç œ …
    case accent
    /// An elided word and its apostrophe.
    case elision
    /// `I l | 1 !`, which some faces draw alike.
    case stroke
    /// Other letters of one shape.
    case letter
  }

  package let printed: [UInt8]
  package let read: [UInt8]
  package let kind: Kind
  /// log₂ of how often the print is read so, in a text whose damage is that of the counted ones.
  package let share: Float

  package init(printed: [UInt8], read: [UInt8], share: Float) {
    self.printed = printed
    self.read = read
    self.share = share
    kind =
      printed.last == 0x27
      ? .elision
      : printed == Array("Il".utf8)
        ? .accent
        : (printed + read).allSatisfy { Self.strokes.contains($0) }
          ? .stroke
          : printed == Array("à".utf8) ? .grave : printed.count >= 2 && printed[0] >= 0xC3 && printed != Array("é".utf8) ? .accent : .letter
  }

  private static let strokes: Set<UInt8> = [0x49, 0x6C, 0x7C, 0x31, 0x21, 0x5D]

  /// Records of four bytes and the two texts: their lengths, −8 log₂ of the share, a zero.
  package static func encode(_ confusions: [Confusion]) -> [UInt8] {
    var out: [UInt8] = []
    for row in confusions {
      out += [UInt8(row.printed.count), UInt8(row.read.count), UInt8(min(255, (-row.share * 8).rounded())), 0]
      out += row.printed + row.read
    }
    return out
  }

  static func decode(_ bytes: [UInt8]) -> [Confusion] {
    var found: [Confusion] = []
    var index = 0
    while index + 4 <= bytes.count, bytes[index] > 0 {
      let middle = index + 4 + Int(bytes[index])
      let end = middle + Int(bytes[index + 1])
      found.append(
        Confusion(printed: Array(bytes[(index + 4)..<middle]), read: Array(bytes[middle..<end]), share: -Float(bytes[index + 2]) / 8))
      index = end
    }
    return found
  }
}
