import Normalising
import Reading
import Segmenting

/// What a sentence announces before a list: `Huit objectifs complémentaires liés à … :`, `Les 12 mesures phares`.
struct Announcement {
  enum Noun { case axis, objective, measure, action }

  let noun: Noun
  let category: Objective.Category?
  /// As printed, with the count and the adjective: `12 mesures phares`.
  let text: Passage
  let count: Int?
  /// `dont voici quelques exemples`, `parmi lesquelles`: the list is not whole.
  let isPartial: Bool

  private static let nouns: [String: Noun] = [
    "engagement": .axis, "engagements": .axis, "axe": .axis, "axes": .axis, "orientation": .axis, "orientations": .axis, "priorites": .axis,
    "ambitions": .axis, "piliers": .axis, "volets": .axis, "objectif": .objective, "objectifs": .objective, "mesure": .measure,
    "mesures": .measure,
    "action": .action, "actions": .action,
  ]
  private static let adjectives: [String: Objective.Category] = [
    "fondamentaux": .fundamental, "fondamental": .fundamental, "facultatifs": .optional, "facultatif": .optional,
    "obligatoires": .mandatory,
    "complementaires": .complementary, "phares": .key, "cles": .key, "cle": .key, "phare": .key, "prioritaires": .key,
  ]
  private static let numbers: [String: Int] = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12,
    "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "cent": 100,
  ]
  /// Adjectives that may stand between the count and the noun, folded.
  private static let qualities: Set<String> = [
    "grands", "grandes", "principaux", "principales", "premiers", "premieres", "nouveaux", "nouvelles",
  ]
  private static let partials = [
    "parmi lesquels", "parmi lesquelles", "quelques exemples", "notamment", "dont certaines", "en particulier",
  ]

  /// Nil when the passage announces none of these. The last announcement counts: it is the nearest to the list.
  init?(_ passage: Passage) {
    let tokens = Tokens(passage)
    let folded = passage.folded
    for index in tokens.all.indices.reversed() {
      guard let noun = Self.nouns[tokens.word(index)] else { continue }
      let category = [1, 2, 3].lazy.compactMap { Self.adjectives[tokens.word(index + $0)] }.first
      let before = Self.qualities.contains(tokens.word(index - 1)) ? index - 2 : index - 1
      let count = tokens[before]?.number ?? Self.numbers[tokens.word(before)]
      let isPlan = tokens.word(index - 1) == "d" || tokens.sign(index - 1) == "'" && tokens.word(index - 3) == "plan"
      guard count != nil || isPlan || category != nil else { continue }
      self.noun = noun
      self.category = category
      self.count = count
      let end = category == nil ? index + 1 : ([1, 2, 3].first { Self.adjectives[tokens.word(index + $0)] != nil } ?? 0) + index + 1
      text = tokens.slice((count == nil ? index : before)..<min(end, tokens.count))
      isPartial = Self.partials.contains { folded.contains($0) }
      return
    }
    return nil
  }
}

extension Extraction {
  /// Lists that a sentence or a heading announces as engagements, objectives, measures or actions.
  mutating func parseAnnouncedLists(into parts: inout Parts, inAct: Bool) {
    for index in blocks.indices where !isTaken(index) && blocks[index].depth <= 1 && blocks[index].kind != .table {
      let passage = passage(index)
      guard isAnnouncing(index, passage), let announcement = Announcement(passage) else { continue }
      let items = listBlocks(after: index)
      guard !inAct || announcement.noun == .objective else { continue }
      if items.isEmpty {
        if let count = announcement.count, announcement.noun == .objective, passage.last == 0x3A {
          report(
            .warning, .countMismatch, "‘\(announcement.text.string)’ announced (\(count)) and none listed", at: locate(announcement.text))
        }
        continue
      }
      guard items.count >= 2 else { continue }
      addList(items, announcement, &parts)
    }
  }

  private func isAnnouncing(_ index: Int, _ passage: Passage) -> Bool {
    if passage.last == 0x3A { return true }
    if case .heading = blocks[index].kind { return passage.count <= 80 }
    return false
  }

  /// The items under a block, or those that follow it.
  func listBlocks(after index: Int, takenToo: Bool = false) -> [Int] {
    let children = tree.children(index)
    if blocks[index].isItem { return children.filter { !passage($0).isEmpty } }
    var items: [Int] = []
    var next = index + 1
    while next < blocks.count, blocks[next].isItem, takenToo || !isTaken(next) {
      if !passage(next).isEmpty { items.append(next) }
      next = blocks[next].end
    }
    return items
  }

  private mutating func addList(_ items: [Int], _ announcement: Announcement, _ parts: inout Parts) {
    switch announcement.noun {
    case .axis:
      guard parts.axes.isEmpty else { return }
      for item in items { parts.axes.append(axis(item)) }
    case .objective, .measure:
      guard announcement.noun == .objective || announcement.category != nil else { return addActions(items, &parts) }
      for item in items { parts.objectives.append(objective(item, announcement)) }
    case .action: addActions(items, &parts)
    }
    if let count = announcement.count, count > 1, count != items.count, !announcement.isPartial {
      report(
        .warning, .countMismatch, "‘\(announcement.text.string)’ announced and \(items.count) listed", at: locate(announcement.text),
        related: [locate(passage(items[0]))])
    }
  }

  private mutating func axis(_ item: Int) -> Axis {
    let text = passage(item)
    let number = blocks[item].marker?.ordinal
    let slug = number.map(Identifiers.slug) ?? "\(nextOrdinal("axe"))"
    take(item..<blocks[item].end)
    var axis = Axis(id: id("axe-\(slug)"), number: number, label: nil, title: text.dropping(trailing: ";,.").string, at: place(text))
    for child in tree.children(item) { axis.preamble.append(node(child)) }
    return axis
  }

  private mutating func objective(_ item: Int, _ announcement: Announcement) -> Objective {
    let text = passage(item)
    let number = blocks[item].marker?.ordinal
    let slug = number.map(Identifiers.slug) ?? "\(nextOrdinal("objective"))"
    take(item..<blocks[item].end)
    var objective = Objective(id: id("objective-\(slug)"), text: text.string, targets: targets(Tokens(text)), at: place(text))
    objective.number = number
    objective.category = announcement.category
    objective.categoryLabel = announcement.category == nil ? nil : announcement.text.string
    for child in tree.children(item) { objective.actions.append(action(child, under: objective.id)) }
    return objective
  }

  mutating func addActions(_ items: [Int], _ parts: inout Parts) {
    for item in items {
      take(item..<blocks[item].end)
      parts.actions.append(action(item, under: nil))
    }
  }

  private mutating func action(_ item: Int, under parent: String?) -> Action {
    let text = passage(item)
    let path = (parent.map { $0 + "/" } ?? "") + "action"
    var action = Action(
      id: id("\(path)-\(nextOrdinal(path))"), text: text.string, amounts: amounts(Tokens(text), label: false), at: place(text))
    for child in tree.children(item) where !passage(child).isEmpty {
      let under = action.id + "/subaction"
      let nested = passage(child)
      var subaction = Subaction(id: id("\(under)-\(nextOrdinal(under))"), text: nested.string, at: place(nested))
      for deeper in tree.children(child) { subaction.items.append(node(deeper)) }
      action.subactions.append(subaction)
    }
    return action
  }
}
