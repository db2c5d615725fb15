import Extracting
import Greffe
import Normalising
import Publishing
import Segmenting
import Testing

/// The committed outputs are what a run gives. When a change is meant, `greffe extract` writes them anew and the diff is read.
@Suite struct GoldenTests {
  static let ids = [
    "paris-100-mesures-2021-2025", "paris-2022-dsol-144", "paris-schema-2015-2020", "puy-de-dome-contrat-2020", "strategie-nationale-2020",
  ]

  @Test func `The corpus is the five documents`() { #expect(Project.documents.map(\.id) == Self.ids) }

  @Test(arguments: ids) func `The outputs of a document are those committed`(id: String) {
    let document = Project.document(id)
    expect("documents/\(id).json", document.json(by: Pipeline.generator))
    expect("documents/\(id).xml", document.xml(by: Pipeline.generator))
    expect("documents/\(id).txt", document.tree.text.bytes)
  }

  @Test func `The catalogue is the one committed`() {
    let catalogue = Pipeline.catalogue(Project.documents)
    expect("catalogue.json", catalogue.json(by: Pipeline.generator))
    expect("catalogue.xml", catalogue.xml(by: Pipeline.generator))
  }

  @Test(arguments: Schema.allCases) func `The schemas are those committed`(schema: Schema) {
    expect("schema/\(schema.rawValue)", schema.bytes)
  }

  private func expect(_ path: String, _ actual: [UInt8], at location: SourceLocation = #_sourceLocation) {
    guard let committed = Project.output(path) else {
      Issue.record("outputs/\(path) is absent", sourceLocation: location)
      return
    }
    guard committed != actual else { return }
    let (old, new) = (
      committed.split(separator: 0x0A, omittingEmptySubsequences: false), actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    )
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let texts = [old, new].map { line < $0.count ? String(decoding: $0[line].prefix(300), as: UTF8.self) : "nothing" }
    Issue.record("outputs/\(path):\(line + 1): committed ‘\(texts[0])’, now ‘\(texts[1])’", sourceLocation: location)
  }
}
