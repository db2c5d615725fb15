import Foundation
import Glibc
import Testing

@Suite struct IngestTests {
  private let tool = Tool()

  private func text(_ name: String) -> String { String(decoding: tool.read(name) ?? [], as: UTF8.self) }

  private func documents() throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(tool.read("corpus/manifest.json") ?? [])) as? [String: Any]
    return json?["documents"] as? [[String: Any]] ?? []
  }

  @Test func `A dump comes in whole, with its record and a receipt in French`() throws {
    tool.write("dépôt/Acte n° 37.txt", Text.act)
    let result = try tool.run("ingest", "dépôt/Acte n° 37.txt", "--source", "https://ville.example/37", "--date", "2021-05-04")
    #expect(result.status == 0, "\(result.errors)")
    #expect(text("corpus/acte-n-37.txt") == Text.act)
    #expect(
      result.text == """
        acte-n-37 : versé dans corpus/acte-n-37.txt
          genre        délibération (confiance 0,95)
          titre        Subvention à une association
          référence    2021 DSEN 37
          trouvé       1 acte, 2 visas, 1 article, 1 montant
          lecture      nette, 0 % de mots suspects, 1 correction
          à relire     rien


        """)
    let record = try #require(try documents().first)
    #expect(record["id"] as? String == "acte-n-37")
    #expect(record["source"] as? String == "https://ville.example/37")
    #expect(record["date"] as? String == "2021-05-04")
    #expect(record["kind"] as? String == "deliberation")
    #expect((record["text"] as? [String: Any])?["bytes"] as? Int == Text.act.utf8.count)
    #expect(try tool.run("extract").status == 0)
    #expect(tool.read("outputs/documents/acte-n-37.json") != nil)
  }

  @Test func `The same bytes are known again and change nothing`() throws {
    tool.write("acte.txt", Text.act)
    _ = try tool.run("ingest", "acte.txt")
    let before = tool.files("corpus")
    let result = try tool.run("ingest", "--id", "autre", "-", input: Text.act)
    #expect(result.status == 0)
    #expect(result.text == "acte : déjà dans l’archive, rien n’a changé\n\n")
    #expect(tool.files("corpus").filter { !$0.key.hasPrefix(".greffe") } == before.filter { !$0.key.hasPrefix(".greffe") })
  }

  @Test(arguments: ["../x", "/tmp/x", "con", "", ".x", "a/b", "a\nb", String(repeating: "x", count: 300)])
  func `An id that would leave the archive or harm a file system is refused`(id: String) throws {
    let result = try tool.run("ingest", "--id", id, "-", input: Text.act)
    #expect(result.status == 2)
    #expect(result.errors.contains("is no id: it "))
    #expect(tool.read("corpus/manifest.json") == nil)
  }

  @Test func `A taken id is refused when given, numbered when made`() throws {
    tool.write("corpus/acte.txt", Text.plan)
    #expect(try tool.run("ingest", "--id", "ACTE", "-", input: Text.act).status == 2)
    tool.write("ailleurs/acte.txt", Text.act)
    _ = try tool.run("ingest", "ailleurs/acte.txt")
    #expect(text("corpus/acte.txt") == Text.plan)
    #expect(text("corpus/acte-2.txt") == Text.act)
  }

  @Test func `A text that lies in the corpus is recorded where it is`() throws {
    tool.write("corpus/Été 2021.txt", Text.act)
    #expect(try tool.run("ingest", "corpus/Été 2021.txt").status == 0)
    #expect(try documents().map { $0["id"] as? String } == ["Été 2021"])
    #expect(tool.files("corpus").keys.filter { $0.hasSuffix(".txt") } == ["Été 2021.txt"])
  }

  @Test func `A better dump of an act is told, and becomes a version on demand`() throws {
    tool.write("acte.txt", Text.act)
    tool.write("meilleur.txt", Text.act.replacing("asso-\nciation", with: "association"))
    _ = try tool.run("ingest", "acte.txt")
    tool.write("corpus/acte.overrides", "# décisions\n")
    let told = try tool.run("ingest", "meilleur.txt")
    #expect(told.text.contains("à rapprocher acte (même référence, "))
    #expect(told.text.contains("greffe ingest --version-of acte FICHIER"))
    let joined = try tool.run("ingest", "--version-of", "acte", "meilleur.txt")
    #expect(joined.text == "acte : versé comme version 2, la précédente est gardée\n\n")
    #expect(text("corpus/acte.txt").contains("l'association Lire"))
    #expect(text("corpus/versions/acte.v1.txt") == Text.act)
    #expect(text("corpus/versions/acte.v1.overrides") == "# décisions\n")
    #expect(tool.read("corpus/meilleur.txt") == nil)
    #expect(tool.read("corpus/acte.overrides") == nil)
    #expect((try documents().first?["versions"] as? [Any])?.count == 1)
    let third = try tool.run("ingest", "--version-of", "acte", "-", input: Text.act + "Fait à Paris\n")
    #expect(third.text.hasPrefix("acte : versé comme version 3"))
    #expect(tool.read("corpus/versions/acte.v2.txt") != nil)
    #expect(try tool.run("ingest", "--version-of", "rien", "-", input: "x").status == 2)
  }

  @Test func `Of a folder all documents are taken, links and strangers are told, one that fails stops no other`() throws {
    tool.write("lot/a.txt", Text.act)
    tool.write("lot/sous/b.txt", Text.plan)
    tool.write("lot/c.docx", "PK")
    tool.write("lot/.caché.txt", "x")
    tool.write("lot/d.pdf", "%PDF-1.4 broken")
    symlink("/etc/passwd", tool.path("lot/lien.txt"))
    let result = try tool.run("ingest", "lot", environment: ["PATH": "/nonexistent"])
    #expect(result.status == 2)
    #expect(result.errors.contains("lot/lien.txt: is a link"))
    #expect(result.errors.contains("lot/c.docx: is of no kind"))
    #expect(result.errors.contains("lot/d.pdf: pdftotext: is not on the path; on Debian: apt-get install poppler-utils"))
    #expect(tool.files("corpus").keys.filter { $0.hasSuffix(".txt") }.sorted() == ["a.txt", "b.txt"])
  }

  @Test func `Many files come in by few changes, each with its receipt, the same bytes once, and none twice under one id`() throws {
    let names = (100..<170).map { "d\($0 / 10)/acte-\($0 % 10).txt" }
    for name in names {
      tool.write(name, Text.act.replacing("2021 DSEN 37", with: "2021 DSEN \(name.utf8.reduce(0) { $0 * 7 + Int($1) })"))
    }
    tool.write("d16/double.txt", [UInt8](tool.read("d16/acte-3.txt")!))
    let folders = (10...16).map { "d\($0)" }
    let process = tool.started(["ingest"] + folders)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(told.components(separatedBy: " : versé dans corpus/").count == 71)
    #expect(told.components(separatedBy: " : déjà dans l’archive").count == 2)
    let records = try documents()
    #expect(records.count == 70 && Set(records.compactMap { $0["id"] as? String }).count == 70)
    #expect(tool.files("corpus").keys.filter { $0.hasSuffix(".txt") }.count == 70)
    #expect(try tool.run("fsck").status == 0)
  }

  @Test func `A converter that hangs is stopped with all that it started, and nothing comes in`() throws {
    tool.write("bin/pdftotext", "#!/bin/sh\nsleep 61 &\necho $! > pid\nsleep 61\n")
    chmod(tool.path("bin/pdftotext"), 0o755)
    tool.write("a.pdf", "%PDF-1.4")
    let result = try tool.run("ingest", "--time-limit", "1", "a.pdf", environment: ["PATH": "\(tool.path("bin")):/usr/bin:/bin"])
    #expect(result.status == 2)
    #expect(result.errors == "greffe: a.pdf: pdftotext: took longer than 1 s and was stopped\n")
    usleep(200_000)
    let pid = pid_t(text("pid").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    // A container's first process may leave the dead unburied.
    let state = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? "gone Z"
    #expect(pid > 0 && state.contains(" Z"))
    #expect(tool.files("corpus").keys.filter { !$0.hasPrefix(".greffe/lock") }.isEmpty)
  }

  @Test func `A file's name is never an option or a command`() throws {
    tool.write("bin/pdftotext", "#!/bin/sh\nprintf '%s\\n' \"$@\" >> arguments\necho 'un texte assez long pour une page'\n")
    chmod(tool.path("bin/pdftotext"), 0o755)
    let name = "-q $(touch pwned);`touch pwned`.pdf"
    tool.write(name, "%PDF-1.4")
    let result = try tool.run("ingest", "./\(name)", environment: ["PATH": "\(tool.path("bin")):/usr/bin:/bin"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(tool.read("pwned") == nil)
    let arguments = text("arguments").split(separator: "\n")
    #expect(arguments.contains { $0.hasPrefix("/") && $0.hasSuffix("/corpus/.greffe/incoming/convert.pdf") })
    #expect(tool.read("corpus/originals/q-touch-pwned-touch-pwned.pdf") == Array("%PDF-1.4".utf8))
  }

  @Test func `ALTO comes in as text, the words its engine doubted are told, an external entity is inert`() throws {
    let head = "<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'><Layout><Page><TextLine>"
    let tail = "</TextLine></Page></Layout></alto>"
    tool.write("a.xml", head + "<String CONTENT='Délibére' WC='0.3'/><String CONTENT='ceci' WC='0.9'/>" + tail)
    let result = try tool.run("ingest", "a.xml")
    #expect(text("corpus/a.txt") == "Délibére ceci\n")
    #expect(tool.read("corpus/originals/a.alto.xml") != nil)
    #expect(result.text.contains("converti     greffe 0.1.0 (ALTO)"))
    #expect(result.text.contains("ligne 1 : mot peu sûr : « Délibére » (0,30)"))
    #expect(try tool.run("review", "a").status == 0)
    #expect(text("outputs/review/a.html").contains("<a href=\"#L1\">ligne 1</a> <strong>« Délibére »</strong> <code>0,3</code>"))
    tool.write("b.xml", "<!DOCTYPE alto [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + head + "<String CONTENT='a'/>&x;" + tail)
    #expect(try tool.run("ingest", "b.xml").status == 0)
    #expect(!text("corpus/b.txt").contains("root:"))
  }
}

@Suite(.enabled(if: access("/usr/bin/pdftotext", X_OK) == 0, "needs poppler-utils"))
struct PDFIngestTests {
  private let tool = Tool()

  @Test func `A PDF comes in through pdftotext: its text, the original, the tool with its version`() throws {
    tool.write("acte.pdf", PDF.of([["2021 DSEN 37 - Subvention", "Article 1 : Une subvention de 500 euros"], ["Article 2 : La suite"]]))
    let result = try tool.run("ingest", "acte.pdf")
    #expect(result.status == 0, "\(result.errors)")
    let text = String(decoding: tool.read("corpus/acte.txt") ?? [], as: UTF8.self)
    #expect(text.contains("Article 1 : Une subvention de 500 euros"))
    #expect(text.count { $0 == "\u{0C}" } == 2)
    #expect(tool.read("corpus/originals/acte.pdf") == tool.read("acte.pdf"))
    #expect(result.text.contains("converti     pdftotext "))
    #expect(String(decoding: tool.read("corpus/manifest.json") ?? [], as: UTF8.self).contains("\"converter\": \"pdftotext "))
    #expect(try tool.run("ingest", "acte.pdf").text.contains("déjà dans l’archive"))
    #expect(tool.files("corpus/.greffe/incoming").isEmpty)
  }

  @Test(
    .enabled(
      if: access("/usr/bin/tesseract", X_OK) == 0 && access("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", R_OK) == 0,
      "needs tesseract-ocr-fra"))
  func `A picture comes in through tesseract`() throws {
    tool.write("page.pdf", PDF.of([["Article premier : Une subvention est accordée", "Article second : Le Maire est chargé de la suite"]]))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftoppm")
    process.arguments = ["-r", "200", "-png", "-singlefile", tool.path("page.pdf"), tool.path("page")]
    try process.run()
    process.waitUntilExit()
    let result = try tool.run("ingest", "page.png")
    #expect(result.status == 0, "\(result.errors)")
    let text = String(decoding: tool.read("corpus/page.txt") ?? [], as: UTF8.self)
    #expect(text.contains("Une subvention est accordée"))
    #expect(result.text.contains("converti     tesseract "))
  }
}

/// What a document says, places aside: each value by its path.
private enum Meaning {
  private static let places: Set<String> = ["at", "source", "coverage", "quality", "corrections", "related"]

  static func of(_ json: [UInt8]) throws -> [String: String] {
    var values: [String: String] = [:]
    gather(try JSONSerialization.jsonObject(with: Data(json)), "", &values)
    return values
  }

  private static func gather(_ value: Any, _ path: String, _ values: inout [String: String]) {
    if let object = value as? [String: Any] {
      for (key, value) in object where !places.contains(key) { gather(value, "\(path)/\(key)", &values) }
    } else if let list = value as? [Any] {
      for (place, value) in list.enumerated() { gather(value, "\(path)/\(place)", &values) }
    } else {
      values[path] = "\(value)"
    }
  }
}

/// A PDF of plain lines, written by hand.
enum PDF {
  /// Windows-1252 where it is not Latin-1, as far as our texts need it.
  private static let signs: [Unicode.Scalar: UInt32] = [
    "’": 0x92, "‘": 0x91, "“": 0x93, "”": 0x94, "œ": 0x9C, "€": 0x80, "–": 0x96, "—": 0x97, "…": 0x85,
  ]

  /// A line cut between words, as a browser cuts it.
  static func wrapped(_ line: String, at width: Int) -> [String] {
    guard line.count > width else { return [line] }
    var lines = [""]
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let last = lines[lines.count - 1]
      if !last.isEmpty, last.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] =
          last.isEmpty && lines.count == 1 && word.isEmpty
          ? " " : last == " " ? " \(word)" : last.isEmpty ? String(word) : "\(last) \(word)"
      }
    }
    return lines
  }

  static func of(_ pages: [[String]], size: Int = 14, leading: Int = 24, font: String = "Helvetica") -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    var kids: [String] = []
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /\(font) /Encoding /WinAnsiEncoding >>")
    for page in pages {
      let lines = page.map { line in
        let hex = line.unicodeScalars.map { String(format: "%02x", (signs[$0] ?? $0.value) & 0xFF) }.joined()
        return "<\(hex)> Tj 0 -\(leading) Td"
      }
      let content = "BT /F1 \(size) Tf 40 790 Td " + lines.joined(separator: " ") + " ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(objects.count) 0 R /Resources << /Font << /F1 3 0 R >> >> >>")
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
    var out = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (place, object) in objects.enumerated() {
      offsets.append(out.utf8.count)
      out += "\(place + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { out += String(format: "%010d 00000 n \n", offset) }
    out += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(out.utf8)
  }
}
