import Foundation
import Normalising

/// `make lexicon`: Data/*.tsv to lexicon.bin. The same sources give the same bytes.
@main enum Main {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: LexiconBuilder DATA-FOLDER OUTPUT\n".utf8))
      exit(2)
    }
    let folder = CommandLine.arguments[1]
    let words = try WordCounts(folder: folder)
    let pairs = try PairCounts(folder: folder, words: words)
    let confusions = try Confusion.encode(ConfusionCounts.read(folder: folder))
    let wordTable = table(words.entries, key: Lexicon.wordFingerprint, shift: 12)
    let pairTable = table(pairs.entries, key: Lexicon.pairFingerprint, shift: 8)
    var file = [UInt32](repeating: 0, count: Lexicon.headerWords)
    file[0] = Lexicon.magic
    file[1] = UInt32(wordTable.count)
    file[2] = UInt32(pairTable.count)
    file[3] = UInt32(confusions.count)
    let prefixes = Lexicon.prefixes(of: words.french)
    file[4] = UInt32(prefixes.count)
    file += wordTable + pairTable + prefixes
    let bytes = file.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8 & 255), UInt8($0 >> 16 & 255), UInt8($0 >> 24)] }
    try Data(bytes + confusions).write(to: URL(fileURLWithPath: CommandLine.arguments[2]), options: .atomic)
    print("\(words.entries.count) words, \(pairs.entries.count) pairs and classes, \(bytes.count + confusions.count) bytes")
  }

  /// Open addressing, at most two thirds full. Entries come in their order; the first of two with one hash stays.
  private static func table(_ entries: [(hash: UInt64, value: UInt32)], key: (UInt64) -> UInt32, shift: UInt32) -> [UInt32] {
    var size = 1024
    while size * 2 < entries.count * 3 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for entry in entries {
      let fingerprint = key(entry.hash)
      var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
      while slots[slot] != 0, slots[slot] >> shift != fingerprint { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0 { slots[slot] = fingerprint << shift | entry.value }
    }
    return slots
  }
}

/// The rows of a table of the data folder; a first line that begins with # is a comment.
func rows(_ folder: String, _ name: String) throws -> [[Substring]] {
  try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("# ") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
}
