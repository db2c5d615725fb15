import Normalising
import Reading

/// The markup inside a block's text: emphasis, tags, links. What is left is the text.
struct InlineScanner {
  private let bytes: [UInt8]
  private let runs: [Range<Int>]
  /// Stretches that are no text, in order.
  private(set) var markup: [Range<Int>] = []
  /// Stretches printed bold, in order.
  private(set) var bold: [Range<Int>] = []
  private var boldStart: Int?
  /// The last bracket open.
  private var bracket: Int?
  private var stars: [Star] = []
  /// The run in which no more tildes close.
  private var unstruck: Range<Int>?

  private struct Star {
    let place: Int
    let opens: Bool
    let closes: Bool
  }

  init(_ bytes: [UInt8], _ runs: [Range<Int>]) {
    self.bytes = bytes
    self.runs = runs
    for run in runs { scan(run) }
    if let start = boldStart, let end = runs.last?.upperBound { bold.append(start..<end) }
    pairStars()
    markup.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func scan(_ run: Range<Int>) {
    var index = run.lowerBound
    while index < run.upperBound {
      switch bytes[index] {
      case 0x2A: index = scanStars(index, run)
      case 0x7E where index + 1 < run.upperBound && bytes[index + 1] == 0x7E: index = scanStruck(index, run)
      case 0x3C: index = scanTag(index, run) ?? index + 1
      case 0x5B:
        bracket = index
        index += 1
      case 0x5D: index = scanLink(index, run) ?? index + 1
      case 0x21 where index + 1 < run.upperBound && bytes[index + 1] == 0x5B: index = scanImage(index, run) ?? index + 1
      default: index += 1
      }
    }
  }

  /// Two stars toggle bold, paired or not: no text holds them. A single one is emphasis when it has its pair (CommonMark 0.31, 6.2).
  private mutating func scanStars(_ start: Int, _ run: Range<Int>) -> Int {
    var end = start
    while end < run.upperBound, bytes[end] == 0x2A { end += 1 }
    let count = end - start
    if count >= 2 {
      markup.append(start..<(start + count / 2 * 2))
      if count / 2 % 2 == 1 { toggleBold(start, end) }
    }
    if count % 2 == 1 {
      let before = start > run.lowerBound ? bytes[start - 1] : 0x20
      let after = end < run.upperBound ? bytes[end] : 0x20
      stars.append(Star(place: end - 1, opens: after > 0x20 && !isWord(before), closes: before > 0x20 && !isWord(after)))
    }
    return end
  }

  /// `~~struck out~~` (GitHub Flavored Markdown 6.5): the author took it back, it is no text of the document. Two tildes exactly, close to
  /// the words between them; others are an ornament.
  private mutating func scanStruck(_ start: Int, _ run: Range<Int>) -> Int {
    let opened = tildes(start, run)
    guard opened == start + 2, opened < run.upperBound, bytes[opened] > 0x20, unstruck != run else { return opened }
    var end = opened
    while end < run.upperBound {
      let closed = tildes(end, run)
      if closed == end + 2, bytes[end - 1] > 0x20 {
        markup.append(start..<closed)
        return closed
      }
      end = max(closed, end + 1)
    }
    unstruck = run
    return opened
  }

  /// Behind the tildes at `start`.
  private func tildes(_ start: Int, _ run: Range<Int>) -> Int {
    var end = start
    while end < run.upperBound, bytes[end] == 0x7E { end += 1 }
    return end
  }

  private func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }

  private mutating func toggleBold(_ start: Int, _ end: Int) {
    if let open = boldStart {
      bold.append(open..<start)
      boldStart = nil
    } else if start == runs.last.map({ $0.upperBound - (end - start) }), start > runs[0].lowerBound {
      return
    } else {
      boldStart = end
    }
  }

  private mutating func pairStars() {
    var open: Star?
    for star in stars {
      if let start = open, star.closes {
        markup.append(start.place..<(start.place + 1))
        markup.append(star.place..<(star.place + 1))
        open = nil
      } else if star.opens {
        open = star
      }
    }
  }

  /// The elements of HTML that texts hold (HTML Living Standard, 4); lower case.
  private static let elements: Set<String> = [
    "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "br", "button", "caption", "center", "cite", "code",
    "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark",
    "meta", "nav", "object", "ol", "option", "p", "pre", "q", "s", "samp", "script", "section", "select", "small", "span", "strike",
    "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr",
    "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// Of HTML, of a template (`DELTIT`, `%numcx%`), a comment; not `<montant>` nor `<mairie@ville.fr>`.
  private static func isTag(_ name: String) -> Bool {
    if name.hasPrefix("!") || name.hasPrefix("%") { return true }
    let bare = name.drop { $0 == "/" }.prefix { $0 != "/" }
    return elements.contains(bare.lowercased()) || bare.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }

  /// `<b>`, `</DELTIT>`, `<%numcx%>`: at most 200 bytes on one line.
  private mutating func scanTag(_ start: Int, _ run: Range<Int>) -> Int? {
    guard start + 1 < run.upperBound else { return nil }
    let first = bytes[start + 1]
    guard first == 0x2F || first == 0x25 || first == 0x21 || (0x61...0x7A).contains(first | 0x20) else { return nil }
    let limit = min(run.upperBound, start + 200)
    guard let end = bytes[(start + 1)..<limit].firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), bytes[end] == 0x3E else { return nil }
    let printed = String(decoding: bytes[(start + 1)..<end].prefix { $0 > 0x20 }, as: UTF8.self)
    guard Self.isTag(printed) else { return nil }
    markup.append(start..<(end + 1))
    let name = printed.lowercased()
    if name == "b" || name == "strong" { boldStart = end + 1 }
    if name == "/b" || name == "/strong", let open = boldStart {
      bold.append(open..<start)
      boldStart = nil
    }
    return end + 1
  }

  /// `[words](address)`: the brackets and the address are markup; `[1](#note)`, the call of a note, is so whole.
  private mutating func scanLink(_ close: Int, _ run: Range<Int>) -> Int? {
    guard close + 1 < run.upperBound, bytes[close + 1] == 0x28 else { return nil }
    guard let open = bracket, open >= run.lowerBound, close - open <= 500 else { return nil }
    bracket = nil
    let address = bytes[close..<min(run.upperBound, close + 1000)]
    guard let end = address.dropFirst().firstIndex(where: { [0x29, 0x20, 0x5B].contains($0) }), bytes[end] == 0x29 else { return nil }
    let words = bytes[(open + 1)..<close]
    if close + 2 < end, bytes[close + 2] == 0x23, !words.isEmpty, words.count <= 3, words.allSatisfy({ (0x30...0x39).contains($0) }) {
      markup.append(open..<(end + 1))
    } else {
      markup.append(open..<(open + 1))
      markup.append(close..<(end + 1))
    }
    return end + 1
  }

  private mutating func scanImage(_ start: Int, _ run: Range<Int>) -> Int? {
    let limit = min(run.upperBound, start + 1000)
    let label = bytes[(start + 2)..<max(limit, start + 2)]
    guard let close = label.firstIndex(where: { $0 == 0x5D || $0 == 0x5B }), close + 1 < limit, bytes[close] == 0x5D,
      bytes[close + 1] == 0x28,
      let end = bytes[close..<limit].firstIndex(where: { $0 == 0x29 || $0 == 0x5B }), bytes[end] == 0x29
    else { return nil }
    markup.append(start..<(end + 1))
    return end + 1
  }

  /// The runs without the markup.
  var fragments: [Range<Int>] {
    var out: [Range<Int>] = []
    var next = 0
    for run in runs {
      var start = run.lowerBound
      while next < markup.count, markup[next].lowerBound < run.upperBound {
        if markup[next].lowerBound > start { out.append(start..<markup[next].lowerBound) }
        start = max(start, markup[next].upperBound)
        next += 1
      }
      if start < run.upperBound { out.append(start..<run.upperBound) }
    }
    return out
  }

  /// The share of letters printed bold, trailing figures aside (a calendar behind a bold title is not bold).
  var boldShare: Double {
    var (letters, inBold, next) = (0, 0, 0)
    for fragment in fragments {
      for index in fragment where isWord(bytes[index]) && !(0x30...0x39).contains(bytes[index]) {
        letters += 1
        while next < bold.count, bold[next].upperBound <= index { next += 1 }
        if next < bold.count, bold[next].contains(index) { inBold += 1 }
      }
    }
    return letters == 0 ? 0 : Double(inBold) / Double(letters)
  }
}
