import Normalising
import Reading

/// Labels that stand before their values on the line with nothing between: `Pilotes Conseil départemental`, `Temporalité 2024-2026`. A wording
/// is one where two lines and more open with it, and two and more fields are so labelled; so is each of three lines and more in a row that
/// open with labels of their own, as the frame of a sheet prints them.
struct BareLabels {
  private let wordings: Set<String>
  /// Wordings that stand alone on a line.
  private let standing: Set<String>
  /// Where lines of such a frame begin.
  private let frames: Set<Int>
  private static let mostWords = 4
  /// Lines of a frame in a row, and lines between them that go on with a value.
  private static let fewestRows = 3
  private static let mostBetween = 1
  private static let fewestOthers = 3

  private typealias Found = (words: String, role: FieldRole, end: Int, isDashed: Bool)

  init(_ lines: [TextLine], _ bytes: [UInt8]) {
    var tally = Tally()
    for (index, line) in lines.enumerated() where !line.isFurniture {
      tally.add(line, behindBlank: index == 0 || lines[index - 1].isBlank, bytes)
    }
    tally.endRun()
    frames = tally.frames
    standing = tally.standing
    wordings = tally.wordings
  }

  /// How often lines open with a label, and how.
  private struct Tally {
    private var counts: [String: Int] = [:]
    private var roles: [String: FieldRole] = [:]
    private var dashed: [String: Int] = [:]
    private var said: [String: Int] = [:]
    private var alone: [String: FieldRole] = [:]
    private var run: [(start: Int, words: String)] = []
    private var between = 0
    /// How often lines with labels of other fields stand right over one of these.
    private var framed: [String: Int] = [:]
    private var above: (words: String, role: FieldRole)?
    private(set) var frames: Set<Int> = []

    mutating func add(_ line: TextLine, behindBlank: Bool, _ bytes: [UInt8]) {
      guard !line.isBlank else {
        between += BareLabels.mostBetween + 1
        above = nil
        return endRun()
      }
      if behindBlank, let spoken = BareLabels.spoken(line, bytes) { said[spoken.words, default: 0] += 1 }
      guard let found = BareLabels.label(of: line, bytes) else {
        if let role = LabelTable.role(ofLine: bytes[line.body]) {
          alone[String(decoding: Folding.words(bytes[line.body]), as: UTF8.self)] = role
        }
        between += 1
        above = nil
        if between > BareLabels.mostBetween { endRun() }
        return
      }
      if found.isDashed { dashed[found.words, default: 0] += 1 }
      if found.role.isBareable || found.role.isOftenBare {
        counts[found.words, default: 0] += 1
        roles[found.words] = found.role
        if let above, above.role.isFramed { framed[above.words, default: 0] += 1 }
      }
      above = (found.words, found.role)
      run.append((line.body.lowerBound, found.words))
      between = 0
    }

    /// The lines of a run, where they make a frame.
    mutating func endRun() {
      if Set(run.map(\.words)).count >= BareLabels.fewestRows { frames.formUnion(run.map(\.start)) }
      run = []
    }

    var standing: Set<String> { Set(alone.filter { BareLabels.isSure($0.value, $0.key) }.keys) }

    var wordings: Set<String> {
      let known = counts.filter { $0.value >= 2 && roles[$0.key]!.isBareable }.keys
      let others = counts.filter { $0.value >= BareLabels.fewestOthers && roles[$0.key]!.isOftenBare }.keys
      let parted = Array(dashed.filter { $0.value >= 2 }.keys) + Array(said.filter { $0.value >= BareLabels.fewestOthers }.keys)
      let frequent = counts.filter { $0.value >= BareLabels.fewestOthers }.keys.map { roles[$0]! }
      let isForm = max(Set(known.map { roles[$0]! }).count, Set(frequent).count) >= 2
      // `Territoire Région` over `Calendrier 2018-2021`, fiche after fiche.
      let besides = framed.filter { $0.value >= BareLabels.fewestOthers }.keys
      let wordings = (isForm ? Set(known).union(others).union(besides) : Set(known.filter { counts[$0]! >= BareLabels.fewestOthers }))
        .union(parted)
      // Labels of two words and more, and of names and days, are no words of a sentence where others stand alone; nor is one that stands alone
      // elsewhere.
      guard Set(alone.values).count >= BareLabels.fewestRows else { return wordings }
      let often = counts.filter { $0.value >= 2 && !$0.key.hasPrefix("plan ") }.keys
      return wordings.union(often.filter { $0.contains(" ") || roles[$0]!.isBareable && BareLabels.isSure(roles[$0]!, $0) })
        .union(counts.keys.filter(standing.contains))
    }
  }

  /// `Action Logement` and `État membre` are no fields.
  private static func isSure(_ role: FieldRole, _ words: String) -> Bool {
    switch role {
    case .state, .priority, .number, .axis: false
    case .actions, .description: words.contains(" ") && !words.hasPrefix("plan ")
    default: true
    }
  }

  /// Where in a value a field begins that stands beside it, as in a row of four columns: `Jeunes de 16 à 25 ans Moyens 45 000 €`.
  func second(in value: Range<Int>, _ bytes: [UInt8]) -> (label: Range<Int>, value: Range<Int>)? {
    guard !wordings.isEmpty, value.count <= 200 else { return nil }
    for start in value where start > value.lowerBound + 1 && bytes[start - 1] == 0x20 && bytes[start - 2] != 0x20 {
      let line = TextLine(start..<value.upperBound, of: bytes)
      guard let found = Self.label(of: line, bytes), wordings.contains(found.words) || standing.contains(found.words),
        Self.isSure(found.role, found.words),
        found.role != .title, !Dangling.ends(bytes[value.lowerBound..<(start - 1)])
      else { continue }
      return (start..<(found.end - 1), found.end..<value.upperBound)
    }
    return nil
  }

  /// Where the value begins; nil where a line does not open so.
  func value(in line: TextLine, _ bytes: [UInt8]) -> Int? {
    let isFramed = frames.contains(line.body.lowerBound)
    guard !wordings.isEmpty || isFramed else { return nil }
    if let spoken = Self.spoken(line, bytes), wordings.contains(spoken.words) { return spoken.end }
    guard let found = Self.label(of: line, bytes) else { return nil }
    return isFramed || wordings.contains(found.words) ? found.end : nil
  }

  /// The longest label at the start of a line that a capital or a figure follows, and no colon; none where the line is something whole.
  private static func label(of line: TextLine, _ bytes: [UInt8]) -> Found? {
    guard let found = longest(in: line, bytes), LabelTable.role(ofLine: bytes[line.body]) == nil,
      HeadingReader(bytes[line.body]).form == nil, LabelTable.roles(ofRow: bytes[line.body]) == nil
    else { return nil }
    return found
  }

  private static func longest(in line: TextLine, _ bytes: [UInt8]) -> Found? {
    guard let first = ScalarReader(bytes).scalar(at: line.body.lowerBound), ScalarReader.isUpper(first.value) else { return nil }
    var found: Found?
    var words = 0
    for index in line.body where bytes[index] == 0x20 && index > line.body.lowerBound && bytes[index - 1] != 0x20 {
      words += 1
      guard words <= mostWords, bytes[index - 1] != 0x3A else { break }
      let head = bytes[line.body.lowerBound..<index]
      if let sign = ScalarReader(bytes).scalar(before: index), Bullets.dashes.contains(sign.value) || sign.value == 0x2F { break }
      let value = bytes[index..<line.body.upperBound].firstIndex { $0 != 0x20 } ?? line.body.upperBound
      guard value < line.body.upperBound, value - index <= BlockBuilder.widestWordGap, opensValue(value, bytes),
        let role = LabelTable.role(ofLine: head), role.isBareable || role.isFramed || role.isOftenBare,
        !isPage(value..<line.body.upperBound, bytes) || !role.isOftenBare || role == .number
      else { continue }
      found = (String(decoding: Folding.words(head), as: UTF8.self), role, value, isDash(value, bytes))
    }
    return found
  }

  /// `Éléments de contexte 14` stands in a list of contents.
  private static func isPage(_ value: Range<Int>, _ bytes: [UInt8]) -> Bool {
    value.count <= 3 && bytes[value].allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Labels that begin a sentence with their value, `Avec la police`, `On mesure le nombre de passages`, where line after line does. Folded.
  private static let sentences: [String: FieldRole] = [
    "avec": .partners, "on mesure": .indicators, "nous mesurons": .indicators, "on agit": .actions,
  ]

  private static func spoken(_ line: TextLine, _ bytes: [UInt8]) -> Found? {
    guard bytes[line.body].last != 0x2E, line.width <= 240, LabelTable.role(ofLine: bytes[line.body]) == nil else { return nil }
    var words = 0
    for index in line.body.prefix(24) where bytes[index] == 0x20 {
      words += 1
      guard words <= 2 else { return nil }
      let head = String(decoding: Folding.words(bytes[line.body.lowerBound..<index]), as: UTF8.self)
      if let role = sentences[head], index + 1 < line.body.upperBound { return (head, role, index + 1, false) }
    }
    return nil
  }

  private static func isDash(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard let next = ScalarReader(bytes).scalar(at: index) else { return false }
    return Bullets.dashes.contains(next.value) || Bullets.sure.contains(next.value)
  }

  private static func opensValue(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard let next = ScalarReader(bytes).scalar(at: index) else { return false }
    // `Objectif(s) - Maintenir`
    if Bullets.dashes.contains(next.value) || Bullets.sure.contains(next.value), index + next.length + 1 < bytes.count {
      return bytes[index + next.length] == 0x20
    }
    return ScalarReader.isUpper(next.value) || ScalarReader.isDigit(next.value) || bytes[index...].starts(with: "à partir".utf8)
      || bytes[index...].starts(with: "dès".utf8)
  }
}

extension FieldRole {
  /// Fields of names and days, whose values open with a capital or a figure.
  var isBareable: Bool {
    switch self {
    case .leads, .partners, .calendar, .audience, .start, .end, .priority, .state: true
    default: false
    }
  }

  /// Fields of sentences and lists, which must be so labelled in three lines and more, among others of names and days.
  var isOftenBare: Bool {
    switch self {
    case .objectives, .indicators, .description, .rationale, .findings, .actions, .resources, .number, .axis: true
    default: false
    }
  }

  /// Fields that a frame of bare labels may have besides.
  fileprivate var isFramed: Bool {
    switch self {
    case .other: true
    default: false
    }
  }
}
