import Reading

extension Rulebook.Rule {
  /// UTF-8 read as Windows-1252 and written as UTF-8 again: `Ã©` for `é`, `â€™` for `’`.
  package static let mojibake = Self { bytes in
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0xC3, let lead = reader.scalar(at: index) else {
        index += 1
        continue
      }
      if let found = doublyEncoded(reader, at: index, lead: lead) {
        edits.append(Edit(index..<found.end, found.bytes, rule: "mojibake", confidence: 0.99, evidence: "UTF-8 encoded twice"))
        index = found.end
      } else {
        index += lead.length
      }
    }
    return edits
  }

  private static func doublyEncoded(_ reader: ScalarReader, at start: Int, lead: (value: UInt32, length: Int)) -> (
    bytes: [UInt8], end: Int
  )? {
    // Only the leads of what French writes: Latin letters (`Ã©`, `Å“`), signs of Latin-1 (`Â°`), quotes and dashes (`â€™`). Others, such as
    // the é before a no-break space and a closing quote, are the writer's own.
    guard [0xC2, 0xC3, 0xC5, 0xE2].contains(lead.value) else { return nil }
    let count = lead.value == 0xE2 ? 3 : 2
    var inner = [UInt8(lead.value)]
    var end = start + lead.length
    for _ in 1..<count {
      guard let next = reader.scalar(at: end), next.value >= 0x80, let scalar = Unicode.Scalar(next.value) else { return nil }
      guard let byte = Windows1252.byte(scalar) ?? (next.value < 0xA0 ? UInt8(next.value) : nil) else { return nil }
      if lead.value == 0xE2, inner.count == 1, byte > 0x84 { return nil }
      inner.append(byte)
      end += next.length
    }
    return UTF8Shape.length(inner, at: 0) == count ? (inner, end) : nil
  }

  /// One character that print draws for two or three: `ﬁ`, `ﬂ`, `ﬃ`.
  package static let ligatures = Self { bytes in
    let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    var edits: [Edit] = []
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xAC, (0x80...0x86).contains(bytes[index + 2]) {
        let text = Array(letters[Int(bytes[index + 2] - 0x80)].utf8)
        edits.append(Edit(index..<(index + 3), text, rule: "ligature", confidence: 1, evidence: "a ligature stands for its letters"))
        index += 3
      } else {
        index += 1
      }
    }
    return edits
  }

  /// Soft hyphens and characters of no width inside a line; each goes with the character before it.
  package static let invisibles = Self { bytes in
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0xC2, isInvisible(reader, at: index) else {
        index += 1
        continue
      }
      var end = index
      while isInvisible(reader, at: end) { end += reader.scalar(at: end)!.length }
      let before = reader.scalar(before: index).flatMap { $0.value > 0x20 ? $0.length : nil } ?? 0
      let after = before == 0 ? reader.scalar(at: end).flatMap { $0.value > 0x20 ? $0.length : nil } ?? 0 : 0
      var kept = Array(bytes[(index - before)..<index]) + bytes[end..<(end + after)]
      if kept.isEmpty { kept = [0x20] }
      edits.append(
        Edit((index - before)..<(end + after), kept, rule: "invisible", confidence: 1, evidence: "a character of no width"))
      index = end + after
    }
    return edits
  }

  private static func isInvisible(_ reader: ScalarReader, at index: Int) -> Bool {
    switch reader.scalar(at: index)?.value ?? 0 {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
