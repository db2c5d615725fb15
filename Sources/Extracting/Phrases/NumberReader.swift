import Segmenting

/// Reads numbers in figures: `2 500 000`, `305.000`, `1'697`, `1,234,567`, `130 000, 00`, `1, 6` before `millions`.
struct NumberReader {
  typealias Number = (integer: String, fraction: String, end: Int)

  let tokens: Tokens

  /// number → digits ( ( blank | `.` | `'` ) digits{3} )* decimals?
  func number(at index: Int) -> Number? {
    guard let first = tokens[index], first.kind == .number else { return nil }
    if let english = english(at: index) { return english }
    var integer = first.text
    var next = index + 1
    while let group = thousands(at: next, after: integer) {
      integer += group.digits
      next = group.end
    }
    if let decimals = decimals(at: next) { return (integer, decimals.digits, decimals.end) }
    return (integer, "", next)
  }

  /// decimals → ( `,` | `.` ) digits; a blank may stand before two of them, or before one of so many millions
  private func decimals(at index: Int) -> (digits: String, end: Int)? {
    guard [",", "."].contains(tokens.sign(index)), !tokens[index]!.spaced, let token = tokens[index + 1], token.kind == .number else {
      return nil
    }
    let length = token.text.utf8.count
    let fits = token.spaced ? length == 2 || length == 1 && AmountWords.scales[tokens.word(index + 2)] != nil : length <= 6
    return fits ? (token.text, index + 2) : nil
  }

  /// `1,234,567.80`: two groups behind commas at least, for one alone is decimals.
  private func english(at index: Int) -> Number? {
    guard tokens[index]!.text.utf8.count <= 3 else { return nil }
    var integer = tokens[index]!.text
    var next = index + 1
    while tokens.sign(next) == ",", !tokens[next]!.spaced, let group = tokens[next + 1], group.kind == .number, !group.spaced,
      group.text.utf8.count == 3, integer.utf8.count <= 12
    {
      integer += group.text
      next += 2
    }
    guard next >= index + 5 else { return nil }
    guard tokens.sign(next) == ".", let cents = tokens[next + 1], cents.kind == .number, !cents.spaced, cents.text.utf8.count == 2 else {
      return (integer, "", next)
    }
    return (integer, cents.text, next + 2)
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
    let significant = whole.drop { $0 == "0" }
    digits = (significant.isEmpty ? "0" : String(significant)) + (rest.isEmpty ? "" : ".\(rest)")
  }

  /// So many hundredths.
  init(cents: String) {
    let padded = String(repeating: "0", count: max(0, 3 - cents.utf8.count)) + cents
    self.init(integer: String(padded.dropLast(2)), fraction: String(padded.suffix(2)))
  }

  package init(_ integer: Int) { digits = "\(integer)" }

  /// So many units, some ten thousand of which add up without overflow.
  private static let largestSummed = 10_000_000_000_000

  /// In hundredths, for sums; nil when there are finer parts or it is too large.
  package var hundredths: Int? {
    let parts = digits.split(separator: ".")
    guard let whole = Int(parts[0]), whole <= Self.largestSummed else { return nil }
    guard parts.count > 1 else { return whole * 100 }
    guard parts[1].count <= 2, let cents = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].count == 1 ? cents * 10 : cents)
  }
}
