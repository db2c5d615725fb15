import Normalising
import Reading

/// Finds tables set in columns by blanks, as dumps that keep the page's layout print them, and makes blocks of their rows and cells.
///
/// Three lines and more with three columns and more, two of the lines filled from end to end, parted by gutters that no line crosses, and
/// cells as short as a table's are. Two columns are prose beside a margin as often as a table, and stay text.
struct AlignedTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  private static let fewestRows = 3
  private static let fewestColumns = 3
  /// A table's cells hold so many bytes at most, but for one in ten; columns of prose hold more.
  private static let longestCell = 44
  /// Lines looked at from one start, so that reading stays linear.
  private static let longestTable = 80
  private static let widest = 400

  /// A table: its lines, and where each column begins and ends on the page.
  struct Found {
    let rows: Range<Int>
    let columns: [Range<Int>]
  }

  /// The table that begins at `index`; nil when none does.
  func table(from index: Int) -> Found? {
    guard gaps(lines[index]) >= Self.fewestColumns - 1 else { return nil }
    var end = index + 1
    var joint: Int?
    while end < lines.count, end - index < Self.longestTable, isRow(lines[end]) || partsRows(end) || endsFirstCell(end, index) {
      if joint == nil, !isRow(lines[end]), !lines[end].isBlank { joint = end }
      end += 1
    }
    if let joint, holdsMore(joint + 1..<end, than: index..<end) { end = joint }
    while end - index >= Self.fewestRows {
      let columns = split(columns(index..<end), index..<end)
      if columns.count >= Self.fewestColumns, columnar(index..<end) >= 2, areShort(index..<end, columns) {
        return Found(rows: index..<end, columns: columns)
      }
      end = index + (end - index) / 2
    }
    return nil
  }

  private func isRow(_ line: TextLine) -> Bool {
    guard !line.isBlank, !line.isFurniture, !line.opensPage, line.width <= Self.widest else { return false }
    return gaps(line) > 0 || (line.indent >= 8 || line.indent >= 4 && line.width <= 44) && !isHeading(line)
  }

  /// `FICHE-ACTION 1-2 : Titre` in the middle of the page, below a table.
  private func isHeading(_ line: TextLine) -> Bool {
    bytes[line.body].contains(0x3A) && HeadingReader(bytes[line.body]).form == .numbered(depth: 1)
  }

  /// Whether rows hold more columns without those above them, which then are no rows of one table with them.
  private func holdsMore(_ below: Range<Int>, than rows: Range<Int>) -> Bool {
    below.count >= Self.fewestRows && split(columns(below), below).count > split(columns(rows), rows).count
  }

  /// The rest of a first cell whose other cells are done: a small letter under the first column, as narrow as it is.
  private func endsFirstCell(_ index: Int, _ head: Int) -> Bool {
    let line = lines[index]
    guard !line.isBlank, !line.isFurniture, !line.opensPage, gaps(lines[index - 1]) >= Self.fewestColumns - 1,
      abs(line.indent - lines[head].indent) <= 1, ScalarReader(bytes).isSmallLetter(at: line.body.lowerBound),
      let second = lines[head].runs(bytes, gap: 2).dropFirst().first
    else { return false }
    return line.width < second.column
  }

  /// A blank line between two rows: the next is filled as a row is.
  private func partsRows(_ index: Int) -> Bool {
    guard lines[index].isBlank, index + 1 < lines.count, isRow(lines[index + 1]) else { return false }
    return gaps(lines[index + 1]) >= Self.fewestColumns - 1
  }

  private func columnar(_ rows: Range<Int>) -> Int { rows.count { gaps(lines[$0]) >= Self.fewestColumns - 1 } }

  /// Runs of two blanks and more inside a line.
  private func gaps(_ line: TextLine) -> Int {
    var (count, run) = (0, 0)
    for byte in bytes[line.body] {
      if byte == 0x20 {
        run += 1
      } else {
        if run >= 2 { count += 1 }
        run = 0
      }
    }
    return count
  }

  /// The columns between gutters, which are two blanks wide at least on every line.
  private func columns(_ rows: Range<Int>) -> [Range<Int>] {
    var isTaken = [Bool](repeating: false, count: Self.widest + 1)
    for row in rows {
      var column = 0
      var run = 2
      for index in lines[row].start..<lines[row].body.upperBound where bytes[index] & 0xC0 != 0x80 {
        run = bytes[index] == 0x20 || bytes[index] == 0x0C ? run + 1 : 0
        if run == 0, column <= Self.widest { isTaken[column] = true }
        if run == 1, column > 0, column <= Self.widest { isTaken[column] = true }
        column += 1
      }
    }
    var columns: [Range<Int>] = []
    var start: Int?
    for column in 0...Self.widest {
      if isTaken[column] {
        start = start ?? column
      } else if let open = start {
        columns.append(open..<column)
        start = nil
      }
    }
    return columns
  }

  /// Columns parted further where a third of the rows begin a cell behind a wide blank and no row has a word across: a long cell may leave
  /// one blank before the next.
  private func split(_ columns: [Range<Int>], _ rows: Range<Int>) -> [Range<Int>] {
    var (starts, crossings) = ([Int: Int](), Set<Int>())
    for row in rows {
      var (column, run) = (0, 2)
      for index in lines[row].start..<lines[row].body.upperBound where bytes[index] & 0xC0 != 0x80 {
        if bytes[index] == 0x20 || bytes[index] == 0x0C {
          run += 1
        } else {
          if run >= 2 { starts[column, default: 0] += 1 }
          // `1 500` is one sum.
          let isInSum = run == 1 && index >= 2 && isDigit(index) && isDigit(index - 2)
          if run == 0 || isInSum { crossings.insert(column) }
          run = 0
        }
        column += 1
      }
    }
    let cuts = starts.filter { $0.value >= max(2, (rows.count + 2) / 3) && !crossings.contains($0.key) }.keys.sorted()
    return columns.flatMap { column in
      let inner = [column.lowerBound] + cuts.filter { $0 > column.lowerBound + 1 && $0 < column.upperBound } + [column.upperBound]
      return zip(inner, inner.dropFirst()).map { $0..<$1 }
    }
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }

  private func areShort(_ rows: Range<Int>, _ columns: [Range<Int>]) -> Bool {
    let lengths = rows.flatMap { cells($0, columns).map(\.count) }.filter { $0 > 0 }
    return lengths.count { $0 > Self.longestCell } * 10 <= lengths.count
  }

  /// The bytes of a line in each column, without blanks at their ends.
  private func cells(_ row: Int, _ columns: [Range<Int>]) -> [Range<Int>] {
    var cells = columns.map { _ in 0..<0 }
    var (column, place) = (0, 0)
    for index in lines[row].start..<lines[row].body.upperBound {
      let isStart = bytes[index] & 0xC0 != 0x80
      while place < columns.count, columns[place].upperBound <= column, isStart { place += 1 }
      if place < columns.count, columns[place].contains(isStart ? column : column - 1), bytes[index] != 0x20, bytes[index] != 0x0C {
        cells[place] = (cells[place].isEmpty ? index : cells[place].lowerBound)..<(index + 1)
      }
      if isStart { column += 1 }
    }
    return cells
  }

  private func isFigure(_ cell: Range<Int>?) -> Bool {
    guard let cell, !cell.isEmpty, (0x30...0x39).contains(bytes[cell.lowerBound]) else { return false }
    return bytes[cell].count { (0x41...0x5A).contains($0 & 0xDF) } <= 3
  }

  /// table → row+, row → cell+; a line whose first column is empty, or goes on in a small letter with no figure beside, goes on with the cells
  /// of the row above, but for a row of figures.
  func blocks(_ found: Found) -> [Block] {
    var rows: [[Block]] = []
    for row in found.rows where !lines[row].isBlank {
      let cells = cells(row, found.columns)
      let isApart = row > found.rows.lowerBound && lines[row - 1].isBlank
      let goesOn =
        !cells[0].isEmpty && ScalarReader(bytes).isSmallLetter(at: cells[0].lowerBound) && cells.contains(where: \.isEmpty)
        && !cells.contains(where: { isFigure($0) })
      if cells[0].isEmpty || goesOn, !isApart, let above = rows.last,
        !cells.indices.contains(where: { isFigure(cells[$0]) && isFigure(above[$0].runs.first) })
      {
        for (place, cell) in cells.enumerated() where !cell.isEmpty { rows[rows.count - 1][place].runs.append(cell) }
      } else {
        rows.append(cells.map { Self.block(.cell, depth: 2, runs: $0.isEmpty ? [] : [$0]) })
      }
    }
    return [Self.block(.table, depth: 0, runs: [])] + rows.flatMap { [Self.block(.row, depth: 1, runs: [])] + $0 }
  }

  private static func block(_ kind: Block.Kind, depth: Int, runs: [Range<Int>]) -> Block {
    var block = Block(kind: kind)
    block.depth = depth
    block.runs = runs
    return block
  }
}
