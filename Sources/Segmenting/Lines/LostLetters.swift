import Normalising

/// Words of headings of which a dump lost letters, `Fiche Ac\u{FFFD}on 3`, or which it cut behind a ligature, `Objectif spécifi que n°2`.
package enum LostLetters {
  private static let words = Set(
    ((HeadingWords.axes + HeadingWords.fiches).flatMap(\.words) + ["objectif", "general", "specifique", "operationnel"])
      .filter { $0.utf8.count >= 4 })
  private static let ligatures = ["fi", "ti", "ff", "fl"]
  private static let sign: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// A cheap look before the dear ones.
  package static func stand(in text: ArraySlice<UInt8>) -> Bool {
    text.prefix(60).indices.contains { index in
      text[index] == 0xEF || text[index] == 0x20 && index > text.startIndex + 1 && [0x69, 0x66, 0x6C].contains(text[index - 1])
    }
  }

  /// The one word of headings that fits; each sign stands for a letter or two.
  package static func word(_ text: ArraySlice<UInt8>) -> String? {
    var parts: [[UInt8]] = [[]]
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].starts(with: sign) {
        parts.append([])
        index += sign.count
      } else {
        parts[parts.count - 1].append(text[index])
        index += 1
      }
    }
    guard parts.count > 1, case let folded = parts.map({ Folding.letters($0) }), case let length = folded.joined().count, length >= 3 else {
      return nil
    }
    let fitting = words.filter { word in
      (1...2 * (parts.count - 1)).contains(word.utf8.count - length) && word.utf8.starts(with: folded[0])
        && word.utf8.reversed().starts(with: folded[folded.count - 1].reversed())
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The word of headings that two words are.
  package static func joined(_ one: some StringProtocol, _ two: some StringProtocol) -> String? {
    guard ligatures.contains(where: { one.hasSuffix($0) }), case let word = "\(one)\(two)", words.contains(word) else { return nil }
    return word
  }

  /// The words of a line, folded, those of headings made whole.
  static func folded(_ text: ArraySlice<UInt8>) -> String {
    var found: [String] = []
    for part in text.split(separator: 0x20) {
      let words = word(part) ?? String(decoding: Folding.words(part), as: UTF8.self)
      if let last = found.last, let whole = joined(last, words) { found[found.count - 1] = whole } else { found.append(words) }
    }
    return found.joined(separator: " ")
  }
}
