import Segmenting

/// A title that ends in who reports: `Subvention à l'association des Lilas. - Signature d'une convention. Mme Anne ROY, rapporteure.`
struct ReportedTitle {
  let title: Passage
  /// `Mme Anne ROY, rapporteure`
  let reporter: Passage

  private static let words: Set<String> = ["rapporteur", "rapporteure", "rapporteuse", "rapporteurs"]

  /// The persons of a line that names who reports and nothing else: `M. Luc ROY et Mme Anne BLANC, rapporteurs`.
  static func reporter(_ line: Passage) -> Passage? {
    guard line.count <= 120 else { return nil }
    let tokens = Tokens(line)
    let last = tokens.count - (tokens.sign(tokens.count - 1) == "." ? 2 : 1)
    guard last > 2, words.contains(tokens.word(last)), tokens.sign(last - 1) == ",", ActWords.civilities.contains(tokens.word(0)) else {
      return nil
    }
    return tokens.slice(0..<(last - 1))
  }

  init?(_ text: Passage) {
    let tail = text.suffix(from: max(0, text.count - 160))
    let tokens = Tokens(tail)
    let last = tokens.count - (tokens.sign(tokens.count - 1) == "." ? 2 : 1)
    guard last > 3, Self.words.contains(tokens.word(last)), tokens.sign(last - 1) == ",",
      let first = tokens.all.indices.prefix(last).last(where: { index in
        ActWords.civilities.contains(tokens.word(index)) && [".", "-", ")"].contains(tokens.sign(index - 1))
      }),
      case let start = text.count - tail.count + tokens[first]!.range.lowerBound, start > 12
    else { return nil }
    title = text.prefix(start).dropping(trailing: " .-–")
    reporter = text.suffix(from: start)
  }
}
