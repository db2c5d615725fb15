import Normalising
import Reading
import Segmenting

extension Extraction {
  private enum Level { case objective, action, subaction }

  /// objectives → ( objective action* )*, action → text calendar? subaction*
  ///
  /// One item of the list, whatever its nesting on the page: page breaks send items to the margin, so bold, bullets and what was announced
  /// tell more than indentation. Returns the next block.
  mutating func addToObjectives(_ index: Int, _ block: Block, _ passage: Passage, _ draft: inout FicheDraft) -> Int {
    if case .heading(.numbered) = block.kind, let coded = PlanHeading(passage), coded.kind == .numbered {
      own(passage)
      openObjective(coded.title, nil, &draft)
      draft.fiche.objectives[draft.fiche.objectives.count - 1].number = coded.code
      return index + 1
    }
    guard draft.hasBoldObjectives else { return addByDepth(index, &draft) }
    guard block.isItem || block.isBold else {
      addStray(passage, &draft)
      return index + 1
    }
    let (text, found) = partingCalendar(index)
    let calendar = found.map { span($0) }
    switch level(block, draft) {
    case .objective: openObjective(text, calendar, &draft)
    case .action: openAction(text, calendar, indent: block.indent, &draft)
    case .subaction: addSubaction(text, calendar, &draft)
    }
    return index + 1
  }

  /// An item's text and its calendar, which ends the item or, where a page break cut it in two, its first half.
  private func partingCalendar(_ index: Int) -> (text: Passage, calendar: TrailingCalendar?) {
    let passage = passage(index)
    if let found = TrailingCalendar(passage) { return (found.text, found) }
    guard let joint = blocks[index].joint else { return (passage, nil) }
    let fragments = blocks[index].fragments
    guard let found = TrailingCalendar(Passage(joining: Array(fragments[..<joint]), of: tree.text.bytes)) else { return (passage, nil) }
    return (found.text.joined(with: Passage(joining: Array(fragments[joint...]), of: tree.text.bytes)), found)
  }

  /// A paragraph between the items that is neither: it stays with the fiche.
  private mutating func addStray(_ passage: Passage, _ draft: inout FicheDraft) {
    let path = draft.fiche.id + "/section"
    if draft.fiche.sections.last?.title != nil || draft.fiche.sections.isEmpty {
      draft.fiche.sections.append(Section(id: id("\(path)-\(nextOrdinal(path))"), title: nil, level: 1, at: place(passage)))
    }
    draft.fiche.sections[draft.fiche.sections.count - 1].paragraphs.append(node(passage))
  }

  private func level(_ block: Block, _ draft: FicheDraft) -> Level {
    if block.isBold { return .objective }
    if let glyph = block.marker?.innermost, glyph != "-", glyph != "?", block.marker?.ordinal == nil { return .action }
    guard let action = lastAction(draft) else { return .action }
    let announced = action.text.hasSuffix(":") || !action.subactions.isEmpty
    return announced || block.indent >= draft.actionIndent ? .subaction : .action
  }

  private func isUnderObjective(_ draft: FicheDraft) -> Bool { draft.underObjective && !draft.fiche.objectives.isEmpty }

  func lastAction(_ draft: FicheDraft) -> Action? {
    isUnderObjective(draft) ? draft.fiche.objectives[draft.fiche.objectives.count - 1].actions.last : draft.fiche.actions.last
  }

  func updateLastAction(_ draft: inout FicheDraft, _ change: (inout Action) -> Void) {
    if isUnderObjective(draft), let last = draft.fiche.objectives.indices.last {
      let action = draft.fiche.objectives[last].actions.count - 1
      change(&draft.fiche.objectives[last].actions[action])
    } else {
      change(&draft.fiche.actions[draft.fiche.actions.count - 1])
    }
  }

  mutating func openObjective(_ text: Passage, _ calendar: TimeSpan?, _ draft: inout FicheDraft) {
    let path = draft.fiche.id + "/objective"
    draft.fiche.objectives.append(
      Objective(id: id("\(path)-\(nextOrdinal(path))"), text: text.string, calendar: calendar, at: place(text)))
    draft.underObjective = draft.part != .objectives || draft.hasBoldObjectives
  }

  mutating func openAction(_ text: Passage, _ calendar: TimeSpan?, indent: Int, _ draft: inout FicheDraft) {
    let parent = isUnderObjective(draft) ? draft.fiche.objectives[draft.fiche.objectives.count - 1].id : draft.fiche.id
    let action = Action(
      id: id("\(parent)/action-\(nextOrdinal(parent + "/action"))"), text: text.string, calendar: calendar, at: place(text))
    if isUnderObjective(draft) {
      draft.fiche.objectives[draft.fiche.objectives.count - 1].actions.append(action)
    } else {
      draft.fiche.actions.append(action)
    }
    draft.actionIndent = indent
  }

  private mutating func addSubaction(_ text: Passage, _ calendar: TimeSpan?, _ draft: inout FicheDraft) {
    guard let action = lastAction(draft) else { return openAction(text, calendar, indent: 0, &draft) }
    let path = action.id + "/subaction"
    let subaction = Subaction(id: id("\(path)-\(nextOrdinal(path))"), text: text.string, calendar: calendar, at: place(text))
    if isUnderObjective(draft) {
      let last = draft.fiche.objectives.count - 1
      draft.fiche.objectives[last].actions[draft.fiche.objectives[last].actions.count - 1].subactions.append(subaction)
    } else {
      draft.fiche.actions[draft.fiche.actions.count - 1].subactions.append(subaction)
    }
  }

  /// Where nothing is bold, nesting tells: an item with items under it is an objective, one without is an action.
  private mutating func addByDepth(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let children = tree.children(index)
    guard blocks[index].isItem, !children.isEmpty else { return addAction(index, &draft) }
    let (text, found) = partingCalendar(index)
    openObjective(text, found.map { span($0) }, &draft)
    for child in children { _ = addAction(child, &draft) }
    return blocks[index].end
  }

  /// A text and the calendar that ends it; nil where there is no text, and a calendar alone is one that the page layout tore off.
  private mutating func dated(_ index: Int, _ draft: inout FicheDraft) -> (Passage, TimeSpan?)? {
    let (text, found) = partingCalendar(index)
    guard !text.isEmpty || found != nil else { return nil }
    if let found, found.text.isEmpty {
      addTornCalendar(found, &draft)
      return nil
    }
    draft.runIsOpen = false
    return (text, found.map { span($0) })
  }

  /// An item or paragraph as an action, the items under it as its sub-actions.
  mutating func addAction(_ index: Int, _ draft: inout FicheDraft) -> Int {
    if let (text, calendar) = dated(index, &draft) { openAction(text, calendar, indent: blocks[index].indent, &draft) }
    for child in tree.children(index) {
      if let (text, calendar) = dated(child, &draft) { addSubaction(text, calendar, &draft) }
      for deeper in tree.children(child) { claim(deeper) }
    }
    return max(blocks[index].end, index + 1)
  }

  /// `Ouvrir une crèche dans le bourg     2024` and on the next line `de Bréval`: actions with their days in a column.
  mutating func addDatedRows(_ index: Int, _ draft: inout FicheDraft) -> Int {
    var rows: [(text: Passage, day: TrailingCalendar?)] = []
    var endsInDay = false
    for line in lines(index) {
      let row = Self.datedRow(line)
      endsInDay = row != nil
      if let row {
        rows.append(row)
      } else if line.opensInfinitive || rows.isEmpty {
        rows.append((line, nil))
      } else {
        rows[rows.count - 1].text = rows[rows.count - 1].text.joined(with: line)
      }
    }
    var next = index + 1
    if endsInDay, next < draft.body.upperBound, endsRow(next) {
      rows[rows.count - 1].text = rows[rows.count - 1].text.joined(with: passage(next))
      next += 1
    }
    for row in rows {
      let calendar = row.day.map { span($0) }
      openAction(row.text, calendar, indent: 0, &draft)
    }
    return next
  }

  /// What stands before the day of the line's end, and that.
  private static func datedRow(_ line: Passage) -> (text: Passage, day: TrailingCalendar?)? {
    let parts = line.wideParts
    if parts.count == 2, let day = TrailingCalendar(parts[1]), day.text.isEmpty { return (parts[0], day) }
    return TrailingCalendar(line).flatMap { $0.text.isEmpty ? nil : ($0.text, $0) }
  }

  /// `Maison de la Sève`, under a row that has its day: the rest of the cell, in a capital.
  private func endsRow(_ index: Int) -> Bool {
    let (block, passage) = (blocks[index], passage(index))
    return block.kind == .paragraph && block.cell == nil && !block.followsBlank && passage.count <= 80 && !passage.opensInfinitive
      && Label(block, passage) == nil && TrailingCalendar(passage) == nil
  }

  /// An item under an action that is a heading: one of its parts.
  mutating func addPart(_ index: Int, _ draft: inout FicheDraft) -> Int {
    if let (text, calendar) = dated(index, &draft) { addSubaction(text, calendar, &draft) }
    for child in tree.children(index) { claim(child) }
    return max(blocks[index].end, index + 1)
  }

  /// An item or paragraph under a label `Objectifs`, its code in front or none.
  mutating func addObjective(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let passage = passage(index)
    let coded = PlanHeading(passage).flatMap { $0.kind == .numbered ? $0 : nil }
    if coded != nil { own(passage) }
    openObjective(coded?.title ?? passage, nil, &draft)
    let last = draft.fiche.objectives.count - 1
    draft.fiche.objectives[last].number = coded?.code ?? blocks[index].marker?.ordinal
    for child in tree.children(index) where !self.passage(child).isEmpty {
      let path = draft.fiche.objectives[last].id + "/objective"
      let nested = self.passage(child)
      draft.fiche.objectives[last].objectives.append(
        Objective(id: id("\(path)-\(nextOrdinal(path))"), text: nested.string, at: place(nested)))
      for deeper in tree.children(child) { claim(deeper) }
    }
    return max(blocks[index].end, index + 1)
  }
}

extension Objective {
  /// From the widest to the narrowest.
  private static let levels = ["strategic", "general", "specific", "operational"]

  /// Stands under the last objective of a wider level, else beside it.
  func nest(in list: inout [Objective]) {
    if let last = list.indices.last, let rank = level.flatMap({ Self.levels.firstIndex(of: $0) }),
      let above = list[last].level.flatMap({ Self.levels.firstIndex(of: $0) }), above < rank
    {
      nest(in: &list[last].objectives)
    } else {
      list.append(self)
    }
  }
}
