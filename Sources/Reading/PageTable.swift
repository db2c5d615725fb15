/// The page breaks that a dump still marks.
public struct PageTable: Sendable {
  /// How the dump marks them.
  public enum Marks: String, Sendable {
    case formFeed = "form-feed"
    /// A line that holds one blank and nothing else.
    case blankLine = "blank-line"
    /// One leading blank on a line of prose whose neighbours have none.
    case leadingBlank = "leading-blank"
    case none
  }

  public let marks: Marks
  /// Where each page but the first begins, in bytes of the decoded source.
  package let breaks: [Int]
  /// Behind this byte the marks have stopped, and no page is known.
  package let trustedUntil: Int
  /// The number of pages, nil when the dump does not tell.
  public let count: Int?

  /// No page of prose holds more bytes than this (A4 in small type holds some 6,000 characters): where one would, marks were lost.
  private static let longestPage = 8192

  init(of bytes: [UInt8], lines: LineTable) {
    let feeds = Self.formFeeds(bytes)
    if !feeds.isEmpty {
      marks = .formFeed
      breaks = feeds
      trustedUntil = bytes.count
      count = feeds.count + 1
      return
    }
    var found = Self.blankLines(bytes, lines)
    var kind = Marks.blankLine
    if found.isEmpty {
      found = Self.leadingBlanks(bytes, lines)
      kind = .leadingBlank
    }
    let trusted = Self.trusted(found, size: bytes.count)
    marks = trusted.breaks.isEmpty ? .none : kind
    breaks = trusted.breaks
    trustedUntil = trusted.until
    count = !trusted.breaks.isEmpty && trusted.until == bytes.count ? trusted.breaks.count + 1 : nil
  }

  /// The page that holds the byte at `offset`, counted from 1; nil where the dump does not tell.
  public func number(at offset: SourceOffset) -> Int? {
    guard marks != .none, offset.value < max(trustedUntil, 1) else { return nil }
    var low = 0
    var high = breaks.count
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle] <= offset.value { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// A form feed that only ends the file opens no page.
  private static func formFeeds(_ bytes: [UInt8]) -> [Int] {
    var last = bytes.count
    while last > 0, bytes[last - 1] == 0x0C || bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D || bytes[last - 1] == 0x20 { last -= 1 }
    return bytes[..<last].indices.filter { bytes[$0] == 0x0C }.map { $0 + 1 }
  }

  private static func blankLines(_ bytes: [UInt8], _ lines: LineTable) -> [Int] {
    lines.lines.filter { $0.end == $0.start + 1 && bytes[$0.start] == 0x20 }.map(\.start)
  }

  private static func leadingBlanks(_ bytes: [UInt8], _ lines: LineTable) -> [Int] {
    var found: [Int] = []
    // The written line before, and one that opens a page if the next written line does not begin with a blank.
    var (before, waiting): (LineTable.Line?, Int?) = (nil, nil)
    for line in lines.lines where bytes[line.start..<line.end].contains(where: { $0 > 0x20 }) {
      if let waiting, bytes[line.start] > 0x20 { found.append(waiting) }
      let isFree = before.map { bytes[$0.start] > 0x20 } ?? false
      waiting = isFree && opensPage(bytes, line) ? line.start : nil
      before = line
    }
    if let waiting { found.append(waiting) }
    return found
  }

  private static func opensPage(_ bytes: [UInt8], _ line: LineTable.Line) -> Bool {
    guard line.end > line.start + 2, bytes[line.start] == 0x20 else { return false }
    let first = bytes[line.start + 1]
    return first > 0x20 && !"-*+>#|".utf8.contains(first) && !(first == 0xE2) && !(first == 0xEF)
  }

  private static func trusted(_ found: [Int], size: Int) -> (breaks: [Int], until: Int) {
    var start = 0
    for (index, mark) in found.enumerated() {
      if mark - start > longestPage { return (Array(found[..<max(index - 1, 0)]), start) }
      start = mark
    }
    return size - start > longestPage ? (Array(found.dropLast()), start) : (found, size)
  }
}
