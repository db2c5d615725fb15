import Normalising
import Reading
import Segmenting

extension Extraction {
  /// head → ( stamp | letterhead | department | sitting | count | attendance | reference | subject )*
  ///
  /// Returns the block where the text of the act begins, and the place of its first byte where that is within the block.
  mutating func parseHead(_ region: ActRegion, _ draft: inout ActDraft) -> (block: Int, place: Int?) {
    var state = HeadState()
    state.numberEnd = region.heads.last.flatMap { passage($0).places.last }
    var end: (block: Int, place: Int?) = (region.body.upperBound, nil)
    var block = region.body.lowerBound
    reading: while block < region.body.upperBound {
      if region.heads.contains(block) || isTaken(block) || blocks[block].isFootnote || passage(block).isEmpty {
        if region.heads.contains(block) { state.titles = [] }
        if isHeadTable(block) { readHeadTable(block, &state, &draft) }
        block = blocks[block].kind == .table && (isTaken(block) || isHeadTable(block)) ? max(blocks[block].end, block + 1) : block + 1
        continue
      }
      if let end = readCutLabel(block, &state, &draft) ?? readStackedLabels(block, &state, &draft)
        ?? readGridRow(block, &state, &draft)
      {
        block = end
        continue
      }
      let isSitting = isSittingParagraph(block)
      state.isSittingOver = false
      let lines = cutLabel(block) ?? lines(block)
      for (place, line) in lines.enumerated() where state.reported != block {
        var piece = ActPiece(line, block: block, blocks[block], isFirst: place == 0)
        piece.isRunOn = lines.count > blocks[block].runs.count + 3
        guard readHeadLine(piece, isSitting: isSitting, &state, &draft) || readScrambled(piece, &state, &draft) else {
          end = (block, place > 0 ? line.places[0] : nil)
          break reading
        }
      }
      block += 1
    }
    closeSentences(&state, &draft)
    settleSubject(region, state, &draft)
    return end
  }

  /// `DATE DE LA` over `CONVOCATION`, in a margin too narrow for both: one line.
  private func cutLabel(_ block: Int) -> [Passage]? {
    guard case let whole = passage(block), whole.count <= 80, case let lines = lines(block), (2...3).contains(lines.count),
      let role = ActPiece(whole, block: block, blocks[block], isFirst: true).role, [.stamp, .count, .sitting, .secretary].contains(role)
    else { return nil }
    let isCut = lines.enumerated().allSatisfy {
      let own = ActPiece($1, block: block, blocks[block], isFirst: $0 == 0).role
      // `Nombre de` over `conseillers`
      return own == nil || $0 == 0 && role == .count && own == role && !whole.hasDigit
    }
    return isCut ? [whole] : nil
  }

  /// A small table that no other parser's acts stand in.
  private func isHeadTable(_ block: Int) -> Bool {
    guard blocks[block].kind == .table, blocks[block].end - block <= 60 else { return false }
    return ((block + 1)..<blocks[block].end).allSatisfy { passage($0).count <= 400 }
  }

  /// `… le Conseil Municipal s'est légalement réuni …`
  func isSittingParagraph(_ block: Int) -> Bool {
    let folded = passage(block).prefix(700).folded
    guard folded.contains("reuni") || folded.contains("convoque") || folded.contains("s est assemble") else { return false }
    let first = Folding.split(folded).prefix(20)
    return folded.hasPrefix("l an ")
      || first.contains { ["conseil", "comite", "convocation", "membres", "bureau", "assemblee"].contains($0) }
      || folded.contains("sous la presidence")
  }

  /// False where the text of the act begins.
  private mutating func readHeadLine(_ piece: ActPiece, isSitting: Bool, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    // `COMPTE-RENDU DES DÉLÉGATIONS` right behind an act's number is its subject.
    let isUnderNumber = draft.isMinutes && state.numberEnd != nil && state.titles.isEmpty && state.label.isEmpty
    // `ZAC des Coutures` over `Compte rendu annuel à la collectivité`
    let isUnderTitle =
      !piece.followsBlank && piece.words.starts(with: ["compte", "rendu"]) && state.titles.last.map { piece.block - $0.block <= 1 } ?? false
    // `Commune de Saint-Vert` right under `RD 14 - Acquisitions foncières`
    let isPlace =
      state.titles.last.map { piece.block - $0.block <= 1 && !piece.followsBlank && !$0.line.isCapitals } ?? false
      && ["commune", "communes", "ville"].contains(piece.words.first) && !piece.text.isCapitals
    let role =
      (isUnderNumber || isUnderTitle) && piece.role == .letterhead && piece.words.count >= 4 || isPlace && piece.role == .letterhead
      ? nil : piece.role
    if readReporter(piece, role, &state, &draft) { return true }
    // `NOTE DE SYNTHÈSE` over the sitting and the subject is what the paper is called.
    if role == .motives, piece.block < 3, !draft.isMinutes, state.titles.isEmpty, state.label.isEmpty { return passOver(piece) }
    if let role, Self.bodyRoles.contains(role) { return false }
    if readHeadInCapitals(piece, &state, &draft) { return true }
    if readTitleWithReporter(piece, &state, &draft) || readMarginVote(piece, &state, &draft) { return true }
    if piece.opensArticle || opensAuthority(piece, state) || opensPart(piece, state) { return false }
    if role == .count, readParted(piece, &state, &draft) { return true }
    if readOrderHead(piece, &state, &draft) || readPair(piece, &state, &draft) { return true }
    // `Conseil Municipal de la Commune de Bréval, dûment` within the sentence about the sitting is no letterhead.
    let isWithinSitting = isSitting && !state.isSittingOver && !piece.isFirst && role == .letterhead && !state.sitting.isEmpty
    if !isWithinSitting,
      readMargin(piece, role, &state, &draft) || goesOn(piece, role, &state, &draft) || readFact(piece, role, &state, &draft)
    {
      return true
    }
    // The title's further lines right under `Secrétaire de séance : M. Roy` are none of the sitting's.
    if isSitting && !state.isSittingOver || !state.sitting.isEmpty && !piece.isFirst && state.titles.last?.block != piece.block {
      state.sitting.append(piece.text)
      state.group += 1
      state.isLabelOpen = false
      draft.stamp = []
      own(piece)
      return true
    }
    return readNames(piece, &state, &draft) || readDay(piece, state, &draft) || readTitle(piece, &state, &draft)
  }

  /// `Rapporteur : M. Roy`, `Rapporteur` over the name, `M. Roy rapporte`.
  private mutating func readReporter(_ piece: ActPiece, _ role: LineRole?, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    var found: [Rapporteur] = []
    let isLabel = role == .rapporteur && piece.words[0].hasPrefix("rapporteu")
    if isLabel || state.expectsReporter && piece.text.count <= 100 { found = rapporteurs(piece.text) }
    state.expectsReporter = isLabel && found.isEmpty && piece.words.count == 1
    if !isLabel && found.isEmpty {
      guard let reporter = reporter(of: piece) else { return false }
      found = [reporter]
    }
    draft.addRapporteurs(found)
    state.isLabelOpen = false
    // `Relations internationales` over it, the subject under it.
    state.group += 1
    own(piece)
    return true
  }

  /// title → words `.` civility name `, rapporteur` `.`?
  private mutating func readTitleWithReporter(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    let whole = passage(piece.block)
    guard piece.isFirst, state.label.isEmpty, whole.count <= Self.longestReported, let found = ReportedTitle(whole) else { return false }
    draft.addRapporteurs(rapporteurs(found.reporter))
    state.titles.append(HeadTitle(found.title, piece, state.group))
    own(found.reporter)
    take(piece.block..<(piece.block + 1))
    state.reported = piece.block
    return true
  }

  private static let longestReported = 900

  /// head → … `DÉLIBÉRATION` … `DU` day subject ( `LA COMMISSION PERMANENTE` … )?, in capitals and on one line.
  private mutating func readHeadInCapitals(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard piece.isFirst, state.label.isEmpty, state.titles.isEmpty, (80...600).contains(piece.text.count), piece.text.isCapitals else {
      return false
    }
    let tokens = Tokens(piece.text)
    guard let word = tokens.all.indices.prefix(24).first(where: { tokens.word($0) == "deliberation" }),
      let du = tokens.all.indices[word...].prefix(10).first(where: { tokens.word($0) == "du" }),
      let day = TimeReader(tokens).point(at: du + 1), day.value.edtf?.count == 10
    else { return false }
    let body = tokens.all.indices[day.end...].first { index in
      ["le", "la", "l"].contains(tokens.word(index)) && (index + 1...index + 2).contains { ActWords.bodies.contains(tokens.word($0)) }
        && !["de", "par", "a", "et"].contains(tokens.word(index - 1))
    }
    let title = tokens.slice(day.end..<(body ?? tokens.count)).dropping(trailing: " ,:-–")
    guard title.foldedWords.count >= 3 else { return false }
    draft.act.session.date = draft.act.session.date ?? time(tokens.slice((du + 1)..<day.end))
    state.titles.append(HeadTitle(title, piece, state.group))
    own(piece)
    return true
  }

  /// `Pour : 5` in the margin beside the sitting, above the subject.
  private mutating func readMarginVote(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    let isResult = piece.text.count <= 90 && piece.words.starts(with: ["resultat", "du", "vote"])
    guard piece.isFirst, isResult || piece.text.count <= 24 && Self.isVoteLine(piece.text) && headFollows(piece.block),
      case let reader = VoteReader(piece.text, inColumn: true), reader.hasCounts
    else { return false }
    closeSentences(&state, &draft)
    draft.take(reader, Vote(text: piece.text.string, at: locate(piece.text)))
    own(piece)
    return true
  }

  /// Whether who sat, or the subject with its label, still follows.
  private func headFollows(_ block: Int) -> Bool {
    blocks.indices[(block + 1)...].prefix(16).contains { next in
      let role = ActPiece(passage(next), block: next, blocks[next], isFirst: true).role
      return role == .present || role == .sitting || role == .subject
    }
  }

  /// The day of the sitting, or of a stamp, alone on its line or behind what names it.
  private mutating func readDay(_ piece: ActPiece, _ state: HeadState, _ draft: inout ActDraft) -> Bool {
    if PageFrames.holds(piece.text) { return false }
    // `Tarifs ⏎ applicables au 1er septembre 2019`, `Résidence « Les Tilleuls » ⏎ Tarifs applicables …`: the subject goes on within its block.
    let isOfTitle =
      !piece.isFirst
      && (!piece.text.opensUpper
        || piece.text.foldedWords.prefix(2).allSatisfy { $0.utf8.count > 3 && !TimeWords.weekdays.contains(String($0)) && $0 != "seance" })
      && (state.isLabelOpen && !state.label.isEmpty || state.titles.last?.block == piece.block && state.titles.last?.group == state.group)
    if piece.text.count <= 60, piece.text.isDate, !isOfTitle {
      if draft.stamp.isEmpty, piece.words.allSatisfy({ $0.allSatisfy(\.isNumber) }), sittingFollows(piece.block) { return passOver(piece) }
      if draft.stamp.isEmpty { readSitting(piece.text, &draft) } else { readStamp(piece.text, &draft) }
    } else if draft.act.session.date == nil, case let parts = piece.text.wideParts, parts.count == 2, MinutesTitle.opens(parts[1]) {
      // `D'AUBEPIERRE          CONSEIL MUNICIPAL DU 2 JUIN 2022`
      readSitting(parts[1], &draft)
    } else if let sitting = sittingBeside(piece) {
      readSitting(sitting, &draft)
    } else if MinutesTitle.opens(piece.text), draft.act.session.date == nil, let date = time(piece.text), date.edtf?.count == 10 {
      readSitting(piece.text, &draft)
    } else {
      return false
    }
    own(piece)
    return true
  }

  /// A sentence about the sitting with its day stands below: what a page prints over it is the day on which it was put out.
  private func sittingFollows(_ block: Int) -> Bool {
    blocks.indices[(block + 1)...].prefix(4).contains { next in
      isSittingParagraph(next) && TimeReader(Tokens(passage(next).prefix(300))).first()?.value.edtf?.count == 10
    }
  }

  /// `DES GRANDS-LACS Réunion du 19 octobre 2012`: the tail of a name in capitals, and the sitting in the column beside it.
  private func sittingBeside(_ piece: ActPiece) -> Passage? {
    guard piece.text.count <= 100, ["de", "des", "du", "d"].contains(piece.words.first) else { return nil }
    let tokens = Tokens(piece.text)
    guard let word = tokens.all.indices.dropFirst(2).first(where: { tokens.word($0).hasPrefix("reuni") || tokens.word($0) == "seance" }),
      piece.text.prefix(tokens[word]!.range.lowerBound).isCapitals, tokens.word(word + 1) == "du",
      let day = TimeReader(tokens).point(at: word + 2), day.end == tokens.count
    else { return nil }
    return tokens.slice(word..<tokens.count)
  }

  /// Roles at which the text of an act begins.
  private static let bodyRoles: Set<LineRole> = [.visa, .recital, .rapporteur, .greeting, .motives, .closing]

  /// Takes the text line for claimed.
  mutating func own(_ piece: ActPiece) {
    own(piece.text)
    take(piece.block..<(piece.block + 1))
  }
}
