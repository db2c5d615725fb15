// What is done to documents that are in the archive; each under the lock of the corpus, each as a whole or not at all.

extension Archive {
  /// Gives a document another id, and its files with it.
  package func rename(_ id: String, to new: String) throws(FileError) {
    let lock = try lockCorpus(for: "rename")
    defer { _ = lock }
    var manifest = try manifest()
    guard var record = manifest[id] else { throw Self.unknown(id) }
    if let fault = Identifier.fault(of: new) { throw FileError(new, because: "is no id: it \(fault)") }
    var taken = try takenIDs(manifest)
    taken.remove(id.lowercased())
    guard !taken.contains(new.lowercased()), new != id else { throw FileError(new, because: "is the id of a document") }
    var change = try Transaction(in: corpus)
    try record.rename(to: new, &change, in: self)
    try change.commit(&manifest) { next in
      if let place = next.records.firstIndex(where: { $0.id == id }) { next.records[place] = record }
    }
  }

  /// Takes a document out of the catalogue; it stays on record with its files and with why.
  package func withdraw(_ id: String, why: String, by user: String) throws(FileError) {
    let lock = try lockCorpus(for: "withdraw")
    defer { _ = lock }
    var manifest = try manifest()
    guard var record = manifest[id] else { throw Self.unknown(id) }
    guard record.withdrawn == nil else { throw FileError(id, because: "is withdrawn already") }
    record.withdrawn = Withdrawal(why: why, by: user, on: Circumstance.now)
    try Transaction(in: corpus).commit(&manifest) { $0[id] = record }
  }

  static func unknown(_ id: String) -> FileError {
    FileError(id, because: "is no document on record (greffe list shows them; greffe ingest records one that lies in corpus/)")
  }
}
