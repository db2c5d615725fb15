import Normalising
import Reading

/// Where the acts of minutes begin in a line that holds a whole sitting: at references of one year that rise by one.
struct RunTogetherActs {
  private let bytes: [UInt8]

  private static let fewest = 3
  /// A shorter line is a paragraph, in bytes.
  private static let sitting = 600
  /// The longest title, in bytes.
  private static let title = 200
  /// How the text under a title begins, and what else stands on a line of its own in minutes; as printed.
  private static let speakers = [
    "M. ", "Mme ", "Monsieur ", "Madame ", "Le Conseil", "Le conseil", "Le Comité", "Le Bureau", "Le Maire", "Le maire", "LE CONSEIL",
    "Réuni à ", "Réunie à ", "Suite ", "Vu ", "VU ", "Par délibération", "Dans le cadre", "Il est ", "Il convient", "Considérant",
    "CONSIDERANT", "Rapporteur",
    "Conformément", "Il a été", "Afin ", "Depuis ", "Lors ", "Par courrier", "Par arrêté", "Après ", "Pour mémoire", "La commune ",
    "La Commune ", "Chaque année", "En application", "Compte tenu", "La loi ", "L'article ", "L’article ", "Cette ",
  ]
  private static let parts = [
    "COMPTE RENDU", "COMPTE-RENDU", "PROCES-VERBAL", "PROCES VERBAL", "PROCÈS-VERBAL", "L'an deux", "Présents :", "Votants :",
    "Secrétaire de séance",
    "Questions diverses", "QUESTIONS DIVERSES", "La séance est levée", "Récapitulatif", "Affiché le", "Absent", "Pouvoirs :",
    "Etaient présents", "Étaient présents", "ETAIENT PRESENTS", "ÉTAIENT PRÉSENTS",
    "L’an deux", "L’AN DEUX", "L'AN DEUX", "Excusé", "Procuration", "POUVOIRS", "ABSENT", "PRESENTS", "Date de convocation",
  ].map { Array($0.utf8) }
  private static let openings = speakers.map { Array($0.utf8) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// None where too few references or ordinals rise.
  func breaks(in line: Range<Int>) -> [Int] {
    let named = named(line)
    if !named.isEmpty { return cuts(named, line) }
    var heads = references(line)
    if heads.count < Self.fewest {
      heads = ordinals(line)
      // A page may have two, each over a title in capitals.
      if heads.count == 2, heads.allSatisfy({ endOfCapitals($0, min(line.upperBound, $0 + Self.title)) != nil }) {
        return cuts(heads, line)
      }
    }
    return heads.count < Self.fewest ? capitals(line) : cuts(heads, line)
  }

  /// The heads, where their texts begin, and where the session's own lines do.
  private func cuts(_ heads: [Int], _ line: Range<Int>) -> [Int] {
    var found = Set(heads)
    for (place, head) in heads.enumerated() {
      let end = min(place + 1 < heads.count ? heads[place + 1] : line.upperBound, head + Self.title)
      if let start = endOfCapitals(behindLabel(head, end), end) ?? (head..<end).first(where: { opens($0, Self.openings) }) {
        found.insert(start)
      }
    }
    let known = Set(heads)
    // `1/ PROCES-VERBAL DE LA SEANCE DU …`: a title right behind its number.
    for index in line.dropFirst() where opens(index, Self.parts) && !(1...5).contains(where: { known.contains(index - $0) }) {
      found.insert(index)
    }
    return found.sorted()
  }

  /// Behind `DELIBERATION N DE/2017/174`, which is no title in capitals; else the head.
  private func behindLabel(_ head: Int, _ end: Int) -> Int {
    guard bytes[head..<end].starts(with: Self.deliberation) else { return head }
    return bytes[min(head + Self.deliberation.count + 1, end)..<end].firstIndex(of: 0x20).map { $0 + 1 } ?? end
  }

  /// Where a title in capitals ends behind its number, and words in small letters begin: `2019-10 TAUX D'IMPOSITION Les taux sont …`
  private func endOfCapitals(_ head: Int, _ end: Int) -> Int? {
    var (start, words) = (head, 0)
    // `L. Cantuel soumet …`: an initial goes with its name.
    var initial: Int?
    while start < end {
      let stop = bytes[start..<end].firstIndex(of: 0x20) ?? end
      let letters = Capitals.letters(bytes[start..<stop])
      if letters.small > 0 { return words >= 2 && letters.large > 0 ? initial ?? start : nil }
      initial = stop - start == 2 && letters.large == 1 && bytes[stop - 1] == 0x2E ? start : nil
      words += letters.large >= 2 ? 1 : 0
      start = stop + 1
    }
    return nil
  }

  private func opens(_ index: Int, _ words: [[UInt8]]) -> Bool {
    index > 0 && bytes[index - 1] == 0x20 && words.contains { bytes[index...].starts(with: $0) }
  }

  /// Heads that only acts have, of which a page may hold one: `DELIBERATION N DE/2017/174` behind the heading of a commission, `N°36/2023
  /// OBJET : …`, `2012, DASES 190 G Subvention …` behind a sentence.
  private func named(_ line: Range<Int>) -> [Int] {
    line.filter { index in
      guard index == line.lowerBound || bytes[index - 1] == 0x20 else { return false }
      switch bytes[index] {
      case 0x44: return opensDeliberation(index, line)
      case 0x4E: return opensNumberedSubject(index, line.upperBound)
      case 0x31, 0x32: return opensParisian(index, line)
      default: return false
      }
    }
  }

  private static let deliberation = Array("DELIBERATION N".utf8)
  private static let subject = Array(" OBJET :".utf8)
  private static let longestNumber = 24

  /// With a number behind it, and behind nothing but capitals and the number of a page.
  private func opensDeliberation(_ index: Int, _ line: Range<Int>) -> Bool {
    guard index - line.lowerBound <= Self.title, bytes[index..<line.upperBound].starts(with: Self.deliberation),
      case let before = Capitals.letters(bytes[line.lowerBound..<index]), before.small == 0
    else { return false }
    let number = bytes[(index + Self.deliberation.count)..<line.upperBound].prefix(Self.longestNumber)
    return number.contains { (0x30...0x39).contains($0) } && number.contains { $0 == 0x2F || $0 == 0x2D }
  }

  /// subject → `N°` digits `/` year ` OBJET :`
  private func opensNumberedSubject(_ index: Int, _ end: Int) -> Bool {
    guard bytes[index..<end].starts(with: "N°".utf8) else { return false }
    let rest = bytes[(index + 3)..<end].prefix(Self.longestNumber + Self.subject.count)
    let number = rest.prefix { (0x30...0x39).contains($0) || $0 == 0x2F || $0 == 0x2D || $0 == 0x5F }
    return (4...12).contains(number.count) && rest[number.endIndex...].starts(with: Self.subject)
  }

  /// parisian → year `, ` capitals{2,6} digits{1,4} ` G`? blank capital, behind a stop or the number of a page
  private func opensParisian(_ index: Int, _ line: Range<Int>) -> Bool {
    guard index + 16 < line.upperBound, bytes[index + 4] == 0x2C, bytes[index + 5] == 0x20, let year = number(index..<(index + 4)),
      (1980...2099).contains(year)
    else { return false }
    let before = bytes[line.lowerBound..<index].drop { (0x30...0x39).contains($0) || $0 == 0x20 }
    guard before.isEmpty || index >= 2 && bytes[index - 2] == 0x2E else { return false }
    let letters = bytes[(index + 6)..<line.upperBound].prefix(7).prefix { (0x41...0x5A).contains($0) }
    guard (2...6).contains(letters.count), bytes[letters.endIndex] == 0x20 else { return false }
    let digits = bytes[(letters.endIndex + 1)..<line.upperBound].prefix(5).prefix { (0x30...0x39).contains($0) }
    var next = digits.endIndex
    guard (1...4).contains(digits.count), next + 4 < line.upperBound else { return false }
    if bytes[next...].starts(with: " G ".utf8) { next += 2 }
    return bytes[next] == 0x20 && ScalarReader(bytes).scalar(at: next + 1).map { ScalarReader.isUpper($0.value) } ?? false
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

  /// Words that only minutes print; without them a row of ordinals numbers something else.
  private static let sittings = [
    "onseil municipal", "ONSEIL MUNICIPAL", "onseil communautaire", "onseil Municipal", "onseil Communautaire",
    "omité syndical", "omité Syndical", "OMITE SYNDICAL", "ommission permanente", "onseil d'administration", "onseil d’administration",
    "onseil général", "onseil Général", "onseil départemental", "onseil métropolitain",
  ]
  .map { Array($0.utf8) }

  /// The ordinals that rise by one behind the ends of sentences: `… à l'unanimité. 2 - Tarifs de la cantine …`
  private func ordinals(_ line: Range<Int>) -> [Int] {
    let text = Array(bytes[line])
    guard text.count >= Self.sitting, Self.sittings.contains(where: { text.firstIndex(of: $0) != nil }) else { return [] }
    var (heads, last) = ([Int](), 0)
    // `2 4/ ATELIER RELAIS …`: a further page of the sitting, its number first.
    let first = pageEnd(line)
    for index in line.dropFirst() where bytes[index - 1] == 0x20 {
      guard let number = ordinal(index, line.upperBound), number == last + 1 || heads.isEmpty && (number == 1 || index == first) else {
        continue
      }
      heads.append(index)
      last = number
    }
    return heads
  }

  /// Behind the number of a page at the line's start.
  private func pageEnd(_ line: Range<Int>) -> Int {
    let digits = bytes[line].prefix { (0x30...0x39).contains($0) }
    return (1...3).contains(digits.count) && bytes[digits.endIndex...].first == 0x20 ? digits.endIndex + 1 : line.lowerBound
  }

  /// Both ends of the titles in capitals that stand between sentences, and where the session's own lines begin.
  private func capitals(_ line: Range<Int>) -> [Int] {
    let text = Array(bytes[line])
    guard text.count >= Self.sitting, Self.sittings.contains(where: { text.firstIndex(of: $0) != nil }) else { return [] }
    var titles: [Range<Int>] = []
    var (run, words, long) = (line.lowerBound, 0, 0)
    var start = line.lowerBound
    while start < line.upperBound {
      let end = bytes[start..<line.upperBound].firstIndex(of: 0x20) ?? line.upperBound
      let letters = Capitals.letters(bytes[start..<end])
      if letters.small == 0, words > 0 || letters.large > 0 && endsSentence(before: start, line.lowerBound) {
        if words == 0 { run = start }
        words += 1
        long += letters.large >= 4 ? 1 : 0
      } else {
        if words >= 3, long >= 2, letters.large > 0 { titles.append(run..<start) }
        (words, long) = (0, 0)
      }
      start = end + 1
    }
    guard titles.count >= Self.fewest else { return [] }
    let parts = line.dropFirst().filter { opens($0, Self.parts) }
    return Set(titles.flatMap { [$0.lowerBound, $0.upperBound] } + parts).filter { $0 > line.lowerBound }.sorted()
  }

  private func endsSentence(before index: Int, _ start: Int) -> Bool {
    index <= start + 1 || [0x2E, 0x21, 0x3F, 0x3A, 0x29].contains(bytes[index - 2])
  }

  /// ordinal → digits{1,2} ( ` - ` | ` – ` | `/ ` | `. ` | `) ` | `° ` ) capital
  private func ordinal(_ index: Int, _ end: Int) -> Int? {
    let digits = bytes[index..<min(end, index + 3)].prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count), let number = number(index..<digits.endIndex) else { return nil }
    let rest = bytes[digits.endIndex..<min(end, digits.endIndex + 8)]
    for sign in [" - ", " – ", "/ ", ". ", ") ", "° ", "- ", "-"] where rest.starts(with: sign.utf8) {
      let next = rest.startIndex + sign.utf8.count
      guard next < end, let letter = ScalarReader(bytes).scalar(at: next), ScalarReader.isUpper(letter.value) else { return nil }
      return number
    }
    return nil
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
