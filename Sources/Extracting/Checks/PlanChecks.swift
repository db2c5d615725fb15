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
      guard let first = seen[key] else {
        seen[key] = action
        continue
      }
      let dates = [first, action].map { $0.calendar?.text ?? "no date" }
      let twice = dates[0] == dates[1] ? "" : ", with \(dates[0]) and with \(dates[1])"
      report(
        .warning, .duplicateAction, "‘\(action.text.prefix(60))’ is printed twice in \(fiche.id)\(twice)", at: action.at,
        related: [first.at])
    }
  }

  /// The contents pages and lists against the body: the same number with another title or another code, a code printed twice.
  mutating func checkNumbering(_ outline: PlanOutline) {
    for (entry, body) in contentsPairs(outline) {
      let name = "\(entry.heading.kind == .fiche ? "fiche" : "axe") \(entry.heading.number ?? "")"
      if let title = otherTitle(entry, body) {
        report(
          .warning, .titleMismatch, "\(name) is ‘\(title.prefix(80))’ here and ‘\(body.title.string.prefix(80))’ in the body",
          at: locate(entry.title), related: [locate(naming(body))])
      }
      if let code = entry.heading.code, let other = body.heading.code, code != other {
        report(
          .warning, .numberingMismatch, "\(name) has the code \(code) here and \(other) in the body", at: locate(entry.title),
          related: [locate(naming(body))])
      }
    }
    checkNumbers(outline)
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

  /// The entries of contents pages and lists, each with what it announces in the body.
  func contentsPairs(_ outline: PlanOutline) -> [(entry: PlanRegion, body: PlanRegion)] {
    func numbered(_ regions: [PlanRegion]) -> [String: PlanRegion] {
      Dictionary(regions.map { (Identifiers.slug($0.heading.number ?? ""), $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (fiches, axes) = (numbered(outline.fiches), numbered(outline.axes))
    return outline.entries.compactMap { entry in
      guard !entry.title.isEmpty, blocks[entry.start].kind != .paragraph, entry.title.last != 0x2C else { return nil }
      let pool = entry.heading.kind == .fiche ? fiches : axes
      return pool[Identifiers.slug(entry.heading.number ?? "")].map { (entry, $0) }
    }
  }

  /// The title of an entry where it differs from that of the body. One that a parent line shortens is composed with it first.
  private func otherTitle(_ entry: PlanRegion, _ body: PlanRegion) -> String? {
    let (here, there) = (Folding.words(entry.title.bytes), Folding.words(body.title.bytes))
    guard here != there, !there.isEmpty else { return nil }
    if entry.heading.kind == .axis || entry.heading.code != nil { return entry.title.string }
    guard let parent = parent(of: entry.start, opening: body.heading.code) else { return nil }
    return ShortenedTitle(under: parent, entry.title).agrees(with: body.title) ? nil : entry.title.string
  }

  /// How far above an entry the line stands under which it is nested, in blocks.
  private static let reach = 64

  /// `2.2 Proposer la meilleure orientation` above the entry of the fiche 2.2.1.
  private func parent(of entry: Int, opening code: String?) -> Passage? {
    guard let code else { return nil }
    for index in stride(from: entry - 1, through: max(0, entry - Self.reach), by: -1) {
      guard let heading = PlanHeading(passage(index)), heading.kind == .numbered, let above = heading.code else { continue }
      return code.hasPrefix(above + ".") ? heading.title : nil
    }
    return nil
  }

  /// The entry of a contents page whose number no fiche has and whose title one has.
  private mutating func checkNumbers(_ outline: PlanOutline) {
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
  }
}

/// `En direction des fratries` under `Proposer la meilleure orientation pour les enfants`: what a contents page leaves of a title.
struct ShortenedTitle {
  /// Words that say nothing of what a title is about, folded. Data.
  private static let empty: Set<String> = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur", "un", "une", "direction",
    "facon", "generale", "maniere", "faveur", "concernant",
  ]
  private let parent: Set<String>
  private let own: Set<String>

  init(under parent: Passage, _ entry: Passage) {
    self.parent = Self.words(parent)
    own = Self.words(entry)
  }

  /// Whether parent and entry say half of the title between them, the entry something of it.
  func agrees(with title: Passage) -> Bool {
    let wanted = Self.words(title)
    return 2 * wanted.count { parent.contains($0) || own.contains($0) } >= wanted.count && (own.isEmpty || !own.isDisjoint(with: wanted))
  }

  private static func words(_ passage: Passage) -> Set<String> {
    Set(
      passage.foldedWords.filter { !empty.contains(String($0)) }.map {
        $0.hasSuffix("s") ? String($0.dropLast()) : String($0)
      })
  }
}
