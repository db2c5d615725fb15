/// The text of one file, decoded, with its lines and pages and what the file was.
///
/// Nothing that a file holds makes this fail: what cannot be decoded becomes U+FFFD and is listed.
public struct SourceText: Sendable {
  /// Relative to the archive, or the bare file name.
  public let path: String
  /// The decoded source: UTF-8, byte-order mark removed.
  public let bytes: [UInt8]
  /// The size of the file itself.
  public let fileSize: Int
  /// The digest of a file that is not its decoded text byte for byte.
  private let fileDigest: String?
  public let encoding: Encoding
  public let invalidBytes: [InvalidBytes]
  public let lines: LineTable
  public let pages: PageTable

  /// Linear in the length of `file`.
  public init(decoding file: [UInt8], path: String) {
    let decoding = Decoding(file)
    self.path = path
    bytes = decoding.bytes
    fileSize = file.count
    fileDigest = file == bytes ? nil : SHA256.hex(file)
    encoding = decoding.encoding
    invalidBytes = decoding.invalid
    lines = LineTable(of: bytes)
    pages = PageTable(of: bytes, lines: lines)
  }

  /// Of the file itself, 64 hexadecimal digits. Reads the whole text each time.
  public var sha256: String { fileDigest ?? SHA256.hex(bytes) }

  /// The place of some spans, which are in order.
  public func place(_ spans: [SourceSpan]) -> Place {
    let start = spans.first?.start ?? SourceOffset(0)
    return Place(line: lines.number(at: start.value), page: pages.number(at: start), spans: spans)
  }

  /// The column of a byte in its line, counted from 1 in Unicode scalars.
  public func column(at offset: SourceOffset) -> Int {
    guard !lines.lines.isEmpty else { return 1 }
    let line = lines.lines[lines.number(at: offset.value) - 1]
    return 1 + bytes[line.start..<max(line.start, min(offset.value, bytes.count))].count { $0 & 0xC0 != 0x80 }
  }

  /// What the bytes themselves make worth saying.
  public var diagnostics: [Diagnostic] {
    var found = invalidBytes.prefix(20).map { run in
      let span = SourceSpan(run.offset, SourceOffset(run.offset.value + 3 * run.hex.utf8.count / 2))
      return Diagnostic(.error, .invalidBytes, "bytes \(run.hex.prefix(40)) are no \(encoding.rawValue) text", at: place([span]))
    }
    if invalidBytes.count > 20 {
      found.append(Diagnostic(.error, .invalidBytes, "\(invalidBytes.count - 20) more runs of bytes that are no text", at: nil))
    }
    if encoding == .binary {
      found.append(Diagnostic(.error, .unreadableText, "the file holds control bytes as no text does, nothing was extracted", at: nil))
    }
    if !holdsText { found.append(Diagnostic(.error, .emptyDocument, "the file holds no text", at: nil)) }
    return found
  }

  private var holdsText: Bool {
    bytes.contains { $0 > 0x20 && $0 < 0x7F }
      || String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.value > 0x20 && !$0.properties.isWhitespace }
  }
}
