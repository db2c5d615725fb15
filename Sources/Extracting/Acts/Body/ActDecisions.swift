import Normalising
import Reading
import Segmenting

extension Extraction {
  // MARK: Decisions

  mutating func enact(_ piece: ActPiece, _ formula: EnactingFormula, _ draft: inout ActDraft) {
    if !formula.before.isEmpty, piece.role != .visa, piece.role != .recital {
      let before = node(formula.before)
      if !draft.isEnacted || draft.isVoted { draft.act.explanatoryStatement.append(before) } else { addDecision(before, piece, &draft) }
    }
    if formula.text.isEmpty { return addText(piece, &draft) }
    own(formula.text)
    take(piece.block..<(piece.block + 1))
    draft.act.enactingFormula = draft.act.enactingFormula ?? formula.text.string
    draft.isEnacted = true
    let reader = VoteReader(piece.text.count <= 2000 ? piece.text : formula.text.joined(with: formula.rest.prefix(200)))
    if reader.isVote, !formula.isProposal {
      draft.take(reader, Vote(text: piece.text.string, at: locate(piece.text)))
    } else if let sentence = decidingSentence(piece.text) {
      draft.take(VoteReader(sentence, isSentence: true), Vote(text: sentence.string, at: locate(sentence)))
    }
    own(formula.rest)
    let rest = Self.decision(formula.rest)
    if !rest.isEmpty {
      addDecision(textNode(piece, rest), piece, &draft)
    } else if piece.isLast {
      for child in tree.children(piece.block) where !passage(child).isEmpty { addDecision(node(child), piece, &draft) }
    }
  }

  /// What is decided, behind the words of the vote: nothing of `à l'unanimité, décide :`.
  static func decision(_ rest: Passage) -> Passage {
    let tokens = Tokens(rest)
    var start = 0
    while start < tokens.count {
      if let end = tokens.skip(["a", "l", "unanimite"], from: start) ?? tokens.skip(["a", "la", "majorite"], from: start) ?? tokens.skip(
        ["et", "vote"], from: start) ?? tokens.skip(["et", "a", "l", "unanimite"], from: start)
        ?? tokens.skip(["et", "a", "la", "majorite"], from: start) ?? tokens.skip(["des", "suffrages", "exprimes"], from: start)
        ?? tokens.skip(["des", "membres", "presents"], from: start) ?? tokens.skip(["des", "voix"], from: start) ?? tokens.skip(
          ["des", "presents"], from: start) ?? tokens.skip(["et", "representes"], from: start)
      {
        start = end
      } else if tokens.sign(start) == "(", let end = tokens.all.indices[start...].prefix(24).first(where: { tokens.sign($0) == ")" }),
        VoteReader(tokens.slice(start..<end)).hasCounts
      {
        // `à la majorité (3 abstentions), …`
        start = end + 1
      } else if ActWords.formulaVerbs.contains(tokens.word(start)),
        let end = tokens.skip(["a", "l", "unanimite"], from: start + 1) ?? tokens.skip(["a", "la", "majorite"], from: start + 1),
        end == tokens.count || tokens.sign(end) == ":"
      {
        // `décide à l'unanimité :`
        start = end
      } else if [":", ",", "-", ";", "."].contains(tokens.sign(start))
        || ActWords.formulaVerbs.contains(tokens.word(start)) && [":", ",", ""].contains(tokens.sign(start + 1))
          && tokens[start + 1]?.kind != .word
      {
        start += 1
      } else {
        break
      }
    }
    start = behindCounts(tokens, start)
    guard start < tokens.count else { return Passage() }
    let text = tokens.slice(start..<tokens.count)
    guard !text.folded.isEmpty else { return Passage() }
    // `le Conseil communautaire :` over the items, `le Comité syndical` over `REJETTE …`
    if text.count <= 80, namesBody(text) { return Passage() }
    let counts = VoteReader(text)
    return counts.hasCounts && text.count < 110 && !text.hasInfinitive ? Passage() : text
  }

  /// `par 21 voix pour et 5 abstentions (Mmes …), APPROUVE l'avenant`: the verb; where none is, what was given.
  private static func behindCounts(_ tokens: Tokens, _ start: Int) -> Int {
    guard ["par", "avec"].contains(tokens.word(start)) else { return start }
    let verb = tokens.all.indices[start...].prefix(80).first { index in
      guard index > start + 2, let token = tokens[index], ActWords.votingVerbs.contains(token.text) || token.text == "decide",
        [",", ")", ":"].contains(tokens.sign(index - 1))
      else { return false }
      return tokens.passage[token.range].last != 0xA9
    }
    guard let verb, VoteReader(tokens.slice(start..<verb)).hasCounts else { return start }
    return verb
  }

  private static let bodyWords: Set<String> = ActWords.bodies.union([
    "le", "la", "les", "l", "municipal", "municipale", "communautaire", "departemental", "departementale", "regional", "metropolitain",
    "syndical", "d", "de", "administration", "permanente", "du", "conseil", "a", "unanimite", "majorite", "representes", "des", "suffrages",
    "exprimes", "et", "votants", "voix", "general", "territorial", "present", "presents",
  ])

  private static func namesBody(_ text: Passage) -> Bool {
    let words = text.foldedWords
    return words.count >= 2 && words.allSatisfy { bodyWords.contains(String($0)) }
      && words.contains { ActWords.bodies.contains(String($0)) }
  }

  /// Where the last sentence of a paragraph begins, when it alone says how the vote went.
  func voteSentence(_ piece: ActPiece) -> Int? {
    let start = max(0, piece.text.count - 200)
    let tokens = Tokens(piece.text.suffix(from: start))
    let stops = tokens.all.indices.dropLast().filter {
      tokens.sign($0) == "." && tokens[$0 + 1]!.spaced && tokens.passage.isUpper(at: tokens[$0 + 1]!.range.lowerBound)
    }
    guard let stop = stops.last, let next = tokens[stop + 1], tokens[stop - 1]?.range.count ?? 0 > 2 else { return nil }
    let last = VoteReader(tokens.passage.suffix(from: next.range.lowerBound))
    guard last.isVote, last.outcome != nil || last.yes != nil, !VoteReader(tokens.passage.prefix(next.range.lowerBound)).isVote else {
      return nil
    }
    return start + next.range.lowerBound
  }

  /// The sentence of a paragraph in which the assembly decides and says how it voted: `A l'unanimité, le Conseil approuve …`
  func decidingSentence(_ text: Passage) -> Passage? {
    guard (60...4000).contains(text.count), case let folded = text.folded,
      ["unanimite", "majorite", " voix ", " contre ", "prend acte", "prennent acte"].contains(where: { folded.contains($0) })
    else { return nil }
    let tokens = Tokens(text)
    return Self.sentences(tokens).first { Self.decides(tokens, $0) && VoteReader(tokens.slice($0), isSentence: true).isVote }
      .map { tokens.slice($0) }
  }

  /// The sentences of a text: behind the stop of a word, and no abbreviation's, a capital.
  private static func sentences(_ tokens: Tokens) -> [Range<Int>] {
    var (sentences, start) = ([Range<Int>](), 0)
    for index in tokens.all.indices {
      let isEnd =
        tokens.sign(index) == "." && tokens[index + 1].map { $0.spaced && tokens.passage.isUpper(at: $0.range.lowerBound) } ?? true
      guard isEnd && tokens[index - 1]?.range.count ?? 0 > 2 || index == tokens.count - 1 else { continue }
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    return sentences
  }

  /// `Unanimité.` among the sentences of minutes, `Vote : oui 14, non 17, blanc 1.`
  private func shortVote(_ text: Passage) -> Passage? {
    guard text.count <= 4000 else { return nil }
    let tokens = Tokens(text)
    return Self.sentences(tokens).first { range in
      let sentence = tokens.slice(range)
      let isVote = tokens.word(range.lowerBound) == "vote" && sentence.count <= 160
      guard isVote || range.count <= Self.longestVerdict else { return false }
      let reader = VoteReader(sentence, inColumn: isVote)
      return isVote ? reader.yes != nil && reader.no != nil : reader.outcome == .unanimous || reader.outcome == .majority
    }.map { tokens.slice($0) }
  }

  /// `Adopté à l'unanimité.` In words and signs.
  private static let longestVerdict = 6

  /// A body before a verb by which it decides now.
  private static func decides(_ tokens: Tokens, _ sentence: Range<Int>) -> Bool {
    // `décide à l'unanimité d'affecter …`, the assembly named above the grounds.
    let first = tokens.word(sentence.lowerBound)
    if ActWords.votingVerbs.contains(first),
      ["unanimite", "majorite"].contains(tokens.word(sentence.lowerBound + 3))
        || ["unanimite", "majorite"].contains(tokens.word(sentence.lowerBound + 4))
    {
      return true
    }
    guard sentence.count <= 160, !["par", "lors", "cette", "rappelle"].contains(tokens.word(sentence.lowerBound)),
      let body = sentence.first(where: {
        ActWords.bodies.contains(tokens.word($0)) && ["le", "l", "la", "les"].contains(tokens.word($0 - 1))
      })
    else { return false }
    return (body + 1..<min(body + 24, sentence.upperBound)).contains { index in
      ActWords.votingVerbs.contains(tokens.word(index))
        && !["a", "ont", "avait", "avaient", "est", "ete", "ayant"].contains(tokens.word(index - 1))
        && tokens.passage[tokens[index]!.range].last != 0xA9
    }
  }

  /// `nil` for prose that only speaks of votes.
  func vote(_ piece: ActPiece, _ draft: ActDraft) -> VoteReader? {
    guard piece.text.count <= 400 else { return nil }
    if ["vote", "votes"].contains(piece.words.first), piece.text.bytes.prefix(8).contains(0x3A) {
      // `Vote : Adopté à l'unanimité.`, whatever is said behind it.
      let end = sentenceEnd(piece.text)
      let reader = VoteReader(piece.text.prefix(end), isSentence: true, inColumn: true)
      return reader.isVote ? reader : nil
    }
    let reader = VoteReader(piece.text, inColumn: Self.isVoteLine(piece.text))
    guard reader.isVote else { return nil }
    let hasCounts = reader.hasCounts || reader.spoilt > 0 && draft.act.vote != nil && piece.text.count <= 80
    if piece.isItem, !hasCounts, piece.text.count > 60 { return nil }
    if draft.isVoted, !hasCounts, reader.outcome == .noted || piece.text.count > 110 { return nil }
    return hasCounts || reader.voting != nil && piece.text.count <= 80
      || reader.outcome != nil && (piece.text.count <= 160 || draft.isEnacted) ? reader : nil
  }

  /// Behind the first stop that is no abbreviation's: `4 CONTRE (M. FERRAND) – 2 ABSTENTIONS. La séance …`
  private func sentenceEnd(_ text: Passage) -> Int {
    let tokens = Tokens(text)
    let stop = tokens.all.indices.dropFirst().first { index in
      tokens.sign(index) == "." && tokens[index + 1]?.spaced ?? false && tokens[index - 1]!.range.count > 1
        && !ActWords.civilities.contains(tokens.word(index - 1))
    }
    return stop.map { tokens[$0]!.range.upperBound } ?? text.count
  }

  mutating func addVote(_ reader: VoteReader, _ piece: ActPiece, _ draft: inout ActDraft) {
    draft.take(reader, Vote(text: piece.text.string, at: locate(piece.text)))
    if !draft.act.articles.isEmpty || !draft.act.operative.isEmpty || draft.formula != nil && draft.isEnacted { draft.isVoted = true }
    if piece.text.count > 110 || piece.opensDecision && reader.yes == nil {
      addDecision(textNode(piece), piece, &draft)
      draft.isEnacted = true
    } else {
      claimLine(piece)
    }
  }

  mutating func addText(_ piece: ActPiece, _ draft: inout ActDraft) {
    if draft.act.vote == nil, let sentence = decidingSentence(piece.text) {
      draft.take(VoteReader(sentence, isSentence: true), Vote(text: sentence.string, at: locate(sentence)))
    }
    if draft.act.vote == nil, draft.isMinutes, let sentence = shortVote(piece.text) {
      draft.take(VoteReader(sentence, inColumn: true), Vote(text: sentence.string, at: locate(sentence)))
    }
    let decides = piece.opensDecision || draft.isEnacted && (piece.isItem || piece.text.hasInfinitive)
    if piece.opensDecision || piece.opensElection, draft.formula == nil || draft.isEnacted { draft.isEnacted = true }
    let isTalk = draft.isVoted && !decides && draft.isMinutes
    if draft.isEnacted, !isTalk { addDecision(textNode(piece), piece, &draft) } else { addStatement(textNode(piece), piece, &draft) }
  }

  private func addStatement(_ node: TextNode, _ piece: ActPiece, _ draft: inout ActDraft) {
    draft.inStatement = true
    if piece.isItem, let last = draft.act.explanatoryStatement.last, last.text.hasSuffix(":") {
      draft.act.explanatoryStatement[draft.act.explanatoryStatement.count - 1].items.append(node)
    } else {
      draft.act.explanatoryStatement.append(node)
    }
  }

  private func addDecision(_ node: TextNode, _ piece: ActPiece, _ draft: inout ActDraft) {
    if let last = draft.act.articles.indices.last, !draft.isVoted || piece.isItem {
      if draft.act.articles[last].text.isEmpty, draft.act.articles[last].paragraphs.isEmpty {
        draft.act.articles[last].text = node.text
        draft.act.articles[last].at = node.at
        draft.act.articles[last].paragraphs = node.items
      } else {
        draft.act.articles[last].paragraphs.append(node)
      }
    } else {
      draft.act.operative.append(node)
    }
  }

  mutating func addArticle(_ piece: ActPiece, _ found: ArticleHead, _ draft: inout ActDraft) {
    own(piece.text)
    take(piece.block..<(piece.block + 1))
    draft.isEnacted = true
    draft.act.articles.append(
      Article(
        id: id("article-\(Identifiers.slug(found.number))"), number: found.number, text: found.text.string,
        at: place(found.text.isEmpty ? piece.text : found.text)))
    guard piece.isLast else { return }
    for child in tree.children(piece.block) { draft.act.articles[draft.act.articles.count - 1].paragraphs.append(node(child)) }
  }
}
