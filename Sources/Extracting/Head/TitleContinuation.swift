import Normalising
import Reading
import Segmenting

/// Which lines go on with a title.
extension TitleReader {
  func goesOn(_ title: Passage, _ next: Int) -> Bool {
    let (block, passage) = (extraction.blocks[next], extraction.passage(next))
    guard !block.isItem, !passage.isEmpty, passage.count <= 200, block.depth == 0, !block.isContentsEntry, block.cell == nil else {
      return false
    }
    if headsSitting(next - 1), extraction.passage(next - 1).count == title.count { return true }
    if MinutesTitle.opens(title) {
      if !block.followsBlank, passage.count <= 40, ["proces verbal", "compte rendu"].contains(where: { passage.folded.hasPrefix($0) }) {
        return true
      }
      // The day under it belongs to a title that names no assembly.
      return title.last != 0x3A && !title.hasDigit && passage.isDay && passage.folded.hasPrefix("du ") && !Self.namesAssembly(title)
    }
    if title.last == 0x3A { return passage.count <= 300 && PlanHeading(passage) == nil }
    if opensNoun(next - 1) { return extraction.passage(next - 1).count == title.count }
    if tellsPeriod(passage, block, under: title) { return true }
    let isCut =
      passage.isCapitals == title.isCapitals && (Dangling.ends(title.bytes) || title.folded.hasSuffix(" entre"))
      || title.isCapitals && passage.isCapitals && Self.opensRest(passage) && title.foldedWords.count <= 6
    guard !block.followsBlank || isCut, passage.last != 0x2E, PlanHeading(passage) == nil else { return false }
    if isCut { return true }
    let folded = passage.folded
    if Self.isPeriod(passage) || Self.isMotto(passage) || isSubtitle(passage, block, of: title) { return true }
    if !block.followsBlank, passage.opensLower || passage.hasPrefix("«") && title.count >= 60, !title.endsSentence { return true }
    return Dangling.ends(title.bytes) || title.endsInDash
      || ["de ", "des ", "du ", "d ", "et ", "en ", "pour ", "relatif", "relative"].contains { folded.hasPrefix($0) }
  }

  /// `DU LUNDI 5 FÉVRIER 2018 À 18 H` under `PROCÈS-VERBAL DU COMITÉ SYNDICAL`: when the sitting was, set apart from what the paper is called.
  func withoutDay(_ index: Int, _ title: Passage) -> Passage {
    for line in extraction.lines(index).dropFirst().prefix(6) {
      guard let start = line.places.first, let end = title.places.firstIndex(of: start), end > 0 else { continue }
      if Self.isDay(line, under: title.prefix(end)) { return title.prefix(end).dropping(trailing: " ") }
    }
    return title
  }

  private static func isDay(_ line: Passage, under title: Passage) -> Bool {
    guard line.count <= 60, MinutesTitle.isCertain(title) || ["registre", "seance", "reunion"].contains(title.foldedWords.first),
      namesAssembly(title),
      let day = TimeReader(Tokens(line)).first(),
      day.value.edtf?.count == 10
    else { return false }
    return line.foldedWords.allSatisfy { word in
      sittingWords.contains(word) || TimeWords.weekdays.contains(String(word)) || TimeWords.months[String(word)] != nil
        || (0x30...0x39).contains(word.utf8.first ?? 0)
    }
  }

  private static let sittingWords: Set<Substring> = [
    "du", "de", "la", "le", "en", "seance", "ordinaire", "extraordinaire", "publique", "reunion", "a", "h", "heures", "date",
  ]

  /// `CONVENTION` alone over `relative à la mise à disposition …`
  func opensNoun(_ index: Int) -> Bool {
    guard index >= 0, index + 1 < extraction.blocks.count, case let noun = extraction.passage(index), noun.count <= 16,
      ["convention", "avenant", "contrat", "charte", "protocole", "reglement", "accord", "cahier", "bail"].contains(noun.folded)
    else { return false }
    let next = extraction.passage(index + 1)
    return next.count <= 200 && next.opensLower && Self.opensRest(next)
  }

  /// `CONSEIL D'ADMINISTRATION DU CCAS` right over `PROCÈS-VERBAL`, which names nobody.
  func assemblyAbove(_ index: Int, _ title: Passage) -> Passage? {
    guard MinutesTitle.isCertain(title), !title.hasDigit, title.foldedWords.count <= 4, !Self.namesAssembly(title),
      !["seance", "reunion", "session"].contains(where: { title.folded.contains($0) }), let start = title.places.first
    else { return nil }
    let lines = [index - 1, index].filter { $0 >= 0 }.flatMap { extraction.lines($0) }
    guard let above = lines.last(where: { ($0.places.first ?? .max) < start }), above.count <= 80, !above.endsSentence,
      ["conseil", "comite", "bureau", "commission", "assemblee"].contains(where: { above.folded.hasPrefix($0) }),
      AssemblyReader.assembly(Tokens(above)) != nil
    else { return nil }
    return above
  }

  private static func namesAssembly(_ title: Passage) -> Bool {
    title.foldedWords.dropFirst().contains { ["conseil", "comite", "bureau", "commission", "assemblee", "communaute"].contains($0) }
  }

  /// `Nouvelle-Aquitaine 2017-2021` right under `Plan régional santé environnement`.
  private func tellsPeriod(_ passage: Passage, _ block: Block, under title: Passage) -> Bool {
    guard !title.hasDigit, passage.foldedWords.count <= 5, passage.opensUpper,
      !Self.openings.contains(where: { passage.folded.hasPrefix($0.words) }), !block.followsBlank || passage.isCapitals && title.isCapitals,
      !passage.endsSentence, PlanHeading(passage) == nil, !Self.namesOwner(passage), !Self.opensPart(passage),
      case let tokens = Tokens(passage),
      let found = TimeReader(tokens).first(), found.range.upperBound == tokens.count, let start = found.value.start,
      let end = found.value.end
    else { return false }
    return start < end && !Self.excluded.contains { passage.folded.hasPrefix($0) }
  }

  /// `Traversée de Chanac` right under `CONVENTION DE MAÎTRISE D'OUVRAGE`, `ACTION CŒUR DE VILLE` under `Convention cadre`: what a contract is
  /// about.
  private func isSubtitle(_ passage: Passage, _ block: Block, of title: Passage) -> Bool {
    let first = title.prefix(30).foldedWords.first.map(String.init) ?? ""
    guard ["convention", "avenant", "bail", "protocole"].contains(first), !block.followsBlank,
      title.isCapitals || passage.isCapitals && title.foldedWords.count <= 4, !title.hasDigit || title.isCapitals, passage.count <= 80,
      passage.opensUpper, !passage.endsSentence, !Self.namesOwner(passage), !passage.isDate, ActReference(margin: passage) == nil
    else { return false }
    let folded = passage.folded + " "
    return !Self.excluded.contains { folded.hasPrefix($0) } && !folded.hasPrefix("entre ") && !folded.hasPrefix("annee")
  }

  /// `AU CONTRAT DE DÉLÉGATION …`, `RELATIVE À …` under `AVENANT N° 2`: no title begins so.
  private static func opensRest(_ passage: Passage) -> Bool {
    [
      "au ", "aux ", "a la ", "a l ", "de ", "du ", "des ", "d ", "relatif ", "relative ", "portant ", "pour ", "concernant ",
      "en vue ", "et ", "sur ",
    ].contains { passage.prefix(16).folded.hasPrefix($0) }
  }

  /// `« Engagements Quartiers 2030 »`: a plan's own name under its title.
  private static func isMotto(_ passage: Passage) -> Bool {
    passage.count <= 100 && passage.hasPrefix("«") && passage.bytes.suffix(2).elementsEqual([0xC2, 0xBB])
  }

  /// `2022 – 2026` alone.
  private static func isPeriod(_ passage: Passage) -> Bool {
    let tokens = Tokens(passage)
    guard let found = TimeReader(tokens).first(), found.range.count == tokens.count, let start = found.value.start,
      let end = found.value.end
    else { return false }
    return start < end
  }

  /// Without the heading of the agenda that is set as the title above it is.
  static func withoutAgenda(_ title: Passage) -> Passage {
    let agenda = " ordre du jour"
    guard title.folded.hasSuffix(agenda), title.count > agenda.utf8.count else { return title }
    return title.prefix(title.count - agenda.utf8.count).dropping(trailing: " -–:")
  }
}
