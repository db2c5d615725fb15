import Normalising
import Reading
import Segmenting

/// What a heading or an entry of a contents page says of the plan: an axe, a fiche, or a group of fiches.
struct PlanHeading {
  enum Kind { case axis, fiche, numbered }

  let kind: Kind
  /// `1`, `A1`, `transverse`; nil for a numbered heading, which has only a code.
  let number: String?
  /// `2.2.1`
  let code: String?
  /// `Axe n°1`
  let label: String?
  let title: Passage

  /// heading → fiche-leading | fiche-trailing | axis | code title
  init?(_ passage: Passage) {
    guard passage.count <= 320, !passage.isEmpty else { return nil }
    let tokens = Tokens(passage).mended
    if let found = Self.trailing(tokens) {
      self = found
    } else if let found = Self.leading(tokens, HeadingWords.fiches, .fiche) ?? Self.leading(tokens, HeadingWords.axes, .axis) {
      self = found
    } else if let (code, rest) = Self.code(tokens), !rest.isEmpty {
      self.init(kind: .numbered, number: nil, code: code, label: nil, title: rest)
    } else {
      return nil
    }
  }

  /// An axis that no heading word names.
  init(axis number: String, title: Passage) { self.init(kind: .axis, number: number, code: nil, label: nil, title: title) }

  /// `Pilier Cohésion sociale`, `Volet : Habitat`: the word for a level and a title in a capital, without a number.
  init?(unnumbered passage: Passage) {
    let tokens = Tokens(passage)
    guard passage.count <= 120, !passage.endsSentence, Self.isUpper(tokens, 0), tokens.count >= 2,
      HeadingWords.axes.contains(where: { $0.words == [tokens.word(0)] }),
      case let next = [":", "-", "–"].contains(tokens.sign(1)) ? 2 : 1, Self.isUpper(tokens, next), tokens[next]?.kind == .word
    else { return nil }
    self.init(kind: .axis, number: nil, code: nil, label: tokens.slice(0..<1).string, title: tokens.slice(next..<tokens.count))
  }

  /// `Objectif A : Maintenir les milieux ouverts`, over fiches.
  init?(lettered passage: Passage) {
    let tokens = Tokens(passage)
    guard passage.count <= 160, tokens.word(0) == "objectif", Self.isUpper(tokens, 0), let letter = tokens[1], letter.kind == .word,
      letter.range.count == 1, Self.isUpper(tokens, 1), tokens.sign(2) == ":", Self.isUpper(tokens, 3)
    else { return nil }
    self.init(
      kind: .axis, number: passage[letter.range].string, code: nil, label: tokens.slice(0..<2).string, title: tokens.slice(3..<tokens.count)
    )
  }

  /// A fiche that no heading word names.
  init(fiche number: String?, title: Passage) { self.init(kind: .fiche, number: number, code: nil, label: nil, title: title) }

  private init(kind: Kind, number: String?, code: String?, label: String?, title: Passage) {
    self.kind = kind
    self.number = number
    self.code = code
    self.label = label
    self.title = title
  }

  /// `2.2.1 Titre – Fiche action n°8`: code? title dash `Fiche` … number
  private static func trailing(_ tokens: Tokens) -> PlanHeading? {
    for index in tokens.all.indices.reversed().prefix(8) where ["fiche", "fiches"].contains(tokens.word(index)) && index > 1 {
      guard isUpper(tokens, index), ["-", ":", "("].contains(tokens.sign(index - 1)),
        let found = wordsAndNumber(tokens, at: index, HeadingWords.fiches)
      else { return nil }
      let end = tokens.sign(found.end) == ")" ? found.end + 1 : found.end
      guard end == tokens.count else { return nil }
      let head = tokens.slice(0..<(index - 1)).dropping(trailing: "-–—: ")
      let (code, title) = Self.code(Tokens(head)) ?? (nil, head)
      return PlanHeading(kind: .fiche, number: found.number, code: code, label: tokens.slice(index..<found.end).string, title: title)
    }
    return nil
  }

  /// `Fiche action n° 15 : Titre`, `Axe 1 Titre`, `AXEN°10 :`, `F.A. 1-1 / Titre`, `Axe n°1` alone.
  private static func leading(_ tokens: Tokens, _ table: [HeadingWord], _ kind: Kind) -> PlanHeading? {
    guard isUpper(tokens, 0), let found = wordsAndNumber(tokens, at: 0, table) else { return nil }
    var next = found.end
    while [":", "-", "/", ".", "–", "|"].contains(tokens.sign(next)) { next += 1 }
    let title = tokens.slice(next..<max(next, tokens.count))
    if tokens.word(next) == "et", tokens[next + 1]?.kind == .number { return nil }
    guard title.isEmpty || next > found.end || isUpper(tokens, next) || tokens[next]?.kind == .sign else { return nil }
    return PlanHeading(kind: kind, number: found.number, code: nil, label: tokens.slice(0..<found.end).string, title: title)
  }

  /// words → one entry of the table, `n°`?, number. Letters may have run together: `AXEN°10`, `Ficheactionn°25`.
  private static func wordsAndNumber(_ tokens: Tokens, at start: Int, _ table: [HeadingWord]) -> (number: String, end: Int)? {
    let opening = HeadingWord.opening(tokens.word(start)[...])
    for place in table.indices where table[place].mayOpen(opening) {
      guard var next = words(tokens, table[place], from: start) else { continue }
      let isNumbered = ["n", "no", "numero"].contains(tokens.word(next))
      if isNumbered { next += 1 }
      while ["°", "º", "."].contains(tokens.sign(next)) { next += 1 }
      // What an OCR engine made of a one.
      if isNumbered, ["l", "i"].contains(tokens.word(next)), tokens[next]!.range.count == 1,
        tokens.sign(next + 1) != "." || tokens[next + 2]?.kind != .number || tokens[next + 2]!.spaced
      {
        return ("1", next + 1)
      }
      if let number = number(tokens, at: next) { return number }
    }
    return nil
  }

  /// Behind an entry's words, a hyphen between them or none, or glued with the `n` of `n°`.
  private static func words(_ tokens: Tokens, _ entry: HeadingWord, from start: Int) -> Int? {
    let first = tokens.word(start)
    if first == entry.glued || first.utf8.count == entry.glued.utf8.count + 1 && first.hasPrefix(entry.glued) && first.hasSuffix("n") {
      return start + 1
    }
    var next = start
    for word in entry.words {
      while next > start, tokens.sign(next) == "-" || tokens.sign(next) == "." || tokens.sign(next) == "/" { next += 1 }
      guard tokens.word(next) == word || next > start && tokens.word(next).isMisread(word) else { return nil }
      next += 1
    }
    while tokens.sign(next) == ".", entry.words.first == "f" { next += 1 }
    return next
  }

  /// number → digits ( ( `-` | `.` ) digits )* | letter digits? | roman | `transverse`
  private static func number(_ tokens: Tokens, at index: Int) -> (number: String, end: Int)? {
    guard let token = tokens[index] else { return nil }
    if token.kind == .word {
      if token.text.hasPrefix("transvers") { return ("transverse", index + 1) }
      let raw = tokens.passage[token.range].string
      if raw == raw.uppercased(), (2...3).contains(token.range.count), let coded = code(of: raw, tokens, index + 1) { return coded }
      guard raw == "A" || HeadingReader.isNumber(token.text[...]), raw == raw.uppercased() else { return nil }
      if let digits = tokens[index + 1], digits.kind == .number, digits.text.utf8.count <= 2 {
        return parted((raw + (digits.spaced ? " " : "") + digits.text, index + 2), tokens)
      }
      return code(of: raw, tokens, index + 1) ?? (raw, index + 1)
    }
    guard token.kind == .number, token.text.utf8.count <= 3 else { return nil }
    return parted((token.text, index + 1), tokens, spaced: true)
  }

  /// With the further parts of a code: `1-2`, `B1-1`; `1 - 2` where blanks may part them.
  private static func parted(_ first: (number: String, end: Int), _ tokens: Tokens, spaced: Bool = false) -> (number: String, end: Int) {
    var (number, end) = first
    while ["-", "."].contains(tokens.sign(end)), let part = tokens[end + 1], part.kind == .number, part.text.utf8.count <= 2,
      !part.spaced || spaced && tokens[end]!.spaced
    {
      number += tokens.sign(end) + part.text
      end += 2
    }
    // `1-A : Titre`, `2-B Titre`
    if end == first.end, tokens.sign(end) == "-", !tokens[end]!.spaced, let letter = tokens[end + 1], letter.kind == .word, !letter.spaced,
      letter.range.count == 1, isUpper(tokens, end + 1), tokens[end + 2].map({ $0.spaced || $0.kind == .sign }) ?? true
    {
      return (number + "-" + tokens.passage[letter.range].string, end + 2)
    }
    return inserted((number, end), tokens)
  }

  /// What tells a fiche that was put between two: `12 bis`, `12ter`, `4a`.
  private static func inserted(_ first: (number: String, end: Int), _ tokens: Tokens) -> (number: String, end: Int) {
    guard let token = tokens[first.end], token.kind == .word else { return first }
    let isLetter = !token.spaced && token.range.count == 1
    guard isLetter || ["bis", "ter", "quater", "quinquies"].contains(token.text) else { return first }
    return (first.number + (token.spaced ? " " : "") + tokens.passage[token.range].string, first.end + 1)
  }

  /// `-3-5` behind the letter of `C-3-5`.
  private static func code(of letter: String, _ tokens: Tokens, _ start: Int) -> (number: String, end: Int)? {
    var (number, end) = (letter, start)
    while tokens.sign(end) == "-" || tokens.sign(end) == "." && !(tokens[end]?.spaced ?? true), let part = tokens[end + 1],
      part.kind == .number, part.text.utf8.count <= 2, !part.spaced
    {
      number += tokens.sign(end) + part.text
      end += 2
    }
    return end > start ? (number, end) : nil
  }

  /// `C-3-5`, `1.2`, alone: a code set in large type.
  static func code(alone passage: Passage) -> String? {
    guard passage.count <= 12 else { return nil }
    let tokens = Tokens(passage)
    guard let found = number(tokens, at: 0), found.end == tokens.count, found.number.contains(where: { $0 == "-" || $0 == "." }) else {
      return nil
    }
    return found.number
  }

  /// A code that stands apart from the words `Fiche / action n°`.
  init(code: String, label: String) { self.init(kind: .fiche, number: code, code: nil, label: label, title: Passage()) }

  /// code → digits ( `.` digits )+, and the title behind it.
  private static func code(_ tokens: Tokens) -> (String?, Passage)? {
    if let lettered = letteredCode(tokens) ?? longCode(tokens) { return lettered }
    guard let first = tokens[0], first.kind == .number, first.text.utf8.count <= 2 else { return nil }
    var (code, end) = (first.text, 1)
    while [".", "-"].contains(tokens.sign(end)), let part = tokens[end + 1], part.kind == .number, part.text.utf8.count <= 2, !part.spaced {
      code += tokens.sign(end) + part.text
      end += 2
    }
    guard end > 1 else { return nil }
    while [":", ".", "-", "/"].contains(tokens.sign(end)) { end += 1 }
    return (code, tokens.slice(end..<max(end, tokens.count)))
  }

  /// `A-01 / Titre`
  private static func letteredCode(_ tokens: Tokens) -> (String?, Passage)? {
    guard let letter = tokens[0], letter.kind == .word, letter.range.count == 1, isUpper(tokens, 0) else { return nil }
    var (code, end) = (tokens.passage[letter.range].string, 1)
    while let part = tokens[tokens.sign(end) == "-" || tokens.sign(end) == "." ? end + 1 : end], part.kind == .number, !part.spaced,
      part.text.utf8.count <= 2
    {
      let isParted = tokens[end]!.kind == .sign
      code += (isParted ? tokens.sign(end) : "") + part.text
      end += isParted ? 2 : 1
    }
    // `A-1 Titre`, `A.1 Titre`: the sign tells the code.
    if code.contains("-") || code.contains("."), let title = tokens[end], title.spaced, title.kind == .word, isUpper(tokens, end),
      tokens.count > end + 1
    {
      return (code, tokens.slice(end..<tokens.count))
    }
    guard end > 1,
      [":", "/", "-"].contains(tokens.sign(end)) || tokens.sign(end) == "." && (tokens.sign(1) == "." || tokens[end + 1]?.spaced ?? false),
      isUpper(tokens, end + 1)
    else { return nil }
    return (code, tokens.slice((end + 1)..<tokens.count))
  }

  /// `AX1-01 Titre`, `A1.1 – Titre`
  private static func longCode(_ tokens: Tokens) -> (String?, Passage)? {
    guard let letters = tokens[0], letters.kind == .word, letters.range.count <= 4, isUpper(tokens, 0) else { return nil }
    if let found = dashedCode(tokens) { return found }
    guard case .numbered(depth: 2)? = HeadingReader(tokens.passage.bytes[...]).form else { return nil }
    var (code, end) = (tokens.passage[letters.range].string, 1)
    while let part = tokens[end == 1 ? 1 : end + 1], part.kind == .number, !part.spaced, end == 1 || ["-", "."].contains(tokens.sign(end)) {
      code += (end == 1 ? "" : tokens.sign(end)) + part.text
      end += end == 1 ? 1 : 2
    }
    guard end > 2 else { return nil }
    while [":", ".", "-", "/", "–"].contains(tokens.sign(end)) { end += 1 }
    return (code, tokens.slice(end..<max(end, tokens.count)))
  }

  /// `GH-01 Restaurer les pelouses`
  private static func dashedCode(_ tokens: Tokens) -> (String?, Passage)? {
    guard let letters = tokens[0], letters.range.count >= 2, tokens.sign(1) == "-", !(tokens[1]?.spaced ?? true), let number = tokens[2],
      number.kind == .number, number.text.utf8.count == 2, !number.spaced, let title = tokens[3], title.kind == .word, title.spaced,
      isUpper(tokens, 3), case let code = tokens.slice(0..<3).string, code == code.uppercased()
    else { return nil }
    return (code, tokens.slice(3..<tokens.count))
  }

  private static func isUpper(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let token = tokens[index], let first = ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound) else { return false }
    return ScalarReader.isUpper(first.value)
  }
}

extension String {
  /// Whether this is the word but for one letter that an OCR engine misread: `aetion`.
  fileprivate func isMisread(_ word: String) -> Bool {
    utf8.count == word.utf8.count && word.utf8.count >= 5 && zip(utf8, word.utf8).count { $0 != $1 } == 1
  }
}
