@preconcurrency internal import CLibXML2

/// Owner of a reader that goes through a document and keeps nothing of it, as ``XMLTree`` reads: no network, no entity substituted, no
/// external DTD, depth at most 256.
struct XMLTextReader: ~Copyable {
  private let reader: xmlTextReaderPtr

  /// To be made within ``LibXML/collecting(_:_:)``; the bytes must outlive it.
  init?(reading bytes: UnsafeRawBufferPointer, into faults: FaultCollector) {
    guard !bytes.isEmpty, let size = Int32(exactly: bytes.count) else {
      faults.add(line: 1, bytes.isEmpty ? "the document is empty" : "the document is above 2 GB")
      return nil
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_COMPACT.rawValue
    guard let reader = xmlReaderForMemory(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, nil, Int32(options)) else {
      preconditionFailure("libxml2 has no memory for a reader")
    }
    xmlTextReaderSetStructuredErrorHandler(reader, FaultCollector.callback, faults.context)
    self.reader = reader
  }

  deinit {
    xmlFreeTextReader(reader)
  }

  /// Reads to the end; what is not well formed, declares entities or breaks the schema is a fault. It ends with the reader, which the context
  /// must outlive.
  consuming func read(judgedBy context: xmlSchemaValidCtxtPtr, into faults: FaultCollector) {
    guard xmlTextReaderSchemaValidateCtxt(reader, context, 0) == 0 else {
      return faults.add(line: 0, "the document cannot be validated")
    }
    var status = xmlTextReaderRead(reader)
    while status == 1 {
      if xmlTextReaderNodeType(reader) == XML_READER_TYPE_DOCUMENT_TYPE.rawValue, declaresEntities {
        return faults.add(line: 1, "the document declares entities, which are not expanded")
      }
      status = xmlTextReaderRead(reader)
    }
    if status != 0 || xmlSchemaIsValid(context) != 1, faults.faults.isEmpty {
      faults.add(line: 1, "the document is not well formed")
    }
  }

  private var declaresEntities: Bool {
    guard let document = xmlTextReaderCurrentDoc(reader) else { return false }
    return greffe_declares_entities(document) != 0
  }
}
