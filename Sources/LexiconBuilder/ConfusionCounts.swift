import Foundation
import Normalising

/// What print is read as, from the counted sets and from the list of kindred shapes.
enum ConfusionCounts {
  static func read(folder: String) throws -> [Confusion] {
    var counts: [[Substring]: (seen: Double, of: Double)] = [:]
    for row in try rows(folder, "confusions.tsv") + rows(folder, "kindred.tsv") {
      let (seen, of) = (Double(row[2])!, Double(row[3])!)
      guard of > 0, seen > 0, row[0].lowercased() != row[1].lowercased(), row[0].first?.isASCII == true || row[0].first?.isLowercase == true
      else { continue }
      let old = counts[[row[0], row[1]]]
      counts[[row[0], row[1]]] = ((old?.seen ?? 0) + seen, max(old?.of ?? 0, of))
    }
    return counts.sorted { ($0.key[1], $0.key[0]) < ($1.key[1], $1.key[0]) }.map { row in
      Confusion(
        printed: Array(row.key[0].utf8), read: Array(row.key[1].utf8), share: Float(log2(min(0.95, row.value.seen / row.value.of))))
    }
  }
}
