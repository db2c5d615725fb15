import Archiving
import ArgumentParser
import Comparing
import Greffe
import Publishing

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two versions of a plan: what was added, dropped, reworded, moved, split, merged.",
    discussion: """
      OLD and NEW are text dumps, extracted documents (JSON), or ids of documents of the archive, in any mix; - reads standard input. \
      Numbering alone is no amendment, nor is what OCR or typography explains; a changed figure always is. Ends as diff does: 0 the same, \
      1 different, 2 trouble.

      A file of pins holds human decisions, one a line: `same OLD-ID NEW-ID`, `apart OLD-ID NEW-ID`; # begins a comment.

      Examples:
        greffe diff scheme-2015.txt scheme-2021.txt
        greffe diff --format html paris-schema-2015-2020 new.txt >changes.html
        greffe diff --stat old.json new.json
      """)

  enum Format: String, ExpressibleByArgument { case text, json, markdown, html, csv }

  @Argument(help: "The older version.", completion: .file()) var old: String
  @Argument(help: "The newer version.", completion: .file()) var new: String
  @Option(help: "What to print: text, json, markdown, html (one page that needs nothing else) or csv (a row a change).")
  var format: Format = .text
  @Flag(help: "Print the summary alone, as text or Markdown.") var stat = false
  @Option(help: ArgumentHelp("A file of pairs that are the same or are not.", valueName: "file"), completion: .file()) var pins: String?
  @Flag(help: "Compare extractions of different versions of the extractor.") var force = false
  @OptionGroup var place: ArchiveOption

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("only one side can be standard input") }
    if stat, format != .text, format != .markdown { throw ValidationError("--stat prints text or Markdown") }
  }

  func run() throws {
    let comparison: Comparison
    do { comparison = try compared() } catch {
      Terminal.complain("\(error)")
      throw Status.trouble
    }
    switch format {
    case .text: try Terminal.print(Array(comparison.text(isStat: stat, hasColour: Terminal.hasColour).utf8))
    case .json: try Terminal.print(comparison.json())
    case .markdown: try Terminal.print(Array(comparison.markdown(isStat: stat).utf8))
    case .html: try Terminal.print(Array(comparison.html().utf8))
    case .csv: try Terminal.print(comparison.csv())
    }
    if comparison.isEmpty, comparison.old.sha256 != comparison.new.sha256 {
      Terminal.complain("neither version holds a fiche, an objective, an action or an act: nothing was compared, and the files differ")
      throw Status.finding
    }
    if !comparison.isSame { throw Status.finding }
  }

  private func compared() throws -> Comparison {
    let archive = place.archive()
    let sides = try [old, new].map { try Pipeline.outline(named: $0, in: archive) }
    if force, sides[0].generator != sides[1].generator {
      Terminal.complain("extracted by \(sides[0].generator) and by \(sides[1].generator): some changes may be the extractors'")
    }
    return try Pipeline.comparison(from: sides[0], to: sides[1], pins: try read(pins), isForced: force)
  }

  private func read(_ path: String?) throws -> Pins {
    guard let path else { return Pins() }
    let read = String(decoding: try FileSystem.read(path), as: UTF8.self)
    let text = String(read.unicodeScalars.drop { $0 == "\u{FEFF}" })
    do throws(Pins.Fault) { return try Pins(reading: text) } catch {
      throw FileError(path, because: error.description)
    }
  }
}
