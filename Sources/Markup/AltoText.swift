@preconcurrency internal import CLibXML2

/// The text of an ALTO file (Library of Congress, versions 2 to 4), which engines of optical recognition write: a line a line, a blank
/// line between blocks, a form feed between pages.
///
/// Read as ``XMLTree`` reads: no network, no entity, depth at most 256. Names count without their namespace, for versions differ in it.
package struct AltoText: Equatable, Sendable {
  /// A word as the engine is sure of it.
  package struct Word: Equatable, Sendable {
    package let text: String
    /// Counted from 1.
    package let line: Int
    /// 0 to 1.
    package let confidence: Double

    package init(text: String, line: Int, confidence: Double) {
      (self.text, self.line, self.confidence) = (text, line, confidence)
    }

    package var isDoubted: Bool { confidence < 0.5 }
  }

  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Those that the file gives a confidence of.
  package private(set) var words: [Word] = []
  private var line = 1
  private var hasLine = false

  /// Words that the engine itself holds for likelier wrong than right. ALTO fixes no scale that engines share, so that no finer bound means
  /// the same of all of them.
  package var doubtedWords: [Word] { words.filter(\.isDoubted) }

  /// Whether a file looks like ALTO: an element of that name opens it.
  package static func isLikely(_ file: [UInt8]) -> Bool {
    let head = String(decoding: file.prefix(4096), as: UTF8.self)
    guard head.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).first == "<" else { return false }
    return head.contains("<alto") || head.contains(":alto")
  }

  /// Linear.
  package init(parsing file: [UInt8]) throws(MarkupError) {
    let faults = FaultCollector(limit: 1)
    var text: AltoText?
    LibXML.collecting(faults) {
      guard let tree = XMLTree(parsing: file, into: faults) else { return }
      var read = AltoText()
      read.walk(xmlDocGetRootElement(tree.document))
      text = read
    }
    guard let text else { throw .malformed(faults.faults) }
    self = text
  }

  private init() {}

  private mutating func walk(_ root: xmlNodePtr?) {
    var node = root
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE { enter(current) }
      if let child = current.pointee.children, current.pointee.type == XML_ELEMENT_NODE {
        node = child
        continue
      }
      var last: xmlNodePtr? = current
      while let ended = last, ended.pointee.next == nil, ended != root {
        last = ended.pointee.parent
      }
      node = last == root ? nil : last?.pointee.next
    }
    if hasLine { endLine() }
  }

  private mutating func enter(_ node: xmlNodePtr) {
    switch String(cString: node.pointee.name) {
    case "Page":
      if hasLine { endLine() }
      if !bytes.isEmpty { bytes.append(0x0C) }
    case "TextBlock":
      if hasLine { endLine() }
      if let last = bytes.last, last != 0x0C { endLine() }
    case "TextLine":
      if hasLine { endLine() }
      hasLine = true
    case "String": addWord(node)
    case "HYP": bytes += Array(Self.onOneLine(attribute("CONTENT", of: node) ?? "-").utf8)
    default: break
    }
  }

  private mutating func endLine() {
    bytes.append(0x0A)
    line += 1
    hasLine = false
  }

  private mutating func addWord(_ node: xmlNodePtr) {
    guard let content = attribute("CONTENT", of: node), !content.isEmpty else { return }
    if let last = bytes.last, last != 0x0A, last != 0x0C { bytes.append(0x20) }
    let text = Self.onOneLine(content)
    bytes += Array(text.utf8)
    hasLine = true
    if let confidence = attribute("WC", of: node).flatMap(Double.init), confidence >= 0, confidence <= 1 {
      words.append(Word(text: text, line: line, confidence: confidence))
    }
  }

  private static func onOneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }

  private func attribute(_ name: StaticString, of node: xmlNodePtr) -> String? {
    guard let value = xmlGetNoNsProp(node, name.utf8Start) else { return nil }
    defer { xmlFree(value) }
    return String(cString: value)
  }
}
