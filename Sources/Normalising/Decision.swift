/// What a person decided about a document, with who, when and why.
public struct Decision: Hashable, Sendable {
  public enum Matter: Hashable, Sendable {
    /// A correction, by the offset that its id names; with what it replaces by what, it holds for that repair alone.
    case reject(at: Int, from: String?, to: String?)
    /// The same; where `from` and `to` are known it is made even if no rule proposes it any more.
    case accept(at: Int, from: String?, to: String?)
    /// Another text for a stretch of the source.
    case repair(at: Int, length: Int, from: String?, to: String)
    case kind(String)
    case calendar(node: String, text: String)
    /// A line that says nothing of these, and why.
    case unreadable(String)
  }

  public let matter: Matter
  /// The decision as it was written, without who, when and why.
  public let text: String
  public let by: String
  public let on: String
  public let because: String

  public init(_ matter: Matter, text: String, by: String, on: String, because: String) {
    (self.matter, self.text, self.by, self.on, self.because) = (matter, text, by, on, because)
  }

  package var evidence: String { "decided by \(by) on \(on): \(because)" }

  package var isOfText: Bool {
    switch matter {
    case .reject, .accept, .repair: true
    case .kind, .calendar, .unreadable: false
    }
  }
}

/// What became of a decision.
public struct Ruling: Hashable, Sendable {
  public let decision: Decision
  /// Why it could not be applied; nil when it was.
  public let fault: String?

  package init(_ decision: Decision, fault: String?) { (self.decision, self.fault) = (decision, fault) }
}
