import Foundation
import Glibc
import Testing

@Suite struct SearchTests {
  private let tool = Tool()

  private func fill() throws {
    tool.write("corpus/acte.txt", Text.act)
    tool.write("corpus/plan.txt", Text.plan)
    #expect(try tool.run("extract").status == 0)
  }

  @Test func `What was extracted is found, with its line`() throws {
    try fill()
    let found = try tool.run("search", "quais")
    #expect(found.status == 0 && found.errors == "")
    #expect(found.text.contains("plan:11: indicator fiche-1/indicator-1\n    Nombre de quais\n"))
    #expect(found.text.contains("plan:7: rationale fiche-1/rationale-1\n    Les quais sont fermés (cf. fiche action n°9).\n"))
    #expect(try tool.run("search", "QUAI", "--kind", "indicator").text.split(separator: "\n").count == 2)
    #expect(try tool.run("search", "subvention", "--document", "plan").status == 1)
    #expect(tool.files("outputs").keys.filter { $0.contains("sqlite") } == ["catalogue.sqlite"])
  }

  @Test func `JSON has what was found, and the bytes that match`() throws {
    try fill()
    let found = try tool.run("search", "l'association", "--format", "json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(found.output)) as? [String: Any])
    let hits = try #require(json["hits"] as? [[String: Any]])
    #expect(json["count"] as? Int == hits.count && !hits.isEmpty)
    let article = try #require(hits.first { $0["id"] as? String == "article-1" })
    #expect([article["document"] as? String, article["kind"] as? String] == ["acte", "article"])
    #expect(article["line"] as? Int == 8)
    let span = try #require((article["matches"] as? [[Int]])?.first)
    let snippet = Array((article["snippet"] as? String ?? "").utf8)
    #expect(String(decoding: snippet[span[0]..<span[0] + span[1]], as: UTF8.self) == "association")
    let nothing = try tool.run("search", "zzz", "--format", "json")
    #expect(nothing.status == 1)
    #expect(nothing.text.contains("\"hits\": []"))
  }

  @Test(arguments: ["\"", "*", "NEAR(", "a OR", "'; DROP TABLE nodes; --", "text:", "(", "\\", "quais\" OR text:\"x"])
  func `Whatever is searched for is only words`(word: String) throws {
    try fill()
    let found = try tool.run("search", "--", word)
    #expect(found.status == 1 && found.output == [] && found.errors == "")
    #expect([0, 1].contains(try tool.run("search", "quais", "--partner", word, "--document", word).status))
    #expect(try tool.run("search", "quais").status == 0)
  }

  @Test func `Without a catalogue, or with a broken one, there is trouble and a way out`() throws {
    let absent = try tool.run("search", "quais")
    #expect(absent.status == 2)
    #expect(absent.errors == "greffe: outputs/catalogue.sqlite: there is no catalogue; greffe extract makes it\n")
    tool.write("outputs/catalogue.sqlite", String(repeating: "Ceci n'est pas une base. ", count: 90))
    let broken = try tool.run("search", "quais")
    #expect(broken.status == 2)
    #expect(broken.errors.hasSuffix("; greffe extract makes it anew\n") && broken.errors.split(separator: "\n").count == 1)
    #expect(try tool.run("search").status == 64)
    #expect(try tool.run("search", "a", "--kind", "poem").status == 64)
    #expect(try tool.run("search", "a", "--limit", "0").status == 64)
  }

  @Test func `Nothing of a document is obeyed by the terminal`() throws {
    tool.write(
      "corpus/x.txt", "Fiche action n°1 : Berges\n\n**Enjeux**\n\nLes quais \u{1B}]0;x\u{7}\u{202E}sont \u{9B}31m fermés.\n")
    #expect(try tool.run("extract").status == 0)
    let found = try tool.run("search", "quais")
    #expect(found.status == 0)
    #expect(!found.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
  }
}

@Suite struct ReviewCommandTests {
  private let tool = Tool()

  private func fill() {
    tool.write("corpus/acte.txt", Text.act)
    tool.write("corpus/plan.txt", Text.plan)
  }

  @Test func `Each document gets a page, and the corpus an index`() throws {
    fill()
    let result = try tool.run("review")
    #expect(result.status == 0 && result.output == [] && result.errors == "")
    let written = tool.files("outputs/review")
    #expect(written.keys.sorted() == ["acte.html", "index.html", "plan.html"])
    usleep(20_000)
    #expect(try tool.run("review").status == 0)
    #expect(tool.files("outputs/review") == written)
    let page = String(decoding: tool.read("outputs/review/plan.html") ?? [], as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(page.contains("renvoi sans cible") && page.contains("href=\"index.html\"") && !page.contains(tool.folder))
  }

  @Test func `One document is written alone, and one that has gone loses its page`() throws {
    fill()
    #expect(try tool.run("review", "plan").status == 0)
    #expect(tool.files("outputs/review").keys.sorted() == ["plan.html"])
    #expect(try tool.run("review").status == 0)
    unlink(tool.path("corpus/plan.txt"))
    #expect(try tool.run("review").status == 0)
    #expect(tool.files("outputs/review").keys.sorted() == ["acte.html", "index.html"])
  }

  @Test func `One document reviewed again is right in the index too, and what came meanwhile gets its page`() throws {
    fill()
    #expect(try tool.run("review").status == 0)
    tool.write("corpus/plan.txt", Text.plan.replacing("Rouvrir les berges", with: "Curer le lavoir"))
    tool.write("corpus/autre.txt", Text.plan)
    #expect(try tool.run("review", "plan").status == 0)
    #expect(tool.files("outputs/review").keys.sorted() == ["acte.html", "autre.html", "index.html", "plan.html"])
    let index = tool.read("outputs/review/index.html")
    #expect(String(decoding: index ?? [], as: UTF8.self).contains("Curer le lavoir"))
    #expect(try tool.run("review").status == 0)
    #expect(tool.read("outputs/review/index.html") == index)
    // The same from what an extraction kept.
    #expect(try tool.run("extract").status == 0)
    #expect(try tool.run("review", "acte").status == 0)
    #expect(tool.read("outputs/review/index.html") == index)
  }

  @Test func `What a person decided stands on the page, with who, when and why, and nothing of it is markup`() throws {
    fill()
    _ = try tool.run("extract")
    let json = String(decoding: tool.read("outputs/documents/acte.json") ?? [], as: UTF8.self)
    let id = try #require(json.firstMatch(of: /"id": "(c-[0-9]+)"/)?.1)
    let why = "relu <b>\"deux\"</b> fois"
    #expect(try tool.run("accept", "acte", String(id), "--why", why, "--by", "J. Martin").status == 0)
    #expect(try tool.run("review", "acte").status == 0)
    let page = String(decoding: tool.read("outputs/review/acte.html") ?? [], as: UTF8.self)
    #expect(page.contains("Décisions prises <span class=\"count\">1</span>"))
    #expect(page.contains("par J. Martin le ") && page.contains("relu &lt;b&gt;") && !page.contains("<b>\"deux"))
    #expect(page.contains("à la main, confiance 1") && page.contains("<code>appliquée</code>"))
  }

  @Test func `An archive elsewhere is searched and reviewed where it is`() throws {
    tool.write("fonds/corpus/plan.txt", Text.plan)
    #expect(try tool.run("extract", "--archive", "fonds").status == 0)
    #expect(try tool.run("search", "--archive", "fonds", "quais").status == 0)
    #expect(try tool.run("review", "--archive", "fonds").status == 0)
    #expect(tool.files("fonds/outputs/review").keys.sorted() == ["index.html", "plan.html"])
    #expect(tool.files("outputs").isEmpty)
  }

  @Test func `An id that is no document is trouble, and leaves the folder alone`() throws {
    fill()
    let result = try tool.run("review", "acte", "../../etc/passwd")
    #expect(result.status == 2)
    #expect(result.errors == "greffe: ../../etc/passwd: no such document in corpus/\n")
    #expect(tool.files("outputs/review").keys.sorted() == ["acte.html"])
    #expect(try Tool().run("review").status == 2)
  }

  @Test func `A document called index does not take the index's place`() throws {
    tool.write("corpus/index.txt", Text.plan)
    #expect(try tool.run("review").status == 0)
    #expect(tool.files("outputs/review").keys.sorted() == ["index-document.html", "index.html"])
    #expect(String(decoding: tool.read("outputs/review/index.html") ?? [], as: UTF8.self).contains("href=\"index-document.html\""))
  }
}
