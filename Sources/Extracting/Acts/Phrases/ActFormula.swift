import Normalising
import Reading
import Segmenting

/// The number of an article: `Article 1 :`, `Article premier.-`, `Art. 2.-`, `ARTICLE UNIQUE —`.
struct ArticleHead {
  let number: String
  let text: Passage

  init?(_ passage: Passage) {
    let tokens = Tokens(passage.prefix(60))
    guard ["article", "art"].contains(tokens.word(0)), passage.opensUpper else { return nil }
    var next = tokens.sign(1) == "." ? 2 : 1
    if ["n", "no"].contains(tokens.word(next)) { next += tokens.sign(next + 1) == "°" ? 2 : 1 }
    if let roman = Self.roman(tokens, from: next) {
      number = roman.text
      next = roman.end
    } else {
      guard let token = tokens[next],
        token.kind == .number && token.text.utf8.count <= 3 || ["premier", "unique", "ier", "i"].contains(token.text)
      else { return nil }
      number = token.kind == .number ? token.text : token.text == "unique" ? "unique" : "1"
      next += 1
    }
    if ["er", "bis", "ter", "e", "eme"].contains(tokens.word(next)), !tokens[next]!.spaced { next += 1 }
    let signs = next
    while [":", ".", "-", "–", "—", ")", "°"].contains(tokens.sign(next)) { next += 1 }
    let rest = tokens[next].map { passage.suffix(from: $0.range.lowerBound) } ?? Passage()
    // `Article 3 du code civil` cites; `Article 3 Le tarif …` opens.
    guard rest.isEmpty || next > signs || rest.opensUpper else { return nil }
    text = rest
  }

  /// roman → ( `I` | `V` | `X` )+, torn by an engine or whole, a sign behind it: `ARTICLE IV - …`, `ARTICLE I I - …`
  private static func roman(_ tokens: Tokens, from start: Int) -> (text: String, end: Int)? {
    var (text, end) = ("", start)
    while let token = tokens[end], token.kind == .word, token.range.count <= 5,
      tokens.passage[token.range].bytes.allSatisfy({ [0x49, 0x56, 0x58].contains($0) }), end < start + 3
    {
      text += tokens.passage[token.range].string
      end += 1
    }
    guard end > start, text != "I", [":", ".", "-", ")", "°"].contains(tokens.sign(end)) else { return nil }
    return (text, end)
  }
}

/// The words by which an assembly decides, or by which it is asked to.
struct EnactingFormula {
  /// The formula itself.
  let text: Passage
  /// What stands before and behind it in its paragraph.
  let before: Passage
  let rest: Passage
  /// `Il est proposé au Conseil`: it only asks.
  let isProposal: Bool

  init?(_ passage: Passage) {
    let head = passage.count > 4000 ? passage.prefix(4000) : passage
    guard head.isSpelt || Self.telling.stands(in: Folding.words(head.mended.bytes)) else { return nil }
    let tokens = head.mendedTokens
    guard
      let found = Self.deliberated(tokens) ?? Self.verbAlone(tokens) ?? Self.bodyAndVerb(tokens) ?? Self.bodyAndVote(tokens)
        ?? Self.verbLast(tokens) ?? Self.proposal(tokens)
    else {
      return nil
    }
    isProposal = found.isProposal
    let start = tokens[found.range.lowerBound]?.range.lowerBound ?? 0
    text = passage[start..<(tokens[found.range.upperBound - 1]?.range.upperBound ?? start)].dropping(trailing: " :,;")
    before = found.range.lowerBound == 0 ? Passage() : passage.prefix(tokens[found.range.lowerBound]!.range.lowerBound)
    rest = tokens[found.range.upperBound].map { passage.suffix(from: $0.range.lowerBound) } ?? Passage()
  }

  private typealias Found = (range: Range<Int>, isProposal: Bool)

  /// A cheap look before the dear one: in every formula stands a body, a verb or the end of a proposal.
  private static let telling = PhraseSet(
    Array(ActWords.bodies) + Array(ActWords.formulaVerbs) + ActWords.proposals.compactMap(\.last) + ["deliber"])

  /// `Le Conseil Municipal, après en avoir délibéré, décide`
  private static func deliberated(_ tokens: Tokens) -> Found? {
    for index in tokens.all.indices where tokens.word(index) == "apres" || tokens.word(index) == "ayant" {
      let forms = [
        ["apres", "en", "avoir", "delibere"], ["apres", "avoir", "delibere"], ["apres", "deliberation"], ["ayant", "delibere"],
        ["apres", "en", "avoir", "debattu", "et", "delibere"],
      ]
      guard var end = forms.lazy.compactMap({ tokens.skip($0, from: index) }).first else { continue }
      if let more = tokens.skip(["et", "vote"], from: end) { end = more }
      if ["le", "conformement", "valablement"].contains(tokens.word(end)), tokens[end + 1]?.kind == .number { continue }
      let verb = verbBehind(tokens, end)
      return (start(tokens, index)..<(verb ?? end), false)
    }
    return nil
  }

  /// `, décide :` and `, à l'unanimité, décide :` belong to the formula; `décide de créer` does not.
  private static func verbBehind(_ tokens: Tokens, _ end: Int) -> Int? {
    var next = end
    while let token = tokens[next], next < end + 14, token.text != ":" {
      if ActWords.formulaVerbs.contains(token.text) { return tokens.sign(next + 1) == ":" || next + 1 == tokens.count ? next + 1 : nil }
      next += 1
    }
    return nil
  }

  /// Back to the body that deliberates, in the same sentence.
  private static func start(_ tokens: Tokens, _ index: Int) -> Int {
    var start = index
    var back = index - 1
    while back >= max(0, index - 24), ![".", ";", ":"].contains(tokens.sign(back)) {
      if ActWords.bodies.contains(tokens.word(back)) {
        start = ["le", "la", "les", "l", "du"].contains(tokens.word(back - 1)) ? back - 1 : tokens.sign(back - 1) == "'" ? back - 2 : back
        if ActWords.bodies.contains(tokens.word(back - 2)) || ActWords.bodies.contains(tokens.word(back - 3)) {
          back -= 1
          continue
        }
        return max(0, start)
      }
      back -= 1
    }
    return index > 0 && index <= 2 ? 0 : start
  }

  /// `DELIBERE`, `Décide :`, `DECIDE à l'unanimité :`
  private static func verbAlone(_ tokens: Tokens) -> Found? {
    let letters = tokens.count <= 12 && tokens.all.allSatisfy { $0.range.count <= 2 } ? tokens.all.map(\.text).joined() : ""
    if ActWords.formulaVerbs.contains(letters.filter(\.isLetter)) { return (0..<tokens.count, false) }
    guard ActWords.formulaVerbs.contains(tokens.word(0)), tokens.passage.opensUpper else { return nil }
    var next = 1
    if let end = tokens.skip(["a", "l", "unanimite"], from: 1) ?? tokens.skip(["a", "la", "majorite"], from: 1) { next = end }
    // `DELIBERE` over `par 39 voix pour et 5 abstentions`
    if tokens.word(1) == "par", tokens.word(3) == "voix", tokens.passage.isUpper(at: tokens[0]!.range.upperBound - 1) {
      return (0..<1, false)
    }
    while [":", ",", ".", "-"].contains(tokens.sign(next)) { next += 1 }
    let isBare = next == tokens.count || next > 1 && [":", ","].contains(tokens.sign(next - 1))
    // `ARRÊTÉ COMPLÉMENTAIRE` is a heading.
    let isShort = tokens.count < 3 && !["arrete", "arretent"].contains(tokens.word(0))
    return isBare || isShort ? (0..<next, false) : nil
  }

  /// `Sur proposition du directeur, ARRÊTE :` at the end of a paragraph, with its colon or without.
  private static func verbLast(_ tokens: Tokens) -> Found? {
    let verb = tokens.count - (tokens.sign(tokens.count - 1) == ":" ? 2 : 1)
    guard verb > 2, ActWords.formulaVerbs.contains(tokens.word(verb)),
      [",", ";", "."].contains(tokens.sign(verb - 1)),
      case let text = tokens.passage[tokens[verb]!.range].string, text == text.uppercased()
    else { return nil }
    return (verb..<tokens.count, false)
  }

  /// `Le conseil municipal désigne :`, `Appelé à se prononcer, le Conseil donne son accord`
  private static func bodyAndVerb(_ tokens: Tokens) -> Found? {
    if let found = bodyAndVerb(tokens, from: 0) { return found }
    for index in tokens.all.indices.dropFirst() where tokens.sign(index - 1) == "," && ["le", "les", "l"].contains(tokens.word(index)) {
      if tokens.passage.isUpper(at: tokens[index]!.range.lowerBound), let found = bodyAndVerb(tokens, from: index) {
        return found
      }
    }
    return nil
  }

  /// `Le conseil d'administration, à l'unanimité des membres présents,` above a list of what it decides.
  private static func bodyAndVote(_ tokens: Tokens) -> Found? {
    guard tokens.count <= 40, ["le", "la", "les", "l"].contains(tokens.word(0)), tokens.passage.opensUpper,
      [",", ":"].contains(tokens.sign(tokens.count - 1)),
      let body = (1...2).first(where: { ActWords.bodies.contains(tokens.word($0)) }),
      tokens.all.indices.contains(where: {
        tokens.skip(["a", "l", "unanimite"], from: $0) != nil || tokens.skip(["a", "la", "majorite"], from: $0) != nil
          || tokens.word($0) == "voix"
      })
    else { return nil }
    let says = tokens.all.dropFirst(body + 1).contains { LineWords.verbs.contains($0.text) && $0.range.count > 2 }
    return says ? nil : (0..<tokens.count, false)
  }

  private static func bodyAndVerb(_ tokens: Tokens, from start: Int) -> Found? {
    var index = start
    if let end = tokens.skip(["appele", "a", "se", "prononcer"], from: index) { index = tokens.sign(end) == "," ? end + 1 : end }
    if ["ainsi", "aussi", "donc", "consequence"].contains(tokens.word(index)) { index += tokens.sign(index + 1) == "," ? 2 : 1 }
    guard ["le", "la", "les", "l"].contains(tokens.word(index)) else { return nil }
    let body = tokens.sign(index + 1) == "'" ? index + 2 : index + 1
    guard ActWords.bodies.contains(tokens.word(body)), tokens.passage.opensUpper else { return nil }
    for next in (body + 1)..<min(body + 16, max(body + 1, tokens.count)) {
      if [".", ";"].contains(tokens.sign(next)) { return nil }
      if ["a", "est", "s", "qui", "ont", "avait", "doit", "peut", "que", "souhaite"].contains(tokens.word(next))
        && !(tokens.word(next) == "a" && ["l", "la"].contains(tokens.word(next + 1)))
      {
        return nil
      }
      // `Le conseil dit non au parking` heads the news.
      if tokens.word(next) == "dit", ["non", "oui", "stop"].contains(tokens.word(next + 1)) { return nil }
      // `Le conseil procède au vote`
      if ["au", "un", "du", "aux"].contains(tokens.word(next - 1)) { continue }
      if ActWords.decidingVerbs.contains(tokens.word(next)),
        !["s", "souhaite", "souhaitent", "propose", "proposent", "constate"].contains(tokens.word(next))
      {
        if tokens.word(next) == "prend" && tokens.word(next + 1) == "acte" || tokens.word(next) == "adopte" { return nil }
        // `Le comité de jumelage sollicite une aide`: whoever asks, and not who decides.
        if ["sollicite", "demande"].contains(tokens.word(next)), ["comite", "commission"].contains(tokens.word(body)),
          next > body + 1, !["syndical", "permanente", "directeur", ","].contains(tokens[body + 1]?.text ?? "")
        {
          return nil
        }
        return (start..<(next + (ActWords.formulaVerbs.contains(tokens.word(next)) ? 1 : 0)), false)
      }
    }
    return nil
  }

  /// `En conséquence, il est proposé au Conseil municipal :`, at the start or behind a stop.
  private static func proposal(_ tokens: Tokens) -> Found? {
    for index in tokens.all.indices where ["il", "je", "nous"].contains(tokens.word(index)) {
      guard let end = ActWords.proposals.lazy.compactMap({ tokens.skip($0, from: index) }).first else { continue }
      guard let start = sentenceStart(tokens, index) else { continue }
      return (start..<objectEnd(tokens, end), true)
    }
    return nil
  }

  private static func sentenceStart(_ tokens: Tokens, _ index: Int) -> Int? {
    var start = index
    while start > 0, index - start < 16, ![".", ";", ":"].contains(tokens.sign(start - 1)) { start -= 1 }
    return start == 0 || [".", ";", ":"].contains(tokens.sign(start - 1)) ? start : nil
  }

  /// Up to the colon, or to the body it is put to.
  private static func objectEnd(_ tokens: Tokens, _ index: Int) -> Int {
    let limit = min(tokens.count, index + 30)
    if let colon = (index..<max(index, limit)).first(where: { tokens.sign($0) == ":" }) { return colon + 1 }
    guard ["au", "aux", "a"].contains(tokens.word(index)) else { return index }
    guard let body = (index..<max(index, min(limit, index + 6))).first(where: { ActWords.bodies.contains(tokens.word($0)) }) else {
      return index
    }
    var end = body + 1
    while let token = tokens[end], token.kind == .word, end < body + 8,
      [
        "municipal", "communautaire", "departemental", "regional", "metropolitain", "general", "du", "conseil", "paris", "administration",
        "syndical",
      ].contains(token.text)
        || token.text == "de" && tokens.passage.isUpper(at: tokens[end + 1]?.range.lowerBound ?? 0)
    {
      end += 1
    }
    return end
  }
}

extension Passage {
  /// May be one word letter by letter: `D E L I B E R E`.
  fileprivate var isSpelt: Bool { count <= 40 && (count < 3 || bytes.prefix(3).contains { !(0x61...0x7A).contains($0 | 0x20) }) }
}

extension ActPiece {
  /// A verb of decision that stands first: `DESIGNE …`, `AUTORISE …`; `Décide de …`.
  var opensDecision: Bool {
    guard let first = words.first, ActWords.decidingVerbs.contains(String(first)), first != "s", words.count > 1 else { return false }
    let tokens = Tokens(text.prefix(24))
    guard let verb = tokens[0] else { return false }
    let letters = tokens.passage[verb.range].string
    if isVerdict || letters.hasSuffix("É") { return false }
    return letters == letters.uppercased() && letters.utf8.count > 2 || opensPlainDecision
  }

  /// `ADOPTE A L'UNANIMITE`, `APPROUVÉ À LA MAJORITÉ (2 abstentions)`: what came of the vote, and nothing that is decided.
  private var isVerdict: Bool {
    guard text.count <= 160, let first = words.first, ["adopte", "approuve", "accepte", "valide", "vote"].contains(first) else {
      return false
    }
    let rest = words.dropFirst().joined(separator: " ")
    let isTold = first == "vote" && Tokens(text.prefix(12)).sign(1) == ":"
    return (isTold || ["a l unanimite", "a la majorite", "par ", "a main"].contains { rest.hasPrefix($0) }) && VoteReader(text).isVote
  }

  /// `Ont été élus :`, `Est désignée Mme Roy`: who was chosen.
  var opensElection: Bool {
    opensUpper && text.count <= 400 && ActWords.elections.contains { folded.hasPrefix($0) }
  }

  /// The same in small letters, where the verb is no noun and no participle: `Décide l'attribution …`, not `Demande de subvention`, `Adopté`.
  var opensPlainDecision: Bool {
    guard let first = words.first, words.count > 2, ActWords.plainVerbs.contains(String(first)), opensUpper else { return false }
    guard let verb = Tokens(text.prefix(24))[0], let last = text[verb.range].last else { return false }
    return last < 0x80
      && ["de", "d", "l", "le", "la", "les", "un", "une", "que", "qu", "son", "sa", "ses", "du", "des", "a"].contains(words[1])
  }
}

extension ActPiece {
  /// `aux conditions suivantes :`, `est ainsi rédigé :` at the end: articles that follow are of the text it puts forward.
  var announcesQuotation: Bool {
    guard text.last == 0x3A else { return false }
    let end = text.suffix(from: max(0, text.count - 80)).folded
    return ActWords.quotations.contains { end.hasSuffix($0) }
  }

  /// A decision, a formula or a vote goes on behind what was quoted.
  var endsQuotation: Bool { opensDecision || EnactingFormula(text) != nil || VoteReader(text).isVote }
}
