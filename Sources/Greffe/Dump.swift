public import Extracting
import Normalising
import Reading
import Segmenting

/// Each stage of the road as text with positions, for people and for tests.
public enum Dump {
  /// What the file is, then its lines: number, page, text.
  public static func source(_ document: Document) -> String {
    let source = document.text.source
    var out = "\(source.path): \(source.fileSize) bytes, \(source.encoding.rawValue), \(source.lines.count) lines, "
    out += "pages \(source.pages.count.map(String.init) ?? "unknown") (\(source.pages.marks.rawValue)), sha256 \(source.sha256)\n"
    for (index, line) in source.lines.lines.enumerated() {
      let page = source.pages.number(at: SourceOffset(line.start)).map { " p\($0)" } ?? ""
      out += "\(index + 1)\(page) \(line.start) \(String(decoding: source.bytes[line.start..<line.end], as: UTF8.self).debugDescription)\n"
    }
    return out
  }

  /// The quality of the text, then every correction: place, from, to, rule.
  public static func normalised(_ document: Document) -> String {
    let text = document.text
    var out = "ocr \(text.quality.ocr.rawValue), suspects \(text.quality.suspects), corrections \(text.corrections.count)\n"
    if let losses = text.quality.losses {
      out += "misread: à \(losses.graves), accents \(losses.accents), elisions \(losses.elisions), letters \(losses.letters)\n"
    }
    for correction in text.corrections {
      let start = correction.span.start
      out += "\(text.source.lines.number(at: start.value)):\(text.source.column(at: start)) \(correction.from.debugDescription) -> "
      out += "\(correction.to.debugDescription) [\(correction.rule) \(correction.confidence)] \(correction.evidence)\n"
    }
    return out
  }

  public static func blocks(_ document: Document) -> String { document.tree.dump }

  /// The parts of the document with ids, a line a node.
  public static func document(_ document: Document) -> String {
    var dump = DocumentDump()
    dump.line(0, nil, "\(document.kind.rawValue) \(document.kindConfidence)", document.title ?? "")
    dump.write(document.parts)
    let coverage = document.coverage
    dump.line(
      0, nil, "coverage",
      "\(coverage.bytes) = \(coverage.extracted) extracted + \(coverage.layout) layout + \(coverage.furniture) furniture + \(coverage.residue) residue"
    )
    for diagnostic in document.diagnostics {
      dump.line(0, diagnostic.place, "\(diagnostic.severity.rawValue) [\(diagnostic.id.rawValue)]", diagnostic.message)
    }
    return dump.text
  }
}

/// The lines of a document's dump.
private struct DocumentDump {
  private(set) var text = ""

  mutating func line(_ depth: Int, _ place: Place?, _ name: String, _ content: String) {
    let shown = content.utf8.count > 100 ? String(content.prefix(96)) + "…" : content
    text +=
      String(repeating: "  ", count: depth) + (place.map { "\($0.line) " } ?? "") + name
      + (shown.isEmpty ? "" : " “\(shown)”") + "\n"
  }

  mutating func write(_ parts: Parts) {
    for party in parts.parties { line(0, party.at, party.id, party.text) }
    for axis in parts.axes { write(axis) }
    for group in parts.groups { line(0, group.at, group.id, group.title) }
    for fiche in parts.fiches { write(fiche) }
    for objective in parts.objectives { write(objective, 0) }
    for action in parts.actions { write(action, 0) }
    for act in parts.acts + [parts.deliberation].compactMap({ $0 }) { write(act) }
    for amount in parts.amounts { line(0, amount.at, "amount \(amount.value?.digits ?? "?")", amount.text) }
    for table in parts.tables { line(0, table.at, "\(table.id) \(table.header.count)+\(table.rows.count) rows", table.caption ?? "") }
    for note in parts.footnotes { line(0, note.at, "footnote \(note.mark)", note.text) }
    for section in parts.sections { write(section, 0) }
  }

  private mutating func write(_ axis: Axis) {
    line(0, axis.at, axis.id, axis.title)
    let lists = [
      ("preamble", axis.preamble), ("objective", axis.objectives), ("finding", axis.findings), ("strength", axis.strengths),
      ("commitment", axis.commitments),
    ]
    for (name, nodes) in lists { for node in nodes { line(1, node.at, name, node.text) } }
    for focus in axis.focus { line(1, focus.at, "focus", focus.title) }
  }

  private mutating func write(_ fiche: Fiche) {
    line(0, fiche.at, [fiche.id, fiche.code, fiche.axis].compactMap { $0 }.joined(separator: " "), fiche.title)
    for node in fiche.relatedPlans { line(1, node.at, "related plan", node.text) }
    for node in fiche.rationale { line(1, node.at, "rationale", node.text) }
    for objective in fiche.objectives { write(objective, 1) }
    for action in fiche.actions { write(action, 1) }
    for run in fiche.unattachedCalendars { line(1, run.first?.at, "unattached", run.map(\.text).joined(separator: ", ")) }
    for lead in fiche.leads { line(1, lead.at, lead.id, lead.text) }
    for partner in fiche.partners { line(1, partner.at, partner.id, partner.text) }
    for indicator in fiche.indicators { line(1, indicator.at, indicator.id, indicator.text) }
    for focus in fiche.focus { line(1, focus.at, "focus", focus.title) }
  }

  private mutating func write(_ objective: Objective, _ depth: Int) {
    line(depth, objective.at, dated(objective.id, objective.calendar), objective.text)
    for nested in objective.objectives { write(nested, depth + 1) }
    for action in objective.actions { write(action, depth + 1) }
  }

  private mutating func write(_ action: Action, _ depth: Int) {
    line(depth, action.at, dated(action.id, action.calendar), action.text)
    for subaction in action.subactions { line(depth + 1, subaction.at, dated(subaction.id, subaction.calendar), subaction.text) }
  }

  private func dated(_ id: String, _ calendar: TimeSpan?) -> String { id + (calendar.map { " (\($0.text))" } ?? "") }

  private mutating func write(_ act: Act) {
    line(0, act.at, act.id, act.subject ?? "")
    for citation in act.citations { line(1, citation.at, "citation", citation.text) }
    for recital in act.recitals { line(1, recital.at, "recital", recital.text) }
    for rapporteur in act.rapporteurs {
      line(1, rapporteur.at, "rapporteur", [rapporteur.name, rapporteur.committee].compactMap { $0 }.joined(separator: ", "))
    }
    for article in act.articles { line(1, article.at, article.id, article.text) }
    for decision in act.operative { line(1, decision.at, "decision", decision.text) }
    if let vote = act.vote { line(1, vote.at, "vote \(vote.outcome?.rawValue ?? "")", vote.text) }
  }

  private mutating func write(_ section: Section, _ depth: Int) {
    line(depth, section.at, section.id, section.title ?? "")
    for paragraph in section.paragraphs { line(depth + 1, paragraph.at, "text", paragraph.text) }
    for nested in section.sections { write(nested, depth + 1) }
  }
}
