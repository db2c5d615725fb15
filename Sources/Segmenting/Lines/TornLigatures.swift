import Normalising

/// Words of headings that a dump cut behind a ligature: `Objectif spécifi que n°2`.
package enum TornLigatures {
  private static let words = Set(
    ((HeadingWords.axes + HeadingWords.fiches).flatMap(\.words) + ["objectif", "general", "specifique", "operationnel"])
      .filter { $0.utf8.count >= 4 })
  private static let ligatures = ["fi", "ti", "ff", "fl"]

  /// A cheap look before the dear ones.
  package static func stand(in text: ArraySlice<UInt8>) -> Bool {
    text.prefix(60).indices.contains { index in
      text[index] == 0x20 && index > text.startIndex + 1 && [0x69, 0x66, 0x6C].contains(text[index - 1])
    }
  }

  /// The word of headings that two words are.
  package static func joined(_ one: some StringProtocol, _ two: some StringProtocol) -> String? {
    guard ligatures.contains(where: { one.hasSuffix($0) }), case let word = "\(one)\(two)", words.contains(word) else { return nil }
    return word
  }

  /// The words of a line, folded, those of headings made whole.
  static func folded(_ text: ArraySlice<UInt8>) -> String {
    var found: [String] = []
    for word in Folding.split(String(decoding: Folding.words(text), as: UTF8.self)).map(String.init) {
      if let last = found.last, let whole = joined(last, word) { found[found.count - 1] = whole } else { found.append(word) }
    }
    return found.joined(separator: " ")
  }
}
