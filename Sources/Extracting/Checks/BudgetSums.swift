import Reading
import Segmenting

extension Extraction {
  /// How many items of a list are looked at before its total.
  private static let reach = 60

  /// Lists of one sum an item whose total stands in the line above (`Coût total de 800 € :`) or in the last item (`Total : 800 €`), whatever
  /// part of the document they are in.
  mutating func checkBudgets() {
    let known = Set(diagnostics.filter { $0.id == .sumMismatch }.compactMap { $0.place?.line })
    for index in blocks.indices where blocks[index].kind != .table && blocks[index].kind != .row && blocks[index].kind != .cell {
      let passage = passage(index)
      guard let last = passage.last, last == 0x3A || blocks[index].isItem else { continue }
      if last == 0x3A { checkLead(index, Tokens(passage), known) }
      if blocks[index].isItem, opensTotal(passage) { checkLastItem(index, Tokens(passage), known) }
    }
  }

  private func opensTotal(_ passage: Passage) -> Bool { Tokens(passage.prefix(12)).word(0) == "total" }

  private mutating func checkLead(_ index: Int, _ tokens: Tokens, _ known: Set<Int>) {
    let words = Set(tokens.all.map(\.text))
    guard words.contains("total") || words.contains("totale") || words.contains("dont"), let total = Self.sum(tokens) else { return }
    compare(total, tokens, with: listBlocks(after: index, takenToo: true), isPartial: words.contains("dont"), known)
  }

  private mutating func checkLastItem(_ index: Int, _ tokens: Tokens, _ known: Set<Int>) {
    guard let total = Self.sum(tokens) else { return }
    var items: [Int] = []
    var before = index - 1
    while before >= 0, items.count < Self.reach, blocks[before].isItem, blocks[before].depth >= blocks[index].depth {
      if blocks[before].depth == blocks[index].depth {
        if opensTotal(passage(before)) { break }
        items.insert(before, at: 0)
      }
      before -= 1
    }
    compare(total, tokens, with: items, isPartial: false, known)
  }

  private mutating func compare(_ total: FoundAmount, _ tokens: Tokens, with items: [Int], isPartial: Bool, _ known: Set<Int>) {
    let passages = items.prefix(Self.reach).map { passage($0) }
    let sums = passages.compactMap { Self.sum(Tokens($0)) }
    guard sums.count >= 2, sums.count == items.count, let wanted = total.value?.hundredths,
      sums.allSatisfy({ $0.currency == total.currency && $0.taxBasis == total.taxBasis })
    else { return }
    let made = sums.reduce(0) { $0 + ($1.value?.hundredths ?? 0) }
    guard isPartial ? made > wanted : made != wanted else { return }
    let printed = tokens.slice(total.range)
    let place = locate(printed)
    guard !known.contains(place.line) else { return }
    report(
      .warning, .sumMismatch, "the lines add up to \(Figure(cents: "\(made)").digits), not to ‘\(printed.string)’", at: place,
      related: passages.map { locate($0) })
  }

  /// The one sum of a line; nil where there are none, several, or one whose digits are lost.
  private static func sum(_ tokens: Tokens) -> FoundAmount? {
    let all = AmountReader(tokens).all()
    return all.count == 1 && all[0].value?.hundredths != nil ? all[0] : nil
  }
}
