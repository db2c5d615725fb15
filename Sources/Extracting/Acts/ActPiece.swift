import Normalising
import Reading
import Segmenting

/// A line, or several joined, of an act, and what it announces.
struct ActPiece {
  let block: Int
  var text: Passage
  /// Of the first two hundred bytes.
  let folded: String
  let words: [Substring]
  /// Follows nothing of its block.
  let isFirst: Bool
  /// What is nested in the block goes with it.
  var isLast = true
  /// Further blocks that a page's edge cut it into.
  var others: [Int] = []
  /// Of a dump whose line ends are lost: the line is looked at and not its block.
  var isRunOn = false
  let isItem: Bool
  let followsBlank: Bool

  init(_ text: Passage, block: Int, _ source: Block, isFirst: Bool) {
    self.block = block
    self.text = text
    self.isFirst = isFirst
    isItem = source.isItem && isFirst
    followsBlank = source.followsBlank && isFirst
    folded = text.prefix(200).mended.folded
    words = Folding.split(folded)
  }

  var opensUpper: Bool { text.opensUpper }
  /// `• étaient présents : 65`: a bullet stands for the capital.
  private var opensFact: Bool { opensUpper || isItem && (text.contains(0x3A) || text.hasDigit) }

  /// What its first words announce, where its length and its look agree.
  var role: LineRole? {
    if isLetterheadOfAnyLook { return .letterhead }
    // `E X T R A I T D U R E G I S T R E`: the blanks between the words are lost.
    if words.count > 8, words.prefix(9).allSatisfy({ $0.utf8.count == 1 }) {
      return Self.spaced.contains { folded.hasPrefix($0) } ? .letterhead : nil
    }
    guard let (role, count) = ActWords.opening(words) else {
      if text.count < 200, opensUpper, !text.isCapitals, Self.namings.stands(in: folded) { return .secretary }
      // `SYNDICAT DES EAUX 54830 BRÉVAL EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS …` on one line
      if text.count < 240, Self.registers.stands(in: folded), !folded.contains(" l an deux "), opensUpper { return .letterhead }
      return text.isReceiptNumber ? .stamp : text.isPostalTown ? .letterhead : nil
    }
    switch role {
    case .stamp: return text.count <= 260 && opensFact ? role : nil
    // `Mairie du 3e. – Délégation de signature …`
    case .letterhead where text.hasMatterBehindColon: return nil
    case .letterhead where text.firstIndex(of: ". – ") != nil || text.firstIndex(of: ". - ") != nil: return nil
    case .letterhead: return text.count <= 110 && !text.endsSentence && opensUpper && !(count == 1 && words.count > 6) ? role : nil
    case .sitting where words[0].hasPrefix("president") && count == 1:
      return opensUpper && text.count < 80 && Self.opensColon(text) ? role : nil
    case .sitting: return opensUpper && (words[0] != "l" || words.count > 1 && isYear(words)) ? role : nil
    case .count: return text.count <= 260 && (text.hasDigit || text.last == 0x3A || words.count == count) ? role : nil
    case .present, .absent, .proxies, .secretary: return opensFact && (text.count <= 160 || opensList(count)) ? role : nil
    // `TITRE I – DISPOSITIONS`
    case .subject where words[0] == "titre": return words.count == 1 || Tokens(text.prefix(20)).sign(1) == ":" ? role : nil
    // In small letters where its block begins: `objet : Plan nature`
    case .subject where !opensUpper: return isFirst && words[0] == "objet" && opensWithColon ? role : nil
    case .subject: return Self.opensValue(text, behind: count) || Self.opensBareValue(text, behind: count) ? role : nil
    case .visa: return (opensUpper || citesInSmallLetters) && isVisa ? role : nil
    case .recital: return opensUpper || text.last == 0x3B ? role : nil
    case .rapporteur:
      return words[0] == "sur" || !words[0].hasPrefix("rapporteu") && opensUpper || Self.opensValue(text, behind: count) ? role : nil
    case .greeting: return words.count <= count + 4 && text.last == 0x2C ? role : signs(count) ? .signature : nil
    case .motives: return words.count == count ? role : nil
    case .signature: return signs(count) ? role : nil
    case .closing: return text.count <= 60 && words.count <= count + 1 ? role : nil
    case .annex: return text.count <= 100 && !text.endsSentence ? role : nil
    }
  }

  /// `Commune : VAUBRUN`, `Canton : VAL DE SEVE présents : 23`, `EXTRAITDUREGISTREDESDELIBERATIONS`
  private var isLetterheadOfAnyLook: Bool {
    if words.count > 1, Self.districts.contains(words[0]), Tokens(text.prefix(24)).sign(1) == ":", text.count <= 80 { return true }
    return words == ["commission", "permanente"]
      || words.count <= 2 && folded.utf8.count > 20 && Self.glued.contains { folded.hasPrefix($0) }
  }

  private static let districts: Set<Substring> = ["commune", "departement", "arrondissement", "canton"]
  private static let glued = ["extraitduregistre", "extraitdesdeliberations", "registredesdeliberations", "republiquefrancaise"]
  private static let spaced = [
    "e x t r a i t", "s e a n c e", "r e p u b l i q u e", "d e p a r t e m e n t", "c o n s e i l", "d e l i b",
  ]

  private static let registers = PhraseSet([
    " extrait du registre des deliberations", " extrait du proces verbal des deliberations", " registre des deliberations du c",
  ])

  /// The first word has a colon behind it, whatever sign stands before it: `‘objet : Plan nature`.
  private var opensWithColon: Bool {
    let tokens = Tokens(text.prefix(40))
    return tokens.all.indices.prefix(2).first { tokens[$0]?.kind == .word }.map { tokens.sign($0 + 1) == ":" } ?? false
  }

  /// How a line names who writes the minutes, folded.
  private static let namings = PhraseSet([
    "secretaire de seance", "nomme secretaire", "nommee secretaire", "designe secretaire", "designee secretaire", "elu secretaire",
    "elue secretaire", "comme secretaire",
  ])

  /// `L'an deux mil …`, not `l'an dernier`.
  private func isYear(_ words: [Substring]) -> Bool {
    words.count > 2 && (["deux", "mil", "mille"].contains(words[2]) || words[2].allSatisfy(\.isNumber))
  }

  /// A colon behind the words that announce a list, or the list itself.
  private func opensList(_ count: Int) -> Bool {
    let head = text.bytes.prefix(160)
    return head.contains(0x3A) || words.count > count && ActWords.civilities.contains(String(words[count]))
  }

  /// `Page 1/6`, `Feuillet 41`
  var countsPages: Bool { text.count <= 16 && words.first.map { ActWords.sheets.contains(String($0)) } ?? false && text.hasDigit }

  private var isVisa: Bool {
    if isGroundLabel { return true }
    guard words.count > 1, text.count > 6 else { return false }
    if text.last == 0x2E, tellsCause { return false }
    return !["que", "comme", "a", "par"].contains(words[1]) && ["", ":", ",", "'"].contains(Tokens(text.prefix(12)).sign(1))
  }

  /// `Vu la conjoncture, l'association a décidé de geler …`: why somebody did something, and no text that is cited.
  private var tellsCause: Bool {
    let tokens = Tokens(text.prefix(200))
    guard let comma = tokens.all.indices.prefix(9).first(where: { tokens.sign($0) == "," }),
      ["le", "la", "les", "l", "il", "elle", "nous", "on", "un", "une", "ce", "cette"].contains(tokens.word(comma + 1))
    else { return false }
    let cited = (1..<comma).contains { ActWords.cited.contains(tokens.word($0)) || tokens[$0]?.kind == .number }
    return !cited && (comma + 2..<comma + 10).contains { LineWords.verbs.contains(tokens.word($0)) && tokens.word($0) != "que" }
  }

  private func signs(_ count: Int) -> Bool {
    guard text.count < 110, opensUpper else { return false }
    let isDone = words.starts(with: ["au", "registre"]) || ["fait", "ainsi", "delibere", "signe", "ont", "suivent"].contains(words[0])
    return isDone || !text.endsSentence && text.count < 90 && !words.dropFirst(count).contains { LineWords.verbs.contains(String($0)) }
  }

  /// `Président : M. Roy`
  private static func opensColon(_ text: Passage) -> Bool {
    text.bytes.prefix(16).contains(0x3A)
  }

  /// `Objet :`, `OBJET -`: a sign behind the label.
  static func opensValue(_ text: Passage, behind count: Int) -> Bool {
    let tokens = Tokens(text.prefix(80))
    let words = tokens.all.indices.filter { tokens[$0]?.kind == .word }
    guard words.count >= count, let next = tokens[words[count - 1] + 1] else {
      return tokens.all.last?.kind == .word && words.count == count
    }
    // `Objet @ : …`, `Objet © …`: what an engine made of a stroke or of the colon.
    return [":", "-", "(", "."].contains(next.text) || next.spaced && strays.contains(next.text)
      || tokens.sign(words[count - 1] + 2) == ":" && strays.contains(next.text)
  }

  static let strays: Set<String> = ["_", "@", "©", "®", "*", "|", "~", "°", "=", "•", "»", ">", "·", "¢", "§"]

  /// `vu le code …`, `vu la loi …`: in small letters at a line's start, with what is cited.
  private var citesInSmallLetters: Bool {
    words.count > 2 && words[0] == "vu" && ["le", "la", "les", "l"].contains(words[1]) && ActWords.cited.contains(String(words[2]))
  }
}

extension ActPiece {
  /// `OBJET Création d'un emploi`, `Objet     Vente du terrain`: capitals or wide blanks stand for the sign.
  fileprivate static func opensBareValue(_ text: Passage, behind count: Int) -> Bool {
    let tokens = Tokens(text.prefix(120))
    guard let label = tokens[count - 1], let value = tokens[count], value.kind == .word || value.text == "«",
      value.text == "«" || text.isUpper(at: value.range.lowerBound), !ActWords.particles.contains(value.text),
      (0..<count).allSatisfy({ tokens[$0]?.kind == .word })
    else { return false }
    let printed = text[0..<label.range.upperBound].string
    let gap = text.places[value.range.lowerBound] - text.places[label.range.upperBound - 1]
    return printed == printed.uppercased() || gap >= 4
  }
}

extension ActPiece {
  var opensArticle: Bool { ["article", "art"].contains(words.first) && ArticleHead(text) != nil }
}
