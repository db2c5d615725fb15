import Reading

extension Rulebook.Rule {
  /// UTF-8 read as Windows-1252 and written as UTF-8 again: `Ã©` for `é`, `â€™` for `’`. What was so encoded twice over is not rare.
  package static let mojibake = Self { bytes in
    let edits = doublyEncoded(bytes)
    guard !edits.isEmpty else { return [] }
    var draft = Draft(bytes)
    draft.apply(edits)
    draft.apply(doublyEncoded(draft.bytes))
    return draft.patches.map { patch in
      Edit(
        patch.source, Array(draft.bytes[patch.current]), rule: "mojibake", confidence: 0.99, evidence: "UTF-8 encoded twice")
    }
  }

  private static func doublyEncoded(_ bytes: [UInt8]) -> [Edit] {
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    let isLead = { (byte: UInt8) in byte >= 0xC3 }
    bytes.scan(isLead) { index in
      guard let lead = reader.scalar(at: index) else { return index + 1 }
      guard let found = doublyEncoded(reader, at: index, lead: lead) else { return index + lead.length }
      edits.append(Edit(index..<found.end, found.bytes, rule: "mojibake", confidence: 0.99, evidence: "UTF-8 encoded twice"))
      return found.end
    }
    return edits
  }

  private static func doublyEncoded(_ reader: ScalarReader, at start: Int, lead: (value: UInt32, length: Int)) -> (
    bytes: [UInt8], end: Int
  )? {
    guard lead.value >= 0xC2, lead.value <= 0xF4, start + lead.length < reader.bytes.count, reader.bytes[start + lead.length] >= 0x80
    else { return nil }
    let count = lead.value >= 0xF0 ? 4 : lead.value >= 0xE0 ? 3 : 2
    var inner = [UInt8(lead.value)]
    var end = start + lead.length
    var hasControl = false
    for _ in 1..<count {
      guard let next = reader.scalar(at: end), next.value >= 0x80, next.value != 0x85, let scalar = Unicode.Scalar(next.value) else {
        return nil
      }
      guard let byte = Windows1252.byte(scalar) ?? (next.value < 0xA0 ? UInt8(next.value) : nil) else { return nil }
      hasControl = hasControl || next.value < 0xA0
      inner.append(byte)
      end += next.length
    }
    guard UTF8Shape.length(inner, at: 0) == count, let meant = ScalarReader(inner).scalar(at: 0)?.value else { return nil }
    return isFrench(meant) || hasControl && meant < 0xA0 ? (inner, end) : nil
  }

  /// The letters, signs and bullets that a French text may hold. `é »` with a no-break space is an ideogram in UTF-8, and is no mojibake.
  private static func isFrench(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0...0x17F, 0x2C6...0x2DC, 0x2010...0x203A, 0x2044, 0x2070...0x209F, 0x20AC, 0x2100...0x22FF, 0x25A0...0x27BF: true
    case 0xF000...0xF0FF, 0xFB00...0xFB06, 0xFEFF, 0xFFFD, 0x1F300...0x1FAFF: true
    default: false
    }
  }

  /// One character that print draws for two or three: `ﬁ`, `ﬂ`, `ﬃ`.
  package static let ligatures = Self { bytes in
    guard bytes.holds(0xEF) else { return [] }
    let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    var edits: [Edit] = []
    bytes.scan({ $0 == 0xEF }) { index in
      guard index + 2 < bytes.count, bytes[index + 1] == 0xAC, (0x80...0x86).contains(bytes[index + 2]) else { return index + 1 }
      let text = Array(letters[Int(bytes[index + 2] - 0x80)].utf8)
      edits.append(Edit(index..<(index + 3), text, rule: "ligature", confidence: 1, evidence: "a ligature stands for its letters"))
      return index + 3
    }
    return edits
  }

  /// A letter and the mark that follows it, as one character: `e` and U+0301 are `é` (Unicode Standard Annex 15, canonical composition, of Latin
  /// letters). Dumps of some PDF writers hold no other accents, and vocabularies know them composed.
  package static let composition = Self { bytes in
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    bytes.scan({ $0 == 0xCC }) { index in
      guard let mark = reader.scalar(at: index).flatMap({ Unicode.Scalar($0.value) }), let base = reader.scalar(before: index),
        base.value < 0x80, let letter = Unicode.Scalar(base.value), let composed = composed[String(letter) + String(mark)]
      else { return index + 1 }
      edits.append(
        Edit((index - 1)..<(index + 2), composed, rule: "composition", confidence: 1, evidence: "a letter and its accent are one character")
      )
      return index + 2
    }
    return edits
  }

  /// By the letter and its mark: strings are equal, and hashed, by canonical equivalence.
  private static let composed: [String: [UInt8]] = {
    let letters = (UInt32(0xC0)...0x17E).compactMap { Unicode.Scalar($0).map { String($0) } }
    return Dictionary(letters.map { ($0, Array($0.utf8)) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Soft hyphens and characters of no width inside a line; each goes with the character before it. A joiner behind a pictogram stays.
  package static let invisibles = Self { bytes in
    let reader = ScalarReader(bytes)
    var edits: [Edit] = []
    bytes.scan({ $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) { index in
      guard isInvisible(reader, at: index) else { return index + 1 }
      var end = index
      while isInvisible(reader, at: end) { end += reader.scalar(at: end)!.length }
      if let last = edits.last, last.range.upperBound == index {
        edits[edits.count - 1] = Edit(
          last.range.lowerBound..<end, last.replacement, rule: last.rule, confidence: last.confidence, evidence: last.evidence)
        return end
      }
      let before = reader.scalar(before: index).flatMap { $0.value > 0x20 ? $0.length : nil } ?? 0
      let after = before == 0 ? reader.scalar(at: end).flatMap { $0.value > 0x20 ? $0.length : nil } ?? 0 : 0
      var kept = Array(bytes[(index - before)..<index]) + bytes[end..<(end + after)]
      if kept.isEmpty { kept = [0x20] }
      edits.append(
        Edit((index - before)..<(end + after), kept, rule: "invisible", confidence: 1, evidence: "a character of no width"))
      return end + after
    }
    return edits
  }

  /// A soft hyphen before a blank at the start of a line or of a word is the dash of a list.
  private static func isBullet(_ reader: ScalarReader, at index: Int) -> Bool {
    guard let after = reader.scalar(at: index + 2), after.value == 0x20 || after.value == 0x09 || after.value == 0xA0 else { return false }
    return reader.scalar(before: index).map { $0.value <= 0x20 } ?? true
  }

  private static func isInvisible(_ reader: ScalarReader, at index: Int) -> Bool {
    switch reader.scalar(at: index)?.value ?? 0 {
    case 0x200B, 0x200C, 0x2060, 0xFEFF: true
    case 0xAD: !isBullet(reader, at: index)
    case 0x200D: !(reader.scalar(before: index).map { $0.value >= 0x2190 && $0.value != 0xFFFD } ?? false)
    default: false
    }
  }
}
