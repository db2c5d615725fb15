import Normalising
import Reading

/// Agendas laid out in three columns: the number of a point, its title, who reports: `101-   Budget 2013   Rapporteur : M. ROY`. A title may
/// begin on the line of its number or stand in the middle of its row.
struct AgendaTables {
  let lines: [TextLine]
  let bytes: [UInt8]

  private static let widest = 200
  private static let longest = 400
  private static let tallest = 12
  private static let fewest = 3
  private static let reporter = Array("Rapporteur".utf8)

  private struct Row {
    let number: Range<Int>
    var title: [Range<Int>] = []
    var reporter: [Range<Int>]
    /// In which column of the page the reporter stands.
    let column: Int
    var height = 1
    var rubric: Range<Int>?
  }

  /// The table that begins at `index`; nil when none does. The headings of the agenda among its rows are rows of one cell.
  func table(from index: Int) -> FoundTable? {
    guard head(index) != nil else { return nil }
    var (rows, row) = ([Row](), index)
    var (end, rubric): (Int, Range<Int>?) = (index, nil)
    while row < lines.count, row - index < Self.longest, !lines[row].isBlank || nextHead(row) != nil {
      if var next = head(row) {
        (next.rubric, rubric) = (rubric, nil)
        rows.append(next)
      } else if lines[row].isBlank || lines[row].isFurniture {
        row += 1
        continue
      } else if let next = nextHead(row), lines[row].indent <= lines[index].indent + 1 {
        rubric = lines[row].body
        row = next
        continue
      } else if rows[rows.count - 1].height < Self.tallest, lines[row].indent > lines[index].indent + 1, lines[row].width <= Self.widest {
        extend(&rows[rows.count - 1], lines[row])
      } else {
        break
      }
      row += 1
      end = row
    }
    guard rows.count >= Self.fewest else { return nil }
    var found = FoundTable(end: end, indent: lines[index].indent)
    for row in rows {
      if let rubric = row.rubric { found.append(plain: [[], [rubric], []]) }
      found.append(plain: [[row.number], row.title, row.reporter])
    }
    return found
  }

  /// The next line that is filled, where it opens a row.
  private func nextHead(_ row: Int) -> Int? {
    guard let next = lines[(row + 1)...].prefix(4).firstIndex(where: { !$0.isBlank }), head(next) != nil else { return nil }
    return next
  }

  /// head → digits{1,4} ( `-` | `)` | `.` )? title? `Rapporteur` `:` person?
  private func head(_ index: Int) -> Row? {
    let line = lines[index]
    guard !line.isBlank, !line.isFurniture, line.indent <= 12, line.width <= Self.widest else { return nil }
    let digits = bytes[line.body].prefix { (0x30...0x39).contains($0) }
    guard (1...4).contains(digits.count), let label = labelStart(line) ?? nameStart(line) else { return nil }
    let rest = bytes[digits.endIndex..<label]
    let title = rest.drop { "-–.) ".utf8.contains($0) || $0 == 0xE2 || $0 == 0x80 || $0 == 0x93 }
    guard title.startIndex > digits.endIndex else { return nil }
    let trimmed = title.reversed().drop { $0 == 0x20 }.count
    let column = bytes[line.start..<label].count { $0 & 0xC0 != 0x80 }
    return Row(
      number: digits.startIndex..<digits.endIndex, title: trimmed > 0 ? [title.startIndex..<(title.startIndex + trimmed)] : [],
      reporter: [label..<line.body.upperBound], column: column)
  }

  /// `Rapporteur :`, its colon not far behind.
  private func labelStart(_ line: TextLine) -> Int? {
    guard let label = reporterStart(line), let colon = bytes[label..<line.body.upperBound].prefix(20).firstIndex(of: 0x3A) else {
      return nil
    }
    return colon - label <= Self.reporter.count + 5 ? label : nil
  }

  private static let civilities = ["M. ", "Mme ", "MM. ", "Mmes ", "M ", "Mlle "].map { Array($0.utf8) }
  /// In bytes, with the civility.
  private static let longestName = 32

  /// `Mme THIRIET` at the line's end, in capitals: who reports, in a column without a label.
  private func nameStart(_ line: TextLine) -> Int? {
    guard line.width >= 50 else { return nil }
    return line.body.suffix(Self.longestName).last { index in
      guard bytes[index - 1] == 0x20,
        let civility = Self.civilities.first(where: { bytes[index..<line.body.upperBound].starts(with: $0) })
      else { return false }
      let name = bytes[(index + civility.count)..<line.body.upperBound]
      return name.count >= 3 && Capitals.share(Array(name)) == 1 && !name.contains { (0x30...0x39).contains($0) }
    }
  }

  /// Where the label of who reports begins, behind a blank.
  private func reporterStart(_ line: TextLine) -> Int? {
    line.body.dropFirst(2).last { index in
      bytes[index] == 0x52 && bytes[index - 1] == 0x20 && bytes[index..<line.body.upperBound].starts(with: Self.reporter)
    }
  }

  private static let offices = [" le Président", " le Maire"].map { Array($0.utf8) }

  /// Where `le Président` begins at a line's end, one blank before it: what goes on behind `Rapporteur : M.`
  private func office(_ line: TextLine) -> Int? {
    Self.offices.first { bytes[line.body].reversed().starts(with: $0.reversed()) }.map { line.body.upperBound - $0.count + 1 }
  }

  /// A further line of a row: its title, who reports, or both, wide blanks between.
  private func extend(_ row: inout Row, _ line: TextLine) {
    row.height += 1
    let runs = line.runs(bytes, gap: 2)
    if runs.count >= 2, let last = runs.last {
      row.title.append(runs[0].range.lowerBound..<runs[runs.count - 2].range.upperBound)
      row.reporter.append(last.range)
    } else if line.indent >= row.column - 3 {
      row.reporter.append(line.body)
    } else if let office = office(line), row.reporter.count == 1, bytes[row.reporter[0]].reversed().starts(with: ".M ".utf8) {
      row.title.append(line.body.lowerBound..<(office - 1))
      row.reporter.append(office..<line.body.upperBound)
    } else {
      row.title.append(line.body)
    }
  }
}
