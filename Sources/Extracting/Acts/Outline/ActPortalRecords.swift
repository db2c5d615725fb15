import Normalising
import Reading
import Segmenting

/// The acts that a portal's page of results lists: a title, a summary or none, and a row of labels under it.
///
/// record → title summary? ( label `:` value ){3,}, one of them the day
extension ActOutline {
  private static let labels: Set<String> = [
    "assemblee", "date", "date de seance", "rapporteur", "rapporteure", "collectivite", "commission", "instance", "seance", "theme",
    "thematique", "type", "numero", "direction", "service",
  ]
  private static let fewestLabels = 3
  /// In blocks, its title with it.
  private static let longestSummary = 5
  /// In bytes.
  private static let longestTitle = 600

  func recorded(_ free: [Int]) -> [ActRegion]? {
    guard !hasPlan else { return nil }
    var records: [ActRegion] = []
    var (start, place) = (0, 0)
    while place < free.count {
      let run = free[place...].prefix { label($0) != nil }
      if run.count >= Self.fewestLabels, let record = record(free[start..<place], Array(run)) { records.append(record) }
      if !run.isEmpty { start = place + run.count }
      place += max(run.count, 1)
    }
    return records.count >= 2 ? records : nil
  }

  /// The label of a field of a record, folded, and what stands behind its colon.
  private func label(_ block: Int) -> (name: String, value: Passage)? {
    let passage = extraction.passage(block)
    guard passage.count <= 160, extraction.blocks[block].cell == nil, let colon = passage.bytes.prefix(24).firstIndex(of: 0x3A),
      case let name = passage.prefix(colon).folded, Self.labels.contains(name)
    else { return nil }
    return (name, passage.suffix(from: colon + 1))
  }

  private func record(_ above: ArraySlice<Int>, _ run: [Int]) -> ActRegion? {
    let fields = run.compactMap { label($0) }
    guard let day = fields.first(where: { $0.name.hasPrefix("date") })?.value, day.isDate,
      Set(fields.map(\.name)).count == fields.count,
      let title = above.suffix(Self.longestSummary).last(where: { !extraction.passage($0).endsSentence }),
      case let text = extraction.passage(title), (8...Self.longestTitle).contains(text.count), text.opensUpper || text.hasDigit,
      // `Rapport (pdf, 212 Ko)` of the record above.
      !text.folded.contains(" pdf ")
    else { return nil }
    let number = ActReference(heading: text)
    return ActRegion(
      reference: number?.text, titles: [number?.title ?? text], heads: [title] + run, body: (title + 1)..<run[0], day: day,
      reporters: fields.first { $0.name.hasPrefix("rapporteur") }?.value)
  }
}
