import Normalising
import Segmenting

extension Extraction {
  /// `ARRÊTÉ` above its title, `Arrêté du 22 février 2023`: the head of an order, the visas still to come.
  mutating func readOrderHead(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
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
  mutating func readMargin(_ piece: ActPiece, _ role: LineRole?, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    // `Objet : Décision modificative` goes on in `n° 2 - budget annexe`.
    if state.isLabelOpen, !state.label.isEmpty, !piece.followsBlank, piece.text.opensLower { return false }
    if role == .sitting || role == .stamp, !draft.hasSureReference, readFarNumber(piece, &draft) { return false }
    if !draft.hasSureReference, role == nil, readLoneNumber(piece, &draft) { return true }
    guard draft.act.reference == nil || !draft.hasSureReference, role == nil || role == .letterhead,
      state.list == nil || !piece.text.contains(0x2C)
    else {
      return false
    }
    let isReport = piece.words.first == "rapport"
    if role == .letterhead || isReport, let reference = ActReference(ending: piece.text) {
      draft.act.reference = reference.text
      if isReport { own(piece) }
      return isReport
    }
    // A number far right of the letterhead is the margin's.
    if readFarNumber(piece, &draft) {
      own(piece)
      return role == nil
    }
    if draft.act.reference == nil,
      piece.text.isBareCode || piece.block < 5 && state.titles.isEmpty && piece.text.isShortNumber
        || piece.text.isNumberAndYear && (state.isOrder || isOverTitle(piece, state))
    {
      draft.act.reference = piece.text.string
      own(piece)
      return true
    }
    guard let reference = ActReference(margin: piece.text), draft.act.reference == nil || reference.form.isSure else { return false }
    take(reference, piece, &state, &draft)
    return true
  }

  /// `27/2018`, which is no month, right over words in a line of their own.
  private func isOverTitle(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard state.label.isEmpty, state.list == nil, Tokens(piece.text)[0]?.number ?? 0 > 12,
      piece.block + 1 < blocks.count, case let next = passage(piece.block + 1)
    else { return false }
    return next.opensUpper && next.foldedWords.count >= 3 && !next.endsSentence && next.count <= 300
  }

  /// `4e commission – n° 4-12`, or the number under its label.
  private mutating func readLoneNumber(_ piece: ActPiece, _ draft: inout ActDraft) -> Bool {
    let committee = CommitteeNumber(piece.text)
    guard let number = committee?.number ?? numberUnderLabel(piece) else { return false }
    (draft.act.reference, draft.hasSureReference) = (number, true)
    draft.committee = draft.committee ?? committee?.committee
    own(piece)
    return true
  }

  /// `2022/09/26-11` under `Délibération n°`, in a margin too narrow for both.
  private func numberUnderLabel(_ piece: ActPiece) -> String? {
    guard (3...30).contains(piece.text.count), piece.text.hasDigit, case let tokens = Tokens(piece.text),
      let (number, end) = ActNumber.read(tokens, from: 0), end == tokens.count
    else { return nil }
    let own = lines(piece.block).last { ($0.places.first ?? 0) < (piece.text.places.first ?? 0) }
    let above = own ?? blocks.indices[..<piece.block].suffix(3).last { !passage($0).isEmpty }.flatMap { lines($0).last }
    guard let label = above, label.count <= 40, ActWords.numberHeads.contains(label.folded) else { return nil }
    return number
  }

  /// The number that a line opens with, its day, and the title behind them.
  private mutating func take(_ reference: ActReference, _ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) {
    closeSentences(&state, &draft)
    if let day = reference.day, draft.signed == nil { draft.signed = time(day) }
    draft.act.reference = reference.text
    draft.hasSureReference = reference.form.isSure
    state.isOrder = state.isOrder || reference.form == .labelled("arrete")
    state.group += 1
    let title = reference.title.behindBody
    if !title.isEmpty, !title.isDate, !title.namesBody {
      state.titles.append(HeadTitle(title, piece, state.group))
    }
    state.letterhead = nil
    own(piece)
  }

  /// `Votants : 17            de service public`: a count of the margin, and a line of the subject far right of it.
  mutating func readParted(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
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
  mutating func readFarNumber(_ piece: ActPiece, _ draft: inout ActDraft) -> Bool {
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
}

/// `4e commission – n° 4-12`: who examined the act, and its number.
private struct CommitteeNumber {
  let committee: String
  let number: String

  init?(_ line: Passage) {
    let tokens = Tokens(line)
    guard line.count <= 60, tokens[0]?.kind == .number, tokens.word(2) == "commission",
      let sign = tokens.all.indices.prefix(6).first(where: { ["n", "no"].contains(tokens.word($0)) }), sign > 2,
      let (text, end) = ActNumber.read(tokens, from: sign + 1), end == tokens.count
    else { return nil }
    (committee, number) = (tokens.slice(0..<3).string, text)
  }
}
