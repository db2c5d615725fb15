extension StringProtocol {
  /// Whether the bytes of another text stand in this one.
  ///
  /// It stands before the standard library's `contains`, which compares characters and makes itself a table a call: most of the time that a
  /// document took went into it. What is looked for here is folded, or as it is printed.
  func contains(_ part: String) -> Bool {
    utf8.withBytes { text in part.utf8.withBytes { text.contains($0) } }
  }
}

extension Sequence<UInt8> {
  fileprivate func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func contains(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= count else { return false }
    for start in 0...(count - part.count) where self[start] == first {
      var length = 1
      while length < part.count, self[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
