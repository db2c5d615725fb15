public import Extracting
public import Normalising
public import Reading

/// What a catalogue needs of one document: what it says, without its text and layout, so that it can be kept until the document changes.
public struct CatalogueEntry: Codable, Sendable {
  /// A correction with its line, counted from 1.
  public struct Repair: Hashable, Codable, Sendable {
    public let correction: Correction
    public let line: Int
  }

  public let id: String
  public let kind: Document.Kind
  public let title: String?
  public let reference: String?
  public let issuer: String?
  public let date: TimeSpan?
  public let period: TimeSpan?
  /// Of the file.
  public let sha256: String
  public let grade: Quality.Grade
  /// The share of words that no writer wrote, 0 to 1.
  public let suspects: Double
  public let coverage: Coverage
  public let parts: Parts
  public let residue: [TextNode]
  public let corrections: [Repair]
  public let diagnostics: [Diagnostic]
  /// What the text spells out, in order of place.
  public let acronyms: [AcronymExpansion]

  /// Linear in the length of the text.
  public init(of document: Document) {
    let source = document.source
    (id, kind, title) = (document.id, document.kind, document.title)
    (reference, issuer, date, period) = (document.reference, document.issuer, document.date, document.period)
    sha256 = source.sha256
    (grade, suspects) = (document.text.quality.ocr, document.text.quality.suspects)
    (coverage, parts, residue) = (document.coverage, document.parts, document.residue)
    corrections = document.corrections.map { Repair(correction: $0, line: source.lines.number(at: $0.span.start.value)) }
    diagnostics = document.diagnostics
    acronyms = document.acronyms
  }

  public var hasError: Bool { diagnostics.contains { $0.severity == .error } }

  /// All partners, leads and parties, in the order of the parts.
  var organisations: [Organisation] {
    var found = parts.parties
    for focus in parts.axes.flatMap(\.focus) { found += focus.leads + focus.partners }
    for fiche in parts.fiches {
      found += fiche.leads + fiche.partners
      for focus in fiche.focus { found += focus.leads + focus.partners }
      for action in fiche.actions + fiche.objectives.flatMap(\.actions) { found += action.leads + action.partners }
    }
    return found
  }
}
