import Archiving
import ArgumentParser

/// Which archive a command works on.
struct ArchiveOption: ParsableArguments {
  @Option(
    name: .customLong("archive"), help: ArgumentHelp("The folder that holds corpus/ and outputs/.", valueName: "dir"),
    completion: .directory)
  var root = "."

  func archive(outputs: String? = nil) -> Archive { Archive(root: root, outputs: outputs) }

  /// The documents of the corpus; what stays out of it is told.
  func sources(of archive: Archive) throws(FileError) -> [Source] {
    let contents = try archive.contents()
    for refused in contents.refused { Terminal.complain(refused.description) }
    return contents.sources
  }

  /// What a name stands for: a file, standard input (`-`), or the id of a document of the archive. A name of nothing is a file that is not
  /// there, in no archive too.
  func source(named name: String) -> Source {
    if name == "-" || FileSystem.exists(name) || name.contains("/") { return Source(file: name) }
    return (try? archive().contents())?.sources.first { $0.id == name } ?? Source(file: name)
  }
}
