public import Reading

/// A level above the fiches: an axe, an engagement, an orientation.
public struct Axis: Hashable, Codable, Sendable {
  public let id: String
  public let number: String?
  public let label: String?
  public let title: String
  public var preamble: [TextNode] = []
  public var objectives: [TextNode] = []
  public var findings: [TextNode] = []
  public var strengths: [TextNode] = []
  public var focus: [Focus] = []
  public var commitments: [TextNode] = []
  public var sections: [Section] = []
  /// Its heading and the labels of its parts.
  public var at: Place
}

/// A heading between an axe and its fiches.
public struct Group: Hashable, Codable, Sendable {
  public let id: String
  public let number: String?
  public let title: String
  public let subtitle: String?
  public let axis: String?
  /// Its heading and the labels of its parts.
  public var at: Place
}

public struct Focus: Hashable, Codable, Sendable {
  public let title: String
  public var paragraphs: [TextNode] = []
  public var leads: [Organisation] = []
  public var partners: [Organisation] = []
  public var calendar: TimeSpan?
  public let at: Place
}

public struct CrossReference: Hashable, Codable, Sendable {
  public enum Scope: String, Codable, Sendable {
    /// To a fiche or an axe of this document.
    case `internal`
    /// To a measure of another plan.
    case external
  }

  public let text: String
  public let scope: Scope
  /// Nil where an internal reference names nothing that exists.
  public let target: String?
  public let at: Place
}

public struct Fiche: Hashable, Codable, Sendable {
  public let id: String
  public let number: String?
  public let code: String?
  public var axis: String?
  public let group: String?
  public var title: String
  public var relatedPlans: [TextNode] = []
  public var rationale: [TextNode] = []
  public var findings: [TextNode] = []
  public var objectives: [Objective] = []
  /// Under no objective.
  public var actions: [Action] = []
  /// Calendars that the page layout tore from their actions: each run of them, in order.
  public var unattachedCalendars: [[TimeSpan]] = []
  public var calendar: TimeSpan?
  public var leads: [Organisation] = []
  public var audience: [TextNode] = []
  public var resources: [TextNode] = []
  public var state: TextNode?
  public var priority: TextNode?
  public var targets: [Target] = []
  public var partners: [Organisation] = []
  public var indicators: [Indicator] = []
  public var focus: [Focus] = []
  public var amounts: [Amount] = []
  public var crossReferences: [CrossReference] = []
  public var sections: [Section] = []
  /// Its heading and the labels of its parts.
  public var at: Place
}

public struct Objective: Hashable, Codable, Sendable {
  public enum Category: String, Codable, Sendable { case fundamental, optional, mandatory, complementary, key }

  public let id: String
  public var number: String?
  /// As printed: strategic, general, specific, operational.
  public var level: String?
  public var category: Category?
  public var categoryLabel: String?
  public var axis: String?
  public let text: String
  public var calendar: TimeSpan?
  public var targets: [Target] = []
  public var objectives: [Objective] = []
  public var actions: [Action] = []
  public let at: Place
}

public struct Action: Hashable, Codable, Sendable {
  public let id: String
  public let text: String
  public var leads: [Organisation] = []
  public var partners: [Organisation] = []
  public var amounts: [Amount] = []
  public var calendar: TimeSpan?
  public var subactions: [Subaction] = []
  public let at: Place
}

public struct Subaction: Hashable, Codable, Sendable {
  public let id: String
  public let text: String
  public var calendar: TimeSpan?
  public var items: [TextNode] = []
  public let at: Place
}

public struct Indicator: Hashable, Codable, Sendable {
  public let id: String
  public let text: String
  public var items: [TextNode] = []
  public let at: Place
}
