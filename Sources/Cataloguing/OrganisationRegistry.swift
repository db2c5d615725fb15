import Extracting
import Normalising
import Reading

/// Brings names of one organisation together: the same words of weight, an acronym that the documents spell out, a name with and without the
/// place that it belongs to. Names of two places, or of documents of two places, stay apart.
struct OrganisationRegistry {
  private let worlds: [String: DocumentNames]
  private var ids: [NameKey: String] = [:]
  private(set) var entries: [OrganisationEntry] = []
  private(set) var conflicts: [Row<Diagnostic>] = []

  init(_ documents: [CatalogueEntry]) {
    let spelt = documents.map { SpeltAcronyms($0) }
    let common = SpeltAcronyms(common: spelt)
    let places = Set(documents.flatMap(DocumentNames.places))
    worlds = Dictionary(
      zip(documents, spelt).map { ($0.id, DocumentNames($0, places, $1, common)) }, uniquingKeysWith: { first, _ in first })
    collect(documents)
  }

  /// The id of the organisation that a document prints.
  func id(of organisation: Organisation, in document: String) -> String {
    worlds[document].flatMap { ids[$0.key(organisation)] } ?? ""
  }

  private struct Seen {
    let form: OrganisationEntry.Form
    let organisation: Organisation?
    let acronym: String?
    let place: Place
    /// The name that running text spells the acronym out with.
    var spelt: String?
  }

  private mutating func collect(_ documents: [CatalogueEntry]) {
    var order: [NameKey] = []
    var groups: [NameKey: [Seen]] = [:]
    for document in documents {
      for organisation in document.organisations {
        let key = worlds[document.id]!.key(organisation)
        if groups[key] == nil { order.append(key) }
        let form = OrganisationEntry.Form(text: organisation.text, document: document.id, id: organisation.id, line: organisation.at.line)
        groups[key, default: []].append(
          Seen(form: form, organisation: organisation, acronym: organisation.acronym, place: organisation.at))
      }
    }
    for document in documents { addSpelt(document, &groups) }
    for key in order { add(key, groups[key]!) }
  }

  /// Where running text spells out the acronym of a known organisation.
  private func addSpelt(_ document: CatalogueEntry, _ groups: inout [NameKey: [Seen]]) {
    let world = worlds[document.id]!
    var known = Set(document.organisations.map { "\($0.at.line) \($0.acronym ?? "")" })
    for spelt in world.acronyms.all {
      let key = world.key(spelt.name)
      guard groups[key] != nil, known.insert("\(spelt.at.line) \(spelt.acronym)").inserted else { continue }
      let form = OrganisationEntry.Form(text: "\(spelt.name) (\(spelt.acronym))", document: document.id, id: nil, line: spelt.at.line)
      groups[key]!.append(Seen(form: form, organisation: nil, acronym: spelt.acronym, place: spelt.at, spelt: spelt.name))
    }
  }

  private mutating func add(_ key: NameKey, _ group: [Seen]) {
    let full = Self.fullest(group)
    let stem = "organisation-" + Folding.words(full.isEmpty ? key.text : full).split(separator: " ").prefix(8).joined(separator: "-")
    var (id, count) = (stem, 1)
    while !taken.insert(id).inserted {
      count += 1
      id = "\(stem)-\(count)"
    }
    ids[key] = id
    entries.append(
      OrganisationEntry(
        id: id, name: full, acronym: usualAcronym(group), forms: group.map(\.form.text).uniqued(), seen: group.map(\.form)))
    reportConflict(full, group)
  }

  private var taken: Set<String> = []

  /// The longest name; where all are acronyms, what they were spelt out with.
  private static func fullest(_ group: [Seen]) -> String {
    let names = group.compactMap { $0.organisation?.name }
    let longest = names.max { $0.utf8.count < $1.utf8.count } ?? ""
    guard !longest.contains(" ") else { return longest }
    return group.compactMap(\.spelt).max { $0.utf8.count < $1.utf8.count } ?? longest
  }

  private static func letters(_ acronym: String) -> String { Folding.letters(acronym).filter { !$0.isNumber } }

  /// The one that is printed most often; of equals, the first.
  private func usualAcronym(_ group: [Seen]) -> String? {
    let all = group.compactMap(\.acronym)
    let counts = Dictionary(grouping: all, by: Self.letters).mapValues(\.count)
    return all.max { counts[Self.letters($0)]! < counts[Self.letters($1)]! }
  }

  /// One body with another acronym in another document; within one, the document says so itself.
  private mutating func reportConflict(_ name: String, _ group: [Seen]) {
    guard let usual = usualAcronym(group) else { return }
    let others = group.filter { $0.acronym.map(Self.letters) == Self.letters(usual) }
    let documents = Set(others.map(\.form.document))
    var reported: Set<String> = []
    for seen in group {
      guard let acronym = seen.acronym, Self.letters(acronym) != Self.letters(usual), reported.insert(Self.letters(acronym)).inserted,
        let other = others.first, !documents.contains(seen.form.document)
      else { continue }
      let message = "‘\(name)’ is ‘\(acronym)’ here and ‘\(usual)’ in \(other.form.document) at line \(other.form.line)"
      conflicts.append(
        Row(
          document: seen.form.document, id: "acronym-\(conflicts.count + 1)", parent: nil, line: seen.form.line,
          node: Diagnostic(.warning, .acronymMismatch, message, at: seen.place)))
    }
  }
}

/// What one document's acronyms stand for.
struct SpeltAcronyms {
  private(set) var all: [AcronymExpansion] = []
  /// From an acronym's letters to the folded name; one of two names that differ stands for none.
  private(set) var meanings: [String: String] = [:]

  init(_ document: CatalogueEntry) {
    all = document.acronyms
    var names: [String: [String]] = [:]
    for spelt in all { names[Self.letters(spelt.acronym), default: []].append(Folding.words(spelt.name)) }
    for organisation in document.organisations where names[organisation.acronym.map(Self.letters) ?? ""] == nil {
      // What no letters prove is taken from short names alone.
      guard let acronym = organisation.acronym, NameKey.words(organisation.name).count <= 6, !organisation.name.isEmpty else { continue }
      names[Self.letters(acronym), default: []].append(Folding.words(organisation.name))
    }
    for (letters, names) in names { meanings[letters] = Self.one(of: names) }
  }

  /// What all documents that spell an acronym agree on.
  init(common: [SpeltAcronyms]) {
    var names: [String: [String]] = [:]
    for document in common { for (letters, name) in document.meanings { names[letters, default: []].append(name) } }
    for (letters, names) in names {
      let keys = Set(names.map { NameKey.words($0) })
      meanings[letters] = keys.count == 1 ? names.min() : nil
    }
  }

  private static func letters(_ acronym: String) -> String { Folding.letters(acronym).filter { !$0.isNumber } }

  /// The name that is given most often; none where another is given as often.
  private static func one(of names: [String]) -> String? {
    let groups = Dictionary(grouping: names) { NameKey.words($0) }
    let ranked = groups.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
    if ranked.count > 1, ranked[0].count == ranked[1].count { return nil }
    return ranked.first?.first
  }
}

/// How one document names organisations.
struct DocumentNames {
  let acronyms: SpeltAcronyms
  private let common: SpeltAcronyms
  private let places: Set<String>
  /// The place whose document this is, where its issuer or its title tells.
  private let territory: String?
  /// For each name, the places that the document prints it with.
  private var qualified: [[String]: Set<String>] = [:]

  init(_ document: CatalogueEntry, _ places: Set<String>, _ acronyms: SpeltAcronyms, _ common: SpeltAcronyms) {
    (self.acronyms, self.common, self.places) = (acronyms, common, places)
    territory = Self.territory(document, places)
    for name in document.organisations.map(\.name) + acronyms.all.map(\.name) {
      let key = printed(name)
      if let place = key.place { qualified[key.base, default: []].insert(place) }
    }
  }

  func key(_ organisation: Organisation) -> NameKey { key(organisation.name.isEmpty ? organisation.text : organisation.name) }

  func key(_ name: String) -> NameKey {
    var key = printed(name)
    guard key.place == nil, !key.isPlural else { return NameKey(base: key.base, place: key.place) }
    let known = qualified[key.base] ?? []
    if let territory, known.contains(territory), key.base.count > 1 || key.isLocal {
      key.place = territory
    } else if key.isLocal {
      let other = known.count == 1 && (territory == nil || key.isRegional) ? known.first : nil
      key.place = other ?? territory
    }
    return NameKey(base: key.base, place: key.place)
  }

  private func printed(_ name: String) -> NameKey {
    NameKey(name, places: places) { acronyms.meanings[$0] ?? common.meanings[$0] }
  }

  /// The names of towns that a document's issuer and title give, as keys.
  static func places(_ document: CatalogueEntry) -> [String] {
    [document.issuer, document.title].compactMap { $0 }.flatMap { text in
      Territories.bodies.compactMap { town(behind: $0, in: text) }
    }
  }

  /// `Bréval` of `Conseil municipal de Bréval`: one word of capital letter.
  private static func town(behind body: String, in text: String) -> String? {
    let words = text.split(whereSeparator: { " ,'’".contains($0) })
    let wanted = body.split(separator: " ")
    for start in words.indices where start + wanted.count < words.count {
      guard zip(words[start...], wanted).allSatisfy({ Folding.words(String($0)) == $1 }) else { continue }
      let name = words[start + wanted.count]
      return name.first!.isUppercase ? NameKey.words(String(name)).joined(separator: " ") : nil
    }
    return nil
  }

  private static func territory(_ document: CatalogueEntry, _ places: Set<String>) -> String? {
    for text in [document.issuer, document.title].compactMap({ $0 }) {
      let words = NameKey.words(text)
      for length in (1...5).reversed() where length <= words.count {
        for start in 0...(words.count - length) where start > 0 {
          let name = words[start..<(start + length)].joined(separator: " ")
          if Territories.placeKeys.contains(name) || places.contains(name) { return name }
        }
      }
    }
    return nil
  }
}
