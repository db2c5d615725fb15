import Normalising
import Segmenting

extension ActReference {
  /// Behind a title, set off by a bracket, a colon or a dash: `Taxe d'aménagement : 2019-94`, `Achat d'un terrain (DE_15122020_02)`.
  init?(closing title: Passage) {
    guard title.count <= 400 else { return nil }
    let tokens = title.mendedTokens
    for index in tokens.all.indices.dropFirst().suffix(16) {
      guard ["(", "[", ":", "-"].contains(tokens.sign(index - 1)), tokens[index - 1]!.spaced || tokens.sign(index - 1) == ":",
        tokens[index]!.kind != .sign
      else { continue }
      let isBracketed = ["(", "["].contains(tokens.sign(index - 1))
      let end = isBracketed && [")", "]"].contains(tokens.sign(tokens.count - 1)) ? tokens.count - 1 : tokens.count
      guard let text = Self.whole(tokens.slice(index..<end)) else { continue }
      let title = title.prefix(tokens[index - 1]!.range.lowerBound).dropping(trailing: "-–:([")
      guard !title.isEmpty else { return nil }
      self.init(.coded, text, title: title)
      return
    }
    return nil
  }

  /// A reference that a year or a day proves, and nothing behind it.
  private static func whole(_ text: Passage) -> String? {
    guard text.count <= 40, text.hasDigit else { return nil }
    let tokens = Tokens(text)
    // `(délibération n° 2018/30)`
    if ["deliberation", "delib", "dcm"].contains(tokens.word(0)), tokens.count > 2 {
      let start = tokens.sign(1) == "." ? 2 : 1
      return whole(tokens.slice(start..<tokens.count))
    }
    if let found = ActReference(margin: text), found.title.isEmpty, found.form.isSure || found.text.isDated { return found.text }
    // `2019-94`, which is no period of years.
    guard tokens.count == 3, let year = tokens[0]?.year, ["-", "/", "_"].contains(tokens.sign(1)), !tokens[1]!.spaced,
      let number = tokens[2]?.number, tokens[2]!.text.utf8.count <= 3, !(1...12).contains(number - year % 100)
    else { return nil }
    return text.string
  }
}

extension String {
  /// A part of four figures that is a year.
  var isDated: Bool {
    split { !$0.isNumber }.contains { $0.utf8.count == 4 && (1900...2099).contains(Int($0) ?? 0) }
  }
}
