import Foundation
import Glibc
import Testing

@Suite struct ArchiveRunTests {
  private let tool = Tool()

  private static let outputs = [
    "catalogue.json", "catalogue.sqlite", "catalogue.xml", "documents/acte.json", "documents/acte.txt", "documents/acte.xml",
    "documents/plan.json", "documents/plan.txt", "documents/plan.xml", "schema/catalogue.schema.json", "schema/catalogue.xsd",
    "schema/comparison.schema.json",
    "schema/document.schema.json", "schema/document.xsd",
  ]

  private func fill() {
    tool.write("corpus/acte.txt", Text.act)
    tool.write("corpus/plan.txt", Text.plan)
  }

  @Test func `A folder with a corpus gets outputs, and a second run touches none of them`() throws {
    fill()
    let first = try tool.run("extract")
    #expect(first.status == 0)
    #expect(first.output == [])
    #expect(first.errors == "")
    let written = tool.files("outputs")
    #expect(written.keys.sorted() == Self.outputs)
    usleep(20_000)
    #expect(try tool.run("extract").status == 0)
    #expect(tool.files("outputs") == written)
  }

  @Test func `What an output says of its source is relative to the archive`() throws {
    fill()
    _ = try tool.run("extract")
    for (name, bytes) in Self.outputs.compactMap({ name in tool.read("outputs/\(name)").map { (name, $0) } }) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(tool.folder), "\(name)")
    }
    #expect(String(decoding: tool.read("outputs/documents/acte.json") ?? [], as: UTF8.self).contains("\"path\": \"corpus/acte.txt\""))
  }

  @Test func `Outputs of a document that has gone are removed, other files stay`() throws {
    fill()
    _ = try tool.run("extract")
    unlink(tool.path("corpus/plan.txt"))
    tool.write("outputs/documents/LISEZMOI.md", "note")
    #expect(try tool.run("extract").status == 0)
    #expect(tool.files("outputs/documents").keys.sorted() == ["LISEZMOI.md", "acte.json", "acte.txt", "acte.xml"])
    #expect(!String(decoding: tool.read("outputs/catalogue.json") ?? [], as: UTF8.self).contains("\"plan\""))
  }

  @Test func `A document that changes alone is written anew`() throws {
    fill()
    _ = try tool.run("extract")
    let before = tool.files("outputs")
    tool.write("corpus/plan.txt", Text.plan.replacing("quais", with: "biefs"))
    _ = try tool.run("extract")
    let after = tool.files("outputs")
    let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(
      changed == [
        "catalogue.json", "catalogue.sqlite", "catalogue.xml", "documents/plan.json", "documents/plan.txt", "documents/plan.xml",
      ])
  }

  @Test func `A folder of outputs of one's own is made, and the corpus is not needed for named files`() throws {
    tool.write("loin/acte.txt", Text.act)
    let result = try tool.run("extract", "--output", "ailleurs/sorties", "loin/acte.txt")
    #expect(result.status == 0)
    #expect(result.output == [])
    #expect(tool.files("ailleurs/sorties").keys.sorted() == Self.outputs.filter { !$0.contains("plan") })
  }

  @Test func `Without a corpus there is trouble, and nothing is written`() throws {
    let result = try tool.run("extract")
    #expect(result.status == 2)
    #expect(result.errors == "greffe: ./corpus: cannot be read: No such file or directory\n")
    #expect(tool.files("outputs").isEmpty)
    #expect(try tool.run("check").status == 2)
  }

  @Test func `A folder with a document's name is no document of the corpus`() throws {
    fill()
    mkdir(tool.path("corpus/dossier.txt"), 0o755)
    #expect(try tool.run("extract").status == 0)
    #expect(tool.files("outputs").keys.sorted() == Self.outputs)
  }

  @Test func `A named file that cannot be read is trouble, and the others are written`() throws {
    tool.write("acte.txt", Text.act)
    let result = try tool.run("extract", "--output", "sorties", "absent.txt", "acte.txt")
    #expect(result.status == 2)
    #expect(
      result.errors == "greffe: absent.txt: cannot be read: No such file or directory\ngreffe: 1 of 2 documents were not extracted\n")
    #expect(tool.files("sorties/documents").keys.sorted() == ["acte.json", "acte.txt", "acte.xml"])
  }

  @Test func `Outputs that were removed or changed are written again, and the others are left`() throws {
    fill()
    _ = try tool.run("extract")
    let before = tool.files("outputs")
    unlink(tool.path("outputs/documents/acte.xml"))
    tool.write("outputs/schema/document.xsd", "x")
    #expect(try tool.run("extract").status == 0)
    let after = tool.files("outputs")
    #expect(before.keys.filter { before[$0] != after[$0] }.sorted() == ["documents/acte.xml", "schema/document.xsd"])
    #expect(after.keys.sorted() == Self.outputs)
  }

  @Test func `A state that is lost or damaged costs a run and nothing else`() throws {
    fill()
    _ = try tool.run("extract")
    let before = tool.files("outputs")
    let state = tool.read("outputs/.greffe/state") ?? []
    for damaged in [[], Array(state.dropLast(40)), Array("greffe state 1\tnone\n".utf8), [0xFF, 0x0A]] {
      tool.write("outputs/.greffe/state", damaged)
      #expect(try tool.run("extract").status == 0)
      #expect(tool.files("outputs") == before)
    }
    #expect(tool.read("outputs/.greffe/state") != nil)
  }

  @Test func `An archive elsewhere is named by --archive`() throws {
    tool.write("loin/corpus/acte.txt", Text.act)
    #expect(try tool.run("extract", "--archive", "loin").status == 0)
    #expect(tool.files("loin/outputs").keys.sorted() == Self.outputs.filter { !$0.contains("plan") })
    #expect(String(decoding: tool.read("loin/outputs/documents/acte.json") ?? [], as: UTF8.self).contains("\"path\": \"corpus/acte.txt\""))
    #expect(try tool.run("check", "--archive", "loin").status == 0)
  }

  @Test func `A kill in the middle leaves whole files, and the next run sets all right`() throws {
    for place in 0..<12 { tool.write("corpus/plan-\(place).txt", String(repeating: Text.plan, count: 12)) }
    _ = try tool.run("extract")
    let whole = tool.files("outputs").keys.sorted()
    for place in 0..<12 { tool.write("corpus/plan-\(place).txt", String(repeating: Text.plan + "Fin.\n", count: 12)) }
    for delay in [30_000, 80_000, 150_000, 300_000] as [UInt32] {
      let process = tool.started(["extract"])
      try process.run()
      usleep(delay)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in tool.files("outputs").keys where name.hasSuffix(".json") {
        let bytes = tool.read("outputs/\(name)") ?? []
        #expect((try? JSONSerialization.jsonObject(with: Data(bytes))) != nil, "\(name) behind \(delay) µs")
      }
    }
    #expect(try tool.run("extract").status == 0)
    #expect(tool.files("outputs").keys.sorted() == whole)
  }
}
