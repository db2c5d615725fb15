import Normalising
import Reading
import Segmenting

/// The second of the two doors of human decisions: the kind of a document and the calendars of its nodes.
struct NodeDecisions {
  /// What became of each decision that is not on the text.
  private(set) var rulings: [Ruling] = []
  /// The kind that was forced; of several the last.
  private(set) var kind: Document.Kind?
  /// The places of torn-off runs that no longer are any.
  private(set) var mended: [Place] = []

  init(_ decisions: [Decision], on parts: inout Parts) {
    for decision in decisions where !decision.isOfText {
      var fault: String?
      switch decision.matter {
      case .kind(let name):
        if let kind = Document.Kind(rawValue: name) { self.kind = kind } else { fault = "no such kind is known" }
      case .calendar(let node, let text):
        if !attach(text, to: node, in: &parts) { fault = "no node of that id can have a calendar" }
      case .unreadable(let reason): fault = reason
      case .reject, .accept, .repair: break
      }
      rulings.append(Ruling(decision, fault: fault))
    }
  }

  private mutating func attach(_ text: String, to node: String, in parts: inout Parts) -> Bool {
    let passage = Passage(joining: [0..<text.utf8.count], of: Array(text.utf8))
    let tokens = Tokens(passage)
    let found = TimeReader(tokens).first()
    let value = found?.range.count == tokens.count ? found?.value : nil
    let torn = parts.torn(text, beside: node)
    let calendar = { (at: Place) in
      TimeSpan(
        text: text, edtf: value?.edtf, start: value?.start, end: value?.end, certainty: .human, at: torn?.at ?? at)
    }
    guard parts.date(node, calendar) else { return false }
    if let torn, parts.takeAway(torn, beside: node) { mended.append(torn.at) }
    return true
  }
}

extension Parts {
  /// The fiche that a node belongs to: `fiche-8` of `fiche-8/objective-2`.
  private func fiche(of node: String) -> Int? {
    let root = node.prefix { $0 != "/" }
    return fiches.firstIndex { $0.id == root }
  }

  /// The first calendar of these words that the layout tore off in the same fiche.
  fileprivate func torn(_ text: String, beside node: String) -> TimeSpan? {
    fiche(of: node).flatMap { fiches[$0].unattachedCalendars.joined().first { $0.text == text } }
  }

  /// Takes a torn calendar out of its run. True when it began its run and was alone in it.
  fileprivate mutating func takeAway(_ torn: TimeSpan, beside node: String) -> Bool {
    guard let fiche = fiche(of: node), let run = fiches[fiche].unattachedCalendars.firstIndex(where: { $0.contains(torn) }) else {
      return false
    }
    fiches[fiche].unattachedCalendars[run].removeAll { $0 == torn }
    guard fiches[fiche].unattachedCalendars[run].isEmpty else { return false }
    fiches[fiche].unattachedCalendars.remove(at: run)
    return true
  }

  /// Gives the node of an id a calendar, which may stand where the node does. False where there is no such node.
  fileprivate mutating func date(_ node: String, _ calendar: (Place) -> TimeSpan) -> Bool {
    for place in fiches.indices {
      if fiches[place].id == node {
        fiches[place].calendar = calendar(fiches[place].at)
        return true
      }
      if fiches[place].objectives.date(node, calendar) || fiches[place].actions.date(node, calendar) { return true }
    }
    return objectives.date(node, calendar) || actions.date(node, calendar)
  }
}

extension [Objective] {
  fileprivate mutating func date(_ node: String, _ calendar: (Place) -> TimeSpan) -> Bool {
    for place in indices {
      if self[place].id == node {
        self[place].calendar = calendar(self[place].at)
        return true
      }
      if self[place].objectives.date(node, calendar) || self[place].actions.date(node, calendar) { return true }
    }
    return false
  }
}

extension [Action] {
  fileprivate mutating func date(_ node: String, _ calendar: (Place) -> TimeSpan) -> Bool {
    for place in indices {
      if self[place].id == node {
        self[place].calendar = calendar(self[place].at)
        return true
      }
      if let sub = self[place].subactions.firstIndex(where: { $0.id == node }) {
        self[place].subactions[sub].calendar = calendar(self[place].subactions[sub].at)
        return true
      }
    }
    return false
  }
}
