import Normalising
import Reading
import Segmenting

extension Extraction {
  /// What a careful reader of one fiche would remark.
  mutating func checkFiche(_ fiche: Fiche) {
    for run in fiche.unattachedCalendars {
      let years = run.map(\.text).joined(separator: ", ")
      report(.warning, .unattachedCalendar, "the page layout tore \(years) from what it dates", at: run[0].at)
    }
    var seen: [String: Action] = [:]
    for action in fiche.objectives.flatMap(\.actions) + fiche.actions {
      let key = Folding.words(action.text)
      if let first = seen[key] {
        report(
          .warning, .duplicateAction, "‘\(action.text.prefix(60))’ is printed twice in \(fiche.id)", at: action.at, related: [first.at])
      } else {
        seen[key] = action
      }
    }
  }

  /// The contents pages and lists against the body: the same number with another title or another code, a code printed twice.
  mutating func checkNumbering(_ outline: PlanOutline) {
    for entry in outline.entries where !entry.title.isEmpty && blocks[entry.start].kind != .paragraph && entry.title.last != 0x2C {
      let pool = entry.heading.kind == .fiche ? outline.fiches : outline.axes
      guard let body = pool.first(where: { Identifiers.slug($0.heading.number ?? "") == Identifiers.slug(entry.heading.number ?? "") })
      else { continue }
      let name = entry.heading.kind == .fiche ? "fiche \(entry.heading.number ?? "")" : "axe \(entry.heading.number ?? "")"
      if Folding.words(entry.title.bytes) != Folding.words(body.title.bytes), entry.heading.code != nil || entry.heading.kind == .axis {
        report(
          .warning, .titleMismatch, "\(name) is ‘\(entry.title.string.prefix(80))’ here and ‘\(body.title.string.prefix(80))’ in the body",
          at: locate(entry.title), related: [locate(naming(body))])
      }
      if let code = entry.heading.code, let other = body.heading.code, code != other {
        report(
          .warning, .numberingMismatch, "\(name) has the code \(code) here and \(other) in the body", at: locate(entry.title),
          related: [locate(naming(body))])
      }
    }
    let titles = Dictionary(outline.fiches.map { (Folding.words($0.title.bytes), $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = Set(outline.fiches.map { Identifiers.slug($0.heading.number ?? "") })
    for entry in outline.entries where entry.heading.kind == .fiche && blocks[entry.start].isContentsEntry {
      guard let number = entry.heading.number, !numbers.contains(Identifiers.slug(number)),
        let body = titles[Folding.words(entry.title.bytes)],
        let other = body.heading.number
      else { continue }
      report(
        .warning, .numberingMismatch, "fiche \(other) has the number \(number) here", at: locate(entry.title),
        related: [locate(naming(body))])
    }
    var codes: [String: PlanRegion] = [:]
    for fiche in outline.fiches {
      guard let code = fiche.heading.code else { continue }
      if let first = codes[code] {
        report(
          .warning, .numberingMismatch, "the code \(code) is printed twice", at: locate(naming(fiche)), related: [locate(naming(first))])
      }
      codes[code] = fiche
    }
  }
}
