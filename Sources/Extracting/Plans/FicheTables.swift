import Normalising
import Segmenting

extension Extraction {
  /// A table under a label: its rows are indicators, or the lines of a budget. Any other stays a table. Returns the next block.
  mutating func parseFicheTable(_ index: Int, _ draft: inout FicheDraft) -> Int {
    let end = max(blocks[index].end, index + 1)
    if addLabelTable(index, &draft) { return end }
    let rows = tree.children(index).dropFirst()
    if addActionTable(index, &draft) { return end }
    switch draft.part {
    case .indicators where !draft.inSection:
      for row in rows {
        guard let cell = tree.children(row).first, case let text = passage(cell), !text.isEmpty else { continue }
        appendIndicator(text, [], &draft)
      }
    case .resources where !draft.inSection:
      for row in rows {
        let text = tree.children(row).map { passage($0) }.reduce(Passage()) { $0.joined(with: $1) }
        if !text.isEmpty { draft.fiche.resources.append(node(text)) }
      }
    default: release(index..<end)
    }
    return end
  }

  /// A table of two columns, labels on the left and values on the right.
  private mutating func addLabelTable(_ index: Int, _ draft: inout FicheDraft) -> Bool {
    // A tab too many leaves an empty cell between the two.
    let rows = tree.children(index).map { row in
      let cells = tree.children(row)
      return cells.count < 3 ? cells : cells.filter { $0 == cells[0] || !text($0).isEmpty }
    }
    let labels = rows.filter { $0.count == 2 && LabelTable.role(ofCell: passage($0[0])) != nil }
    guard rows.allSatisfy({ $0.count == 2 }), labels.count >= 2, labels.count * 2 >= rows.count else { return false }
    for row in rows {
      let head = passage(row[0])
      own(head)
      guard let role = LabelTable.role(ofCell: head) else {
        let value = text(row[1])
        if row == rows[0] { own(value) } else if !value.isEmpty { openSection(head, value, &draft) }
        continue
      }
      draft.open(role, head)
      addCell(row[1], &draft)
    }
    (draft.part, draft.label, draft.hasLabels) = (nil, nil, true)
    return true
  }

  /// A table whose columns describe the actions of a fiche and date or fund them.
  private mutating func addActionTable(_ index: Int, _ draft: inout FicheDraft) -> Bool {
    let rows = tree.children(index).map { tree.children($0) }
    guard let head = rows.first, rows.count > 1 else { return false }
    let roles = head.map { LabelTable.role(ofCell: passage($0)) }
    guard let title = roles.firstIndex(where: { $0 == .title || $0 == .description || $0 == .actions }),
      roles.contains(where: { $0 == .calendar || $0 == .leads || $0 == .resources || $0 == .partners })
    else { return false }
    for cell in head { own(passage(cell)) }
    for row in rows.dropFirst() where row.count == head.count && !text(row[title]).isEmpty {
      openAction(text(row[title]), nil, indent: 0, &draft)
      for (column, cell) in row.enumerated() where column != title && !text(cell).isEmpty {
        addActionCell(text(cell), roles[column], under: passage(head[column]), &draft)
      }
    }
    return true
  }

  /// What a row says of its action: a field of the action, or a section under the column's head.
  private mutating func addActionCell(_ cell: Passage, _ role: FieldRole?, under head: Passage, _ draft: inout FicheDraft) {
    guard let id = lastAction(draft)?.id else { return own(cell) }
    switch role {
    case .calendar:
      let calendar = calendar(cell)
      updateLastAction(&draft) { $0.calendar = calendar }
    case .leads where !cell.isProse:
      let leads = organisations(cell, path: id + "/lead")
      updateLastAction(&draft) { $0.leads += leads }
    case .partners where !cell.isProse:
      let partners = organisations(cell, path: id + "/partner")
      updateLastAction(&draft) { $0.partners += partners }
    default:
      let amounts = role == .resources ? amounts(Tokens(cell), label: false) : []
      updateLastAction(&draft) { $0.amounts += amounts }
      if amounts.count == 1, amounts[0].text == cell.string { return own(cell) }
      addAside(node(cell), under: head, &draft)
    }
  }
}
