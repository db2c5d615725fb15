public import Normalising
import Reading
public import Segmenting

extension Document {
  /// Reads a document's parts off its layout. Parsers take turns, the most specific first; what none understands becomes sections.
  ///
  /// - Parameter decisions: what a person decided; those on the text are in `tree` already.
  public init(extracting tree: BlockTree, id: String, deciding decisions: [Decision] = []) {
    var extraction = Extraction(tree)
    var parts = Parts()
    extraction.diagnostics = tree.text.source.diagnostics
    parts.footnotes = extraction.parseFootnotes()
    extraction.parsePlan(PlanOutline(tree), into: &parts)
    extraction.parseObjectiveTables(into: &parts)
    extraction.parseRoleTables(into: &parts)
    extraction.parseLabelTables(into: &parts)
    let tabled = extraction.parseActTables(into: &parts)
    parts.tables = extraction.parseTables()
    let acts = ActOutline(extraction, tabled: tabled, hasPlan: !parts.fiches.isEmpty)
    let hasPlan = !parts.fiches.isEmpty
    if !hasPlan { extraction.parseAnnouncedLists(into: &parts, inAct: acts.hasActs) }
    if !hasPlan, !acts.hasActs { extraction.parseHeadedLists(into: &parts) }
    extraction.parseActs(acts, into: &parts)
    if !acts.hasActs, !hasPlan || PartyReader(extraction).isContract { parts.parties = extraction.parseParties(in: 0..<60) }
    if let head = acts.regions.first?.heads.first, parts.deliberation != nil {
      parts.parties = extraction.parseParties(in: head..<(head + 1))
    }
    extraction.annotate(&parts, outside: acts)
    let identity = Identity(extraction, parts)
    parts.sections = extraction.parseSections()
    let residue = extraction.residue()
    let nodes = NodeDecisions(decisions, on: &parts)
    let verdict = nodes.kind.map { (kind: $0, confidence: 1) } ?? KindEvidence(extraction, parts, identity).verdict
    let rulings = tree.text.rulings + nodes.rulings
    extraction.reportDoubts(verdict, residue, rulings, mended: nodes.mended)
    extraction.check(parts, period: identity.period)
    self.init(
      id: id, kind: tree.text.source.encoding == .binary && nodes.kind == nil ? .other : verdict.kind, kindConfidence: verdict.confidence,
      title: parts.deliberation.flatMap { extraction.title(of: $0) } ?? identity.ficheTitle ?? identity.title?.string,
      reference: parts.deliberation?.reference ?? identity.reference,
      issuer: identity.issuer,
      date: identity.date,
      period: identity.period, coverage: extraction.coverage(), parts: parts, residue: residue, rulings: rulings,
      diagnostics: extraction.diagnostics.sorted {
        ($0.place?.spans.first?.start.value ?? -1) < ($1.place?.spans.first?.start.value ?? -1)
      }, tree: tree)
  }
}

extension Extraction {
  /// Sums, figures, deadlines and references in what no act has claimed; of plans and notes, sums and references only.
  fileprivate mutating func annotate(_ parts: inout Parts, outside acts: ActOutline) {
    let covered = acts.covered
    let motives = Self.starts(of: parts.deliberation?.explanatoryStatement ?? [])
    var tableEnd = 0
    var year: Int?
    for index in blocks.indices {
      if blocks[index].kind == .table { tableEnd = blocks[index].end }
      let passage = passage(index)
      guard !passage.isEmpty, blocks[index].kind != .unreadable else { continue }
      let isAside = isInPlan(index, parts) || blocks[index].isFootnote
      guard index >= tableEnd else {
        if !covered.contains(index), !blocks[index].isFootnote, blocks[index].kind == .cell {
          parts.amounts += amounts(Tokens(passage), label: false)
        }
        continue
      }
      let tokens = Tokens(passage)
      if !blocks[index].isItem { year = FigureReader(tokens).year(around: 0) }
      if !isAside { parts.deadlines += DeadlineReader(tokens).all(self) }
      guard !covered.contains(index) else {
        if motives.contains(locate(passage).spans[0].start) { parts.keyFigures += keyFigures(tokens, of: nil) }
        continue
      }
      parts.amounts += amounts(tokens, label: blocks[index].isItem && !isAside)
      if let amount = labelledAmount(index, tokens) { parts.amounts.append(amount) }
      parts.legalReferences += legalReferences(tokens)
      if !isAside, parts.fiches.isEmpty || blocks[index].isItem { parts.keyFigures += keyFigures(tokens, of: year) }
    }
    for index in blocks.indices where blocks[index].kind == .table { parts.amounts += columnAmounts(index) }
    parts.amounts.sort { $0.at.spans[0].start < $1.at.spans[0].start }
  }

  private static func starts(of nodes: [TextNode]) -> Set<SourceOffset> {
    nodes.reduce(into: []) { starts, node in
      if let first = node.at.spans.first { starts.insert(first.start) }
      starts.formUnion(Self.starts(of: node.items))
    }
  }

  /// The bare figures of a column whose head names the euro: `Coût €HT` over `44 500`.
  private func columnAmounts(_ table: Int) -> [Amount] {
    let rows = tree.children(table).map { tree.children($0) }
    guard let head = rows.first, rows.count > 1 else { return [] }
    var found: [Amount] = []
    for (column, cell) in head.enumerated() {
      for row in rows.dropFirst() where column < row.count {
        if let amount = bareAmount(Tokens(passage(row[column])), under: passage(cell)) { found.append(amount) }
      }
    }
    return found
  }

  /// The bare figure beside a label that names the euro.
  private func labelledAmount(_ index: Int, _ tokens: Tokens) -> Amount? {
    guard index > 0, blocks[index].cell == .value, blocks[index - 1].cell == .label else { return nil }
    return bareAmount(tokens, under: passage(index - 1))
  }

  private func bareAmount(_ tokens: Tokens, under head: Passage) -> Amount? {
    let words = head.foldedWords
    guard head.firstIndex(of: "€") != nil || words.contains("euros") else { return nil }
    guard let number = AmountReader(tokens).number(at: 0), number.end == tokens.count else { return nil }
    let scale = ["k€", "K€", "k €"].contains { head.firstIndex(of: $0) != nil } ? 3 : head.firstIndex(of: "M€") != nil ? 6 : 0
    let value = Figure(integer: number.integer, fraction: number.fraction, scale: scale)
    guard value.digits != "0" else { return nil }
    return Amount(
      text: tokens.passage.string, value: value, currency: "EUR",
      taxBasis: words.contains("ht") ? .exclusive : words.contains("ttc") ? .inclusive : nil, label: head.string, year: nil,
      at: locate(tokens.passage))
  }

  /// Plans number their years and places in every line, which are no figures.
  private func isInPlan(_ index: Int, _ parts: Parts) -> Bool { !parts.fiches.isEmpty && isTaken(index) }

  /// Text that no node claims, a node a leaf.
  fileprivate func residue() -> [TextNode] {
    var nodes: [TextNode] = []
    let claimed = claims.merged
    var next = 0
    for leaf in tree.leaves where leaf.role == .text {
      var start = leaf.range.lowerBound
      while next < claimed.count, claimed[next].upperBound <= start { next += 1 }
      var place = next
      while start < leaf.range.upperBound {
        let end = place < claimed.count ? min(claimed[place].lowerBound, leaf.range.upperBound) : leaf.range.upperBound
        if start < end { append(start..<end, to: &nodes) }
        guard place < claimed.count else { break }
        start = max(start, claimed[place].upperBound)
        place += 1
      }
    }
    return nodes
  }

  private func append(_ range: Range<Int>, to nodes: inout [TextNode]) {
    let passage = Passage(joining: [range], of: tree.text.bytes)
    if !passage.folded.isEmpty { nodes.append(TextNode(text: passage.string, at: locate(passage))) }
  }

  /// Each byte of the source under what became of it. Bytes of a correction go with its first.
  fileprivate func coverage() -> Coverage {
    let claimed = claims.merged
    var (extracted, layout, furniture, residue) = (0, 0, 0, 0)
    func size(_ range: Range<Int>) -> Int {
      let map = tree.text.map
      let end =
        range.upperBound == tree.text.bytes.count
        ? SourceOffset(tree.text.source.bytes.count) : map.source(NormalisedOffset(range.upperBound), rounding: .down)
      return end.value - map.source(NormalisedOffset(range.lowerBound), rounding: .down).value
    }
    var next = 0
    for leaf in tree.leaves {
      guard leaf.role == .text else {
        if leaf.role.isLayout { layout += size(leaf.range) } else { furniture += size(leaf.range) }
        continue
      }
      while next < claimed.count, claimed[next].upperBound <= leaf.range.lowerBound { next += 1 }
      var (start, place) = (leaf.range.lowerBound, next)
      while start < leaf.range.upperBound {
        let isIn = place < claimed.count && claimed[place].lowerBound <= start
        let end = min(
          leaf.range.upperBound,
          isIn ? claimed[place].upperBound : place < claimed.count ? claimed[place].lowerBound : leaf.range.upperBound)
        if isIn || isSeparator(start..<end) {
          if isIn {
            extracted += size(start..<end)
            place += 1
          } else {
            layout += size(start..<end)
          }
        } else {
          residue += size(start..<end)
        }
        start = end
      }
    }
    return Coverage(bytes: tree.text.source.bytes.count, extracted: extracted, layout: layout, furniture: furniture, residue: residue)
  }

  /// Commas, stops and blanks that stood between nodes.
  private func isSeparator(_ range: Range<Int>) -> Bool { Folding.letters(tree.text.bytes[range]).isEmpty }

  fileprivate mutating func reportDoubts(
    _ verdict: (kind: Document.Kind, confidence: Double), _ residue: [TextNode], _ rulings: [Ruling], mended: [Place]
  ) {
    diagnostics.removeAll { diagnostic in
      diagnostic.id == .unattachedCalendar && mended.contains { $0 == diagnostic.place }
    }
    for ruling in rulings {
      if let fault = ruling.fault { report(.warning, .unappliedDecision, "‘\(ruling.decision.text)’ was not applied: \(fault)", at: nil) }
    }
    if verdict.confidence < 0.6, tree.text.source.encoding != .binary {
      report(.note, .lowKindConfidence, "the kind ‘\(verdict.kind.rawValue)’ is little more than a guess", at: nil)
    }
    for node in residue { report(.note, .unclaimedText, "‘\(node.text.prefix(60))’ belongs to no part", at: node.at) }
  }
}
