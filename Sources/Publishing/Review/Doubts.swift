import Cataloguing
import Extracting
import Markup
import Normalising
import Reading

/// What of a document needs eyes, the worst first.
struct Doubts {
  let errors: [Diagnostic]
  let warnings: [Diagnostic]
  /// Without those that say again what the two lists below hold.
  let notes: [Diagnostic]
  let corrections: [Correction]
  let residue: [TextNode]
  /// Words that the engine of the optical recognition was not sure of.
  let words: [AltoText.Word]

  private let extent: ReviewExtent

  init(of document: CatalogueEntry, _ words: [AltoText.Word] = [], _ extent: ReviewExtent = .standard) {
    (self.words, self.extent) = (words, extent)
    let told: Set<Diagnostic.ID> = [.lowConfidenceCorrection, .unclaimedText]
    errors = document.diagnostics.filter { $0.severity == .error }
    warnings = document.diagnostics.filter { $0.severity == .warning }
    notes = document.diagnostics.filter { $0.severity == .note && !told.contains($0.id) }
    corrections = document.corrections.map(\.correction).filter(\.isUnsure).sorted {
      ($0.confidence, $0.span.start) < ($1.confidence, $1.span.start)
    }
    residue = document.residue
  }

  var count: Int { errors.count + warnings.count + notes.count + corrections.count + residue.count + words.count }

  /// One group a kind of doubt, empty ones left out; of each as many as the page shows.
  func groups(of document: Document) -> [Fields] {
    func group<Doubt>(_ title: String, _ style: String, _ doubts: [Doubt], _ row: (Doubt) -> Fields) -> Fields? {
      if doubts.isEmpty { return nil }
      // A long list starts closed, so that what is worse stays in sight.
      return [
        "groupTitle": .text(title), "groupCount": .count(doubts.count), "groupStyle": .text(style), "isOpen": .flag(doubts.count <= 30),
        "doubts": .list(doubts.prefix(extent.limit).map(row)),
        "groupRest": extent.rest(doubts.count, "point", "points", "outputs/documents"), "hasGroupRest": .flag(doubts.count > extent.limit),
      ]
    }
    return [
      group("Erreurs", "error", errors) { row($0) }, group("Avertissements", "warning", warnings) { row($0) },
      group("Corrections peu sûres", "unsure", corrections) { row($0, document.source) },
      group("Texte non compris", "residue", residue) { row($0) },
      group("Mots peu sûrs à la reconnaissance", "unsure", words) { row($0) },
      group("Remarques", "note", notes) { row($0) }, group("Décisions prises", "decision", document.rulings) { row($0) },
    ].compactMap(\.self)
  }

  private func row(_ diagnostic: Diagnostic) -> Fields {
    var row: Fields = [
      "what": .text(French.diagnostic(diagnostic.id)), "code": .text(diagnostic.id.rawValue), "hasPlace": .flag(diagnostic.place != nil),
      "others": .list(
        diagnostic.related.filter { extent.shows(line: $0.line) }.prefix(20).map {
          ["otherLine": .count($0.line), "otherAnchor": .text(Anchor.line($0.line))]
        }),
    ]
    say(French.message(diagnostic.message), else: diagnostic.message, &row)
    place(diagnostic.place?.line, &row)
    return row
  }

  private func row(_ correction: Correction, _ source: SourceText) -> Fields {
    var row: Fields = [
      "what": .text("« \(correction.from) » lu « \(correction.to) »"),
      "code": .text("\(correction.id), \(French.rule(correction.rule)) \(French.share(correction.confidence))"), "hasPlace": .flag(true),
      "others": .list([]),
    ]
    say(French.evidence(correction.evidence), else: correction.evidence, &row)
    place(source.lines.number(at: correction.span.start.value), &row)
    return row
  }

  private func row(_ word: AltoText.Word) -> Fields {
    var row: Fields = [
      "what": .text("« \(word.text) »"), "code": .text(French.share(word.confidence)), "hasPlace": .flag(true), "others": .list([]),
    ]
    place(word.line, &row)
    return row
  }

  private func row(_ ruling: Ruling) -> Fields {
    let decision = ruling.decision
    let why = "par \(decision.by) le \(decision.on) : \(decision.because)"
    var row: Fields = [
      "what": .text("\(decision.text), \(why)"), "code": .text(ruling.fault == nil ? "appliquée" : "sans effet"), "hasPlace": .flag(false),
      "others": .list([]),
    ]
    if let fault = ruling.fault { say(French.message(fault), else: fault, &row) }
    return row
  }

  private func row(_ node: TextNode) -> Fields {
    let text = node.text.count > 300 ? node.text.prefix(300) + " …" : node.text[...]
    var row: Fields = [
      "what": .text("« \(text) »"), "code": .text(""), "hasPlace": .flag(true), "others": .list([]),
    ]
    place(node.at.line, &row)
    return row
  }

  /// Adds a message, marked as English where it has no French.
  private func say(_ french: String?, else english: String, _ row: inout Fields) {
    row["message"] = .text(french ?? english)
    row["isEnglish"] = .flag(french == nil)
    row["hasMessage"] = .flag(true)
  }

  private func place(_ line: Int?, _ row: inout Fields) {
    guard let line else { return }
    row["doubtLine"] = .count(line)
    row["doubtAnchor"] = .text(Anchor.line(line))
    row["isShown"] = .flag(extent.shows(line: line))
  }
}
