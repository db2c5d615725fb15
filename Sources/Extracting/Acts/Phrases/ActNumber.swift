import Normalising
import Reading
import Segmenting

/// The number of an act behind its label, or alone on its line: figures and letters as registries string them together.
enum ActNumber {
  /// whole → capitals ( figures | sign | capitals )+, a year or a day and another number among them: `CD 2019-06-27 / 4.12`
  static func isWhole(_ tokens: Tokens, _ line: Passage) -> Bool {
    if isShort(tokens) || isFiled(tokens) || isWish(tokens) { return true }
    guard line.count <= 40, (4...14).contains(tokens.count), let first = tokens[0], first.kind == .word, tokens.count == Tokens(line).count
    else { return false }
    let words = tokens.all.filter { $0.kind == .word }
    let numbers = tokens.all.filter { $0.kind == .number }
    let signs = tokens.all.filter { $0.kind == .sign }
    guard words.count <= 3, words.allSatisfy({ $0.range.count <= 6 && isCapital(tokens, $0) }), numbers.count >= 3, !signs.isEmpty,
      !["du", "le", "au", "en", "pv", "cr"].contains(first.text), signs.allSatisfy({ ["-", "/", ".", "_"].contains($0.text) }),
      numbers.contains(where: { $0.year != nil }),
      numbers.allSatisfy({ $0.text.utf8.count <= 4 })
    else { return false }
    return true
  }

  /// `V 62 G`: a wish (vœu) of the council of Paris that sits as a département's.
  private static func isWish(_ tokens: Tokens) -> Bool {
    tokens.count == 3 && tokens.word(0) == "v" && tokens[1]?.kind == .number && tokens.word(2) == "g" && isCapital(tokens, tokens[0]!)
      && isCapital(tokens, tokens[2]!)
  }

  /// `25-10/075`: two figures, two figures, a stroke and three, as no day is written.
  private static func isShort(_ tokens: Tokens) -> Bool {
    guard tokens.count == 5, tokens.sign(1) == "-", tokens.sign(3) == "/", tokens.all.dropFirst().allSatisfy({ !$0.spaced }) else {
      return false
    }
    return [0, 2, 4].map { tokens[$0]?.kind == .number ? tokens[$0]!.range.count : 0 } == [2, 2, 3]
  }

  /// `10/0004/FEAM`: the year, the number and the letters of who filed it.
  private static func isFiled(_ tokens: Tokens) -> Bool {
    guard tokens.count == 5, tokens.sign(1) == "/", tokens.sign(3) == "/", tokens.all.dropFirst().allSatisfy({ !$0.spaced }),
      let year = tokens[0], let number = tokens[2], let letters = tokens[4]
    else { return false }
    return year.kind == .number && year.range.count == 2 && number.kind == .number && (3...4).contains(number.range.count)
      && letters.kind == .word && (2...5).contains(letters.range.count) && isCapital(tokens, letters)
  }

  /// `D E L I B E R A T I O N   N°   2 0 1 3 - 0 2 7`: a line set letter by letter.
  static func spacedOut(_ tokens: Tokens, _ line: Passage) -> String? {
    let digits = tokens.all.drop { $0.kind != .number }
    guard line.count <= 120, digits.count >= 4, digits.allSatisfy({ $0.kind != .word && $0.range.count == 1 && $0.spaced }) else {
      return nil
    }
    let letters = tokens.all.prefix { $0.kind != .number }.filter { $0.kind == .word }.map(\.text).joined()
    guard ["deliberationn", "deliberationno", "deliberation", "deliberationne"].contains(letters) else { return nil }
    let number = digits.map(\.text).joined()
    return number.utf8.allSatisfy { (0x30...0x39).contains($0) || "-/._".utf8.contains($0) } ? number : nil
  }

  static func isCapital(_ tokens: Tokens, _ token: Token) -> Bool {
    let text = tokens.passage[token.range].string
    return text == text.uppercased() && TimeWords.months[token.text] == nil
  }

  /// code → sign* ( digits | letters | `/` | `-` | `_` | `.` )+ without blanks but around a stroke
  static func read(_ tokens: Tokens, from start: Int) -> (String, Int)? {
    var next = start
    while ["°", "º", ":", ".", "|", "?"].contains(tokens.sign(next)) || ["o"].contains(tokens.word(next)) { next += 1 }
    var text = ""
    // `n²0220131-01`: the sign of the number and the first figure read as one.
    if tokens.sign(next) == "²", let number = tokens[next + 1], !number.spaced, number.text.utf8.count == 7, number.text.hasPrefix("0") {
      text = "2"
      next += 1
    }
    let first = next
    while let token = tokens[next], next - first < 16 {
      let isStroke = ["/", "-", "_", "."].contains(token.text)
      let isWide = token.spaced && next > first
      if isWide {
        if let end = house(tokens, at: next, behind: text) { return (text + " " + tokens.slice(next..<end).string, end) }
        if let end = service(tokens, behind: next) { return (text + " " + tokens.slice(next..<end).string, end) }
        guard joins(tokens, next, from: first, behind: text) else { break }
        text += " "
      }
      guard token.kind == .number || isStroke || token.kind == .word && (token.text.utf8.count <= 6) else { break }
      text += token.kind == .word ? tokens.passage[token.range].string : token.text
      next += 1
    }
    while let last = text.last, !last.isNumber, !last.isLetter {
      text.removeLast()
      if last != " " { next -= 1 }
    }
    // `N° 3(2)`: the second of a point's acts.
    if tokens.sign(next) == "(", !tokens[next]!.spaced, tokens[next + 1]?.kind == .number, tokens.sign(next + 2) == ")",
      next + 3 == tokens.count, !text.isEmpty
    {
      return (text + tokens.slice(next..<next + 3).string, next + 3)
    }
    return text.contains(where: \.isNumber) ? (text, next) : nil
  }

  /// Whether a part behind a blank belongs to the number.
  private static func joins(_ tokens: Tokens, _ index: Int, from first: Int, behind text: String) -> Bool {
    guard let token = tokens[index] else { return false }
    let letters = tokens[index - 1]?.kind == .word ? tokens[index - 1]!.range.count : 0
    if token.kind == .number {
      return letters == 1 || (2...3).contains(letters) && token.year != nil && index == first + 1 || isSeries(tokens, index, from: first)
        || ["/", "-"].contains(tokens.sign(index - 1))
    }
    if ["/", "-", "_"].contains(token.text) { return tokens[index + 1]?.kind == .number && tokens[index - 1]?.year != nil }
    // `112-21 C`
    return letters == 0 && token.kind == .word && token.range.count == 1 && index == tokens.count - 1 && text.contains("-")
      && tokens.passage.isUpper(at: token.range.lowerBound)
  }

  /// house → two capitals, before whose act it is: `19/241 AC DE L'ASSEMBLÉE`
  private static func house(_ tokens: Tokens, at index: Int, behind text: String) -> Int? {
    guard let letters = tokens[index], letters.kind == .word, letters.range.count == 2, text.contains("/"), isCapital(tokens, letters),
      tokens.word(index + 1) == "de",
      (index + 2...index + 4).contains(where: { next in ActWords.bodies.contains { tokens.word(next).hasSuffix($0) } })
    else { return nil }
    return index + 1
  }

  /// `CCAS 2022-06`, `CA-2018-47` behind the label: capitals and figures without the sign of a number.
  static func opensCode(_ tokens: Tokens, _ index: Int) -> Bool {
    if isSeries(tokens, index + 1, from: index) { return true }
    guard let letters = tokens[index], letters.kind == .word, (1...6).contains(letters.range.count),
      case let text = tokens.passage[letters.range].string, text == text.uppercased()
    else { return false }
    return ["-", "_", "/"].contains(tokens.sign(index + 1)) && !tokens[index + 1]!.spaced && tokens[index + 2]?.kind == .number
      && !tokens[index + 2]!.spaced
  }

  /// `DEC 16.0143`: capitals, figures with a sign or a nought behind them, as no day and no count is written.
  static func isSeries(_ tokens: Tokens, _ index: Int, from first: Int) -> Bool {
    guard index == first + 1, let letters = tokens[first], (2...4).contains(letters.range.count), let number = tokens[index],
      case let text = tokens.passage[letters.range].string, text == text.uppercased(), !["DU", "DE", "LE", "EN", "AU"].contains(text)
    else { return false }
    let isJoined =
      [".", "-", "/", "_"].contains(tokens.sign(index + 1)) && !tokens[index + 1]!.spaced && tokens[index + 2]?.kind == .number
    return isJoined || number.text.hasPrefix("0") && number.text.utf8.count >= 2
  }

  /// service → capitals ( `/` capitals )+ without blanks, behind the figures of a number: `2025-860 SG/DCL/BU`
  private static func service(_ tokens: Tokens, behind start: Int) -> Int? {
    guard tokens[start - 1]?.kind == .number else { return nil }
    var end = start
    while let token = tokens[end], token.kind == .word, token.range.count <= 6, end == start || !token.spaced,
      case let letters = tokens.passage[token.range].string, letters == letters.uppercased()
    {
      end += 1
      guard tokens.sign(end) == "/", !tokens[end]!.spaced else { return end > start + 2 ? end : nil }
      end += 1
    }
    return nil
  }
}
