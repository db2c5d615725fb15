@preconcurrency internal import CLibXML2

/// An XSD 1.0 schema, ready to judge documents.
package struct XMLSchema: ~Copyable {
  /// The most faults that one call reports.
  package static var faultLimit: Int { 100 }

  private let schema: xmlSchemaPtr
  /// The schema points into it.
  private let tree: XMLTree

  /// Reads a schema that stands in one document: a schema location, which would be a file or an address to read, is refused.
  package init(parsing bytes: [UInt8]) throws(MarkupError) {
    let faults = FaultCollector(limit: Self.faultLimit)
    let tree = LibXML.collecting(faults) { XMLTree(parsing: bytes, into: faults) }
    guard let tree else { throw .invalidSchema(faults.faults) }
    let schema = LibXML.collecting(faults) { Self.parse(tree, into: faults) }
    guard let schema else { throw .invalidSchema(faults.faults) }
    self.schema = schema
    self.tree = tree
  }

  deinit {
    xmlSchemaFree(schema)
  }

  /// What is wrong with a document, in document order and at most ``faultLimit``; nothing when it is valid.
  ///
  /// An ill-formed document is at fault too, and so is one that declares entities. Reads no file and no address. No tree is made: what is
  /// read is forgotten, for that of a long document would take ten times its bytes.
  package borrowing func validate(_ document: [UInt8]) -> [XMLFault] {
    let faults = FaultCollector(limit: Self.faultLimit)
    LibXML.collecting(faults) {
      document.withUnsafeBytes { buffer in
        guard let reader = XMLTextReader(reading: buffer, into: faults) else { return }
        guard let context = xmlSchemaNewValidCtxt(schema) else { preconditionFailure("libxml2 has no memory to validate") }
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(context, FaultCollector.callback, faults.context)
        reader.read(judgedBy: context, into: faults)
      }
    }
    return faults.faults
  }
}

// libxml2 only reads a parsed schema; each call has its own validation context.
extension XMLSchema: @unchecked Sendable {}

extension XMLSchema {
  private static func parse(_ tree: borrowing XMLTree, into faults: FaultCollector) -> xmlSchemaPtr? {
    guard !hasLocation(tree, into: faults) else { return nil }
    guard let parser = xmlSchemaNewDocParserCtxt(tree.document) else { preconditionFailure("libxml2 has no memory for a schema") }
    defer { xmlSchemaFreeParserCtxt(parser) }
    xmlSchemaSetParserStructuredErrors(parser, FaultCollector.callback, faults.context)
    if let schema = xmlSchemaParse(parser) { return schema }
    if faults.faults.isEmpty { faults.add(line: 1, "the document is not a schema") }
    return nil
  }

  /// Whether an include, an import or a redefinition, which stand directly under the root, points at another document.
  private static func hasLocation(_ tree: borrowing XMLTree, into faults: FaultCollector) -> Bool {
    var child = xmlDocGetRootElement(tree.document)?.pointee.children
    while let node = child {
      if node.pointee.type == XML_ELEMENT_NODE, xmlHasProp(node, "schemaLocation") != nil {
        faults.add(line: xmlGetLineNo(node), "a schema location is not read")
        return true
      }
      child = node.pointee.next
    }
    return false
  }
}
