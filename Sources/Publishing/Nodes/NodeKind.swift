/// What a node of a document is: the contract's key for it in the singular, and what a reader calls it.
public enum NodeKind: String, CaseIterable, Sendable {
  case document
  case party, axis, group, fiche, objective, action, subaction
  case relatedPlan, rationale, preamble, finding, strength, commitment, focus
  case lead, partner, audience, resource, state, priority, target, indicator, unattachedCalendar
  case act, statement, citation, recital, rapporteur, article, operative, vote, signatory, receipt
  case amount, keyFigure, deadline, legalReference
  case table, footnote, section, paragraph, item, residue

  /// In French, for the archivist's pages.
  package var label: String {
    switch self {
    case .document: "document"
    case .party: "partie"
    case .axis: "axe"
    case .group: "groupe"
    case .fiche: "fiche"
    case .objective: "objectif"
    case .action: "action"
    case .subaction: "sous-action"
    case .relatedPlan: "plan lié"
    case .rationale: "enjeux"
    case .preamble: "préambule"
    case .finding: "constat"
    case .strength: "atout"
    case .commitment: "engagement"
    case .focus: "focus"
    case .lead: "pilote"
    case .partner: "partenaire"
    case .audience: "public"
    case .resource: "moyens"
    case .state: "état"
    case .priority: "priorité"
    case .target: "cible"
    case .indicator: "indicateur"
    case .unattachedCalendar: "calendrier détaché"
    case .act: "acte"
    case .statement: "exposé"
    case .citation: "visa"
    case .recital: "considérant"
    case .rapporteur: "rapporteur"
    case .article: "article"
    case .operative: "décision"
    case .vote: "vote"
    case .signatory: "signataire"
    case .receipt: "cachet"
    case .amount: "montant"
    case .keyFigure: "chiffre clé"
    case .deadline: "échéance"
    case .legalReference: "référence juridique"
    case .table: "tableau"
    case .footnote: "note"
    case .section: "section"
    case .paragraph: "paragraphe"
    case .item: "point"
    case .residue: "résidu"
    }
  }

  /// Whether its text is a part of another node's, read a second time as a figure or a reference.
  package var isDerived: Bool {
    switch self {
    case .amount, .keyFigure, .deadline, .legalReference, .target, .unattachedCalendar: true
    default: false
    }
  }
}
