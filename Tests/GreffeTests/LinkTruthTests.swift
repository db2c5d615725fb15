import Archiving
import Cataloguing
import Extracting
import Greffe
import Testing

/// The links of the strategy with the other documents, against what was read by hand (`Truth/links.tsv`).
@Suite struct LinkTruthTests {
  private struct Pair: Hashable {
    let first: String
    let second: String

    init(_ one: String, _ other: String) { (first, second) = one < other ? (one, other) : (other, one) }
  }

  private static let truth: [Pair: Bool] = {
    let bytes = (try? FileSystem.read("\(Project.root)/Tests/GreffeTests/Truth/links.tsv")) ?? []
    var isExpected: [Pair: Bool] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      isExpected[Pair(fields[0], fields[1])] = fields[2] == "expected"
    }
    return isExpected
  }()

  private static let catalogue = Pipeline.catalogue(Project.documents)

  private static let found = Set(
    catalogue.links.filter { $0.similarity != nil && ($0.from.hasPrefix("strategie-") || $0.to.hasPrefix("strategie-")) }.map {
      Pair($0.from, $0.to)
    })

  @Test func `The truth names nodes that exist`() {
    let names = Set(Concordance(of: Self.catalogue).entries.map(\.item.name))
    #expect(!names.isEmpty)
    let known = Set(Project.documents.flatMap { document in Concordance(of: Self.catalogue, from: document.id).entries.map(\.item.name) })
    for pair in Self.truth.keys { for name in [pair.first, pair.second] { #expect(known.contains(name), "\(name)") } }
  }

  @Test func `Nine links in ten are right`() {
    let right = Self.found.count { Self.truth[$0] != nil }
    let wrong = Self.found.filter { Self.truth[$0] == nil }.map { "\($0.first) - \($0.second)" }.sorted()
    #expect(Double(right) / Double(max(Self.found.count, 1)) >= 0.93, "wrong: \(wrong)")
    // What may be argued about does not carry the figure.
    let expected = Self.found.count { Self.truth[$0] == true }
    #expect(Double(expected) / Double(max(expected + wrong.count, 1)) >= 0.92)
  }

  @Test func `Of what a careful reader links, most is found`() {
    let expected = Self.truth.filter(\.value).keys
    let missed = expected.filter { !Self.found.contains($0) }
    #expect(Double(expected.count - missed.count) / Double(expected.count) >= 0.68)
  }

  @Test func `Every link says its words and lies between two documents, once`() {
    let links = Self.catalogue.links.filter { $0.similarity != nil }
    #expect(links.allSatisfy { !($0.evidence ?? "").isEmpty && (0...1).contains($0.similarity!) })
    #expect(links.allSatisfy { $0.from.split(separator: "/")[0] != $0.to.split(separator: "/")[0] })
    #expect(Set(links.map { Pair($0.from, $0.to) }).count == links.count)
  }

  @Test func `An objective is traced through all documents`() {
    let trace = Concordance(of: Self.catalogue, tracing: "strategie-nationale-2020/objective-12")
    #expect(
      trace?.entries.first?.counterparts.map { "\($0.item.name):\($0.item.line) \($0.link.kind.rawValue)" } == [
        "paris-2022-dsol-144/objective-7:105 same", "paris-schema-2015-2020/fiche-8/objective-1/action-1:1392 part-of",
        "paris-schema-2015-2020/fiche-6/objective-1/action-2:1216 part-of",
      ])
    #expect(Concordance(of: Self.catalogue, tracing: "strategie-nationale-2020/objective-99") == nil)
    #expect(Concordance(of: Self.catalogue, tracing: "objective-12") == nil)
  }
}
