import Archiving
import ArgumentParser
import Extracting
import Greffe

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a stage of the road with positions.",
    discussion: """
      Example:
        greffe inspect --stage blocks deliberation.txt
      """)

  enum Stage: String, ExpressibleByArgument, CaseIterable { case source, normalised, blocks, document }

  @Argument(help: "A text dump; - reads standard input.", completion: .file(extensions: ["txt"])) var file: String
  @Option(help: "source, normalised, blocks or document.") var stage: Stage

  func run() throws {
    let document = try Status.orTrouble { try Pipeline.document(Source(file: file)) }
    let dump: String
    switch stage {
    case .source: dump = Dump.source(document)
    case .normalised: dump = Dump.normalised(document)
    case .blocks: dump = Dump.blocks(document)
    case .document: dump = Dump.document(document)
    }
    try Terminal.print(Array(dump.utf8))
  }
}
