import Foundation
import Testing

@Suite struct CommandTests {
  private let tool = Tool()

  private func json(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `One file is printed as one document and nothing else`() throws {
    tool.write("acte.txt", Text.act)
    let result = try tool.run("extract", "acte.txt")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let document = try json(result.output)
    #expect(document["id"] as? String == "acte")
    #expect((document["source"] as? [String: Any])?["path"] as? String == "acte.txt")
    #expect((document["deliberation"] as? [String: Any])?["reference"] as? String == "2021 DSEN 37")
  }

  @Test func `Several files are printed as JSON Lines in the order they are named in`() throws {
    tool.write("b/acte.txt", Text.act)
    tool.write("a/acte.txt", Text.plan)
    tool.write("plan.txt", Text.plan)
    let result = try tool.run("extract", "b/acte.txt", "a/acte.txt", "plan.txt")
    let lines = result.output.split(separator: 0x0A)
    #expect(result.status == 0)
    #expect(lines.count == 3)
    #expect(try lines.map { try json(Array($0))["id"] as? String } == ["acte", "acte-2", "plan"])
  }

  @Test func `Files of one name in two folders are two documents, beside a file that is called as the second is`() throws {
    for path in ["a/x.txt", "b/x.txt", "x-2.txt"] { tool.write(path, "Le maire.\n") }
    let lines = try tool.run("extract", "a/x.txt", "b/x.txt", "x-2.txt").text.split(separator: "\n")
    #expect(Set(lines.compactMap { $0.firstMatch(of: /"id":"(x[^"]*)"/)?.1 }).count == 3)
  }

  @Test func `Standard input is read where the file is a dash`() throws {
    let result = try tool.run("extract", "-", input: Text.act)
    let document = try json(result.output)
    #expect(document["id"] as? String == "stdin")
    #expect((document["source"] as? [String: Any])?["bytes"] as? Int == Text.act.utf8.count)
    #expect(result.status == 0)
  }

  @Test func `A missing file among three is one line on standard error, and the others are done`() throws {
    tool.write("un.txt", Text.act)
    tool.write("trois.txt", Text.plan)
    let result = try tool.run("extract", "un.txt", "deux.txt", "trois.txt")
    #expect(result.status == 2)
    #expect(result.errors == "greffe: deux.txt: cannot be read: No such file or directory\n")
    #expect(try result.output.split(separator: 0x0A).map { try json(Array($0))["id"] as? String } == ["un", "trois"])
  }

  @Test(arguments: [["extract"], ["check"], ["normalise"], ["inspect", "--stage", "blocks"]])
  func `A file that cannot be read is trouble for every command`(command: [String]) throws {
    tool.write("dossier/acte.txt", Text.act)
    for (name, reason) in [("absent.txt", "No such file or directory"), ("dossier", "Is a directory")] {
      let result = try command.count > 1 ? tool.run(command[0], command[1], command[2], name) : tool.run(command[0], name)
      #expect(result.status == 2)
      #expect(result.output == [])
      #expect(result.errors == "greffe: \(name): cannot be read: \(reason)\n")
    }
  }

  @Test func `A name with controls in it cannot write to the terminal`() throws {
    let result = try tool.run("extract", "a\u{1B}[2Jb.txt")
    #expect(result.status == 2)
    #expect(!result.errors.contains("\u{1B}"))
  }

  private static let misuses = [
    ["extract", "--format", "xml", "a.txt", "b.txt"], ["extract", "--format", "xml"], ["extract", "--format", "yaml", "a.txt"], ["extrait"],
    ["schema", "comparison", "--format", "xml"], ["schema", "poem"], ["normalise"], ["normalise", "--corrections", "xml", "a.txt"],
    ["inspect", "a.txt"], ["inspect", "--stage", "roof", "a.txt"], ["check", "--strict"],
  ]

  @Test(arguments: misuses) func `Misuse ends with status 64, an explanation and no data`(arguments: [String]) throws {
    let process = tool.started(arguments)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    #expect(output.fileHandleForReading.readDataToEndOfFile().isEmpty)
    #expect(!errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
  }

  @Test func `Strict ends with status 1 on an error and still prints the document`() throws {
    tool.write("vide.txt", "")
    tool.write("acte.txt", Text.act)
    #expect(try tool.run("extract", "--strict", "acte.txt").status == 0)
    #expect(try tool.run("extract", "vide.txt").status == 0)
    let result = try tool.run("extract", "--strict", "vide.txt")
    #expect(result.status == 1)
    #expect(try json(result.output)["kind"] as? String == "other")
  }

  @Test func `XML of one file is one document of the namespace`() throws {
    tool.write("acte.txt", Text.act)
    let result = try tool.run("extract", "--format", "xml", "acte.txt")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("<?xml"))
    #expect(result.text.contains("<document xmlns=\"urn:greffe:1\" id=\"acte\""))
    #expect(XMLParserBox.parses(result.output))
  }

  @Test func `Normalise repairs what transmission broke and lists it`() throws {
    tool.write("acte.txt", Text.act)
    let text = try tool.run("normalise", "acte.txt")
    #expect(text.status == 0)
    #expect(text.text.contains("attribuée à l'association\nLire au Moulin."))
    #expect(text.text.contains("2021- 1900"))
    let table = try tool.run("normalise", "--corrections", "tsv", "acte.txt").text.split(separator: "\n")
    #expect(table.first == "line\tcolumn\tfrom\tto\trule\tconfidence\tevidence")
    #expect(table.dropFirst().map { $0.split(separator: "\t").prefix(2).joined(separator: ":") } == ["8:63"])
    let journal = try json(try tool.run("normalise", "--corrections", "json", "acte.txt").output)
    #expect((journal["corrections"] as? [Any])?.count == 1)
    #expect(try tool.run("normalise", "-", input: Text.act).output == text.output)
  }

  @Test func `Explain names what was weighed for a word, and the line of a file whose name holds a colon`() throws {
    let page = """
      Le conseil, aprés en avoir délibéré, autorise le maire a signer la convention.
      La premiére phase des travaux sera achevée avant la rentrée des éléves.
      """
    tool.write("acte: un.txt", page)
    let word = try tool.run("explain", "acte: un.txt:1:13")
    #expect(word.status == 0 && word.errors == "")
    #expect(word.text.contains("acte: un.txt:1:13: “aprés” -> “après” [accent 0."))
    #expect(word.text.contains("“aprés”, as it stands"))
    let line = try tool.run("explain", "acte: un.txt:2")
    #expect(line.text.contains("“première”") && line.text.contains("“élèves”") && !line.text.contains("“après”"))
    #expect(try tool.run("explain", "acte: un.txt:1:56").text.contains("“a” -> “à”"))
    let behind = try tool.run("explain", "acte: un.txt:7")
    #expect(behind.status == 2 && behind.errors == "greffe: acte: un.txt:7: no such place in the file, which has 2 lines\n")
    for misuse in ["acte.txt", ":3", "acte.txt:0"] {
      let result = try tool.run("explain", misuse)
      #expect(result.status == 64 && result.errors.contains("Usage: greffe explain"), "\(result.errors)")
    }
  }

  @Test func `Clean text goes through normalise unchanged`() throws {
    #expect(try tool.run("normalise", "-", input: Text.plan).text == Text.plan)
  }

  @Test(arguments: [
    (["schema"], "\"$schema\""), (["schema", "document"], "\"$schema\""), (["schema", "catalogue"], "\"$schema\""),
    (["schema", "comparison"], "\"$schema\""), (["schema", "--format", "xml"], "urn:greffe:1"),
    (["schema", "catalogue", "--format", "xml"], "urn:greffe:1"),
  ])
  func `Each schema is printed`(arguments: [String], mark: String) throws {
    let result =
      try arguments.count == 1
      ? tool.run(arguments[0])
      : arguments.count == 2
        ? tool.run(arguments[0], arguments[1])
        : arguments.count == 3
          ? tool.run(arguments[0], arguments[1], arguments[2]) : tool.run(arguments[0], arguments[1], arguments[2], arguments[3])
    #expect(result.status == 0)
    #expect(result.text.contains(mark))
  }

  @Test func `Check prints what a compiler prints and ends with status 1`() throws {
    tool.write("plan.txt", Text.plan)
    let result = try tool.run("check", "plan.txt")
    #expect(result.status == 1)
    #expect(result.errors == "")
    #expect(result.text == "plan.txt:7:28: warning: ‘fiche action n°9’ names nothing in this document [dangling-reference]\n")
  }

  @Test func `Related places are indented notes below their finding`() throws {
    tool.write("liste.txt", "Trois sources sont mobilisées :\n\n- le budget de l'État ;\n- le fonds d'intervention.\n\nFin.\n")
    let result = try tool.run("check", "liste.txt")
    #expect(
      result.text.hasPrefix(
        """
        liste.txt: note: the kind ‘other’ is little more than a guess [low-kind-confidence]
        liste.txt:1:1: warning: ‘Trois sources’ announced and 2 listed [count-mismatch]
          liste.txt:3:3: note: ‘le budget de l'État ;’

        """))
  }

  @Test func `Findings are printed as JSON and as SARIF that editors show`() throws {
    tool.write("a b.txt", Text.plan)
    let findings = try json(try tool.run("check", "--format", "json", "a b.txt").output)
    let first = try #require((findings["findings"] as? [[String: Any]])?.first)
    #expect(first["id"] as? String == "dangling-reference")
    #expect(first["line"] as? Int == 7 && first["column"] as? Int == 28)

    let result = try tool.run("check", "--format", "sarif", "a b.txt")
    #expect(result.status == 1)
    let sarif = try json(result.output)
    #expect(sarif["version"] as? String == "2.1.0")
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "greffe")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let found = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(rules[found["ruleIndex"] as? Int ?? 0]["id"] as? String == found["ruleId"] as? String)
    #expect((found["message"] as? [String: Any])?["text"] as? String == "‘fiche action n°9’ names nothing in this document")
    let place = (found["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    #expect((place?["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%20b.txt")
    let region = try #require(place?["region"] as? [String: Any])
    #expect(["startLine", "startColumn", "endLine", "endColumn"].map { region[$0] as? Int } == [7, 28, 7, 44])
  }

  @Test func `Links and traces are printed with lines and scores`() throws {
    tool.write("a.txt", "Schéma\n\nLe plan compte deux objectifs :\n\n- Développer le parrainage ;\n- Ouvrir des haltes ;\n\nFin.\n")
    tool.write("b.txt", "Contrat\n\nLe plan compte deux objectifs :\n\n- =cmd créer un mentorat ;\n- Planter des haies ;\n\nFin.\n")
    let linked = try tool.run("link", "a.txt", "b.txt")
    #expect(linked.status == 0)
    #expect(linked.text.contains("a/objective-1:5  Développer le parrainage") && linked.text.contains("b/objective-1:5  =cmd"))
    #expect(try tool.run("link", "--format", "csv", "a.txt", "b.txt").text.contains(",'=cmd créer un mentorat"))
    #expect(try tool.run("link", "--format", "markdown", "--from", "b", "a.txt", "b.txt").text.contains("Sans correspondance."))
    let found = try json(try tool.run("link", "--format", "json", "a.txt", "b.txt").output)
    #expect((found["entries"] as? [Any])?.count == 1)
    #expect(try tool.run("trace", "b/objective-2", "a.txt", "b.txt").text.contains("no counterpart  a"))
    for wrong in [["trace", "c/objective-1"], ["trace", "objective-1"], ["link", "--from=c"]] {
      #expect(try tool.run(wrong[0], wrong[1], "a.txt", "b.txt").status == 2)
    }
  }

  @Test func `Notes are no finding, and NO_COLOR leaves no colour`() throws {
    tool.write("acte.txt", Text.act)
    #expect(try tool.run("check", "acte.txt").status == 0)
    tool.write("plan.txt", Text.plan)
    for environment in [["NO_COLOR": "1"], ["NO_COLOR": ""], [:]] {
      #expect(!(try tool.run("check", "plan.txt", environment: environment)).text.contains("\u{1B}"))
    }
  }

  @Test func `Each stage of the road is shown with positions`() throws {
    tool.write("acte.txt", Text.act)
    for (stage, mark) in [
      ("source", "acte.txt: 223 bytes, UTF-8, 9 lines"), ("normalised", "8:63 "), ("blocks", "1:1 "), ("document", "act-2021-dsen-37"),
    ] {
      let result = try tool.run("inspect", "--stage", stage, "acte.txt")
      #expect(result.status == 0)
      #expect(result.text.contains(mark), "\(stage): \(result.text)")
    }
  }

  @Test func `Help and version are printed on standard output`() throws {
    let version = try tool.run("--version")
    #expect(version.text == "0.1.0\n")
    let help = try tool.run("--help")
    #expect([version.status, help.status] == [0, 0])
    for command in ["extract", "check", "inspect", "normalise", "explain", "search", "review", "schema"] {
      #expect(help.text.contains(command))
    }
  }

  @Test func `A reader that goes away is no error`() throws {
    tool.write("plan.txt", String(repeating: Text.plan, count: 60))
    let process = tool.started(["extract", "plan.txt"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try output.fileHandleForReading.close()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(said.isEmpty)
    #expect(process.terminationStatus == 0 || process.terminationReason == .uncaughtSignal && process.terminationStatus == 13)
  }
}

/// Whether bytes are well-formed XML, in the eyes of a program that is not the tool.
private enum XMLParserBox {
  static func parses(_ bytes: [UInt8]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import sys, xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())"]
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    input.fileHandleForWriting.write(Data(bytes))
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
