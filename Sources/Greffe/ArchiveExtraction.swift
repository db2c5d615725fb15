package import Archiving
package import Cataloguing
package import Extracting
import Markup
import Normalising
import Publishing
import Reading

/// Extracts the documents of an archive into its folder of outputs: in parallel, and only what must be.
///
/// Documents whose bytes and decisions are those that their outputs were made of, by this extractor, are not written again; where no
/// document changed, none is read but for its checksum. Where one did, the catalogue needs the models of all.
package struct ArchiveExtraction: Sendable {
  /// How it went.
  package struct Summary: Sendable {
    /// Written, or found to be written already.
    package var written = 0
    package var unchanged = 0
    /// Whether a document has a diagnostic of severity error.
    package var hasError = false
    /// The files that could not be read, or are not what is recorded of them.
    package var failures: [FileError] = []
  }

  private let sources: [Source]
  private let archive: Archive
  private let validator = Validator(Schema.documentXML)

  package init(of sources: [Source], to archive: Archive) { (self.sources, self.archive) = (sources, archive) }

  /// - Parameters:
  ///   - isWhole: the sources are all of the archive, and outputs of others are removed.
  ///   - progress: told how many documents are done, and the last.
  package func run(isWhole: Bool, progress: (Int, Source) -> Void = { _, _ in }) async throws(FileError) -> Summary {
    let lock = try archive.lockOutputs(for: "extract")
    defer { _ = lock }
    try archive.prepare()
    var state = OutputState(of: archive.outputs, by: Self.maker)
    let ids = Set(sources.map(\.id))
    if isWhole { try archive.removeOutputs(but: ids) }
    if let summary = await unchanged(state) { return summary }
    var summary = Summary()
    var documents: [Document?] = Array(repeating: nil, count: sources.count)
    var keys: [String?] = documents.map { _ in nil }
    var trouble: FileError?
    var failures: [Int: FileError] = [:]
    let extract: Work<Made> = { [state] in work($0, state) }
    await each(extract) { done, place, result in
      progress(done, sources[place])
      switch result {
      case .failure(let error): failures[place] = error
      case .success(let made):
        (documents[place], keys[place]) = (made.document, made.key)
        if made.files.isEmpty { summary.unchanged += 1 } else { summary.written += 1 }
        guard !made.files.isEmpty, trouble == nil else { return }
        do throws(FileError) {
          try state.note(sources[place].id, key: made.key, hasError: made.document.hasError, made.files)
        } catch { trouble = error }
      }
    }
    if let trouble { throw trouble }
    summary.failures = failures.sorted { $0.key < $1.key }.map(\.value)
    summary.hasError = documents.contains { $0?.hasError ?? false }
    if isWhole { try state.keep(ids) }
    try writeCatalogue(documents.compactMap { $0 }, key: Self.key(of: keys), &state)
    return summary
  }

  /// The catalogue of the sources, without a file written.
  package func catalogue() async -> (Catalogue, failures: [FileError]) {
    var results: [Result<Document, FileError>?] = Array(repeating: nil, count: sources.count)
    let extract: Work<Document> = { source in Result { () throws(FileError) in try Pipeline.document(source) } }
    await each(extract) { results[$1] = $2 }
    let documents = results.compactMap { try? $0?.get() }
    let failures = results.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    return (Pipeline.catalogue(documents), failures)
  }

  /// What made the outputs of a folder, told from every other build.
  package static var maker: String { "\(Pipeline.generator.name) \(Pipeline.generator.version) \(Archive.buildIdentity)" }

  /// What became of one document: its model, and the outputs that were written.
  private struct Made: Sendable {
    let document: Document
    let key: String
    let files: [(path: String, sha256: String)]
  }

  /// Nil when something must be written.
  private func unchanged(_ state: OutputState) async -> Summary? {
    var summary = Summary()
    var keys: [String?] = Array(repeating: nil, count: sources.count)
    var failures: [Int: FileError] = [:]
    var isUnchanged = true
    let look: Work<String> = { source in Result { () throws(FileError) in try source.load().key } }
    await each(look) { _, place, result in
      switch result {
      case .failure(let error): failures[place] = error
      case .success(let key):
        keys[place] = key
        guard let entry = state.current(sources[place].id, key: key, Archive.outputs(of: sources[place].id)) else {
          isUnchanged = false
          return
        }
        summary.hasError = summary.hasError || entry.hasError
      }
    }
    guard isUnchanged, state.current(OutputState.catalogue, key: Self.key(of: keys), Self.catalogueFiles) != nil else { return nil }
    summary.unchanged = sources.count - failures.count
    summary.failures = failures.sorted { $0.key < $1.key }.map(\.value)
    return summary
  }

  private typealias Work<Value> = @Sendable (Source) -> Result<Value, FileError>

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
        group.addTask { (place, work(source)) }
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

  /// Extracts one document, and writes its outputs where they are not there.
  private func work(_ source: Source, _ state: OutputState) -> Result<Made, FileError> {
    Result { () throws(FileError) in
      let (bytes, decisions, key) = try source.load()
      let document = Pipeline.document(bytes, path: source.path, id: source.id, deciding: decisions)
      let paths = Archive.outputs(of: source.id)
      if state.current(source.id, key: key, paths) != nil { return Made(document: document, key: key, files: []) }
      let xml = document.xml(by: Pipeline.generator)
      validator.check(xml, source.path)
      return Made(
        document: document, key: key, files: try write([document.json(by: Pipeline.generator), xml, document.text.bytes], to: paths))
    }
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

  private func writeCatalogue(_ documents: [Document], key: String, _ state: inout OutputState) throws(FileError) {
    let catalogue = Pipeline.catalogue(documents)
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
