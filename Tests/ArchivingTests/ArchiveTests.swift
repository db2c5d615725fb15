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
    let documents = try archive.documents()
    #expect(documents.map(\.id) == ["a", "b"])
    #expect(documents.map(\.path) == ["corpus/a.txt", "corpus/b.txt"])
    #expect(try documents.map { try FileSystem.read($0.location) } == [[0x41], [0x41]])
  }

  @Test func `An empty corpus has no documents, an absent one is an error with its path`() throws {
    #expect {
      _ = try archive.documents()
    } throws: { error in
      "\(error)" == "\(folder.path)/corpus: cannot be read: No such file or directory"
    }
    try make([])
    #expect(try archive.documents().isEmpty)
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
