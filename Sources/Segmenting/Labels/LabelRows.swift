import Normalising
import Reading

/// Finds a row of labels over the row of their values, as forms print them: `Pilote    Échéance    Priorité`, and the values under each.
struct LabelRows {
  let lines: [TextLine]
  let bytes: [UInt8]

  /// Lines of values looked at.
  private static let longest = 12

  /// The labels and their values in the order of reading, and the line behind them; nil when no such row begins at `index`.
  func row(from index: Int) -> (pieces: [[TextLine]], end: Int)? {
    let labels = segments(lines[index])
    guard isLabels(labels) else { return turnedRow(from: index, labels) }
    let first = valuesBelowBlank(index, labels) ?? index + 1
    var end = first
    var values: [[TextLine]] = Array(repeating: [], count: labels.count)
    var fullRows = 0
    while end < lines.count, end - index <= Self.longest, !lines[end].isBlank, !lines[end].isFurniture, !lines[end].opensPage {
      let cells = segments(lines[end])
      if cells.count == 1, LabelTable.role(ofLine: bytes[cells[0].range]) != nil { break }
      if isLabels(cells) || HeadingReader(bytes[lines[end].body]).form == .numbered(depth: 1) { break }
      if cells.flatMap({ parted($0, at: labels) }).count == labels.count { fullRows += 1 }
      for cell in cells.flatMap({ parted($0, at: labels) }) {
        values[Self.nearest(cell.column, labels)].append(TextLine(cell.range, of: bytes))
      }
      end += 1
    }
    // More rows of cells, blank lines between, are a table.
    if first > index + 1, let below = lines[end...].first(where: { !$0.isBlank }), segments(below).count >= 2 { return nil }
    guard fullRows == 1 || end == first + 1 || !headsRecords(labels) && (fullRows > 1 || values.allSatisfy { !$0.isEmpty }) else {
      return nil
    }
    return (pieces(labels, values), end)
  }

  /// The values, where a blank line stands between: each under its label.
  private func valuesBelowBlank(_ index: Int, _ labels: [Segment]) -> Int? {
    guard index + 1 < lines.count, lines[index + 1].isBlank,
      let next = lines[(index + 1)...].prefix(Self.mostBlanks + 1).firstIndex(where: { !$0.isBlank }), !lines[next].isFurniture,
      !lines[next].opensPage, case let cells = segments(lines[next]), cells.count == labels.count, !isLabels(cells)
    else { return nil }
    return zip(cells, labels).allSatisfy { abs($0.column - $1.column) <= 3 } ? next : nil
  }

  private static let mostBlanks = 2

  /// The column of the labels whose edge is nearest: letters of different widths set the words of a cell off by some columns.
  private static func nearest(_ column: Int, _ labels: [Segment]) -> Int {
    labels.indices.min { abs(labels[$0].column - column) < abs(labels[$1].column - column) } ?? 0
  }

  /// A cell cut where it runs into the column of a label further right: a long value leaves one blank before the next.
  private func parted(_ cell: Segment, at labels: [Segment]) -> [Segment] {
    var (parts, start, startColumn, column) = ([Segment](), cell.range.lowerBound, cell.column, cell.column)
    var words: [(index: Int, column: Int, isYear: Bool)] = []
    for index in cell.range where bytes[index] & 0xC0 != 0x80 {
      if index > cell.range.lowerBound + 1, bytes[index - 1] == 0x20, opensCell(index) {
        words.append((index, column, bytes[index..<cell.range.upperBound].prefix { (0x30...0x39).contains($0) }.count == 4))
      }
      column += 1
    }
    for label in labels where label.column > cell.column + 1 && label.column + 1 < column {
      let near = words.filter { abs($0.column - label.column) <= ($0.isYear ? Self.raggedYear : Self.ragged) && $0.index > start + 1 }
      guard let cut = near.min(by: { abs($0.column - label.column) < abs($1.column - label.column) }) else { continue }
      parts.append((start..<(cut.index - 1), startColumn))
      (start, startColumn) = (cut.index, cut.column)
    }
    return parts + [(start..<cell.range.upperBound, startColumn)]
  }

  /// Letters of different widths set the words under a label off by so many columns.
  private static let ragged = 8
  /// A year tells more than a capital that a cell begins.
  private static let raggedYear = 20

  /// A capital, or a figure that no figure stands before.
  private func opensCell(_ index: Int) -> Bool {
    let isFigure = (0x30...0x39).contains(bytes[index]) && !(0x30...0x39).contains(bytes[index - 2])
    return isFigure || ScalarReader(bytes).scalar(at: index).map { ScalarReader.isUpper($0.value) } ?? false
  }

  /// Whether rows under these labels are one thing each: what it is stands among them.
  private func headsRecords(_ labels: [Segment]) -> Bool {
    labels.contains { label in
      LabelTable.role(ofLine: bytes[label.range]).map { [.title, .number, .actions, .description, .axis].contains($0) } ?? true
    }
  }

  typealias Segment = (range: Range<Int>, column: Int)

  private func isLabels(_ segments: [Segment]) -> Bool {
    guard segments.count >= 2 else { return false }
    let roles = segments.map { LabelTable.role(ofLine: bytes[$0.range]) }
    // `Niveau de priorité      Moyen` is a field with its value.
    if roles.count == 2, roles[0] == .priority, Folding.words(bytes[segments[1].range]).elementsEqual("moyen".utf8) { return false }
    return roles.allSatisfy { $0 != nil }
  }

  /// A row of values over the row of their labels, which nothing stands under.
  private func turnedRow(from index: Int, _ values: [Segment]) -> (pieces: [[TextLine]], end: Int)? {
    guard values.count >= 2, index + 1 < lines.count, index == 0 || lines[index - 1].isBlank,
      index + 2 == lines.count || lines[index + 2].isBlank
    else { return nil }
    let labels = segments(lines[index + 1])
    guard isLabels(labels), !lines[index + 1].isFurniture else { return nil }
    var cells: [[TextLine]] = Array(repeating: [], count: labels.count)
    for value in values {
      let column = labels.lastIndex { $0.column <= value.column + 1 } ?? 0
      cells[column].append(TextLine(value.range, of: bytes))
    }
    return (pieces(labels, cells), index + 2)
  }

  /// Lines of values each over its label, from the first line behind a blank to the last before one; what follows begins another field or
  /// part, so that nothing is the value of the last label.
  func turnedBand(from index: Int) -> (pieces: [[TextLine]], end: Int)? {
    guard index == 0 || lines[index - 1].isBlank || lines[index - 1].isFurniture, !lines[index].isBlank, !isLabel(lines[index]),
      !isUnderLabel(index)
    else { return nil }
    var end = index
    while end < lines.count, end - index < Self.longest * 2, !lines[end].isBlank, !lines[end].isFurniture { end += 1 }
    guard end - index >= 2, isLabel(lines[end - 1]), opensAnew(end) else { return nil }
    var pieces: [[TextLine]] = []
    var values: [TextLine] = []
    for line in lines[index..<end] {
      // A heading is no value.
      if HeadingReader(bytes[line.body]).form == .numbered(depth: 1) { return nil }
      guard isLabel(line) else {
        values += segments(line).map { TextLine($0.range, of: bytes) }
        continue
      }
      // A colon stands before its value.
      guard !values.isEmpty, bytes[line.body].last != 0x3A else { return nil }
      pieces += self.pieces([(line.body, line.indent)], [values])
      values = []
    }
    return (pieces, end)
  }

  /// Behind a label that stands alone between two blank lines, whose value this is; or behind one that ends such a value.
  private func isUnderLabel(_ index: Int) -> Bool {
    var start = index
    for _ in 0..<Self.mostRuns {
      guard let label = lines[..<start].suffix(3).lastIndex(where: { !$0.isBlank }), isLabel(lines[label]) else { return false }
      start = lines[..<label].suffix(Self.longest * 2).lastIndex { $0.isBlank }.map { $0 + 1 } ?? 0
      if start == label { return true }
    }
    return false
  }

  /// Runs of lines looked back on.
  private static let mostRuns = 6

  private func isLabel(_ line: TextLine) -> Bool { LabelTable.role(ofLine: bytes[line.body]) != nil }

  /// The end, a label, a heading.
  private func opensAnew(_ index: Int) -> Bool {
    guard let next = lines[index...].first(where: { !$0.isBlank && !$0.isFurniture }) else { return true }
    if isLabel(next) || HeadingReader(bytes[next.body]).form != nil { return true }
    if endsInLabel(index) { return true }
    let colon = bytes[next.body].firstIndex(of: 0x3A)
    return colon.map { LabelTable.role(ofLine: bytes[next.body.lowerBound..<$0]) != nil || $0 - next.body.lowerBound < 40 } ?? false
  }

  /// Whether the next lines are such a band too.
  private func endsInLabel(_ index: Int) -> Bool {
    guard let start = lines[index...].firstIndex(where: { !$0.isBlank && !$0.isFurniture }) else { return false }
    var end = start
    while end < lines.count, end - start < Self.longest * 2, !lines[end].isBlank, !lines[end].isFurniture { end += 1 }
    return end - start >= 2 && !isLabel(lines[start]) && isLabel(lines[end - 1])
  }

  private func pieces(_ labels: [Segment], _ values: [[TextLine]]) -> [[TextLine]] {
    var pieces: [[TextLine]] = []
    for (label, value) in zip(labels, values) {
      var line = TextLine(label.range, of: bytes)
      line.cell = .label
      pieces.append([line])
      if !value.isEmpty {
        pieces.append(value)
        pieces[pieces.count - 1][0].cell = .value
      }
    }
    return pieces
  }

  /// `FICHE ACTION                N° 12`, `A1-1        Titre`, `AXE 1        TITRE`: a heading whose parts stand far from each other.
  func isSpacedHeading(_ line: TextLine) -> Bool {
    guard line.width <= 240, case var parts = segments(line), parts.count == 2 || parts.count == 3 else { return false }
    // `ACTION        N°1        Titre`
    if parts.count == 3 {
      parts[1].range = parts[0].range.lowerBound..<parts[1].range.upperBound
      parts.removeFirst()
      guard isHeadingAlone(bytes[parts[0].range]) else { return false }
    }
    let (first, second, text) = (bytes[parts[0].range], bytes[parts[1].range], bytes[line.body])
    if first.count <= 8, first.contains(where: { (0x41...0x5A).contains($0) }), first.contains(where: { (0x30...0x39).contains($0) }),
      HeadingReader(first).form == nil
    {
      return HeadingReader(text).form == .numbered(depth: 2)
    }
    if isHeadingAlone(first) {
      let words = Folding.split(String(decoding: Folding.words(second), as: UTF8.self)).count
      return words >= 2 && ScalarReader(bytes).isLetter(at: parts[1].range.lowerBound) && HeadingReader(second).form == nil
        && LabelTable.role(ofLine: second) == nil
    }
    guard first.count + second.count <= 32, HeadingReader(first).form == nil, let last = text.last,
      (0x30...0x39).contains(last) || (0x41...0x5A).contains(last)
    else { return false }
    return HeadingReader(text).form == .numbered(depth: 1)
  }

  /// `PLAN DE LA SÈVE                FICHE N°1`: the heading of a fiche at the right of what all pages have.
  func headingAtRight(_ line: TextLine) -> (left: Range<Int>, heading: Range<Int>)? {
    guard line.width <= 240, case let parts = segments(line), parts.count == 2, case let heading = bytes[parts[1].range],
      isHeadingAlone(heading), String(decoding: Folding.words(heading.prefix(5)), as: UTF8.self) == "fiche",
      HeadingReader(bytes[parts[0].range]).form == nil, LabelTable.role(ofLine: bytes[parts[0].range]) == nil
    else { return nil }
    return (parts[0].range, parts[1].range)
  }

  /// `Axe 1 : Réduire les biodéchets       Action 1.2       Gisement évité : 18 kg`: the cells of a banner, the fiche's number one of them.
  func banner(_ line: TextLine) -> [Range<Int>]? {
    guard line.width <= 240, case let parts = segments(line), (2...4).contains(parts.count) else { return nil }
    // `Action n°1                Axe 1 - Bâtiments sobres`
    if parts.count == 2, isHeadingAlone(bytes[parts[0].range]), case let second = bytes[parts[1].range],
      HeadingReader(bytes[parts[0].range]).namesFiche, !HeadingReader(second).namesFiche, !isHeadingAlone(second),
      HeadingReader(second).form == .numbered(depth: 1)
    {
      return [parts[1].range, parts[0].range]
    }
    guard case let first = HeadingReader(bytes[parts[0].range]), first.form == .numbered(depth: 1), !isHeadingAlone(bytes[parts[0].range]),
      parts.dropFirst().contains(where: { isHeadingAlone(bytes[$0.range]) })
    else { return nil }
    // The fiche's number stands last, so that its title is what follows.
    let (alone, rest) = (
      parts.dropFirst().filter { isHeadingAlone(bytes[$0.range]) }, parts.dropFirst().filter { !isHeadingAlone(bytes[$0.range]) }
    )
    return ([parts[0]] + rest + alone).map(\.range)
  }

  /// A heading word and its number, and no title.
  func isHeadingAlone(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 40, HeadingReader(text).form == .numbered(depth: 1), let last = text.last else { return false }
    return (0x30...0x39).contains(last) || Folding.split(String(decoding: Folding.words(text), as: UTF8.self)).count == 2
  }

  /// The runs of a line that three blanks and more part, with the column of the page where each begins.
  func segments(_ line: TextLine) -> [Segment] {
    line.isBlank ? [] : line.runs(bytes, gap: BlockBuilder.widestWordGap).map { ($0.range, $0.column) }
  }
}
