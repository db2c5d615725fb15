import Normalising
import Segmenting

extension ActOutline {
  /// Headings of minutes that name who reported: `Adoption de la charte, par Chantal Roy`. Two of them prove each other.
  func reported(_ free: [Int]) -> [Head]? {
    guard !hasPlan, isMinutesPaper(free) else { return nil }
    let heads = free.compactMap { block -> Head? in
      guard case .heading = extraction.blocks[block].kind, !extraction.blocks[block].isContentsEntry else { return nil }
      return reported(block)
    }
    return heads.count >= 2 ? heads : nil
  }

  /// head → title `,` `par` person ( ( `,` | `et` ) person )*
  private func reported(_ block: Int) -> Head? {
    let passage = extraction.passage(block)
    guard passage.count <= 400, passage.opensUpper else { return nil }
    let tokens = Tokens(passage)
    guard let par = tokens.all.indices.dropFirst(2).last(where: { tokens.word($0) == "par" && tokens.sign($0 - 1) == "," }),
      par + 1 < tokens.count
    else { return nil }
    let reporters = tokens.slice((par + 1)..<tokens.count)
    guard !extraction.reporters(reporters).isEmpty else { return nil }
    return Head(block: block, reference: nil, title: passage.prefix(tokens[par - 1]!.range.lowerBound), reporters: reporters)
  }
}
