import Normalising
import Reading
import Segmenting

/// The acts of a register whose margin has numbers and subjects, as dumps in reading order give them: those of a page one under the other, and
/// then the texts of the page.
///
/// page → ( number `OBJET :` subject ){2,} text
extension ActOutline {
  /// In bytes.
  private static let longestSubject = 300
  private static let longestVerdict = 120
  /// Lines that only the head of a sitting has.
  private static let sitting: Set<LineRole> = [.present, .absent, .secretary, .sitting, .proxies, .count, .stamp, .letterhead]

  private struct MarginHead {
    let number: String
    let title: Passage
    let blocks: Range<Int>
  }

  func stacked(_ free: [Int]) -> [ActRegion]? {
    guard !hasPlan else { return nil }
    var pages: [[MarginHead]] = []
    var place = 0
    while place < free.count {
      var page: [MarginHead] = []
      while let head = marginHead(free, place) {
        page.append(head)
        place = free[place...].firstIndex { $0 >= head.blocks.upperBound } ?? free.count
      }
      if page.isEmpty { place += 1 } else { pages.append(page) }
    }
    guard pages.contains(where: { $0.count >= 2 }), pages.joined().count >= 3,
      Set(pages.joined().map(\.number)).count == pages.joined().count
    else { return nil }
    let ends = pages.dropFirst().map { $0[0].blocks.lowerBound } + [extraction.blocks.count]
    let day = sittingDay(behind: pages[0].last!.blocks.upperBound..<ends[0])
    return zip(pages, ends).flatMap { page, end in regions(page, text: page.last!.blocks.upperBound..<end, day) }
  }

  /// head → `N° 47` `OBJET :` subject
  private func marginHead(_ free: [Int], _ place: Int) -> MarginHead? {
    guard place + 2 < free.count, let number = ActReference(margin: extraction.passage(free[place])), number.title.isEmpty,
      case let label = extraction.passage(free[place + 1]), let first = label.prefix(12).folded.split(separator: " ").first,
      first == "objet"
    else { return nil }
    let isAlone = label.folded == "objet"
    let tokens = Tokens(label)
    guard isAlone || [":", "-"].contains(tokens.sign(1)) && tokens.count > 2 else { return nil }
    let subject = isAlone ? extraction.passage(free[place + 2]) : tokens.slice(2..<tokens.count)
    guard (4...Self.longestSubject).contains(subject.count), subject.opensUpper, !subject.endsSentence else { return nil }
    return MarginHead(number: number.text, title: subject, blocks: free[place]..<(free[isAlone ? place + 2 : place + 1] + 1))
  }

  /// The texts go to the heads where there are as many verdicts as heads; else nothing tells which is whose.
  private func regions(_ page: [MarginHead], text: Range<Int>, _ day: Passage?) -> [ActRegion] {
    let ends =
      page.count == 1 ? [text.upperBound] : text.filter { isVerdict($0) && !($0 + 1 < text.upperBound && isVerdict($0 + 1)) }.map { $0 + 1 }
    let isTold = ends.count == page.count
    let starts = [textStart(text)] + ends
    return page.enumerated().map { place, head in
      ActRegion(
        reference: head.number, titles: [head.title], heads: Array(head.blocks),
        body: isTold ? starts[place]..<max(ends[place], starts[place]) : head.blocks.upperBound..<head.blocks.upperBound, day: day)
    }
  }

  /// Behind what is told of the sitting.
  private func textStart(_ text: Range<Int>) -> Int {
    text.first { block in
      let passage = extraction.passage(block)
      let role = ActPiece(passage, block: block, extraction.blocks[block], isFirst: true).role
      return !passage.isEmpty && !(role.map { Self.sitting.contains($0) } ?? false) && !passage.isDate
        && !passage.prefix(300).folded.contains("s est reuni")
    } ?? text.upperBound
  }

  private func isVerdict(_ block: Int) -> Bool {
    let passage = extraction.passage(block)
    guard passage.count <= Self.longestVerdict, extraction.blocks[block].depth == 0 else { return false }
    let reader = VoteReader(passage)
    return reader.outcome != nil && (passage.isCapitals || Tokens(passage).count <= 6) || Extraction.isVoteLine(passage) && reader.hasCounts
  }

  private func sittingDay(behind text: Range<Int>) -> Passage? {
    text.prefix(6).map { extraction.passage($0) }.first { passage in
      passage.count <= 80 && ["seance", "reunion"].contains(passage.folded.split(separator: " ").first)
        && extraction.time(passage)?.edtf?.count == 10
    }
  }
}
