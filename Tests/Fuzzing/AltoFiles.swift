@preconcurrency import CLibXML2
import Markup
import Reading

/// An ALTO file: read without another file or an address, and no larger than it is.
enum AltoFiles {
  /// From now on, opening anything through libxml2 traps.
  static func forbidFiles() {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in fatalError("an external entity is loaded") }
    xmlCleanupInputCallbacks()
    let match: xmlInputMatchCallback = { _ in fatalError("a file is opened") }
    promise(xmlRegisterInputCallbacks(match, { _ in nil }, { _, _, _ in -1 }, { _ in -1 }) >= 0, "the callback is not registered")
  }

  static func test(_ bytes: [UInt8]) -> CInt {
    _ = AltoText.isLikely(bytes)
    guard let text = try? AltoText(parsing: bytes) else { return 0 }
    // An encoding of one byte a character gives three bytes at most, and one of two bytes fewer for each.
    promise(text.bytes.count <= 3 * bytes.count, "\(text.bytes.count) bytes of \(bytes.count)")
    promise(String(validating: text.bytes, as: UTF8.self) != nil && !text.bytes.contains(0), "the text is no UTF-8 or has a NUL")
    let lines = LineTable(of: text.bytes)
    for word in text.words {
      promise((0...1).contains(word.confidence) && word.line >= 1 && word.line <= lines.count, "\(word) stands nowhere")
      let line = lines.lines[word.line - 1]
      promise(contains(text.bytes[line.start..<line.end], Array(word.text.utf8)), "\(word) does not stand on its line")
    }
    return 0
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    text.indices.contains { text[$0...].starts(with: word) }
  }
}
