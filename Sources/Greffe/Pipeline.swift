package import Archiving
public import Cataloguing
public import Extracting
import Markup
public import Normalising
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
  ///
  /// - Parameter decisions: what a person decided about it.
  public static func document(_ bytes: [UInt8], path: String, id: String, deciding decisions: [Decision] = []) -> Document {
    let source = SourceText(decoding: bytes, path: path)
    let text = NormalisedText(normalising: source, deciding: decisions)
    let tree = BlockTree(segmenting: text)
    return Document(extracting: tree, id: id, deciding: decisions)
  }

  /// The repaired text of a source, with what was decided about it.
  package static func text(_ source: Source) throws(FileError) -> NormalisedText {
    let loaded = try source.load()
    return NormalisedText(normalising: SourceText(decoding: loaded.bytes, path: source.path), deciding: loaded.decisions)
  }

  public static func catalogue(_ documents: [Document]) -> Catalogue { Catalogue(of: documents) }

  /// Reads a source and extracts it.
  package static func document(_ source: Source) throws(FileError) -> Document {
    let loaded = try source.load()
    return document(loaded.bytes, path: source.path, id: source.id, deciding: loaded.decisions)
  }
}
