import Normalising
import Reading
import Segmenting

/// A line of an act's head that may be of its subject.
struct HeadTitle {
  let line: Passage
  let block: Int
  /// Lines between the same two facts are together.
  let group: Int
  let followsBlank: Bool

  init(_ line: Passage, of other: HeadTitle) {
    self.line = line
    (block, group, followsBlank) = (other.block, other.group, other.followsBlank)
  }

  init(_ line: Passage, _ piece: ActPiece, _ group: Int) {
    self.line = line
    block = piece.block
    self.group = group
    followsBlank = piece.followsBlank
  }
}

extension Extraction {
  // MARK: Departments and titles

  mutating func readDepartment(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    // `Service chef de file :` over `D230 - Service de l'emploi`
    let isLabel = piece.text.last == 0x3A && piece.isFirst && piece.words.count <= 5
    guard !state.isLabelOpen, state.list == nil, piece.text.count < 120, isLabel || !piece.text.endsSentence, piece.opensUpper,
      !piece.text.hasMatterBehindColon, !isFiledTitle(piece, state)
    else { return false }
    guard ActWords.departments.contains(where: { piece.folded == $0 || piece.folded.hasPrefix($0 + " ") }), !delegates(piece) else {
      return false
    }
    if !draft.act.departments.contains(piece.text.string) {
      draft.act.departments.append(piece.text.string)
      state.department = piece.text
    }
    own(piece.text)
    take(piece.block..<(piece.block + 1))
    return true
  }

  /// `Délégation de fonction à M. Roy` is no house's part.
  private func delegates(_ piece: ActPiece) -> Bool {
    guard piece.words.first == "delegation", piece.words.count > 2, ["de", "du", "des"].contains(piece.words[1]) else { return false }
    return [
      "fonction", "fonctions", "signature", "signatures", "pouvoir", "pouvoirs", "competence", "competences", "service", "attributions",
    ]
    .contains(piece.words[2])
  }

  /// `DIRECTION DES FINANCES – SERVICE DU BUDGET – Crédits d'investissement` right under the number of an act in a bulletin.
  private func isFiledTitle(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard state.numberEnd != nil, state.titles.isEmpty, state.label.isEmpty else { return false }
    let tokens = Tokens(piece.text)
    return tokens.all.count { $0.text == "-" && $0.spaced } >= 2
  }

  /// A line of the subject; false at the first line of prose.
  mutating func readTitle(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    if isUnderCapitals(piece, state) { return false }
    if readAround(piece, &state, &draft) { return true }
    if isBesideNumber(piece, state) || isStampTail(piece, state) { return passOver(piece) }
    if isStoppedTitle(piece, state, draft) || isAboveMotives(piece, state) || isOrderSubject(piece, state) {
      state.titles.append(HeadTitle(piece.text, piece, state.group))
      return true
    }
    if isProse(piece) || isBarredRow(piece) { return false }
    if isOfPage(piece, state) { return passOver(piece) }
    let isFiling = !state.isLabelOpen && isRubric(piece) || !state.label.isEmpty && isLabelledRubric(piece)
    if isFiling || piece.role == .annex && piece.text.count <= 24 {
      state.isLabelOpen = false
      if isFiling, ["budget", "programme"].contains(piece.words.first), piece.text.hasMatterBehindColon { state.filing = piece.text }
      return passOver(piece)
    }
    if state.isLabelOpen, state.label.isEmpty || !piece.followsBlank || !piece.opensUpper || isUnderTheme(piece, state), !piece.isItem {
      state.label.append(piece.text)
      own(piece.text)
      take(piece.block..<(piece.block + 1))
      return true
    }
    if !state.label.isEmpty, beginsSentence(piece) { return false }
    state.isLabelOpen = false
    // `-ECONOMIE-`: the agenda's heading between two dashes.
    if piece.isItem, piece.text.last == 0x2D, piece.text.isCapitals, piece.text.count <= 60 { return passOver(piece) }
    if isNumberedRubric(piece) || namesReport(piece, state) { return passOver(piece) }
    guard !piece.isItem || isMarkedTitle(piece, state, draft), !announcesList(piece) else { return false }
    let people = PersonReader(piece.text)
    let isProxy = piece.text.count <= 120 && !people.proxies(inList: true).isEmpty && people.list().covered >= 0.8
    if isProxy || state.list == nil && ActReference(margin: piece.text)?.title.isEmpty ?? false { return passOver(piece) }
    state.titles.append(HeadTitle(piece.text, piece, state.group))
    return true
  }

  /// What stands over, beside and under a title, and is none of it.
  private mutating func readAround(_ piece: ActPiece, _ state: inout HeadState, _ draft: inout ActDraft) -> Bool {
    if piece.isFirst && ActWords.decisionHeads.contains(piece.folded) || state.label.isEmpty && piece.text.isAddress {
      return passOver(piece)
    }
    // `DE LA COMMISSION PERMANENTE` under `DÉLIBÉRATION N° CP-16-188`
    if state.titles.isEmpty, state.label.isEmpty, piece.text.count <= 60, ["de", "du", "des"].contains(piece.words.first),
      !piece.text.hasDigit, AssemblyReader.assembly(Tokens(piece.text)) != nil
    {
      return passOver(piece)
    }
    if let tail = labelTail(piece, state) {
      state.label.append(tail)
      return passOver(piece)
    }
    if isSittingPlace(piece, state, draft) {
      draft.act.session.place = draft.act.session.place ?? piece.text.string
      return passOver(piece)
    }
    // `Le Président de la communauté d'agglomération,` over the grounds, whatever was found above it.
    if piece.isFirst, piece.text.last == 0x2C, piece.namesAuthority, groundsFollow(piece.block) { return passOver(piece) }
    return false
  }

  /// The number of the page or a count of its margin, an address, what a site prints around the text.
  private func isOfPage(_ piece: ActPiece, _ state: HeadState) -> Bool {
    isCountTail(piece) || isPostalCode(piece) && state.label.isEmpty
      || piece.text.count <= 24 && piece.words.first == "page" && piece.text.hasDigit
      || PageFrames.isTrail(piece.text) || state.label.isEmpty && PageFrames.holds(piece.text) || piece.folded == pageName
  }

  /// `Hôtel de Ville – salle du Conseil`, `Visioconférence` right under the day of the sitting.
  private func isSittingPlace(_ piece: ActPiece, _ state: HeadState, _ draft: ActDraft) -> Bool {
    guard state.titles.isEmpty, state.label.isEmpty, !piece.followsBlank, draft.act.session.date != nil, piece.words.count <= 8,
      piece.opensUpper, !piece.text.hasDigit, !piece.text.contains(0x3A),
      let above = blocks.indices[..<piece.block].last(where: { !passage($0).isEmpty })
    else { return false }
    let line = piece.isFirst ? passage(above) : passage(piece.block)
    return ActWords.sittingPlaces.contains { piece.folded == $0 || piece.folded.hasPrefix($0 + " ") }
      && TimeReader(Tokens(line.prefix(200))).first()?.value.edtf?.count == 10
  }

  /// `– Attribution` right under `Objet : Travaux du gymnase`, which no list goes on with; with its dash.
  private func labelTail(_ piece: ActPiece, _ state: HeadState) -> Passage? {
    guard state.isLabelOpen, !state.label.isEmpty, piece.isItem, !piece.followsBlank, piece.text.count <= 80, !piece.text.stops,
      blocks[piece.block].marker?.ordinal == nil, let start = piece.text.places.first,
      !blocks.indices[(piece.block + 1)...].prefix(1).contains(where: { blocks[$0].isItem })
    else { return nil }
    let bytes = tree.text.bytes
    let reach = max(0, start - 16)
    let line = bytes[reach..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? reach
    return Passage(
      joining: [(bytes[line..<start].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? start)..<(piece.text.places.last! + 1)], of: bytes)
  }

  /// `: 30`, `(1)`
  private func isCountTail(_ piece: ActPiece) -> Bool {
    if piece.text.count <= 5, piece.text.bytes.first == 0x28, piece.text.last == 0x29, piece.folded.allSatisfy(\.isNumber) { return true }
    return piece.text.count <= 12 && piece.text.bytes.first == 0x3A && piece.folded.allSatisfy { $0.isNumber || $0 == " " }
  }

  /// `70210` under the town's name
  private func isPostalCode(_ piece: ActPiece) -> Bool {
    piece.text.count == 5 && piece.text.bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `Dépenses | 2021 | 2022 |`: the row of a table.
  private func isBarredRow(_ piece: ActPiece) -> Bool {
    piece.text.last == 0x7C && piece.text.bytes.count(where: { $0 == 0x7C }) >= 2
  }

  /// `Objet : PETITE ENFANCE`, and behind a blank, set in, the subject that it is filed under, right above who reports.
  private func isUnderTheme(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard state.label.count == 1, let theme = state.label.first, theme.isCapitals, theme.foldedWords.count <= 4, !piece.text.isCapitals,
      case let whole = passage(piece.block), whole.count <= 300, !whole.endsSentence, !whole.saysSomething
    else { return false }
    let next = blocks.indices[(piece.block + 1)...].prefix(3).first { !passage($0).isEmpty }
    let role = next.flatMap { ActPiece(passage($0), block: $0, blocks[$0], isFirst: true).role }
    return role == .rapporteur || role == .motives || role == .greeting || role == .visa
  }

  /// `Rapport présenté par M. le Président` under the title: who reports, by his office alone.
  private func namesReport(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard !state.titles.isEmpty, piece.text.count <= 80, !piece.isItem, !piece.text.isCapitals else { return false }
    let words = ActWords.reports.first { piece.folded.hasPrefix($0) }.map { $0.split(separator: " ").count }
    return words.map { piece.words.dropFirst($0).first.map { ActWords.civilities.contains(String($0)) || $0 == "le" } ?? false } ?? false
  }

  /// `5. MOBILITÉS DOUCES` over `5.3 – Prime au vélo`: the part of the agenda, and the point.
  private func isNumberedRubric(_ piece: ActPiece) -> Bool {
    guard piece.isItem, piece.text.count <= 80, let number = blocks[piece.block].marker?.ordinal, Int(number) != nil else { return false }
    let next = blocks.indices[(piece.block + 1)...].prefix(3).first { !passage($0).isEmpty }
    return next.map { passage($0).hasPrefix(number + ".") && !passage($0).endsSentence } ?? false
  }

  /// Right behind the act's number, a bullet of its own before the title.
  private func isMarkedTitle(_ piece: ActPiece, _ state: HeadState, _ draft: ActDraft) -> Bool {
    guard draft.hasSureReference, state.titles.isEmpty, state.label.isEmpty, state.list == nil, piece.opensUpper, piece.words.count >= 3,
      !piece.text.endsSentence, !piece.opensDecision, !piece.text.hasInfinitive
    else { return false }
    return !blocks.indices[(piece.block + 1)...].prefix(3).contains { blocks[$0].isItem }
  }

  /// A line of the head that is no title.
  mutating func passOver(_ piece: ActPiece) -> Bool {
    own(piece.text)
    take(piece.block..<(piece.block + 1))
    return true
  }

  /// `DE` alone: the tail of a stamp's number.
  private func isStampTail(_ piece: ActPiece, _ state: HeadState) -> Bool {
    piece.text.count <= 2 && piece.text.bytes.allSatisfy { (0x41...0x5A).contains($0) } && !state.isLabelOpen
  }

  /// Right behind the number, a line that names a matter, though it ends in a stop: `Vote des subventions aux associations.`
  private func isStoppedTitle(_ piece: ActPiece, _ state: HeadState, _ draft: ActDraft) -> Bool {
    let whole = passage(piece.block)
    let isFirst = state.titles.isEmpty && piece.opensUpper
    guard draft.hasSureReference, isFirst || state.titles.last?.block == piece.block && !piece.isFirst, state.label.isEmpty,
      state.list == nil,
      whole.count <= 260, whole.last == 0x2E, piece.role == nil, !piece.isItem, !piece.opensArticle, !piece.opensDecision
    else { return false }
    return !whole.saysSomething && EnactingFormula(piece.text) == nil && speaker(piece.text) == nil && !VoteReader(piece.text).isVote
      && !ActWords.proseOpenings.contains(String(piece.words.first ?? ""))
  }

  /// Behind a blank and the subject, a line that says something.
  private func beginsSentence(_ piece: ActPiece) -> Bool {
    piece.isFirst && piece.followsBlank && piece.opensUpper && !piece.text.isCapitals && piece.words.count >= 5 && piece.text.saysSomething
  }

  /// Lines that name a matter, whatever stops they hold, right above `EXPOSÉ DES MOTIFS` or who decides.
  private func isAboveMotives(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard state.label.isEmpty, state.list == nil, piece.role == nil, !piece.isItem, piece.opensUpper || !piece.isFirst, !isRubric(piece)
    else {
      return false
    }
    for block in blocks.indices[piece.block...].prefix(4) where !passage(block).isEmpty {
      let text = passage(block)
      let next = ActPiece(text, block: block, blocks[block], isFirst: true)
      if next.role == .motives || next.namesAuthority && text.count <= 80 && groundsFollow(block) { return block > piece.block }
      guard text.count <= 400, !text.saysSomething, !blocks[block].isItem, next.role != .subject else { return false }
    }
    return false
  }

  /// A sentence in small letters behind a blank, under a title in capitals: the text begins, though its first line has no stop.
  private func isUnderCapitals(_ piece: ActPiece, _ state: HeadState) -> Bool {
    // `M. le Président expose …` needs no blank.
    if let title = state.titles.last, title.line.isCapitals, !title.line.isOpen, !piece.text.isCapitals, piece.opensUpper,
      ActWords.civilities.contains(String(piece.words.first ?? "")), piece.words.count >= 5
    {
      return true
    }
    guard let title = state.titles.last, title.line.isCapitals, !title.line.isOpen, piece.isFirst, piece.followsBlank, !piece.isItem,
      !piece.text.isCapitals, piece.opensUpper, piece.words.count >= 5, passage(piece.block).count >= 40
    else { return false }
    return ["le", "la", "l", "les"].contains(piece.words.first) && piece.text.saysSomething
      || ActWords.proseOpenings.contains(String(piece.words.first ?? ""))
  }

  /// `prescrivant l'ouverture …` right behind `Arrêté` and its number, whatever its length, with the lines that go on with it.
  private func isOrderSubject(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard state.isOrder, state.label.isEmpty, state.list == nil, piece.role == nil, !piece.isItem, piece.text.count <= 600 else {
      return false
    }
    // No subject has more lines.
    let titles = state.titles.suffix(16).filter { $0.group == state.group }
    if let first = titles.first, let last = titles.last {
      return first.block == piece.block && first.line.opensSubject && !last.line.stops
    }
    return piece.isFirst && piece.text.opensSubject && groundsFollow(piece.block)
  }

  /// `Groupe scolaire :` over a list is of the text.
  private func announcesList(_ piece: ActPiece) -> Bool {
    guard piece.text.last == 0x3A, piece.block + 1 < blocks.count else { return false }
    return blocks[piece.block + 1].isItem && !passage(piece.block + 1).isEmpty
  }

  /// The heading of the agenda, printed far right on the line of the number.
  private func isBesideNumber(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard let end = state.numberEnd, piece.isFirst, !piece.isItem, piece.text.count <= 60, !piece.text.hasDigit,
      let start = piece.text.places.first, start > end + 8, start - end < 200
    else { return false }
    return tree.text.bytes[(end + 1)..<start].allSatisfy { $0 == 0x20 }
  }

  /// `POLITIQUE C02 Education`, `Imputation : chapitre 23`: where an agenda or a budget files the act.
  private func isRubric(_ piece: ActPiece) -> Bool {
    guard let first = piece.words.first, ActWords.rubrics.contains(String(first)), piece.opensUpper, piece.text.count < 120 else {
      return false
    }
    let tokens = Tokens(piece.text.prefix(60))
    // `Programme 203 – Accompagner les langues de la région` is what the act is called by.
    if first == "programme", tokens[1]?.kind == .number, tokens.sign(2) == "-", piece.words.count >= 7 { return false }
    return Self.isWideRubric(piece) || tokens.sign(1) == ":" || tokens[1].map { $0.kind == .number && $0.year == nil } ?? false
      || (tokens[1]?.range.count ?? 9) <= 2 && tokens[2]?.kind == .number && !tokens[2]!.spaced
  }

  /// `Nomenclature ACTES : 3.1` under the subject.
  private func isLabelledRubric(_ piece: ActPiece) -> Bool {
    guard isRubric(piece), piece.isFirst || piece.opensUpper else { return false }
    return Self.isWideRubric(piece) || Tokens(piece.text.prefix(40)).sign(1) == ":"
  }

  /// `Nomenclature ACTES : 3.1`, `Imputation budgétaire : 775`: other words between the rubric's and the colon.
  private static func isWideRubric(_ piece: ActPiece) -> Bool {
    ["imputation", "nomenclature", "matiere"].contains(piece.words.first ?? "") && piece.text.prefix(60).contains(0x3A)
  }

  /// `Le Préfet de la Drôme`, `LE MAIRE DE CESSY,` between the title and the visas: who decides.
  func opensAuthority(_ piece: ActPiece, _ state: HeadState) -> Bool {
    // Under the last line of the title, in its paragraph: `…, en vue de la consommation humaine,` and `Le Préfet de la Drôme`.
    let isUnder = piece.opensUpper && !(state.titles.last?.line.isOpen ?? true)
    guard !state.titles.isEmpty || !state.label.isEmpty, piece.isFirst || isUnder, piece.namesAuthority else { return false }
    return groundsFollow(piece.block)
  }

  /// `I - Contexte` behind the title: the report begins.
  func opensPart(_ piece: ActPiece, _ state: HeadState) -> Bool {
    guard !state.titles.isEmpty || !state.label.isEmpty, piece.isFirst, piece.opensUpper, piece.text.count <= 90,
      piece.role != .subject || !state.label.isEmpty,
      // `PROJET DE DÉLIBÉRATION` over the title, under the letterhead and the sitting's facts.
      piece.role != .letterhead || !state.label.isEmpty || state.titles.last?.group == state.group
    else { return false }
    let rest = ActReference.unnumbered(piece.text)
    return (rest.count < piece.text.count || piece.followsBlank) && ActWords.headsPart(piece.text)
  }

  /// Visas come next, with nothing but short lines before them.
  func groundsFollow(_ block: Int) -> Bool {
    for block in blocks.indices[(block + 1)...].prefix(14) where blocks[block].depth <= 1 && !passage(block).isEmpty {
      let next = ActPiece(passage(block), block: block, blocks[block], isFirst: true)
      switch next.role {
      case .visa, .recital: return true
      case .subject, .present, .sitting: return false
      default: if next.text.count > 400 { return false }
      }
    }
    return false
  }

  /// `La Vice-Présidente présente le budget, équilibré à …`, however many lines; `Le Président expose` alone.
  private func tellsOfOffice(_ piece: ActPiece, _ whole: Passage) -> Bool {
    guard piece.isFirst, piece.opensUpper, piece.words.count >= 3, ["le", "la"].contains(piece.words[0]),
      ActWords.offices.contains(String(piece.words[1]))
    else { return false }
    return whole.last == 0x2E && piece.words.count >= 4 || ["expose", "rapporte", "rappelle"].contains(piece.words.last)
  }

  /// A sentence, a speaker, a formula, a vote: the act's own text.
  func isProse(_ piece: ActPiece) -> Bool {
    let whole = piece.isRunOn ? piece.text : passage(piece.block)
    if ["le", "la"].contains(piece.words.first ?? ""), piece.text.last == 0x2C { return true }
    if blocks[piece.block].kind == .table || blocks[piece.block].kind == .row { return true }
    if whole.count > 300 || whole.count > 120 && whole.last == 0x2E { return true }
    // `Le Maire présente le dossier.`
    if piece.isFirst, piece.text.last == 0x2E, ["le", "la", "les", "l"].contains(piece.words.first ?? ""), piece.text.saysSomething {
      return true
    }
    if tellsOfOffice(piece, whole) { return true }
    if whole.count > 120 || piece.isFirst && whole.hasWideStop, whole.last == 0x3A, whole.saysSomething, !whole.isCapitals { return true }
    // `M. le Maire expose le projet.` right under the subject.
    if ActWords.civilities.contains(String(piece.words.first ?? "")), !piece.text.isCapitals, piece.text.saysSomething,
      piece.text.endsSentence || whole.count > 60
    {
      return true
    }
    // `LASSEMBLEE DE BREVAL`: who decides, its apostrophe lost.
    if piece.words.count <= 6, let first = piece.words.first, first.utf8.count > 7, first.hasPrefix("l"),
      ActWords.bodies.contains(String(first.dropFirst()))
    {
      return true
    }
    if piece.isFirst, ActWords.civilities.contains(String(piece.words.first ?? "")), whole.count > 60, whole.saysSomething { return true }
    if piece.text.count > 30, piece.text.stops, !piece.text.isCapitals, piece.isFirst || piece.opensUpper { return true }
    if speaker(piece.text) != nil || piece.opensDecision && !whole.isCapitals
      || ["le", "la", "l"].contains(piece.words.first ?? "") && isAssembly(piece)
    {
      return true
    }
    if let formula = EnactingFormula(whole), formula.before.isEmpty || !formula.isProposal { return true }
    // `Délégués en exercice : 24 Présents : 17 Votants : 19` counts heads and no votes.
    if piece.folded.contains("en exercice") { return false }
    return VoteReader(piece.text).isVote && !piece.text.isCapitals || Self.isVoteLine(piece.text) && piece.text.hasDigit
  }
}
