import Normalising
import Reading

/// What stands on a page and is no text of the document: page numbers, running heads, the frame of a web page.
struct Furniture {
  var lines: [TextLine]
  let bytes: [UInt8]
  /// Lines that say on which page they stand.
  var paged: Set<Int> = []

  /// Whole lines of web pages and of print shops, folded.
  private static let wholeLines: Set<String> = [
    "plus d informations", "partager", "imprimer", "imprimer la page", "retour en haut de page", "haut de page", "accepter", "refuser",
    "tout accepter", "tout refuser", "fermer", "menu", "rechercher", "pieces jointes", "resume",
  ]
  /// How lines of a web page begin that belong to its pictures, folded.
  private static let openings = ["credit photo", "credits photo", "photo credit"]
  /// Words that, together in one line, tell of a web page's frame.
  private static let frames: [[String]] = [["cookies", "site"], ["cookies", "navigation"], ["indd"]]

  private init(_ lines: consuming [TextLine], _ bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
  }

  /// Marks the furniture among `lines`. Linear.
  static func mark(_ lines: consuming [TextLine], _ bytes: [UInt8]) -> [TextLine] {
    var furniture = Furniture(lines, bytes)
    furniture.markFrames()
    furniture.markFrontMatter()
    furniture.markMenus()
    furniture.markNamedPages()
    furniture.markPagesOfAll()
    if furniture.lines.dropFirst().contains(where: \.opensPage) {
      furniture.markPageEdges()
    } else {
      furniture.markCountingLines()
    }
    return furniture.lines
  }

  private mutating func markFrames() {
    for index in lines.indices where !lines[index].isBlank && (lines[index].width <= 90 || lines[index].width < 600 && hasFrameWord(index))
    {
      let folded = String(decoding: Folding.words(bytes[lines[index].body]), as: UTF8.self)
      let isCaption = Self.openings.contains { folded.hasPrefix($0) }
      if Self.wholeLines.contains(folded) && isBare(index) || isCaption || Self.isFrame(folded) { lines[index].isFurniture = true }
    }
  }

  private static func isFrame(_ folded: String) -> Bool {
    guard frameWords.stands(in: Array(folded.utf8)) else { return false }
    let words = Set(Folding.split(folded).map(String.init))
    return frames.contains { words.isSuperset(of: $0) }
  }

  /// Of each frame one word, the rarest.
  private static let frameWords = PhraseSet(["cookies", "indd"])

  /// A cheap look before the dear one: `cookies` or `indd`, the words of the frames.
  private func hasFrameWord(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    return body.indices.contains { index in
      body[index] == 0x6B && body[index...].starts(with: "kie".utf8) || body[index] == 0x69 && body[index...].starts(with: "indd".utf8)
    }
  }

  /// Neither a bullet, nor markup, nor a colon: `- Fermer` and `Résumé :` are text.
  private func isBare(_ index: Int) -> Bool {
    let reader = ScalarReader(bytes)
    return reader.isLetter(at: lines[index].body.lowerBound) && reader.isLetter(before: lines[index].body.upperBound)
  }

  /// Page numbers at the edges of pages, and heads that come again on the next page.
  private mutating func markPageEdges() {
    let pages = self.pages
    var heads: [String] = []
    for page in pages {
      for index in Set(page.prefix(3) + page.suffix(3)) where isPageNumber(index) && !isFicheNumber(index) {
        lines[index].isFurniture = true
      }
      let written = page.filter { !lines[$0].isFurniture }
      let top = written.prefix(4).map(headKey)
      for (place, head) in top.enumerated() {
        guard place < heads.count, heads[place] == head, lines[written[place]].body.count < 160, !PageText.decides(head),
          !isFicheNumber(written[place]), !labelsField(written[place]), !standsOverNumber(written[place]),
          SplitHeadings(lines: lines, bytes: bytes).heading(from: written[place]) == nil
        else { break }
        lines[written[place]].isFurniture = true
      }
      heads = top
    }
    markRepeatedFeet(pages)
    markCountedPages()
  }

  /// `01`, `T1` in large type over the title of a fiche.
  private func isFicheNumber(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    let letters = body.prefix { (0x41...0x5A).contains($0) }
    let digits = body.dropFirst(letters.count)
    return letters.count <= 2 && (1...3).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
      && title(under: index) != nil
  }

  /// The written lines of each page.
  private var pages: [[Int]] {
    var pages: [[Int]] = [[]]
    for index in lines.indices {
      if lines[index].opensPage, !pages[pages.count - 1].isEmpty { pages.append([]) }
      if !lines[index].isBlank { pages[pages.count - 1].append(index) }
    }
    return pages
  }

  private mutating func markRepeatedFeet(_ pages: [[Int]]) {
    var places: [String: [Int]] = [:]
    let feet = pages.map { page in page.filter { !lines[$0].isFurniture }.suffix(2).reversed() }
    for index in feet.joined() { places[footKey(index), default: []].append(index) }
    // A line above the last is of the foot only when all below it is.
    for foot in feet {
      for index in foot {
        let key = footKey(index)
        let same = places[key]!
        guard same.count >= 3 || same.count == 2 && arePair(same, of: pages.count), !opensItem(index), !isField(index),
          !isUnderLabel(index), !endsLabel(index), !labelsField(index),
          lines[index].body.count < 160, !PageText.decides(key)
        else { break }
        lines[index].isFurniture = true
      }
    }
  }

  /// Two last lines that count their pages, or that both pages of a document print alike; not `Pour : 12` and `Pour : 13`.
  private func arePair(_ feet: [Int], of pages: Int) -> Bool {
    let texts = feet.map { Folding.split(String(decoding: Folding.words(bytes[lines[$0].body.prefix(200)]), as: UTF8.self)) }
    guard texts[0].count >= Self.fewestFootWords, texts[0].count == texts[1].count else { return false }
    let differing = texts[0].indices.filter { texts[0][$0] != texts[1][$0] }
    if let place = differing.first {
      guard differing.count == 1, let first = Int(texts[0][place]), let second = Int(texts[1][place]) else { return false }
      return second == first + 1
    }
    return pages == 2 && bytes[lines[feet[0]].body].contains { (0x30...0x39).contains($0) || $0 == 0x7C }
  }

  static let fewestFootWords = 4

  /// The line with its numbers alike, so that `Page 2/3` and `Page 10/13` are one head.
  private func key(_ index: Int) -> String {
    let words = Folding.words(bytes[lines[index].body].prefix(200)).map { (0x30...0x39).contains($0) ? 0x23 : $0 }
    return String(decoding: words.indices.filter { $0 == 0 || words[$0] != 0x23 || words[$0 - 1] != 0x23 }.map { words[$0] }, as: UTF8.self)
  }

  /// The line as a running head: of a heading and of an act the number counts, for the next fiche is another.
  private func headKey(_ index: Int) -> String {
    let body = bytes[lines[index].body.prefix(200)]
    return HeadingReader(body).form == nil ? footKey(index) : String(decoding: Folding.words(body), as: UTF8.self)
  }

  /// The line as a running foot: of an act only the page's number is none of its own.
  private func footKey(_ index: Int) -> String {
    let words = String(decoding: Folding.words(bytes[lines[index].body.prefix(200)]), as: UTF8.self)
    return PageText.numbersAct(words) ? PageText.withoutPages(words) : key(index)
  }

  /// `12`, `- 12 -`, `Page 12`, `2/3`, `12 sur 40`; not `1 500 €`.
  private func isPageNumber(_ index: Int) -> Bool {
    guard lines[index].body.count <= 24, bytes[lines[index].body].contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let words = Folding.split(String(decoding: Folding.words(bytes[lines[index].body]), as: UTF8.self))
    let numbers = words.count { $0.allSatisfy(\.isNumber) && $0.count <= 3 }
    guard numbers + words.count(where: { ["page", "p", "sur"].contains($0) }) == words.count else { return false }
    let text = String(decoding: bytes[lines[index].body], as: UTF8.self)
    return !text.contains { "%€°".contains($0) } && (numbers == 1 || numbers == 2 && (text.contains("/") || words.contains("sur")))
  }

  /// Without page marks: three lines and more that hold only a number, `12` or `Page 12`, each a little more than the one before, blank lines
  /// around.
  private mutating func markCountingLines() {
    var run: [Int] = []
    var last = -1
    for index in lines.indices {
      guard let value = loneNumber(index) else { continue }
      if value <= last || value > last + Self.longestChapter {
        keep(run)
        run = []
      }
      run.append(index)
      last = value
    }
    keep(run)
    markFractions()
    markSluggedNumbers()
    markFramedNumbers()
    markPagedLines()
    markNumberedFeet()
    markCountedPages()
    markHeadsByNumbers()
  }

  /// `1/3`, `2/3`, `3/3`: each alone on its line, all the pages that there are.
  private mutating func markFractions() {
    var found: [(index: Int, page: Int, pages: Int)] = []
    for index in lines.indices where !lines[index].isBlank && (3...7).contains(lines[index].body.count) {
      let parts = String(decoding: bytes[lines[index].body], as: UTF8.self).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let page = Int(parts[0]), let pages = Int(parts[1]) else { continue }
      found.append((index, page, pages))
    }
    guard found.count >= 2, found.map(\.page) == Array(1...found.count), found.allSatisfy({ $0.pages == found.count }) else { return }
    for line in found {
      lines[line.index].isFurniture = true
      paged.insert(line.index)
    }
  }

  /// `33` over `Schema_interieur.indd 33`: the page's number a second time.
  private mutating func markSluggedNumbers() {
    for index in lines.indices.dropLast() where lines[index + 1].isFurniture && !lines[index].isFurniture {
      guard let number = loneNumber(index) else { continue }
      let slug = String(decoding: Folding.words(bytes[lines[index + 1].body.prefix(160)]), as: UTF8.self).split(separator: " ")
      if slug.count > 1, slug.contains(where: { Int($0) == number }) { lines[index].isFurniture = true }
    }
  }

  /// Lines that differ by their figures and end in a page: `SDSF 70 – fiches-actions      page 14`, `— 21 —`.
  private mutating func markPagedLines() {
    var places: [String: [Int]] = [:]
    for index in lines.indices where !lines[index].isBlank && lines[index].body.count <= 160 && endsInPage(index) {
      places[key(index), default: []].append(index)
    }
    for (_, feet) in places where feet.count >= 3 || feet.count == 2 && saysPage(feet[0]) {
      for index in feet {
        lines[index].isFurniture = true
        paged.insert(index)
      }
    }
  }

  /// `CRTE du Vau = page 2`, `GRTE du Vou - page 3`: short lines that end in a page, each the one after the last, however their words were read.
  private mutating func markCountedPages() {
    var run: [(index: Int, page: Int)] = []
    for index in lines.indices where !lines[index].isBlank && lines[index].body.count <= 60 {
      let body = bytes[lines[index].body]
      guard Self.mayEndInFigure(body) else { continue }
      let words = Folding.split(String(decoding: Folding.words(body), as: UTF8.self))
      guard words.count >= 2, words[words.count - 2] == "page", let page = Int(words[words.count - 1]), page < 1000,
        HeadingReader(body).form == nil, !isField(index), !PageText.numbersAct(words.joined(separator: " "))
      else { continue }
      if let last = run.last, page != last.page + 1 { run = [] }
      run.append((index, page))
      guard run.count >= 3 else { continue }
      for foot in run.count == 3 ? run[...] : run.suffix(1) {
        lines[foot.index].isFurniture = true
        paged.insert(foot.index)
      }
    }
  }

  /// A cheap look before the dear one.
  private static func mayEndInFigure(_ text: ArraySlice<UInt8>) -> Bool {
    for byte in text.reversed() {
      if (0x30...0x39).contains(byte) || byte >= 0x80 { return true }
      if (0x41...0x5A).contains(byte & 0xDF) { return false }
    }
    return false
  }

  /// Lines that say the same and count from one: `Agenda 21 de Bréval 1`, `Agenda 21 de Bréval 2`, `Agenda 21 de Bréval 3`.
  private mutating func markNumberedFeet() {
    var places: [String: [(index: Int, number: Int)]] = [:]
    for index in lines.indices where !lines[index].isBlank && !lines[index].isFurniture && (12...120).contains(lines[index].body.count) {
      let body = bytes[lines[index].body]
      let words = body.reversed().drop { (0x30...0x39).contains($0) }.drop { $0 == 0x20 }
      // Behind leader dots it is an entry of a list of contents, behind a stroke the end of a reference: `D 2016-10-01`.
      let digits = body.reversed().prefix { (0x30...0x39).contains($0) }.count
      guard digits > 0, digits < body.count, body[body.endIndex - digits - 1] == 0x20, words.first != 0x2E, !opensItem(index),
        !isField(index), HeadingReader(body).form == nil
      else { continue }
      let folded = Folding.split(String(decoding: Folding.words(body), as: UTF8.self))
      guard folded.count >= Self.fewestFootWords, let number = Int(folded[folded.count - 1]), number < 1000,
        case let words = folded.joined(separator: " "), !PageText.numbersAct(words), !PageText.decides(words)
      else { continue }
      places[folded.dropLast().joined(separator: " "), default: []].append((index, number))
    }
    for (_, feet) in places where feet.count >= 3 && feet.map(\.number) == Array(feet[0].number..<(feet[0].number + feet.count)) {
      for foot in feet {
        lines[foot.index].isFurniture = true
        paged.insert(foot.index)
      }
    }
  }

  private func saysPage(_ index: Int) -> Bool {
    Folding.split(String(decoding: Folding.words(bytes[lines[index].body]), as: UTF8.self)).contains("page")
  }

  private func endsInPage(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    let end = body.lastIndex { $0 > 0x20 && $0 < 0x80 && $0 != 0x2D } ?? body.startIndex
    guard (0x30...0x39).contains(body[end]) else { return false }
    let words = Folding.split(String(decoding: Folding.words(body), as: UTF8.self))
    guard let last = words.last, last.count <= 3, last.allSatisfy(\.isNumber) else { return false }
    return words.count == 1 && body.count > last.count + 2 && !body.contains(0x2E)
      || words.count >= 2 && ["page", "p", "sur"].contains(words[words.count - 2])
  }

  /// Lines printed three times and more, mostly beside a page number.
  private mutating func markHeadsByNumbers() {
    for (_, heads) in RepeatedLines(lines, bytes).places where !isField(heads[0]) {
      let beside = heads.count { isBesideNumber($0) }
      // A heading of the plan stands in its contents and in its tables too.
      let isHeading = HeadingReader(bytes[lines[heads[0]].body]).form != nil
      guard heads.count >= 3 && (isHeading ? beside == heads.count : beside * 2 >= heads.count) || !isHeading && isPair(heads) else {
        continue
      }
      // The first may be the title of the document.
      for index in heads where index != heads[0] || heads[0] > Self.longestTop { lines[index].isFurniture = true }
    }
  }

  private static let longestTop = 12

  /// Two of a kind, one beside a page's number.
  private func isPair(_ heads: [Int]) -> Bool { heads.count == 2 && heads.contains { isBesidePage($0) } }

  private func isBesidePage(_ index: Int) -> Bool { (-2...2).contains { paged.contains(index + $0) } }

  private func isBesideNumber(_ index: Int) -> Bool {
    let written = [
      lines[..<index].suffix(Self.widestMargin).lastIndex { !$0.isBlank },
      lines[(index + 1)...].prefix(Self.widestMargin).firstIndex { !$0.isBlank },
    ]
    return (Array((index - 2)...(index + 2)) + written.compactMap { $0 }).contains { other in
      lines.indices.contains(other) && lines[other].isFurniture && (paged.contains(other) || loneNumber(other) != nil)
    }
  }

  /// Blank lines between two pages.
  private static let widestMargin = 4

  /// Pages without a number between two that have one.
  private static let longestChapter = 6

  private mutating func keep(_ run: [Int]) {
    // What comes again is a running head and no title.
    guard run.count >= 3, Set(run.compactMap(title)).count * 2 < run.count else { return }
    for index in run { lines[index].isFurniture = true }
  }

  static let titleReach = 7

  private func loneNumber(_ index: Int) -> Int? {
    let body = bytes[lines[index].body]
    guard (1...10).contains(body.count), let digit = body.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
    let word = String(decoding: Folding.words(body[..<digit]), as: UTF8.self)
    guard word.isEmpty && digit == body.startIndex || word == "page" || word == "p" else { return nil }
    guard body.endIndex - digit <= 3, body[digit...].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard index == 0 || lines[index - 1].isBlank || index + 1 == lines.count || lines[index + 1].isBlank || lines[index + 1].isFurniture
    else { return nil }
    return Int(String(decoding: body[digit...], as: UTF8.self))
  }
}
