import Normalising
import Reading
import Segmenting

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
  /// Heads whose numbers are of another form than most.
  var others: [Head] = []
  /// Where the papers of another body, or of another sitting, begin behind the first.
  private(set) var partStarts: [Int] = []
  /// Where agendas and recapitulations begin.
  var lists: [Int] = []
  /// For each block, how many blocks before it decide.
  var decisions: [Int] = [0]
  /// What came of acts, with their numbers behind.
  let verdicts: NamedVerdicts
  /// Notes before a sitting, which decide nothing and propose.
  var onlyProposes = false

  struct Head {
    let block: Int
    let reference: ActReference?
    let title: Passage
    /// Where text follows the title in its block, by the place of its first byte.
    var textStart: Int?
    /// Nothing but a decision under it proves that a title is an act's.
    var needsDecision = false
    /// Stands behind the session's other business: an act only where the assembly decides in so many words.
    var isLate = false
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
    let free = tabled.isEmpty ? extraction.blocks.indices.filter { Self.isFree($0, extraction) } : []
    verdicts = NamedVerdicts(extraction, free)
    if !tabled.isEmpty { return }
    for block in extraction.blocks.indices { decisions.append(decisions[block] + (Self.decides(extraction.passage(block)) ? 1 : 0)) }
    if decisions[decisions.count - 1] < 2 { countProposals() }
    let register = runOn(free)
    if register == nil,
      let listed = listedVerdicts(free) ?? numberedCells(free) ?? flattened(free) ?? recorded(free) ?? stacked(free) ?? agenda(free)
    {
      (regions, isMinutes) = (listed, true)
      return
    }
    let heads = heads(free, register)
    if register == nil, let orders = orders(free, beside: heads ?? []) {
      (regions, isMinutes, lists) = (orders, true, [])
      return
    }
    if let heads {
      regions = regions(of: withLate(heads, free))
      partStarts = partStarts(between: regions)
      isMinutes = regions.count > 1
      if regions.count > 1 { return }
    }
    // An act alone, or the only one of minutes; minutes that nothing splits are no act, and silence is kept about the several.
    isSitting = free.prefix(8).contains { MinutesTitle.opens(extraction.passage($0)) }
    isCertainlySitting = free.prefix(8).contains { MinutesTitle.isCertain(extraction.passage($0)) }
    let isOne = !isSitting || decisions[decisions.count - 1] <= 2 || isOneByNumber(free) || isOneByFormula(free)
    if regions.isEmpty, !verdicts.isEmpty || isAct(free), isOne, !isByLaw(free) || isGrounded(free), !hasPlan || isGrounded(free),
      !PartyReader(extraction).isContract
    {
      regions = [whole(free)]
    }
  }

  /// The heads of the acts, by the surest proof that there is.
  private mutating func heads(_ free: [Int], _ register: [Head]?) -> [Head]? {
    // All other proof takes a decision.
    guard decisions[decisions.count - 1] > 0 || free.first.map({ extraction.listsDecisions(above: $0 + 12) }) ?? false else {
      return numbered(free).flatMap { areReported($0) ? $0 : nil } ?? reported(free)
    }
    let (ordinals, titles) = (numbered(free).map { withUnnumbered($0, free) }, titled(free))
    if let ordinals, let titles, areRubrics(ordinals, beside: titles) {
      lists = []
      return titles
    }
    if let register, isRegister(register, beside: ordinals, titles, free) {
      lists = []
      return register
    }
    if ordinals == nil, isOneByHead(free) { return labelled(free) }
    return ordinals ?? labelled(free) ?? reported(free) ?? inMarkdown(free) ?? titles ?? announced(free) ?? inCapitals(free)
      ?? bulleted(free)
  }

  /// A by-law, statutes: what an assembly adopts, and does not tell here that it did.
  private func isByLaw(_ free: [Int]) -> Bool {
    free.prefix(4).contains { block in
      let folded = extraction.passage(block).prefix(60).folded
      return ActWords.byLaws.contains { folded == $0 || folded.hasPrefix($0 + " ") }
    }
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
    guard let first = free.prefix(12).lazy.compactMap(sureNumber).first else { return false }
    return free.allSatisfy { sureNumber($0) ?? first == first }
  }

  private func sureNumber(_ block: Int) -> String? {
    ActReference(margin: extraction.passage(block)).flatMap { $0.form.isSure || $0.form == .labelled("rapport") ? $0.text : nil }
  }

  /// Only once has the assembly deliberated, and little else is decided.
  private func isOneByFormula(_ free: [Int]) -> Bool {
    let formulas = free.count { block in
      EnactingFormula(extraction.passage(block)).map { !$0.isProposal && $0.text.folded.contains("deliber") } ?? false
    }
    return formulas == 1 && decisions[decisions.count - 1] <= 8
  }

  private static func isFree(_ block: Int, _ extraction: Extraction) -> Bool {
    let source = extraction.blocks[block]
    guard !extraction.isTaken(block), !source.isFootnote, !extraction.passage(block).isEmpty else { return false }
    return source.depth == 0 || source.isItem && source.depth == 1
  }
}
