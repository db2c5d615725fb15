package import Archiving
package import Comparing
import Extracting
import Publishing

extension Pipeline {
  /// Why something cannot be compared.
  package struct ComparisonError: Error, CustomStringConvertible {
    package let description: String
  }

  /// What the outlines of extractions made here name as their maker.
  package static var maker: String { "\(generator.name) \(generator.version)" }

  /// The outline of what a name stands for: a file, which is an extraction in JSON or else a text dump; `-`; or the id of a document of the
  /// archive, whose extraction is taken where there is one.
  package static func outline(named name: String, in archive: Archive) throws(ComparisonError) -> Outline {
    do throws(FileError) {
      if name == "-" || FileSystem.exists(name) { return try outline(of: Source(file: name)) }
      guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else { return try outline(of: Source(file: name)) }
      let extracted = "\(archive.outputs)/documents/\(name).json"
      if FileSystem.exists(extracted) { return try outline(of: Source(file: extracted)) }
      if let source = try archive.contents().sources.first(where: { $0.id == name }) { return try outline(of: source) }
      throw FileError(name, because: "is no file, and no document of the archive has this id")
    } catch { throw ComparisonError(description: error.description) }
  }

  /// A text that opens with a brace is a dump too, unless it is an extraction or is named as one.
  private static func outline(of source: Source) throws(FileError) -> Outline {
    let (bytes, decisions, _) = try source.load()
    let isNamed = source.location.hasSuffix(".json")
    let opening = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    if isNamed || opening == 0x7B {
      do throws(JSONError) { return try Outline(json: bytes) } catch  where isNamed {
        throw FileError(source.location, because: "is no extraction: \(error)")
      } catch {}
    }
    return Outline(of: document(bytes, path: source.path, id: source.id, deciding: decisions), generator: maker)
  }

  /// Compares two versions. Extractions by different versions of the extractor are refused unless forced: what the extractors do not have in
  /// common would pass for changes.
  package static func comparison(from old: Outline, to new: Outline, pins: Pins, isForced: Bool) throws(ComparisonError) -> Comparison {
    guard old.generator == new.generator || isForced else {
      throw ComparisonError(
        description:
          "‘\(old.id)’ was extracted by \(old.generator) and ‘\(new.id)’ by \(new.generator): extract both with one version, or --force")
    }
    do throws(Pins.Fault) { return try Comparison(from: old, to: new, pins: pins) } catch {
      throw ComparisonError(description: "pins: \(error)")
    }
  }
}
