import Archiving
import ArgumentParser
import Greffe
import Normalising
import Publishing

struct Normalise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a text with what its transmission broke repaired.",
    discussion: """
      Line for line as the input, but for a word broken over two lines, which ends up whole on the first. Decisions that stand beside the \
      text (ID.overrides) are applied, as greffe extract does; from standard input there are none.

      Examples:
        greffe normalise dump.txt | diff dump.txt -
        greffe normalise --corrections tsv dump.txt
        greffe normalise acte-144
      """)

  enum Journal: String, ExpressibleByArgument { case json, tsv }

  @Argument(help: "A text dump, or the id of a document of the archive; - reads standard input.", completion: .file(extensions: ["txt"]))
  var file: String
  @Option(help: "Print the journal of corrections instead of the text: json or tsv.") var corrections: Journal?

  @OptionGroup var place: ArchiveOption

  func run() throws {
    let text = try Status.orTrouble { try Pipeline.text(place.source(named: file)) }
    switch corrections {
    case nil: try Terminal.print(text.bytes)
    case .json: try Terminal.print(text.journal)
    case .tsv: try Terminal.print(text.journalTSV)
    }
  }
}
