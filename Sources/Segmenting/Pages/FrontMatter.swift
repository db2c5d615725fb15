import Normalising
import Reading

/// The metadata that a Markdown file opens with, between two lines of dashes.
extension Furniture {
  /// Lines of metadata looked at for their end.
  private static let longestMatter = 120

  /// `---`, lines, `---` at the very start: the front matter of Markdown; again where dumps set such files one behind the other.
  mutating func markFrontMatter() {
    guard !lines.isEmpty, isDashes(0), let end = frontMatterEnd(0) else { return }
    markFrontMatter(0...end)
    var start = end + 1
    while start < lines.count {
      if isDashes(start), let end = frontMatterEnd(start), lines[(start + 1)..<end].contains(where: { namesTitle($0) }) {
        markFrontMatter(start...end)
        start = end
      }
      start += 1
    }
  }

  private func isDashes(_ index: Int) -> Bool { bytes[lines[index].body].elementsEqual("---".utf8) }

  /// The next line of dashes, where only keys, their values and blanks stand before it.
  private func frontMatterEnd(_ start: Int) -> Int? {
    let rest = lines[(start + 1)...].prefix(Self.longestMatter)
    guard let end = rest.indices.first(where: { isDashes($0) }) else { return nil }
    let areKeys = lines[(start + 1)..<end].allSatisfy { line in
      line.isBlank || bytes[line.body].contains(0x3A) || line.indent > 0 || bytes[line.body].first == 0x2D
    }
    return areKeys ? end : nil
  }

  /// `title: …`
  private func namesTitle(_ line: TextLine) -> Bool {
    ["title:", "titre:"].contains { bytes[line.body].starts(with: $0.utf8) }
  }

  private mutating func markFrontMatter(_ range: ClosedRange<Int>) {
    for index in range { lines[index].isFurniture = true }
    for index in range { readMetadata(index) }
  }

  /// `title: 'Titre'`: the line is text then, its value without quotes.
  private mutating func readMetadata(_ index: Int) {
    let body = lines[index].body
    guard lines[index].indent == 0, let colon = bytes[body].firstIndex(of: 0x3A) else { return }
    guard let key = TextLine.MetadataKey(rawValue: String(decoding: Folding.words(bytes[body.lowerBound..<colon]), as: UTF8.self)) else {
      return
    }
    var (low, high) = (colon + 1, body.upperBound)
    while low < high, bytes[low] <= 0x20 || bytes[low] == 0x22 || bytes[low] == 0x27 { low += 1 }
    while high > low, bytes[high - 1] == 0x22 || bytes[high - 1] == 0x27 { high -= 1 }
    guard low < high, bytes[low] != 0x3E, bytes[low] != 0x7C else { return }
    lines[index].isFurniture = false
    lines[index].metadata = key
    lines[index].body = low..<high
    if key == .title || key == .titre { foldMetadata(index, key) }
  }

  /// The lines that a long value goes on in, each set in (YAML 1.2, 7.3: folded lines of a flow scalar).
  private mutating func foldMetadata(_ first: Int, _ key: TextLine.MetadataKey) {
    var index = first + 1
    while index < lines.count, lines[index].indent > 0, !lines[index].isBlank, bytes[lines[index].body].first != 0x2D {
      lines[index].isFurniture = false
      lines[index].metadata = key
      let quotes = bytes[lines[index].body].reversed().prefix { $0 == 0x22 || $0 == 0x27 }.count
      lines[index].body = lines[index].body.lowerBound..<(lines[index].body.upperBound - quotes)
      index += 1
    }
  }
}
