import Segmenting

/// A date or a period as it is meant.
struct TimeValue: Hashable {
  /// EDTF; nil for what it cannot say.
  var edtf: String?
  var start: Int?
  var end: Int?

  static func point(_ edtf: String, _ year: Int) -> TimeValue { TimeValue(edtf: edtf, start: year, end: year) }

  /// A day that its month does not have cannot be said in EDTF.
  static func day(_ day: Int, _ month: Int, _ year: Int) -> TimeValue {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return TimeValue(edtf: (1...last).contains(day) ? "\(year)-\(two(month))-\(two(day))" : nil, start: year, end: year)
  }

  static func month(_ month: Int, _ year: Int) -> TimeValue { .point("\(year)-\(two(month))", year) }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Reads French dates and periods into EDTF: ISO 8601-2 level 1, and the sub-year groupings of level 2 (21-24 seasons, 33-36 quarters,
/// 37-39 thirds, 40-41 half-years).
struct TimeReader {
  typealias Found = (value: TimeValue, end: Int)

  let tokens: Tokens
  let sense: YearSense
  let numbers: NumberWords

  init(_ tokens: Tokens) {
    self.tokens = tokens
    sense = YearSense(tokens: tokens)
    numbers = NumberWords(tokens: tokens)
  }

  /// The first date in the passage, with its tokens.
  func first() -> (value: TimeValue, range: Range<Int>)? { next(from: 0) }

  /// All dates of the passage: `méta : 2023, OT : 2024, Friche mi-2024` has three.
  func all() -> [(value: TimeValue, range: Range<Int>)] {
    var found: [(value: TimeValue, range: Range<Int>)] = []
    while let time = next(from: found.last?.range.upperBound ?? 0) { found.append(time) }
    return found
  }

  /// A date as it should read: dashes normalised, no blanks about those between years.
  func printed(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      guard let token = tokens[index] else { break }
      let (isDash, wasDash) = (isYearDash(index), isYearDash(index - 1))
      if token.spaced, index > range.lowerBound, !isDash, !wasDash { text += " " }
      text += token.text == "-" ? "-" : tokens.passage[token.range].string
    }
    return text
  }

  private func isYearDash(_ index: Int) -> Bool {
    tokens.sign(index) == "-" && tokens[index - 1]?.year != nil && tokens[index + 1]?.year != nil
  }

  private func next(from start: Int) -> (value: TimeValue, range: Range<Int>)? {
    var index = start
    while index < tokens.count {
      if let found = time(at: index) { return (found.value, index..<found.end) }
      index = skipStreet(index)
    }
    return nil
  }

  /// Behind the street's date that begins at `index`, else behind the token.
  private func skipStreet(_ index: Int) -> Int {
    guard tokens[index]?.kind == .number, sense.isStreet(index), let date = dayMonth(at: index) else { return index + 1 }
    return tokens[date.end]?.year == nil ? date.end : date.end + 1
  }

  /// time → sitting | until edge | since edge ( until edge )? | period | vague
  ///
  /// Returns the value and the index behind it; nil when no date stands at `index`.
  func time(at index: Int) -> Found? {
    if let found = sitting(at: index) { return found }
    if let end = until(at: index) {
      return (TimeValue(edtf: end.value.edtf.map { "../\($0)" }, start: nil, end: end.value.end), end.end)
    }
    if let start = opened(TimeWords.since, at: index) {
      let next = tokens.word(start.end) == "et" ? start.end + 1 : start.end
      if let end = until(at: next), let period = Self.period(start.value, end.value) { return (period, end.end) }
      return (TimeValue(edtf: start.value.edtf.map { "\($0)/.." }, start: start.value.start, end: nil), start.end)
    }
    return period(at: index) ?? vague(at: index)
  }

  private func until(at index: Int) -> Found? { opened(TimeWords.until, at: index) }

  private func opened(_ openers: [String: [[String]]], at index: Int) -> Found? {
    for words in openers[tokens.word(index)] ?? [] {
      if let next = tokens.skip(words, from: index), let found = edge(at: next) { return found }
    }
    return nil
  }

  /// edge → link* vague: what stands behind `à partir` or `et`, small words and the weekday skipped.
  func edge(at index: Int) -> Found? {
    var next = index
    while next - index < 6 {
      if let found = vague(at: next) { return found }
      guard TimeWords.links.contains(tokens.word(next)) || tokens.sign(next) == "'" || TimeWords.weekdays.contains(tokens.word(next)) else {
        return nil
      }
      next += 1
    }
    return nil
  }

  /// vague → ( `début` | `fin` | `mi` … )* point: EDTF has the point alone.
  func vague(at index: Int) -> Found? {
    guard TimeWords.vague.contains(tokens.word(index)) else { return point(at: index) }
    var next = index + 1
    while next - index < 7 {
      if let found = point(at: next) { return found }
      let isLink = TimeWords.links.contains(tokens.word(next)) || TimeWords.vague.contains(tokens.word(next))
      guard isLink || ["-", "'", "/", "("].contains(tokens.sign(next)) else { return nil }
      next += 1
    }
    return nil
  }

  /// point → day | month | part of a year | year
  func point(at index: Int) -> Found? {
    guard let token = tokens[index], token.kind != .sign, !sense.isStreet(index) else { return nil }
    return dayMonthYear(at: index) ?? figures(at: index) ?? monthYear(at: index) ?? subYear(at: index) ?? year(at: index)
  }

  // MARK: Points

  private func dayMonthYear(at index: Int) -> Found? {
    guard let date = dayMonth(at: index), let year = writtenYear(at: date.end) else { return nil }
    return (.day(date.day, date.month, year.value), year.end)
  }

  /// dayMonth → ( figures `er`? | words ) ( `du mois de` )? month `.`?
  func dayMonth(at index: Int) -> (day: Int, month: Int, end: Int)? {
    guard let day = day(at: index) else { return nil }
    var next = tokens.skip(["du", "mois", "de"], from: day.end) ?? tokens.skip(["du", "mois", "d"], from: day.end) ?? day.end
    if tokens.sign(next) == "'" { next += 1 }
    let word = tokens.word(next)
    guard let month = TimeWords.months[word] ?? (word.hasPrefix("er") ? TimeWords.months[String(word.dropFirst(2))] : nil) else {
      return nil
    }
    // `09 JAN, 2018`
    let isCut = tokens.sign(next + 1) == "." || tokens.sign(next + 1) == "," && word.utf8.count <= 4 && tokens[next + 2]?.year != nil
    return (day.value, month, isCut ? next + 2 : next + 1)
  }

  private func day(at index: Int) -> (value: Int, end: Int)? {
    guard let token = tokens[index] else { return nil }
    guard token.kind == .number else { return numbers.day(at: index) }
    guard var day = token.number, (1...31).contains(day), token.text.utf8.count <= 2 else { return nil }
    // `lundi l6 avril`: a one that an engine read as a letter.
    if !token.spaced, token.text.utf8.count == 1, ["l", "i"].contains(tokens.word(index - 1)), tokens[index - 1]!.spaced,
      TimeWords.weekdays.contains(tokens.word(index - 2))
    {
      day += 10
    }
    // `2 9 MARS 2011`: the figures of a stamp stand apart.
    if day <= 3, let unit = tokens[index + 1], unit.kind == .number, unit.text.utf8.count == 1, token.text.utf8.count == 1,
      let digit = unit.number, (1...31).contains(10 * day + digit), TimeWords.months[tokens.word(index + 2)] != nil, !isNumbered(index)
    {
      return (10 * day + digit, index + 2)
    }
    return (day, suffix(at: index + 1))
  }

  /// `article 2`, `n° 2`: a figure of its own.
  private func isNumbered(_ index: Int) -> Bool {
    tokens[index - 1]?.kind == .word && !["le", "du", "au", "recu"].contains(tokens.word(index - 1)) || tokens.sign(index - 1) == "°"
  }

  /// Behind the letters of an ordinal: `1er`, `1 er`, `2ème`, `1ᵉʳ`.
  private func suffix(at index: Int) -> Int {
    var next = index
    while next - index < 3, let token = tokens[next], TimeWords.suffixes.contains(token.text) { next += 1 }
    return next
  }

  /// year → figures | `(` figures `)` | words, where a month stands before
  private func writtenYear(at index: Int) -> (value: Int, end: Int)? {
    if let token = tokens[index], token.kind == .number, token.text.utf8.count == 4, let year = token.number, (1500...2199).contains(year) {
      return (year, index + 1)
    }
    if tokens.sign(index) == "(", let year = tokens[index + 1]?.year, tokens.sign(index + 2) == ")" { return (year, index + 3) }
    return numbers.year(at: index)
  }

  /// figures → day `/` month `/` year | year `-` month `-` day | month `/` year
  private func figures(at index: Int) -> Found? {
    guard let first = tokens[index], let number = first.number, !isTouched(index), let second = tokens[index + 2]?.number else {
      return nil
    }
    let sign = tokens.sign(index + 1)
    guard ["/", ".", "-"].contains(sign), sign == "/" || !tokens[index + 1]!.spaced && !tokens[index + 2]!.spaced else { return nil }
    if tokens.sign(index + 3) == sign, let third = tokens[index + 4]?.number, !isTouching(index + 4) {
      if (1...31).contains(number), (1...12).contains(second), let year = tokens[index + 4]?.year {
        return (.day(number, second, year), index + 5)
      }
      if let year = shortYear(index) { return (.day(number, second, year), index + 5) }
      let isISO = sign == "-" && first.year != nil && !sense.isReference(index) && (1...12).contains(second) && (1...31).contains(third)
      return isISO && tokens[index + 4]!.text.utf8.count == 2 ? (.day(third, second, number), index + 5) : nil
    }
    guard sign == "/", first.text.utf8.count == 2, (1...12).contains(number), !tokens[index + 2]!.spaced,
      let year = tokens[index + 2]?.year,
      !isTouching(index + 2), !TimeWords.references.contains(tokens.word(index - 1))
    else { return nil }
    return (.month(number, year), index + 3)
  }

  /// `17/12/19`: two figures each, strokes between.
  private func shortYear(_ index: Int) -> Int? {
    let parts = [index, index + 2, index + 4].compactMap { tokens[$0] }
    guard tokens.sign(index + 1) == "/", parts.count == 3, parts.allSatisfy({ $0.text.utf8.count == 2 }), let day = parts[0].number,
      let month = parts[1].number, let year = parts[2].number, (1...31).contains(day), (1...12).contains(month), !parts[2].spaced
    else { return nil }
    return year < 50 ? 2000 + year : 1900 + year
  }

  /// A letter, a figure or a stroke stands right before.
  private func isTouched(_ index: Int) -> Bool {
    guard index > 0, let token = tokens[index], !token.spaced, let before = tokens[index - 1] else { return false }
    return before.kind != .sign || ["/", "-", ".", "_", "°"].contains(before.text)
  }

  /// A stroke or a letter goes on right behind: it is no date but a longer number.
  private func isTouching(_ index: Int) -> Bool {
    guard let next = tokens[index + 1], !next.spaced else { return false }
    return next.kind == .sign && ["/", "-", "."].contains(next.text) && tokens[index + 2].map { !$0.spaced && $0.kind == .number } ?? false
  }

  private func monthYear(at index: Int) -> Found? {
    guard let month = TimeWords.months[tokens.word(index)] else { return nil }
    guard let year = writtenYear(at: tokens.sign(index + 1) == "." ? index + 2 : index + 1) else { return nil }
    return (.month(month, year.value), year.end)
  }

  private func year(at index: Int) -> Found? {
    guard let year = tokens[index]?.year, sense.isYear(index) else { return nil }
    return (.point("\(year)", year), index + 1)
  }
}
