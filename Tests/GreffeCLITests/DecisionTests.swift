import Foundation
import Testing

@Suite struct DecisionTests {
  private let tool = Tool()

  private func document(_ id: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(tool.read("outputs/documents/\(id).json") ?? [])) as? [String: Any] ?? [:]
  }

  private func list(_ id: String, _ key: String) throws -> [[String: Any]] { try document(id)[key] as? [[String: Any]] ?? [] }

  private func text(_ name: String) -> String { String(decoding: tool.read(name) ?? [], as: UTF8.self) }

  @Test func `A correction is refused, taken back and confirmed, and the outputs say who, when and why`() throws {
    tool.write("corpus/acte.txt", Text.act)
    _ = try tool.run("extract")
    let id = try #require(try list("acte", "corrections").first?["id"] as? String)
    #expect(try tool.run("reject", "acte", id, "--why", "ainsi imprimé", "--by", "J. Martin").status == 0)
    #expect(text("corpus/acte.overrides").hasPrefix("reject \(id) \"-\\nciation \" \"ciation\\n\" by \"J. Martin\" on "))
    #expect(try tool.run("extract").status == 0)
    #expect(try list("acte", "corrections").isEmpty)
    #expect(text("outputs/documents/acte.txt") == Text.act)
    let decision = try #require(try list("acte", "decisions").first)
    #expect(decision["by"] as? String == "J. Martin" && decision["because"] as? String == "ainsi imprimé")
    #expect(decision["fault"] is NSNull)
    #expect(text("outputs/documents/acte.xml").contains("<decision>"))
    #expect(try tool.run("accept", "acte", id, "--why", "relu").status == 0)
    #expect(try tool.run("extract").status == 0)
    #expect(try list("acte", "corrections").map { $0["rule"] as? String } == ["human"])
    #expect(try list("acte", "corrections").map { $0["confidence"] as? Int } == [1])
    #expect(text("corpus/acte.overrides").split(separator: "\n").count == 2)
    let before = tool.files("outputs")
    #expect(try tool.run("extract").status == 0)
    #expect(tool.files("outputs") == before)
  }

  @Test func `The repaired text and its explanation are those of the decisions, by file and by id; from standard input there are none`()
    throws
  {
    tool.write("corpus/acte.txt", Text.act)
    let before = try tool.run("normalise", "acte").output
    _ = try tool.run("extract")
    let id = try #require(try list("acte", "corrections").first?["id"] as? String)
    let line = Text.act.utf8.prefix(Int(id.dropFirst(2)) ?? 0).count { $0 == 0x0A } + 1
    #expect(try tool.run("reject", "acte", id, "--why", "ainsi imprimé", "--by", "J. Martin").status == 0)
    for name in ["acte", "corpus/acte.txt"] {
      #expect(try tool.run("normalise", name).output != before, "\(name)")
      let told = try tool.run("explain", "\(name):\(line)").text
      #expect(told.contains("stays: decided by J. Martin on ") && told.contains(": ainsi imprimé"), "\(told)")
    }
    _ = try tool.run("extract")
    #expect(try tool.run("normalise", "acte").output == tool.read("outputs/documents/acte.txt"))
    #expect(try tool.run("normalise", "-", input: Text.act).output == before)
    #expect(try tool.run("accept", "acte", id, "--why", "relu", "--by", "J. Martin").status == 0)
    #expect(try tool.run("explain", "acte:\(line)").text.contains("[human 1.0] decided by J. Martin on "))
    #expect(try tool.run("normalise", "rien").status == 2)
  }

  @Test func `What is no document or correction, and no reason, is refused`() throws {
    tool.write("corpus/acte.txt", Text.act)
    #expect(try tool.run("reject", "rien", "c-1", "--why", "x").status == 2)
    #expect(try tool.run("reject", "acte", "c-1", "--why", "x").errors == "greffe: acte: has no correction c-1\n")
    #expect(try tool.run("reject", "../acte", "c-1", "--why", "x").status == 2)
    #expect(try tool.run("reject", "acte", "c-1", "--why", "  ").status == 64)
    #expect(tool.read("corpus/acte.overrides") == nil)
  }

  @Test func `A kind is forced, a text repaired, a calendar attached, each marked as human; what fits nothing is told`() throws {
    let plan = Text.plan.replacing("**Indicateurs**", with: "**Actions**\n\n- Ouvrir le quai nord\n\n**Indicateurs**")
    tool.write("corpus/plan.txt", plan)
    _ = try tool.run("extract")
    let fiche = try #require(try list("plan", "fiches").first)
    let objective = (fiche["objectives"] as? [[String: Any]])?.first
    let actions = (fiche["actions"] as? [[String: Any]] ?? []) + (objective?["actions"] as? [[String: Any]] ?? [])
    let action = try #require(actions.first?["id"] as? String)
    let tail = " by \"jm\" on 2026-11-29 because \"lu\"\n"
    let offset = plan.utf8.count - plan[plan.range(of: "quais sont")!.lowerBound...].utf8.count
    tool.write(
      "corpus/plan.overrides",
      "kind minutes\(tail)repair \(offset)+5 \"quais\" \"biefs\"\(tail)calendar \(action) \"2016-2017\"\(tail)"
        + "calendar fiche-99 \"2016\"\(tail)kind poem\(tail)oops\n")
    #expect(try tool.run("extract").status == 0)
    let decided = try document("plan")
    #expect(decided["kind"] as? String == "minutes" && decided["kindConfidence"] as? Int == 1)
    #expect(text("outputs/documents/plan.txt").contains("Les biefs sont"))
    let json = text("outputs/documents/plan.json")
    #expect(json.contains("\"edtf\": \"2016/2017\", \"start\": 2016, \"end\": 2017, \"certainty\": \"human\""))
    let faults = try list("plan", "decisions").map { $0["fault"] as? String }
    #expect(faults.count { $0 == nil } == 3 && faults.count == 6)
    let told = try list("plan", "diagnostics").filter { $0["id"] as? String == "unapplied-decision" }
    #expect(told.count == 3)
    #expect(try tool.run("check").text.contains("‘kind poem’ was not applied: no such kind is known [unapplied-decision]"))
    let fsck = try tool.run("fsck")
    #expect(fsck.status == 1)
    #expect(fsck.text.contains("unreadable: corpus/plan.overrides: line 6: it must end with who, when and why"))
  }
}
