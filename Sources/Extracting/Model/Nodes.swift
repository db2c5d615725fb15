public import Reading

/// A piece of text with the list under it.
public struct TextNode: Hashable, Codable, Sendable {
  public let text: String
  public let at: Place
  public var items: [TextNode] = []
}

/// A figure as exact decimal digits: 1.6 millions is 1600000, not a binary fraction near it.
public struct Figure: Hashable, Codable, Sendable {
  /// Digits, a full stop before the decimals if any, a minus sign if any; no exponent, no needless zeros.
  public let digits: String
}

/// A date, a period or a calendar, as printed and as meant.
public struct TimeSpan: Hashable, Codable, Sendable {
  public enum Certainty: String, Codable, Sendable { case printed, inferred, human }

  /// As printed, dashes normalised.
  public let text: String
  /// Extended Date/Time Format (ISO 8601-2), nil for what cannot be said in it.
  public let edtf: String?
  public let start: Int?
  public let end: Int?
  public var certainty = Certainty.printed
  public let at: Place
}

/// A sum of money.
public struct Amount: Hashable, Codable, Sendable {
  public enum TaxBasis: String, Codable, Sendable {
    case exclusive = "HT"
    case inclusive = "TTC"
  }

  public let text: String
  /// In units of `currency`; nil where the digits are lost.
  public let value: Figure?
  /// ISO 4217.
  public let currency: String
  public let taxBasis: TaxBasis?
  /// The source or purpose printed with it.
  public let label: String?
  public let year: Int?
  public let at: Place
}

/// A number that a text gives of something.
public struct KeyFigure: Hashable, Codable, Sendable {
  public let text: String
  public let value: Figure?
  public let unit: String?
  public let year: Int?
  public let at: Place
}

/// What is to be reached, and by when.
public struct Target: Hashable, Codable, Sendable {
  public let text: String
  public let value: Figure?
  public let unit: String?
  /// A year or an EDTF date.
  public let by: String?
  public let at: Place
}

public struct LegalReference: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Sendable { case code, law, ordinance, decree, order, circular, deliberation, convention }

  public let text: String
  public let kind: Kind
  public let title: String?
  public let number: String?
  /// EDTF.
  public let date: String?
  /// As `L. 221-1`.
  public let articles: [String]
  public let at: Place
}

/// A partner, a lead, a party.
public struct Organisation: Hashable, Codable, Sendable {
  public let id: String
  /// As printed, acronym and all, without the label in front.
  public let text: String
  /// Without acronym and leading article.
  public let name: String
  public let acronym: String?
  /// The label of its line.
  public let group: String?
  public let at: Place
}

public struct Footnote: Hashable, Codable, Sendable {
  public let mark: String
  public let text: String
  public let calls: [SourceSpan]
  public let at: Place
}

public struct Table: Hashable, Codable, Sendable {
  public struct Cell: Hashable, Codable, Sendable {
    public let text: String
    public let value: Figure?
    public let unit: String?
  }

  public let id: String
  public let caption: String?
  public let header: [[Cell]]
  public let rows: [[Cell]]
  public let notes: [TextNode]
  public let at: Place

  /// What its fingerprint is made of.
  package var text: String { (header + rows).flatMap { $0.map(\.text) }.joined(separator: " ") }
}

public struct Deadline: Hashable, Codable, Sendable {
  public let text: String
  public let edtf: String?
  public let label: String?
  public let at: Place
}

/// What belongs to nothing more specific.
public struct Section: Hashable, Codable, Sendable {
  public let id: String
  public let title: String?
  public let level: Int
  public var paragraphs: [TextNode] = []
  public var tables: [Table] = []
  public var sections: [Section] = []
  public let at: Place

  /// What its fingerprint is made of: its title, else its first paragraph.
  package var text: String { title ?? paragraphs.first?.text ?? tables.first?.text ?? "" }
}
