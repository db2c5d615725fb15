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
      let isOfDecisions = listsDecisions(above: index)
      guard let header = rows.first, rows.count > 1, rows.count > 2 || !tabled.isEmpty else { continue }
      let named = ActColumns(header.map { cellText($0).folded }, ofDecisions: isOfDecisions)
      guard
        let columns = named
          ?? ActColumns(agenda: rows.map { $0.map { cellText($0) } })
          ?? (isOfDecisions && areMost(Set(index..<blocks[index].end)) ? ActColumns(headless: rows.map { $0.map { cellText($0) } }) : nil)
      else { continue }
      beginContainer()
      let heads = named == nil ? [] : header.map { cellText($0).folded }
      for row in rows where row.indices.contains(columns.subject) && !cellText(row[columns.subject]).isEmpty {
        let isHead = named != nil && row.map { cellText($0).folded } == heads
        if isHead || isRubric(row, columns) { for cell in row { claimCell(cell) } } else { parts.acts.append(parseActRow(row, columns)) }
      }
      take(index..<blocks[index].end)
      tabled.formUnion(index..<blocks[index].end)
    }
    if tabled.isEmpty { return parseLaidRows(into: &parts) }
    guard !parts.acts.isEmpty else { return tabled }
    let session = sessionAhead(of: blocks.indices.first { blocks[$0].kind == .table } ?? 0)
    for index in parts.acts.indices {
      parts.acts[index].session = session.act.session
      parts.acts[index].date = parts.acts[index].date ?? session.act.session.date
    }
    return tabled
  }

  /// `FINANCES`, `TOTAL : 11 affaires`, who signs: alone in its row.
  private func isRubric(_ row: [Int], _ columns: ActColumns) -> Bool {
    columns.number != nil && row.count > 2 && row.count { !cellText($0).isEmpty } == 1
  }

  /// The text of a cell, which several paragraphs may hold.
  private func cellText(_ cell: Int) -> Passage {
    (cell..<max(blocks[cell].end, cell + 1)).reduce(Passage()) { text, block in
      let next = passage(block)
      return text.isEmpty ? next : next.isEmpty ? text : text.joined(with: next)
    }
  }

  private mutating func claimCell(_ cell: Int) {
    for block in cell..<max(blocks[cell].end, cell + 1) where !passage(block).isEmpty { claim(block) }
  }

  /// `Décisions prises par le Maire en vertu de l'article L. 2122-22` over a table.
  func listsDecisions(above table: Int) -> Bool {
    blocks.indices[..<min(table, blocks.count)].suffix(12).contains { block in
      lines(block).prefix(6).contains { line in
        let folded = line.prefix(120).folded
        return ActTableWords.lists.contains { folded.hasPrefix($0) }
      }
    }
  }

  private mutating func parseActRow(_ row: [Int], _ columns: ActColumns) -> Act {
    let subject = cellText(row[columns.subject])
    let reference = columns.number.flatMap { row.indices.contains($0) ? cellText(row[$0]).string : nil }.flatMap { $0.isEmpty ? nil : $0 }
    beginContainer()
    for cell in row { claimCell(cell) }
    let slug = reference.map(Identifiers.slug) ?? ""
    var act = Act(id: id("act-" + (slug.isEmpty ? "\(nextOrdinal("act"))" : slug)), at: containerPlace())
    act.reference = reference
    act.subject = subject.string
    if let column = columns.date, row.indices.contains(column) { act.date = time(cellText(row[column])) }
    if let column = columns.rapporteur, row.indices.contains(column), !cellText(row[column]).isEmpty {
      act.rapporteurs = rapporteurs(cellText(row[column]))
    }
    if let column = columns.vote, row.indices.contains(column), case let text = cellText(row[column]),
      case let reader = VoteReader(text, inColumn: columns.decision != column),
      reader.isVote
    {
      var vote = Vote(text: text.string, at: locate(text))
      vote.add(reader)
      act.vote = vote
    }
    if let column = columns.decision, column != columns.vote, row.indices.contains(column), case let text = cellText(row[column]),
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
    act.vote = act.vote ?? countedVote(row, columns)
    for cell in row {
      let tokens = Tokens(cellText(cell))
      act.amounts += amounts(tokens, label: false)
      act.legalReferences += legalReferences(tokens)
    }
    return act
  }

  /// The vote whose counts have a column each.
  private func countedVote(_ row: [Int], _ columns: ActColumns) -> Vote? {
    let cells = columns.counts.map { column in row.indices.contains(column) ? cellText(row[column]) : Passage() }
    let counts = cells.map { Int($0.string) }
    guard counts.count == ActTableWords.counts.count, counts[0] != nil else { return nil }
    var vote = Vote(text: Passage(joining: cells).string, at: locate(Passage(joining: cells)))
    (vote.for, vote.against, vote.abstention) = (counts[0], counts[1], counts[2])
    return vote
  }

  /// What the lines before a block tell of the sitting; they stay the session's own.
  func sessionAhead(of block: Int, from start: Int = 0) -> ActDraft {
    var ahead = self
    var draft = ActDraft(Act(id: "", at: locate(Passage())))
    if block > start { _ = ahead.parseHead(ActRegion(reference: nil, titles: [Passage()], heads: [], body: start..<block), &draft) }
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
  var date: Int?
  var rapporteur: Int?
  /// Of those for, against and of neither.
  var counts: [Int] = []

  /// Nil unless the header names the subject and the vote; of decisions taken by one person, the subject and the number.
  init?(_ header: [String], ofDecisions: Bool) {
    decision = header.firstIndex(where: ActTableWords.decisions.contains)
    number = header.firstIndex(where: ActTableWords.numbers.contains)
    vote = header.firstIndex(where: ActTableWords.votes.contains) ?? decision
    counts = ActTableWords.counts.compactMap { header.firstIndex(of: $0) }
    guard let subject = header.firstIndex(where: ActTableWords.subjects.contains),
      vote != nil || !counts.isEmpty && number != nil || ofDecisions && number != nil
    else { return nil }
    self.subject = subject
    rapporteur = header.firstIndex(where: ActTableWords.rapporteurs.contains)
    date = header.firstIndex(where: ActTableWords.dates.contains)
  }

  /// Of an agenda: a number, a title and who reports in every row but those of one cell.
  init?(agenda rows: [[Passage]]) {
    let filled = rows.filter { row in row.count { !$0.isEmpty } > 1 }
    let areTold = filled.allSatisfy { row in
      row.count == 3 && row[0].count <= 4 && row[0].hasDigit && row[1].count >= 8
        && (row[2].folded.hasPrefix("rapporteur") || ActWords.civilities.contains(row[2].foldedWords.first.map(String.init) ?? ""))
    }
    guard areTold, filled.count >= 3, Set(filled.map { $0[0].folded }).count == filled.count else { return nil }
    (number, subject, rapporteur) = (0, 1, 2)
  }

  /// Of a list of decisions whose header is lost: a number, a day and a subject in every row.
  init?(headless rows: [[Passage]]) {
    let areTold = rows.allSatisfy { row in
      row.count >= 3 && row[0].count <= 24 && row[0].hasDigit && row[1].isDate && row[2].opensUpper && row[2].count >= 8
    }
    guard areTold, Set(rows.map { $0[0].folded }).count == rows.count else { return nil }
    (number, date, subject) = (0, 1, 2)
  }
}
