import Normalising

/// Labels of four words and more in lower case, as some forms print all of theirs: `maître d'ouvrage porteur de l'action` on a line of its own.
/// Each comes again, with the next fiche; a line that goes on with a sentence does not.
struct LowerLabels {
  /// Where their lines begin.
  private var starts: Set<Int> = []

  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    var places: [String: [Int]] = [:]
    for line in lines where !line.isBlank && !line.isFurniture && line.indent < LabelColumns.narrowestColumn {
      // A cheap look before the dear one.
      guard line.body.count <= 64, bytes[line.body].count(where: { $0 == 0x20 }) >= 3,
        LabelTable.role(ofLowerLine: bytes[line.body], isLong: true) != nil
      else { continue }
      places[String(decoding: Folding.words(bytes[line.body]), as: UTF8.self), default: []].append(line.body.lowerBound)
    }
    starts = Set(places.values.filter { $0.count >= 2 }.joined())
  }

  func contains(_ start: Int) -> Bool { starts.contains(start) }
}
