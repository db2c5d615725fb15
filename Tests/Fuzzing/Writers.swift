import Cataloguing
import Comparing
import Extracting
import Foundation
import Greffe
import Markup
import Normalising
import Publishing
import Reading

/// Every output of two documents, with hostile texts in every place that takes one.
///
/// The input is four texts parted by NUL: a name, a reason, the two documents (or one twice).
enum Writers {
  private static let schema = Schema.catalogueXML.validator()
  private static let ownScripts = scripts(in: Pipeline.document([], path: "", id: "vide").reviewPage(by: Pipeline.generator))

  static func test(_ bytes: [UInt8]) -> CInt {
    let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    let texts = (0..<4).map { Array(parts[min($0, parts.count - 1)]) }
    let (name, reason) = (String(decoding: texts[0], as: UTF8.self), String(decoding: texts[1], as: UTF8.self))
    let decisions = (1...4).map {
      Decision(.repair(at: 0, length: $0, from: nil, to: name), text: reason, by: name, on: reason, because: reason)
    }
    let old = Pipeline.document(texts[2], path: "a/" + name, id: "ancien", deciding: decisions + [decision(.kind(name), reason)])
    let new = Pipeline.document(texts[3], path: "a/" + reason, id: "nouveau")
    for document in [old, new] {
      check(document, name)
      let added = scripts(in: document.reviewPage(by: Pipeline.generator)) - ownScripts
      promise(added == 0, "a document adds \(added) scripts to its page")
    }
    check(Pipeline.catalogue([old, new]))
    check(old, new)
    checkMarkup(name)
    return 0
  }

  private static func decision(_ matter: Decision.Matter, _ text: String) -> Decision {
    Decision(matter, text: text, by: text, on: text, because: text)
  }

  private static func check(_ document: Document, _ name: String) {
    Road.check(document)
    let generator = Generator(name: name, version: "1")
    let root = object(document.json(by: generator), "document")
    let written = (root["generator"] as? [String: Any])?["name"] as? String
    promise(written.map { Array($0.utf8) } == Array(name.utf8), "a name is not written as it is")
    promise(NSDictionary(dictionary: root).isEqual(object(document.json(by: generator, pretty: false), "line")), "the pretty form differs")
    let findings = [Findings(path: name, source: document.source, diagnostics: document.diagnostics)]
    _ = object(findings.json(by: generator), "findings")
    _ = object(findings.sarif(by: generator), "SARIF")
  }

  private static func check(_ catalogue: Catalogue) {
    _ = object(catalogue.json(by: Pipeline.generator), "catalogue")
    let faults = schema.validate(catalogue.xml(by: Pipeline.generator))
    promise(faults.isEmpty, "the catalogue's XML: \(faults)")
    let concordance = Concordance(of: catalogue, from: nil)
    _ = object(concordance.json(by: Pipeline.generator), "concordance")
    checkRows(concordance.csv)
  }

  private static func check(_ old: Document, _ new: Document) {
    let maker = Pipeline.maker
    guard
      let comparison = try? Pipeline.comparison(
        from: Outline(of: old, generator: maker), to: Outline(of: new, generator: maker), pins: Pins(), isForced: false)
    else { fatalError("two documents cannot be compared") }
    _ = object(comparison.json(), "comparison")
    checkRows(comparison.csv())
    _ = comparison.markdown(isStat: false)
    promise(!comparison.text(isStat: false, hasColour: false).utf8.contains(0x1B), "a text obeyed by terminals")
    promise(scripts(in: Array(comparison.html().utf8)) == 0, "a document adds scripts to the page of a comparison")
  }

  /// What is written as an attribute is read as it was, but for what XML cannot carry.
  private static func checkMarkup(_ text: String) {
    var writer = XMLWriter(indented: text.utf8.count % 2 == 0)
    writer.startElement("alto")
    writer.text(text)
    writer.startElement("String")
    writer.attribute("CONTENT", text)
    writer.attribute("WC", "1")
    writer.endElement()
    writer.endElement()
    guard let read = try? AltoText(parsing: writer.finish()) else { fatalError("the writer's XML is not well formed") }
    let wanted = String(XMLCharacters.sanitised(text).map { $0.isNewline ? " " : $0 })
    promise(read.words.map { Array($0.text.utf8) } == (wanted.isEmpty ? [] : [Array(wanted.utf8)]), "an attribute is not read as written")
    _ = HTMLFragment(parsing: Array(text.utf8))
  }

  private static func object(_ bytes: [UInt8], _ name: String) -> [String: Any] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { fatalError("\(name): no JSON object") }
    return value
  }

  /// Comma-separated values (RFC 4180): each row has as many cells as the first.
  private static func checkRows(_ bytes: [UInt8]) {
    var (rows, isQuoted): ([Int], Bool) = ([1], false)
    for byte in bytes {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: rows[rows.count - 1] += 1
      case 0x0A where !isQuoted: rows.append(1)
      default: break
      }
    }
    promise(!isQuoted && rows.dropLast().allSatisfy { $0 == rows[0] }, "the rows of a table have \(Set(rows)) cells")
  }

  private static func scripts(in page: [UInt8]) -> Int {
    String(decoding: page, as: UTF8.self).lowercased().components(separatedBy: "<script").count - 1
  }
}
