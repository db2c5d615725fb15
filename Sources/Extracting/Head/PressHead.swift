import Normalising
import Segmenting

/// The head of a release of the press: `COMMUNIQUÉ DE PRESSE`, its number, its day, a rubric, and the headline.
struct PressHead {
  /// The block that says what it is, and nothing of what it tells.
  let label: Int
  let headline: Int?
  let reference: String?

  static let words = [
    "communique de presse", "communiquede presse", "communiquedepresse", "information presse", "communique a la presse",
    "communique aux medias",
  ]
  /// The same, alone on the line or before a number and a day.
  private static let short = "communique"
  /// Blocks looked at for the words, and behind them for the headline.
  private static let reach = 12

  /// head → words number? ( number | day | letterhead | rubric )* headline
  init?(_ extraction: Extraction) {
    let label = extraction.blocks.indices.prefix(Self.reach).first { Self.isLabel(extraction.passage($0)) }
    guard let label else { return nil }
    self.label = label
    var number = Self.number(in: extraction.passage(label))
    var headline: Int?
    for block in extraction.blocks.indices[(label + 1)...].prefix(Self.reach) where extraction.blocks[block].depth == 0 {
      let passage = extraction.passage(block)
      if passage.count <= 40, passage.prefix(8).foldedWords.first?.first == "n", let own = Self.number(in: passage) {
        number = number ?? own
      } else if Self.isHeadline(passage) {
        headline = block
        break
      } else if passage.count > 240 || passage.last == 0x2E {
        break
      }
    }
    (self.headline, reference) = (headline, number)
  }

  /// `Communiqué de presse       Transports`, `COMMUNIQUÉ DE PRESSE N° 2020/47`, and not `Communiqué de presse : le plan vélo`.
  static func isLabel(_ passage: Passage) -> Bool {
    guard passage.count <= 120, let first = passage.wideParts.first, !first.contains(0x3A), case let folded = first.folded,
      folded == short || folded.hasPrefix(short + " n ") || words.contains(where: { folded.hasPrefix($0) })
    else { return false }
    return first.count <= 60
  }

  /// `N° 2020/47`
  private static func number(in passage: Passage) -> String? {
    let tokens = Tokens(passage)
    guard let sign = tokens.all.indices.first(where: { tokens.word($0) == "n" && ["°", "º"].contains(tokens.sign($0 + 1)) }) else {
      return nil
    }
    return ActNumber.read(tokens, from: sign + 1)?.0
  }

  /// A line that tells of something: no day, no letterhead, no rubric of a few words, no prose.
  private static func isHeadline(_ passage: Passage) -> Bool {
    guard passage.count <= 240, passage.last != 0x2E, passage.last != 0x2C, passage.opensUpper || passage.hasPrefix("«"),
      passage.foldedWords.count >= 4, !TitleReader.isDateline(passage), !TitleReader.namesOwner(passage),
      case let folded = passage.folded + " "
    else { return false }
    // `Val de Sève Agglomération`: whose release it is.
    if let last = passage.foldedWords.last, passage.foldedWords.count <= 6, !passage.hasDigit,
      ["agglomeration", "agglo", "metropole", "communaute"].contains(last)
    {
      return false
    }
    return !TitleReader.excluded.contains { folded.hasPrefix($0) } && !Tokens(passage).isMostlyDay
  }
}

extension Tokens {
  /// Little more than a day: `Jeudi 14 mai 2020`.
  fileprivate var isMostlyDay: Bool { TimeReader(self).first().map { $0.range.count * 2 >= count } ?? false }
}
