import Glibc
import Testing

@testable import Archiving

/// A folder of its own for each test, removed at the end.
final class Folder {
  let path: String

  init() {
    var template = Array("/tmp/greffe-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    chmod(path, 0o755)
    guard let handle = opendir(path) else { return }
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
    }
    closedir(handle)
    rmdir(path)
  }

  func status(_ name: String) -> stat {
    var status = stat()
    stat("\(path)/\(name)", &status)
    return status
  }
}

@Suite struct FileSystemTests {
  private let folder = Folder()
  private var file: String { "\(folder.path)/acte.txt" }

  @Test func `What is written is read again, any bytes and any size`() throws {
    for bytes in [[], [0x41], Array(0...255), [UInt8](repeating: 0x0A, count: 300_000)] {
      try FileSystem.replace(file, with: bytes)
      #expect(try FileSystem.read(file) == bytes)
    }
  }

  @Test func `A file that holds the bytes already is left alone`() throws {
    try FileSystem.replace(file, with: [1, 2, 3])
    let before = folder.status("acte.txt")
    usleep(20_000)
    try FileSystem.replace(file, with: [1, 2, 3])
    let after = folder.status("acte.txt")
    #expect(after.st_ino == before.st_ino)
    #expect(after.st_mtim.tv_sec == before.st_mtim.tv_sec)
    #expect(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
    try FileSystem.replace(file, with: [1, 2, 4])
    #expect(try FileSystem.read(file) == [1, 2, 4])
  }

  @Test func `A reader sees the old bytes or the new ones and never half`() async throws {
    let file = file
    let (old, new) = ([UInt8](repeating: 0x41, count: 200_000), [UInt8](repeating: 0x42, count: 250_000))
    try FileSystem.replace(file, with: old)
    let torn = await withTaskGroup(of: Int.self) { group in
      group.addTask {
        for turn in 0..<40 { try? FileSystem.replace(file, with: turn.isMultiple(of: 2) ? new : old) }
        return 0
      }
      group.addTask {
        var torn = 0
        for _ in 0..<200 {
          let seen = try? FileSystem.read(file)
          if seen != old, seen != new { torn += 1 }
        }
        return torn
      }
      return await group.reduce(0, +)
    }
    #expect(torn == 0)
  }

  @Test func `Nothing but the file is left behind, done or failed`() throws {
    try FileSystem.replace(file, with: [1])
    try FileSystem.makeFolder("\(folder.path)/dossier")
    #expect(throws: FileError.self) { try FileSystem.replace("\(folder.path)/dossier", with: [1]) }
    #expect(try FileSystem.files(in: folder.path) == ["acte.txt"])
  }

  @Test func `A failed write names the file and what the system said, and keeps the old file`() throws {
    try FileSystem.replace(file, with: [1])
    #expect(throws: FileError.self) { try FileSystem.replace("\(folder.path)/absent/acte.txt", with: [1]) }
    do throws(FileError) { try FileSystem.replace("\(folder.path)/absent/acte.txt", with: [1]) } catch {
      #expect(error.description.hasPrefix("\(folder.path)/absent/acte.txt"))
      #expect(error.description.hasSuffix("cannot be written: No such file or directory"))
    }
    #expect(try FileSystem.read(file) == [1])
  }

  @Test func `A path that cannot be read is named with the reason`() throws {
    let absent = "\(folder.path)/absent.txt"
    #expect(
      Self.error { () throws(FileError) in _ = try FileSystem.read(absent) } == "\(absent): cannot be read: No such file or directory")
    #expect(Self.error { () throws(FileError) in _ = try FileSystem.read(folder.path) } == "\(folder.path): cannot be read: Is a directory")
    #expect(
      Self.error { () throws(FileError) in _ = try FileSystem.files(in: absent) } == "\(absent): cannot be read: No such file or directory")
    try FileSystem.replace(file, with: [1])
    #expect(Self.error { () throws(FileError) in _ = try FileSystem.files(in: file) } == "\(file): cannot be read: Not a directory")
  }

  @Test(.enabled(if: geteuid() != 0, "root reads all")) func `A file that one may not read is named with the reason`() throws {
    try FileSystem.replace(file, with: [1])
    chmod(file, 0)
    #expect(Self.error { () throws(FileError) in _ = try FileSystem.read(file) } == "\(file): cannot be read: Permission denied")
  }

  private static func error(_ body: () throws(FileError) -> Void) -> String? {
    do throws(FileError) { try body() } catch { return error.description }
    return nil
  }

  @Test func `Folders are made with those above them, and made again without harm`() throws {
    for _ in 0..<2 { try FileSystem.makeFolder("\(folder.path)/a/b/c") }
    #expect(folder.status("a/b/c").st_mode & S_IFMT == S_IFDIR)
    try FileSystem.replace(file, with: [1])
    #expect(throws: FileError.self) { try FileSystem.makeFolder("\(file)/sous") }
  }

  @Test func `The names in a folder are sorted by bytes and are those of files`() throws {
    for name in ["b.txt", "a.txt", "Z.txt", "é.txt", "a-1.txt", "œ.txt", "10.txt", "9.txt"] {
      try FileSystem.replace("\(folder.path)/\(name)", with: [1])
    }
    try FileSystem.makeFolder("\(folder.path)/dossier.txt")
    #expect(try FileSystem.files(in: folder.path) == ["10.txt", "9.txt", "Z.txt", "a-1.txt", "a.txt", "b.txt", "é.txt", "œ.txt"])
  }

  @Test func `A name as long as the system lets it be is read whole`() throws {
    let name = String(repeating: "x", count: 251) + ".txt"
    close(open("\(folder.path)/\(name)", O_CREAT | O_WRONLY, 0o644))
    #expect(try FileSystem.files(in: folder.path) == [name])
  }

  @Test func `The temporary file of a process that is gone is removed, that of a living one is not`() throws {
    let child = try Self.deadProcess()
    for name in ["a.json.\(child).tmp", "b.json.\(getpid()).tmp", "notes.tmp", "c.\(child).txt"] {
      try FileSystem.replace("\(folder.path)/\(name)", with: [1])
    }
    try FileSystem.removeAbandoned(in: folder.path)
    #expect(try Set(FileSystem.files(in: folder.path)) == ["b.json.\(getpid()).tmp", "notes.tmp", "c.\(child).txt"])
  }

  /// The number of a process that has ended and was waited for.
  private static func deadProcess() throws -> pid_t {
    var child = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    defer { free(arguments[0]) }
    try #require(posix_spawnp(&child, "true", nil, nil, &arguments, nil) == 0)
    waitpid(child, nil, 0)
    return child
  }

  @Test func `What is gone is removed without an error`() throws {
    try FileSystem.replace(file, with: [1])
    try FileSystem.remove(file)
    try FileSystem.remove(file)
    #expect(!FileSystem.exists(file))
  }
}
