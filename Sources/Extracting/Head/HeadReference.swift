import Normalising
import Segmenting

/// The number of a plan or a contract, as its head prints it.
///
/// reference → ( `Réf.` | `Référence` | `N° de convention` ) `:` code | ( `Convention` | `Contrat` … ) `n°` code
///   | adopted? ( `délibération` | `arrêté` ) word{0,6} `n°` code
enum HeadReference {
  /// Of the blocks of a document.
  private static let reach = 16

  static func find(_ extraction: Extraction, _ first: [Int]) -> String? {
    for index in first.prefix(reach) where index < extraction.firstFiche ?? .max && extraction.blocks[index].cell == nil {
      guard extraction.passage(index).count <= 240, !extraction.blocks[index].isItem else { continue }
      for line in extraction.lines(index).flatMap(\.wideParts) {
        if let found = read(line) { return found }
      }
    }
    return nil
  }

  /// The number that a line of a head gives its paper.
  static func read(_ line: Passage) -> String? {
    guard line.opensUpper, line.count <= 160, line.hasDigit, case let tokens = Tokens(line) else { return nil }
    if let start = labelled(tokens) { return code(tokens, start, fewest: 4) }
    guard let sign = tokens.all.indices.prefix(12).first(where: { isSign(tokens, $0) }) else { return nil }
    if contracts.contains(tokens.word(0)), sign <= 7 { return code(tokens, sign + 1, fewest: 5) }
    guard let word = tokens.all.indices.prefix(sign).last(where: { ["deliberation", "arrete"].contains(tokens.word($0)) }),
      sign - word <= 7,
      word == 0 || adoptions.contains(tokens.word(0))
    else { return nil }
    return code(tokens, sign + 1, fewest: 4)
  }

  private static let contracts: Set<String> = ["convention", "contrat", "protocole", "charte", "pacte"]
  private static let adoptions: Set<String> = [
    "adopte", "adoptee", "approuve", "approuvee", "vote", "votee", "valide", "validee", "annexe", "annexee",
  ]

  /// Behind `Réf. :`, `Nos références :`, `N° de convention :`.
  private static func labelled(_ tokens: Tokens) -> Int? {
    if isSign(tokens, 0), let word = [2, 1].first(where: { tokens.word($0) == "de" || tokens.word($0) == "du" }),
      contracts.contains(tokens.word(word + 1)), tokens.sign(word + 2) == ":"
    {
      return word + 3
    }
    let word = ["n", "nos", "notre"].contains(tokens.word(0)) ? (tokens.sign(1) == "/" ? 2 : 1) : 0
    guard ["ref", "reference", "references"].contains(tokens.word(word)) else { return nil }
    let colon = tokens.sign(word + 1) == "." ? word + 2 : word + 1
    return tokens.sign(colon) == ":" ? colon + 1 : nil
  }

  private static func isSign(_ tokens: Tokens, _ index: Int) -> Bool {
    tokens.word(index) == "no" || tokens.word(index) == "n" && ["°", "º"].contains(tokens.sign(index + 1))
  }

  /// nil for a short one: `Avenant n° 2` numbers no paper.
  private static func code(_ tokens: Tokens, _ start: Int, fewest: Int) -> String? {
    guard let (text, _) = ActNumber.read(tokens, from: start), text.utf8.count >= fewest else { return nil }
    return text
  }
}
