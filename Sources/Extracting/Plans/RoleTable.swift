import Normalising
import Reading
import Segmenting

/// A table whose columns are the fields of a plan and whose rows are its fiches.
struct RoleTable {
  /// The field of each column; nil for one that no table of labels knows.
  let roles: [FieldRole?]
  /// The cells of the header.
  let header: [Int]
  let rows: [[Int]]
  /// The column that names the fiche.
  let title: Int

  private static let fewestFields = 3

  /// Nil where the first row does not name a title and three fields more, or where fewer than two rows follow it.
  init?(_ tree: BlockTree, _ table: Int) {
    let all = tree.children(table).map { tree.children($0) }
    guard let first = all.first, first.count > Self.fewestFields else { return nil }
    let roles = first.map { LabelTable.role(ofCell: tree.text($0)) }
    guard let title = roles.firstIndex(of: .title) ?? roles.firstIndex(of: .actions) else { return nil }
    let fields = Set(roles.compactMap { $0 }.filter { $0.isField && $0 != .resources && $0 != .actions })
    guard fields.count >= 2, roles.compactMap({ $0 }).count > Self.fewestFields else { return nil }
    header = first
    let head = first.map { tree.text($0).folded }
    let rows = all.dropFirst().filter { row in
      row.count > title && row.count <= first.count + 1 && row.map { tree.text($0).folded } != head
    }
    guard rows.count >= (fields.count > Self.fewestFields ? 1 : 2) else { return nil }
    let numbers = Set((0..<title).filter { roles[$0] == nil && Self.isNumbers($0, first, rows, tree) })
    self.roles = roles.indices.map { $0 == title ? .title : numbers.contains($0) ? .number : roles[$0] }
    (self.rows, self.title) = (rows, title)
  }

  /// A column without a label that holds a number a row.
  private static func isNumbers(_ column: Int, _ head: [Int], _ rows: [[Int]], _ tree: BlockTree) -> Bool {
    let cells = rows.map { tree.passage($0[column]) }.filter { !$0.isEmpty }
    return tree.passage(head[column]).isEmpty && !cells.isEmpty
      && cells.allSatisfy { $0.count <= 12 && $0.bytes.contains { (0x30...0x39).contains($0) } || PlanHeading($0)?.kind == .axis }
  }
}

extension RoleTable {
  /// Whether the first column has the axes, most of them over several rows.
  fileprivate var hasWideAxes: Bool { roles.first == .axis }
}

extension BlockTree {
  /// A cell of its own text, or of paragraphs and items.
  fileprivate func text(_ cell: Int) -> Passage {
    children(cell).map { passage($0) }.reduce(passage(cell)) { $0.joined(with: $1) }
  }
}

extension Extraction {
  /// table → header row+, a fiche a row, where the document has no fiches of another form.
  mutating func parseRoleTables(into parts: inout Parts) {
    guard parts.fiches.isEmpty else { return }
    for index in blocks.indices where blocks[index].kind == .table && !isTaken(index) {
      guard let table = RoleTable(tree, index) else { continue }
      take(index..<max(blocks[index].end, index + 1))
      for cell in table.header { claim(cell) }
      var axis: String?
      for row in table.rows where !isAside(row, table, &axis, &parts) {
        let fiche = fiche(row, table, axis, &parts)
        // A cell over several rows is filled on the first of them.
        if table.hasWideAxes { axis = fiche.axis ?? axis }
        parts.fiches.append(fiche)
      }
    }
    if !parts.fiches.isEmpty { resolveCrossReferences(&parts) }
  }

  /// A row without a title is no fiche: one filled cell that is an axis heads the rows below, a total or the like is left to the sections.
  private mutating func isAside(_ row: [Int], _ table: RoleTable, _ axis: inout String?, _ parts: inout Parts) -> Bool {
    let tellsHow = row.contains { Instructions.tellsHow(text($0)) }
    let title = text(row[table.title])
    guard title.isEmpty || tellsHow || title.folded == "total" else { return false }
    let filled = row.filter { !text($0).isEmpty }
    let isTheme = zip(row, table.roles).contains { $0 == filled.first && $1 == .axis }
    if !tellsHow, filled.count == 1, isTheme || PlanHeading(text(filled[0]))?.kind == .axis {
      axis = self.axis(named: text(filled[0]), &parts)
      claim(filled[0])
    } else if let first = row.first, let last = row.last {
      release(first..<max(blocks[last].end, last + 1))
    }
    return true
  }

  private mutating func fiche(_ row: [Int], _ table: RoleTable, _ above: String?, _ parts: inout Parts) -> Fiche {
    beginContainer()
    var title = text(row[table.title])
    own(title)
    let number = zip(row, table.roles).first { $1 == .number }.map { text($0.0) }
    var printed = number.flatMap { $0.isEmpty ? nil : $0.string }
    if printed == nil, let first = tree.children(row[table.title]).first { printed = blocks[first].marker?.ordinal }
    if printed == nil, case let found = LabelledHead.number(title, nil), !found.title.isEmpty { (printed, title) = found }
    let axis = zip(row, table.roles).first { $1 == .axis }.map { text($0.0) }
    let slug = Identifiers.slug(printed ?? "")
    let fiche = Fiche(
      id: id("fiche-" + (slug.isEmpty ? "\(nextOrdinal("fiche"))" : slug)), number: printed, code: nil,
      axis: axis.flatMap { self.axis(named: $0, &parts) } ?? above ?? (table.roles.contains(.axis) ? nil : self.above(title, parts)),
      group: nil, title: title.string, at: locate(title))
    if let number { own(number) }
    var draft = FicheDraft(fiche, body: row[0]..<row[0])
    for (cell, role) in zip(row, table.roles) {
      let head = row.firstIndex(of: cell).flatMap { $0 < table.header.count ? passage(table.header[$0]) : nil } ?? Passage()
      let isPatron = role.map { FicheDraft.isPatron($0, head, draft.fiche) } ?? true
      guard let role, !isPatron, ![.title, .number, .axis].contains(role) else {
        if isPatron { addUnknown(cell, table, row, &draft) }
        continue
      }
      draft.open(role, Passage())
      addCell(cell, &draft)
    }
    draft.fiche.at = containerPlace()
    return draft.fiche
  }

  /// The last axis before a fiche.
  private func above(_ title: Passage, _ parts: Parts) -> String? {
    guard let start = locate(title).spans.first?.start else { return nil }
    return parts.axes.last { axis in axis.at.spans.first.map { $0.start < start } ?? false }?.id
  }

  /// A cell of its own text, or of paragraphs and items.
  func text(_ cell: Int) -> Passage { tree.text(cell) }

  mutating func addCell(_ cell: Int, _ draft: inout FicheDraft) {
    let own = passage(cell)
    for part in parts(of: cell) where !own.isEmpty && !addLevel(part, cell, &draft) {
      addValue(part, draft.part ?? .other, Passage(), &draft)
    }
    var child = cell + 1
    while child < blocks[cell].end {
      let isDone = passage(child).isEmpty || addLevel(passage(child), child, &draft)
      child = isDone ? child + 1 : addToPart(child, blocks[child], passage(child), &draft)
    }
  }

  /// `Objectif général : …`, `Objectif opérationnel 1.1 : …` in a cell that lists several levels.
  private mutating func addLevel(_ part: Passage, _ block: Int, _ draft: inout FicheDraft) -> Bool {
    guard draft.part == .objectives else { return false }
    if let objective = NumberedObjective(part) {
      openNumbered(objective, &draft)
      return true
    }
    guard let label = Label(blocks[block], part), label.role == .objectives, !label.value.isEmpty else { return false }
    own(label.head)
    addValue(label.value, .objectives, label.head, &draft)
    return true
  }

  /// The text of a cell; where it lists indicators or the like, one for each line that begins with a capital.
  private func parts(of cell: Int) -> [Passage] {
    let part = passage(cell)
    guard blocks[cell].fragments.count > 1 else { return [part] }
    var groups: [[Range<Int>]] = []
    for fragment in blocks[cell].fragments {
      let line = Passage(joining: [fragment], of: tree.text.bytes)
      let opens = ScalarReader(line.bytes).scalar(at: 0).map { ScalarReader.isUpper($0.value) } ?? false
      let before = groups.last?.last.map { Passage(joining: [$0], of: tree.text.bytes) }
      if let before, !opens || Dangling.ends(before.bytes) || before.last == 0x2C || before.last == 0x2D {
        groups[groups.count - 1].append(fragment)
      } else {
        groups.append([fragment])
      }
    }
    return part.isEmpty ? [part] : groups.map { Passage(joining: $0, of: tree.text.bytes) }
  }

  /// A column that no field has: a section under the column's head.
  private mutating func addUnknown(_ cell: Int, _ table: RoleTable, _ row: [Int], _ draft: inout FicheDraft) {
    let value = text(cell)
    guard !value.isEmpty, let column = row.firstIndex(of: cell), column < table.header.count else { return }
    let path = draft.fiche.id + "/section"
    let head = passage(table.header[column])
    draft.fiche.sections.append(
      Section(
        id: id("\(path)-\(nextOrdinal(path))"), title: head.isEmpty ? nil : head.string, level: 1, paragraphs: [node(value)],
        at: locate(value)))
  }

  /// So many axes before a row are looked at; no plan has as many.
  private static let mostAxes = 128

  /// The axis that a cell or a field names, made where it is new.
  mutating func axis(named cell: Passage, _ parts: inout Parts) -> String? {
    guard !cell.isEmpty else { return nil }
    let heading = PlanHeading(cell).flatMap { $0.kind == .axis ? $0 : nil }
    let counted = LabelledHead.number(cell, nil)
    let (number, title) = heading.map { ($0.number, $0.title) } ?? counted
    let axes = parts.axes.suffix(Self.mostAxes)
    if let known = axes.first(where: { Folding.words($0.title) == title.folded || $0.number != nil && $0.number == number }) {
      own(cell)
      return known.id
    }
    // `Orientation stratégique : 1`, and no axis has that number or another document has it.
    if let known = axes.first(where: { Folding.words($0.number ?? "") == cell.folded }) {
      own(cell)
      return known.id
    }
    guard cell.count > 3 else { return nil }
    let slug = number.map(Identifiers.slug) ?? "\(nextOrdinal("axe"))"
    let axis = Axis(id: id("axe-\(slug)"), number: number, label: heading?.label, title: title.string, at: place(cell))
    parts.axes.append(axis)
    return axis.id
  }
}
