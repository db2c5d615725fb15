import Normalising

/// Lists of contents without leader dots: three headings and more close to each other, each with the number of its page behind it, before it or
/// on a line of its own, no page before the last one: `Fiche 3 – Titre 12`, `12 Fiche 3 – Titre`.
struct ContentsRuns {
  struct Entry {
    var end: Int
    var text: [Range<Int>]
    var page: Range<Int>
  }

  /// By the first line.
  private(set) var entries: [Int: Entry] = [:]

  private static let fewest = 3
  /// Lines of one entry, and other lines between two.
  private static let longest = 3
  private static let mostBetween = 3
  private static let widest = 200

  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    var run: [(start: Int, entry: Entry, page: Int)] = []
    var (index, between) = (0, 0)
    func keep() {
      guard run.count >= Self.fewest, run.first!.page < run.last!.page else { return }
      for (start, entry, _) in run { entries[start] = entry }
    }
    while index < lines.count {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      if let entry = Self.entry(at: index, lines, bytes), let page = Int(String(decoding: bytes[entry.page], as: UTF8.self)) {
        if between > Self.mostBetween || page < run.last?.page ?? 0 {
          keep()
          run = []
        }
        run.append((index, entry, page))
        (index, between) = (entry.end, 0)
      } else {
        (index, between) = (index + 1, between + 1)
      }
    }
    keep()
  }

  /// entry → heading page | page heading | heading line* page
  private static func entry(at index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> Entry? {
    let line = lines[index]
    guard !line.isFurniture, line.width <= widest else { return nil }
    let text = bytes[line.body]
    let number = text.prefix { (0x30...0x39).contains($0) }
    let rest = text[number.endIndex...].drop { $0 == 0x20 }
    if (1...3).contains(number.count), rest.startIndex > number.endIndex, HeadingReader(rest).form != nil {
      return Entry(end: index + 1, text: [rest.startIndex..<line.body.upperBound], page: number.startIndex..<number.endIndex)
    }
    let reach = index..<min(lines.count, index + longest)
    guard reach.contains(where: { page(ending: lines[$0].body, bytes) != nil }), HeadingReader(text).form != nil else { return nil }
    var parts: [Range<Int>] = []
    for next in reach {
      let body = lines[next].body
      guard !lines[next].isBlank, !lines[next].isFurniture, lines[next].width <= widest,
        next == index || HeadingReader(bytes[body]).form == nil
      else { return nil }
      if let page = page(ending: body, bytes) {
        let end = bytes[body.lowerBound..<page.lowerBound].lastIndex { $0 != 0x20 && $0 != 0x2E }.map { $0 + 1 } ?? body.lowerBound
        if end > body.lowerBound { parts.append(body.lowerBound..<end) }
        // `Fiche 3` has no page.
        guard let first = parts.first, HeadingReader(bytes[first]).form != nil, parts.count > 1 || bytes[first].contains(0x20) else {
          return nil
        }
        return Entry(end: next + 1, text: parts, page: page)
      }
      parts.append(body)
    }
    return nil
  }

  /// The last word of a line, a number of three figures at most.
  private static func page(ending body: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    let digits = bytes[body].reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), case let start = body.upperBound - digits, start == body.lowerBound || bytes[start - 1] == 0x20 else {
      return nil
    }
    return start..<body.upperBound
  }
}
