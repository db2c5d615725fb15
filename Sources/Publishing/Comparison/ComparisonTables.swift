package import Comparing
import Reading

extension Comparison {
  /// A row a change (RFC 4180, UTF-8). Cells that a spreadsheet would take for a formula are made text by an apostrophe before them.
  package func csv() -> [UInt8] {
    let head = [
      "status", "kind", "axis", "fiche", "old_id", "old_line", "old_text", "new_id", "new_line", "new_text", "similarity", "fields",
      "runner_up", "runner_up_similarity",
    ]
    var rows = [head]
    for change in changes {
      let item = change.new.first ?? change.old[0]
      var row: [String] = [change.status.rawValue, change.kind.rawValue, item.axis?.id ?? "", item.fiche?.id ?? ""]
      for side in [change.old, change.new] {
        row.append(side.map(\.id).joined(separator: " "))
        row.append(side.map { String($0.at.line) }.joined(separator: " "))
        row.append(side.map(\.text).joined(separator: "\n"))
      }
      row += [Decimal4.string(change.similarity), change.fields.map(\.line).joined(separator: "\n")]
      row += [change.runnerUp?.id ?? "", change.runnerUp.map { Decimal4.string($0.similarity) } ?? ""]
      rows.append(row)
    }
    return rows.flatMap { CSV.row($0.map { Inert.text($0) }) }
  }

  /// The comparison as Markdown, by axis and fiche: words that went struck out, words that came bold.
  package func markdown(isStat: Bool) -> String {
    var out = "# \(Markdown.escaped(old.id)) → \(Markdown.escaped(new.id))\n\n| Classe | Changements |\n| --- | ---: |\n"
    for status in Status.allCases { out += "| \(status.name) | \(count(of: status)) |\n" }
    if !isStat {
      var axis: Heading?
      for chapter in chapters {
        if chapter.axis != axis || chapter.axis == nil && chapter.fiche == nil {
          axis = chapter.axis
          out += "\n## \(Markdown.escaped(axis?.title("Axe") ?? "Hors axe"))\n"
        }
        if let fiche = chapter.fiche { out += "\n### \(Markdown.escaped(fiche.title("Fiche")))\n" }
        out += "\n" + chapter.changes.map(Markdown.item).joined()
      }
    }
    out += "\n"
    for pin in pins {
      out += "- épinglé : \(Markdown.escaped(pin.old)) \(pin.verdict == .forced ? "=" : "≠") \(Markdown.escaped(pin.new))\n"
    }
    return out + closing.map { "- \(Markdown.escaped($0))\n" }.joined()
  }
}

extension Markdown {
  fileprivate static func item(_ change: Comparison.Change) -> String {
    var out = "- **\(change.status.name)** \(change.kind.name) \(escaped(change.ids)) (\(escaped(change.lines)))  \n  "
    out +=
      change.words.map { run in
        switch run.operation {
        case .equal: escaped(run.text)
        case .delete: "~~\(escaped(run.text))~~"
        case .insert: "**\(escaped(run.text))**"
        }
      }.joined(separator: " ") + "\n"
    for row in change.fields { out += "  - \(escaped(row.line))\n" }
    return out
  }
}
