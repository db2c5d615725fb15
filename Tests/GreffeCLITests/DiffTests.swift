import Testing

@Suite struct DiffTests {
  private let tool = Tool()

  private static let later = Text.plan.replacing("Rouvrir les berges", with: "Rouvrir toutes les berges").replacing(
    "2021-2025", with: "2026-2030")

  @Test func `Two versions end with status 1, one version with 0`() throws {
    tool.write("old.txt", Text.plan)
    tool.write("new.txt", Self.later)
    let different = try tool.run("diff", "old.txt", "new.txt")
    #expect(different.status == 1 && different.errors == "")
    #expect(different.text.contains("Rouvrir {+toutes+} les berges"))
    let same = try tool.run("diff", "old.txt", "old.txt")
    #expect(same.status == 0)
    #expect(same.text.contains("0 inexpliqué"))
  }

  @Test func `Dumps, extractions and ids of the archive are compared in any mix`() throws {
    tool.write("corpus/plan.txt", Text.plan)
    tool.write("corpus/later.txt", Self.later)
    let fromCorpus = try tool.run("diff", "--stat", "plan", "later")
    #expect(try tool.run("extract").status == 0)
    for arguments in [
      ("plan", "later"), ("corpus/plan.txt", "outputs/documents/later.json"), ("outputs/documents/plan.json", "corpus/later.txt"),
    ] {
      let result = try tool.run("diff", "--stat", arguments.0, arguments.1)
      #expect(result.status == 1)
      #expect(result.output == fromCorpus.output)
    }
    #expect(try tool.run("diff", "--stat", "-", "corpus/later.txt", input: Text.plan).status == 1)
  }

  @Test func `Texts in which nothing can be compared are the same only when they are the same file`() throws {
    tool.write("old.txt", "La ville ouvre une piscine.\n")
    tool.write("new.txt", "Le département ferme une route.\n")
    let different = try tool.run("diff", "old.txt", "new.txt")
    #expect(different.status == 1 && different.errors.contains("nothing was compared"))
    #expect(try tool.run("diff", "old.txt", "old.txt").status == 0)
  }

  @Test func `What was decided on a text is decided in its comparison too`() throws {
    tool.write("corpus/plan.txt", Text.plan)
    let word = try #require(Text.plan.firstRange(of: "Rouvrir"))
    let start = Text.plan.utf8.distance(from: Text.plan.startIndex, to: word.lowerBound)
    tool.write("corpus/plan.overrides", "repair \(start)+7 \"Rouvrir\" \"Fermer\" by \"J. Martin\" on 2026-11-29 because \"so printed\"\n")
    #expect(try tool.run("extract").status == 0)
    let same = try tool.run("diff", "corpus/plan.txt", "plan")
    #expect(same.status == 0, "\(same.text)")
    tool.write("undecided.txt", Text.plan)
    #expect(try tool.run("diff", "undecided.txt", "plan").text.contains("Fermer"))
  }

  @Test func `Extractions of different versions are refused unless forced`() throws {
    tool.write("plan.txt", Text.plan)
    let json = try tool.run("extract", "plan.txt").text
    tool.write("old.json", json.replacing("\"version\": \"0.1.0\"", with: "\"version\": \"0.0.7\""))
    let refused = try tool.run("diff", "old.json", "plan.txt")
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors.contains("greffe 0.0.7") && refused.errors.contains("--force"))
    let forced = try tool.run("diff", "--force", "old.json", "plan.txt")
    #expect(forced.status == 0 && forced.errors.contains("greffe 0.0.7"))
  }

  @Test func `Pins are read, and what is wrong with them is trouble`() throws {
    tool.write("old.txt", Text.plan)
    tool.write("new.txt", Self.later)
    tool.write("pins", "apart fiche-1 fiche-1\n")
    let apart = try tool.run("diff", "--pins", "pins", "old.txt", "new.txt")
    #expect(apart.text.contains("épinglé : fiche-1 ≠ fiche-1") && apart.text.contains("supprimé fiche fiche-1"))
    for (text, message) in [("like a b", "line 1"), ("same fiche-9 fiche-1", "fiche-9")] {
      tool.write("pins", text)
      let result = try tool.run("diff", "--pins", "pins", "old.txt", "new.txt")
      #expect(result.status == 2 && result.errors.contains(message) && result.output.isEmpty)
    }
  }

  @Test func `What cannot be read is trouble, and a dump that opens with a brace is a dump`() throws {
    tool.write("plan.txt", Text.plan)
    tool.write("brace.txt", "{ annexe }\n\n" + Text.plan)
    tool.write("broken.json", "{\"id\": 3}")
    for name in ["absent", "../plan", "broken.json"] { #expect(try tool.run("diff", "plan.txt", name).status == 2) }
    #expect(try tool.run("diff", "plan.txt", "brace.txt").status < 2)
    #expect(try tool.run("diff", "-", "-").status == 64)
    #expect(try tool.run("diff", "--stat", "--format", "csv", "plan.txt", "plan.txt").status == 64)
  }

  @Test(arguments: [("json", "{"), ("markdown", "# "), ("html", "<!DOCTYPE html>"), ("csv", "status,")])
  func `Each format is printed`(format: String, start: String) throws {
    tool.write("old.txt", Text.plan)
    tool.write("new.txt", Self.later)
    let result = try tool.run("diff", "--format", format, "old.txt", "new.txt")
    #expect(result.status == 1 && result.text.hasPrefix(start))
  }
}
