package import Markup
package import Normalising
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
  package func read() throws(FileError) -> [UInt8] { try load().bytes }

  /// Where the decisions on this text stand, when there are any: `acte.overrides` beside `acte.txt`. A link is none.
  private var overrides: String? {
    guard location != "-" else { return nil }
    let name = location.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let path = "\(location.dropLast(name.count))\(Self.stem(name)).overrides"
    return path != location && FileSystem.exists(path) && !FileSystem.isLink(path) ? path : nil
  }

  /// The words that the engine was not sure of, where the text was made of an ALTO file that is kept.
  package var doubtedWords: [AltoText.Word] {
    guard let original = fixed.first(where: { $0.path.hasSuffix(".\(Format.alto.ending)") }),
      let bytes = try? FileSystem.read("\(corpus)/\(original.path)")
    else { return [] }
    return (try? AltoText(parsing: bytes))?.doubtedWords ?? []
  }

  /// The bytes and the decisions on them, with the digest of all that the outputs of the document depend on.
  package func load() throws(FileError) -> (bytes: [UInt8], decisions: [Decision], key: String) {
    let bytes = try FileSystem.read(location)
    let digest = SHA256.hex(bytes)
    for file in fixed {
      let path = "\(corpus)/\(file.path)"
      let fault: String?
      if path == location { fault = file.fault(of: digest, bytes.count) } else { fault = file.fault(in: try FileSystem.read(path)) }
      if let fault { throw FileError(path, because: fault) }
    }
    var overridden: [UInt8] = []
    if let overrides { overridden = try FileSystem.read(overrides) }
    let key = SHA256.hex(Array("\(id)\n\(path)\n\(digest)\n".utf8) + overridden)
    return (bytes, Overrides.decisions(in: overridden), key)
  }
}

extension Fixed {
  /// How bytes differ from those on record; nil when they are the same.
  package func fault(in found: [UInt8]) -> String? { fault(of: SHA256.hex(found), found.count) }

  func fault(of digest: String, _ count: Int) -> String? {
    if digest == sha256 { return nil }
    let found = "\(count) bytes of SHA-256 \(digest.prefix(12))…"
    return "changed since it was ingested: \(found), recorded \(bytes) bytes of \(sha256.prefix(12))…"
  }
}
