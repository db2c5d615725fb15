public import Reading

/// Why a word of a text reads as it does.
public struct Explanation: Sendable {
  /// A way to read the word, and how likely it is there: log₂, so that one more is twice as likely.
  public struct Candidate: Sendable {
    public let text: String
    public let bits: Double
    public let isStanding: Bool
  }

  /// The word in the source.
  public let span: SourceSpan
  /// As the rules that need no lexicon left it.
  public let text: String
  /// The likeliest way through the text first, then the others in falling order.
  public let candidates: [Candidate]
  /// What was changed, if anything was.
  public let correction: Correction?
}

extension NormalisedText {
  /// What was weighed for each word of a stretch of the source. Linear in the length of the text.
  public func explanations(of stretch: SourceSpan, with rules: Rulebook = .standard) -> [Explanation] {
    guard let lexicon = rules.lexicon, source.encoding != .binary else { return [] }
    var draft = Draft(source.bytes)
    for rule in rules.rules { draft.apply(rule.propose(draft.bytes)) }
    let map = OffsetMap(stretches: draft.patches.map { OffsetMap.Stretch(source: $0.source, normalised: $0.current) })
    let start = map.normalised(stretch.start, rounding: .down).value
    let end = map.normalised(stretch.end, rounding: .up).value
    let answers = LexicalRepair.readings(
      in: start..<max(end, start + 1), of: draft.bytes, lexicon: lexicon, elisions: draft.elisions, lostSigns: draft.lostSigns)
    var next = 0
    return answers.map { answer in
      let text = String(decoding: draft.bytes[answer.range], as: UTF8.self)
      let span = SourceSpan(
        map.source(NormalisedOffset(answer.range.lowerBound), rounding: .down),
        map.source(NormalisedOffset(answer.range.upperBound), rounding: .up))
      let candidates = answer.readings.map { reading in
        Explanation.Candidate(
          text: reading.text.isEmpty ? text : String(decoding: reading.text, as: UTF8.self),
          bits: (Double(reading.bits) * 10).rounded() / 10,
          isStanding: reading.text.isEmpty)
      }
      let others = candidates.dropFirst().sorted { ($1.bits, $0.text) < ($0.bits, $1.text) }
      while next < corrections.count, corrections[next].span.end <= span.start { next += 1 }
      let correction = next < corrections.count && corrections[next].span.start < span.end ? corrections[next] : nil
      return Explanation(span: span, text: text, candidates: candidates.prefix(1) + others, correction: correction)
    }
  }
}
