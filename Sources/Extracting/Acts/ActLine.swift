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
    guard let (role, count) = ActWords.opening(words) else {
      if text.count < 200, opensUpper, !text.isCapitals, Self.namings.contains(where: { folded.contains($0) }) { return .secretary }
      return text.isReceiptNumber ? .stamp : nil
    }
    switch role {
    case .stamp: return text.count <= 260 && opensFact ? role : nil
    // `Mairie du 3e. – Délégation de signature …`
    case .letterhead where text.firstIndex(of: ". – ") != nil || text.firstIndex(of: ". - ") != nil: return nil
    case .letterhead: return text.count <= 110 && !text.endsSentence && opensUpper && !(count == 1 && words.count > 6) ? role : nil
    case .sitting where words[0].hasPrefix("president") && count == 1:
      return opensUpper && text.count < 80 && Self.opensColon(text) ? role : nil
    case .sitting: return opensUpper && (words[0] != "l" || words.count > 1 && isYear(words)) ? role : nil
    case .count: return text.count <= 260 && (text.hasDigit || text.last == 0x3A || words.count == count) ? role : nil
    case .present, .absent, .proxies, .secretary: return opensFact && (text.count <= 160 || opensList(count)) ? role : nil
    // In small letters where its block begins: `objet : Plan nature`
    case .subject where !opensUpper: return isFirst && words[0] == "objet" && Tokens(text.prefix(40)).sign(1) == ":" ? role : nil
    case .subject: return Self.opensValue(text, behind: count) || Self.opensBareValue(text, behind: count) ? role : nil
    case .visa: return opensUpper && isVisa ? role : nil
    case .recital: return opensUpper ? role : nil
    case .rapporteur:
      return words[0] == "sur" || !words[0].hasPrefix("rapporteu") && opensUpper || Self.opensValue(text, behind: count) ? role : nil
    case .greeting: return words.count <= count + 4 && text.last == 0x2C ? role : signs(count) ? .signature : nil
    case .motives: return words.count == count ? role : nil
    case .signature: return signs(count) ? role : nil
    case .closing: return text.count <= 60 && words.count <= count + 1 ? role : nil
    case .annex: return text.count <= 100 && !text.endsSentence ? role : nil
    }
  }

  /// How a line names who writes the minutes, folded.
  private static let namings = [
    "secretaire de seance", "nomme secretaire", "nommee secretaire", "designe secretaire", "designee secretaire", "elu secretaire",
    "elue secretaire", "comme secretaire",
  ]

  /// `L'an deux mil …`, not `l'an dernier`.
  private func isYear(_ words: [Substring]) -> Bool {
    words.count > 2 && (["deux", "mil", "mille"].contains(words[2]) || words[2].allSatisfy(\.isNumber))
  }

  /// A colon behind the words that announce a list, or the list itself.
  private func opensList(_ count: Int) -> Bool {
    let head = text.bytes.prefix(160)
    return head.contains(0x3A) || words.count > count && ActWords.civilities.contains(String(words[count]))
  }

  /// `Page 1/6`
  var countsPages: Bool { text.count <= 16 && words.first == "page" && text.hasDigit }

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
    let isDone = ["fait", "ainsi", "delibere", "signe", "ont", "suivent"].contains(words[0])
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
    guard words.count >= count, let next = tokens[words[count - 1] + (tokens.sign(words[count - 1] + 1) == "_" ? 2 : 1)] else {
      return tokens.all.last?.kind == .word && words.count == count
    }
    return next.text == ":" || next.text == "-" || next.text == "(" || next.text == "."
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

/// Words that tell a sentence from a line of names or of an office.
enum LineWords {
  static let verbs: Set<String> = [
    "est", "sont", "a", "ont", "rappelle", "expose", "indique", "propose", "informe", "precise", "presente", "explique", "rapporte",
    "donne",
    "demande", "ouvre", "souhaite", "fait", "soumet", "remercie", "annonce", "lit", "constate", "declare", "dit", "repond", "ajoute", "que",
    "signale", "evoque", "met", "passe", "invite", "soit", "sera", "seront", "pourra", "peut", "doit", "rend", "leve", "quitte",
  ]
}

extension Passage {
  /// Whether a capital stands at a byte.
  func isUpper(at index: Int) -> Bool { ScalarReader(bytes).scalar(at: index).map { ScalarReader.isUpper($0.value) } ?? false }

  /// A piece of the passage, however long the rest.
  func window(from start: Int, _ length: Int) -> Passage { self[min(start, count)..<min(start + length, count)] }

  var opensUpper: Bool { ScalarReader(bytes).scalar(at: firstLetter).map { ScalarReader.isUpper($0.value) } ?? false }

  /// Behind an opening quote or bracket.
  private var firstLetter: Int {
    if bytes.first == 0x28 || bytes.first == 0x22 { return 1 }
    guard bytes.starts(with: [0xC2, 0xAB]) else { return 0 }
    return bytes.count > 3 && bytes[2] == 0x20 ? 3 : 2
  }

  /// At least four letters in five are capitals.
  var isCapitals: Bool { Capitals.share(bytes) >= 0.8 }

  func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }

  /// Ends in a word that wants another.
  var isOpen: Bool {
    let start = max(0, count - 24)
    let last = suffix(from: start).folded.split(separator: " ").last.map(String.init) ?? ""
    return [
      "de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "pour", "par", "en", "sur", "avec", "conseil", "ville",
      "commune", "departement", "du", "des",
    ].contains(last)
  }

  /// A stop that ends a sentence and no acronym with points.
  var stops: Bool { last == 0x3B || last == 0x2E && !(count > 3 && bytes[count - 3] == 0x2E) }

  /// A day and little more.
  var isDate: Bool {
    let tokens = Tokens(prefix(80))
    guard let found = TimeReader(tokens).first() else { return false }
    return found.value.edtf?.count == 10 && tokens.count - found.range.count <= 4
  }

  /// `du 18 décembre 2008`: a day behind a number.
  var isDay: Bool { count <= 40 && isDate && ["du", "le", "en", "seance"].contains(folded.split(separator: " ").first) }

  /// `Valence, le 15 juillet 2022`
  var isPlaceAndDay: Bool {
    guard count <= 70, isDate || Tokens(self).count <= 14, let comma = bytes.firstIndex(of: 0x2C), comma <= 40, opensUpper else {
      return false
    }
    let rest = Tokens(suffix(from: comma + 1))
    guard rest.word(0) == "le", let found = TimeReader(rest).first(), found.value.edtf?.count == 10 else { return false }
    return found.range.lowerBound <= 2 && found.range.upperBound >= rest.count - 1
  }

  /// Nothing but capitalised words, particles and commas.
  var holdsNamesOnly: Bool {
    Tokens(self).all.allSatisfy { token in
      switch token.kind {
      case .number: false
      case .sign: [",", ".", "-", "'", ";"].contains(token.text)
      case .word: isUpper(at: token.range.lowerBound) || ActWords.particles.contains(token.text) || token.text == "et"
      }
    }
  }

  var isPageNumber: Bool { count <= 3 && bytes.allSatisfy { (0x30...0x39).contains($0) } }

  /// The passage as its words are looked up: a letter that the dump lost, U+FFFD, stands for the é that it mostly was, alone for `à`.
  /// Byte for byte as long as the passage; its places are its own.
  var mended: Passage { mended(inWord: "\u{1EBD}", alone: "\u{1EA1}") }

  /// The same cut into tokens, whose ranges are the passage's. What fills up the three bytes is a letter that folding drops.
  var mendedTokens: Tokens { Tokens(mended(inWord: "e\u{1C0}", alone: "a\u{1C0}")) }

  private func mended(inWord: String, alone: String) -> Passage {
    guard bytes.firstIndex(of: [0xEF, 0xBF, 0xBD]) != nil else { return self }
    var mended = bytes
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD {
      let isAlone = (index == 0 || bytes[index - 1] == 0x20) && (index + 3 == bytes.count || bytes[index + 3] == 0x20)
      mended.replaceSubrange(index..<(index + 3), with: (isAlone ? alone : inWord).utf8)
    }
    return Passage(joining: [0..<mended.count], of: mended)
  }

  var opensLower: Bool {
    ScalarReader(bytes).scalar(at: 0).map { ScalarReader.isLetter($0.value) && !ScalarReader.isUpper($0.value) } ?? false
  }

  var hasDigit: Bool { bytes.contains { (0x30...0x39).contains($0) } }

  /// `034-213401722-20140522-0000072073-DE`, with or without `ID :` before it.
  var isReceiptNumber: Bool { count <= 80 && receiptNumber != nil && count - receiptNumber!.count <= 24 }

  /// receipt number → department `-` siren `-` date `-` act `-` nature
  var receiptNumber: Passage? {
    var start = 0
    while start < count {
      let end = bytes[start...].firstIndex { $0 <= 0x20 } ?? count
      if end - start >= 18, bytes[start..<end].count(where: { $0 == 0x2D }) >= 3 {
        let parts = bytes[start..<end].split(separator: 0x2D)
        let isNumber = { (part: ArraySlice<UInt8>, count: Int) in part.count == count && part.allSatisfy { (0x30...0x39).contains($0) } }
        if parts.count >= 4, (2...3).contains(parts[0].count), isNumber(parts[1], 9), isNumber(parts[2], 8) {
          return self[start..<end].dropping(trailing: ".,;")
        }
      }
      start = end + 1
    }
    return nil
  }
}

extension Extraction {
  /// The lines of a block.
  func lines(_ block: Int) -> [Passage] {
    var lines: [Passage] = []
    var next = 0
    let fragments = blocks[block].fragments
    for run in blocks[block].runs {
      var own: [Range<Int>] = []
      while next < fragments.count, fragments[next].lowerBound < run.upperBound {
        own.append(fragments[next])
        next += 1
      }
      let line = Passage(joining: own, of: tree.text.bytes)
      if !line.isEmpty { lines += RunOnLine.lines(of: line) }
    }
    return lines
  }

  /// A block cut where one of its lines, or a clause in a line, opens a part of its own. A stamp that a page's edge left within a sentence
  /// stands apart, and the sentence goes on behind it.
  func pieces(_ block: Int) -> [ActPiece] {
    var groups: [LineGroup] = []
    var text: Int?
    // Lines under `VU` alone: each of them, but for what its end cut.
    var isListing = false
    for line in lines(block) {
      for (place, part) in clauses(line).enumerated() {
        let piece = ActPiece(part, block: block, blocks[block], isFirst: groups.isEmpty)
        let endsGround = [0x2C, 0x3B, 0x2E].contains(groups.last?.lines.last?.last)
        if isListing, !Self.cuts(piece), groups.last?.isGroundLabel ?? false || endsGround && part.opensLower {
          groups.append(LineGroup(piece))
          continue
        }
        isListing = piece.isGroundLabel || isListing && !Self.cuts(piece)
        if place == 0, !Self.cuts(piece), let last = groups.last, !last.standsAlone || part.opensLower,
          !last.isStamp || Self.endsStamp(last.lines.last!, part)
        {
          groups[groups.count - 1].lines.append(part)
        } else if groups.last?.isStamp ?? false, !Self.cuts(piece), part.opensLower, let text, !groups[text].lines.last!.endsSentence {
          groups[text].lines.append(part)
        } else {
          groups.append(LineGroup(piece))
          if piece.role != .stamp { text = groups.count - 1 }
        }
      }
    }
    var pieces = groups.enumerated().map { ActPiece(Passage(joining: $1.lines), block: block, blocks[block], isFirst: $0 == 0) }
    for index in pieces.indices.dropLast() { pieces[index].isLast = false }
    return pieces
  }

  /// Lines of a block that make one piece.
  private struct LineGroup {
    var lines: [Passage]
    let isStamp: Bool
    let isGroundLabel: Bool
    /// The first line's role ends with the line, unless the next one goes on in lower case.
    let standsAlone: Bool

    init(_ first: ActPiece) {
      lines = [first.text]
      isStamp = first.role == .stamp
      isGroundLabel = first.isGroundLabel
      standsAlone = first.role.map { Extraction.alone.contains($0) } ?? false && first.text.count < 100
    }
  }

  private static func cuts(_ piece: ActPiece) -> Bool {
    piece.role.map { cutting.contains($0) } ?? false || piece.opensArticle || isVoteLine(piece.text) || opensFormula(piece.text)
      || piece.text.isPlaceAndDay
  }

  /// `Le Conseil Municipal, après en avoir délibéré, …` at the start of a line.
  private static func opensFormula(_ line: Passage) -> Bool {
    guard line.opensUpper, let formula = EnactingFormula(line) else { return false }
    return formula.before.isEmpty && !formula.isProposal
  }

  /// Roles whose line begins anew within a paragraph.
  private static let cutting: Set<LineRole> = [.stamp, .visa, .recital, .rapporteur, .signature, .motives, .closing, .subject]
  /// Roles whose short line ends with the line.
  private static let alone: Set<LineRole> = [.letterhead, .signature, .motives]

  /// A line that ends what a stamp began: `sous-préfecture le`, `12/04/2021`, `et publication le`.
  static func endsStamp(_ stamp: Passage, _ line: Passage) -> Bool {
    guard line.count <= 60 else { return false }
    let first = line.prefix(12).folded.split(separator: " ").first ?? ""
    let last = stamp.suffix(from: max(0, stamp.count - 16)).folded.split(separator: " ").last ?? ""
    let isOpen = ["le", "en", "du", "la"].contains(last) && stamp.receiptNumber == nil
    return isOpen || line.isDate
      || ["et", "apres"].contains(first) && Tokens(line).all.contains { StampFields.announced(by: $0.text) != nil }
  }

  /// A line cut before `Vu`, `Considérant` and `Article 2 :` behind a stop, as dumps that lost their line ends run them on.
  private func clauses(_ line: Passage) -> [Passage] {
    guard line.count > 120 else { return [line] }
    let tokens = Tokens(line)
    var cuts = [0]
    for index in tokens.all.indices.dropFirst() where [";", ".", ",", ":"].contains(tokens.sign(index - 1)) || tokens.word(index) == "pour"
    {
      guard let token = tokens[index], token.kind == .word, token.spaced else { continue }
      let rest = line.window(from: token.range.lowerBound, 80)
      let isClause: Bool =
        switch token.text {
        case "vu":
          tokens.sign(index - 1) != ":" && rest.opensUpper && ["le", "la", "les", "l", "el", "al"].contains(tokens.word(index + 1))
        case "considerant": rest.opensUpper
        case "ont": rest.opensUpper && tokens.word(index + 1) == "vote"
        case "pour": rest.opensUpper && tokens.skip(["pour", "extrait", "conforme"], from: index) != nil
        case "article": tokens.sign(index - 1) != "," && ArticleHead(rest) != nil
        default: false
        }
      if isClause { cuts.append(token.range.lowerBound) }
    }
    return zip(cuts, cuts.dropFirst() + [line.count]).map { line[$0..<$1] }
  }
}

extension ActPiece {
  var opensArticle: Bool { ["article", "art"].contains(words.first) && ArticleHead(text) != nil }
}

extension Passage {
  /// Joins passages, one blank between. Halves are joined, so that many cost little more than few.
  init(joining parts: [Passage]) {
    switch parts.count {
    case 0: self.init()
    case 1: self = parts[0]
    default:
      let middle = parts.count / 2
      self = Passage(joining: Array(parts[..<middle])).joined(with: Passage(joining: Array(parts[middle...])))
    }
  }
}
