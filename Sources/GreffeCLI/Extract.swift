import Archiving
import ArgumentParser
import Extracting
import Greffe
import Publishing
import Reading

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extract documents as JSON or XML.",
    discussion: """
      With files, or - for standard input, the documents are printed: one file as one document, several as JSON Lines. Without files, \
      corpus/*.txt of the current folder is extracted into outputs/.

      Examples:
        greffe extract
        greffe extract deliberation.txt
        greffe extract --format xml deliberation.txt >deliberation.xml
        greffe extract --output /tmp/out *.txt
      """)

  enum Format: String, ExpressibleByArgument { case json, xml }

  @Argument(help: "Text dumps; - reads standard input.", completion: .file(extensions: ["txt"])) var files: [String] = []
  @OptionGroup var place: ArchiveOption
  @Option(help: "What to print: json, or xml for one file.") var format: Format = .json
  @Option(help: ArgumentHelp("Write documents, catalogue and schemas into this folder.", valueName: "dir"), completion: .directory)
  var output: String?
  @Flag(help: "End with status 1 when a document has a diagnostic of severity error.") var strict = false

  func validate() throws {
    if format == .xml, files.count != 1 || output != nil { throw ValidationError("--format xml prints one file") }
  }

  func run() async throws {
    let hasError = files.isEmpty || output != nil ? try await archive() : try printed()
    if strict, hasError { throw Status.finding }
  }

  /// Extracts a corpus or the named files into a folder of outputs. True when a document has an error.
  private func archive() async throws -> Bool {
    let archive = place.archive(outputs: output)
    let summary: ArchiveExtraction.Summary
    let count: Int
    do throws(FileError) {
      let lock = files.isEmpty ? try archive.lockReading() : nil
      defer { _ = lock }
      let sources = files.isEmpty ? try place.sources(of: archive) : Self.sources(files)
      count = sources.count
      var progress = Progress(of: count)
      summary = try await ArchiveExtraction(of: sources, to: archive).run(isWhole: files.isEmpty) { progress.show($0, $1.path) }
    } catch {
      Terminal.complain(error.description)
      throw Status.trouble
    }
    for failure in summary.failures { Terminal.complain(failure.description) }
    guard summary.failures.isEmpty else {
      if count > 1 { Terminal.complain("\(summary.failures.count) of \(count) documents were not extracted") }
      throw Status.trouble
    }
    return summary.hasError
  }

  private func printed() throws -> Bool {
    var (hasError, hasTrouble) = (false, false)
    for source in Self.sources(files) {
      let document: Document
      do throws(FileError) { document = try Pipeline.document(source) } catch {
        Terminal.complain(error.description)
        hasTrouble = true
        continue
      }
      hasError = hasError || document.hasError
      let isAlone = files.count == 1
      try Terminal.print(format == .xml ? document.xml(by: Pipeline.generator) : document.json(by: Pipeline.generator, pretty: isAlone))
    }
    if hasTrouble { throw Status.trouble }
    return hasError
  }

  /// Files of one name in different folders get different ids, which are no other file's.
  static func sources(_ files: [String]) -> [Source] {
    var counts: [String: Int] = [:]
    var taken: Set<String> = []
    return files.map { file in
      let source = Source(file: file)
      var id = source.id
      while !taken.insert(id).inserted {
        counts[source.id, default: 1] += 1
        id = "\(source.id)-\(counts[source.id]!)"
      }
      return Source(id: id, path: source.path, location: source.location)
    }
  }
}
