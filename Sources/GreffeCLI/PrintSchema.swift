import ArgumentParser
import Publishing

struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print a schema of what is written.",
    discussion: """
      Examples:
        greffe schema document
        greffe schema --format xml catalogue
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable { case document, catalogue, comparison }

  @Argument(help: "document, catalogue or comparison.") var subject: Subject = .document
  @Option(help: "json for JSON Schema 2020-12, xml for XSD 1.0.") var format: Extract.Format = .json

  private var schema: Schema? {
    switch (subject, format) {
    case (.document, .json): .documentJSON
    case (.catalogue, .json): .catalogueJSON
    case (.comparison, .json): .comparisonJSON
    case (.document, .xml): .documentXML
    case (.catalogue, .xml): .catalogueXML
    case (.comparison, .xml): nil
    }
  }

  func validate() throws {
    if schema == nil { throw ValidationError("a comparison is not written as XML") }
  }

  func run() throws { try Terminal.print(schema?.bytes ?? []) }
}
