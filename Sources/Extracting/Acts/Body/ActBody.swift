import Normalising
import Reading
import Segmenting

extension Extraction {
  mutating func parseBody(_ pieces: [ActPiece], _ draft: inout ActDraft) {
    draft.formula = decidingPiece(pieces)
    for (place, piece) in pieces.enumerated() {
      if isTaken(piece.block), piece.isFirst { continue }
      if isBehind(piece, draft) { return }
      for block in piece.others { take(block..<(block + 1)) }
      if piece.text.isPageNumber || piece.countsPages || piece.folded.isEmpty, piece.isFirst, piece.isLast {
        claimLine(piece)
        continue
      }
      if draft.act.reference == nil,
        draft.act.vote != nil && piece.role == nil && piece.text.count <= 40 || isNumberOfDecision(piece, draft),
        let number = ActReference(margin: piece.text), number.title.isEmpty, number.form.isSure
      {
        draft.act.reference = number.text
        claimLine(piece)
        continue
      }
      if draft.signed == nil, draft.stamp.isEmpty, piece.role == nil,
        draft.isSigned && piece.text.count <= 40 && piece.text.isDate || draft.isEnacted && piece.text.isPlaceAndDay
      {
        draft.signed = time(piece.text)
        claimLine(piece)
        continue
      }
      parsePiece(piece, place, &draft)
    }
  }

  /// `Délibération n° 13-01 du 7 novembre 2019` alone on its line, between a report and what was decided on it.
  private func isNumberOfDecision(_ piece: ActPiece, _ draft: ActDraft) -> Bool {
    piece.isFirst && piece.isLast && piece.text.count <= 80 && !draft.isMinutes && !draft.isEnacted && piece.words.first == "deliberation"
  }

  /// What follows the signatures or an annex's head is another text.
  private func isBehind(_ piece: ActPiece, _ draft: ActDraft) -> Bool {
    guard draft.isSigned || draft.isVoted || !draft.act.articles.isEmpty else { return false }
    if piece.role == .annex, piece.isFirst, draft.isVoted || draft.isSigned { return true }
    if draft.isSigned, let head = ArticleHead(piece.text),
      draft.act.articles.contains(where: { $0.number == head.number }) || head.number == "1"
    {
      return true
    }
    guard draft.isSigned, case .heading = blocks[piece.block].kind else { return false }
    return piece.text.count > 20 && PersonReader(piece.text).list().covered < 0.5 && piece.role == nil
  }

  mutating func parsePiece(_ piece: ActPiece, _ place: Int, _ draft: inout ActDraft) {
    let role = piece.role
    let canDecide = draft.formula.map { place >= $0 } ?? true
    if readListedGround(piece, &draft) { return }
    switch role {
    case .stamp: return claimStamp(piece, &draft)
    case .visa, .recital: return parseGround(piece, role == .visa, place, &draft)
    case .rapporteur:
      draft.addRapporteurs(rapporteurs(piece.text))
      guard canDecide, EnactingFormula(piece.text) != nil else { return claimLine(piece) }
    case .signature where isSignature(piece, draft): return sign(piece, &draft)
    case .subject where readLateSubject(piece, &draft): return claimLine(piece)
    case .greeting where draft.isVoted || draft.isSigned: return sign(piece, &draft)
    case .closing where piece.isFirst: return addText(piece, &draft)
    default: break
    }
    if !draft.stamp.isEmpty, piece.text.count <= 40, piece.text.hasDigit, !Self.isVoteLine(piece.text), Tokens(piece.text).count <= 9 {
      return claimStamp(piece, &draft)
    }
    if nameSignatory(piece, &draft) || readFrame(piece, role, &draft) { return }
    if draft.isQuoting, !piece.opensArticle, piece.endsQuotation { draft.isQuoting = false }
    let isQuoted = draft.announcesQuotation
    draft.announcesQuotation = piece.announcesQuotation
    if let head = ArticleHead(piece.text), canDecide, !draft.isQuoting {
      // `L'article est complété comme suit : « Article 1`
      let isAgain = isQuoted && draft.act.articles.contains { $0.number == head.number }
      return isAgain ? addText(piece, &draft) : addArticle(piece, head, &draft)
    }
    draft.isQuoting = draft.isQuoting || draft.act.articles.isEmpty && piece.announcesQuotation
    if let formula = EnactingFormula(piece.text), canDecide, piece.text.count <= 4000 { return enact(piece, formula, &draft) }
    if let cut = voteSentence(piece) {
      addText(ActPiece(piece.text.prefix(cut), block: piece.block, blocks[piece.block], isFirst: piece.isFirst), &draft)
      let rest = ActPiece(piece.text.suffix(from: cut), block: piece.block, blocks[piece.block], isFirst: false)
      return parsePiece(rest, place, &draft)
    }
    // Before the formula words of an outcome tell of others: `Le projet est approuvé par le Département depuis 2019.`
    if let vote = vote(piece, draft), canDecide || draft.isMinutes || vote.hasCounts { return addVote(vote, piece, &draft) }
    addText(piece, &draft)
  }

  /// A subject with its label that the head did not reach.
  private func readLateSubject(_ piece: ActPiece, _ draft: inout ActDraft) -> Bool {
    guard draft.act.subject == nil, !draft.isEnacted, !draft.isMinutes, draft.act.citations.isEmpty,
      case let value = valueBehindLabel(piece.text), (1...600).contains(value.count)
    else { return false }
    draft.act.subject = value.string
    draft.act.at = locate(value)
    return true
  }

  /// Headings, greetings, the assembly's name, speakers and departments before the text.
  private mutating func readFrame(_ piece: ActPiece, _ role: LineRole?, _ draft: inout ActDraft) -> Bool {
    let isOpen = draft.act.explanatoryStatement.isEmpty && !draft.isEnacted
    if role == .motives {
      draft.inStatement = true
      claimLine(piece)
      return true
    }
    let isReport = !draft.isEnacted && draft.act.rapporteurs.isEmpty && piece.folded.contains("rapport")
    if isOpen || isReport, let speaker = speaker(piece.text) {
      draft.addRapporteurs([speaker.rapporteur])
      own(speaker.label)
      draft.inStatement = true
      if speaker.rest.isEmpty {
        take(piece.block..<(piece.block + 1))
      } else {
        addText(ActPiece(speaker.rest, block: piece.block, blocks[piece.block], isFirst: false), &draft)
      }
      return true
    }
    if !draft.isEnacted, piece.text.count < 80, !piece.text.endsSentence, ["le", "la", "l"].contains(piece.words.first ?? ""),
      piece.opensUpper,
      isAssembly(piece)
    {
      let name = piece.text.suffix(from: Tokens(piece.text.prefix(8))[1]?.range.lowerBound ?? 0).dropping(trailing: ",:")
      if draft.act.session.assembly == nil || draft.extends(name) { draft.act.session.assembly = name.string }
      claimLine(piece)
      return true
    }
    guard role == .letterhead, piece.text.count < 80, isOpen || draft.isSigned || piece.words == ["deliberation"] else { return false }
    claimLine(piece)
    return true
  }

  /// `Le Conseil de Paris` alone on a line, which the visas follow.
  func isAssembly(_ piece: ActPiece) -> Bool {
    guard piece.words.count <= 14,
      piece.words.dropFirst().first.map({ ["conseil", "assemblee", "commission", "comite", "bureau"].contains($0) }) ?? false
    else { return false }
    return !VoteReader(piece.text).isVote && EnactingFormula(piece.text) == nil
      && !piece.words.contains { LineWords.verbs.contains(String($0)) }
  }

  /// Takes a line for the act's own, without a node.
  mutating func claimLine(_ piece: ActPiece) {
    own(piece.text)
    take(piece.block..<(piece.isLast ? max(blocks[piece.block].end, piece.block + 1) : piece.block + 1))
    if piece.isLast { for child in tree.children(piece.block) { own(passage(child)) } }
  }

  private mutating func claimStamp(_ piece: ActPiece, _ draft: inout ActDraft) {
    readStamp(piece.text, &draft)
    claimLine(piece)
  }

  /// A node for a piece, with what is nested in its block behind the last.
  mutating func textNode(_ piece: ActPiece, _ text: Passage? = nil) -> TextNode {
    take(piece.block..<(piece.block + 1))
    var items: [TextNode] = []
    if piece.isLast {
      for child in tree.children(piece.block) where !passage(child).isEmpty && blocks[child].kind != .row { items.append(node(child)) }
    }
    return node(text ?? piece.text, items: items)
  }

  /// A visa or a recital, with the formula that its sentence may end in.
  private mutating func parseGround(_ piece: ActPiece, _ isVisa: Bool, _ place: Int, _ draft: inout ActDraft) {
    let formula = EnactingFormula(piece.text).flatMap { $0.before.isEmpty || place < draft.formula ?? 0 ? nil : $0 }
    let ground = formula.map { $0.before.dropping(trailing: " ") } ?? piece.text
    let grounds = formula == nil ? textNode(piece) : node(ground)
    if isVisa {
      let items = formula == nil && piece.isLast ? tree.children(piece.block).map { passage($0) }.filter { !$0.isEmpty } : []
      let whole = Passage(joining: [ground] + items)
      draft.act.citations.append(Citation(text: whole.string, references: legalReferences(Tokens(ground)), at: locate(whole)))
    } else {
      draft.act.recitals.append(grounds)
    }
    draft.inStatement = draft.inStatement && !isVisa
    // `VU l'arrêté, le comité refuse, par 7 voix contre et 5 voix pour, …`
    if formula == nil, draft.act.vote == nil, let sentence = decidingSentence(piece.text) {
      draft.take(VoteReader(sentence, isSentence: true), Vote(text: sentence.string, at: locate(sentence)))
    }
    if let formula { enact(piece, formula, &draft) }
  }
}
