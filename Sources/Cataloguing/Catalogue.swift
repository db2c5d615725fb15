public import Extracting
public import Normalising
public import Reading

/// One row: a node of a document with what it hangs under.
public struct Row<Node: Sendable>: Sendable {
  /// The document's id.
  public let document: String
  /// Within the document; coined from its place among its like where the node has none.
  public let id: String
  public let parent: String?
  /// Counted from 1.
  public let line: Int?
  public let node: Node
}

/// A partner, lead or party with the organisation it was resolved to.
public struct Participant: Sendable {
  public enum Role: String, Sendable { case partner, lead, party }

  public let organisation: Organisation
  public let role: Role
  /// The id of the one organisation.
  public let resolved: String
}

/// One organisation, under all the names it is printed with.
public struct OrganisationEntry: Hashable, Sendable {
  public let id: String
  public let name: String
  public let acronym: String?
  /// Each once, in order of first appearance.
  public let forms: [String]
  /// Every place that prints it: as a participant, or spelt out with its acronym in a text.
  public let seen: [Form]

  /// A printed form and where it stands.
  public struct Form: Hashable, Sendable {
    public let text: String
    public let document: String
    /// Of the participant; nil in running text.
    public let id: String?
    /// Counted from 1.
    public let line: Int
  }
}

/// A link from one node to another; both as `document/id`.
public struct Link: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case same, related
    case partOf = "part-of"
  }

  public let from: String
  public let to: String
  public let kind: Kind
  public let similarity: Double?
  public let evidence: String?
}

/// The knowledge of many documents flat, a table a kind of node, for whoever joins rather than walks.
public struct Catalogue: Sendable {
  public let documents: [CatalogueEntry]
  public private(set) var axes: [Row<Axis>] = []
  public private(set) var fiches: [Row<Fiche>] = []
  public private(set) var objectives: [Row<Objective>] = []
  public private(set) var actions: [Row<Action>] = []
  public private(set) var subactions: [Row<Subaction>] = []
  public private(set) var partners: [Row<Participant>] = []
  public private(set) var organisations: [OrganisationEntry] = []
  public private(set) var indicators: [Row<Indicator>] = []
  public private(set) var calendars: [Row<TimeSpan>] = []
  public private(set) var acts: [Row<Act>] = []
  public private(set) var articles: [Row<Article>] = []
  public private(set) var citations: [Row<Citation>] = []
  public private(set) var amounts: [Row<Amount>] = []
  public private(set) var keyFigures: [Row<KeyFigure>] = []
  public private(set) var legalReferences: [Row<LegalReference>] = []
  public private(set) var corrections: [Row<Correction>] = []
  public private(set) var diagnostics: [Row<Diagnostic>] = []
  public private(set) var links: [Link] = []

  private var registry: OrganisationRegistry

  /// Rows in the order of the documents, and within one in the order of the text.
  public init(of documents: [Document]) { self.init(joining: documents.map { CatalogueEntry(of: $0) }) }

  /// The same of entries that were kept.
  public init(joining documents: [CatalogueEntry]) {
    self.documents = documents
    registry = OrganisationRegistry(documents)
    for document in documents { add(document) }
    organisations = registry.entries
    diagnostics += registry.conflicts
    var linker = Linker(documents)
    links += linker.links()
  }

  /// The rows of one document, with nothing resolved or linked.
  package init(rowsOf document: CatalogueEntry) {
    documents = [document]
    registry = OrganisationRegistry([])
    add(document)
  }

  private mutating func add(_ document: CatalogueEntry) {
    let id = document.id
    let parts = document.parts
    for axis in parts.axes {
      axes.append(row(id, axis.id, nil, axis.at, axis))
      for (place, focus) in axis.focus.enumerated() { add(focus, place + 1, id, axis.id) }
    }
    for fiche in parts.fiches { add(fiche, id) }
    for objective in parts.objectives { add(objective, id, objective.axis) }
    for action in parts.actions { add(action, id, nil) }
    for party in parts.parties { add(party, .party, id, nil) }
    for act in parts.acts + [parts.deliberation].compactMap({ $0 }) { add(act, id) }
    for (place, amount) in parts.amounts.enumerated() { amounts.append(row(id, "amount-\(place + 1)", nil, amount.at, amount)) }
    for (place, figure) in parts.keyFigures.enumerated() { keyFigures.append(row(id, "key-figure-\(place + 1)", nil, figure.at, figure)) }
    for (place, reference) in parts.legalReferences.enumerated() {
      legalReferences.append(row(id, "legal-reference-\(place + 1)", nil, reference.at, reference))
    }
    for repair in document.corrections {
      let correction = repair.correction
      corrections.append(Row(document: id, id: correction.id, parent: nil, line: repair.line, node: correction))
    }
    for (place, diagnostic) in document.diagnostics.enumerated() {
      diagnostics.append(Row(document: id, id: "diagnostic-\(place + 1)", parent: nil, line: diagnostic.place?.line, node: diagnostic))
    }
  }

  private func row<Node>(_ document: String, _ id: String, _ parent: String?, _ at: Place, _ node: Node) -> Row<Node> {
    Row(document: document, id: id, parent: parent, line: at.line, node: node)
  }

  private mutating func add(_ fiche: Fiche, _ document: String) {
    fiches.append(row(document, fiche.id, fiche.group ?? fiche.axis, fiche.at, fiche))
    for objective in fiche.objectives { add(objective, document, fiche.id) }
    for action in fiche.actions { add(action, document, fiche.id) }
    for lead in fiche.leads { add(lead, .lead, document, fiche.id) }
    for partner in fiche.partners { add(partner, .partner, document, fiche.id) }
    for indicator in fiche.indicators { indicators.append(row(document, indicator.id, fiche.id, indicator.at, indicator)) }
    for (place, focus) in fiche.focus.enumerated() { add(focus, place + 1, document, fiche.id) }
    if let calendar = fiche.calendar { add(calendar, document, fiche.id) }
    for (place, amount) in fiche.amounts.enumerated() {
      amounts.append(row(document, "\(fiche.id)/amount-\(place + 1)", fiche.id, amount.at, amount))
    }
    for (place, torn) in fiche.unattachedCalendars.joined().enumerated() {
      calendars.append(row(document, "\(fiche.id)/unattached-\(place + 1)", fiche.id, torn.at, torn))
    }
    for reference in fiche.crossReferences {
      guard let target = reference.target else { continue }
      links.append(
        Link(from: "\(document)/\(fiche.id)", to: "\(document)/\(target)", kind: .related, similarity: nil, evidence: reference.text))
    }
  }

  private mutating func add(_ objective: Objective, _ document: String, _ parent: String?) {
    objectives.append(row(document, objective.id, parent, objective.at, objective))
    if let calendar = objective.calendar { add(calendar, document, objective.id) }
    for nested in objective.objectives { add(nested, document, objective.id) }
    for action in objective.actions { add(action, document, objective.id) }
  }

  private mutating func add(_ action: Action, _ document: String, _ parent: String?) {
    actions.append(row(document, action.id, parent, action.at, action))
    if let calendar = action.calendar { add(calendar, document, action.id) }
    for lead in action.leads { add(lead, .lead, document, action.id) }
    for partner in action.partners { add(partner, .partner, document, action.id) }
    for (place, amount) in action.amounts.enumerated() {
      amounts.append(row(document, "\(action.id)/amount-\(place + 1)", action.id, amount.at, amount))
    }
    for subaction in action.subactions {
      subactions.append(row(document, subaction.id, action.id, subaction.at, subaction))
      if let calendar = subaction.calendar { add(calendar, document, subaction.id) }
    }
  }

  private mutating func add(_ focus: Focus, _ ordinal: Int, _ document: String, _ parent: String) {
    for lead in focus.leads { add(lead, .lead, document, parent) }
    for partner in focus.partners { add(partner, .partner, document, parent) }
    if let calendar = focus.calendar {
      calendars.append(row(document, "\(parent)/focus-\(ordinal)/calendar", parent, calendar.at, calendar))
    }
  }

  private mutating func add(_ organisation: Organisation, _ role: Participant.Role, _ document: String, _ parent: String?) {
    let participant = Participant(organisation: organisation, role: role, resolved: registry.id(of: organisation, in: document))
    partners.append(row(document, organisation.id, parent, organisation.at, participant))
  }

  private mutating func add(_ calendar: TimeSpan, _ document: String, _ owner: String) {
    calendars.append(row(document, "\(owner)/calendar", owner, calendar.at, calendar))
  }

  private mutating func add(_ act: Act, _ document: String) {
    acts.append(row(document, act.id, nil, act.at, act))
    for article in act.articles { articles.append(row(document, article.id, act.id, article.at, article)) }
    for (place, citation) in act.citations.enumerated() {
      citations.append(row(document, "\(act.id)/citation-\(place + 1)", act.id, citation.at, citation))
    }
    for (place, amount) in act.amounts.enumerated() {
      amounts.append(row(document, "\(act.id)/amount-\(place + 1)", act.id, amount.at, amount))
    }
    for (place, reference) in act.legalReferences.enumerated() {
      legalReferences.append(row(document, "\(act.id)/legal-reference-\(place + 1)", act.id, reference.at, reference))
    }
  }
}
