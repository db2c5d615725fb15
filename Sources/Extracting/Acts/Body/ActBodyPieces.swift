import Normalising
import Segmenting

extension Extraction {
  /// The pieces of the body, broken sentences mended, from a place in a block on.
  func pieces(_ region: ActRegion, from start: (block: Int, place: Int?)) -> [ActPiece] {
    var found: [ActPiece] = []
    var text: Int?
    var block = start.block
    let heads = Set(region.heads)
    var nested = block
    while block < region.body.upperBound {
      defer { block += 1 }
      let isHead = heads.contains(block) && !(block == start.block && start.place != nil)
      if isHead || blocks[block].isFootnote || passage(block).isEmpty || isTaken(block) && block > start.block { continue }
      if blocks[block].kind == .table || blocks[block].kind == .row || block < nested { continue }
      nested = blocks[block].end
      var pieces = pieces(block)
      if block == start.block, let place = start.place { pieces = rest(pieces, of: block, from: place) }
      if let last = found.last, let first = pieces.first, goesOn(last, first) {
        found[found.count - 1].text = last.text.joined(with: first.text)
        found[found.count - 1].isLast = first.isLast
        found[found.count - 1].others.append(block)
        pieces.removeFirst()
      }
      // `Pour` and `58` in two columns.
      if let last = found.last, Self.isVoteLabel(last.text), let first = pieces.first, first.text.count <= 80,
        first.text.bytes.first.map({ (0x30...0x39).contains($0) }) ?? false
      {
        found[found.count - 1].text = last.text.joined(with: first.text)
        found[found.count - 1].others.append(block)
        pieces.removeFirst()
      }
      for piece in pieces {
        if let broken = interrupted(found, text, piece) {
          found[broken].text = found[broken].text.joined(with: piece.text)
          found[broken].others.append(block)
          continue
        }
        found.append(piece)
        if piece.role != .stamp { text = found.count - 1 }
      }
    }
    return found
  }

  /// The pieces of a block without what the head has read.
  private func rest(_ pieces: [ActPiece], of block: Int, from start: Int) -> [ActPiece] {
    pieces.compactMap { piece in
      guard let first = piece.text.places.first, let last = piece.text.places.last, last >= start else { return nil }
      guard first < start, let cut = piece.text.places.firstIndex(where: { $0 >= start }) else { return piece }
      return ActPiece(piece.text.suffix(from: cut), block: block, blocks[block], isFirst: false)
    }
  }

  /// The piece that a stamp between two pages cut, and that this line goes on with.
  private func interrupted(_ found: [ActPiece], _ text: Int?, _ next: ActPiece) -> Int? {
    guard found.last?.role == .stamp, let text, next.text.opensLower, next.role == nil, !next.isItem, !found[text].text.endsSentence,
      found[text].role != .signature
    else { return nil }
    return text
  }

  /// A visa or a recital that its line's end cut, and the line that goes on.
  private func goesOn(_ last: ActPiece, _ next: ActPiece) -> Bool {
    guard last.role == .visa || last.role == .recital, !next.followsBlank, !next.isItem, next.role == nil, !next.opensArticle else {
      return false
    }
    guard let end = last.text.last, ![0x2E, 0x3B, 0x2C, 0x3A].contains(end), last.text.count > 50 else { return false }
    return EnactingFormula(next.text).map { !$0.before.isEmpty } ?? true && !next.opensDecision
  }
}
