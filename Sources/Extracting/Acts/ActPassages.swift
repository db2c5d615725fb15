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
    return found.value.edtf?.count == 10 && tokens.count - found.range.count - tokens.clock(at: found.range.upperBound) <= 4
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

extension Passage {
  /// `D'attribuer une subvention`, `de créer un poste`, `Approuver le compte`
  var hasInfinitive: Bool {
    let words = prefix(60).folded.split(separator: " ")
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
    let hour = word(index) == "a" ? index + 1 : index
    guard self[hour]?.kind == .number, ["h", "heures", "heure"].contains(word(hour + 1)) else { return 0 }
    return (self[hour + 2]?.kind == .number ? hour + 3 : hour + 2) - index
  }
}
