import Archiving
import ArgumentParser
import Greffe
import Normalising
import Publishing
import Reading

struct Normalise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a text with what its transmission broke repaired.",
    discussion: """
      Line for line as the input, but for a word broken over two lines, which ends up whole on the first.

      Examples:
        greffe normalise dump.txt | diff dump.txt -
        greffe normalise --corrections tsv dump.txt
      """)

  enum Journal: String, ExpressibleByArgument { case json, tsv }

  @Argument(help: "A text dump; - reads standard input.", completion: .file(extensions: ["txt"])) var file: String
  @Option(help: "Print the journal of corrections instead of the text: json or tsv.") var corrections: Journal?

  func run() throws {
    let bytes: [UInt8]
    do { bytes = try FileSystem.read(file) } catch {
      Terminal.complain(error.description)
      throw Status.trouble
    }
    let text = NormalisedText(normalising: SourceText(decoding: bytes, path: Source(file: file).path))
    switch corrections {
    case nil: try Terminal.print(text.bytes)
    case .json: try Terminal.print(text.journal)
    case .tsv: try Terminal.print(text.journalTSV)
    }
  }
}
