/// A text that is to come into the archive, with what it was made of.
package struct Intake: Sendable {
  package var original: [UInt8]
  package var conversion: Conversion
  /// As given; the same of `date` and `source`.
  package var title: String?
  package var date: String?
  package var source: String?
  /// What reading the text told.
  package var printedTitle: String?
  package var kind: String?
  package var reference: String?
  package var issuer: String?

  package init(original: [UInt8], conversion: Conversion) {
    self.original = original
    self.conversion = conversion
  }
}

extension Archive {
  /// Begins a change of the corpus that several documents come in by; under the lock of the corpus.
  package func change() throws(FileError) -> Transaction { try Transaction(in: corpus) }

  /// Puts a text into the corpus as a new document, once the change is committed. The manifest is given as it then is.
  ///
  /// - Parameter isInPlace: the text lies in the corpus under its name already, and is only recorded.
  package func add(
    _ intake: Intake, as id: String, isInPlace: Bool = false, to manifest: inout Manifest, by change: inout Transaction
  ) throws(FileError) {
    let current = try change.whole { change throws(FileError) in try version(of: intake, id, &change, isInPlace: isInPlace) }
    var record = Record(id: id, title: intake.title, date: intake.date, current: current)
    record.describe(by: intake)
    manifest[id] = record
  }

  /// Makes a change so, together with the manifest as it is given.
  package func commit(_ change: consuming Transaction, recording manifest: Manifest) throws(FileError) {
    try change.write(Self.manifestName, manifest.bytes)
    try change.commit()
  }

  /// Puts a text in the place of a document's, which is kept as a version with the decisions that were taken on it.
  package func add(_ intake: Intake, asVersionOf id: String, to manifest: inout Manifest) throws(FileError) {
    guard var record = manifest[id] else { throw FileError(id, because: "is no document of the archive") }
    var change = try Transaction(in: corpus)
    try retire(&record, &change)
    record.current = try version(of: intake, id, &change)
    record.describe(by: intake)
    try change.commit(&manifest) { $0[id] = record }
  }

  /// Makes a document that came in by itself a version of another.
  package func join(_ id: String, asVersionOf older: String, in manifest: inout Manifest) throws(FileError) {
    guard var record = manifest[older], var newer = manifest[id], newer.earlier.isEmpty else {
      throw FileError(id, because: "has versions of its own, or \(older) is no document of the archive")
    }
    var change = try Transaction(in: corpus)
    try retire(&record, &change)
    try newer.rename(to: older, &change, in: self)
    record.current = newer.current
    (record.kind, record.reference, record.issuer) = (newer.kind, newer.reference, newer.issuer)
    record.title = record.title ?? newer.title
    record.date = record.date ?? newer.date
    try change.commit(&manifest) { next in
      next[older] = record
      next[id] = nil
    }
  }

  private func version(
    of intake: Intake, _ id: String, _ change: inout Transaction, isInPlace: Bool = false
  ) throws(FileError) -> Version {
    let text = Fixed(path: "\(id).txt", holding: intake.conversion.text)
    if !isInPlace { try change.write(text.path, intake.conversion.text) }
    var original = text
    if intake.conversion.converter != nil {
      original = Fixed(path: "originals/\(id).\(intake.conversion.format.ending)", holding: intake.original)
      try change.write(original.path, intake.original)
    }
    return Version(
      text: text, original: original, converter: intake.conversion.converter, source: intake.source, ingested: Circumstance.now)
  }

  /// The current version becomes an earlier one.
  private func retire(_ record: inout Record, _ change: inout Transaction) throws(FileError) {
    let stem = "versions/\(record.id).v\(record.earlier.count + 1)"
    var version = record.current
    let isText = version.original.path == version.text.path
    try change.move(version.text.path, to: "\(stem).txt")
    if !isText { try change.move(version.original.path, to: stem + Self.ending(version.original.path, behind: record.id)) }
    let overrides = "\(record.id).overrides"
    if FileSystem.exists("\(corpus)/\(overrides)") { try change.move(overrides, to: "\(stem).overrides") }
    let original = version.original.path
    version.text.path = "\(stem).txt"
    version.original.path = isText ? version.text.path : stem + Self.ending(original, behind: record.id)
    record.earlier.append(version)
  }

  /// `.alto.xml` of `originals/acte.alto.xml`.
  static func ending(_ path: String, behind id: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasPrefix(id) ? String(name.dropFirst(id.count)) : String(name.drop { $0 != "." })
  }
}

extension Record {
  mutating func describe(by intake: Intake) {
    (kind, reference, issuer) = (intake.kind, intake.reference, intake.issuer)
    title = intake.title ?? title ?? intake.printedTitle
    date = intake.date ?? date
  }

  /// Gives the document and its files another name.
  mutating func rename(to new: String, _ change: inout Transaction, in archive: Archive) throws(FileError) {
    let old = id
    id = new
    current = try current.renamed(from: old, to: new, &change)
    for place in earlier.indices { earlier[place] = try earlier[place].renamed(from: old, to: new, &change) }
    for (folder, suffix) in [("", "")] + (1...max(1, earlier.count)).map({ ("versions/", ".v\($0)") }) {
      let overrides = "\(folder)\(old)\(suffix).overrides"
      if FileSystem.exists("\(archive.corpus)/\(overrides)") {
        try change.move(overrides, to: "\(folder)\(new)\(suffix).overrides")
      }
    }
  }
}

extension Version {
  fileprivate func renamed(from old: String, to new: String, _ change: inout Transaction) throws(FileError) -> Version {
    func named(_ path: String) -> String {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      return folder + new + Archive.ending(path, behind: old)
    }
    var version = self
    version.text.path = named(text.path)
    version.original.path = named(original.path)
    try change.move(text.path, to: version.text.path)
    if original.path != text.path { try change.move(original.path, to: version.original.path) }
    return version
  }
}
