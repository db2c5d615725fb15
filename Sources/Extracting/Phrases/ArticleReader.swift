import Normalising
import Reading
import Segmenting

/// Reads lists of articles: `articles L. 2121-29 à L. 2121-34 et suivants`, `art. 1609 nonies C`, `articles 33 3°al. et 57 à 59`, `L.2121 - 29`.
struct ArticleReader {
  typealias List = (articles: [String], end: Int)

  let tokens: Tokens

  /// opened → ( `article` | `articles` | `art.` ) list | a lettered article alone
  func opened(at index: Int) -> List? {
    let word = tokens.word(index)
    if LegalWords.articles.contains(word) {
      var next = index + 1
      if tokens.sign(next) == "." { next += 1 }
      if ["n", "no"].contains(tokens.word(next)), ["°", "º"].contains(tokens.sign(next + 1)) { next += 2 }
      return list(at: next)
    }
    guard ["l", "r", "d", "lo"].contains(word), tokens.sign(index + 1) != "'", let first = article(at: index), first.text.contains("-")
    else {
      return nil
    }
    return list(at: index)
  }

  /// list → article detail* ( separator article detail* )*
  private func list(at index: Int) -> List? {
    var articles: [String] = []
    var end = index
    var next = index
    var isRange = false
    while let article = article(at: next), articles.isEmpty || isPlausible(article) {
      articles.append(Self.complete(article.text, after: articles.last, isRange: isRange))
      end = details(at: article.end)
      next = end
      isRange = tokens.word(next) == "a"
      while next - end < 8, isSeparator(next) { next += 1 }
      if next == end { break }
    }
    return articles.isEmpty ? nil : (articles, end)
  }

  private func isSeparator(_ index: Int) -> Bool {
    [",", ";", "'", "/", "."].contains(tokens.sign(index))
      && (tokens.sign(index) != "." || LegalWords.articles.contains(tokens.word(index - 1)))
      || ["et", "a", "ou", "aux", "au", "l", "les", "de", "des", "d", "ainsi", "que", "puis"].contains(tokens.word(index))
        && article(at: index) == nil
      || LegalWords.articles.contains(tokens.word(index))
  }

  /// A number without a letter behind a comma may count what follows: `articles 3 et 4, 12 personnes`.
  private func isPlausible(_ article: (text: String, end: Int, isLettered: Bool)) -> Bool {
    guard !article.isLettered, let next = tokens[details(at: article.end)] else { return true }
    if next.kind == .number { return false }
    let known: Set<String> = [
      "du", "de", "des", "d", "et", "a", "ou", "dudit", "de la", "susvise", "susvises", "portant", "relatif", "dela",
    ]
    return next.kind == .sign ? !["€", "%", "°", ":"].contains(next.text) : known.contains(next.text) || isUpper(next)
  }

  /// `L. 2121-29 et 2131-1` has the letter once, `L. 1111-1 à 4` the number.
  private static func complete(_ text: String, after last: String?, isRange: Bool) -> String {
    guard let last, let space = last.firstIndex(of: " "), last.first?.isLetter == true, text.first?.isNumber == true else { return text }
    if text.contains("-"), text.prefix(while: { $0.isNumber }).count >= 3 { return last[...space] + text }
    guard isRange, text.count <= 2, let dash = last.lastIndex(of: "-") else { return text }
    return last[...dash] + text
  }

  // MARK: One article

  /// article → ( `L` | `R` | `D` | `A` | `LO` ) `.`? `*`? digits ( `-` digits )* latin? letter? | digits `er`
  func article(at index: Int) -> (text: String, end: Int, isLettered: Bool)? {
    if tokens.word(index) == "premier" || tokens.word(index) == "1er" { return ("1er", index + 1, false) }
    let (letter, start) = letter(at: index)
    guard let first = tokens[start], first.kind == .number, first.text.utf8.count <= 4 else { return nil }
    var number = first.text
    var next = start + 1
    while let part = part(at: next, lettered: !letter.isEmpty) {
      number += "-\(part.text)"
      next = part.end
    }
    if letter.isEmpty, first.text == "1", ["er", "ier"].contains(tokens.word(next)) { return ("1er", next + 1, false) }
    // `1609 nonies C`, `1639 A bis`
    for _ in 0..<2 {
      if LegalWords.latin.contains(tokens.word(next)) {
        number += " \(tokens.word(next))"
        next += 1
      } else if let capital = capital(at: next) {
        number += " \(capital)"
        next += 1
      }
    }
    return (letter.isEmpty ? number : "\(letter). \(number)", next, !letter.isEmpty)
  }

  /// letter → `L` | `R` | `D` | `A` | `LO` | `L.O.`, a full stop and a star behind or not
  private func letter(at index: Int) -> (text: String, end: Int) {
    guard ["l", "r", "d", "a", "lo"].contains(tokens.word(index)), let token = tokens[index], isUpper(token) || token.text != "a" else {
      return ("", index)
    }
    var text = token.text.uppercased()
    var next = index + 1
    if text == "L", tokens.sign(next) == ".", tokens.word(next + 1) == "o" {
      text = "LO"
      next += 2
    }
    while next - index < 5, [".", "*", ","].contains(tokens.sign(next)) { next += 1 }
    return tokens[next]?.kind == .number ? (text, next) : ("", index)
  }

  /// part → `-` digits; blanks about the dash, or a full stop for it, behind a letter only
  private func part(at index: Int, lettered: Bool) -> (text: String, end: Int)? {
    guard let sign = tokens[index], let digits = tokens[index + 1], digits.kind == .number, digits.text.utf8.count <= 4,
      !["°", "º"].contains(tokens.sign(index + 2))
    else { return nil }
    let isLoose = lettered && digits.text.utf8.count <= 3 && tokens[index - 1]!.text.utf8.count >= 3
    switch sign.text {
    case "-": return !sign.spaced && !digits.spaced || isLoose ? (digits.text, index + 2) : nil
    case ".": return isLoose && !sign.spaced && !digits.spaced ? (digits.text, index + 2) : nil
    default: return nil
    }
  }

  /// `1609 nonies C`, `81 A du code`: one capital that nothing goes on with.
  private func capital(at index: Int) -> String? {
    guard let token = tokens[index], token.kind == .word, token.range.count == 1, isUpper(token), !["i", "v", "x"].contains(token.text)
    else {
      return nil
    }
    let next = tokens[index + 1]
    let ends =
      next == nil || [",", ";", ")"].contains(next!.text) || LegalWords.latin.contains(next!.text)
      || ["du", "de", "des", "et", "a", "ou"].contains(next!.text) && !isUpper(next!)
    return ends ? token.text.uppercased() : nil
  }

  // MARK: What stands behind an article

  /// detail → `alinéa` digits | `4°` | `II` | `al. 2` | `et suivants` | `(` detail `)`, a comma before or not
  private func details(at index: Int, inBrackets: Bool = false) -> Int {
    var end = index
    while end - index < 24, let next = detail(at: end, inBrackets: inBrackets) { end = next }
    return end
  }

  private static let roman: Set<String> = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

  private func detail(at index: Int, inBrackets: Bool) -> Int? {
    if let end = following(at: index) { return end }
    if tokens.sign(index) == "(" {
      guard !inBrackets else { return nil }
      let inner = details(at: index + 1, inBrackets: true)
      return inner > index + 1 && tokens.sign(inner) == ")" ? inner + 1 : nil
    }
    var next = [",", "-"].contains(tokens.sign(index)) ? index + 1 : index
    if next == index, tokens.word(next) == "et", paragraph(at: next + 1) != nil, tokens.word(index - 1) != "et" { next += 1 }
    if ["alinea", "alineas", "al", "paragraphe", "paragraphes"].contains(tokens.word(next)) || tokens.sign(next) == "§" {
      if tokens.sign(next + 1) == "." { next += 1 }
      return paragraph(at: next + 1) ?? rank(at: next + 1) ?? next + 1
    }
    if ["premier", "deuxieme", "second", "troisieme", "dernier"].contains(tokens.word(next)), tokens.word(next + 1) == "alinea" {
      return next + 2
    }
    return paragraph(at: next)
  }

  /// rank → digits `er`? | a Roman number
  private func rank(at index: Int) -> Int? {
    guard tokens[index]?.kind == .number || Self.roman.contains(tokens.word(index)) else { return nil }
    return ["er", "e", "eme", "ieme"].contains(tokens.word(index + 1)) ? index + 2 : index + 1
  }

  /// paragraph → digits `°` `al.`? | digits `ème` `alinéa` | a Roman number
  private func paragraph(at index: Int) -> Int? {
    if tokens[index]?.kind == .number, tokens[index]!.text.utf8.count <= 2 {
      var next = index + 1
      guard ["°", "º", "e", "eme", "er", "ieme"].contains(tokens[next]?.text ?? "") else { return nil }
      next += 1
      guard ["al", "alinea"].contains(tokens.word(next)) else { return ["°", "º"].contains(tokens.sign(index + 1)) ? next : nil }
      return tokens.sign(next + 1) == "." ? next + 2 : next + 1
    }
    guard Self.roman.contains(tokens.word(index)), let token = tokens[index], isUpper(token), tokens.sign(index + 1) != "'" else {
      return nil
    }
    return index + 1
  }

  /// following → `et suivants` | `et s.` | `et suiv.` | `et ss.`
  private func following(at index: Int) -> Int? {
    guard tokens.word(index) == "et" else { return nil }
    switch tokens.word(index + 1) {
    case "suivant", "suivants", "suivantes": return index + 2
    case "s", "ss", "suiv", "sq", "sqq": return tokens.sign(index + 2) == "." ? index + 3 : index + 2
    default: return nil
    }
  }

  private func isUpper(_ token: Token) -> Bool {
    ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false
  }
}
