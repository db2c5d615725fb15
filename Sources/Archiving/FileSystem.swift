#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that cannot be read or written, as one clear line.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  /// What was tried and what the system said, such as `cannot be read: No such file or directory`.
  public let reason: String

  public var description: String { "\(path): \(reason)" }

  package init(_ path: String, _ verb: String, _ number: Int32 = errno) {
    self.init(path, because: "cannot be \(verb): \(String(cString: strerror(number)))")
  }

  /// With a reason that the system did not give.
  package init(_ path: String, because reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// Whole files, read and written.
package enum FileSystem {
  /// The bytes of a file; of standard input when the path is `-`.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, "read") }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw FileError(path, "read", EISDIR) }
    if status.st_size > 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path, "read") }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes a file so that a kill at any moment leaves the old one or the new one: a temporary file in the same folder, synced, renamed.
  /// A file that holds these bytes already is left alone.
  ///
  /// - Parameter isSynced: false for what a power cut may spoil.
  package static func replace(_ path: String, with bytes: [UInt8], isSynced: Bool = true) throws(FileError) {
    if exists(path), let old = try? read(path), old == bytes { return }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(temporary, "written") }
    do throws(FileError) {
      try write(bytes, to: descriptor, temporary)
      guard !isSynced || fsync(descriptor) == 0 else { throw FileError(temporary, "written") }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let error = FileError(path, "replaced")
      unlink(temporary)
      throw error
    }
    if isSynced { syncFolder(of: path) }
  }

  /// Writes all bytes, however many calls it takes.
  package static func write(_ bytes: [UInt8], to descriptor: Int32, _ name: String) throws(FileError) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(name, "written") }
      start += count
    }
  }

  static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    sync(folder: folder.isEmpty ? "/" : folder)
  }

  /// What was renamed and removed in a folder stays so after a power cut.
  package static func sync(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw FileError(made, "made") }
    }
  }

  /// Removes the temporary files of `replace` whose process was killed before it could.
  package static func removeAbandoned(in folder: String) throws(FileError) {
    for name in try files(in: folder) where name.hasSuffix(".tmp") {
      guard let maker = name.split(separator: ".").dropLast().last.flatMap({ pid_t($0) }), maker > 0 else { continue }
      if kill(maker, 0) != 0, errno == ESRCH { try remove("\(folder)/\(name)") }
    }
  }

  /// Renames a file, whatever bears the new name.
  package static func move(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw FileError(target, "made") }
    // Two names of one file are both left as they are by rename.
    unlink(path)
  }

  /// Gives a file a second name; where the file system has no such thing, a copy.
  package static func duplicate(_ path: String, as target: String) throws(FileError) {
    if link(path, target) == 0 { return }
    try replace(target, with: try read(path))
  }

  /// The path without symbolic links and dots; nil for what is not there.
  package static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path, "removed") }
  }

  /// The names of the regular files in a folder, by bytes.
  package static func files(in folder: String) throws(FileError) -> [String] {
    try names(in: folder).filter { name in
      var status = stat()
      return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// All names in a folder but `.` and `..`, by bytes.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let handle = opendir(folder) else { throw FileError(folder, "read") }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
