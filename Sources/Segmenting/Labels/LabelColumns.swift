import Normalising
import Reading

/// A table of two columns without drawn lines, as dumps that keep the page's layout print the frame of a fiche: labels on the left, which may
/// be of several lines and stand in the middle of their cells, and values on the right.
///
/// Rows are boxes, one under the other: all lines of a label and of its value stand above those of the next. Between two labels the line where
/// the one value ends and the next begins is the one that leaves each label in the middle of its value, or at its top, whichever all of the
/// table agrees with.
struct LabelColumns {
  let lines: [TextLine]
  let bytes: [UInt8]
  /// The lines whose first words, or whose last far from the margin, are a label, in order.
  private let leftLabels: [Int]
  let rightLabels: [Int]

  /// Lines that headings over two lines begin with.
  private let heads: Set<Int>

  init(lines: [TextLine], bytes: [UInt8], heads: Set<Int>) {
    (self.lines, self.bytes, self.heads) = (lines, bytes, heads)
    var (left, right) = ([Int](), [Int]())
    for (index, line) in lines.enumerated() where !line.isBlank && !line.isFurniture && line.width <= Self.widest {
      let runs = line.runs(bytes, gap: Self.narrowestGutter)
      if runs[0].width <= Self.widestColumn, LabelTable.role(ofLine: bytes[runs[0].range]) != nil { left.append(index) }
      if let last = Self.lastRun(line, bytes), LabelTable.role(ofLine: bytes[last.range]) != nil { right.append(index) }
    }
    (leftLabels, rightLabels) = (left, right)
  }

  static let narrowestGutter = 2
  static let narrowestColumn = 9
  static let widestColumn = 44
  static let widest = 400
  /// Lines looked at from one start, so that reading stays linear.
  static let longest = 120
  static let mostBlanks = 3
  /// Labels that the tables of labels know.
  static let fewestLabels = 3
  private static let longestLabel = 4

  struct Found {
    let end: Int
    let pieces: [[TextLine]]
  }

  /// A line with the words on either side of the value column.
  struct Row {
    var left: TextLine?
    var right: TextLine?

    var isBlank: Bool { left == nil && right == nil }
  }

  /// The label of a row of the table: the lines of its words.
  private struct Label {
    var lines: [TextLine]
    var rows: ClosedRange<Int>
    var isKnown: Bool
  }

  /// The table that begins at `index`; nil when none does. One that goes on with a grid may be of one label.
  func table(from index: Int, goesOn: Bool = false) -> Found? {
    let (isNearLeft, isNearRight) = (Self.isNear(index, leftLabels), Self.isNear(index, rightLabels))
    guard isNearLeft || isNearRight, HeadingReader(bytes[lines[index].body]).form != .numbered(depth: 1), !goesOnHeading(index),
      !isTitle(index)
    else {
      return nil
    }
    if isNearLeft, let column = valueColumn(from: index), let found = table(from: index, rows(from: index, column)) { return found }
    if isNearLeft, let rows = ragged(from: index),
      let found = table(from: index, rows, isRagged: true, fewest: goesOn ? 1 : Self.fewestLabels)
    {
      return found
    }
    return isNearRight ? mirrored(from: index).flatMap { table(from: index, $0, isMirrored: true) } : nil
  }

  /// The second line of a title.
  private func goesOnHeading(_ index: Int) -> Bool {
    guard index > 0, !lines[index - 1].isBlank else { return false }
    let (before, line) = (bytes[lines[index - 1].body], bytes[lines[index].body])
    let areCapitals = Capitals.share(Array(before)) > 0.8 && Capitals.share(Array(line)) > 0.8
    return (opensSmall(lines[index]) || Dangling.ends(before) || areCapitals && LabelTable.role(ofLine: line) == nil)
      && HeadingReader(bytes[lines[index - 1].body]).form == .numbered(depth: 1)
  }

  /// `Faciliter les trajets` in the middle of the page right under `FICHE ACTION 1.2`, and no value of the label below.
  private func isTitle(_ index: Int) -> Bool {
    guard index > 0, index + 1 < lines.count, !lines[index - 1].isBlank, !lines[index + 1].isBlank,
      LabelRows(lines: lines, bytes: bytes).isHeadingAlone(bytes[lines[index - 1].body]), lines[index].runs(bytes, gap: 3).count == 1,
      case let below = lines[index + 1].runs(bytes, gap: Self.narrowestGutter), below.count == 2,
      LabelTable.role(ofLine: bytes[below[0].range]) != nil
    else { return false }
    return lines[index].indent > below[0].column + 2 && lines[index].indent + 2 < below[1].column
  }

  /// The first label of a table stands so near its first line.
  static let reach = 12

  private static func isNear(_ index: Int, _ labels: [Int]) -> Bool {
    let next = labels.partitioningIndex { $0 >= index }
    return next < labels.count && labels[next] - index <= reach
  }

  private func table(from index: Int, _ all: [Row], isMirrored: Bool = false, isRagged: Bool = false, fewest: Int = fewestLabels) -> Found?
  {
    var rows = all
    guard let last = rows.lastIndex(where: { $0.right != nil }) else { return nil }
    let labels = labels(rows)
    guard let end = labels.last(where: { $0.rows.lowerBound <= last + 1 })?.rows.upperBound else { return nil }
    rows = Array(rows[...max(last, end)])
    let kept = labels.filter { $0.rows.upperBound < rows.count }
    let known = kept.count(where: \.isKnown)
    guard known >= fewest || isTornField(kept, from: index, rows.count), known * 3 >= kept.count * 2,
      isMirrored || hasCellsOfLines(rows, kept), !isRagged || kept[0].isKnown && rows.count(where: { $0.right != nil }) >= kept.count
    else { return nil }
    let cuts = LabelledRows(
      labels: kept.map(\.rows), isValue: rows.map { $0.right != nil }, isBlank: rows.map(\.isBlank),
      goesOn: goingOn(rows),
      isItem: rows.map { $0.right.map(opensItem) ?? false }
    ).cuts
    guard let cuts, cuts[0] == 0 else { return nil }
    // A value of two lines says little of where its column was cut.
    let width = WrapWidth(rows.compactMap(\.right), bytes, inColumn: true, ofCells: true).columns
    let pieces = zip(kept, zip(cuts, cuts.dropFirst())).flatMap { label, range in
      self.pieces(label, rows[range.0..<range.1].enumerated().map { ($1, lines[index + range.0 + $0]) }, width)
    }
    return Found(end: index + cuts[cuts.count - 1], pieces: pieces)
  }

  /// One label over several lines of its own, and nothing else between a blank line and the end of the page: `Indicateurs`, `de suivi /`,
  /// `réussite`, the values beside and between them.
  private func isTornField(_ labels: [Label], from index: Int, _ count: Int) -> Bool {
    guard labels.count == 1, labels[0].isKnown, labels[0].lines.count > 1, index > 0, lines[index - 1].isBlank else { return false }
    return index + count == lines.count || lines[index + count].isBlank || lines[index + count].isFurniture
  }

  // MARK: The value column

  /// Where the values begin: the column in which most lines near `index` begin anew behind a gap or at their start, and that no line crosses.
  private func valueColumn(from index: Int) -> Int? {
    guard let first = starts(lines[index]) ?? startsBelow(index) else { return nil }
    var counts: [Int: Int] = [:]
    var (blanks, widestLabel) = (0, 0)
    for row in index..<min(lines.count, index + Self.longest) {
      if lines[row].isBlank {
        blanks += 1
        if blanks >= Self.mostBlanks { break }
        continue
      }
      blanks = 0
      guard !ends(row, index) else { break }
      guard let column = starts(lines[row]) else { continue }
      counts[column, default: 0] += 1
      if lines[row].indent < column, let label = lines[row].runs(bytes, gap: Self.narrowestGutter).first {
        widestLabel = max(widestLabel, label.column + label.width)
      }
    }
    guard let most = counts.values.max(), most >= Self.fewestLabels, let usual = counts.filter({ $0.value * 2 >= most }).keys.min() else {
      return nil
    }
    // Some lines are set off by letters of other widths.
    let column = counts.keys.filter { ($0..<$0 + Self.ragged).contains(usual) && $0 > widestLabel }.min() ?? usual
    return abs(column - first) <= 4 || lines[index].indent < column ? column : nil
  }

  /// The column of a line's value: behind its first gap, or where it begins far from the margin.
  private func starts(_ line: TextLine) -> Int? {
    guard !line.isBlank, line.width <= Self.widest else { return nil }
    if (Self.narrowestColumn...Self.widestColumn).contains(line.indent) { return line.indent }
    let runs = line.runs(bytes, gap: Self.narrowestGutter)
    guard runs.count >= 2, (Self.narrowestColumn...Self.widestColumn).contains(runs[1].column) else { return nil }
    return runs[1].column
  }

  /// The column of the value under the first line of a label.
  private func startsBelow(_ index: Int) -> Int? {
    guard lines[index].width <= Self.widestColumn, index + 1 < lines.count, case let next = lines[index + 1], !next.isBlank,
      (Self.narrowestColumn...Self.widestColumn).contains(next.indent), next.indent > lines[index].indent + 2,
      opensLabel(lines[index].body, index, next.indent)
    else { return nil }
    return next.indent
  }

  func ends(_ row: Int, _ start: Int) -> Bool {
    let line = lines[row]
    if line.isFurniture || (line.opensPage || heads.contains(row)) && row > start { return true }
    if row > start, opensFiche(row) { return true }
    return row > start && line.indent < Self.narrowestColumn && HeadingReader(bytes[line.body]).form == .numbered(depth: 1)
      && !isField(line)
  }

  /// `FICHE ACTION N° 2`, `FICHE ACTION                N° A-02`, `FICHE-ACTION N°2 : MANGER JUSTE` in the middle of the page.
  private func opensFiche(_ row: Int) -> Bool {
    let body = bytes[lines[row].body]
    guard let first = body.first, first | 0x20 == 0x66 || first == 0x41 || first == 0x4D else { return false }
    let rows = LabelRows(lines: lines, bytes: bytes)
    if let last = body.last, (0x30...0x39).contains(last),
      rows.isHeadingAlone(body) || first | 0x20 == 0x66 && rows.isSpacedHeading(lines[row])
    {
      return true
    }
    return lines[row - 1].isBlank && body.prefix(32).contains(0x3A) && HeadingReader(body).namesFiche
  }

  /// `Orientation stratégique      1. Une économie de proximité`: a label and its value, and no heading.
  private func isField(_ line: TextLine) -> Bool {
    let runs = line.runs(bytes, gap: Self.narrowestGutter)
    return runs.count == 2 && runs[1].width > 4 && LabelTable.role(ofLine: bytes[runs[0].range]) != nil
  }

  /// The lines from `index` to the first that crosses into the gutter.
  private func rows(from index: Int, _ column: Int) -> [Row] {
    var rows: [Row] = []
    var blanks = 0
    for row in index..<min(lines.count, index + Self.longest) {
      let line = lines[row]
      blanks = line.isBlank ? blanks + 1 : 0
      guard !ends(row, index), blanks < Self.mostBlanks, line.width <= Self.widest, row == index || !headsTable(row),
        let sides = sides(row, column)
      else { break }
      rows.append(sides)
    }
    return rows
  }

  /// Nil where words stand across the gutter.
  private func sides(_ row: Int, _ column: Int) -> Row? {
    let line = lines[row]
    guard !line.isBlank else { return Row() }
    if let torn = torn(row, column) { return torn }
    if line.indent >= column - 1 { return Row(right: TextLine(line.body, of: bytes, indent: line.indent - min(column, line.indent))) }
    var runs = line.runs(bytes, gap: Self.narrowestGutter)
    // A label as wide as its column leaves one blank.
    for edge in [column, column - 1] {
      let parts = parted(runs[0], at: edge)
      guard parts.count == 2, opensLabel(parts[0].range, row, column) else { continue }
      runs = parts + runs.dropFirst()
      break
    }
    guard let cut = runs.firstIndex(where: { $0.column >= column - 1 }) else {
      return line.width <= column - 1 ? Row(left: TextLine(line.body, of: bytes, indent: line.indent)) : nil
    }
    let end = runs[cut - 1]
    guard end.column + end.width <= column - 1 else { return nil }
    // Labels in a row stand over their values, and not over more labels.
    if runs[cut].column <= column + 2, LabelTable.role(ofLine: bytes[runs[cut].range]) != nil, !isOverLabel(row) { return nil }
    return Row(
      left: TextLine(line.body.lowerBound..<end.range.upperBound, of: bytes, indent: line.indent),
      right: TextLine(runs[cut].range.lowerBound..<line.body.upperBound, of: bytes, indent: max(0, runs[cut].column - column)))
  }

  /// Whether the next line begins with a label and has a value beside it: `Public      Porteurs de projets` is a field too.
  private func isOverLabel(_ row: Int) -> Bool {
    guard row + 1 < lines.count, !lines[row + 1].isBlank, lines[row + 1].indent == lines[row].indent,
      case let runs = lines[row + 1].runs(bytes, gap: Self.narrowestGutter), runs.count == 2
    else { return false }
    return LabelTable.role(ofLine: bytes[runs[0].range]) != nil && LabelTable.role(ofLine: bytes[runs[1].range]) == nil
  }

  /// A torn label, whose value stands further left than those of the others: letters as wide as its column left one blank.
  private func torn(_ row: Int, _ column: Int) -> Row? {
    let labels = TornLabels(lines: lines, bytes: bytes)
    guard lines[row].indent < column - 1 else { return nil }
    if let found = labels.label(at: row), found.head.count < column {
      return Row(left: TextLine(found.head, of: bytes, indent: lines[row].indent), right: TextLine(found.value, of: bytes))
    }
    guard row > 0, let above = labels.label(at: row - 1), let rest = above.rest else { return nil }
    return Row(left: TextLine(above.tail, of: bytes, indent: lines[row].indent), right: TextLine(rest, of: bytes))
  }

  /// Whether words are a label, or are one together with those under them.
  private func opensLabel(_ words: Range<Int>, _ row: Int, _ column: Int) -> Bool {
    var label = Array(bytes[words])
    for next in lines[(row + 1)...].prefix(Self.longestLabel) {
      if LabelTable.role(ofLine: label[...]) != nil { return true }
      // The first line of its value.
      if !next.isBlank, next.indent >= column - 1 { continue }
      guard !next.isBlank, let run = next.runs(bytes, gap: Self.narrowestGutter).first,
        let part = parted(run, at: column).first, part.column + part.width <= column - 1
      else { return false }
      label += [0x20] + bytes[part.range]
    }
    return LabelTable.role(ofLine: label[...]) != nil
  }

  // MARK: Labels

  /// The words on the left put together to labels: the longest that a table of labels knows, and what goes on in a small letter.
  private func labels(_ rows: [Row]) -> [Label] {
    let words = rows.indices.filter { rows[$0].left != nil }
    var labels: [Label] = []
    var next = 0
    while next < words.count {
      var end = next + 1
      var isKnown = isLabel([rows[words[next]].left!])
      for stop in stride(from: min(words.count, next + Self.longestLabel), to: next + 1, by: -1) {
        let part = words[next..<stop]
        guard zip(part, part.dropFirst()).allSatisfy({ $1 - $0 <= 3 }) else { continue }
        let lines = part.map { rows[$0].left! }
        guard isLabel(lines), !part.indices.dropFirst().contains(where: { opensLabel(words[$0...].prefix(Self.longestLabel), rows) }) else {
          continue
        }
        (end, isKnown) = (stop, true)
        break
      }
      while end < words.count, words[end] - words[end - 1] <= 2, end - next < Self.longestLabel, opensSmall(rows[words[end]].left!) {
        end += 1
      }
      labels.append(
        Label(lines: words[next..<end].map { rows[$0].left! }, rows: words[next]...words[end - 1], isKnown: isKnown))
      next = end
    }
    return labels
  }

  /// Whether a label of its own begins with the first of these lines.
  private func opensLabel(_ part: ArraySlice<Int>, _ rows: [Row]) -> Bool {
    let lines = part.map { rows[$0].left! }
    return !opensSmall(lines[0]) && lines.indices.contains { isLabel(Array(lines[...$0])) }
  }

  func isLabel(_ lines: [TextLine]) -> Bool {
    LabelTable.role(ofLine: lines.reduce(into: []) { $0 += ($0.isEmpty ? [] : [0x20]) + bytes[$1.body] }[...]) != nil
  }

  private func opensSmall(_ line: TextLine) -> Bool { ScalarReader(bytes).isSmallLetter(at: line.body.lowerBound) }

  /// The values that go on with the line before: a small letter, a hanging indent without a bullet, words that the line before calls for.
  private func goingOn(_ rows: [Row]) -> [Bool] {
    var (before, hangs) = (TextLine?.none, false)
    return rows.enumerated().map { place, row in
      guard let line = row.right else {
        (before, hangs) = (nil, false)
        return false
      }
      defer { before = line }
      let isSetIn = (2..<Self.narrowestColumn).contains(line.indent) && !opensItem(line)
      // Letters of other widths may set whole values in.
      hangs = isSetIn && (before.map { $0.indent < line.indent || hangs && $0.indent == line.indent } ?? (place > 0))
      if opensSmall(line) || hangs { return true }
      return before.map { Dangling.ends(bytes[$0.body]) || bytes[$0.body].last == 0x2C || Dangling.cutsName(bytes[$0.body]) } ?? false
    }
  }

  private func opensItem(_ line: TextLine) -> Bool {
    MarkerParser(bytes, end: line.body.upperBound, inList: true).parse(at: line.body.lowerBound) != nil
  }

  /// Whether a label or a value is of several lines: others are read line by line.
  private func hasCellsOfLines(_ rows: [Row], _ labels: [Label]) -> Bool {
    labels.contains { $0.lines.count > 1 } || rows.contains { $0.left == nil && $0.right != nil }
  }

  /// The label, and the lines of its value with the blank ones between them.
  private func pieces(_ label: Label, _ rows: [(row: Row, line: TextLine)], _ width: Int?) -> [[TextLine]] {
    var value: [TextLine] = []
    for (row, line) in rows {
      if let right = row.right { value.append(right) } else if row.isBlank, !value.isEmpty { value.append(line) }
    }
    while value.last?.isBlank ?? false { value.removeLast() }
    let second = secondField(rows.compactMap(\.row.right))
    if let second { value = second.before }
    return Self.field(label.lines, value, width) + (second.map { Self.field($0.label, $0.value, nil) } ?? [])
  }

  private static func field(_ label: [TextLine], _ value: [TextLine], _ width: Int?) -> [[TextLine]] {
    var (words, value) = (label, value)
    words[0].cell = .label
    guard !value.isEmpty else { return [words] }
    (value[0].cell, value[0].columnWidth) = (.value, width.map { Int32(clamping: $0) })
    return [words, value]
  }
}
