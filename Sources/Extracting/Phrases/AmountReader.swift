import Reading
import Segmenting

/// A sum found in a passage, before it has a place.
struct FoundAmount {
  /// Tokens of the passage.
  let range: Range<Int>
  let value: Figure
  let taxBasis: Amount.TaxBasis?
}

/// Reads sums of money: `2 500 000 €`, `305.000 euros`, `1, 6 millions d'euros`, `15 M€`, `2.500.000,00 EUR`, `1'697€`, `1362 K€`.
struct AmountReader {
  let tokens: Tokens
  private static let scales = [
    "millier": 3, "milliers": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "k": 3, "m": 6, "md": 9, "mds": 9,
  ]

  init(_ tokens: Tokens) { self.tokens = tokens }

  func all() -> [FoundAmount] {
    var found: [FoundAmount] = []
    var index = 0
    while index < tokens.count {
      if tokens[index]?.kind == .number, !isGlued(index), let amount = amount(at: index) {
        found.append(amount)
        index = amount.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Digits that a letter or a slash touches on the left are part of a reference.
  private func isGlued(_ index: Int) -> Bool {
    guard index > 0, let token = tokens[index], !token.spaced, let before = tokens[index - 1] else { return false }
    return before.kind == .word || ["/", "-", "°"].contains(before.text) && index > 1 && !(tokens[index - 1]!.spaced)
  }

  /// amount → number scale? ( `€` | `euros` | `EUR` ) ( `HT` | `TTC` )?
  private func amount(at index: Int) -> FoundAmount? {
    guard let number = number(at: index) else { return nil }
    var next = number.end
    var scale = 0
    if let power = Self.scales[tokens.word(next)] {
      scale = power
      next += 1
      if tokens.word(next) == "d" || tokens.word(next) == "de" { next += 1 }
      if tokens.sign(next) == "'" { next += 1 }
    }
    guard ["€"].contains(tokens.sign(next)) || ["euro", "euros", "eur"].contains(tokens.word(next)) else { return nil }
    next += 1
    let basis: Amount.TaxBasis? = tokens.word(next) == "ht" ? .exclusive : tokens.word(next) == "ttc" ? .inclusive : nil
    if basis != nil { next += 1 }
    return FoundAmount(
      range: index..<next, value: Figure(integer: number.integer, fraction: number.fraction, scale: scale), taxBasis: basis)
  }

  /// number → digits ( ( blank | `.` | `'` ) digits{3} )* ( ( `,` | `.` ) blank? digits )?
  func number(at index: Int) -> (integer: String, fraction: String, end: Int)? {
    guard let first = tokens[index], first.kind == .number else { return nil }
    var integer = first.text
    var next = index + 1
    while let group = thousands(at: next, after: integer) {
      integer += group.digits
      next = group.end
    }
    if [",", "."].contains(tokens.sign(next)), !tokens[next]!.spaced, let decimals = tokens[next + 1], decimals.kind == .number,
      decimals.text.utf8.count <= 3
    {
      return (integer, decimals.text, next + 2)
    }
    return (integer, "", next)
  }

  private func thousands(at index: Int, after integer: String) -> (digits: String, end: Int)? {
    guard integer.utf8.count <= 12, let token = tokens[index] else { return nil }
    let head = tokens[index - 1].map { $0.text.utf8.count } ?? 0
    guard head <= 3 else { return nil }
    if token.kind == .number, token.spaced, token.text.utf8.count == 3 { return (token.text, index + 1) }
    guard [".", "'"].contains(token.text), !token.spaced, let group = tokens[index + 1], group.kind == .number, !group.spaced,
      group.text.utf8.count == 3
    else { return nil }
    return (group.text, index + 2)
  }
}

extension Figure {
  /// The number of some digits before and some behind the decimal comma, times ten to the power of `scale`.
  package init(integer: String, fraction: String, scale: Int = 0) {
    var whole = integer
    var rest = Substring(fraction)
    for _ in 0..<scale {
      whole.append(rest.popFirst() ?? "0")
    }
    while rest.last == "0" { rest.removeLast() }
    while whole.first == "0", whole.count > 1 { whole.removeFirst() }
    digits = whole.isEmpty ? "0" : rest.isEmpty ? whole : "\(whole).\(rest)"
  }

  package init(_ integer: Int) { digits = "\(integer)" }

  /// In hundredths, for sums; nil when there are finer parts or it is too large.
  package var hundredths: Int? {
    let parts = digits.split(separator: ".")
    guard let whole = Int(parts[0]), whole < 1 << 52 else { return nil }
    guard parts.count > 1 else { return whole * 100 }
    guard parts[1].count <= 2, let cents = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].count == 1 ? cents * 10 : cents)
  }
}
