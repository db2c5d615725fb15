import Normalising

/// Line ends that a margin of their own forced, in a part of the text that is narrower than the rest: a body cut at 60 columns under a
/// letterhead in two columns, a quotation.
struct ForcedBreaks {
  /// Where the lines begin that go on with the line above.
  private var starts: Set<Int> = []

  /// No part is narrower, in Unicode scalars.
  private static let narrowest = 40

  /// Lines between two blanks that begin in one column; most of them end where the next word would not have fitted, and two go on in small
  /// letters. Linear.
  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, Self.belongs(lines[end], to: lines[start]) { end += 1 }
      if end - start >= 4 { add(lines[start..<end], bytes) }
      start = end
    }
  }

  private static func belongs(_ line: TextLine, to first: TextLine) -> Bool {
    !line.isBlank && !first.isBlank && !line.isFurniture && line.indent == first.indent && !line.opensPage
  }

  private mutating func add(_ lines: ArraySlice<TextLine>, _ bytes: [UInt8]) {
    let width = lines.reduce(0) { max($0, $1.width - $1.indent) }
    guard width >= Self.narrowest else { return }
    let reader = ScalarReader(bytes)
    var (forced, small) = ([Int](), 0)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let word = bytes[next.body].prefix { $0 > 0x20 }.count { $0 & 0xC0 != 0x80 }
      guard line.width - line.indent + 1 + word > width - 2 else { continue }
      forced.append(next.body.lowerBound)
      if let first = reader.scalar(at: next.body.lowerBound), ScalarReader.isLetter(first.value), !ScalarReader.isUpper(first.value) {
        small += 1
      }
    }
    // Of names in rows none begins in small letters; of items of a list few are as long as the margin allows.
    guard small >= 2, forced.count * 10 >= (lines.count - 1) * 7 else { return }
    starts.formUnion(forced)
  }

  func contains(_ line: TextLine) -> Bool { starts.contains(line.body.lowerBound) }
}
