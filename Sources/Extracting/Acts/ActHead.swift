import Normalising
import Reading
import Segmenting

extension Extraction {
  /// head → ( stamp | letterhead | department | sitting | count | attendance | reference | subject )*
  ///
  /// Returns the block and the line where the text of the act begins.
  mutating func parseHead(_ region: ActRegion, _ draft: inout ActDraft) -> (block: Int, line: Int) {
    var state = HeadState()
    state.numberEnd = region.heads.last.flatMap { passage($0).places.last }
    var end = (block: region.body.upperBound, line: 0)
    var block = region.body.lowerBound
    reading: while block < region.body.upperBound {
      if region.heads.contains(block) || isTaken(block) || blocks[block].isFootnote || passage(block).isEmpty {
        if region.heads.contains(block) { state.titles = [] }
        if isHeadTable(block) { readHeadTable(block, &state, &draft) }
        block = blocks[block].kind == .table && (isTaken(block) || isHeadTable(block)) ? max(blocks[block].end, block + 1) : block + 1
        continue
      }
      if readGridRow(block, &state, &draft) {
        block += 2
        continue
      }
      let isSitting = isSittingParagraph(block)
      state.isSittingOver = false
      let lines = cutLabel(block) ?? lines(block)
      for (place, line) in lines.enumerated() {
        var piece = ActPiece(line, block: block, blocks[block], isFirst: place == 0)
        piece.isRunOn = lines.count > blocks[block].runs.count + 3
        guard readHeadLine(piece, isSitting: isSitting, &state, &draft) else {
          end = (block, place)
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
    let first = folded.split(separator: " ").prefix(20)
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
    if MinutesTitle.opens(piece.text), draft.act.session.date == nil, let date = time(piece.text), date.edtf?.count == 10 {
      readSitting(piece.text, &draft)
      own(piece)
      return true
    }
    return readTitle(piece, &state, &draft)
  }

  /// `ARRÊTÉ` above its title, `Arrêté du 22 février 2023`: the head of an order, the visas still to come.
  private mutating func readOrderHead(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard piece.isFirst, let head = OrderHead(piece.text), groundsFollow(piece.block) else { return false }
    closeSentences(&state, &draft)
    state.isOrder = true
    if let day = head.day, draft.signed == nil { draft.signed = time(day) }
    state.letterhead = nil
    state.group += 1
    own(piece)
    if !head.title.isEmpty { state.titles.append(HeadTitle(head.title, piece, state.group)) }
    return true
  }

  /// The reference alone on its line or before the title.
  private mutating func readMargin(_ piece: ActPiece, _ role: LineRole?, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    // `Objet : Décision modificative` goes on in `n° 2 - budget annexe`.
    if state.isLabelOpen, !state.label.isEmpty, !piece.followsBlank, piece.text.opensLower { return false }
    if role == .sitting || role == .stamp, !draft.hasSureReference, readFarNumber(piece, &draft) { return false }
    guard draft.act.reference == nil || !draft.hasSureReference, role == nil || role == .letterhead,
      state.list == nil || !piece.text.contains(0x2C)
    else {
      return false
    }
    if role == .letterhead, let reference = ActReference(ending: piece.text) {
      draft.act.reference = reference.text
      return false
    }
    // A number far right of the letterhead is the margin's.
    if readFarNumber(piece, &draft) {
      own(piece)
      return role == nil
    }
    guard let reference = ActReference(margin: piece.text), draft.act.reference == nil || reference.form.isSure else { return false }
    closeSentences(&state, &draft)
    if let day = reference.day, draft.signed == nil { draft.signed = time(day) }
    draft.act.reference = reference.text
    draft.hasSureReference = reference.form.isSure
    state.isOrder = state.isOrder || reference.form == .labelled("arrete")
    state.group += 1
    if !reference.title.isEmpty, !reference.title.isDate { state.titles.append(HeadTitle(reference.title, piece, state.group)) }
    state.letterhead = nil
    own(piece)
    return true
  }

  /// `Votants : 17            de service public`: a count of the margin, and a line of the subject far right of it.
  private mutating func readParted(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    let parts = piece.text.wideParts
    guard parts.count == 2, parts[0].hasDigit, parts[0].count <= 40 else { return false }
    let rest = ActPiece(parts[1], block: piece.block, blocks[piece.block], isFirst: false)
    let number = ActReference(margin: parts[1]).flatMap { $0.title.isEmpty && $0.form.isSure ? $0 : nil }
    guard number != nil || rest.role == nil && !parts[1].contains(0x3A) && !isProse(rest) else { return false }
    readCounts(parts[0], &draft)
    own(parts[0])
    guard let number else { return readTitle(rest, &state, &draft) }
    draft.act.reference = number.text
    draft.hasSureReference = true
    own(parts[1])
    return true
  }

  /// `Séance du 19 juillet 2021        Délibération n° CP_21_245`
  private mutating func readFarNumber(_ piece: ActPiece, _ draft: inout ActDraft) -> Bool {
    let tokens = Tokens(piece.text.prefix(200))
    let dash = tokens.all.indices.last { tokens.sign($0) == "-" && tokens[$0]!.spaced && tokens[$0 + 1]?.spaced ?? false }
    let parts = piece.text.wideParts
    guard let last = parts.count > 1 ? parts.last : dash.map({ piece.text.suffix(from: tokens[$0]!.range.upperBound) }),
      let reference = ActReference(margin: last), reference.title.isEmpty, reference.form.isSure
    else { return false }
    draft.act.reference = reference.text
    draft.hasSureReference = true
    return true
  }

  /// A line that ends what the letterhead, the department's name or the label of a list began.
  private mutating func goesOn(_ piece: ActPiece, _ role: LineRole?, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    if let head = state.letterhead, head.isOpen, role == nil || role == .letterhead, piece.text.count < 60 {
      state.letterhead = head.joined(with: piece.text)
      readSitting(state.letterhead!, &draft)
      own(piece)
      return true
    }
    state.letterhead = nil
    if let title = state.titles.last, title.line.isOpen, title.group == state.group, role == nil || role == .letterhead, !piece.isItem,
      !isProse(piece)
    {
      state.titles.append(HeadTitle(piece.text, piece, state.group))
      return true
    }
    if let stamp = state.stamp, role == nil, Self.endsStamp(stamp, piece.text) {
      readStamp(piece.text, &draft)
      state.stamp = piece.text
      own(piece)
      return true
    }
    state.stamp = nil
    if let department = state.department, role == nil, !piece.followsBlank, piece.text.count < 60, piece.opensUpper,
      !piece.text.endsSentence, !ActWords.departments.contains(where: { piece.folded.hasPrefix($0) })
    {
      draft.act.departments[draft.act.departments.count - 1] = department.joined(with: piece.text).string
      state.department = department.joined(with: piece.text)
      own(piece)
      return true
    }
    state.department = nil
    if state.isLabelCut, role == nil || role == .letterhead,
      state.names.reduce(0, { $0 + $1.count }) > 40 && (piece.text.last == 0x3A || !piece.isFirst && piece.text.contains(0x3A))
        || state.names.last!.isOpen && !piece.isFirst
    {
      state.names.append(piece.text)
      own(piece)
      return true
    }
    return false
  }

  /// Roles at which the text of an act begins.
  private static let bodyRoles: Set<LineRole> = [.visa, .recital, .rapporteur, .greeting, .motives, .closing]

  /// Takes the text line for claimed.
  private mutating func own(_ piece: ActPiece) {
    own(piece.text)
    take(piece.block..<(piece.block + 1))
  }

  /// Stamps, letterheads, counts, labels of lists: what a table names.
  private mutating func readFact(_ piece: ActPiece, _ role: LineRole?, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard let role else { return readDepartment(piece, &state, &draft) }
    switch role {
    case .stamp:
      readStamp(piece.text, &draft)
      state.stamp = piece.text
    case .letterhead:
      guard state.label.isEmpty || !state.isLabelOpen else { return false }
      closeSentences(&state, &draft)
      state.letterhead = piece.text
      readSitting(piece.text, &draft)
    case .sitting, .secretary: openSitting(piece, &state, &draft)
    case .count:
      closeSentences(&state, &draft)
      readCounts(piece.text, &draft)
    case .present, .absent, .proxies:
      closeSentences(&state, &draft)
      state.list = role
      readCounts(piece.text, &draft)
      state.names = [namesBehindLabel(piece)]
    case .subject:
      closeSentences(&state, &draft)
      state.label = [valueBehindLabel(piece.text)].filter { !$0.isEmpty }
      state.isLabelOpen = true
      state.list = nil
      own(piece)
      return true
    case .signature where state.list != nil || piece.text.count < 30: return readNames(piece, &state, &draft)
    default: return false
    }
    if role != .stamp { draft.stamp = [] }
    state.isSittingOver = role != .sitting || state.sitting.isEmpty
    if role != .stamp && role != .letterhead { state.group += 1 }
    state.isLabelOpen = false
    own(piece)
    return true
  }

  /// `Séance du 3 mars`, `Secrétaire de séance : …`: a short line is a whole, a longer one may go on.
  private mutating func openSitting(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) {
    closeSentences(&state, &draft)
    if piece.words.starts(with: ["ordre", "du", "jour"]) { state.agenda = valueBehindLabel(piece.text) }
    state.sitting = [piece.text]
    if piece.text.endsSentence || piece.text.count < 60 && piece.text.hasDigit && piece.text.last != 0x2C { closeSentences(&state, &draft) }
  }

  func valueBehindLabel(_ text: Passage) -> Passage {
    let tokens = Tokens(text)
    // `OBJET Vente du terrain - lot 2`
    if let (_, count) = ActWords.opening(text.prefix(60).folded.split(separator: " ")), let value = tokens[count], value.kind == .word,
      (0..<count).allSatisfy({ tokens[$0]?.kind == .word }), !ActPiece.opensValue(text, behind: count)
    {
      return text.suffix(from: value.range.lowerBound)
    }
    guard let sign = tokens.all.indices.prefix(8).first(where: { [":", "-", "."].contains(tokens.sign($0)) }), let next = tokens[sign + 1]
    else { return Passage() }
    return text.suffix(from: next.range.lowerBound)
  }

  private func namesBehindLabel(_ piece: ActPiece) -> Passage {
    if piece.text.contains(0x3A) || piece.text.count > 60 { return piece.text }
    let count = ActWords.opening(piece.words)?.count ?? 0
    let words = Tokens(piece.text).all.filter { $0.kind == .word }
    return words.indices.contains(count) ? piece.text.suffix(from: words[count].range.lowerBound) : Passage()
  }

  /// Lines of names under `Présents :`, joined until the list ends.
  private mutating func readNames(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard state.list != nil else { return false }
    let last = state.names.last?.last
    // `étaient présents : 65` announces them.
    let isCounted = state.names.count == 1 && last.map { (0x30...0x39).contains($0) } ?? false
    let isWithin = isCounted || last.map { [0x2C, 0x3A, 0x2D].contains($0) } ?? true
    let opensLower = !piece.text.opensUpper && !piece.text.hasDigit
    let reader = PersonReader(piece.text)
    let isCutName = !piece.followsBlank && last != 0x2E && piece.text.holdsNamesOnly
    let belongs =
      last == 0x2C || isCutName || isWithin && reader.list().covered >= 0.4 || reader.isList(strict: true)
      || opensLower && !isWithin && piece.text.count < 160 && !piece.followsBlank
      || piece.folded.contains("pouvoir") || piece.folded.contains("procuration")
      || isWithin && piece.folded.contains("collectivites territoriales")
    guard belongs else {
      closeSentences(&state, &draft)
      return false
    }
    state.names.append(piece.text)
    own(piece)
    return true
  }

  /// Reads the sentence about the sitting and the list of names that are open.
  mutating func closeSentences(_ state: inout HeadState, _ draft: inout ActDraft) {
    if !state.sitting.isEmpty { readSitting(Passage(joining: state.sitting), &draft) }
    state.sitting = []
    if let list = state.list { addNames(Passage(joining: state.names), list, &draft.act.attendance) }
    state.names = []
    state.list = nil
  }

  private func addNames(_ names: Passage, _ list: LineRole, _ attendance: inout Attendance) {
    let colon = names.bytes.prefix(260).firstIndex(of: 0x3A)
    let reader = PersonReader(colon.map { names.suffix(from: $0 + 1) } ?? names)
    let proxies = reader.proxies(inList: list == .proxies)
    attendance.proxies += proxies
    switch list {
    case .present: attendance.present += reader.list().names.map(\.string).filter { name in !proxies.contains { $0.from == name } }
    case .absent:
      let takers = Set(proxies.map(\.to))
      attendance.absent += reader.list().names.map(\.string).filter { !takers.contains($0) }
    default: attendance.absent += proxies.map(\.from)
    }
  }
}
