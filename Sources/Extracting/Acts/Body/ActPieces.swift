import Normalising
import Segmenting

extension Extraction {
  /// The lines of a block of a tree.
  static func lines(_ block: Int, of tree: BlockTree) -> [Passage] {
    var lines: [Passage] = []
    var next = 0
    let fragments = tree.blocks[block].fragments
    for run in tree.blocks[block].runs {
      var own: [Range<Int>] = []
      while next < fragments.count, fragments[next].lowerBound < run.upperBound {
        own.append(fragments[next])
        next += 1
      }
      let line = Passage(joining: own, of: tree.text.bytes)
      if !line.isEmpty { lines += RunOnLine.lines(of: line) }
    }
    return lines
  }

  /// A block cut where one of its lines, or a clause in a line, opens a part of its own. A stamp that a page's edge left within a sentence
  /// stands apart, and the sentence goes on behind it.
  func pieces(_ block: Int) -> [ActPiece] {
    var groups: [LineGroup] = []
    var text: Int?
    // Lines under `VU` alone: each of them, but for what its end cut.
    var isListing = false
    for line in lines(block) {
      for (place, part) in clauses(line).enumerated() {
        let piece = ActPiece(part, block: block, blocks[block], isFirst: groups.isEmpty)
        let endsGround = [0x2C, 0x3B, 0x2E].contains(groups.last?.lines.last?.last)
        if isListing, !Self.cuts(piece), groups.last?.isGroundLabel ?? false || endsGround && part.opensLower {
          groups.append(LineGroup(piece))
          continue
        }
        isListing = piece.isGroundLabel || isListing && !Self.cuts(piece)
        if place == 0, !Self.cuts(piece), let last = groups.last, !last.standsAlone || part.opensLower,
          !last.isStamp || Self.endsStamp(last.lines.last!, part)
        {
          groups[groups.count - 1].lines.append(part)
        } else if groups.last?.isStamp ?? false, !Self.cuts(piece), part.opensLower, let text, !groups[text].lines.last!.endsSentence {
          groups[text].lines.append(part)
        } else {
          groups.append(LineGroup(piece))
          if piece.role != .stamp { text = groups.count - 1 }
        }
      }
    }
    var pieces = groups.enumerated().map { ActPiece(Passage(joining: $1.lines), block: block, blocks[block], isFirst: $0 == 0) }
    for index in pieces.indices.dropLast() { pieces[index].isLast = false }
    return pieces
  }

  /// Lines of a block that make one piece.
  private struct LineGroup {
    var lines: [Passage]
    let isStamp: Bool
    let isGroundLabel: Bool
    /// The first line's role ends with the line, unless the next one goes on in lower case.
    let standsAlone: Bool

    init(_ first: ActPiece) {
      lines = [first.text]
      isStamp = first.role == .stamp
      isGroundLabel = first.isGroundLabel
      standsAlone = first.role.map { Extraction.alone.contains($0) } ?? false && first.text.count < 100
    }
  }

  private static func cuts(_ piece: ActPiece) -> Bool {
    piece.role.map { cutting.contains($0) } ?? false || piece.opensArticle || isVoteLine(piece.text) || opensFormula(piece.text)
      || piece.text.isPlaceAndDay
  }

  /// `Le Conseil Municipal, après en avoir délibéré, …` at the start of a line.
  private static func opensFormula(_ line: Passage) -> Bool {
    guard line.opensUpper, let formula = EnactingFormula(line) else { return false }
    return formula.before.isEmpty && !formula.isProposal
  }

  /// Roles whose line begins anew within a paragraph.
  private static let cutting: Set<LineRole> = [.stamp, .visa, .recital, .rapporteur, .signature, .motives, .closing, .subject]
  /// Roles whose short line ends with the line.
  private static let alone: Set<LineRole> = [.letterhead, .signature, .motives]

  /// A line that ends what a stamp began: `sous-préfecture le`, `12/04/2021`, `et publication le`.
  static func endsStamp(_ stamp: Passage, _ line: Passage) -> Bool {
    guard line.count <= 80 else { return false }
    let first = line.prefix(12).foldedWords.first ?? ""
    let last = stamp.suffix(from: max(0, stamp.count - 16)).foldedWords.last ?? ""
    let isOpen = ["le", "en", "du", "la"].contains(last) && stamp.receiptNumber == nil
    return isOpen || line.isDate
      || ["et", "apres"].contains(first) && Tokens(line).all.contains { StampFields.announced(by: $0.text) != nil }
  }

  /// A line cut before `Vu`, `Considérant` and `Article 2 :` behind a stop, as dumps that lost their line ends run them on; a shorter line
  /// only behind a semicolon.
  private func clauses(_ line: Passage) -> [Passage] {
    let isLong = line.count > 120
    guard isLong || line.contains(0x3B) else { return [line] }
    let tokens = Tokens(line)
    var cuts = [0]
    for index in tokens.all.indices.dropFirst()
    where tokens.sign(index - 1) == ";" || isLong && ([".", ",", ":"].contains(tokens.sign(index - 1)) || tokens.word(index) == "pour") {
      guard let token = tokens[index], token.kind == .word, token.spaced else { continue }
      let rest = line.window(from: token.range.lowerBound, 80)
      let isClause: Bool =
        switch token.text {
        case "vu" where tokens.sign(index - 1) == ";", "considerant" where tokens.sign(index - 1) == ";": true
        case "vu":
          tokens.sign(index - 1) != ":" && rest.opensUpper && ["le", "la", "les", "l", "el", "al"].contains(tokens.word(index + 1))
        case "considerant": rest.opensUpper
        case "ont": rest.opensUpper && tokens.word(index + 1) == "vote"
        case "pour": rest.opensUpper && tokens.skip(["pour", "extrait", "conforme"], from: index) != nil
        case "article": tokens.sign(index - 1) != "," && ArticleHead(rest) != nil
        default: false
        }
      if isClause { cuts.append(token.range.lowerBound) }
    }
    return zip(cuts, cuts.dropFirst() + [line.count]).map { line[$0..<$1] }
  }
}
