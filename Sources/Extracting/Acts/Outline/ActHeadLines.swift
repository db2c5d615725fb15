import Normalising
import Reading
import Segmenting

extension ActOutline {
  /// A line without what stands far right of it: the act's own number, or the heading of the agenda that the act is filed under.
  ///
  /// line → title number | number heading
  func parted(_ line: Passage, _ block: Int, next: Passage?) -> (line: Passage, number: String?)? {
    let parts = line.wideParts
    guard parts.count == 2 else { return nil }
    if let found = ActReference(margin: parts[1]), found.title.isEmpty, found.form.isSure || found.text.isDated {
      return (parts[0], found.text)
    }
    guard let own = ActReference(margin: parts[0]), own.title.isEmpty, own.form.isSure, isFiling(parts[1]) else { return nil }
    // It is no title where one follows.
    let following = next.map { ActPiece($0, block: block, extraction.blocks[block], isFirst: false) } ?? firstPiece(behind: block)
    return following.map { isTitleText($0, $0.text) } ?? false ? (parts[0], nil) : nil
  }

  private func firstPiece(behind block: Int) -> ActPiece? {
    guard let next = nextFilled(block), let line = extraction.lines(next).first else { return nil }
    return ActPiece(line, block: next, extraction.blocks[next], isFirst: true)
  }

  private func isFiling(_ text: Passage) -> Bool {
    text.count <= 60 && !text.hasDigit && !text.endsSentence && text.foldedWords.count <= 6
  }

  /// A title without a number of its own, and the number that a column parted from it.
  func headBeside(_ block: Int) -> Head? {
    guard let number = numberBeside(block), case let title = extraction.passage(block),
      let reference = ActReference(margin: extraction.passage(block + 1)),
      isTitleText(ActPiece(title, block: block, extraction.blocks[block], isFirst: true), title)
    else { return nil }
    return Head(block: block, reference: reference, title: title, number: number, numberBlock: block + 1)
  }

  /// `Rapport n° 102` in a column, the title of what it numbers on its line in the next.
  func titleBeside(_ head: Head, before end: Int) -> Passage? {
    let next = head.block + 1
    guard head.title.isEmpty, head.textStart == nil, next < end, case let title = extraction.passage(next),
      extraction.locate(title).line == extraction.locate(extraction.passage(head.block)).line, title.count <= 240,
      isTitleText(ActPiece(title, block: next, extraction.blocks[next], isFirst: true), title)
    else { return nil }
    return title
  }

  /// The number that a column parted from its title: the next block, on the line of this one.
  func numberBeside(_ block: Int) -> String? {
    guard block + 1 < extraction.blocks.count, case let passage = extraction.passage(block + 1), passage.count <= 60,
      let found = ActReference(margin: passage), found.title.isEmpty, found.form.isSure || found.text.isDated,
      extraction.locate(passage).line == extraction.locate(extraction.passage(block)).line
    else { return nil }
    return found.text
  }

  /// item → title paragraph* decision, out of minutes and without their head: the last paragraph decides, in one sentence, and none before.
  func isLoneItem(_ free: [Int]) -> Bool {
    let texts = free.filter { !extraction.passage($0).isEmpty }
    guard (2...14).contains(texts.count), let first = texts.first, case let title = extraction.passage(first), title.count <= 200,
      isTitleText(ActPiece(title, block: first, extraction.blocks[first], isFirst: true), title)
    else { return false }
    let isTold = texts.contains { block in
      let passage = extraction.passage(block)
      return PageFrames.holds(passage) || KindEvidence.tellsNews(passage) || passage.count <= 60 && passage.folded.hasPrefix("publie")
    }
    let deciding = texts.enumerated().filter { place, block in
      let passage = extraction.passage(block)
      if extraction.decidingSentence(passage) != nil { return true }
      // `Le conseil fixe le tarif à 1,20 €.` over `Vote : 10 pour, 1 contre`
      return EnactingFormula(passage).map { !$0.isProposal } ?? false
        && texts[(place + 1)...].contains { VoteReader(extraction.passage($0)).hasCounts }
    }.map(\.element)
    return !isTold && deciding.count == 1 && texts.suffix(3).contains(deciding[0])
  }
}
