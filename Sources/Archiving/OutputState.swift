#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What outputs were made of, so that none is made again in vain: `outputs/.greffe/state`, which may be removed at any time.
///
/// A line a document, added when its outputs stand; of two lines on one document the later holds, and one that a kill cut is none.
package struct OutputState: Sendable {
  /// A file as it was written.
  package struct Stamp: Hashable, Sendable {
    let size: Int
    /// In nanoseconds.
    let changed: Int
    let sha256: String
  }

  package struct Entry: Hashable, Sendable {
    /// The digest of all that the outputs depend on.
    package let key: String
    package let hasError: Bool
    let stamps: [Stamp]
  }

  /// The name of the catalogue, which is no document's id.
  package static let catalogue = "."

  private let outputs: String
  private let maker: String
  private(set) var entries: [String: Entry] = [:]

  private var path: String { "\(outputs)/.greffe/state" }

  /// - Parameter maker: the extractor; what another one made is not known.
  package init(of outputs: String, by maker: String) {
    (self.outputs, self.maker) = (outputs, maker)
    let text = String(decoding: (try? FileSystem.read(path)) ?? [], as: UTF8.self)
    // What stands behind the last line end was cut.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.first.map(String.init) == Self.head(maker) else { return }
    for line in lines.dropFirst() {
      if let (name, entry) = Self.entry(line) { entries[name] = entry }
    }
  }

  private static func head(_ maker: String) -> String { "greffe state 1\t\(maker)" }

  /// The entry of a document whose outputs are as they were written; nil when they must be written.
  package func current(_ name: String, key: String, _ files: [String]) -> Entry? {
    guard let entry = entries[name], entry.key == key, entry.stamps.count == files.count else { return nil }
    for (stamp, file) in zip(entry.stamps, files) {
      guard let (size, changed) = Self.look("\(outputs)/\(file)"), size == stamp.size, changed == stamp.changed else { return nil }
    }
    return entry
  }

  /// Notes that files stand, which have these bytes.
  package mutating func note(_ name: String, key: String, hasError: Bool, _ files: [(path: String, sha256: String)]) throws(FileError) {
    var stamps: [Stamp] = []
    for file in files {
      let path = "\(outputs)/\(file.path)"
      guard let (size, changed) = Self.look(path) else { throw FileError(path, "read") }
      stamps.append(Stamp(size: size, changed: changed, sha256: file.sha256))
    }
    let isNew = entries.isEmpty
    entries[name] = Entry(key: key, hasError: hasError, stamps: stamps)
    guard Identifier.isSafe(name) || name == Self.catalogue else { return }
    if isNew { return try save() }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { return try save() }
    defer { close(descriptor) }
    try FileSystem.write(Array(Self.line(name, entries[name]!).utf8), to: descriptor, path)
  }

  /// Forgets all but these.
  package mutating func keep(_ names: Set<String>) throws(FileError) {
    let count = entries.count
    entries = entries.filter { names.contains($0.key) || $0.key == Self.catalogue }
    if entries.count != count { try save() }
  }

  private func save() throws(FileError) {
    let lines = entries.keys.filter { Identifier.isSafe($0) || $0 == Self.catalogue }.sorted().map { Self.line($0, entries[$0]!) }
    try FileSystem.replace(path, with: Array((Self.head(maker) + "\n" + lines.joined()).utf8))
  }

  private static func line(_ name: String, _ entry: Entry) -> String {
    let stamps = entry.stamps.map { "\t\($0.size) \($0.changed) \($0.sha256)" }.joined()
    return "\(name)\t\(entry.key)\t\(entry.hasError ? 1 : 0)\(stamps)\n"
  }

  private static func entry(_ line: Substring) -> (String, Entry)? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 4 else { return nil }
    var stamps: [Stamp] = []
    for field in fields[3...] {
      let parts = field.split(separator: " ")
      guard parts.count == 3, let size = Int(parts[0]), let changed = Int(parts[1]), parts[2].utf8.count == 64 else { return nil }
      stamps.append(Stamp(size: size, changed: changed, sha256: String(parts[2])))
    }
    return (String(fields[0]), Entry(key: String(fields[1]), hasError: fields[2] == "1", stamps: stamps))
  }

  private static func look(_ path: String) -> (size: Int, changed: Int)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (Int(status.st_size), Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec))
  }
}

extension Archive {
  /// The outputs of a document, relative to the folder of outputs.
  package static func outputs(of id: String) -> [String] { ["json", "xml", "txt"].map { "documents/\(id).\($0)" } }

  /// Tells one build of the program from another, so that outputs of an older one are made anew.
  package static var buildIdentity: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
