import Normalising
import Reading

/// The metadata that a Markdown file opens with, between two lines of dashes.
extension Furniture {
  /// `---`, lines, `---` at the very start: the front matter of Markdown.
  mutating func markFrontMatter() {
    guard let first = lines.first, bytes[first.body].elementsEqual("---".utf8) else { return }
    guard let end = lines.indices.dropFirst().prefix(120).first(where: { bytes[lines[$0].body].elementsEqual("---".utf8) }) else { return }
    guard
      lines[1..<end].allSatisfy({ line in
        line.isBlank || bytes[line.body].contains(0x3A) || line.indent > 0 || bytes[line.body].first == 0x2D
      })
    else { return }
    for index in 0...end { lines[index].isFurniture = true }
    for index in 0...end { readMetadata(index) }
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
