package import Reading

/// What a comparison looks at: the items of a document with their ids, texts, fields and places, in the order of the document.
package struct Outline: Sendable, Equatable {
  package let id: String
  /// Of the file that was read.
  package let sha256: String
  /// Name and version of what extracted it.
  package let generator: String
  package internal(set) var items: [Item] = []

  package init(id: String, sha256: String, generator: String) {
    self.id = id
    self.sha256 = sha256
    self.generator = generator
  }

  /// One thing that can be added, dropped, moved or reworded.
  package struct Item: Sendable, Equatable {
    /// In the order in which they are aligned: what contains others first.
    package enum Kind: String, Sendable, CaseIterable {
      case axis, group, fiche, act, objective, action, subaction, article, indicator, partner
    }

    package var id: String
    package let kind: Kind
    package var number: String?
    package var code: String?
    package var text: String
    /// The place in `items` of what holds it, before it; nil at the top.
    package var parent: Int?
    package var fields: Fields
    package let at: Place

    package init(
      _ kind: Kind, id: String, number: String? = nil, code: String? = nil, text: String, parent: Int? = nil, fields: Fields = Fields(),
      at: Place
    ) {
      self.id = id
      self.kind = kind
      self.number = number
      self.code = code
      self.text = text
      self.parent = parent
      self.fields = fields
      self.at = at
    }
  }

  /// What an item has beside its text.
  package struct Fields: Sendable, Equatable {
    package var calendar: Calendar?
    package var amounts: [Money] = []
    package var targets: [String] = []
    package var leads: [String] = []
    /// Of an action; those of a fiche are items.
    package var partners: [String] = []
    /// The id of the group of a fiche.
    package var group: String?
    /// Texts under a label, and labels such as the level: by key, in the contract's order.
    package var notes: [Note] = []

    package init() {}
  }

  package struct Calendar: Sendable, Equatable {
    package var text: String
    package var edtf: String?
    package var start: Int?
    package var end: Int?

    package init(text: String, edtf: String?, start: Int?, end: Int?) {
      self.text = text
      self.edtf = edtf
      self.start = start
      self.end = end
    }
  }

  package struct Money: Sendable, Equatable {
    package var text: String
    /// Digits; nil where they are lost.
    package var value: String?
    package var currency: String
    /// `HT` or `TTC`.
    package var taxBasis: String?
    package var label: String?
    package var year: Int?

    package init(text: String, value: String?, currency: String, taxBasis: String? = nil, label: String?, year: Int?) {
      self.text = text
      self.value = value
      self.currency = currency
      self.taxBasis = taxBasis
      self.label = label
      self.year = year
    }
  }

  package struct Note: Sendable, Equatable {
    package let key: String
    package var texts: [String]

    package init(key: String, texts: [String]) {
      self.key = key
      self.texts = texts
    }
  }

  /// Adds an item behind the others and gives its place.
  @discardableResult package mutating func add(_ item: Item) -> Int {
    items.append(item)
    return items.count - 1
  }

  /// Places of items by id; of several with one id the first.
  var places: [String: Int] { Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }) }
}

extension Outline.Fields {
  mutating func note(_ key: String, _ texts: [String]) { if !texts.isEmpty { notes.append(Outline.Note(key: key, texts: texts)) } }
  mutating func note(_ key: String, _ text: String?) { if let text { notes.append(Outline.Note(key: key, texts: [text])) } }
}
