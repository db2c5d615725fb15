import Archiving
import ArgumentParser
import Greffe

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write pages to review what was understood.",
    discussion: """
      A stand-alone HTML page a document of corpus/ into outputs/review/: doubts first, then the source beside the text as it was read, \
      line by line, corrections marked with their rule and confidence, and the extracted tree beside it. Without ids, all documents, and \
      index.html with the worst first; with ids, that index too where there is one.

      Examples:
        greffe review
        greffe review paris-schema-2015-2020
      """)

  @Argument(help: "Ids of documents: the names of their files without .txt.") var ids: [String] = []
  @OptionGroup var place: ArchiveOption

  func run() throws {
    let archive = place.archive()
    var hasTrouble = false
    do throws(FileError) {
      let corpus = try place.sources(of: archive)
      let known = Set(corpus.map(\.id))
      for id in ids where !known.contains(id) {
        Terminal.complain("\(id): no such document in corpus/")
        hasTrouble = true
      }
      var progress = Progress(of: corpus.count)
      let wanted = ids.isEmpty ? nil : known.intersection(ids)
      let failures = try Pipeline.review(corpus, only: wanted, of: archive) { progress.show($0, $1.path) }
      for failure in failures { Terminal.complain(failure.description) }
      hasTrouble = hasTrouble || !failures.isEmpty
    } catch {
      Terminal.complain(error.description)
      hasTrouble = true
    }
    if hasTrouble { throw Status.trouble }
  }
}
