import Reading
import Segmenting

/// A sum found in a passage, before it has a place.
struct FoundAmount {
  /// Tokens of the passage.
  let range: Range<Int>
  /// Nil where the digits are lost.
  let value: Figure?
  /// ISO 4217.
  let currency: String
  let taxBasis: Amount.TaxBasis?
}

/// Reads sums of money: `2 500 000 €`, `305.000 euros`, `1, 6 millions d'euros`, `15 M€`, `2.500.000,00 EUR`, `1'697€`, `1362 K€`.
struct AmountReader {
  let tokens: Tokens
  private let numbers: NumberReader

  init(_ tokens: Tokens) {
    self.tokens = tokens
    numbers = NumberReader(tokens: tokens)
  }

  func number(at index: Int) -> NumberReader.Number? { numbers.number(at: index) }

  func all() -> [FoundAmount] {
    var found: [FoundAmount] = []
    var index = 0
    while index < tokens.count {
      if let amount = prefixed(at: index) ?? spelt(at: index) {
        found.append(amount)
        index = amount.range.upperBound
      } else if let number = number(at: index) {
        let amount = isGlued(index) ? nil : amount(number, at: index) ?? lower(number, at: index)
        if let amount, !isThreshold(index) { found.append(amount) }
        index = amount?.range.upperBound ?? number.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// spelt → number in words, scale, currency: `trois millions d'euros`
  private func spelt(at index: Int) -> FoundAmount? {
    guard tokens[index]?.kind == .word, let number = NumberWords(tokens: tokens).number(at: index), let scale = scale(at: number.end),
      scale.power >= 6, let currency = currency(at: scale.end)
    else { return nil }
    let basis = taxBasis(at: currency.end)
    let value = Figure(integer: "\(number.value)", fraction: "", scale: scale.power + currency.scale)
    return FoundAmount(range: index..<(basis?.end ?? currency.end), value: value, currency: currency.code, taxBasis: basis?.basis)
  }

  /// Longer numbers are no sums, and readers of XML need not take them (XML Schema Part 2, 3.2.3).
  private static let mostDigits = 16

  /// Digits that a letter, a digit or a stroke touches on the left are part of a reference.
  private func isGlued(_ index: Int) -> Bool {
    guard index > 0, let token = tokens[index], !token.spaced, let before = tokens[index - 1] else { return false }
    if before.kind == .word { return !AmountWords.gluable.contains(before.text) }
    if before.text == "°" || before.text == "º" { return true }
    return ["/", "-", "_", ",", "."].contains(before.text) && index > 1 && !before.spaced && tokens[index - 2]!.kind != .sign
  }

  /// amount → number scale? currency cents? taxBasis?
  private func amount(_ number: NumberReader.Number, at index: Int) -> FoundAmount? {
    var next = number.end
    if tokens.sign(next) == ",", tokens.sign(next + 1) == "-", !tokens[next + 1]!.spaced { next += 2 }
    if AmountWords.cents.contains(tokens.word(next)), number.fraction.isEmpty {
      return FoundAmount(range: index..<(next + 1), value: Figure(cents: number.integer), currency: "EUR", taxBasis: nil)
    }
    let scale = scale(at: next)
    guard let currency = currency(at: scale?.end ?? next) ?? lostSign(at: next, number) else { return nil }
    next = currency.end
    var fraction = number.fraction
    let power = (scale?.power ?? 0) + currency.scale
    if power == 0, fraction.isEmpty, let cents = cents(at: next) {
      fraction = cents.digits
      next = cents.end
    }
    let basis = taxBasis(at: next)
    let isLost = number.integer.utf8.count >= 3 && number.integer.utf8.allSatisfy { $0 == 0x30 }
    let isBeyond = number.integer.utf8.count + power > Self.mostDigits
    let value = isLost || isBeyond ? nil : Figure(integer: number.integer, fraction: fraction, scale: power)
    return FoundAmount(range: index..<(basis?.end ?? next), value: value, currency: currency.code, taxBasis: basis?.basis)
  }

  /// `de 6 000 à 8 000 €`, `entre 3 et 5 M€`: the lower end has the unit of the upper.
  private func lower(_ number: NumberReader.Number, at index: Int) -> FoundAmount? {
    guard ["de", "entre"].contains(tokens.word(index - 1)), tokens[index]?.year == nil,
      tokens.word(number.end) == (tokens.word(index - 1) == "de" ? "a" : "et"), let upper = self.number(at: number.end + 1),
      let whole = amount(upper, at: number.end + 1)
    else { return nil }
    let scale = scale(at: upper.end)
    guard let currency = currency(at: scale?.end ?? upper.end) else { return nil }
    let value = Figure(integer: number.integer, fraction: number.fraction, scale: (scale?.power ?? 0) + currency.scale)
    return FoundAmount(range: index..<number.end, value: value, currency: whole.currency, taxBasis: whole.taxBasis)
  }

  /// scale → ( `millions` | `M` … ) ( `d'` | `de` )?
  private func scale(at index: Int) -> (power: Int, end: Int)? {
    guard let power = AmountWords.scales[tokens.word(index)] else { return nil }
    var next = index + 1
    if ["d", "de"].contains(tokens.word(next)) { next += 1 }
    if tokens.sign(next) == "'" { next += 1 }
    return (power, next)
  }

  private func currency(at index: Int) -> (code: String, scale: Int, end: Int)? {
    if tokens.sign(index) == "€" { return ("EUR", 0, tokens.word(index + 1) == "uros" ? index + 2 : index + 1) }
    for (words, code, scale) in AmountWords.currencies where tokens.word(index) == words[0] {
      if let end = tokens.skip(words, from: index) { return (code, scale, end) }
    }
    return nil
  }

  /// `412 600,00 ? HT`, where the dump lost the sign; `187.340 F H.T.`, `7,20 F`: behind a sum written as sums are.
  private func lostSign(at index: Int, _ number: NumberReader.Number) -> (code: String, scale: Int, end: Int)? {
    let isSum =
      number.fraction.utf8.count == 2 || number.integer.utf8.count > 3 && number.end > 1 && tokens[number.end - 1]!.text.utf8.count == 3
    if tokens.sign(index) == "?", taxBasis(at: index + 1) != nil { return ("EUR", 0, index + 1) }
    guard isSum, tokens.word(index) == "f", tokens.passage.isUpper(at: tokens[index]!.range.lowerBound),
      number.fraction.utf8.count == 2 || tokens[index + 1]?.kind != .number
    else { return nil }
    return ("FRF", 0, index + 1)
  }

  /// cents → `euros` digits{2} | `€` digits{2} without a blank | `et` digits `centimes`
  private func cents(at index: Int) -> (digits: String, end: Int)? {
    let next = tokens.word(index) == "et" ? index + 1 : index
    guard let token = tokens[next], token.kind == .number, token.text.utf8.count == 2 else { return nil }
    if AmountWords.cents.contains(tokens.word(next + 1)) { return (token.text, next + 2) }
    // `63€40`
    if next == index, tokens.sign(index - 1) == "€", !token.spaced, !tokens[index - 1]!.spaced { return (token.text, next + 1) }
    guard next == index, tokens.sign(index - 1) != "€" || !token.spaced, endsSum(next + 1) else { return nil }
    return (token.text, next + 1)
  }

  /// Nothing that the digits before could count.
  private func endsSum(_ index: Int) -> Bool {
    guard let token = tokens[index] else { return true }
    if token.kind == .sign { return [".", ",", ";", ")", "/", ":"].contains(token.text) && tokens[index + 1]?.kind != .number }
    return ["par", "ttc", "ht", "le", "la", "l"].contains(token.text)
  }

  /// taxBasis → `(`? ( `HT` | `H.T.` | `hors taxes` … ) `)`?
  private func taxBasis(at index: Int) -> (basis: Amount.TaxBasis, end: Int)? {
    let start = tokens.sign(index) == "(" ? index + 1 : index
    for (words, basis) in AmountWords.taxBases where tokens.word(start) == words[0] {
      var next = start
      for (place, word) in words.enumerated() {
        guard tokens.word(next) == word else { break }
        next += 1
        let isStop = tokens.sign(next) == "." && word.utf8.count == 1 && (place < words.count - 1 || tokens.sign(start + 1) == ".")
        if isStop { next += 1 }
        guard place == words.count - 1 else { continue }
        guard start > index else { return (basis, next) }
        return tokens.sign(next) == ")" ? (basis, next + 1) : nil
      }
    }
    return nil
  }

  /// prefixed → `€` number, at the start, behind a colon or a bracket, or glued: `€ 1 500`
  private func prefixed(at index: Int) -> FoundAmount? {
    guard tokens.sign(index) == "€" || tokens.word(index) == "eur", let number = number(at: index + 1) else { return nil }
    let before = tokens[index - 1]
    guard
      before == nil || [":", "("].contains(before!.text) || !tokens[index + 1]!.spaced && before!.kind == .word && tokens[index]!.spaced,
      currency(at: number.end) == nil, scale(at: number.end) == nil, tokens.sign(number.end) != "%"
    else { return nil }
    let basis = taxBasis(at: number.end)
    return FoundAmount(
      range: index..<(basis?.end ?? number.end), value: Figure(integer: number.integer, fraction: number.fraction), currency: "EUR",
      taxBasis: basis?.basis)
  }

  private func isThreshold(_ index: Int) -> Bool {
    var before = index - 1
    while index - before < 8, AmountWords.thresholdLinks.contains(tokens.word(before)) || tokens.sign(before) == "'" { before -= 1 }
    guard before < index - 1 else { return false }
    if AmountWords.thresholds.contains(tokens.word(before)) { return true }
    // `Le seuil d'éligibilité est fixé à`: one noun between.
    var noun = before - 1
    while before - noun < 4, ["de", "d", "des", "du", "la", "l"].contains(tokens.word(noun)) || tokens.sign(noun) == "'" { noun -= 1 }
    return noun < before - 1 && ["seuil", "seuils"].contains(tokens.word(noun))
  }
}
