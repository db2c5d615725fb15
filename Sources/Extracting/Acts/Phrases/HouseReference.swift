import Normalising
import Segmenting

/// Numbers with the letters of the house that decides.
extension ActReference {
  static func ofHouse(_ tokens: Tokens) -> Found? { housed(tokens) ?? ofBureau(tokens) ?? dated(tokens) }

  /// `2013.B 36 - Titre`: the year, the letter of who decided and the number.
  private static func ofBureau(_ tokens: Tokens) -> Found? {
    guard tokens[0]?.year != nil, tokens.sign(1) == ".", let letter = tokens[2], letter.kind == .word, letter.range.count == 1,
      ActNumber.isCapital(tokens, letter), tokens[3]?.kind == .number, tokens.sign(4) == "-", tokens[4]!.spaced
    else { return nil }
    return (.coded, tokens.slice(0..<4).string, 4, nil)
  }

  /// `CPR N° 17.05.24.45`: the letters of who decides before the sign, and nothing behind a number of several parts.
  private static func housed(_ tokens: Tokens) -> Found? {
    guard let house = tokens[0], house.kind == .word, (2...5).contains(house.range.count), ActNumber.isCapital(tokens, house),
      tokens.word(1) == "n", ["°", "º"].contains(tokens.sign(2)), let (text, end) = ActNumber.read(tokens, from: 3), end == tokens.count,
      text.split(whereSeparator: { !$0.isNumber }).count >= 3
    else { return nil }
    return (.coded, text, end, nil)
  }

  /// `CS 2022-31`, `D 2015-01 Objet : …`, `B 2020-27 TITRE`: the letters of who decides, a blank, the year and the number.
  private static func dated(_ tokens: Tokens) -> Found? {
    guard let house = tokens[0], house.kind == .word, (1...4).contains(house.range.count), ActNumber.isCapital(tokens, house),
      !noHouses.contains(house.text), let year = tokens[1], year.year != nil, year.spaced, ["-", "/", "_", "."].contains(tokens.sign(2)),
      !tokens[2]!.spaced, let number = tokens[3], number.kind == .number, !number.spaced, (2...4).contains(number.text.utf8.count),
      number.year == nil
    else { return nil }
    guard tokens[4] == nil || tokens[4]!.spaced && (startsUpper(tokens, 4) || ["-", ":", "|"].contains(tokens.sign(4))) else { return nil }
    return (.coded, tokens.slice(0..<4).string, 4, nil)
  }

  /// What stands before a period of years, and before the minutes of another sitting.
  private static let noHouses: Set<String> = ["du", "de", "le", "en", "au", "et", "a", "l", "d", "pv", "cr", "bp", "ca", "plan", "loi"]
}
