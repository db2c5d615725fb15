import Archiving
import Extracting
import Greffe

/// The project this test was built from, found beside the test's own source.
enum Project {
  static let root = String(#filePath.dropLast("/Tests/GreffeTests/Project.swift".count))
  static let archive = Archive(root: root)

  /// The corpus as the tool reads it.
  static let documents: [Document] = {
    guard let sources = try? archive.documents() else { return [] }
    return sources.compactMap { try? Pipeline.document($0) }
  }()

  static func document(_ id: String) -> Document { documents.first { $0.id == id }! }

  static func output(_ path: String) -> [UInt8]? { try? FileSystem.read("\(archive.outputs)/\(path)") }
}

/// A seeded generator, so that a failure comes again (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
