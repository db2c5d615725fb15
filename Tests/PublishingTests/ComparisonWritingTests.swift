import Comparing
import Foundation
import Markup
import Publishing
import Reading
import Testing

@Suite struct ComparisonWritingTests {
  private static let hostile = "<script>alert(1)</script> & \"x\" 'y' `z` \u{1B}[2J \u{202E}fdp {{old}} *gras*"

  private static func outline(_ title: String, _ actions: [String]) -> Outline {
    var outline = Outline(id: "plan", sha256: String(repeating: "0", count: 64), generator: "greffe 0")
    outline.add(Outline.Item(.axis, id: "axe-1", number: "1", text: "Naviguer", at: place(1)))
    outline.add(Outline.Item(.fiche, id: "fiche-1", number: "1", text: title, parent: 0, at: place(2)))
    for (number, action) in actions.enumerated() {
      outline.add(Outline.Item(.action, id: "fiche-1/action-\(number + 1)", text: action, parent: 1, at: place(number + 3)))
    }
    return outline
  }

  private static func place(_ line: Int) -> Place {
    Place(line: line, page: nil, spans: [SourceSpan(SourceOffset(line), SourceOffset(line + 1))])
  }

  private static func comparison() throws -> Comparison {
    try Comparison(
      from: outline("Ouvrir les ports", ["Draguer le chenal du port", "=cmd|' /C calc'!A0", "Vendre le vieux phare"]),
      to: outline("Ouvrir les ports", ["Draguer le grand chenal du port", hostile, "Vendre le vieux phare"]))
  }

  @Test func `The JSON has the keys of the contract, and its sums prove that each item is told once`() throws {
    let bytes = try Self.comparison().json()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(Schema.comparisonJSON.bytes)) as? [String: Any])
    #expect(Set(root.keys) == Set(try #require(schema["properties"] as? [String: Any]).keys))
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    for change in try #require(root["changes"] as? [[String: Any]]) {
      #expect(Set(change.keys) == Set(try #require(definitions["change"]?["required"] as? [String])))
    }
    for side in ["old", "new"] {
      var figures = try #require((root["figures"] as? [String: [String: Int]])?[side])
      let (items, matched) = (figures.removeValue(forKey: "items"), figures.removeValue(forKey: "matched"))
      #expect(items == 5 && matched == 4)
      #expect(figures["unexplained"] == 0 && figures.values.reduce(0, +) == items)
    }
    #expect((root["summary"] as? [String: Int])?["reworded"] == 1)
  }

  @Test func `The page escapes what documents hold and lets nothing run`() throws {
    let html = try Self.comparison().html()
    #expect(!html.contains("<script") && !html.contains("\u{1B}") && !html.contains("\u{202E}"))
    #expect(html.contains("&lt;script&gt;") && html.contains("{{old}}"))
    #expect(html.contains("<ins>grand</ins>") && html.contains("lang=\"fr\""))
    #expect(html.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!html.contains("http://") && !html.contains("https://"))
  }

  @Test func `Every class has its box and every box its label and rule`() throws {
    let html = try Self.comparison().html()
    for status in Comparison.Status.allCases where status != .unchanged {
      #expect(html.contains("<input type=\"checkbox\" id=\"f-\(status.rawValue)\" checked><label for=\"f-\(status.rawValue)\""))
      #expect(html.contains("#f-\(status.rawValue):not(:checked) ~ #changements .change.\(status.rawValue)"))
    }
  }

  @Test func `A cell of the CSV is never a formula`() throws {
    let csv = String(decoding: try Self.comparison().csv(), as: UTF8.self)
    #expect(csv.contains(",'=cmd|' /C calc'!A0,"))
    #expect(csv.hasPrefix("status,kind,axis,fiche,old_id,"))
    for row in csv.split(separator: "\r\n") { #expect(!row.contains(",=") && !row.contains(",\"=")) }
  }

  @Test func `The text names axis and fiche, marks the words and shows no control`() throws {
    let text = try Self.comparison().text(isStat: false, hasColour: false)
    #expect(text.contains("Axe 1 – Naviguer\n  Fiche 1 – Ouvrir les ports\n"))
    #expect(text.contains("    reformulé action fiche-1/action-1 (l. 3 → l. 3, ressemblance"))
    #expect(text.contains("Draguer le {+grand+} chenal du port"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.contains("version ancienne : 5 éléments = 3 inchangés + 1 reformulé + 1 supprimé ; appariés : 4 ; 0 inexpliqué\n"))
    #expect(try Self.comparison().text(isStat: true, hasColour: false).split(separator: "\n").count == 4)
  }

  @Test func `Markdown shows the text of documents and obeys none of it`() throws {
    let text = try Self.comparison().markdown(isStat: false)
    #expect(text.contains("### Fiche 1 – Ouvrir les ports") && text.contains("**grand**"))
    #expect(text.contains("\\<script\\>") && text.contains("\\*gras\\*") && !text.contains(" <script"))
  }
}
