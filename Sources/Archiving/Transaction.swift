import Reading

/// A change of the corpus that happens as a whole or not at all, whatever kills it.
///
/// New files are written and synced beside, into `corpus/.greffe/incoming/`; then a journal names where each goes. The rename of the
/// journal to its place is the moment of the change: without it nothing has happened and what lies in `incoming/` is rubbish; with it
/// all of it will happen, for each step can be done again without harm and ``recover(_:)`` does.
package struct Transaction: Sendable {
  private let corpus: String
  private var staged: [(name: String, target: String)] = []
  private var removed: [String] = []

  static func folder(_ corpus: String) -> String { "\(corpus)/.greffe" }
  private static func incoming(_ corpus: String) -> String { "\(corpus)/.greffe/incoming" }
  private static func journal(_ corpus: String) -> String { "\(corpus)/.greffe/journal.json" }

  /// To be made under the lock of the corpus only, ``recover(_:)`` having run.
  init(in corpus: String) throws(FileError) {
    self.corpus = corpus
    try FileSystem.makeFolder(Self.incoming(corpus))
    FileSystem.sync(folder: corpus)
  }

  private mutating func stage(_ target: String) -> String {
    staged.append((String(staged.count + 1), target))
    return "\(Self.incoming(corpus))/\(staged.count)"
  }

  /// Does something whole or not at all: what it had staged when it failed is forgotten.
  mutating func whole<Result>(_ body: (inout Transaction) throws(FileError) -> Result) throws(FileError) -> Result {
    let (staged, removed) = (staged, removed)
    do throws(FileError) { return try body(&self) } catch {
      (self.staged, self.removed) = (staged, removed)
      throw error
    }
  }

  /// A file to be, relative to the corpus.
  mutating func write(_ path: String, _ bytes: [UInt8]) throws(FileError) { try FileSystem.replace(stage(path), with: bytes) }

  /// A file that is there under another name.
  mutating func move(_ path: String, to target: String) throws(FileError) {
    guard path != target else { return }
    try FileSystem.duplicate("\(corpus)/\(path)", as: stage(target))
    removed.append(path)
  }

  mutating func remove(_ path: String) { removed.append(path) }

  /// Makes it so. An error before the journal stands has changed nothing; one behind it is made good by the next run.
  consuming func commit() throws(FileError) {
    FileSystem.sync(folder: Self.incoming(corpus))
    let targets = Set(staged.map(\.target))
    let journal = JSONValue([
      "moves": .array(staged.map { JSONValue(["from": .string($0.name), "to": .string($0.target)]) }),
      "removals": .array(removed.filter { !targets.contains($0) }.map(JSONValue.string)),
    ])
    try FileSystem.replace(Self.journal(corpus), with: journal.bytes)
    try Self.recover(corpus)
  }

  /// Makes it so together with a change of what is on record; a manifest that could not be written stays as it was.
  consuming func commit(_ manifest: inout Manifest, recording record: (inout Manifest) -> Void) throws(FileError) {
    var next = manifest
    record(&next)
    try write(Archive.manifestName, next.bytes)
    try commit()
    manifest = next
  }

  /// Whether a change was decided and not carried out.
  static func isPending(_ corpus: String) -> Bool { FileSystem.exists(journal(corpus)) }

  /// Carries out what was decided, removes what was not. True when there was something to carry out.
  @discardableResult static func recover(_ corpus: String) throws(FileError) -> Bool {
    let isPending = isPending(corpus)
    if isPending {
      try carryOut(try FileSystem.read(journal(corpus)), corpus)
      try FileSystem.remove(journal(corpus))
      FileSystem.sync(folder: folder(corpus))
    }
    for folder in [folder(corpus), incoming(corpus)] where FileSystem.exists(folder) {
      for name in try FileSystem.files(in: folder) where folder == incoming(corpus) || name.hasSuffix(".tmp") {
        try FileSystem.remove("\(folder)/\(name)")
      }
    }
    return isPending
  }

  /// Whether it names files of the corpus only.
  private static func isInside(_ journal: JSONValue) -> Bool {
    let moves = journal["moves"]?.array ?? []
    let paths = moves.compactMap { $0["to"]?.string } + (journal["removals"]?.array ?? []).compactMap(\.string)
    return paths.allSatisfy(Fixed.isInside) && moves.allSatisfy { $0["from"]?.string.flatMap { Int($0) } != nil }
  }

  private static func carryOut(_ bytes: [UInt8], _ corpus: String) throws(FileError) {
    guard let journal = try? JSONReader.read(bytes), isInside(journal) else {
      throw FileError(Self.journal(corpus), because: "is no journal of Greffe")
    }
    var folders: Set<String> = []
    for move in journal["moves"]?.array ?? [] {
      guard let name = move["from"]?.string, let target = move["to"]?.string else { continue }
      if let slash = target.lastIndex(of: "/") {
        let folder = "\(corpus)/\(target[..<slash])"
        try FileSystem.makeFolder(folder)
        folders.insert(folder)
      }
      let staged = "\(incoming(corpus))/\(name)"
      if FileSystem.exists(staged) { try FileSystem.move(staged, to: "\(corpus)/\(target)") }
    }
    for path in journal["removals"]?.array ?? [] { if let path = path.string { try FileSystem.remove("\(corpus)/\(path)") } }
    for folder in folders.union([corpus]) { FileSystem.sync(folder: folder) }
  }
}
