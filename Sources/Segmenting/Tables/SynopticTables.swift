import Normalising
import Reading

/// A plan told as one table: a row of labels, `N°  Action  Pilote  Partenaires  Calendrier`, and under it an action a row, whose cells are of
/// several lines, set at the top or in the middle. Pages print the labels again; a band over the rows names what they are of.
struct SynopticTables {
  let lines: [TextLine]
  let bytes: [UInt8]
  /// Lines with labels beside each other, in order.
  private let labelled: [Int]
  /// How many such lines say the same.
  private let counts: [[UInt8]: Int]

  static let fewestLabels = 4
  private static let widest = 400
  /// Lines of one page's table.
  private static let longest = 200
  private static let mostBlanks = 3
  private static let longestHead = 3
  static let narrowestGap = 2

  typealias Segment = (range: Range<Int>, column: Int, width: Int)

  /// The labels over the columns.
  private struct Head {
    var labels: [SynopticColumns.Label]
    var end: Int
    /// The first line, folded.
    var key: [UInt8]
  }

  /// What one page prints under its labels.
  private struct Page {
    let head: Head
    var bands: [Band] = []
    var end: Int
  }

  /// Rows under one heading, or under the labels.
  private struct Band {
    var heading: Segment?
    var lines: [Int] = []
  }

  init(lines: [TextLine], bytes: [UInt8]) {
    (self.lines, self.bytes) = (lines, bytes)
    labelled = lines.indices.filter { index in
      guard !lines[index].isBlank, lines[index].width <= Self.widest, case let cells = lines[index].runs(bytes, gap: Self.narrowestGap),
        cells.count >= 3
      else { return false }
      return cells.count { LabelTable.role(ofLine: bytes[$0.range]) != nil } >= 2
    }
    counts = Dictionary(labelled.map { (Folding.words(bytes[lines[$0].body]), 1) }, uniquingKeysWith: +)
  }

  /// The table that begins at `index`; nil when none does.
  func table(from index: Int) -> FoundTable? {
    guard let head = head(index) else { return nil }
    var found = FoundTable(end: head.end, indent: lines[index].indent)
    var (rows, columns, places, furniture) = ([[[Range<Int>]]](), 0, [Int](), [Range<Int>]())
    var next: Head? = head
    while let head = next {
      let page = page(under: head, &furniture)
      guard let (read, end, count) = self.rows(of: page), columns == 0 || count <= columns else { break }
      if columns == 0 { rows.append(self.head(head, count, read.labels)) }
      if columns == 0 || count == columns {
        (columns, places) = (count, read.labels)
        rows += read.rows
      } else if count == read.labels.count {
        rows += read.rows.map { spread($0, columns, places) }
      } else {
        break
      }
      found.end = end
      next = end == page.end ? again(head, from: end) : nil
      if let next { furniture += (page.end..<next.end).filter { !lines[$0].isBlank }.map { lines[$0].body } }
    }
    // Under a head that other tables have too, one row is a table: the only action of its axis.
    let fewest = counts[head.key, default: 1] > 1 && head.end == index + 1 ? 1 : 2
    guard rows.dropFirst().count(where: { $0.count { !$0.isEmpty } >= 3 }) >= fewest else { return nil }
    for row in rows { found.append(lines: row, bytes) }
    found.furniture = furniture.filter { $0.lowerBound < lines[found.end - 1].end }
    return found
  }

  /// The cells of a page too short to tell a column without a label: what stands in it is parted by a gap from the words before.
  private func spread(_ row: [[Range<Int>]], _ count: Int, _ places: [Int]) -> [[Range<Int>]] {
    var cells: [[Range<Int>]] = Array(repeating: [], count: count)
    for (cell, place) in zip(row, places) {
      for range in cell {
        let runs = TextLine(range, of: bytes).runs(bytes, gap: Self.narrowestGap).map(\.range)
        let hasRoom = place + 1 < count && !places.contains(place + 1)
        cells[place].append(hasRoom ? runs[0] : range)
        if hasRoom, runs.count > 1 { cells[place + 1].append(runs[1].lowerBound..<range.upperBound) }
      }
    }
    return cells
  }

  // MARK: The labels

  /// Labels in a row, over one line to three, the title of what the rows are among them; one that no table knows may be.
  private func head(_ index: Int) -> Head? {
    let near = labelled.partitioningIndex { $0 >= index }
    guard near < labelled.count, labelled[near] < index + Self.longestHead, !lines[index].isBlank else { return nil }
    var best: (head: Head, known: Int)?
    for count in 1...Self.longestHead where index + count <= lines.count {
      let part = lines[index..<(index + count)]
      guard part.allSatisfy({ !$0.isBlank && $0.width <= Self.widest }) else { break }
      let runs = part.map { $0.runs(bytes, gap: Self.narrowestGap).flatMap(parted) }
      var labels = Self.clusters(runs)
      var roles = labels.map(role)
      if !roles.dropFirst().contains(where: { $0 == .title || $0 == .actions }), let first = labels.first, let pair = numberAndTitle(first)
      {
        labels.replaceSubrange(0...0, with: pair)
        roles = labels.map(role)
      }
      let known = roles.count { $0 != nil }
      guard labels.count >= Self.fewestLabels, known + 1 >= labels.count, zip(labels, roles).contains(where: namesRows) else {
        continue
      }
      let goesOn = part.last!.runs(bytes, gap: Self.narrowestGap).allSatisfy { ScalarReader(bytes).isSmallLetter(at: $0.range.lowerBound) }
      guard best == nil || known > best!.known || known == best!.known && goesOn else { continue }
      var head = Head(labels: labels, end: index + count, key: Folding.words(bytes[lines[index].body]))
      for (place, role) in roles.enumerated() { head.labels[place].role = role }
      best = (head, known)
    }
    return best?.head
  }

  /// `Action`, `Intitulé`, `Actions prévues` name the rows; `Modalités de mise en œuvre` is a field of one action.
  private func namesRows(_ label: SynopticColumns.Label, _ role: FieldRole?) -> Bool {
    guard role == .actions, let first = label.runs.first else { return role == .title }
    let words = String(decoding: Folding.words(bytes[first]), as: UTF8.self)
    return ["action", "mesure", "operation"].contains { words.hasPrefix($0) }
  }

  private func role(of label: SynopticColumns.Label) -> FieldRole? {
    LabelTable.role(ofLine: label.runs.reduce(into: []) { $0 += ($0.isEmpty ? [] : [0x20]) + bytes[$1] }[...])
  }

  /// `N° Action` over two columns, no other of which is the action's.
  private func numberAndTitle(_ label: SynopticColumns.Label) -> [SynopticColumns.Label]? {
    guard label.runs.count == 1, let blank = bytes[label.runs[0]].firstIndex(of: 0x20), case let run = label.runs[0],
      LabelTable.role(ofLine: bytes[run.lowerBound..<blank]) == .number,
      [.title, .actions].contains(LabelTable.role(ofLine: bytes[(blank + 1)..<run.upperBound]))
    else { return nil }
    let width = bytes[run.lowerBound..<blank].count { $0 & 0xC0 != 0x80 }
    return [
      SynopticColumns.Label(start: label.start, end: label.start + width, runs: [run.lowerBound..<blank]),
      SynopticColumns.Label(start: label.start + width + 1, end: label.end, runs: [(blank + 1)..<run.upperBound]),
    ]
  }

  /// Labels with one blank between: `Calendrier Indicateurs`.
  private func parted(_ run: Segment) -> [Segment] {
    guard run.range.count <= Self.longestPair, LabelTable.role(ofLine: bytes[run.range]) == nil else { return [run] }
    var column = run.column
    for index in run.range where bytes[index] & 0xC0 != 0x80 {
      defer { column += 1 }
      guard bytes[index] == 0x20, LabelTable.role(ofLine: bytes[run.range.lowerBound..<index]) != nil else { continue }
      let rest = parted(((index + 1)..<run.range.upperBound, column + 1, run.column + run.width - column - 1))
      // The last may be one that no table knows: `Échéance Niveau d'atteinte au 31/12`.
      let isLast = rest.count == 1 && index - run.range.lowerBound >= 6 && opensUpper(index + 1)
      guard isLast || rest.allSatisfy({ LabelTable.role(ofLine: bytes[$0.range]) != nil }) else { continue }
      return [(run.range.lowerBound..<index, run.column, column - run.column)] + rest
    }
    return [run]
  }

  private func opensUpper(_ index: Int) -> Bool { ScalarReader(bytes).scalar(at: index).map { ScalarReader.isUpper($0.value) } ?? false }

  private static let longestPair = 80

  /// The runs of some lines put together that stand one under the other.
  private static func clusters(_ lines: [[Segment]]) -> [SynopticColumns.Label] {
    let all = lines.enumerated().flatMap { row, runs in runs.map { (row: row, run: $0) } }
    var labels: [(label: SynopticColumns.Label, parts: [(row: Int, range: Range<Int>)])] = []
    for (row, run) in all.sorted(by: { ($0.run.column, $0.row) < ($1.run.column, $1.row) }) {
      let end = run.column + run.width
      if let last = labels.indices.last, run.column < labels[last].label.end {
        labels[last].label.end = max(labels[last].label.end, end)
        labels[last].parts.append((row, run.range))
      } else {
        labels.append((SynopticColumns.Label(start: run.column, end: end), [(row, run.range)]))
      }
    }
    return labels.map { label, parts in
      var label = label
      label.runs = parts.sorted { $0.row < $1.row }.map(\.range)
      return label
    }
  }

  /// The same labels on the next page.
  private func again(_ head: Head, from index: Int) -> Head? {
    guard let next = lines[index...].prefix(12).firstIndex(where: { !$0.isBlank && (!$0.isFurniture || isHead($0, head)) }),
      isHead(lines[next], head)
    else { return nil }
    return self.head(next)
  }

  private func isHead(_ line: TextLine, _ head: Head) -> Bool {
    line.width <= Self.widest && Folding.words(bytes[line.body]) == head.key
  }

  // MARK: The lines of a page

  private func page(under head: Head, _ furniture: inout [Range<Int>]) -> Page {
    var page = Page(head: head, bands: [Band()], end: head.end)
    var (row, blanks) = (head.end, 0)
    while row < lines.count, row - head.end < Self.longest, blanks < Self.mostBlanks {
      let line = lines[row]
      if line.isBlank {
        blanks += 1
        if !page.bands[page.bands.count - 1].lines.isEmpty { page.bands[page.bands.count - 1].lines.append(row) }
      } else if isHead(line, head) {
        break
      } else if line.isFurniture {
        furniture.append(line.body)
        blanks = 0
      } else if let heading = heading(line) {
        page.bands.append(Band(heading: heading))
        blanks = 0
      } else if crosses(line, head) || opensFiche(line) || blanks > 0 && isField(line) {
        break
      } else {
        page.bands[page.bands.count - 1].lines.append(row)
        blanks = 0
        page.end = row + 1
      }
      row += 1
    }
    if page.bands.last!.lines.isEmpty { page.bands.removeLast() }
    return page
  }

  /// `Axe 1 : Mobilités` over the rows of its actions.
  private func heading(_ line: TextLine) -> Segment? {
    guard line.width <= Self.widest, case let cells = line.runs(bytes, gap: Self.narrowestGap), cells.count == 1,
      HeadingReader(bytes[line.body]).form == .numbered(depth: 1),
      case let folded = String(decoding: Folding.words(bytes[line.body].prefix(60)), as: UTF8.self),
      HeadingWords.axes.contains(where: { folded.hasPrefix($0.glued) || folded.hasPrefix($0.words[0] + " ") })
    else { return nil }
    return cells[0]
  }

  /// `FICHE-ACTION 1-1 : Titre`, behind a table of all fiches.
  private func opensFiche(_ line: TextLine) -> Bool {
    bytes[line.body].contains(0x3A) && line.width <= Self.widest && HeadingReader(bytes[line.body]).namesFiche
      && line.runs(bytes, gap: Self.narrowestGap).count == 1
  }

  /// A label and its value, a blank line before them: a field of the fiche that the table stands in.
  private func isField(_ line: TextLine) -> Bool {
    guard line.width <= Self.widest, case let runs = line.runs(bytes, gap: Self.narrowestGap), runs.count == 2 else { return false }
    return LabelTable.role(ofLine: bytes[runs[0].range]) != nil
  }

  /// Words over three columns and more: no cell.
  private func crosses(_ line: TextLine, _ head: Head) -> Bool {
    guard line.width <= Self.widest, case let cells = line.runs(bytes, gap: Self.narrowestGap), cells.count == 1 else {
      return line.width > Self.widest
    }
    return head.labels.count { $0.start > cells[0].column + 1 && $0.end < cells[0].column + cells[0].width } >= 2
  }

  // MARK: Rows

  /// The cells of the labels, empty ones where columns have none.
  private func head(_ head: Head, _ count: Int, _ places: [Int]) -> [[Range<Int>]] {
    var cells: [[Range<Int>]] = Array(repeating: [], count: count)
    for (label, place) in zip(head.labels, places) { cells[place] = label.runs }
    return cells
  }

  /// The rows of a page, the line behind the last, and how many columns there are; nil where they cannot be told.
  private func rows(of page: Page) -> (read: (rows: [[[Range<Int>]]], labels: [Int]), end: Int, columns: Int)? {
    let written = page.bands.flatMap(\.lines).filter { !lines[$0].isBlank }
    guard !written.isEmpty, let columns = SynopticColumns(page.head.labels, written.map { lines[$0].runs(bytes, gap: 1) }, bytes) else {
      return nil
    }
    let title = columns.roles.firstIndex(of: .title) ?? columns.roles.firstIndex(of: .actions) ?? 0
    let number = columns.roles.firstIndex(of: .number)
    var (rows, end) = ([[[Range<Int>]]](), page.head.end)
    for (place, band) in page.bands.enumerated() {
      if let heading = band.heading {
        var cells: [[Range<Int>]] = Array(repeating: [], count: columns.count)
        cells[title == 0 ? 1 : 0] = [heading.range]
        rows.append(cells)
      }
      let cells: [[Range<Int>?]] = band.lines.map { lines[$0].isBlank ? [] : columns.cells(lines[$0].runs(bytes, gap: 1), bytes) }
      let theme = columns.roles[..<title].firstIndex(of: .axis)
      guard
        let found = SynopticRows(
          cells, anchor: number ?? title, isNumber: number != nil, theme: theme, bytes, isLast: place + 1 == page.bands.count)
      else { return nil }
      rows += found.rows
      if found.end > 0 { end = band.lines[found.end - 1] + 1 }
    }
    guard !rows.isEmpty else { return nil }
    return (read: (rows: rows, labels: columns.labels), end: end, columns: columns.count)
  }
}
