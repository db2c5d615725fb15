import Reading

/// A file of the archive as it was when it came in.
package struct Fixed: Hashable, Sendable {
  /// Relative to `corpus/`.
  package var path: String
  package let sha256: String
  package let bytes: Int

  package init(path: String, sha256: String, bytes: Int) {
    (self.path, self.sha256, self.bytes) = (path, sha256, bytes)
  }

  package init(path: String, holding bytes: [UInt8]) { self.init(path: path, sha256: SHA256.hex(bytes), bytes: bytes.count) }
}

/// One text of a document: the first that came in, or a better dump of it.
package struct Version: Hashable, Sendable {
  package var text: Fixed
  /// What came in; the text itself where it was a text.
  package var original: Fixed
  /// What made the text of the original, with its version; nil when nothing had to.
  package var converter: String?
  /// An address, or the name of the file that came in.
  package var source: String?
  /// When, as `2026-11-29T20:35:31Z`.
  package var ingested: String

  package init(text: Fixed, original: Fixed, converter: String?, source: String?, ingested: String) {
    (self.text, self.original, self.converter, self.source, self.ingested) = (text, original, converter, source, ingested)
  }

  package var files: [Fixed] { original.path == text.path ? [text] : [text, original] }

  func holds(_ digest: String) -> Bool { text.sha256 == digest || original.sha256 == digest }
}

/// A document that was taken out of the catalogue and kept on record.
package struct Withdrawal: Hashable, Sendable {
  package let why: String
  package let by: String
  package let on: String

  package init(why: String, by: String, on: String) { (self.why, self.by, self.on) = (why, by, on) }
}

/// What is known of a document of the archive.
package struct Record: Hashable, Sendable {
  package var id: String
  /// As given, or else as read from the text when it came in.
  package var title: String?
  /// As given.
  package var date: String?
  /// As detected in the last version.
  package var kind: String?
  package var reference: String?
  package var issuer: String?
  /// The one that is extracted.
  package var current: Version
  /// Those before it, the first first.
  package var earlier: [Version] = []
  package var withdrawn: Withdrawal?

  package init(id: String, title: String?, date: String?, current: Version) {
    (self.id, self.title, self.date, self.current) = (id, title, date, current)
  }

  /// All files of all versions.
  package var files: [Fixed] { (earlier + [current]).flatMap(\.files) }
}

/// The record of an archive: `corpus/manifest.json`.
package struct Manifest: Hashable, Sendable {
  package var records: [Record] = []

  package init() {}

  package subscript(_ id: String) -> Record? {
    get { records.first { $0.id == id } }
    set {
      if let place = records.firstIndex(where: { $0.id == id }) {
        if let newValue { records[place] = newValue } else { records.remove(at: place) }
      } else if let newValue {
        records.append(newValue)
      }
    }
  }

  /// The document, and the version of it, that has these bytes as its text or its original.
  package func record(of sha256: String) -> Record? {
    records.first { $0.current.holds(sha256) || $0.earlier.contains { $0.holds(sha256) } }
  }
}
