import Normalising
import Reading
import Segmenting

extension Extraction {
  /// The list of the acts of a sitting that communes post as a table, a row an act: its number, its subject, its vote.
  ///
  /// Returns the blocks of such tables.
  mutating func parseActTables(into parts: inout Parts) -> Set<Int> {
    var tabled: Set<Int> = []
    for index in blocks.indices where blocks[index].kind == .table && !isTaken(index) {
      let rows = tree.children(index).map { tree.children($0) }
      guard let header = rows.first, let columns = ActColumns(header.map { passage($0).folded }), rows.count > 2 else { continue }
      beginContainer()
      for cell in header { claim(cell) }
      for row in rows.dropFirst() where row.indices.contains(columns.subject) && !passage(row[columns.subject]).isEmpty {
        parts.acts.append(parseActRow(row, columns))
      }
      take(index..<blocks[index].end)
      tabled.formUnion(index..<blocks[index].end)
    }
    guard !parts.acts.isEmpty else { return tabled }
    let session = sessionAhead(of: blocks.indices.first { blocks[$0].kind == .table } ?? 0)
    for index in parts.acts.indices {
      parts.acts[index].session = session.act.session
      parts.acts[index].date = session.act.session.date
    }
    return tabled
  }

  private mutating func parseActRow(_ row: [Int], _ columns: ActColumns) -> Act {
    let subject = passage(row[columns.subject])
    let reference = columns.number.flatMap { row.indices.contains($0) ? passage(row[$0]).string : nil }.flatMap { $0.isEmpty ? nil : $0 }
    beginContainer()
    for cell in row { claim(cell) }
    let slug = reference.map(Identifiers.slug) ?? ""
    var act = Act(id: id("act-" + (slug.isEmpty ? "\(nextOrdinal("act"))" : slug)), at: containerPlace())
    act.reference = reference
    act.subject = subject.string
    if let column = columns.vote, row.indices.contains(column), case let text = passage(row[column]),
      case let reader = VoteReader(text, inColumn: columns.decision != column),
      reader.isVote
    {
      var vote = Vote(text: text.string, at: locate(text))
      vote.add(reader)
      act.vote = vote
    }
    if let column = columns.decision, column != columns.vote, row.indices.contains(column), case let text = passage(row[column]),
      !text.folded.isEmpty
    {
      act.operative = [node(text)]
      // `Délibération ajournée`
      let reader = VoteReader(text)
      if act.vote == nil, reader.outcome == .deferred || reader.outcome == .noted {
        act.vote = Vote(text: text.string, at: locate(text))
        act.vote!.add(reader)
      }
    }
    for cell in row {
      let tokens = Tokens(passage(cell))
      act.amounts += amounts(tokens, label: false)
      act.legalReferences += legalReferences(tokens)
    }
    return act
  }

  /// What the lines before a block tell of the sitting; they stay the session's own.
  func sessionAhead(of block: Int) -> ActDraft {
    var ahead = self
    var draft = ActDraft(Act(id: "", at: locate(Passage())))
    if block > 0 { _ = ahead.parseHead(ActRegion(reference: nil, titles: [Passage()], heads: [], body: 0..<block), &draft) }
    return draft
  }
}

/// Which column of a table of acts holds what.
private struct ActColumns {
  var number: Int?
  var subject = 0
  var vote: Int?
  /// What was decided, beside how it was voted; the same column where there is but one.
  var decision: Int?

  private static let numbers: Set<String> = [
    "n", "no", "numero", "n de deliberation", "numero de deliberation", "n deliberation", "deliberation n", "n d ordre",
    "numero de la deliberation", "n delib", "n de delib", "n dcm", "reference", "ref", "n acte", "n de l acte", "numero d acte",
  ]
  private static let subjects: Set<String> = [
    "objet", "intitule", "objet de la deliberation", "titre", "deliberation", "intitule de la deliberation", "deliberations", "libelle",
  ]
  private static let votes: Set<String> = [
    "vote", "votes", "resultat", "resultat du vote", "resultats du vote", "resultats", "resultat des votes", "votes exprimes",
    "suffrages", "scrutin", "mode de scrutin",
  ]
  private static let decisions: Set<String> = [
    "decision", "decisions", "decision du conseil", "decision prise", "sens de la decision", "avis",
  ]

  /// Nil unless the header names the subject and the vote.
  init?(_ header: [String]) {
    decision = header.firstIndex(where: Self.decisions.contains)
    guard let subject = header.firstIndex(where: Self.subjects.contains),
      let vote = header.firstIndex(where: Self.votes.contains) ?? decision
    else { return nil }
    self.subject = subject
    self.vote = vote
    number = header.firstIndex(where: Self.numbers.contains)
  }
}
