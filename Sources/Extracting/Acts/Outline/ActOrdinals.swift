import Normalising
import Reading
import Segmenting

/// Numbers that an agenda counts by, and those that only what is drawn around them tells from other figures.
extension ActReference {
  static func ordinal(_ tokens: Tokens) -> Found? { numbered(tokens) ?? stepped(tokens) ?? letter(tokens) ?? short(tokens) }

  /// `45 - Titre`, `2-Election`, `1/ Titre`, `65 TITRE`, `III - Titre`, `N°12 Titre`
  static func numbered(_ tokens: Tokens) -> Found? {
    let first =
      ["n", "no"].contains(tokens.word(0)) && (["°", "º"].contains(tokens.sign(1)) || tokens.word(0) == "no")
      ? tokens.word(0) == "n" ? 2 : 1 : 0
    guard let token = tokens[first] else { return nil }
    let roman = token.kind == .word && first == 0 ? romanValue(tokens.passage[token.range].string) : nil
    guard let value = roman ?? token.number, (1...999).contains(value), token.text.utf8.count <= (roman == nil ? 3 : 8) else { return nil }
    var next = first + 1
    var sign = ""
    while ["-", "/", ".", ")", ":", "°", "–"].contains(tokens.sign(next)), sign.utf8.count < 5 {
      sign += tokens.sign(next)
      next += 1
    }
    guard startsUpper(tokens, next), !(sign == "/" && tokens[next]?.kind == .number) else { return nil }
    let prefix = first > 0 ? "n" : ""
    if sign.isEmpty {
      guard tokens[next]!.spaced, first > 0 || Self.isInCapitals(tokens, from: next),
        roman == nil || tokens.passage[token.range].bytes.allSatisfy({ [0x49, 0x56, 0x58].contains($0) })
      else { return nil }
    }
    return (roman == nil ? .ordinal(prefix + sign) : .roman(sign), tokens.passage[token.range].string, next, value)
  }

  /// `C1101 – Aide aux parents`: a letter and figures by which an assembly files its papers, a dash and a title.
  static func filed(_ tokens: Tokens) -> Found? {
    guard let letter = tokens[0], letter.kind == .word, letter.range.count == 1, startsUpper(tokens, 0), let number = tokens[1],
      number.kind == .number, !number.spaced, (3...4).contains(number.range.count), tokens.sign(2) == "-", tokens[2]!.spaced,
      startsUpper(tokens, 3)
    else { return nil }
    return (.labelled(letter.text), tokens.slice(0..<2).string, 3, nil)
  }

  /// placed → ordinal `-` parisian: its place in the agenda before the number, `17 - 2012, DASES 190 G - Subvention`
  static func placed(_ tokens: Tokens) -> Found? {
    guard let place = tokens[0], place.range.count <= 3, place.kind == .number || romanValue(tokens.slice(0..<1).string) != nil,
      tokens.sign(1) == "-"
    else { return nil }
    return parisian(tokens, at: 2)
  }

  /// Where another reference opens behind a stop, `… (10e). 2012, DASES 274 G - Subvention …`, the title up to there.
  static func single(_ title: Passage) -> Passage {
    let tokens = title.mendedTokens
    let next = tokens.all.indices.dropFirst().first {
      tokens.sign($0 - 1) == "." && tokens[$0]?.year != nil && parisian(tokens, at: $0) != nil
    }
    return next.map { title.prefix(tokens[$0]!.range.lowerBound) } ?? title
  }

  /// short → `N°`? capitals? figures ( sign figures ){1,2}, two figures each but the last, a title behind a sign: `22-03-01 – Budget primitif`,
  /// `24-10/094 — Avenant`, `07/58 - COMPTE ADMINISTRATIF`, `B07/31 - BAIL`, `N° 22-03-01 – Budget primitif`
  static func short(_ tokens: Tokens) -> Found? {
    let first = tokens.word(0) == "n" && ["°", "º"].contains(tokens.sign(1)) ? 2 : 0
    // `DEC07/149`: no month, for the figures stand right behind it.
    let letters =
      tokens[first].map { $0.kind == .word && $0.range.count <= 4 && $0.text.uppercased() == tokens.slice(first..<(first + 1)).string }
        ?? false ? 1 : 0
    guard letters == 0 || tokens[first + 1].map({ $0.kind == .number && !$0.spaced }) ?? false else { return nil }
    var (next, parts) = (first + letters, 0)
    while let number = tokens[next], number.kind == .number, next == first || !number.spaced, parts < 3 {
      guard number.text.utf8.count == 2 || parts > 0 && number.text.utf8.count <= 3 else { return nil }
      (next, parts) = (next + 1, parts + 1)
      guard ["-", "/"].contains(tokens.sign(next)), !tokens[next]!.spaced,
        tokens[next + 1].map({ $0.kind == .number && !$0.spaced }) ?? false
      else { break }
      next += 1
    }
    let text = tokens.slice(first..<next).string
    var title = next
    // `\_` is how Markdown writes a stray stroke.
    while ["-", "–", ":", ".", "\\", "_"].contains(tokens.sign(title)) { title += 1 }
    guard parts >= 2, let value = tokens[next - 1]?.number else { return nil }
    let isAlone = title == tokens.count && title > next && text.contains("/")
    guard isAlone || tokens[title].map(\.spaced) ?? false && startsUpper(tokens, title) else { return nil }
    if parts == 3, !text.contains("/") { return letters == 0 ? (.ordinal("--"), text, title, nil) : nil }
    // Two figures and two may be a day: a sign behind them and a stroke between them number an act, or a title in capitals.
    if letters == 0, parts == 2, text.contains("-"), isInCapitals(tokens, from: title) { return (.ordinal("-A"), text, title, value) }
    guard title > next || letters == 1 && isInCapitals(tokens, from: title), text.contains("/") else { return nil }
    return (.ordinal(letters == 0 ? "/" : "A/"), text, title, value)
  }

  /// stepped → ( digit{1,2} | roman ) `.` digit{1,2} sign? title: `2.1 - Tableau des effectifs`, `I.1 – Installation d'un élu`
  static func stepped(_ tokens: Tokens) -> Found? {
    let roman = tokens[0].flatMap { $0.kind == .word ? romanValue(tokens.passage[$0.range].string) : nil }
    guard let first = roman ?? tokens[0]?.number, let second = tokens[2]?.number, tokens.sign(1) == ".", !tokens[1]!.spaced,
      !tokens[2]!.spaced,
      (1...30).contains(first), (1...60).contains(second), tokens[0]!.range.count <= (roman == nil ? 2 : 5), tokens[2]!.range.count <= 2
    else { return nil }
    var title = 3
    while ["-", ".", ":", ")"].contains(tokens.sign(title)), title < 5 { title += 1 }
    guard tokens[title]?.spaced ?? false, startsUpper(tokens, title) else { return nil }
    return (.ordinal("1.1"), tokens.slice(0..<3).string, title, first * 100 + second)
  }

  /// letter → capital ( ` - ` | `)` | `/` ) title: `B - Demande de fonds de concours`
  static func letter(_ tokens: Tokens) -> Found? {
    guard let letter = tokens[0], letter.kind == .word, letter.range.count == 1, let value = letter.text.utf8.first,
      (0x61...0x6C).contains(value), startsUpper(tokens, 0),
      [")", "/"].contains(tokens.sign(1)) || tokens.sign(1) == "-" && tokens[1]!.spaced,
      tokens[2]?.spaced ?? false, startsUpper(tokens, 2)
    else { return nil }
    return (.ordinal("A-"), letter.text.uppercased(), 2, Int(value) - 0x60)
  }

  /// `DCM 41/2019`, `2019-41`: alone between signs drawn around it, where no period of years stands.
  static func boxed(_ text: Passage) -> (Form, String)? {
    if let found = ActReference(margin: text), found.title.isEmpty, found.form.isSure { return (found.form, found.text) }
    let tokens = Tokens(text)
    guard tokens.count == 3, ["-", "/", "_", "."].contains(tokens.sign(1)),
      tokens.all.allSatisfy({ $0.kind != .word && !$0.spaced || $0 == tokens[0] })
    else { return nil }
    if tokens[0]?.year != nil, (1...3).contains(tokens[2]!.range.count) { return (.yearFirst, text.string) }
    return tokens[2]?.year != nil && (1...3).contains(tokens[0]!.range.count) ? (.yearLast, text.string) : nil
  }

  /// `A1 - Représentation au syndicat` among titles without other numbers.
  init?(lettered title: Passage) {
    let tokens = title.prefix(40).mendedTokens
    guard let (form, text, end, _) = Self.lettered(tokens) else { return nil }
    self.init(form, text, title: Self.title(title, tokens, from: end))
  }

  /// lettered → capital digits{1,2} sign, a title behind it: `A1 - Représentation au syndicat`
  static func lettered(_ tokens: Tokens) -> Found? {
    guard let letter = tokens[0], letter.kind == .word, letter.range.count == 1, startsUpper(tokens, 0), let number = tokens[1],
      number.kind == .number, !number.spaced, number.text.utf8.count <= 2, ["-", "–", ":", "."].contains(tokens.sign(2)),
      let title = tokens[3], title.spaced, startsUpper(tokens, 3)
    else { return nil }
    return (.ordinal("A"), tokens.slice(0..<2).string, 3, nil)
  }

  /// Two words in capitals at least, one of them long.
  static func isInCapitals(_ tokens: Tokens, from start: Int) -> Bool {
    let words = tokens.all.dropFirst(start).filter { $0.kind == .word }.prefix(3)
    return words.count >= 2 && words.allSatisfy { tokens.passage[$0.range].string == tokens.passage[$0.range].string.uppercased() }
      && words.contains { $0.text.utf8.count >= 5 }
  }

  static func romanValue(_ text: String) -> Int? {
    guard text.utf8.count <= 8, text.utf8.allSatisfy({ "IVXL".utf8.contains($0) }) else { return nil }
    let values = text.utf8.map { $0 == 0x49 ? 1 : $0 == 0x56 ? 5 : $0 == 0x58 ? 10 : 50 }
    var total = 0
    for (index, value) in values.enumerated() { total += index + 1 < values.count && value < values[index + 1] ? -value : value }
    return total > 0 ? total : nil
  }
}

extension Passage {
  /// What stands between signs drawn on both sides: `=== DCM 41/2019 ===`, `*** 2019-41 ***`.
  var boxed: Passage? {
    guard count <= 80, let sign = bytes.first, "=*#~-_+".utf8.contains(sign), bytes.last == sign else { return nil }
    let (before, behind) = (bytes.prefix { $0 == sign }.count, bytes.reversed().prefix { $0 == sign }.count)
    // Of a row of stars the reader of markup leaves one.
    let fewest = sign == 0x2A ? 1 : 2
    guard before >= fewest, behind >= fewest, before + behind < count else { return nil }
    return self[before..<(count - behind)]
  }
}
