import Extracting
import Greffe
import Markup
import Publishing
import Reading
import TestSupport
import Testing

/// What holds of every document, whatever its text.
@Suite struct PropertyTests {
  private static let schema = Schemas()

  @Test(arguments: GoldenTests.ids) func `The corpus keeps the contract`(id: String) {
    let document = Project.document(id)
    #expect(ContractCheck.faults(document) == [])
    #expect(Self.schema.document.validate(document.xml(by: Pipeline.generator)) == [])
  }

  @Test func `The catalogue of the corpus is valid`() {
    #expect(Self.schema.catalogue.validate(Pipeline.catalogue(Project.documents).xml(by: Pipeline.generator)) == [])
  }

  @Test(arguments: ["paris-2022-dsol-144", "puy-de-dome-contrat-2020", "strategie-nationale-2020"])
  func `A document cut short anywhere keeps the contract`(id: String) {
    let bytes = Project.document(id).source.bytes
    for end in stride(from: 0, to: bytes.count, by: 617) { check(Array(bytes[..<end]), "\(id) up to byte \(end)") }
  }

  @Test func `A small plan cut short anywhere keeps the contract`() {
    let bytes = Array(Samples.plan.utf8)
    for end in stride(from: 0, through: bytes.count, by: 61) { check(Array(bytes[..<end]), "plan up to byte \(end)") }
  }

  @Test(arguments: GoldenTests.ids.filter { $0 != "paris-schema-2015-2020" })
  func `Pages in another order keep the contract`(id: String) {
    let bytes = Project.document(id).source.bytes
    for shift in 1...4 {
      let cut = bytes.count * shift / 5
      check(Array(bytes[cut...] + bytes[..<cut]), "\(id) turned at byte \(cut)")
    }
  }

  @Test func `A part of the scheme with its pages turned keeps the contract`() {
    let bytes = Project.document("paris-schema-2015-2020").source.bytes
    let cut = bytes.count * 2 / 5
    check(Array(bytes[cut..<(cut + 30_000)] + bytes[(cut - 20_000)..<cut]), "the scheme turned")
  }

  @Test(arguments: 0..<200) func `A soup of the domain's words keeps the contract`(seed: Int) {
    var dice = Dice(UInt64(seed))
    check(Samples.soup(&dice), "soup \(seed)")
  }

  private func check(_ bytes: [UInt8], _ name: String, at location: SourceLocation = #_sourceLocation) {
    let document = Pipeline.document(bytes, path: "essai.txt", id: "essai")
    let faults = ContractCheck.faults(document)
    #expect(faults == [], "\(name)", sourceLocation: location)
    let xml = document.xml(by: Pipeline.generator)
    #expect(Self.schema.document.validate(xml) == [], "\(name)", sourceLocation: location)
  }

  @Test func `The same text gives the same bytes`() {
    var dice = Dice(7)
    for text in [Array(Samples.plan.utf8), Samples.soup(&dice), Samples.soup(&dice), Project.document("paris-2022-dsol-144").source.bytes] {
      let runs = (0..<2).map { _ in Pipeline.document(text, path: "essai.txt", id: "essai") }
      #expect(runs[0].json(by: Pipeline.generator) == runs[1].json(by: Pipeline.generator))
      #expect(runs[0].xml(by: Pipeline.generator) == runs[1].xml(by: Pipeline.generator))
      let catalogues = runs.map { Pipeline.catalogue([$0]).json(by: Pipeline.generator) }
      #expect(catalogues[0] == catalogues[1])
    }
  }

  @Test func `Time grows with the text and not faster`() {
    let bytes = Array(Samples.plan.utf8)
    let clock = ContinuousClock()
    func seconds(_ copies: Int) -> Duration {
      let text = Array(repeatElement(bytes, count: copies).joined())
      return (0..<2).map { _ in clock.measure { _ = Pipeline.document(text, path: "essai.txt", id: "essai") } }.min()!
    }
    let (small, large) = (seconds(2), seconds(16))
    // Eight times the text: 8 is linear, 64 quadratic; the rest is room for what else the machine does.
    #expect(large < small * 30, "\(small) for 2 copies, \(large) for 16")
  }
}

/// The two schemas of XML, read once.
private struct Schemas: ~Copyable, Sendable {
  let document = Schema.documentXML.validator()
  let catalogue = Schema.catalogueXML.validator()
}
