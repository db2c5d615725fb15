/// One piece of a document's layout: what its place, its marks and its type tell, before anyone reads what it says.
package struct Block: Sendable {
  package enum Kind: Hashable, Sendable {
    case heading(HeadingForm)
    case paragraph
    /// One item of a list; items nested in it are its children.
    case item
    case table
    /// Of a table.
    case row
    /// Of a row; what HTML it holds becomes paragraphs and items under it.
    case cell
    /// A note at the foot of a page, with its mark.
    case footnote(mark: String)
    /// One line of a Markdown file's front matter, by its key, folded.
    case metadata(key: String)
    /// What cannot be read as text at all.
    case unreadable
  }

  /// What makes a heading one, from the surest to the weakest.
  package enum HeadingForm: Hashable, Sendable {
    case markdown(level: Int)
    /// `1.1 Titre`, `Axe n°1 : Titre`, `Fiche 3 - Titre`, `Annexe 2`.
    case numbered(depth: Int)
    /// `Focus : Titre`, which opens a box.
    case box
    case bold
    case capitals
    /// A short line on its own that no full stop ends. Prose may look so too.
    case standalone
  }

  package var kind: Kind
  /// 0 for what stands in no list and no table.
  package var depth = 0
  /// The index behind the last block nested in this one.
  package var end = 0
  /// The runs of text as they stand, a run a line, markup included; offsets in the normalised text.
  package var runs: [Range<Int>] = []
  /// The runs of text without markup.
  package var fragments: [Range<Int>] = []
  /// How many fragments stand before what a page break or a footnote cut off.
  package var joint: Int?
  package var marker: Marker?
  /// Columns of blanks before the line's first sign.
  package var indent = 0
  /// A blank line, a page break or furniture stands before.
  package var followsBlank = true
  /// The share of the block's letters printed bold, 0 to 1.
  package var boldShare = 0.0
  /// Ends in leader dots or wide blanks and a page number.
  package var isContentsEntry = false

  /// The label of a field on a line of its own, or what stands beside one.
  package var cell: Cell?

  package enum Cell: Sendable { case label, value }

  /// The label stands at the end of the last line of text before it.
  package var endsLine = false

  package init(kind: Kind) { self.kind = kind }

  package var isItem: Bool { kind == .item }
  package var isFootnote: Bool { if case .footnote = kind { true } else { false } }
  package var isBold: Bool { boldShare > 0.85 }
}

/// The signs at the start of a list item.
package struct Marker: Hashable, Sendable {
  /// The glyphs in order, `-` and `▶` of `- ▶ Text`; dashes of all kinds are `-`, what an OCR engine made of a bullet is `?`.
  package let glyphs: [String]
  /// `1` of `1. Text` or `- 1. Text`, `a` of `a) Text`.
  package let ordinal: String?

  package init(glyphs: [String], ordinal: String?) {
    self.glyphs = glyphs
    self.ordinal = ordinal
  }

  package var innermost: String? { glyphs.last }
}

/// A run of bytes of the normalised text and what it is. The leaves of a tree follow each other without gap or overlap.
package struct Leaf: Hashable, Sendable {
  package enum Role: String, Sendable {
    case text, blank, bullet, markup, furniture
    case pageBreak = "page-break"

    package var isLayout: Bool { self == .blank || self == .bullet || self == .markup }
    package var isFurniture: Bool { self == .furniture || self == .pageBreak }
  }

  package let range: Range<Int>
  package let role: Role
}
