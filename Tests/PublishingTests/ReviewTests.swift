import Cataloguing
import Extracting
import Foundation
import Markup
import Normalising
import Reading
import Segmenting
import TestSupport
import Testing

@testable import Publishing

private func document(_ text: String, id: String = "essai") -> Document {
  let source = SourceText(decoding: Array(text.utf8), path: "corpus/\(id).txt")
  return Document(extracting: BlockTree(segmenting: NormalisedText(normalising: source)), id: id)
}

private let generator = Generator(name: "greffe", version: "1.2.3")

private func rendered(_ text: String) -> String { String(decoding: document(text).reviewPage(by: generator), as: UTF8.self) }

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("l’été à 5 €", "l’été à 5 €"),
    ("a\u{0}\u{1B}\u{7F}\u{85}b", "a‹U+0000›‹U+001B›‹U+007F›‹U+0085›b"),
    ("\u{202E}\u{2066}\u{200B}\u{AD}\u{FEFF}\u{2028}", "‹U+202E›‹U+2066›‹U+200B›‹U+00AD›‹U+FEFF›‹U+2028›"),
    ("\u{E0041}\u{FFFE}\u{10FFFF}", "‹U+E0041›‹U+FFFE›‹U+10FFFF›"), ("a\tb\n", "a\tb\n"),
    // A mark that combines makes one `Character` of the sign and itself.
    ("\"\u{301}<\u{338}'\u{302}&\u{327}", "&quot;\u{301}&lt;\u{338}&#39;\u{302}&amp;\u{327}"),
  ])
  func `Text on a page is escaped, and what is not seen is shown`(text: String, written: String) {
    #expect(Array(HTML(text).renderText.unicodeScalars) == Array(written.unicodeScalars))
  }

  @Test func `Digests are those of RFC 4648`() {
    for (text, written) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")] {
      #expect(Base64.string(Array(text.utf8)) == written)
    }
  }

  @Test func `Templates take nothing that is not escaped`() {
    for template in [PackageResources.review_mustache, PackageResources.index_mustache] {
      let text = String(decoding: template, as: UTF8.self)
      // All values are `HTML`, which is ready for the page; a second escape would show on it.
      #expect(text.replacing("{{{", with: "").matches(of: /\{\{[^#\/^]/).isEmpty)
      #expect(!text.contains("style=") && !text.contains("javascript:") && !text.contains("http://"))
    }
  }
}

@Suite struct ReviewTests {
  private static let damaged = """
    2021 DSEN 37 - Subvention à une association

    Vu la loi n° 2021-1900 du 30 décembre 2021 ;

    Délibère :

    Article 1 : Une subvention de 500 euros pour l|'enfance est attribuée à l'asso-
    ciation Lire au Moulin.

    """

  @Test func `Each line of the file stands beside how it was read, with its corrections`() {
    let lines = ReviewLines.all(of: document(Self.damaged))
    #expect(lines.map(\.number) == Array(1...8))
    #expect(lines[6].source.renderText.contains("<mark class=\"was\">l|&#39;</mark>enfance"))
    #expect(lines[6].normalised.renderText.contains(">l&#39;</mark>enfance"))
    #expect(lines[6].corrections.count == 2)
    #expect(lines[7].corrections.isEmpty)
    // A word broken over two lines is marked on both, and ends up whole on the first.
    #expect(lines[6].source.renderText.hasSuffix("asso<mark class=\"was\">-</mark>"))
    #expect(lines[7].source.renderText.hasPrefix("<mark class=\"was\">ciation"))
    #expect(lines[6].normalised.renderText.contains("ciation"))
    #expect(!lines[7].normalised.renderText.contains("ciation"))
  }

  @Test(arguments: [
    damaged, "", "\n", "a", "a\r\nb\rc\u{85}d\n\n", "\u{FEFF}é\u{C}\nb", String(repeating: "l|'enfance ", count: 40),
    "les presta-\ntions\n\nsuivantes des pro-\r\nfessionnels\r\nde la poli-\n  tique", "poli-\ntique", "           A\n  B         C",
  ])
  func `Without its marks each column is the text, and both stay level`(text: String) {
    let document = document(text)
    let lines = ReviewLines.all(of: document)
    let bare = { (html: HTML) in html.renderText.replacing(/<[^>]*>/, with: "") }
    let written = { (bytes: [UInt8]) in
      LineTable(of: bytes).lines.map { HTML(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)).renderText }
    }
    #expect(lines.map { bare($0.source) } == written(document.source.bytes))
    #expect(lines.map { bare($0.normalised) }.joined() == written(document.text.bytes).joined())
    #expect(lines.flatMap(\.corrections) == document.text.corrections)
    for line in lines where !line.source.isEmpty && line.corrections.isEmpty && !line.source.renderText.contains("<mark") {
      #expect(bare(line.source) == bare(line.normalised))
    }
  }

  @Test func `Every link of a page leads to something on it, and no id stands twice`() {
    let page = rendered(Self.damaged)
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(targets.count > 10)
    #expect(Set(targets).subtracting(ids) == [])
    #expect(page.contains("<tr id=\"L7\" class=\"changed\"><th scope=\"row\"><a href=\"#n/article-1\""))
    #expect(page.contains("id=\"n/article-1\"") && page.contains("href=\"#L7\""))
  }

  @Test func `The policy lets in the page's own style and script, and nothing else`() throws {
    let page = rendered("Bonjour.")
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
    #expect(policy.hasPrefix("default-src &#39;none&#39;; style-src &#39;sha256-"))
    let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)?.1)
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)?.1)
    for text in [style, script] { #expect(policy.contains(Base64.string(SHA256.digest(Array(text.utf8))))) }
    #expect(!page.contains(" style=") && !page.contains("onclick"))
  }

  @Test(arguments: [
    "<script>window.hacked=1</script>", "\"><img src=x onerror=alert(1)>", "</td></table></main><h1>", "\"\u{301} onmouseover=\"alert(1)",
    "{{{script}}} {{title}}", "</style><style>*{display:none}", "<!--", "]]>",
  ])
  func `Text of a document never becomes markup`(text: String) {
    let whole =
      "Fiche action n°1 : Berges \(text)\n\n**Enjeux**\n\nLe quai \(text) fermé.\n\n- \(text) poli-\ntique l|'\(text)\n\n2021 \(text)\n"
    let page = rendered(whole)
    let plain = rendered("Fiche action n°1 : Berges\n\n**Enjeux**\n\nLe quai fermé.\n")
    for name in ["script", "img", "style", "table", "main", "h1", "svg"] {
      #expect(page.components(separatedBy: "<\(name)").count == plain.components(separatedBy: "<\(name)").count, "\(name)")
    }
    #expect(!page.contains("<!--") && !page.contains("alert(1)>"))
    #expect(page.matches(of: #/ on[a-z]+="/#).isEmpty)
  }

  @Test func `Doubts come first, the worst of them before the others`() throws {
    let page = rendered(
      "Fiche action n°1 : Berges\n\n**Enjeux**\n\nLes quais sont fermés (cf. fiche action n°9).\n\n**Indicateurs**\n\n- Nombre de quais\n")
    let doubts = try #require(page.range(of: "renvoi sans cible"))
    let text = try #require(page.range(of: "id=\"texte\""))
    #expect(doubts.lowerBound < text.lowerBound)
    #expect(page.contains("1 point à vérifier"))
    let empty = rendered("")
    #expect(empty.contains("Erreurs <span class=\"count\">1</span>") && empty.contains("document vide"))
  }

  @Test func `An index has the worst document first, and escapes names`() throws {
    let texts = [
      ("b-net", "Bonjour tout le monde.\n"), ("a-vide", ""),
      (
        "c <b>\"x\"",
        "Fiche action n°1 : Berges\n\n**Enjeux**\n\nLes quais sont fermés (cf. fiche action n°9).\n\n**Indicateurs**\n\n- Nombre de quais\n"
      ),
    ]
    let summaries = texts.map { ReviewSummary(of: CatalogueEntry(of: document($0.1, id: $0.0))) }
    let index = String(decoding: ReviewSummary.page(of: summaries, by: generator), as: UTF8.self)
    let links = index.matches(of: /<th scope="row"><a href="([^"]*)"/).map { String($0.1) }
    #expect(links == ["a-vide.html", "c%20%3Cb%3E%22x%22.html", "b-net.html"])
    #expect(!index.contains("<b>\"x\""))
    #expect(ReviewSummary.page(of: "index") == "index-document.html")
    let ids = ["index", "Index", "index-document", "index-document-document", "document", "x-document"]
    #expect(Set(ids.map { ReviewSummary.page(of: $0) }).union(["index.html"]).count == ids.count + 1)
    #expect(ReviewSummary.page(of: [], by: generator).count > 1000)
  }

  @Test func `A page shows no more than a browser bears, says what it leaves out, and links to nothing that is not there`() {
    let text = String(repeating: "- Point\n\nPhrase numéro un l|'Etat de 2022.\n\n", count: 20)
    let words = (1...30).map { AltoText.Word(text: "mot\($0)", line: $0, confidence: 0.2) }
    let page = String(decoding: document(text).reviewPage(by: generator, doubting: words, ReviewExtent(limit: 12)), as: UTF8.self)
    #expect(page.matches(of: /<tr id="L/).count == 12)
    #expect(page.contains("<p>… et 68 lignes de plus, à lire dans corpus/essai.txt</p>"))
    #expect(page.contains("Mots peu sûrs à la reconnaissance <span class=\"count\">30</span>"))
    #expect(page.contains("<p>… et 18 points de plus, à lire dans outputs/documents</p>"))
    let targets = Set(page.matches(of: #/ id="([^"]+)"/#).map(\.1))
    #expect(page.matches(of: /href="#([^"]+)"/).allSatisfy { targets.contains($0.1) })
    #expect(!rendered(text).contains("de plus, à lire"))
  }

  @Test func `A page is made in linear time`() {
    for line in ["- Poser deux passerelles en 2022 avec l|'Etat\n", "l|'enfance ", "Article 1 : 500 euros\n"] {
      let time = Linearity {
        document(String(repeating: line, count: $0 / (8 * line.utf8.count)))
      } run: {
        _ = $0.reviewPage(by: generator)
      }
      #expect(time.holds, "\(line) \(time)")
    }
  }
}
