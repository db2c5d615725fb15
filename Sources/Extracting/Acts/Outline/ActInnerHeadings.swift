import Normalising
import Reading
import Segmenting

extension ActWords {
  /// Whether words head a part of a report and name no matter: `Contexte`, `Les enjeux`, `Rappel du contexte`.
  static func headsPart(_ title: Passage) -> Bool {
    guard title.count <= 90 else { return false }
    var words = ActReference.unnumbered(title).foldedWords
    if let first = words.first, ["le", "la", "les", "l"].contains(first) { words.removeFirst() }
    let name = words.joined(separator: " ")
    return innerHeadings.contains(name) || words.count <= 8 && innerTopics.contains { name == $0 || name.hasPrefix($0 + " ") }
  }
}

extension ActOutline {
  /// `I - Contexte`, `II - Le programme`, `III - Propositions`: the parts of one report, whose decision stands under the last.
  func arePartsOfReport(_ heads: [Head], _ free: [Int]) -> Bool {
    let inner = heads.count { ActWords.headsPart($0.title) }
    if inner * 2 >= heads.count, inner > 0 { return true }
    return isOneByHead(free)
  }

  /// One number or one subject at the head of what calls itself no minutes, one formula by which it is decided and hardly a vote.
  func isOneByHead(_ free: [Int]) -> Bool {
    guard !free.prefix(16).contains(where: { MinutesTitle.isCertain(extraction.passage($0)) }),
      isOneByNumber(free) || isOneBySubject(free) || isExposed(free)
    else { return false }
    let votes = free.count { block in
      let passage = extraction.passage(block)
      return passage.count <= 160 && VoteReader(passage).outcome != nil
    }
    guard votes <= 2 else { return false }
    let formulas = free.count { block in
      EnactingFormula(extraction.passage(block)).map { !$0.isProposal && $0.text.folded.contains("deliber") } ?? false
    }
    return formulas == 1
  }

  /// `Objet :` with one subject, on each page maybe, and first at the head.
  private func isOneBySubject(_ free: [Int]) -> Bool {
    guard free.prefix(24).contains(where: isSubject) else { return false }
    let texts = free.filter(isSubject).map { block -> String in
      let isCell = extraction.blocks[block].cell == .label && block + 1 < extraction.blocks.count
      return extraction.passage(isCell ? block + 1 : block).folded
    }
    return Set(texts).count == 1
  }

  /// `EXPOSÉ DES MOTIFS` once, near the head: what it motivates stands behind it.
  private func isExposed(_ free: [Int]) -> Bool {
    func isMotives(_ block: Int) -> Bool {
      extraction.passage(block).count <= 40 && extraction.passage(block).folded == "expose des motifs"
    }
    return free.prefix(10).contains(where: isMotives) && free.count(where: isMotives) == 1
  }

  private func isSubject(_ block: Int) -> Bool {
    let source = extraction.blocks[block]
    return source.depth == 0 && ActPiece(extraction.passage(block), block: block, source, isFirst: true).role == .subject
  }
}
