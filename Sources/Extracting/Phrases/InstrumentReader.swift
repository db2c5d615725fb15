import Normalising
import Reading
import Segmenting

/// Reads what names a text of law that is no code: its kind, its number and its date, in either order, far behind the kind as they may stand.
struct InstrumentReader {
  typealias Kind = LegalReference.Kind
  /// What names a text: a number, a date, or both.
  private typealias Naming = (number: String?, date: String?, end: Int)

  let tokens: Tokens
  private let times: TimeReader
  private let numbers: LegalNumber

  init(_ tokens: Tokens) {
    self.tokens = tokens
    times = TimeReader(tokens)
    numbers = LegalNumber(tokens: tokens)
  }

  /// instrument → head qualifier* name? ( naming | issuer naming | title naming ) ( ( `,` | `et` ) naming )*
  func references(at index: Int) -> [FoundReference]? {
    guard let head = head(at: index), head.kind != .law || !isDraft(index) else { return nil }
    if let treaty = treaty(at: index, head) { return [treaty] }
    let name = head.kind == .law ? named(at: index) : nil
    let start = qualified(name?.end ?? head.end)
    guard let naming = naming(at: start, head.kind) ?? (name == nil ? farNaming(from: start, head.kind) : nil) else {
      return name.map { [FoundReference(range: index..<$0.end, kind: .law, title: $0.title)] }
    }
    var first = FoundReference(range: index..<naming.end, kind: head.kind, title: name?.title, number: naming.number, date: naming.date)
    if first.title == nil, head.kind == .law, let called = called(at: naming.end) {
      first.title = called.title
      first.range = index..<called.end
    }
    return with(first, others(behind: naming.end, head))
  }

  /// Plurals share the date that stands behind the last: `décrets n° 2016-360 et n° 2016-361 du 25 mars 2016`.
  private func with(_ first: FoundReference, _ others: [FoundReference]) -> [FoundReference] {
    var all = [first] + others
    if let shared = all.last?.date {
      for place in all.indices where all[place].date == nil { all[place].date = shared }
    }
    return all
  }

  private typealias Head = (kind: Kind, isPlural: Bool, end: Int)

  /// head → `loi` | `décret` …, glued to the `n` of `n°` or not; `L. n°`
  private func head(at index: Int) -> Head? {
    let word = tokens.word(index)
    if let kind = LegalWords.instruments[word] {
      let isCut = ["circ", "delib"].contains(word) && tokens.sign(index + 1) == "."
      return (kind, LegalWords.plurals.contains(word), isCut ? index + 2 : index + 1)
    }
    if word.hasSuffix("n"), let kind = LegalWords.instruments[String(word.dropLast())], ["°", "º"].contains(tokens.sign(index + 1)) {
      return (kind, false, index)
    }
    if let kind = LegalWords.letters[word], tokens.sign(index + 1) == ".", numbers.mark(at: index + 2) != nil {
      return (kind, false, index + 2)
    }
    return nil
  }

  /// `projet de loi`
  private func isDraft(_ index: Int) -> Bool {
    let before = tokens.sign(index - 1) == "'" ? index - 2 : index - 1
    return ["de", "d"].contains(tokens.word(before)) && LegalWords.drafts.contains(tokens.word(before - 1))
  }

  /// qualifier → an adjective, a phrase of the table, a year behind `pour`, dashes between
  private func qualified(_ index: Int) -> Int {
    var next = index
    while next - index < 14 {
      if tokens.sign(next) == "-", !tokens[next]!.spaced, LegalWords.qualifiers.contains(tokens.word(next + 1)) {
        next += 2
      } else if tokens.word(next) == "pour", tokens[next + 1]?.year != nil {
        next += 2
      } else if let end = phrase(at: next) {
        next = end
      } else if numbers.mark(at: next + 1) != nil, isCapitals(next) {
        next += 1
      } else if LegalWords.qualifiers.contains(tokens.word(next)), tokens.word(next) != "date" || tokens.word(next + 1) != "du" {
        next += 1
      } else {
        break
      }
    }
    return next
  }

  /// `circulaire CNAF n° 2015-011`
  private func isCapitals(_ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .word, (2...8).contains(token.range.count) else { return false }
    return tokens.passage.bytes[token.range].allSatisfy { (0x41...0x5A).contains($0) } && LegalWords.instruments[token.text] == nil
  }

  private func phrase(at index: Int) -> Int? {
    guard ["de", "d", "du", "en"].contains(tokens.word(index)) else { return nil }
    return LegalWords.phrases.lazy.compactMap { tokens.skip($0, from: index) }.first
  }

  // MARK: Number and date

  /// naming → number ( `,`? date )? | date ( `(`? number )?
  private func naming(at index: Int, _ kind: Kind) -> Naming? {
    let start = qualifiedNumber(index)
    if let number = numbers.number(at: start, kind) {
      let next = tokens.sign(number.end) == "," ? number.end + 1 : number.end
      let date = date(at: next, isOpen: true)
      return isSound(number.text, kind) || date != nil ? (number.text, date?.edtf, date?.end ?? number.end) : nil
    }
    guard let date = date(at: index, isOpen: false) else { return nil }
    let next = ["(", ","].contains(tokens.sign(date.end)) ? date.end + 1 : date.end
    if numbers.mark(at: next) != nil, let number = numbers.number(at: next, kind) {
      return (number.text, date.edtf, tokens.sign(date.end) == "(" && tokens.sign(number.end) == ")" ? number.end + 1 : number.end)
    }
    return date.edtf == nil ? nil : (nil, date.edtf, date.end)
  }

  /// A national text has its year in its number.
  private func isSound(_ number: String, _ kind: Kind) -> Bool { ![.law, .ordinance, .decree].contains(kind) || number.contains("-") }

  private func qualifiedNumber(_ index: Int) -> Int { ["(", ":"].contains(tokens.sign(index)) ? index + 1 : index }

  private static let openers = LegalWords.words([
    "en date du", "en date des", "date du", "datee du", "datant du", "du", "des", "signe le", "signee le", "conclue le", "adoptee le",
    "votee le", "approuvee le", "prise le", "pris le", "en date", "susvisee du", "precitee du", "modifie du", "modifiee du",
  ])

  /// date → opener weekday? day ( joint day )?; without the opener where a number stands before
  private func date(at index: Int, isOpen: Bool) -> (edtf: String?, end: Int)? {
    var start = tokens.sign(index) == "(" && isOpen ? index + 1 : index
    if let opened = Self.openers.lazy.compactMap({ self.tokens.skip($0, from: start) }).first {
      start = opened
    } else if !isOpen {
      return nil
    }
    if TimeWords.weekdays.contains(tokens.word(start)) { start += 1 }
    // `des 12 et 13 novembre 2012`
    if tokens.word(start - 1) == "des", let span = times.period(at: start), let edtf = span.value.edtf, edtf.utf8.count == 21 {
      return (edtf, span.end)
    }
    guard let point = times.point(at: start) else { return nil }
    if let edtf = point.value.edtf { return edtf.utf8.count == 10 ? (edtf, point.end) : nil }
    return (nil, point.end)
  }

  /// Further texts of the kind: `et n° 83-8 du 7 janvier 1983`; of a plural, by their dates too.
  private func others(behind start: Int, _ head: Head) -> [FoundReference] {
    var found: [FoundReference] = []
    var end = start
    while found.count < 40 {
      var next = end
      while next - end < 3, ["et", "ou", "de", "la"].contains(tokens.word(next)) || [",", ";"].contains(tokens.sign(next)) { next += 1 }
      guard next > end, numbers.mark(at: next) != nil || head.isPlural,
        let naming = naming(at: next, head.kind) ?? plainDate(at: next, head)
      else {
        break
      }
      found.append(FoundReference(range: next..<naming.end, kind: head.kind, title: nil, number: naming.number, date: naming.date))
      end = naming.end
    }
    return found
  }

  private func plainDate(at index: Int, _ head: Head) -> Naming? {
    guard head.isPlural, let date = date(at: index, isOpen: true), let edtf = date.edtf else { return nil }
    return (nil, edtf, date.end)
  }

  // MARK: Behind an issuer or a title

  /// far → issuer words naming | title words naming, in the same sentence and before another text
  ///
  /// In a title only what is clearly the text's own counts: its number, `en date du`, a law's `du`.
  private func farNaming(from start: Int, _ kind: Kind) -> Naming? {
    guard var inTitle = opensTitle(start, kind) else { return nil }
    var index = start
    while let token = tokens[index], index - start < 36, !isEnd(index, kind) {
      if LegalWords.titles.contains(token.text) { inTitle = true }
      let isOwn = numbers.mark(at: index) != nil || tokens.skip(["en", "date", "du"], from: index) != nil
      let mayDate = ["du", "des", "signee", "conclue"].contains(token.text) && (!inTitle || kind == .law)
      let isParisian = !inTitle && token.year != nil && kind == .deliberation
      if isOwn || mayDate || isParisian, let naming = naming(at: index, kind) { return naming }
      index += 1
    }
    return nil
  }

  /// Whether it is a title (true) or an issuer (false) that stands at `index`; nil for neither.
  private func opensTitle(_ index: Int, _ kind: Kind) -> Bool? {
    if LegalWords.titles.contains(tokens.word(index)) { return kind != .convention || tokens.word(index) != "sur" }
    guard kind != .ordinance, ["du", "de", "des", "d"].contains(tokens.word(index)) else { return nil }
    let isIssued = (index + 1...index + 5).contains { LegalWords.issuers.contains(tokens.word($0)) }
    if isIssued { return kind == .law ? nil : false }
    return [.law, .decree].contains(kind) ? true : nil
  }

  private func isEnd(_ index: Int, _ kind: Kind) -> Bool {
    guard let token = tokens[index] else { return true }
    switch token.kind {
    case .word: return LegalWords.stops.contains(token.text) || LegalWords.instruments[token.text] != nil || token.text == "code"
    case .number: return false
    case .sign: return token.text == "." && !["m", "mr"].contains(tokens.word(index - 1)) || [";", ":", "!", "?"].contains(token.text)
    }
  }

  // MARK: Names

  private func treaty(at index: Int, _ head: Head) -> FoundReference? {
    guard head.kind == .convention else { return nil }
    var glued = ""
    var end: Int?
    var next = head.end
    while next - index < 20, let token = tokens[next], token.kind == .word || token.text == "'" {
      if token.kind == .word { glued += token.text }
      next += 1
      if LegalWords.treaties.contains(glued) { end = next }
    }
    guard let end else { return nil }
    let title = tokens.slice(index..<end).string
    let date = date(at: end, isOpen: false)
    return FoundReference(range: index..<(date?.end ?? end), kind: .convention, title: title, number: nil, date: date?.edtf)
  }

  /// named → `loi` `dite`? `«`? name `»`?
  func named(at index: Int) -> (title: String, end: Int)? {
    guard ["loi", "lois", "ioi"].contains(tokens.word(index)) else { return nil }
    var next = index + 1
    while next - index < 5, ["dite", "dit", "la"].contains(tokens.word(next)) || ["«", "\"", "“", "'"].contains(tokens.sign(next)) {
      next += 1
    }
    guard let name = name(at: next) else { return nil }
    let title = tokens.slice(index..<(index + 1)).string + " " + tokens.slice(next..<name).string
    return (title, ["»", "\"", "”"].contains(tokens.sign(name)) && next > index + 1 ? name + 1 : name)
  }

  /// `, dite loi ALUR` right behind the number and the date.
  private func called(at index: Int) -> (title: String, end: Int)? {
    var next = index
    while next - index < 4, ["dite", "dit"].contains(tokens.word(next)) || [",", "«", "\"", "(", "“"].contains(tokens.sign(next)) {
      next += 1
    }
    guard next > index, (index..<next).contains(where: { ["dite", "dit"].contains(tokens.word($0)) || tokens.sign($0) == "(" }) else {
      return nil
    }
    if tokens.word(next) == "loi" { return named(at: next) }
    guard let end = name(at: next) else { return nil }
    return ("loi " + tokens.slice(next..<end).string, end)
  }

  /// name → one of the table with a capital | an acronym: `NOTRe`, `3DS`
  private func name(at index: Int) -> Int? {
    for words in LegalWords.names {
      guard let end = end(of: words, at: index), isUpper(index) || words.count > 2 || LegalWords.plainNames.contains(words[0]) else {
        continue
      }
      return end
    }
    return nil
  }

  /// Behind the words of a name, of which one may be digits with letters: `3DS`, `Sapin 2`.
  private func end(of words: [String], at index: Int) -> Int? {
    var next = index
    for word in words {
      guard let token = tokens[next], token.kind != .sign else { return nil }
      if token.text == word {
        next += 1
      } else if token.kind == .number, token.text + tokens.word(next + 1) == word, !tokens[next + 1]!.spaced {
        next += 2
      } else {
        return nil
      }
    }
    return next
  }

  private func isUpper(_ index: Int) -> Bool {
    guard let token = tokens[index] else { return false }
    return token.kind == .number
      || ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false
  }
}
