import Reading

/// A changed stretch of the source, with what speaks for the change.
struct Replacement {
  let source: Range<Int>
  let bytes: [UInt8]
  let rule: String
  let confidence: Double
  let evidence: String

  /// The rule of what a person decided.
  static let human = "human"

  init(_ source: Range<Int>, _ bytes: [UInt8], by decision: Decision) {
    (self.source, self.bytes, rule, confidence, evidence) = (source, bytes, Self.human, 1, decision.evidence)
  }

  init(_ patch: Draft.Patch, of draft: Draft) {
    (source, bytes) = (patch.source, Array(draft.bytes[patch.current]))
    rule = patch.text(\.rule, "+")
    confidence = patch.notes.map(\.confidence).min() ?? 0
    evidence = patch.text(\.evidence, "; ")
  }
}

/// The first of the two doors of human decisions: corrections refused, confirmed or made against what the rules propose.
///
/// Of two decisions on one correction, or on texts that overlap, the later holds.
struct Deciding {
  private let source: [UInt8]
  private let decisions: [Decision]
  private var replacements: [Replacement]
  private var faults: [Int: String] = [:]
  private var forced: [(replacement: Replacement, decision: Int)] = []
  /// Places in `replacements` by the offset of their first byte.
  private let places: [Int: Int]
  private var dropped: Set<Int> = []

  /// The replacements as decided, in order, and what became of each decision. Linear but for the sorting of the decisions.
  static func apply(_ decisions: [Decision], to replacements: [Replacement], of source: [UInt8]) -> ([Replacement], [Ruling]) {
    var deciding = Deciding(source, decisions, replacements)
    deciding.run()
    let rulings = decisions.enumerated().map { Ruling($1, fault: deciding.faults[$0]) }
    return (deciding.merged, rulings)
  }

  private init(_ source: [UInt8], _ decisions: [Decision], _ replacements: [Replacement]) {
    (self.source, self.decisions, self.replacements) = (source, decisions, replacements)
    places = Dictionary(replacements.enumerated().map { ($1.source.lowerBound, $0) }) { first, _ in first }
  }

  private mutating func run() {
    var last: [Int: Int] = [:]
    for (index, decision) in decisions.enumerated() { if let offset = Self.correction(decision) { last[offset] = index } }
    for (index, decision) in decisions.enumerated() {
      switch decision.matter {
      case .reject(let offset, let from, let to) where last[offset] == index: faults[index] = reject(offset, from, to)
      case .accept(let offset, let from, let to) where last[offset] == index: faults[index] = accept(offset, from, to, index)
      case .repair(let offset, let length, let from, let to): faults[index] = repair(offset, length, from, to, index)
      default: break
      }
    }
    settle()
  }

  private static func correction(_ decision: Decision) -> Int? {
    switch decision.matter {
    case .reject(let offset, _, _), .accept(let offset, _, _): offset
    default: nil
    }
  }

  /// The place of a correction that stands at an offset and does what was decided upon.
  private func proposed(_ offset: Int, _ to: String?) -> Int? {
    guard let place = places[offset] else { return nil }
    return to == nil || replacements[place].bytes.elementsEqual(to!.utf8) ? place : nil
  }

  private func holds(_ text: String, at offset: Int) -> Bool {
    let bytes = Array(text.utf8)
    return !bytes.isEmpty && offset >= 0 && bytes.count <= source.count && offset <= source.count - bytes.count
      && source[offset..<(offset + bytes.count)].elementsEqual(bytes)
  }

  private mutating func reject(_ offset: Int, _ from: String?, _ to: String?) -> String? {
    if let from, !holds(from, at: offset) { return "the text there is not ‘\(from)’" }
    if let place = proposed(offset, to) {
      dropped.insert(place)
      return nil
    }
    // One that is not proposed any more needs no refusal.
    return from == nil || places[offset] != nil ? "no such correction stands there" : nil
  }

  private mutating func accept(_ offset: Int, _ from: String?, _ to: String?, _ index: Int) -> String? {
    if let from, !holds(from, at: offset) { return "the text there is not ‘\(from)’" }
    if let place = proposed(offset, to) {
      forced.append((Replacement(replacements[place].source, replacements[place].bytes, by: decisions[index]), index))
      return nil
    }
    guard let from, let to, !to.isEmpty else { return "no such correction stands there" }
    forced.append((Replacement(offset..<(offset + from.utf8.count), Array(to.utf8), by: decisions[index]), index))
    return nil
  }

  private mutating func repair(_ offset: Int, _ length: Int, _ from: String?, _ to: String, _ index: Int) -> String? {
    guard offset >= 0, length > 0, length <= source.count, offset <= source.count - length else { return "no such stretch is in the text" }
    guard isBoundary(offset), isBoundary(offset + length) else { return "the stretch cuts a character" }
    if to.isEmpty { return "a stretch cannot be replaced by nothing" }
    if let from, from.utf8.count != length || !holds(from, at: offset) { return "the text there is not ‘\(from)’" }
    forced.append((Replacement(offset..<(offset + length), Array(to.utf8), by: decisions[index]), index))
    return nil
  }

  private func isBoundary(_ offset: Int) -> Bool { offset == source.count || source[offset] & 0xC0 != 0x80 }

  /// Keeps the later of two forced ones that overlap.
  private mutating func settle() {
    forced.sort { ($0.replacement.source.lowerBound, $0.decision) < ($1.replacement.source.lowerBound, $1.decision) }
    var kept: [(replacement: Replacement, decision: Int)] = []
    for next in forced {
      guard let last = kept.last, last.replacement.source.upperBound > next.replacement.source.lowerBound else {
        kept.append(next)
        continue
      }
      let loser = last.decision > next.decision ? next : last
      faults[loser.decision] = "a later decision covers it"
      if last.decision < next.decision { kept[kept.count - 1] = next }
    }
    forced = kept
  }

  /// What the rules propose, but what was refused or lies where something was decided, with what was.
  private var merged: [Replacement] {
    var out: [Replacement] = []
    var next = 0
    for (place, replacement) in replacements.enumerated() where !dropped.contains(place) {
      while next < forced.count, forced[next].replacement.source.upperBound <= replacement.source.lowerBound {
        out.append(forced[next].replacement)
        next += 1
      }
      if next < forced.count, forced[next].replacement.source.lowerBound < replacement.source.upperBound { continue }
      out.append(replacement)
    }
    return out + forced[next...].map(\.replacement)
  }
}
