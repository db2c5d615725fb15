import Normalising
import Reading
import Segmenting

extension ActOutline {
  /// The lists of acts that communes post: an act a line, what came of it behind its title.
  ///
  /// line → reference? title ( `:` | `-` | `(` | `.` ) verdict
  func listedVerdicts(_ free: [Int]) -> [ActRegion]? {
    guard !hasPlan else { return nil }
    let lines = free.compactMap { block in verdictLine(block).map { (block, $0.title, $0.verdict) } }
    guard lines.count >= 3, let first = lines.first?.0, let last = lines.last?.0 else { return nil }
    let between = free.count { (first...last).contains($0) }
    guard lines.count * 4 >= between * 3 else { return nil }
    return lines.map { block, text, verdict in
      let source = extraction.blocks[block]
      let reference = source.isItem ? nil : ActReference(heading: text)
      let ordinal = source.isItem ? source.marker?.ordinal : nil
      return ActRegion(
        reference: reference?.text ?? ordinal, titles: [reference?.title ?? text], heads: [block], body: (block + 1)..<(block + 1),
        hasOwnNumber: reference?.form.isSure ?? false, verdict: verdict)
    }
  }

  /// A title and the verdict at its end.
  private func verdictLine(_ block: Int) -> (title: Passage, verdict: Passage)? {
    let passage = extraction.passage(block)
    guard (16...400).contains(passage.count), extraction.blocks[block].end <= block + 1 else { return nil }
    let tokens = Tokens(passage)
    for index in tokens.all.indices.dropFirst(2).reversed() where [":", "-", "(", ".", "→", "="].contains(tokens.sign(index)) {
      guard let sign = tokens[index], sign.spaced || [":", "."].contains(sign.text), let next = tokens[index + 1], next.kind == .word else {
        continue
      }
      let verdict = passage.suffix(from: next.range.lowerBound).dropping(trailing: ")")
      guard verdict.count <= 90 else { return nil }
      let reader = VoteReader(verdict)
      let title = passage.prefix(sign.range.lowerBound)
      guard reader.outcome != nil || reader.hasCounts, title.folded.split(separator: " ").count >= 2, !VoteReader(title).isVote else {
        continue
      }
      return ActPiece(title, block: block, extraction.blocks[block], isFirst: true).role == nil ? (title, verdict) : nil
    }
    return nil
  }
}
