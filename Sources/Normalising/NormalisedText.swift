public import Reading

/// The text of a document with what its transmission broke repaired, and every repair on record.
public struct NormalisedText: Sendable {
  public let source: SourceText
  /// UTF-8.
  public let bytes: [UInt8]
  /// In source order; undoing all of them gives the source back.
  public let corrections: [Correction]
  public let quality: Quality
  package let map: OffsetMap

  /// What became of the decisions on the text.
  public let rulings: [Ruling]

  /// Linear in the length of the source. Text that is none (`Encoding.binary`) is left as it is.
  ///
  /// - Parameter decisions: what a person decided; those that are not on the text are passed over.
  public init(normalising source: SourceText, with rules: Rulebook = .standard, deciding decisions: [Decision] = []) {
    var draft = Draft(source.bytes)
    let damage = source.encoding == .binary ? nil : rules.run(on: &draft)
    let proposed = draft.patches.filter { source.bytes[$0.source] != draft.bytes[$0.current] }.map { Replacement($0, of: draft) }
    let (decided, rulings) = Deciding.apply(decisions.filter(\.isOfText), to: proposed, of: source.bytes)
    let replacements = rulings.isEmpty ? decided : decided.filter { !source.bytes[$0.source].elementsEqual($0.bytes) }
    self.source = source
    self.rulings = rulings
    (bytes, map) = Self.spliced(source.bytes, replacements)
    corrections = replacements.map { replacement in
      Correction(
        span: SourceSpan(SourceOffset(replacement.source.lowerBound), SourceOffset(replacement.source.upperBound)),
        from: String(decoding: source.bytes[replacement.source], as: UTF8.self), to: String(decoding: replacement.bytes, as: UTF8.self),
        rule: replacement.rule, confidence: replacement.confidence, evidence: replacement.evidence)
    }
    quality = Quality(of: source, damage: damage, corrections: replacements.count)
  }

  private static func spliced(_ source: [UInt8], _ replacements: [Replacement]) -> ([UInt8], OffsetMap) {
    guard !replacements.isEmpty else { return (source, OffsetMap(stretches: [])) }
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var cursor = 0
    let stretches = replacements.map { replacement in
      out.append(contentsOf: source[cursor..<replacement.source.lowerBound])
      let start = out.count
      out.append(contentsOf: replacement.bytes)
      cursor = replacement.source.upperBound
      return OffsetMap.Stretch(source: replacement.source, normalised: start..<out.count)
    }
    out.append(contentsOf: source[cursor...])
    return (out, OffsetMap(stretches: stretches))
  }

  /// The span of the source that a stretch of the normalised text stands for.
  package func span(_ range: Range<NormalisedOffset>) -> SourceSpan {
    SourceSpan(map.source(range.lowerBound, rounding: .down), map.source(range.upperBound, rounding: .up))
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
