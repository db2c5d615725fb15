public import Cataloguing
import Extracting
import Normalising
import Reading
import Segmenting

/// What an index of the corpus says of one document, small enough to keep of each.
public struct ReviewSummary: Sendable {
  let id: String
  let title: String?
  let kind: Document.Kind
  let grade: Quality.Grade
  let suspects: Double
  let corrections: Int
  let unsure: Int
  let errors: Int
  let warnings: Int
  let notes: Int
  /// In bytes.
  let residue: Int
  let bytes: Int
  let fiches: Int
  let objectives: Int
  let actions: Int
  let acts: Int

  public init(of document: CatalogueEntry) {
    let doubts = Doubts(of: document)
    let catalogue = Catalogue(rowsOf: document)
    (id, title, kind) = (document.id, document.title, document.kind)
    (grade, suspects) = (document.grade, document.suspects)
    (corrections, unsure) = (document.corrections.count, doubts.corrections.count)
    (errors, warnings, notes) = (doubts.errors.count, doubts.warnings.count, doubts.notes.count)
    (residue, bytes) = (document.coverage.residue, document.coverage.bytes)
    (fiches, objectives, actions, acts) = (
      catalogue.fiches.count, catalogue.objectives.count, catalogue.actions.count, catalogue.acts.count
    )
  }

  /// The greater, the more it needs eyes: errors, how damaged it is, what was not understood, the rest.
  private var worry: [Double] {
    let rank = grade == .unreadable ? 3.0 : grade == .heavy ? 2 : grade == .light ? 1 : 0
    let share = (Double(residue) / Double(max(bytes, 1)) * 100).rounded()
    return [Double(errors), rank == 3 ? 1 : 0, share, Double(warnings + unsure), rank, suspects, Double(notes)]
  }

  private func isWorse(than other: ReviewSummary) -> Bool {
    let (left, right) = (worry, other.worry)
    if left != right { return right.lexicographicallyPrecedes(left) }
    return Array(id.utf8).lexicographicallyPrecedes(Array(other.id.utf8))
  }

  /// The name of a document's page, beside the index. A document called `index` gives way to it, and one called as that one's page is to that.
  public static func page(of id: String) -> String {
    var rest = id.lowercased()[...]
    while rest.hasSuffix(givesWay) { rest.removeLast(givesWay.count) }
    return rest == "index" ? "\(id)\(givesWay).html" : "\(id).html"
  }

  private static let givesWay = "-document"

  /// The index of the corpus, the worst documents first.
  public static func page(of summaries: [ReviewSummary], by generator: Generator) -> [UInt8] {
    let total = { (value: (ReviewSummary) -> Int) in summaries.reduce(0) { $0 + value($1) } }
    return Page.index.render([
      "documents": .list(summaries.sorted { $0.isWorse(than: $1) }.map(\.row)), "hasDocuments": .flag(!summaries.isEmpty),
      "totals": .list(
        [
          ("documents", summaries.count), ("fiches", total(\.fiches)), ("objectifs", total(\.objectives)), ("actions", total(\.actions)),
          ("actes", total(\.acts)), ("corrections", total(\.corrections)), ("erreurs", total(\.errors)),
          ("avertissements", total(\.warnings)),
        ].map { ["totalName": .text($0.0), "total": .count($0.1)] }),
      "generator": .text("\(generator.name) \(generator.version)"),
    ])
  }

  private var row: Fields {
    [
      "href": .text(Anchor.percentEncoded(Self.page(of: id))), "id": .text(id), "title": .text(title ?? id),
      "kind": .text(French.kind(kind)),
      "grade": .text(French.grade(grade)), "gradeStyle": .text(grade.rawValue), "suspects": .text(French.percentage(suspects)),
      "corrections": .count(corrections), "unsure": .count(unsure), "errors": .count(errors), "warnings": .count(warnings),
      "notes": .count(notes), "residue": .count(residue), "fiches": .count(fiches), "objectives": .count(objectives),
      "actions": .count(actions), "acts": .count(acts), "hasErrors": .flag(errors > 0), "hasWarnings": .flag(warnings > 0),
      "hasUnsure": .flag(unsure > 0), "hasResidue": .flag(residue > 0),
    ]
  }
}
