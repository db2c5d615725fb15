import Reading

@testable import Extracting

/// A document's parts as text, a line a node: its line in the source if wanted, its id, its text, what belongs to it.
struct DocumentOutline {
  private(set) var text = ""
  private let hasLines: Bool

  /// The plan of a document: axes, groups, fiches.
  static func plan(_ document: Document, lines: Bool = false) -> String {
    var outline = DocumentOutline(hasLines: lines)
    for axis in document.parts.axes { outline.add(axis) }
    for group in document.parts.groups {
      outline.line(0, group.at, group.id, [group.title, group.subtitle, group.axis].compactMap { $0 }.joined(separator: " | "))
    }
    for fiche in document.parts.fiches { outline.add(fiche) }
    return outline.text
  }

  static func fiche(_ fiche: Fiche, lines: Bool = false) -> String {
    var outline = DocumentOutline(hasLines: lines)
    outline.add(fiche)
    return outline.text
  }

  /// The acts of a document.
  static func acts(_ document: Document) -> String {
    var outline = DocumentOutline(hasLines: false)
    for act in document.parts.acts + [document.parts.deliberation].compactMap({ $0 }) { outline.add(act) }
    return outline.text
  }

  private init(hasLines: Bool) { self.hasLines = hasLines }

  private mutating func line(_ depth: Int, _ at: Place, _ name: String, _ content: String, _ calendar: TimeSpan? = nil) {
    let place = hasLines ? "\(at.line) " : ""
    let dated = calendar.map { " (\($0.text) = \($0.edtf ?? "nothing"))" } ?? ""
    text += String(repeating: "  ", count: depth) + place + name + ": " + content + dated + "\n"
  }

  private mutating func nodes(_ depth: Int, _ name: String, _ nodes: [TextNode]) {
    for node in nodes {
      line(depth, node.at, name, node.text)
      self.nodes(depth + 1, "item", node.items)
    }
  }

  private mutating func add(_ axis: Axis) {
    line(0, axis.at, axis.id, axis.title)
    nodes(1, "preamble", axis.preamble)
    nodes(1, "objective", axis.objectives)
    nodes(1, "finding", axis.findings)
    nodes(1, "strength", axis.strengths)
    nodes(1, "commitment", axis.commitments)
    for focus in axis.focus { add(focus) }
  }

  private mutating func add(_ focus: Focus) {
    line(1, focus.at, "focus", focus.title, focus.calendar)
    nodes(2, "text", focus.paragraphs)
    for partner in focus.leads + focus.partners { line(2, partner.at, partner.id, partner.text) }
  }

  private mutating func add(_ fiche: Fiche) {
    line(
      0, fiche.at, [fiche.id, fiche.code, fiche.axis, fiche.group].compactMap { $0 }.joined(separator: " "), fiche.title, fiche.calendar)
    nodes(1, "related plan", fiche.relatedPlans)
    nodes(1, "rationale", fiche.rationale)
    nodes(1, "finding", fiche.findings)
    for objective in fiche.objectives { add(objective) }
    for action in fiche.actions { add(action) }
    for run in fiche.unattachedCalendars { line(1, run[0].at, "unattached", run.map(\.text).joined(separator: ", ")) }
    nodes(1, "audience", fiche.audience)
    nodes(1, "resource", fiche.resources)
    for lead in fiche.leads { line(1, lead.at, lead.id, lead.text) }
    for partner in fiche.partners {
      line(1, partner.at, partner.id, [partner.group, partner.text].compactMap { $0 }.joined(separator: " | "))
    }
    for indicator in fiche.indicators {
      line(1, indicator.at, indicator.id, indicator.text)
      nodes(2, "item", indicator.items)
    }
    for focus in fiche.focus { add(focus) }
    for reference in fiche.crossReferences {
      line(1, reference.at, "\(reference.scope.rawValue) reference", "\(reference.text) -> \(reference.target ?? "nothing")")
    }
    for section in fiche.sections {
      line(1, section.at, section.id, section.title ?? "")
      nodes(2, "text", section.paragraphs)
    }
  }

  private mutating func add(_ objective: Objective) {
    line(1, objective.at, objective.id, objective.text, objective.calendar)
    for action in objective.actions { add(action) }
  }

  private mutating func add(_ action: Action) {
    line(2, action.at, action.id, action.text, action.calendar)
    for subaction in action.subactions { line(3, subaction.at, subaction.id, subaction.text, subaction.calendar) }
  }

  private mutating func add(_ act: Act) {
    line(0, act.at, act.id, [act.reference, act.subject, act.title].map { $0 ?? "-" }.joined(separator: " | "))
    for department in act.departments { line(1, act.at, "department", department) }
    if let assembly = act.session.assembly { line(1, act.at, "assembly", assembly) }
    nodes(1, "statement", act.explanatoryStatement)
    for citation in act.citations {
      let references = citation.references.map { [$0.kind.rawValue, $0.number, $0.date].compactMap { $0 }.joined(separator: " ") }
      line(1, citation.at, "citation", citation.text + (references.isEmpty ? "" : " [\(references.joined(separator: ", "))]"))
    }
    nodes(1, "recital", act.recitals)
    for rapporteur in act.rapporteurs { line(1, rapporteur.at, "rapporteur", "\(rapporteur.name), \(rapporteur.committee ?? "-")") }
    if let formula = act.enactingFormula { line(1, act.at, "formula", formula) }
    for article in act.articles {
      line(1, article.at, article.id, article.text)
      nodes(2, "text", article.paragraphs)
    }
    nodes(1, "decision", act.operative)
    if let vote = act.vote { line(1, vote.at, "vote", "\(vote.outcome?.rawValue ?? "-"), \(counts(vote))") }
    for signatory in act.signatories { line(1, signatory.at, "signatory", "\(signatory.name), \(signatory.role ?? "-")") }
    for amount in act.amounts { line(1, amount.at, "amount", "\(amount.value?.digits ?? "-")") }
  }

  private func counts(_ vote: Vote) -> String {
    [vote.for, vote.against, vote.abstention].map { $0.map(String.init) ?? "-" }.joined(separator: " / ")
  }
}
