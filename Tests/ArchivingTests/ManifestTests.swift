import Testing

@testable import Archiving

@Suite struct ManifestTests {
  private func version(_ name: String, original: String? = nil) -> Version {
    let text = Fixed(path: name, holding: Array(name.utf8))
    return Version(
      text: text, original: original.map { Fixed(path: $0, holding: [1]) } ?? text, converter: original.map { _ in "pdftotext 22.12.0" },
      source: "https://exemple.fr/\(name)", ingested: "2026-11-29T20:35:31Z")
  }

  @Test func `A manifest is read as it was written`() throws {
    var manifest = Manifest()
    var record = Record(id: "acte", title: "Acte “é”", date: "2021-05-04", current: version("acte.txt", original: "originals/acte.pdf"))
    record.earlier = [version("versions/acte.v1.txt")]
    (record.kind, record.reference, record.issuer) = ("deliberation", "2021 DSEN 37", nil)
    record.withdrawn = Withdrawal(why: "en double", by: "jm", on: "2026-11-29T20:35:31Z")
    manifest.records = [record, Record(id: "plan", title: nil, date: nil, current: version("plan.txt"))]
    #expect(try Manifest(reading: manifest.bytes, named: "m") == manifest)
    #expect(manifest.record(of: record.earlier[0].text.sha256)?.id == "acte")
    #expect(manifest.record(of: "00") == nil)
  }

  @Test(arguments: [
    ("[", "m: is no manifest: line 1: a value was expected"), ("{}", "m: is no manifest: ‘documents’ is missing"),
    (#"{"documents": [{"id": "a"}]}"#, "m: is no manifest: document 1 (a) is incomplete or names a file outside the corpus"),
  ])
  func `What is no manifest is an error that says where`(text: String, message: String) {
    #expect {
      _ = try Manifest(reading: Array(text.utf8), named: "m")
    } throws: { "\($0)" == message }
  }

  @Test(arguments: ["../a.txt", "/etc/passwd", "a/b/c", "versions/../a", ".greffe", "a\nb", ""])
  func `A record that names a file outside the corpus is refused`(path: String) {
    var manifest = Manifest()
    manifest.records = [Record(id: "a", title: nil, date: nil, current: version(path))]
    #expect(throws: FileError.self) { _ = try Manifest(reading: manifest.bytes, named: "m") }
  }

  @Test func `Two records of one id are refused`() {
    var manifest = Manifest()
    manifest.records = [version("a.txt"), version("b.txt")].map { Record(id: "a", title: nil, date: nil, current: $0) }
    #expect(throws: FileError.self) { _ = try Manifest(reading: manifest.bytes, named: "m") }
  }
}

@Suite struct IdentifierTests {
  @Test(arguments: [
    "../x", "..", "/etc/passwd", "con", "CON", "Con.txt", "nul", "com1", "lpt9.x", "", ".cache", "a/b", "a\\b", "a\u{0}b", "a\nb", "-x",
    "a..b", "a.", "é", "a b", "manifest", "stdin", String(repeating: "a", count: 101), "_a",
  ])
  func `A name that could do harm is no id`(name: String) { #expect(Identifier.fault(of: name) != nil) }

  @Test(arguments: ["acte", "2022-dsol-144", "Acte_1.v2", "9", String(repeating: "a", count: 100), "console", "com10"])
  func `A plain name is one`(name: String) { #expect(Identifier.fault(of: name) == nil) }

  @Test(arguments: [
    ("Schéma de l’Œuvre 2021-2025", "schema-de-l-oeuvre-2021-2025"), ("../../etc/passwd", "etc-passwd"), ("", "document"),
    ("文", "document"),
    ("CON", "document-con"), (".hidden", "hidden"), ("a\u{0}b\nc", "a-b-c"), ("-rf", "rf"),
  ])
  func `An id that is made of a text is readable and safe`(text: String, id: String) {
    #expect(Identifier.derived(from: text) == id)
    #expect(Identifier.fault(of: id) == nil)
  }

  @Test func `A long title is cut between words, and a taken id numbered`() {
    let id = Identifier.derived(from: String(repeating: "schéma départemental ", count: 100))
    #expect(id.utf8.count <= 80 && id.hasSuffix("-departemental-schema"))
    #expect(Identifier.free("Acte") { ["acte", "acte-2"].contains($0) } == "Acte-3")
    #expect(Identifier.free("acte") { _ in false } == "acte")
  }
}
