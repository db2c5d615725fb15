import Normalising

/// Strokes of a frame that an OCR engine read before or behind the words in it: `| FICHE-ACTION N° 1`, `[ FICHE-ACTION N° 2`, `ACTION N° 3 |`.
/// Lines with more strokes, and those beside them, are rows of a table.
struct FrameStrokes {
  let lines: [TextLine]
  private(set) var pieces: [Range<Int>] = []

  init(_ all: [TextLine], _ bytes: [UInt8]) {
    var (lines, pieces) = (all, [Range<Int>]())
    // The title stands under the heading, its lines in the same frame.
    var reach = 0
    for index in all.indices where !all[index].isBlank {
      reach -= 1
      guard all[index].body.count <= Self.longest, let inner = Self.inner(all[index].body, bytes), !Self.isBesideRow(index, all, bytes)
      else {
        continue
      }
      if HeadingReader(bytes[inner]).form == .numbered(depth: 1) { reach = Self.longestTitle } else if reach <= 0 { continue }
      let body = all[index].body
      pieces += [body.lowerBound..<inner.lowerBound, inner.upperBound..<body.upperBound].filter { !$0.isEmpty }
      lines[index].body = inner
    }
    (self.lines, self.pieces) = (lines, pieces)
  }

  private static let longestTitle = 4

  /// The words of a line without the stroke before or behind them; nil where none stands there.
  private static func inner(_ body: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    if opens(bytes[body]), let start = bytes[(body.lowerBound + 1)...].prefix(8).firstIndex(where: { $0 > 0x20 }) {
      return start..<body.upperBound
    }
    guard body.count > 6, bytes[body].last == 0x7C, bytes[body.upperBound - 2] == 0x20, bytes[body].count(where: { $0 == 0x7C }) == 1,
      let end = bytes[body].dropLast().lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return body.lowerBound..<(end + 1)
  }

  private static func isBesideRow(_ index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    lines[max(0, index - 1)...min(lines.count - 1, index + 1)].contains { line in
      !line.isBlank && line.body.count <= longest && bytes[line.body].count { $0 == 0x7C } >= 2
    }
  }

  private static let longest = 400

  /// A stroke or an open bracket, a blank, and words.
  private static func opens(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 6, let first = text.first, first == 0x7C || first == 0x5B, text[text.startIndex + 1] == 0x20 else { return false }
    return ScalarReader(Array(text.prefix(12))).isLetter(at: 2) && (first == 0x7C || !text.contains(0x5D))
  }
}
