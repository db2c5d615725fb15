/// A place in the decoded source, counted in its bytes.
public struct SourceOffset: Hashable, Comparable, Codable, Sendable {
  public let value: Int

  public init(_ value: Int) { self.value = value }

  public static func < (left: SourceOffset, right: SourceOffset) -> Bool { left.value < right.value }
}

/// A run of bytes of the decoded source.
public struct SourceSpan: Hashable, Codable, Sendable {
  public let start: SourceOffset
  public let end: SourceOffset

  public init(_ start: SourceOffset, _ end: SourceOffset) {
    self.start = start
    self.end = end
  }

  public var length: Int { end.value - start.value }
}

/// What a node points at: the line and page of its first byte, and every run of bytes it is made of, in order.
public struct Place: Hashable, Codable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// Counted from 1; nil where the dump does not tell.
  public let page: Int?
  public let spans: [SourceSpan]

  public init(line: Int, page: Int?, spans: [SourceSpan]) {
    self.line = line
    self.page = page
    self.spans = spans
  }
}
