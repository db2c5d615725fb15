import Normalising
import Segmenting

extension ActOutline {
  /// Words of a block that decides, folded.
  private static let deciding = PhraseSet([
    "apres en avoir delibere", "apres avoir delibere", "ayant delibere", "a l unanimite", "unanimite", "a la majorite", "le conseil adopte",
    "prend acte", "prennent acte", "donne acte", "retire de l ordre du jour", "retiree de l ordre du jour", "decide de reporter",
    "mises aux voix", "mise aux voix", "mis aux voix", "est adoptes", "sont adoptees", "sont adoptes",
    "voix pour", "voix contre", "resultat du vote", "resultats du vote", "accord unanime", "vote pour", "votes pour", "est adopte",
    "est adoptee",
    "est approuve", "est approuvee", "donne son accord",
    "adopte", "approuve", "abstention",
    "accord du conseil", "accord de l assemblee", "accord de principe", "le conseil municipal decide", "le conseil decide", "decident",
    "est ajourne", "est reporte", "point ajourne", "point reporte", "dossier ajourne", "est rejete", "ajourne sa decision",
    "ajourne la decision", "reporte sa decision", "reporte la decision",
    "le president decide", "la presidente decide", "le maire decide", "la maire decide", "conseil municipal accepte",
    "conseil municipal autorise", "conseil municipal approuve",
  ])
  /// Those of them that decide however long the block is.
  private static let alwaysDeciding = PhraseSet([
    "apres en avoir delibere", "apres avoir delibere", "ayant delibere", "a l unanimite", "unanimite",
  ])

  static func decides(_ passage: Passage) -> Bool {
    guard passage.count > 5 else { return false }
    if passage.count <= 400, ActWords.tellsElection(passage) { return true }
    if passage.count <= 120, Extraction.isVoteLine(passage), VoteReader(passage, inColumn: true).hasCounts { return true }
    if passage.count <= 200, case let reader = VoteReader(passage), reader.yes != nil, reader.no != nil || reader.abstention != nil {
      return true
    }
    // `… à 24 € par an. (8 pour, 2 contre)`
    if passage.last == 0x29, let open = passage.bytes.suffix(80).lastIndex(of: 0x28),
      case let reader = VoteReader(passage.suffix(from: open + 1)), reader.yes != nil, reader.no != nil || reader.abstention != nil
    {
      return true
    }
    let folded = Folding.words(passage.mended.bytes)
    if passage.count <= 160 || folded.count <= 400, deciding.stands(in: folded) { return true }
    return alwaysDeciding.stands(in: folded) || EnactingFormula(passage).map { !$0.isProposal } ?? false
  }

  /// Words by which a note asks an assembly to decide, folded.
  private static let asking = PhraseSet([
    "il est propose", "il vous est propose", "il est demande", "il vous est demande", "proposition de", "il est donc propose",
    "est invite a", "est appele a",
  ])

  /// Takes proposals for decisions where there are no others.
  mutating func countProposals() {
    var proposals = [0]
    for block in extraction.blocks.indices {
      let folded = Folding.words(extraction.passage(block).prefix(2000).mended.bytes)
      proposals.append(proposals[block] + (Self.asking.stands(in: folded) ? 1 : 0))
    }
    guard proposals[proposals.count - 1] >= 3 else { return }
    decisions = proposals
    onlyProposes = true
  }

  func isDecided(_ range: Range<Int>) -> Bool { !range.isEmpty && decisions[range.upperBound] > decisions[range.lowerBound] }

  /// Words that only acts print, folded; two of them make one. Short ones count at the start of a block only.
  private static let signs = [
    "projet de deliberation", "expose des motifs", "delibere", "apres en avoir delibere", "extrait du registre des deliberations",
    "adopte a l unanimite", "le conseil adopte", "il est propose au conseil", "il est demande au conseil", "il vous est propose",
    "je vous prie de bien vouloir en deliberer", "je vous demande de bien vouloir", "rapport du president", "rapport de la presidente",
    "le present rapport a pour objet", "sur le rapport presente par", "sur proposition de", "deliberation", "considerant",
    "vu le code", "vu la loi", "a l unanimite", "pour extrait conforme", "des deliberations du conseil", "le conseil municipal", "decide",
    "en consequence il", "article 1", "article premier", "va le code",
    "il est propose au conseil municipal", "conseil municipal", "secretaire de seance", "nombre de conseillers", "etaient presents",
    "presents", "ordre du jour", "la seance est levee",
  ]
  private static let signSet = PhraseSet(signs)

  /// Roles of lines that only the papers of an assembly or of an authority have.
  private static let proving: Set<LineRole> = [.visa, .recital, .present, .absent, .proxies, .secretary, .count, .subject, .rapporteur]

  /// Two signs, one of which is more than a name, and a decision.
  func isAct(_ blocks: [Int]) -> Bool {
    if isOrder(blocks) { return true }
    var seen: Set<String> = []
    var roles: Set<LineRole> = []
    var (decides, isProved) = (false, false)
    for block in blocks {
      let passage = extraction.passage(block)
      let folded = Folding.words(passage.prefix(900).mended.bytes)
      for sign in Self.signSet.all(in: folded).map({ Self.signs[$0] })
      where sign.utf8.count > 14 || folded.starts(with: sign.utf8) {
        // `Le conseil municipal` names one body once.
        seen.insert(sign == Self.body ? Self.bodySign : sign)
      }
      let piece = ActPiece(passage, block: block, extraction.blocks[block], isFirst: true)
      if let role = piece.role, Self.proving.contains(role) { roles.insert(role) }
      // `Vote : 11 pour, 2 abstentions`
      if passage.count <= 120, Extraction.isVoteLine(passage), VoteReader(passage, inColumn: true).hasCounts { seen.insert("vote") }
      // A number that only acts have, before a title.
      if block < 12, let own = ActReference(margin: passage), own.form.isSure, !own.title.isEmpty { roles.insert(.subject) }
      let formula = EnactingFormula(passage)
      isProved = isProved || formula != nil || piece.opensArticle || piece.opensDecision || extraction.proves(passage)
      decides = decides || decisions[block + 1] > decisions[block] || formula != nil
      // A decision without the formula, behind its grounds.
      decides = decides || !seen.isEmpty && piece.opensPlainDecision
      if seen.count + roles.count >= 2, decides, isProved || !roles.isEmpty { return true }
    }
    return isLoneItem(blocks)
  }

  private static let body = "conseil municipal"
  private static let bodySign = "le conseil municipal"
}

extension ActWords {
  private static let chosen = PhraseSet([
    "est proclame", "sont proclame", "est elu", "sont elu", "ont ete elu", "ont ete proclame", "a ete proclame",
  ])

  /// Says who was chosen, and for more than to write the minutes.
  static func tellsElection(_ passage: Passage) -> Bool {
    let folded = Folding.words(passage.bytes)
    return chosen.stands(in: folded) && folded.firstIndex(of: Array("secretaire".utf8)) == nil
  }
}
