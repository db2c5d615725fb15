import Archiving
import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the commands print, and how they end.
enum Terminal {
  /// Data, on standard output. A reader that goes away ends the run quietly.
  static func print(_ bytes: [UInt8]) throws {
    do { try FileSystem.write(bytes, to: 1, "standard output") } catch {
      if errno == EPIPE { throw ExitCode.success }
      complain(error.description)
      throw Status.trouble
    }
  }

  static func print(_ text: String) throws { try print(Array((text + "\n").utf8)) }

  /// One line about what went wrong, on standard error.
  static func complain(_ text: String) { write("greffe: \(sanitised(text))\n") }

  /// Whether messages go to a terminal.
  static let isWatched = isatty(2) != 0

  /// Colour only where a person looks and has not asked for none (no-color.org).
  static let hasColour = isatty(1) != 0 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)

  /// Text from documents and names without what a terminal would obey.
  static func sanitised(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
          default: scalar
          }
        }))
  }

  /// The same of a text whose line ends stay.
  static func sanitisedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { sanitised(String($0)) }.joined(separator: "\n")
  }

  static func write(_ text: String) { try? FileSystem.write(Array(text.utf8), to: 2, "standard error") }
}

/// The exit statuses of every command.
enum Status {
  /// A difference or a finding that was asked for.
  static let finding = ExitCode(1)
  /// Trouble with a file.
  static let trouble = ExitCode(2)

  /// What some work gives; a file that stops it is told, and the command ends as trouble.
  static func orTrouble<Value: ~Copyable>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as FileError {
      Terminal.complain(error.description)
      throw trouble
    }
  }
}
