import Archiving
import Cataloguing
import Extracting
import Foundation
import Greffe
import Publishing
import Reading
import Testing

/// A document is extracted again when its bytes, its overrides or the extractor changed, and never otherwise; what comes out is what a run
/// from nothing gives, byte for byte.
@Suite struct IncrementalTests {
  private let folder = Folder()
  private static let ids = (1...6).map { "piece-\($0)" }

  init() {
    for (place, id) in Self.ids.enumerated() {
      folder.write("corpus/\(id).txt", place.isMultiple(of: 2) ? Self.act(place) : Samples.plan + "\nAnnexe \(place)\n")
    }
  }

  private static func act(_ number: Int) -> String {
    """
    2021 DTOR \(number) - Délibération relative à la halle

    Vu la loi n° 2021- 1900 du 30 décembre 2021 ;

    Délibère :

    Article 1 : Une somme de \(number + 1) 000 euros est attribuée à l’asso-
    ciation I’Etat des lieux (AEL).

    """
  }

  private func extract() async throws -> ArchiveExtraction.Summary {
    let archive = Archive(root: folder.path)
    return try await ArchiveExtraction(of: try archive.contents().sources, to: archive).run(isWhole: true)
  }

  /// Extracts as the archive stands, and says how many documents were read; the outputs must be those of a run from nothing.
  private func extracted(at location: SourceLocation = #_sourceLocation) async throws -> Int {
    let count = try await extract().extracted
    let outputs = folder.files("outputs")
    let cold = Archive(root: folder.path, outputs: "\(folder.path)/cold-\(UUID().uuidString)")
    let all = try await ArchiveExtraction(of: try cold.contents().sources, to: cold).run(isWhole: true)
    #expect(all.extracted == all.written, sourceLocation: location)
    #expect(outputs == folder.files(String(cold.outputs.dropFirst(folder.path.count + 1))), sourceLocation: location)
    return count
  }

  @Test func `Of documents of which one changed, that one is extracted`() async throws {
    #expect(try await extracted() == 6)
    #expect(try await extracted() == 0)
    folder.write("corpus/piece-3.txt", Self.act(77))
    #expect(try await extracted() == 1)
  }

  @Test func `A document that goes or comes makes no other extracted`() async throws {
    _ = try await extract()
    folder.remove("corpus/piece-2.txt")
    #expect(try await extracted() == 0)
    #expect(folder.files("outputs").keys.allSatisfy { !$0.contains("piece-2") })
    folder.write("corpus/piece-9.txt", Self.act(9))
    #expect(try await extracted() == 1)
    folder.write("corpus/piece-2.txt", Self.act(2))
    #expect(try await extracted() == 1)
  }

  @Test func `A document under another name is another`() async throws {
    _ = try await extract()
    folder.move("corpus/piece-4.txt", to: "corpus/plan.txt")
    #expect(try await extracted() == 1)
  }

  @Test func `A decision makes its document extracted again, when it comes, changes and goes`() async throws {
    _ = try await extract()
    let path = "corpus/piece-1.overrides"
    folder.write(path, "kind minutes by \"J. Martin\" on 2026-11-29 because \"essai\"\n")
    #expect(try await extracted() == 1)
    folder.write(path, "kind contract by \"J. Martin\" on 2026-11-29 because \"essai\"\n")
    #expect(try await extracted() == 1)
    folder.remove(path)
    #expect(try await extracted() == 1)
  }

  @Test func `What another extractor kept is extracted again`() async throws {
    _ = try await extract()
    let other = ArchiveExtraction.maker.replacing("greffe", with: "gruffe")
    for path in folder.names("outputs/.greffe/entries").map({ "outputs/.greffe/entries/\($0)" }) + ["outputs/.greffe/state"] {
      folder.edit(path) { bytes in
        if let range = bytes.firstRange(of: Array(ArchiveExtraction.maker.utf8)) { bytes.replaceSubrange(range, with: other.utf8) }
      }
    }
    #expect(try await extracted() == 6)
  }

  @Test(arguments: ["cut", "empty", "changed", "another's", "gone"]) func `A damaged entry costs no more than its document`(damage: String)
    async throws
  {
    _ = try await extract()
    let path = "outputs/.greffe/entries/piece-2.entry"
    let others = try #require(folder.read("outputs/.greffe/entries/piece-4.entry"))
    switch damage {
    case "cut": folder.edit(path) { $0.removeLast($0.count / 2) }
    case "empty": folder.edit(path) { $0 = [] }
    case "changed": folder.edit(path) { $0[$0.count - 9] ^= 1 }
    case "another's": folder.edit(path) { $0 = others }
    default: folder.remove(path)
    }
    // Where nothing changed the entries are not looked at.
    #expect(try await extracted() == 0)
    folder.write("corpus/piece-1.txt", Self.act(41))
    #expect(try await extracted() == 2)
  }

  @Test func `An output that was changed or removed is written again`() async throws {
    _ = try await extract()
    folder.edit("outputs/documents/piece-5.json") { $0.append(0x20) }
    folder.remove("outputs/documents/piece-6.xml")
    #expect(try await extracted() == 2)
    folder.remove("outputs/catalogue.xml")
    #expect(try await extracted() == 0)
  }

  @Test func `A run that was killed half-way resumes where it was`() async throws {
    _ = try await extract()
    // As when the state of four documents was noted and the fifth line was being written.
    let lines = try #require(folder.read("outputs/.greffe/state")).split(separator: 0x0A, omittingEmptySubsequences: false)
    folder.edit("outputs/.greffe/state") { $0 = Array(lines[..<5].joined(separator: [0x0A])) + [0x0A] + lines[5].prefix(40) }
    for name in ["catalogue.json", "catalogue.xml", "catalogue.sqlite"] { folder.remove("outputs/\(name)") }
    #expect(try await extracted() == 2)
  }

  @Test func `Without what Greffe keeps for itself all is extracted again, and nothing is written anew`() async throws {
    _ = try await extract()
    let before = folder.files("outputs")
    try FileManager.default.removeItem(atPath: "\(folder.path)/outputs/.greffe")
    #expect(try await extracted() == 6)
    #expect(folder.files("outputs") == before)
  }

  @Test func `The entry of a document is the same once it was kept, and so is the catalogue`() throws {
    let entries = Project.documents.map { CatalogueEntry(of: $0) }
    let (kept, text) = (PropertyListEncoder(), JSONEncoder())
    (kept.outputFormat, text.outputFormatting) = (.binary, .sortedKeys)
    let again = try entries.map { try PropertyListDecoder().decode(CatalogueEntry.self, from: kept.encode($0)) }
    for (entry, other) in zip(entries, again) { #expect(try text.encode(other) == text.encode(entry), "\(entry.id)") }
    #expect(Catalogue(joining: again).json(by: Pipeline.generator) == Catalogue(of: Project.documents).json(by: Pipeline.generator))
  }
}

/// A folder of the test's own, which goes with it.
private final class Folder {
  let path = FileManager.default.temporaryDirectory.path + "/greffe-incremental-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  private func write(_ name: String, _ bytes: [UInt8]) {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(bytes).write(to: url)
  }

  func read(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) } }

  func edit(_ name: String, _ change: (inout [UInt8]) -> Void) {
    var bytes = read(name) ?? []
    change(&bytes)
    write(name, bytes)
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }
  func move(_ name: String, to other: String) { try? FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)") }
  func names(_ name: String) -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")) ?? []).sorted() }

  /// The bytes of all files under a folder, but of those that Greffe keeps for itself.
  func files(_ name: String) -> [String: [UInt8]] {
    let found = FileManager.default.enumerator(atPath: "\(path)/\(name)")?.compactMap { $0 as? String } ?? []
    let files = found.filter { !$0.hasPrefix(".greffe") && !FileSystem.isFolder("\(path)/\(name)/\($0)") }
    return Dictionary(uniqueKeysWithValues: files.map { ($0, read("\(name)/\($0)") ?? []) })
  }
}
