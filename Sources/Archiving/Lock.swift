#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder held by one run at a time. The system lets go of it when the process ends, however it ends.
package struct Lock: ~Copyable {
  private let descriptor: Int32

  /// Holds a lock file, which is made where it is not there; refused with who holds it.
  package init(_ path: String, for purpose: String) throws(FileError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path, "written") }
    if let refusal = Self.refusal(descriptor, LOCK_EX, path) {
      close(descriptor)
      throw refusal
    }
    ftruncate(descriptor, 0)
    try? FileSystem.write(Array("process \(getpid()), greffe \(purpose)\n".utf8), to: descriptor, path)
    self.descriptor = descriptor
  }

  /// Keeps writers away while others may read; nothing where no writer ever was.
  package init?(reading path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if let refusal = Self.refusal(descriptor, LOCK_SH, path) {
      close(descriptor)
      throw refusal
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  private static func refusal(_ descriptor: Int32, _ mode: Int32, _ path: String) -> FileError? {
    if flock(descriptor, mode | LOCK_NB) == 0 { return nil }
    guard errno == EWOULDBLOCK else { return FileError(path, "locked") }
    let holder = String(decoding: (try? FileSystem.read(path)) ?? [], as: UTF8.self).prefix { $0 != "\n" }
    return FileError(path, because: "another run holds it (\(holder.isEmpty ? "a reader" : holder)); try again when it has ended")
  }
}
