import Extracting

// The nodes of a plan.
extension NodeList {
  /// Groups, fiches and objectives under the axis or group that they name, the others behind.
  mutating func addPlan(_ parts: Parts) {
    let axes = Set(parts.axes.map(\.id))
    let groups = Dictionary(grouping: parts.groups) { $0.axis.flatMap { axes.contains($0) ? $0 : nil } }
    let levels = axes.union(parts.groups.map(\.id))
    let fiches = Dictionary(grouping: parts.fiches) { ($0.group ?? $0.axis).flatMap { levels.contains($0) ? $0 : nil } }
    let objectives = Dictionary(grouping: parts.objectives) { $0.axis.flatMap { axes.contains($0) ? $0 : nil } }
    func addLevel(_ id: String?, under parent: Int?, to list: inout NodeList) {
      for fiche in fiches[id] ?? [] { list.add(fiche, under: parent) }
      for objective in objectives[id] ?? [] { list.add(objective, under: parent) }
    }
    func addGroups(_ id: String?, under parent: Int?, to list: inout NodeList) {
      for group in groups[id] ?? [] {
        let title = [group.title, group.subtitle].joined(" – ")
        addLevel(group.id, under: list.add(.group, group.id, under: parent, title, at: group.at, number: group.number), to: &list)
      }
    }
    for axis in parts.axes {
      let index = add(axis)
      addGroups(axis.id, under: index, to: &self)
      addLevel(axis.id, under: index, to: &self)
    }
    addGroups(nil, under: nil, to: &self)
    addLevel(nil, under: nil, to: &self)
    for action in parts.actions { add(action, under: nil) }
  }

  private mutating func add(_ axis: Axis) -> Int {
    let index = add(.axis, axis.id, under: nil, axis.title, at: axis.at, number: axis.number)
    add(.preamble, axis.preamble, under: index)
    add(.objective, axis.objectives, under: index)
    add(.finding, axis.findings, under: index)
    add(.strength, axis.strengths, under: index)
    for focus in axis.focus { add(focus, under: index) }
    add(.commitment, axis.commitments, under: index)
    add(axis.sections, under: index)
    return index
  }

  mutating func add(_ fiche: Fiche, under parent: Int?) {
    let index = add(
      .fiche, fiche.id, under: parent, fiche.title, at: fiche.at, number: fiche.number, Self.details(fiche), years: Years(fiche.calendar))
    for lead in fiche.leads { add(lead, .lead, index) }
    add(.relatedPlan, fiche.relatedPlans, under: index)
    add(.rationale, fiche.rationale, under: index)
    add(.finding, fiche.findings, under: index)
    for objective in fiche.objectives { add(objective, under: index) }
    for action in fiche.actions { add(action, under: index) }
    for torn in fiche.unattachedCalendars.joined() {
      add(.unattachedCalendar, nil, under: index, torn.text, at: torn.at, [Self.calendar(torn)], years: Years(torn))
    }
    add(.audience, fiche.audience, under: index)
    add(.resource, fiche.resources, under: index)
    add(.state, [fiche.state].compactMap(\.self), under: index)
    add(.priority, [fiche.priority].compactMap(\.self), under: index)
    add(fiche.targets, under: index)
    for partner in fiche.partners { add(partner, .partner, index) }
    for indicator in fiche.indicators {
      let place = add(.indicator, indicator.id, under: index, indicator.text, at: indicator.at)
      add(.item, indicator.items, under: place)
    }
    for focus in fiche.focus { add(focus, under: index) }
    addFigures(fiche.amounts, [], under: index)
    add(fiche.sections, under: index)
  }

  private static func details(_ fiche: Fiche) -> [ListedNode.Detail] {
    var found: [ListedNode.Detail] = []
    if let code = fiche.code, code != fiche.number { found.append(.init(label: "code", text: code)) }
    if let axis = fiche.axis { found.append(.init(label: "axe", text: axis)) }
    if let group = fiche.group { found.append(.init(label: "groupe", text: group)) }
    if let calendar = fiche.calendar { found.append(Self.calendar(calendar)) }
    for reference in fiche.crossReferences {
      let target = reference.target ?? (reference.scope == .internal ? "introuvable" : "hors du document")
      found.append(.init(label: "renvoi", text: "\(reference.text) → \(target)"))
    }
    return found
  }

  mutating func add(_ objective: Objective, under parent: Int?) {
    var details: [ListedNode.Detail] = []
    if let level = objective.level { details.append(.init(label: "niveau", text: level)) }
    if let category = objective.categoryLabel ?? objective.category?.rawValue { details.append(.init(label: "catégorie", text: category)) }
    if let axis = objective.axis { details.append(.init(label: "axe", text: axis)) }
    if let calendar = objective.calendar { details.append(Self.calendar(calendar)) }
    let index = add(
      .objective, objective.id, under: parent, objective.text, at: objective.at, number: objective.number, details,
      years: Years(objective.calendar))
    add(objective.targets, under: index)
    for nested in objective.objectives { add(nested, under: index) }
    for action in objective.actions { add(action, under: index) }
  }

  mutating func add(_ action: Action, under parent: Int?) {
    let index = add(
      .action, action.id, under: parent, action.text, at: action.at, action.calendar.map { [Self.calendar($0)] } ?? [],
      years: Years(action.calendar))
    for lead in action.leads { add(lead, .lead, index) }
    for partner in action.partners { add(partner, .partner, index) }
    addFigures(action.amounts, [], under: index)
    for subaction in action.subactions {
      let place = add(
        .subaction, subaction.id, under: index, subaction.text, at: subaction.at, subaction.calendar.map { [Self.calendar($0)] } ?? [],
        years: Years(subaction.calendar))
      add(.item, subaction.items, under: place)
    }
  }

  private mutating func add(_ targets: [Target], under parent: Int?) {
    for target in targets {
      let by = target.by.map { [.init(label: "échéance", text: $0)] } ?? [] as [ListedNode.Detail]
      add(.target, nil, under: parent, target.text, at: target.at, by)
    }
  }

  private mutating func add(_ focus: Focus, under parent: Int?) {
    let index = add(
      .focus, nil, under: parent, focus.title, at: focus.at, focus.calendar.map { [Self.calendar($0)] } ?? [],
      years: Years(focus.calendar))
    add(.paragraph, focus.paragraphs, under: index)
    for lead in focus.leads { add(lead, .lead, index) }
    for partner in focus.partners { add(partner, .partner, index) }
  }
}
