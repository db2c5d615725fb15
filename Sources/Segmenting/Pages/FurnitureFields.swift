import Normalising

/// What looks like a running head or foot, for it comes again on each page, and is part of a field.
extension Furniture {
  /// The title, folded, under the number of a fiche in large type: a field's label stands not far below. A heading of a fiche has its number
  /// itself.
  func title(under index: Int) -> String? {
    let below = lines[(index + 1)...].prefix(Self.titleReach).filter { !$0.isBlank && !$0.isFurniture }
    guard let title = below.first, title.body.count > 3, LabelTable.role(ofLine: bytes[title.body]) == nil,
      !below.prefix(2).contains(where: { HeadingReader(bytes[$0.body]).namesFiche })
    else { return nil }
    let isFiche = below.dropFirst().contains { line in
      LabelTable.role(ofLine: bytes[line.body]) != nil || LabelTable.sign(in: bytes[line.body.prefix(64)], open: false) != nil
    }
    return isFiche ? String(decoding: Folding.words(bytes[title.body]), as: UTF8.self) : nil
  }

  /// `ACTION` over `N°2 Développer les circuits`: the word of a fiche's heading.
  func standsOverNumber(_ index: Int) -> Bool {
    guard lines[index].body.count <= 24, case let word = String(decoding: Folding.words(bytes[lines[index].body]), as: UTF8.self),
      HeadingWords.fiches.contains(where: { $0.words.joined(separator: " ") == word }),
      let below = lines[(index + 1)...].first(where: { !$0.isBlank })
    else { return false }
    let number = String(decoding: Folding.words(bytes[below.body.prefix(8)]), as: UTF8.self).split(separator: " ")
    return number.count >= 2 && number[0] == "n" && number[1].allSatisfy(\.isNumber)
  }

  /// The value of a field whose label stands on the line above.
  func isUnderLabel(_ index: Int) -> Bool {
    index > 0 && !lines[index - 1].isBlank && LabelTable.role(ofLine: bytes[lines[index - 1].body]) != nil
  }

  /// The last words of a label that a narrow cell tore, not far under the first: `d'évaluation` under `Critères`.
  func endsLabel(_ index: Int) -> Bool {
    guard ScalarReader(bytes).isSmallLetter(at: lines[index].body.lowerBound) else { return false }
    var words = Array(bytes[lines[index].runs(bytes, gap: 2)[0].range])
    for above in stride(from: index - 1, through: max(0, index - Self.titleReach), by: -1) where !lines[above].isBlank {
      let run = lines[above].runs(bytes, gap: 2)[0]
      guard abs(lines[above].indent - lines[index].indent) <= 2 else { continue }
      words = bytes[run.range] + [0x20] + words
      if LabelTable.role(ofLine: words[...]) != nil { return true }
      if !ScalarReader(bytes).isSmallLetter(at: run.range.lowerBound) { return false }
    }
    return false
  }

  /// A label, or a field with its value: `Calendrier : 2022-2024` comes again with each fiche and is no running head.
  func isField(_ index: Int) -> Bool {
    let body = bytes[lines[index].body]
    if LabelTable.role(ofLine: body) != nil { return true }
    switch LabelTable.sign(in: body.prefix(64), open: false)?.role {
    case nil, .title, .number, .axis, .other: return false
    default: return true
    }
  }

  /// The label of a field that pages may begin with, where each has a fiche; `FICHE ACTION` is a running head.
  func labelsField(_ index: Int) -> Bool {
    let runs = lines[index].runs(bytes, gap: 2)
    guard let role = LabelTable.role(ofLine: bytes[runs[0].range]) else { return false }
    // `N° de fiche     3` has its value beside it.
    return (role.isBareable || role.isOftenBare) && (role != .axis || runs.count == 2)
  }

  /// `- nombre de gués`: the last item of a list, and no foot.
  func opensItem(_ index: Int) -> Bool {
    let body = lines[index].body
    guard let sign = ScalarReader(bytes).scalar(at: body.lowerBound), case let next = body.lowerBound + sign.length,
      next + 1 < body.upperBound,
      Bullets.sure.contains(sign.value) || Bullets.dashes.contains(sign.value), bytes[next] == 0x20
    else { return false }
    return ScalarReader(bytes).isLetter(at: next + 1)
  }
}
