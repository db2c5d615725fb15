package import Archiving
package import Cataloguing
package import Extracting
import Markup
import Normalising
import Publishing
import Reading

/// Extracts the documents of an archive into its folder of outputs: in parallel, and only what must be.
///
/// A document is extracted when its bytes, the decisions on it or the extractor are not those that its outputs were made of and by, and
/// never otherwise: of the others only the checksums are read, and what the catalogue needs of them is kept beside the outputs.
package struct ArchiveExtraction: Sendable {
  /// How it went.
  package struct Summary: Sendable {
    /// Written, or found to be written already.
    package var written = 0
    package var unchanged = 0
    /// Read from their texts: those that changed, and those of which nothing was kept.
    package var extracted = 0
    /// Whether a document has a diagnostic of severity error.
    package var hasError = false
    /// The files that could not be read, or are not what is recorded of them.
    package var failures: [FileError] = []
  }

  private let sources: [Source]
  private let archive: Archive
  private let store: EntryStore
  private let validator = Validator(Schema.documentXML)

  package init(of sources: [Source], to archive: Archive) {
    (self.sources, self.archive, store) = (sources, archive, EntryStore(of: archive, by: Self.maker))
  }

  /// - Parameters:
  ///   - isWhole: the sources are all of the archive, and outputs of others are removed.
  ///   - progress: told how many documents are done, and the last.
  package func run(isWhole: Bool, progress: (Int, Source) -> Void = { _, _ in }) async throws(FileError) -> Summary {
    let lock = try archive.lockOutputs(for: "extract")
    defer { _ = lock }
    try archive.prepare()
    try store.prepare()
    var state = OutputState(of: archive.outputs, by: Self.maker)
    let ids = Set(sources.map(\.id))
    if isWhole {
      try archive.removeOutputs(but: ids)
      try store.keep(only: ids)
    }
    let seen = await look()
    if let summary = unchanged(seen, state) { return summary }
    var made = Gathered(sources.count)
    let extract: Work<Made> = { [state] source, place in work(source, seen[place], state) }
    await each(extract) { done, place, result in
      progress(done, sources[place])
      made.take(result, place, sources[place].id, &state)
    }
    if let trouble = made.trouble { throw trouble }
    if isWhole { try state.keep(ids) }
    try writeCatalogue(made.entries.compactMap { $0 }, key: Self.key(of: made.keys), &state)
    return made.summary
  }

  /// The catalogue of the sources, without a file written.
  package func catalogue(progress: (Int, Source) -> Void = { _, _ in }) async -> (Catalogue, failures: [FileError]) {
    var results: [Result<CatalogueEntry, FileError>?] = Array(repeating: nil, count: sources.count)
    let read: Work<CatalogueEntry> = { source, _ in Result { () throws(FileError) in try entry(of: source) } }
    await each(read) { done, place, result in
      progress(done, sources[place])
      results[place] = result
    }
    let failures = results.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    return (Catalogue(joining: results.compactMap { try? $0?.get() }), failures)
  }

  /// What the catalogue needs of one document, as it was kept or as the document is extracted now.
  package func entry(of source: Source) throws(FileError) -> CatalogueEntry {
    let (bytes, decisions, key) = try source.load()
    if let entry = store.entry(source.id, key: key) { return entry }
    return CatalogueEntry(of: Pipeline.document(bytes, path: source.path, id: source.id, deciding: decisions))
  }

  /// What made the outputs of a folder, told from every other build.
  package static var maker: String { "\(Pipeline.generator.name) \(Pipeline.generator.version) \(Archive.buildIdentity)" }

  /// What became of one document: what the catalogue needs of it, and the outputs that were written.
  private struct Made: Sendable {
    let entry: CatalogueEntry
    let key: String
    let isExtracted: Bool
    var files: [(path: String, sha256: String)] = []
  }

  /// What became of all, in the order of the sources.
  private struct Gathered {
    var summary = Summary()
    private(set) var entries: [CatalogueEntry?]
    private(set) var keys: [String?]
    /// The first output that could not be written down as standing.
    private(set) var trouble: FileError?
    private var failed: [Int] = []

    init(_ count: Int) { (entries, keys) = (Array(repeating: nil, count: count), Array(repeating: nil, count: count)) }

    mutating func take(_ result: Result<Made, FileError>, _ place: Int, _ id: String, _ state: inout OutputState) {
      switch result {
      case .failure(let error):
        let index = failed.firstIndex { $0 > place } ?? failed.count
        failed.insert(place, at: index)
        summary.failures.insert(error, at: index)
      case .success(let made):
        (entries[place], keys[place]) = (made.entry, made.key)
        summary.hasError = summary.hasError || made.entry.hasError
        summary.extracted += made.isExtracted ? 1 : 0
        guard !made.files.isEmpty else {
          summary.unchanged += 1
          return
        }
        summary.written += 1
        guard trouble == nil else { return }
        do throws(FileError) { try state.note(id, key: made.key, hasError: made.entry.hasError, made.files) } catch { trouble = error }
      }
    }
  }

  /// The key of each source, or why it cannot be read.
  private func look() async -> [Result<String, FileError>?] {
    var seen: [Result<String, FileError>?] = Array(repeating: nil, count: sources.count)
    let look: Work<String> = { source, _ in Result { () throws(FileError) in try source.load().key } }
    await each(look) { seen[$1] = $2 }
    return seen
  }

  /// Nil when something must be written.
  private func unchanged(_ seen: [Result<String, FileError>?], _ state: OutputState) -> Summary? {
    var summary = Summary()
    var keys: [String?] = []
    for (source, result) in zip(sources, seen) {
      switch result {
      case .failure(let error): summary.failures.append(error)
      case .success(let key):
        keys.append(key)
        guard let entry = state.current(source.id, key: key, Archive.outputs(of: source.id)) else { return nil }
        summary.unchanged += 1
        summary.hasError = summary.hasError || entry.hasError
      case nil: return nil
      }
    }
    let isCurrent = state.current(OutputState.catalogue, key: Self.key(of: keys), Self.catalogueFiles) != nil
    return isCurrent ? summary : nil
  }

  private typealias Work<Value> = @Sendable (Source, _ place: Int) -> Result<Value, FileError>

  /// Runs a piece of work on each source, as many at once as there are processors, and hands the results on as they come.
  private func each<Value: Sendable>(
    _ work: @escaping Work<Value>,
    _ take: (_ done: Int, _ place: Int, _ result: Result<Value, FileError>) -> Void
  ) async {
    await withTaskGroup(of: (Int, Result<Value, FileError>).self) { group in
      var (next, done) = (0, 0)
      func start() {
        guard next < sources.count else { return }
        let (place, source) = (next, sources[next])
        group.addTask { (place, work(source, place)) }
        next += 1
      }
      for _ in 0..<Processors.count { start() }
      while let (place, result) = await group.next() {
        done += 1
        take(done, place, result)
        start()
      }
    }
  }

  /// What was kept of a document whose outputs stand; else extracts it, and writes them where they do not.
  private func work(_ source: Source, _ seen: Result<String, FileError>?, _ state: OutputState) -> Result<Made, FileError> {
    let paths = Archive.outputs(of: source.id)
    if case .success(let key) = seen, state.current(source.id, key: key, paths) != nil, let entry = store.entry(source.id, key: key) {
      return .success(Made(entry: entry, key: key, isExtracted: false))
    }
    return Result { () throws(FileError) in
      let (bytes, decisions, key) = try source.load()
      let document = Pipeline.document(bytes, path: source.path, id: source.id, deciding: decisions)
      var made = Made(entry: CatalogueEntry(of: document), key: key, isExtracted: true)
      store.keep(made.entry, key: key)
      if state.current(source.id, key: key, paths) != nil { return made }
      made.files = try write(document, source.path, to: paths)
      return made
    }
  }

  /// One form after the other, so that only one is in memory.
  private func write(_ document: Document, _ name: String, to paths: [String]) throws(FileError) -> [(path: String, sha256: String)] {
    let forms: [() -> [UInt8]] = [
      { document.json(by: Pipeline.generator) },
      {
        let xml = document.xml(by: Pipeline.generator)
        validator.check(xml, name)
        return xml
      }, { document.text.bytes },
    ]
    var files: [(path: String, sha256: String)] = []
    for (make, path) in zip(forms, paths) { files += try write([make()], to: [path]) }
    return files
  }

  private func write(_ contents: [[UInt8]], to paths: [String]) throws(FileError) -> [(path: String, sha256: String)] {
    var files: [(path: String, sha256: String)] = []
    for (bytes, path) in zip(contents, paths) {
      try archive.write(path, bytes)
      files.append((path, SHA256.hex(bytes)))
    }
    return files
  }

  private static let textFiles = ["catalogue.json", "catalogue.xml"] + Schema.allCases.map { "schema/\($0.rawValue)" }
  private static let catalogueFiles = textFiles + ["catalogue.sqlite"]

  private func writeCatalogue(_ entries: [CatalogueEntry], key: String, _ state: inout OutputState) throws(FileError) {
    let catalogue = Catalogue(joining: entries)
    let xml = catalogue.xml(by: Pipeline.generator)
    Validator(Schema.catalogueXML).check(xml, "catalogue.xml")
    var files = try write([catalogue.json(by: Pipeline.generator), xml] + Schema.allCases.map(\.bytes), to: Self.textFiles)
    try Pipeline.writeDatabase(catalogue, to: archive)
    files.append(("catalogue.sqlite", SHA256.hex(try FileSystem.read(archive.database))))
    try state.note(OutputState.catalogue, key: key, hasError: false, files)
  }

  private static func key(of keys: [String?]) -> String { SHA256.hex(Array(keys.compactMap { $0 }.joined(separator: "\n").utf8)) }
}

extension Document {
  package var hasError: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A schema that many tasks validate by. An output that breaks it is our own mistake and traps.
private final class Validator: Sendable {
  private let schema: XMLSchema

  init(_ schema: Schema) { self.schema = schema.validator() }

  func check(_ xml: [UInt8], _ name: String) {
    if let fault = schema.validate(xml).first {
      fatalError("\(name): the XML breaks its own schema at line \(fault.line): \(fault.message)")
    }
  }
}
