/// A folder with `corpus/` and `outputs/` in it.
package struct Archive: Sendable {
  package let root: String
  package let outputs: String

  /// `outputs` is another folder when one is named.
  package init(root: String, outputs: String? = nil) {
    self.root = root
    self.outputs = outputs ?? (root == "." ? "outputs" : "\(root)/outputs")
  }

  /// The folder of the texts.
  package var corpus: String { root == "." ? "corpus" : "\(root)/corpus" }

  /// What is recorded; an archive without a manifest has no records.
  package func manifest() throws(FileError) -> Manifest {
    let path = "\(corpus)/\(Self.manifestName)"
    return FileSystem.exists(path) ? try Manifest(reading: try FileSystem.read(path), named: path) : Manifest()
  }

  static let manifestName = "manifest.json"

  /// What the corpus holds to be extracted, and what stays out of it and why.
  package struct Contents: Sendable {
    package var sources: [Source] = []
    package var refused: [FileError] = []
  }

  /// The documents of the corpus by name: the texts of the records and the other `.txt` files, which nothing is recorded of. Their paths
  /// are relative to the archive.
  ///
  /// Withdrawn ones are left out. A recorded text that is gone is listed, so that reading it says so. A link out of the corpus and a name
  /// that could not be printed are refused.
  package func contents() throws(FileError) -> Contents {
    var contents = Contents()
    var fixed: [String: [Fixed]] = [:]
    var withdrawn: Set<String> = []
    for record in try manifest().records {
      if record.withdrawn == nil {
        fixed[record.current.text.path] = record.current.files
      } else {
        withdrawn.insert(record.current.text.path)
      }
    }
    // Named as by hand, for the error.
    let names = try FileSystem.files(in: "\(root)/corpus").filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") && !withdrawn.contains($0) }
    for name in Set(names).union(fixed.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let reason = refusal(of: name) {
        contents.refused.append(FileError("\(corpus)/\(name)", because: reason))
      } else {
        contents.sources.append(
          Source(id: Source.stem(name), path: "corpus/\(name)", location: "\(corpus)/\(name)", fixed: fixed[name] ?? [], corpus: corpus))
      }
    }
    return contents
  }

  private func refusal(of name: String) -> String? {
    if !Identifier.isSafe(name) { return "has a name with control characters, and is left out" }
    let path = "\(corpus)/\(name)"
    guard FileSystem.isLink(path), let target = FileSystem.resolved(path), let folder = FileSystem.resolved(corpus) else { return nil }
    return target.hasPrefix(folder + "/") ? nil : "is a link out of the corpus, and is left out"
  }

  /// Keeps other writers away from the corpus, which is made where it is missing, and completes what a killed one had begun.
  package func lockCorpus(for purpose: String) throws(FileError) -> Lock {
    try FileSystem.makeFolder(Transaction.folder(corpus))
    let lock = try Lock("\(Transaction.folder(corpus))/lock", for: purpose)
    try Transaction.recover(corpus)
    return lock
  }

  /// A folder for converters, whose path is absolute.
  package func scratch() throws(FileError) -> String {
    let folder = "\(Transaction.folder(corpus))/incoming"
    try FileSystem.makeFolder(folder)
    guard let path = FileSystem.resolved(folder) else { throw FileError(folder, "read") }
    return path
  }

  /// The id that a file has because it lies in the corpus; nil for one that lies elsewhere.
  package func residentID(of file: String) -> String? {
    guard file.hasSuffix(".txt"), !FileSystem.isLink(file), let path = FileSystem.resolved(file), let folder = FileSystem.resolved(corpus)
    else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return path == "\(folder)/\(name)" && Identifier.isSafe(name) ? Source.stem(name) : nil
  }

  /// The ids of all records and files of the corpus, in lower case, for not all file systems tell cases apart.
  package func takenIDs(_ manifest: Manifest) throws(FileError) -> Set<String> {
    let names = FileSystem.exists(corpus) ? try FileSystem.files(in: corpus) : []
    return Set(manifest.records.map { $0.id.lowercased() } + names.map { Source.stem($0).lowercased() })
  }

  /// Keeps writers away from a corpus that is read, once what a killed one had begun is complete.
  package func lockReading() throws(FileError) -> Lock? {
    if Transaction.isPending(corpus) { _ = try lockCorpus(for: "recovery") }
    return try Lock(reading: "\(Transaction.folder(corpus))/lock")
  }

  /// Keeps other runs away from the outputs, whose folder is made where it is missing.
  package func lockOutputs(for purpose: String) throws(FileError) -> Lock {
    try FileSystem.makeFolder("\(outputs)/.greffe")
    return try Lock("\(outputs)/.greffe/lock", for: purpose)
  }

  /// Writes one output; the path is relative to the folder of outputs.
  package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) { try FileSystem.replace("\(outputs)/\(path)", with: bytes) }

  /// Makes the folders of outputs, without what a killed run left in them.
  package func prepare() throws(FileError) {
    for folder in ["\(outputs)/documents", "\(outputs)/schema", outputs] {
      try FileSystem.makeFolder(folder)
      try FileSystem.removeAbandoned(in: folder)
    }
  }

  /// Removes the outputs of documents that the corpus no longer holds.
  package func removeOutputs(but ids: Set<String>) throws(FileError) {
    for name in try FileSystem.files(in: "\(outputs)/documents") {
      let isOutput = [".json", ".xml", ".txt"].contains { name.hasSuffix($0) }
      if isOutput, !ids.contains(Source.stem(name)) { try FileSystem.remove("\(outputs)/documents/\(name)") }
    }
  }
}
