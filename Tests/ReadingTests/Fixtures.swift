import Foundation

@testable import Reading

/// The corpus beside the tests, read where this file stands.
enum Corpus {
  static func bytes(_ name: String, from file: String = #filePath) -> [UInt8] {
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    guard let data = FileManager.default.contents(atPath: "\(root)/corpus/\(name).txt") else { fatalError("no corpus file \(name)") }
    return [UInt8](data)
  }
}

extension SourceText {
  init(_ bytes: [UInt8]) { self.init(decoding: bytes, path: "acte.txt") }
  init(_ text: String) { self.init(Array(text.utf8)) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines without their ends.
  var lineTexts: [String] { lines.lines.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } }

  /// The page of each line's first byte.
  var linePages: [Int?] { lines.lines.map { pages.number(at: SourceOffset($0.start)) } }

  /// The decoded source with the listed bytes put back in the place of their U+FFFD.
  var withInvalidBytesRestored: [UInt8] {
    var out: [UInt8] = []
    var cursor = 0
    for run in invalidBytes {
      out += bytes[cursor..<run.offset.value]
      let digits = Array(run.hex)
      for index in stride(from: 0, to: digits.count, by: 2) { out.append(UInt8(String(digits[index...(index + 1)]), radix: 16)!) }
      cursor = run.offset.value + 3 * digits.count / 2
    }
    return out + bytes[cursor...]
  }
}

/// A text in UTF-16, without a byte-order mark.
func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return bigEndian ? [high, low] : [low, high]
  }
}
