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

  /// `Le schéma a été adopté par l'assemblée départementale le …`: with nothing between what it is and that it was.
  static func tellsOfItself(_ folded: String) -> Bool {
    let words = Folding.split(folded).prefix(5)
    guard words.count == 5, ["le", "la", "l"].contains(words[0]), selves.contains(words[1]) else { return false }
    return words[2] == "a" && words[3] == "ete" && adoptions.contains(words[4]) || words[2] == "est" && adoptions.contains(words[3])
  }

  /// `PETR du Sud – Document approuvé par le comité syndical le …`
  static func tellsBehindDash(_ passage: Passage) -> Bool {
    passage.string.split(separator: "–").dropFirst().contains { tellsAdoption(Folding.words(String($0))) }
  }

  /// The day of the sitting in the name that a reader of documents gives minutes: `… Procès verbal de la séance du 14 juin 2011`.
  func sittingInName(_ extraction: Extraction) -> TimeSpan? {
    extraction.blocks.indices.prefix(6).lazy.compactMap { block in
      let passage = extraction.passage(block)
      // `Approbation du procès-verbal de la séance du 3 mars` is another's.
      guard passage.count <= 240, case let folded = passage.folded, !folded.contains("approbation"), !folded.contains("precedent"),
        ["seance du", "reunion du"].contains(where: { folded.contains($0) }),
        let found = extraction.time(passage), found.edtf?.count == 10
      else { return nil }
      return found
    }.first
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
