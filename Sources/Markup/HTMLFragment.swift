@preconcurrency internal import CLibXML2

/// The HTML of a table's cell, read as leniently as a browser would.
///
/// Comments, scripts, styles, declarations and processing instructions are dropped. No input is refused.
package struct HTMLFragment: Equatable, Sendable {
  /// The depth below which an element is replaced by what it holds.
  package static var depthLimit: Int { 256 }
  /// The bytes above which a fragment is read in pieces, so that the time is linear: within one call, the parser's grows
  /// with the square of the attributes of a tag and of the elements left open.
  package static var pieceSize: Int { 1 << 16 }

  /// In document order; there is no `html`, `head` or `body` among them, be it in the source.
  package let nodes: [HTMLNode]

  /// Reads UTF-8; invalid sequences and characters that XML cannot carry become U+FFFD, a form feed a space.
  package init(parsing bytes: [UInt8]) {
    let spaced = bytes.contains(0x0C) ? bytes.map { $0 == 0x0C ? 0x20 : $0 } : bytes
    let source = Array(XMLCharacters.sanitised(String(decoding: spaced, as: UTF8.self)).utf8)
    let builder = HTMLBuilder(depthLimit: Self.depthLimit, wrapper: Self.wrapper)
    LibXML.collecting(FaultCollector(limit: 0)) {
      var rest = source[...]
      while !rest.isEmpty {
        let piece = rest.prefix(upTo: Self.cut(rest))
        Self.parse(Array("<\(Self.wrapper)>".utf8) + piece, into: builder)
        rest = rest[piece.endIndex...]
      }
    }
    nodes = builder.finish()
  }

  /// A root of our own: left without one, the parser wraps bare text in a paragraph and nests the second root in the first.
  private static var wrapper: String { "greffe-cell" }

  /// The end of the first piece: if it can be before a tag, or else a blank, and always between two characters.
  private static func cut(_ source: ArraySlice<UInt8>) -> Int {
    guard source.count > pieceSize else { return source.endIndex }
    let end = source.startIndex + pieceSize
    let window = source[(end - pieceSize / 2)...end]
    return window.lastIndex(of: UInt8(ascii: "<"))
      ?? window.lastIndex { $0 == 0x20 || $0 == 0x0A }
      ?? window.lastIndex { $0 & 0xC0 != 0x80 }
      ?? end
  }

  private static func parse(_ source: [UInt8], into builder: HTMLBuilder) {
    guard let parser = htmlNewParserCtxt(), let sax = parser.pointee.sax else {
      preconditionFailure("libxml2 has no memory for a parser")
    }
    defer { htmlFreeParserCtxt(parser) }
    sax.pointee = handler()
    parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_NODEFDTD.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    source.withUnsafeBytes {
      let start = $0.baseAddress?.assumingMemoryBound(to: CChar.self)
      xmlFreeDoc(htmlCtxtReadMemory(parser, start, Int32($0.count), nil, "UTF-8", Int32(options)))
    }
  }

  /// Only what the builder wants to hear; no tree is made, so that the parser has no depth at which it gives up.
  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { builder, name, _ in
      guard let builder, let name else { return }
      HTMLFragment.builder(builder).start(String(cString: name))
    }
    handler.endElement = { builder, _ in
      guard let builder else { return }
      HTMLFragment.builder(builder).end()
    }
    handler.characters = { builder, start, count in
      guard let builder else { return }
      HTMLFragment.builder(builder).add(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }

  private static func builder(_ context: UnsafeMutableRawPointer) -> HTMLBuilder {
    Unmanaged<HTMLBuilder>.fromOpaque(context).takeUnretainedValue()
  }
}
