import Extracting
import Normalising

/// Brings names of one organisation together: the same letters, or an acronym that the documents spell out.
struct OrganisationRegistry {
  /// From an acronym's letters to the folded name it stands for; an acronym of two names stands for none.
  private var meanings: [String: String] = [:]
  private var ids: [String: String] = [:]
  private(set) var entries: [OrganisationEntry] = []

  init(_ documents: [Document]) {
    let all = documents.flatMap(Self.organisations)
    var ambiguous: Set<String> = []
    for organisation in all {
      guard let acronym = organisation.acronym.map(Self.folded), !organisation.name.isEmpty else { continue }
      let name = Self.folded(organisation.name)
      if let known = meanings[acronym], known != name { ambiguous.insert(acronym) }
      meanings[acronym] = meanings[acronym] ?? name
    }
    for acronym in ambiguous { meanings[acronym] = nil }
    collect(all)
  }

  private static func organisations(_ document: Document) -> [Organisation] {
    let parts = document.parts
    var found = parts.parties
    for focus in parts.axes.flatMap(\.focus) { found += focus.leads + focus.partners }
    for fiche in parts.fiches {
      found += fiche.leads + fiche.partners
      for focus in fiche.focus { found += focus.leads + focus.partners }
      for action in fiche.actions + fiche.objectives.flatMap(\.actions) { found += action.leads + action.partners }
    }
    return found
  }

  private static func folded(_ text: String) -> String { Folding.words(text) }

  private func key(_ organisation: Organisation) -> String {
    let name = Self.folded(organisation.name.isEmpty ? organisation.text : organisation.name)
    return meanings[name] ?? name
  }

  private mutating func collect(_ all: [Organisation]) {
    var order: [String] = []
    var groups: [String: [Organisation]] = [:]
    for organisation in all {
      let key = key(organisation)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(organisation)
    }
    var taken: Set<String> = []
    for key in order {
      let group = groups[key]!
      var id = "organisation-" + key.split(separator: " ").prefix(8).joined(separator: "-")
      var count = 1
      while !taken.insert(id).inserted {
        count += 1
        id = "organisation-" + key.split(separator: " ").prefix(8).joined(separator: "-") + "-\(count)"
      }
      ids[key] = id
      let full = group.max { $0.name.utf8.count < $1.name.utf8.count }!
      entries.append(
        OrganisationEntry(id: id, name: full.name, acronym: group.lazy.compactMap(\.acronym).first, forms: group.map(\.text).uniqued()))
    }
  }

  func id(of organisation: Organisation) -> String { ids[key(organisation)] ?? "" }
}
