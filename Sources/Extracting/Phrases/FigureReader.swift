import Normalising
import Segmenting

/// Reads the numbers that a text gives of something: `plus de 130 enfants`, `22% des enfants`, `5 106 enfants placés`.
struct FigureReader {
  let tokens: Tokens
  private let amounts: AmountReader

  struct Found {
    let range: Range<Int>
    let value: Figure
    let unit: String
  }

  private static let qualifiers: [[String]] = [
    ["au", "moins"], ["plus", "de"], ["pres", "de"], ["moins", "de"], ["environ"], ["quelque"], ["jusqu", "a"], ["au", "plus"],
    ["au", "maximum"],
  ]
  /// What a number counts when it counts nothing of the policy: time, places of a list, references. Data.
  private static let notUnits: Set<String> = [
    "ans", "an", "mois", "jours", "jour", "heures", "heure", "h", "semaines", "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet",
    "aout", "septembre", "octobre", "novembre", "decembre", "et", "ou", "a", "au", "de", "du", "des", "la", "le", "les", "en", "dans",
    "par", "sur",
    "er", "e", "eme", "me", "euros", "euro", "eur", "k", "m", "annees", "annee", "bis", "ter", "relatif", "relative", "portant", "ne",
    "qui", "que",
    "premiers", "premieres", "dernieres", "derniers", "prochaines", "tome", "fois", "est", "sont", "pour", "avec", "dont", "d", "l", "c",
    "soit", "n", "deja", "voix", "votes", "pouvoirs", "procurations", "presents", "absents", "votants", "encore", "seulement", "tous",
    "toutes", "plus", "moins", "comme", "sous", "selon", "vers", "entre", "chez",
  ]
  /// Words before a number that make it a reference or a date.
  private static let notBefore: Set<String> = [
    "n", "no", "article", "articles", "fiche", "fiches", "axe", "axes", "annexe", "action", "mesure", "page", "loi", "programme", "mission",
    "le", "du",
    "entre", "entretien", "engagement", "objectif", "paris", "chapitre", "nature", "ligne",
  ]

  init(_ tokens: Tokens) {
    self.tokens = tokens
    amounts = AmountReader(tokens)
  }

  func all() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if let figure = figure(at: index) {
        found.append(figure)
        index = figure.range.upperBound
      } else {
        index = skipNumber(index)
      }
    }
    return found
  }

  private func skipNumber(_ index: Int) -> Int { amounts.number(at: index).map { max($0.end, index + 1) } ?? index + 1 }

  /// figure → qualifier? number ( `%` | unit )
  private func figure(at index: Int) -> Found? {
    guard let token = tokens[index], token.kind == .number, isFree(index), let number = amounts.number(at: index) else { return nil }
    let start = qualifierStart(index)
    if tokens.sign(number.end) == "%" {
      return Found(range: start..<(number.end + 1), value: Figure(integer: number.integer, fraction: number.fraction), unit: "%")
    }
    guard number.fraction.isEmpty, tokens[index]?.year == nil || number.end > index + 1 else { return nil }
    guard let unit = unit(at: number.end) else { return nil }
    return Found(range: start..<unit.end, value: Figure(integer: number.integer, fraction: ""), unit: unit.text)
  }

  private func isFree(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    if Self.notBefore.contains(tokens.word(index - 1)) { return false }
    return tokens[index]!.spaced || ["'", "(", "«"].contains(tokens.sign(index - 1))
  }

  private func qualifierStart(_ index: Int) -> Int {
    for words in Self.qualifiers {
      // An apostrophe between two of them is a token more.
      for start in [index - words.count, index - words.count - 1] where tokens.word(start) == words[0] {
        if tokens.skip(words, from: start) == index { return start }
      }
    }
    return index
  }

  /// What may stand between a number and what it counts. Data.
  private static let adjectives: Set<String> = [
    "nouveaux", "nouvelles", "nouveau", "nouvelle", "jeunes", "autres", "futurs", "futures", "anciens", "anciennes", "petits", "petites",
    "grands", "grandes",
  ]
  /// Ends of the participles that tell which ones are counted (`enfants placés`), with the gender they agree in. Data.
  private static let participles: [(end: String, isFeminine: Bool)] = [
    ("ees", true), ("ises", true), ("ites", true), ("ues", true), ("es", false), ("is", false), ("its", false), ("us", false),
  ]
  /// Ends of such adjectives: `informations préoccupantes`. Data.
  private static let adjectiveEnds = [
    "aux", "ales", "els", "elles", "ifs", "ives", "ants", "antes", "ents", "entes", "ables", "ibles", "aires", "oires", "ers", "eres",
    "ains", "aines", "eurs", "eures", "iques", "iennes", "iens",
  ]
  /// Words with such an end that are none. Data.
  private static let notQualities: Set<String> = [
    "leurs", "puis", "depuis", "mais", "hors", "plus", "sous", "apres", "tres", "dans", "pres", "lors", "alors", "ailleurs", "toutes",
    "elles", "quelles", "parmi", "vers", "envers",
  ]

  /// unit → ( adjective `ou`? )* noun participle? adjective*, in lower case and at least three letters.
  private func unit(at index: Int) -> (text: String, end: Int)? {
    guard let word = tokens[index], word.kind == .word, word.spaced, !Self.notUnits.contains(word.text), word.text.utf8.count >= 3,
      isLower(index)
    else { return nil }
    var end = index
    while Self.adjectives.contains(tokens.word(end)) {
      let next = tokens.word(end + 1) == "ou" ? end + 2 : end + 1
      guard isPlural(next) else { break }
      end = next
    }
    let noun = tokens.word(end)
    let isPlural = isPlural(end)
    end += 1
    if isPlural, isParticiple(end, of: noun) { end += 1 }
    while isPlural, isAdjective(end) { end += 1 }
    return (tokens.slice(index..<end).string, end)
  }

  private func isPlural(_ index: Int) -> Bool { ["s", "x"].contains(tokens.word(index).suffix(1)) }

  private func isQuality(_ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .word, token.spaced, isLower(index), token.text.utf8.count > 3 else { return false }
    return !Self.notQualities.contains(token.text)
  }

  private func isAdjective(_ index: Int) -> Bool {
    isQuality(index) && Self.adjectiveEnds.contains { tokens.word(index).hasSuffix($0) }
  }

  /// A feminine one goes with a noun that may be feminine, by its end: not `enfants transmises`.
  private func isParticiple(_ index: Int, of noun: String) -> Bool {
    guard isQuality(index), let end = Self.participles.first(where: { tokens.word(index).hasSuffix($0.end) }) else { return false }
    return !end.isFeminine || noun.hasSuffix("es") || noun.hasSuffix("ions")
  }

  private func isLower(_ index: Int) -> Bool {
    guard let token = tokens[index], let first = ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound) else { return false }
    return !ScalarReader.isUpper(first.value)
  }

  /// The one year that the sentence around a token, as far as 60 tokens away, gives its figures: `reçues en 2014`, `l'année 2014`,
  /// `au 31 décembre 2014`.
  func year(around index: Int) -> Int? {
    var (first, last) = (index, index)
    while first > max(0, index - 60), tokens.sign(first - 1) != "." { first -= 1 }
    while last < min(tokens.count, index + 60), tokens.sign(last) != "." { last += 1 }
    let years = Set((first..<last).compactMap(stated))
    return years.count == 1 ? years.first : nil
  }

  private func stated(_ index: Int) -> Int? {
    guard let year = tokens[index]?.year else { return nil }
    let isState = TimeWords.months[tokens.word(index - 1)] != nil && tokens[index - 2]?.number != nil && tokens.word(index - 3) == "au"
    return isState || ["en", "annee", "exercice"].contains(tokens.word(index - 1)) ? year : nil
  }

  /// `à horizon 2022`: the year by which something is to be reached.
  func horizon() -> String? {
    for index in tokens.all.indices where tokens.word(index) == "horizon" {
      if let year = tokens[index + 1]?.year { return "\(year)" }
    }
    return nil
  }
}

extension Extraction {
  /// The targets that an objective's text sets.
  func targets(_ tokens: Tokens) -> [Target] {
    let reader = FigureReader(tokens)
    let by = reader.horizon()
    return reader.all().map { figure in
      let text = tokens.slice(figure.range)
      return Target(text: text.string, value: figure.value, unit: figure.unit, by: by, at: locate(text))
    }
  }

  /// Figures that are no part of a sum, of the year that their sentence gives, else of their heading's.
  func keyFigures(_ tokens: Tokens, of year: Int?) -> [KeyFigure] {
    var sums = AmountReader(tokens).all().map(\.range)[...]
    var found: [KeyFigure] = []
    let reader = FigureReader(tokens)
    for figure in reader.all() {
      sums = sums.drop { $0.upperBound <= figure.range.lowerBound }
      if let sum = sums.first, sum.overlaps(figure.range) { continue }
      let text = tokens.slice(figure.range)
      let year = reader.year(around: figure.range.lowerBound) ?? year
      found.append(KeyFigure(text: text.string, value: figure.value, unit: figure.unit, year: year, at: locate(text)))
    }
    return found
  }

  /// The sums of a passage. With `label`, a line's only sum gets what the line says of it.
  func amounts(_ tokens: Tokens, label: Bool) -> [Amount] {
    let all = AmountReader(tokens).all()
    return all.map { found in
      let text = tokens.slice(found.range)
      return Amount(
        text: text.string, value: found.value, currency: found.currency, taxBasis: found.taxBasis,
        label: label && all.count == 1 ? Self.label(tokens, without: found.range) : nil,
        year: Self.year(tokens, from: found.range.upperBound), at: locate(text))
    }
  }

  /// The year that a sum is for: `pour l'année 2020`, `l'exercice 2022`, `en 2020`, in the same sentence and not far.
  private static func year(_ tokens: Tokens, from start: Int) -> Int? {
    for index in start..<(start + 24) {
      guard let token = tokens[index], token.text != ".", token.text != ";" else { return nil }
      if ["annee", "exercice", "en"].contains(token.text), let year = tokens[index + 1]?.year { return year }
    }
    return nil
  }

  /// What a line says of its sum: the longer of what stands before it and what stands behind.
  private static func label(_ tokens: Tokens, without range: Range<Int>) -> String? {
    let before = tokens.slice(0..<range.lowerBound).dropping(trailing: "(:,; ")
    let behind = tokens.slice(min(range.upperBound, tokens.count)..<tokens.count).dropping(trailing: ".;,: ")
    let label = before.count >= behind.count ? before : behind
    return label.count < 3 ? nil : label.string
  }

  func legalReferences(_ tokens: Tokens) -> [LegalReference] {
    LegalReader(tokens).all().map { found in
      let text = tokens.slice(found.range)
      return LegalReference(
        text: text.string, kind: found.kind, title: found.title, number: found.number, date: found.date, articles: found.articles,
        at: locate(text))
    }
  }

  /// A date or period in a passage, as one node; nil when none stands there.
  func time(_ passage: Passage) -> TimeSpan? {
    let tokens = Tokens(passage)
    let reader = TimeReader(tokens)
    guard let found = reader.first() else { return nil }
    let text = tokens.slice(found.range)
    return TimeSpan(
      text: reader.printed(found.range), edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: locate(text))
  }
}
