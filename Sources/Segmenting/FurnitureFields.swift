import Normalising

/// What looks like a running head or foot, for it comes again on each page, and is part of a field.
extension Furniture {
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
