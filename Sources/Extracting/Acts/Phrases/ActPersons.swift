import Normalising
import Reading
import Segmenting

extension Extraction {
  // MARK: Rapporteurs

  /// rapporteurs → `Sur le rapport présenté par` ( civility? name `au nom de la` committee ) ( `et` … )*
  func rapporteurs(_ passage: Passage) -> [Rapporteur] {
    let tokens = Tokens(passage)
    let reader = PersonReader(passage)
    var found: [Rapporteur] = []
    var index = 0
    while index < tokens.count {
      let before = tokens.word(index - 1)
      // A civility in lower case is one too: `et madame Anne X`.
      let isNamed = ["par", "de", "et"].contains(before) || ActWords.civilities.contains(before) || tokens.sign(index - 1) == ":"
      guard let person = reader.person(at: index), person.hasCivility || isNamed, !isBody(person.name) else {
        index += 1
        continue
      }
      let committee = committee(tokens, behind: person.end, limit: 20)
      found.append(Rapporteur(name: person.name.string, committee: committee?.text.string, at: locate(person.name)))
      index = max(committee?.end ?? person.end, index + 1)
    }
    return found
  }

  /// The persons that stand in a row and nothing else with them: `Chantal Roy, Luc Morel et Anne Blanc`; none where more is said.
  func reporters(_ passage: Passage) -> [Rapporteur] {
    let (names, covered) = PersonReader(passage).list()
    guard covered >= 1, !passage.hasDigit, !names.contains(where: { isBody($0) }) else { return [] }
    return names.map { Rapporteur(name: $0.string, committee: nil, at: locate($0)) }
  }

  private func isBody(_ name: Passage) -> Bool {
    let words = Set(name.foldedWords.map(String.init))
    return !words.isDisjoint(with: ActWords.bodies) || !words.isDisjoint(with: ActWords.things)
      || !words.isDisjoint(with: ["commission", "ville", "commune", "departement"])
  }

  /// `au nom de la 6ème Commission`, an office between or not.
  private func committee(_ tokens: Tokens, behind index: Int, limit: Int) -> (text: Passage, end: Int)? {
    var start = index
    while start < index + limit, start < tokens.count {
      if let next = tokens.skip(["au", "nom", "de", "la"], from: start) {
        var end = next
        while let token = tokens[end], end - next < 8 {
          end += 1
          if token.text == "commission" { return (tokens.slice(next..<end), end) }
        }
        return nil
      }
      if ActWords.civilities.contains(tokens.word(start)), start > index + 1 { return nil }
      start += 1
    }
    return nil
  }

  /// `Rapport de M. Gilles BERTIN`, a line and no more: `Rapport de Mme la Présidente sur l'eau` is a title.
  func reporter(of piece: ActPiece) -> Rapporteur? {
    guard piece.text.count <= 100, let words = ActWords.reports.first(where: { piece.folded.hasPrefix($0) }) else { return nil }
    let tokens = Tokens(piece.text)
    let rest = tokens.slice(words.split(separator: " ").count..<tokens.count).dropping(trailing: ".,:")
    let (names, covered) = PersonReader(rest).list()
    guard names.count == 1, covered >= 0.8, !isBody(names[0]) else { return nil }
    return Rapporteur(name: names[0].string, committee: nil, at: locate(names[0]))
  }

  /// `Max LEVITA : …`, `Monsieur le Maire, Philippe Saurel, rapporte :`, `Mme X, rapporteure`: who reports, at the head of the text.
  func speaker(_ passage: Passage) -> (rapporteur: Rapporteur, label: Passage, rest: Passage)? {
    let colon = passage.bytes.prefix(140).firstIndex(of: 0x3A)
    if colon == nil, passage.count > 120 { return nil }
    let label = colon.map { passage.prefix($0) } ?? passage
    let tokens = Tokens(label)
    let reports =
      tokens.all.contains { ["rapporte", "rapporteur", "rapporteure", "rapporteuse"].contains($0.text) }
      || colon != nil && tokens.all.indices.contains { tokens.skip(["presente", "le", "rapport"], from: $0) != nil }
      || (colon != nil || passage.last == 0x2C) && tokens.all.last { $0.kind == .word }?.text == "expose"
    let reader = PersonReader(label)
    guard reports || colon != nil && reader.list().covered > 0.9 && reader.isList(strict: true) else { return nil }
    var names = reader.list().names.filter { !isBody($0) }
    if names.count != 1, reports, let only = reader.person(at: 0), only.hasCivility { names = [only.name] }
    guard names.count == 1, let name = names.first, reports || label.count <= 50 else { return nil }
    if reports, let verb = tokens.all.first(where: { $0.text == "rapporte" }),
      colon == nil || verb.range.upperBound + 24 < label.count
    {
      return nil
    }
    let rest = colon.map { passage.suffix(from: $0 + 1) } ?? Passage()
    // `M. X : Oui` votes, `Titulaire : Mme X` names.
    guard reports || rest.isEmpty || rest.count > 60 else { return nil }
    return (Rapporteur(name: name.string, committee: nil, at: locate(name)), colon.map { passage.prefix($0 + 1) } ?? passage, rest)
  }

  // MARK: Signatures

  /// `Le Maire,` at the end; before the decision such a line addresses or speaks.
  func isSignature(_ piece: ActPiece, _ draft: ActDraft) -> Bool {
    let isFormula =
      piece.words.starts(with: ["au", "registre"])
      || ["pour", "fait", "ainsi", "delibere", "certifie", "copie", "ont", "suivent", "signe"].contains(piece.words[0])
    if piece.text.last == 0x2C, !draft.isEnacted, draft.formula != nil { return false }
    return isFormula || piece.text.count < 60 && !piece.text.endsSentence || draft.isVoted
  }

  /// signature → `Pour extrait conforme`? `Fait à` place `, le` day? role? name?
  mutating func sign(_ piece: ActPiece, _ draft: inout ActDraft) {
    let text = piece.text
    if ["fait", "ainsi", "delibere"].contains(piece.words[0]), draft.act.session.date == nil, piece.folded.contains("seance") {
      readSitting(text, &draft)
    }
    if piece.words[0] == "fait", draft.signed == nil, let date = time(text), date.edtf?.count == 10 { draft.signed = date }
    // `Ainsi fait et délibéré, à l'unanimité`
    if draft.act.vote == nil, draft.isEnacted || draft.isMinutes, ["fait", "ainsi", "delibere"].contains(piece.words[0]), text.count <= 160,
      case let reader = VoteReader(text), reader.outcome == .unanimous || reader.outcome == .majority
    {
      draft.take(reader, Vote(text: text.string, at: locate(text)))
    }
    let people = signatories(text)
    if draft.isVoted || draft.isEnacted || draft.formula == nil { draft.isSigned = true }
    for person in people { draft.act.signatories.append(person) }
    own(text)
    take(piece.block..<(piece.block + 1))
  }

  private static let offices = [
    "le maire", "la maire", "monsieur le maire", "madame le maire", "madame la maire", "le president", "la presidente",
    "monsieur le president", "madame la presidente", "le secretaire", "la secretaire", "l adjoint", "l adjointe", "le premier adjoint",
    "la premiere adjointe", "le vice president", "la vice presidente", "le 1er adjoint", "maire de", "pour le maire", "pour la maire",
    "pour le president", "pour la presidente", "le directeur", "la directrice", "le prefet", "la prefete", "pour le prefet",
    "pour la prefete", "pour le directeur", "pour la directrice",
  ]

  private func signatories(_ text: Passage) -> [Signatory] {
    let tokens = Tokens(text)
    var found: [Signatory] = []
    var index = 0
    while index < tokens.count {
      let words = tokens.slice(index..<min(tokens.count, index + 6)).folded
      guard index == 0 || !["pour", "par"].contains(tokens.word(index - 1)),
        Self.offices.contains(where: { words == $0 || words.hasPrefix($0 + " ") })
      else {
        index += 1
        continue
      }
      let start = index
      var end = index
      while let token = tokens[end], token.text != ",", token.text != ":", end < start + 12,
        end == start || PersonReader(text).person(at: end) == nil
      { end += 1 }
      let role = tokens.slice(start..<max(end, start + 1))
      while [",", ":"].contains(tokens.sign(end)) { end += 1 }
      let name = PersonReader(text).person(at: end)
      found.append(Signatory(name: name?.name.string ?? "", role: role.dropping(trailing: ",:").string, at: locate(text)))
      index = max(name?.end ?? end, start + 1)
    }
    return found
  }

  /// The name under `Le Maire,`; false when the line is no name.
  mutating func nameSignatory(_ piece: ActPiece, _ draft: inout ActDraft) -> Bool {
    guard draft.isSigned, let last = draft.act.signatories.last, last.name.isEmpty, piece.text.count <= 60,
      piece.role == nil || piece.words.count <= 4
    else { return false }
    let reader = PersonReader(piece.text)
    guard let person = reader.person(at: 0), reader.list().covered > 0.9, reader.list().names.count == 1 else { return false }
    draft.act.signatories[draft.act.signatories.count - 1] = Signatory(name: person.name.string, role: last.role, at: last.at)
    own(piece.text)
    take(piece.block..<(piece.block + 1))
    return true
  }
}
