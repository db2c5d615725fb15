public import Reading

/// One decision of an assembly.
public struct Act: Hashable, Codable, Sendable {
  public internal(set) var id: String
  public var reference: String?
  public var subject: String?
  public var title: String?
  public var date: TimeSpan?
  public var departments: [String] = []
  public var session = Session()
  public var attendance = Attendance()
  public var explanatoryStatement: [TextNode] = []
  /// The visas.
  public var citations: [Citation] = []
  /// The considérants.
  public var recitals: [TextNode] = []
  public var rapporteurs: [Rapporteur] = []
  public var enactingFormula: String?
  public var articles: [Article] = []
  /// Decisions not cast as articles.
  public var operative: [TextNode] = []
  public var vote: Vote?
  public var signatories: [Signatory] = []
  public var receipt: Receipt?
  public var amounts: [Amount] = []
  public var legalReferences: [LegalReference] = []
  public var at: Place

  /// What its fingerprint is made of.
  package var text: String { subject ?? title ?? reference ?? articles.first?.text ?? "" }
}

public struct Session: Hashable, Codable, Sendable {
  public var assembly: String?
  public var date: TimeSpan?
  public var place: String?
  public var president: String?
  public var secretary: String?
}

public struct Attendance: Hashable, Codable, Sendable {
  public struct Proxy: Hashable, Codable, Sendable {
    public let from: String
    public let to: String
  }

  public var members: Int?
  public var present: [String] = []
  public var absent: [String] = []
  public var proxies: [Proxy] = []
}

public struct Citation: Hashable, Codable, Sendable {
  public let text: String
  public let references: [LegalReference]
  public let at: Place
}

public struct Rapporteur: Hashable, Codable, Sendable {
  public let name: String
  public let committee: String?
  public let at: Place
}

public struct Article: Hashable, Codable, Sendable {
  public let id: String
  public let number: String?
  public internal(set) var text: String
  public var paragraphs: [TextNode] = []
  public internal(set) var at: Place
}

public struct Vote: Hashable, Codable, Sendable {
  public enum Outcome: String, Codable, Sendable { case adopted, unanimous, majority, rejected, deferred, noted }

  public let text: String
  public var present: Int?
  public var voting: Int?
  public var `for`: Int?
  public var against: Int?
  public var abstention: Int?
  public var outcome: Outcome?
  public let at: Place
}

public struct Signatory: Hashable, Codable, Sendable {
  public let name: String
  public let role: String?
  public let at: Place
}

/// The prefecture's stamp.
public struct Receipt: Hashable, Codable, Sendable {
  public var id: String?
  public var sent: TimeSpan?
  public var received: TimeSpan?
  public var published: TimeSpan?
  public let at: Place
}
