import Normalising
import Reading
import Segmenting

extension Extraction {
  func namesBehindLabel(_ piece: ActPiece) -> Passage {
    if piece.text.contains(0x3A) || piece.text.count > 60 { return piece.text }
    let count = ActWords.opening(piece.words)?.count ?? 0
    let words = Tokens(piece.text).all.filter { $0.kind == .word }
    return words.indices.contains(count) ? piece.text.suffix(from: words[count].range.lowerBound) : Passage()
  }

  /// Lines of names under `Présents :`, joined until the list ends.
  mutating func readNames(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    if readOthers(piece, &state) || readCutList(piece, &state) { return true }
    guard state.list != nil else { return false }
    let last = state.names.last?.last
    // `étaient présents : 65` announces them.
    let isCounted = state.names.count == 1 && last.map { (0x30...0x39).contains($0) } ?? false
    let isWithin = isCounted || last.map { [0x2C, 0x3A, 0x2D].contains($0) } ?? true
    let opensLower = !piece.text.opensUpper && !piece.text.hasDigit
    let reader = PersonReader(piece.text)
    let isCutName =
      !piece.followsBlank && (last != 0x2E && piece.text.holdsNamesOnly || state.names.last?.endsInsideName ?? false)
      || [0x28, 0x7B].contains(piece.text.bytes.first)
    let belongs =
      last == 0x2C || isCutName || isWithin && reader.list().covered >= 0.4 || reader.isList(strict: true)
      || opensLower && !isWithin && piece.text.count < 160 && !piece.followsBlank
      || piece.folded.contains("pouvoir") || piece.folded.contains("procuration")
      || isWithin && piece.folded.contains("collectivites territoriales")
      || listsOfBody(piece)
      // `Présents` over `:`
      || isWithin && piece.text.count == 1 && piece.text.last == 0x3A
    guard belongs else {
      closeSentences(&state, &draft)
      return false
    }
    state.names.append(piece.text)
    own(piece)
    return true
  }

  /// `Pour les communes : MM. ROY, BON`: those of the members whom one sort of body sends.
  private func listsOfBody(_ piece: ActPiece) -> Bool {
    guard ["pour", "au"].contains(piece.words.first), let colon = piece.text.bytes.prefix(60).firstIndex(of: 0x3A) else { return false }
    return PersonReader(piece.text.suffix(from: colon + 1)).isList(strict: true)
  }

  /// `Assistaient également à la séance` and the persons under it, who are no members.
  private mutating func readOthers(_ piece: ActPiece, _ state: inout HeadState) -> Bool {
    let isLabel = piece.words.count <= 10 && ["assistaient", "assistait"].contains(piece.words.first) && !piece.text.endsSentence
    let isPerson = !piece.isFirst || ActWords.civilities.contains(String(piece.words.first ?? ""))
    guard isLabel || state.isOfOthers && isPerson && passage(piece.block).count <= 400 && !passage(piece.block).saysSomething else {
      state.isOfOthers = false
      return false
    }
    state.isOfOthers = true
    return passOver(piece)
  }

  /// The list of names that a line of the margin cut in two.
  private mutating func readCutList(_ piece: ActPiece, _ state: inout HeadState) -> Bool {
    guard state.list == nil, let last = state.lastList, state.label.isEmpty, piece.isFirst, piece.text.count <= 2000,
      case let reader = PersonReader(piece.text),
      reader.isList(strict: true) && reader.list().names.count >= 3
        || last != .present && !reader.proxies(inList: true).isEmpty && reader.list().covered >= 0.7
    else { return false }
    (state.list, state.names) = (last, [piece.text])
    own(piece)
    return true
  }

  /// Reads the sentence about the sitting and the list of names that are open.
  mutating func closeSentences(_ state: inout HeadState, _ draft: inout ActDraft) {
    if !state.sitting.isEmpty { readSitting(Passage(joining: state.sitting), &draft) }
    state.sitting = []
    if let list = state.list {
      addNames(Passage(joining: state.names), list, &draft.act.attendance)
      state.lastList = list
    }
    state.names = []
    state.list = nil
  }

  func addNames(_ names: Passage, _ list: LineRole, _ attendance: inout Attendance) {
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
