import Normalising

/// Labels that end the line of their value with one blank between, as dumps in the order of drawing print a frame whose labels stand on the
/// right: `Familles monoparentales Publics visés`, and labels that begin behind the value of the field before in a frame of four columns. The
/// rest of a torn label stands on the next lines. With a colon the label is the next value's, as flattened boxes have it: `Julie Bastide,
/// coordinatrice Public cible :`.
///
/// A wording is one where lines of four fields end so, where two wordings of different fields do twice each, or where it does three times.
struct EndLabels {
  struct Found {
    let value: Range<Int>
    let label: [Range<Int>]
    let end: Int
    /// The value of the label stands behind it.
    var announces = false
  }

  private typealias Entry = (line: Int, words: String, role: FieldRole, found: Found)

  /// By line.
  private(set) var found: [Int: Found] = [:]

  private static let mostWords = 5
  private static let widest = 160
  private static let widestLabel = 44
  private static let widestRest = 28
  private static let fewestRoles = 4
  private static let fewestOfOne = 3

  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    var all: [Entry] = []
    for index in lines.indices where !lines[index].isBlank && !lines[index].isFurniture && lines[index].width <= Self.widest {
      if let (role, found) = Self.label(at: index, lines, bytes) ?? Self.announcedLabel(at: lines[index], index, bytes) {
        let words = found.label.map { String(decoding: Folding.words(bytes[$0]), as: UTF8.self) }.joined(separator: " ")
        all.append((index, words, role, found))
      }
    }
    for entry in Self.proved(all.filter { !$0.found.announces }) + Self.proved(all.filter(\.found.announces)) {
      found[entry.line] = entry.found
    }
  }

  private static func proved(_ all: [Entry]) -> [Entry] {
    let often = Dictionary(grouping: all, by: \.words).filter { $0.value.count >= 2 }
    let isForm = Set(all.map(\.role)).count >= fewestRoles
    let fewest = Set(often.values.map { $0[0].role }).count >= 2 ? 2 : fewestOfOne
    return all.filter { isForm || often[$0.words]?.count ?? 0 >= fewest }
  }

  /// `DES OPERATIONS` behind `DESCRIPTION`, in capitals.
  private static func opensArticle(_ label: ArraySlice<UInt8>) -> Bool {
    let first = String(decoding: Folding.words(label.prefix { $0 != 0x20 }), as: UTF8.self)
    return ["de", "des", "du", "le", "la", "les"].contains(first)
  }

  /// The longest label with a colon that ends a line, behind the value of the field before.
  private static func announcedLabel(at line: TextLine, _ index: Int, _ bytes: [UInt8]) -> (role: FieldRole, found: Found)? {
    let body = line.body
    guard bytes[body].last == 0x3A, LabelTable.role(ofLine: bytes[body]) == nil, HeadingReader(bytes[body]).form == nil else { return nil }
    let starts = body.suffix(widestLabel).filter { $0 > body.lowerBound && bytes[$0 - 1] == 0x20 }.suffix(mostWords + 1)
    for start in starts where ScalarReader(bytes).scalar(at: start).map({ ScalarReader.isUpper($0.value) }) ?? false {
      let value = body.lowerBound..<(start - 1)
      guard isValue(bytes[value]), !bytes[value].contains(0x3A), bytes[value].last != 0x2C, !Dangling.ends(bytes[value]),
        let role = LabelTable.role(ofLine: bytes[start..<body.upperBound])
      else { continue }
      return (role, Found(value: value, label: [start..<body.upperBound], end: index + 1, announces: true))
    }
    return nil
  }

  /// Three letters or figures, and neither markup nor the stroke between two labels.
  private static func isValue(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last, !"#*|".utf8.contains(first), !"/ *".utf8.contains(last) else { return false }
    return text.count { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) } >= 3
  }

  /// The longest label that ends a line, with the rest of it on the next lines; none where the line is something whole.
  private static func label(at index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> (role: FieldRole, found: Found)? {
    let line = bytes[lines[index].body]
    guard let found = longest(at: index, lines, bytes), LabelTable.role(ofLine: line) == nil, LabelTable.roles(ofRow: line) == nil,
      // `B1-2 Maître d'ouvrage`: a code in front is the fiche's and no heading of this line.
      HeadingReader(line).form == nil || SynopticRows.isCode(bytes[found.found.value])
    else { return nil }
    return found
  }

  private static func longest(at index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> (role: FieldRole, found: Found)? {
    let body = lines[index].body
    guard let last = bytes[body].last, ![0x2E, 0x3A, 0x2C, 0x3B].contains(last) else { return nil }
    let starts = body.suffix(widestLabel).filter { $0 > body.lowerBound && bytes[$0 - 1] == 0x20 }.suffix(mostWords)
    for start in starts where ScalarReader(bytes).scalar(at: start).map({ ScalarReader.isUpper($0.value) }) ?? false {
      let value = body.lowerBound..<(start - 1)
      guard isValue(bytes[value]), bytes[value].last != 0x3A, bytes[value].last != 0x2C, !Dangling.ends(bytes[value]),
        !opensArticle(bytes[start..<body.upperBound])
      else { continue }
      var rest = lines[(index + 1)...].prefix(2).prefix { line in
        !line.isBlank && !line.isFurniture && line.width - line.indent <= widestRest
          && ScalarReader(bytes).isSmallLetter(at: line.body.lowerBound)
      }
      let goesOn = !rest.isEmpty
      while true {
        let words = rest.reduce(into: Array(bytes[start..<body.upperBound])) { $0 += [0x20] + bytes[$1.body] }
        if let role = LabelTable.role(ofLine: words[...]), role.isBareable || role.isOftenBare, !rest.isEmpty || !goesOn {
          return (
            role,
            Found(value: value, label: [start..<body.upperBound] + rest.map(\.body), end: index + 1 + rest.count)
          )
        }
        guard rest.popLast() != nil else { break }
      }
    }
    return nil
  }
}
