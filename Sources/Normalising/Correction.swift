public import Reading

/// One repair of the text: it replaces at least one byte by at least one byte, and can be undone.
public struct Correction: Hashable, Codable, Sendable {
  /// `c-` and the offset of its first byte in the decoded source.
  public var id: String { "c-\(span.start.value)" }
  public let span: SourceSpan
  public let from: String
  public let to: String
  /// The name of the rule, several joined by `+`.
  public let rule: String
  /// The share of such repairs that are right, 0 to 1.
  public let confidence: Double
  public let evidence: String
}
