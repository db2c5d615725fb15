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
        case 0x5C where !isAlone(bytes, index), 0x23 where !isAlone(bytes, index), 0x3D where !isAlone(bytes, index): return true
        case 0x5F where index > begins && index + 1 < end && bytes[index + 1] > 0x20 && bytes[index - 1] != 0x5F: return true
        case 0x2F where index == begins && index + 1 < end && bytes[index + 1] > 0x20: return true
        case 0x2E where isHost(bytes, dot: index): return true
        default: break
        }
      }
      return false
    }
  }

  private static func isAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    (index == 0 || bytes[index - 1] <= 0x20) && (index + 1 == bytes.count || bytes[index + 1] <= 0x20)
  }

  /// The ends of the names of hosts that French texts name.
  private static let domains = Set(
    ["fr", "com", "org", "net", "eu", "gouv", "info", "paris", "bzh", "io", "be", "ch", "ca", "re"].map { Array($0.utf8) })

  /// Whether a dot between letters is the last of a host's name: `vaubrun.fr`.
  private static func isHost(_ bytes: UnsafeBufferPointer<UInt8>, dot: Int) -> Bool {
    guard dot > 0, bytes[dot - 1] | 0x20 &- 0x61 < 26 else { return false }
    var end = dot + 1
    while end < bytes.count, end - dot < 8, bytes[end] &- 0x61 < 26 { end += 1 }
    return domains.contains(Array(bytes[(dot + 1)..<end]))
  }

  /// Between two backticks of one line, and from a line that opens with three to the next such line.
  private static func code(_ bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.holds(0x60) else { return [] }
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
