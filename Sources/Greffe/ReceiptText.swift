import Extracting
import Markup
import Normalising
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
    var out = row("genre", "\(FrenchWords.kind(document.kind)) (confiance \(FrenchWords.decimal(document.kindConfidence)))")
    for (name, value) in [
      ("titre", document.title), ("référence", document.reference), ("émetteur", document.issuer), ("date", document.date?.text),
    ] {
      if let value { out += row(name, value) }
    }
    out += row("trouvé", found(in: document.parts))
    let corrections = FrenchWords.count(quality.corrections, "correction", "corrections") ?? "aucune correction"
    out += row("texte", "\(FrenchWords.grade(quality.ocr)), \(FrenchWords.share(quality.suspects)) de mots douteux, \(corrections)")
    return out
  }

  private static func found(in parts: Parts) -> String {
    let acts = parts.acts + [parts.deliberation].compactMap { $0 }
    let actions = parts.actions.count + parts.fiches.reduce(0) { $0 + $1.actions.count + $1.objectives.reduce(0) { $0 + count($1) } }
    let counts = [
      FrenchWords.count(parts.axes.count, "axe", "axes"), FrenchWords.count(parts.fiches.count, "fiche", "fiches"),
      FrenchWords.count(parts.objectives.count + parts.fiches.reduce(0) { $0 + $1.objectives.count }, "objectif", "objectifs"),
      FrenchWords.count(actions + parts.objectives.reduce(0) { $0 + count($1) }, "action", "actions"),
      FrenchWords.count(parts.fiches.reduce(0) { $0 + $1.partners.count }, "partenaire", "partenaires"),
      FrenchWords.count(acts.count, "acte", "actes"), FrenchWords.count(acts.reduce(0) { $0 + $1.citations.count }, "visa", "visas"),
      FrenchWords.count(acts.reduce(0) { $0 + $1.articles.count }, "article", "articles"),
      FrenchWords.count(parts.amounts.count + acts.reduce(0) { $0 + $1.amounts.count }, "montant", "montants"),
      FrenchWords.count(parts.tables.count, "tableau", "tableaux"), FrenchWords.count(parts.sections.count, "section", "sections"),
    ].compactMap { $0 }
    return counts.isEmpty ? "rien" : counts.joined(separator: ", ")
  }

  private static func count(_ objective: Objective) -> Int { objective.objectives.reduce(objective.actions.count) { $0 + count($1) } }

  private static let shownDoubts = 20

  private func eyes(on document: Document) -> String {
    let source = document.source
    var lines: [(line: Int, text: String)] = document.text.corrections.filter { $0.confidence < 0.8 }.map {
      let what = FrenchWords.diagnostic(.lowConfidenceCorrection)
      return (
        source.lines.number(at: $0.span.start.value), "\(what) : « \($0.from) » lu « \($0.to) » (\(FrenchWords.decimal($0.confidence)))"
      )
    }
    lines += document.residue.map { ($0.at.line, "\(FrenchWords.diagnostic(.unclaimedText)) : « \($0.text.prefix(60)) »") }
    lines += document.diagnostics.filter { $0.id != .lowConfidenceCorrection && $0.id != .unclaimedText }.map {
      ($0.place?.line ?? 0, "\(FrenchWords.diagnostic($0.id)) : \($0.message)")
    }
    lines += doubts.map { ($0.line, "mot peu sûr : « \($0.text) » (\(FrenchWords.decimal($0.confidence)))") }
    guard !lines.isEmpty else { return Self.row("à relire", "rien") }
    lines.sort { ($0.line, $0.text) < ($1.line, $1.text) }
    var out = Self.row("à relire", "\(lines.count)")
    for (line, text) in lines.prefix(Self.shownDoubts) { out += "    \(line == 0 ? "" : "ligne \(line) : ")\(text)\n" }
    if lines.count > Self.shownDoubts { out += "    … et \(lines.count - Self.shownDoubts) autres : greffe check corpus/\(id).txt\n" }
    return out
  }
}
