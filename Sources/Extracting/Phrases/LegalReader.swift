import Reading
import Segmenting

/// A reference to the law found in a passage, before it has a place.
struct FoundReference {
  let range: Range<Int>
  let kind: LegalReference.Kind
  let title: String?
  let number: String?
  let date: String?
  let articles: [String]
}

/// Reads references to codes, laws, ordinances, decrees, orders, circulars and deliberations, with their articles before or behind.
struct LegalReader {
  let tokens: Tokens
  private let times: TimeReader

  private static let instruments: [(words: [String], kind: LegalReference.Kind)] = [
    (["loi", "organique"], .law), (["loi", "de", "finances", "rectificative"], .law), (["loi", "de", "finances"], .law), (["loi"], .law),
    (["ordonnance"], .ordinance), (["decret"], .decree), (["arrete"], .order),
    (["circulaire"], .circular), (["instruction"], .circular), (["deliberation"], .deliberation), (["convention"], .convention),
  ]
  /// Words between an instrument and its number, folded.
  private static let authorities: Set<String> = [
    "ministeriel", "ministerielle", "interministeriel", "interministerielle", "prefectoral", "municipal", "departemental", "regional",
    "conjoint",
  ]
  private static let first = Set(instruments.map { $0.words[0] })
  /// What follows `code` in the titles of the codes in force, folded; the longest that fits is taken.
  private static let codes: [[String]] = [
    "de l action sociale et des familles", "de la sante publique", "general des collectivites territoriales", "general des impots",
    "de l urbanisme", "de l environnement", "de l education", "de la construction et de l habitation", "du travail", "civil", "penal",
    "de procedure civile", "de procedure penale", "des marches publics", "de la commande publique", "de la securite sociale",
    "de la securite interieure", "de la route", "de commerce", "rural et de la peche maritime", "rural", "forestier", "electoral",
    "de justice administrative", "des communes", "de la voirie routiere", "general de la propriete des personnes publiques",
    "des relations entre le public et l administration", "general de la fonction publique", "du patrimoine", "du sport", "du tourisme",
    "de l energie", "de la consommation", "monetaire et financier", "des postes et des communications electroniques",
    "des postes et communications electroniques", "des transports", "de la famille et de l aide sociale", "des juridictions financieres",
    "de l entree et du sejour des etrangers et du droit d asile", "de la defense", "minier", "de la propriete intellectuelle",
    "de la mutualite", "de l artisanat", "des assurances", "de l expropriation pour cause d utilite publique",
  ].map { $0.split(separator: " ").map(String.init) }

  init(_ tokens: Tokens) {
    self.tokens = tokens
    times = TimeReader(tokens)
  }

  func all() -> [FoundReference] {
    var found: [FoundReference] = []
    var index = 0
    while index < tokens.count {
      let floor = found.last?.range.upperBound ?? 0
      if let reference = code(at: index, floor) ?? instrument(at: index, floor) {
        found.append(reference)
        index = reference.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// code → articles? `code` title ( `et notamment`? `ses`? articles )?
  private func code(at index: Int, _ floor: Int) -> FoundReference? {
    guard tokens.word(index) == "code" || tokens.word(index) == "cgct" || tokens.word(index) == "casf" else { return nil }
    if tokens.word(index) != "code" {
      let title = tokens.word(index) == "cgct" ? "Code général des collectivités territoriales" : "Code de l'action sociale et des familles"
      return withArticles(index..<(index + 1), kind: .code, title: title, number: nil, date: nil, floor)
    }
    let ends = Self.codes.compactMap { tokens.skip($0, from: index + 1) }
    guard let end = ends.max() else { return nil }
    return withArticles(index..<end, kind: .code, title: tokens.slice(index..<end).string, number: nil, date: nil, floor)
  }

  /// instrument → articles? ( `loi` | `décret` … ) ( `n°` number )? ( `du` date )?; one of number and date at least.
  private func instrument(at index: Int, _ floor: Int) -> FoundReference? {
    guard Self.first.contains(tokens.word(index)) else { return nil }
    for (words, kind) in Self.instruments {
      guard var end = tokens.skip(words, from: index) else { continue }
      if Self.authorities.contains(tokens.word(end)) { end += 1 }
      let number = number(at: end) ?? bareNumber(at: end, kind)
      if let number { end = number.end }
      var next = tokens.word(end) == "du" || tokens.word(end) == "en" ? end + 1 : end
      if let after = tokens.skip(["date", "du"], from: next) { next = after }
      let date = times.point(at: next)
      if let date, date.value.edtf?.count == 10 { end = date.end }
      let edtf = date.flatMap { $0.value.edtf?.count == 10 ? $0.value.edtf : nil }
      guard number != nil || edtf != nil else { return nil }
      return withArticles(index..<end, kind: kind, title: nil, number: number?.text, date: edtf, floor)
    }
    return nil
  }

  /// number → `n°` digits ( `-` blank? digits )* with what letters and strokes belong to it.
  private func number(at index: Int) -> (text: String, end: Int)? {
    guard ["n", "no"].contains(tokens.word(index)) else { return nil }
    var next = index + 1
    while ["°", "º", "o", "."].contains(tokens[next]?.text ?? "") { next += 1 }
    let start = next
    var text = ""
    while let token = tokens[next], next == start || !token.spaced || tokens.sign(next - 1) == "-" {
      let goesOn = next > start || ["-", "/"].contains(tokens.sign(next + 1))
      let isPart =
        token.kind == .number || ["-", "/", "_"].contains(token.text) || token.kind == .word && goesOn && token.text.utf8.count <= 6
      guard isPart, next - start < 16 else { break }
      text += token.kind == .word ? tokens.passage[token.range].string : token.text
      next += 1
    }
    while text.last == "-" || text.last == "/" {
      text.removeLast()
      next -= 1
    }
    return text.contains(where: \.isNumber) ? (text, next) : nil
  }

  /// `loi 83-634`: a national text's number without `n°`; two years are a period.
  private func bareNumber(at index: Int, _ kind: LegalReference.Kind) -> (text: String, end: Int)? {
    guard [.law, .ordinance, .decree].contains(kind), let year = tokens[index], year.kind == .number,
      [2, 4].contains(year.text.utf8.count),
      tokens.sign(index + 1) == "-", let rest = tokens[index + 2], rest.kind == .number, !rest.spaced, rest.year == nil
    else { return nil }
    return ("\(year.text)-\(rest.text)", index + 3)
  }

  private func withArticles(
    _ range: Range<Int>, kind: LegalReference.Kind, title: String?, number: String?, date: String?, _ floor: Int
  ) -> FoundReference {
    let before = articlesBefore(range.lowerBound, floor)
    let behind = before == nil ? articlesBehind(range.upperBound) : nil
    let articles = before?.articles ?? behind?.articles ?? []
    let whole = (before?.start ?? range.lowerBound)..<(behind?.end ?? range.upperBound)
    return FoundReference(range: whole, kind: kind, title: title, number: number, date: date, articles: articles)
  }

  /// `l'article L. 2121-29 du` before the instrument.
  private func articlesBefore(_ index: Int, _ floor: Int) -> (articles: [String], start: Int)? {
    guard ["du", "de", "dudit"].contains(tokens.word(index - 1)) || tokens.word(index - 1) == "la" else { return nil }
    var start = index - 1
    while start >= max(floor, index - 40) {
      if ["article", "articles", "art"].contains(tokens.word(start)) {
        let list = articleList(at: start + 1)
        return list.end >= index - 3 && !list.articles.isEmpty ? (list.articles, start) : nil
      }
      start -= 1
    }
    return nil
  }

  /// `et notamment ses articles L. 221-1 et suivants` behind the instrument.
  private func articlesBehind(_ index: Int) -> (articles: [String], end: Int)? {
    var next = index
    if tokens.sign(next) == "," { next += 1 }
    for word in ["et", "notamment", "en", "particulier", "dans", "ses", "son", "les", "l"] where tokens.word(next) == word { next += 1 }
    if tokens.sign(next) == "'" { next += 1 }
    guard ["article", "articles", "art"].contains(tokens.word(next)) else { return nil }
    let list = articleList(at: next + 1)
    return list.articles.isEmpty ? nil : (list.articles, list.end)
  }

  /// articles → article ( ( `,` | `;` | `et` | `à` ) article )* `et suivants`?
  private func articleList(at index: Int) -> (articles: [String], end: Int) {
    var articles: [String] = []
    var end = index
    var next = index
    if tokens.sign(next) == "." { next += 1 }
    while let article = article(at: next) {
      articles.append(article.text)
      end = article.end
      next = end
      while [",", ";"].contains(tokens.sign(next)) || ["et", "a", "ou", "aux"].contains(tokens.word(next)) { next += 1 }
    }
    return (articles, end)
  }

  /// article → ( `L` | `R` | `D` ) `.`? number ( `-` number )*
  private func article(at index: Int) -> (text: String, end: Int)? {
    var next = index
    var letter = ""
    if ["l", "r", "d", "lo"].contains(tokens.word(next)) {
      letter = tokens.word(next).uppercased()
      next += 1
      if [".", "*"].contains(tokens.sign(next)) { next += 1 }
    }
    guard let first = tokens[next], first.kind == .number, first.text.utf8.count <= 4 else { return nil }
    var number = first.text
    next += 1
    while tokens.sign(next) == "-", let part = tokens[next + 1], part.kind == .number, !part.spaced {
      number += "-\(part.text)"
      next += 2
    }
    return (letter.isEmpty ? number : "\(letter). \(number)", next)
  }
}
