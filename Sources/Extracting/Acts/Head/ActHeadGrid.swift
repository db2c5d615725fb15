import Normalising
import Reading
import Segmenting

extension Extraction {
  /// row → label value: of a grid at the head, whose labels a column parts from what stands beside them, however many lines each takes.
  ///
  /// Returns the block behind them; nil where the label is none of an act's, and the lines are read as any others.
  mutating func readGridRow(_ block: Int, _ state: inout HeadState, _ draft: inout ActDraft) -> Int? {
    guard blocks[block].cell == .label, block + 1 < blocks.count, blocks[block + 1].cell == .value, !isTaken(block + 1) else {
      return nil
    }
    // The lines of one value may be blocks of their own.
    let more = blocks.indices[(block + 2)...].prefix(3).prefix {
      blocks[$0].cell == .value && !blocks[$0].followsBlank && !isTaken($0) && !passage($0 - 1).stops
    }
    let label = passage(block)
    let value = more.reduce(passage(block + 1)) { $0.joined(with: passage($1)) }
    guard label.count <= 60, (1...800).contains(value.count), readGridField(label, value, block, &state, &draft) else { return nil }
    state.isLabelOpen = false
    state.group += 1
    for piece in [label, value] { own(piece) }
    take(block..<more.endIndex)
    return more.endIndex
  }

  /// `OBJET DE LA` over `DELIBERATION`, the subject's lines beside them.
  ///
  /// Returns the block behind them.
  mutating func readCutLabel(_ block: Int, _ state: inout HeadState, _ draft: inout ActDraft) -> Int? {
    guard state.label.isEmpty, block + 3 < blocks.count, case let label = passage(block), label.count <= 40, label.isOpen,
      passage(block + 2).count <= 40, case let whole = label.joined(with: passage(block + 2)),
      case let words = Folding.split(whole.folded), let (role, count) = ActWords.opening(words), role == .subject, count == words.count,
      (block..<(block + 4)).allSatisfy({ !isTaken($0) && !passage($0).isEmpty }), isBeside(block), isBeside(block + 2)
    else { return nil }
    closeSentences(&state, &draft)
    state.label = [block + 1, block + 3].map { passage($0).bytes.first == 0x7C ? passage($0).suffix(from: 1) : passage($0) }
    for part in block..<(block + 4) { own(passage(part)) }
    take(block..<(block + 4))
    state.group += 1
    return block + 4
  }

  /// `commission principale :`, `commune(s) :`, `objet :` one under the other, and their values in a column beside them: those on the
  /// line of a label and below it are its own.
  ///
  /// Returns the block behind them.
  mutating func readStackedLabels(_ block: Int, _ state: inout HeadState, _ draft: inout ActDraft) -> Int? {
    guard block + 1 < blocks.count, case let labels = lines(block), (2...8).contains(labels.count),
      labels.allSatisfy({ $0.count <= 40 && $0.last == 0x3A }), isBeside(block),
      case let starts = labels.map({ locate($0).line }),
      case let values = blocks.indices[(block + 1)...].prefix(8).prefix(while: {
        !passage($0).isEmpty && !isTaken($0) && locate(passage($0)).line <= starts[starts.count - 1]
      }),
      case let found = values.flatMap({ lines($0) })
    else { return nil }
    var isField = false
    for (place, label) in labels.enumerated() {
      let own = found.filter { (starts[place]..<(place + 1 < starts.count ? starts[place + 1] : .max)).contains(locate($0).line) }
      guard !own.isEmpty else { continue }
      isField = readGridField(label, Passage(joining: own), block, &state, &draft) || isField
    }
    guard isField else { return nil }
    for part in [block] + values { own(passage(part)) }
    take(block..<values.endIndex)
    state.isLabelOpen = false
    state.group += 1
    return values.endIndex
  }

  /// `Commission principale : Urbanisme`, `Pôle : Aménagement`: a label of such a grid and its value on one line.
  mutating func readPair(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    guard piece.text.count <= 160, piece.opensUpper, let colon = piece.text.bytes.prefix(48).firstIndex(of: 0x3A),
      case let label = piece.text.prefix(colon), case let name = label.folded,
      ActWords.committeeLabels.contains(name) || ActWords.departmentLabels.contains(name)
        || ActWords.numberLabels.contains(name) && ActReference(margin: piece.text) == nil,
      let value = Tokens(piece.text).all.first(where: { $0.range.lowerBound > colon }),
      readGridField(label, piece.text.suffix(from: value.range.lowerBound), piece.block, &state, &draft)
    else { return false }
    state.isLabelOpen = false
    own(piece)
    return true
  }

  /// The next block stands on the line of this one.
  private func isBeside(_ block: Int) -> Bool { locate(passage(block)).line == locate(passage(block + 1)).line }

  private mutating func readGridField(
    _ label: Passage, _ value: Passage, _ block: Int, _ state: inout HeadState, _ draft: inout ActDraft
  ) -> Bool {
    let name = label.folded
    if ActWords.committeeLabels.contains(name) {
      draft.committee = draft.committee ?? withoutDay(value).string
      return true
    }
    if ActWords.numberLabels.contains(name), value.count <= 40, let (number, end) = ActNumber.read(Tokens(value), from: 0),
      end == Tokens(value).count
    {
      if !draft.hasSureReference { draft.act.reference = number }
      draft.hasSureReference = true
      return true
    }
    if ActWords.departmentLabels.contains(name) {
      if !draft.act.departments.contains(value.string) { draft.act.departments.append(value.string) }
      return true
    }
    let whole = label.joined(with: value)
    let piece = ActPiece(whole, block: block, blocks[block], isFirst: true)
    switch piece.role ?? ActWords.opening(piece.words)?.role {
    case .subject:
      closeSentences(&state, &draft)
      if state.label.isEmpty { state.label = [value] }
    case .rapporteur:
      closeSentences(&state, &draft)
      draft.addRapporteurs(rapporteurs(whole))
    case .sitting, .secretary:
      closeSentences(&state, &draft)
      readSitting(whole, &draft)
    case .count: readCounts(whole, &draft)
    case .stamp: readStamp(whole, &draft)
    default: return false
    }
    return true
  }
}

extension Extraction {
  /// `Finances du 28 avril 2022`: the day on which the committee sat is none of its name.
  private func withoutDay(_ name: Passage) -> Passage {
    let tokens = Tokens(name)
    guard let day = TimeReader(tokens).first(), day.range.upperBound == tokens.count, day.value.edtf?.count == 10 else { return name }
    let last = day.range.lowerBound - 1
    let start = ["du", "le"].contains(tokens.word(last)) ? last : day.range.lowerBound
    return start > 0 ? tokens.slice(0..<start).dropping(trailing: "(,-–") : name
  }
}

extension ActDraft {
  /// Whoever reports without a committee of his own reports for the one that the head names.
  mutating func nameCommittee() {
    guard let committee else { return }
    act.rapporteurs = act.rapporteurs.map {
      $0.committee == nil ? Rapporteur(name: $0.name, committee: committee, at: $0.at) : $0
    }
  }
}
