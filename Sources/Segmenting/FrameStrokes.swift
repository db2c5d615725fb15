import Normalising

/// Strokes of a frame that an OCR engine read before or behind the words in it: `| FICHE-ACTION N° 1`, `[ FICHE-ACTION N° 2`, `ACTION N° 3 |`.
/// Lines with more strokes, and those beside them, are rows of a table.
struct FrameStrokes {
  let lines: [TextLine]
  private(set) var pieces: [Range<Int>] = []

  init(_ all: [TextLine], _ bytes: [UInt8]) {
    let isRow = all.map { !$0.isBlank && $0.body.count <= Self.longest && bytes[$0.body].count { $0 == 0x7C } >= 2 }
    var (lines, pieces) = (all, [Range<Int>]())
    for index in all.indices where !all[index].isBlank && !isRow[index] && all[index].body.count <= Self.longest {
      if index > 0 && isRow[index - 1] || index + 1 < all.count && isRow[index + 1] { continue }
      let body = all[index].body
      if Self.opens(bytes[body]), let start = bytes[(body.lowerBound + 1)...].prefix(8).firstIndex(where: { $0 > 0x20 }) {
        pieces.append(body.lowerBound..<(body.lowerBound + 1))
        lines[index].body = start..<body.upperBound
      } else if body.count > 6, bytes[body].last == 0x7C, bytes[body.upperBound - 2] == 0x20,
        let end = bytes[body].dropLast().lastIndex(where: { $0 > 0x20 })
      {
        pieces.append((body.upperBound - 1)..<body.upperBound)
        lines[index].body = body.lowerBound..<(end + 1)
      }
    }
    (self.lines, self.pieces) = (lines, pieces)
  }

  private static let longest = 400

  /// A stroke or an open bracket, a blank, and words.
  private static func opens(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 6, let first = text.first, first == 0x7C || first == 0x5B, text[text.startIndex + 1] == 0x20 else { return false }
    return ScalarReader(Array(text.prefix(12))).isLetter(at: 2) && (first == 0x7C || !text.contains(0x5D))
  }
}
