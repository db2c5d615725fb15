import Normalising

/// Where the acts of minutes begin in a line that holds a whole sitting: at references of one year that rise by one.
struct RunTogetherActs {
  private let bytes: [UInt8]

  private static let fewest = 3
  /// The longest title, in bytes.
  private static let title = 200
  /// How the text under a title begins, and what else stands on a line of its own in minutes; as printed.
  private static let speakers = [
    "M. ", "Mme ", "Monsieur ", "Madame ", "Le Conseil", "Le conseil", "Le Comité", "Le Bureau", "Le Maire", "Le maire",
  ]
  private static let parts = [
    "COMPTE RENDU", "COMPTE-RENDU", "PROCES-VERBAL", "PROCES VERBAL", "PROCÈS-VERBAL", "L'an deux", "Présents :", "Votants :",
    "Secrétaire de séance",
    "Questions diverses", "QUESTIONS DIVERSES", "La séance est levée", "Récapitulatif", "Affiché le", "Absent", "Pouvoirs :",
  ].map { Array($0.utf8) }
  private static let openings = speakers.map { Array($0.utf8) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// None where too few references rise.
  func breaks(in line: Range<Int>) -> [Int] {
    let heads = references(line)
    guard heads.count >= Self.fewest else { return [] }
    var found = Set(heads)
    for (place, head) in heads.enumerated() {
      let end = min(place + 1 < heads.count ? heads[place + 1] : line.upperBound, head + Self.title)
      if let start = (head..<end).first(where: { opens($0, Self.openings) }) { found.insert(start) }
    }
    for index in line.dropFirst() where opens(index, Self.parts) { found.insert(index) }
    return found.sorted()
  }

  private func opens(_ index: Int, _ words: [[UInt8]]) -> Bool {
    index > 0 && bytes[index - 1] == 0x20 && words.contains { bytes[index...].starts(with: $0) }
  }

  /// The references that rise, and their repetition in a recapitulation.
  private func references(_ line: Range<Int>) -> [Int] {
    var (heads, year, numbers) = ([Int](), 0, [Int]())
    for index in line.dropFirst() where bytes[index - 1] == 0x20 {
      guard let found = reference(index, line.upperBound) else { continue }
      if numbers.isEmpty { year = found.year }
      guard found.year == year, numbers.isEmpty || found.number == numbers[numbers.count - 1] + 1 || numbers.contains(found.number) else {
        continue
      }
      heads.append(index)
      if !numbers.contains(found.number) { numbers.append(found.number) }
    }
    return numbers.count >= Self.fewest ? heads : []
  }

  /// reference → year ( `-` | `/` ) digits{2,3} blank capital
  private func reference(_ index: Int, _ end: Int) -> (year: Int, number: Int)? {
    guard index + 10 < end, [0x2D, 0x2F].contains(bytes[index + 4]), let year = number(index..<(index + 4)), (1980...2099).contains(year)
    else {
      return nil
    }
    let stop = bytes[(index + 5)...].prefix(4).firstIndex { !(0x30...0x39).contains($0) } ?? index
    guard (7...8).contains(stop - index), stop + 1 < end, bytes[stop] == 0x20, let number = number((index + 5)..<stop),
      let next = ScalarReader(bytes).scalar(at: stop + 1), ScalarReader.isUpper(next.value)
    else { return nil }
    return (year, number)
  }

  private func number(_ range: Range<Int>) -> Int? {
    bytes[range].allSatisfy { (0x30...0x39).contains($0) } ? Int(String(decoding: bytes[range], as: UTF8.self)) : nil
  }
}
