import Reading

@testable import Comparing

/// Rewrites an outline by edits that are known, so that what a comparison says of each item can be scored.
struct Rewriter {
  typealias Status = Comparison.Status
  typealias Kind = Outline.Item.Kind

  /// An item of the new version, with the items of the old one that it was made of.
  private struct Node {
    var item: Outline.Item
    var children: [Int] = []
    /// Places in the old outline.
    var origins: [Int]
    var isDropped = false
  }

  private var nodes: [Node]
  private var roots: [Int] = []
  private var random: Random
  /// What each old item is to become.
  private(set) var expected: [Status]
  private let old: Outline

  init(_ old: Outline, seed: UInt64) {
    self.old = old
    random = Random(seed: seed)
    expected = Array(repeating: .unchanged, count: old.items.count)
    nodes = old.items.enumerated().map { Node(item: $1, origins: [$0]) }
    for (place, item) in old.items.enumerated() {
      if let parent = item.parent { nodes[parent].children.append(place) } else { roots.append(place) }
    }
  }

  /// The new version, and for each of its items the places of its origins; none for what was added.
  func finished() -> (outline: Outline, origins: [[Int]]) {
    var items: [Outline.Item] = []
    var origins: [[Int]] = []
    func add(_ place: Int, under parent: Int?) {
      guard !nodes[place].isDropped else { return }
      var item = nodes[place].item
      item.parent = parent
      let index = items.count
      // Ids are paths; they say nothing to a comparison but must be told apart here.
      item.id = "new-\(index)"
      items.append(item)
      origins.append(nodes[place].origins)
      for child in nodes[place].children { add(child, under: index) }
    }
    for root in roots { add(root, under: nil) }
    var groups: [String: String] = [:]
    for (item, origin) in zip(items, origins) where item.kind == .group { groups[old.items[origin[0]].id] = item.id }
    for place in items.indices { items[place].fields.group = items[place].fields.group.flatMap { groups[$0] } }
    var outline = old
    outline.items = items
    return (outline, origins)
  }

  // MARK: Choosing

  /// Items that no edit has touched, of some kinds, with a text that stands once and says something.
  private func candidates(_ kinds: Set<Kind>, words: Int = 4) -> [Int] {
    var counts: [String: Int] = [:]
    for item in old.items { counts[item.text, default: 0] += 1 }
    return old.items.indices.filter {
      expected[$0] == .unchanged && kinds.contains(old.items[$0].kind) && counts[old.items[$0].text] == 1
        && old.items[$0].text.split(separator: " ").count >= words
    }
  }

  private mutating func pick(_ count: Int, of places: [Int]) -> [Int] { Array(random.shuffled(places).prefix(count)) }

  // MARK: Edits

  private static let texts: Set<Kind> = [.objective, .action, .subaction, .indicator]

  mutating func reword(_ count: Int) {
    var left = count
    for place in random.shuffled(candidates(Self.texts, words: 6)) where left > 0 {
      guard let text = Wordings.reworded(old.items[place].text, with: &random) else { continue }
      nodes[place].item.text = text
      expected[place] = .reworded
      left -= 1
    }
  }

  mutating func inflect(_ count: Int) {
    var left = count
    for place in random.shuffled(candidates(Self.texts)) where left > 0 {
      guard let text = Wordings.inflected(old.items[place].text) else { continue }
      nodes[place].item.text = text
      expected[place] = .reworded
      left -= 1
    }
  }

  /// To the end of another parent of the same kind.
  mutating func move(_ count: Int) {
    for place in pick(count, of: candidates([.action, .objective])) {
      guard let parent = old.items[place].parent, old.items[parent].kind != .axis else { continue }
      let kind = old.items[parent].kind
      let others = old.items.indices.filter { old.items[$0].kind == kind && $0 != parent && expected[$0] == .unchanged }
      guard let other = random.shuffled(others).first else { continue }
      nodes[parent].children.removeAll { $0 == place }
      nodes[other].children.append(place)
      expected[place] = .moved
    }
  }

  /// Fiches with all that they hold: to the end of another axis.
  mutating func moveFiches(_ count: Int) {
    let axes = old.items.indices.filter { old.items[$0].kind == .axis }
    for place in pick(count, of: candidates([.fiche])) {
      guard let axis = old.items[place].parent, let other = random.shuffled(axes.filter { $0 != axis }).first else { continue }
      nodes[axis].children.removeAll { $0 == place }
      nodes[other].children.append(place)
      nodes[place].item.fields.group = nil
      expected[place] = .moved
    }
  }

  /// Fiches under a title in other words; every second one under another one altogether.
  mutating func rename(_ count: Int) {
    var left = count
    for place in random.shuffled(candidates([.fiche])) where left > 0 {
      let other = left % 2 == 0 ? "Un cap nouveau pour le pilotage \(left)" : Wordings.reworded(old.items[place].text, with: &random)
      guard let other else { continue }
      nodes[place].item.text = other
      expected[place] = .reworded
      left -= 1
    }
  }

  mutating func dropFiches(_ count: Int) {
    for place in pick(count, of: candidates([.fiche])) where isUntouched(place) { drop(at: place) }
  }

  /// Partners that go; as many others come.
  mutating func changePartners(_ count: Int) {
    let partners = old.items.indices.filter { expected[$0] == .unchanged && old.items[$0].kind == .partner }
    for (number, place) in pick(count, of: partners).enumerated() {
      var node = Node(item: old.items[place], origins: [])
      node.item.text = "Comité nautique \(Wordings.invented(number, with: &random).split(separator: " ").last!) (CNX\(number))"
      insert(node, after: place)
      nodes[place].isDropped = true
      expected[place] = .removed
    }
  }

  mutating func split(_ count: Int) {
    var left = count
    for place in random.shuffled(candidates([.action, .objective, .indicator], words: 10)) where left > 0 {
      guard nodes[place].children.isEmpty, let parts = Wordings.halves(old.items[place].text) else { continue }
      nodes[place].item.text = parts.0
      var other = Node(item: nodes[place].item, origins: [place])
      other.item.text = parts.1
      insert(other, after: place)
      expected[place] = .split
      left -= 1
    }
  }

  mutating func merge(_ count: Int) {
    var left = count
    for place in random.shuffled(candidates([.action, .indicator], words: 5)) where left > 0 {
      guard let parent = old.items[place].parent, let spot = nodes[parent].children.firstIndex(of: place),
        spot + 1 < nodes[parent].children.count
      else { continue }
      let next = nodes[parent].children[spot + 1]
      guard expected[place] == .unchanged, next < old.items.count, old.items[next].kind == old.items[place].kind,
        expected[next] == .unchanged,
        candidates([old.items[next].kind]).contains(next),
        nodes[place].children.isEmpty, nodes[next].children.isEmpty
      else { continue }
      nodes[place].item.text += " et " + Wordings.lowered(old.items[next].text)
      nodes[place].item.fields = old.items[place].fields
      nodes[place].origins = [place, next]
      nodes[next].isDropped = true
      (expected[place], expected[next]) = (.merged, .merged)
      left -= 1
    }
  }

  /// What stands under it goes with it.
  mutating func drop(_ count: Int) {
    for place in pick(count, of: candidates([.objective, .action, .indicator, .subaction], words: 3)) where isUntouched(place) {
      drop(at: place)
    }
  }

  private func isUntouched(_ place: Int) -> Bool {
    expected[place] == .unchanged && nodes[place].children.allSatisfy { $0 < old.items.count && isUntouched($0) }
  }

  private mutating func drop(at place: Int) {
    nodes[place].isDropped = true
    expected[place] = .removed
    for child in nodes[place].children { drop(at: child) }
  }

  mutating func add(_ count: Int) {
    for (number, place) in pick(count, of: candidates([.action, .objective, .indicator])).enumerated() {
      var node = Node(item: old.items[place], origins: [])
      node.item.text = Wordings.invented(number, with: &random)
      node.item.fields = Outline.Fields()
      insert(node, after: place)
    }
  }

  private mutating func insert(_ node: Node, after place: Int) {
    nodes.append(node)
    if let parent = nodes.indices.first(where: { nodes[$0].children.contains(place) }) {
      nodes[parent].children.insert(nodes.count - 1, at: nodes[parent].children.firstIndex(of: place)! + 1)
    } else {
      roots.insert(nodes.count - 1, at: roots.firstIndex(of: place)! + 1)
    }
  }

  /// One year more.
  mutating func postpone(_ count: Int) {
    let dated = candidates(Self.texts, words: 1).filter { old.items[$0].fields.calendar?.end != nil }
    for place in pick(count, of: dated) {
      let end = old.items[place].fields.calendar!.end! + 1
      nodes[place].item.fields.calendar = Outline.Calendar(text: "\(end)", edtf: "\(end)", start: end, end: end)
      expected[place] = .reworded
    }
  }

  mutating func changeDigit(_ count: Int) {
    let figured = candidates(Self.texts, words: 1).filter { old.items[$0].text.contains { $0.isASCII && $0.isNumber } }
    for place in pick(count, of: figured) {
      let text = old.items[place].text
      let spot = text.firstIndex { $0.isASCII && $0.isNumber }!
      nodes[place].item.text.replaceSubrange(spot...spot, with: text[spot] == "7" ? "2" : "7")
      expected[place] = .reworded
    }
  }

  /// OCR noise on some items, or on all: an item whose text came out whole stays unchanged.
  mutating func misread(_ count: Int, share: Double = 0.15) {
    for place in pick(count, of: old.items.indices.filter { expected[$0] == .unchanged }) {
      let text = Confusions.misread(old.items[place].text, share: share, with: &random)
      nodes[place].item.text = text
      for note in nodes[place].item.fields.notes.indices {
        nodes[place].item.fields.notes[note].texts = old.items[place].fields.notes[note].texts.map {
          Confusions.misread($0, share: share, with: &random)
        }
      }
      if text != old.items[place].text { expected[place] = .noise }
    }
  }

  /// Every printed number is another one.
  mutating func renumber() {
    for place in old.items.indices where !nodes[place].isDropped {
      for path in [\Outline.Item.number, \Outline.Item.code] {
        guard let number = old.items[place][keyPath: path] else { continue }
        nodes[place].item[keyPath: path] = "\(number).9"
        if [.unchanged, .noise].contains(expected[place]) { expected[place] = .renumbered }
      }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for one seed, everywhere.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) / Double(1 << 53) < share }
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] { items.shuffled(using: &self) }
}
