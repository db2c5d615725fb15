import Normalising
import Reading
import Segmenting

extension Extraction {
  /// headed → ( heading item+ ){2,}: a page that is called a plan and lists under its headings what is to be done, an infinitive an item.
  mutating func parseHeadedLists(into parts: inout Parts) {
    guard parts.axes.isEmpty, parts.objectives.isEmpty, parts.actions.isEmpty, isCalledPlan else { return }
    let lists = blocks.indices.filter(headsList).map { listBlocks(after: $0) }.filter { !$0.isEmpty }
    let items = lists.flatMap(\.self)
    // `S'engager`, `Ne pas jeter`, and an `Achat de …` among them.
    let planned = items.count { passage($0).opensPlanned }
    guard lists.count >= 2, items.count >= Self.fewestHeaded, planned * 5 >= items.count * 4 else { return }
    addActions(items, &parts)
  }

  private static let fewestHeaded = 5

  private func headsList(_ index: Int) -> Bool {
    guard case .heading(.markdown) = blocks[index].kind, !isTaken(index), index + 1 < blocks.count else { return false }
    return blocks[index + 1].isItem && blocks[index + 1].depth == 0
  }

  /// `Plan d'action numérique`, `Feuille de route 2030`, `Les actions`: the title that the page or its front matter prints.
  private var isCalledPlan: Bool {
    blocks.indices.prefix(4).contains { index in
      let isTitle = [.metadata(key: "title"), .metadata(key: "titre"), .heading(.markdown(level: 1))].contains(blocks[index].kind)
      let folded = passage(index).prefix(60).folded
      return isTitle
        && ["plan d action", "programme d action", "feuille de route", "les actions", "nos actions"].contains {
          folded.hasPrefix($0)
        }
    }
  }
}

extension Passage {
  /// An infinitive, its pronoun or its negation before it or not: `S'engager`, `Ne pas renouveler`.
  fileprivate var opensPlanned: Bool {
    if opensInfinitive { return true }
    let words = prefix(60).foldedWords.drop { ["s", "se", "ne", "pas", "plus", "mieux"].contains($0) }
    return opensUpper && words.first.map { $0.utf8.count >= 4 && Infinitives.isOne($0) } ?? false
  }
}
