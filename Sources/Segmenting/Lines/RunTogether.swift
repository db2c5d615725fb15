import Normalising
import Reading

/// Parts a line that holds a whole document, or much of one, where a dump lost its line ends: at the headings of fiches and axes, at the
/// labels of fields, at the formulas of an act, and at the bullets between them.
struct RunTogether {
  private let bytes: [UInt8]

  /// Shorter lines are lines.
  private static let shortest = 400
  /// So many headings, labels and formulas make a line more than a paragraph.
  private static let fewest = 3
  /// The longest wording looked for, in bytes.
  private static let reach = 64
  /// Words that open a part of an act or tell when a plan was adopted, folded, with the number of their words.
  private static let openers: Set<String> = [
    "fait a", "signee a", "signe a", "annexe 1", "annexe 2", "annexe 3", "entre la", "entre le", "entre les", "entre l", "vu le", "vu la",
    "vu les", "vu l", "decide a", "decide par", "considerant que", "considerant qu", "apres en", "approuve le", "adopte le", "adopte par",
    "approuve par", "article 1", "article 2", "article 3", "article 4", "article 5", "article 6", "article 7", "article premier",
    "article unique",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The lines of a text, those cut that hold several.
  func parted(_ lines: [TextLine]) -> [TextLine] {
    var parted: [TextLine] = []
    parted.reserveCapacity(lines.count)
    let pages = BareRunLabels(bytes, pages: lines.lazy.map(\.body).filter { $0.count >= Self.shortest })
    for line in lines {
      if line.body.count < Self.shortest, !line.holdsTags(bytes) {
        parted.append(line)
      } else {
        for piece in split(line, pages.labels) { parted += piece.parted(bytes) }
      }
    }
    return parted
  }

  private func split(_ line: TextLine, _ labels: [Int: Int]) -> [TextLine] {
    guard line.body.count >= Self.shortest else { return [line] }
    let acts = RunTogetherActs(bytes).breaks(in: line.body)
    if !acts.isEmpty { return parts(line, acts).flatMap { splitPlan($0, fewest: 2, labels) } }
    return splitPlan(line, fewest: Self.fewest, labels)
  }

  private func splitPlan(_ line: TextLine, fewest: Int, _ labels: [Int: Int]) -> [TextLine] {
    var (breaks, strong, colon) = ([Int](), 0, line.body.lowerBound)
    // The title of a document, or a heading, that the first sentence under it may have run into.
    var heading: Int? = line.body.lowerBound
    let formula = formula(line.body)
    let bare = BareRunLabels(bytes, line.body).labels.merging(labels) { one, _ in one }
    for index in line.body.dropFirst() where bytes[index - 1] == 0x20 && bytes[index] != 0x20 && index > colon {
      if let end = bare[index] {
        strong += 1
        breaks += [index, end + 1]
        colon = end
      } else if let end = label(index, line.body.upperBound) {
        strong += 1
        breaks.append(index)
        colon = end
      } else if let end = part(index, line.body.upperBound) {
        strong += 1
        breaks.append(index)
        colon = end
        heading = index
        if let number = pageNumber(before: index, line.body) { breaks.insert(number, at: breaks.count - 1) }
      } else if followsLeader(index) {
        breaks.append(index)
        heading = nil
      } else if heading == line.body.lowerBound, index - line.body.lowerBound <= Self.longestHeading, followsPeriod(index) {
        breaks.append(index)
        heading = nil
      } else if let start = heading, opensSentence(index, line.body.upperBound) {
        if index - start <= Self.longestHeading { breaks.append(index) }
        heading = nil
      } else if opensItem(index, line.body.upperBound), index > formula ?? 0 || endsClause(before: index) {
        breaks.append(index)
      }
    }
    guard strong >= fewest else { return [line] }
    // A bullet behind a label opens its value and an item.
    return withoutPages(parts(line, breaks.indices.filter { $0 == 0 || breaks[$0] != breaks[$0 - 1] }.map { breaks[$0] }))
  }

  /// Where the page's number stands that a dump of one line a page prints before a heading, and about the same at the line's end: `Axe 2 : Trier
  /// 15 Action 4 - Composter …`
  private func pageNumber(before index: Int, _ line: Range<Int>) -> Int? {
    guard let (start, page) = number(endingAt: index - 1, line.lowerBound),
      let last = number(endingAt: line.upperBound, line.lowerBound)?.value,
      (0...1).contains(last - page)
    else { return nil }
    return start
  }

  /// One to three digits behind a blank.
  private func number(endingAt end: Int, _ limit: Int) -> (start: Int, value: Int)? {
    var start = end
    while start > limit, end - start < 4, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
    guard (1...3).contains(end - start), start > limit + 1, bytes[start - 1] == 0x20, ScalarReader(bytes).isLetter(before: start - 1) else {
      return nil
    }
    return Int(String(decoding: bytes[start..<end], as: UTF8.self)).map { (start, $0) }
  }

  /// The pieces of a page, its number furniture where it stands alone before a heading and at the end.
  private func withoutPages(_ pieces: [TextLine]) -> [TextLine] {
    let isNumber = pieces.map { !$0.isBlank && $0.body.count <= 3 && bytes[$0.body].allSatisfy { (0x30...0x39).contains($0) } }
    guard isNumber.contains(true), let last = pieces.last, let start = number(endingAt: last.body.upperBound, last.body.lowerBound)?.start
    else {
      return pieces
    }
    var found = zip(pieces, isNumber).map { piece, isNumber in
      var piece = piece
      piece.isFurniture = isNumber
      return piece
    }
    found.removeLast()
    var page = TextLine(start..<last.end, of: bytes)
    page.isFurniture = true
    return found + [TextLine(last.start..<start, of: bytes), page]
  }

  /// Behind leader dots and the number of a page: the next entry of a list of contents.
  private func followsLeader(_ index: Int) -> Bool {
    guard index >= 8, ScalarReader(bytes).isLetter(at: index) else { return false }
    let digits = bytes[(index - 4)..<(index - 1)].reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), index - 1 - digits >= 5 else { return false }
    return bytes[(index - 1 - digits - 5)..<(index - 1 - digits)].count { $0 == 0x2E } >= 4
  }

  /// How an assembly's deliberating is printed, without the letters that accents change.
  private static let formulas = ["avoir délibéré", "AVOIR DELIBERE", "AVOIR DÉLIBÉRÉ", "avoir delibere"].map { Array($0.utf8) }

  /// Where the assembly deliberates in the line of an act; dashes before it part a title and list nothing.
  private func formula(_ line: Range<Int>) -> Int? {
    let text = Array(bytes[line])
    return Self.formulas.compactMap { text.firstIndex(of: $0) }.min().map { $0 + line.lowerBound }
  }

  /// A sign before a dash, or a person's civility behind it: a list.
  private func endsClause(before index: Int) -> Bool {
    guard index >= 2 else { return true }
    let isListed = ["- M", "– M", "• "].contains { bytes[index...].starts(with: $0.utf8) }
    return isListed || [0x3A, 0x3B, 0x2E, 0x2C, 0x29].contains(bytes[index - 2])
  }

  /// Words that open a sentence with a capital and are no name. Folded.
  private static let openings: Set<String> = [
    "il", "elle", "ils", "elles", "le", "la", "les", "un", "une", "ce", "cette", "ces", "dans", "depuis", "nous", "chaque", "plus", "afin",
    "au", "aux", "en", "on", "notre", "cet", "leur", "leurs", "sur", "apres", "des", "chacun", "aujourd",
  ]
  /// In bytes.
  private static let longestHeading = 200

  /// `Informer et concilier les usages Il a été mis …`: behind a word without a stop, one of these in a capital and one in small letters.
  private func opensSentence(_ index: Int, _ end: Int) -> Bool {
    let reader = ScalarReader(bytes)
    guard let first = reader.scalar(at: index), ScalarReader.isUpper(first.value), index >= 2, reader.isLetter(before: index - 1),
      !isCapital(before: index - 1)
    else { return false }
    let word = bytes[index..<min(end, index + 12)].prefix { $0 != 0x20 }
    let next = index + word.count + 1
    guard !word.isEmpty, next < end, Self.openings.contains(String(decoding: Folding.words(word), as: UTF8.self)),
      let second = reader.scalar(at: index + 1), !ScalarReader.isUpper(second.value), let small = reader.scalar(at: next)
    else { return false }
    return ScalarReader.isLetter(small.value) && !ScalarReader.isUpper(small.value)
  }

  /// `Plan climat 2018-2023 Ville de Bréval`: a capital behind the years of a title.
  private func followsPeriod(_ index: Int) -> Bool {
    guard let first = ScalarReader(bytes).scalar(at: index), ScalarReader.isUpper(first.value), index > 10 else { return false }
    let years = bytes[(index - 10)..<(index - 1)]
    return years.enumerated().allSatisfy { place, byte in place == 4 ? byte == 0x2D || byte == 0x2F : (0x30...0x39).contains(byte) }
  }

  private func isCapital(before index: Int) -> Bool { bytes[index - 1] >= 0x41 && bytes[index - 1] <= 0x5A }

  private func parts(_ line: TextLine, _ breaks: [Int]) -> [TextLine] {
    zip([line.start] + breaks, breaks + [line.end]).enumerated().map { place, part in
      var piece = TextLine(part.0..<part.1, of: bytes)
      piece.opensPage = place == 0 && line.opensPage
      return piece
    }
  }

  /// The last byte of the words of a heading with its number, or of a formula, that begin at `index` in a capital; nil when none begins there.
  private func part(_ index: Int, _ end: Int) -> Int? {
    guard let first = ScalarReader(bytes).scalar(at: index), ScalarReader.isUpper(first.value) else { return nil }
    let text = bytes[index..<min(end, index + Self.reach)]
    if let number = headingNumber(text) { return number }
    let folded = Folding.split(String(decoding: Folding.words(text.prefix(28)), as: UTF8.self)).prefix(2)
    return Self.openers.contains(folded.joined(separator: " ")) ? index : nil
  }

  /// Where the colon, or the mark of a question, stands of the label that begins at `index`, in a capital; nil when none begins there.
  func label(_ index: Int, _ end: Int) -> Int? {
    guard let first = ScalarReader(bytes).scalar(at: index), ScalarReader.isUpper(first.value) else { return nil }
    let text = bytes[index..<min(end, index + Self.reach)]
    return LabelTable.sign(in: text, open: false)?.place
  }

  /// Where the number stands of `Fiche action 1 :`, `Axe 2 /`.
  private func headingNumber(_ text: ArraySlice<UInt8>) -> Int? {
    guard let digit = text.firstIndex(where: { (0x30...0x39).contains($0) }), digit - text.startIndex <= 24 else { return nil }
    guard case .numbered(depth: 1) = HeadingReader(text).form else { return nil }
    let sign = text[digit...].first { $0 != 0x20 && !(0x30...0x39).contains($0) && $0 != 0x2E && $0 != 0x2D }
    // `FICHE ACTION 1 TITRE`: of a fiche the number is sign enough, where a capital follows.
    let next = text[digit...].drop { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x20 }.first ?? 0
    // `Action 4 - Développer le compostage`
    let dash = text[digit...].drop { (0x30...0x39).contains($0) }
    if dash.starts(with: " - ".utf8), (0x41...0x5A).contains(dash.dropFirst(3).first ?? 0) || dash.dropFirst(3).first == 0xC3,
      HeadingReader(text).namesFiche
    {
      return dash.startIndex + 1
    }
    let isFiche = text.prefix(5).elementsEqual("Fiche".utf8) || text.prefix(5).elementsEqual("FICHE".utf8)
    // `ENJEU 2 VALORISER LE BOIS`: so are capitals all through.
    let words = text[digit...].drop { !(0x41...0x5A).contains($0) && $0 < 0x80 }
    let isShouted =
      text.prefix(4).allSatisfy { (0x41...0x5A).contains($0) } && (0x41...0x5A).contains(next)
      && words.prefix(4).count(where: { (0x41...0x5A).contains($0) }) == 4
    if isShouted { return digit }
    return sign == 0x3A || sign == 0x2F || sign == 0xE2 || isFiche && ((0x41...0x5A).contains(next) || next == 0xC3) ? digit : nil
  }

  /// `- Relier`, `• relier`
  private func opensItem(_ index: Int, _ end: Int) -> Bool {
    guard let sign = ScalarReader(bytes).scalar(at: index), index + sign.length + 1 < end, bytes[index + sign.length] == 0x20 else {
      return false
    }
    if Bullets.sure.contains(sign.value) { return true }
    guard Bullets.dashes.contains(sign.value), let next = ScalarReader(bytes).scalar(at: index + sign.length + 1) else { return false }
    return ScalarReader.isUpper(next.value)
  }
}
