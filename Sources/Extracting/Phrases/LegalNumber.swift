import Normalising
import Reading
import Segmenting

/// Reads the number of a text of law: `n° 2021- 1900`, `n’2014-58`, `n° DGCS/SD2B/2020/34`, `NOR : INTB0800012C`, `2012 DASES 190 G`.
struct LegalNumber {
  typealias Found = (text: String, end: Int)

  let tokens: Tokens

  /// number → mark body | body of a kind that is clear without its mark
  func number(at index: Int, _ kind: LegalReference.Kind) -> Found? {
    if let start = mark(at: index) { return nor(at: start) ?? national(at: start, kind, marked: true) ?? body(at: start) }
    if let nor = nor(at: index) { return nor }
    return national(at: index, kind, marked: false) ?? bare(at: index, kind)
  }

  /// mark → ( `n` | `no` | `nos` | `numéro` ) with the sign that the dump made of `°`, or none
  func mark(at index: Int) -> Int? {
    guard ["n", "no", "nos", "numero", "num"].contains(tokens.word(index)) || isGluedMark(index) else { return nil }
    var next = index + 1
    while next - index < 5, ["°", "º", "˚", "'", "*", ".", ":", "\"", "?", "`", "s", "o", "�"].contains(tokens[next]?.text ?? "") {
      next += 1
    }
    guard let token = tokens[next], token.kind == .number || token.kind == .word && isCode(token) else { return nil }
    return next
  }

  /// `loin° 82-213`
  private func isGluedMark(_ index: Int) -> Bool {
    let word = tokens.word(index)
    return word.hasSuffix("n") && LegalWords.instruments[String(word.dropLast())] != nil && ["°", "º"].contains(tokens.sign(index + 1))
  }

  /// `2014-58`, `82-213`, `2014 - 58`, `82.213`: the year and the rank, as laws, ordinances and decrees are numbered.
  private func national(at index: Int, _ kind: LegalReference.Kind, marked: Bool) -> Found? {
    guard [.law, .ordinance, .decree].contains(kind), let year = tokens[index], year.kind == .number,
      [2, 4].contains(year.text.utf8.count),
      ["-", ".", "/", "_"].contains(tokens.sign(index + 1)), let rank = tokens[index + 2], rank.kind == .number,
      (1...4).contains(rank.text.utf8.count)
    else { return nil }
    if !marked, let first = year.year, let second = rank.year, second > first { return nil }
    guard marked || tokens.sign(index + 1) == "-" && !rank.spaced, !goesOn(index + 3) else { return nil }
    return ("\(year.text)-\(rank.text)", index + 3)
  }

  private func goesOn(_ index: Int) -> Bool {
    guard let sign = tokens[index], !sign.spaced, ["-", "/", "."].contains(sign.text), let next = tokens[index + 1] else { return false }
    return !next.spaced && next.kind == .number
  }

  /// body → ( digits | capitals ) ( ( `-` | `/` | `_` | `.` )? ( digits | capitals ) )*, blanks only as in `2014 / 211`, `DCM 2017-09` and `2012 DASES 190 G`
  private func body(at index: Int) -> Found? {
    if let parisian = parisian(at: index) { return parisian }
    var text = ""
    var next = index
    while next - index < 20, let token = tokens[next], next == index || belongs(next, to: index) {
      text += token.kind == .sign ? token.text : tokens.passage[token.range].string
      next += 1
    }
    while let last = text.last, !last.isLetter, !last.isNumber {
      text.removeLast()
      next -= 1
    }
    return text.contains(where: \.isNumber) ? (text, next) : nil
  }

  private func belongs(_ index: Int, to start: Int) -> Bool {
    guard let token = tokens[index], let before = tokens[index - 1] else { return false }
    switch token.kind {
    case .sign:
      guard ["-", "/", "_", "."].contains(token.text), let next = tokens[index + 1] else { return false }
      if !token.spaced, !next.spaced || next.kind == .number && token.text != "." { return next.kind != .word || isCode(next) }
      return ["-", "/"].contains(token.text) && next.kind == .number && (before.year != nil || next.year != nil)
    case .number: return !token.spaced || before.kind == .sign || before.kind == .word && index == start + 1
    case .word: return !token.spaced && isCode(token)
    }
  }

  /// Capitals, or one letter of a number: `2014-I-1234`, `12bis`.
  private func isCode(_ token: Token) -> Bool {
    let isJoined = tokens.passage.bytes.count > token.range.upperBound && "/-_".utf8.contains(tokens.passage.bytes[token.range.upperBound])
    guard isJoined || !["du", "de", "en", "et", "le", "portant"].contains(token.text) else { return false }
    if token.text == "bis" || token.text == "ter" { return true }
    let bytes = tokens.passage.bytes[token.range]
    return bytes.allSatisfy { (0x41...0x5A).contains($0) } && bytes.count <= 9
  }

  /// `2022 DSOL 144`, `2012, DASES 190 G`
  private func parisian(at index: Int) -> Found? {
    guard let year = tokens[index], year.year != nil else { return nil }
    let next = tokens.sign(index + 1) == "," ? index + 2 : index + 1
    guard let code = tokens[next], code.kind == .word, code.spaced, (2...6).contains(code.range.count), isCode(code),
      let number = tokens[next + 1], number.kind == .number, number.text.utf8.count <= 4
    else { return nil }
    let text = "\(year.text) \(tokens.passage[code.range].string) \(number.text)"
    return tokens.word(next + 2) == "g" && tokens[next + 2]!.range.count == 1 ? (text + " G", next + 3) : (text, next + 2)
  }

  /// nor → `NOR` `:`? code, its strokes left out: `NOR : INT/B/08/00012/C` is INTB0800012C
  private func nor(at index: Int) -> Found? {
    guard tokens.word(index) == "nor" else { return nil }
    var next = index + 1
    while next - index < 3, [":", "/", "°", "-"].contains(tokens.sign(next)) { next += 1 }
    var text = ""
    let start = next
    while next - start < 12, let token = tokens[next], next == start || !token.spaced, token.text == "/" || token.kind != .sign {
      if token.text != "/" { text += tokens.passage[token.range].string }
      next += 1
    }
    return text.contains(where: \.isNumber) && text.utf8.count >= 8 ? (text, next) : nil
  }

  /// `délibération 2018-045`, `circulaire DGCS/SD2B/2020/34`: clear without its mark; two years are a period.
  private func bare(at index: Int, _ kind: LegalReference.Kind) -> Found? {
    guard [.order, .circular, .deliberation].contains(kind), let token = tokens[index], token.kind != .word || isCode(token),
      TimeReader(tokens).point(at: index).map({ $0.value.edtf?.utf8.count != 10 }) ?? true, let found = body(at: index)
    else { return nil }
    let isCode = found.text.contains { "-/_".contains($0) } || found.text.contains(" ")
    let isPeriod = token.year != nil && tokens[index + 2]?.year != nil && found.end == index + 3
    return isCode && !isPeriod ? found : nil
  }
}
