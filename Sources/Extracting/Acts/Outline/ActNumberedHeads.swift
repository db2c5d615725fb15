import Normalising
import Segmenting

extension ActOutline {
  /// Numbered references of one make.
  mutating func numbered(_ free: [Int]) -> [Head]? {
    var byForm: [ActReference.Form: [Head]] = [:]
    for block in free {
      let source = extraction.blocks[block]
      let marker = source.isItem ? marker(block) : nil
      if source.isItem && marker == nil && !opensNumber(block) || block > 0 && numberBeside(block - 1) != nil { continue }
      if let head = head(block, marker) ?? headBeside(block), let form = head.reference?.form { byForm[form, default: []].append(head) }
    }
    // `65 TITRE` and `106- TITRE` number one list.
    if let bare = byForm[.ordinal("")], let dashed = byForm[.ordinal("-")] {
      byForm[.ordinal("")] = (bare + dashed).sorted { $0.block < $1.block }
    }
    let isMinutes = isMinutesPaper(free)
    var best: (heads: [Head], lists: [Int], score: Int)?
    var agenda: (heads: [Head], lists: [Int])?
    for (form, heads) in byForm.sorted(by: { $0.value[0].block < $1.value[0].block }) {
      // `Dossier n° D2017B01` has no value to rise.
      let isLettered = heads.allSatisfy { $0.reference?.value == nil }
      let isAgenda = !form.isSure && areReported(heads)
      let (kept, lists) =
        isAgenda
        ? (heads, [])
        : unlisted(form.isSure || isLettered ? heads : form.isStepped ? steps(heads) : chain(heads), isSure: form.isSure)
      guard let score = isAgenda ? heads.count * 2 : proof(kept, form, inMinutes: isMinutes), score > best?.score ?? 0,
        form.isSure || !arePartsOfReport(kept, free) && !headCollections(kept)
      else { continue }
      if !form.isSure, agenda == nil { agenda = (kept, lists) }
      best = (kept, lists, score)
    }
    // `2. Tarifs` over `Délibération n° 2021-12`: the agenda has the titles.
    if let top = best, let agenda, top.heads.allSatisfy({ $0.reference?.form.isSure ?? false && $0.title.isEmpty }),
      case let above = Set(agenda.heads.compactMap { nextFilled($0.block) }), top.heads.allSatisfy({ above.contains($0.block) })
    {
      best = (agenda.heads, agenda.lists, top.score)
    }
    lists = best?.lists ?? []
    others = best.map { otherHeads(byForm, beside: $0.heads) } ?? []
    return best?.heads
  }

  /// `- N° 32/2003 - OBJET : Bail de la carrière`: a dash before the number of an act.
  private func opensNumber(_ block: Int) -> Bool {
    guard extraction.blocks[block].depth == 0, case let words = extraction.passage(block).prefix(16).foldedWords,
      ["n", "no", "deliberation", "delib", "dcm"].contains(words.first)
    else { return false }
    return ActReference(heading: extraction.passage(block)).map { $0.form.isSure && !$0.title.isEmpty } ?? false
  }

  /// Those of other forms that only acts have, several of one: the orders behind the deliberations of a collection.
  private func otherHeads(_ byForm: [ActReference.Form: [Head]], beside best: [Head]) -> [Head] {
    let form = best.first?.reference?.form
    let known = Set(best.map(\.block))
    return byForm.filter { $0.key != form && ($0.key.isSure || $0.key == .labelled("arrete")) && $0.value.count >= 2 }
      .flatMap { unlisted($0.value, isSure: $0.key.isSure).heads }.filter { !known.contains($0.block) }.sorted { $0.block < $1.block }
  }

  /// The number that opens a list item, and the sign behind it: `1` and `/` of `1/ Titre`.
  func marker(_ block: Int) -> (ordinal: String, sign: String)? {
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
    guard whole.count <= 6000, !extraction.blocks[block].isContentsEntry, !whole.hasLeaders, !verdicts.blocks.contains(block),
      !goesOnWithPage(whole, block)
    else { return nil }
    var lines = extraction.lines(block)
    var number: String?
    for first in 0..<min(lines.count, 5) {
      if let parted = parted(lines[first], block, next: first + 1 < lines.count ? lines[first + 1] : nil) {
        (lines[first], number) = (parted.line, parted.number)
      }
      if marker == nil, let closed = closed(lines, first, block) { return closed }
      if first > 0, marker != nil || lines[first - 1].endsSentence || lines[first - 1].count > 140 { return nil }
      guard ActReference(heading: lines[first], marker: first == 0 ? marker : nil) != nil || first == 0 else { continue }
      let end = titleEnd(lines, from: first)
      let text = lines[first..<end].dropFirst().reduce(lines[first]) { $0.joined(with: $1) }
      // `1. 2021-027 – Tarifs`: the act's own number behind its place in the agenda.
      let own = ActReference(heading: text).flatMap { $0.form.isSure ? $0 : nil }
      guard let reference = own ?? ActReference(heading: text, marker: first == 0 ? marker : nil), first == 0 || reference.form.isSure,
        isTitle(reference.title, reference.form)
      else { continue }
      let beside = number == nil ? numberBeside(block) : nil
      return Head(
        block: block, reference: reference, title: reference.form == .parisian ? ActReference.single(reference.title) : reference.title,
        textStart: end < lines.count ? lines[end].places[0] : nil,
        number: number ?? beside,
        numberBlock: beside.map { _ in block + 1 })
    }
    return nil
  }

  /// An entry of a list of contents whose second line has the page: `… (18e). -` over `Montant : 32.500 euros. ..... 4`.
  private func goesOnWithPage(_ title: Passage, _ block: Int) -> Bool {
    guard block + 1 < extraction.blocks.count, !title.stops else { return false }
    return extraction.passage(block + 1).hasLeaders && !extraction.blocks[block + 1].followsBlank
  }

  /// `Vote des taux d'imposition ( DE_2016_022 )`: the act's own number in brackets behind its title.
  private func closed(_ lines: [Passage], _ first: Int, _ block: Int) -> Head? {
    guard lines[first].opensUpper, ActReference(heading: lines[first]) == nil else { return nil }
    // The line's end may cut the title, or the bracket from its number.
    var (line, end) = (lines[first], first + 1)
    while line.last != 0x29, !line.stops, end < min(lines.count, first + 3), line.count <= 200 {
      line = line.joined(with: lines[end])
      end += 1
    }
    guard line.last == 0x29, line.count <= 300, let found = ActReference(closing: line), isTitle(found.title, found.form) else {
      return nil
    }
    return Head(block: block, reference: found, title: found.title, textStart: end < lines.count ? lines[end].places[0] : nil)
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
      // `Section de fonctionnement : 534 000 €`
      if piece.opensUpper, lines[end].endsInSum, lines[end - 1].count < Self.widestTitleLine { break }
      if piece.role.map({ $0 != .letterhead }) ?? false || piece.tellsAdvice || isSpoken || isSentence || piece.opensArticle
        || piece.opensDecision
        || EnactingFormula(lines[end]) != nil
      {
        break
      }
      end += 1
    }
    return end
  }

  /// A matter may be put as a question: `Point n° 3 : Que faire du lavoir ?` In bytes.
  private static let longestQuestion = 140

  /// A heading and no sentence, no decision, no item of a decision.
  private func isTitle(_ title: Passage, _ form: ActReference.Form) -> Bool {
    if title.isEmpty { return form.isSure || form != .ordinal(".") }
    guard title.count <= 400,
      form == .parisian || !title.endsSentence || title.count <= 200 && title.last == 0x3A || title.isCapitals
        || title.count <= 120 && title.last == 0x2E || title.count <= Self.longestQuestion && title.last == 0x3F
    else { return false }
    if form.isSure || form == .labelled("arrete") && title.opensSubject { return true }
    let words = title.prefix(80).foldedWords
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
      // `201` behind `102`: each part of the agenda has a hundred of its own.
      let opensHundred = last.map { $0 > 100 && value % 100 <= 2 && value / 100 > $0 / 100 && value / 100 <= $0 / 100 + 2 } ?? false
      let follows = opensHundred || last.map { value > $0 && value <= $0 + 3 } ?? true
      let returns = last.map { value <= $0 } ?? false
      // `30 – GARD` in an address: nothing is decided before the first point.
      if value == 1, returns, kept.count == 1, !isDecided((kept[0].block + 1)..<head.block) { kept = [] }
      let leaps = !follows && !returns && (head.title.isCapitals || standsAlone(head))
      if follows || (returns && value == 1) || (returns || leaps) && isDecided(head.block..<end) { kept.append(head) }
    }
    return kept
  }

  /// A heading between two blanks: an affair that was added to the agenda has the number of another list.
  private func standsAlone(_ head: Head) -> Bool {
    guard case .heading(.standalone) = extraction.blocks[head.block].kind else { return false }
    return head.textStart == nil && extraction.blocks[head.block].followsBlank && !head.title.saysSomething
  }

  /// `1.1`, `1.2`, `2.1`; `A`, `B`, `A`: each the next of its part or the first of another. The classes that acts are filed under, and the
  /// initials of names, come in no order.
  private func steps(_ heads: [Head]) -> [Head] {
    let values = heads.compactMap { $0.reference?.value }
    guard let first = values.first, first % 100 == 1 else { return [] }
    let rise = zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 % 100 == 1 && ($1 == 1 || $1 / 100 > $0 / 100) }
    return rise ? heads : []
  }

  /// Without runs of three heads and more that have nothing between them: agendas, recapitulations.
  ///
  /// Where nothing else has such numbers, the last of a run has its own text: `033 – annulé` right over `034 – Circulation`.
  private func unlisted(_ heads: [Head], isSure: Bool) -> (heads: [Head], lists: [Int]) {
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
    let last = Dictionary(heads.map { ($0.reference?.text ?? "", $0.block) }) { $1 }
    func close(before end: Int) {
      let repeated = run.map { head in names(head).contains { counts[$0]! > 1 } }
      let isList = (run.count >= 3 || run.count == 2 && repeated.contains(true)) && !verdicts.areJoint(run, last: last)
      let isWhollyNew = !repeated.contains(true)
      if isList, let first = zip(run, repeated).first(where: { $1 || isWhollyNew }) { lists.append(first.0.block) }
      for (head, isRepeated) in zip(run, repeated) where !isList || !isRepeated && !isWhollyNew { out.append(head) }
      if isList, isWhollyNew, isSure, run.count <= 3, let last = run.last, isDecided((last.block + 1)..<max(end, last.block + 1)) {
        out.append(last)
      }
      run = []
      inRun = []
    }
    for head in heads {
      let isAgain = head.reference.map { inRun.contains($0.text) } ?? false
      if let last = run.last, isAgain || !isNext(last, head) { close(before: head.block) }
      run.append(head)
      if let reference = head.reference { inRun.insert(reference.text) }
    }
    close(before: extraction.blocks.count)
    return (out, lists)
  }

  /// What tells that two heads name one act: the reference, the beginning of the title.
  private func names(_ head: Head) -> [String] {
    let title = head.title.prefix(60).foldedWords.prefix(4).joined(separator: " ")
    return [head.reference?.text ?? "", title].filter { $0.utf8.count > 0 && ($0 != title || title.utf8.count > 10) }
  }

  /// How many of the heads open what is decided; nil where that proves nothing.
  private func proof(_ heads: [Head], _ form: ActReference.Form, inMinutes: Bool) -> Int? {
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    let decided = zip(heads, ends).count { isDecided($0.block..<$1) }
    let distinct = Set(heads.compactMap { $0.reference?.text }).count
    // A list of what a mayor decided says of none that it was voted.
    if distinct >= 3, distinct == heads.count, extraction.listsDecisions(above: heads[0].block) { return heads.count * 2 + 1 }
    if form.isSure {
      guard distinct >= 2, distinct * 2 >= heads.count || form == .parisian, decided >= 1 else { return nil }
      return decided * 2 + 1
    }
    // An agenda counted without a gap, from the first point on, needs less of it.
    let isAgenda = inMinutes && heads.count >= 4 && heads.compactMap { $0.reference?.value } == Array(1...heads.count)
    if decided >= 2, decided * (isAgenda ? 3 : 2) >= heads.count {
      // Points go before the parts that they stand in.
      return form == .ordinal("1.1") ? decided * 2 + 1 : decided * 2
    }
    // One item of longer minutes, the next one's head cut off.
    guard decided == 1, heads.count <= 2, let first = heads.first, form.standsAlone, isDecided(first.block..<(ends[0]))
    else { return nil }
    let before = extraction.blocks.indices.prefix(first.block).filter { !extraction.passage($0).isEmpty }
    return before.count <= 14 && before.allSatisfy { extraction.passage($0).count < 200 } ? 1 : nil
  }
}
