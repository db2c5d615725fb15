import Archiving
import Extracting
import Greffe
import Normalising
import Publishing
import Testing

@Suite struct FrenchTests {
  /// What is in no table stands there in English, and is marked so; a new message or rule gets its line in `FrenchMessages`.
  @Test(arguments: GoldenTests.ids) func `Nothing on the page of a corpus document is in English`(id: String) {
    expectFrench(Project.document(id))
  }

  @Test func `Nor on the page of a text with faults of all kinds`() {
    let text = """
      Délibération n° 2024-12 du 31 février 2024

      Conseil municipal du 12 mars 2024. Étaient présents 12 élus.

      Vu la loi ;

      Délibère :

      Article 1 : Une somme de 500 euros est attribuée.

      Pour : 9, contre : 2, abstention : 4, votants : 12

      Reçu en préfecture le 10 mars 2024
      """
    let decisions = ["oops", "kind poem", "reject c-9 \"x\" \"y\"", "repair 999999+2 \"a\" \"b\"", "calendar fiche-9 \"2016\""]
    let tail = " by \"jm\" on 2026-11-29 because \"lu\""
    for bytes in [Array(text.utf8), Array(Samples.plan.utf8), [], [0, 1, 2, 3, 4, 5, 6, 7], Array("é\u{1}".utf8) + [0xFF, 0xC3]] {
      let overrides = decisions.map { $0 == "oops" ? $0 : $0 + tail }.joined(separator: "\n")
      let document = Pipeline.document(
        bytes, path: "essai.txt", id: "essai", deciding: Overrides.decisions(in: Array(overrides.utf8)))
      expectFrench(document)
    }
  }

  private func expectFrench(_ document: Document, at location: SourceLocation = #_sourceLocation) {
    let page = String(decoding: document.reviewPage(by: Pipeline.generator), as: UTF8.self)
    for english in page.matches(of: /lang="en">([^<]*)</).map(\.1) { Issue.record("\(english)", sourceLocation: location) }
  }
}
