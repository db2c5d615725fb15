import Extracting

// The nodes of an act.
extension NodeList {
  /// `date` is the document's, for an act without one of its own.
  mutating func add(_ act: Act, on date: TimeSpan?) {
    let index = add(
      .act, act.id, under: nil, act.text, at: act.at, number: act.reference, Self.details(act),
      years: Years(act.date ?? act.session.date ?? date))
    add(.statement, act.explanatoryStatement, under: index)
    for citation in act.citations { add(.citation, nil, under: index, citation.text, at: citation.at) }
    add(.recital, act.recitals, under: index)
    for rapporteur in act.rapporteurs {
      add(.rapporteur, nil, under: index, [rapporteur.name, rapporteur.committee].joined(", "), at: rapporteur.at)
    }
    for article in act.articles {
      let place = add(.article, article.id, under: index, article.text, at: article.at, number: article.number)
      add(.paragraph, article.paragraphs, under: place)
    }
    add(.operative, act.operative, under: index)
    if let vote = act.vote { add(.vote, nil, under: index, vote.text, at: vote.at, Self.details(vote)) }
    for signatory in act.signatories {
      add(.signatory, nil, under: index, [signatory.name, signatory.role].joined(", "), at: signatory.at)
    }
    if let receipt = act.receipt {
      let times = [("envoyé", receipt.sent), ("reçu", receipt.received), ("publié", receipt.published)]
      let details = times.compactMap { label, time in time.map { Self.calendar($0, label) } }
      add(.receipt, nil, under: index, receipt.id ?? "", at: receipt.at, details)
    }
    addFigures(act.amounts, act.legalReferences, under: index)
  }

  private static func details(_ act: Act) -> [ListedNode.Detail] {
    let (session, attendance) = (act.session, act.attendance)
    var found: [ListedNode.Detail] = []
    if let date = act.date { found.append(calendar(date, "date")) }
    if let date = session.date { found.append(calendar(date, "séance")) }
    let texts = [
      ("assemblée", session.assembly), ("lieu", session.place), ("présidence", session.president), ("secrétaire", session.secretary),
      ("formule", act.enactingFormula), ("membres", attendance.members.map { "\($0)" }), ("présents", count(attendance.present)),
      ("absents", count(attendance.absent)),
      ("pouvoirs", count(attendance.proxies)), ("directions", act.departments.isEmpty ? nil : act.departments.joined(separator: " ; ")),
    ]
    for (label, text) in texts { if let text { found.append(.init(label: label, text: text)) } }
    return found
  }

  private static func count<Item>(_ items: [Item]) -> String? { items.isEmpty ? nil : "\(items.count)" }

  private static func details(_ vote: Vote) -> [ListedNode.Detail] {
    let figures = [
      ("présents", vote.present), ("votants", vote.voting), ("pour", vote.for), ("contre", vote.against), ("abstentions", vote.abstention),
    ]
    var found = figures.compactMap { label, value in value.map { ListedNode.Detail(label: label, text: "\($0)") } }
    if let outcome = vote.outcome { found.append(.init(label: "issue", text: outcome.french)) }
    return found
  }
}

extension Vote.Outcome {
  fileprivate var french: String {
    switch self {
    case .adopted: "adopté"
    case .unanimous: "adopté à l'unanimité"
    case .majority: "adopté à la majorité"
    case .rejected: "rejeté"
    case .deferred: "ajourné"
    case .noted: "pris acte"
    }
  }
}
