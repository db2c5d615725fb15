import Normalising

/// Fields whose label a stroke parts from the value, a line each, as rows of two cells come out that lost their frame: `Pilote | Ville de Bréval`.
/// Three lines in a row, two labels of which are known.
struct PipedFields {
  /// By the place where the line begins: the label, the stroke, the value.
  private var parts: [Int: (label: Range<Int>, stroke: Range<Int>, value: Range<Int>)] = [:]

  private static let fewest = 3
  private static let fewestKnown = 2
  /// In bytes.
  private static let longestLabel = 60

  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    var run: [Int: (label: Range<Int>, stroke: Range<Int>, value: Range<Int>)] = [:]
    var known = 0
    for line in lines {
      if let found = Self.split(line.body, bytes), !line.isFurniture {
        run[line.body.lowerBound] = found
        if LabelTable.role(ofLine: bytes[found.label]) != nil { known += 1 }
        continue
      }
      if run.count >= Self.fewest, known >= Self.fewestKnown { parts.merge(run) { first, _ in first } }
      (run, known) = ([:], 0)
    }
    if run.count >= Self.fewest, known >= Self.fewestKnown { parts.merge(run) { first, _ in first } }
  }

  /// One stroke with blanks about it, words on either side.
  private static func split(_ body: Range<Int>, _ bytes: [UInt8]) -> (label: Range<Int>, stroke: Range<Int>, value: Range<Int>)? {
    guard let stroke = bytes[body].prefix(longestLabel).firstIndex(of: 0x7C), stroke > body.lowerBound + 2, stroke + 2 < body.upperBound,
      bytes[stroke - 1] == 0x20, bytes[stroke + 1] == 0x20, !bytes[(stroke + 1)..<body.upperBound].contains(0x7C),
      let end = bytes[body.lowerBound..<stroke].lastIndex(where: { $0 != 0x20 }),
      let value = bytes[(stroke + 1)..<body.upperBound].firstIndex(where: { $0 != 0x20 })
    else { return nil }
    return (body.lowerBound..<(end + 1), stroke..<(stroke + 1), value..<body.upperBound)
  }

  func field(_ line: TextLine) -> (label: Range<Int>, stroke: Range<Int>, value: Range<Int>)? {
    parts.isEmpty ? nil : parts[line.body.lowerBound]
  }
}
