import Normalising
import Reading
import Segmenting

extension Extraction {
  /// acts → session act+ | act
  mutating func parseActs(_ outline: ActOutline, into parts: inout Parts) {
    guard let first = outline.regions.first else { return }
    if outline.isMinutes {
      parts.acts = zip(outline.regions, sittings(of: outline)).map { region, sitting in
        parseAct(region, of: sitting.act.session, members: sitting.act.attendance.members)
      }
    } else {
      let act = parseAct(first)
      let isExtract = act.reference != nil || !act.citations.isEmpty || !act.signatories.isEmpty
      if outline.isCertainlySitting, !isExtract { parts.acts = [act] } else { parts.deliberation = act }
    }
  }

  /// act → head exposé? ( visa | recital | rapporteur )* formula? ( article | decision )* vote? signature?
  mutating func parseAct(_ printed: ActRegion, of sitting: Session? = nil, members: Int? = nil) -> Act {
    var region = printed
    region.titles.removeAll(where: \.isDay)
    if let title = region.titles.first, let cut = title.translation {
      region.titles.replaceSubrange(0..<1, with: [title.prefix(cut), title.suffix(from: cut)])
    }
    if region.hasOwnNumber { region.titles = region.titles.map { ActReference.unnumbered($0) } }
    let slug = region.reference.map(Identifiers.slug) ?? ""
    let opening = region.body.first { !passage($0).isEmpty }
    let titlePlace = locate(region.titles.first ?? opening.map { passage($0) } ?? Passage())
    beginContainer()
    var draft = ActDraft(Act(id: "", at: titlePlace))
    draft.isMinutes = sitting != nil
    draft.act.reference = region.reference
    draft.hasSureReference = region.reference != nil
    for head in region.heads { claim(head, upTo: head == region.heads.last ? region.textStart : nil) }
    setTitles(region, &draft)
    if let reporters = region.reporters { draft.addRapporteurs(self.reporters(reporters)) }
    if let day = printed.titles.first(where: \.isDay) ?? printed.day { draft.act.session.date = time(day) }
    var start: (block: Int, place: Int?) = (region.body.lowerBound, nil)
    if let place = region.textStart, let head = region.heads.last {
      start = (head, place)
    } else if sitting == nil || region.titles.isEmpty {
      start = parseHead(region, &draft)
    }
    if let sitting { draft.act.session = sitting.filling(draft.act.session) }
    draft.act.attendance.members = draft.act.attendance.members ?? members
    if let verdict = region.verdict, !region.isVerdictNamed {
      draft.take(VoteReader(verdict), Vote(text: verdict.string, at: locate(verdict)))
    }
    parseBody(pieces(region, from: start), &draft)
    if let verdict = region.verdict, region.isVerdictNamed {
      draft.act.vote = nil
      draft.take(VoteReader(verdict, isSentence: true), Vote(text: verdict.string, at: locate(verdict)))
    }
    annotate(&draft.act, region)
    finish(&draft, slug)
    let place = containerPlace()
    if !place.spans.isEmpty { draft.act.at = place }
    return draft.act
  }

  /// Takes a block for a head, up to a place where text begins.
  private mutating func claim(_ block: Int, upTo start: Int?) {
    guard let start else { return claim(block) }
    for line in lines(block) where line.places[0] < start { own(line.prefix(line.places.firstIndex { $0 >= start } ?? line.count)) }
    take(block..<(block + 1))
  }

  private func setTitles(_ region: ActRegion, _ draft: inout ActDraft) {
    let title = region.titles.first.map { (region.hasOwnNumber ? ActReference.unnumbered($0) : $0).behindBody }
    draft.act.subject = title?.dropping(trailing: ",:").string
    if let second = region.titles.dropFirst().first(where: { $0.folded != region.titles[0].folded }) { draft.act.title = second.string }
  }

  private mutating func finish(_ draft: inout ActDraft, _ slug: String) {
    draft.act.date = draft.act.session.date ?? draft.signed
    titleFromStatement(&draft)
    draft.nameCommittee()
    var departments: Set<String> = []
    draft.act.departments = draft.act.departments.filter { departments.insert($0).inserted }
    let slug = slug.isEmpty ? draft.act.reference.map(Identifiers.slug) ?? "" : slug
    draft.act.id = id("act-" + (slug.isEmpty ? "\(nextOrdinal("act"))" : slug))
    guard draft.act.vote != nil else { return }
    draft.act.vote!.present = draft.act.vote!.present ?? draft.present
    draft.act.vote!.voting = draft.act.vote!.voting ?? draft.voting
    if let fault = draft.act.vote!.contradiction(spoilt: draft.spoilt) {
      report(.warning, .voteMismatch, "the vote does not add up: \(fault)", at: draft.act.vote!.at)
    }
  }

  private mutating func annotate(_ act: inout Act, _ region: ActRegion) {
    // The body of an act alone is the whole paper, its head with it.
    for index in Set(region.heads).union(region.body).sorted() where !blocks[index].isFootnote && blocks[index].kind != .row {
      let tokens = Tokens(passage(index))
      act.amounts += amounts(tokens, label: false)
      act.legalReferences += legalReferences(tokens).filter { $0.kind != .deliberation || $0.number == nil || $0.number != act.reference }
    }
  }
}

extension Session {
  /// The session of the minutes, with what the act itself prints before it.
  func filling(_ own: Session) -> Session {
    var session = self
    session.assembly = own.assembly ?? assembly
    session.date = own.date ?? date
    session.place = own.place ?? place
    session.president = own.president ?? president
    session.secretary = own.secretary ?? secretary
    return session
  }
}
