import Normalising
import Segmenting

/// A dump that lost its line ends and the blanks that stood for them, cut where a word of an order's parts is glued to what stands before:
/// `DE VORGESLe Maire`, `;Vu le Code`, `ARRÊTÉARTICLE 1`.
enum GluedLine {
  /// Words that open a part behind a sign without a blank, folded.
  private static let openings: Set<String> = ["vu", "considerant", "article", "arrete", "decide", "delibere"]
  /// Words in small letters glued to capitals, folded.
  private static let openers: Set<String> = ["le", "la", "les", "l", "vu", "considerant", "monsieur", "madame", "article"]
  /// How words end, or begin, that another is glued to, as they are printed.
  private static let endings = ["ARRÊTÉ", "ARRETE", "ARRÊTE", "ARTICLE"].map { Array($0.utf8) }
  private static let beginnings = ["FRATERNITÉ", "FRATERNITE", "FRANÇAISE", "FRANCAISE"].map { Array($0.utf8) }

  /// Nil where fewer than four words are glued: a slip and no such dump.
  static func lines(of line: Passage) -> [Passage]? {
    let tokens = Tokens(line)
    var cuts = [0]
    for (index, token) in tokens.all.enumerated() where token.kind == .word {
      let start = token.range.lowerBound
      if index > 0, !token.spaced, opens(tokens, index) { cuts.append(start) }
      if token.range.count > 4, let inner = inner(line[token.range]) { cuts.append(start + inner) }
    }
    guard cuts.count >= 5 else { return nil }
    return zip(cuts, cuts.dropFirst() + [line.count]).map { line[$0..<$1] }.filter { !$0.isEmpty }
  }

  private static func opens(_ tokens: Tokens, _ index: Int) -> Bool {
    guard [";", ".", ","].contains(tokens.sign(index - 1)), tokens.passage.isUpper(at: tokens[index]!.range.lowerBound) else {
      return false
    }
    return openings.contains(tokens.word(index)) || inner(tokens.passage[tokens[index]!.range]) != nil
  }

  /// Where in a word another begins.
  private static func inner(_ word: Passage) -> Int? {
    let bytes = word.bytes
    if let end = endings.first(where: { bytes.count > $0.count && bytes.suffix($0.count).elementsEqual($0) }) {
      return bytes.count - end.count
    }
    if let start = beginnings.first(where: { bytes.count > $0.count && bytes.starts(with: $0) }) { return start.count }
    var (index, capitals) = (0, 0)
    let reader = ScalarReader(bytes)
    while let scalar = reader.scalar(at: index) {
      guard ScalarReader.isUpper(scalar.value) else { return nil }
      if capitals >= 3, let next = reader.scalar(at: index + scalar.length), !ScalarReader.isUpper(next.value) {
        return openers.contains(word.suffix(from: index).folded) ? index : nil
      }
      capitals += 1
      index += scalar.length
    }
    return nil
  }
}
