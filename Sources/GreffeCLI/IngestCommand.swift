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
    var (hasTrouble, isHeard) = (false, true)
    do {
      var ingest = try Ingest(to: place.archive(), limits: Limits(seconds: timeLimit))
      let wishes = Ingest.Wishes(id: id, title: title, source: source, date: date, versionOf: versionOf)
      for file in try named() {
        do throws(FileError) {
          let receipt = try await ingest.take(try FileSystem.read(file), named: file, wishes)
          guard isHeard else { continue }
          // What cannot be told is taken in all the same.
          do { try Terminal.print(Terminal.sanitisedLines(receipt.text)) } catch {
            isHeard = false
            hasTrouble = hasTrouble || error as? ExitCode != .success
          }
        } catch {
          Terminal.complain(error.path == file ? error.description : "\(file): \(error.description)")
          hasTrouble = true
        }
      }
    } catch {
      Terminal.complain("\(error)")
      hasTrouble = true
    }
    if hasTrouble { throw Status.trouble }
  }

  private func named() throws(FileError) -> [String] {
    var all: [String] = []
    for file in files { all += FileSystem.isFolder(file) ? try Folder.files(in: file) : [file] }
    return all
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
