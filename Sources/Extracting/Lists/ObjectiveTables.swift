import Normalising
import Reading
import Segmenting

extension Extraction {
  /// A table whose columns are axes and whose cells list numbered objectives, one row a category.
  mutating func parseObjectiveTables(into parts: inout Parts) {
    for index in blocks.indices where blocks[index].kind == .table && !isTaken(index) {
      let table = ObjectiveTable(self, index)
      guard table.entries.count >= 3, table.axes.count >= 2 else { continue }
      take(index..<blocks[index].end)
      for block in index..<blocks[index].end { claim(block) }
      let known = addAxes(table, &parts)
      for entry in table.entries { parts.objectives.append(objective(entry, table, known)) }
      parts.objectives.sort { (Int($0.number ?? "") ?? .max) < (Int($1.number ?? "") ?? .max) }
    }
  }

  private mutating func addAxes(_ table: ObjectiveTable, _ parts: inout Parts) -> [String: String] {
    var ids: [String: String] = [:]
    for (heading, block) in table.axes {
      let number = heading.number ?? ""
      guard ids[number] == nil else { continue }
      let axis = Axis(
        id: id("axe-" + Identifiers.slug(number)), number: heading.number, label: heading.label, title: heading.title.string,
        at: place(passage(block)))
      ids[number] = axis.id
      parts.axes.append(axis)
    }
    parts.axes.sort { (Int($0.number ?? "") ?? .max) < (Int($1.number ?? "") ?? .max) }
    return ids
  }

  private mutating func objective(_ entry: ObjectiveTable.Entry, _ table: ObjectiveTable, _ axes: [String: String]) -> Objective {
    let text = passage(entry.block)
    let label = table.category(of: entry)
    var objective = Objective(
      id: id("objective-" + Identifiers.slug(entry.number)), text: text.string, targets: targets(Tokens(text)), at: place(text))
    objective.number = entry.number
    objective.categoryLabel = label?.string
    objective.category = label.flatMap { Announcement($0)?.category }
    objective.axis = entry.axis.flatMap { axes[$0] }
    return objective
  }
}

/// The layout of such a table, read before anything is made of it.
private struct ObjectiveTable {
  struct Entry {
    let block: Int
    let number: String
    let axis: String?
    /// The row's label; nil where the row has none.
    let label: Passage?
  }

  private(set) var entries: [Entry] = []
  private(set) var axes: [(PlanHeading, Int)] = []

  init(_ extraction: Extraction, _ table: Int) {
    let tree = extraction.tree
    var columns: [Int: String] = [:]
    for row in tree.children(table) {
      let cells = tree.children(row)
      let label = cells.first.map { tree.passage($0) }.flatMap { $0.isEmpty || PlanHeading($0) != nil ? nil : $0 }
      for (column, cell) in cells.enumerated() {
        var axis = columns[column]
        for block in cell..<max(tree.blocks[cell].end, cell + 1) {
          let text = tree.passage(block)
          if let heading = PlanHeading(text), heading.kind == .axis, !tree.blocks[block].isItem {
            axes.append((heading, block))
            axis = heading.number
            if block == cell { columns[column] = heading.number }
          } else if tree.blocks[block].isItem, let number = tree.blocks[block].marker?.ordinal {
            entries.append(Entry(block: block, number: number, axis: axis, label: label))
          }
        }
      }
    }
  }

  /// The label of the entry's row. A row without one goes on with a numbering: its numbers belong to the label that numbers them, which
  /// begins where its first number stands and ends where the next label's begins.
  func category(of entry: Entry) -> Passage? {
    if let label = entry.label { return label }
    guard let number = Int(entry.number) else { return nil }
    var starts: [(first: Int, label: Passage)] = []
    for other in entries {
      guard let label = other.label, let value = Int(other.number) else { continue }
      if let place = starts.firstIndex(where: { $0.label.places == label.places }) {
        starts[place].first = min(starts[place].first, value)
      } else {
        starts.append((value, label))
      }
    }
    return starts.filter { $0.first <= number }.max { $0.first < $1.first }?.label
  }
}
