import Normalising
import Reading
import Segmenting

extension FieldRole {
  /// A part that lists people and organisations, whose names may be in capitals.
  var namesBodies: Bool { self == .partners || self == .leads }

  /// A part whose text may be sentences.
  var isProse: Bool {
    switch self {
    case .rationale, .description, .actions, .objectivesAndActions, .findings, .strengths: true
    default: false
    }
  }
}

extension Passage {
  /// `1 2 3 4`: what a form has to choose from.
  fileprivate var isScale: Bool {
    let numbers = foldedWords.compactMap { Int($0) }
    return numbers.count >= 3 && numbers.count == foldedWords.count && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}

extension Extraction {
  mutating func addToPart(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    if draft.hasDayColumn, !block.isItem { return addDatedRows(index, &draft) }
    if addInfinitives(index, block, passage, &draft) { return index + 1 }
    switch draft.part {
    case .objectivesAndActions: return addToObjectives(index, block, passage, &draft)
    // `**Créer du lien** entre les générations`: words in bold make no level.
    case .objectives where draft.hasBoldObjectives && block.isItem && block.boldShare > 0 && !block.isBold:
      return addObjective(index, &draft)
    case .objectives where draft.hasBoldObjectives: return addToObjectives(index, block, passage, &draft)
    case .objectives: return draft.underObjective ? addAction(index, &draft) : addObjective(index, &draft)
    case .actions, .commitments: return addPlanned(index, block, passage, &draft)
    case nil where block.isItem && !draft.hasLabels: return addAction(index, &draft)
    case .description where block.isItem && !draft.hasActions: return addAction(index, &draft)
    case .partners, .leads: return addOrganisations(index, passage, &draft)
    case .indicators: return addIndicator(index, &draft)
    case .audience where block.isItem: return addAudience(index, passage, &draft)
    case .calendar: addCalendar(passage, &draft)
    case .start, .end: addDay(passage, &draft)
    case .state where draft.fiche.state == nil: draft.fiche.state = node(passage)
    case .priority where draft.fiche.priority == nil: draft.fiche.priority = node(passage)
    case .title where draft.fiche.title.isEmpty: draft.fiche.title = node(withoutNumber(passage)).text
    case .axis
    where draft.axis == nil && axesAreFields && (block.cell == .value || block.isItem && isLabel(index - 1))
      && !(draft.label?.folded.hasPrefix("them") ?? true):
      own(passage)
      draft.axis = passage
    default:
      let node = node(index)
      addNode(node, isItem: block.isItem, &draft)
      return max(block.end, index + 1)
    }
    return index + 1
  }

  /// Lines that each say what is to be done.
  private mutating func addInfinitives(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Bool {
    if draft.part == .objectives || draft.part == .actions, !draft.hasBoldObjectives, let lines = infinitives(index) {
      for line in lines {
        if draft.part == .actions || draft.underObjective { appendAction(line, &draft) } else { openObjective(line, nil, &draft) }
      }
      return true
    }
    if draft.part == .description, !draft.hasActions, let lines = infinitives(index) ?? (isPlanned(block, passage) ? [passage] : nil) {
      for line in lines { appendAction(line, &draft) }
      return true
    }
    return false
  }

  /// `Recruter un conseiller`: what is to be done, and no sentence.
  private func isPlanned(_ block: Block, _ passage: Passage) -> Bool {
    !block.isItem && passage.opensInfinitive && passage.count <= 240 && passage.last != 0x2E && passage.last != 0x3A
  }

  /// Lines without bullets that each begin with an infinitive in a capital, as cells list what is to be done; nil where some do not.
  private func infinitives(_ index: Int) -> [Passage]? {
    guard !blocks[index].isItem, blocks[index].fragments.count > 1 else { return nil }
    var groups: [[Range<Int>]] = []
    for fragment in blocks[index].fragments {
      let line = Passage(joining: [fragment], of: tree.text.bytes)
      let isOpen = groups.last?.last.map { Dangling.ends(Passage(joining: [$0], of: tree.text.bytes).bytes) } ?? false
      if line.opensInfinitive, !isOpen {
        groups.append([fragment])
      } else if groups.isEmpty {
        return nil
      } else {
        groups[groups.count - 1].append(fragment)
      }
    }
    return groups.count > 1 ? groups.map { Passage(joining: $0, of: tree.text.bytes) } : nil
  }

  /// The text behind a label's colon.
  mutating func addValue(_ value: Passage, _ role: FieldRole, _ head: Passage, _ draft: inout FicheDraft) {
    guard !value.folded.isEmpty else { return own(value) }
    switch role {
    case .partners, .leads: addOrganisations(value, &draft)
    case .calendar: addCalendar(value, &draft)
    case .start, .end: addDay(value, &draft)
    case .state where draft.fiche.state == nil: draft.fiche.state = node(value)
    case .priority where value.isScale: own(value)
    case .priority where draft.fiche.priority == nil: draft.fiche.priority = node(value)
    case .title where draft.fiche.title.isEmpty: draft.fiche.title = node(withoutNumber(value)).text
    case .axis where head.folded.hasPrefix("them") && PlanHeading(value)?.kind != .axis: addNode(node(value), isItem: false, &draft)
    case .axis:
      own(value)
      draft.axis = value
    case .description where value.hasPrefix("- ") && !draft.hasActions: for part in value.listed { appendAction(part, &draft) }
    case .indicators: for part in value.listed.flatMap(\.enumerated) { appendIndicator(part, [], &draft) }
    case .objectives, .objectivesAndActions:
      for part in value.listed {
        let path = draft.fiche.id + "/objective"
        var objective = Objective(id: id("\(path)-\(nextOrdinal(path))"), text: part.string, at: place(part))
        objective.level = head.foldedWords.lazy.compactMap { NumberedObjective.levels[String($0)] }.first
        objective.nest(in: &draft.fiche.objectives)
      }
    case .actions, .commitments:
      for part in value.listed { appendAction(part, &draft) }
    default: addNode(node(value), isItem: false, &draft)
    }
  }

  /// `N° 2       Valoriser les patrimoines` without the number, which the heading has.
  private mutating func withoutNumber(_ title: Passage) -> Passage {
    let tokens = Tokens(title)
    guard tokens.word(0) == "n", tokens.sign(1) == "°", tokens[2]?.kind == .number, tokens.count > 4 else { return title }
    own(tokens.slice(0..<3))
    return tokens.slice(3..<tokens.count)
  }

  private mutating func appendAction(_ text: Passage, _ draft: inout FicheDraft) {
    let found = TrailingCalendar(text)
    let calendar = found.map { span($0) }
    openAction(found?.text ?? text, calendar, indent: 0, &draft)
  }

  mutating func addNode(_ node: TextNode, isItem: Bool, _ draft: inout FicheDraft) {
    switch draft.part {
    case .rationale, .preamble, .description: Self.append(node, isItem, to: &draft.fiche.rationale)
    case .findings, .strengths: Self.append(node, isItem, to: &draft.fiche.findings)
    case .audience: Self.append(node, isItem, to: &draft.fiche.audience)
    case .resources: Self.append(node, isItem, to: &draft.fiche.resources)
    default:
      openAside(draft.part == nil ? nil : draft.label, node, &draft)
      Self.append(node, isItem, to: &draft.fiche.sections[draft.fiche.sections.count - 1].paragraphs)
    }
  }

  /// `Les producteurs : …`: whom it is for; what the colon explains at length stands under it.
  private mutating func addAudience(_ index: Int, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    var node = node(index)
    if let colon = passage.bytes.prefix(80).firstIndex(of: 0x3A), passage.count - colon > 80 {
      let explanation = self.node(passage.suffix(from: colon + 1))
      own(passage.prefix(colon + 1))
      let who = passage.prefix(colon)
      node = TextNode(text: who.string, at: place(who), items: [explanation] + node.items)
    }
    addNode(node, isItem: true, &draft)
    return max(blocks[index].end, index + 1)
  }

  /// A list goes under the sentence that announces it.
  private static func append(_ node: TextNode, _ isItem: Bool, to list: inout [TextNode]) {
    if isItem, let last = list.last, last.text.hasSuffix(":") { list[list.count - 1].items.append(node) } else { list.append(node) }
  }

  /// What is planned: an item, or the part of an action that has a heading; a paragraph behind either explains it.
  private mutating func addPlanned(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    if !block.isItem, draft.part == .actions, passage.isProse || draft.hasHeadedActions {
      addAside(node(index), &draft)
      return max(block.end, index + 1)
    }
    return draft.hasHeadedActions ? addPart(index, &draft) : addAction(index, &draft)
  }

  // MARK: People and organisations

  private mutating func addOrganisations(_ index: Int, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    guard !passage.isProse else {
      addAside(node(index), &draft)
      return max(blocks[index].end, index + 1)
    }
    // A name that the letterhead prints whole is one, over whatever lines a cell sets it.
    if !letterhead.isEmpty, index + 1 < draft.body.upperBound, case let whole = passage.joined(with: self.passage(index + 1)),
      letterhead.contains(whole.folded)
    {
      addOrganisations(whole, &draft)
      return index + 2
    }
    let lines = letterhead.contains(passage.folded) ? nil : cellLines(index)
    for line in lines ?? [passage] { addOrganisations(line, &draft) }
    return index + 1
  }

  /// Lines of a page's full width are longer, in bytes.
  private static let narrowLine = 40

  /// The lines of a cell that lists a name or a figure a line, without commas or bullets: a line in a capital is the next one, and so is one
  /// whose first word would have stood on the line before. Nil where the block is no such cell.
  private func cellLines(_ index: Int) -> [Passage]? {
    let block = blocks[index]
    guard !block.isItem, block.fragments.count > 1, block.fragments.count == block.runs.count,
      block.cell == .value || block.fragments.allSatisfy({ $0.count <= Self.narrowLine }) || index > 0 && isLabel(index - 1),
      !passage(index).bytes.contains(where: { $0 == 0x2C || $0 == 0x3B })
    else { return nil }
    let lines = block.fragments.map { Passage(joining: [$0], of: tree.text.bytes) }
    let widest = lines.map { $0.string.unicodeScalars.count }.max() ?? 0
    var groups: [[Range<Int>]] = []
    for (place, line) in lines.enumerated() {
      let before = place == 0 ? nil : lines[place - 1]
      let word = line.string.unicodeScalars.prefix { $0 != " " }.count
      let fits = before.map { $0.string.unicodeScalars.count + 1 + word <= widest } ?? false
      let isOpen = before.map { Dangling.ends($0.bytes) || Dangling.cutsName($0.bytes[...]) || Dangling.isOpenName($0.bytes[...]) } ?? false
      if before == nil || !isOpen && (line.opensUpper || fits) {
        groups.append([block.fragments[place]])
      } else {
        groups[groups.count - 1].append(block.fragments[place])
      }
    }
    return groups.count > 1 ? groups.map { Passage(joining: $0, of: tree.text.bytes) } : nil
  }

  private mutating func addOrganisations(_ passage: Passage, _ draft: inout FicheDraft) {
    guard !passage.isProse else { return addAside(node(passage), &draft) }
    for part in passage.wideParts {
      guard !part.saysNothing else {
        own(part)
        continue
      }
      if ContactLines.isContact(part) {
        addAside(node(part), &draft)
        continue
      }
      if draft.part == .leads {
        draft.fiche.leads += groupedOrganisations(part, path: draft.fiche.id + "/lead")
      } else {
        draft.fiche.partners += groupedOrganisations(part, path: draft.fiche.id + "/partner")
      }
    }
  }

  /// Sentences under a label of names are no names: they stay under the label's words.
  private mutating func addAside(_ node: TextNode, _ draft: inout FicheDraft) { addAside(node, under: draft.label, &draft) }

  mutating func addAside(_ node: TextNode, under label: Passage?, _ draft: inout FicheDraft) {
    openAside(label, node, &draft)
    draft.fiche.sections[draft.fiche.sections.count - 1].paragraphs.append(node)
  }

  /// The section of what a field cannot take, under the field's label; the last one where it has that title.
  private mutating func openAside(_ label: Passage?, _ node: TextNode, _ draft: inout FicheDraft) {
    let head = label.map { $0.dropping(trailing: ": ") }.flatMap { $0.isEmpty ? nil : $0 }
    if let last = draft.fiche.sections.last, last.title == head?.string { return }
    let path = draft.fiche.id + "/section"
    draft.fiche.sections.append(
      Section(id: id("\(path)-\(nextOrdinal(path))"), title: head?.string, level: 1, at: head.map { locate($0) } ?? node.at))
  }

  /// The organisations of a line, with the label in front as their group: `Décrochage scolaire : Rectorat de Paris`.
  private mutating func groupedOrganisations(_ passage: Passage, path: String) -> [Organisation] {
    guard let colon = passage.bytes.prefix(80).firstIndex(of: 0x3A), passage.bytes[..<colon].firstIndex(of: 0x28) == nil,
      colon + 1 < passage.count
    else {
      return organisations(passage, path: path)
    }
    let group = passage.prefix(colon)
    own(passage.prefix(colon + 1))
    return organisations(passage.suffix(from: colon + 1), path: path, group: group.string)
  }

  // MARK: Calendars

  private mutating func addCalendar(_ passage: Passage, _ draft: inout FicheDraft) {
    if passage.isYearGrid { return addNode(node(passage), isItem: false, &draft) }
    guard let known = draft.fiche.calendar else {
      draft.fiche.calendar = calendar(passage)
      return
    }
    if passage.isYears { return addNode(node(passage), isItem: false, &draft) }
    // `2021 : inventaire`, and under it `2022 : pose`.
    guard draft.part == .calendar, let end = time(passage)?.end, let start = known.start, passage.count <= 160 else {
      return addNode(node(passage), isItem: false, &draft)
    }
    let next = calendar(passage)
    // Printed again in a table of years and sums.
    if let whole = known.edtf, next.edtf == whole || next.edtf != nil && known.end ?? start >= end && next.start ?? 0 >= start { return }
    draft.fiche.calendar = TimeSpan(
      text: known.text + " " + next.text, edtf: nil, start: min(start, next.start ?? start), end: max(known.end ?? end, end),
      at: Place(line: known.at.line, page: known.at.page, spans: known.at.spans + next.at.spans))
  }

  /// The first or the last day of a calendar whose ends have a label each.
  private mutating func addDay(_ passage: Passage, _ draft: inout FicheDraft) {
    guard let day = time(passage), let edtf = day.edtf, !edtf.contains("/") else {
      return addNode(node(passage), isItem: false, &draft)
    }
    let found = calendar(passage)
    guard let known = draft.fiche.calendar else {
      draft.fiche.calendar = TimeSpan(
        text: found.text, edtf: draft.part == .start ? "\(edtf)/.." : "../\(edtf)", start: draft.part == .start ? found.start : nil,
        end: draft.part == .end ? found.end : nil, at: found.at)
      return
    }
    guard draft.part == .end, let start = known.edtf, start.hasSuffix("/..") else { return addNode(node(passage), isItem: false, &draft) }
    draft.fiche.calendar = TimeSpan(
      text: "\(known.text) \(found.text)", edtf: start.dropLast(2) + edtf, start: known.start, end: found.end,
      at: Place(line: known.at.line, page: known.at.page, spans: known.at.spans + found.at.spans))
  }

  /// A printed calendar whole: what it says in EDTF where it can be said.
  mutating func calendar(_ passage: Passage) -> TimeSpan {
    let tokens = Tokens(passage)
    let found = TimeReader(tokens).first()
    let whole = found.map { $0.range.count >= tokens.count - 1 } ?? false
    // `2020-2021 Réalisation de l'étude`: one period, and what for.
    let leads = found.map { $0.range.lowerBound == 0 && TimeReader(tokens).all().count == 1 } ?? false
    let value = whole || leads ? found?.value : nil
    return TimeSpan(
      text: Self.wholePeriods(passage.dropping(trailing: ".;").string), edtf: value?.edtf, start: found?.value.start, end: found?.value.end,
      at: place(passage)
    )
  }

  /// `2022-` and `2025` on the next line of a narrow cell: one period.
  private static func wholePeriods(_ text: String) -> String {
    guard text.utf8.contains(0x2D) else { return text }
    var out: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let isTorn = byte == 0x20 && out.last == 0x2D && out.suffix(5).prefix(4).allSatisfy { (0x30...0x39).contains($0) } && out.count >= 5
      if !isTorn || !(rest.first.map { (0x30...0x39).contains($0) } ?? false) { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  // MARK: Indicators

  /// Items of a list of indicators; those under an item that announces nothing are indicators too, sent inwards by the page layout.
  mutating func addIndicator(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let passage = passage(index)
    var items: [TextNode] = []
    var next = index + 1
    if passage.last == 0x3A {
      for child in tree.children(index) { items.append(node(child)) }
      next = max(blocks[index].end, next)
    }
    let parts = blocks[index].isItem ? [passage] : cellLines(index) ?? passage.wideParts.flatMap(\.listed).flatMap(\.dashed)
    for part in parts { appendIndicator(withoutUnit(part, index), items, &draft) }
    return next
  }

  /// Without the unit that stands in brackets on a line of its own.
  private mutating func withoutUnit(_ text: Passage, _ index: Int) -> Passage {
    guard let last = blocks[index].fragments.last, blocks[index].fragments.count > 1, last.count <= 24, tree.text.bytes[last].first == 0x28,
      tree.text.bytes[last].last == 0x29
    else { return text }
    own(Passage(joining: [last], of: tree.text.bytes))
    return Passage(joining: Array(blocks[index].fragments.dropLast()), of: tree.text.bytes)
  }

  mutating func appendIndicator(_ text: Passage, _ items: [TextNode], _ draft: inout FicheDraft) {
    // `12` behind what is counted: its target where a head says so, else the number of a page or the like.
    if !draft.fiche.indicators.isEmpty, !text.bytes.contains(where: { $0 >= 0x41 }) {
      guard draft.hasTargets else { return addAside(node(text), &draft) }
      let number = AmountReader(Tokens(text)).number(at: 0)
      draft.fiche.targets.append(
        Target(
          text: text.string, value: number.map { Figure(integer: $0.integer, fraction: $0.fraction) },
          unit: text.last == 0x25 ? "%" : nil, by: nil, at: place(text)))
      return
    }
    let path = draft.fiche.id + "/indicator"
    draft.fiche.indicators.append(Indicator(id: id("\(path)-\(nextOrdinal(path))"), text: text.string, items: items, at: place(text)))
  }
}
