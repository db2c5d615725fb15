import Normalising
import Reading
import Segmenting

/// What of the lines of a head is the act's subject.
extension Extraction {
  /// The subject: what stands behind its label, else behind the reference, else the last lines before the text.
  mutating func settleSubject(_ region: ActRegion, _ state: HeadState, _ draft: inout ActDraft) {
    guard region.titles.isEmpty else { return }
    var lines = state.label
    let full = lines.isEmpty ? [] : spelledOut(Passage(joining: lines), state.titles)
    if lines.isEmpty || !full.isEmpty {
      let run = full.isEmpty ? run(behind: draft.act.reference, state.titles) ?? lastRun(state.titles) : full
      lines = run.isEmpty ? [state.agenda ?? state.filing].compactMap { $0 } : run.map(\.line)
      for title in run {
        own(title.line)
        take(title.block..<(title.block + 1))
      }
      for title in state.titles where isTaken(title.block) { own(title.line) }
    }
    guard let first = lines.first else { return }
    var subject = lines.dropFirst().reduce(first) { $0.joined(with: $1) }
    // `Vote des taux - 2022_012`, whether the number stands at the head too or not.
    if let closing = ActReference(closing: subject), draft.act.reference == nil || draft.act.reference == closing.text {
      (draft.act.reference, subject) = (closing.text, closing.title)
    }
    if draft.hasSureReference { subject = ActReference.unnumbered(subject.withoutPoint) }
    draft.act.subject = subject.dropping(trailing: ",:").string
    draft.act.at = locate(subject)
  }

  /// The subject of an act that prints it behind its grounds: the only words before the decision, which say nothing.
  func titleFromStatement(_ draft: inout ActDraft) {
    guard draft.act.subject == nil, !draft.isMinutes, draft.act.explanatoryStatement.count == 1,
      let only = draft.act.explanatoryStatement.first, only.items.isEmpty, (12...240).contains(only.text.utf8.count)
    else { return }
    let bytes = Array(only.text.utf8)
    let text = Passage(joining: [0..<bytes.count], of: bytes)
    guard text.opensUpper, !text.endsSentence, !text.saysSomething, text.foldedWords.count >= 3, !text.hasInfinitive else {
      return
    }
    draft.act.subject = only.text
    draft.act.explanatoryStatement = []
  }

  /// From the line on that repeats the act's own number: `6.5.1 - Soutien aux parents` under `DELIBERATION N° 6.5.1` and the agenda's parts.
  private func run(behind number: String?, _ titles: [HeadTitle]) -> [HeadTitle]? {
    guard let number, let start = titles.firstIndex(where: { $0.line.string.hasPrefix(number) }), case let first = titles[start],
      let word = Tokens(first.line).all.first(where: { $0.range.lowerBound >= number.utf8.count && $0.kind == .word }), word.spaced
    else { return nil }
    var run = titles[start...].prefix { $0.group == first.group }
    run[start] = HeadTitle(first.line.suffix(from: word.range.lowerBound), of: first)
    return Array(run)
  }

  /// The lines in capitals that say in full what a margin's label abridges.
  private func spelledOut(_ label: Passage, _ titles: [HeadTitle]) -> [HeadTitle] {
    let short = label.foldedWords
    guard !label.isCapitals, short.count <= 4 else { return [] }
    let run = lastRun(titles)
    guard run.allSatisfy(\.line.isCapitals) else { return [] }
    let words = run.flatMap { $0.line.foldedWords }
    return words.count > short.count && Set(short).isSubset(of: words) ? run : []
  }

  /// Whether lines are the subject and those above them where the agenda files it: capitals under small letters, a sentence under a few words.
  private func isSubject(_ lines: ArraySlice<HeadTitle>, under rubrics: ArraySlice<HeadTitle>) -> Bool {
    if lines.allSatisfy(\.line.isCapitals), !rubrics.contains(where: \.line.isCapitals) { return true }
    let words = lines.reduce(0) { $0 + $1.line.foldedWords.count }
    return words >= 5
      && rubrics.allSatisfy { rubric in
        rubric.line.foldedWords.count <= 5 && ![0x3A, 0x2D, 0x2C].contains(rubric.line.last)
      } && !(rubrics.contains(where: \.line.isCapitals) && lines.allSatisfy(\.line.isCapitals))
  }

  /// Up to the blank line behind which another matter stands: `Société Orvalle`, `Commune de Bréval`.
  private func throughBlank(_ run: [HeadTitle]) -> [HeadTitle] {
    let end = run.indices.dropFirst().first {
      run[$0].followsBlank && !run[$0 - 1].line.isOpen && !run[$0].line.opensLower || run[$0].line.folded.hasPrefix("depose par ")
    }
    return end.map { Array(run[..<$0]) } ?? run
  }

  /// `portant …`, `modifiant l'arrêté n° 12 ⏎ portant …`: the first line of the last lines that open so, no blank between them.
  private func subjectStart(_ run: [HeadTitle]) -> Int? {
    let last = run.lastIndex { title in
      Passage.subjects.contains(title.line.prefix(20).foldedWords.first.map(String.init) ?? "")
        || title.followsBlank && title.line.opensSubject
    }
    guard let last else { return nil }
    // `Vœu ⏎ relatif à …`, `Motion présentée par le groupe des Lilas ⏎ relative à …`
    if last > 0, run[last - 1].line.opensWish { return last - 1 }
    let blank = run[...last].lastIndex { $0.followsBlank } ?? 0
    return run[blank...last].firstIndex { $0.line.opensSubject } ?? last
  }

  /// The last lines that have words enough, without the heading of the agenda that stands above lines in capitals.
  private func lastRun(_ titles: [HeadTitle]) -> [HeadTitle] {
    let groups = Dictionary(grouping: titles, by: \.group).sorted { $0.key < $1.key }.map(\.value)
    let worded = groups.last { group in group.reduce(0) { $0 + $1.line.foldedWords.count } >= 3 }
    var run = worded ?? groups.last ?? []
    if let start = subjectStart(run) {
      run = Array(run[start...])
      let isWish = run[0].line.opensWish
      if isWish || run[0].line.opensLower || run[0].line.opensSubject, isWish || run[0].line.foldedWords.count >= 4 {
        run = throughBlank(run)
      }
    }
    // `4.2 Personnel contractuel`: the class that prefectures file acts under, the title below.
    if let filing = run.dropLast().lastIndex(where: \.line.isFilingClass), run[filing + 1].line.opensUpper {
      run.removeFirst(filing + 1)
    }
    // `Urbanisme` alone: the matter that the agenda files it under.
    if run.count > 1, ActWords.matterHeads.contains(run[0].line.folded), run[1].line.opensUpper { run.removeFirst() }
    // `ARRÊTÉ COMPLÉMENTAIRE`, what it is about in lines of its own under it.
    if let order = run.lastIndex(where: { $0.line.prefix(10).folded.hasPrefix("arrete") }) {
      run = throughBlank(Array(run[order...]))
    }
    if let start = run.indices.dropFirst().last(where: {
      run[$0].followsBlank && !run[$0 - 1].line.isOpen && !run[$0].line.opensLower
    }), isSubject(run[start...], under: run[..<start]) {
      run = Array(run[start...])
    }
    return run
  }
}

extension Passage {
  /// `Vœu`, `Motion présentée par …`
  fileprivate var opensWish: Bool {
    let words = prefix(60).foldedWords
    guard count <= 120, let first = words.first, ActWords.motions.contains(String(first)) else { return false }
    return words.count == 1 || ["presente", "presentee", "depose", "deposee", "propose", "proposee", "du", "de"].contains(words[1])
  }

  /// `5.3 – Prime au vélo`: the point of the agenda before the subject.
  fileprivate var withoutPoint: Passage {
    let tokens = Tokens(prefix(40))
    guard let first = tokens[0], first.kind == .number, first.range.count <= 2, tokens.sign(1) == ".", tokens[2]?.kind == .number,
      tokens[2]!.range.count <= 2, !tokens[2]!.spaced, case let next = tokens.sign(3) == "." && tokens[4]?.kind == .number ? 5 : 3,
      ["-", ":", ")"].contains(tokens.sign(next)), let title = tokens[next + 1], title.spaced
    else { return self }
    return suffix(from: title.range.lowerBound)
  }

  /// class → budget line `-` words | digit `.` digit ( `.` digit )? words: `4.2 Personnel contractuel`, `7.1.2 Décisions budgétaires`
  fileprivate var isFilingClass: Bool {
    let tokens = Tokens(prefix(80))
    // `3117 - Insertion des jeunes`: a line of the budget.
    if count <= 80, let code = tokens[0], code.kind == .number, (3...5).contains(code.range.count), code.year == nil, tokens.sign(1) == "-",
      tokens[1]!.spaced, foldedWords.count <= 9
    {
      return true
    }
    guard count <= 80, tokens[0]?.kind == .number, tokens[0]!.range.count == 1, tokens.sign(1) == ".", tokens[2]?.kind == .number,
      tokens[2]!.range.count <= 2, !tokens[2]!.spaced
    else { return false }
    let next = tokens.sign(3) == "." && tokens[4]?.kind == .number ? 5 : 3
    return tokens[next]?.kind == .word && tokens[next]!.spaced && Folding.split(folded).count <= 9
  }
}
