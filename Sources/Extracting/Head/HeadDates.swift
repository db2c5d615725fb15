import Normalising
import Reading
import Segmenting

/// Days and months that lines of a head print without a word for it.
extension Identity {
  /// `Arrêté préfectoral du 29 décembre 2017`, `Délibération du conseil communautaire n° 12 du 30 mars 2022`: the act that put a plan in force.
  static func endsInDayOfAct(_ passage: Passage, _ found: TimeSpan) -> Bool {
    guard passage.count <= 110, passage.opensUpper, let first = passage.prefix(24).foldedWords.first,
      ["arrete", "deliberation"].contains(first)
    else { return false }
    return passage.dropping(trailing: ".)").string.hasSuffix(found.text)
  }

  /// The month at the end of a line before the body, alone, behind a place or a dash: `Octobre 2019`, `Bréval, mars 2021`, `Dossier présenté à
  /// la Région – Mai 2021`.
  func printedMonth(_ extraction: Extraction, _ first: [Int]) -> TimeSpan? {
    for index in first.prefix(14) where index < extraction.firstFiche ?? .max && extraction.blocks[index].cell == nil {
      let passage = extraction.passage(index)
      guard passage.count <= 160, !extraction.blocks[index].isItem, !extraction.blocks[index].isContentsEntry,
        case let tokens = Tokens(passage),
        let found = TimeReader(tokens).all().last, found.value.edtf?.utf8.count == 7, found.range.upperBound == tokens.count,
        tokens[found.range.lowerBound]?.kind == .word,
        found.range.lowerBound == 0 || tokens.sign(found.range.lowerBound - 1) == "-" && tokens[found.range.lowerBound]!.spaced
          || tokens.sign(found.range.lowerBound - 1) == "," && passage.count <= 40
      else { continue }
      let text = tokens.slice(found.range)
      return TimeSpan(
        text: text.string, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: extraction.locate(text))
    }
    return nil
  }
}
