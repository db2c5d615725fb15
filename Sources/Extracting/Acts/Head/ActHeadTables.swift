import Normalising
import Segmenting

extension Extraction {
  /// A table of the head: labels and what stands beside them, or the number in a cell of its own.
  ///
  /// row → ( label value | number )*
  mutating func readHeadTable(_ table: Int, _ state: inout HeadState, _ draft: inout ActDraft) {
    for row in tree.children(table) {
      let cells = tree.children(row).filter { !passage($0).isEmpty }
      var next = 0
      while next < cells.count {
        let piece = ActPiece(passage(cells[next]), block: cells[next], blocks[cells[next]], isFirst: true)
        let value = next + 1 < cells.count ? passage(cells[next + 1]) : Passage()
        next += readCell(piece, value, &state, &draft) ? 2 : 1
      }
    }
  }

  /// Reads a cell; true where it is the label of the next.
  private mutating func readCell(_ piece: ActPiece, _ value: Passage, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    if draft.act.reference == nil, let reference = ActReference(margin: piece.text), reference.title.isEmpty {
      draft.act.reference = reference.text
      draft.hasSureReference = reference.form.isSure
      own(piece.text)
      return false
    }
    // `Numéro` beside `2023-12`
    if draft.act.reference == nil,
      ActWords.numberLabels.contains(piece.folded),
      value.count <= 40, let number = ActNumber.read(Tokens(value), from: 0), number.1 == Tokens(value).count
    {
      draft.act.reference = number.0
      draft.hasSureReference = true
      own(piece.text)
      own(value)
      return true
    }
    let isLabel = ActWords.opening(piece.words).map { $0.count == piece.words.count } ?? false && !value.isEmpty
    let text = isLabel ? piece.text.joined(with: value) : piece.text
    switch piece.role ?? ActWords.opening(piece.words)?.role {
    case .subject where isLabel && state.label.isEmpty:
      state.label = [value]
      state.isLabelOpen = false
    case .subject where !isLabel && state.label.isEmpty && piece.role == .subject:
      state.label = [valueBehindLabel(piece.text)].filter { !$0.isEmpty }
    case .sitting: readSitting(text, &draft)
    case .count: readCounts(text, &draft)
    case .stamp: readStamp(text, &draft)
    case .rapporteur: draft.addRapporteurs(rapporteurs(isLabel ? piece.text.joined(with: value) : piece.text))
    default: return false
    }
    own(piece.text)
    if isLabel { own(value) }
    return isLabel
  }
}
