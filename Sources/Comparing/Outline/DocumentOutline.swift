package import Extracting
import Reading

extension Outline {
  /// The outline of an extraction; `generator` is the name and version of the extractor.
  package init(of document: Document, generator: String) {
    self.init(id: document.id, sha256: document.source.sha256, generator: generator)
    let parts = document.parts
    var axes: [String: Int] = [:]
    for axis in parts.axes {
      axes[axis.id] = add(Item(.axis, id: axis.id, number: axis.number, text: axis.title, fields: Fields(axis), at: axis.at))
    }
    for group in parts.groups {
      let fields = Fields(subtitle: group.subtitle)
      add(
        Item(
          .group, id: group.id, number: group.number, text: group.title, parent: group.axis.flatMap { axes[$0] }, fields: fields,
          at: group.at))
    }
    for fiche in parts.fiches { add(fiche, axis: fiche.axis.flatMap { axes[$0] }) }
    for objective in parts.objectives { add(objective, under: objective.axis.flatMap { axes[$0] }) }
    for action in parts.actions { add(action, under: nil) }
    for act in [parts.deliberation].compactMap({ $0 }) + parts.acts { add(act) }
  }

  private mutating func add(_ fiche: Fiche, axis: Int?) {
    let place = add(
      Item(
        .fiche, id: fiche.id, number: fiche.number, code: fiche.code, text: fiche.title, parent: axis, fields: Fields(fiche), at: fiche.at))
    for objective in fiche.objectives { add(objective, under: place) }
    for action in fiche.actions { add(action, under: place) }
    for partner in fiche.partners { add(Item(.partner, id: partner.id, text: partner.text, parent: place, at: partner.at)) }
    for indicator in fiche.indicators {
      var fields = Fields()
      fields.note("items", texts(indicator.items))
      add(Item(.indicator, id: indicator.id, text: indicator.text, parent: place, fields: fields, at: indicator.at))
    }
  }

  private mutating func add(_ objective: Objective, under parent: Int?) {
    var fields = Fields()
    fields.calendar = objective.calendar.map(Calendar.init)
    fields.targets = objective.targets.map(\.text)
    fields.note("level", objective.level)
    fields.note("category", objective.category?.rawValue)
    let place = add(
      Item(.objective, id: objective.id, number: objective.number, text: objective.text, parent: parent, fields: fields, at: objective.at))
    for nested in objective.objectives { add(nested, under: place) }
    for action in objective.actions { add(action, under: place) }
  }

  private mutating func add(_ action: Action, under parent: Int?) {
    var fields = Fields()
    fields.calendar = action.calendar.map(Calendar.init)
    fields.amounts = action.amounts.map(Money.init)
    fields.leads = action.leads.map(\.text)
    fields.partners = action.partners.map(\.text)
    let place = add(Item(.action, id: action.id, text: action.text, parent: parent, fields: fields, at: action.at))
    for subaction in action.subactions {
      var fields = Fields()
      fields.calendar = subaction.calendar.map(Calendar.init)
      fields.note("items", texts(subaction.items))
      add(Item(.subaction, id: subaction.id, text: subaction.text, parent: place, fields: fields, at: subaction.at))
    }
  }

  private mutating func add(_ act: Act) {
    var fields = Fields()
    fields.amounts = act.amounts.map(Money.init)
    fields.note("explanatoryStatement", texts(act.explanatoryStatement))
    fields.note("citations", act.citations.map(\.text))
    fields.note("recitals", texts(act.recitals))
    fields.note("operative", texts(act.operative))
    fields.note("vote", act.vote?.text)
    let text = act.subject ?? act.title ?? act.reference ?? ""
    let place = add(Item(.act, id: act.id, number: act.reference, text: text, fields: fields, at: act.at))
    for article in act.articles {
      var fields = Fields()
      fields.note("paragraphs", texts(article.paragraphs))
      add(Item(.article, id: article.id, number: article.number, text: article.text, parent: place, fields: fields, at: article.at))
    }
  }
}

/// Nested texts as one list, each before what is under it.
private func texts(_ nodes: [TextNode]) -> [String] { nodes.flatMap { [$0.text] + texts($0.items) } }

/// The titles and texts of sections as one list.
private func texts(_ sections: [Section]) -> [String] {
  sections.flatMap { [$0.title].compactMap { $0 } + texts($0.paragraphs) + texts($0.sections) }
}

extension Outline.Fields {
  fileprivate init(subtitle: String?) { note("subtitle", subtitle) }

  fileprivate init(_ axis: Axis) {
    note("preamble", texts(axis.preamble))
    note("objectives", texts(axis.objectives))
    note("findings", texts(axis.findings))
    note("strengths", texts(axis.strengths))
    note("commitments", texts(axis.commitments))
  }

  fileprivate init(_ fiche: Fiche) {
    calendar = fiche.calendar.map(Outline.Calendar.init)
    amounts = fiche.amounts.map(Outline.Money.init)
    targets = fiche.targets.map(\.text)
    leads = fiche.leads.map(\.text)
    group = fiche.group
    note("relatedPlans", texts(fiche.relatedPlans))
    note("rationale", texts(fiche.rationale))
    note("findings", texts(fiche.findings))
    note("audience", texts(fiche.audience))
    note("resources", texts(fiche.resources))
    note("state", texts([fiche.state].compactMap { $0 }))
    note("priority", texts([fiche.priority].compactMap { $0 }))
    note("focus", fiche.focus.flatMap { [$0.title] + texts($0.paragraphs) }.filter { !$0.isEmpty })
    note("sections", texts(fiche.sections))
  }
}

extension Outline.Calendar {
  fileprivate init(_ time: TimeSpan) { self.init(text: time.text, edtf: time.edtf, start: time.start, end: time.end) }
}

extension Outline.Money {
  fileprivate init(_ amount: Amount) {
    self.init(
      text: amount.text, value: amount.value?.digits, currency: amount.currency, taxBasis: amount.taxBasis?.rawValue, label: amount.label,
      year: amount.year)
  }
}
