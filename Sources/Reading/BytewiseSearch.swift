extension StringProtocol {
  /// Whether the bytes of `other` stand in this text. The standard library's `contains` compares characters, and builds a table of the
  /// pattern on the heap at each call: on the short phrases that are asked of every line it took three quarters of an extraction. The texts
  /// of the pipeline are in NFC, where bytes tell the same. An empty pattern is in every text.
  @inlinable package func contains(_ other: String) -> Bool {
    // Each place is compared with the whole pattern, which a long one might make costly.
    guard other.utf8.count <= 64 else { return firstRange(of: other) != nil }
    return inOnePiece { text in other.inOnePiece { text.holds($0) } }
  }

  @inlinable package func inOnePiece<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inlinable package func holds(_ pattern: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = pattern.first else { return true }
    guard count >= pattern.count else { return false }
    for start in 0...(count - pattern.count) where self[start] == first {
      var length = 1
      while length < pattern.count, self[start + length] == pattern[length] { length += 1 }
      if length == pattern.count { return true }
    }
    return false
  }
}
