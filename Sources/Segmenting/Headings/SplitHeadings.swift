import Normalising

/// The heading of a fiche in a frame of its own, whose word and number stand one over the other: `ACTION` and under it `n°1`, the title beside
/// them, or below.
struct SplitHeadings {
  private let lines: [TextLine]
  private let bytes: [UInt8]

  struct Found {
    let word: Range<Int>
    let number: Range<Int>
    let title: [Range<Int>]
    let end: Int
  }

  init(lines: [TextLine], bytes: [UInt8]) { (self.lines, self.bytes) = (lines, bytes) }

  /// The headings of a text, by their first line.
  static func all(_ lines: [TextLine], _ bytes: [UInt8]) -> [Int: Found] {
    let reader = SplitHeadings(lines: lines, bytes: bytes)
    var found: [Int: Found] = [:]
    for index in lines.indices where !lines[index].isBlank && !lines[index].isFurniture && reader.word(lines[index]) != nil {
      for start in max(0, index - 2)...index where found[start] == nil {
        guard let heading = reader.heading(from: start) else { continue }
        found[start] = heading
        break
      }
    }
    return found
  }

  private typealias Part = (range: Range<Int>, rest: Range<Int>?)

  private static let longest = 5
  /// The number stands so near under the word.
  private static let reach = 2
  private static let ragged = 3
  private static let widest = 200

  func heading(from index: Int) -> Found? {
    let near = (index..<min(lines.count, index + Self.longest)).prefix {
      !lines[$0].isBlank && !lines[$0].isFurniture && lines[$0].width <= Self.widest
    }
    // A title in the middle of its frame begins over the word.
    guard let place = near.prefix(3).first(where: { word(lines[$0]) != nil }), let word = word(lines[place]),
      place == index || near[..<place].allSatisfy({ isTitle(lines[$0], word.rest) })
    else { return nil }
    guard let under = near[place...].dropFirst().prefix(Self.reach).first(where: { number(lines[$0]) != nil }),
      let number = number(lines[under])
    else { return nil }
    // `FICHE` and under it a bare number, nothing else between.
    guard number.isSigned || word.rest == nil && under == place + 1 && number.rest == nil && place == index else { return nil }
    var title = near[..<place].map { lines[$0].body } + [word.rest].compactMap { $0 }
    title += near[(place + 1)..<under].map { lines[$0].body } + [number.rest].compactMap { $0 }
    var end = under + 1
    while !title.isEmpty, end < near.endIndex, isTitle(lines[end], word.rest ?? number.rest), opensSmall(lines[end].body) {
      title.append(lines[end].body)
      end += 1
    }
    guard title.isEmpty || !opensSmall(title[0]) else { return nil }
    return Found(word: word.range, number: number.range, title: title, end: end)
  }

  private func opensSmall(_ text: Range<Int>) -> Bool { ScalarReader(bytes).isSmallLetter(at: text.lowerBound) }

  /// A line under or over the words of a title.
  private func isTitle(_ line: TextLine, _ title: Range<Int>?) -> Bool {
    guard let title, LabelTable.role(ofLine: bytes[line.body]) == nil else { return false }
    let start = bytes[..<title.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<title.lowerBound].count { $0 & 0xC0 != 0x80 && $0 != 0x0C }
    return abs(line.indent - column) <= Self.ragged || line.indent == 0 && column < 20
  }

  /// A cheap look before the dear one.
  private static let initials = Set(HeadingWords.fiches.compactMap { $0.glued.utf8.first.map { $0 & 0xDF } })

  /// `ACTION`, `Fiche action`: the word of a fiche's heading in front of a title in a capital, or alone.
  private func word(_ line: TextLine) -> Part? {
    guard let first = bytes[line.body].first, Self.initials.contains(first) else { return nil }
    var found: Part?
    let ends = line.body.prefix(20).filter { bytes[$0] == 0x20 && bytes[$0 - 1] != 0x20 } + [line.body.upperBound]
    for end in ends where end - line.body.lowerBound <= 20 {
      let text = bytes[line.body.lowerBound..<end]
      let folded = String(decoding: Folding.words(text), as: UTF8.self)
      guard HeadingWords.fiches.contains(where: { $0.words.joined(separator: " ") == folded }),
        Capitals.isAll(Array(text)) || folded.hasPrefix("fiche")
      else { continue }
      guard end < line.body.upperBound else { return (line.body.lowerBound..<end, nil) }
      let rest = bytes[end..<line.body.upperBound].firstIndex { $0 != 0x20 } ?? end
      guard let next = ScalarReader(bytes).scalar(at: rest), ScalarReader.isUpper(next.value) else { continue }
      found = (line.body.lowerBound..<end, rest..<line.body.upperBound)
    }
    return found
  }

  /// `n°1`, `N° A-2`, `12`, and the rest of the title behind a gap.
  private func number(_ line: TextLine) -> (range: Range<Int>, rest: Range<Int>?, isSigned: Bool)? {
    let runs = line.runs(bytes, gap: 2)
    guard runs.count <= 2, case let text = bytes[runs[0].range], text.count <= 12 else { return nil }
    var code = text
    let isSigned = code.first == 0x6E || code.first == 0x4E
    if isSigned {
      code = code.dropFirst().drop { $0 >= 0x80 || $0 == 0x6F || $0 == 0x2E || $0 == 0x20 }
      guard code.startIndex > text.startIndex + 1 else { return nil }
    }
    guard SynopticRows.isCode(code) else { return nil }
    return (runs[0].range, runs.count == 2 ? runs[1].range.lowerBound..<line.body.upperBound : nil, isSigned)
  }
}
