import Normalising
import Reading
import Segmenting

/// One act's share of the blocks.
struct ActRegion {
  var reference: String?
  /// Titles printed behind the reference, in order; an exposé and its act print it twice.
  var titles: [Passage]
  /// Blocks that hold reference and title, which no part of the act repeats.
  var heads: [Int]
  var body: Range<Int>
  /// The line of the last head block where the act's text begins; nil where the title is the whole block.
  var textLine: Int?
  /// The reference is the act's own and not its place in the agenda.
  var hasOwnNumber = false
  /// The day printed behind the reference.
  var day: Passage?
  /// What came of it, printed behind the title.
  var verdict: Passage?
  /// Who reports, printed behind the title: `Chantal Roy et Luc Morel`.
  var reporters: Passage?
}

/// Where the acts of a document begin and end. Split only on internal proof: numbered references, an ordinal list or titles in capitals whose
/// items are decided one by one; an agenda in front and a recapitulation at the end open nothing.
struct ActOutline {
  private(set) var regions: [ActRegion] = []
  /// Several acts of one session, or a single act.
  private(set) var isMinutes = false
  /// The document calls itself minutes.
  private(set) var isSitting = false
  /// By a word that stands over no single act.
  private(set) var isCertainlySitting = false
  /// The document has fiches.
  let hasPlan: Bool
  /// The blocks of tables that gave the acts already.
  private let tabled: Set<Int>
  let extraction: Extraction
  /// Where agendas and recapitulations begin.
  var lists: [Int] = []
  /// For each block, how many blocks before it decide.
  private var decisions: [Int] = [0]
  /// Notes before a sitting, which decide nothing and propose.
  private(set) var onlyProposes = false

  struct Head {
    let block: Int
    let reference: ActReference?
    let title: Passage
    /// The line of the block where text follows the title.
    var textLine: Int?
    /// Nothing but a decision under it proves that a title is an act's.
    var needsDecision = false
    /// `Chantal Roy et Luc Morel` behind `par` and the title, which proves that it is an act's.
    var reporters: Passage?
    /// The act's own number, printed far right of its title, and the block that it has there for itself.
    var number: String?
    var numberBlock: Int?
  }

  /// The blocks that the acts are made of.
  var covered: Set<Int> { tabled.union(regions.flatMap { $0.heads + Array($0.body) }) }
  var hasActs: Bool { !tabled.isEmpty || !regions.isEmpty }

  /// With a plan in the document, its adoption told in passing is no act: one needs its visas, or a formula alone.
  init(_ extraction: Extraction, tabled: Set<Int>, hasPlan: Bool) {
    self.extraction = extraction
    self.tabled = tabled
    self.hasPlan = hasPlan
    if !tabled.isEmpty { return }
    for block in extraction.blocks.indices { decisions.append(decisions[block] + (Self.decides(extraction.passage(block)) ? 1 : 0)) }
    if decisions[decisions.count - 1] < 2 { countProposals() }
    let free = extraction.blocks.indices.filter { isFree($0) }
    if let listed = listedVerdicts(free) {
      (regions, isMinutes) = (listed, true)
      return
    }
    if let heads = heads(free) {
      regions = regions(of: heads)
      isMinutes = regions.count > 1
      if regions.count > 1 { return }
    }
    // An act alone, or the only one of minutes; minutes that nothing splits are no act, and silence is kept about the several.
    isSitting = free.prefix(8).contains { MinutesTitle.opens(extraction.passage($0)) }
    isCertainlySitting = free.prefix(8).contains { MinutesTitle.isCertain(extraction.passage($0)) }
    let isOne = !isSitting || decisions[decisions.count - 1] <= 2 || isOneByNumber(free) || isOneByFormula(free)
    if regions.isEmpty, isAct(free), isOne, !hasPlan || isGrounded(free), !PartyReader(extraction).isContract { regions = [whole(free)] }
  }

  /// The heads of the acts, by the surest proof that there is.
  private mutating func heads(_ free: [Int]) -> [Head]? {
    // All other proof takes a decision.
    guard decisions[decisions.count - 1] > 0 else { return reported(free) }
    let (ordinals, titles) = (numbered(free).map { withUnnumbered($0, free) }, titled(free))
    if let ordinals, let titles, areRubrics(ordinals, beside: titles) {
      lists = []
      return titles
    }
    return ordinals ?? labelled(free) ?? reported(free) ?? inMarkdown(free) ?? titles ?? inCapitals(free) ?? bulleted(free)
  }

  private func isGrounded(_ free: [Int]) -> Bool {
    free.contains { block in
      let passage = extraction.passage(block)
      let role = ActPiece(passage, block: block, extraction.blocks[block], isFirst: true).role
      return role == .visa || EnactingFormula(passage).map { $0.before.isEmpty } ?? false
    }
  }

  /// One number of a deliberation at the head and no other in the document: a sitting's paper with one act.
  func isOneByNumber(_ free: [Int]) -> Bool {
    let numbered = free.filter { block in
      ActReference(margin: extraction.passage(block)).map { $0.form.isSure } ?? false
    }
    return numbered.count == 1 && free.prefix(12).contains(numbered[0])
  }

  /// Only once has the assembly deliberated, and little else is decided.
  private func isOneByFormula(_ free: [Int]) -> Bool {
    let formulas = free.count { block in
      EnactingFormula(extraction.passage(block)).map { !$0.isProposal && $0.text.folded.contains("deliber") } ?? false
    }
    return formulas == 1 && decisions[decisions.count - 1] <= 8
  }

  private func isFree(_ block: Int) -> Bool {
    let source = extraction.blocks[block]
    guard !extraction.isTaken(block), !source.isFootnote, !extraction.passage(block).isEmpty else { return false }
    return source.depth == 0 || source.isItem && source.depth == 1
  }

  // MARK: Proof

  /// Words of a block that decides, folded.
  private static let deciding = PhraseSet([
    "apres en avoir delibere", "apres avoir delibere", "ayant delibere", "a l unanimite", "unanimite", "a la majorite", "le conseil adopte",
    "prend acte", "prennent acte", "donne acte", "retire de l ordre du jour", "retiree de l ordre du jour", "decide de reporter",
    "mises aux voix", "mise aux voix", "mis aux voix", "est adoptes", "sont adoptees", "sont adoptes",
    "voix pour", "voix contre", "resultat du vote", "resultats du vote", "accord unanime", "vote pour", "votes pour", "est adopte",
    "est adoptee",
    "est approuve", "est approuvee", "donne son accord",
    "adopte", "approuve", "abstention",
    "le conseil municipal decide", "le conseil decide", "decident", "est ajourne", "est reporte", "est rejete", "conseil municipal accepte",
    "conseil municipal autorise", "conseil municipal approuve",
  ])
  /// Those of them that decide however long the block is.
  private static let alwaysDeciding = PhraseSet([
    "apres en avoir delibere", "apres avoir delibere", "ayant delibere", "a l unanimite", "unanimite",
  ])

  private static func decides(_ passage: Passage) -> Bool {
    guard passage.count > 5 else { return false }
    if passage.count <= 400, ActWords.tellsElection(passage) { return true }
    if passage.count <= 120, Extraction.isVoteLine(passage), VoteReader(passage, inColumn: true).hasCounts { return true }
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
  private mutating func countProposals() {
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
    "je vous prie de bien vouloir en deliberer", "sur le rapport presente par", "sur proposition de", "deliberation", "considerant",
    "vu le code", "vu la loi", "a l unanimite", "pour extrait conforme", "des deliberations du conseil", "le conseil municipal", "decide",
    "en consequence il", "article 1", "article premier", "va le code",
    "il est propose au conseil municipal", "conseil municipal", "secretaire de seance", "nombre de conseillers", "etaient presents",
    "presents", "ordre du jour", "la seance est levee",
  ]
  private static let signSet = PhraseSet(signs)

  /// Roles of lines that only the papers of an assembly or of an authority have.
  private static let proving: Set<LineRole> = [.visa, .recital, .present, .absent, .proxies, .secretary, .count, .subject, .rapporteur]

  /// Two signs, one of which is more than a name, and a decision.
  private func isAct(_ blocks: [Int]) -> Bool {
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

  // MARK: Heads

  /// Numbered references of one make.
  private mutating func numbered(_ free: [Int]) -> [Head]? {
    var byForm: [ActReference.Form: [Head]] = [:]
    for block in free {
      let source = extraction.blocks[block]
      let marker = source.isItem ? marker(block) : nil
      if source.isItem && marker == nil || block > 0 && numberBeside(block - 1) != nil { continue }
      if let head = head(block, marker) ?? headBeside(block), let form = head.reference?.form { byForm[form, default: []].append(head) }
    }
    // `65 TITRE` and `106- TITRE` number one list.
    if let bare = byForm[.ordinal("")], let dashed = byForm[.ordinal("-")] {
      byForm[.ordinal("")] = (bare + dashed).sorted { $0.block < $1.block }
    }
    var best: (heads: [Head], lists: [Int], score: Int)?
    for (form, heads) in byForm.sorted(by: { $0.value[0].block < $1.value[0].block }) {
      // `Dossier n° D2017B01` has no value to rise.
      let isLettered = heads.allSatisfy { $0.reference?.value == nil }
      let (kept, lists) = unlisted(form.isSure || isLettered ? heads : chain(heads))
      guard let score = proof(kept, form), score > best?.score ?? 0 else { continue }
      best = (kept, lists, score)
    }
    lists = best?.lists ?? []
    return best?.heads
  }

  /// The number that opens a list item, and the sign behind it: `1` and `/` of `1/ Titre`.
  private func marker(_ block: Int) -> (ordinal: String, sign: String)? {
    let source = extraction.blocks[block]
    guard let ordinal = source.marker?.ordinal, let text = source.fragments.first else { return nil }
    let bytes = extraction.tree.text.bytes
    var start = text.lowerBound
    while start > 0, text.lowerBound - start < 16, bytes[start - 1] != 0x0A { start -= 1 }
    let tokens = Tokens(Passage(joining: [start..<text.lowerBound], of: bytes))
    let number = tokens.all.firstIndex { $0.text == ordinal.lowercased() } ?? -1
    return (ordinal, tokens.all.dropFirst(number + 1).map(\.text).joined())
  }

  /// The reference and the title that a block opens with; above them may stand headings of the agenda, below them the text.
  private func head(_ block: Int, _ marker: (ordinal: String, sign: String)?) -> Head? {
    let whole = extraction.passage(block)
    guard whole.count <= 6000, !extraction.blocks[block].isContentsEntry, !whole.hasLeaders else { return nil }
    var lines = extraction.lines(block)
    var number: String?
    for first in 0..<min(lines.count, 5) {
      if let parted = parted(lines[first], block, next: first + 1 < lines.count ? lines[first + 1] : nil) {
        (lines[first], number) = (parted.line, parted.number)
      }
      if first > 0, marker != nil || lines[first - 1].endsSentence || lines[first - 1].count > 140 { return nil }
      guard ActReference(heading: lines[first], marker: first == 0 ? marker : nil) != nil || first == 0 else { continue }
      let end = titleEnd(lines, from: first)
      let text = lines[first..<end].dropFirst().reduce(lines[first]) { $0.joined(with: $1) }
      guard let reference = ActReference(heading: text, marker: first == 0 ? marker : nil), first == 0 || reference.form.isSure,
        isTitle(reference.title, reference.form)
      else { continue }
      let beside = number == nil ? numberBeside(block) : nil
      return Head(
        block: block, reference: reference, title: reference.title, textLine: end < lines.count ? end : nil, number: number ?? beside,
        numberBlock: beside.map { _ in block + 1 })
    }
    return nil
  }

  /// The line behind a title, where a sentence begins.
  private func titleEnd(_ lines: [Passage], from first: Int) -> Int {
    var end = first + 1
    while end < lines.count, end < first + 5 {
      let piece = ActPiece(lines[end], block: 0, extraction.blocks[0], isFirst: false)
      let isSentence =
        piece.opensUpper && !lines[end].isCapitals && !lines[end - 1].isOpen
        && piece.words.contains { LineWords.verbs.contains(String($0)) }
      let isSpoken = ActWords.civilities.contains(piece.words.first.map(String.init) ?? "") || extraction.speaker(lines[end]) != nil
      if lines[end - 1].isOpen {
        end += 1
        continue
      }
      if piece.role.map({ $0 != .letterhead }) ?? false || isSpoken || isSentence || piece.opensArticle || piece.opensDecision
        || EnactingFormula(lines[end]) != nil
      {
        break
      }
      end += 1
    }
    return end
  }

  /// A heading and no sentence, no decision, no item of a decision.
  private func isTitle(_ title: Passage, _ form: ActReference.Form) -> Bool {
    if title.isEmpty { return form.isSure || form != .ordinal(".") }
    guard title.count <= 400,
      form == .parisian || !title.endsSentence || title.count <= 200 && title.last == 0x3A || title.isCapitals
        || title.count <= 120 && title.last == 0x2E
    else { return false }
    if form.isSure { return true }
    let words = title.prefix(80).folded.split(separator: " ")
    guard let first = words.first, title.opensUpper,
      !ActWords.decidingVerbs.contains(String(first))
        || ["demande", "vote"].contains(first) && words.count > 2 && ["de", "d", "du", "des"].contains(words[1])
        || title.isCapitals && words.count > 2 && !["decide", "approuve", "autorise", "dit", "charge"].contains(String(first))
    else { return false }
    return !title.hasInfinitive || title.isCapitals
  }

  /// Numbers that rise; one that falls back or leaps is of another list, unless its item is decided.
  private func chain(_ heads: [Head]) -> [Head] {
    var kept: [Head] = []
    for (place, head) in heads.enumerated() {
      guard let value = head.reference?.value else { continue }
      let end = place + 1 < heads.count ? heads[place + 1].block : extraction.blocks.count
      let last = kept.last?.reference?.value
      let follows = last.map { value > $0 && value <= $0 + 3 } ?? true
      let returns = last.map { value <= $0 } ?? false
      let leaps = !follows && !returns && head.title.isCapitals
      if follows || (returns && value == 1) || (returns || leaps) && isDecided(head.block..<end) { kept.append(head) }
    }
    return kept
  }

  /// Without runs of three heads and more that have nothing between them: agendas, recapitulations.
  private func unlisted(_ heads: [Head]) -> (heads: [Head], lists: [Int]) {
    var out: [Head] = []
    var lists: [Int] = []
    var run: [Head] = []
    var inRun: Set<String> = []
    func isNext(_ left: Head, _ right: Head) -> Bool {
      let between = ((left.block + 1)..<right.block).filter { !extraction.passage($0).isEmpty }
      return between.isEmpty
        || between.count == 1 && extraction.passage(between[0]).count < 100 && !isDecided(between[0]..<(between[0] + 1))
          && !extraction.passage(between[0]).endsSentence
    }
    var counts: [String: Int] = [:]
    for head in heads { for name in Set(names(head)) { counts[name, default: 0] += 1 } }
    func close() {
      let repeated = run.map { head in names(head).contains { counts[$0]! > 1 } }
      let isList = run.count >= 3 || run.count == 2 && repeated.contains(true)
      let isWhollyNew = !repeated.contains(true)
      if isList, let first = zip(run, repeated).first(where: { $1 || isWhollyNew }) { lists.append(first.0.block) }
      for (head, isRepeated) in zip(run, repeated) where !isList || !isRepeated && !isWhollyNew { out.append(head) }
      run = []
      inRun = []
    }
    for head in heads {
      let isAgain = head.reference.map { inRun.contains($0.text) } ?? false
      if let last = run.last, isAgain || !isNext(last, head) { close() }
      run.append(head)
      if let reference = head.reference { inRun.insert(reference.text) }
    }
    close()
    return (out, lists)
  }

  /// What tells that two heads name one act: the reference, the beginning of the title.
  private func names(_ head: Head) -> [String] {
    let title = head.title.prefix(60).folded.split(separator: " ").prefix(4).joined(separator: " ")
    return [head.reference?.text ?? "", title].filter { $0.utf8.count > 0 && ($0 != title || title.utf8.count > 10) }
  }

  /// How many of the heads open what is decided; nil where that proves nothing.
  private func proof(_ heads: [Head], _ form: ActReference.Form) -> Int? {
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    let decided = zip(heads, ends).count { isDecided($0.block..<$1) }
    let distinct = Set(heads.compactMap { $0.reference?.text }).count
    if form.isSure {
      guard distinct >= 2, distinct * 2 >= heads.count || form == .parisian, decided >= 1 else { return nil }
      return decided * 2 + 1
    }
    if decided >= 2, decided * 2 >= heads.count { return decided * 2 }
    // One item of longer minutes, the next one's head cut off.
    guard decided == 1, heads.count <= 2, let first = heads.first, form.standsAlone, isDecided(first.block..<(ends[0]))
    else { return nil }
    let before = extraction.blocks.indices.prefix(first.block).filter { !extraction.passage($0).isEmpty }
    return before.count <= 14 && before.allSatisfy { extraction.passage($0).count < 200 } ? 1 : nil
  }
}
