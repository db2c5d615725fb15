/// Stretches written for machines, which rules that guess at letters leave alone: addresses of pages and of people, and code between backticks.
enum Verbatim {
  /// Addresses are known by what stands so many bytes around.
  private static let reach = 512

  /// The edits that touch no such stretch. Linear in the length of `bytes` and in the edits.
  static func sparing(_ edits: [Edit], in bytes: [UInt8]) -> [Edit] {
    guard !edits.isEmpty else { return [] }
    let stretches = code(bytes)
    var (next, end) = (0, 0)
    return edits.filter { edit in
      while next < stretches.count, stretches[next].lowerBound < edit.range.upperBound {
        end = max(end, stretches[next].upperBound)
        next += 1
      }
      return end <= edit.range.lowerBound && !isInAddress(edit.range, bytes)
    }
  }

  /// In a word that holds `://` or an at sign, or begins with `www.`.
  private static func isInAddress(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var (start, end) = (range.lowerBound, range.upperBound)
      while start > 0, range.lowerBound - start < reach, bytes[start - 1] > 0x20 { start -= 1 }
      while end < bytes.count, end - range.upperBound < reach, bytes[end] > 0x20 { end += 1 }
      var begins = start
      for index in start..<end {
        switch bytes[index] {
        case ...0x20: begins = index + 1
        case 0x40 where index > begins: return true
        case 0x3A where index > begins && bytes[index...].starts(with: "://".utf8): return true
        case 0x77 where index == begins && bytes[index...].starts(with: "www.".utf8): return true
        default: break
        }
      }
      return false
    }
  }

  /// Between two backticks of one line, and from a line that opens with three to the next such line.
  private static func code(_ bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.contains(0x60) else { return [] }
    var found: [Range<Int>] = []
    var (fence, tick): (Int?, Int?) = (nil, nil)
    var isLineStart = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isLineStart, bytes[index...].starts(with: "```".utf8) {
        if let open = fence { found.append(open..<(index + 3)) }
        fence = fence == nil ? index : nil
        index += 2
      } else if byte == 0x60, fence == nil {
        if let open = tick { found.append(open..<(index + 1)) }
        tick = tick == nil ? index : nil
      }
      isLineStart = byte == 0x0A || byte == 0x0D || isLineStart && byte == 0x20
      if byte == 0x0A || byte == 0x0D { tick = nil }
      index += 1
    }
    return found
  }
}
