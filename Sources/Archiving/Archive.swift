/// A folder with `corpus/` and `outputs/` in it.
package struct Archive: Sendable {
  package let root: String
  package let outputs: String

  /// `outputs` is another folder when one is named.
  package init(root: String, outputs: String? = nil) {
    self.root = root
    self.outputs = outputs ?? "\(root)/outputs"
  }

  /// The documents of the corpus: the `.txt` files, by name. Their paths are relative to the archive.
  package func documents() throws(FileError) -> [Source] {
    try FileSystem.files(in: "\(root)/corpus").filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }.map { name in
      Source(id: Source.stem(name), path: "corpus/\(name)", location: root == "." ? "corpus/\(name)" : "\(root)/corpus/\(name)")
    }
  }

  /// Writes one output; the path is relative to the folder of outputs.
  package func write(_ path: String, _ bytes: [UInt8]) throws(FileError) { try FileSystem.replace("\(outputs)/\(path)", with: bytes) }

  /// Makes the folders of outputs, without what a killed run left in them.
  package func prepare() throws(FileError) {
    for folder in ["\(outputs)/documents", "\(outputs)/schema", outputs] {
      try FileSystem.makeFolder(folder)
      try FileSystem.removeAbandoned(in: folder)
    }
  }

  /// Removes the outputs of documents that the corpus no longer holds.
  package func removeOutputs(but ids: Set<String>) throws(FileError) {
    for name in try FileSystem.files(in: "\(outputs)/documents") {
      let isOutput = [".json", ".xml", ".txt"].contains { name.hasSuffix($0) }
      if isOutput, !ids.contains(Source.stem(name)) { try FileSystem.remove("\(outputs)/documents/\(name)") }
    }
  }
}

/// One file to read: what to call it, and where it is.
package struct Source: Hashable, Sendable {
  package let id: String
  /// As outputs name it.
  package let path: String
  /// Where to open it; `-` for standard input.
  package let location: String

  package init(id: String, path: String, location: String) {
    self.id = id
    self.path = path
    self.location = location
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
}
