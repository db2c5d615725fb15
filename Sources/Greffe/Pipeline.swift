package import Archiving
public import Cataloguing
public import Extracting
import Markup
import Normalising
public import Publishing
import Reading
import Segmenting

/// The road from the bytes of a dump to a structured document, and from documents to outputs.
///
///     let document = Pipeline.document(bytes, path: "deliberation.txt", id: "deliberation")
///     print(document.kind, document.parts.deliberation?.articles.count ?? 0)
public enum Pipeline {
  /// What the outputs name as their maker.
  public static let generator = Generator(name: "greffe", version: "0.1.0")

  /// One document. Never fails: what cannot be understood is in the document's residue and diagnostics.
  public static func document(_ bytes: [UInt8], path: String, id: String) -> Document {
    let source = SourceText(decoding: bytes, path: path)
    let text = NormalisedText(normalising: source)
    let tree = BlockTree(segmenting: text)
    return Document(extracting: tree, id: id)
  }

  public static func catalogue(_ documents: [Document]) -> Catalogue { Catalogue(of: documents) }

  /// Reads a source and extracts it.
  package static func document(_ source: Source) throws(FileError) -> Document {
    document(try source.read(), path: source.path, id: source.id)
  }

  /// What happened to an archive: the documents, and the files that could not be read.
  package struct Run {
    package var documents: [Document] = []
    package var failures: [FileError] = []

    package init() {}
  }

  /// Extracts sources and writes all outputs of them; one that cannot be read does not stop the others.
  ///
  /// Each XML output is validated before it is written; one that is invalid is our own mistake and traps.
  package static func extract(_ sources: [Source], to archive: Archive, progress: (Int, Source) -> Void = { _, _ in }) throws(FileError)
    -> Run
  {
    var run = Run()
    try archive.prepare()
    let schema = Schema.documentXML.validator()
    for (place, source) in sources.enumerated() {
      progress(place, source)
      do throws(FileError) { run.documents.append(try document(source)) } catch { run.failures.append(error) }
      guard let document = run.documents.last, document.id == source.id else { continue }
      let xml = document.xml(by: generator)
      assertValid(xml, by: schema, source.path)
      try archive.write("documents/\(source.id).json", document.json(by: generator))
      try archive.write("documents/\(source.id).xml", xml)
      try archive.write("documents/\(source.id).txt", document.text.bytes)
    }
    let catalogue = catalogue(run.documents)
    let xml = catalogue.xml(by: generator)
    assertValid(xml, by: Schema.catalogueXML.validator(), "catalogue.xml")
    try archive.write("catalogue.json", catalogue.json(by: generator))
    try archive.write("catalogue.xml", xml)
    try writeDatabase(catalogue, to: archive)
    for schema in Schema.allCases { try archive.write("schema/\(schema.rawValue)", schema.bytes) }
    return run
  }

  private static func assertValid(_ xml: [UInt8], by schema: borrowing XMLSchema, _ name: String) {
    let faults = schema.validate(xml)
    if let fault = faults.first { fatalError("\(name): the XML breaks its own schema at line \(fault.line): \(fault.message)") }
  }
}
