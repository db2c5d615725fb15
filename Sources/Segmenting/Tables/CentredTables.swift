import Normalising
import Reading

/// Lists of acts whose labels and cells are set in the middle of their columns, the labels over several lines: `N° de ⏎ délibération`,
/// `Décision ⏎ du conseil`. A cell is of the label that it stands under.
struct CentredTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  private static let widest = 400
  private static let longest = 400
  private static let tallestHead = 4
  private static let mostBlanks = 3
  private static let narrowestGap = 2

  private typealias Segment = (range: Range<Int>, column: Int, width: Int)

  private struct Head {
    /// The lines of each label.
    var labels: [[Range<Int>]]
    /// Where each stands on the page.
    var extents: [Range<Int>]
    let subject: Int
    let end: Int
  }

  /// The table that begins at `index`; nil when none does.
  func table(from index: Int) -> FoundTable? {
    guard let head = head(index) else { return nil }
    var found = FoundTable(end: head.end, indent: lines[index].indent)
    found.append(plain: head.labels)
    var (band, rows, blanks, row) = ([[Segment]](), 0, 0, head.end)
    func close() -> Bool {
      defer { band = [] }
      guard !band.isEmpty else { return true }
      guard let cells = self.rows(band, head) else { return false }
      for cells in cells { found.append(plain: cells) }
      rows += cells.count
      return true
    }
    while row < lines.count, row - index < Self.longest, blanks < Self.mostBlanks, !lines[row].isFurniture {
      if lines[row].isBlank {
        blanks += 1
        guard close() else { return nil }
      } else if let again = self.head(row) {
        guard close() else { return nil }
        found.append(plain: again.labels)
        row = again.end - 1
        (found.end, blanks) = (row + 1, 0)
      } else {
        let cells = segments(lines[row])
        if cells.isEmpty || blanks > 0 && rows > 0 && !opensRow(row, head) { break }
        band.append(cells)
        (found.end, blanks) = (row + 1, 0)
      }
      row += 1
    }
    return close() && rows >= 2 ? found : nil
  }

  /// Labels over two lines and more, parted by blanks that none of the lines crosses.
  private func head(_ index: Int) -> Head? {
    guard !lines[index].isBlank, opensNumber(index) else { return nil }
    var groups: [(extent: Range<Int>, runs: [Range<Int>])] = []
    for row in index..<min(index + Self.tallestHead, lines.count) {
      guard !lines[row].isBlank, !lines[row].isFurniture, lines[row].width <= Self.widest else { return nil }
      for segment in segments(lines[row]) {
        let extent = segment.column..<(segment.column + segment.width)
        let touched = groups.indices.filter { groups[$0].extent.overlaps(extent) }
        if touched.count > 1 { return nil }
        if let place = touched.first {
          let old = groups[place].extent
          groups[place] = (
            min(old.lowerBound, extent.lowerBound)..<max(old.upperBound, extent.upperBound), groups[place].runs + [segment.range]
          )
        } else {
          groups.append((extent, [segment.range]))
        }
      }
      if row > index, let head = Self.head(groups.sorted { $0.extent.lowerBound < $1.extent.lowerBound }, row + 1, bytes) { return head }
    }
    return nil
  }

  private static func head(_ groups: [(extent: Range<Int>, runs: [Range<Int>])], _ end: Int, _ bytes: [UInt8]) -> Head? {
    let labels = groups.map { group in group.runs.map { String(decoding: Folding.words(bytes[$0]), as: UTF8.self) }.joined(separator: " ") }
    guard labels.count >= 3, ActTableWords.numbers.contains(labels[0]), labels.allSatisfy(ActTableWords.all.contains),
      let subject = labels.firstIndex(where: ActTableWords.subjects.contains),
      labels.contains(where: { ActTableWords.votes.contains($0) || ActTableWords.decisions.contains($0) })
    else { return nil }
    return Head(labels: groups.map(\.runs), extents: groups.map(\.extent), subject: subject, end: end)
  }

  /// A cheap look before the dear one: `N°`, `Numéro`.
  private func opensNumber(_ index: Int) -> Bool {
    guard let first = bytes[lines[index].body].first else { return false }
    return first | 0x20 == 0x6E || first | 0x20 == 0x72 || first | 0x20 == 0x64
  }

  /// A number or a verdict stands on one of the next lines: signatures stand below a list of acts.
  private func opensRow(_ row: Int, _ head: Head) -> Bool {
    var next = row
    while next < lines.count, next < row + 8, !lines[next].isBlank {
      let columns = segments(lines[next]).map { column($0, head) }
      if columns.contains(0), columns.contains(where: { $0 > 0 }) { return true }
      next += 1
    }
    return false
  }

  /// Under which label a cell stands, by how much of it is covered; what stands under none goes to the next one.
  private func column(_ cell: Segment, _ head: Head) -> Int {
    let extent = cell.column..<(cell.column + cell.width)
    let shares = head.extents.map { label in
      label.overlaps(extent)
        ? 100 * (min(label.upperBound, extent.upperBound) - max(label.lowerBound, extent.lowerBound)) / label.count
        : -min(abs(label.lowerBound - extent.upperBound), abs(extent.lowerBound - label.upperBound))
    }
    return shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) } ?? 0
  }

  private func rows(_ band: [[Segment]], _ head: Head) -> [[[Range<Int>]]]? {
    let starts = Set(band.joined().map(\.column))
    let parted = band.map { line in line.flatMap { split($0, at: starts, head) } }
    let placed = parted.indices.map { line in
      parted[line].map { cell in
        // Lines of one cell that begin alike go with the widest.
        let near = parted[max(0, line - 2)..<min(parted.count, line + 3)].joined().filter { $0.column == cell.column }
        return (column: column(near.max { $0.width < $1.width } ?? cell, head), range: cell.range)
      }
    }
    let reader = ScalarReader(bytes)
    let goesOn = placed.map { line in
      line.first { $0.column == head.subject }.map { reader.isSmallLetter(at: $0.range.lowerBound) } ?? false
    }
    let centred = CentredRows(cells: placed.map { Set($0.map(\.column)) }, goesOn: goesOn, subject: head.subject)
    guard let cuts = centred.cuts(columns: head.extents.count) else { return nil }
    return zip(cuts, cuts.dropFirst()).map { start, end in
      var cells: [[Range<Int>]] = Array(repeating: [], count: head.extents.count)
      for cell in placed[start..<end].joined() { cells[cell.column].append(cell.range) }
      return cells
    }
  }

  /// A run of words that only one blank parts, where it stands under several labels: behind the number, and where another line's cell begins.
  private func split(_ cell: Segment, at starts: Set<Int>, _ head: Head) -> [Segment] {
    let under = head.extents.count { $0.overlaps(cell.column..<(cell.column + cell.width)) }
    guard under > 1 else { return [cell] }
    var (parts, column, start) = ([Segment](), cell.column, (cell.range.lowerBound, cell.column))
    func part(_ end: Int, _ last: Int) -> Segment { (start.0..<end, start.1, last - start.1) }
    for index in cell.range where bytes[index] & 0xC0 != 0x80 {
      if index > start.0, bytes[index - 1] == 0x20 {
        let isNumber = parts.isEmpty && self.column(part(index - 1, column - 1), head) == 0 && hasDigit(start.0..<index)
        if isNumber || starts.contains(column) {
          parts.append(part(index - 1, column - 1))
          start = (index, column)
        }
      }
      column += 1
    }
    return parts + [part(cell.range.upperBound, column)]
  }

  private func hasDigit(_ range: Range<Int>) -> Bool { bytes[range].contains { (0x30...0x39).contains($0) } }

  /// The runs of a line that two blanks and more part.
  private func segments(_ line: TextLine) -> [Segment] {
    line.isBlank || line.width > Self.widest ? [] : line.runs(bytes, gap: Self.narrowestGap)
  }
}
