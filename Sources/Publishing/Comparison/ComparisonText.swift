package import Comparing

extension Comparison {
  /// The comparison for a terminal, by axis and fiche: words that went in `[-…-]`, words that came in `{+…+}`, with colour or without. Nothing
  /// in it is obeyed by a terminal but the colours.
  package func text(isStat: Bool, hasColour: Bool) -> String {
    let paint = Paint(hasColour: hasColour)
    var out = "\(Inert.line(old.id)) → \(Inert.line(new.id))\n\(summaryLine)\n"
    if !isStat {
      var axis: Heading?
      for chapter in chapters {
        if chapter.axis != axis || chapter.axis == nil && chapter.fiche == nil {
          axis = chapter.axis
          out += "\n\(paint.bold(axis?.title("Axe") ?? "Hors axe"))\n"
        } else {
          out += "\n"
        }
        if let fiche = chapter.fiche { out += "  \(paint.bold(fiche.title("Fiche")))\n" }
        for change in chapter.changes { out += change.text(paint) }
      }
    }
    for pin in pins { out += "épinglé : \(Inert.line(pin.old)) \(pin.verdict == .forced ? "=" : "≠") \(Inert.line(pin.new))\n" }
    return out + "\n" + closing.joined(separator: "\n") + "\n"
  }
}

private struct Paint {
  let hasColour: Bool

  private func paint(_ text: String, _ code: String) -> String { hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
  func bold(_ text: String) -> String { paint(text, "1") }
  func gone(_ text: String) -> String { paint("[-\(text)-]", "31") }
  func come(_ text: String) -> String { paint("{+\(text)+}", "32") }
}

extension Comparison.Change {
  fileprivate func text(_ paint: Paint) -> String {
    var out = "    \(paint.bold(status.name)) \(kind.name) \(ids) (\(lines)"
    if !old.isEmpty, !new.isEmpty { out += ", ressemblance \(likeness)" }
    out += ")\n      \(words.map { paint.run($0) }.joined(separator: " "))\n"
    for row in fields { out += "      \(row.line)\n" }
    if let second { out += "      à défaut : \(second)\n" }
    return out
  }
}

extension Paint {
  /// A stretch of words; a long one that is equal is cut in its middle.
  fileprivate func run(_ run: WordRun) -> String {
    let text = Inert.line(run.text)
    switch run.operation {
    case .delete: return gone(text)
    case .insert: return come(text)
    case .equal:
      let words = text.split(separator: " ")
      return words.count <= 14 ? text : (words.prefix(6) + ["…"] + words.suffix(6)).joined(separator: " ")
    }
  }
}
