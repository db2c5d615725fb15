import Glibc
import Testing

@testable import Archiving

@Suite struct TransactionTests {
  private let folder = Folder()
  private var corpus: String { folder.path }

  private func text(_ name: String) -> String? { (try? FileSystem.read("\(corpus)/\(name)")).map { String(decoding: $0, as: UTF8.self) } }

  @Test func `Files are written, moved and removed together`() throws {
    try FileSystem.replace("\(corpus)/a.txt", with: [0x41])
    try FileSystem.replace("\(corpus)/old.txt", with: [0x4F])
    var change = try Transaction(in: corpus)
    try change.move("a.txt", to: "versions/a.v1.txt")
    try change.write("a.txt", [0x42])
    change.remove("old.txt")
    try change.commit()
    #expect(text("versions/a.v1.txt") == "A")
    #expect(text("a.txt") == "B")
    #expect(text("old.txt") == nil)
    #expect(try FileSystem.files(in: "\(corpus)/.greffe/incoming").isEmpty)
    #expect(!Transaction.isPending(corpus))
  }

  @Test func `What was not decided leaves nothing`() throws {
    do {
      var change = try Transaction(in: corpus)
      try change.write("a.txt", [0x41])
    }
    #expect(text(".greffe/incoming/1") == "A")
    #expect(try !Transaction.recover(corpus))
    #expect(text("a.txt") == nil)
    #expect(text(".greffe/incoming/1") == nil)
  }

  /// Each prefix of the steps that follow the journal, as a kill would leave them.
  @Test(arguments: 0...3) func `What was decided is carried out by the next run, from wherever it stopped`(done: Int) throws {
    try FileSystem.makeFolder("\(corpus)/.greffe/incoming")
    try FileSystem.makeFolder("\(corpus)/versions")
    let moves = [("1", "versions/a.v1.txt", "A"), ("2", "a.txt", "B")]
    if done < 2 { try FileSystem.replace("\(corpus)/a.txt", with: [0x41]) }
    if done < 3 { try FileSystem.replace("\(corpus)/old.txt", with: [0x4F]) }
    for (place, move) in moves.enumerated() {
      try FileSystem.replace(place < done ? "\(corpus)/\(move.1)" : "\(corpus)/.greffe/incoming/\(move.0)", with: Array(move.2.utf8))
    }
    let journal =
      #"{"moves": [{"from": "1", "to": "versions/a.v1.txt"}, {"from": "2", "to": "a.txt"}], "removals": ["old.txt"]}"#
    try FileSystem.replace("\(corpus)/.greffe/journal.json", with: Array(journal.utf8))
    #expect(try Transaction.recover(corpus))
    #expect(text("versions/a.v1.txt") == "A")
    #expect(text("a.txt") == "B")
    #expect(text("old.txt") == nil)
    #expect(try !Transaction.recover(corpus))
  }

  @Test(arguments: [
    #"{"moves": [{"from": "1", "to": "../x"}], "removals": []}"#, #"{"moves": [{"from": "../1", "to": "x"}], "removals": []}"#,
    #"{"moves": [], "removals": ["/etc/passwd"]}"#, "no journal",
  ])
  func `A journal that would leave the corpus is not obeyed`(journal: String) throws {
    try FileSystem.makeFolder("\(corpus)/.greffe/incoming")
    try FileSystem.replace("\(corpus)/.greffe/incoming/1", with: [0x41])
    try FileSystem.replace("\(corpus)/.greffe/journal.json", with: Array(journal.utf8))
    #expect(throws: FileError.self) { try Transaction.recover(corpus) }
  }

  @Test func `A folder is held by one at a time, and who holds it is told`() throws {
    let path = "\(corpus)/lock"
    do {
      let lock = try Lock(path, for: "ingest")
      #expect {
        _ = try Lock(path, for: "extract")
      } throws: { "\($0)" == "\(path): another run holds it (process \(getpid()), greffe ingest); try again when it has ended" }
      #expect(throws: FileError.self) { _ = try Lock(reading: path) }
      _ = consume lock
    }
    let first = try Lock(reading: path)
    let second = try Lock(reading: path)
    #expect(throws: FileError.self) { _ = try Lock(path, for: "extract") }
    _ = consume first
    _ = consume second
  }
}
