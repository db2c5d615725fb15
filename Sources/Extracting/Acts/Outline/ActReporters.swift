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

  /// Whether an agenda names who reports under each of its points: `N° 2 – Budget principal`, `P. ROBIN, rapporteur`. Its numbers may come in
  /// any order.
  func areReported(_ heads: [Head]) -> Bool {
    guard heads.count >= 3, decided(heads).count * 2 < heads.count,
      Set(heads.map { ($0.reference?.text ?? "") + $0.title.prefix(24).folded }).count == heads.count
    else { return false }
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    let reported = zip(heads, ends).count { head, end in
      ((head.block + 1)..<end).prefix(2).contains { block in
        let passage = extraction.passage(block)
        guard passage.count <= 100 else { return false }
        let words = passage.folded.split(separator: " ").filter { $0 != "e" && $0 != "s" }
        return [words.first, words.last].contains { $0.map { $0.hasPrefix("rapporteu") } ?? false }
      }
    }
    return reported * 5 >= heads.count * 4
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
