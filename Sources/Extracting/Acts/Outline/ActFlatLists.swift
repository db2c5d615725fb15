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

  /// What stands between numbers that rise, each alone on the last line of its block.
  private func flatRows(_ blocks: [Int]) -> [FlatRow] {
    var starts: [(place: Int, number: String)] = []
    var last = 0
    for (place, block) in blocks.enumerated() {
      let lines = extraction.lines(block)
      guard let line = lines.last, let value = Self.number(line), value > last || value == 1 else { continue }
      last = value
      let before = lines.count > 1 ? lines[lines.count - 2] : place > 0 ? extraction.lines(blocks[place - 1]).last : nil
      starts.append((place, (before.flatMap(Self.stem) ?? "") + line.string))
    }
    let ends = starts.dropFirst().map(\.place) + [blocks.count]
    return zip(starts, ends).map { start, end in
      let behind = end < blocks.count ? blocks[end] : min(blocks[start.place] + Self.mostCells, extraction.blocks.count)
      return FlatRow(
        number: start.number, cells: cells(Array(blocks[(start.place + 1)..<end].prefix(Self.mostCells))),
        blocks: blocks[start.place]..<max(behind, blocks[start.place] + 1))
    }
  }

  /// A cell is a block, with those that stand right under it; what came of the act has its own.
  private func cells(_ blocks: [Int]) -> [(block: Int, text: Passage)] {
    var cells: [(block: Int, text: Passage)] = []
    for block in blocks {
      let text = extraction.passage(block)
      if let last = cells.last, !extraction.blocks[block].followsBlank, !extraction.blocks[block].isItem, !isVerdict(text),
        !Extraction.isVoteLine(text), !isVerdict(last.text)
      {
        cells[cells.count - 1].text = last.text.joined(with: text)
      } else {
        cells.append((block, text))
      }
    }
    return cells
  }

  /// `DEL-2023-09-` over `01`: a number cut behind its stroke.
  private static func stem(_ line: Passage) -> String? {
    guard (4...16).contains(line.count), line.last == 0x2D, line.hasDigit, line.opensUpper || (0x30...0x39).contains(line.bytes[0]),
      !line.contains(0x20)
    else { return nil }
    return line.string
  }

  /// `201`, `201*`, `12 bis`
  private static func number(_ line: Passage) -> Int? {
    guard line.count <= 8, let first = Tokens(line)[0], first.range.lowerBound == 0, let value = first.number, value < 1900 else {
      return nil
    }
    let rest = Tokens(line).all.dropFirst()
    return rest.allSatisfy { ["*", "bis", "ter"].contains($0.text) } ? value : nil
  }

  private func region(_ row: FlatRow) -> ActRegion? {
    guard let place = row.cells.firstIndex(where: { isVerdict($0.text) }),
      let title = row.cells[..<place].max(by: { $0.text.count < $1.text.count }), (8...Self.longestTitle).contains(title.text.count),
      title.text.opensUpper
    else { return nil }
    // `Pour : 17`, `Contre : 4` in blocks of their own.
    let counts = row.cells[(place + 1)...].prefix { Extraction.isVoteLine($0.text) || isVerdict($0.text) }
    let verdict = counts.reduce(row.cells[place].text) { $0.joined(with: $1.text) }
    let number = row.number.replacing("*", with: "").trimmingPrefix { $0 == " " }
    return ActRegion(
      reference: String(number), titles: [title.text], heads: [row.blocks.lowerBound, title.block],
      body: row.blocks.upperBound..<row.blocks.upperBound, verdict: verdict)
  }

  private func isVerdict(_ text: Passage) -> Bool {
    guard text.count <= Self.longestVerdict, text.opensUpper || text.hasDigit else { return false }
    let reader = VoteReader(text)
    return reader.outcome != nil || reader.hasCounts
  }
}
