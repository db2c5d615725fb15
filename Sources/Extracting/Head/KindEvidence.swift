import Normalising
import Reading
import Segmenting

/// What speaks for each kind of document, weighed: what the text carries counts more than its letterhead.
struct KindEvidence {
  private var weights: [Document.Kind: Double] = [:]

  init(_ extraction: Extraction, _ parts: Parts, _ identity: Identity) {
    let title = identity.title?.folded ?? ""
    weighParts(parts)
    weighTitle(title, extraction, hasFiches: !parts.fiches.isEmpty, hasParties: parts.parties.count >= 2)
    weighHead(extraction)
    weighMinutes(extraction, parts)
    // `# Retour sur le conseil municipal du 17 juin`: told of a sitting, and none of its acts.
    if parts.acts.isEmpty, parts.deliberation == nil, parts.fiches.isEmpty, title.contains("conseil municipal"),
      case .heading(.markdown(level: 1))? = extraction.blocks.first?.kind
    {
      add(.news, 2)
    }
    if extraction.tree.leaves.contains(where: { $0.role == .furniture }), weights[.news] != nil { add(.news, 1) }
  }

  private mutating func weighTitle(_ title: String, _ extraction: Extraction, hasFiches: Bool, hasParties: Bool) {
    let words = Set(title.split(separator: " ").map(String.init))
    if !words.isDisjoint(with: ["schema", "plan", "programme", "projet"]) { add(.scheme, hasFiches ? 2 : 1) }
    if words.contains("strategie") { add(.strategy, 2) }
    // A page without fiches may be the plan that it is called.
    if !hasFiches, ["schema ", "plan d action", "programme d action"].contains(where: { title.hasPrefix($0) }) { add(.scheme, 1) }
    if !hasFiches, ["les actions", "nos actions"].contains(title) { add(.scheme, 2) }
    let contracts = ["contrat", "convention", "pacte", "protocole"] + (hasParties ? ["charte"] : [])
    // `Signature du contrat de ville` tells of one.
    if Self.events.contains(where: { title.hasPrefix($0) }) {
      // A press release tells of events too.
      let isPressed = extraction.blocks.indices.prefix(8).contains { index in
        let passage = extraction.passage(index)
        return Self.isPress(passage.prefix(60).folded, passage)
      }
      add(isPressed ? .pressRelease : .news, 5)
    } else if !words.isDisjoint(with: contracts) {
      add(.contract, contracts.contains { title.hasPrefix($0) } && hasFiches ? 7 : 2)
    }
  }

  private mutating func weighHead(_ extraction: Extraction) {
    for index in extraction.blocks.indices.prefix(24) {
      let passage = extraction.passage(index)
      if index < 8, Self.isGuide(passage) { add(.other, 3) }
      if index < 3, passage.count <= 60, passage.prefix(8).folded == "conseil", passage.isDate { add(.minutes, 2) }
      if index < 4, Self.tellsNews(passage) { add(.news, 4) }
      switch passage.prefix(60).folded {
      case let text where weights[.pressRelease] == nil && Self.isPress(text, passage): add(.pressRelease, 3)
      case "actualite", "actualites": add(.news, 3)
      case let text where text.hasPrefix("mise a jour le") || text.hasPrefix("publie le") || text.hasPrefix("mis a jour le"): add(.news, 2)
      case "projet de deliberation", "expose des motifs": add(.deliberation, 2)
      default: break
      }
    }
  }

  private mutating func weighMinutes(_ extraction: Extraction, _ parts: Parts) {
    let isCalledMinutes = extraction.blocks.indices.prefix(8).contains { index in
      let passage = extraction.passage(index)
      return parts.deliberation == nil ? MinutesTitle.opens(passage) : MinutesTitle.isCertain(passage)
    }
    if isCalledMinutes { add(.minutes, parts.deliberation?.enactingFormula == nil ? 4 : 2) }
  }

  /// How titles begin that tell what was done with a plan or a contract, folded.
  private static let events = [
    "signature d", "lancement d", "inauguration d", "presentation d", "le conseil a ", "retour sur", "bilan positif", "signe ",
    "la signature d",
  ]
  static let press = PressHead.words + ["dossier de presse", "sous embargo"]

  private static func isPress(_ text: String, _ passage: Passage) -> Bool {
    if PressHead.isLabel(passage) { return true }
    if passage.count <= 60, press.contains(where: { text.hasPrefix($0) || text.hasSuffix($0) }) { return true }
    // `Communiqué de presse : la contribution …`
    return passage.count <= 240 && passage.bytes.prefix(24).contains(0x3A) && press.dropLast().contains { text.hasPrefix($0 + " ") }
  }

  /// `Guide pratique`, `Guide du porteur de projet` alone on a line, whatever plan it is a guide to.
  private static func isGuide(_ passage: Passage) -> Bool {
    guard passage.count <= 80, !passage.endsSentence else { return false }
    return ["guide", "mode d emploi", "foire aux questions", "formulaire"].contains {
      passage.folded == $0 || passage.folded.hasPrefix($0 + " ")
    }
  }

  /// `Ce jeudi 17 novembre, les élus … étaient réunis`: a day told from near.
  static func tellsNews(_ passage: Passage) -> Bool {
    let tokens = Tokens(passage.prefix(160))
    let start = tokens.all.firstIndex { $0.kind == .word } ?? 0
    let opening = start + (tokens.word(start) == "reunis" || tokens.word(start) == "reuni" ? 1 : 0)
    return ["ce", "hier", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"].contains(tokens.word(opening))
      && passage.count > 120 && (opening..<opening + 5).contains { TimeWords.months[tokens.word($0)] != nil }
  }

  private mutating func weighParts(_ parts: Parts) {
    // A numbered act that carries a plan is an act.
    let carries = parts.deliberation.map { $0.reference != nil || $0.vote != nil } ?? false
    if parts.fiches.count >= 2 { add(.scheme, carries ? 2 : 5) } else if parts.fiches.count == 1 { add(.scheme, carries ? 2 : 4) }
    if parts.axes.count >= 2, parts.objectives.count < 10 { add(.scheme, 1) }
    if !parts.acts.isEmpty { add(.minutes, parts.acts.count >= 2 ? 8 : 4) }
    // An order of a mayor or a prefect too.
    if let act = parts.deliberation {
      add(.deliberation, act.articles.isEmpty ? 2 : 4)
      if act.enactingFormula != nil { add(.deliberation, 2) }
      if !act.citations.isEmpty { add(.deliberation, 2) }
      if act.vote != nil { add(.deliberation, 2) }
      if act.reference != nil { add(.deliberation, 2) }
    }
    if parts.axes.count >= 2, parts.objectives.count >= 10 { add(.strategy, 5) }
    if parts.parties.count >= 2 { add(.contract, 4) }
  }

  private mutating func add(_ kind: Document.Kind, _ weight: Double) { weights[kind, default: 0] += weight }

  /// The likeliest kind, and how much likelier than the next, 0.5 to 0.99; `other` where little speaks for any.
  var verdict: (kind: Document.Kind, confidence: Double) {
    let ranked = weights.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    guard let best = ranked.first, best.value >= 2 else { return (.other, 0.5) }
    let next = ranked.dropFirst().first?.value ?? 0
    let share = best.value / (best.value + next)
    return (best.key, (min(0.99, share * (1 - 0.5 / (best.value + 1))) * 100).rounded() / 100)
  }
}
