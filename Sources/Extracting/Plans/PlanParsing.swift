import Normalising
import Reading
import Segmenting

extension Extraction {
  /// plan → ( axis | group | fiche )*
  mutating func parsePlan(_ outline: PlanOutline, into parts: inout Parts) {
    let (axes, groups) = (Set(outline.axes.map(\.start)), Set(outline.groups.map(\.start)))
    let measures = outline.measureBlocks
    firstFiche = outline.fiches.map(\.start).min()
    axesAreFields = outline.axes.isEmpty
    for region in outline.regions {
      take(region.start..<region.body.upperBound)
      if axes.contains(region.start) {
        parts.axes.append(parseAxis(region, without: measures))
        parseMeasures(outline.measures(in: region.body), axis: parts.axes.last, into: &parts)
      } else if groups.contains(region.start) {
        parts.groups.append(parseGroup(region, axis: parts.axes.last?.id, without: measures))
        parseMeasures(outline.measures(in: region.body), axis: parts.axes.last, into: &parts)
      } else {
        let group = parts.groups.last.flatMap { group in isUnder(group, region, outline) ? group.id : nil }
        let axis = axis(of: region, outline, parts)
        parts.fiches.append(parseFiche(region, axis: axis, group: group, &parts))
      }
    }
    if outline.axes.isEmpty { parseMeasures(outline.measures, axis: nil, into: &parts) }
    if parts.fiches.isEmpty, parts.objectives.isEmpty { raiseObjectives(&parts) }
    resolveCrossReferences(&parts)
    checkNumbering(outline)
  }

  /// Without fiches the objectives of the axes are the document's.
  private mutating func raiseObjectives(_ parts: inout Parts) {
    for place in parts.axes.indices {
      for node in parts.axes[place].objectives {
        var objective = Objective(id: id("objective-\(nextOrdinal("objective"))"), text: node.text, at: node.at)
        objective.axis = parts.axes[place].id
        objective.objectives = node.items.map {
          Objective(id: id("\(objective.id)/objective-\(nextOrdinal(objective.id + "/objective"))"), text: $0.text, at: $0.at)
        }
        parts.objectives.append(objective)
      }
      parts.axes[place].objectives = []
    }
  }

  /// Numbered measures in lines, without fiches: the objectives of the document.
  private mutating func parseMeasures(_ measures: [PlanRegion], axis: Axis?, into parts: inout Parts) {
    for measure in measures where !measure.title.isEmpty {
      for block in measure.headBlocks { claim(block) }
      let slug = Identifiers.slug(measure.heading.number ?? "")
      var objective = Objective(
        id: id("objective-" + (slug.isEmpty ? "\(nextOrdinal("objective"))" : slug)), text: measure.title.string,
        targets: targets(Tokens(measure.title)), at: place(measure.title))
      let named = parts.axes.last { PlanOutline.opens(measure.heading.number ?? "", $0.number ?? "") }
      (objective.number, objective.axis) = (measure.heading.number, (named ?? axis)?.id)
      if let category = measure.category {
        claim(category)
        objective.categoryLabel = passage(category).dropping(trailing: ": ").string
        objective.category = Announcement(passage(category))?.category
      }
      let path = objective.id + "/action"
      let depth = measure.category == nil ? 0 : 1
      for item in measure.body where blocks[item].isItem && blocks[item].depth == depth && measure.heading.label == nil {
        let found = TrailingCalendar(passage(item))
        let text = found?.text ?? passage(item)
        objective.actions.append(
          Action(id: id("\(path)-\(nextOrdinal(path))"), text: text.string, calendar: found.map { span($0) }, at: place(text)))
        for child in tree.children(item) { claim(child) }
      }
      parts.objectives.append(objective)
    }
  }

  /// Begins a container with its heading.
  private mutating func head(_ region: PlanRegion) -> Place {
    beginContainer()
    for block in region.headBlocks { claim(block) }
    return containerPlace()
  }

  /// Where a region is named: its title, else its heading.
  func naming(_ region: PlanRegion) -> Passage { region.title.isEmpty ? passage(region.start) : region.title }

  private mutating func parseAxis(_ region: PlanRegion, without measureHeads: Set<Int>) -> Axis {
    let slug = Identifiers.slug(region.heading.number ?? "")
    var axis = Axis(
      id: id("axe-" + (slug.isEmpty ? "\(nextOrdinal("axe"))" : slug)), number: region.heading.number, label: region.heading.label,
      title: region.title.string, at: head(region))
    var part: FieldRole?
    var index = region.body.lowerBound
    while index < region.body.upperBound {
      let block = blocks[index]
      if measureHeads.contains(index) {
        index += 1
      } else if block.kind == .heading(.box) {
        index = parseFocus(index, in: region.body, styled: true, path: axis.id) { axis.focus.append($0) }
      } else if block.kind == .table || block.isFootnote || passage(index).isEmpty {
        if block.kind == .table { release(index..<max(block.end, index + 1)) }
        index = block.kind == .table ? max(block.end, index + 1) : index + 1
      } else if let label = Label(block, passage(index)), label.isStyled || label.isAlone {
        part = label.role
        own(label.head)
        if !label.value.isEmpty { add(node(label.value), to: &axis, part) }
        index += 1
      } else if !block.isItem, passage(index).last == 0x3A, part == .objectives || part == .commitments {
        // `Le Département s'engage à :` behind the objectives; any other announcement is none of them.
        part = passage(index).folded.hasPrefix("engage") || passage(index).folded.contains(" s engage") ? .commitments : nil
        if part == nil {
          index = addBlock(index, to: &axis, part)
        } else {
          claim(index)
          index += 1
        }
      } else {
        index = addBlock(index, to: &axis, part)
      }
    }
    axis.at = containerPlace()
    return axis
  }

  /// A block of an axis with what is nested in it; a list goes under the sentence that announces it.
  private mutating func addBlock(_ index: Int, to axis: inout Axis, _ part: FieldRole?) -> Int {
    let node = node(index)
    if blocks[index].isItem, announces(axis, part) {
      append(node, under: &axis, part)
    } else {
      add(node, to: &axis, part)
    }
    return max(blocks[index].end, index + 1)
  }

  private func announces(_ axis: Axis, _ part: FieldRole?) -> Bool {
    let list = part == .findings ? axis.findings : part == .strengths ? axis.strengths : part == .preamble ? axis.preamble : []
    return list.last?.text.hasSuffix(":") ?? false
  }

  private mutating func append(_ node: TextNode, under axis: inout Axis, _ part: FieldRole?) {
    switch part {
    case .findings: axis.findings[axis.findings.count - 1].items.append(node)
    case .strengths: axis.strengths[axis.strengths.count - 1].items.append(node)
    default: axis.preamble[axis.preamble.count - 1].items.append(node)
    }
  }

  private mutating func add(_ node: TextNode, to axis: inout Axis, _ part: FieldRole?) {
    switch part {
    case .objectives: axis.objectives.append(node)
    case .findings: axis.findings.append(node)
    case .strengths: axis.strengths.append(node)
    case .commitments: axis.commitments.append(node)
    default: axis.preamble.append(node)
    }
  }

  private mutating func parseGroup(_ region: PlanRegion, axis: String?, without measureHeads: Set<Int>) -> Group {
    let code = region.heading.code ?? region.heading.number ?? ""
    _ = head(region)
    var subtitle: String?
    for index in region.body where !passage(index).isEmpty && !measureHeads.contains(index) {
      if subtitle == nil { subtitle = passage(index).string }
      claim(index)
    }
    return Group(
      id: id("group-" + Identifiers.slug(code)), number: code, title: region.title.string, subtitle: subtitle, axis: axis,
      at: containerPlace())
  }

  /// Whether a fiche stands under a group: by its code, or by place where the group has a number of its own and an axis with it.
  private func isUnder(_ group: Group, _ region: PlanRegion, _ outline: PlanOutline) -> Bool {
    if let code = region.heading.code { return code.hasPrefix((group.number ?? "") + ".") }
    guard let above = outline.groups.last(where: { $0.start < region.start }), above.heading.code == nil else { return false }
    return !outline.axes.contains { $0.start > above.start && $0.start < region.start }
  }

  /// The axis above a fiche: the one whose number opens its own, else the last before it. Axes that only a list of contents names hold none.
  private func axis(of region: PlanRegion, _ outline: PlanOutline, _ parts: Parts) -> String? {
    let number = region.heading.number ?? region.heading.code ?? ""
    let above = parts.axes.last
    if let above, PlanOutline.opens(number, above.number ?? "") { return above.id }
    if let named = parts.axes.last(where: { PlanOutline.opens(number, $0.number ?? "") }) { return named.id }
    return outline.axesAreListed ? nil : above?.id
  }

  mutating func parseFiche(_ region: PlanRegion, axis: String?, group: String?, _ parts: inout Parts) -> Fiche {
    let number = region.heading.number
    let slug = Identifiers.slug(number ?? region.heading.code ?? "")
    let fiche = Fiche(
      id: id("fiche-" + (slug.isEmpty ? "\(nextOrdinal("fiche"))" : slug)), number: number, code: region.heading.code, axis: axis,
      group: group,
      title: region.title.string, at: head(region))
    var draft = FicheDraft(fiche, body: region.body)
    draft.repeats = region.repeats
    draft.axis = region.levels.first.map { passage($0) }
    let labels = region.body.compactMap { Label(blocks[$0], passage($0)) }
    draft.hasStyledLabels = labels.contains(where: \.isStyled)
    draft.hasLabels = labels.contains { $0.role.isField }
    let capitals = region.body.filter { blocks[$0].kind == .heading(.capitals) && passage($0).count <= 24 }.map { passage($0).folded }
    draft.bodyTags = Set(Dictionary(grouping: capitals, by: { $0 }).filter { $1.count > 1 }.keys)
    draft.hasIndicators = labels.contains { $0.role == .indicators }
    draft.hasActions = labels.contains { $0.role == .actions || $0.role == .objectivesAndActions }
    draft.hasBoldObjectives = region.body.contains { blocks[$0].isBold && Label(blocks[$0], passage($0)) == nil }
    for part in region.parts.isEmpty ? [region.body] : region.parts {
      var index = part.lowerBound
      while index < part.upperBound { index = parseFicheBlock(index, &draft) }
    }
    draft.fiche.crossReferences = crossReferences(in: region.body)
    if let name = draft.axis { draft.fiche.axis = self.axis(named: name, &parts) ?? axis }
    draft.fiche.at = containerPlace()
    checkFiche(draft.fiche)
    return draft.fiche
  }
}
