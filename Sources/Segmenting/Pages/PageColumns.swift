import Normalising

/// Finds text set in two columns by blanks, as dumps that keep the page's layout print a letterhead beside its text, the columns of a
/// page, or a grid of labels and values, and parts it into the pieces to read one after the other.
///
/// Two lines and more hold both columns, parted by a gutter that no line crosses. Three columns of short cells are a table
/// (`AlignedTables`); columns inside a column are found when it is read in its turn.
struct PageColumns {
  let lines: [TextLine]
  let bytes: [UInt8]

  /// Blanks that part two columns where a line has both.
  private static let narrowestGutter = 3
  /// Lines looked at from one start, and gaps tried as its gutter, so that reading stays linear.
  private static let longest = 120
  private static let mostGaps = 8
  private static let widest = 400
  /// So many blank lines end what stands side by side.
  private static let widestBlank = 3

  /// Lines that stand side by side, in the order in which they are read.
  struct Found {
    let rows: Range<Int>
    let pieces: [[TextLine]]
  }

  /// What stands side by side from `index` on; nil when nothing does.
  func region(from index: Int) -> Found? {
    var best: (gutter: Gutter, rows: Range<Int>)?
    for gap in gaps(lines[index], fewest: Self.narrowestGutter).prefix(Self.mostGaps) {
      let found = grown(from: index, gap)
      if found.gutter.both > best?.gutter.both ?? 0 { best = found }
    }
    guard let best, best.gutter.both >= (best.gutter.width > 3 ? 2 : 3) else { return nil }
    let grid = ColumnGrid(sides: best.rows.map { sides(lines[$0], best.gutter) }, bytes: bytes, lines: lines[best.rows])
    guard grid.holdsWords else { return nil }
    let kept = grid.whole(lines)
    return Found(rows: kept.lines.startIndex..<kept.lines.endIndex, pieces: kept.pieces)
  }

  /// Two columns of fields, label over value in each; the first line may be in one column only.
  func sheet(from index: Int) -> Found? {
    guard let first = LabelRows(lines: lines, bytes: bytes).segments(lines[index]).first, lines[index].width <= Self.widest,
      LabelTable.role(ofLine: bytes[first.range]) != nil
    else { return nil }
    for row in index..<max(index + 1, min(lines.count, index + Self.longestHead)) where !lines[row].isBlank {
      guard let gap = gaps(lines[row], fewest: Self.narrowestGutter).first ?? farLabel(row, behind: lines[index]) else { continue }
      let found = grown(from: index, gap, throughLabels: true)
      guard found.rows.upperBound > row else { return nil }
      let grid = ColumnGrid(sides: found.rows.map { sides(lines[$0], found.gutter) }, bytes: bytes, lines: lines[found.rows])
      guard grid.holdsSheets, grid.holdsWords else { return nil }
      let kept = grid.whole(lines)
      return Found(rows: kept.lines.startIndex..<kept.lines.endIndex, pieces: kept.pieces)
    }
    return nil
  }

  private static let longestHead = 6
  /// Where the right column of a page begins at the least.
  private static let nearestRight = 40

  /// The blanks before a label alone on its line, in the right column.
  private func farLabel(_ row: Int, behind first: TextLine) -> Range<Int>? {
    let line = lines[row]
    guard line.indent >= Self.nearestRight, first.width + Self.narrowestGutter <= line.indent,
      LabelTable.role(ofLine: bytes[line.body]) != nil
    else { return nil }
    return first.width..<line.indent
  }

  // MARK: The gutter

  /// Columns of the page between a left and a right column.
  private struct Gutter {
    /// Behind the longest line on the left.
    var start: Int
    /// The edge of the right column.
    var end: Int
    /// Lines with words on both sides.
    var both = 0

    var width: Int { end - start }
  }

  /// Runs of blanks inside a line, in columns of the page.
  private func gaps(_ line: TextLine, fewest: Int) -> [Range<Int>] {
    guard line.width <= Self.widest, !line.isBlank else { return [] }
    var found: [Range<Int>] = []
    var (column, run) = (line.indent, 0)
    for index in line.body where bytes[index] & 0xC0 != 0x80 {
      if bytes[index] == 0x20 {
        run += 1
      } else {
        if run >= fewest { found.append((column - run)..<column) }
        run = 0
      }
      column += 1
    }
    return found
  }

  /// The lines that a gutter parts, and what is left of it.
  private func grown(from index: Int, _ gap: Range<Int>, throughLabels: Bool = false) -> (gutter: Gutter, rows: Range<Int>) {
    var gutter = Gutter(start: gap.lowerBound, end: gap.upperBound)
    var (blanks, end) = (0, index)
    for row in index..<min(lines.count, index + Self.longest) {
      let line = lines[row]
      if line.isFurniture || line.opensPage && row > index || row > index && !throughLabels && isTableHead(line) { break }
      if !throughLabels && TrailingLabels(lines: lines, bytes: bytes).parts(row) != nil || row > index && opensPart(line, gutter) { break }
      if line.isBlank {
        blanks += 1
        if blanks >= Self.widestBlank { break }
        continue
      }
      guard let rest = narrowed(gutter, by: line) else { break }
      gutter = rest
      blanks = 0
      end = row + 1
    }
    return (gutter, index..<end)
  }

  /// The heading of a fiche or of an axis, on the left only.
  private func opensPart(_ line: TextLine, _ gutter: Gutter) -> Bool {
    let rows = LabelRows(lines: lines, bytes: bytes)
    if rows.isSpacedHeading(line) || rows.headingAtRight(line) != nil || rows.banner(line) != nil { return true }
    // `Fiche action B1-2                Priorité 1`
    let parts = rows.segments(line)
    if parts.count == 2, case let left = bytes[parts[0].range], rows.isHeadingAlone(left), HeadingReader(left).namesFiche,
      !HeadingReader(bytes[parts[1].range]).namesFiche
    {
      return true
    }
    return !line.isBlank && line.width <= gutter.start && HeadingReader(bytes[line.body]).form == .numbered(depth: 1)
  }

  /// Labels in a row: the head of a table, or of fields side by side.
  private func isTableHead(_ line: TextLine) -> Bool {
    let cells = LabelRows(lines: [line], bytes: bytes).segments(line)
    if cells.count >= 3, case let heads = cells.map({ String(decoding: Folding.words(bytes[$0.range]), as: UTF8.self) }),
      ActTableWords.numbers.contains(heads[0]) || ActTableWords.cutNumbers.contains(heads[0])
    {
      return heads.dropFirst().allSatisfy(ActTableWords.all.contains)
    }
    return cells.count >= 2 && cells.allSatisfy { LabelTable.role(ofLine: bytes[$0.range]) != nil }
  }

  /// What a line leaves of the gutter; nil when it crosses.
  private func narrowed(_ gutter: Gutter, by line: TextLine) -> Gutter? {
    var rest = gutter
    if line.width <= gutter.end - 2 {
      rest.start = max(gutter.start, line.width)
      return rest
    }
    if line.indent >= gutter.end - 1 { return rest }
    guard let gap = gaps(line, fewest: 2).first(where: { $0.lowerBound < gutter.end && $0.upperBound > gutter.start }) else { return nil }
    rest.start = max(gutter.start, gap.lowerBound)
    rest.end = min(gutter.end, gap.upperBound)
    rest.both += 1
    return rest.width >= 2 ? rest : nil
  }

  /// The words of a line left and right of the gutter.
  private func sides(_ line: TextLine, _ gutter: Gutter) -> ColumnGrid.Sides {
    guard !line.isBlank else { return ColumnGrid.Sides() }
    var (column, cut) = (line.indent, line.body.upperBound)
    for index in line.body where bytes[index] & 0xC0 != 0x80 {
      if column >= gutter.end - 1, bytes[index] != 0x20 {
        cut = index
        break
      }
      column += 1
    }
    let end = bytes[line.body.lowerBound..<cut].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? line.body.lowerBound
    return ColumnGrid.Sides(
      left: end > line.body.lowerBound ? TextLine(line.start..<end, of: bytes) : nil,
      right: cut < line.body.upperBound ? TextLine(cut..<line.body.upperBound, of: bytes, indent: max(0, column - gutter.end)) : nil)
  }
}

/// Two columns line by line, and the order in which they are read: down the one and then the other where they are prose, row by row where
/// the left one holds labels.
struct ColumnGrid {
  struct Sides {
    var left: TextLine?
    var right: TextLine?

    var isBlank: Bool { left == nil && right == nil }
  }

  let sides: [Sides]
  let bytes: [UInt8]
  /// The lines as they stand, for the blank ones.
  let lines: ArraySlice<TextLine>

  /// The widest column of labels.
  private static let widestLabel = 45
  /// A few may be wider, though not by much.
  private static let widestOfFew = 64
  /// Narrower columns say nothing of where their lines were cut.
  private static let narrowestProse = 40

  /// Words in both columns: a list of sums or of page numbers is none.
  var holdsWords: Bool {
    [sides.compactMap(\.left), sides.compactMap(\.right)].allSatisfy { column in
      column.count { letters($0) >= 4 } * 2 >= column.count
    }
  }

  /// Behind the last row of a grid: what stands below it, a blank line between, on the left only, is read as any other lines. Below fields
  /// it is a label whose value is as wide as the page.
  private var end: Int {
    guard !holdsHeadings, let last = sides.lastIndex(where: { $0.right != nil }) else { return sides.count }
    guard holdsFields else { return sides[last...].firstIndex(where: \.isBlank) ?? sides.count }
    guard let final = sides.lastIndex(where: { !$0.isBlank }), final > last + 1, sides[final - 1].isBlank,
      sides[final].left.map(isLabel) ?? false
    else { return sides.count }
    return final
  }

  /// The grid up to its end.
  func whole(_ all: [TextLine]) -> ColumnGrid {
    let end = end
    guard end < sides.count else { return self }
    return ColumnGrid(sides: Array(sides[..<end]), bytes: bytes, lines: all[lines.startIndex..<(lines.startIndex + end)])
  }

  private func letters(_ line: TextLine) -> Int { bytes[line.body].count { (0x41...0x5A).contains($0 & 0xDF) } }

  /// The lines in the order of reading, piece by piece. A blank line across both columns parts what stands above from what stands below.
  var pieces: [[TextLine]] {
    let starts = rowStarts
    if holdsHeadings || holdsFields {
      return [column(\.left, .column, 0..<sides.count), column(\.right, .column, 0..<sides.count)].filter { !$0.isEmpty }
    }
    guard starts.count > 1, !isProse, !holdsInline else {
      return bands.flatMap { [column(\.left, .column, $0), column(\.right, .column, $0)] }.filter { !$0.isEmpty }
    }
    let rows = zip(starts, starts.dropFirst() + [sides.count]).map { $0..<$1 }
    // A value of two lines says little of where its column was cut.
    let width = WrapWidth(sides.compactMap(\.right), bytes, inColumn: true).columns
    let cells = rows.map { (column(\.left, .label, $0), column(\.right, .value, $0).cut(at: width)) }
    let known = cells.map { $0.0.first.map { bytes[$0.body].last == 0x3A || LabelTable.role(ofLine: bytes[$0.body]) != nil } ?? false }
    guard known.count(where: { $0 }) * 3 >= cells.count else { return cells.flatMap { [$0, $1] }.filter { !$0.isEmpty }.map(\.asColumn) }
    var isUnderLabel = false
    return zip(rows, cells).enumerated().flatMap { place, row in
      let (range, cell) = row
      if range.lowerBound == 0 || sides[range.lowerBound - 1].isBlank { isUnderLabel = false }
      let pieces = [cell.0, cell.1].filter { !$0.isEmpty }
      // `INDICATEURS` over two columns of its values: these are no labels.
      defer { isUnderLabel = known[place] && cell.1.isEmpty || isUnderLabel && !known[place] }
      return isUnderLabel && !known[place] ? pieces.map(\.asColumn) : pieces
    }
  }

  /// Two parts of a plan side by side: both columns begin with a numbered heading, and each is read to its end.
  private var holdsHeadings: Bool {
    guard let first = sides.first(where: { !$0.isBlank }), let left = first.left, let right = first.right else { return false }
    return HeadingReader(bytes[left.body]).form != nil && HeadingReader(bytes[right.body]).form != nil
  }

  /// Fields down each of the columns: two labels and more on either side with text under them.
  var holdsSheets: Bool {
    [sides.compactMap(\.left), sides.compactMap(\.right)].allSatisfy { column in
      zip(column, column.dropFirst()).count { isLabel($0) && !isLabel($1) } >= 2
    }
  }

  /// Fields side by side, each under its label: two labels in a row of the page, and text under the left one.
  private var holdsFields: Bool {
    if holdsSheets { return true }
    return sides.indices.dropLast().contains { row in
      guard let left = sides[row].left, let right = sides[row].right, isLabel(left), isLabel(right) else { return false }
      return sides[row + 1].left.map { !isLabel($0) } ?? false
    }
  }

  /// Fields with their values on either side, `Pilote : Ville      Échéance : 2012`: the left ones are no labels of the right ones.
  private var holdsInline: Bool {
    let pairs = sides.filter { $0.left != nil && $0.right != nil }
    return !pairs.isEmpty && pairs.allSatisfy { isField($0.left!) && isField($0.right!) }
  }

  private func isField(_ line: TextLine) -> Bool {
    guard let sign = LabelTable.sign(in: bytes[line.body].prefix(64), open: false) else { return false }
    return sign.place + 1 < line.body.upperBound
  }

  private func isLabel(_ line: TextLine) -> Bool { LabelTable.role(ofLine: bytes[line.body]) != nil }

  /// Runs of lines without a blank one.
  private var bands: [Range<Int>] { sides.indices.split { sides[$0].isBlank }.map { $0.startIndex..<$0.endIndex } }

  /// The lines of one column, its blank lines between them.
  private func column(_ side: KeyPath<Sides, TextLine?>, _ cell: TextLine.Cell, _ rows: Range<Int>) -> [TextLine] {
    var out: [TextLine] = []
    for row in rows {
      if let line = sides[row][keyPath: side] {
        out.append(line)
      } else if sides[row].isBlank, !out.isEmpty {
        out.append(lines[lines.startIndex + row])
      }
    }
    while out.last?.isBlank ?? false { out.removeLast() }
    if !out.isEmpty { out[0].cell = cell }
    return out
  }

  /// Where rows begin: at a label behind a blank line or behind lines without one, at a label with a value of its own beside it. Values
  /// above the only label of a band are its own, for labels may stand in the middle.
  private var rowStarts: [Int] {
    var starts: [Int] = []
    for band in bands {
      let labels = band.filter { opensRow($0, from: band.lowerBound) }
      if let first = labels.first { starts += [starts.isEmpty || labels.count == 1 ? band.lowerBound : first] + labels.dropFirst() }
    }
    return starts
  }

  private func opensRow(_ row: Int, from band: Int) -> Bool {
    guard let left = sides[row].left else { return false }
    return row == band || sides[row - 1].left == nil || sides[row].right != nil && !opensLower(left)
  }

  private func opensLower(_ line: TextLine) -> Bool { ScalarReader(bytes).isSmallLetter(at: line.body.lowerBound) }

  /// Prose goes on in the right column where the left one begins anew; so does the left one from line to line.
  private var isProse: Bool {
    let left = sides.compactMap(\.left)
    let widest = sides.compactMap { $0.right?.width }.max() ?? 0
    let widths = left.map { $0.width - $0.indent }
    guard widths.allSatisfy({ $0 <= Self.widestOfFew }), widths.count(where: { $0 > Self.widestLabel }) * 8 <= widths.count else {
      return true
    }
    let rows = sides.indices.dropFirst()
    if rows.count(where: { sides[$0 - 1].left != nil && sides[$0].left.map(opensLower) ?? false }) * 2 >= left.count { return true }
    return widest >= Self.narrowestProse
      && rows.contains { row in
        guard let above = sides[row - 1].right, let right = sides[row].right, opensLower(right),
          sides[row].left.map({ !opensLower($0) }) ?? false
        else { return false }
        return above.width * 4 >= widest * 3
      }
  }
}

extension [TextLine] {
  /// A piece of a column whose lines were cut at a width.
  fileprivate func cut(at width: Int?) -> [TextLine] {
    var lines = self
    if !lines.isEmpty { lines[0].columnWidth = width.map { Int32(clamping: $0) } }
    return lines
  }

  /// A piece that is neither label nor value.
  fileprivate var asColumn: [TextLine] {
    var lines = self
    if !lines.isEmpty { lines[0].cell = .column }
    return lines
  }
}
