import Archiving
import Cataloguing
import Reading

/// What the catalogue needs of each document, kept since it was extracted: `outputs/.greffe/entries/ID.entry`, which may be removed at any time.
///
/// An entry holds for the bytes, the decisions and the extractor that it was made of and by; a digest tells one that is damaged. Either is
/// then as one that is not there.
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
    let packed = Array(bytes[(end + 1)...])
    guard bytes[...end].elementsEqual(head(key, packed)) else { return nil }
    return try? Packing.unpack(CatalogueEntry.self, packed)
  }

  /// Keeps an entry. What cannot be kept is extracted again the next time.
  func keep(_ entry: CatalogueEntry, key: String) {
    guard Identifier.isSafe(entry.id), let packed = try? Packing.pack(entry) else { return }
    try? FileSystem.replace(path(entry.id), with: head(key, packed) + packed, isSynced: false)
  }

  /// Forgets the entries of all but these documents.
  func keep(only ids: Set<String>) throws(FileError) {
    for name in try FileSystem.files(in: folder) where !ids.contains(Source.stem(name)) { try FileSystem.remove("\(folder)/\(name)") }
  }

  private func path(_ id: String) -> String { "\(folder)/\(id).entry" }

  private func head(_ key: String, _ packed: [UInt8]) -> [UInt8] {
    Array("greffe entry 1\t\(maker)\t\(key)\t\(SHA256.hex(packed))\n".utf8)
  }
}
