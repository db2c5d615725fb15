import Normalising
import Reading

/// The menu of a site, as its pages print it before and behind their text.
extension Furniture {
  /// Entries that such menus have and the heads of papers have not, folded.
  private static let entries: Set<String> = [
    "accueil", "qui sommes nous", "plan du site", "mentions legales", "nous contacter", "contactez nous", "actualites",
  ]
  private static let longestMenu = 16
  private static let fewestShared = 3
  private static let widestEntry = 48

  /// The lines up to the first blank, and the last ones of the document, where three of the one stand again in the other.
  mutating func markMenus() {
    let written = lines.indices.filter { !lines[$0].isBlank }
    guard written.count > 2 * Self.longestMenu, let head = headMenu(written) else { return }
    var foot = written.suffix(Self.longestMenu).reversed().prefix { isEntry($0) }.reversed() as [Int]
    let shared = Set(head.map(entry)).intersection(foot.map(entry))
    guard shared.count >= Self.fewestShared, shared.contains(where: { Self.entries.contains($0) }) else { return }
    foot = Array(foot.drop { !shared.contains(entry($0)) && !Self.entries.contains(entry($0)) })
    for index in head + foot { lines[index].isFurniture = true }
  }

  /// Short lines up to a blank; nil where another stands among them.
  private func headMenu(_ written: [Int]) -> [Int]? {
    let run = written.prefix(Self.longestMenu + 1).enumerated().prefix { $1 == written[0] + $0 }.map(\.element)
    return run.count <= Self.longestMenu && run.allSatisfy(isEntry) ? run : nil
  }

  private func isEntry(_ index: Int) -> Bool {
    lines[index].width <= Self.widestEntry && ![0x2E, 0x3A, 0x3B].contains(bytes[lines[index].body].last)
  }

  private func entry(_ index: Int) -> String { String(decoding: Folding.words(bytes[lines[index].body]), as: UTF8.self) }
}
