public import Normalising
public import Reading
public import Segmenting

/// What a document says: one struct of optional parts, for real documents mix their genres.
public struct Document: Sendable {
  public enum Kind: String, Codable, Sendable {
    case deliberation, scheme, contract, strategy, news, minutes, other
    case pressRelease = "press-release"
  }

  public let id: String
  public let kind: Kind
  /// 0 to 1.
  public let kindConfidence: Double
  public let title: String?
  public let reference: String?
  public let issuer: String?
  public let date: TimeSpan?
  public let period: TimeSpan?
  public let coverage: Coverage
  public let parts: Parts
  public let residue: [TextNode]
  /// What people decided about the document, and what became of it.
  public let rulings: [Ruling]
  public let diagnostics: [Diagnostic]
  /// The layout that all of it was read from.
  public let tree: BlockTree

  package var text: NormalisedText { tree.text }
  /// Every correction that was applied, in source order.
  public var corrections: [Correction] { tree.text.corrections }
  /// The text as the file has it.
  public var source: SourceText { tree.text.source }
}

/// The structured parts of a document; each is empty where the text has none.
public struct Parts: Codable, Sendable {
  public var parties: [Organisation] = []
  public var axes: [Axis] = []
  public var groups: [Group] = []
  public var fiches: [Fiche] = []
  public var objectives: [Objective] = []
  public var actions: [Action] = []
  public var deliberation: Act?
  public var acts: [Act] = []
  public var amounts: [Amount] = []
  public var keyFigures: [KeyFigure] = []
  public var deadlines: [Deadline] = []
  public var legalReferences: [LegalReference] = []
  public var tables: [Table] = []
  public var footnotes: [Footnote] = []
  public var sections: [Section] = []
}

/// What became of each byte of the decoded source: the four add up to `bytes`.
public struct Coverage: Hashable, Codable, Sendable {
  public let bytes: Int
  /// Text that a node claims.
  public let extracted: Int
  /// Blanks, bullets and markup.
  public let layout: Int
  /// Running heads, page numbers, page breaks, the frame of a web page.
  public let furniture: Int
  /// Text that no node claims.
  public let residue: Int
}
