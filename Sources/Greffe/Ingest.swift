package import Archiving
package import Extracting
package import Markup
import Normalising
import Publishing
import Reading

/// What came of one file that was brought to the archive.
package struct Receipt: Sendable {
  package enum Outcome: Sendable {
    case added
    /// A version of the document, the number of the new one.
    case version(Int)
    /// The bytes are there already.
    case known(isWithdrawn: Bool)
  }

  /// Another document that may be the same act, and what makes it look so.
  package struct Twin: Sendable {
    package let id: String
    package let hasReference: Bool
    package let share: Double
  }

  package let outcome: Outcome
  package let id: String
  package var document: Document?
  package var converter: String?
  package var twin: Twin?
  /// Words that an engine was not sure of.
  package var doubts: [AltoText.Word] = []
}

/// Brings files into an archive, under the lock of its corpus.
package struct Ingest: ~Copyable {
  /// What a person says of a file.
  package struct Wishes: Sendable {
    package var id: String?
    package var title: String?
    package var source: String?
    package var date: String?
    package var versionOf: String?

    package init(id: String? = nil, title: String? = nil, source: String? = nil, date: String? = nil, versionOf: String? = nil) {
      (self.id, self.title, self.source, self.date, self.versionOf) = (id, title, source, date, versionOf)
    }
  }

  private let archive: Archive
  private let lock: Lock
  private let converter: Converter
  private var manifest: Manifest
  /// As it stands in the corpus.
  private var settled: Manifest
  /// Documents that are to come in together.
  private var change: Transaction?
  private var pending = 0
  /// The ids of all records and files of the corpus.
  private var taken: Set<String>
  private var likenesses: [String: Likeness] = [:]

  package init(to archive: Archive, limits: Limits = Limits()) throws(FileError) {
    let lock = try archive.lockCorpus(for: "ingest")
    let manifest = try archive.manifest()
    let generator = Pipeline.generator
    let converter = Converter(in: try archive.scratch(), limits: limits, version: "\(generator.name) \(generator.version)")
    taken = try archive.takenIDs(manifest)
    (self.archive, self.manifest, self.settled, self.converter) = (archive, manifest, manifest, converter)
    self.lock = lock
  }

  /// Brings one file in; a file whose bytes are there already changes nothing. A new document is in the corpus once ``settle()`` has been.
  ///
  /// - Parameter name: of the file, as it was named; `-` for standard input.
  package mutating func take(_ bytes: [UInt8], named name: String, _ wishes: Wishes) async throws(FileError) -> Receipt {
    if let id = wishes.id, let fault = Identifier.fault(of: id) { throw FileError(id, because: "is no id: it \(fault)") }
    if let older = wishes.versionOf, manifest[older] == nil { throw FileError(older, because: "is no document of the archive") }
    if let known = manifest.record(of: SHA256.hex(bytes)) { return try take(known, wishes) }
    let conversion = try await converter.convert(bytes)
    let resident = archive.residentID(of: name)
    let id: String
    if let older = wishes.versionOf { id = older } else { id = try free(wishes, name, resident) }
    let document = Pipeline.document(conversion.text, path: "corpus/\(id).txt", id: id)
    var intake = Intake(original: bytes, conversion: conversion)
    (intake.title, intake.date) = (wishes.title, wishes.date)
    intake.source = wishes.source ?? (name == "-" ? nil : Source(file: name).path)
    intake.printedTitle = document.title
    (intake.kind, intake.reference, intake.issuer) = (document.kind.rawValue, document.reference, document.issuer)
    let twin = wishes.versionOf == nil ? twin(of: document, conversion.text) : nil
    var receipt: Receipt
    if wishes.versionOf != nil {
      precondition(change == nil, "a version comes in alone")
      try archive.add(intake, asVersionOf: id, to: &manifest)
      settled = manifest
      receipt = Receipt(outcome: .version(manifest[id]!.earlier.count + 1), id: id)
    } else {
      try add(intake, as: id, isInPlace: resident == id)
      receipt = Receipt(outcome: .added, id: id)
    }
    likenesses[id] = Likeness(of: conversion.text)
    (receipt.document, receipt.converter, receipt.twin) = (document, conversion.converter, twin)
    receipt.doubts = conversion.words.filter(\.isDoubted)
    return receipt
  }

  private mutating func add(_ intake: Intake, as id: String, isInPlace: Bool) throws(FileError) {
    var change: Transaction
    if let begun = self.change { change = begun } else { change = try archive.change() }
    try archive.add(intake, as: id, isInPlace: isInPlace, to: &manifest, by: &change)
    self.change = change
    taken.insert(id.lowercased())
    pending += 1
  }

  /// Whether so many documents wait to be settled that they should be: more with each that is there, so that the manifest, which is written
  /// anew each time, costs each document as much in a large archive as in a small one.
  package var isDue: Bool { pending > 0 && pending >= settled.records.count / 16 }

  /// Makes it so that the documents taken are in the corpus: all of those since the last time, or none, and then an error.
  package mutating func settle() throws(FileError) {
    guard let change else { return }
    (self.change, pending) = (nil, 0)
    do throws(FileError) { try archive.commit(change, recording: manifest) } catch {
      manifest = settled
      throw error
    }
    settled = manifest
  }

  /// A file that is there already: nothing to do, unless it is to become a version of another document.
  private mutating func take(_ known: Record, _ wishes: Wishes) throws(FileError) -> Receipt {
    guard let older = wishes.versionOf, older != known.id else {
      return Receipt(outcome: .known(isWithdrawn: known.withdrawn != nil), id: known.id)
    }
    precondition(change == nil, "a version comes in alone")
    try archive.join(known.id, asVersionOf: older, in: &manifest)
    settled = manifest
    return Receipt(outcome: .version(manifest[older]!.earlier.count + 1), id: older)
  }

  /// The id of a new document: as wished, as it lies in the corpus, or made of the title or of the file's name.
  private func free(_ wishes: Wishes, _ name: String, _ resident: String?) throws(FileError) -> String {
    if let resident, wishes.id == nil || wishes.id == resident { return resident }
    // A file may have been put there since.
    func isTaken(_ id: String) -> Bool { taken.contains(id.lowercased()) || FileSystem.exists("\(archive.corpus)/\(id).txt") }
    if let id = wishes.id {
      guard !isTaken(id) else { throw FileError(id, because: "is the id of another document") }
      return id
    }
    let text = wishes.title ?? (name == "-" ? "" : Source.stem(Source(file: name).path))
    return Identifier.free(Identifier.derived(from: text)) { isTaken($0) }
  }

  /// The document that is likeliest to be the same act.
  private mutating func twin(of document: Document, _ text: [UInt8]) -> Receipt.Twin? {
    let likeness = Likeness(of: text)
    let reference = document.reference.map { Folding.letters($0) }
    var best: Receipt.Twin?
    for record in manifest.records where record.withdrawn == nil {
      if likenesses[record.id] == nil {
        guard let bytes = try? FileSystem.read("\(archive.corpus)/\(record.current.text.path)") else { continue }
        likenesses[record.id] = Likeness(of: bytes)
      }
      let hasReference =
        reference != nil && record.reference.map { Folding.letters($0) } == reference && Self.agree(record.issuer, document.issuer)
      guard let other = likenesses[record.id], hasReference || other.mayBeAlike(likeness) else { continue }
      let share = other.share(with: likeness)
      guard hasReference || share >= Likeness.least, share > best?.share ?? -1 else { continue }
      best = Receipt.Twin(id: record.id, hasReference: hasReference, share: share)
    }
    return best
  }

  private static func agree(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return true }
    return Folding.letters(left) == Folding.letters(right)
  }
}
