import Normalising
import Segmenting

/// One act's share of the blocks.
struct ActRegion {
  var reference: String?
  /// Titles printed behind the reference, in order; an exposé and its act print it twice.
  var titles: [Passage]
  /// Blocks that hold reference and title, which no part of the act repeats.
  var heads: [Int]
  var body: Range<Int>
  /// Where in the last head block the act's text begins, by the place of its first byte; nil where the title is the whole block.
  var textStart: Int?
  /// The reference is the act's own and not its place in the agenda.
  var hasOwnNumber = false
  /// The day printed behind the reference.
  var day: Passage?
  /// What came of it, printed behind the title.
  var verdict: Passage?
  /// Its number stands behind the verdict, so that the text's other votes are on amendments and on other acts.
  var isVerdictNamed = false
  /// Who reports, printed behind the title: `Chantal Roy et Luc Morel`.
  var reporters: Passage?

  /// The blocks that hold the act's text.
  var text: Range<Int> { textStart == nil ? body : min(heads.last ?? body.lowerBound, body.lowerBound)..<body.upperBound }
}

extension ActOutline {
  // MARK: Regions

  func whole(_ free: [Int]) -> ActRegion {
    var titles: [Passage] = []
    var heads: [Int] = []
    var reference: String?
    for block in free where extraction.blocks[block].depth == 0 && !verdicts.blocks.contains(block) {
      guard let found = ActReference(heading: extraction.passage(block)), found.form == .parisian,
        reference == nil || reference == found.text
      else { continue }
      reference = found.text
      if !found.title.isEmpty, PageFrames.holds(found.title) { continue }
      heads.append(block)
      if !found.title.isEmpty { titles.append(found.title) }
    }
    let verdict = verdicts.verdict(reference, behind: heads.last ?? 0)
    return ActRegion(
      reference: reference, titles: titles, heads: heads, body: 0..<extraction.blocks.count, verdict: verdict,
      isVerdictNamed: verdict != nil)
  }

  /// One region a head; those of one reference that follow each other are one act.
  func regions(of heads: [Head]) -> [ActRegion] {
    var regions: [ActRegion] = []
    let papers = zip([-1] + heads.map(\.block), heads).map { numberOverSitting($1, behind: $0) }
    for (place, head) in heads.enumerated() {
      let next = place + 1 < heads.count ? papers[place + 1]?.block ?? heads[place + 1].block : extraction.blocks.count
      var (titles, blocks) = (head.title.isEmpty ? [] : [head.title], [head.block])
      var above = head.number ?? papers[place]?.number ?? numberAbove(head)
      let below = above == nil && !head.title.isEmpty ? numberBelow(head) : nil
      if let below {
        above = below.number
        if let block = below.block { blocks.append(block) }
      } else if let filed = titleUnderNumber(head, before: next) {
        (titles, blocks) = ([filed.title], Array(head.block...filed.last))
      } else if let title = titleBeside(head, before: next) {
        (titles, blocks) = ([title], [head.block, head.block + 1])
        extend(&titles, &blocks, next)
      } else if !head.title.isEmpty, head.textStart == nil, !head.title.isDay, head.reporters == nil {
        extend(&titles, &blocks, next)
      }
      if let beside = head.numberBlock, !blocks.contains(beside) { blocks.append(beside) }
      let body = body(behind: blocks, before: next)
      if head.isLate, !isSaid(body) { continue }
      if head.reference?.form.isSure ?? false, let last = regions.last, last.reference != nil, last.reference == head.reference?.text,
        last.body.upperBound == head.block
      {
        regions[regions.count - 1].titles += titles
        regions[regions.count - 1].heads += blocks
        regions[regions.count - 1].body = last.body.lowerBound..<body.upperBound
      } else {
        let closing = head.reference == nil ? titles.first.flatMap { ActReference(closing: $0) ?? ActReference(lettered: $0) } : nil
        if let closing { titles[0] = closing.title }
        regions.append(
          ActRegion(
            reference: above ?? head.reference?.text ?? closing?.text, titles: titles, heads: blocks, body: body,
            textStart: below == nil ? head.textStart : below?.textStart, hasOwnNumber: head.reference?.form.isSure ?? false,
            day: head.reference?.day ?? nextFilled(blocks.last!).flatMap { extraction.passage($0).actDay }, reporters: head.reporters))
      }
    }
    return settled(regions.map { named($0) }, of: heads)
  }

  /// The blocks of an act's text, between its head and the next one's.
  private func body(behind head: [Int], before next: Int) -> Range<Int> {
    let first = head.last! + 1
    let end = trimmed(first..<max(first, closing(before: next, behind: first - 1)), isLast: next == extraction.blocks.count)
    return first..<max(end, first)
  }

  /// With the verdict that bears the act's number.
  private func named(_ region: ActRegion) -> ActRegion {
    guard let verdict = verdicts.verdict(region.reference, behind: region.heads.last ?? 0) else { return region }
    var region = region
    (region.verdict, region.isVerdictNamed) = (verdict, true)
    return region
  }

  /// The regions that have a text, and where their heads prove little, a decision.
  private func settled(_ regions: [ActRegion], of heads: [Head]) -> [ActRegion] {
    let filled = regions.filter { region in
      !(region.titles.first.map { ActPiece($0, block: region.heads[0], extraction.blocks[region.heads[0]], isFirst: true).role == .closing }
        ?? false) && (region.textStart != nil || region.verdict != nil || region.body.contains { !extraction.passage($0).isEmpty })
    }
    if heads.first?.reporters != nil { return filled }
    // Titles that nothing numbers prove an act where it is decided.
    if heads.first?.needsDecision ?? false {
      return distinct(proved(filled))
    }
    let decided = filled.filter { isDecided($0.text) }
    guard decided.count == 1, filled.count <= 2, var single = decided.first, single.heads == filled[0].heads else {
      return distinct(filled).flatMap { lettered($0) }
    }
    // One item of longer minutes or an act whose letterhead stands before its number.
    if single.textStart == nil { single.body = 0..<single.body.upperBound }
    return [single]
  }

  /// The acts under one number, a letter each: `QUESTION N° 5 : PERSONNEL`, `A) CRÉATION DE POSTES`, `B) ACTION SOCIALE`; else the region.
  private func lettered(_ region: ActRegion) -> [ActRegion] {
    let heads = region.body.filter { block in
      let (source, passage) = (extraction.blocks[block], extraction.passage(block))
      guard source.isItem, source.depth == 0, source.marker?.ordinal?.utf8.count == 1, passage.count <= 240 else { return false }
      return isTitleText(ActPiece(passage, block: block, source, isFirst: true), passage)
    }
    let ends = heads.dropFirst() + [region.body.upperBound]
    let letters = heads.compactMap { extraction.blocks[$0].marker?.ordinal?.lowercased() }
    guard heads.count >= 2, region.textStart == nil, letters.first == "a",
      letters == Array("abcdefghijkl".map(String.init).prefix(heads.count)),
      zip(heads, ends).allSatisfy({ isDecided(($0 + 1)..<$1) }), !isDecided(region.body.lowerBound..<heads[0])
    else { return [region] }
    return zip(heads, ends).map { head, end in
      var (titles, blocks) = ([extraction.passage(head)], [head])
      extend(&titles, &blocks, end)
      let own = head == heads[0] ? region.heads + blocks : blocks
      return ActRegion(reference: region.reference, titles: titles, heads: own, body: (blocks.last! + 1)..<max(end, blocks.last! + 1))
    }
  }

  /// The act's own number on the line above its place in the agenda: `2011-02-001` over `II – Tarifs`.
  private func numberAbove(_ head: Head) -> String? {
    guard !(head.reference?.form.isSure ?? false), head.block > 0,
      let found = ActReference(margin: extraction.passage(head.block - 1)), found.title.isEmpty, found.form.isSure
    else { return nil }
    return found.text
  }

  /// The act's own number alone at the head of its paper, whose sitting and attendance stand between it and `Objet :`.
  private func numberOverSitting(_ head: Head, behind last: Int) -> (number: String, block: Int)? {
    guard head.reference == nil, head.number == nil else { return nil }
    var sits = false
    for block in (max(last + 1, head.block - 24)..<head.block).reversed() {
      let passage = extraction.passage(block)
      if isDecided(block..<(block + 1)) { return nil }
      let role = ActPiece(passage, block: block, extraction.blocks[block], isFirst: true).role
      sits = sits || role == .sitting || role == .present
      if let found = ActReference(margin: passage), found.title.isEmpty, found.form.isSure { return sits ? (found.text, block) : nil }
    }
    return nil
  }

  /// The act's own number on the line under its place in the agenda, and where the text goes on: `2. Tarifs` over `Délibération n° 2021-12`.
  private func numberBelow(_ head: Head) -> (number: String, block: Int?, textStart: Int?)? {
    guard !(head.reference?.form.isSure ?? false) else { return nil }
    if let start = head.textStart {
      let lines = extraction.lines(head.block).drop { $0.places[0] < start }
      return lines.first.flatMap { ownNumber($0) }.map { ($0, nil, lines.dropFirst().first?.places[0]) }
    }
    guard let next = nextFilled(head.block), case let lines = extraction.lines(next), let first = lines.first else { return nil }
    return ownNumber(first).map { ($0, next, lines.dropFirst().first?.places[0]) }
  }

  private func ownNumber(_ line: Passage) -> String? {
    guard line.count <= 60, let found = ActReference(margin: line), found.title.isEmpty || found.title.isDay, found.form.isSure else {
      return nil
    }
    return found.text
  }

  /// The regions that are decided; where most are, those between them too, of which the minutes do not say what came.
  private func proved(_ regions: [ActRegion]) -> [ActRegion] {
    let decided = regions.map { isDecided($0.text) }
    let areMost = decided.count(where: { $0 }) * 3 >= decided.count * 2
    guard let first = decided.firstIndex(of: true) else { return [] }
    return regions.enumerated().filter { place, region in
      let size = region.text.reduce(0) { $0 + extraction.passage($1).count }
      return (decided[place] || areMost && place > first && size > 80)
        && !ActWords.sessionHeadings.contains(region.titles.first?.folded ?? "")
    }.map(\.element)
  }

  /// An act's end without the headings of the agenda that stand above the next act.
  private func trimmed(_ body: Range<Int>, isLast: Bool) -> Int {
    var end = body.upperBound
    while !isLast, end > body.lowerBound + 1 {
      let block = end - 1
      let passage = extraction.passage(block)
      guard passage.isEmpty || isAgendaHeading(block, passage) || passage.isPageNumber else { break }
      end -= 1
    }
    return end
  }

  private func isAgendaHeading(_ block: Int, _ passage: Passage) -> Bool {
    let source = extraction.blocks[block]
    if let number = ActReference(margin: passage), number.title.isEmpty, number.form.isSure { return true }
    guard source.depth == 0, passage.count < 130, !passage.endsSentence, !isDecided(block..<(block + 1)) else { return false }
    let tokens = Tokens(passage.prefix(12))
    let isNumbered = tokens[0].map { $0.range.count <= 2 } ?? false && ["-", ".", ")", "/"].contains(tokens.sign(1))
    if case .heading = source.kind {} else if !passage.isCapitals && !isNumbered { return false }
    let piece = ActPiece(passage, block: block, source, isFirst: true)
    return piece.role == nil && !piece.opensArticle && !piece.opensDecision && !VoteReader(passage).isVote
      && PersonReader(passage).list().covered < 0.6
  }

  /// Of the regions with one reference and one title, the longest.
  private func distinct(_ regions: [ActRegion]) -> [ActRegion] {
    var best: [String: ActRegion] = [:]
    var order: [String] = []
    for region in regions {
      // Without a number, only the whole title tells two acts apart: `Finances : plan de financement de …`
      let title = region.titles.first.map { region.reference == nil ? $0 : $0.prefix(24) }
      let key = (region.reference ?? "") + "|" + (title?.folded ?? "")
      let size = region.body.reduce(0) { $0 + extraction.passage($1).count }
      if let known = best[key], known.body.reduce(0, { $0 + extraction.passage($1).count }) >= size { continue }
      if best[key] == nil { order.append(key) }
      best[key] = region
    }
    return order.map { best[$0]! }.sorted { $0.heads[0] < $1.heads[0] }
  }

  /// `Le Conseil, ayant entendu l'exposé` behind a title is the text.
  private func opensText(_ piece: ActPiece) -> Bool {
    guard !piece.text.isCapitals, piece.words.count > 2, ["le", "la", "l"].contains(piece.words[0]) else { return false }
    let second = String(piece.words[1])
    return ActWords.bodies.contains(second) || ActWords.offices.contains(second) && piece.opensUpper
  }

  /// `Monsieur le Président expose les éléments suivants :`, however wide the title above it.
  private func tellsWhoSpeaks(_ piece: ActPiece) -> Bool {
    guard !piece.text.isCapitals, ActWords.civilities.contains(String(piece.words.first ?? "")) else { return false }
    return piece.text.last == 0x3A && piece.words.count >= 4 || piece.text.saysSomething
  }

  /// In bytes; a shorter line of a title is its last.
  static let widestTitleLine = 70
  /// No shorter line of a title goes on behind a dash.
  private static let wideTitleLine = 60

  /// Lines of the title that stand under its first.
  private func extend(_ titles: inout [Passage], _ blocks: inout [Int], _ end: Int) {
    var next = blocks.last! + 1
    while next < end, blocks.count < 5, extraction.blocks[next].depth == 0, let title = titles.last {
      let passage = extraction.passage(next)
      let source = extraction.blocks[next]
      switch source.kind {
      case .heading, .paragraph: break
      case .item where goesOnWithDash(next, title): break
      default: return
      }
      let piece = ActPiece(passage, block: next, source, isFirst: true)
      // The last line of a title that ends in a colon, behind one as wide as the page.
      let isLast =
        passage.last == 0x3A && title.last != 0x3A && title.count >= Self.widestTitleLine && passage.count <= 160
        && !ActWords.civilities.contains(String(piece.words.first ?? ""))
      guard passage.count <= 200, !passage.isEmpty, isLast || ![0x2E, 0x3B, 0x21, 0x3F, 0x3A].contains(passage.last), piece.role == nil,
        !piece.opensArticle, extraction.speaker(passage) == nil, title.isOpen || !tellsWhoSpeaks(piece), passage.bytes.first != 0x3C,
        !passage.isPageNumber, !passage.hasLeaders
      else { return }
      guard EnactingFormula(passage) == nil, !VoteReader(passage).isVote,
        !piece.opensDecision || title.last == 0x2D && passage.isCapitals, !PersonReader(passage).isList(strict: true)
      else { return }
      // `[Point n° 4 : Personnel`: the agenda's heading, torn off, behind the title of the first act under it.
      if passage.opensAgenda || passage.actDay != nil || piece.tellsAdvice { return }
      let isOpen = [0x3A, 0x2D, 0x2C].contains(title.last) || title.isOpen || title.bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x93])
      let goesOn = !passage.opensUpper || source.isItem || passage.isCapitals && title.isCapitals
      guard isOpen || !passage.opensCode && !passage.endsInSum, !opensText(piece) else { return }
      guard
        isOpen || isLast || !source.followsBlank && (goesOn || !piece.words.contains { LineWords.verbs.contains(String($0)) })
          || goesOn && passage.count < 120 && source.kind != .paragraph
      else { return }
      titles[titles.count - 1] = title.joined(with: passage)
      blocks.append(next)
      next += 1
    }
  }

  /// `– Saint-Aubin` under a title whose line ended before the dash: no list of its own.
  private func goesOnWithDash(_ block: Int, _ title: Passage) -> Bool {
    let source = extraction.blocks[block]
    return !source.followsBlank && source.marker?.ordinal == nil && source.end == block + 1 && !title.stops && title.last != 0x3A
      && title.count >= Self.wideTitleLine && extraction.passage(block).count <= Self.widestTitleLine
      && !(block + 1 < extraction.blocks.count && extraction.blocks[block + 1].isItem)
  }

  /// The first agenda or recapitulation between two blocks, else the second.
  private func nextList(behind start: Int, _ end: Int) -> Int {
    var (low, high) = (0, lists.count)
    while low < high {
      let middle = (low + high) / 2
      if lists[middle] > start { high = middle } else { low = middle + 1 }
    }
    return low < lists.count ? min(lists[low], end) : end
  }

  /// The end of an act: where the session turns to what is no act, else `end`.
  private func closing(before end: Int, behind start: Int) -> Int {
    let end = nextList(behind: start, end)
    let found = extraction.blocks.indices[min(start + 1, end)..<end].first { block in
      let source = extraction.blocks[block]
      guard source.depth == 0 else { return false }
      let piece = ActPiece(extraction.passage(block), block: block, source, isFirst: true)
      return piece.role == .closing || opensPart(piece) && !isDecided((block + 1)..<end)
        || piece.text.count <= 160
          && ["la seance est levee", "fin de la seance", "seance levee", "l ordre du jour etant epuise", "plus rien n etant"].contains {
            piece.folded.hasPrefix($0)
          }
    }
    return found ?? end
  }
}

extension ActPiece {
  /// `Avis favorable de la commission Finances`
  var tellsAdvice: Bool { words.first == "avis" && words.contains { $0 == "commission" || $0 == "bureau" || $0 == "comite" } }
}

extension Passage {
  /// `Décision du 12 juin 2007` alone: the act's own day.
  fileprivate var actDay: Passage? {
    guard count <= 48, case let tokens = Tokens(self), ["decision", "arrete", "deliberation"].contains(tokens.word(0)),
      tokens.word(1) == "du",
      let found = TimeReader(tokens).point(at: 2), found.value.edtf?.count == 10, found.end == tokens.count
    else { return nil }
    return tokens.slice(2..<found.end)
  }

  /// agenda → ( `[` | `(` )? ( `point` | `question` | `chapitre` | `titre` ) `n°`? number
  fileprivate var opensAgenda: Bool {
    let tokens = Tokens(prefix(30))
    let first = ["[", "(", "|"].contains(tokens.sign(0)) ? 1 : 0
    guard ["point", "question", "chapitre", "titre"].contains(tokens.word(first)), opensUpper || first == 1 else { return false }
    return (first + 1...first + 3).contains { tokens[$0]?.kind == .number }
  }

  /// `5.1 Élection exécutif`: the nomenclature under which an act is filed.
  fileprivate var opensCode: Bool {
    guard count > 3 else { return false }
    return [bytes[0], bytes[2]].allSatisfy { (0x30...0x39).contains($0) } && bytes[1] == 0x2E
  }
}
