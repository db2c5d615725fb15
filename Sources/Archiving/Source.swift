import Reading

/// One file to read: what to call it, where it is, and what it must hold.
package struct Source: Hashable, Sendable {
  package let id: String
  /// As outputs name it.
  package let path: String
  /// Where to open it; `-` for standard input.
  package let location: String
  /// What is recorded of the text and of its original; empty for a file that no record is of.
  package let fixed: [Fixed]
  /// The folder that the paths of `fixed` are relative to.
  private let corpus: String

  package init(id: String, path: String, location: String, fixed: [Fixed] = [], corpus: String = "") {
    (self.id, self.path, self.location, self.fixed, self.corpus) = (id, path, location, fixed, corpus)
  }

  /// A file named on the command line; outputs know it by its bare name.
  package init(file: String) {
    let name = file == "-" ? "stdin" : file.split(separator: "/").last.map(String.init) ?? file
    self.init(id: Self.stem(name), path: name, location: file)
  }

  /// The name without its last extension.
  package static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The bytes; an error when they, or those of the original, are not what is recorded.
  package func read() throws(FileError) -> [UInt8] {
    let bytes = try FileSystem.read(location)
    for file in fixed {
      let path = "\(corpus)/\(file.path)"
      if let fault = file.fault(in: path == location ? bytes : try FileSystem.read(path)) { throw FileError(path, because: fault) }
    }
    return bytes
  }
}

extension Fixed {
  /// How bytes differ from those on record; nil when they are the same.
  package func fault(in found: [UInt8]) -> String? {
    let digest = SHA256.hex(found)
    if digest == sha256 { return nil }
    return
      "changed since it was ingested: \(found.count) bytes of SHA-256 \(digest.prefix(12))…, recorded \(bytes) bytes of \(sha256.prefix(12))…"
  }
}
