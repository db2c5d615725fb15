import Normalising
import Reading
import Segmenting

/// Tells a year from four digits that are something else: `article L. 2121-29`, `loi n° 2014-58`, `2000 habitants`, `2022 DSOL 144`.
struct YearSense {
  let tokens: Tokens

  func isYear(_ index: Int) -> Bool {
    guard let year = tokens[index]?.year else { return false }
    return !isGlued(index) && !isReference(index) && !goesOn(year, index) && !isCounted(index) && !isCode(index)
  }

  /// The second year of a period, which is not counted where the first is near: `2015-2020 actions`.
  func isEnd(_ index: Int, from first: Int) -> Bool {
    guard let year = tokens[index]?.year, let start = tokens[first]?.year, start <= year, year - start <= 60 else { return isYear(index) }
    return !goesOn(year, index)
  }

  /// Letters or a stroke touch it on the left.
  private func isGlued(_ index: Int) -> Bool {
    guard index > 0, let token = tokens[index], !token.spaced, let before = tokens[index - 1] else { return false }
    switch before.kind {
    case .word: return !TimeWords.gluable.contains(before.text)
    case .number: return true
    case .sign:
      guard ["/", "-", ".", "_", "°", "º", ","].contains(before.text), let first = tokens[index - 2] else { return before.text == "°" }
      return !before.spaced && first.kind != .sign && !TimeWords.vague.contains(first.text) || before.text == "°"
    }
  }

  /// A word of reference stands before: `n°`, `article`, `L.`; or another number of the same list.
  func isReference(_ index: Int) -> Bool {
    var before = index - 1
    while ["°", "º", ".", ":", "*", "\""].contains(tokens.sign(before)) { before -= 1 }
    if tokens.sign(before) == "'" { return tokens.word(before - 1) == "n" && tokens[before - 2] != nil }
    if [",", "-", "/"].contains(tokens.sign(before)) || ["et", "a", "ou"].contains(tokens.word(before)) {
      return isListed(before - 1)
    }
    return TimeWords.references.contains(tokens.word(before))
  }

  /// `articles 1998 et 2000`, `n° 12/2014`: the number before, at `index`, is a reference.
  private func isListed(_ index: Int) -> Bool {
    guard tokens[index]?.kind == .number else { return false }
    var before = index - 1
    while ["°", "º", "."].contains(tokens.sign(before)) { before -= 1 }
    return TimeWords.references.contains(tokens.word(before))
  }

  /// It is the head of a longer number: `2014-58`, `2018.045`, `2000,50`, `2020- 047`; a later year makes a period.
  private func goesOn(_ year: Int, _ index: Int) -> Bool {
    guard let next = tokens[index + 1], !next.spaced else { return false }
    if next.kind == .word { return true }
    guard ["-", "/", ".", ",", "_"].contains(next.text), let rest = tokens[index + 2] else { return false }
    if rest.spaced { return next.text == "-" && rest.kind == .number && rest.year == nil && rest.text.utf8.count <= 3 }
    if rest.kind == .word { return next.text == "/" && rest.range.count <= 4 && isUpper(rest) && tokens[index + 3]?.kind != .number }
    return rest.kind == .number && (rest.year.map { $0 < year } ?? true) && !isSchoolYear(year, rest)
  }

  /// `2015-16`
  func isSchoolYear(_ year: Int, _ rest: Token) -> Bool { rest.text.utf8.count == 2 && rest.number == (year + 1) % 100 }

  /// It says how many: `2000 €`, `1900 enfants`, `près de 2000`.
  private func isCounted(_ index: Int) -> Bool {
    let before = tokens.word(index - 1) == "de" ? tokens.word(index - 2) : tokens.word(index - 1)
    let isRange = ["a", "ou"].contains(tokens.word(index + 1)) && tokens[index + 2]?.year != nil
    return TimeWords.counters.contains(before) || isUnit(index + 1) || isRange && isUnit(index + 3)
  }

  private func isUnit(_ index: Int) -> Bool {
    guard let next = tokens[index] else { return false }
    if next.kind == .sign { return ["€", "%", "²", "°"].contains(next.text) }
    guard next.kind == .word, !isUpper(next) else { return TimeWords.units.contains(next.text) }
    if TimeWords.units.contains(next.text) { return true }
    return next.text.utf8.count > 3 && ["s", "x"].contains(next.text.suffix(1)) && !TimeWords.notCounted.contains(next.text)
  }

  /// `2022 DSOL 144`, `2012, DASES 190 G`: an act's number in some assemblies.
  private func isCode(_ index: Int) -> Bool {
    let next = tokens.sign(index + 1) == "," ? index + 2 : index + 1
    guard let code = tokens[next], code.kind == .word, (2...6).contains(code.range.count), tokens[next + 1]?.kind == .number else {
      return false
    }
    let isKnown = TimeWords.notCounted.contains(code.text) || TimeWords.links.contains(code.text) || TimeWords.months[code.text] != nil
    return tokens.passage.bytes[code.range].allSatisfy { (0x41...0x5A).contains($0) } && !isKnown
  }

  /// `rue du 8 mai 1945`
  func isStreet(_ index: Int) -> Bool {
    var before = index - 1
    while index - before < 5, tokens[before]?.kind == .number || TimeWords.months[tokens.word(before)] != nil || tokens.word(before) == "er"
    {
      before -= 1
    }
    guard ["du", "des"].contains(tokens.word(before)) else { return false }
    return TimeWords.streets.contains(tokens.word(before - 1))
  }

  private func isUpper(_ token: Token) -> Bool {
    ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false
  }
}
