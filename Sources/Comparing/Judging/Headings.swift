/// What holds each item.
struct Headings {
  private let likeness: Likeness
  /// The nearest axis, group, fiche of each, itself included.
  private let axes: [Int?]
  private let fiches: [Int?]
  private let groups: [[String: Int]]
  /// For each side the kinds of items that it has.
  private let kinds: [Set<Outline.Item.Kind>]

  init(_ likeness: Likeness) {
    self.likeness = likeness
    var axes: [Int?] = []
    var fiches: [Int?] = []
    for (place, item) in likeness.items.enumerated() {
      let parent = likeness.parent(place)
      axes.append(item.kind == .axis ? place : parent.flatMap { axes[$0] })
      fiches.append(item.kind == .fiche ? place : parent.flatMap { fiches[$0] })
    }
    self.axes = axes
    self.fiches = fiches
    let sides = [0..<likeness.oldCount, likeness.oldCount..<likeness.items.count]
    let items = likeness.items
    groups = sides.map { side in
      Dictionary(side.filter { items[$0].kind == .group }.map { (items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    kinds = sides.map { Set(items[$0].map(\.kind)) }
  }

  func reference(_ place: Int) -> Comparison.Reference {
    let item = likeness.items[place]
    return Comparison.Reference(
      id: item.id, text: item.text, at: item.at, axis: axes[place].map(heading), fiche: fiches[place].map(heading))
  }

  private func heading(_ place: Int) -> Comparison.Heading {
    let item = likeness.items[place]
    return Comparison.Heading(id: item.id, number: item.number, title: item.text)
  }

  /// The row that says that an item stands under something else: `fiche`, `axis`, `group`, or the kind of what holds it.
  func placeChange(_ old: Int, _ new: Int, _ alignment: Alignment) -> Comparison.FieldChange? {
    func differ(_ before: Int?, _ after: Int?) -> Bool {
      switch (before, after) {
      case (nil, nil): false
      case (let before?, let after?): !alignment.links[before].contains(after)
      default: true
      }
    }
    func id(_ place: Int?) -> String? { place.map { likeness.items[$0].id } }
    let item = likeness.items[old]
    let (before, after) = (likeness.parent(old), likeness.parent(new))
    if item.kind == .fiche, !differ(before, after) || !has(.axis) {
      let (before, after) = (item.fields.group.flatMap { groups[0][$0] }, likeness.items[new].fields.group.flatMap { groups[1][$0] })
      return has(.group) && differ(before, after) ? Comparison.FieldChange("group", old: id(before), new: id(after)) : nil
    }
    // What stands under the same thing goes where that goes.
    guard differ(before, after), item.kind != .axis else { return nil }
    if item.kind != .fiche, has(.fiche), differ(fiches[old], fiches[new]) {
      return Comparison.FieldChange("fiche", old: id(fiches[old]), new: id(fiches[new]))
    }
    if fiches[old] == nil || item.kind == .fiche, has(.axis), differ(axes[old], axes[new]) {
      return Comparison.FieldChange("axis", old: id(axes[old]), new: id(axes[new]))
    }
    guard item.kind != .group, let holder = before ?? after else { return nil }
    let kind = likeness.items[holder].kind == .fiche ? after.map { likeness.items[$0].kind } ?? .fiche : likeness.items[holder].kind
    // Under an axis that one side does not have, nothing moved.
    return kind == .axis ? nil : Comparison.FieldChange(kind.rawValue, old: id(before), new: id(after))
  }

  /// Whether both sides have items of a kind: where one has no axes, nothing can have changed its axis.
  private func has(_ kind: Outline.Item.Kind) -> Bool { kinds.allSatisfy { $0.contains(kind) } }
}

/// Items that stand elsewhere among the same siblings: outside of the longest run that kept its order. The order of partners says nothing.
enum Shifts {
  static func find(_ alignment: Alignment) -> [Int: (Int, Int)] {
    let likeness = alignment.likeness
    var groups: [String: [(old: Int, new: Int)]] = [:]
    var keys: [String] = []
    for old in 0..<likeness.oldCount where alignment.links[old].count == 1 {
      let new = alignment.links[old][0]
      let kind = likeness.items[old].kind
      guard kind != .partner, alignment.links[new].count == 1, likeness.items[new].kind == kind, alignment.haveSameParent(old, new) else {
        continue
      }
      let key = "\(kind.rawValue) \(likeness.parent(old) ?? -1) \(likeness.parent(new) ?? -1)"
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append((old, new))
    }
    var found: [Int: (Int, Int)] = [:]
    for key in keys {
      let group = groups[key]!
      let kept = Set(LongestAscent.places(group.map(\.new)))
      guard kept.count < group.count else { continue }
      let order = group.indices.sorted { group[$0].new < group[$1].new }
      var ranks = Array(repeating: 0, count: group.count)
      for (rank, place) in order.enumerated() { ranks[place] = rank + 1 }
      for (place, pair) in group.enumerated() where !kept.contains(place) { found[pair.old] = (place + 1, ranks[place]) }
    }
    return found
  }
}
