package import Reading

/// What became of each item of one version of a document in another.
package struct Comparison: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    case unchanged, reworded, moved, renumbered, split, merged, added, removed, noise

    /// Whether the plan itself says something else.
    package var isAmendment: Bool { ![.unchanged, .renumbered, .noise].contains(self) }
  }

  package struct Side: Sendable {
    package let id: String
    package let sha256: String
    package let generator: String
  }

  /// An item of one side.
  package struct Reference: Sendable {
    package let id: String
    package let text: String
    package let at: Place
    /// Of the axis and the fiche that hold it or that it is: their place among the items, and what to call them.
    package let axis: Heading?
    package let fiche: Heading?
  }

  package struct Heading: Hashable, Sendable {
    package let id: String
    package let number: String?
    package let title: String
  }

  /// What differs beside the text.
  package struct FieldChange: Hashable, Sendable {
    package let field: String
    package let old: String?
    package let new: String?
    /// What that makes, in French, where it can be counted: `1 an de plus`, `+50 000 EUR (+10,0 %)`.
    package let delta: String?

    package init(_ field: String, old: String?, new: String?, delta: String? = nil) {
      self.field = field
      self.old = old
      self.new = new
      self.delta = delta
    }
  }

  package struct RunnerUp: Hashable, Sendable {
    package let id: String
    package let similarity: Double
  }

  package struct Change: Sendable {
    package let status: Status
    package let kind: Outline.Item.Kind
    package let old: [Reference]
    package let new: [Reference]
    package let similarity: Double
    package let words: [WordRun]
    package let fields: [FieldChange]
    package let runnerUp: RunnerUp?
  }

  /// The items of one side by what became of them. `unexplained` is what is in no change and not unchanged: it is counted apart from the
  /// rest, and zero proves the sum.
  package struct Count: Sendable {
    package fileprivate(set) var items = 0
    package fileprivate(set) var byStatus: [Status: Int] = [:]

    /// With a counterpart on the other side.
    package var matched: Int { items - byStatus[.added, default: 0] - byStatus[.removed, default: 0] - unexplained }
    package var unexplained: Int { items - byStatus.values.reduce(0, +) }
  }

  package let old: Side
  package let new: Side
  /// All but what is unchanged, in the order of the new version; what was removed stands where it was.
  package let changes: [Change]
  package let unchanged: Int
  package let pins: [Pins.Pin]
  package private(set) var oldCount = Count()
  package private(set) var newCount = Count()

  /// How many items met a fate; what was split or merged counts once.
  package func count(of status: Status) -> Int {
    status == .unchanged ? unchanged : changes.count { $0.status == status }
  }

  package var isSame: Bool { changes.isEmpty }

  /// Neither version holds an item.
  package var isEmpty: Bool { oldCount.items + newCount.items == 0 }

  init(
    _ old: Outline, _ new: Outline, changes: [Change], unchanged: [(old: Int, new: Int)], covered: (old: [Int: Status], new: [Int: Status]),
    pins: [Pins.Pin]
  ) {
    self.old = Side(id: old.id, sha256: old.sha256, generator: old.generator)
    self.new = Side(id: new.id, sha256: new.sha256, generator: new.generator)
    self.changes = changes
    self.unchanged = unchanged.count
    self.pins = pins
    oldCount.items = old.items.count
    newCount.items = new.items.count
    for status in covered.old.values { oldCount.byStatus[status, default: 0] += 1 }
    for status in covered.new.values { newCount.byStatus[status, default: 0] += 1 }
  }
}
