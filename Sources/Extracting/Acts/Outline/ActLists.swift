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

  /// `Cimetière : la reprise des concessions est lancée`: what is told behind a title is none of it.
  private func withoutReport(_ title: Passage) -> Passage {
    let tokens = Tokens(title.prefix(120))
    guard let colon = tokens.all.indices.dropFirst().first(where: { tokens.sign($0) == ":" && tokens[$0 + 1]?.spaced ?? false }),
      case let rest = title.suffix(from: tokens[colon]!.range.upperBound), rest.saysSomething || rest.hasWideStop || rest.hasListedClauses
    else { return title }
    return title.prefix(tokens[colon]!.range.lowerBound)
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
      guard reader.outcome != nil || reader.hasCounts, title.foldedWords.count >= 2, !VoteReader(title).isVote else {
        continue
      }
      let named = withoutReport(title)
      return ActPiece(named, block: block, extraction.blocks[block], isFirst: true).role == nil ? (named, verdict) : nil
    }
    return nil
  }
}

extension Passage {
  /// `achat de 12 tablettes, coût 3 600 €`: figures behind a comma.
  fileprivate var hasListedClauses: Bool { bytes.firstIndex(of: Array(", ".utf8)).map { suffix(from: $0).hasDigit } ?? false }
}
