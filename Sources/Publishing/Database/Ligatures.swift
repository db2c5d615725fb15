/// Letters that are written as one and typed as two, which the tokenizer of the full text does not open.
enum Ligatures {
  private static let table: [Unicode.Scalar: String] = [
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ĳ": "ij", "Ĳ": "IJ", "ß": "ss", "ẞ": "SS",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
  ]

  /// The text with its ligatures opened; nil when it has none.
  static func opened(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { $0.value > 0x7F && table[$0] != nil }) else { return nil }
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar.value > 0x7F, let letters = table[scalar] { out += letters } else { out.unicodeScalars.append(scalar) }
    }
    return out
  }
}
