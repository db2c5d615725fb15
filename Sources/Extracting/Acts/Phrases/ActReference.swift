import Normalising
import Reading
import Segmenting

/// The reference of an act as assemblies print it: `2022 DSOL 144`, `2020-038`, `n° 2014 / 211`, `45 -`.
struct ActReference {
  /// How a reference is made. The acts of one document have references of one make.
  enum Form: Hashable {
    case parisian, yearFirst, yearLast
    /// `CC02_2023`, `20250707-01`, `D-2023-04`: letters and figures without a blank, a year or a day among them.
    case coded
    /// `Délibération n°47`, by the word.
    case labelled(String)
    /// `45 - Titre`, by the sign behind the number.
    case ordinal(String)
    case roman(String)

    /// Whether an item numbered so may be the only one: lists with points and signs of labels are of other things.
    var standsAlone: Bool {
      switch self {
      case .ordinal(let sign), .roman(let sign): !["", ".", ")", "n", "°", "1.1", "A-"].contains(sign)
      default: false
      }
    }

    /// An ordinal with a sign behind it.
    var hasSign: Bool {
      switch self {
      case .ordinal(let sign), .roman(let sign): !sign.isEmpty && sign != "n"
      default: false
      }
    }

    /// Numbers that nothing but their order proves.
    var isStepped: Bool { self == .ordinal("1.1") || self == .ordinal("A-") }

    private static let sureLabels: Set<String> = ["deliberation", "decision", "dcm", "dcc", "del"]

    /// Whether nothing but an act is numbered so.
    var isSure: Bool {
      switch self {
      case .parisian, .yearFirst, .yearLast, .coded: true
      case .labelled(let word): Self.sureLabels.contains(word)
      case .ordinal, .roman: false
      }
    }
  }

  let form: Form
  let text: String
  /// The title behind it on the same line.
  let title: Passage
  /// Of an ordinal.
  let value: Int?
  /// Its day behind it: `Arrêté n° 2022-15 du 3 mars 2022 portant …`
  private(set) var day: Passage?

  init(_ form: Form, _ text: String, title: Passage, value: Int? = nil) {
    self.form = form
    self.text = text
    self.title = title
    self.value = value
  }

  /// With a title behind it or none, at the start of a block; `marker` is the ordinal of a list item.
  init?(heading passage: Passage, marker: (ordinal: String, sign: String)? = nil) {
    if let marker {
      guard passage.opensUpper || passage.count > 2 else { return nil }
      if let value = Int(marker.ordinal) {
        self.init(.ordinal(marker.sign), marker.ordinal, title: passage, value: value)
      } else if marker.ordinal.utf8.allSatisfy({ [0x49, 0x56, 0x58].contains($0) }), let value = Self.romanValue(marker.ordinal) {
        self.init(.roman(marker.sign), marker.ordinal, title: passage, value: value)
      } else if let letter = marker.ordinal.utf8.first, marker.ordinal.utf8.count == 1, (0x41...0x5A).contains(letter) {
        self.init(.ordinal("A-"), marker.ordinal, title: passage, value: Int(letter) - 0x40)
      } else {
        return nil
      }
      return
    }
    if let boxed = passage.boxed {
      guard let (form, text) = Self.boxed(boxed) else { return nil }
      self.init(form, text, title: Passage())
      return
    }
    let tokens = passage.prefix(400).mendedTokens
    let found =
      Self.parisian(tokens, at: 0) ?? Self.placed(tokens) ?? Self.labelled(tokens) ?? Self.filed(tokens) ?? Self.yearFirst(tokens, at: 0)
      ?? Self.yearLast(tokens, at: 0) ?? Self.coded(tokens) ?? Self.signed(tokens, withYear: true) ?? Self.ordinal(tokens)
      ?? Self.alone(tokens, passage)
    if let (form, number, behind, value) = found ?? Self.ofHouse(tokens) {
      let (text, end) = Self.repeated(tokens, number, behind)
      let day = Self.day(tokens, behind: end)
      self.init(form, text, title: Self.title(passage, tokens, from: day?.end ?? end), value: value)
      self.day = day?.text
    } else if let (text, start) = Self.trailing(passage) {
      self.init(.parisian, text, title: passage.prefix(start).dropping(trailing: "[(-,:"))
    } else {
      return nil
    }
  }

  /// A title without the ordinal that the agenda gave it: `II – Tarifs` behind the act's own number.
  static func unnumbered(_ title: Passage) -> Passage {
    let tokens = title.prefix(400).mendedTokens
    // `n° 4713 : VOTE DES TAUX`: the number of another count.
    if tokens.word(0) == "n", ["°", "º"].contains(tokens.sign(1)), tokens[2]?.kind == .number, [":", "-"].contains(tokens.sign(3)),
      let first = tokens[4]
    {
      return title.suffix(from: first.range.lowerBound)
    }
    guard let (form, _, end, _) = numbered(tokens), form.hasSign, let first = tokens[end] else { return title }
    return title.suffix(from: first.range.lowerBound)
  }

  /// Alone on a line of a letterhead: `n° 2014 / 211`, `N°36/2023`, `Délibération n° 2021-45`.
  init?(margin line: Passage) {
    guard line.count <= 300 else { return nil }
    let tokens = line.prefix(120).mendedTokens
    if let number = ActNumber.spacedOut(tokens, line) {
      self.init(.labelled("deliberation"), number, title: Passage())
      return
    }
    guard
      let (form, text, end, _) = Self.parisian(tokens, at: 0) ?? Self.labelled(tokens) ?? Self.signed(tokens)
        ?? Self.yearFirst(tokens, at: 0) ?? Self.yearLast(tokens, at: 0) ?? Self.coded(tokens) ?? Self.alone(tokens, line)
        ?? Self.ofHouse(tokens)
    else {
      return nil
    }
    let (number, behind) = Self.repeated(tokens, text, end)
    let day = Self.day(tokens, behind: behind)
    self.init(form, number, title: Self.title(line, tokens, from: day?.end ?? behind))
    self.day = day?.text
  }

  private static let repetitions: Set<String> = ["bis", "ter", "quater"]

  /// `2011-03-005 bis`: the number of an act that was put in.
  private static func repeated(_ tokens: Tokens, _ number: String, _ end: Int) -> (String, Int) {
    guard end > 0, repetitions.contains(tokens.word(end)), tokens[end]!.spaced, !startsUpper(tokens, end) else { return (number, end) }
    return ("\(number) \(tokens.word(end))", end + 1)
  }

  /// At the end of a line of a letterhead: `REPUBLIQUE FRANCAISE 2023-CP-7987`.
  init?(ending line: Passage) {
    guard line.count <= 160 else { return nil }
    let tokens = line.mendedTokens
    // `RAPPORT DU PRÉSIDENT C1105`
    if tokens.word(0) == "rapport", tokens.count >= 4, let number = tokens[tokens.count - 1], number.kind == .number, !number.spaced,
      (3...4).contains(number.text.utf8.count), let letter = tokens[tokens.count - 2], letter.range.count <= 2, letter.spaced,
      Self.startsUpper(tokens, tokens.count - 2)
    {
      self.init(.coded, tokens.slice((tokens.count - 2)..<tokens.count).string, title: line.prefix(letter.range.lowerBound))
      return
    }
    for index in tokens.all.indices.dropFirst() where tokens[index]!.spaced {
      let rest = Tokens(line.suffix(from: tokens[index]!.range.lowerBound))
      guard let (form, text, end, _) = Self.coded(rest) ?? Self.signed(rest, withYear: true) ?? Self.parisian(rest, at: 0),
        end == rest.count
      else { continue }
      self.init(form, text, title: line.prefix(tokens[index]!.range.lowerBound))
      return
    }
    return nil
  }

  /// `du 3 mars 2022`, `en date du 3 mars 2022`
  private static func day(_ tokens: Tokens, behind end: Int) -> (text: Passage, end: Int)? {
    guard let start = tokens.skip(["du"], from: end) ?? tokens.skip(["en", "date", "du"], from: end) else { return nil }
    let weekday = TimeWords.weekdays.contains(tokens.word(start)) ? start + 1 : start
    guard let found = TimeReader(tokens).point(at: weekday), found.value.edtf?.count == 10 else { return nil }
    return (tokens.slice(weekday..<found.end), found.end)
  }

  typealias Found = (Form, String, Int, Int?)

  static func title(_ passage: Passage, _ tokens: Tokens, from end: Int) -> Passage {
    var next = end
    // `N° 12-(2417)`
    if tokens.sign(next) == "-", tokens.sign(next + 1) == "(", tokens[next + 2]?.kind == .number, tokens.sign(next + 3) == ")" { next += 4 }
    while ["-", ":", ".", "]", ")", ",", "/", "°", "|"].contains(tokens.sign(next)) { next += 1 }
    if ["objet", "bjet", "jet"].contains(tokens.word(next)), [":", "-"].contains(tokens.sign(next + 1)) { next += 2 }
    return tokens[next].map { passage.suffix(from: $0.range.lowerBound) } ?? Passage()
  }

  /// `2022 DSOL 144`, `2012, DASES 190 G`, `[2000 PJEV 79]`
  static func parisian(_ tokens: Tokens, at start: Int) -> Found? {
    let start = tokens.sign(start) == "[" ? start + 1 : start
    guard let year = tokens[start], year.year != nil else { return nil }
    let next = [",", "-"].contains(tokens.sign(start + 1)) ? start + 2 : start + 1
    guard let first = serial(tokens, at: next) else { return nil }
    // `2011 DPVI 12 - DASCO 44`: one act of two departments of the city, whose letters begin so.
    if tokens.sign(first.end) == "-", let second = serial(tokens, at: first.end + 1),
      [tokens.word(next), tokens.word(first.end + 1)].allSatisfy({ $0.hasPrefix("d") }), tokens.word(next) != tokens.word(first.end + 1)
    {
      return (.parisian, "\(year.text) \(first.text) - \(second.text)", second.end, nil)
    }
    return (.parisian, "\(year.text) \(first.text)", first.end, nil)
  }

  /// `DSOL 144`, `DASES 190 G`, `D J S 117` whose letters stand apart
  static func serial(_ tokens: Tokens, at next: Int) -> (text: String, end: Int)? {
    let apart = (next..<next + 5).prefix { tokens[$0]?.kind == .word && tokens[$0]!.range.count == 1 && startsUpper(tokens, $0) }
    if apart.count >= 2, let number = tokens[apart.upperBound], number.kind == .number, number.text.utf8.count <= 4, number.year == nil {
      return (apart.map { tokens.slice($0..<($0 + 1)).string }.joined() + " \(number.text)", apart.upperBound + 1)
    }
    guard let code = tokens[next], code.kind == .word, (2...6).contains(code.text.utf8.count), let number = tokens[next + 1],
      number.kind == .number, number.text.utf8.count <= 4, number.year == nil
    else { return nil }
    let letters = tokens.passage[code.range].string
    guard letters == letters.uppercased() else { return nil }
    // `2013 DF 41-1° G`: one of several under a number.
    let isPart =
      tokens.sign(next + 2) == "-" && !tokens[next + 2]!.spaced && tokens[next + 3].map { $0.kind == .number && !$0.spaced } ?? false
      && tokens.sign(next + 4) == "°"
    let end = isPart ? next + 5 : next + 2
    let text = "\(letters) " + tokens.slice((next + 1)..<end).string
    return tokens.word(end) == "g" && tokens[end]!.range.count == 1 ? (text + " G", end + 1) : (text, end)
  }

  /// The same at the end of a block.
  private static func trailing(_ passage: Passage) -> (String, Int)? {
    let start = max(0, passage.count - 40)
    let tokens = Tokens(passage.suffix(from: start))
    for index in tokens.all.indices {
      guard let (_, text, end, _) = parisian(tokens, at: index) else { continue }
      let rest = tokens.all[end...].allSatisfy { ["]", ")", "."].contains($0.text) }
      if rest, start + tokens[index]!.range.lowerBound > 0 { return (text, start + tokens[index]!.range.lowerBound) }
    }
    return nil
  }

  /// `2020-038`, `2020- 047`, `2021/12`: of two digits only before capitals, so that no period is taken for one.
  private static func yearFirst(_ tokens: Tokens, at start: Int) -> Found? {
    // `w2018/0004`: an engine's reading of the sign of the number.
    if start == 0, tokens[0]?.kind == .word, tokens[0]!.range.count <= 2, tokens.count == 4, tokens[1]?.year != nil, !tokens[1]!.spaced,
      ["/", "-"].contains(tokens.sign(2)), let number = tokens[3], number.text.utf8.count == 4, number.text.hasPrefix("0")
    {
      return (.yearFirst, "\(tokens[1]!.text)\(tokens.sign(2))\(number.text)", 4, nil)
    }
    guard let year = tokens[start], year.year != nil, ["-", "/", ".", "_"].contains(tokens.sign(start + 1)), let number = tokens[start + 2],
      number.kind == .number,
      !tokens[start + 1]!.spaced || number.spaced, (1...3).contains(number.text.utf8.count)
    else { return nil }
    if start == 0 {
      guard let next = tokens[3] else {
        // `2023/58`, which is no period of years and no month.
        let isNumber = number.text.utf8.count == 2 && number.number.map { $0 > 12 && !(0...12).contains($0 - year.year! % 100) } ?? false
        return number.text.utf8.count == 3 || isNumber ? (.yearFirst, "\(year.text)\(tokens.sign(1))\(number.text)", 3, nil) : nil
      }
      guard next.kind == .word || ["-", ":", "–", "|"].contains(next.text) && (next.spaced || next.text == ":") else { return nil }
      if number.text.utf8.count < 2, !["-", ":"].contains(next.text) { return nil }
      guard next.kind != .word || next.spaced, next.kind != .word || startsUpper(tokens, 3) || number.text.utf8.count == 3 else {
        return nil
      }
    }
    let isWide = tokens[start + 1]!.spaced
    let separator = tokens.sign(start + 1)
    return (.yearFirst, isWide ? "\(year.text) \(separator) \(number.text)" : "\(year.text)\(separator)\(number.text)", start + 3, nil)
  }

  /// `36/2023`, `03-2024 : Titre`: a title in capitals, a sign or nothing must follow.
  private static func yearLast(_ tokens: Tokens, at start: Int) -> Found? {
    guard let number = tokens[start], number.kind == .number, (2...3).contains(number.text.utf8.count),
      ["-", "/"].contains(tokens.sign(start + 1)),
      !tokens[start + 1]!.spaced, let year = tokens[start + 2], year.year != nil, !year.spaced,
      !["-", "/"].contains(tokens.sign(start + 3)) || tokens[start + 3]!.spaced
    else { return nil }
    guard let next = tokens[start + 3], next.kind != .number, ["-", ":", "."].contains(next.text) || startsUpper(tokens, start + 3) else {
      return nil
    }
    return (.yearLast, "\(number.text)\(tokens.sign(start + 1))\(year.text)", start + 3, nil)
  }

  /// code → letter{0,5} ( digits | `-` | `_` | `/` | `.` | letter )+ without blanks, a title behind it
  private static func coded(_ tokens: Tokens) -> Found? {
    var next = 0
    while let token = tokens[next], next < 12, next == 0 || !token.spaced, token.kind != .sign || ["-", "_", "/", "."].contains(token.text)
    { next += 1 }
    guard next >= 2, let last = tokens[next - 1], last.kind != .sign, case let text = tokens.slice(0..<next).string,
      (7...24).contains(text.utf8.count)
    else { return nil }
    let numbers = tokens.all.prefix(next).filter { $0.kind == .number }
    let letters = tokens.all.prefix(next).filter { $0.kind == .word }
    let isDated = numbers.contains {
      $0.year != nil || $0.text.utf8.count == 8 && ["19", "20"].contains($0.text.prefix(2)) || Self.isDay($0.text)
        || Self.isWholeDay($0.text)
    }
    // What the prefecture's stamp ends in: `…-DE` deliberation, `-AR` order, `-CC` contract, `-BF` budget, `-AI`, `-AU` others.
    if tokens[next] == nil, ["-de", "-ar", "-cc", "-bf", "-ai", "-au"].contains(where: { text.lowercased().hasSuffix($0) }) { return nil }
    guard isDated, numbers.count >= 2,
      letters.allSatisfy({ $0.range.count <= 5 && tokens.passage[$0.range].string == tokens.passage[$0.range].string.uppercased() })
    else { return nil }
    guard
      tokens[next] == nil || startsUpper(tokens, next) || ["-", ":", "|"].contains(tokens.sign(next))
        || repetitions.contains(tokens.word(next))
    else { return nil }
    // `20250707-01`, `2011-02-001`
    guard
      !letters.isEmpty || numbers.count == 2 && numbers[0].text.utf8.count == 8
        || numbers.count == 3 && numbers[0].year != nil
          && (numbers[2].text.utf8.count == 3
            || numbers[2].text.utf8.count == 2
              && (startsUpper(tokens, next) || ["-", ":"].contains(tokens.sign(next)) && startsUpper(tokens, next + 1)))
    else { return nil }
    return (.coded, text, next, nil)
  }

  /// `CD 2019-06-27 / 4.12`, nothing else on its line.
  private static func alone(_ tokens: Tokens, _ line: Passage) -> Found? {
    ActNumber.isWhole(tokens, line) ? (.coded, line.string, tokens.count, nil) : nil
  }

  /// `190627`: a day with two figures each for year, month and day.
  private static func isDay(_ text: String) -> Bool {
    guard text.utf8.count == 6, let value = Int(text) else { return false }
    return (1...12).contains(value / 100 % 100) && (1...31).contains(value % 100)
  }

  /// `15122020`
  private static func isWholeDay(_ text: String) -> Bool {
    guard text.utf8.count == 8, let value = Int(text) else { return false }
    return (1...31).contains(value / 1_000_000) && (1...12).contains(value / 10_000 % 100) && (1950...2099).contains(value % 10_000)
  }

  static func startsUpper(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .word || token.text == "«" else { return false }
    return token.text == "«" || tokens.passage.isUpper(at: token.range.lowerBound)
  }

  private static let labels: Set<String> = [
    "deliberation", "delib", "dcm", "dcc", "del", "dossier", "affaire", "question", "point", "rapport", "acte", "projet", "arrete",
    "decision", "resolution", "expose", "sujet",
  ]

  /// `DELIBERATION N°47`, `Délibération n° DE/2016/191`, `Point n° 3 :`
  private static func labelled(_ tokens: Tokens) -> Found? {
    var label = 0
    if tokens.word(0) == "projet", tokens.word(1) == "de", tokens.word(2) == "deliberation" { label = 2 }
    if tokens.word(0) == "extrait", let end = tokens.skip(["extrait", "de", "deliberation"], from: 0) { label = end - 1 }
    // `2 Délibération 2022-05 : …`, `3. Délibération n° 12`: its place in the agenda before it.
    if tokens[0]?.kind == .number, tokens[0]!.range.count <= 2 {
      let next = ["-", ".", ")", "/"].contains(tokens.sign(1)) ? 2 : 1
      if ["deliberation", "delib", "dcm"].contains(tokens.word(next)), tokens[next]!.spaced { label = next }
      // `8 8 DELIBERATION N DE/2017/175`: the page's number, which a reader of documents gives twice.
      if tokens[1]?.text == tokens[0]!.text, tokens.word(2) == "deliberation" { label = 2 }
    }
    guard labels.contains(tokens.word(label)), startsUpper(tokens, label == 2 && tokens.word(0) == "projet" ? 0 : label) else { return nil }
    var next = label + 1
    for words in [
      ["du", "conseil", "municipal"], ["municipale"], ["communautaire"], ["du", "conseil", "communautaire"], ["du", "maire"], ["municipal"],
      ["prefectoral"], ["interprefectoral"], ["ministeriel"], ["temporaire"], ["permanent"], ["conjoint"], ["complementaire"],
      ["du", "president"],
    ] {
      if let end = tokens.skip(words, from: next) { next = end }
    }
    // `Arrêté ARS n° 2023-14-0187`
    if let service = tokens[next], service.kind == .word, service.range.count <= 8, tokens.word(next + 1) == "n",
      case let letters = tokens.passage[service.range].string, letters == letters.uppercased()
    {
      next += 1
    }
    let isSigned = ["n", "no", "ne", "numero", "nº"].contains(tokens.word(next))
    if ["point", "question", "affaire", "dossier", "rapport"].contains(tokens.word(label)), let roman = tokens[next], roman.kind == .word,
      let value = romanValue(tokens.passage[roman.range].string)
    {
      return (.labelled(tokens.word(label)), tokens.passage[roman.range].string, next + 1, value)
    }
    guard isSigned || tokens[next]?.kind == .number || tokens.sign(next) == "°" || ActNumber.opensCode(tokens, next) else {
      return nil
    }
    guard let (text, end) = ActNumber.read(tokens, from: isSigned ? next + 1 : next), !isYearAlone(text) else { return nil }
    return (.labelled(tokens.word(label) == "delib" ? "deliberation" : tokens.word(label)), text, end, Int(text))
  }

  /// `Arrêté n° 2025 /`: what the dump lost is no number.
  private static func isYearAlone(_ text: String) -> Bool { text.utf8.count == 4 && (1950...2099).contains(Int(text) ?? 0) }

  /// `n° 2014 / 211`, `N°36/2023`
  private static func signed(_ tokens: Tokens, withYear: Bool = false) -> Found? {
    let isLabelled = ["numero", "reference", "ref"].contains(tokens.word(0)) && tokens.sign(1) == ":"
    // `Réf. : DCM 24-058`
    if tokens.word(0) == "ref", let own = tokens.all.indices.prefix(4).first(where: { tokens.sign($0) == ":" }).map({ $0 + 1 }),
      let (text, end) = ActNumber.read(tokens, from: own + 1), end == tokens.count, Form.labelled(tokens.word(own)).isSure
    {
      return (.labelled(tokens.word(own)), text, end, nil)
    }
    guard ["n", "no"].contains(tokens.word(0)) || isLabelled else { return nil }
    guard isLabelled || ["°", "º", "?"].contains(tokens.sign(1)) || tokens.word(0) == "no" || tokens[1]?.kind == .number else { return nil }
    guard let (text, end) = ActNumber.read(tokens, from: isLabelled ? 2 : 1), text.count(where: \.isNumber) >= 1 else { return nil }
    guard end == tokens.count || [":", "-"].contains(tokens.sign(end)) || startsUpper(tokens, end) else { return nil }
    if withYear { return text.split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 } ? (.yearLast, text, end, nil) : nil }
    return (.labelled("n"), text, end, nil)
  }
}
