/// A date or a period as it is meant.
struct TimeValue: Hashable {
  /// EDTF; nil for what it cannot say.
  var edtf: String?
  var start: Int?
  var end: Int?

  static func point(_ edtf: String, _ year: Int) -> TimeValue { TimeValue(edtf: edtf, start: year, end: year) }
}

/// Reads French dates and periods into EDTF: ISO 8601-2 level 1, and the sub-year groupings of level 2 (21-24 seasons, 33-36 quarters,
/// 40-41 half-years).
struct TimeReader {
  let tokens: Tokens

  /// Names and abbreviations of the months, folded.
  static let months: [String: Int] = [
    "janvier": 1, "janv": 1, "fevrier": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6, "juillet": 7,
    "juil": 7, "aout": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11, "decembre": 12, "dec": 12,
  ]
  private static let seasons = ["printemps": 21, "ete": 22, "automne": 23, "hiver": 24]
  private static let vague: Set<String> = ["debut", "fin", "mi", "courant", "rentree"]
  /// Words before an end that is open at the start, and the other way round.
  private static let until: [[String]] = [
    ["a", "l", "horizon"], ["a", "horizon"], ["horizon"], ["avant", "le"], ["avant", "la"], ["avant"], ["au", "plus", "tard", "le"],
    ["au", "plus", "tard", "en"], ["au", "plus", "tard"], ["d", "ici", "a"], ["d", "ici", "le"], ["d", "ici", "la"], ["d", "ici"],
    ["jusqu", "en"], ["jusqu", "au"], ["jusqu", "a"],
  ]
  private static let since: [[String]] = [
    ["a", "partir", "du"], ["a", "partir", "de"], ["a", "compter", "du"], ["a", "compter", "de"], ["des", "le"], ["des"],
    ["depuis", "le"], ["depuis"],
  ]

  init(_ tokens: Tokens) { self.tokens = tokens }

  /// time → until point | since point | period | point
  ///
  /// Returns the value and the index behind it; nil when no date stands at `index`.
  func time(at index: Int) -> (value: TimeValue, end: Int)? {
    for words in Self.until {
      guard let next = tokens.skip(words, from: index), let found = vagueOrPoint(at: next) else { continue }
      return (TimeValue(edtf: found.value.edtf.map { "../\($0)" }, start: nil, end: found.value.end), found.end)
    }
    for words in Self.since {
      guard let next = tokens.skip(words, from: index), let found = vagueOrPoint(at: next) else { continue }
      return (TimeValue(edtf: found.value.edtf.map { "\($0)/.." }, start: found.value.start, end: nil), found.end)
    }
    return period(at: index) ?? vagueOrPoint(at: index)
  }

  /// period → ( `de` | `du` | `entre` )? point ( dash | `à` | `au` | `et` ) point
  private func period(at index: Int) -> (value: TimeValue, end: Int)? {
    let opener = tokens.word(index)
    let start = ["de", "du", "entre", "les"].contains(opener) ? index + 1 : index
    guard let (first, firstEnd) = point(at: start) ?? dayBorrowing(at: start) else { return nil }
    let sign = tokens.sign(firstEnd)
    let word = tokens.word(firstEnd)
    let joins = sign == "-" || sign == "/" || word == "au" || word == "a" || word == "et" && start > index
    guard joins, let (second, end) = point(at: firstEnd + 1), let low = first.edtf, let high = second.edtf else { return nil }
    if sign == "/" && first.edtf?.count != 4 { return nil }
    return (TimeValue(edtf: "\(low)/\(high)", start: first.start, end: second.end), end)
  }

  /// `28` in `du 28 au 29 septembre 2020`: the month and the year stand behind the second day.
  private func dayBorrowing(at index: Int) -> (TimeValue, Int)? {
    guard let day = tokens[index]?.number, (1...31).contains(day), ["au", "et"].contains(tokens.word(index + 1)) else { return nil }
    guard let second = dayMonthYear(at: index + 2), let edtf = second.value.edtf, edtf.count == 10 else { return nil }
    return (TimeValue.point(edtf.prefix(8) + Self.two(day), second.value.start!), index + 1)
  }

  private func vagueOrPoint(at index: Int) -> (value: TimeValue, end: Int)? {
    if Self.vague.contains(tokens.word(index)) {
      let next = tokens.sign(index + 1) == "-" || tokens.word(index + 1) == "de" ? index + 2 : index + 1
      guard let found = point(at: next) else { return nil }
      return found
    }
    return point(at: index)
  }

  /// point → day month year | month year | season year | quarter year | day/month/year | year
  func point(at index: Int) -> (value: TimeValue, end: Int)? {
    dayMonthYear(at: index) ?? slashed(at: index) ?? monthYear(at: index) ?? subYear(at: index) ?? year(at: index)
  }

  private func dayMonthYear(at index: Int) -> (value: TimeValue, end: Int)? {
    guard let day = tokens[index]?.number, (1...31).contains(day), tokens[index]!.text.utf8.count <= 2 else { return nil }
    let next = tokens.word(index + 1) == "er" ? index + 2 : index + 1
    guard let month = Self.months[tokens.word(next)] else { return nil }
    let yearIndex = tokens.sign(next + 1) == "." ? next + 2 : next + 1
    guard let year = tokens[yearIndex]?.year else { return nil }
    return (Self.day(day, month, year), yearIndex + 1)
  }

  private func slashed(at index: Int) -> (value: TimeValue, end: Int)? {
    let sign = tokens.sign(index + 1)
    guard let day = tokens[index]?.number, (1...31).contains(day), sign == "/" || sign == ".", tokens.sign(index + 3) == sign,
      let month = tokens[index + 2]?.number, (1...12).contains(month), let year = tokens[index + 4]?.year
    else { return nil }
    return (Self.day(day, month, year), index + 5)
  }

  private func monthYear(at index: Int) -> (value: TimeValue, end: Int)? {
    guard let month = Self.months[tokens.word(index)] else { return nil }
    let next = tokens.sign(index + 1) == "." || tokens.sign(index + 1) == "(" ? index + 2 : index + 1
    guard let year = tokens[next]?.year else { return nil }
    return (.point("\(year)-\(Self.two(month))", year), tokens.sign(next + 1) == ")" && tokens.sign(index + 1) == "(" ? next + 2 : next + 1)
  }

  private func subYear(at index: Int) -> (value: TimeValue, end: Int)? {
    if let season = Self.seasons[tokens.word(index)], let year = tokens[index + 1]?.year {
      return (.point("\(year)-\(season)", year), index + 2)
    }
    guard let count = tokens[index]?.number, (1...4).contains(count), tokens[index + 1]?.kind == .word else { return nil }
    let word = tokens.word(index + 2)
    guard let year = tokens[index + 3]?.year else { return nil }
    if word == "trimestre" { return (.point("\(year)-\(32 + count)", year), index + 4) }
    return word == "semestre" && count <= 2 ? (.point("\(year)-\(39 + count)", year), index + 4) : nil
  }

  private func year(at index: Int) -> (value: TimeValue, end: Int)? {
    guard let token = tokens[index], let year = token.year else { return nil }
    let glued = tokens[index + 1].map { !$0.spaced && $0.kind == .word } ?? false
    return glued ? nil : (.point(token.text, year), index + 1)
  }

  /// The first date in the passage, with its tokens.
  func first() -> (value: TimeValue, range: Range<Int>)? {
    for index in tokens.all.indices {
      if let found = time(at: index) { return (found.value, index..<found.end) }
    }
    return nil
  }

  /// A day that its month does not have is kept as printed, and cannot be said in EDTF.
  private static func day(_ day: Int, _ month: Int, _ year: Int) -> TimeValue {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return TimeValue(edtf: day <= last ? "\(year)-\(two(month))-\(two(day))" : nil, start: year, end: year)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
