extension TimeReader {
  /// period → ( `de` | `du` | `entre` | `les` )? edge joint edge, where the first edge may lack its year and its month
  func period(at index: Int) -> Found? {
    if let years = gluedYears(at: index) ?? schoolYear(at: index) { return years }
    let opener = TimeWords.periodOpeners.contains(tokens.word(index)) ? tokens.word(index) : ""
    guard let first = opener.isEmpty ? vague(at: index) : edge(at: index + 1) else { return borrowing(at: index, opener) }
    guard let next = joint(behind: first, opener), let second = end(at: next, behind: first),
      let value = Self.period(first.value, second.value)
    else { return nil }
    return run((value, second.end), first)
  }

  /// The second edge. A year behind a stroke is one though what follows could be counted: `2015-2020 actions`.
  private func end(at index: Int, behind first: Found) -> Found? {
    guard first.value.edtf?.utf8.count == 4, ["-", "/"].contains(tokens.sign(index - 1)), let year = tokens[index]?.year,
      sense.isEnd(index, from: first.end - 1)
    else { return edge(at: index) }
    return (.point("\(year)", year), index + 1)
  }

  /// Whether a period may have these ends, and what it is.
  static func period(_ first: TimeValue, _ second: TimeValue) -> TimeValue? {
    guard let start = first.start, let end = second.end, start <= end else { return nil }
    let edtf = first.edtf.flatMap { low in second.edtf.map { "\(low)/\($0)" } }
    return TimeValue(edtf: edtf?.split(separator: "/").count == 2 ? edtf : nil, start: start, end: end)
  }

  /// joint → `-` | `/` | `'` | `à` | `au` | `jusqu'` … | `et` behind `entre`
  private func joint(behind first: Found, _ opener: String) -> Int? {
    let index = first.end
    let word = tokens.word(index)
    if ["au", "a"].contains(word) || word == "et" && ["entre", "les"].contains(opener) { return index + 1 }
    if let next = tokens.skip(["et", "jusqu"], from: index) ?? tokens.skip(["jusqu"], from: index) { return next }
    guard opener.isEmpty, let token = tokens[index] else { return nil }
    let isBetweenYears = tokens[index - 1]?.year != nil && tokens[index + 1]?.year != nil
    switch token.text {
    case "-": return tokens.sign(index + 1) == "-" ? index + 2 : index + 1
    case "→", ">", "›": return index + 1
    case "'" where isBetweenYears, "_" where isBetweenYears, "|" where isBetweenYears && !token.spaced: return index + 1
    case "/": return end(at: index + 1, behind: first)?.value.edtf?.utf8.count == first.value.edtf?.utf8.count ? index + 1 : nil
    default: return nil
    }
  }

  /// `2013-2014-2015`: years that follow each other.
  private func run(_ found: Found, _ first: Found) -> Found {
    var (value, end) = found
    while first.value.edtf?.utf8.count == 4, ["-", "/"].contains(tokens.sign(end)), let year = tokens[end + 1]?.year,
      year - 1 == value.end
    {
      value = TimeValue(edtf: "\(first.value.edtf!)/\(year)", start: value.start, end: year)
      end += 2
    }
    return (value, end)
  }

  /// `2016I2020`: a stroke that the dump took for a letter.
  private func gluedYears(at index: Int) -> Found? {
    guard let start = tokens[index]?.year, ["i", "l"].contains(tokens.word(index + 1)), !tokens[index + 1]!.spaced,
      let end = tokens[index + 2]?.year, !tokens[index + 2]!.spaced, start < end
    else { return nil }
    return (TimeValue(edtf: "\(start)/\(end)", start: start, end: end), index + 3)
  }

  /// `année scolaire 2015-16`
  private func schoolYear(at index: Int) -> Found? {
    guard let start = tokens[index]?.year, ["scolaire", "saison", "annee", "exercice", "universitaire"].contains(tokens.word(index - 1)),
      ["-", "/"].contains(tokens.sign(index + 1)), let rest = tokens[index + 2], sense.isSchoolYear(start, rest),
      tokens[index + 3]?.text != "-"
    else { return nil }
    return (TimeValue(edtf: "\(start)/\(start + 1)", start: start, end: start + 1), index + 3)
  }

  // MARK: A first edge without its year

  /// borrowing → opener? ( day | day month | month | ordinal `trimestre`? ) joint edge
  private func borrowing(at index: Int, _ opener: String) -> Found? {
    var start = opener.isEmpty ? index : index + 1
    while !opener.isEmpty, TimeWords.links.contains(tokens.word(start)) || TimeWords.weekdays.contains(tokens.word(start)),
      start - index < 4
    {
      start += 1
    }
    if tokens.sign(start) == "'" { start += 1 }
    guard let first = yearless(at: start), let next = yearlessJoint(at: first.end), let second = edge(at: next),
      let low = Self.lend(second.value, to: first), let high = second.value.edtf
    else { return nil }
    return (TimeValue(edtf: "\(low)/\(high)", start: second.value.start, end: second.value.end), second.end)
  }

  private func yearlessJoint(at index: Int) -> Int? {
    if ["au", "a", "et"].contains(tokens.word(index)) || ["-", "/"].contains(tokens.sign(index)) { return index + 1 }
    return nil
  }

  private enum Yearless {
    case day(Int)
    case dayMonth(Int, Int)
    case month(Int)
    case part(Int)
    case ordinal(Int)
  }

  private func yearless(at index: Int) -> (edge: Yearless, end: Int)? {
    if let date = dayMonth(at: index) { return (.dayMonth(date.day, date.month), date.end) }
    if let month = TimeWords.months[tokens.word(index)] {
      return (.month(month), tokens.sign(index + 1) == "." ? index + 2 : index + 1)
    }
    if let part = yearPart(at: index) { return (.part(part.code), part.end) }
    if let day = tokens[index]?.number, (1...31).contains(day), tokens[index]!.text.utf8.count <= 2,
      ["au", "et", "a", "-"].contains(tokens[index + 1]?.text ?? "")
    {
      return (.day(day), index + 1)
    }
    if let ordinal = ordinal(at: index) { return (.ordinal(ordinal.value), ordinal.end) }
    return nil
  }

  /// The first edge with the year, and the month, of the second; nil where both are not of one kind.
  private static func lend(_ second: TimeValue, to first: (edge: Yearless, end: Int)) -> String? {
    guard let high = second.edtf, let year = second.start, year == second.end else { return nil }
    let low: String?
    switch first.edge {
    case .day(let day): low = high.utf8.count == 10 ? TimeValue.day(day, Int(high.dropFirst(5).prefix(2)) ?? 0, year).edtf : nil
    case .dayMonth(let day, let month): low = high.utf8.count == 10 ? TimeValue.day(day, month, year).edtf : nil
    case .month(let month): low = isMonth(high) ? TimeValue.month(month, year).edtf : nil
    case .part(let code): low = high.utf8.count == 7 && !isMonth(high) ? "\(year)-\(code)" : nil
    case .ordinal(let value):
      guard high.utf8.count == 7, !isMonth(high), let code = Int(high.suffix(2)), code >= 33 else { return nil }
      low = "\(year)-\((code >= 40 ? 40 : code >= 37 ? 37 : 33) + value - 1)"
    }
    return low.flatMap { $0 < high ? $0 : nil }
  }

  private static func isMonth(_ edtf: String) -> Bool { edtf.utf8.count == 7 && edtf.suffix(2) < "13" }
}
