import Normalising
import Reading
import Segmenting

/// The words that tell the parts of an act, as data; folded.
enum ActWords {
  static let visas = ["vu ", "va le ", "va la ", "va les ", "va l "]
  static let recitals = ["considerant"]
  static let enacting = [
    "delibere", "decide", "decident", "apres en avoir delibere", "le conseil municipal apres en avoir delibere", "les membres du conseil",
    "en consequence il est propose au conseil", "il est propose au conseil", "il est demande au conseil",
    "en consequence il vous est propose",
    "en consequence il est demande au conseil", "il vous est propose", "le conseil apres en avoir delibere", "arrete",
  ]
  /// Of the formulas, those that only propose: an exposé with a heading of its own may hold one before the act decides.
  static let proposing = ["en consequence il", "il est propose", "il est demande", "il vous est propose"]
  /// Whose paper it is, in short lines before anything else.
  static let letterheads = ["ville de ", "commune de ", "departement de ", "departement du ", "republique francaise"]
  /// What ends the last act of a session: what follows is the session's. Whole short lines.
  static let closings = [
    "questions diverses", "question diverse", "informations diverses", "affaires diverses", "questions orales", "questions et informations",
    "informations et questions diverses", "communications du maire", "points divers",
  ]
  static let greetings = ["mesdames messieurs", "mesdames et messieurs", "monsieur le maire", "chers collegues"]
  static let headings = ["projet de deliberation", "expose des motifs", "deliberation", "ville de", "paris"]
  static let signing = [
    "pour extrait conforme", "la maire de ", "le maire de ", "le maire", "la maire", "le president", "la presidente", "fait a ",
  ]
  static let assemblies = ["le conseil ", "l assemblee ", "la commission permanente"]
  static let departments = ["direction ", "sous direction ", "service ", "pole ", "delegation "]
}

/// An act under way.
private struct ActDraft {
  var act: Act
  var isEnacted = false
  var inStatement = false
  /// The enacting formula stands somewhere behind: articles before it are another text's.
  var enactedLater = false
  /// One of the formulas behind decides.
  var decidesLater = false
  /// `EXPOSE DES MOTIFS` has been read, and the act decides behind it.
  var proposesOnly = false
}

extension Extraction {
  /// act → head exposé? ( visa | recital | rapporteur )* formula? ( article | decision )* vote? signature?
  mutating func parseAct(_ region: ActRegion) -> Act {
    let slug = region.reference.map(Identifiers.slug) ?? ""
    let opening = region.body.first { !passage($0).isEmpty }
    let titlePlace = locate(region.titles.first ?? opening.map { passage($0) } ?? Passage())
    var draft = ActDraft(act: Act(id: id("act-" + (slug.isEmpty ? "\(nextOrdinal("act"))" : slug)), at: titlePlace))
    draft.act.reference = region.reference
    draft.act.subject = region.titles.first?.string
    if let second = region.titles.dropFirst().first, second.folded != region.titles[0].folded { draft.act.title = second.string }
    beginContainer()
    for head in region.heads { claim(head) }
    let formulas = region.body.map { passage($0).prefix(80).folded }.filter { isEnacting($0) }
    draft.enactedLater = !formulas.isEmpty
    draft.decidesLater = formulas.contains { !isProposing($0) }
    var index = region.body.lowerBound
    while index < region.body.upperBound {
      if isTaken(index) || blocks[index].isFootnote || passage(index).isEmpty {
        index += 1
      } else {
        index = parseActBlock(index, &draft)
      }
    }
    annotate(&draft.act, region)
    let place = containerPlace()
    if !place.spans.isEmpty { draft.act.at = place }
    return draft.act
  }

  private func isEnacting(_ folded: String) -> Bool {
    ActWords.enacting.contains {
      folded == $0 || folded.hasPrefix($0 + " ") && $0.contains(" ") || folded.hasPrefix($0) && folded.count < $0.count + 12
    }
  }

  private func isProposing(_ folded: String) -> Bool { ActWords.proposing.contains { folded.hasPrefix($0) } }

  private mutating func parseActBlock(_ index: Int, _ draft: inout ActDraft) -> Int {
    let (block, passage) = (blocks[index], passage(index))
    if block.kind == .table { return block.end }
    let folded = passage.prefix(120).folded
    if ActWords.visas.contains(where: { folded.hasPrefix($0) }), opensUpper(passage) {
      draft.inStatement = false
      draft.act.citations.append(Citation(text: passage.string, references: legalReferences(Tokens(passage)), at: node(index).at))
    } else if ActWords.recitals.contains(where: { folded.hasPrefix($0) }) {
      draft.act.recitals.append(node(index))
    } else if folded.hasPrefix("sur le rapport") {
      claim(index)
      draft.act.rapporteurs += rapporteurs(passage)
    } else if let vote = vote(index), vote.outcome != nil || vote.for != nil || draft.act.vote != nil && passage.count <= 40 {
      addVote(vote, index, &draft)
    } else if let article = article(passage), draft.isEnacted || !draft.enactedLater {
      return addArticle(index, article, &draft)
    } else if isEnacting(folded), !(draft.proposesOnly && isProposing(folded)),
      passage.count <= 200 || draft.act.enactingFormula == nil && block.isItem == false
    {
      claim(index)
      draft.act.enactingFormula = draft.act.enactingFormula ?? passage.prefix(200).dropping(trailing: " :,;").string
      draft.isEnacted = true
      if passage.count > 200 { draft.act.operative.append(TextNode(text: passage.string, at: locate(passage))) }
    } else {
      return parseActText(index, folded, &draft)
    }
    return index + 1
  }

  private func opensUpper(_ passage: Passage) -> Bool {
    ScalarReader(passage.bytes).scalar(at: 0).map { ScalarReader.isUpper($0.value) } ?? false
  }

  private mutating func parseActText(_ index: Int, _ folded: String, _ draft: inout ActDraft) -> Int {
    let (block, passage) = (blocks[index], passage(index))
    if !draft.inStatement, draft.act.explanatoryStatement.isEmpty, ActWords.departments.contains(where: { folded.hasPrefix($0) }),
      passage.count < 120,
      !passage.endsSentence
    {
      draft.act.departments.append(passage.string)
      claim(index)
    } else if ActWords.assemblies.contains(where: { folded.hasPrefix($0) }), passage.count < 80, !passage.endsSentence {
      draft.act.session.assembly = draft.act.session.assembly ?? withoutArticle(passage.string)
      claim(index)
    } else if ActWords.headings.contains(folded) || isLetterhead(folded, passage, draft) {
      if folded == "expose des motifs" {
        draft.inStatement = true
        draft.proposesOnly = draft.decidesLater
      }
      claim(index)
    } else if isSignature(folded, passage) {
      draft.act.signatories.append(Signatory(name: "", role: passage.dropping(trailing: ",").string, at: node(index).at))
    } else {
      let node = node(index)
      if draft.isEnacted { addDecision(node, isItem: block.isItem, &draft) } else { addStatement(node, isItem: block.isItem, &draft) }
      return max(block.end, index + 1)
    }
    return index + 1
  }

  private func isLetterhead(_ folded: String, _ passage: Passage, _ draft: ActDraft) -> Bool {
    !draft.inStatement && draft.act.explanatoryStatement.isEmpty && passage.count < 80 && !passage.endsSentence
      && ActWords.letterheads.contains { folded.hasPrefix($0) }
  }

  private func withoutArticle(_ text: String) -> String {
    text.hasPrefix("Le ") || text.hasPrefix("La ") ? String(text.dropFirst(3)) : text
  }

  private func isSignature(_ folded: String, _ passage: Passage) -> Bool {
    passage.count < 60 && !passage.endsSentence
      && ActWords.signing.contains { folded == $0.trimmed || folded.hasPrefix($0) && $0.hasSuffix(" ") }
  }

  private mutating func addStatement(_ node: TextNode, isItem: Bool, _ draft: inout ActDraft) {
    draft.inStatement = true
    if isItem, let last = draft.act.explanatoryStatement.last, last.text.hasSuffix(":") {
      draft.act.explanatoryStatement[draft.act.explanatoryStatement.count - 1].items.append(node)
    } else {
      draft.act.explanatoryStatement.append(node)
    }
  }

  private mutating func addDecision(_ node: TextNode, isItem: Bool, _ draft: inout ActDraft) {
    if let last = draft.act.articles.indices.last {
      draft.act.articles[last].paragraphs.append(node)
    } else {
      draft.act.operative.append(node)
    }
  }

  // MARK: Articles

  /// `Article 1 :`, `Article premier.-`, `Art. 2.-`, `ARTICLE UNIQUE —`: the number and the text behind.
  private func article(_ passage: Passage) -> (number: String, text: Passage)? {
    let tokens = Tokens(passage.prefix(60))
    guard ["article", "art"].contains(tokens.word(0)), opensUpper(passage) else { return nil }
    var next = tokens.sign(1) == "." ? 2 : 1
    guard let token = tokens[next],
      token.kind == .number && token.text.utf8.count <= 3 || ["premier", "unique", "ier"].contains(token.text)
    else { return nil }
    let number = token.kind == .number ? token.text : token.text == "unique" ? "unique" : "1"
    next += 1
    if ["er", "bis", "ter"].contains(tokens.word(next)), !tokens[next]!.spaced { next += 1 }
    while [":", ".", "-", "–", "—"].contains(tokens.sign(next)) { next += 1 }
    guard next > 2 || tokens[next] == nil || tokens[next]!.spaced else { return nil }
    return (number, tokens[next].map { passage.suffix(from: $0.range.lowerBound) } ?? Passage())
  }

  private mutating func addArticle(_ index: Int, _ found: (number: String, text: Passage), _ draft: inout ActDraft) -> Int {
    claim(index)
    draft.isEnacted = true
    let text = found.text.isEmpty ? passage(index) : found.text
    draft.act.articles.append(
      Article(id: id("article-\(Identifiers.slug(found.number))"), number: found.number, text: found.text.string, at: place(text)))
    for child in tree.children(index) { draft.act.articles[draft.act.articles.count - 1].paragraphs.append(node(child)) }
    return max(blocks[index].end, index + 1)
  }

  // MARK: Rapporteurs

  /// rapporteurs → `Sur le rapport présenté par` ( civility? name `au nom de la` committee ) ( `et` … )*
  private func rapporteurs(_ passage: Passage) -> [Rapporteur] {
    let tokens = Tokens(passage)
    var found: [Rapporteur] = []
    var index = 0
    while index < tokens.count {
      guard ["madame", "monsieur", "mme", "m", "mlle"].contains(tokens.word(index)) else {
        index += 1
        continue
      }
      var next = tokens.sign(index + 1) == "." ? index + 2 : index + 1
      let start = next
      while let token = tokens[next], isNamePart(tokens, token) { next += 1 }
      let name = tokens.slice(start..<max(next, start))
      let committee = committee(tokens, from: next)
      if !name.isEmpty { found.append(Rapporteur(name: name.string, committee: committee?.text.string, at: locate(name))) }
      index = max(committee?.end ?? next, index + 1)
    }
    return found
  }

  private func isNamePart(_ tokens: Tokens, _ token: Token) -> Bool {
    if token.text == "-" || token.text == "'" { return true }
    guard token.kind == .word, let first = ScalarReader(tokens.passage.bytes).scalar(at: token.range.lowerBound) else { return false }
    return ScalarReader.isUpper(first.value) || ["de", "du", "la", "le", "di"].contains(token.text) && token.range.count < 4
  }

  /// `au nom de la 6ème Commission`
  private func committee(_ tokens: Tokens, from index: Int) -> (text: Passage, end: Int)? {
    guard let start = tokens.skip(["au", "nom", "de", "la"], from: tokens.sign(index) == "," ? index + 1 : index) else { return nil }
    var next = start
    while let token = tokens[next], next - start < 8 {
      next += 1
      if token.text == "commission" { return (tokens.slice(start..<next), next) }
    }
    return nil
  }

  // MARK: What the whole act tells

  private mutating func addVote(_ vote: Vote, _ index: Int, _ draft: inout ActDraft) {
    if var known = draft.act.vote {
      known.for = known.for ?? vote.for
      known.against = known.against ?? vote.against
      known.abstention = known.abstention ?? vote.abstention
      known.outcome = known.outcome ?? vote.outcome
      known.settle()
      draft.act.vote = known
    } else {
      draft.act.vote = vote
    }
    if passage(index).count > 160 {
      addDecision(node(index), isItem: false, &draft)
      if isEnacting(passage(index).prefix(80).folded) { draft.isEnacted = true }
    } else {
      claim(index)
    }
  }

  private mutating func annotate(_ act: inout Act, _ region: ActRegion) {
    for index in region.heads + Array(region.body) where !blocks[index].isFootnote && blocks[index].kind != .row {
      let text = passage(index)
      let tokens = Tokens(text)
      act.amounts += amounts(tokens, label: false)
      act.legalReferences += legalReferences(tokens)
      if act.session.date == nil, text.prefix(60).folded.contains("seance"), let date = time(text), date.edtf?.count == 10 {
        act.session.date = date
      }
    }
    act.date = act.session.date
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
