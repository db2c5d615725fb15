/// Where the lines of a text begin and end.
///
/// A line ends at LF, CRLF, CR or NEL (U+0085); a form feed ends none; a last line without an end counts.
public struct LineTable: Sendable {
  /// One line: its content without its end, and where the next begins. Byte offsets.
  public struct Line: Hashable, Sendable {
    public let start: Int
    public let end: Int
    public let next: Int
  }

  public let lines: [Line]

  /// Linear in the length of `bytes`.
  public init(of bytes: [UInt8]) {
    var lines: [Line] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = Self.endLength(bytes, at: index)
      if length == 0 {
        index += 1
        continue
      }
      lines.append(Line(start: start, end: index, next: index + length))
      index += length
      start = index
    }
    if start < bytes.count { lines.append(Line(start: start, end: bytes.count, next: bytes.count)) }
    self.lines = lines
  }

  private static func endLength(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    default: return 0
    }
  }

  public var count: Int { lines.count }

  /// The line, counted from 1, that holds the byte at `offset`; the last one for what lies behind it, 1 in an empty text.
  public func number(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
