import Archiving
import ArgumentParser
import Extracting
import Greffe
import Publishing
import Reading

struct Extract: ParsableCommand {
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

  func run() throws {
    let documents = files.isEmpty || output != nil ? try archive() : try printed()
    let hasError = documents.documents.contains { $0.diagnostics.contains { $0.severity == .error } }
    for failure in documents.failures { Terminal.complain(failure.description) }
    if !documents.failures.isEmpty { throw Status.trouble }
    if strict, hasError { throw Status.finding }
  }

  /// Extracts a corpus or the named files into a folder of outputs.
  private func archive() throws -> Pipeline.Run {
    let archive = place.archive(outputs: output)
    do {
      let sources = try files.isEmpty ? place.sources(of: archive) : Self.sources(files)
      let run = try Pipeline.extract(sources, to: archive) { Terminal.progress($0, of: sources.count, $1.path) }
      if files.isEmpty { try archive.removeOutputs(but: Set(sources.map(\.id))) }
      return run
    } catch {
      Terminal.complain(error.description)
      throw Status.trouble
    }
  }

  private func printed() throws -> Pipeline.Run {
    var run = Pipeline.Run()
    for source in Self.sources(files) {
      do throws(FileError) {
        let document = try Pipeline.document(source)
        run.documents.append(document)
      } catch {
        run.failures.append(error)
        continue
      }
      let document = run.documents[run.documents.count - 1]
      let isAlone = files.count == 1
      try Terminal.print(format == .xml ? document.xml(by: Pipeline.generator) : document.json(by: Pipeline.generator, pretty: isAlone))
    }
    return run
  }

  /// Files of one name in different folders get different ids.
  static func sources(_ files: [String]) -> [Source] {
    var counts: [String: Int] = [:]
    return files.map { file in
      let source = Source(file: file)
      counts[source.id, default: 0] += 1
      let count = counts[source.id]!
      return count == 1 ? source : Source(id: "\(source.id)-\(count)", path: source.path, location: source.location)
    }
  }
}
