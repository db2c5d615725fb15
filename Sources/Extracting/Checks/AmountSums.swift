import Normalising
import Reading
import Segmenting

extension Extraction {
  /// In bytes of text between a total and the first of its lines, or between two lines.
  private static let reach = 800

  /// Printed totals against their lines, which follow or precede them.
  mutating func checkSums(_ parts: Parts) {
    for (place, amount) in parts.amounts.enumerated() {
      if amount.label == nil {
        checkTotal(amount, against: Array(parts.amounts[(place + 1)...].prefix { $0.label != nil }.prefix(60)))
      } else if isTotal(amount) {
        let before = parts.amounts[..<place].suffix(60).reversed().prefix { $0.label != nil && !isTotal($0) }
        checkLast(amount, against: before.reversed())
      }
    }
  }

  /// `un financement total de 1 641 850 euros … : - 1 248 352€ …`, `369,9 M€ en 2014, dont : - 30 M€ …`.
  private mutating func checkTotal(_ total: Amount, against following: [Amount]) {
    let lines = near(following, after: total)
    guard lines.count >= 2, let sum = total.value?.hundredths, let parts = hundredths(lines, like: total) else { return }
    let isPartial = says("dont", after: total, before: lines[0])
    let made = parts.reduce(0, +)
    if isPartial ? made > sum : says("total", before: total) && made != sum && items(from: total, to: lines[lines.count - 1]) <= lines.count
    {
      report(
        .warning, .sumMismatch, "the lines add up to \(Figure(cents: "\(made)").digits), not to ‘\(total.text)’", at: total.at,
        related: lines.map(\.at))
    }
  }

  /// How many items of lists begin between two sums: one whose own sum is unreadable is one too many.
  private func items(from first: Amount, to last: Amount) -> Int {
    let map = tree.text.map
    let start = map.normalised(first.at.spans.last!.end, rounding: .down).value
    let end = map.normalised(last.at.spans[0].start, rounding: .down).value
    return blocks.count { block in block.isItem && block.fragments.first.map { $0.lowerBound >= start && $0.lowerBound <= end } ?? false }
  }

  /// `- Etat : 500 € - Région : 300 € - Total : 800 €`
  private mutating func checkLast(_ total: Amount, against before: [Amount]) {
    var lines: [Amount] = []
    var next = total
    for line in before.reversed() {
      guard distance(line, next) < Self.reach / 2 else { break }
      lines.insert(line, at: 0)
      next = line
    }
    guard lines.count >= 2, let sum = total.value?.hundredths, let parts = hundredths(lines, like: total) else { return }
    let made = parts.reduce(0, +)
    guard made != sum, !parts.contains(sum) else { return }
    report(
      .warning, .sumMismatch, "the lines above add up to \(Figure(cents: "\(made)").digits), not to ‘\(total.text)’", at: total.at,
      related: lines.map(\.at))
  }

  private func isTotal(_ amount: Amount) -> Bool {
    let label = Folding.words(amount.label ?? "")
    return label == "total" || label == "total general" || label == "total du financement" || label == "total des financements"
  }

  /// The lines that stand close to the total and to each other.
  private func near(_ lines: [Amount], after total: Amount) -> [Amount] {
    var (found, last): ([Amount], Amount) = ([], total)
    for line in lines {
      guard distance(last, line) < Self.reach else { break }
      found.append(line)
      last = line
    }
    return found
  }

  private func distance(_ first: Amount, _ second: Amount) -> Int {
    (second.at.spans.first?.start.value ?? 0) - (first.at.spans.last?.end.value ?? 0)
  }

  /// Nil where a figure is lost or is of another currency, tax basis or year than the total's.
  private func hundredths(_ lines: [Amount], like total: Amount) -> [Int]? {
    guard lines.allSatisfy({ $0.currency == total.currency && ($0.taxBasis == nil || $0.taxBasis == total.taxBasis) }) else { return nil }
    let parts = lines.compactMap { $0.value?.hundredths }
    return parts.count == lines.count ? parts : nil
  }

  /// Whether a word stands in the eighty bytes of text before a sum.
  private func says(_ word: String, before amount: Amount) -> Bool {
    let end = tree.text.map.normalised(amount.at.spans[0].start, rounding: .down).value
    return says(word, in: max(0, end - 80)..<end)
  }

  private func says(_ word: String, after amount: Amount, before other: Amount) -> Bool {
    let start = tree.text.map.normalised(amount.at.spans.last!.end, rounding: .down).value
    let end = tree.text.map.normalised(other.at.spans[0].start, rounding: .down).value
    return says(word, in: start..<min(max(start, end), start + 60))
  }

  private func says(_ word: String, in range: Range<Int>) -> Bool {
    Folding.words(tree.text.bytes[range]).split(separator: 0x20).contains { $0.elementsEqual(word.utf8) }
  }

  // MARK: Shares

  /// A list that a sentence calls a distribution, one percentage an item: they make 100, but for rounding.
  mutating func checkShares() {
    for index in blocks.indices where !blocks[index].isItem && blocks[index].kind != .table && blocks[index].kind != .cell {
      let lead = passage(index)
      guard lead.last == 0x3A,
        lead.suffix(from: max(0, lead.count - 200)).foldedWords.contains(where: { $0.hasPrefix("repart") })
      else { continue }
      let items = listBlocks(after: index, takenToo: true).map { passage($0) }
      let shares = items.compactMap { Self.share(Tokens($0)) }
      guard items.count >= 2, shares.count == items.count, !items.contains(where: { $0.folded.contains("dont ") }) else { continue }
      let sum = shares.reduce(0) { $0 + $1.hundredths }
      let slack = shares.reduce(1) { $0 + $1.slack }
      if abs(sum - 10_000) > slack {
        report(
          .warning, .sumMismatch, "the percentages of the list make \(Figure(cents: "\(sum)").digits) %, not 100", at: locate(lead),
          related: items.map { locate($0) })
      }
    }
  }

  /// The one percentage of an item; nil where there are none or several.
  private static func share(_ tokens: Tokens) -> (hundredths: Int, slack: Int)? {
    var found: (hundredths: Int, slack: Int)?
    var index = 0
    while index < tokens.count {
      guard let number = AmountReader(tokens).number(at: index) else {
        index += 1
        continue
      }
      if tokens.sign(number.end) == "%" {
        guard found == nil, let value = Figure(integer: number.integer, fraction: number.fraction).hundredths else { return nil }
        found = (value, number.fraction.isEmpty ? 50 : number.fraction.utf8.count == 1 ? 5 : 1)
      }
      index = number.end
    }
    return found
  }
}
