import Normalising
import Reading

/// The fields in which two items differ, with what that makes.
struct FieldDifference {
  private let reader: Reader
  private(set) var changes: [Comparison.FieldChange] = []

  init(_ old: Outline.Fields, _ new: Outline.Fields, _ reader: Reader) {
    self.reader = reader
    compare(old.calendar, new.calendar)
    compare(old.amounts, new.amounts)
    compareLists("targets", old.targets, new.targets, paired: true)
    compareLists("leads", old.leads, new.leads, paired: false)
    compareLists("partners", old.partners, new.partners, paired: false)
    var keys = old.notes.map(\.key)
    for note in new.notes where !keys.contains(note.key) { keys.append(note.key) }
    for key in keys {
      let texts = [old, new].map { $0.notes.first { $0.key == key }?.texts ?? [] }
      compareLists(key, texts[0], texts[1], paired: false)
    }
  }

  // MARK: Calendars

  private mutating func compare(_ old: Outline.Calendar?, _ new: Outline.Calendar?) {
    if old == nil, new == nil { return }
    if let old, let new {
      let isDated = old.edtf != nil && new.edtf != nil
      let isSame =
        isDated
        ? old.edtf == new.edtf && Self.parts(of: old.text) == Self.parts(of: new.text) : Folding.words(old.text) == Folding.words(new.text)
      if isSame { return }
    }
    changes.append(
      Comparison.FieldChange("calendar", old: old?.text, new: new?.text, delta: old.flatMap { old in new.flatMap { years(old, $0) } }))
  }

  /// `Fin 2016`: the part of a year, which its EDTF does not tell.
  private static func parts(of text: String) -> [String] {
    String(decoding: Folding.words(Array(text.utf8)[...]), as: UTF8.self).split(separator: " ").compactMap { partsOfYears[String($0)] }
  }

  private static let partsOfYears = [
    "debut": "debut", "mi": "mi", "milieu": "mi", "courant": "courant", "fin": "fin",
  ]

  /// The years gained or lost at the end, else at the start.
  private func years(_ old: Outline.Calendar, _ new: Outline.Calendar) -> String? {
    var parts: [String] = []
    if let before = old.end, let after = new.end, before != after {
      parts.append("fin \(after > before ? "repoussée" : "avancée") de \(Self.years(after &- before))")
    }
    if let before = old.start, let after = new.start, before != after {
      parts.append("début \(after > before ? "repoussé" : "avancé") de \(Self.years(after &- before))")
    }
    if old.edtf?.hasSuffix("..") ?? false, let end = new.end { parts.append("fin fixée à \(end)") }
    if old.end != nil, new.edtf?.hasSuffix("..") ?? false { parts.append("fin ouverte") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func years(_ count: Int) -> String { "\(count.magnitude) an\(count.magnitude > 1 ? "s" : "")" }

  // MARK: Amounts

  private mutating func compare(_ old: [Outline.Money], _ new: [Outline.Money]) {
    let (oldLeft, newLeft) = Self.withoutCommon(old, new)
    // What is left is paired by what it says, by label and year, then in order.
    var images: [Int?] = oldLeft.map { _ in nil }
    for name in [Self.key, Self.label] {
      let taken = Set(images)
      var named = Dictionary(grouping: newLeft.indices.filter { !taken.contains($0) }.reversed()) { name(newLeft[$0]) }
      for place in images.indices where images[place] == nil { images[place] = named[name(oldLeft[place])]?.popLast() }
    }
    let named = Set(images)
    var others = newLeft.indices.filter { !named.contains($0) }[...]
    for place in images.indices where images[place] == nil { images[place] = others.popFirst() }
    for (amount, image) in zip(oldLeft, images) {
      let other = image.map { newLeft[$0] }
      if let other, Self.key(amount) == Self.key(other) {
        // A label may be misread, or be read on one side alone.
        guard let before = amount.label, let after = other.label, !isSame(before, after) else { continue }
        changes.append(Comparison.FieldChange("amounts", old: "\(before) : \(amount.text)", new: "\(after) : \(other.text)"))
        continue
      }
      changes.append(
        Comparison.FieldChange("amounts", old: amount.text, new: other?.text, delta: other.flatMap { Self.delta(amount, $0) }))
    }
    let taken = Set(images)
    for place in newLeft.indices where !taken.contains(place) {
      changes.append(Comparison.FieldChange("amounts", old: nil, new: newLeft[place].text))
    }
  }

  /// What each side has and the other has not.
  private static func withoutCommon(_ old: [Outline.Money], _ new: [Outline.Money]) -> (old: [Outline.Money], new: [Outline.Money]) {
    var counts: [String: Int] = [:]
    for amount in new { counts[labelledKey(amount), default: 0] += 1 }
    var left: [Outline.Money] = []
    for amount in old {
      let key = labelledKey(amount)
      if counts[key, default: 0] > 0 { counts[key]! -= 1 } else { left.append(amount) }
    }
    // Of equal ones those at the end are left.
    var others: [Outline.Money] = []
    for amount in new.reversed() where counts[labelledKey(amount), default: 0] > 0 {
      counts[labelledKey(amount)]! -= 1
      others.append(amount)
    }
    return (left, others.reversed())
  }

  /// Equal for amounts that say the same of whatever they are for.
  private static func key(_ amount: Outline.Money) -> String {
    "\(amount.value ?? Folding.words(amount.text)) \(amount.currency) \(amount.taxBasis ?? "") \(amount.year ?? 0)"
  }

  private static func labelledKey(_ amount: Outline.Money) -> String { key(amount) + " " + Folding.letters(amount.label ?? "") }

  private static func label(_ amount: Outline.Money) -> String { Folding.letters(amount.label ?? "") + " \(amount.year ?? 0)" }

  /// `+50 000 EUR (+10,0 %)`.
  private static func delta(_ old: Outline.Money, _ new: Outline.Money) -> String? {
    guard old.currency == new.currency, let before = old.value.flatMap(Double.init), let after = new.value.flatMap(Double.init),
      before.magnitude < 1e15, after.magnitude < 1e15
    else { return nil }
    let share = before == 0 ? "" : " (\(signed((after - before) / before * 100, decimals: 1)) %)"
    let isWhole = before == before.rounded() && after == after.rounded()
    return "\(signed(after - before, decimals: isWhole ? 0 : 2)) \(old.currency)\(share)"
  }

  /// A number in French, with its sign and blanks between thousands.
  private static func signed(_ value: Double, decimals: Int) -> String {
    let scale = decimals == 0 ? 1.0 : decimals == 1 ? 10 : 100
    let units = Int((value.magnitude * scale).rounded())
    var digits = String(units / Int(scale))
    var groups: [String] = []
    while digits.count > 3 {
      groups.append(String(digits.suffix(3)))
      digits.removeLast(3)
    }
    let whole = ([digits] + groups.reversed()).joined(separator: " ")
    let rest = decimals == 0 ? "" : "," + String(String(units % Int(scale) + Int(scale)).dropFirst())
    return (value < 0 ? "−" : "+") + whole + rest
  }

  // MARK: Texts

  /// One row of what went and what came, or a row a pair.
  private mutating func compareLists(_ field: String, _ old: [String], _ new: [String], paired: Bool) {
    guard old != new, !isSame(old.joined(separator: " "), new.joined(separator: " ")) else { return }
    var newLeft = Dictionary(grouping: new.indices) { Folding.letters(new[$0]) }
    var gone: [String] = []
    for text in old {
      let key = Folding.letters(text)
      if newLeft[key]?.isEmpty ?? true { gone.append(text) } else { newLeft[key]!.removeFirst() }
    }
    var come = newLeft.values.flatMap { $0 }.sorted().map { new[$0] }
    // What is only misread is taken out, looked for near where it stood.
    gone.removeAll { text in
      guard let place = come.prefix(4).firstIndex(where: { isSame(text, $0) }) else { return false }
      come.remove(at: place)
      return true
    }
    if gone.isEmpty, come.isEmpty { return }
    guard paired else {
      let (before, after) = (gone.joined(separator: " ; "), come.joined(separator: " ; "))
      return changes.append(Comparison.FieldChange(field, old: gone.isEmpty ? nil : before, new: come.isEmpty ? nil : after))
    }
    for place in 0..<max(gone.count, come.count) {
      changes.append(
        Comparison.FieldChange(field, old: place < gone.count ? gone[place] : nil, new: place < come.count ? come[place] : nil))
    }
  }

  private func isSame(_ old: String, _ new: String) -> Bool {
    !old.isEmpty && !new.isEmpty && WordDifference(old, new).verdict(reader) != .amended
  }
}
