import Extracting

// How the parts of a plan are written.
extension Sink where Self: ~Copyable {
  mutating func axes(_ axes: [Axis]) {
    list("axes", of: "axis", axes) { sink, axis in
      sink.identify(axis.id, by: axis.title)
      sink.field("number", axis.number)
      sink.field("label", axis.label)
      sink.field("title", axis.title)
      sink.nodes("preamble", axis.preamble)
      sink.nodes("objectives", of: "objective", axis.objectives)
      sink.nodes("findings", of: "finding", axis.findings)
      sink.nodes("strengths", of: "strength", axis.strengths)
      sink.focus(axis.focus)
      sink.nodes("commitments", of: "commitment", axis.commitments)
      sink.sections(axis.sections)
      sink.at(axis.at)
    }
  }

  mutating func groups(_ groups: [Group]) {
    list("groups", of: "group", groups) { sink, group in
      sink.identify(group.id, by: group.title)
      sink.field("number", group.number)
      sink.field("title", group.title)
      sink.field("subtitle", group.subtitle)
      sink.field("axis", group.axis)
      sink.at(group.at)
    }
  }

  mutating func fiches(_ fiches: [Fiche]) {
    list("fiches", of: "fiche", fiches) { sink, fiche in
      sink.ficheHead(fiche)
      sink.objectives(fiche.objectives)
      sink.actions(fiche.actions)
      sink.runs("unattachedCalendars", of: "calendar", fiche.unattachedCalendars, isShort: true) { $0.timeFields($1) }
      sink.time("calendar", fiche.calendar)
      sink.organisations("leads", of: "lead", fiche.leads)
      sink.nodes("audience", fiche.audience)
      sink.nodes("resources", of: "resource", fiche.resources)
      sink.object("state", fiche.state) { $0.textFields($1) }
      sink.object("priority", fiche.priority) { $0.textFields($1) }
      sink.targets(fiche.targets)
      sink.organisations("partners", of: "partner", fiche.partners)
      sink.indicators(fiche.indicators)
      sink.focus(fiche.focus)
      sink.amounts(fiche.amounts)
      sink.list("crossReferences", of: "crossReference", fiche.crossReferences) { sink, reference in
        sink.field("text", reference.text)
        sink.field("scope", reference.scope.rawValue)
        sink.field("target", reference.target)
        sink.at(reference.at)
      }
      sink.sections(fiche.sections)
      sink.at(fiche.at)
    }
  }

  private mutating func ficheHead(_ fiche: Fiche) {
    identify(fiche.id, by: fiche.title)
    field("number", fiche.number)
    field("code", fiche.code)
    field("axis", fiche.axis)
    field("group", fiche.group)
    field("title", fiche.title)
    nodes("relatedPlans", of: "relatedPlan", fiche.relatedPlans)
    nodes("rationale", fiche.rationale)
    nodes("findings", of: "finding", fiche.findings)
  }

  mutating func objectives(_ objectives: [Objective]) {
    list("objectives", of: "objective", objectives) { sink, objective in
      sink.identify(objective.id, by: objective.text)
      sink.field("number", objective.number)
      sink.field("level", objective.level)
      sink.field("category", objective.category?.rawValue)
      sink.field("categoryLabel", objective.categoryLabel)
      sink.field("axis", objective.axis)
      sink.field("text", objective.text)
      sink.time("calendar", objective.calendar)
      sink.targets(objective.targets)
      sink.objectives(objective.objectives)
      sink.actions(objective.actions)
      sink.at(objective.at)
    }
  }

  mutating func actions(_ actions: [Action]) {
    list("actions", of: "action", actions) { sink, action in
      sink.identify(action.id, by: action.text)
      sink.field("text", action.text)
      sink.organisations("leads", of: "lead", action.leads)
      sink.organisations("partners", of: "partner", action.partners)
      sink.amounts(action.amounts)
      sink.time("calendar", action.calendar)
      sink.list("subactions", of: "subaction", action.subactions) { sink, subaction in
        sink.identify(subaction.id, by: subaction.text)
        sink.field("text", subaction.text)
        sink.time("calendar", subaction.calendar)
        if !subaction.items.isEmpty { sink.nodes("items", of: "item", subaction.items) }
        sink.at(subaction.at)
      }
      sink.at(action.at)
    }
  }

  private mutating func indicators(_ indicators: [Indicator]) {
    list("indicators", of: "indicator", indicators) { sink, indicator in
      sink.identify(indicator.id, by: indicator.text)
      sink.field("text", indicator.text)
      if !indicator.items.isEmpty { sink.nodes("items", of: "item", indicator.items) }
      sink.at(indicator.at)
    }
  }

  private mutating func focus(_ boxes: [Focus]) {
    list("focus", of: "item", boxes) { sink, focus in
      sink.field("title", focus.title)
      sink.nodes("paragraphs", of: "paragraph", focus.paragraphs)
      sink.organisations("leads", of: "lead", focus.leads)
      sink.organisations("partners", of: "partner", focus.partners)
      sink.time("calendar", focus.calendar)
      sink.at(focus.at)
    }
  }
}
