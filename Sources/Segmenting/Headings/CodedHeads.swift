import Normalising
import Reading

/// Heads of fiches that no word tells, only a code in large type, the title in the middle of its cell beside it: `GH-01` at the margin, the title
/// on the line before and on its own; under a row of labels, `Action   Intitulé   Priorité`; or before a box, `L1   Titre   Priorité`.
struct CodedHeads {
  private let lines: [TextLine]
  private let bytes: [UInt8]

  struct Found {
    let code: Range<Int>
    let title: [Range<Int>]
    /// What stands beside the title: cells, or labels with their values.
    let fields: [[TextLine]]
    let end: Int
  }

  private typealias Run = (range: Range<Int>, column: Int, width: Int)

  private static let widest = 240
  private static let farthest = 4
  private static let gap = 2
  /// Lines of a title above its code.
  private static let highest = 2

  private init(lines: [TextLine], bytes: [UInt8]) { (self.lines, self.bytes) = (lines, bytes) }

  /// The heads of a text, by their first line.
  static func all(_ lines: [TextLine], _ bytes: [UInt8]) -> [Int: Found] {
    let reader = CodedHeads(lines: lines, bytes: bytes)
    var beside: [Int: Found] = [:]
    var boxed: [Int: Found] = [:]
    for row in lines.indices.dropFirst() {
      if let found = reader.beside(row) { beside[row - 1] = found }
      if let found = reader.boxed(row) { boxed[row] = found }
    }
    var found = [beside, boxed].filter { Set($0.values.map { Array(bytes[$0.code]) }).count >= 2 }.reduce([:]) {
      $0.merging($1) { first, _ in first }
    }
    for index in lines.indices where found[index] == nil { found[index] = reader.under(index) }
    return found
  }

  private func runs(_ index: Int) -> [Run] {
    guard lines.indices.contains(index), !lines[index].isBlank, !lines[index].isFurniture, lines[index].width <= Self.widest else {
      return []
    }
    return lines[index].runs(bytes, gap: Self.gap)
  }

  // MARK: Beside a code at the margin

  /// `GH-01     débroussaillage`, and above it the first words of the title.
  private func beside(_ row: Int) -> Found? {
    let line = lines[row]
    guard !line.isBlank, line.indent <= Self.farthest, (0x41...0x5A).contains(bytes[line.body.lowerBound]), !lines[row - 1].isBlank,
      case let own = runs(row), let code = own.first, isLetteredCode(code.range), own.count >= 2, opensSmall(own[1]),
      case let above = runs(row - 1), let first = above.first, first.column >= code.column + code.width + Self.gap, opensUpper(first),
      LabelTable.role(ofLine: bytes[first.range]) == nil, HeadingReader(bytes[first.range]).form == nil
    else { return nil }
    // A field may stand one blank behind the title.
    let field = first.range.dropFirst().first {
      bytes[$0 - 1] == 0x20 && RunTogether(bytes).label($0, first.range.upperBound) != nil
    }
    let aside = [field.map { $0..<first.range.upperBound }].compactMap { $0 } + (above.dropFirst() + own.dropFirst(2)).map(\.range)
    let title = [first.range.lowerBound..<(field.map { $0 - 1 } ?? first.range.upperBound), own[1].range]
    return Found(code: code.range, title: title, fields: aside.map { [TextLine($0, of: bytes)] }, end: row + 1)
  }

  /// `GH-01`: letters, a dash, a number.
  private func isLetteredCode(_ range: Range<Int>) -> Bool {
    let letters = bytes[range].prefix { (0x41...0x5A).contains($0) }
    let rest = bytes[range].dropFirst(letters.count)
    return (1...4).contains(letters.count) && rest.first == 0x2D && (1...2).contains(rest.count - 1)
      && rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: Before a box

  /// `L1     Restaurer les landes          Priorité`, and under the label its value, the rest of the title before it or none.
  private func boxed(_ row: Int) -> Found? {
    let own = runs(row)
    guard own.count == 3, isShortCode(own[0].range), opensUpper(own[1]), own[2].column - own[1].column - own[1].width > Self.gap,
      let role = LabelTable.role(ofLine: bytes[own[2].range]), role == .priority || role == .state,
      LabelTable.role(ofLine: bytes[own[1].range]) == nil, row + 1 < lines.count, !lines[row + 1].isBlank,
      // A figure alone may look like a page's number.
      case let below = lines[row + 1].runs(bytes, gap: Self.gap), (1...2).contains(below.count), lines[row + 1].width <= Self.widest,
      let value = below.last, value.width <= Self.widestValue, value.column + value.width > own[2].column - Self.farthest,
      below.count == 1 || below[0].column > own[0].column + own[0].width
    else { return nil }
    var (head, cell) = (TextLine(own[2].range, of: bytes), TextLine(value.range, of: bytes))
    (head.cell, cell.cell) = (.label, .value)
    return Found(
      code: own[0].range, title: [own[1].range] + below.dropLast().map(\.range), fields: [[head], [cell]], end: row + 2)
  }

  private static let widestValue = 16

  /// `L1`, `GH-01`
  private func isShortCode(_ range: Range<Int>) -> Bool {
    let rest = bytes[range].drop { (0x41...0x5A).contains($0) }
    return (1...3).contains(range.count - rest.count) && (1...2).contains(rest.count) && rest.allSatisfy { (0x30...0x39).contains($0) }
      || isLetteredCode(range)
  }

  // MARK: Under a row of labels

  /// `Action   Intitulé   Priorité`, and under it a code, the title beside it or as many lines of it above as below.
  private func under(_ index: Int) -> Found? {
    let labels = runs(index)
    guard labels.count >= 2, case let roles = labels.map({ LabelTable.role(ofLine: bytes[$0.range]) }), roles.allSatisfy({ $0 != nil }),
      roles[0] == .number || roles[0] == .title, roles[1] == .title, !roles.dropFirst(2).contains(.title),
      let row = (index + 1...index + 1 + Self.highest).first(where: { runs($0).first.map { isCode($0, under: labels[0]) } ?? false })
    else { return nil }
    let (own, high) = (runs(row), row - index - 1)
    let below = (row + 1..<row + 1 + high).map { runs($0) }
    let above = (index + 1..<row).map { runs($0) }
    guard own.count == labels.count - (high > 0 ? 1 : 0) || own.count == labels.count,
      (above + below).allSatisfy({ $0.count == 1 && stands($0[0], labels) })
    else { return nil }
    // More rows are a table.
    if let next = lines[(row + 1 + high)...].prefix(3).firstIndex(where: { !$0.isBlank }), case let cells = runs(next),
      cells.count >= labels.count || cells.first.map({ isCode($0, under: labels[0]) }) ?? false
    {
      return nil
    }
    let cells = own.count == labels.count ? Array(own.dropFirst(2)) : Array(own.dropFirst())
    let middle = own.count == labels.count ? [own[1].range] : []
    guard let first = above.first?[0] ?? (middle.isEmpty ? nil : own[1]), opensUpper(first) else { return nil }
    let fields = zip(labels.dropFirst(2), cells).flatMap { label, cell in
      var (head, value) = (TextLine(label.range, of: bytes), TextLine(cell.range, of: bytes))
      (head.cell, value.cell) = (.label, .value)
      return [[head], [value]]
    }
    return Found(
      code: own[0].range, title: above.map { $0[0].range } + middle + below.map { $0[0].range }, fields: fields, end: row + 1 + high)
  }

  private func isCode(_ run: Run, under label: Run) -> Bool {
    SynopticRows.isCode(bytes[run.range]) && run.column < label.column + label.width + 4 && run.column + run.width > label.column - 4
      && bytes[run.range].contains { $0 == 0x2E || $0 == 0x2D || $0 >= 0x41 }
  }

  /// Whether a line of the title stands between the first label and the third.
  private func stands(_ run: Run, _ labels: [Run]) -> Bool {
    run.column > labels[0].column + labels[0].width && (labels.count < 3 || run.column + run.width <= labels[2].column)
  }

  private func opensSmall(_ run: Run) -> Bool { ScalarReader(bytes).isSmallLetter(at: run.range.lowerBound) }

  private func opensUpper(_ run: Run) -> Bool {
    ScalarReader(bytes).scalar(at: run.range.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false
  }
}

extension BlockBuilder {
  /// A heading that has its code and its title, and what stands beside them.
  mutating func readCodedHead(_ found: CodedHeads.Found, _ line: TextLine) {
    close()
    var heading = Block(kind: .heading(.numbered(depth: 2)))
    (heading.indent, heading.runs, heading.followsBlank) = (line.indent, [found.code] + found.title, true)
    blocks.append(heading)
    append(found.fields, depth: Self.deepest)
    close()
    afterBlank = true
  }
}
