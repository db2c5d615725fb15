import Archiving
import Extracting
import Greffe

/// The project this test was built from, found beside the test's own source.
enum Project {
  static let root = String(#filePath.dropLast("/Tests/GreffeTests/Project.swift".count))
  static let archive = Archive(root: root)

  /// The corpus as the tool reads it.
  static let documents: [Document] = {
    guard let sources = try? archive.contents().sources else { return [] }
    return sources.compactMap { try? Pipeline.document($0) }
  }()

  static func document(_ id: String) -> Document { documents.first { $0.id == id }! }

  static func output(_ path: String) -> [UInt8]? { try? FileSystem.read("\(archive.outputs)/\(path)") }
}
