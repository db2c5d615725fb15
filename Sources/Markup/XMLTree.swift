@preconcurrency internal import CLibXML2

/// Owner of a document read by libxml2: no network, no entity substituted, no external DTD, depth at most 256.
struct XMLTree: ~Copyable {
  let document: xmlDocPtr

  /// Reads a document within ``LibXML/collecting(_:_:)``; nil, with a fault at least, when it is not well formed or declares entities.
  ///
  /// Entities are never expanded, so that a document which declares some could only be judged in part.
  init?(parsing bytes: [UInt8], into faults: FaultCollector) {
    guard let document = Self.read(bytes, into: faults) else { return nil }
    guard greffe_declares_entities(document) == 0 else {
      xmlFreeDoc(document)
      faults.add(line: 1, "the document declares entities, which are not expanded")
      return nil
    }
    self.document = document
  }

  deinit {
    xmlFreeDoc(document)
  }

  private static func read(_ bytes: [UInt8], into faults: FaultCollector) -> xmlDocPtr? {
    guard !bytes.isEmpty, let size = Int32(exactly: bytes.count) else {
      faults.add(line: 1, bytes.isEmpty ? "the document is empty" : "the document is above 2 GB")
      return nil
    }
    guard let parser = xmlNewParserCtxt() else { preconditionFailure("libxml2 has no memory for a parser") }
    defer { xmlFreeParserCtxt(parser) }
    hear(parser, faults)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_COMPACT.rawValue
    let before = faults.faults.count
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, nil, Int32(options))
    }
    if let document, faults.faults.count == before { return document }
    xmlFreeDoc(document)
    if faults.faults.isEmpty { faults.add(line: 1, "the document is not well formed") }
    return nil
  }

  private static func hear(_ parser: xmlParserCtxtPtr, _ faults: FaultCollector) {
    parser.pointee._private = faults.context
    greffe_set_parser_handler(
      parser,
      { context, error in
        guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let error else { return }
        FaultCollector.callback(parser.pointee._private, error)
      }, parser)
  }
}
