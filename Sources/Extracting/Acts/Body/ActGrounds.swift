import Normalising
import Segmenting

extension ActPiece {
  /// `VU`, `Vu :`, `Considérant` alone on its line, above a list of grounds that do not repeat the word.
  var isGroundLabel: Bool {
    words.count == 1 && ["vu", "vus", "considerant"].contains(words[0]) && text.count <= 16 && opensUpper
  }

  /// A line of such a list: an item, or one that goes on in small letters.
  fileprivate var continuesGrounds: Bool {
    if text.opensLower { return EnactingFormula(text).map { !$0.before.isEmpty } ?? true }
    return isItem && role == nil && !opensArticle && EnactingFormula(text) == nil
  }
}

extension Extraction {
  /// grounds → `VU` ( item | line )* | `Considérant` ( `que` … )*
  ///
  /// False for a piece that is of no such list.
  mutating func readListedGround(_ piece: ActPiece, _ draft: inout ActDraft) -> Bool {
    if piece.isGroundLabel, !draft.isEnacted {
      draft.listedGrounds = piece.role
      own(piece.text)
      take(piece.block..<(piece.block + 1))
      guard piece.isLast else { return true }
      for child in tree.children(piece.block) where !passage(child).isEmpty { addGround(passage(child), &draft) }
      return true
    }
    guard let listed = draft.listedGrounds, !piece.countsPages else { return false }
    guard !draft.isEnacted, piece.continuesGrounds else {
      draft.listedGrounds = nil
      return false
    }
    take(piece.block..<(piece.block + 1))
    for ground in listed == .recital && piece.isFirst && piece.isLast ? grounds(in: piece.block) : [piece.text] {
      addGround(ground, &draft)
    }
    return true
  }

  private mutating func addGround(_ text: Passage, _ draft: inout ActDraft) {
    if draft.listedGrounds == .visa {
      own(text)
      draft.act.citations.append(Citation(text: text.string, references: legalReferences(Tokens(text)), at: locate(text)))
    } else {
      draft.act.recitals.append(node(text))
    }
  }

  /// The lines of a block, parted where one begins with `que` behind a comma.
  private func grounds(in block: Int) -> [Passage] {
    var groups: [[Passage]] = []
    for line in lines(block) {
      let opens = line.opensLower && ["que", "qu"].contains(line.prefix(8).foldedWords.first ?? "")
      if let last = groups.last?.last, !opens || ![0x2C, 0x3B, 0x2E].contains(last.last) {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups.map { Passage(joining: $0) }
  }
}
