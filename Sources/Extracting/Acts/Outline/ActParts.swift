import Normalising
import Segmenting

extension ActOutline {
  /// So many parts are looked for, each of which is read for its sitting.
  private static let mostParts = 64

  /// Whether a block heads the acts of another body or of another day: `II – ARRETES DU PRESIDENT`, `SEANCE DU 19 SEPTEMBRE 2019`.
  func opensPart(_ piece: ActPiece) -> Bool { headsCollection(piece) || opensSitting(piece) }

  /// Whether most heads are of parts: `I – DELIBERATIONS DU CONSEIL`, `II – ARRETES DU PRESIDENT`.
  func headCollections(_ heads: [Head]) -> Bool {
    let parts = heads.count { head in
      headsCollection(ActPiece(head.title, block: head.block, extraction.blocks[head.block], isFirst: true))
    }
    return parts * 2 > heads.count
  }

  private func headsCollection(_ piece: ActPiece) -> Bool {
    guard piece.text.count <= 100, piece.opensUpper, !piece.text.endsSentence else { return false }
    if case .heading = extraction.blocks[piece.block].kind {} else if !piece.text.isCapitals { return false }
    let folded = ActReference.unnumbered(piece.text).folded
    return ActWords.collectionHeads.contains(folded) || ActWords.collections.contains { folded.hasPrefix($0 + " ") }
  }

  private func opensSitting(_ piece: ActPiece) -> Bool {
    piece.role == .sitting && piece.text.count <= 80 && ["seance", "reunion", "session"].contains(piece.words[0])
      && extraction.time(piece.text)?.edtf?.count == 10
  }

  /// The first such block between one act and the next.
  func partStarts(between regions: [ActRegion]) -> [Int] {
    zip(regions, regions.dropFirst()).compactMap { last, next in
      guard let head = next.heads.first, last.body.upperBound < head else { return nil }
      return (last.body.upperBound..<head).first { block in
        extraction.blocks[block].depth == 0
          && opensPart(ActPiece(extraction.passage(block), block: block, extraction.blocks[block], isFirst: true))
      }
    }.prefix(Self.mostParts).map { $0 }
  }
}

extension Extraction {
  /// The sitting of each act: that of the paper's head, or of the part of the paper that it stands in.
  func sittings(of outline: ActOutline) -> [ActDraft] {
    guard let first = outline.regions.first else { return [] }
    let paper = sessionAhead(of: first.heads.first ?? 0)
    var (sitting, part) = (paper, 0)
    return outline.regions.map { region in
      let head = region.heads.first ?? 0
      var start: Int?
      while part < outline.partStarts.count, outline.partStarts[part] < head { (start, part) = (outline.partStarts[part], part + 1) }
      if let start { sitting = self.sitting(from: start, before: head, behind: paper) }
      return sitting
    }
  }

  /// A page's head repeats the paper's day, and tells no more than it.
  private func sitting(from start: Int, before head: Int, behind paper: ActDraft) -> ActDraft {
    let own = sessionAhead(of: head, from: start)
    if let day = own.act.session.date, day.edtf == paper.act.session.date?.edtf { return paper }
    return own
  }
}
