import Normalising

/// What of some words is a figure, so that no change of one passes for a misreading.
enum Figures {
  /// The digits with their marks and units, blanks within a number left out: equal for `20 000 €` and `20000€`, not for `1,5 %` and `15 %`.
  static func signature(_ words: some Collection<Substring>) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var gap = Gap.none
    for word in words {
      let scalars = Array(word.unicodeScalars)
      let isNumeric = !isMisreadLetter(scalars)
      for (place, scalar) in scalars.enumerated() {
        let rest = scalars[(place + 1)...]
        switch scalar {
        case "0"..."9" where isNumeric:
          if gap != .none, !out.isEmpty, !(gap == .blank && isGrouped(scalars[place...])) { out.append(" ") }
          out.append(scalar)
          gap = .none
        case ",", ".":
          if !out.isEmpty, gap == .none, isDecimal(rest) { out.append(",") } else if !isGrouped(rest) { gap = .other }
        case "%", "€", "$", "£", "‰": out.append(scalar)
        case "<", ">", "≤", "≥", "±": if scalars.count == 1 || rest.first.map(isDigit) ?? false { out.append(scalar) }
        case " ", "\u{A0}", "\u{202F}": gap = max(gap, .blank)
        default: gap = .other
        }
      }
      gap = max(gap, .blank)
    }
    return out
  }

  /// What stands between a digit and the next.
  private enum Gap: Int, Comparable {
    case none, blank, other

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Three digits and then none, as behind a mark of thousands.
  private static func isGrouped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.prefix(3).count { isDigit($0) } == 3 && !(scalars.dropFirst(3).first.map(isDigit) ?? false)
  }

  /// Digits behind a decimal mark, which are not three.
  private static func isDecimal(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    (scalars.first.map(isDigit) ?? false) && !isGrouped(scalars)
  }

  /// One digit inside a word, where an engine puts it for a letter: `H6pitaux`, `1’âge`; not `2ème`, `1er`, `T4`, `covid19`.
  private static func isMisreadLetter(_ scalars: [Unicode.Scalar]) -> Bool {
    let digits = scalars.indices.filter { isDigit(scalars[$0]) }
    guard digits.count == 1, let place = digits.first, "014568".unicodeScalars.contains(scalars[place]) else { return false }
    let letters = scalars.count { $0.properties.isAlphabetic && !isDigit($0) && $0 != "º" && $0 != "ª" }
    guard letters >= 2, place + 1 < scalars.count else { return false }
    if place > 0 { return scalars[place - 1].properties.isAlphabetic && scalars[place + 1].properties.isAlphabetic && letters >= 3 }
    let rest = Folding.letters(String(String.UnicodeScalarView(scalars.dropFirst())))
    return !ordinals.contains(rest)
  }

  /// What follows the digit of an ordinal, folded. Data.
  private static let ordinals: Set<String> = ["er", "ere", "re", "e", "eme", "nd", "nde", "ier", "iere", "ers", "eres", "res", "emes"]
}
