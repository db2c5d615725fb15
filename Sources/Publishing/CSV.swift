/// Comma-separated values (RFC 4180), UTF-8.
enum CSV {
  /// A row with its line end.
  static func row(_ cells: [String]) -> [UInt8] { row(cells.map(cell)) }

  static func row(_ cells: [[UInt8]]) -> [UInt8] { Array(cells.joined(separator: [0x2C])) + [0x0D, 0x0A] }

  /// Quoted where it must be; what a spreadsheet would take for a formula is made text by an apostrophe.
  static func cell(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if let first = bytes.first, "=+-@\t\r\n".utf8.contains(first) { bytes.insert(0x27, at: 0) }
    guard bytes.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return bytes }
    return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }
}
