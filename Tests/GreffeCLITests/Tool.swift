import Foundation
import Glibc
import Testing

/// The built executable, run as a process in a folder of its own.
final class Tool {
  struct Result {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  let folder: String

  init() {
    folder = FileManager.default.temporaryDirectory.path + "/greffe-cli-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Beside the test bundle, or under .build/debug.
  static let executable: String = {
    let root = #filePath.dropLast("/Tests/GreffeCLITests/Tool.swift".count)
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().path
    let places = ["\(beside)/greffe", "\(beside)/GreffeCLI", "\(root)/.build/debug/greffe", "\(root)/.build/debug/GreffeCLI"]
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else { preconditionFailure("greffe is not built") }
    return found
  }()

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    let url = URL(fileURLWithPath: path(name))
    try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(bytes).write(to: url)
  }

  func read(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: path(name)).map { Array($0) } }

  /// All files under a folder with their inode, change time and bytes, but those that Greffe keeps for itself.
  func files(_ under: String) -> [String: String] {
    var found: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: path(under))?.compactMap({ $0 as? String }) ?? []
    where !name.hasPrefix(".greffe") {
      var status = stat()
      guard stat(path("\(under)/\(name)"), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      found[name] = "\(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \((read("\(under)/\(name)") ?? []).hashValue)"
    }
    return found
  }

  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Result {
    let process = started(arguments, environment)
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    // Errors of a test are short: the pipe holds them while the output is read.
    let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
    let errors = standardError.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: Array(output), errors: String(decoding: errors, as: UTF8.self))
  }

  func started(_ arguments: [String], _ environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}

/// Invented documents.
enum Text {
  static let act = """
    2021 DSEN 37 - Subvention à une association

    Vu la loi n° 2021- 1900 du 30 décembre 2021 ;
    Vu le code du travail ;

    Délibère :

    Article 1 : Une subvention de 500 euros est attribuée à l'asso-
    ciation Lire au Moulin.

    """
  static let plan = """
    Schéma des rivières 2021-2025

    Fiche action n°1 : Rouvrir les berges

    **Enjeux**

    Les quais sont fermés (cf. fiche action n°9).

    **Indicateurs**

    - Nombre de quais

    """
}
