import Normalising
import Reading
import Segmenting

/// A fiche under way.
struct FicheDraft {
  var fiche: Fiche
  let body: Range<Int>
  /// Blocks that print the fiche's heading again.
  var repeats: Set<Int> = []
  /// The part that the last label opened; nil before any.
  var part: FieldRole?
  /// The last label as printed.
  var label: Passage?
  /// A heading that is no known label has opened a section of its own.
  var inSection = false
  var hasStyledLabels = false
  var hasBoldObjectives = false
  /// The last label stands before its value on a plain line, so that a line with a short head and a colon is a field too.
  var isInline = false
  /// The fiche has labels; without any, its lists are what is planned.
  var hasLabels = false
  /// A label says which indicators there are, so that `Suivi` says something else.
  var hasIndicators = true
  /// A column beside the indicators says what is aimed at.
  var hasTargets = false
  /// A label says which actions are planned, so that a description's list is none.
  var hasActions = false
  /// Actions belong to the last objective.
  var underObjective = false
  /// Actions are headings, so that the lists under them are their parts.
  var hasHeadedActions = false
  /// Short lines in capitals that come again, as tools print them: no headings.
  var bodyTags: Set<String> = []
  /// What a field says of the level above.
  var axis: Passage?
  /// The indentation of the action that is open.
  var actionIndent = 0
  /// The fields of a table's head whose columns the dump has lost, under which the section stands.
  var rowRoles: [FieldRole] = []
  /// The days of the actions stand in a column beside them.
  var hasDayColumn = false
  /// The last text was a calendar that stood alone, so that the next one goes on with its run.
  var runIsOpen = false

  init(_ fiche: Fiche, body: Range<Int>) {
    self.fiche = fiche
    self.body = body
  }

  /// `Élu référent` beside those who do the work.
  static func isPatron(_ role: FieldRole, _ head: Passage, _ fiche: Fiche) -> Bool {
    role == .leads && !fiche.leads.isEmpty && head.folded.hasPrefix("elu")
  }

  mutating func open(_ role: FieldRole, _ head: Passage) {
    (part, label, runIsOpen, inSection, rowRoles, hasDayColumn) = (role, head, false, false, [], false)
    underObjective = role == .objectivesAndActions
  }
}

extension Extraction {
  /// fiche → heading relatedPlan* ( label part )* — one block of it; returns the next.
  mutating func parseFicheBlock(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let block = blocks[index]
    let passage = passage(index)
    if block.kind == .table { return parseFicheTable(index, &draft) }
    if block.isFootnote || passage.isEmpty { return index + 1 }
    if draft.repeats.contains(index) || isHeadingAgain(passage, draft) {
      claim(index)
      return index + 1
    }
    if block.kind == .heading(.box) {
      draft.runIsOpen = false
      var found: Focus?
      let next = parseFocus(index, in: draft.body, styled: draft.hasStyledLabels, path: draft.fiche.id) { found = $0 }
      if let found { draft.fiche.focus.append(found) }
      return next
    }
    if let objective = NumberedObjective(passage) {
      openNumbered(objective, &draft)
      return index + 1
    }
    if let label = Label(block, passage), label.isStyled || label.isAlone || !draft.hasStyledLabels || draft.part == nil,
      !(label.role == .other && goesOnWithList(index, draft))
    {
      openLabel(label, index, &draft)
      return index + 1
    }
    if Colophon.opens(passage) {
      openSection(passage, Passage(), &draft)
      return index + 1
    }
    return parseFicheContent(index, block, passage, &draft)
  }

  /// What a label opens: a field, a section under its words, the targets of the indicators.
  private mutating func openLabel(_ label: Label, _ index: Int, _ draft: inout FicheDraft) {
    own(label.head)
    if label.role == .other, !draft.hasIndicators, label.head.folded == "suivi" {
      draft.open(.indicators, label.head)
      if !label.value.isEmpty { addValue(label.value, .indicators, label.head, &draft) }
    } else if namesDays(label, index, draft) {
      draft.hasDayColumn = true
    } else if namesTarget(label, index, draft) {
      draft.hasTargets = true
    } else if label.role == .other || FicheDraft.isPatron(label.role, label.head, draft.fiche) {
      openSection(label.head, label.value, &draft)
    } else {
      openField(label, &draft)
    }
  }

  /// An item of a field's list behind one that is no label: `* **Le territoire :** …` behind `* **Les habitants :** …`.
  private func goesOnWithList(_ index: Int, _ draft: FicheDraft) -> Bool {
    guard draft.part != nil, !draft.inSection, blocks[index].isItem, index > draft.body.lowerBound, blocks[index - 1].isItem,
      blocks[index - 1].depth == blocks[index].depth
    else { return false }
    return Label(blocks[index - 1], passage(index - 1)) == nil
  }

  /// `Échéance` beside `Actions à mettre en œuvre`, on one line: the head of the column of days.
  private func namesDays(_ label: Label, _ index: Int, _ draft: FicheDraft) -> Bool {
    guard label.role == .calendar, label.isAlone, draft.part == .actions, !draft.inSection, index > draft.body.lowerBound,
      isLabel(index - 1)
    else { return false }
    return locate(passage(index - 1)).line == locate(passage(index)).line
  }

  /// `Cible` beside `Indicateur`: the head of the column of figures, and nobody.
  private func namesTarget(_ label: Label, _ index: Int, _ draft: FicheDraft) -> Bool {
    guard label.role == .audience, draft.part == .indicators, label.value.isEmpty, label.head.folded.hasPrefix("cible"),
      draft.label?.foldedWords.count == 1, index > draft.body.lowerBound, index + 1 < draft.body.upperBound
    else { return false }
    return isLabel(index - 1) || !passage(index + 1).bytes.contains { $0 >= 0x41 }
  }

  /// `1. Titre (suite)`
  private func isHeadingAgain(_ passage: Passage, _ draft: FicheDraft) -> Bool {
    guard !draft.fiche.title.isEmpty, passage.count <= draft.fiche.title.utf8.count + 24 else { return false }
    let folded = passage.folded
    return folded.hasSuffix(" suite") && folded.contains(Folding.words(draft.fiche.title))
  }

  private mutating func openField(_ label: Label, _ draft: inout FicheDraft) {
    draft.open(label.role, label.head)
    draft.isInline = !label.isStyled && !label.value.isEmpty
    if !label.value.isEmpty { addValue(label.value, label.role, label.head, &draft) }
  }

  /// A field without a key of its own, under its printed label.
  mutating func openSection(_ head: Passage, _ value: Passage, _ draft: inout FicheDraft) {
    let path = draft.fiche.id + "/section"
    var section = Section(
      id: id("\(path)-\(nextOrdinal(path))"), title: head.dropping(trailing: ": ").string, level: 1, at: place(head))
    if !value.isEmpty { section.paragraphs.append(node(value)) }
    draft.fiche.sections.append(section)
    (draft.inSection, draft.runIsOpen, draft.rowRoles) = (true, false, LabelTable.roles(ofRow: head.bytes[...]) ?? [])
  }

  mutating func openNumbered(_ found: NumberedObjective, _ draft: inout FicheDraft) {
    own(found.head)
    draft.open(.objectives, found.head)
    draft.underObjective = true
    let path = draft.fiche.id + "/objective"
    var objective = Objective(id: id("\(path)-\(nextOrdinal(path))"), text: found.text.string, at: place(found.text))
    (objective.number, objective.level) = (found.number, found.level)
    objective.nest(in: &draft.fiche.objectives)
  }

  private mutating func parseFicheContent(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    if let next = parseUnlabelled(index, block, passage, &draft) { return next }
    if draft.part != .calendar, draft.part != .start, draft.part != .end, let torn = TrailingCalendar(passage), torn.text.isEmpty {
      addTornCalendar(torn, &draft)
      return index + 1
    }
    draft.runIsOpen = false
    if addTags(passage, &draft) { return index + 1 }
    if addNamedAction(block, passage, &draft) || draft.part == .actions && addNumberedHeading(block, passage, &draft) { return index + 1 }
    if draft.bodyTags.contains(passage.folded), !(draft.part?.namesBodies ?? false) {
      claim(index)
      return index + 1
    }
    let isValue = block.cell == .value || index > 0 && isLabel(index - 1)
    if block.cell == .label || !isValue && opensSection(block, passage, draft) || headsProse(index, passage, draft) {
      openSection(passage, Passage(), &draft)
      return index + 1
    }
    if draft.isInline, !block.isItem, let unknown = UnknownLabel(passage), takesNoProse(draft) {
      openSection(unknown.head, unknown.value, &draft)
      return index + 1
    }
    if !block.isItem, isRelatedPlan(passage, draft) {
      let node = node(passage)
      if !passage.hasPrefix("(") { draft.fiche.relatedPlans.append(node) }
      return index + 1
    }
    if draft.inSection, block.isItem, !draft.hasLabels { return addAction(index, &draft) }
    return draft.inSection ? addToSection(index, &draft) : addToPart(index, block, passage, &draft)
  }

  /// What tells its field without a label: a period or whose the work is before any, and in a table that has lost its columns what only one
  /// of them can hold. Returns the next block, nil for anything else.
  private mutating func parseUnlabelled(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Int? {
    let isRow = draft.inSection && !draft.rowRoles.isEmpty
    let asksDay = isRow ? draft.rowRoles.contains(.calendar) : draft.part == nil
    if asksDay, draft.fiche.calendar == nil, !block.isItem, isPeriod(passage) {
      draft.fiche.calendar = calendar(passage)
      return index + 1
    }
    if draft.part == nil, draft.fiche.leads.isEmpty, isHolder(index, passage) {
      draft.fiche.leads = organisations(passage, path: draft.fiche.id + "/lead")
      return index + 1
    }
    return isRow && draft.rowRoles.contains(.indicators) && block.isItem ? addIndicator(index, &draft) : nil
  }

  /// `Du 01/03/2022 au 31/12/2026`, `2016`, and nothing else.
  private func isPeriod(_ passage: Passage) -> Bool {
    if passage.isYear { return true }
    let tokens = Tokens(passage)
    guard let found = TimeReader(tokens).first(), found.range.count == tokens.count else { return false }
    return found.value.edtf?.contains("/") ?? false
  }

  /// A label alone, whose value the next block is.
  func isLabel(_ index: Int) -> Bool {
    blocks[index].cell == .label || Label(blocks[index], passage(index)).map { $0.value.isEmpty && $0.isStyled } ?? false
  }

  /// A name over its postal address, before any label: whose the work is.
  private func isHolder(_ index: Int, _ passage: Passage) -> Bool {
    guard passage.count <= 80, !passage.hasDigit, passage.opensUpper, !passage.endsSentence, index + 1 < blocks.count else { return false }
    return passage.foldedWords.count >= 2 && ContactLines.isContact(self.passage(index + 1).prefix(60))
  }

  /// A part of names, days and figures, in which a short head with a colon begins something else.
  private func takesNoProse(_ draft: FicheDraft) -> Bool {
    draft.inSection || !(draft.part?.isProse ?? true) && draft.part != .objectives
  }

  /// A heading in bold, capitals or Markdown that is no label; in the list of objectives bold is an objective's.
  private func opensSection(_ block: Block, _ passage: Passage, _ draft: FicheDraft) -> Bool {
    switch block.kind {
    case .heading(.bold) where passage.count > 80 || passage.endsSentence && passage.last != 0x3A: false
    case .heading(.numbered(depth: 2)) where (draft.part == .objectives || draft.part == .objectivesAndActions) && !draft.inSection: false
    case .heading(.markdown), .heading(.numbered): true
    case .heading(.capitals): draft.part.map { !$0.namesBodies } ?? true
    case .heading(.bold): draft.part != .objectivesAndActions && draft.part != .objectives
    default: false
    }
  }

  /// A short line that stands alone over a paragraph, behind the values of a field that takes none: the heading of something else. What opens
  /// with an infinitive is an objective.
  private func headsProse(_ index: Int, _ passage: Passage, _ draft: FicheDraft) -> Bool {
    guard blocks[index].kind == .heading(.standalone), draft.part != nil, draft.part?.isProse == false, blocks[index - 1].cell != .label,
      passage.count <= 80, !passage.hasDigit, index + 1 < draft.body.upperBound, blocks[index + 1].kind == .paragraph,
      self.passage(index + 1).isProse
    else { return false }
    return !(passage.foldedWords.first.map(Infinitives.isOne) ?? true)
  }

  /// What another plan is called.
  private static let plans: Set<String> = [
    "accord", "action", "actions", "agenda", "axe", "charte", "contrat", "convention", "demarche", "etats", "feuille", "fiche", "fiches",
    "loi", "mesure", "objectif", "orientation", "pacte", "plan", "plans", "politique", "programme", "projet", "schema", "strategie",
  ]

  /// `Lien avec …`, `Cf. Fiche 5 …`; before the first label, a short line that names a plan and is no sentence.
  private func isRelatedPlan(_ passage: Passage, _ draft: FicheDraft) -> Bool {
    let folded = passage.prefix(40).folded
    if ["lien avec ", "en lien avec ", "cf ", "voir "].contains(where: { folded.hasPrefix($0) }), passage.count <= 200 {
      return !passage.endsSentence || passage.hasPrefix("(")
    }
    guard draft.part == nil, draft.hasStyledLabels, passage.count <= 200, !passage.endsSentence else { return false }
    return passage.foldedWords.prefix(4).contains { Self.plans.contains(String($0)) }
  }

  /// `### 1 - Titre` under the label of the actions: an action, whose text and lists stand below.
  private mutating func addNumberedHeading(_ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Bool {
    guard case .heading(.markdown) = block.kind, case let found = LabelledHead.number(passage, nil), found.number != nil else {
      return false
    }
    own(passage)
    openAction(found.title, nil, indent: 0, &draft)
    (draft.inSection, draft.hasHeadedActions) = (false, true)
    return true
  }

  /// `Action 1 : Loger les internes` in a fiche that another word heads.
  private mutating func addNamedAction(_ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Bool {
    guard !draft.inSection, case .heading(.numbered(depth: 1)) = block.kind, let found = PlanHeading(passage), found.kind == .fiche,
      !found.title.isEmpty,
      found.label.map({ Folding.letters($0).hasPrefix("action") }) ?? false
    else { return false }
    own(passage)
    (draft.part, draft.label, draft.inSection, draft.underObjective) = (.actions, nil, false, false)
    openAction(found.title, nil, indent: 0, &draft)
    return true
  }

  private mutating func addTags(_ passage: Passage, _ draft: inout FicheDraft) -> Bool {
    let tags = Tags.read(passage)
    guard !tags.isEmpty, draft.part == nil, draft.fiche.state == nil, draft.fiche.priority == nil else { return false }
    for tag in tags {
      if tag.isState { draft.fiche.state = node(tag.text) } else { draft.fiche.priority = node(withoutLabel(tag.text)) }
    }
    return true
  }

  /// `Priorité 1` without the word that names the field.
  private mutating func withoutLabel(_ tag: Passage) -> Passage {
    let tokens = Tokens(tag)
    guard tokens.word(0) == "priorite", tokens[1]?.kind == .number else { return tag }
    own(tokens.slice(0..<1))
    return tokens.slice(1..<tokens.count)
  }

  private mutating func addToSection(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let node = node(index)
    draft.fiche.sections[draft.fiche.sections.count - 1].paragraphs.append(node)
    return max(blocks[index].end, index + 1)
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
    if found.value.edtf == nil, !found.isFrequency {
      report(.warning, .incompleteDate, "the calendar ‘\(found.printed)’ has lost its end", at: place)
    } else if let start = found.value.start, let end = found.value.end, end < start || end - start > 30 {
      report(
        .warning, .impossibleDate,
        "the calendar ‘\(found.printed)’ cannot be meant: it \(end < start ? "ends before it begins" : "lasts \(end - start) years")",
        at: place)
    }
    return TimeSpan(text: found.printed, edtf: found.value.edtf, start: found.value.start, end: found.value.end, at: place)
  }
}
