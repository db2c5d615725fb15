import Archiving
import Cataloguing
import Foundation
import Reading

/// What the catalogue needs of each document, kept since it was extracted: `outputs/.greffe/entries/ID.entry`, which may be removed at any time.
///
/// An entry is one line, which says of what it was made and by what and bears its digest, and a binary property list. It holds for these
/// bytes, decisions and extractor only; one that is damaged is as one that is not there, for nothing is decoded that the digest does not fit.
struct EntryStore: Sendable {
  private let folder: String
  private let maker: String

  init(of archive: Archive, by maker: String) { (folder, self.maker) = ("\(archive.outputs)/.greffe/entries", maker) }

  /// Makes the folder, without what a killed run left in it.
  func prepare() throws(FileError) {
    try FileSystem.makeFolder(folder)
    try FileSystem.removeAbandoned(in: folder)
  }

  /// The entry of a document as it is with this key; nil where it must be extracted.
  func entry(_ id: String, key: String) -> CatalogueEntry? {
    guard let bytes = try? FileSystem.read(path(id)), let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let coded = Array(bytes[(end + 1)...])
    guard bytes[...end].elementsEqual(head(key, coded)) else { return nil }
    return try? PropertyListDecoder().decode(CatalogueEntry.self, from: Data(coded))
  }

  /// Keeps an entry. What cannot be kept is extracted again the next time.
  func keep(_ entry: CatalogueEntry, key: String) {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    guard Identifier.isSafe(entry.id), let data = try? encoder.encode(entry), case let coded = Array(data) else { return }
    try? FileSystem.replace(path(entry.id), with: head(key, coded) + coded, isSynced: false)
  }

  /// Forgets the entries of all but these documents.
  func keep(only ids: Set<String>) throws(FileError) {
    for name in try FileSystem.files(in: folder) where !ids.contains(Source.stem(name)) { try FileSystem.remove("\(folder)/\(name)") }
  }

  private func path(_ id: String) -> String { "\(folder)/\(id).entry" }

  private func head(_ key: String, _ coded: [UInt8]) -> [UInt8] {
    Array("greffe entry 2\t\(maker)\t\(key)\t\(SHA256.hex(coded))\n".utf8)
  }
}
