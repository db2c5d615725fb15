import Normalising
import Segmenting

extension Extraction {
  /// A table of the head: labels and what stands beside them, or the number in a cell of its own.
  ///
  /// row → ( label value | number )*
  mutating func readHeadTable(_ table: Int, _ state: inout HeadState, _ draft: inout ActDraft) {
    if readBox(table, &state, &draft) { return }
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

  /// One cell, and in it the title.
  private mutating func readBox(_ table: Int, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    let cells = tree.children(table).flatMap { tree.children($0) }
    guard cells.count == 1, state.label.isEmpty, case let text = passage(cells[0]), (8...300).contains(text.count), text.opensUpper,
      !text.endsSentence, text.foldedWords.count >= 3, ActReference(margin: text) == nil,
      case let piece = ActPiece(text, block: cells[0], blocks[cells[0]], isFirst: true), piece.role == nil, !isProse(piece)
    else { return false }
    closeSentences(&state, &draft)
    state.group += 1
    state.titles.append(HeadTitle(text, piece, state.group))
    state.group += 1
    return true
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
