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
      if let end = readCutLabel(block, &state, &draft) ?? (readGridRow(block, &state, &draft) ? block + 2 : nil) {
        block = end
        continue
      }
      let isSitting = isSittingParagraph(block)
      state.isSittingOver = false
      let lines = cutLabel(block) ?? lines(block)
      for (place, line) in lines.enumerated() {
        var piece = ActPiece(line, block: block, blocks[block], isFirst: place == 0)
        piece.isRunOn = lines.count > blocks[block].runs.count + 3
        guard readHeadLine(piece, isSitting: isSitting, &state, &draft) else {
          end = (block, place > 0 ? line.places[0] : nil)
          break reading
        }
      }
      block += 1
    }
    closeSentences(&state, &draft)
    settleSubject(region, state, &draft, end: end.block)
    return end
  }

  /// `DATE DE LA` over `CONVOCATION`, in a margin too narrow for both: one line.
  private func cutLabel(_ block: Int) -> [Passage]? {
    guard case let whole = passage(block), whole.count <= 80, case let lines = lines(block), (2...3).contains(lines.count),
      let role = ActPiece(whole, block: block, blocks[block], isFirst: true).role, [.stamp, .count, .sitting, .secretary].contains(role)
    else { return nil }
    let isCut = lines.enumerated().allSatisfy { ActPiece($1, block: block, blocks[block], isFirst: $0 == 0).role == nil }
    return isCut ? [whole] : nil
  }

  /// A small table that no other parser's acts stand in.
  private func isHeadTable(_ block: Int) -> Bool {
    guard blocks[block].kind == .table, blocks[block].end - block <= 60 else { return false }
    return ((block + 1)..<blocks[block].end).allSatisfy { passage($0).count <= 400 }
  }

  /// `… le Conseil Municipal s'est légalement réuni …`
  private func isSittingParagraph(_ block: Int) -> Bool {
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
    let role = isUnderNumber && piece.role == .letterhead && piece.words.count >= 4 ? nil : piece.role
    if role == .rapporteur, piece.words[0].hasPrefix("rapporteu") {
      let found = rapporteurs(piece.text)
      state.expectsReporter = found.isEmpty && piece.words.count == 1
      draft.addRapporteurs(found)
      own(piece)
      return true
    }
    if state.expectsReporter {
      state.expectsReporter = false
      let found = piece.text.count <= 100 ? rapporteurs(piece.text) : []
      if !found.isEmpty {
        draft.addRapporteurs(found)
        own(piece)
        return true
      }
    }
    if let reporter = reporter(of: piece) {
      draft.addRapporteurs([reporter])
      own(piece)
      return true
    }
    if let role, Self.bodyRoles.contains(role) { return false }
    if piece.opensArticle || opensAuthority(piece, state) || opensPart(piece, state) { return false }
    if role == .count, readParted(piece, &state, &draft) { return true }
    if readOrderHead(piece, &state, &draft) { return true }
    if readMargin(piece, role, &state, &draft) || goesOn(piece, role, &state, &draft) || readFact(piece, role, &state, &draft) {
      return true
    }
    if isSitting && !state.isSittingOver || !state.sitting.isEmpty && !piece.isFirst {
      state.sitting.append(piece.text)
      state.group += 1
      state.isLabelOpen = false
      draft.stamp = []
      own(piece)
      return true
    }
    if readNames(piece, &state, &draft) { return true }
    // `Tarifs / applicables au 1er septembre 2019`: the subject goes on within its block.
    let isOfTitle =
      !piece.isFirst && !piece.text.opensUpper
      && (state.isLabelOpen && !state.label.isEmpty || state.titles.last?.block == piece.block && state.titles.last?.group == state.group)
    if piece.text.count <= 60, piece.text.isDate, !isOfTitle {
      if draft.stamp.isEmpty { readSitting(piece.text, &draft) } else { readStamp(piece.text, &draft) }
      own(piece)
      return true
    }
    // `D'AUBEPIERRE          CONSEIL MUNICIPAL DU 2 JUIN 2022`
    if draft.act.session.date == nil, case let parts = piece.text.wideParts, parts.count == 2, MinutesTitle.opens(parts[1]) {
      readSitting(parts[1], &draft)
      own(piece)
      return true
    }
    if MinutesTitle.opens(piece.text), draft.act.session.date == nil, let date = time(piece.text), date.edtf?.count == 10 {
      readSitting(piece.text, &draft)
      own(piece)
      return true
    }
    return readTitle(piece, &state, &draft)
  }

  /// Roles at which the text of an act begins.
  private static let bodyRoles: Set<LineRole> = [.visa, .recital, .rapporteur, .greeting, .motives, .closing]

  /// Takes the text line for claimed.
  mutating func own(_ piece: ActPiece) {
    own(piece.text)
    take(piece.block..<(piece.block + 1))
  }
}
