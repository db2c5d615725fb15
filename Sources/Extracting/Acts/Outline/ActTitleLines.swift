import Normalising
import Reading
import Segmenting

/// How a line looks that may be an act's title, from the strongest to any.
private enum TitleStyle: CaseIterable { case capitals, bold, any }

extension ActOutline {
  /// Titles without numbers in minutes, each on lines of its own with the decision under it. Where titles of one style part as much as all
  /// do, theirs are the acts and the others stand inside them.
  func titled(_ free: [Int]) -> [Head]? {
    guard !hasPlan else { return nil }
    // What stands before the minutes' own title is the frame of a page.
    let isOne = isOneByNumber(free)
    var paper = isOne && free.prefix(16).contains { isExtract($0) } ? nil : free.prefix(16).first { isMinutesTitle($0) }
    let sitting = paper == nil && !isOne ? free.prefix(6).first { opensSitting($0) || opensYear($0) } : nil
    let heads = titleLines(free).filter { $0.block > paper ?? sitting ?? -1 }
    let all = decided(heads).count
    // `SEANCE DU 17 JUIN 1998` may stand over one act.
    if all >= 3, decided(heads).count * 3 >= heads.count * 2 { paper = paper ?? sitting }
    // One number at the head, and no paper of several acts.
    guard all >= (isOne ? 3 : 2), paper != nil || all >= 3 && isPartOfMinutes(free, heads) || all == 2 && areSaid(free, heads) else {
      return nil
    }
    for style in TitleStyle.allCases {
      let own = heads.filter { has(style, $0.block) }
      let count = decided(own).count
      if count >= 2, count * 5 >= all * 4 || style == .any { return own }
    }
    return nil
  }

  /// Whether titles without numbers part the minutes better than the ordinals found, which then only number the agenda's headings.
  func areRubrics(_ ordinals: [Head], beside titles: [Head]) -> Bool {
    guard let first = ordinals.first, !(first.reference?.form.isSure ?? true) else { return false }
    let (own, numbered) = (decided(titles).count, decided(ordinals).count)
    let rubrics = ordinals.count { head in
      nextFilled(head.block).map { next in extraction.blocks[next].followsBlank && titles.contains { $0.block == next } } ?? false
    }
    return rubrics * 2 >= ordinals.count && own * 2 >= numbered * 3 || rubrics == ordinals.count && own >= numbered
  }

  func nextFilled(_ block: Int) -> Int? {
    extraction.blocks.indices[min(block + 1, extraction.blocks.count)...].prefix(8).first { !extraction.passage($0).isEmpty }
  }

  /// The same, behind the number of a page that parts a title from its text.
  private func nextText(_ block: Int) -> Int? {
    nextFilled(block).flatMap { extraction.passage($0).isPageNumber ? nextFilled($0) : $0 }
  }

  /// The heads with a decision between them and the next.
  func decided(_ heads: [Head]) -> [Head] {
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    return zip(heads, ends).filter { isDecided(($0.block + 1)..<$1) }.map(\.0)
  }

  private func has(_ style: TitleStyle, _ block: Int) -> Bool {
    switch style {
    case .capitals: extraction.passage(block).isCapitals
    case .bold: extraction.blocks[block].isBold
    case .any: true
    }
  }

  /// `Extrait du registre des délibérations du Conseil`: with one number, one act out of minutes.
  private func isExtract(_ block: Int) -> Bool { extraction.passage(block).prefix(80).folded.hasPrefix("extrait d") }

  /// The document calls itself minutes at its head.
  func isMinutesPaper(_ free: [Int]) -> Bool { free.prefix(16).contains { isMinutesTitle($0) } }

  private func isMinutesTitle(_ block: Int) -> Bool {
    let passage = extraction.passage(block)
    if MinutesTitle.opens(passage) { return true }
    guard passage.count <= 120 else { return false }
    let folded = passage.folded
    if folded.contains("seance"), folded.contains("conseil "), extraction.time(passage)?.edtf?.count == 10 { return true }
    // `Retour sur le conseil municipal du 17 juin` tells of one.
    return ActWords.minutes.contains { folded.contains($0) } || ActWords.sittings.contains { folded.hasPrefix($0) }
  }

  /// Pages of minutes without their head: a title first, no visa and no signature, and under most titles a body that decides or is asked to.
  private func isPartOfMinutes(_ free: [Int], _ heads: [Head]) -> Bool {
    guard let first = free.first, heads.first?.block == first, decided(heads).count * 3 >= heads.count * 2 else { return false }
    var bodies = 0
    for block in free {
      let passage = extraction.passage(block)
      let role = ActPiece(passage, block: block, extraction.blocks[block], isFirst: true).role
      if role == .visa || role == .signature || role == .proxies { return false }
      guard passage.count > 40, isDecided(block..<(block + 1)) else { continue }
      if !passage.prefix(2000).foldedWords.allSatisfy({ !ActWords.bodies.contains(String($0)) }) { bodies += 1 }
    }
    return bodies >= 3 && bodies * 3 >= heads.count * 2 || onlyProposes
  }

  /// Pages of minutes with two decisions, under each title a sentence by which the assembly decides; no visa and no signature.
  private func areSaid(_ free: [Int], _ heads: [Head]) -> Bool {
    guard let first = free.first, heads.first?.block == first else { return false }
    let roles: Set<LineRole> = [.visa, .signature, .proxies, .present, .subject, .stamp]
    for block in free {
      let piece = ActPiece(extraction.passage(block), block: block, extraction.blocks[block], isFirst: true)
      if let role = piece.role, roles.contains(role) { return false }
    }
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    return zip(heads, ends).count { isSaid(($0.block + 1)..<$1) } == 2
  }

  /// `L'an mil neuf cent soixante-douze, …` first of all, as a register's page begins.
  private func opensYear(_ block: Int) -> Bool {
    let passage = extraction.passage(block)
    return passage.prefix(8).folded.hasPrefix("l an ")
      && ActPiece(passage, block: block, extraction.blocks[block], isFirst: true).role == .sitting
  }

  private func opensSitting(_ block: Int) -> Bool {
    opensPart(ActPiece(extraction.passage(block), block: block, extraction.blocks[block], isFirst: true))
  }

  /// The titles that the agenda in front announces, each printed again over what came of it.
  func announced(_ free: [Int]) -> [Head]? {
    guard !hasPlan, let agenda = free.firstIndex(where: { extraction.passage($0).prefix(24).folded.hasPrefix("ordre du jour") }) else {
      return nil
    }
    let items = free[(agenda + 1)...].prefix { extraction.blocks[$0].isItem }
    let titles = Set(items.map { extraction.passage($0).folded })
    let heads = free[(agenda + 1)...].dropFirst(items.count).compactMap { block -> Head? in
      let passage = extraction.passage(block)
      guard extraction.blocks[block].depth == 0, passage.count <= 240, titles.contains(ActReference.unnumbered(passage).folded) else {
        return nil
      }
      return Head(block: block, reference: nil, title: passage, needsDecision: true)
    }
    let decided = decided(heads).count
    return decided >= 2 && decided * 2 >= heads.count ? heads : nil
  }

  /// The heads, and behind the session's other business the titles that something is still decided under: a motion among the questions.
  func withLate(_ heads: [Head], _ free: [Int]) -> [Head] {
    guard let first = heads.first,
      let closing = free.last(where: { block in
        let passage = ActReference.unnumbered(extraction.passage(block))
        return block > first.block && ActPiece(passage, block: block, extraction.blocks[block], isFirst: true).role == .closing
      })
    else { return heads }
    let known = Set(heads.map(\.block))
    guard heads.allSatisfy({ $0.block <= closing }) else { return heads }
    let late = titleLines(free.filter { $0 > closing }).filter { !known.contains($0.block) }
    return heads + late.map { Head(block: $0.block, reference: nil, title: $0.title, isLate: true) }
  }

  /// Whether an assembly decides in so many words.
  func isSaid(_ range: Range<Int>) -> Bool {
    range.contains { block in
      let passage = extraction.passage(block)
      return extraction.decidingSentence(passage) != nil
        || EnactingFormula(passage).map { !$0.isProposal && $0.text.folded.contains("deliber") } ?? false
    }
  }

  private func titleLines(_ free: [Int]) -> [Head] {
    var heads: [Head] = []
    for (place, block) in free.enumerated() where isTitleLine(block) {
      let before = place > 0 ? free[place - 1] : nil
      // The second line of a title goes with the first.
      if let before, heads.last?.block == before, !extraction.blocks[block].followsBlank, goesOn(before, block) { continue }
      if let before, !isFree(behind: before, block) { continue }
      heads.append(Head(block: block, reference: nil, title: extraction.passage(block).withoutPage, needsDecision: true))
    }
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    return zip(heads, ends).filter { $0.title.contains(0x20) || isDecided(($0.block + 1)..<$1) }.map(\.0)
  }

  /// What stands before a title is over: a blank line parts them, or a sentence ends.
  private func isFree(behind before: Int, _ block: Int) -> Bool {
    if extraction.blocks[block].followsBlank || extraction.blocks[block].kind != .paragraph { return true }
    let passage = extraction.passage(before)
    return passage.endsSentence && passage.last != 0x3A || passage.count < 60 && !passage.isOpen || isDecided(before..<(before + 1))
  }

  private func goesOn(_ before: Int, _ block: Int) -> Bool {
    let (first, second) = (extraction.passage(before), extraction.passage(block))
    return first.isOpen || second.opensLower || first.isCapitals && second.isCapitals
  }

  private func isTitleLine(_ block: Int) -> Bool {
    let (source, passage) = (extraction.blocks[block], extraction.passage(block))
    guard source.depth == 0, (5...240).contains(passage.count), source.cell == nil, !source.isContentsEntry, !passage.hasLeaders else {
      return false
    }
    switch source.kind {
    case .heading: break
    case .paragraph:
      // A plain line is a title where text stands right under it.
      guard source.runs.count <= 2, passage.count <= 160, let next = nextText(block), opensText(next) else { return false }
    default: return false
    }
    let piece = ActPiece(passage, block: block, source, isFirst: true)
    if headsSitting(piece) { return false }
    return piece.words.count == 1 && source.followsBlank ? namesMatter(piece) : isTitleText(piece, passage)
  }

  /// `REUNION DU COMITE DES FETES` over `DU 25 septembre 2014`, or a site's word over the minutes' title: the paper's own head.
  private func headsSitting(_ piece: ActPiece) -> Bool {
    guard let next = nextFilled(piece.block) else { return false }
    if piece.block < 16, MinutesTitle.isCertain(extraction.passage(next)) { return true }
    return ["reunion", "seance", "session", "assemblee", "conseil", "comite"].contains(piece.words.first) && extraction.passage(next).isDay
  }

  /// One word that may be a title: `Emprunt`, `RECENSEMENT`.
  func namesMatter(_ piece: ActPiece) -> Bool {
    piece.role == nil && piece.opensUpper && (5...30).contains(piece.text.count) && !piece.text.hasDigit && !piece.text.endsSentence
      && !ActWords.headsPart(piece.text) && !ActWords.sessionHeadings.contains(piece.folded)
      && ![ActWords.civilities, ActWords.decidingVerbs, ActWords.offices, ActWords.proseOpenings].contains { $0.contains(piece.folded) }
  }

  private func opensText(_ block: Int) -> Bool {
    let passage = extraction.passage(block)
    return extraction.blocks[block].depth == 0 && (passage.opensUpper || extraction.blocks[block].kind != .paragraph)
  }

  /// `Achat d'un tracteur.` between two blanks: a few words without a verb.
  private func isStoppedTitle(_ piece: ActPiece, _ passage: Passage) -> Bool {
    guard passage.last == 0x2E, passage.count <= 100, piece.followsBlank, !passage.saysSomething, let next = nextFilled(piece.block),
      extraction.blocks[next].followsBlank, passage.bytes.count(where: { $0 == 0x2E }) == 1 || passage.count <= 70
    else { return false }
    return !passage.prefix(passage.count - 1).hasWideStop && extraction.passage(next).count > 60
  }

  /// Words that name a matter and say nothing of it.
  func isTitleText(_ piece: ActPiece, _ passage: Passage) -> Bool {
    guard piece.opensUpper, piece.words.count >= 2, piece.role == nil || piece.role == .closing,
      !passage.stops || isStoppedTitle(piece, passage), passage.last != 0x2C,
      !piece.opensArticle, !piece.countsPages, !passage.isPostcode, !MinutesTitle.opens(passage)
    else { return false }
    let first = String(piece.words[0])
    if ActWords.proseOpenings.contains(first) && !(first == "compte" && piece.words[1] != "tenu")
      || ActWords.civilities.contains(first) && !passage.isCapitals
    {
      return false
    }
    if ActWords.headsPart(passage) || ActWords.innerOpenings.contains(where: { piece.folded.hasPrefix($0) }) {
      return false
    }
    if !passage.isCapitals, passage.saysSomething || piece.opensDecision { return false }
    if passage.endsInSum || passage.isDate || VoteReader(passage).isVote || EnactingFormula(passage) != nil { return false }
    if passage.last == 0x2E, passage.hasDigit || piece.words.contains(where: { ActWords.things.contains(String($0)) }) { return true }
    return ActWords.matters.contains(first) || (passage.isCapitals || passage.last == 0x2E) && passage.hasSmallWords
      || !PersonReader(passage).isList(strict: false)
  }
}

extension Passage {
  /// Holds a verb of a sentence.
  var saysSomething: Bool {
    let tokens = Tokens(prefix(200))
    // The first word is a noun: `Demande de subvention`.
    return tokens.all.dropFirst().contains { token in
      guard token.kind == .word, LineWords.verbs.contains(token.text) else { return false }
      // `délégation donnée`, `flamme-annonce`: a participle and a half of a noun.
      if self[token.range].bytes.suffix(2).elementsEqual([0xC3, 0xA9]) { return false }
      if token.range.lowerBound > 0, bytes[token.range.lowerBound - 1] == 0x2D { return false }
      // `à` folds to the verb `a`.
      return token.text != "a" || self[token.range].bytes == [0x61]
    }
  }

  /// Articles and prepositions, which names in a list have few of.
  fileprivate var hasSmallWords: Bool {
    let words = Folding.split(folded)
    let small = words.count { ["de", "du", "des", "la", "le", "les", "l", "d", "et", "aux", "au", "a", "pour", "en", "sur"].contains($0) }
    return small * 6 >= words.count
  }

  /// `62190 COURMELLE`: where the town hall stands.
  fileprivate var isPostcode: Bool {
    let tokens = Tokens(prefix(60))
    return count <= 50 && tokens[0]?.kind == .number && tokens[0]!.range.count == 5
      && tokens.all.dropFirst().allSatisfy { $0.kind != .number }
  }

  /// A stop, and a sentence behind it.
  var hasWideStop: Bool { bytes.firstIndex(of: Array(". ".utf8)) != nil }

  /// A line of a budget: `DETR 40 % : 15 368 €`
  var endsInSum: Bool {
    let tokens = Tokens(suffix(from: Swift.max(0, count - 24)).dropping(trailing: "."))
    if ["€", "%"].contains(tokens.sign(tokens.count - 2)), hasDigit { return true }
    // `Déficit : 368 033,11`
    if tokens[tokens.count - 1]?.kind == .number, tokens.sign(tokens.count - 2) == ",", tokens[tokens.count - 3]?.kind == .number,
      !tokens[tokens.count - 1]!.spaced
    {
      return true
    }
    return ["€", "%"].contains(tokens.sign(tokens.count - 1)) || ["euros", "ht", "ttc"].contains(tokens.word(tokens.count - 1))
  }
}
