import Normalising
import Reading

/// A second label and its value beside the value of the first, as in a row of four columns.
extension LabelColumns {
  typealias Run = (range: Range<Int>, column: Int, width: Int)

  /// The column of a label behind the first words of a value; one blank is enough where a value of its own follows.
  private func secondLabel(_ value: TextLine) -> Int? {
    let runs = value.runs(bytes, gap: Self.narrowestGutter)
    let others = value.indent >= Self.narrowestColumn ? runs[...] : runs.dropFirst()
    if let label = others.first(where: { LabelTable.role(ofLine: bytes[$0.range]) != nil || coded($0.range) != nil }) {
      return label.column
    }
    guard runs.count >= 2 else { return nil }
    var column = runs[0].column
    for index in runs[0].range {
      if bytes[index] == 0x20, LabelTable.role(ofLine: bytes[(index + 1)..<runs[0].range.upperBound]) != nil { return column + 1 }
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    return nil
  }

  /// Where the code begins behind the label of a number: `Référence A-1`.
  private func coded(_ words: Range<Int>) -> Int? {
    guard words.count <= 40, let blank = bytes[words].lastIndex(of: 0x20), SynopticRows.isCode(bytes[(blank + 1)..<words.upperBound]),
      LabelTable.role(ofLine: bytes[words.lowerBound..<blank]) == .number
    else { return nil }
    return blank + 1
  }

  /// A run cut before the word that begins at a column.
  func parted(_ run: Run, at edge: Int) -> [Run] {
    guard run.column < edge, edge < run.column + run.width else { return [run] }
    var column = run.column
    for index in run.range where bytes[index] & 0xC0 != 0x80 {
      if column == edge, index > run.range.lowerBound, bytes[index - 1] == 0x20 {
        return [
          (run.range.lowerBound..<(index - 1), run.column, edge - 1 - run.column),
          (index..<run.range.upperBound, edge, run.column + run.width - edge),
        ]
      }
      column += 1
    }
    return [run]
  }

  /// Another label and its value beside the value, as in a row of four columns: `CCAS      Calendrier      2024`.
  func secondField(_ value: [TextLine]) -> (before: [TextLine], label: [TextLine], value: [TextLine])? {
    guard let edge = value.lazy.compactMap({ secondLabel($0) }).first else { return nil }
    var found: (before: [TextLine], label: [TextLine], value: [TextLine]) = ([], [], [])
    for line in value {
      // What goes on in a small letter is a sentence over both columns.
      let runs = line.runs(bytes, gap: Self.narrowestGutter).flatMap { run in
        let parts = parted(run, at: edge)
        return parts.count == 2 && ScalarReader(bytes).isSmallLetter(at: parts[1].range.lowerBound) ? [run] : parts
      }
      let before = runs.prefix { $0.column < edge - 1 }
      if let last = before.last {
        found.before.append(TextLine(line.body.lowerBound..<last.range.upperBound, of: bytes, indent: line.indent))
      }
      for run in runs.dropFirst(before.count) {
        let part = TextLine(run.range, of: bytes)
        if abs(run.column - edge) <= 1, let code = coded(run.range) {
          found.label.append(TextLine(run.range.lowerBound..<(code - 1), of: bytes))
          found.value.append(TextLine(code..<run.range.upperBound, of: bytes))
        } else if abs(run.column - edge) <= 1 {
          found.label.append(part)
        } else {
          found.value.append(part)
        }
      }
    }
    return found.label.isEmpty ? nil : found
  }
}
