import Glibc
import Testing

@testable import Archiving

@Suite struct ArchiveTests {
  private let folder = Folder()
  private var archive: Archive { Archive(root: folder.path) }

  private func make(_ names: [String]) throws {
    try FileSystem.makeFolder("\(folder.path)/corpus")
    for name in names { try FileSystem.replace("\(folder.path)/corpus/\(name)", with: [0x41]) }
  }

  @Test func `The documents are the text files of the corpus, by name, relative to the archive`() throws {
    try make(["b.txt", "a.txt", "SHA256SUMS", ".hidden.txt", "notes.md", "c.txt.tmp"])
    let documents = try archive.contents().sources
    #expect(documents.map(\.id) == ["a", "b"])
    #expect(documents.map(\.path) == ["corpus/a.txt", "corpus/b.txt"])
    #expect(try documents.map { try FileSystem.read($0.location) } == [[0x41], [0x41]])
  }

  @Test func `An empty corpus has no documents, an absent one is an error with its path`() throws {
    #expect {
      _ = try archive.contents().sources
    } throws: { error in
      "\(error)" == "\(folder.path)/corpus: cannot be read: No such file or directory"
    }
    try make([])
    #expect(try archive.contents().sources.isEmpty)
  }

  @Test func `The records say what is withdrawn and what must be there; links out of the corpus and names for no line are left out`() throws
  {
    try make(["a.txt", "b.txt", "c\u{1B}[2J.txt", "in.txt"])
    try FileSystem.replace("\(folder.path)/secret.txt", with: [0x53])
    symlink("../secret.txt", "\(folder.path)/corpus/out.txt")
    symlink("a.txt", "\(folder.path)/corpus/again.txt")
    func version(_ name: String, _ bytes: [UInt8]) -> Version {
      let text = Fixed(path: name, holding: bytes)
      return Version(text: text, original: text, converter: nil, source: nil, ingested: "2026")
    }
    var manifest = Manifest()
    manifest.records = [
      Record(id: "a", title: nil, date: nil, current: version("a.txt", [0x42])),
      Record(id: "b", title: nil, date: nil, current: version("b.txt", [0x41])),
      Record(id: "gone", title: nil, date: nil, current: version("gone.txt", [0x41])),
    ]
    manifest.records[1].withdrawn = Withdrawal(why: "en double", by: "jm", on: "2026")
    try FileSystem.replace("\(folder.path)/corpus/manifest.json", with: manifest.bytes)
    let contents = try archive.contents()
    #expect(contents.sources.map(\.id) == ["a", "again", "gone", "in"])
    #expect(
      contents.refused.map(\.reason) == [
        "has a name with control characters, and is left out", "is a link out of the corpus, and is left out",
      ])
    #expect { _ = try contents.sources[0].read() } throws: { "\($0)".contains("corpus/a.txt: changed since it was ingested") }
    #expect { _ = try contents.sources[2].read() } throws: { "\($0)".contains("corpus/gone.txt: cannot be read") }
    #expect(try contents.sources[3].read() == [0x41])
  }

  @Test func `Outputs of documents that are gone are removed and nothing else is`() throws {
    try archive.prepare()
    for name in ["a.json", "a.xml", "a.txt", "old.json", "old.xml", "old.txt", "README.md"] { try archive.write("documents/\(name)", [1]) }
    try archive.write("catalogue.json", [1])
    try archive.removeOutputs(but: ["a"])
    #expect(try FileSystem.files(in: "\(folder.path)/outputs/documents") == ["README.md", "a.json", "a.txt", "a.xml"])
    #expect(FileSystem.exists("\(folder.path)/outputs/catalogue.json"))
  }

  @Test func `Outputs may lie in another folder`() throws {
    let archive = Archive(root: folder.path, outputs: "\(folder.path)/ailleurs/loin")
    try archive.prepare()
    try archive.write("documents/a.json", [1])
    #expect(try FileSystem.read("\(folder.path)/ailleurs/loin/documents/a.json") == [1])
    #expect(!FileSystem.exists("\(folder.path)/outputs"))
  }

  @Test(arguments: [
    ("acte.txt", "acte", "acte.txt"), ("/loin/acte.v2.txt", "acte.v2", "acte.v2.txt"), ("dossier/acte", "acte", "acte"),
    (".cache", ".cache", ".cache"), ("-", "stdin", "stdin"), ("./é à.txt", "é à", "é à.txt"),
  ])
  func `A file of the command line is known by its bare name`(file: String, id: String, path: String) {
    let source = Source(file: file)
    #expect(source.id == id)
    #expect(source.path == path)
    #expect(source.location == file)
  }
}
