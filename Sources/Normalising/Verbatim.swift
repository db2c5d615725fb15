/// Stretches written for machines, which rules that guess at letters leave alone: addresses of pages and of people, and code between backticks.
struct Verbatim {
  private let stretches: [Range<Int>]

  /// Linear in the length of `bytes`.
  private init(_ bytes: [UInt8]) {
    stretches = (Self.addresses(bytes) + Self.code(bytes)).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The edits that touch no such stretch.
  static func sparing(_ edits: [Edit], in bytes: [UInt8]) -> [Edit] {
    edits.isEmpty ? [] : Verbatim(bytes).sparing(edits)
  }

  private func sparing(_ edits: [Edit]) -> [Edit] {
    var (next, reach) = (0, 0)
    return edits.filter { edit in
      while next < stretches.count, stretches[next].lowerBound < edit.range.upperBound {
        reach = max(reach, stretches[next].upperBound)
        next += 1
      }
      return reach <= edit.range.lowerBound
    }
  }

  /// Words that hold `://` or an at sign, or begin with `www.`.
  private static func addresses(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, isAddress) = (0, false)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x20 {
        if isAddress { found.append(start..<index) }
        (start, isAddress) = (index + 1, false)
      } else if byte == 0x40 || byte == 0x3A && bytes[index...].starts(with: "://".utf8) {
        isAddress = isAddress || index > start
      } else if byte == 0x77, index == start {
        isAddress = bytes[index...].starts(with: "www.".utf8)
      }
    }
    return isAddress ? found + [start..<bytes.count] : found
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
