import Archiving
import Cataloguing
import Publishing

extension Pipeline {
  /// Writes the catalogue's database, `catalogue.sqlite` among the outputs.
  static func writeDatabase(_ catalogue: Catalogue, to archive: Archive) throws(FileError) {
    try archive.replace("catalogue.sqlite") { path throws(FileError) in
      do { try catalogue.writeDatabase(to: path, by: generator) } catch {
        throw FileError("\(archive.outputs)/catalogue.sqlite", because: "cannot be written: \(error)")
      }
    }
  }
}
