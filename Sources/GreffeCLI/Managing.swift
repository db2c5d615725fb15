import Archiving
import ArgumentParser
import Greffe
import Publishing

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the documents of the archive.",
    discussion: """
      One a line: id, kind, number of the version, when it came in, state, title, parted by tabs. The state is recorded, withdrawn or \
      unrecorded (a text that lies in corpus/ and in no record).

      Example:
        greffe list | grep withdrawn
      """)

  @OptionGroup var place: ArchiveOption

  func run() throws {
    let archive = place.archive()
    let (manifest, sources) = try Status.orTrouble { (try archive.manifest(), try place.sources(of: archive)) }
    var lines = manifest.records.map { record in
      let state = record.withdrawn.map { "withdrawn (\($0.why))" } ?? "recorded"
      return [record.id, record.kind ?? "", "v\(record.earlier.count + 1)", record.current.ingested, state, record.title ?? ""]
    }
    lines += sources.filter(\.fixed.isEmpty).map { [$0.id, "", "", "", "unrecorded", ""] }
    for line in lines.sorted(by: { $0[0] < $1[0] }) { try Terminal.print(line.map(Terminal.sanitised).joined(separator: "\t")) }
  }
}

struct Rename: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give a document of the archive another id.",
    discussion: """
      Its files in corpus/ are renamed with it, those of its versions too.

      Example:
        greffe rename scan-0012 acte-2022-144
      """)

  @Argument(help: "The id it has.") var id: String
  @Argument(help: "The id it gets.") var new: String
  @OptionGroup var place: ArchiveOption

  func run() throws {
    try Status.orTrouble { try place.archive().rename(id, to: new) }
  }
}

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a document out of the catalogue and keep it on record.",
    discussion: """
      Example:
        greffe withdraw acte-144-bis --why 'en double de acte-144'
      """)

  @Argument(help: "The id of the document.") var id: String
  @Option(help: "The reason, which is kept.") var why: String
  @Option(help: "Who decides; by default who runs this.") var by: String?
  @OptionGroup var place: ArchiveOption

  func validate() throws {
    if why.allSatisfy(\.isWhitespace) { throw ValidationError("--why must say something") }
  }

  func run() throws {
    try Status.orTrouble { try place.archive().withdraw(id, why: why, by: by ?? Circumstance.user) }
  }
}

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the tables of the catalogue as CSV.",
    discussion: """
      One file a table, as RFC 4180 has them: UTF-8, commas, a first line of names. A text that a spreadsheet would take for a formula gets \
      an apostrophe in front.

      Example:
        greffe export --csv tables
      """)

  @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"), completion: .directory) var csv: String
  @OptionGroup var place: ArchiveOption

  func run() async throws {
    let archive = place.archive()
    let lock = try Status.orTrouble { try archive.lockReading() }
    defer { _ = lock }
    let sources = try Status.orTrouble { try place.sources(of: archive) }
    let (catalogue, failures) = await ArchiveExtraction(of: sources, to: archive).catalogue()
    for failure in failures { Terminal.complain(failure.description) }
    try Status.orTrouble {
      try FileSystem.makeFolder(csv)
      for table in catalogue.csv { try FileSystem.replace("\(csv)/\(table.name).csv", with: table.bytes) }
      guard failures.isEmpty else { throw FileError(csv, because: "lacks \(failures.count) of \(sources.count) documents") }
    }
  }
}

struct Fsck: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that the archive is whole.",
    discussion: """
      Completes what a killed run had begun, then reads every file: what is on record must be there and unchanged, nothing may be half \
      written. Ends with status 1 when something is lost, changed, half-written or unreadable; a text in no record is told and is no fault.

      Example:
        greffe fsck
      """)

  @OptionGroup var place: ArchiveOption

  func run() throws {
    let findings = try Status.orTrouble { try place.archive().inspect(maker: ArchiveExtraction.maker) }
    for finding in findings { try Terminal.print(Terminal.sanitised("\(finding.kind.rawValue): \(finding.path): \(finding.message)")) }
    if findings.contains(where: \.kind.isFault) { throw Status.finding }
  }
}
