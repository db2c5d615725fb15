/// The encodings that a dump may come in.
public enum Encoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
  case latin1 = "ISO-8859-1"
  /// No text at all: an image, an archive, random bytes.
  case binary
}

/// A run of bytes of the file that no encoding explains, each shown as one U+FFFD in the decoded source.
public struct InvalidBytes: Hashable, Sendable {
  /// Where the first U+FFFD of the run stands.
  public let offset: SourceOffset
  public let hex: String
}

/// The bytes of a file as UTF-8, with what had to be guessed.
struct Decoding {
  private(set) var bytes: [UInt8] = []
  private(set) var encoding = Encoding.utf8
  private(set) var invalid: [InvalidBytes] = []
  private var pending: (offset: Int, bytes: [UInt8])?

  /// Never refuses: the encoding is chosen by the byte-order mark, else by what the bytes show.
  init(_ file: [UInt8]) {
    let evidence = EncodingEvidence(file)
    encoding = evidence.encoding
    if encoding != .utf8 || !evidence.isWellFormed { bytes.reserveCapacity(file.count + file.count / 8) }
    switch encoding {
    case .utf8, .binary: decodeUTF8(file, from: file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, isWellFormed: evidence.isWellFormed)
    case .utf16LittleEndian: decodeUTF16(file, from: file.starts(with: [0xFF, 0xFE]) ? 2 : 0, low: 0, high: 1)
    case .utf16BigEndian: decodeUTF16(file, from: file.starts(with: [0xFE, 0xFF]) ? 2 : 0, low: 1, high: 0)
    case .windows1252, .latin1: decodeSingleBytes(file)
    }
    closeInvalid()
  }

  private mutating func decodeUTF8(_ file: [UInt8], from start: Int, isWellFormed: Bool) {
    var index = start
    if isWellFormed {
      bytes = start == 0 ? file : Array(file[start...])
      return
    }
    while index < file.count {
      let length = UTF8Shape.length(file, at: index)
      if length == 0 {
        markInvalid(file[index])
        index += 1
      } else {
        closeInvalid()
        bytes.append(contentsOf: file[index..<(index + length)])
        index += length
      }
    }
  }

  private mutating func decodeUTF16(_ file: [UInt8], from start: Int, low: Int, high: Int) {
    var index = start
    func unit(_ at: Int) -> UInt32 { UInt32(file[at + low]) | UInt32(file[at + high]) << 8 }
    while index + 1 < file.count {
      let first = unit(index)
      var scalar = Unicode.Scalar(first)
      var length = 2
      if (0xD800...0xDBFF).contains(first), index + 3 < file.count, (0xDC00...0xDFFF).contains(unit(index + 2)) {
        scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (unit(index + 2) - 0xDC00))
        length = 4
      }
      if let scalar {
        append(scalar)
      } else {
        for byte in file[index..<(index + 2)] { markInvalid(byte) }
      }
      index += length
    }
    if index < file.count { markInvalid(file[index]) }
  }

  private mutating func decodeSingleBytes(_ file: [UInt8]) {
    for byte in file {
      if byte < 0x80 || byte >= 0xA0 || encoding == .latin1 {
        append(Unicode.Scalar(byte))
      } else if let scalar = Windows1252.scalar(byte) {
        append(scalar)
      } else {
        markInvalid(byte)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    closeInvalid()
    bytes.append(contentsOf: UTF8.encode(scalar)!)
  }

  private mutating func markInvalid(_ byte: UInt8) {
    if pending == nil { pending = (bytes.count, []) }
    pending?.bytes.append(byte)
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  private mutating func closeInvalid() {
    guard let run = pending else { return }
    invalid.append(InvalidBytes(offset: SourceOffset(run.offset), hex: Hexadecimal.string(run.bytes)))
    pending = nil
  }
}

/// The shape of UTF-8 sequences (Unicode standard, table 3-7).
package enum UTF8Shape {
  /// The length of the well-formed sequence at `index`, 0 when there is none.
  package static func length(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
    default: break
    }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
