/// What Tesseract makes of French print with the English model: the table of confusions counted on 90 renderings of 10 documents, digits
/// left out. Data.
enum Confusions {
  private static let letters: [(from: String, to: String, weight: Int)] = [
    ("à", "a", 1125), ("è", "é", 583), ("l'", "I'", 386), ("l’", "I’", 386), ("'", "", 290), ("’", "", 290), ("l'", "|'", 198),
    ("l’", "|’", 198),
    ("ô", "é", 157), ("ê", "é", 148), ("œ", "ce", 87), ("œ", "oe", 40), ("É", "E", 83), ("–", "—", 78), ("'", "' ", 77), ("’", "’ ", 77),
    ("–", "-", 66), ("l'", "V", 50), ("l’", "V", 50), ("î", "i", 36), ("ç", "c", 35), ("ill", "ili", 28), ("ô", "6", 27), ("ô", "o", 27),
    ("â", "a", 26), ("'", "''", 23), ("é", "eé", 12), ("è", "eé", 8), ("ç", "g", 19), ("è", "e", 19), ("ô", "d", 17), ("'", "i", 17),
    ("l'", "!", 15),
    ("l’", "!", 15), ("…", "...", 15), ("l'", "T", 14), ("l’", "T", 14), ("f", "t", 13), ("û", "i", 11), ("é", "e", 11), ("À", "A", 9),
    ("l'", "Y", 9), ("l'", "1'", 9), ("l’", "1’", 9), ("l'", "f", 8), ("l’", "f", 8),
  ]

  private static let words: [(from: String, to: String, weight: Int)] = [("à", "4", 219), ("à", "&", 106), ("à", "A", 15)]

  /// The text with about so large a share of its words misread; no digit is touched, and one is put for a letter only as engines do.
  static func misread(_ text: String, share: Double, with random: inout Random) -> String {
    var out: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      guard random.chance(share) else {
        out.append(String(word))
        continue
      }
      let whole = words.filter { $0.from == word }
      if let row = choose(whole, with: &random), random.chance(0.25) {
        out.append(row.to)
        continue
      }
      var copy = String(word)
      if let row = choose(letters.filter { copy.contains($0.from) }, with: &random), let range = copy.firstRange(of: row.from) {
        copy.replaceSubrange(range, with: row.to)
      }
      out.append(copy)
    }
    return out.joined(separator: " ")
  }

  private static func choose(_ rows: [(from: String, to: String, weight: Int)], with random: inout Random) -> (
    from: String, to: String, weight: Int
  )? {
    let sum = rows.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return nil }
    var left = Int(random.next() % UInt64(sum))
    return rows.first { row in
      left -= row.weight
      return left < 0
    }
  }
}
