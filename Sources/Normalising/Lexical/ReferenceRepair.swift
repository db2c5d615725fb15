/// `n° 2021- 1900` is `n° 2021-1900`: a reference number holds no blank behind its hyphen.
enum ReferenceRepair {
  static func propose(_ bytes: UnsafeBufferPointer<UInt8>) -> [Edit] {
    var edits: [Edit] = []
    for index in 1..<max(1, bytes.count - 2) where bytes[index] == 0x2D && bytes[index + 1] == 0x20 {
      guard isDigit(bytes[index + 2]), let number = digits(bytes, before: index), isNumbered(bytes, before: number) else { continue }
      edits.append(
        Edit(
          index..<(index + 2), [0x2D], rule: "reference", confidence: 0.97, evidence: "a reference number holds no blank behind its hyphen")
      )
    }
    return edits
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Where two or four digits begin, a year, that end before `end`.
  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    var start = end
    while start > 0, end - start < 5, isDigit(bytes[start - 1]) { start -= 1 }
    return end - start == 2 || end - start == 4 ? start : nil
  }

  /// `n°` with a blank or none behind.
  private static func isNumbered(_ bytes: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    var end = start
    if end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return end >= 3 && bytes[end - 1] == 0xB0 && bytes[end - 2] == 0xC2 && bytes[end - 3] | 0x20 == 0x6E
  }
}
