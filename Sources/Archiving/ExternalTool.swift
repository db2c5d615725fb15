import Subprocess

/// How long a tool may take and how much it may print.
package struct Limits: Sendable {
  package var seconds: Int
  package var bytes: Int

  package init(seconds: Int = 600, bytes: Int = 512 << 20) {
    self.seconds = seconds
    self.bytes = bytes
  }
}

/// A program of someone else's that makes text of what is none; found on the path when it is needed.
enum ExternalTool: String {
  case pdftotext, pdftoppm, ocrmypdf, tesseract

  /// What Debian calls the packages that bring it.
  private var packages: String {
    switch self {
    case .pdftotext, .pdftoppm: "poppler-utils"
    case .ocrmypdf: "ocrmypdf tesseract-ocr-fra"
    case .tesseract: "tesseract-ocr tesseract-ocr-fra"
    }
  }

  private func error(_ reason: String) -> FileError { FileError(rawValue, because: reason) }

  var isThere: Bool {
    get async { (try? await Executable.name(rawValue).resolveExecutablePath(in: .inherit)) != nil }
  }

  /// Runs the tool without a shell, in a session of its own, and gives what it prints. It is killed, with all that it started, when it takes
  /// too long or prints too much.
  func run(_ arguments: [String], _ limits: Limits) async throws(FileError) -> [UInt8] {
    let outcome: Outcome
    do { outcome = try await race(arguments, limits) } catch let error as SubprocessError {
      switch error.code {
      case .executableNotFound: throw self.error("is not on the path; on Debian: apt-get install \(packages)")
      case .outputLimitExceeded: throw self.error("printed more than \(limits.bytes) bytes and was stopped")
      default: throw self.error("cannot be run: \(error)")
      }
    } catch { throw self.error("cannot be run: \(error)") }
    switch outcome {
    case .late: throw error("took longer than \(limits.seconds) s and was stopped")
    case .ended(let bytes, nil): return bytes
    case .ended(_, let failure?): throw error(failure)
    }
  }

  private enum Outcome: Sendable {
    case late
    /// What was printed, and what the tool said when it failed.
    case ended([UInt8], String?)
  }

  private func race(_ arguments: [String], _ limits: Limits) async throws -> Outcome {
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      group.addTask {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
        let result = try await Subprocess.run(
          .name(rawValue), arguments: Arguments(arguments), platformOptions: options, output: .bytes(limit: limits.bytes),
          error: .string(limit: 1 << 20))
        if result.terminationStatus.isSuccess { return .ended(result.standardOutput, nil) }
        let said = result.standardError.split(separator: "\n").last.map(String.init) ?? "\(result.terminationStatus)"
        return .ended([], "failed: \(said)")
      }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.seconds))
        return .late
      }
      defer { group.cancelAll() }
      return try await group.next() ?? .late
    }
  }

  /// The name with its version, such as `pdftotext 22.12.0`; the bare name where it tells none.
  var named: String {
    get async {
      // Poppler's print it on standard error.
      let flag = self == .pdftotext || self == .pdftoppm ? "-v" : "--version"
      let result = try? await Subprocess.run(
        .name(rawValue), arguments: [flag], output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
      let words = ((result?.standardOutput ?? "") + " " + (result?.standardError ?? "")).split { $0 == " " || $0 == "\n" }
      let version = words.first { $0.first?.isNumber == true && $0.contains(".") }
      return version.map { "\(rawValue) \($0)" } ?? rawValue
    }
  }
}
