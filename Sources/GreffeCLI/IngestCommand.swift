import Archiving
import ArgumentParser
import Greffe

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Bring documents into the archive.",
    discussion: """
      Text dumps are taken as they are; PDF, images and ALTO XML are converted by pdftotext, ocrmypdf or tesseract, and kept beside the \
      text. Of a folder, all files of these kinds are taken, those in folders below too. What was understood is printed, in French.

      Examples:
        greffe ingest deliberation.pdf --source https://ville.example/2022-144
        greffe ingest --id acte-144 --title 'Contractualisation' - <dump.txt
        greffe ingest --version-of acte-144 meilleur.txt
      """)

  @Argument(help: ArgumentHelp("Files and folders; - reads standard input.", valueName: "file"), completion: .file()) var files: [String]
  @OptionGroup var place: ArchiveOption
  @Option(help: ArgumentHelp("The id of the one file; by default it is made of its title or name.", valueName: "id")) var id: String?
  @Option(help: "The title of the one file.") var title: String?
  @Option(help: ArgumentHelp("Where the files are from.", valueName: "url")) var source: String?
  @Option(help: "The date of the one file's act.") var date: String?
  @Option(help: ArgumentHelp("The document that the one file is a better dump of.", valueName: "id")) var versionOf: String?
  @Option(help: ArgumentHelp("How long a converter may take with one file.", valueName: "seconds")) var timeLimit = 600

  func validate() throws {
    let isOne = files.count == 1 && !FileSystem.isFolder(files[0])
    if !isOne, id != nil || title != nil || date != nil || versionOf != nil {
      throw ValidationError("--id, --title, --date and --version-of are for one file")
    }
    if id != nil, versionOf != nil { throw ValidationError("--id and --version-of exclude each other") }
    if timeLimit < 1 { throw ValidationError("--time-limit must be 1 at least") }
  }

  func run() async throws {
    var telling = Telling()
    do {
      var ingest = try Ingest(to: place.archive(), limits: Limits(seconds: timeLimit))
      let wishes = Ingest.Wishes(id: id, title: title, source: source, date: date, versionOf: versionOf)
      for file in try named() {
        do throws(FileError) {
          let receipt = try await ingest.take(try FileSystem.read(file), named: file, wishes)
          telling.waiting.append((file, receipt.text))
        } catch {
          telling.complain(error, file)
        }
        if ingest.isDue { telling.tell { () throws(FileError) in try ingest.settle() } }
      }
      telling.tell { () throws(FileError) in try ingest.settle() }
    } catch {
      Terminal.complain("\(error)")
      telling.hasTrouble = true
    }
    if telling.hasTrouble { throw Status.trouble }
  }

  private func named() throws(FileError) -> [String] {
    var all: [String] = []
    for file in files { all += FileSystem.isFolder(file) ? try Folder.files(in: file) : [file] }
    return all
  }
}

/// What came of the files: told when it is so, and not before.
private struct Telling {
  /// What is to be told of each file when those taken are settled.
  var waiting: [(file: String, receipt: String)] = []
  var hasTrouble = false
  private var isHeard = true

  mutating func complain(_ error: FileError, _ file: String) {
    Terminal.complain(error.path == file ? error.description : "\(file): \(error.description)")
    hasTrouble = true
  }

  /// Settles what waits and tells it, or what kept it from being so.
  mutating func tell(_ settle: () throws(FileError) -> Void) {
    defer { waiting = [] }
    do throws(FileError) { try settle() } catch {
      for (file, _) in waiting { complain(error, file) }
      return
    }
    for (_, receipt) in waiting where isHeard {
      // What cannot be told is taken in all the same.
      do { try Terminal.print(Terminal.sanitisedLines(receipt)) } catch {
        isHeard = false
        hasTrouble = hasTrouble || error as? ExitCode != .success
      }
    }
  }
}

/// What is taken out of a folder.
private enum Folder {
  private static let endings: Set<String> = ["txt", "text", "md", "tsv", "xml", "pdf", "png", "jpg", "jpeg", "tif", "tiff"]

  /// By path; hidden ones and those of other kinds stay, links are told.
  static func files(in folder: String, depth: Int = 0) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if FileSystem.isLink(path) {
        Terminal.complain("\(path): is a link, and is left out")
      } else if FileSystem.isFolder(path) {
        if depth < 32 { found += try files(in: path, depth: depth + 1) }
      } else if endings.contains(name.split(separator: ".").last?.lowercased() ?? "") {
        found.append(path)
      } else {
        Terminal.complain("\(path): is of no kind that is taken from a folder, and is left out")
      }
    }
    return found
  }
}
