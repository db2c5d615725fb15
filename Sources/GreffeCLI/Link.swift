import Archiving
import ArgumentParser
import Cataloguing
import Extracting
import Greffe
import Publishing

struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Put side by side what several documents say of the same thing.",
    discussion: """
      Objectives, fiches and actions of different documents that mean the same, each pair with its kind (same, part-of, related), its score \
      and the words that made it. Without files, corpus/*.txt of the current folder is read.

      Examples:
        greffe link
        greffe link --from strategy strategy.txt contract.txt
        greffe link --format markdown --from strategy *.txt >concordance.md
      """)

  enum Format: String, ExpressibleByArgument { case text, json, csv, markdown }

  @Argument(help: "Text dumps; - reads standard input.", completion: .file(extensions: ["txt"])) var files: [String] = []
  @OptionGroup var place: ArchiveOption
  @Option(help: "What to print: text, json, csv or markdown.") var format: Format = .text
  @Option(help: ArgumentHelp("Begin with this document, and list what has no counterpart too.", valueName: "id")) var from: String?

  func run() async throws {
    let catalogue = try await Concordances.catalogue(files, of: place)
    if let from, !catalogue.documents.contains(where: { $0.id == from }) {
      Terminal.complain("\(from): no such document; there are \(catalogue.documents.map(\.id).joined(separator: ", "))")
      throw Status.trouble
    }
    let concordance = Concordance(of: catalogue, from: from)
    switch format {
    case .json: try Terminal.print(concordance.json(by: Pipeline.generator))
    case .csv: try Terminal.print(concordance.csv)
    case .markdown: try Terminal.print(concordance.markdown)
    case .text: for entry in concordance.entries { try Concordances.print(entry) }
    }
  }
}

struct Trace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one objective, fiche or action through all documents.",
    discussion: """
      The id is that of a document and of a node in it, or of the node alone where no other document has it. Without files, corpus/*.txt of \
      the current folder is read.

      Example:
        greffe trace strategie-nationale-2020/objective-12
      """)

  enum Format: String, ExpressibleByArgument { case text, json }

  @Argument(help: "As document/node.") var id: String
  @Argument(help: "Text dumps; - reads standard input.", completion: .file(extensions: ["txt"])) var files: [String] = []
  @OptionGroup var place: ArchiveOption
  @Option(help: "What to print: text or json.") var format: Format = .text

  func run() async throws {
    let catalogue = try await Concordances.catalogue(files, of: place)
    guard let concordance = Concordance(of: catalogue, tracing: id), let entry = concordance.entries.first else {
      Terminal.complain("\(id): no such node, or several; expected the id of a document and of a node in it, as plan/objective-2")
      throw Status.trouble
    }
    if format == .json { return try Terminal.print(concordance.json(by: Pipeline.generator)) }
    try Concordances.print(entry)
    let found = Set(entry.counterparts.map(\.item.document))
    for document in concordance.documents where document != entry.item.document && !found.contains(document) {
      try Terminal.print("  -     no counterpart  \(Terminal.sanitised(document))")
    }
  }
}

/// What both commands share.
private enum Concordances {
  static func catalogue(_ files: [String], of place: ArchiveOption) async throws -> Catalogue {
    let archive = place.archive()
    let sources = try Status.orTrouble { try files.isEmpty ? place.sources(of: archive) : Extract.sources(files) }
    let (catalogue, failures) = await ArchiveExtraction(of: sources, to: archive).catalogue()
    for failure in failures { Terminal.complain(failure.description) }
    if !failures.isEmpty { throw Status.trouble }
    return catalogue
  }

  /// `document/id:line  text`, and a line a counterpart with its score, its kind and the words that made it.
  static func print(_ entry: Concordance.Entry) throws {
    try Terminal.print("\(place(entry.item))  \(short(entry.item.text))")
    if entry.counterparts.isEmpty { try Terminal.print("  -     no counterpart") }
    for counterpart in entry.counterparts {
      let link = counterpart.link
      let score = "\(Int(((link.similarity ?? 0) * 100).rounded()))"
      let padded = String(repeating: " ", count: max(0, 3 - score.count)) + score + " %"
      let kind = link.kind == .partOf ? link.from == entry.item.name ? "part of" : "holds" : link.kind.rawValue
      let evidence = Terminal.sanitised(link.evidence ?? "")
      try Terminal.print("  \(padded) \(kind)  \(place(counterpart.item))  \(short(counterpart.item.text)) [\(evidence)]")
    }
  }

  private static func place(_ item: LinkItem) -> String { Terminal.sanitised("\(item.name):\(item.line)") }

  private static func short(_ text: String) -> String {
    Terminal.sanitised(text.count > 90 ? text.prefix(90) + "…" : text)
  }
}
