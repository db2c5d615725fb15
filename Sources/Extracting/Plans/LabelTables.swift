import Normalising
import Reading
import Segmenting

extension Extraction {
  /// Rows of two cells, and kinds of fields among them, that make a table a fiche.
  private static let fewestRows = 4
  private static let fewestFields = 3

  /// table → ( label value )+, a fiche, where the document has none of another form.
  mutating func parseLabelTables(into parts: inout Parts) {
    guard parts.fiches.isEmpty, !Instructions.head(tree) else { return }
    for index in blocks.indices where blocks[index].kind == .table && !isTaken(index) {
      let rows = tree.children(index).map { tree.children($0) }.filter { !$0.isEmpty }
      let pairs = rows.filter { $0.count == 2 }
      let fields = Set(pairs.compactMap { LabelTable.role(ofCell: passage($0[0])) }.filter(\.isField))
      guard pairs.count >= Self.fewestRows, rows.allSatisfy({ $0.count <= 2 }), fields.count >= Self.fewestFields else { continue }
      take(index..<max(blocks[index].end, index + 1))
      parts.fiches.append(fiche(rows, under: heading(over: index), &parts))
    }
    if !parts.fiches.isEmpty { resolveCrossReferences(&parts) }
  }

  /// The heading that a table stands under.
  private func heading(over table: Int) -> Int? {
    guard table > 0, case .heading = blocks[table - 1].kind, !isTaken(table - 1), passage(table - 1).count <= 240 else { return nil }
    return table - 1
  }

  private mutating func fiche(_ rows: [[Int]], under heading: Int?, _ parts: inout Parts) -> Fiche {
    beginContainer()
    func value(_ role: FieldRole) -> Passage? {
      rows.first { $0.count == 2 && LabelTable.role(ofCell: passage($0[0])) == role }.map { text($0[1]) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    let (number, named) = (value(.number), value(.title))
    let head = heading.map { LabelledHead.number(passage($0), blocks[$0].marker?.ordinal) }
    let title = named ?? head?.title ?? Passage()
    if named == nil, let heading { claim(heading) }
    for part in [number, named].compactMap({ $0 }) { own(part) }
    let printed = number?.string ?? head?.number
    let slug = Identifiers.slug(printed ?? "")
    let axis = value(.axis).flatMap { PlanHeading($0)?.kind == .axis ? self.axis(named: $0, &parts) : nil }
    let fiche = Fiche(
      id: id("fiche-" + (slug.isEmpty ? "\(nextOrdinal("fiche"))" : slug)), number: printed, code: nil, axis: axis, group: nil,
      title: title.string, at: locate(title))
    var draft = FicheDraft(fiche, body: rows[0][0]..<rows[0][0])
    for row in rows { addRow(row, axis: axis, &draft) }
    draft.fiche.at = containerPlace()
    return draft.fiche
  }

  private mutating func addRow(_ row: [Int], axis: String?, _ draft: inout FicheDraft) {
    let label = passage(row[0])
    own(label)
    guard row.count == 2 else { return }
    switch LabelTable.role(ofCell: label) {
    case .number, .title: return
    case .axis where axis != nil: own(text(row[1]))
    case .other, .axis, nil: if !text(row[1]).isEmpty { openSection(label, text(row[1]), &draft) }
    case let role?:
      draft.open(role, label)
      addCell(row[1], &draft)
    }
  }
}
