import Archiving
import ArgumentParser
import Extracting
import Greffe
import Reading

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a careful reader would remark, as a compiler prints it.",
    discussion: """
      Without files, corpus/*.txt of the current folder is checked. Ends with status 1 when there is an error or a warning; notes are no finding.

      Example:
        greffe check scheme.txt
      """)

  @Argument(help: "Text dumps; - reads standard input.", completion: .file(extensions: ["txt"])) var files: [String] = []
  @OptionGroup var place: ArchiveOption

  func run() throws {
    var (hasFinding, hasTrouble) = (false, false)
    let sources: [Source]
    do { sources = try files.isEmpty ? place.sources(of: place.archive()) : Extract.sources(files) } catch {
      Terminal.complain(error.description)
      throw Status.trouble
    }
    for source in sources {
      do throws(FileError) {
        let document = try Pipeline.document(source)
        hasFinding = hasFinding || document.diagnostics.contains { $0.severity != .note }
        let name = source.location == "-" ? "stdin" : source.location
        for diagnostic in document.diagnostics { try? Terminal.print(Self.line(diagnostic, document, name)) }
      } catch {
        Terminal.complain(error.description)
        hasTrouble = true
      }
    }
    if hasTrouble { throw Status.trouble }
    if hasFinding { throw Status.finding }
  }

  /// `path:line:column: severity: message [id]`
  private static func line(_ diagnostic: Diagnostic, _ document: Document, _ path: String) -> String {
    let source = document.source
    let place = diagnostic.place.map { "\($0.line):\($0.spans.first.map { source.column(at: $0.start) } ?? 1): " } ?? " "
    let severity = diagnostic.severity.rawValue
    let colour = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
    let shown = Terminal.hasColour ? "\u{1B}[\(colour)m\(severity)\u{1B}[0m" : severity
    return "\(Terminal.sanitised(path)):\(place)\(shown): \(Terminal.sanitised(diagnostic.message)) [\(diagnostic.id.rawValue)]"
  }
}
