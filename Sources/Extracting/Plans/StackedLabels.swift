import Normalising
import Segmenting

/// Labels one under the other and their values behind them all, as a grid comes out that a dump read column by column.
///
/// Proved by a day that stands among the values where a label before the last asks for one. As many values as labels are read in their order,
/// and one more is the title that the heading has not; any other count leaves no one reading, and the values belong to no field.
enum StackedLabels {
  private static let fewest = 3

  static func read(_ fiche: PlanRegion, _ outline: PlanOutline) -> PlanRegion {
    guard fiche.parts.isEmpty, let labels = stack(fiche.body, outline) else { return fiche }
    let (tree, body) = (outline.tree, fiche.body)
    let first = labels[0].block
    let start = first + labels.count
    let next = outline.labels.partitioningIndex { $0.block >= start }
    let end = next < outline.labels.count ? min(outline.labels[next].block, body.upperBound) : body.upperBound
    guard let days = labels.dropLast().firstIndex(where: { $0.label.role == .calendar }),
      (start..<end).contains(where: { isDay(tree.passage($0)) })
    else { return fiche }
    var fiche = fiche
    let extra = fiche.title.isEmpty && fiche.body.lowerBound == first ? 1 : 0
    let isCounted = end - start == labels.count + extra && isDay(tree.passage(start + extra + days))
    fiche.parts = [body.lowerBound..<first]
    if isCounted {
      if extra == 1 {
        fiche.title = tree.passage(start)
        fiche.repeats.insert(start)
        fiche.parts.append(start..<(start + 1))
      }
      for place in labels.indices {
        let value = start + extra + place
        fiche.parts += [(first + place)..<(first + place + 1), value..<(value + 1)]
      }
    } else {
      fiche.parts.append(first..<start)
    }
    fiche.parts.append(end..<body.upperBound)
    return fiche
  }

  /// The first labels of a body that follow each other without values.
  private static func stack(_ body: Range<Int>, _ outline: PlanOutline) -> [(block: Int, label: Label)]? {
    let start = outline.labels.partitioningIndex { $0.block >= body.lowerBound }
    let labels = outline.labels[start...].prefix { $0.block < body.upperBound }
    guard let first = labels.first else { return nil }
    let stack = labels.enumerated().prefix { place, entry in entry.block == first.block + place && entry.label.value.isEmpty }.map(
      \.element)
    return stack.count >= fewest ? stack : nil
  }

  private static func isDay(_ passage: Passage) -> Bool {
    let tokens = Tokens(passage.prefix(80))
    guard let found = TimeReader(tokens).first() else { return false }
    return found.range.count * 2 > tokens.count
  }
}
