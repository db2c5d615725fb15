/// Something about the text that a reader should know, with the place at fault.
public struct Diagnostic: Hashable, Sendable {
  /// Only text that cannot be read is an error; faults of the source are warnings, the rest are notes.
  public enum Severity: String, Sendable, Comparable {
    case error, warning, note

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// The kinds of diagnostic that other modules rely on.
  public enum ID: String, Sendable {
    case danglingReference = "dangling-reference"
    case numberingMismatch = "numbering-mismatch"
    case titleMismatch = "title-mismatch"
    case duplicateAction = "duplicate-action"
    case impossibleDate = "impossible-date"
    case incompleteDate = "incomplete-date"
    case unattachedCalendar = "unattached-calendar"
    case countMismatch = "count-mismatch"
    case sumMismatch = "sum-mismatch"
    case voteMismatch = "vote-mismatch"
    case acronymMismatch = "acronym-mismatch"
    case lowConfidenceCorrection = "low-confidence-correction"
    case lowKindConfidence = "low-kind-confidence"
    case unclaimedText = "unclaimed-text"
    case invalidBytes = "invalid-bytes"
    case emptyDocument = "empty-document"
    case unreadableText = "unreadable-text"
    case unappliedDecision = "unapplied-decision"
  }

  public let severity: Severity
  public let id: ID
  public let message: String
  /// Nil when the whole document is meant.
  public let place: Place?
  public let related: [Place]

  public init(_ severity: Severity, _ id: ID, _ message: String, at place: Place?, related: [Place] = []) {
    self.severity = severity
    self.id = id
    self.message = message
    self.place = place
    self.related = related
  }
}
