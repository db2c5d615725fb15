import Reading

// The manifest as JSON: `{"documents": [...]}`.

extension Manifest {
  /// - Parameter name: of the file, for the error.
  init(reading bytes: [UInt8], named name: String) throws(FileError) {
    let value: JSONValue
    do { value = try JSONReader.read(bytes) } catch {
      throw FileError(name, because: "is no manifest: line \(error.line): \(error.message)")
    }
    guard let documents = value["documents"]?.array else { throw FileError(name, because: "is no manifest: ‘documents’ is missing") }
    for (place, document) in documents.enumerated() {
      guard let record = Record(document) else {
        let id = document["id"]?.string.map { " (\($0))" } ?? ""
        throw FileError(name, because: "is no manifest: document \(place + 1)\(id) is incomplete or names a file outside the corpus")
      }
      guard self[record.id] == nil else { throw FileError(name, because: "is no manifest: \(record.id) is recorded twice") }
      records.append(record)
    }
  }

  var bytes: [UInt8] { JSONValue(["documents": .array(records.map(\.json))]).bytes }
}

extension Record {
  fileprivate init?(_ value: JSONValue) {
    guard let id = value["id"]?.string, Identifier.isSafe(id), let current = Version(value) else { return nil }
    let listed = value["versions"]?.array ?? []
    self.init(id: id, title: value["title"]?.string, date: value["date"]?.string, current: current)
    earlier = listed.compactMap(Version.init)
    guard earlier.count == listed.count else { return nil }
    (kind, reference, issuer) = (value["kind"]?.string, value["reference"]?.string, value["issuer"]?.string)
    withdrawn = value["withdrawn"].flatMap(Withdrawal.init)
  }

  fileprivate var json: JSONValue {
    var members = [
      ("id", .string(id)), ("title", JSONValue(title)), ("date", JSONValue(date)), ("kind", JSONValue(kind)),
      ("reference", JSONValue(reference)), ("issuer", JSONValue(issuer)),
    ].map(JSONValue.Member.init)
    members += current.members
    members.append(.init(key: "versions", value: .array(earlier.map { .object($0.members) })))
    members.append(.init(key: "withdrawn", value: withdrawn?.json ?? .null))
    return .object(members)
  }
}

extension Version {
  fileprivate init?(_ value: JSONValue) {
    guard let text = value["text"].flatMap(Fixed.init), let original = value["original"].flatMap(Fixed.init),
      let ingested = value["ingested"]?.string
    else { return nil }
    self.init(
      text: text, original: original, converter: value["converter"]?.string, source: value["source"]?.string, ingested: ingested)
  }

  fileprivate var members: [JSONValue.Member] {
    [
      ("source", JSONValue(source)), ("ingested", .string(ingested)), ("converter", JSONValue(converter)), ("original", original.json),
      ("text", text.json),
    ].map(JSONValue.Member.init)
  }
}

extension Fixed {
  fileprivate init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let sha256 = value["sha256"]?.string, let bytes = value["bytes"]?.int else { return nil }
    guard Self.isInside(path), bytes >= 0 else { return nil }
    self.init(path: path, sha256: sha256, bytes: bytes)
  }

  /// Whether a path stays in the corpus: a name, or a name in a folder.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { Identifier.isSafe(String($0)) }
  }

  fileprivate var json: JSONValue {
    JSONValue(["path": .string(path), "sha256": .string(sha256), "bytes": .number(String(bytes))])
  }
}

extension Withdrawal {
  fileprivate init?(_ value: JSONValue) {
    guard value != .null else { return nil }
    self.init(why: value["why"]?.string ?? "", by: value["by"]?.string ?? "", on: value["on"]?.string ?? "")
  }

  fileprivate var json: JSONValue { JSONValue(["why": .string(why), "by": .string(by), "on": .string(on)]) }
}
