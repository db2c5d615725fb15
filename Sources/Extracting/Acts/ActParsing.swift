import Normalising
import Reading
import Segmenting

extension Extraction {
  /// acts → session act+ | act
  mutating func parseActs(_ outline: ActOutline, into parts: inout Parts) {
    guard let first = outline.regions.first else { return }
    if outline.isMinutes {
      let session = sessionAhead(of: first.heads.first ?? 0)
      parts.acts = outline.regions.map { parseAct($0, of: session.act.session, members: session.act.attendance.members) }
    } else {
      let act = parseAct(first)
      let isExtract = act.reference != nil || !act.citations.isEmpty || !act.signatories.isEmpty
      if outline.isCertainlySitting, !isExtract { parts.acts = [act] } else { parts.deliberation = act }
    }
  }

  /// act → head exposé? ( visa | recital | rapporteur )* formula? ( article | decision )* vote? signature?
  mutating func parseAct(_ printed: ActRegion, of sitting: Session? = nil, members: Int? = nil) -> Act {
    var region = printed
    region.titles.removeAll(where: \.isDay)
    if region.hasOwnNumber { region.titles = region.titles.map { ActReference.unnumbered($0) } }
    let slug = region.reference.map(Identifiers.slug) ?? ""
    let opening = region.body.first { !passage($0).isEmpty }
    let titlePlace = locate(region.titles.first ?? opening.map { passage($0) } ?? Passage())
    beginContainer()
    var draft = ActDraft(Act(id: "", at: titlePlace))
    draft.isMinutes = sitting != nil
    draft.act.reference = region.reference
    draft.hasSureReference = region.reference != nil
    for head in region.heads { claim(head, upTo: head == region.heads.last ? region.textLine : nil) }
    setTitles(region, &draft)
    if let reporters = region.reporters { draft.addRapporteurs(self.reporters(reporters)) }
    if let day = printed.titles.first(where: \.isDay) ?? printed.day { draft.act.session.date = time(day) }
    var start = (block: region.body.lowerBound, line: 0)
    if let line = region.textLine, let head = region.heads.last {
      start = (head, line)
    } else if sitting == nil || region.titles.isEmpty {
      start = parseHead(region, &draft)
    }
    if let sitting { draft.act.session = sitting.filling(draft.act.session) }
    draft.act.attendance.members = draft.act.attendance.members ?? members
    if let verdict = region.verdict { draft.take(VoteReader(verdict), Vote(text: verdict.string, at: locate(verdict))) }
    parseBody(pieces(region, from: start), &draft)
    annotate(&draft.act, region)
    finish(&draft, slug)
    let place = containerPlace()
    if !place.spans.isEmpty { draft.act.at = place }
    return draft.act
  }

  /// Takes a block for a head, up to a line where text begins.
  private mutating func claim(_ block: Int, upTo line: Int?) {
    guard let line else { return claim(block) }
    for line in lines(block).prefix(line) { own(line) }
    take(block..<(block + 1))
  }

  private func setTitles(_ region: ActRegion, _ draft: inout ActDraft) {
    draft.act.subject = region.titles.first?.dropping(trailing: ",").string
    if let second = region.titles.dropFirst().first(where: { $0.folded != region.titles[0].folded }) { draft.act.title = second.string }
  }

  private mutating func finish(_ draft: inout ActDraft, _ slug: String) {
    draft.act.date = draft.act.session.date ?? draft.signed
    titleFromStatement(&draft)
    draft.nameCommittee()
    var departments: Set<String> = []
    draft.act.departments = draft.act.departments.filter { departments.insert($0).inserted }
    let slug = slug.isEmpty ? draft.act.reference.map(Identifiers.slug) ?? "" : slug
    draft.act.id = id("act-" + (slug.isEmpty ? "\(nextOrdinal("act"))" : slug))
    guard draft.act.vote != nil else { return }
    draft.act.vote!.present = draft.act.vote!.present ?? draft.present
    draft.act.vote!.voting = draft.act.vote!.voting ?? draft.voting
    if let fault = draft.act.vote!.contradiction(spoilt: draft.spoilt) {
      report(.warning, .voteMismatch, "the vote does not add up: \(fault)", at: draft.act.vote!.at)
    }
  }

  /// The pieces of the body, broken sentences mended, from a line of a block on.
  private func pieces(_ region: ActRegion, from start: (block: Int, line: Int)) -> [ActPiece] {
    var found: [ActPiece] = []
    var text: Int?
    var block = start.block
    let heads = Set(region.heads)
    var nested = block
    while block < region.body.upperBound {
      defer { block += 1 }
      let isHead = heads.contains(block) && !(block == start.block && start.line > 0)
      if isHead || blocks[block].isFootnote || passage(block).isEmpty || isTaken(block) && block > start.block { continue }
      if blocks[block].kind == .table || blocks[block].kind == .row || block < nested { continue }
      nested = blocks[block].end
      var pieces = pieces(block)
      if block == start.block, start.line > 0 { pieces = rest(pieces, of: block, from: start.line) }
      if let last = found.last, let first = pieces.first, goesOn(last, first) {
        found[found.count - 1].text = last.text.joined(with: first.text)
        found[found.count - 1].isLast = first.isLast
        found[found.count - 1].others.append(block)
        pieces.removeFirst()
      }
      // `Pour` and `58` in two columns.
      if let last = found.last, Self.isVoteLabel(last.text), let first = pieces.first, first.text.count <= 80,
        first.text.bytes.first.map({ (0x30...0x39).contains($0) }) ?? false
      {
        found[found.count - 1].text = last.text.joined(with: first.text)
        found[found.count - 1].others.append(block)
        pieces.removeFirst()
      }
      for piece in pieces {
        if let broken = interrupted(found, text, piece) {
          found[broken].text = found[broken].text.joined(with: piece.text)
          found[broken].others.append(block)
          continue
        }
        found.append(piece)
        if piece.role != .stamp { text = found.count - 1 }
      }
    }
    return found
  }

  /// The pieces of a block without its first lines, which the head has read.
  private func rest(_ pieces: [ActPiece], of block: Int, from line: Int) -> [ActPiece] {
    let lines = lines(block)
    guard line < lines.count, let start = lines[line].places.first else { return [] }
    return pieces.compactMap { piece in
      guard let first = piece.text.places.first, let last = piece.text.places.last, last >= start else { return nil }
      guard first < start, let cut = piece.text.places.firstIndex(where: { $0 >= start }) else { return piece }
      return ActPiece(piece.text.suffix(from: cut), block: block, blocks[block], isFirst: false)
    }
  }

  /// The piece that a stamp between two pages cut, and that this line goes on with.
  private func interrupted(_ found: [ActPiece], _ text: Int?, _ next: ActPiece) -> Int? {
    guard found.last?.role == .stamp, let text, next.text.opensLower, next.role == nil, !next.isItem, !found[text].text.endsSentence else {
      return nil
    }
    return text
  }

  /// A visa or a recital that its line's end cut, and the line that goes on.
  private func goesOn(_ last: ActPiece, _ next: ActPiece) -> Bool {
    guard last.role == .visa || last.role == .recital, !next.followsBlank, !next.isItem, next.role == nil, !next.opensArticle else {
      return false
    }
    guard let end = last.text.last, ![0x2E, 0x3B, 0x2C, 0x3A].contains(end), last.text.count > 50 else { return false }
    return EnactingFormula(next.text).map { !$0.before.isEmpty } ?? true && !next.opensDecision
  }

  // MARK: The body

  private mutating func parseBody(_ pieces: [ActPiece], _ draft: inout ActDraft) {
    draft.formula = decidingPiece(pieces)
    for (place, piece) in pieces.enumerated() {
      if isTaken(piece.block), piece.isFirst { continue }
      if isBehind(piece, draft) { return }
      for block in piece.others { take(block..<(block + 1)) }
      if piece.text.isPageNumber || piece.countsPages || piece.folded.isEmpty, piece.isFirst, piece.isLast {
        claimLine(piece)
        continue
      }
      if draft.act.reference == nil, draft.act.vote != nil, piece.role == nil, piece.text.count <= 40,
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
    case .subject where draft.act.subject == nil && !draft.isEnacted && !draft.isMinutes && draft.act.citations.isEmpty:
      let value = valueBehindLabel(piece.text)
      guard (1...600).contains(value.count) else { break }
      draft.act.subject = value.string
      draft.act.at = locate(value)
      return claimLine(piece)
    case .greeting where draft.isVoted || draft.isSigned: return sign(piece, &draft)
    case .closing where piece.isFirst: return addText(piece, &draft)
    default: break
    }
    if !draft.stamp.isEmpty, piece.text.count <= 40, piece.text.hasDigit, Tokens(piece.text).count <= 9 { return claimStamp(piece, &draft) }
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
    if let cut = voteSentence(piece, draft) {
      addText(ActPiece(piece.text.prefix(cut), block: piece.block, blocks[piece.block], isFirst: piece.isFirst), &draft)
      let rest = ActPiece(piece.text.suffix(from: cut), block: piece.block, blocks[piece.block], isFirst: false)
      return parsePiece(rest, place, &draft)
    }
    if let vote = vote(piece, draft) { return addVote(vote, piece, &draft) }
    addText(piece, &draft)
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

  // MARK: Grounds

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

  // MARK: What the whole act tells

  private mutating func annotate(_ act: inout Act, _ region: ActRegion) {
    for index in region.heads + Array(region.body) where !blocks[index].isFootnote && blocks[index].kind != .row {
      let tokens = Tokens(passage(index))
      act.amounts += amounts(tokens, label: false)
      act.legalReferences += legalReferences(tokens).filter { $0.kind != .deliberation || $0.number == nil || $0.number != act.reference }
    }
  }
}

extension ActDraft {
  /// Each person once, with the committee that one of the places names.
  mutating func addRapporteurs(_ new: [Rapporteur]) {
    for rapporteur in new {
      if let known = act.rapporteurs.firstIndex(where: { $0.name == rapporteur.name }) {
        if act.rapporteurs[known].committee == nil { act.rapporteurs[known] = rapporteur }
      } else {
        act.rapporteurs.append(rapporteur)
      }
    }
  }

  /// Adds what a line says of the vote.
  mutating func take(_ reader: VoteReader, _ new: Vote) {
    spoilt += reader.spoilt
    if act.vote == nil { act.vote = new }
    act.vote!.add(reader)
  }
}

extension Session {
  /// The session of the minutes, with what the act itself prints before it.
  func filling(_ own: Session) -> Session {
    var session = self
    session.assembly = own.assembly ?? assembly
    session.date = own.date ?? date
    session.place = own.place ?? place
    session.president = own.president ?? president
    session.secretary = own.secretary ?? secretary
    return session
  }
}

extension Passage {
  /// `D'attribuer une subvention`, `de créer un poste`, `Approuver le compte`
  var hasInfinitive: Bool {
    let words = prefix(60).folded.split(separator: " ")
    guard let first = words.first else { return false }
    let verb = ["de", "d", "a"].contains(first) ? words.dropFirst().first : first
    guard let verb, verb.utf8.count > 3 else { return false }
    return ["er", "ir", "re"].contains { verb.hasSuffix($0) }
      && !["sur", "notre", "votre", "autre", "premier", "dossier", "particulier", "membre", "nombre", "titre", "notamment"].contains(
        String(verb))
  }
}
