import Normalising
import Reading
import Segmenting

/// A dump without line ends, cut where the words of a letterhead, of a list or of a vote begin.
enum RunOnLine {
  /// Only a line as long as this is cut: it cannot be a paragraph's. A shorter one may where it names its subject.
  private static let length = 600
  private static let shortest = 240

  /// Words that go on in a letterhead's sentence.
  private static let goingOn: Set<String> = ["registre", "des", "du", "deliberation", "deliberations", "conseil"]

  static func lines(of line: Passage) -> [Passage] {
    if let end = endOfCapitals(line) { return [line.prefix(end), line.suffix(from: end)] }
    let isLong = line.count >= length || line.count >= shortest && line.prefix(400).folded.contains(" objet ")
    guard isLong || line.count >= shortest else { return [line] }
    if let glued = GluedLine.lines(of: line) { return glued }
    let tokens = Tokens(line)
    var cuts = [0]
    for index in tokens.all.indices.dropFirst() where opens(tokens, index) {
      // `03-2024 OBJET : …`: the number goes with its subject.
      if tokens.word(index) == "objet", let last = cuts.last, isNumber(line[last..<tokens[index]!.range.lowerBound]) { continue }
      cuts.append(tokens[index]!.range.lowerBound)
    }
    // Prose has none of these words; a letterhead has several.
    guard cuts.count >= (isLong ? 5 : 4) else { return [line] }
    return zip(cuts, cuts.dropFirst() + [line.count]).map { line[$0..<$1] }.filter { !$0.isEmpty }
  }

  private static func isNumber(_ text: Passage) -> Bool {
    text.count <= 12 && text.hasDigit && text.bytes.allSatisfy { $0 < 0x41 }
  }

  /// Where the capitals of a subject end that the text goes on behind: `Objet : VENTE D'UN TERRAIN Monsieur le Maire rappelle …`
  private static func endOfCapitals(_ line: Passage) -> Int? {
    guard line.count > 100, line.prefix(24).folded.contains("objet") else { return nil }
    let tokens = Tokens(line.prefix(400))
    guard let colon = tokens.all.indices.prefix(6).first(where: { tokens.sign($0) == ":" }) else { return nil }
    var capitals = 0
    for index in (colon + 1)..<max(colon + 1, tokens.count) where tokens[index]!.kind == .word {
      let text = line[tokens[index]!.range].string
      if text == text.uppercased() {
        capitals += text.count >= 4 ? 1 : 0
      } else {
        let start = tokens[index]!.range.lowerBound
        return capitals >= 2 && line.isUpper(at: start) && line.count - start > 40 ? start : nil
      }
    }
    return nil
  }

  private static func opens(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let token = tokens[index], token.kind != .sign, token.spaced else { return false }
    let isNumber = token.text == "n" && tokens.sign(index + 1) == "°"
    guard isNumber || token.kind == .number || tokens.passage.isUpper(at: token.range.lowerBound) else { return false }
    let ahead = tokens.passage.window(from: token.range.lowerBound, 90)
    if opensCode(tokens, index, ahead) { return true }
    guard token.kind == .word else { return false }
    if opensSentence(tokens, index) { return true }
    if isNumber { return ActReference(margin: ahead) != nil && (standsAlone(tokens, index) || numbersAct(tokens, index, ahead)) }
    if endsName(tokens, index) { return true }
    if opensSubject(tokens, index) || opensSitting(tokens, index) || opensPlace(tokens, index) { return true }
    if ActWords.civilities.contains(token.text) { return speaks(tokens, index) || beginsText(tokens, index) || tells(tokens, index) }
    if token.text == "deliberation" { return opensNumber(tokens, index, ahead) }
    if token.text == "seance", tokens.word(index + 1) == "du", !["la", "de", "une"].contains(tokens.word(index - 1)) {
      return TimeReader(tokens).point(at: TimeWords.weekdays.contains(tokens.word(index + 2)) ? index + 3 : index + 2) != nil
    }
    if ["vote", "ont"].contains(tokens.word(index - 1)) { return false }
    if Extraction.isVoteLine(ahead.prefix(40)) || tokens.skip(["ont", "vote"], from: index) != nil { return true }
    let words = ahead.foldedWords
    guard let (role, count) = ActWords.opening(words) else { return false }
    switch role {
    case .stamp: return count >= 2 || colon(tokens, index, count)
    case .letterhead where goingOn.contains(String(words[0])): return false
    case .letterhead: return count >= 3 || count == 2 && ahead.prefix(30).isCapitals
    case .sitting:
      return words[0] == "l" && count == 2 && words.count > 2 && ["deux", "mil", "mille"].contains(words[2])
        || words[0] == "seance" && ahead.prefix(12).isCapitals
    case .visa: return words.count > 1 && ["le", "la", "les", "l"].contains(words[1]) && tokens.sign(index - 1) != ":"
    case .recital: return true
    case .count, .present, .absent, .proxies, .secretary, .subject: return colon(tokens, index, count)
    case .signature: return ["pour", "fait", "ainsi"].contains(words[0]) && count >= 2 || tokens.sign(index + 2) == "," && count == 2
    default: return false
    }
  }

  /// The label is over and its colon follows.
  private static func colon(_ tokens: Tokens, _ index: Int, _ count: Int) -> Bool {
    (index + count..<index + count + 4).contains { tokens.sign($0) == ":" }
  }

  /// `Monsieur Yves JAOUEN, vice-président délégué aux mobilités, rapporte :`
  private static func speaks(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let verb = (index..<min(tokens.count, index + 24)).first(where: { tokens.word($0) == "rapporte" }), tokens.sign(verb + 1) == ":"
    else { return false }
    return !(index + 1..<verb).contains {
      [".", ":"].contains(tokens.sign($0)) || $0 > index + 1 && ActWords.civilities.contains(tokens.word($0))
    }
  }

  /// `Objet : Vente du terrain. Monsieur le Maire rappelle que …`: the text behind the subject.
  private static func beginsText(_ tokens: Tokens, _ index: Int) -> Bool {
    let start = max(0, index - 60)
    guard ["monsieur", "madame", "m", "mme"].contains(tokens.word(index)),
      let label = (start..<index).last(where: { tokens.word($0) == "objet" }),
      (label + 1..<label + 8).contains(where: { tokens.sign($0) == ":" }),
      !(min(label + 3, index)..<index).contains(where: { tokens.sign($0) == "." && tokens[$0 + 1]?.spaced ?? true && $0 < index - 1 })
    else { return false }
    return (index + 1..<index + 10).contains { next in
      LineWords.verbs.contains(tokens.word(next)) && tokens[next]!.range.count > 3 && tokens.sign(next - 1) != "."
    }
  }

  /// `Objet : Vente du bois avec la commune Le bois ne sert plus …`: an article in a capital behind a word in small letters, and one before.
  private static func opensSentence(_ tokens: Tokens, _ index: Int) -> Bool {
    guard ["le", "la", "les", "il", "cette", "depuis", "dans"].contains(tokens.word(index)), let before = tokens[index - 1],
      before.kind == .word, before.range.count > 3, !tokens.passage.isUpper(at: before.range.lowerBound),
      let next = tokens[index + 1], next.kind == .word, !tokens.passage.isUpper(at: next.range.lowerBound),
      let label = (max(0, index - 60)..<index).last(where: { tokens.word($0) == "objet" }), tokens.sign(label + 1) == ":"
    else { return false }
    return !(min(label + 3, index)..<index).contains { tokens.sign($0) == "." && tokens[$0 + 1]?.spaced ?? true }
  }

  /// `D2023_12 - Budget primitif 2023`: a number that only acts have, a dash or a colon and a capital behind it, not a cited one.
  private static func opensCode(_ tokens: Tokens, _ index: Int, _ ahead: Passage) -> Bool {
    guard tokens[index - 1]?.kind == .word || tokens.sign(index - 1) == "." || tokens[index - 1]?.kind == .number,
      !["n", "no", "du", "le", "id", "numero", "loi", "arrete", "de", "la"].contains(tokens.word(index - 1)),
      ahead.prefix(12).hasDigit, let found = ActReference(margin: ahead), found.form.isSure, found.title.opensUpper
    else { return false }
    switch found.form {
    case .coded, .yearFirst, .yearLast: break
    case .parisian: return tokens.sign(index - 1) == "."
    default: return false
    }
    let end = tokens.all.indices[index...].prefix(12).first { next in
      next > index && ["-", ":", "–"].contains(tokens.sign(next)) && (tokens[next]!.spaced || tokens.sign(next) == ":")
    }
    if tokens.sign(index - 1) == ".", case .coded = found.form { return true }
    return end.map { $0 - index <= 8 && tokens[$0 + 1]?.spaced ?? false } ?? false
  }

  /// `Madame le Maire présente le budget …` behind a title, where no list of names goes on.
  private static func tells(_ tokens: Tokens, _ index: Int) -> Bool {
    guard ["monsieur", "madame", "m", "mme"].contains(tokens.word(index)), ![",", ":", "("].contains(tokens.sign(index - 1)),
      !["de", "par", "a", "que", "et", "presidence", "mesdames", "messieurs"].contains(tokens.word(index - 1)),
      case let article = tokens.sign(index + 1) == "." ? index + 2 : index + 1, ["le", "la"].contains(tokens.word(article)),
      ActWords.offices.contains(tokens.word(article + 1))
    else { return false }
    return (article + 2..<article + 5).contains { next in
      LineWords.verbs.contains(tokens.word(next)) && tokens[next]!.range.count > 3
    }
  }

  /// `… Renouvelables N°36/2023 Monsieur le Maire …`: a number with a year between capitals, which no sentence cites.
  private static func numbersAct(_ tokens: Tokens, _ index: Int, _ ahead: Passage) -> Bool {
    guard let before = tokens[index - 1], before.kind != .sign, let found = ActReference(heading: ahead), found.form == .yearLast else {
      return false
    }
    let next = Tokens(found.title.prefix(40)).word(0)
    let isCited = ActWords.cited.contains(before.text) || ["du", "de", "la", "le", "et", "n"].contains(before.text)
    // Behind a word in small letters a speaker must follow.
    // `Secrétaire de séance : Anne ROY Vente du bois N°08/2024 La loi …`: the number ends the subject.
    let endsSubject = (max(1, index - subjectReach)..<index).contains { endsName(tokens, $0) }
    return !isCited && found.title.opensUpper
      && (endsSubject || before.kind == .number || tokens.passage.isUpper(at: before.range.lowerBound)
        || ActWords.civilities.contains(next))
  }

  /// In tokens.
  private static let subjectReach = 40

  /// `Secrétaire de séance : Daniel CANTE Vente du terrain …`: what stands behind the surname in capitals.
  private static func endsName(_ tokens: Tokens, _ index: Int) -> Bool {
    guard let surname = tokens[index - 1], surname.kind == .word, surname.range.count >= 2,
      case let letters = tokens.passage[surname.range].string, letters == letters.uppercased(),
      case let next = tokens.passage[tokens[index]!.range].string, next != next.uppercased() || next.utf8.count == 1,
      let colon = (max(0, index - 7)..<index).last(where: { tokens.sign($0) == ":" })
    else { return false }
    return ["seance", "secretaire"].contains(tokens.word(colon - 1))
      && (max(0, colon - 3)..<colon).contains { tokens.word($0) == "secretaire" }
  }

  /// What stands behind `DELIBERATION` alone.
  private static func opensSubject(_ tokens: Tokens, _ index: Int) -> Bool {
    guard tokens.word(index - 1) == "deliberation", let label = tokens[index - 1], case let text = tokens.passage[label.range].string,
      text == text.uppercased(), !["de", "la", "projet", "une"].contains(tokens.word(index - 2))
    else { return false }
    return !["n", "no", "du", "des", "de", "numero", "le", "la"].contains(tokens.word(index))
  }

  /// `Le Conseil régional, convoqué par son Président …`
  private static func opensSitting(_ tokens: Tokens, _ index: Int) -> Bool {
    guard tokens.word(index) == "le", ActWords.bodies.contains(tokens.word(index + 1)) else { return false }
    // `Le Conseil Municipal, après en avoir délibéré, …`
    if (index + 2...index + 6).contains(where: { tokens.skip(["apres", "en", "avoir", "delibere"], from: $0) != nil }) { return true }
    return (index + 2...index + 5).contains { ["convoque", "legalement", "dument", "regulierement"].contains(tokens.word($0)) }
  }

  /// `Réuni à Bréval, sous la présidence de …` behind the subject.
  private static func opensPlace(_ tokens: Tokens, _ index: Int) -> Bool {
    ["reuni", "reunie", "reunis"].contains(tokens.word(index)) && ["a", "en", "au"].contains(tokens.word(index + 1))
      && (index + 2...index + 12).contains { tokens.skip(["sous", "la", "presidence"], from: $0) != nil }
  }

  /// `Délibération n° 2013/11` behind a letterhead, not `la délibération n° …`.
  private static func opensNumber(_ tokens: Tokens, _ index: Int, _ ahead: Passage) -> Bool {
    guard !["la", "cette", "de", "par", "une", "presente"].contains(tokens.word(index - 1)) else { return false }
    return ActReference(margin: ahead)?.form.isSure ?? false
  }

  /// A reference that a label or a line of capitals follows.
  private static func standsAlone(_ tokens: Tokens, _ index: Int) -> Bool {
    (index + 3..<index + 9).contains { tokens.word($0) == "objet" }
  }
}
