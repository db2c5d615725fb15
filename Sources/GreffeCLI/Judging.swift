import Archiving
import ArgumentParser
import Extracting
import Greffe
import Normalising

struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Confirm corrections of a document.",
    discussion: """
      The decision is added to corpus/ID.overrides, a line a correction, with who, when and why; it holds even where no rule would propose \
      the correction any more.

      Example:
        greffe accept acte-144 c-812 c-901 --why 'lu sur le papier'
      """)

  @OptionGroup var judging: Judging

  func run() throws { try judging.judge(isAccepted: true) }
}

struct Reject: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Refuse corrections of a document.",
    discussion: """
      The decision is added to corpus/ID.overrides, a line a correction, with who, when and why.

      Example:
        greffe reject acte-144 c-812 --why 'ainsi imprimé'
      """)

  @OptionGroup var judging: Judging

  func run() throws { try judging.judge(isAccepted: false) }
}

struct Judging: ParsableArguments {
  @Argument(help: "The id of the document.") var id: String
  @Argument(help: ArgumentHelp("The ids of corrections, as the outputs have them: c-812.", valueName: "correction")) var corrections:
    [String]
  @Option(help: "The reason, which is kept.") var why: String
  @Option(help: "Who decides; by default who runs this.") var by: String?
  @OptionGroup var place: ArchiveOption

  func validate() throws {
    if why.allSatisfy(\.isWhitespace) { throw ValidationError("--why must say something") }
    if by?.isEmpty ?? false { throw ValidationError("--by must name someone") }
  }

  func judge(isAccepted: Bool) throws {
    let archive = place.archive()
    try Status.orTrouble {
      guard let source = try archive.contents().sources.first(where: { $0.id == id }) else {
        throw FileError(id, because: "is no document of the archive")
      }
      let (bytes, earlier, _) = try source.load()
      // A correction that was refused before is found in the text without decisions.
      let texts = [earlier, []].map { Pipeline.document(bytes, path: source.path, id: id, deciding: $0) }
      let known = Dictionary(texts.flatMap(\.corrections).map { ($0.id, $0) }) { first, _ in first }
      var decisions: [Decision] = []
      for correction in corrections {
        guard let found = known[correction] else { throw FileError(id, because: "has no correction \(correction)") }
        let day = String(Circumstance.now.prefix(10))
        decisions.append(Overrides.decision(isAccepted, on: found, by: by ?? Circumstance.user, on: day, because: why))
      }
      try archive.decide(decisions, on: id)
    }
  }
}
