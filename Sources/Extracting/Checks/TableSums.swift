import Normalising
import Reading

/// The totals that a table prints against what it prints of their parts.
///
/// A table proves its own structure: a total is only doubted where others of the same row or column hold, or where nothing in the table
/// says that it might be no plain sum.
struct TableSums {
  struct Fault: Hashable {
    let row: Int
    let column: Int
    let message: String
  }

  /// Labels of a total, folded. Data.
  private static let totals: Set<String> = ["total", "totaux", "ensemble", "total general", "somme", "totale"]
  /// Words of labels whose figures are parts of other lines, or no parts at all; folded. Data.
  private static let nested: Set<String> = ["dont", "sous", "moyenne", "taux", "evolution", "solde", "ecart", "reste", "median", "mediane"]

  let rows: [[Table.Cell]]
  private let figures: [[Figure?]]
  private let labels: [String]

  /// All rows, headers first.
  init(_ rows: [[Table.Cell]]) {
    self.rows = rows
    figures = rows.map { $0.map(Self.figure) }
    labels = rows.map { Folding.words($0.first?.text ?? "") }
  }

  var faults: [Fault] { columnFaults() + rowFaults() + shareFaults() }

  /// The figure of a cell, `1044 (35%)` too.
  private static func figure(_ cell: Table.Cell) -> Figure? {
    if let value = cell.value { return value }
    guard let open = cell.text.firstIndex(of: "("), cell.text.hasSuffix(")") else { return nil }
    let head = cell.text[..<open].filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
    return !head.isEmpty && head.utf8.count <= 9 && head.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(head).map(Figure.init) : nil
  }

  private func figure(_ row: Int, _ column: Int) -> Figure? { column < figures[row].count ? figures[row][column] : nil }
  private func isShare(_ row: Int, _ column: Int) -> Bool { column < rows[row].count && rows[row][column].unit == "%" }

  // MARK: Columns

  /// The last row, where it is called a total or prints 100 % without a name.
  private var totalRow: Int? {
    guard let last = rows.indices.last(where: { row in figures[row].contains { $0 != nil } }), last >= 2 else { return nil }
    let named = rows.indices.filter { Self.totals.contains(labels[$0]) }
    if named.count == 1 { return named[0] >= 2 ? named[0] : nil }
    let hundreds = rows[last].filter { $0.unit == "%" }
    return named.isEmpty && labels[last].isEmpty && !hundreds.isEmpty && hundreds.allSatisfy { $0.value?.digits == "100" } ? last : nil
  }

  private func columnFaults() -> [Fault] {
    guard let total = totalRow, !labels[..<total].contains(where: isNested) else { return [] }
    var (held, faults): (Int, [Fault]) = (0, [])
    for column in 1..<max(rows[total].count, 1) {
      guard let wanted = figure(total, column), let sum = sum(above: total, column) else { continue }
      if sum.allows(wanted) {
        held += 1
      } else {
        faults.append(fault(total, column, sum, "column"))
      }
    }
    if held > 0 { return held >= faults.count ? faults : [] }
    return faults.count == 1 && isPlain(above: total) ? faults : []
  }

  private func isNested(_ label: String) -> Bool { label.split(separator: " ").contains { Self.nested.contains(String($0)) } }

  /// The figures above a total; nil where one cell of words, or one of another unit, stands among them.
  private func sum(above total: Int, _ column: Int) -> Sum? {
    var sum = Sum()
    for row in 0..<total {
      guard column < rows[row].count, !rows[row][column].text.isEmpty, rows[row][column].text != "-" else { continue }
      guard let value = figure(row, column), isShare(row, column) == isShare(total, column) else {
        if sum.count == 0 { continue }
        return nil
      }
      if row == 0, isYear(value) { continue }
      guard sum.add(value, isShare: isShare(row, column)) else { return nil }
    }
    return sum.count >= 2 ? sum : nil
  }

  private func isYear(_ value: Figure) -> Bool { value.digits.utf8.count == 4 && ["19", "20"].contains(value.digits.prefix(2)) }

  /// Whether each row above has its name and none is the sum of those before it.
  private func isPlain(above total: Int) -> Bool {
    let body = (0..<total).filter { row in figures[row].dropFirst().contains { $0 != nil } }
    guard (3...200).contains(body.count), body.allSatisfy({ !labels[$0].isEmpty }) else { return false }
    let column = figures[total].indices.dropFirst().first { figure(total, $0) != nil } ?? 1
    let values = body.compactMap { figure($0, column)?.hundredths }
    for place in values.indices.dropFirst(2) {
      var sum = 0
      for before in values[..<place].reversed() {
        sum += before
        if sum == values[place] { return false }
      }
    }
    return values.count == body.count
  }

  // MARK: Rows

  private func rowFaults() -> [Fault] {
    guard let head = rows.first,
      let column = head.indices.dropFirst(2).first(where: { Self.totals.contains(Folding.words(head[$0].text)) }),
      !head[..<column].contains(where: { isNested(Folding.words($0.text)) })
    else { return [] }
    var (held, faults): (Int, [Fault]) = (0, [])
    for row in rows.indices.dropFirst() {
      guard let wanted = figure(row, column), !isShare(row, column) else { continue }
      var sum = Sum()
      for part in 1..<column where !isShare(row, part) {
        if let value = figure(row, part), !sum.add(value, isShare: false) { return [] }
      }
      guard sum.count >= 2 else { continue }
      if sum.allows(wanted) {
        held += 1
      } else {
        faults.append(fault(row, column, sum, "row"))
      }
    }
    return held >= 2 && held > 2 * faults.count ? faults : []
  }

  // MARK: Shares

  /// Columns of percentages without a total, most of which make 100.
  private func shareFaults() -> [Fault] {
    guard totalRow == nil, rows.count >= 4, !labels.contains(where: isNested) else { return [] }
    var (held, faults): (Int, [Fault]) = (0, [])
    for column in 1..<max(rows.map(\.count).max() ?? 1, 1) {
      let cells = rows.indices.dropFirst().filter { column < rows[$0].count && !rows[$0][column].text.isEmpty }
      guard cells.count == rows.count - 1, cells.allSatisfy({ isShare($0, column) }) else { continue }
      var sum = Sum()
      for row in cells { if let value = figure(row, column), !sum.add(value, isShare: true) { return [] } }
      if sum.allows(Figure(100)) {
        held += 1
      } else if let last = cells.last {
        faults.append(Fault(row: last, column: column, message: "the percentages of the column make \(sum.text) %, not 100"))
      }
    }
    return held >= 2 && held >= 2 * faults.count ? faults : []
  }

  private func fault(_ row: Int, _ column: Int, _ sum: Sum, _ line: String) -> Fault {
    Fault(row: row, column: column, message: "the \(line) adds up to \(sum.text), not to ‘\(rows[row][column].text)’")
  }
}

/// A sum in hundredths, with what rounding may have taken from its parts.
private struct Sum {
  private(set) var count = 0
  private var value = 0
  private var slack = 0

  /// False where a part is too fine or too large to be counted.
  mutating func add(_ figure: Figure, isShare: Bool) -> Bool {
    guard let hundredths = figure.hundredths else { return false }
    count += 1
    value += hundredths
    let decimals = figure.digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    if isShare || decimals == 1 { slack += decimals == 0 ? 50 : decimals == 1 ? 5 : 1 }
    return true
  }

  func allows(_ total: Figure) -> Bool { total.hundredths.map { abs($0 - value) <= slack + (slack > 0 ? 1 : 0) } ?? true }
  var text: String { Figure(cents: value < 0 ? "0" : "\(value)").digits }
}
