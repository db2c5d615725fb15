import Normalising
import Reading

/// The fields that a line holds, with their labels.
extension BlockBuilder {
  /// Whether a line is the label of a field and nothing else, and not the end of a sentence. One in lower case stands alone, or comes again.
  func isFieldLabel(_ line: TextLine, _ goesOn: Bool, _ index: Int) -> Bool {
    if lowerLabels.contains(line.body.lowerBound) { return true }
    if openLine == nil, index + 1 < lines.count, lines[index + 1].isBlank, LabelTable.role(ofLowerLine: bytes[line.body]) != nil {
      return index == 0 || lines[index - 1].isBlank
    }
    guard LabelTable.role(ofLine: bytes[line.body]) != nil || LabelTable.roles(ofRow: bytes[line.body]) != nil else { return false }
    guard goesOn, let open = openLine else { return true }
    return !Dangling.ends(bytes[open.body])
  }

  /// Whether a line opens with the label of a field and its colon: `Avec : CCAS`.
  func opensField(_ line: TextLine) -> Bool {
    guard let open = openLine, !Dangling.ends(bytes[open.body]) else { return false }
    return RunTogether(bytes).label(line.body.lowerBound, line.body.upperBound) != nil
  }

  /// The label that only its wording parts from the value behind it, and a second one on the line.
  private func bareFields(_ line: TextLine, _ value: Int) -> [TextLine] {
    // `Descriptif de l'action • Organiser …`: the bullet is the value's.
    let bullet = bulletBefore(value - 1, from: line.body.lowerBound)
    var ranges = [line.body.lowerBound..<((bullet ?? value) - 1), (bullet ?? value)..<line.body.upperBound]
    if let second = bareLabels.second(in: ranges[1], bytes), second.label.lowerBound - 1 > value {
      ranges[1] = value..<(second.label.lowerBound - 1)
      ranges += [second.label, second.value]
    }
    var parts = ranges.map { TextLine($0, of: bytes, indent: line.indent) }
    parts[0].cell = .label
    return parts
  }

  /// Where a bullet stands that ends at a place, a blank before it.
  private func bulletBefore(_ end: Int, from start: Int) -> Int? {
    let place = bytes[start..<end].lastIndex(of: 0x20).map { $0 + 1 } ?? end
    guard place < end, let sign = ScalarReader(bytes).scalar(at: place), place + sign.length == end else { return nil }
    return Bullets.sure.contains(sign.value) ? place : nil
  }

  /// `OPERATEUR(S)` and a tab before the value, as offices' files have them, one field a paragraph.
  private func tabbedLabel(_ line: TextLine) -> [TextLine]? {
    guard let tab = bytes[line.body].firstIndex(of: 0x09), case let label = line.body.lowerBound..<tab,
      LabelTable.role(ofLine: bytes[label]) != nil,
      let value = bytes[tab..<line.body.upperBound].firstIndex(where: { $0 > 0x20 })
    else { return nil }
    var parts = [label, value..<line.body.upperBound].map { TextLine($0, of: bytes, indent: line.indent) }
    parts[0].cell = .label
    return parts
  }

  /// `**Pilote** Service jeunesse`: a label that only its type parts from the value.
  private func boldLabel(_ line: TextLine) -> [TextLine]? {
    let text = bytes[line.body]
    guard text.starts(with: [0x2A, 0x2A]), line.metadata == nil, let close = Array(text.prefix(80)).firstIndex(of: [0x2A, 0x2A], from: 2)
    else { return nil }
    let end = line.body.lowerBound + close + 2
    var start = end
    while start < line.body.upperBound, Passage.blankLength(bytes, at: start) > 0 { start += Passage.blankLength(bytes, at: start) }
    let value = bytes[start..<line.body.upperBound]
    guard let first = value.first, first != 0x3A, LabelTable.role(ofLine: bytes[(line.body.lowerBound + 2)..<(end - 2)]) != nil else {
      return nil
    }
    return [line.body.lowerBound..<end, value.startIndex..<line.body.upperBound].map { TextLine($0, of: bytes, indent: line.indent) }
  }

  /// The fields that a line holds side by side, wide blanks between: `Début : 2021    Fin : 2023`, `Pilote     Commune`; else the line.
  func fields(_ line: TextLine) -> [TextLine] {
    if let parts = boldLabel(line) ?? tabbedLabel(line) { return parts }
    var runs: [Range<Int>] = []
    var (start, blanks) = (line.body.lowerBound, 0)
    for index in line.body {
      if bytes[index] == 0x20 {
        blanks += 1
      } else {
        if blanks >= Self.widestWordGap {
          runs.append(start..<(index - blanks))
          start = index
        }
        blanks = 0
      }
    }
    if runs.isEmpty, let value = bareLabels.value(in: line, bytes) { return bareFields(line, value) }
    guard !runs.isEmpty else { return labelled(line) }
    runs.append(start..<line.body.upperBound)
    if runs.count == 2, LabelTable.role(ofLine: bytes[runs[0]]) != nil {
      var parts = runs.map { TextLine($0, of: bytes, indent: line.indent) }
      parts[0].cell = .label
      return parts
    }
    if let parts = pairs(runs, line) { return parts }
    let fields = runs.reduce(into: [Range<Int>]()) { fields, run in
      if let last = fields.last, bytes[last.upperBound - 1] == 0x3A {
        fields[fields.count - 1] = last.lowerBound..<run.upperBound
      } else {
        fields.append(run)
      }
    }
    return fields.dropFirst().contains { opensField($0) } ? fields.map { TextLine($0, of: bytes, indent: line.indent) } : [line]
  }

  /// The fields of a line that begins with a label and has another behind the value of the first: `Pilote : Ville Partenaires : CAF`.
  private func labelled(_ line: TextLine) -> [TextLine] {
    let runTogether = RunTogether(bytes)
    guard line.metadata == nil, bytes[line.body].contains(where: { $0 == 0x3A || $0 == 0x3F }),
      var colon = runTogether.label(line.body.lowerBound, line.body.upperBound)
    else { return [line] }
    var breaks: [Int] = []
    for index in line.body where index > colon && bytes[index - 1] == 0x20 {
      guard let next = runTogether.label(index, line.body.upperBound) else { continue }
      breaks.append(index)
      colon = next
    }
    guard !breaks.isEmpty else { return [line] }
    return zip([line.body.lowerBound] + breaks, breaks + [line.body.upperBound]).map { start, end in
      TextLine(start..<(end == line.body.upperBound ? end : withoutDash(start, end)), of: bytes, indent: line.indent)
    }
  }

  /// A value, a label and its value in a row, a label before them or none: `Commune     Échéance     2021`.
  private func pairs(_ runs: [Range<Int>], _ line: TextLine) -> [TextLine]? {
    // `DÉLIBÉRATION     N°     2013-027` is a heading.
    let isLabel = runs.map { run in LabelTable.role(ofLine: bytes[run]).map { $0 != .number } ?? false }
    guard isLabel == [false, true, false] || isLabel == [true, false, true, false], bytes[runs[0]].last != 0x3A else { return nil }
    return runs.enumerated().flatMap { place, run in
      let part = TextLine(run, of: bytes, indent: line.indent)
      // The value may have a label of its own before it, one blank between.
      if place == 0, !isLabel[0], let value = bareLabels.value(in: part, bytes) {
        return [run.lowerBound..<(value - 1), value..<run.upperBound].map { TextLine($0, of: bytes, indent: line.indent) }
      }
      return [part]
    }
  }

  /// The end of a value without the dash or the stroke that parts it from the next label: `Porteur : DSI – Partenaires : UGAP`.
  private func withoutDash(_ start: Int, _ end: Int) -> Int {
    let reader = ScalarReader(bytes)
    var cut = end
    while cut > start, bytes[cut - 1] == 0x20 { cut -= 1 }
    guard cut > start, let sign = reader.scalar(before: cut),
      Bullets.dashes.contains(sign.value) || sign.value == 0x7C || sign.value == 0x2022,
      cut - sign.length > start, bytes[cut - sign.length - 1] == 0x20
    else { return end }
    return cut - sign.length
  }

  /// How fields begin that a tool prints with a day and no colon, folded.
  private static let dated = ["du ", "modifiee le ", "modifie le ", "creee le ", "cree le ", "de 20", "mis a jour le "]

  /// A capital, and a colon not far behind it; or a day behind one of a tool's words.
  private func opensField(_ run: Range<Int>) -> Bool {
    guard let first = ScalarReader(bytes).scalar(at: run.lowerBound), ScalarReader.isUpper(first.value) else { return false }
    if bytes[run].prefix(48).dropFirst(3).contains(0x3A) { return true }
    let folded = String(decoding: Folding.words(bytes[run].prefix(24)), as: UTF8.self)
    return Self.dated.contains { folded.hasPrefix($0) } && folded.contains { $0.isNumber }
  }
}
