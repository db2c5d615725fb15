import Normalising
import Reading
import Segmenting

extension Extraction {
  /// What a careful reader of the whole document would remark.
  mutating func check(_ parts: Parts, period: TimeSpan?) {
    checkSums(parts)
    checkBudgets()
    checkShares()
    checkDates()
    checkPeriod(parts, period)
    checkStamps(parts)
    checkCounts(parts)
    checkAcronyms()
    checkCorrections(parts)
  }

  /// Readings that are little more than a guess; of an objective's words, which others will quote, less doubt is enough.
  private mutating func checkCorrections(_ parts: Parts) {
    let named = parts.allObjectives.flatMap { objective in
      objective.at.spans.map { (span: $0, id: objective.id) }
    }.sorted { $0.span.start < $1.span.start }
    var next = 0
    for correction in tree.text.corrections where correction.confidence < 0.9 {
      while next < named.count, named[next].span.end <= correction.span.start { next += 1 }
      let owner = next < named.count && named[next].span.start < correction.span.end ? named[next].id : nil
      guard owner != nil || correction.confidence < 0.8 else { continue }
      let place = owner.map { " in \($0)" } ?? ""
      report(
        .note, .lowConfidenceCorrection, "‘\(correction.from)’ was read as ‘\(correction.to)’\(place)",
        at: tree.text.source.place([correction.span]))
    }
  }
}

extension Parts {
  /// The objectives of all levels, those of the fiches too.
  var allObjectives: [Objective] {
    var found: [Objective] = []
    func add(_ objective: Objective, _ depth: Int) {
      found.append(objective)
      if depth < 8 { for nested in objective.objectives { add(nested, depth + 1) } }
    }
    for objective in objectives + fiches.flatMap(\.objectives) { add(objective, 0) }
    return found
  }

  /// Every calendar that a plan prints.
  var allCalendars: [TimeSpan] {
    var found = allObjectives.flatMap { [$0.calendar] + calendars(of: $0.actions) }
    found += calendars(of: actions)
    for fiche in fiches {
      found += [fiche.calendar] + calendars(of: fiche.actions) + fiche.focus.map(\.calendar)
      found += fiche.unattachedCalendars.joined().map(Optional.some)
    }
    found += axes.flatMap(\.focus).map(\.calendar)
    return found.compactMap { $0 }
  }

  private func calendars(of actions: [Action]) -> [TimeSpan?] { actions.flatMap { [$0.calendar] + $0.subactions.map(\.calendar) } }
}
