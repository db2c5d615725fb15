import Normalising

/// Labels of which a dump or an OCR engine lost letters.
extension LabelTable {
  /// The role of a label whose letters a dump lost to U+FFFD: each sign stands for a letter or two.
  package static func role(ofDamaged head: [UInt8]) -> FieldRole? {
    var lost = 0
    for index in head.indices.dropLast(2) where head[index] == 0xEF && head[index + 1] == 0xBF && head[index + 2] == 0xBD { lost += 1 }
    guard lost > 0 else { return nil }
    let letters = Folding.letters(head)
    guard letters.count >= 4, case let opensLost = head.starts(with: [0xEF, 0xBF, 0xBD]) else { return nil }
    let fitting = glued.filter { word, _ in
      (1...(2 * lost)).contains(word.utf8.count - letters.count) && (opensLost || word.utf8.first == letters.first)
        && holds(word.utf8, letters)
    }
    return Set(fitting.values).count == 1 ? fitting.values.first : nil
  }

  /// Whether the letters stand in the word in order.
  private static func holds(_ word: String.UTF8View, _ letters: [UInt8]) -> Bool {
    var rest = letters[...]
    for letter in word where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// The wordings by the length of their letters, for labels of which one letter was misread.
  private static let byLength = Dictionary(grouping: glued.keys.filter { $0.utf8.count >= fewestLetters }) { $0.utf8.count }
  /// Shorter words with another letter are other words.
  private static let fewestLetters = 9

  /// The role of a label but for one letter that an OCR engine misread: `Flu référent`.
  package static func role(ofMisread head: [UInt8]) -> FieldRole? {
    guard (fewestLetters...64).contains(head.count), let first = ScalarReader(head).scalar(at: 0), ScalarReader.isUpper(first.value) else {
      return nil
    }
    let letters = Folding.letters(head)
    let fitting = byLength[letters.count, default: []].filter { zip($0.utf8, letters).count { $0 != $1 } == 1 }
    let roles = Set(fitting.compactMap { glued[$0] })
    return roles.count == 1 ? roles.first : nil
  }
}
