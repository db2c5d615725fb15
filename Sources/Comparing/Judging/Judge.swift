import Matching
import Normalising
import Reading

extension Comparison {
  /// Compares two versions. A pin that names nothing is a fault.
  package init(from old: Outline, to new: Outline, pins: Pins = Pins()) throws(Pins.Fault) {
    let (forced, forbidden) = try pins.resolved(old, new)
    let aligner = Aligner(Alignment(Likeness(old, new), forced: forced, forbidden: forbidden))
    var judge = Judge(aligner.alignment)
    judge.judgeAll()
    self.init(old, new, changes: judge.ordered, unchanged: judge.unchanged, covered: judge.covered, pins: pins.pins)
  }
}

/// Says of each group of linked items what became of it.
struct Judge {
  private let alignment: Alignment
  private let headings: Headings
  private var reader = Reader()
  /// For an item that stands elsewhere among its siblings: where it stood and where it stands, from 1.
  private var shifts: [Int: (Int, Int)] = [:]
  private var runnersUp: RunnersUp

  private(set) var unchanged: [(old: Int, new: Int)] = []
  private(set) var covered: (old: [Int: Comparison.Status], new: [Int: Comparison.Status]) = ([:], [:])
  /// With the place that they are sorted by.
  private var changes: [(place: Double, change: Comparison.Change)] = []

  init(_ alignment: Alignment) {
    self.alignment = alignment
    headings = Headings(alignment.likeness)
    runnersUp = RunnersUp(alignment)
    shifts = Shifts.find(alignment)
    learn()
  }

  private mutating func learn() {
    var pairs: [WordDifference] = []
    for place in 0..<alignment.likeness.oldCount where alignment.links[place].count == 1 {
      let (old, new) = (alignment.items[place], alignment.items[alignment.links[place][0]])
      if old.text != new.text { pairs.append(WordDifference(old.text, new.text)) }
      for (before, after) in [(old.number, new.number), (old.code, new.code)] {
        if let before, let after, before != after { reader.renumbering.add(old.kind, before, after) }
      }
    }
    reader.misreadings = Misreadings(learningFrom: pairs)
  }

  var ordered: [Comparison.Change] {
    changes.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element.change)
  }

  mutating func judgeAll() {
    var seen = Array(repeating: false, count: alignment.items.count)
    // Where what was removed would stand in the new version.
    var near = -0.5
    for place in alignment.items.indices where !seen[place] {
      let (olds, news) = component(place, &seen)
      let first = news.first.map { Double($0 - alignment.likeness.oldCount) } ?? near
      if alignment.isOld(place), let last = news.last { near = Double(last - alignment.likeness.oldCount) + 0.5 }
      judge(olds, news, at: first)
    }
  }

  /// All items that links lead to, the old and the new in order.
  private func component(_ start: Int, _ seen: inout [Bool]) -> (olds: [Int], news: [Int]) {
    var found: [Int] = []
    var waiting = [start]
    seen[start] = true
    while let place = waiting.popLast() {
      found.append(place)
      for other in alignment.links[place] where !seen[other] {
        seen[other] = true
        waiting.append(other)
      }
    }
    found.sort()
    return (found.filter { alignment.isOld($0) }, found.filter { !alignment.isOld($0) })
  }

  private mutating func judge(_ olds: [Int], _ news: [Int], at place: Double) {
    let before = olds.map { alignment.items[$0].text }.joined(separator: " ")
    let after = news.map { alignment.items[$0].text }.joined(separator: " ")
    var fields: [Comparison.FieldChange] = []
    let status: Comparison.Status
    var difference: WordDifference?
    if let old = olds.first, let new = news.first, olds.count == 1, news.count == 1 {
      let words = WordDifference(before, after)
      difference = words
      (status, fields) = judgePair(old, new, before == after ? .same : words.verdict(reader))
    } else {
      status = news.isEmpty ? .removed : olds.isEmpty ? .added : olds.count > news.count ? .merged : .split
      if !olds.isEmpty, !news.isEmpty {
        difference = WordDifference(before, after)
        fields = calendars(olds, news)
      }
    }
    for old in olds { covered.old[old] = status }
    for new in news { covered.new[new] = status }
    guard status != .unchanged else { return unchanged.append((olds[0], news[0])) }
    let words = difference?.runs ?? [WordRun(olds.isEmpty ? .insert : .delete, olds.isEmpty ? after : before)].filter { !$0.text.isEmpty }
    changes.append(
      (
        place,
        Comparison.Change(
          status: status, kind: alignment.items[(news.first ?? olds.first)!].kind, old: olds.map(headings.reference),
          new: news.map(headings.reference), similarity: similarity(olds, news), words: words, fields: fields,
          runnerUp: runnersUp.best(olds, news))
      ))
  }

  private func similarity(_ olds: [Int], _ news: [Int]) -> Double {
    guard let old = olds.first, let new = news.first else { return 0 }
    if olds.count == 1, news.count == 1 { return alignment.likeness.text(old, new) }
    // Of what was split or merged: the share of the whole that its parts say.
    let (wholes, parts) = olds.count <= news.count ? (olds, news) : (news, olds)
    let texts = alignment.likeness.texts
    let all = Set(wholes.flatMap { texts.terms[$0] })
    let said = all.intersection(parts.flatMap { texts.terms[$0] })
    func weight(_ terms: Set<Int>) -> Double { terms.sorted().reduce(0) { $0 + texts.weights[$1] } }
    return all.isEmpty ? 0 : min(1, weight(said) / weight(all))
  }

  /// What is said first wins: another wording or field, another place, another number, other print.
  private func judgePair(_ old: Int, _ new: Int, _ verdict: TextVerdict) -> (Comparison.Status, [Comparison.FieldChange]) {
    let (before, after) = (alignment.items[old], alignment.items[new])
    let delta = FieldDifference(before.fields, after.fields, reader).changes
    let places = placeChanges(old, new)
    let numbers = numberChanges(before, after)
    let fields = delta + places + numbers
    if verdict == .amended || !delta.isEmpty { return (.reworded, fields) }
    if !places.isEmpty { return (.moved, fields) }
    if !numbers.isEmpty || verdict == .renumbered { return (.renumbered, fields) }
    return (verdict == .noise ? .noise : .unchanged, fields)
  }

  private func calendars(_ olds: [Int], _ news: [Int]) -> [Comparison.FieldChange] {
    let texts = [olds, news].map { places in
      places.compactMap { alignment.items[$0].fields.calendar?.text }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    }
    guard texts[0] != texts[1] else { return [] }
    let (before, after) = (texts[0].joined(separator: " ; "), texts[1].joined(separator: " ; "))
    return [Comparison.FieldChange("calendar", old: before.isEmpty ? nil : before, new: after.isEmpty ? nil : after)]
  }

  private func numberChanges(_ old: Outline.Item, _ new: Outline.Item) -> [Comparison.FieldChange] {
    var changes: [Comparison.FieldChange] = []
    for (field, before, after) in [("number", old.number, new.number), ("code", old.code, new.code)] {
      // A number that one side does not print is no other number.
      guard let before, let after,
        Folding.letters(before) != Folding.letters(after) || Figures.signature([before[...]]) != Figures.signature([after[...]])
      else { continue }
      changes.append(Comparison.FieldChange(field, old: before, new: after))
    }
    return changes
  }

  private func placeChanges(_ old: Int, _ new: Int) -> [Comparison.FieldChange] {
    let kinds = [old, new].map { alignment.items[$0].kind.rawValue }
    let kind = kinds[0] == kinds[1] ? [] : [Comparison.FieldChange("kind", old: kinds[0], new: kinds[1])]
    if let row = headings.placeChange(old, new, alignment) { return kind + [row] }
    if !kind.isEmpty { return kind }
    return shifts[old].map { [Comparison.FieldChange("order", old: "\($0)", new: "\($1)")] } ?? []
  }
}
