extension TimeReader {
  /// subYear → season year | ordinal `trimestre` year | `T1` year | year `T1`
  func subYear(at index: Int) -> Found? {
    if let season = TimeWords.seasons[tokens.word(index)], let year = linkedYear(at: index + 1) {
      // A winter has two years: `hiver 2022-2023`.
      if tokens.sign(year.end) == "-", let second = tokens[year.end + 1]?.year, second == year.value + 1 {
        return (TimeValue(edtf: "\(year.value)/\(second)", start: year.value, end: second), year.end + 2)
      }
      return (.point("\(year.value)-\(season)", year.value), year.end)
    }
    if let year = tokens[index]?.year {
      guard let part = code(at: tokens.sign(index + 1) == "-" ? index + 2 : index + 1), !isYeared(part.end) else { return nil }
      return (.point("\(year)-\(part.code)", year), part.end)
    }
    guard let part = yearPart(at: index), let year = linkedYear(at: part.end) else { return nil }
    return (.point("\(year.value)-\(part.code)", year.value), year.end)
  }

  /// yearPart → ordinal `trimestre` | `T` digit
  func yearPart(at index: Int) -> (code: Int, end: Int)? {
    if let ordinal = ordinal(at: index), let part = TimeWords.parts[tokens.word(ordinal.end)] {
      guard ordinal.value <= part.count else { return nil }
      return (part.first + ordinal.value - 1, tokens.sign(ordinal.end + 1) == "." ? ordinal.end + 2 : ordinal.end + 1)
    }
    return code(at: index)
  }

  private func code(at index: Int) -> (code: Int, end: Int)? {
    guard let part = TimeWords.codes[tokens.word(index)], let digit = tokens[index + 1], !digit.spaced, let number = digit.number,
      digit.text.utf8.count == 1, (1...part.count).contains(number)
    else { return nil }
    return (part.first + number - 1, index + 2)
  }

  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    if let value = TimeWords.ordinals[tokens.word(index)] { return (value, index + 1) }
    guard let number = tokens[index]?.number, (1...4).contains(number) else { return nil }
    var next = index + 1
    while next - index < 4, let token = tokens[next], TimeWords.suffixes.contains(token.text) { next += 1 }
    return next > index + 1 ? (number, next) : nil
  }

  private func isYeared(_ index: Int) -> Bool {
    tokens[["-", "/"].contains(tokens.sign(index)) ? index + 1 : index]?.year != nil
  }

  /// The year of a part of it: `1er trimestre 2024`, `1er semestre de l'année 2024`, `T1/2024`.
  private func linkedYear(at index: Int) -> (value: Int, end: Int)? {
    var next = index
    while next - index < 6 {
      if let year = tokens[next]?.year { return (year, next + 1) }
      let isLink = ["de", "l", "annee", "d"].contains(tokens.word(next)) || ["'", "-", "/", "("].contains(tokens.sign(next))
      guard isLink else { return nil }
      next += 1
    }
    return nil
  }

  // MARK: Sittings

  /// sitting → `l'an` year `,`? `et`? `le` weekday? day month: the year stands first in the minutes of an assembly
  ///
  /// Where the whole date follows, that is the date: `L'an deux mil vingt-trois, le jeudi 30 novembre 2023`.
  func sitting(at index: Int) -> Found? {
    guard let an = tokens.word(index) == "lan" ? index + 1 : tokens.word(index) == "l" ? tokens.skip(["l", "an"], from: index) : nil else {
      return nil
    }
    guard let year = numbers.year(at: an) ?? tokens[an]?.year.map({ ($0, an + 1) }) else { return nil }
    var next = year.end
    while next - year.end < 6 {
      if let day = dayMonth(at: next) {
        return point(at: next) == nil ? (.day(day.day, day.month, year.value), withoutStop(day.end)) : nil
      }
      guard ["et", "le", "ce"].contains(tokens.word(next)) || tokens.sign(next) == "," || TimeWords.weekdays.contains(tokens.word(next))
      else {
        break
      }
      next += 1
    }
    return (.point("\(year.value)", year.value), year.end)
  }

  private func withoutStop(_ end: Int) -> Int { tokens.sign(end - 1) == "." ? end - 1 : end }
}
