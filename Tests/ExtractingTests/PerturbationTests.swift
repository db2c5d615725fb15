import TestSupport
import Testing

@testable import Extracting

/// The plan of the fixture read through an OCR engine, or wrapped and joined again: a reader finds the same fiches in it.
@Suite struct PerturbationTests {
  private static let plain = extracted(PlanFixture.whole)

  /// One run: how often a letter is misread, in percent of what the engine does.
  struct Row: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let percent: Int
    let at: SourceLocation

    init(_ seed: UInt64, percent: Int, at: SourceLocation = #_sourceLocation) {
      self.seed = seed
      self.percent = percent
      self.at = at
    }

    var testDescription: String { "seed \(seed), \(percent) % of the engine's misreadings" }
  }

  private static let rows = [
    Row(1, percent: 100), Row(2, percent: 100), Row(3, percent: 100), Row(4, percent: 100), Row(5, percent: 100), Row(6, percent: 100),
    Row(7, percent: 30), Row(8, percent: 30), Row(9, percent: 200), Row(10, percent: 200),
  ]

  @Test(arguments: rows) func `Letters misread leave the same fiches, dates and lists`(row: Row) {
    var dice = Dice(row.seed)
    let document = extracted(Misreading.misread(PlanFixture.whole, percent: row.percent, &dice))
    #expect(Self.skeleton(document) == Self.skeleton(Self.plain), sourceLocation: row.at)
    expectNear(document, row.at)
  }

  @Test(arguments: rows) func `Letters misread in an act leave its parts`(row: Row) {
    var dice = Dice(row.seed)
    let text = ActTests.deliberation
    let (clean, noisy) = (extracted(text), extracted(Misreading.misread(text, percent: row.percent, &dice)))
    #expect(Self.actSkeleton(noisy) == Self.actSkeleton(clean), sourceLocation: row.at)
  }

  @Test(arguments: [70, 80, 100]) func `Wrapped and joined again is the same plan`(width: Int) {
    let wrapped = PlanVariationTests.wrapped(PlanFixture.whole, width)
    #expect(wrapped != PlanFixture.whole)
    let joined = Lines.joined(wrapped, width)
    #expect(joined == PlanFixture.whole)
    #expect(DocumentOutline.plan(extracted(joined)) == DocumentOutline.plan(Self.plain))
  }

  /// What no misread letter may change: numbers, codes, calendars, how many of each.
  private static func skeleton(_ document: Document) -> [String] {
    document.parts.fiches.map { fiche in
      let objectives = fiche.objectives.map { objective in
        let actions = objective.actions.map { "\(span($0.calendar))/\($0.subactions.map { span($0.calendar) }.joined(separator: ","))" }
        return "\(span(objective.calendar)): \(actions.joined(separator: " "))"
      }
      let loose = fiche.unattachedCalendars.flatMap { $0.map(\.text) }
      return "\(fiche.id) \(fiche.number ?? "-") \(fiche.code ?? "-") \(fiche.axis ?? "-") [\(objectives.joined(separator: "; "))] "
        + "loose \(loose) partners \(fiche.partners.count) indicators \(fiche.indicators.count) focus \(fiche.focus.count)"
    } + document.parts.axes.map { "\($0.id): \($0.objectives.count) \($0.findings.count) \($0.strengths.count) \($0.commitments.count)" }
  }

  private static func actSkeleton(_ document: Document) -> [String] {
    (document.parts.acts + [document.parts.deliberation].compactMap { $0 }).map { act in
      "\(act.reference ?? "-") visas \(act.citations.count) recitals \(act.recitals.count) articles \(act.articles.map(\.id)) "
        + "rapporteurs \(act.rapporteurs.count) amounts \(act.amounts.map { $0.value?.digits ?? "-" }) "
        + "vote \(act.vote?.for ?? -1) \(act.vote?.against ?? -1) \(act.vote?.abstention ?? -1)"
    }
  }

  private static func span(_ calendar: TimeSpan?) -> String { calendar?.edtf ?? "-" }

  /// Line for line the outline reads alike: one letter in twenty may differ, and three in a short line.
  private func expectNear(_ document: Document, _ at: SourceLocation) {
    let lines = DocumentOutline.plan(document).split(separator: "\n")
    let expected = DocumentOutline.plan(Self.plain).split(separator: "\n")
    guard lines.count == expected.count else {
      Issue.record("\(lines.count) lines, expected \(expected.count)", sourceLocation: at)
      return
    }
    for (line, other) in zip(lines, expected) where line != other {
      let far = Lines.distance(Lines.folded(line), Lines.folded(other))
      #expect(far <= max(3, other.count / 20), "‘\(line)’ for ‘\(other)’", sourceLocation: at)
    }
  }
}

/// What Tesseract with English makes of French print: the most frequent rows of LexiconBuilder's confusions.tsv, in hundredths.
private enum Misreading {
  private static let readings: [(printed: String, read: String, percent: Int)] = [
    ("à", "a", 74), ("à", "4", 14), ("à", "&", 7), ("è", "é", 82), ("ê", "é", 85), ("ô", "é", 62), ("ô", "6", 11), ("l'", "I'", 14),
    ("l'", "|'", 7), ("l'", "l", 4), ("l'", "V", 2), ("œ", "ce", 95), ("É", "E", 83), ("ç", "c", 65), ("î", "i", 99), ("d'", "d", 2),
    ("â", "a", 42), ("f", "t", 1), ("é", "e", 1),
  ]

  /// Words with a figure are spared, and so are signs and lines.
  static func misread(_ text: String, percent: Int, _ dice: inout Dice) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map { word in
        word.contains { $0.isNumber } ? String(word) : misread(word: word, percent, &dice)
      }
      result += (result.isEmpty ? "" : "\n") + words.joined(separator: " ")
    }
    return result
  }

  private static func misread(word: Substring, _ percent: Int, _ dice: inout Dice) -> String {
    var rest = word
    var result = ""
    while !rest.isEmpty {
      let isElided = ["l'", "d'"].contains(rest.prefix(2)) && result.allSatisfy { !$0.isLetter }
      let printed = rest.prefix(isElided ? 2 : 1)
      var chance = dice.roll(10_000)
      let found = readings.first { row in
        guard row.printed == printed else { return false }
        chance -= row.percent * percent
        return chance < 0
      }
      result += found?.read ?? String(printed)
      rest = rest.dropFirst(printed.count)
    }
    return result
  }
}

private enum Lines {
  /// The lines joined again that go on because the next one's first word had no room.
  static func joined(_ text: String, _ width: Int) -> String {
    var result: [String] = []
    var last = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let word = line.prefix { $0 != " " }
      if last > 0, !word.isEmpty, !["-", "▶"].contains(word), last + 1 + word.count > width {
        result[result.count - 1] += " " + line
      } else {
        result.append(String(line))
      }
      last = line.count
    }
    return result.joined(separator: "\n")
  }

  static func folded(_ text: Substring) -> [UInt32] { text.lowercased().unicodeScalars.map(\.value).filter { $0 > 0x20 } }

  /// Levenshtein's distance.
  static func distance(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var row = Array(0...other.count)
    for (place, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for column in other.indices {
        let cost = min(diagonal + (letter == other[column] ? 0 : 1), row[column] + 1, row[column + 1] + 1)
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[other.count]
  }
}
