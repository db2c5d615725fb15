import Extracting
import Markup
import Normalising
import Publishing
import Reading

extension Receipt {
  /// What an archivist reads: what was understood, how good the text is, and what needs eyes, line by line.
  package var text: String {
    var out = "\(id) : \(verdict)\n"
    if let converter { out += Self.row("converti", converter) }
    if let document { out += Self.summary(of: document) }
    if let twin { out += Self.row("à rapprocher", Self.told(twin)) }
    if let document { out += eyes(on: document) }
    return out
  }

  private var verdict: String {
    switch outcome {
    case .added: "versé dans corpus/\(id).txt"
    case .version(let number): "versé comme version \(number), la précédente est gardée"
    case .known(isWithdrawn: false): "déjà dans l’archive, rien n’a changé"
    case .known(isWithdrawn: true): "déjà dans l’archive, retiré du catalogue ; rien n’a changé"
    }
  }

  private static func row(_ name: String, _ value: String) -> String {
    "  \(name)\(String(repeating: " ", count: max(1, 13 - name.count)))\(value)\n"
  }

  private static func told(_ twin: Twin) -> String {
    let share = "\(Int((twin.share * 100).rounded())) % des mots en commun"
    let reason = twin.hasReference ? "même référence, \(share)" : share
    return "\(twin.id) (\(reason)) ; si c’est le même acte : greffe ingest --version-of \(twin.id) FICHIER"
  }

  private static func summary(of document: Document) -> String {
    let quality = document.text.quality
    var out = row("genre", "\(French.kind(document.kind)) (confiance \(French.decimal(document.kindConfidence)))")
    for (name, value) in [
      ("titre", document.title), ("référence", document.reference), ("émetteur", document.issuer), ("date", document.date?.text),
    ] {
      if let value { out += row(name, value) }
    }
    out += row("trouvé", found(in: document.parts))
    let corrections = count(quality.corrections, "correction", "corrections") ?? "aucune correction"
    out += row("lecture", "\(French.grade(quality.ocr)), \(French.percentage(quality.suspects)) de mots suspects, \(corrections)")
    return out
  }

  private static func found(in parts: Parts) -> String {
    let acts = parts.acts + [parts.deliberation].compactMap { $0 }
    let actions = parts.actions.count + parts.fiches.reduce(0) { $0 + $1.actions.count + $1.objectives.reduce(0) { $0 + count($1) } }
    let counts = [
      count(parts.axes.count, "axe", "axes"), count(parts.fiches.count, "fiche", "fiches"),
      count(parts.objectives.count + parts.fiches.reduce(0) { $0 + $1.objectives.count }, "objectif", "objectifs"),
      count(actions + parts.objectives.reduce(0) { $0 + count($1) }, "action", "actions"),
      count(parts.fiches.reduce(0) { $0 + $1.partners.count }, "partenaire", "partenaires"),
      count(acts.count, "acte", "actes"), count(acts.reduce(0) { $0 + $1.citations.count }, "visa", "visas"),
      count(acts.reduce(0) { $0 + $1.articles.count }, "article", "articles"),
      count(parts.amounts.count + acts.reduce(0) { $0 + $1.amounts.count }, "montant", "montants"),
      count(parts.tables.count, "tableau", "tableaux"), count(parts.sections.count, "section", "sections"),
    ].compactMap { $0 }
    return counts.isEmpty ? "rien" : counts.joined(separator: ", ")
  }

  /// `1 fiche`, `3 fiches`; nil for none.
  private static func count(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : French.count(count, one, many)
  }

  private static func count(_ objective: Objective) -> Int { objective.objectives.reduce(objective.actions.count) { $0 + count($1) } }

  private static let shownDoubts = 20

  private func eyes(on document: Document) -> String {
    let source = document.source
    var lines: [(line: Int, text: String)] = document.text.corrections.filter { $0.confidence < 0.8 }.map {
      let what = French.diagnostic(.lowConfidenceCorrection)
      return (
        source.lines.number(at: $0.span.start.value), "\(what) : « \($0.from) » lu « \($0.to) » (\(French.decimal($0.confidence)))"
      )
    }
    lines += document.residue.map { ($0.at.line, "\(French.diagnostic(.unclaimedText)) : « \($0.text.prefix(60)) »") }
    lines += document.diagnostics.filter { $0.id != .lowConfidenceCorrection && $0.id != .unclaimedText }.map {
      ($0.place?.line ?? 0, "\(French.diagnostic($0.id)) : \(French.message($0.message) ?? $0.message)")
    }
    lines += doubts.map { ($0.line, "mot peu sûr : « \($0.text) » (\(French.decimal($0.confidence)))") }
    guard !lines.isEmpty else { return Self.row("à relire", "rien") }
    lines.sort { ($0.line, $0.text) < ($1.line, $1.text) }
    var out = Self.row("à relire", "\(lines.count)")
    for (line, text) in lines.prefix(Self.shownDoubts) { out += "    \(line == 0 ? "" : "ligne \(line) : ")\(text)\n" }
    if lines.count > Self.shownDoubts { out += "    … et \(lines.count - Self.shownDoubts) autres : greffe check corpus/\(id).txt\n" }
    return out
  }
}
