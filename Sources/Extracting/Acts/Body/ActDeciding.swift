import Normalising
import Segmenting

extension Extraction {
  /// Whether a block tells how a body voted or what it decided.
  func proves(_ passage: Passage) -> Bool {
    let vote = passage.count <= 4000 ? VoteReader(passage) : nil
    // A longer paragraph may tell of a vote.
    return vote?.hasCounts ?? false && passage.count <= 120 || passage.count <= 40 && vote?.outcome != nil
      || decidingSentence(passage) != nil
  }

  // MARK: Which formula decides

  /// The first formula that decides, else the last that only asks; that one too where the assembly says nothing more than that it adopts.
  func decidingPiece(_ pieces: [ActPiece]) -> Int? {
    var asking: Int?
    for (place, piece) in pieces.enumerated() {
      if let formula = EnactingFormula(piece.text),
        piece.role == nil || piece.role == .visa || piece.role == .recital || piece.role == .rapporteur || piece.role == .sitting
          || piece.role == .letterhead
      {
        if !formula.isProposal {
          guard let asking, proposes(pieces[(asking + 1)..<place]), !decides(pieces[place...], formula) else { return place }
          return asking
        }
        if !piece.isItem { asking = place }
      }
    }
    return asking
  }

  /// Articles or items behind `Il est proposé au Conseil :`.
  private func proposes(_ pieces: ArraySlice<ActPiece>) -> Bool {
    pieces.contains { $0.opensArticle || ($0.isItem || $0.isFirst) && $0.text.hasInfinitive && $0.text.count > 12 }
  }

  /// Whether something is decided behind a formula, and not only voted.
  private func decides(_ pieces: ArraySlice<ActPiece>, _ formula: EnactingFormula) -> Bool {
    let rest = Self.decision(formula.rest)
    if !rest.foldedWords.allSatisfy({ ActWords.adoption.contains(String($0)) || $0.allSatisfy(\.isNumber) }) {
      return true
    }
    for piece in pieces.dropFirst() {
      if piece.role == .signature || piece.role == .closing || piece.role == .annex { return false }
      if piece.opensArticle || piece.opensDecision || piece.isItem && !VoteReader(piece.text).isVote { return true }
      if piece.text.hasInfinitive, piece.text.count > 12 { return true }
    }
    return false
  }
}
