import Normalising

/// Quotations of Markdown, `>` before each of their lines (CommonMark 0.31, 5.1), told from lists that have `>` for a bullet: a line of
/// theirs goes on in small letters.
enum QuotedLines {
  /// The width of the quotations of a text, in columns; nil where `>` is a bullet or stands nowhere.
  static func width(of lines: [TextLine], _ bytes: [UInt8]) -> Int? {
    var (widest, goesOn) = (0, false)
    var before: TextLine?
    for line in lines {
      guard opens(line, bytes) else {
        before = nil
        continue
      }
      widest = max(widest, line.width)
      if let before, !endsSentence(before, bytes), ScalarReader(bytes).isSmallLetter(at: text(line, bytes).lowerBound) { goesOn = true }
      before = line
    }
    return goesOn ? widest : nil
  }

  static func opens(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    line.body.count > 2 && bytes[line.body.lowerBound] == 0x3E && bytes[line.body.lowerBound + 1] == 0x20
  }

  /// The line without its mark.
  static func text(_ line: TextLine, _ bytes: [UInt8]) -> Range<Int> {
    let start = bytes[line.body].dropFirst().firstIndex { $0 > 0x20 } ?? line.body.upperBound
    return start..<line.body.upperBound
  }

  static func endsSentence(_ line: TextLine, _ bytes: [UInt8]) -> Bool { bytes[line.body].last.map { ".;:!?".utf8.contains($0) } ?? true }
}
