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

  /// Linear in the length of the source. Text that is none (`Encoding.binary`) is left as it is.
  public init(normalising source: SourceText, with rules: Rulebook = .standard) {
    var draft = Draft(source.bytes)
    let damage = source.encoding == .binary ? nil : rules.run(on: &draft)
    let patches = draft.patches.filter { source.bytes[$0.source] != draft.bytes[$0.current] }
    self.source = source
    bytes = draft.bytes
    map = OffsetMap(stretches: patches.map { OffsetMap.Stretch(source: $0.source, normalised: $0.current) })
    corrections = patches.map { patch in
      Correction(
        span: SourceSpan(SourceOffset(patch.source.lowerBound), SourceOffset(patch.source.upperBound)),
        from: String(decoding: source.bytes[patch.source], as: UTF8.self),
        to: String(decoding: draft.bytes[patch.current], as: UTF8.self),
        rule: patch.text(\.rule, "+"), confidence: patch.notes.map(\.confidence).min() ?? 0, evidence: patch.text(\.evidence, "; "))
    }
    quality = Quality(of: source, damage: damage, corrections: patches.count)
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
