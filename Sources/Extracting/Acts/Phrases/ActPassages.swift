import Normalising
import Segmenting

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
    if let first = bytes.first, [0x28, 0x22, 0x5B].contains(first) { return 1 }
    guard bytes.starts(with: [0xC2, 0xAB]) else { return 0 }
    return bytes.count > 3 && bytes[2] == 0x20 ? 3 : 2
  }

  /// At least four letters in five are capitals.
  var isCapitals: Bool { Capitals.share(bytes) >= 0.8 }

  func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }

  /// Ends in a word that wants another.
  var isOpen: Bool {
    let start = max(0, count - 24)
    let last = suffix(from: start).foldedWords.last.map(String.init) ?? ""
    return [
      "de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "pour", "par", "en", "sur", "avec", "conseil", "ville",
      "commune", "departement",
    ].contains(last)
  }

  /// A stop that ends a sentence and no acronym with points.
  var stops: Bool { last == 0x3B || last == 0x2E && !(count > 3 && bytes[count - 3] == 0x2E) }

  /// A day and little more.
  var isDate: Bool {
    let tokens = Tokens(prefix(80))
    guard let found = TimeReader(tokens).first() else { return false }
    return found.value.edtf?.count == 10 && tokens.count - found.range.count - tokens.clock(at: found.range.upperBound) <= 4
  }

  /// `du 18 décembre 2008`: a day behind a number.
  var isDay: Bool { count <= 40 && isDate && ["du", "le", "en", "seance"].contains(Folding.split(folded).first) }

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

  /// `C1105`, `18_0503_07`: a letter and figures, or figures between low lines, alone.
  var isBareCode: Bool {
    if (4...5).contains(count), (0x41...0x5A).contains(bytes[0]), bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) {
      return true
    }
    let parts = bytes.split(separator: 0x5F, omittingEmptySubsequences: false)
    return parts.count >= 3 && count <= 20 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// `104-21`, `13-01`: an act's number of two parts, alone at the head of its paper.
  var isShortNumber: Bool {
    let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
    return parts.count == 2 && (2...3).contains(parts[0].count) && parts[1].count == 2
      && parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// `03-2024` under `ARRÊTÉ MUNICIPAL`.
  var isNumberAndYear: Bool {
    let tokens = Tokens(self)
    return tokens.count == 3 && tokens[0]?.kind == .number && ["-", "/"].contains(tokens.sign(1)) && tokens[2]?.year != nil
      && tokens.all.dropFirst().allSatisfy { !$0.spaced }
  }

  /// `Maison du Parc - 07510 Saint-Étienne`, `3, place du Four – 89640 BRÉVAL`: a postal code and a town behind a dash, at the end of a line.
  var isAddress: Bool {
    guard count <= 100, hasDigit, case let tokens = Tokens(self),
      let code = tokens.all.indices.dropFirst(2).first(where: {
        tokens[$0]!.kind == .number && tokens[$0]!.range.count == 5 && tokens.sign($0 - 1) == "-"
      }), let town = tokens[code + 1], town.kind == .word, isUpper(at: town.range.lowerBound)
    else { return false }
    return tokens.count - code <= 8 && !tokens.all.dropFirst(code + 1).contains { $0.kind == .number }
  }

  /// `48190 MONT LOZERE`: a postal code and a town, nothing else.
  var isPostalTown: Bool {
    count <= 60 && count > 7 && bytes[5] == 0x20 && bytes.prefix(5).allSatisfy { (0x30...0x39).contains($0) }
      && suffix(from: 6).isCapitals && !suffix(from: 6).hasDigit
  }

  /// `DU COMITÉ SYNDICAL` behind a number: whose act it is, and no title.
  var namesBody: Bool { count <= 60 && bodyWords(Tokens(self)) != nil && foldedWords.count <= 6 }

  /// The word behind `DU` or `DE L'` of a body's name, a code of the house before it or none: `AI DE L'ASSEMBLÉE`.
  private func bodyWords(_ tokens: Tokens) -> Int? {
    let first = tokens[0]?.range.count ?? 9 <= 2 && !["du", "de"].contains(tokens.word(0)) ? 1 : 0
    guard ["du", "de", "des"].contains(tokens.word(first)) else { return nil }
    return (first + 1...first + 3).first { index in ActWords.bodies.contains { tokens.word(index).hasSuffix($0) } }
  }

  /// `Région : demande de subvention`: words in small letters behind a colon, which say what about and not whose.
  var hasMatterBehindColon: Bool {
    guard let colon = bytes.prefix(60).firstIndex(of: 0x3A), case let rest = suffix(from: colon + 1), rest.opensLower,
      case let words = rest.prefix(60).foldedWords, words.count >= 2
    else { return false }
    return ![
      "de", "du", "des", "d", "la", "le", "les", "l", "seance", "session", "reunion", "extrait", "deliberation", "deliberations", "proces",
      "compte", "arrondissement", "canton", "departement", "commune",
    ].contains(words[0])
  }

  /// `Votants : 30`: words, a colon and a number that is no year.
  var isCount: Bool {
    guard count <= 60, case let tokens = Tokens(self), tokens.count >= 3, let last = tokens[tokens.count - 1] else { return false }
    return last.kind == .number && last.year == nil && tokens.sign(tokens.count - 2) == ":"
  }

  /// `DE L'ASSEMBLÉE DE BREVAL APPROUVANT LE PROTOCOLE`: from the participle on that opens the subject.
  var behindBody: Passage {
    let tokens = Tokens(prefix(160))
    guard bodyWords(tokens) != nil,
      let start = tokens.all.indices.prefix(14).first(where: {
        Self.participles.contains(tokens.word($0)) || Self.subjects.contains(tokens.word($0)) || Self.votings.contains(tokens.word($0))
      })
    else { return self }
    return suffix(from: tokens[start]!.range.lowerBound)
  }

  /// Participles of what an assembly does, which open a subject behind its name only.
  private static let votings: Set<String> = [
    "prenant", "rejetant", "adoptant", "donnant", "decidant", "affectant", "attribuant", "emettant", "validant", "habilitant", "mandatant",
  ]

  /// Where the title begins a second time in another language.
  var translation: Int? {
    guard isCapitals, count <= 800 else { return nil }
    return ActWords.translations.compactMap { bytes.firstIndex(of: Array($0.utf8)) }.min()
  }

  /// Ends in `M.`, in `Mme Sylviane` or in `donné par`: the name goes on with the next line.
  var endsInsideName: Bool {
    let tokens = Tokens(suffix(from: max(0, count - 40)))
    let last = tokens.count - (tokens.sign(tokens.count - 1) == "." ? 2 : 1)
    if ActWords.civilities.contains(tokens.word(last)) { return true }
    guard tokens[last]?.kind == .word, case let name = tokens.slice(last..<(last + 1)), name.opensUpper, !name.isCapitals else {
      return false
    }
    return ActWords.civilities.contains(tokens.word(last - (tokens.sign(last - 1) == "." ? 2 : 1)))
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

extension Passage {
  /// `D'attribuer une subvention`, `de créer un poste`, `Approuver le compte`
  var hasInfinitive: Bool {
    let words = prefix(60).foldedWords
    guard let first = words.first else { return false }
    let verb = ["de", "d", "a"].contains(first) ? words.dropFirst().first : first
    guard let verb, verb.utf8.count > 3 else { return false }
    return Infinitives.isOne(verb)
  }
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

extension Tokens {
  /// How many tokens tell the hour behind a day: `à 20h30`, `à 18 heures 30`.
  fileprivate func clock(at index: Int) -> Int {
    let hour = word(index) == "a" || ["-", "–", ","].contains(sign(index)) ? index + 1 : index
    guard self[hour]?.kind == .number, ["h", "heures", "heure"].contains(word(hour + 1)) else { return 0 }
    return (self[hour + 2]?.kind == .number ? hour + 3 : hour + 2) - index
  }
}
