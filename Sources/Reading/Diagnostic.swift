/// Something about the text that a reader should know, with the place at fault.
public struct Diagnostic: Hashable, Codable, Sendable {
  /// Only text that cannot be read is an error; faults of the source are warnings, the rest are notes.
  public enum Severity: String, Codable, Sendable, Comparable {
    case error, warning, note

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// The kinds of diagnostic that other modules rely on.
  public enum ID: String, Codable, Sendable, CaseIterable {
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

    /// The severity that most diagnostics of the kind have.
    public var severity: Severity {
      switch self {
      case .invalidBytes, .emptyDocument, .unreadableText: .error
      case .lowConfidenceCorrection, .lowKindConfidence, .unclaimedText: .note
      default: .warning
      }
    }

    /// What the kind is about, in one sentence.
    public var summary: String {
      switch self {
      case .danglingReference: "A reference names nothing in the document."
      case .numberingMismatch: "A number or a code differs between contents and body, or is printed twice."
      case .titleMismatch: "A title differs between contents and body."
      case .duplicateAction: "An action is printed twice in one fiche."
      case .impossibleDate: "A date does not exist, or lies outside the period of its plan."
      case .incompleteDate: "A calendar has lost its end."
      case .unattachedCalendar: "The page layout tore a calendar from what it dates."
      case .countMismatch: "A list has another number of items than its announcement says."
      case .sumMismatch: "Parts do not add up to the printed total."
      case .voteMismatch: "The figures of a vote contradict each other."
      case .acronymMismatch: "One body has two acronyms, or one acronym two bodies."
      case .lowConfidenceCorrection: "A repair of the text is little more than a guess."
      case .lowKindConfidence: "The kind of the document is little more than a guess."
      case .unclaimedText: "Text belongs to no part of the document."
      case .invalidBytes: "Bytes are no text in the encoding of the file."
      case .emptyDocument: "The file holds no text."
      case .unappliedDecision: "A human decision names what the text does not hold."
      case .unreadableText: "The file holds control bytes as no text does."
      }
    }
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
