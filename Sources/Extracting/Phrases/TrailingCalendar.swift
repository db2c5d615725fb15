import Normalising
import Segmenting

/// The years that end an action, a sub-action or an objective: `… à l'hôtel 2015-2016`.
struct TrailingCalendar {
  /// The text without them.
  let text: Passage
  let calendar: Passage
  let value: TimeValue
  /// As it should read: dashes normalised, no blanks about them.
  let printed: String
  /// `chaque année`, which no date can say.
  let isFrequency: Bool

  /// Words that take a year, so that it is part of the sentence: `en 2017`, `mai 2015`, `le schéma 2010-2014`. Data.
  private static let takers: Set<String> = [
    "en", "de", "du", "des", "depuis", "avant", "apres", "annee", "annees", "exercice", "budget", "schema", "plan", "periode", "programme",
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "entre", "et",
    "a", "au", "jusqu", "pour", "vers", "horizon", "rentree", "edition", "loi", "decret", "circulaire", "ete", "printemps", "automne",
    "hiver", "trimestre", "semestre", "sur", "d", "l", "le", "la", "les", "dans", "agenda", "contrat", "convention", "strategie", "feuille",
    "protocole", "pacte", "ici", "des", "n", "no", "leader", "feder", "fse", "cper", "elections", "jo", "jeux",
  ]
  /// Words that belong to the calendar when they open with a capital: `Fin 2015`.
  private static let vague: Set<String> = ["fin", "debut", "courant", "mi", "des"]

  /// Nil where no calendar ends the passage. A passage that is nothing else has an empty `text`.
  init?(_ passage: Passage) {
    let tokens = Tokens(passage)
    if let found = Self.bracketed(passage) {
      self = found
      return
    }
    let (years, phrase) = (Self.find(tokens), Self.phrase(tokens))
    // The longer of both: `T1 2024` has a year at its end too.
    guard let found = years.map({ $0.start }) ?? .max > phrase.map({ $0.start }) ?? .max ? phrase : years else { return nil }
    let start = tokens[found.start]!.range.lowerBound
    text = Self.withoutDash(passage.prefix(start))
    calendar = passage.suffix(from: start)
    value = found.value
    printed = found.printed
    isFrequency = false
  }

  /// `Créer une unité - 2019-2020`: the dash parts the action from its calendar.
  private static func withoutDash(_ text: Passage) -> Passage {
    let cut = text.dropping(trailing: "-–—")
    return cut.count < text.count && text.bytes[cut.count] == 0x20 ? cut : text
  }

  private init(text: Passage, calendar: Passage, value: TimeValue, isFrequency: Bool = false) {
    (self.text, self.calendar, self.value, printed, self.isFrequency) = (text, calendar, value, calendar.string, isFrequency)
  }

  /// How often, folded: a calendar that no date can say.
  private static let frequencies: Set<String> = [
    "chaque annee", "tous les ans", "annuel", "annuelle", "annuellement", "en continu", "chaque trimestre", "chaque mois", "tous les mois",
    "chaque semestre", "court terme", "moyen terme", "long terme",
  ]

  /// `Ouvrir un lieu (2016-2018)`, `Recruter (dès 2016)`: brackets at the end that hold a date and nothing else.
  private static func bracketed(_ passage: Passage) -> TrailingCalendar? {
    let end = passage.dropping(trailing: ".;,")
    guard end.last == 0x29, let open = end.bytes.lastIndex(of: 0x28), open > 3 else { return nil }
    let inside = end[(open + 1)..<(end.count - 1)]
    if frequencies.contains(inside.folded) {
      return TrailingCalendar(
        text: passage.prefix(open), calendar: inside, value: TimeValue(edtf: nil, start: nil, end: nil), isFrequency: true)
    }
    let tokens = Tokens(inside)
    guard let found = TimeReader(tokens).first(), found.range.count == tokens.count, found.value.edtf != nil else { return nil }
    return TrailingCalendar(text: passage.prefix(open), calendar: inside, value: found.value)
  }

  private static func find(_ tokens: Tokens) -> (start: Int, value: TimeValue, printed: String)? {
    var last = tokens.count - 1
    let cut = tokens.sign(last) == "-" && tokens[last - 1]?.year != nil
    if cut { last -= 1 }
    guard let end = tokens[last]?.year, tokens[last]!.spaced || tokens.sign(last - 1) == "-" || tokens.sign(last - 1) == "/" else {
      return nil
    }
    var start = last
    var value = TimeValue.point("\(end)", end)
    var printed = "\(end)"
    if cut {
      value = TimeValue(edtf: nil, start: end, end: nil)
      printed = "\(end)-"
    } else if let first = opening(tokens, before: last) {
      start = first.index
      value = TimeValue(edtf: "\(first.year)/\(end)", start: first.year, end: end)
      printed = "\(first.year)-\(end)"
    } else if let word = tokens[last - 1], vague.contains(word.text), opensUpper(tokens, last - 1) {
      start = last - 1
      if word.text == "des" { value = TimeValue(edtf: "\(end)/..", start: end, end: nil) }
      printed = tokens.passage[word.range].string + " \(end)"
    }
    guard start == 0 || tokens[start]!.spaced, start == 0 || !isTaken(tokens, start) else { return nil }
    if let year = tokens[start]?.year, tokens.sign(start - 1) == ".", !YearSense(tokens: tokens).isYear(start), end != year { return nil }
    return (start, value, printed)
  }

  /// Words that open a calendar of several words, with a capital: `A partir de 2024`, `Mars 2014`, `1er trimestre 2024`, `De 2020 à 2023`.
  private static let openers = Set(TimeWords.months.keys).union(TimeWords.seasons.keys).union([
    "a", "des", "depuis", "de", "du", "avant", "jusqu", "horizon", "t", "s", "mi", "fin", "debut", "courant", "d", "premier",
    "deuxieme", "second",
  ])

  /// A date in words that ends the passage and opens with a capital or with the figure of a rank or of a day: the longest one.
  private static func phrase(_ tokens: Tokens) -> (start: Int, value: TimeValue, printed: String)? {
    guard tokens[tokens.count - 1]?.year != nil else { return nil }
    let reader = TimeReader(tokens)
    for start in max(0, tokens.count - 14)..<tokens.count - 1 {
      guard let token = tokens[start],
        token.kind == .number ? token.text.utf8.count <= 2 || token.year != nil : openers.contains(token.text) && opensUpper(tokens, start),
        start == 0 || token.spaced && !isTaken(tokens, start) && tokens[start - 1]?.kind != .number, let found = reader.time(at: start),
        found.end == tokens.count, found.value.edtf != nil
      else { continue }
      return (start, found.value, reader.printed(start..<found.end))
    }
    return nil
  }

  /// The first year of a period: a dash between, or nothing when the page layout lost it and the years follow each other.
  private static func opening(_ tokens: Tokens, before last: Int) -> (index: Int, year: Int)? {
    if tokens.sign(last - 1) == "-" || tokens.sign(last - 1) == "/", let year = tokens[last - 2]?.year { return (last - 2, year) }
    guard let year = tokens[last - 1]?.year, let end = tokens[last]?.year, end - year == 1 else { return nil }
    return last - 1 == 0 || !isTaken(tokens, last - 1) ? (last - 1, year) : nil
  }

  private static func isTaken(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let before = tokens[index - 1] else { return false }
    // `formes d'expression et 2015-2016`, and on the next page `de participation`: two years are joined to a year or to nothing.
    if before.text == "et", tokens[index + 2]?.year != nil, tokens[index - 2]?.year == nil { return false }
    return before.kind == .word && (takers.contains(before.text) || vague.contains(before.text))
      || before.kind == .number && !tokens[index]!.spaced
      || ["'", "°", "/"].contains(before.text)
  }

  private static func opensUpper(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let token = tokens[index], let first = ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound) else { return false }
    return ScalarReader.isUpper(first.value)
  }
}
