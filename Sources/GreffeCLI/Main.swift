import ArgumentParser
import Greffe
import Publishing

@main struct Command: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "greffe", abstract: "Turn text dumps of French public acts into a structured catalogue.",
    discussion: """
      Exit statuses: 0 done, 1 a difference or a finding that was asked for, 2 trouble with a file, 64 misuse.

      Examples:
        greffe extract                      extract corpus/*.txt of this folder into outputs/
        greffe extract deliberation.txt     print one document as JSON
        greffe check scheme.txt             what a careful reader would remark, as a compiler prints it
        greffe diff 2015.txt 2020.txt       what became of each objective and action from one version to the next
        greffe ingest deliberation.pdf      bring a document into the archive of this folder
        greffe normalise - <dump.txt        the text with what its transmission broke repaired
      """,
    version: Pipeline.generator.version,
    subcommands: [
      Extract.self, Check.self, Diff.self, LinkCommand.self, Trace.self, Search.self, Review.self, IngestCommand.self, List.self,
      Rename.self, Withdraw.self, Accept.self, Reject.self, Export.self, Fsck.self, Inspect.self, Normalise.self, Explain.self,
      PrintSchema.self,
    ])
}
