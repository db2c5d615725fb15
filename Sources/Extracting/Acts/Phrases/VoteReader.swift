import Normalising
import Reading
import Segmenting

/// What a line says of a vote: counts in digits or words, the outcome.
struct VoteReader {
  let tokens: Tokens
  private let folded: String
  private let isSentence: Bool
  private let inColumn: Bool
  private(set) var yes: Int?
  private(set) var no: Int?
  private(set) var abstention: Int?
  private(set) var voting: Int?
  private(set) var present: Int?
  /// Counted, but neither for nor against: `Nuls : 11`, `blancs : 2`, `ne prend pas part au vote : 1`.
  private(set) var spoilt = 0
  private(set) var outcome: Vote.Outcome?
  /// A line that votes and says little else.
  private(set) var isVote = false

  private enum Label { case yes, no, abstention, voting, present, spoilt }
  private static let labels: [String: Label] = [
    "pour": .yes, "contre": .no, "contres": .no, "abstention": .abstention, "abstentions": .abstention, "abst": .abstention,
    "abstenus": .abstention,
    "votants": .voting, "votant": .voting, "exprimes": .voting, "presents": .present, "nuls": .spoilt, "nul": .spoilt,
    "blancs": .spoilt, "blanc": .spoilt, "oui": .yes, "non": .no,
  ]
  private static let ballots: Set<String> = ["voix", "vote", "votes", "suffrages", "bulletin", "bulletins", "membres", "elus"]

  /// Wordings of outcomes, folded; the first that fits counts.
  private static let outcomes: [(words: String, outcome: Vote.Outcome)] = [
    ("n est pas adopte", .rejected), ("n est pas approuve", .rejected), ("est rejete", .rejected), ("est repousse", .rejected),
    ("unanimite moins", .majority), ("rejete a", .rejected),
    ("rejetee a", .rejected), ("est rejetee", .rejected), ("est repoussee", .rejected), ("rejette", .rejected), ("refuse a", .rejected),
    ("a l unanimite", .unanimous), ("accord unanime", .unanimous), ("vote unanime", .unanimous), ("adopte unanimement", .unanimous),
    ("unanimite", .unanimous),
    ("a la majorite", .majority), ("majorite des", .majority), ("majorite absolue", .majority), ("majorite", .majority),
    ("prend acte", .noted),
    ("prennent acte", .noted),
    ("donne acte", .noted), ("point ajourne", .deferred), ("dossier ajourne", .deferred), ("point reporte", .deferred),
    ("question ajournee", .deferred), ("question reportee", .deferred), ("question retiree", .deferred), ("dossier reporte", .deferred),
    ("dossier retire", .deferred), ("point retire", .deferred), ("deliberation ajournee", .deferred), ("deliberation reportee", .deferred),
    ("deliberation retiree", .deferred),
    ("est ajourne", .deferred), ("est ajournee", .deferred), ("est reporte", .deferred),
    ("est reportee", .deferred),
    ("est retire", .deferred), ("est retiree", .deferred), ("retire de l ordre du jour", .deferred),
    ("retiree de l ordre du jour", .deferred), ("surseoit a", .deferred), ("sursoit a", .deferred), ("surseoir a", .deferred),
    ("decide de reporter", .deferred), ("decide le report", .deferred), ("decide d ajourner", .deferred), ("decide de retirer", .deferred),
    ("reporte a une prochaine", .deferred), ("reportee a une prochaine", .deferred), ("reporte a la prochaine", .deferred),
    ("reportee a la prochaine", .deferred), ("ajourne le dossier", .deferred), ("ajourne la question", .deferred),
    ("donne son accord", .adopted), ("le conseil adopte", .adopted), ("est adopte", .adopted), ("est adoptee", .adopted),
    ("est approuve", .adopted), ("est approuvee", .adopted),
    ("sont rejetes", .rejected), ("sont rejetees", .rejected), ("sont repousses", .rejected), ("sont repoussees", .rejected),
    ("sont adoptes", .adopted), ("sont adoptees", .adopted), ("sont approuves", .adopted), ("sont approuvees", .adopted),
  ]
  /// What stands in every line that tells something of a vote: the labels, the words of outcomes.
  private static let telling = PhraseSet(
    Array(labels.keys) + Array(verdicts.keys) + [
      "sans", "approuve", "adopt", "rejet", "repouss", "refus", "unanim", "majorit", "acte", "ajourn", "report", "retir", "surs",
    ])
  private static let outcomeSet = PhraseSet(outcomes.map(\.words))
  /// Lines that say the outcome and nothing more.
  private static let verdicts: [String: Vote.Outcome] = [
    "adopte": .adopted, "adoptee": .adopted, "approuve": .adopted, "approuvee": .adopted, "rejete": .rejected, "rejetee": .rejected,
    "vote": .adopted, "accord": .adopted, "accepte": .adopted, "acceptee": .adopted, "repousse": .rejected, "ajourne": .deferred,
    "unanimite": .unanimous,
    "retire": .deferred, "reporte": .deferred, "ajournee": .deferred, "retiree": .deferred, "reportee": .deferred, "repoussee": .rejected,
    "refuse": .rejected, "refusee": .rejected, "favorable": .adopted, "defavorable": .rejected, "sursis": .deferred,
  ]

  var hasCounts: Bool { yes != nil || no != nil || abstention != nil }

  /// `isSentence`: one sentence that decides, however long; `inColumn`: a cell of a table's column of votes, `26 pour`.
  init(_ passage: Passage, isSentence: Bool = false, inColumn: Bool = false) {
    self.inColumn = inColumn
    folded = passage.mended.folded
    self.isSentence = isSentence
    // A cheap look before the dear one.
    // What a committee thought of it: `Avis favorable de la commission Finances (2 abstentions)`
    guard Self.telling.stands(in: folded), !(folded.hasPrefix("avis ") && folded.contains("commission")) else {
      tokens = Tokens(Passage())
      return
    }
    tokens = passage.mendedTokens.unquoted
    if isEmptyForm { return }
    let isShort = passage.count <= 200 || isSentence
    guard isShort || folded.contains("deliber") || folded.contains("voix") || folded.contains("abstention") else { return }
    readCounts()
    readNone()
    readAssent()
    outcome = findOutcome(isShort: isShort, hasCounts: hasCounts)
    isVote = hasCounts || outcome != nil || voting != nil || spoilt > 0
  }

  /// `Adopté à l'unanimité : Adopté à la majorité : Voix contre :`, a form that nobody filled in.
  private var isEmptyForm: Bool {
    folded.contains("a l unanimite") && folded.contains("a la majorite") && !tokens.all.contains { $0.kind == .number }
      && tokens.all.count { $0.text == ":" } >= 3
  }

  // MARK: Counts

  /// `sans vote contre ni abstention`
  private mutating func readNone() {
    guard let start = tokens.all.indices.first(where: { tokens.word($0) == "sans" }) else { return }
    for index in (start + 1)..<(start + 8) where ["contre", "opposition"].contains(tokens.word(index)) { no = no ?? 0 }
    for index in (start + 1)..<(start + 8) where tokens.word(index).hasPrefix("abstention") { abstention = abstention ?? 0 }
  }

  /// `Accord du conseil par 14 voix`: all that were given, for what is put to the vote.
  private mutating func readAssent() {
    guard !hasCounts, let first = tokens.all.first, Self.assents.contains(first.text) else { return }
    for index in tokens.all.indices.prefix(40) where tokens.word(index) == "par" || tokens.word(index) == "avec" {
      guard let found = number(at: index + 1), ["voix", "votes", "suffrages"].contains(tokens.word(found.end)) else { continue }
      let next = tokens[found.end + 1]
      if next == nil || next?.kind == .sign && next?.text != ":" { yes = found.value }
      return
    }
  }

  private static let assents: Set<String> = [
    "accord", "adopte", "adoptee", "approuve", "approuvee", "accepte", "acceptee", "valide", "validee", "vote", "votee",
  ]

  private struct Mark {
    let label: Label
    let index: Int
    /// The label with `voix` beside it, or with a colon behind it.
    let isSure: Bool
  }

  private mutating func readCounts() {
    let marks = tokens.all.indices.compactMap { mark($0) }
    let isCertain =
      inColumn || marks.contains(where: \.isSure) || folded.hasPrefix("majorite") || folded.hasPrefix("adopte")
      || Set(marks.map(\.label)).intersection([.yes, .no, .abstention]).count >= 2
    // `Pour 12 Contre 0` counts behind its words, `12 pour 0 contre` before them; the first says which.
    // `Exprimés : 24, dont 20 pour et 4 contre`: those behind `dont` say it.
    let dont = tokens.all.indices.first { tokens.word($0) == "dont" && tokens[$0 + 1]?.number != nil } ?? -1
    let first = marks.first { $0.index > dont } ?? marks.first
    let isBehind = first.map { before($0.index) == nil && behind($0.index) != nil } ?? false
    for mark in marks {
      if let (ayes, noes) = opposed(mark) {
        set(.yes, ayes)
        set(.no, noes)
        continue
      }
      let hasColon = colon(behind: mark.index) != nil
      // `… et 4 abstentions :` ends a sentence.
      let endsSentence = hasColon && colon(behind: mark.index) == tokens.count - 1 && tokens[mark.index - 1]?.kind == .number && !isBehind
      // `1 abstention : M. Roy`: a name behind the colon.
      let behind = (hasColon || isBehind) && !endsSentence ? behind(mark.index) : nil
      let isAhead = hasColon ? !endsCount(mark.index) : !isBehind
      guard let number = behind ?? (isAhead ? before(mark.index) : nil) else { continue }
      guard isCertain || mark.label != .yes && mark.label != .no || isBracketed(mark.index) else { continue }
      set(mark.label, number)
    }
  }

  /// `par 12 voix contre 3`: those for, and against them the others.
  private func opposed(_ mark: Mark) -> (ayes: Int, noes: Int)? {
    guard mark.label == .no, tokens.word(mark.index) == "contre", ["voix", "suffrages"].contains(tokens.word(mark.index - 1)),
      let ayes = before(mark.index), let noes = number(at: mark.index + 1), case let next = tokens.word(noes.end),
      !Self.ballots.contains(next), Self.labels[next] == nil
    else { return nil }
    return (ayes, noes.value)
  }

  /// `Contre : 9 Se sont abstenus :`: the number before a label is another's.
  private func endsCount(_ index: Int) -> Bool {
    var last = index - 1
    while ["se", "sont", "s", "est", "ont", "vote"].contains(tokens.word(last)) { last -= 1 }
    return tokens.sign(last - 1) == ":"
  }

  /// `à la majorité (1 contre : M. Roy)`: a count right behind a bracket, in a sentence that tells how it was decided.
  private func isBracketed(_ index: Int) -> Bool {
    guard tokens.sign(index - 2) == "(" || Self.ballots.contains(tokens.word(index - 1)) && tokens.sign(index - 3) == "(" else {
      return false
    }
    return folded.contains("majorite") || folded.contains("unanimite") || folded.contains("adopte")
  }

  private mutating func set(_ label: Label, _ number: Int) {
    switch label {
    case .yes: yes = yes ?? number
    case .no: no = no ?? number
    case .abstention: abstention = abstention ?? number
    case .voting: voting = voting ?? number
    case .present: present = present ?? number
    case .spoilt: spoilt += number
    }
  }

  private func mark(_ index: Int) -> Mark? {
    guard let label = Self.labels[tokens.word(index)] else { return nil }
    let isBallot =
      Self.ballots.contains(tokens.word(index - 1)) || Self.ballots.contains(tokens.word(index + 1)) || tokens.word(index - 1) == "vote"
    let isSure = isBallot && before(index) != nil || colon(behind: index) != nil && index < 12
    return Mark(label: label, index: index, isSure: isSure)
  }

  /// The colon behind a label, names of a group in brackets or `(s)` between.
  private func colon(behind index: Int) -> Int? {
    var next = index + 1
    if tokens.sign(next) == "(", tokens.word(next + 1) == "s", tokens.sign(next + 2) == ")" { next += 3 }
    while Self.ballots.contains(tokens.word(next)) { next += 1 }
    return tokens.sign(next) == ":" || tokens.sign(next) == "=" ? next : nil
  }

  private func behind(_ index: Int) -> Int? {
    var next = colon(behind: index).map { $0 + 1 } ?? index + 1
    while tokens.sign(next) == "-" || tokens.sign(next) == "." { next += 1 }
    guard let found = number(at: next) else { return nil }
    // `pour 3 ans` counts no votes.
    let isBare = colon(behind: index) == nil && tokens[found.end]?.kind == .word
    let follower = tokens.word(found.end)
    return !isBare || Self.labels[follower] != nil || Self.ballots.contains(follower) || follower == "et" ? found.value : nil
  }

  /// `13 voix POUR`, `ONZE voix CONTRE`
  private func before(_ index: Int) -> Int? {
    var last = index - 1
    while Self.ballots.contains(tokens.word(last)) || ["se", "sont", "et", "s", "est"].contains(tokens.word(last)) && last > index - 3 {
      last -= 1
    }
    guard last >= 0 else { return nil }
    if let number = tokens[last]?.number { return number <= 2000 && !isFraction(last) ? number : nil }
    for start in max(0, last - 4)...last {
      if let found = number(at: start), found.end == last + 1, tokens[start]?.kind == .word { return found.value }
    }
    return nil
  }

  private func isFraction(_ index: Int) -> Bool { [",", "."].contains(tokens.sign(index - 1)) && !tokens[index]!.spaced }

  private static let nothing: Set<String> = ["zero", "aucune", "aucun", "neant"]

  private func number(at index: Int) -> (value: Int, end: Int)? {
    if let number = tokens[index]?.number {
      let isSum = ["€", "%"].contains(tokens.sign(index + 1)) || ["euros", "euro"].contains(tokens.word(index + 1))
      return number <= 2000 && !isSum ? (number, index + 1) : nil
    }
    if Self.nothing.contains(tokens.word(index)) { return (0, index + 1) }
    return NumberWords(tokens: tokens).number(at: index)
  }

  // MARK: Outcome

  private func findOutcome(isShort: Bool, hasCounts: Bool) -> Vote.Outcome? {
    let isEnacting = folded.contains("deliber")
    if isShort || isEnacting || hasCounts, let said = wordedOutcome(isEnacting: isEnacting, hasCounts: hasCounts) { return said }
    let words = Folding.split(folded)
    // `Approuve :` opens what is decided.
    if words.count == 1, tokens.sign(tokens.count - 1) == ":" { return settled }
    // `Adopté. MM. Roy et Blanc s'abstiennent.`
    if isShort, [".", "("].contains(tokens.sign(1)), Self.openingVerdicts.contains(tokens.word(0)) { return Self.verdicts[tokens.word(0)] }
    if isAdoption(words, hasCounts: hasCounts) { return .adopted }
    if words.count <= 3 || hasCounts, let last = words.last, let verdict = Self.verdicts[String(last)],
      last != "vote" || words.count > 1 && hasCounts
    {
      let isTold = words.count == 1 || hasCounts || words[0] == "est" || Self.judged.contains(words[words.count - 2])
      return isTold ? verdict : nil
    }
    return settled
  }

  /// What the first fitting wording of the table says.
  private func wordedOutcome(isEnacting: Bool, hasCounts: Bool) -> Vote.Outcome? {
    guard folded.utf8.count < 110 || isEnacting || isSentence || hasCounts || opensDecision else { return nil }
    return Self.outcomeSet.all(in: folded).lazy.map { Self.outcomes[$0] }.first { words, outcome in
      switch words {
      case "unanimite" where !(folded.hasPrefix(words) || folded.contains("vote") || folded.hasPrefix("pour unanimite")): false
      case "majorite" where !folded.hasPrefix(words): false
      // Who abstains does not vote against: `à l'unanimité moins 2 abstentions`.
      case "unanimite moins" where folded.contains("abst") && !folded.contains("contre"): false
      case _ where (words.hasPrefix("est ") || words.hasPrefix("sont ")) && !isOfAct: false
      default: outcome != .majority || !folded.contains("majorite simple") && !folded.contains("majorite des presents la")
      }
    }?.1
  }

  /// `Délibération adoptée par 61 voix pour`, `Accord du conseil par 14 voix`, `Approuvée par 17 voix pour et 2 abstentions`.
  private func isAdoption(_ words: [Substring], hasCounts: Bool) -> Bool {
    guard let first = words.first.map(String.init) else { return false }
    if hasCounts, no == nil {
      let verb = words.count >= 2 && Self.putToVote.contains(first) ? String(words[1]) : first
      if [first, verb].contains(where: { $0.hasPrefix("adopte") || $0.hasPrefix("approuve") }) { return true }
    }
    guard let yes, yes > 0, no ?? 0 < yes else { return false }
    return Self.assents.contains(first) && first != "vote"
  }

  private static let openingVerdicts: Set<String> = [
    "adopte", "adoptee", "rejete", "rejetee", "approuve", "approuvee", "ajourne", "reporte", "retire",
  ]

  /// Nouns whose verdict may be one word behind them.
  private static let judged: Set<Substring> = [
    "conseil", "dossier", "delibere", "motion", "accord", "deliberation", "decision", "resultat", "proposition",
  ]

  private static let putToVote: Set<String> = [
    "deliberation", "motion", "proposition", "projet", "point", "rapport", "dossier", "question", "voeu", "amendement", "ensemble", "texte",
    "budget", "compte",
    "dernier", "derniere", "conclusions", "celui", "celle", "il", "elle", "proces", "pv", "deliberations", "motions", "projets", "voeux",
  ]

  /// What is adopted or put off is the act and not what it is about: `La motion est adoptée`, `Le dossier est ajourné`.
  private var isOfAct: Bool {
    guard let verb = tokens.all.indices.first(where: { ["est", "sont"].contains(tokens.word($0)) }), verb < 24,
      tokens.word(verb - 1) != "s", tokens.word(verb - 2) != "s"
    else { return false }
    return (0..<verb).contains { Self.putToVote.contains(tokens.word($0)) }
  }

  /// A line that begins as a decision does: `Le Conseil … à l'unanimité …`, `Adopté …`.
  private var opensDecision: Bool {
    let first = tokens.word(0)
    return first == "adopte" || first == "adoptee" || first == "approuve" || first == "approuvee" || first == "vote"
      || ["le", "les", "l", "la"].contains(first) && tokens.all.indices.prefix(6).contains { ActWords.bodies.contains(tokens.word($0)) }
  }

  /// Where only the counts are printed, they say what came of it.
  var settled: Vote.Outcome? {
    guard let yes else { return nil }
    if let no { return no > yes ? .rejected : .adopted }
    // `par 13 voix pour et 2 abstentions, adopte le budget`
    let decides = isSentence || opensDecision || folded.contains("deliber")
    // `Le conseil, après en avoir délibéré, par 12 voix pour et 2 abstentions :`
    return decides && (tokens.sign(tokens.count - 1) == ":" || tokens.all.contains { ActWords.votingVerbs.contains($0.text) })
      ? .adopted : nil
  }
}

extension Extraction {
  /// `Pour : 47`, `Contre : /`, `Abstentions : 3 (Verts)`: a line of a vote printed in lines.
  static func isVoteLine(_ line: Passage) -> Bool {
    // A cheap look before the dear one, at the letter that the words below begin with.
    guard line.count <= 160, let letter = line.bytes.first, letter >= 0x80 || "acnopv".utf8.contains(letter | 0x20) else { return false }
    let tokens = Tokens(line.prefix(60))
    if ["vote", "votes"].contains(tokens.word(0)), tokens.sign(1) == ":", tokens.count > 2 { return true }
    let first = ["ont", "vote", "votes", "voix"].contains(tokens.word(0)) ? tokens.word(1) == "vote" ? 2 : 1 : 0
    guard ["pour", "contre", "abstention", "abstentions", "abst", "oui", "non"].contains(tokens.word(first)) else { return false }
    let next = tokens.sign(first + 1) == "(" ? first + 4 : first + 1
    if tokens.sign(next) == ":" || next == tokens.count { return true }
    // `Pour 61`, `Contre 1 (M. Rigal)`: a row of a table, and not `pour 2022` at a line's start
    return line.opensUpper && tokens[next]?.kind == .number && tokens[next]!.range.count <= 3
      && (next + 1 == tokens.count || tokens.sign(next + 1) == "(")
  }

  /// `Pour`, `Contre`, `Votants`: the label of a row of a vote, what it counts beside it.
  static func isVoteLabel(_ line: Passage) -> Bool {
    line.count <= 30 && ["pour", "contre", "abstention", "abstentions", "votants", "suffrages exprimes"].contains(line.folded)
  }
}

extension Vote {
  /// Takes what another line of the same vote adds.
  mutating func add(_ reader: VoteReader) {
    `for` = `for` ?? reader.yes
    against = against ?? reader.no
    abstention = abstention ?? reader.abstention
    voting = voting ?? reader.voting
    present = present ?? reader.present
    outcome = reader.outcome ?? outcome
    if let yes = `for`, let no = against, outcome == nil || outcome == .adopted { outcome = no > yes ? .rejected : .adopted }
  }

  /// What the printed figures contradict; nil when they agree.
  func contradiction(spoilt: Int) -> String? {
    if outcome == .unanimous, let against, against > 0 { return "unanimous with \(against) against" }
    guard let yes = `for`, let no = against ?? (outcome == .unanimous ? 0 : nil) else { return nil }
    let sum = yes + no
    if let voting, sum + (abstention ?? 0) + spoilt != voting, sum != voting {
      return "\(voting) votes announced, \(sum + (abstention ?? 0) + spoilt) counted"
    }
    return nil
  }
}
