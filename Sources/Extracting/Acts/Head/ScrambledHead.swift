import Normalising
import Segmenting

/// Heads whose columns a converter ran together: who sat stands in paragraphs that open and go on as no line of a head does.
extension Extraction {
  /// Words of who sat and how many, wherever in a paragraph they stand; folded.
  private static let sitters = PhraseSet([
    "etaient present", "etaient absent", "etaient excuse", "absents excuses", "donne pouvoir", "donne procuration", "membres presents",
    "membres en exercice", "conseillers en exercice", "delegues en exercice", "date de convocation", "date de la convocation",
    "secretaire de seance", "membres votants", "suffrages exprimes", "presents et votants",
  ])
  private static let sittingRoles: Set<LineRole> = [.sitting, .count, .present, .absent, .proxies, .secretary]
  /// Blocks between the first such paragraph and the subject.
  private static let reach = 40

  /// Takes a line that no head has for one of the head's: where `Objet :` still follows, or where its paragraph tells who sat.
  mutating func readScrambled(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard !draft.isMinutes, state.label.isEmpty else { return false }
    if state.subjectAhead == nil {
      // Titles behind the facts are the subject already.
      let isSat = !draft.act.attendance.present.isEmpty && state.titles.last?.group != state.group
      state.subjectAhead = subjectAhead(of: piece.block, isSat: isSat) ?? 0
    }
    guard piece.block < state.subjectAhead! || tellsSitters(piece) && state.titles.isEmpty else { return false }
    if draft.act.session.date == nil { readSitting(piece.text, &draft) }
    if draft.act.vote == nil, piece.text.count <= 160, case let reader = VoteReader(piece.text, isSentence: true), reader.isVote {
      draft.take(reader, Vote(text: piece.text.string, at: locate(piece.text)))
    }
    return passOver(piece)
  }

  /// `Nombre de membres Etaient présents : En Présents 6 représentants …`
  private func tellsSitters(_ piece: ActPiece) -> Bool {
    guard let role = ActWords.opening(piece.words)?.role, Self.sittingRoles.contains(role) || role == .stamp || role == .letterhead else {
      return false
    }
    return Self.sitters.stands(in: Folding.words(passage(piece.block).prefix(2000).mended.bytes))
  }

  /// The block of the labelled subject behind one at which the head seems to end, where nothing but a head's paragraphs stand between.
  private func subjectAhead(of start: Int, isSat: Bool) -> Int? {
    var isSat = isSat
    for block in blocks.indices[start...].prefix(Self.reach) where !passage(block).isEmpty {
      for line in lines(block) where block > start && opensSubject(line, block) { return isSat ? block : nil }
      let passage = passage(block)
      let piece = ActPiece(passage, block: block, blocks[block], isFirst: true)
      if let role = piece.role, [.visa, .recital, .greeting, .motives, .closing, .annex].contains(role) || piece.opensArticle {
        return nil
      }
      let isSitting =
        piece.role.map { Self.sittingRoles.contains($0) } ?? false || isSittingParagraph(block)
        || Self.sitters.stands(in: Folding.words(passage.prefix(2000).mended.bytes))
      isSat = isSat || isSitting
      guard isSitting || passage.count <= 160 || PersonReader(passage).list().covered >= 0.3 else { return nil }
    }
    return nil
  }

  /// `Objet : …`, `DELIB 2020-14 OBJET : …`
  private func opensSubject(_ line: Passage, _ block: Int) -> Bool {
    if ActPiece(line, block: block, blocks[block], isFirst: true).role == .subject { return true }
    guard let reference = ActReference(margin: line), !reference.title.isEmpty else { return false }
    return line.prefix(line.count - reference.title.count).foldedWords.last == "objet"
  }
}
