#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Archive {
  /// Where the database of the catalogue is.
  package var database: String { "\(outputs)/catalogue.sqlite" }

  /// Replaces an output by a file that `make` writes at the path it is given: beside it, synced, renamed.
  ///
  /// A kill at any moment leaves the old file or the new one; a file that holds these bytes already is left alone.
  package func replace(_ path: String, by make: (String) throws(FileError) -> Void) throws(FileError) {
    let path = "\(outputs)/\(path)"
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    do throws(FileError) {
      try make(temporary)
      try FileSystem.adopt(temporary, as: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }
}

extension FileSystem {
  /// Gives a whole file, which lies in the same folder, the name of another.
  static func adopt(_ temporary: String, as path: String) throws(FileError) {
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(temporary, "read") }
    defer { close(descriptor) }
    if hasSameBytes(descriptor, path) {
      unlink(temporary)
      return
    }
    guard fsync(descriptor) == 0 else { throw FileError(temporary, "written") }
    guard rename(temporary, path) == 0 else { throw FileError(path, "replaced") }
    syncFolder(of: path)
  }

  private static func hasSameBytes(_ descriptor: Int32, _ path: String) -> Bool {
    let other = open(path, O_RDONLY | O_CLOEXEC)
    guard other >= 0 else { return false }
    defer { close(other) }
    var (ours, theirs) = (stat(), stat())
    guard fstat(descriptor, &ours) == 0, fstat(other, &theirs) == 0, ours.st_size == theirs.st_size else { return false }
    var (left, right) = ([UInt8](repeating: 0, count: 1 << 16), [UInt8](repeating: 0, count: 1 << 16))
    var offset: off_t = 0
    while offset < ours.st_size {
      let wanted = Int(min(off_t(left.count), ours.st_size - offset))
      guard pread(descriptor, &left, wanted, offset) == wanted, pread(other, &right, wanted, offset) == wanted else { return false }
      guard left[..<wanted] == right[..<wanted] else { return false }
      offset += off_t(wanted)
    }
    return true
  }
}
