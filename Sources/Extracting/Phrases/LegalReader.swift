import Reading
import Segmenting

/// A reference to the law found in a passage, before it has a place.
struct FoundReference {
  var range: Range<Int>
  let kind: LegalReference.Kind
  var title: String?
  var number: String?
  var date: String?
  var articles: [String] = []
}

/// Reads references to codes, laws, ordinances, decrees, orders, circulars, deliberations and conventions, with their articles before or
/// behind. Other texts (directives and regulations of the Union, treaties but those called conventions) have no kind and are none.
struct LegalReader {
  let tokens: Tokens
  let articles: ArticleReader
  let instruments: InstrumentReader

  init(_ tokens: Tokens) {
    self.tokens = tokens
    articles = ArticleReader(tokens: tokens)
    instruments = InstrumentReader(tokens)
  }

  /// references → ( articles link* )? ( code | instrument ) ( behind articles )?
  func all() -> [FoundReference] {
    var found: [FoundReference] = []
    var pending: (start: Int, list: ArticleReader.List)?
    var index = 0
    while index < tokens.count {
      // A cheap look before the dear ones.
      let word = tokens.word(index)
      guard word.utf8.count == 1 || LegalWords.openers.contains(word) else {
        index += 1
        continue
      }
      if let list = articles.opened(at: index) {
        pending = (index, list)
        index = list.end
      } else if var references = references(at: index, pending, found) {
        if let before = pending, connects(before.list.end, index), !references.isEmpty {
          references[0].articles = before.list.articles
          references[0].range = before.start..<references[0].range.upperBound
        } else if var last = references.popLast() {
          attach(&last)
          references.append(last)
        }
        pending = nil
        found += references
        index = max(references.last?.range.upperBound ?? 0, index + 1)
      } else if let named = nameBehind(index, found) {
        found[found.count - 1].title = named.title
        index = named.end
      } else {
        index += 1
      }
    }
    return found
  }

  private func references(
    at index: Int, _ pending: (start: Int, list: ArticleReader.List)?, _ found: [FoundReference]
  ) -> [FoundReference]? {
    let isCited = pending.map { connects($0.list.end, index) } ?? false
    if let codes = codes(at: index) { return codes }
    if let acronym = acronym(at: index, isCited) { return [acronym] }
    if let same = sameCode(at: index, isCited, found) { return [same] }
    if nameBehind(index, found) != nil { return nil }
    return instruments.references(at: index)
  }

  /// Whether only `du`, `de la`, `dudit` … stand between articles and the text that they are of.
  private func connects(_ start: Int, _ end: Int) -> Bool {
    guard start <= end, end - start <= 7 else { return false }
    return start == end
      || (start..<end).allSatisfy { LegalWords.links.contains(tokens.word($0)) || ["'", "«", ",", "\""].contains(tokens.sign($0)) }
        && (start..<end).contains { tokens[$0]!.kind == .word }
  }

  /// `, et notamment ses articles L. 221-1 et suivants`, unless they are of the text that follows: `et l'article 3 du décret …`.
  private func attach(_ reference: inout FoundReference) {
    let start = reference.range.upperBound
    var next = start
    while next - start < 9,
      LegalWords.behind.contains(tokens.word(next)) && articles.article(at: next)?.isLettered != true
        || [",", "'", "(", ":"].contains(tokens.sign(next))
    {
      next += 1
    }
    guard let list = articles.opened(at: next), tokens.sign(list.end) != ":", next > start || reference.kind == .code else { return }
    guard !isOfNext(list.end) else { return }
    reference.articles = list.articles
    reference.range = reference.range.lowerBound..<list.end
  }

  private func isOfNext(_ end: Int) -> Bool {
    var next = end
    while next - end < 7, LegalWords.links.contains(tokens.word(next)) || tokens.sign(next) == "'" { next += 1 }
    guard next > end else { return false }
    let word = tokens.word(next)
    return word == "code" || LegalCodes.acronyms[word] != nil || LegalWords.instruments[word] != nil || word == "directive"
      || word == "reglement" || word == "constitution"
  }

  /// `…, dite loi NOTRe`: the name of the law before.
  private func nameBehind(_ index: Int, _ found: [FoundReference]) -> (title: String, end: Int)? {
    guard let last = found.last, last.kind == .law, last.title == nil, index - last.range.upperBound < 40,
      ["loi", "lois"].contains(tokens.word(index))
    else { return nil }
    let before = ["«", "\"", "'", "("].contains(tokens.sign(index - 1)) ? index - 2 : index - 1
    guard ["dite", "dit"].contains(tokens.word(before)) || tokens.sign(index - 1) == "(" else { return nil }
    return instruments.named(at: index)
  }

  // MARK: Codes

  /// codes → ( `code` | `codes` ) title ( ( `,` | `et` ) title )*
  private func codes(at index: Int) -> [FoundReference]? {
    guard tokens.word(index) == "code" || tokens.word(index) == "codes" else { return abbreviation(at: index).map { [$0] } }
    guard let end = title(at: index + 1, LegalCodes.titles) else { return nil }
    var found = [FoundReference(range: index..<end, kind: .code, title: tokens.slice(index..<end).string)]
    var next = end
    while tokens.word(index) == "codes", tokens.word(next) == "et" || tokens.sign(next) == ",",
      let end = title(at: next + 1, LegalCodes.titles)
    {
      let title = "code " + tokens.slice((next + 1)..<end).string
      found.append(FoundReference(range: (next + 1)..<end, kind: .code, title: title))
      next = end
    }
    return found
  }

  /// Where the longest title that stands at `index` ends; blanks and apostrophes do not count.
  private func title(at index: Int, _ titles: Set<String>) -> Int? {
    var glued = ""
    var end: Int?
    var next = index
    while next - index < LegalCodes.longest, let token = tokens[next], glued.utf8.count < 100 {
      if token.kind == .word {
        glued += token.text
        if titles.contains(glued) { end = next + 1 }
      } else if token.text != "'" && token.text != "-" {
        break
      }
      next += 1
    }
    return end
  }

  /// acronym → `CGCT` | `C.G.C.T.` | `CG3P`, which is three tokens
  private func acronym(at index: Int, _ isCited: Bool) -> FoundReference? {
    var (key, end) = (tokens.word(index), index + 1)
    if let title = LegalCodes.treaties[key] { return FoundReference(range: index..<end, kind: .convention, title: title) }
    if key == "cg", tokens[end]?.text == "3", tokens.word(end + 1) == "p" { (key, end) = ("cg3p", end + 2) }
    while key.utf8.count == (end - index + 1) / 2, tokens.sign(end) == ".", tokens.word(end + 1).utf8.count == 1, end - index < 12 {
      key += tokens.word(end + 1)
      end += 2
    }
    if end > index + 1, key != "cg3p", tokens.sign(end) == "." { end += 1 }
    guard let code = LegalCodes.acronyms[key] else { return nil }
    guard !code.needsArticles || isCited || articlesFollow(end) else { return nil }
    return FoundReference(range: index..<end, kind: .code, title: code.title)
  }

  private func articlesFollow(_ index: Int) -> Bool {
    var next = index
    while next - index < 6,
      ["notamment", "ses", "son", "en", "et", "les", "l"].contains(tokens.word(next)) && articles.opened(at: next) == nil
        || [",", "(", "'", ":"].contains(tokens.sign(next))
    {
      next += 1
    }
    return articles.opened(at: next) != nil
  }

  /// `art. 1240 C. civ.`: beside its articles only, which stand before.
  private func abbreviation(at index: Int) -> FoundReference? {
    guard tokens.word(index) == "c", tokens.sign(index + 1) == ".", let title = LegalCodes.abbreviations[tokens.word(index + 2)],
      tokens[index - 1]?.kind == .number || LegalWords.links.contains(tokens.word(index - 1))
    else { return nil }
    return FoundReference(range: index..<(tokens.sign(index + 3) == "." ? index + 4 : index + 3), kind: .code, title: title)
  }

  /// `l'article L. 2121-30 du même code`
  private func sameCode(at index: Int, _ isCited: Bool, _ found: [FoundReference]) -> FoundReference? {
    guard tokens.word(index) == "code", isCited, let last = found.last(where: { $0.kind == .code }) else { return nil }
    let isSame = ["meme", "dudit", "ledit"].contains(tokens.word(index - 1))
    let isNamed = ["precite", "susvise", "susmentionne"].contains(tokens.word(index + 1))
    guard isSame || isNamed else { return nil }
    return FoundReference(range: index..<(isNamed ? index + 2 : index + 1), kind: .code, title: last.title)
  }
}
