import Normalising
import Segmenting

/// Reads names of persons: `M. Luc de la Brosse`, `CHARRIER Jean-Paul Maire`, `Fabien ABERT, Lorraine ACQUIER`.
struct PersonReader {
  let tokens: Tokens

  init(_ passage: Passage) { tokens = Tokens(passage) }

  func opensUpper(_ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .word else { return false }
    return ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false
  }

  private func isCapitals(_ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .word, token.range.count > 1 else { return false }
    let text = tokens.passage[token.range].string
    return text == text.uppercased()
  }

  private func isCivility(_ index: Int) -> Bool {
    guard ActWords.civilities.contains(tokens.word(index)), opensUpper(index) else { return false }
    // The M of an acronym with points is none: `S.I.V.O.M.`, `M.J.C.`
    let opensAcronym =
      [1, 3, 5].allSatisfy { tokens.sign(index + $0) == "." } && [1, 2, 3, 4, 5].allSatisfy { !(tokens[index + $0]?.spaced ?? true) }
    return !(tokens.sign(index - 1) == "." && !tokens[index]!.spaced) && !(opensAcronym && tokens[index + 4]!.range.count == 1)
  }
  private func isOffice(_ index: Int) -> Bool {
    let word = tokens.word(index)
    return ActWords.offices.contains(word) || word.hasSuffix("eme")
      || word.hasSuffix("er") && tokens[index]?.kind == .word && word.count == 2
  }

  /// name → civility? ( capitalised | particle | `-` | `'` )+, an office behind it left out.
  ///
  /// Returns the name without its civility and the index behind it and its offices.
  func person(at start: Int, inList: Bool = false) -> (name: Passage, hasCivility: Bool, end: Int)? {
    var index = start
    var hasCivility = inList
    while isCivility(index) {
      hasCivility = true
      index += 1
      if tokens.sign(index) == "." { index += 1 }
    }
    if hasCivility {
      while ["le", "la", "l"].contains(tokens.word(index)) || isOffice(index)
        || [",", "'", "-"].contains(tokens.sign(index)) && index > start + 1
      { index += 1 }
    }
    let first = index
    var (last, capitalised) = (index, 0)
    while let token = tokens[index], isNamePart(index, token, from: first) {
      if token.kind == .word, opensUpper(index) {
        capitalised += 1
        last = index + 1
      }
      index += 1
      if tokens.sign(index) == ".", tokens[index - 1]!.range.count <= 2, !tokens[index]!.spaced, tokens[index + 1]?.kind == .word,
        opensUpper(index + 1)
      {
        index += 1
      }
      if capitalised > 6 { return nil }
    }
    guard capitalised >= (hasCivility ? 1 : 2), last > first else { return nil }
    let end = skipOffices(last)
    return (tokens.slice(first..<last), hasCivility, end)
  }

  private func isNamePart(_ index: Int, _ token: Token, from first: Int) -> Bool {
    if token.text == "-" || token.text == "'" {
      return index > first && !token.spaced || token.text == "-" && index > first && !(tokens[index + 1]?.spaced ?? true)
    }
    guard token.kind == .word, !isCivility(index) || !token.spaced && index > first else { return false }
    if opensUpper(index) { return !isOffice(index) || isCapitals(index) && index > first && isNameBehind(index) }
    return index > first && ActWords.particles.contains(token.text)
      && (opensUpper(index + 1) || ActWords.particles.contains(tokens.word(index + 1)))
  }

  /// `Jean MAIRE`: a surname that is an office's name stands in capitals behind a forename that does not.
  private func isNameBehind(_ index: Int) -> Bool { opensUpper(index - 1) && !isCapitals(index - 1) && tokens[index + 1]?.kind != .word }

  private func skipOffices(_ index: Int) -> Int {
    var end = index
    var next = index
    while let token = tokens[next] {
      if isOffice(next) {
        end = next + 1
      } else if !(next > index - 1 && next < index + 14
        && (["de", "du", "la", "l", "au", "a", "aux", "des", "le", "en", "charge", "et"].contains(token.text)
          || ["-", "'", ","].contains(token.text) || isRank(next)))
        || token.text == "," && !isOffice(next + 1) && !isRank(next + 1)
      {
        break
      }
      next += 1
    }
    return end
  }

  /// `1er`, `4ème` before `vice-président`
  private func isRank(_ index: Int) -> Bool {
    guard let token = tokens[index] else { return false }
    let endings: Set<String> = ["er", "ere", "eme", "e", "nd", "nde"]
    if token.kind == .number { return endings.contains(tokens.word(index + 1)) && isOffice(index + 2) }
    return endings.contains(token.text) && !token.spaced && tokens[index - 1]?.kind == .number
      || token.text.first?.isNumber ?? false && isOffice(index + 1)
  }

  /// Every person that a list names, and the share of its words that names take up.
  func list() -> (names: [Passage], covered: Double) {
    var names: [Passage] = []
    var (index, used) = (0, 0)
    let words = tokens.all.indices.count { isCounted($0) }
    var isSeries = false
    while index < tokens.count {
      if isCivility(index) { isSeries = Self.plurals.contains(tokens.word(index)) }
      let isMember = isSeries && index > 0 && (tokens[index - 1]!.text == "," || tokens.word(index - 1) == "et")
      guard let found = person(at: index, inList: isMember) else {
        index += 1
        continue
      }
      names.append(found.name)
      used += (index..<found.end).count { isCounted($0) }
      index = max(found.end, index + 1)
    }
    return (names, words == 0 ? 0 : Double(used) / Double(words))
  }

  private static let plurals: Set<String> = ["mm", "mmes", "messieurs", "mesdames", "mrs", "mlles"]

  private func isCounted(_ index: Int) -> Bool { tokens[index]?.kind == .word && tokens.word(index) != "et" }

  /// Whether a line holds names and little else; `strict` wants a civility, a comma, or a surname in capitals behind a forename.
  func isList(strict: Bool) -> Bool {
    guard !tokens.all.contains(where: { ["«", "»", "€", "%"].contains($0.text) }) else { return false }
    let (names, covered) = list()
    guard !names.isEmpty, covered >= 0.7 else { return false }
    let hasCivility = tokens.all.indices.contains { isCivility($0) }
    let hasComma = tokens.all.contains { $0.text == "," } && names.count >= 2
    let isMixed = names.allSatisfy { name in
      let parts = name.string.split { $0 == " " || $0 == "-" }
      return parts.contains { $0.count > 1 && $0 == $0.uppercased() }
        && parts.contains { $0 != $0.uppercased() && !ActWords.particles.contains(String($0)) }
    }
    let hasDigit = tokens.all.contains { $0.kind == .number }
    return hasCivility || hasComma || isMixed && !hasDigit || !strict && !hasDigit && !tokens.passage.isCapitals
  }

  // MARK: Proxies

  private static let giving: [[String]] = [
    ["ayant", "donne", "pouvoir", "a"], ["ayant", "donne", "procuration", "a"], ["a", "donne", "pouvoir", "a"],
    ["a", "donne", "procuration", "a"],
    ["donne", "pouvoir", "a"], ["donne", "procuration", "a"], ["qui", "donne", "pouvoir", "a"], ["qui", "a", "donne", "pouvoir", "a"],
    ["pouvoir", "a"],
    ["procuration", "a"], ["pouvoir", "donne", "a"], ["represente", "par"], ["representee", "par"], ["avait", "donne", "pouvoir", "a"],
    ["ayant", "donne", "mandat", "a"], ["mandat", "a"],
  ]

  /// proxy → person ( `(`? giving | `à` ) person, or person `(+ pouvoir` person `)`; a bare `à` only in a list of proxies.
  func proxies(inList: Bool) -> [Attendance.Proxy] {
    var found: [Attendance.Proxy] = []
    var index = 0
    while index < tokens.count {
      guard let giver = person(at: index) else {
        index += 1
        continue
      }
      index = max(giver.end, index + 1)
      if let taker = held(from: giver.end) {
        found.append(Attendance.Proxy(from: taker.name.string, to: giver.name.string))
        index = taker.end
      } else if let next = link(giver.end, inList: inList), let taker = person(at: next) {
        found.append(Attendance.Proxy(from: giver.name.string, to: taker.name.string))
        index = taker.end
      }
    }
    return found
  }

  private func link(_ index: Int, inList: Bool) -> Int? {
    var next = index
    while ["(", ",", ":", "-"].contains(tokens.sign(next)) || ["excuse", "excusee", "absent", "absente"].contains(tokens.word(next)) {
      next += 1
    }
    for words in Self.giving {
      if let end = tokens.skip(words, from: next) { return end }
    }
    return inList && next == index && tokens.word(next) == "a" && tokens[next]!.range.count <= 2 ? next + 1 : nil
  }

  /// `(+ pouvoir X)`: this member votes for X too.
  private func held(from index: Int) -> (name: Passage, hasCivility: Bool, end: Int)? {
    guard ["(", "{"].contains(tokens.sign(index)), tokens.sign(index + 1) == "+" else { return nil }
    let next = tokens.skip(["pouvoir"], from: index + 2) ?? tokens.skip(["procuration"], from: index + 2)
    guard var next else { return nil }
    if ["de", "d"].contains(tokens.word(next)) { next += 1 }
    return person(at: next)
  }
}
