import Comparing
import Extracting
import Greffe
import Markup
import Normalising
import Publishing
import Reading

/// The bytes of a dump, the document, its JSON and its XML.
enum Road {
  private static let schema = Schema.documentXML.validator()

  static func test(_ bytes: [UInt8]) -> CInt {
    let document = Pipeline.document(bytes, path: "essai.txt", id: "essai")
    check(document)
    let faults = ContractCheck.faults(document)
    promise(faults.isEmpty, "the contract: \(faults)")
    let outline = Outline(of: document, generator: Pipeline.maker)
    do throws(JSONError) {
      let read = try Outline(json: document.json(by: Pipeline.generator))
      promise(read == outline, "the outline of the JSON is not that of the document")
    } catch { fatalError("our own reader: \(error)") }
    return 0
  }

  /// What holds of a document, whatever was decided about it.
  static func check(_ document: Document) {
    checkUndoing(document.text)
    let coverage = document.coverage
    let parts = [coverage.extracted, coverage.layout, coverage.furniture, coverage.residue]
    promise(parts.allSatisfy { $0 >= 0 } && parts.reduce(0, +) == coverage.bytes, "the coverage \(parts) of \(coverage.bytes) bytes")
    promise(coverage.bytes == document.source.bytes.count, "the coverage of \(coverage.bytes) bytes, the source has others")
    let faults = schema.validate(document.xml(by: Pipeline.generator))
    promise(faults.isEmpty, "the XML: \(faults)")
  }

  /// Undoing all corrections gives the source back.
  private static func checkUndoing(_ text: NormalisedText) {
    var undone: [UInt8] = []
    var (here, there) = (0, 0)
    for correction in text.corrections {
      let (start, gap) = (correction.span.start.value, correction.span.start.value - there)
      promise(gap >= 0 && correction.span.length > 0 && !correction.to.isEmpty, "\(correction) is out of order or empty")
      undone += text.bytes[here..<(here + gap)]
      here += gap
      promise(text.bytes[here...].starts(with: correction.to.utf8), "\(correction) does not stand in the text")
      undone += correction.from.utf8
      (here, there) = (here + correction.to.utf8.count, start + correction.span.length)
    }
    promise(undone + text.bytes[here...] == text.source.bytes, "undoing the corrections does not give the source back")
  }
}
