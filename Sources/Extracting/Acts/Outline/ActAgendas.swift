import Normalising
import Segmenting

/// The points of an agenda, each with who reports and the number of its act on lines of their own.
///
/// point → title+ person `,` `rapporteur` ( `[` number `]` | number )
extension ActOutline {
  private static let fewest = 3
  /// In blocks.
  private static let longestTitle = 5
  /// In bytes.
  private static let widestTitle = 700

  func agenda(_ free: [Int]) -> [ActRegion]? {
    guard !hasPlan else { return nil }
    var points: [ActRegion] = []
    var between = 0
    var last: Int?
    for place in free.indices.dropFirst().dropLast() {
      let (block, text) = (free[place], extraction.passage(free[place]))
      let reported = ReportedTitle(text)
      guard let reporter = ReportedTitle.reporter(reported?.reporter ?? text), let number = numberAlone(free[place + 1]) else { continue }
      let blocks = reported != nil && extraction.blocks[block].followsBlank ? [] : title(free, above: place)
      let title = Passage(joining: blocks.map { extraction.passage($0) } + [reported?.title].compactMap(\.self))
      guard title.foldedWords.count >= 3, title.count <= Self.widestTitle else { continue }
      let body = (free[place + 1] + 1)..<(free[place + 1] + 1)
      if let last { between += max(0, place - blocks.count - last) }
      last = place + 2
      points.append(
        ActRegion(reference: number, titles: [title], heads: blocks + [block, free[place + 1]], body: body, reporters: reporter))
    }
    guard points.count >= Self.fewest, between <= points.count, Set(points.map(\.reference)).count == points.count else { return nil }
    return points
  }

  /// `[2000 PJEV 79]`, `2000 SGRI 70`: nothing else on its line.
  private func numberAlone(_ block: Int) -> String? {
    let passage = extraction.passage(block)
    guard passage.count <= 32, passage.hasDigit else { return nil }
    if passage.bytes.first == 0x5B, passage.last == 0x5D { return passage[1..<(passage.count - 1)].string }
    guard let found = ActReference(heading: passage), found.form.isSure, found.title.isEmpty else { return nil }
    return found.text
  }

  /// The blocks above a place, up to a blank line or what another point ends in.
  private func title(_ free: [Int], above place: Int) -> [Int] {
    var blocks: [Int] = []
    for index in free.indices[..<place].reversed().prefix(Self.longestTitle) {
      let (block, text) = (free[index], extraction.passage(free[index]))
      if numberAlone(block) != nil || ReportedTitle.reporter(text) != nil || text.isCapitals && !text.stops && !blocks.isEmpty { break }
      blocks.insert(block, at: 0)
      // A page's edge may part a title: `… 8, rue des` and `Pirogues (12ème).`
      let goesOn = index > 0 && extraction.passage(free[index - 1]).isOpen && !extraction.passage(free[index - 1]).isCapitals
      if extraction.blocks[block].followsBlank, !goesOn { break }
    }
    return blocks
  }

  /// What stands between the number of an act and the number of its file or a drawn sign: `10/0004/FEAM`, `Crédits d'investissement.`,
  /// `10-19904-DF`, `– o –`.
  func titleUnderNumber(_ head: Head, before end: Int) -> (title: Passage, last: Int)? {
    guard head.title.isEmpty, head.textStart == nil, head.reference?.form.isSure ?? false else { return nil }
    // `VII – Demande de subvention :` right under it: its place in the agenda.
    if let next = nextFilled(head.block), next < end, !extraction.blocks[next].followsBlank, extraction.blocks[next].depth == 0,
      let found = ActReference(heading: extraction.passage(next)), found.form.hasSign, found.title.opensUpper, found.title.count <= 300,
      !found.title.endsSentence || found.title.last == 0x3A
    {
      return (found.title, next)
    }
    var title: [Passage] = []
    for block in extraction.blocks.indices[(head.block + 1)..<min(end, head.block + 6)] {
      let lines = extraction.lines(block)
      guard let mark = lines.firstIndex(where: \.isFileMark) else {
        title += lines
        continue
      }
      title += lines[..<mark]
      guard mark == lines.count - 1, let first = title.first, first.opensUpper, case let whole = Passage(joining: title),
        whole.count <= Self.widestTitle, EnactingFormula(whole) == nil, !title.contains(where: { $0.count <= 60 && $0.isDay })
      else { return nil }
      let next = nextFilled(block).flatMap { $0 < end && extraction.passage($0).isFileMark ? $0 : nil }
      return (whole, next ?? block)
    }
    return nil
  }
}

extension Passage {
  /// `10-19904-DF`, `– o –`: the number of a report, a sign that parts a title from its text.
  fileprivate var isFileMark: Bool {
    if count <= 12, folded == "o" || folded == "o o" || folded == "o o o" { return true }
    return (6...24).contains(count) && hasDigit && !contains(0x20) && (contains(0x2D) || contains(0x2F)) && !isDate
      && bytes.contains { (0x41...0x5A).contains($0) } && !bytes.contains { (0x61...0x7A).contains($0) }
  }
}
