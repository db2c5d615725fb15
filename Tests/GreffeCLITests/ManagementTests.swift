import Foundation
import Glibc
import Testing

@Suite struct ManagementTests {
  private let tool = Tool()

  private func text(_ name: String) -> String { String(decoding: tool.read(name) ?? [], as: UTF8.self) }

  private func fill() throws {
    tool.write("in/acte.txt", Text.act)
    tool.write("in/plan.txt", Text.plan)
    #expect(try tool.run("ingest", "in").status == 0)
  }

  @Test func `A file changed behind our back is an error that names it, the others are extracted`() throws {
    try fill()
    tool.write("corpus/acte.txt", Text.act + "x")
    let result = try tool.run("extract")
    #expect(result.status == 2)
    #expect(result.errors.contains("greffe: corpus/acte.txt: changed since it was ingested: \(Text.act.utf8.count + 1) bytes of SHA-256 "))
    #expect(result.errors.hasSuffix("greffe: 1 of 2 documents were not extracted\n"))
    #expect(tool.files("outputs/documents").keys.sorted() == ["plan.json", "plan.txt", "plan.xml"])
    #expect(try tool.run("check").status == 2)
    let fsck = try tool.run("fsck")
    #expect(fsck.status == 1)
    #expect(fsck.text.hasPrefix("changed: corpus/acte.txt: "))
    tool.write("corpus/acte.txt", Text.act)
    #expect(try tool.run("extract").status == 0)
    #expect(text("outputs/catalogue.json").contains("\"acte\""))
    #expect(try tool.run("fsck").output == [])
  }

  @Test func `What is lost, unrecorded, half-written or damaged is told, and an unrecorded text is no fault`() throws {
    try fill()
    tool.write("corpus/libre.txt", Text.plan + "libre")
    let free = try tool.run("fsck")
    #expect(free.status == 0)
    #expect(free.text == "unrecorded: corpus/libre.txt: is on no record; greffe ingest records a text that lies in corpus/\n")
    _ = try tool.run("extract")
    unlink(tool.path("corpus/plan.txt"))
    tool.write("corpus/acte.txt.1.tmp", "x")
    tool.write("corpus/originals/x.pdf", "x")
    tool.write("corpus/SHA256SUMS", String(repeating: "0", count: 64) + "  libre.txt\n")
    tool.write("outputs/documents/acte.json", "{")
    let result = try tool.run("fsck")
    #expect(result.status == 1)
    let lines = result.text.split(separator: "\n").map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    #expect(
      lines.sorted() == [
        "changed: corpus/libre.txt", "half-written: corpus/acte.txt.1.tmp", "half-written: outputs/documents/acte.json",
        "lost: corpus/plan.txt", "unrecorded: corpus/libre.txt", "unrecorded: corpus/originals/x.pdf",
      ])
    #expect(try tool.run("extract").status == 2)
    #expect(text("outputs/documents/acte.json").hasPrefix("{\n"))
  }

  @Test func `A document gets another id with all its files, and its outputs follow`() throws {
    try fill()
    tool.write("corpus/acte.overrides", "")
    _ = try tool.run("ingest", "--version-of", "acte", "-", input: Text.act + "x")
    tool.write("corpus/acte.overrides", "")
    _ = try tool.run("extract")
    #expect(try tool.run("rename", "acte", "acte-37").status == 0)
    #expect(text("corpus/acte-37.txt") == Text.act + "x")
    #expect(text("corpus/versions/acte-37.v1.txt") == Text.act)
    for name in ["acte-37.overrides", "versions/acte-37.v1.overrides"] { #expect(tool.read("corpus/\(name)") != nil, "\(name)") }
    #expect(tool.files("corpus").keys.allSatisfy { !$0.contains("acte.") })
    #expect(try tool.run("extract").status == 0)
    #expect(tool.files("outputs/documents").keys.sorted().first == "acte-37.json")
    #expect(try tool.run("fsck").output == [])
    for (id, new) in [("rien", "x"), ("plan", "acte-37"), ("plan", "../x"), ("plan", "plan")] {
      #expect(try tool.run("rename", id, new).status == 2, "\(id) \(new)")
    }
  }

  @Test func `A withdrawn document stays on record with why, out of the outputs`() throws {
    try fill()
    _ = try tool.run("extract")
    #expect(try tool.run("withdraw", "acte", "--why", "en double").status == 0)
    #expect(try tool.run("withdraw", "acte", "--why", "en double").status == 2)
    #expect(try tool.run("withdraw", "plan", "--why", " ").status == 64)
    #expect(try tool.run("extract").status == 0)
    #expect(tool.files("outputs/documents").keys.sorted() == ["plan.json", "plan.txt", "plan.xml"])
    #expect(text("corpus/acte.txt") == Text.act)
    tool.write("corpus/libre.txt", Text.plan + "libre")
    let list = try tool.run("list").text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(list.map { "\($0[0]) \($0[4])" } == ["acte withdrawn (en double)", "libre unrecorded", "plan recorded"])
    #expect(list[0][5] == "Subvention à une association")
    #expect(try tool.run("ingest", "in/acte.txt").text == "acte : déjà dans l’archive, retiré du catalogue ; rien n’a changé\n\n")
    #expect(try tool.run("fsck").status == 0)
  }

  @Test func `The tables of the catalogue are CSV that no spreadsheet would run`() throws {
    tool.write("corpus/plan.txt", Text.plan + "**Partenaires**\n\n- =cmd|' /C calc'!A0\n- Le \"Relais\", association\n")
    let result = try tool.run("export", "--csv", "tables")
    #expect(result.status == 0, "\(result.errors)")
    let fiches = text("tables/fiches.csv").components(separatedBy: "\r\n")
    #expect(fiches[0].hasPrefix("id,fingerprint,document,parent,line,"))
    #expect(fiches[1].hasPrefix("fiche-1,") && fiches[1].contains(",plan,") && fiches.count == 3)
    let partners = text("tables/partners.csv")
    #expect(partners.contains("'=cmd|") && !partners.contains(",=cmd"))
    #expect(text("tables/acts.csv") == "id,fingerprint,document,parent,line,reference,subject,date,outcome\r\n")
    #expect(tool.files("tables").count == 19)
  }

  @Test func `A table without rows has the columns that its rows would have`() throws {
    tool.write("corpus/plan.txt", Text.plan + "**Partenaires**\n\n- Association du Relais\n")
    tool.write("corpus/acte.txt", Text.act + "Article 2 : Une somme de 500 euros est attribuée.\n")
    #expect(try tool.run("export", "--csv", "full").status == 0)
    for name in ["plan", "acte"] { try FileManager.default.removeItem(atPath: tool.path("corpus/\(name).txt")) }
    #expect(try tool.run("export", "--csv", "empty").status == 0)
    var filled = 0
    for name in tool.files("full").keys {
      let rows = text("full/\(name)").components(separatedBy: "\r\n")
      #expect(text("empty/\(name)") == rows[0] + "\r\n", "\(name)")
      filled += rows.count > 2 ? 1 : 0
    }
    #expect(filled >= 8)
  }

  @Test func `Two runs at once: the second is refused and told who is at work`() throws {
    try fill()
    _ = try tool.run("extract")
    for (folder, command) in [("corpus", ["ingest", "in"]), ("outputs", ["extract"]), ("corpus", ["extract"]), ("corpus", ["fsck"])] {
      let descriptor = open(tool.path("\(folder)/.greffe/lock"), O_RDWR)
      #expect(descriptor >= 0 && flock(descriptor, LOCK_EX) == 0)
      let process = tool.started(command)
      let pipe = Pipe()
      process.standardError = pipe
      try process.run()
      let errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(errors.contains("\(folder)/.greffe/lock: another run holds it (process "), "\(command): \(errors)")
      close(descriptor)
    }
  }
}
