import Normalising
import Reading

/// The rows of a table told from one of its columns: each number, or each title, is of one row, whose other cells stand beside it.
struct SynopticRows {
  private(set) var rows: [[[Range<Int>]]] = []
  /// The line behind the last row.
  private(set) var end = 0

  /// No row is higher, in lines.
  private static let highest = 40
  private static let longestCode = 8

  /// The lines of a band with their cells, none where they are blank. Nil where no column tells the rows.
  init?(_ lines: [[Range<Int>?]], anchor: Int, isNumber: Bool, theme: Int?, _ bytes: [UInt8], isLast: Bool) {
    guard lines.contains(where: { !$0.isEmpty }) else { return }
    let reader = Reader(lines: lines, anchor: anchor, theme: theme, bytes: bytes)
    let labels = isNumber ? reader.numbers : reader.titles
    guard !labels.isEmpty, labels[0].lowerBound <= Self.highest, lines.count - labels[labels.count - 1].upperBound <= Self.highest * 2,
      zip(labels, labels.dropFirst()).allSatisfy({ $1.lowerBound - $0.upperBound <= Self.highest })
    else { return nil }
    let cuts = LabelledRows(
      labels: labels, isValue: lines.indices.map { reader.hasValue($0) }, isBlank: lines.map(\.isEmpty),
      goesOn: lines.indices.map { reader.goesOn($0) }, isItem: lines.map { _ in false }
    ).cuts
    guard var cuts else { return nil }
    cuts[0] = 0
    if !isLast { cuts[cuts.count - 1] = lines.count }
    end = cuts[cuts.count - 1]
    let columns = lines.lazy.map(\.count).max() ?? 0
    let themes = theme.flatMap { Themes(Array(lines[..<end]), $0, cuts, bytes) }
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      if let theme, let cells = themes?.cells[start] { rows.append((0..<columns).map { $0 == theme ? cells : [] }) }
      rows.append(
        (0..<columns).map { column in
          themes != nil && column == theme ? [] : lines[start..<end].compactMap { column < $0.count ? $0[column] : nil }
        })
    }
  }

  /// `12`, `1.1`, `A1-2`, `B`
  static func isCode(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.last.map { ".):".utf8.contains($0) } ?? false ? text.dropLast() : text
    guard (1...longestCode).contains(text.count), text.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let letters = text.prefix { (0x41...0x5A).contains($0) }
    return letters.count <= 3
      && text[letters.endIndex...].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D } && !isYear(text)
  }

  private static func isYear(_ text: ArraySlice<UInt8>) -> Bool { text.count == 4 && text.allSatisfy { (0x30...0x39).contains($0) } }

  private struct Reader {
    let lines: [[Range<Int>?]]
    let anchor: Int
    let theme: Int?
    let bytes: [UInt8]

    private func cell(_ line: Int, _ column: Int) -> Range<Int>? { column < lines[line].count ? lines[line][column] : nil }

    /// The lines of each number.
    var numbers: [ClosedRange<Int>] {
      var found: [ClosedRange<Int>] = []
      for line in lines.indices {
        guard let cell = cell(line, anchor) else { continue }
        // `Action`, and under it `n°3`
        let before = line > 0 ? self.cell(line - 1, anchor) : nil
        if let before, let last = found.last, last.upperBound == line - 1, !endsCode(before) {
          found[found.count - 1] = last.lowerBound...line
        } else if bytes[cell].contains(where: { (0x30...0x39).contains($0) }) || before == nil {
          found.append(line...line)
        }
      }
      return found
    }

    private func endsCode(_ cell: Range<Int>) -> Bool {
      bytes[cell.upperBound - 1] != 0x2D && bytes[cell].contains { (0x30...0x39).contains($0) }
    }

    /// The lines of each title: a capital opens one, where the line before is done.
    var titles: [ClosedRange<Int>] {
      var found: [ClosedRange<Int>] = []
      let width = lines.indices.compactMap { cell($0, anchor) }.map { scalars($0) }.max() ?? 0
      let coded = lines.indices.filter { cell($0, anchor).map { opensCode($0) } ?? false }
      for line in lines.indices {
        guard let cell = cell(line, anchor) else { continue }
        let opens = coded.count >= 2 ? opensCode(cell) : opensTitle(line, cell, width)
        if opens || found.isEmpty { found.append(line...line) } else { found[found.count - 1] = found[found.count - 1].lowerBound...line }
      }
      return found
    }

    private func opensCode(_ cell: Range<Int>) -> Bool {
      SynopticRows.isCode(bytes[cell].prefix { $0 != 0x20 }) && bytes[cell].contains(0x20)
    }

    private func opensTitle(_ line: Int, _ text: Range<Int>, _ width: Int) -> Bool {
      guard let first = ScalarReader(bytes).scalar(at: text.lowerBound), !ScalarReader(bytes).isSmallLetter(at: text.lowerBound) else {
        return false
      }
      guard line > 0, let before = cell(line - 1, anchor) else { return ScalarReader.isUpper(first.value) || Self.isDigit(first.value) }
      if isOpen(before) { return false }
      let word = bytes[text].prefix { $0 > 0x20 }.count { $0 & 0xC0 != 0x80 }
      if scalars(before) + 1 + word <= width { return true }
      return lines[line].indices.contains { column in column != anchor && opensCell(line, column) }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    /// A cell that begins on a line: a capital or a figure, and nothing open above.
    private func opensCell(_ line: Int, _ column: Int) -> Bool {
      guard let cell = cell(line, column), !ScalarReader(bytes).isSmallLetter(at: cell.lowerBound) else { return false }
      return line == 0 || self.cell(line - 1, column).map { !isOpen($0) } ?? true
    }

    /// Words that others must follow.
    private func isOpen(_ text: Range<Int>) -> Bool {
      Dangling.ends(bytes[text]) || [0x2C, 0x2D, 0x26, 0x27, 0x2F].contains(bytes[text.upperBound - 1])
    }

    private func scalars(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }

    func hasValue(_ line: Int) -> Bool { lines[line].indices.contains { $0 != anchor && $0 != theme && lines[line][$0] != nil } }

    /// Whether a cell of the line before goes on.
    func goesOn(_ line: Int) -> Bool {
      line > 0
        && lines[line].indices.contains { column in
          guard column != theme, let cell = cell(line, column), let before = self.cell(line - 1, column) else { return false }
          return isOpen(before) || ScalarReader(bytes).isSmallLetter(at: cell.lowerBound)
        }
    }
  }
}

/// What several rows of a table are of, printed once beside them in a first column: at their top or in their middle.
private struct Themes {
  /// The lines of each theme, by the first line of its first row.
  private(set) var cells: [Int: [Range<Int>]] = [:]

  private typealias Run = (lines: ClosedRange<Int>, ranges: [Range<Int>])
  private typealias Reading = (aside: Int, ends: [Int])

  /// The best reading puts the themes so many half lines nearer to the middle of their rows than any other.
  private static let margin = 2
  private static let most = 30

  /// Nil where it cannot be told which rows a theme stands beside.
  init?(_ lines: [[Range<Int>?]], _ column: Int, _ cuts: [Int], _ bytes: [UInt8]) {
    let runs = Self.runs(lines, column, cuts, bytes)
    let starts = Set(cuts.dropLast())
    guard let first = runs.first, runs.count <= Self.most else { return nil }
    if first.lines.lowerBound == cuts[0], runs.allSatisfy({ starts.contains($0.lines.lowerBound) }) {
      for run in runs { cells[run.lines.lowerBound] = run.ranges }
      return
    }
    let readings = Self.readings(runs, cuts)
    guard let best = readings.first, readings.count == 1 || readings[1].aside - best.aside >= Self.margin else { return nil }
    for (run, start) in zip(runs, [cuts[0]] + best.ends) { cells[start] = run.ranges }
  }

  private static func runs(_ lines: [[Range<Int>?]], _ column: Int, _ cuts: [Int], _ bytes: [UInt8]) -> [Run] {
    var runs: [Run] = []
    for (line, cells) in lines.enumerated() where column < cells.count {
      guard let cell = cells[column] else { continue }
      let isSmall = ScalarReader(bytes).isSmallLetter(at: cell.lowerBound)
      if let last = runs.last, line - last.lines.upperBound <= (isSmall ? 2 : 1), isSmall || !cuts.contains(line) {
        runs[runs.count - 1] = (last.lines.lowerBound...line, last.ranges + [cell])
      } else {
        runs.append((line...line, [cell]))
      }
    }
    return runs
  }

  /// The two best ways to share the rows out among the themes.
  private static func readings(_ runs: [Run], _ cuts: [Int]) -> [Reading] {
    var open: [Int: [Reading]] = [cuts[0]: [(0, [])]]
    for (place, run) in runs.enumerated() {
      let middle = run.lines.lowerBound + run.lines.upperBound
      let isLast = place + 1 == runs.count
      let ends = cuts.filter { isLast ? $0 == cuts[cuts.count - 1] : $0 > run.lines.upperBound && $0 <= runs[place + 1].lines.lowerBound }
      var next: [Int: [Reading]] = [:]
      for end in ends {
        let all = open.filter { $0.key <= run.lines.lowerBound }.flatMap { start, readings in
          readings.map { ($0.aside + abs(start + end - 1 - middle), $0.ends + [end]) }
        }
        next[end] = Array(all.sorted { ($0.0, $0.1.last ?? 0) < ($1.0, $1.1.last ?? 0) }.prefix(2))
      }
      open = next
    }
    return Array(open.values.joined().sorted { $0.aside < $1.aside }.prefix(2))
  }
}
