import Normalising
import Segmenting

/// Numbers with the letters of the house that decides, alone on their line.
extension ActReference {
  /// `2013.B 36 - Titre`: the year, the letter of who decided and the number.
  static func ofBureau(_ tokens: Tokens) -> Found? {
    guard tokens[0]?.year != nil, tokens.sign(1) == ".", let letter = tokens[2], letter.kind == .word, letter.range.count == 1,
      ActNumber.isCapital(tokens, letter), tokens[3]?.kind == .number, tokens.sign(4) == "-", tokens[4]!.spaced
    else { return nil }
    return (.coded, tokens.slice(0..<4).string, 4, nil)
  }

  /// `CPR N° 17.05.24.45`: the letters of who decides before the sign, and nothing behind a number of several parts.
  static func housed(_ tokens: Tokens) -> Found? {
    guard let house = tokens[0], house.kind == .word, (2...5).contains(house.range.count), ActNumber.isCapital(tokens, house),
      tokens.word(1) == "n", ["°", "º"].contains(tokens.sign(2)), let (text, end) = ActNumber.read(tokens, from: 3), end == tokens.count,
      text.split(whereSeparator: { !$0.isNumber }).count >= 3
    else { return nil }
    return (.coded, text, end, nil)
  }
}
