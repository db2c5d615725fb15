import Normalising

/// The heads of a table one under the other and its one row run together behind them, as dumps in the order of reading print a narrow table:
/// `Programmation`, `Prio`, `Coût €HT`, and then `2011-2013 1 2 776 000`. Only what each head asks for parts the row.
struct GluedRows {
  let lines: [TextLine]
  let bytes: [UInt8]

  private static let mostLabels = 4

  /// Each label with its value, and the line behind the row.
  func row(from index: Int) -> (pieces: [[TextLine]], end: Int)? {
    guard let first = role(index), Self.isFigure(first) else { return nil }
    var roles: [FieldRole] = []
    var next = index
    while roles.count < Self.mostLabels, let role = role(next) {
      guard Self.isFigure(role), !roles.contains(role) else { return nil }
      roles.append(role)
      next += 1
    }
    guard roles.count >= 2, roles.contains(.calendar), next < lines.count, !lines[next].isBlank,
      let values = values(lines[next].body, roles)
    else { return nil }
    let pieces = values.enumerated().flatMap { place, value in
      var (label, value) = (lines[index + place], TextLine(value, of: bytes))
      (label.cell, value.cell) = (.label, .value)
      return [[label], [value]]
    }
    return (pieces, next + 1)
  }

  private func role(_ index: Int) -> FieldRole? {
    guard index < lines.count, !lines[index].isBlank, !lines[index].isFurniture else { return nil }
    return LabelTable.role(ofLine: bytes[lines[index].body])
  }

  private static func isFigure(_ role: FieldRole) -> Bool { role == .calendar || role == .priority || role == .resources }

  /// A year or two, a figure, a sum to the end of the row.
  private func values(_ row: Range<Int>, _ roles: [FieldRole]) -> [Range<Int>]? {
    var words = bytes[row].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }[...]
    guard words.count <= 12 else { return nil }
    var values: [Range<Int>] = []
    for role in roles {
      guard let word = words.popFirst() else { return nil }
      switch role {
      case .calendar where isYears(bytes[word]): values.append(word)
      case .priority where word.count == 1 && isDigits(bytes[word]): values.append(word)
      case .resources where isDigits(bytes[word]) && role == roles.last && words.allSatisfy({ $0.count == 3 && isDigits(bytes[$0]) }):
        values.append(word.lowerBound..<(words.last ?? word).upperBound)
        words = []
      default: return nil
      }
    }
    return words.isEmpty ? values : nil
  }

  private func isDigits(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy { (0x30...0x39).contains($0) } }

  /// `2014`, `2011-2013`
  private func isYears(_ text: ArraySlice<UInt8>) -> Bool {
    let years = text.split { $0 == 0x2D || $0 == 0x2F || $0 >= 0x80 }
    return (1...2).contains(years.count) && years.allSatisfy { $0.count == 4 && isDigits($0) }
  }
}
