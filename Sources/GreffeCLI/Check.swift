import Archiving
import ArgumentParser
import Extracting
import Greffe
import Publishing
import Reading

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a careful reader would remark, as a compiler prints it.",
    discussion: """
      Without files, corpus/*.txt of the current folder is checked. Ends with status 1 when there is an error or a warning; notes are no finding.

      Examples:
        greffe check scheme.txt
        greffe check --format sarif *.txt >findings.sarif
      """)

  enum Format: String, ExpressibleByArgument { case text, json, sarif }

  @Argument(help: "Text dumps; - reads standard input.", completion: .file(extensions: ["txt"])) var files: [String] = []
  @Option(help: "What to print: text, json, or sarif (SARIF 2.1.0) for editors and code hosts.") var format: Format = .text
  @OptionGroup var place: ArchiveOption

  func run() throws {
    let sources = try Status.orTrouble { try files.isEmpty ? place.sources(of: place.archive()) : Extract.sources(files) }
    var (found, hasTrouble): ([Findings], Bool) = ([], false)
    for source in sources {
      let document: Document
      do throws(FileError) { document = try Pipeline.document(source) } catch {
        Terminal.complain(error.description)
        hasTrouble = true
        continue
      }
      let path = source.location == "-" ? "stdin" : source.location
      let findings = Findings(path: path, source: document.source, diagnostics: document.diagnostics)
      if format == .text { try Self.print(findings) }
      found.append(findings)
    }
    switch format {
    case .text: break
    case .json: try Terminal.print(found.json(by: Pipeline.generator))
    case .sarif: try Terminal.print(found.sarif(by: Pipeline.generator))
    }
    if hasTrouble { throw Status.trouble }
    if found.contains(where: { $0.diagnostics.contains { $0.severity != .note } }) { throw Status.finding }
  }

  /// `path:line:column: severity: message [id]`, and a line a related place.
  private static func print(_ findings: Findings) throws {
    for diagnostic in findings.diagnostics {
      try Terminal.print(line(diagnostic, findings))
      for place in diagnostic.related.prefix(shown) {
        let (line, column) = findings.position(place)
        let text = Terminal.sanitised(findings.excerpt(place))
        try Terminal.print("  \(Terminal.sanitised(findings.path)):\(line):\(column): \(coloured("note", "36")): ‘\(text)’")
      }
      if diagnostic.related.count > shown { try Terminal.print("  … and \(diagnostic.related.count - shown) more places") }
    }
  }

  /// Related places that are printed; more say nothing more.
  private static let shown = 12

  private static func line(_ diagnostic: Diagnostic, _ findings: Findings) -> String {
    let place = diagnostic.place.map { "\(findings.position($0).line):\(findings.position($0).column): " } ?? " "
    let severity = diagnostic.severity.rawValue
    let colour = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
    let message = Terminal.sanitised(diagnostic.message)
    return "\(Terminal.sanitised(findings.path)):\(place)\(coloured(severity, colour)): \(message) [\(diagnostic.id.rawValue)]"
  }

  private static func coloured(_ text: String, _ colour: String) -> String {
    Terminal.hasColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
