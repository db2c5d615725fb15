import Normalising
import Reading
import Segmenting

extension Extraction {
  /// Days that no calendar has, and weekdays that were another.
  mutating func checkDates() {
    for index in blocks.indices where blocks[index].kind != .table && blocks[index].kind != .row && blocks[index].kind != .unreadable {
      let passage = passage(index)
      guard passage.hasDigit else { continue }
      let tokens = Tokens(passage)
      for place in tokens.all.indices where tokens[place]?.year != nil {
        if let fault = WrittenDate(tokens, year: place)?.fault {
          report(.warning, .impossibleDate, fault.message, at: locate(tokens.slice(fault.range)))
        }
      }
    }
  }

  /// Calendars that lie outside the period of the plan; one that only begins in it is remarked and no more.
  mutating func checkPeriod(_ parts: Parts, _ period: TimeSpan?) {
    guard let period, let first = period.start, let last = period.end, first < last, isOfWhole(period, parts) else { return }
    for calendar in parts.allCalendars where calendar.certainty == .printed {
      guard let start = calendar.start ?? calendar.end, let end = calendar.end ?? calendar.start, start <= end, end - start <= 30 else {
        continue
      }
      if start > last || end < first {
        report(
          .warning, .impossibleDate, "the calendar ‘\(calendar.text)’ lies outside the period \(first)-\(last)", at: calendar.at,
          related: [period.at])
      } else if end > last {
        report(
          .note, .impossibleDate, "the calendar ‘\(calendar.text)’ ends after the period \(first)-\(last)", at: calendar.at,
          related: [period.at])
      }
    }
  }

  /// Whether a period stands before the plan begins; one in a sentence of a fiche is that of something else.
  private func isOfWhole(_ period: TimeSpan, _ parts: Parts) -> Bool {
    let starts = (parts.axes.map(\.at) + parts.fiches.map(\.at)).compactMap { $0.spans.first?.start }
    guard let plan = starts.min(), let place = period.at.spans.first?.start else { return false }
    return place < plan
  }

  /// An act that was sent or received before it was decided.
  mutating func checkStamps(_ parts: Parts) {
    for act in parts.acts + [parts.deliberation].compactMap({ $0 }) {
      guard let sitting = act.session.date, let day = sitting.edtf, Self.isDay(day) else { continue }
      for (stamp, verb) in [(act.receipt?.sent, "sent"), (act.receipt?.received, "received")] {
        guard let stamp, let other = stamp.edtf, Self.isDay(other), other < day else { continue }
        report(
          .warning, .impossibleDate, "the act was \(verb) on ‘\(stamp.text)’, before the sitting of ‘\(sitting.text)’", at: stamp.at,
          related: [sitting.at])
      }
    }
  }

  private static func isDay(_ edtf: String) -> Bool { edtf.utf8.count == 10 && edtf.utf8.dropFirst(4).first == 0x2D }
}

/// weekday? day month year, or day / month / year
struct WrittenDate {
  private static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  let text: Passage
  let range: Range<Int>
  let weekday: Int?
  let day: Int
  let month: Int
  let year: Int

  /// The date that ends with the year at a token.
  init?(_ tokens: Tokens, year place: Int) {
    guard let year = tokens[place]?.year else { return nil }
    var start: Int
    if let month = TimeWords.months[tokens.word(place - 1)] {
      start = place - 2
      if TimeWords.suffixes.contains(tokens.word(start)), tokens[start - 1]?.kind == .number { start -= 1 }
      self.month = month
    } else if ["/", "."].contains(tokens.sign(place - 1)), tokens.sign(place - 3) == tokens.sign(place - 1),
      let month = tokens[place - 2]?.number, (1...12).contains(month), tokens[place - 2]!.text.utf8.count <= 2
    {
      start = place - 4
      self.month = month
    } else {
      return nil
    }
    guard let token = tokens[start], let day = token.number, token.text.utf8.count <= 2, Self.standsAlone(tokens, start) else { return nil }
    (self.day, self.year) = (day, year)
    weekday = Self.weekdays.firstIndex(of: tokens.word(start - 1))
    range = (weekday == nil ? start : start - 1)..<(place + 1)
    text = tokens.slice(range)
  }

  /// No sign or number runs into the day: `2020-31 juin 2021` and `1, 31 juin` are no days.
  private static func standsAlone(_ tokens: Tokens, _ start: Int) -> Bool {
    guard let before = tokens[start - 1] else { return true }
    return before.kind == .word && tokens[start]!.spaced
      || before.kind == .sign && (before.text == "(" || before.text == ",") && tokens[start]!.spaced
  }

  var fault: (message: String, range: Range<Int>)? {
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    if day < 1 || day > days { return ("‘\(text.string)’ is no day, the month has \(days)", range) }
    guard let weekday, weekday != trueWeekday else { return nil }
    return ("‘\(text.string)’ was a \(Self.weekdays[trueWeekday])", range)
  }

  private var isLeap: Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }

  /// Monday is 0 (Sakamoto's congruence).
  private var trueWeekday: Int {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let shifted = month < 3 ? year - 1 : year
    return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + shifts[month - 1] + day + 6) % 7
  }
}
