import Normalising
import Segmenting

extension Extraction {
  /// A line that ends what the letterhead, the department's name or the label of a list began.
  mutating func goesOn(_ piece: ActPiece, _ role: LineRole?, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    // `DEPARTEMENT          REPUBLIQUE FRANCAISE` over `de la CORREZE`
    let isTail =
      piece.text.count <= 58 && !piece.text.hasDigit
      && (!piece.isFirst && (piece.text.opensLower || piece.text.isCapitals) && ["de", "du", "des", "d"].contains(piece.words.first)
        // `(Gironde)` under the town's name
        || piece.text.bytes.first == 0x28 && piece.text.last == 0x29 && piece.words.count <= 3)
    if let head = state.letterhead, head.isOpen || isTail, role == nil || role == .letterhead, piece.text.count < 60 {
      state.letterhead = head.joined(with: piece.text)
      readSitting(state.letterhead!, &draft)
      own(piece)
      return true
    }
    state.letterhead = nil
    if role == nil, continueSubject(piece, &state) { return true }
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
    if role == nil, continueDepartment(piece, &state, &draft) { return true }
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

  private mutating func continueDepartment(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard let department = state.department, !piece.followsBlank, piece.text.count < 60,
      piece.opensUpper || department.isOpen || !piece.isFirst && ["de", "du", "des", "et", "l", "d"].contains(piece.words.first),
      !piece.opensUpper || department.isOpen || department.last == 0x3A || piece.words.count <= 2,
      !piece.text.endsSentence, !ActWords.departments.contains(where: { piece.folded.hasPrefix($0) })
    else { return false }
    let whole = department.joined(with: piece.text)
    draft.act.departments[draft.act.departments.count - 1] = whole.string
    state.department = whole
    own(piece)
    return true
  }

  /// The subject goes on behind a line of the margin: `OBJET : ACCUEILS DE LOISIRS -`, `- présents : 21`, `TARIFS APPLICABLES`.
  private mutating func continueSubject(_ piece: ActPiece, _ state: inout HeadState) -> Bool {
    guard let last = state.label.last, !state.isLabelOpen, last.isOpen || last.last == 0x2D, last.isCapitals, piece.text.isCapitals else {
      return false
    }
    state.label.append(piece.text)
    state.isLabelOpen = true
    own(piece)
    return true
  }

  /// Stamps, letterheads, counts, labels of lists: what a table names.
  mutating func readFact(_ piece: ActPiece, _ role: LineRole?, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard let role else { return readDepartment(piece, &state, &draft) }
    switch role {
    case .stamp:
      readStamp(piece.text, &draft)
      state.stamp = piece.text
    case .letterhead:
      guard state.label.isEmpty || !state.isLabelOpen else { return false }
      closeSentences(&state, &draft)
      readLetterhead(piece.text, &state, &draft)
    case .sitting, .secretary: openSitting(piece, &state, &draft)
    case .count:
      closeSentences(&state, &draft)
      readCounts(piece.text, &draft)
    case .present where piece.text.isCount, .absent where piece.text.isCount:
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

  private mutating func readLetterhead(_ text: Passage, _ state: inout HeadState, _ draft: inout ActDraft) {
    state.letterhead = text
    readSitting(text, &draft)
    // `Canton : VAL DE SEVE          présents : 23`
    if text.hasDigit, text.contains(0x3A) { readCounts(text, &draft) }
  }

  /// `Séance du 3 mars`, `Secrétaire de séance : …`: a short line is a whole, a longer one may go on.
  mutating func openSitting(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) {
    closeSentences(&state, &draft)
    if piece.words.starts(with: ["ordre", "du", "jour"]) { state.agenda = valueBehindLabel(piece.text) }
    state.sitting = [piece.text]
    if let year = yearBelow(piece) {
      state.sitting.append(passage(year))
      own(passage(year))
      take(year..<(year + 1))
    }
    // Of a dump on one line the piece is all that names who writes.
    let isNamed = piece.isRunOn && piece.role == .secretary
    if isNamed || piece.text.endsSentence || piece.text.count < 60 && piece.text.hasDigit && piece.text.last != 0x2C {
      closeSentences(&state, &draft)
    }
  }

  /// `Conseil municipal du 25 septembre` at the right edge, `2014` under it and a line of the left column between.
  private func yearBelow(_ piece: ActPiece) -> Int? {
    let tokens = Tokens(piece.text.suffix(from: max(0, piece.text.count - 40)))
    guard piece.text.count <= 80, TimeWords.months[tokens.word(tokens.count - 1)] != nil, tokens[tokens.count - 2]?.kind == .number else {
      return nil
    }
    return blocks.indices[(piece.block + 1)...].prefix(3).first { passage($0).count == 4 && Tokens(passage($0))[0]?.year != nil }
  }

  func valueBehindLabel(_ text: Passage) -> Passage {
    let tokens = Tokens(text)
    // `OBJET Vente du terrain - lot 2`
    if let (_, count) = ActWords.opening(text.prefix(60).foldedWords), let value = tokens[count], value.kind == .word,
      (0..<count).allSatisfy({ tokens[$0]?.kind == .word }), !ActPiece.opensValue(text, behind: count)
    {
      return text.suffix(from: value.range.lowerBound)
    }
    let sign = tokens.all.indices.prefix(8).first { [":", "-", "."].contains(tokens.sign($0)) }
    let stray = tokens.all.indices.prefix(8).first { ActPiece.strays.contains(tokens.sign($0)) }
    guard var next = [sign, stray].compactMap({ $0 }).min() else { return Passage() }
    while ActPiece.strays.contains(tokens.sign(next)) || next == sign { next += 1 }
    return tokens[next].map { text.suffix(from: $0.range.lowerBound) } ?? Passage()
  }
}
