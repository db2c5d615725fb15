import Segmenting

/// Reads by when something is to be done: `signature avant le 15 octobre 2020`, `finalisés début septembre`, `arrêté avant le 30 juin`.
struct DeadlineReader {
  let tokens: Tokens
  private let times: TimeReader

  private static let openers: [[String]] = [
    ["avant", "le"], ["avant", "la"], ["avant"], ["au", "plus", "tard", "le"], ["au", "plus", "tard"], ["d", "ici", "le"],
    ["d", "ici", "au"], ["d", "ici"],
  ]
  private static let parts: Set<String> = ["debut", "mi", "fin"]
  /// The words that any of these begins with.
  private static let first = parts.union(openers.map { $0[0] })
  /// Ends of participles, before which a part of a month is a deadline and not the date of a story.
  private static let participles = ["finalise", "acheve", "termine", "remis", "transmis", "adresse", "rendu", "arrete", "depose", "signe"]

  init(_ tokens: Tokens) {
    self.tokens = tokens
    times = TimeReader(tokens)
  }

  func all(_ extraction: Extraction) -> [Deadline] {
    var found: [Deadline] = []
    var index = 0
    while index < tokens.count {
      guard Self.first.contains(tokens.word(index)) else {
        index += 1
        continue
      }
      guard let deadline = dated(at: index) ?? yearless(at: index) else {
        index += 1
        continue
      }
      let start = labelStart(index)
      let text = tokens.slice(start..<deadline.end)
      let label = start < index ? tokens.slice(start..<index).string : nil
      found.append(Deadline(text: text.string, edtf: deadline.edtf, label: label, at: extraction.locate(text)))
      index = deadline.end
    }
    return found
  }

  /// What is due: the word before, and before an adverb the participle that it goes with (`arrêté conjointement`).
  private func labelStart(_ index: Int) -> Int {
    func isLong(_ index: Int) -> Bool { tokens[index].map { $0.kind == .word && $0.text.utf8.count > 4 } ?? false }
    guard isLong(index - 1) else { return index }
    return tokens.word(index - 1).hasSuffix("ment") && isLong(index - 2) ? index - 2 : index - 1
  }

  /// A day or a month with its year.
  private func dated(at index: Int) -> (edtf: String?, end: Int)? {
    guard Self.openers.contains(where: { $0[0] == tokens.word(index) }), let time = times.time(at: index), let edtf = time.value.edtf,
      edtf.hasPrefix("../"), edtf.utf8.count >= 10
    else { return nil }
    return (edtf, time.end)
  }

  /// A day or a month whose year the context gives: it has no EDTF.
  private func yearless(at index: Int) -> (edtf: String?, end: Int)? {
    if Self.parts.contains(tokens.word(index)), TimeWords.months[tokens.word(index + 1)] != nil, tokens[index + 2]?.year == nil {
      let before = tokens.word(index - 1)
      return Self.participles.contains { before.hasPrefix($0) } ? (nil, index + 2) : nil
    }
    for opener in Self.openers {
      guard let next = tokens.skip(opener, from: index), let day = tokens[next]?.number, (1...31).contains(day) else { continue }
      guard TimeWords.months[tokens.word(next + 1)] != nil, tokens[next + 2]?.year == nil else { continue }
      return (nil, next + 2)
    }
    return nil
  }
}
