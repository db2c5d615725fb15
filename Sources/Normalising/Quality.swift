import Reading

/// How damaged a text is, before its repair.
public struct Quality: Hashable, Sendable {
  public enum Damage: String, Sendable { case none, light, heavy, unreadable }

  public let ocr: Damage
  /// The share of words that no writer wrote, 0 to 1, in ten-thousandths.
  public let suspects: Double
  public let corrections: Int

  init(of source: SourceText, corrections: Int) {
    let (words, suspects) = Self.count(source.bytes)
    let share = words == 0 ? 0 : Double(suspects) / Double(words)
    self.suspects = (share * 10_000).rounded() / 10_000
    self.corrections = corrections
    if source.encoding == .binary || share > 0.5 {
      ocr = .unreadable
    } else {
      ocr = share < 0.002 ? .none : share < 0.02 ? .light : .heavy
    }
  }

  private static func count(_ bytes: [UInt8]) -> (words: Int, suspects: Int) {
    let reader = ScalarReader(bytes)
    var (words, suspects) = (0, 0)
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      guard start < index else { break }
      words += 1
      if isSuspect(reader, start..<index) { suspects += 1 }
    }
    return (words, suspects)
  }

  /// Letters lost, strokes and signs among letters, an apostrophe behind a capital I.
  private static func isSuspect(_ reader: ScalarReader, _ word: Range<Int>) -> Bool {
    let bytes = reader.bytes
    var index = word.lowerBound
    while index < word.upperBound {
      guard let scalar = reader.scalar(at: index) else { return false }
      let next = index + scalar.length
      switch scalar.value {
      case 0xFFFD: return true
      case 0x7C, 0xA2, 0xA9:
        if reader.isLetter(before: index) || next < word.upperBound && bytes[next] != 0x7C && scalar.value != 0xA9 { return true }
      case 0x49, 0x31:
        let after = reader.scalar(at: next).map { ScalarReader.isApostrophe($0.value) } ?? false
        if index == word.lowerBound, after, next + 1 < word.upperBound, !(0x30...0x39).contains(bytes[next + 1]) { return true }
      default: break
      }
      index = next
    }
    return false
  }
}
