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

  /// Eight bytes a line, for a text may hold as many lines as bytes.
  public struct Lines: RandomAccessCollection, Sendable {
    /// Four times the start of each line, and the length of its end.
    fileprivate let marks: [Int]
    /// Of the text.
    fileprivate let size: Int

    public var startIndex: Int { 0 }
    public var endIndex: Int { marks.count }

    public subscript(index: Int) -> Line {
      let next = index + 1 < marks.count ? marks[index + 1] >> 2 : size
      return Line(start: marks[index] >> 2, end: next - marks[index] & 3, next: next)
    }

    fileprivate func start(_ index: Int) -> Int { marks[index] >> 2 }
  }

  public let lines: Lines

  /// Linear in the length of `bytes`.
  public init(of bytes: [UInt8]) {
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count { $0 == 0x0A } + 1)
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = Self.endLength(bytes, at: index)
      if length == 0 {
        index += 1
        continue
      }
      marks.append(start << 2 | length)
      index += length
      start = index
    }
    if start < bytes.count { marks.append(start << 2) }
    lines = Lines(marks: marks, size: bytes.count)
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
      if lines.start(middle) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
