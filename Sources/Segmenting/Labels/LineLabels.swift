import Normalising

/// Lines that are labels.
extension LabelTable {
  /// The longest label, in bytes.
  private static let longest = 64

  /// The role of a line that is a label and nothing else, in a capital, with a colon or none: `Partenaires`, `PILOTE :`.
  package static func role(ofLine line: ArraySlice<UInt8>) -> FieldRole? {
    guard line.count <= longest, let first = ScalarReader.first(of: line), ScalarReader.isUpper(first.value) || opensLost(line) else {
      return nil
    }
    let body = line.last == 0x3A ? line.dropLast() : line
    guard let last = body.last, last != 0x2E, last != 0x2C, last != 0x3B else { return nil }
    let folded = String(decoding: Folding.words(body), as: UTF8.self)
    if last == 0x3F { return question(folded) }
    return role(of: folded, open: false) ?? role(ofDamaged: Array(body))
  }

  /// `\u{FFFD}chéance`: the dump lost the first letter.
  private static func opensLost(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0xEF, 0xBF, 0xBD]) && line.dropFirst(3).first.map { $0 > 0x20 } ?? false
  }

  /// The fields of a line that is the head of a table whose blanks a dump has lost, `Pilotage Partenaires Calendrier`: two and more, each in a
  /// capital; nil for any other.
  package static func roles(ofRow line: ArraySlice<UInt8>) -> [FieldRole]? {
    guard line.count <= longestRow, role(ofLine: line) == nil else { return nil }
    let words = line.split(separator: 0x20)
    guard (2...12).contains(words.count) else { return nil }
    var (roles, next) = ([FieldRole](), 0)
    while next < words.count {
      let ends = (next + 1...min(words.count, next + 4)).reversed()
      guard let end = ends.first(where: { role(ofLine: line[words[next].startIndex..<words[$0 - 1].endIndex]) != nil }),
        let found = role(ofLine: line[words[next].startIndex..<words[end - 1].endIndex]), !roles.contains(found)
      else { return nil }
      roles.append(found)
      next = end
    }
    return roles.count >= 2 ? roles : nil
  }

  private static let longestRow = 100
}
