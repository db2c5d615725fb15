import Normalising
import Reading
import Segmenting

/// A fiche under way.
struct FicheDraft {
  var fiche: Fiche
  let body: Range<Int>
  /// The part that the last label opened; nil before any.
  var part: FieldRole?
  /// A heading that is no known label has opened a section of its own.
  var inSection = false
  var hasStyledLabels = false
  var hasBoldObjectives = false
  /// The indentation of the action that is open.
  var actionIndent = 0
  /// The last text was a calendar that stood alone, so that the next one goes on with its run.
  var runIsOpen = false

  init(_ fiche: Fiche, body: Range<Int>) {
    self.fiche = fiche
    self.body = body
  }
}

extension Extraction {
  /// fiche → heading relatedPlan* ( label part )* — one block of it; returns the next.
  mutating func parseFicheBlock(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let block = blocks[index]
    let passage = passage(index)
    if block.kind == .table { return block.end }
    if block.isFootnote || passage.isEmpty { return index + 1 }
    if block.kind == .heading(.box) {
      draft.runIsOpen = false
      var found: Focus?
      let next = parseFocus(index, in: draft.body, styled: draft.hasStyledLabels, path: draft.fiche.id) { found = $0 }
      if let found { draft.fiche.focus.append(found) }
      return next
    }
    if let label = Label(block, passage), label.isStyled || !draft.hasStyledLabels || draft.part == nil {
      draft.runIsOpen = false
      own(label.head)
      draft.inSection = false
      draft.part = label.role
      if !label.value.isEmpty { addValue(label.value, label, &draft) }
      return index + 1
    }
    return parseFicheContent(index, block, passage, &draft)
  }

  private mutating func parseFicheContent(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    if draft.part != .calendar, let torn = TrailingCalendar(passage), torn.text.isEmpty {
      addTornCalendar(torn, &draft)
      return index + 1
    }
    draft.runIsOpen = false
    if opensSection(block, draft) {
      let path = draft.fiche.id + "/section"
      draft.fiche.sections.append(
        Section(id: id("\(path)-\(nextOrdinal(path))"), title: passage.string, level: 1, at: place(passage)))
      draft.inSection = true
      return index + 1
    }
    if !block.isItem, isRelatedPlan(passage, draft) {
      let node = node(passage)
      if !passage.hasPrefix("(") { draft.fiche.relatedPlans.append(node) }
      return index + 1
    }
    return draft.inSection ? addToSection(index, &draft) : addToPart(index, block, passage, &draft)
  }

  /// A heading in bold, capitals or Markdown that is no label; in the list of objectives bold is an objective's.
  private func opensSection(_ block: Block, _ draft: FicheDraft) -> Bool {
    switch block.kind {
    case .heading(.markdown), .heading(.capitals), .heading(.numbered): true
    case .heading(.bold): draft.part != .objectivesAndActions && draft.part != .objectives
    default: false
    }
  }

  /// `Lien avec …`, `Cf. Fiche 5 …`; before the first label, any short line that is no sentence.
  private func isRelatedPlan(_ passage: Passage, _ draft: FicheDraft) -> Bool {
    let folded = passage.prefix(40).folded
    if ["lien avec ", "en lien avec ", "cf ", "voir "].contains(where: { folded.hasPrefix($0) }), passage.count <= 200 {
      return !passage.endsSentence || passage.hasPrefix("(")
    }
    return draft.part == nil && draft.hasStyledLabels && passage.count <= 200 && !passage.endsSentence
  }

  private mutating func addToSection(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let node = node(index)
    draft.fiche.sections[draft.fiche.sections.count - 1].paragraphs.append(node)
    return max(blocks[index].end, index + 1)
  }

  private mutating func addToPart(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    switch draft.part {
    case .objectivesAndActions: return addToObjectives(index, block, passage, &draft)
    case .objectives where draft.hasBoldObjectives: return addToObjectives(index, block, passage, &draft)
    case .objectives: return addObjective(index, &draft)
    case .actions, .commitments: return addAction(index, &draft)
    case .partners: draft.fiche.partners += groupedOrganisations(passage, path: draft.fiche.id + "/partner")
    case .leads: draft.fiche.leads += groupedOrganisations(passage, path: draft.fiche.id + "/lead")
    case .indicators: return addIndicator(index, &draft)
    case .calendar: addCalendar(passage, &draft)
    case .state where draft.fiche.state == nil: draft.fiche.state = node(passage)
    case .priority where draft.fiche.priority == nil: draft.fiche.priority = node(passage)
    default:
      let node = node(index)
      addNode(node, isItem: block.isItem, &draft)
      return max(block.end, index + 1)
    }
    return index + 1
  }

  /// The text behind a label's colon.
  private mutating func addValue(_ value: Passage, _ label: Label, _ draft: inout FicheDraft) {
    switch label.role {
    case .partners: draft.fiche.partners += organisations(value, path: draft.fiche.id + "/partner")
    case .leads: draft.fiche.leads += organisations(value, path: draft.fiche.id + "/lead")
    case .calendar: addCalendar(value, &draft)
    case .state: draft.fiche.state = node(value)
    case .priority: draft.fiche.priority = node(value)
    case .indicators:
      let path = draft.fiche.id + "/indicator"
      draft.fiche.indicators.append(Indicator(id: id("\(path)-\(nextOrdinal(path))"), text: value.string, at: place(value)))
    case .objectives, .objectivesAndActions:
      let path = draft.fiche.id + "/objective"
      draft.fiche.objectives.append(Objective(id: id("\(path)-\(nextOrdinal(path))"), text: value.string, at: place(value)))
    case .actions, .commitments:
      let path = draft.fiche.id + "/action"
      draft.fiche.actions.append(Action(id: id("\(path)-\(nextOrdinal(path))"), text: value.string, at: place(value)))
    default: addNode(node(value), isItem: false, &draft)
    }
  }

  private mutating func addNode(_ node: TextNode, isItem: Bool, _ draft: inout FicheDraft) {
    switch draft.part {
    case .rationale, .preamble: Self.append(node, isItem, to: &draft.fiche.rationale)
    case .findings, .strengths: Self.append(node, isItem, to: &draft.fiche.findings)
    case .audience: Self.append(node, isItem, to: &draft.fiche.audience)
    case .resources:
      Self.append(node, isItem, to: &draft.fiche.resources)
    default:
      let path = draft.fiche.id + "/section"
      if draft.fiche.sections.isEmpty || draft.fiche.sections[draft.fiche.sections.count - 1].title != nil {
        draft.fiche.sections.append(Section(id: id("\(path)-\(nextOrdinal(path))"), title: nil, level: 1, at: node.at))
      }
      Self.append(node, isItem, to: &draft.fiche.sections[draft.fiche.sections.count - 1].paragraphs)
    }
  }

  /// A list goes under the sentence that announces it.
  private static func append(_ node: TextNode, _ isItem: Bool, to list: inout [TextNode]) {
    if isItem, let last = list.last, last.text.hasSuffix(":") { list[list.count - 1].items.append(node) } else { list.append(node) }
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

  private mutating func addCalendar(_ passage: Passage, _ draft: inout FicheDraft) {
    guard draft.fiche.calendar == nil else {
      addNode(node(passage), isItem: false, &draft)
      return
    }
    draft.fiche.calendar = calendar(passage)
  }

  /// A printed calendar whole: what it says in EDTF where it can be said.
  mutating func calendar(_ passage: Passage) -> TimeSpan {
    let tokens = Tokens(passage)
    let found = TimeReader(tokens).first()
    let whole = found.map { $0.range.count >= tokens.count - 1 } ?? false
    let value = whole ? found?.value : nil
    return TimeSpan(
      text: passage.dropping(trailing: ".;").string, edtf: value?.edtf, start: found?.value.start, end: found?.value.end, at: place(passage)
    )
  }

  /// Items of a list of indicators; those under an item that announces nothing are indicators too, sent inwards by the page layout.
  private mutating func addIndicator(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let path = draft.fiche.id + "/indicator"
    let passage = passage(index)
    var items: [TextNode] = []
    var next = index + 1
    if passage.last == 0x3A {
      for child in tree.children(index) { items.append(node(child)) }
      next = max(blocks[index].end, next)
    }
    draft.fiche.indicators.append(Indicator(id: id("\(path)-\(nextOrdinal(path))"), text: passage.string, items: items, at: place(passage)))
    return next
  }

  mutating func addTornCalendar(_ torn: TrailingCalendar, _ draft: inout FicheDraft) {
    let span = span(torn)
    if draft.runIsOpen {
      draft.fiche.unattachedCalendars[draft.fiche.unattachedCalendars.count - 1].append(span)
    } else {
      draft.fiche.unattachedCalendars.append([span])
    }
    draft.runIsOpen = true
  }

  /// A calendar with its place, and what is wrong with it on record.
  mutating func span(_ found: TrailingCalendar) -> TimeSpan {
    let place = place(found.calendar)
    if found.value.edtf == nil {
      report(.warning, .incompleteDate, "the calendar ‘\(found.printed)’ has lost its end", at: place)
    } else if let start = found.value.start, let end = found.value.end, end < start || end - start > 30 {
      report(.warning, .impossibleDate, "the calendar ‘\(found.printed)’ cannot be meant", at: place)
    }
    return TimeSpan(text: found.printed, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: place)
  }
}
