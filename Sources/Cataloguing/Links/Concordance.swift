import Extracting

/// Items of documents beside what the others have of them.
public struct Concordance: Sendable {
  /// An item of another document that means the same, a part of it, or something near.
  public struct Counterpart: Sendable {
    public let item: LinkItem
    public let link: Link
  }

  public struct Entry: Sendable {
    public let item: LinkItem
    /// The strongest first; empty where nothing in the other documents goes with it.
    public let counterparts: [Counterpart]
  }

  public let entries: [Entry]
  /// The ids of the documents, in their order.
  public let documents: [String]

  /// All items that are linked, or all of one document, linked or not; each link stands under both its items in the first case only once.
  public init(of catalogue: Catalogue, from base: String? = nil) {
    self.init(of: catalogue) { item in base.map { $0 == item.document } ?? true }
    if base == nil { self = onceEach }
  }

  /// One item, named by its document and its id, or by its id where no other document has it; nil where there is none.
  public init?(of catalogue: Catalogue, tracing name: String) {
    let items = catalogue.documents.flatMap(\.linkItems)
    let named = items.filter { $0.name == name }
    let found = named.isEmpty ? items.filter { $0.id == name } : named
    guard found.count == 1, let item = found.first else { return nil }
    self.init(of: catalogue) { $0.name == item.name }
  }

  private init(of catalogue: Catalogue, where isWanted: (LinkItem) -> Bool) {
    let items = catalogue.documents.flatMap(\.linkItems)
    let byName = Dictionary(items.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var links: [String: [Counterpart]] = [:]
    for link in catalogue.links where link.similarity != nil {
      guard let from = byName[link.from], let to = byName[link.to] else { continue }
      links[link.from, default: []].append(Counterpart(item: to, link: link))
      links[link.to, default: []].append(Counterpart(item: from, link: link))
    }
    documents = catalogue.documents.map(\.id)
    entries = items.filter(isWanted).map { item in
      let found = links[item.name, default: []].enumerated().sorted {
        ($1.element.link.similarity ?? 0, $0.offset) < ($0.element.link.similarity ?? 0, $1.offset)
      }
      return Entry(item: item, counterparts: found.map(\.element))
    }
  }

  private init(entries: [Entry], documents: [String]) { (self.entries, self.documents) = (entries, documents) }

  /// Each link under the first of its items, and no items without any.
  private var onceEach: Concordance {
    var seen: Set<Link> = []
    let kept = entries.map { entry in
      Entry(item: entry.item, counterparts: entry.counterparts.filter { seen.insert($0.link).inserted })
    }
    return Concordance(entries: kept.filter { !$0.counterparts.isEmpty }, documents: documents)
  }
}
