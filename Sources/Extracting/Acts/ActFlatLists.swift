import Normalising
import Segmenting

extension ActOutline {
  /// A list of acts in a table whose columns a dump lost, a cell a block: the number alone on a line, what the act is about, what came of it.
  ///
  /// row → number cell{1,8}, one of the cells a verdict; three rows and more whose numbers rise
  func flattened(_ free: [Int]) -> [ActRegion]? {
    guard !hasPlan else { return nil }
    let rows = flatRows(free.filter { extraction.blocks[$0].depth == 0 })
    let told = rows.compactMap { region($0) }
    return told.count >= 3 && told.count * 4 >= rows.count * 3 ? told : nil
  }

  private struct FlatRow {
    let number: String
    let cells: [(block: Int, text: Passage)]
    let blocks: Range<Int>
  }

  private static let mostCells = 8
  /// In bytes.
  private static let longestTitle = 400
  private static let longestVerdict = 120

  /// What stands between numbers that rise, each alone on the last line of its block or on the first.
  private func flatRows(_ blocks: [Int]) -> [FlatRow] {
    var starts: [(place: Int, number: String)] = []
    var last = 0
    for (place, block) in blocks.enumerated() {
      guard let line = extraction.lines(block).last, let value = Self.number(line), value > last || value == 1 else { continue }
      last = value
      starts.append((place, line.string))
    }
    let ends = starts.dropFirst().map(\.place) + [blocks.count]
    return zip(starts, ends).map { start, end in
      let cells = blocks[(start.place + 1)..<end].prefix(Self.mostCells).map { ($0, extraction.passage($0)) }
      let behind = end < blocks.count ? blocks[end] : (cells.last?.0 ?? blocks[start.place]) + 1
      return FlatRow(number: start.number, cells: cells, blocks: blocks[start.place]..<behind)
    }
  }

  /// `201`, `201*`, `12 bis`
  private static func number(_ line: Passage) -> Int? {
    guard line.count <= 8, let first = Tokens(line)[0], first.range.lowerBound == 0, let value = first.number, value < 1900 else { return nil }
    let rest = Tokens(line).all.dropFirst()
    return rest.allSatisfy { ["*", "bis", "ter"].contains($0.text) } ? value : nil
  }

  private func region(_ row: FlatRow) -> ActRegion? {
    guard let place = row.cells.firstIndex(where: { isVerdict($0.text) }),
      let title = row.cells[..<place].max(by: { $0.text.count < $1.text.count }), (8...Self.longestTitle).contains(title.text.count),
      title.text.opensUpper
    else { return nil }
    // `Pour : 17`, `Contre : 4` in blocks of their own.
    let counts = row.cells[(place + 1)...].prefix { Extraction.isVoteLine($0.text) }
    let verdict = counts.reduce(row.cells[place].text) { $0.joined(with: $1.text) }
    let number = row.number.replacing("*", with: "").trimmingPrefix { $0 == " " }
    return ActRegion(
      reference: String(number), titles: [title.text], heads: [row.blocks.lowerBound, title.block],
      body: row.blocks.upperBound..<row.blocks.upperBound, verdict: verdict)
  }

  private func isVerdict(_ text: Passage) -> Bool {
    guard text.count <= Self.longestVerdict, text.opensUpper else { return false }
    let reader = VoteReader(text)
    return reader.outcome != nil || reader.hasCounts
  }
}
