import Normalising
import Segmenting

extension ActOutline {
  // MARK: Heads without numbers

  /// `Objet : …`, several times, each decided.
  func labelled(_ free: [Int]) -> [Head]? {
    let heads = subjects(free)
    return areDecided(heads) ? heads : nil
  }

  /// The blocks that `Objet :` opens.
  private func subjects(_ free: [Int]) -> [Head] {
    free.filter { extraction.blocks[$0].depth == 0 }.compactMap { block -> Head? in
      let piece = ActPiece(extraction.passage(block), block: block, extraction.blocks[block], isFirst: true)
      guard piece.role == .subject || isLabelled(piece),
        let colon = piece.text.bytes.prefix(30).firstIndex(where: { $0 == 0x3A || $0 == 0x2D })
      else {
        return nil
      }
      let title = piece.text.suffix(from: colon + 1)
      return title.isEmpty ? nil : Head(block: block, reference: nil, title: title)
    }
  }

  /// `DELIBERATION : TARIFS DE LA PISCINE`
  private func isLabelled(_ piece: ActPiece) -> Bool {
    let tokens = Tokens(piece.text.prefix(240))
    guard tokens.word(0) == "deliberation", tokens.sign(1) == ":", piece.opensUpper, piece.text.count <= 200, let first = tokens[2],
      case let title = piece.text.suffix(from: first.range.lowerBound)
    else { return false }
    return isTitleText(ActPiece(title, block: piece.block, extraction.blocks[piece.block], isFirst: true), title)
  }

  /// The numbered heads, and behind one decision, before another, those with numbers of another form and what an `Objet :` opens whose
  /// number is lost.
  func withUnnumbered(_ heads: [Head], _ free: [Int]) -> [Head] {
    guard heads.count >= 2, heads.contains(where: { $0.reference?.form.isSure ?? false }) else { return heads }
    var out: [Head] = []
    let blocks = Set(others.map(\.block))
    let known = blocks.union(heads.map(\.block))
    let subjects = ((subjects(free) + motions(free)).filter { !known.contains($0.block) } + others).sorted { $0.block < $1.block }
    var next = 0
    for (place, head) in heads.enumerated() {
      let end = place + 1 < heads.count ? heads[place + 1].block : extraction.blocks.count
      out.append(head)
      while next < subjects.count, subjects[next].block < end {
        let block = subjects[next].block
        if block > out[out.count - 1].block, isDecided((out[out.count - 1].block + 1)..<block), isDecided((block + 1)..<end) {
          out.append(subjects[next])
        }
        next += 1
      }
    }
    return out
  }

  /// `Motion relative au maintien de la perception`, `Vœu présenté par le groupe …`, which agendas do not number.
  private func motions(_ free: [Int]) -> [Head] {
    free.compactMap { block -> Head? in
      let whole = extraction.passage(block)
      let passage = ActReference.unnumbered(whole)
      guard extraction.blocks[block].depth == 0, extraction.blocks[block].cell == nil, passage.count <= 300, passage.opensUpper,
        !passage.endsSentence, case let words = passage.prefix(60).foldedWords, words.count >= 4,
        ActWords.motions.contains(String(words[0])),
        ActWords.motionMatters.contains(String(words[1]))
      else { return nil }
      return Head(block: block, reference: passage.count < whole.count ? ActReference(heading: whole) : nil, title: passage)
    }
  }

  /// Headings of the level in the Markdown of minutes under which most is decided; those that nothing decides end an act and open none.
  func inMarkdown(_ free: [Int]) -> [Head]? {
    guard isMinutesPaper(free) else { return nil }
    var byLevel: [Int: [Head]] = [:]
    for block in free {
      guard case .heading(.markdown(let level)) = extraction.blocks[block].kind, level >= 2 else { continue }
      byLevel[level, default: []].append(
        Head(block: block, reference: nil, title: extraction.passage(block).withoutPage, needsDecision: true))
    }
    var best: (heads: [Head], count: Int)?
    for (_, heads) in byLevel.sorted(by: { $0.key < $1.key }) {
      let count = decided(heads).count { ActWords.innerHeadings.contains($0.title.folded) ? false : true }
      if count >= 2, count > best?.count ?? 0 { best = (heads, count) }
    }
    return best?.heads
  }

  /// Titles in capitals, each with a decision of its own.
  func inCapitals(_ free: [Int]) -> [Head]? {
    let heads = free.filter { extraction.blocks[$0].depth == 0 }.compactMap { block -> Head? in
      let passage = extraction.passage(block)
      guard case .heading = extraction.blocks[block].kind, passage.isCapitals, (8...200).contains(passage.count),
        !passage.endsSentence || passage.last == 0x3A
      else { return nil }
      let piece = ActPiece(passage, block: block, extraction.blocks[block], isFirst: true)
      guard piece.role == nil, piece.words.count >= 2, !piece.opensArticle, !ActWords.headsPart(passage), EnactingFormula(passage) == nil,
        !piece.opensDecision,
        !VoteReader(passage).isVote
      else { return nil }
      return Head(block: block, reference: nil, title: passage)
    }
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    let decided = zip(heads, ends).filter { isDecided(($0.block + 1)..<$1) }.map(\.0)
    return decided.count >= 3 && decided.count * 2 >= heads.count ? decided : nil
  }

  /// `- Location du logement`: titles with a bullet in minutes, one bullet for all, each with its text and its decision behind it.
  func bulleted(_ free: [Int]) -> [Head]? {
    guard !hasPlan, isMinutesPaper(free) else { return nil }
    let items = free.filter { extraction.blocks[$0].depth == 0 && extraction.blocks[$0].isItem }
    let heads = items.compactMap { block -> Head? in
      let passage = extraction.passage(block)
      guard extraction.blocks[block].marker?.ordinal == nil, passage.count <= 160, let next = nextFilled(block),
        !extraction.blocks[next].isItem, isTitleText(ActPiece(passage, block: block, extraction.blocks[block], isFirst: true), passage)
      else { return nil }
      return Head(block: block, reference: nil, title: passage, needsDecision: true)
    }
    // A list within an act may have another bullet.
    let sign = heads.first.map { extraction.blocks[$0.block].marker?.innermost }
    let own = heads.filter { extraction.blocks[$0.block].marker?.innermost == sign }
    let decided = decided(own)
    guard decided.count >= 3, decided.count * 3 >= own.count * 2,
      own.count * 4 >= items.count(where: { extraction.blocks[$0].marker?.innermost == sign }) * 3
    else { return nil }
    return own
  }

  private func areDecided(_ heads: [Head]) -> Bool {
    let ends = heads.dropFirst().map(\.block) + [extraction.blocks.count]
    let decided = zip(heads, ends).count { isDecided(($0.block + 1)..<$1) }
    return decided >= 2 && decided * 2 >= heads.count
  }
}

extension Passage {
  /// A line of a table of contents: `64 APPEL NOMINAL ....... 1812`.
  var hasLeaders: Bool { count <= 400 && bytes.firstIndex(of: Array(".....".utf8)) != nil }

  /// Without `p.2` at its end.
  var withoutPage: Passage {
    let tokens = Tokens(self)
    guard tokens.count > 3, tokens[tokens.count - 1]?.kind == .number, tokens.sign(tokens.count - 2) == ".",
      tokens.word(tokens.count - 3) == "p"
    else { return self }
    return tokens.slice(0..<(tokens.count - 3))
  }
}
