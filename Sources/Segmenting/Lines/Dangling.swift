import Normalising

/// Superscript digits, the marks of footnotes.
package enum Superscripts {
  package static func isDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }
}

/// Words that no sentence ends with: the text goes on.
package enum Dangling {
  private static let words: Set<String> = [
    "de", "du", "des", "la", "le", "les", "l", "d", "et", "ou", "a", "au", "aux", "en", "par", "pour", "sur", "avec", "dans", "que", "qui",
    "un",
    "une", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "vers", "sans", "sous", "entre", "dont", "notamment", "ne", "se",
    "chez", "code", "article", "articles", "monsieur", "madame", "mme", "mmes", "mlle", "mm",
    "afin", "ainsi", "comme", "si", "dune", "lors", "contre", "environ", "soit", "grace", "selon",
  ]

  /// Words that open a name whose own words follow: `association`, and on the next line `Terre d'avenir`.
  private static let names: Set<String> = [
    "association", "associations", "syndicat", "federation", "direction", "service", "communaute", "conseil", "chambre", "agence", "centre",
    "maison", "ecole", "college", "lycee", "societe", "compagnie", "caisse", "union", "groupe", "groupement", "office", "institut", "parc",
    "mission", "comite", "fondation", "cooperative", "ville", "commune", "mairie", "pole", "hopital", "universite",
  ]

  /// Whether a list of names, for it has a comma or a colon, stops behind the first word of one.
  static func opensName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let cut = text.lastIndex(where: { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }) else { return false }
    return names.contains(String(decoding: Folding.words(text[(cut + 1)...]), as: UTF8.self))
  }

  package static func ends(_ text: [UInt8]) -> Bool { ends(text[...]) }

  private static let months: Set<String> = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
  ]

  static func endsMonth(_ text: ArraySlice<UInt8>) -> Bool {
    let folded = Folding.words(text.suffix(12))
    return months.contains(String(decoding: folded[((folded.lastIndex(of: 0x20) ?? -1) + 1)...], as: UTF8.self))
  }

  /// What names of bodies begin with and no body is called alone.
  private static let openNames: Set<String> = [
    "syndicat", "syndicat mixte", "syndicat intercommunal", "association", "federation", "fondation", "chambre", "maison", "institut",
  ]

  /// Whether a line holds only the first words of a name: `Syndicat mixte`, and under it `DFCI Aspres`.
  package static func isOpenName(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 24 && openNames.contains(String(decoding: Folding.words(text), as: UTF8.self))
  }

  /// A name that the line's end cut behind its hyphen: `CRPF Languedoc-`.
  package static func cutsName(_ text: ArraySlice<UInt8>) -> Bool {
    text.count >= 3 && text.last == 0x2D && ScalarReader(Array(text.suffix(8))).isLetter(before: min(text.count, 8) - 1)
  }

  package static func ends(_ text: ArraySlice<UInt8>) -> Bool {
    let text = withoutCall(text.suffix(40))
    guard let last = text.last(where: { $0 != 0x2A && $0 != 0x20 }), !".!?;:)".utf8.contains(last) else { return false }
    let folded = Folding.words(text.suffix(24))
    let word = folded[((folded.lastIndex(of: 0x20) ?? -1) + 1)...]
    // `Adopté par 8 voix contre et 6 voix pour`: how was voted.
    if word.elementsEqual("pour".utf8) || word.elementsEqual("contre".utf8) {
      let before = folded.dropLast(word.count + 1)
      if ["voix", "votes", "vote"].contains(String(decoding: before[((before.lastIndex(of: 0x20) ?? -1) + 1)...], as: UTF8.self)) {
        return false
      }
    }
    // `m\u{FFFD}diath\u{FFFD}que`: no word begins behind a letter that the dump lost.
    return words.contains(String(decoding: word, as: UTF8.self))
      && !text.dropLast(word.count).suffix(3).elementsEqual([0xEF, 0xBF, 0xBD])
  }

  /// Without the call of a footnote at the end.
  private static func withoutCall(_ text: some BidirectionalCollection<UInt8>) -> [UInt8] {
    var text = Array(text)
    while let sign = ScalarReader(text).scalar(before: text.count), Superscripts.isDigit(sign.value) { text.removeLast(sign.length) }
    return text
  }
}

/// Titles in capitals.
package enum Capitals {
  /// Whether a text is letters and all of them capitals.
  static func isAll(_ text: [UInt8]) -> Bool {
    let reader = ScalarReader(text)
    var index = 0
    while let sign = reader.scalar(at: index), index < text.count {
      guard ScalarReader.isUpper(sign.value) else { return false }
      index += sign.length
    }
    return !text.isEmpty
  }

  /// How many letters of a word are capitals, and how many are not.
  static func letters(_ word: ArraySlice<UInt8>) -> (large: Int, small: Int) {
    let text = Array(word)
    let reader = ScalarReader(text)
    var (large, small, index) = (0, 0, 0)
    while let sign = reader.scalar(at: index) {
      if ScalarReader.isLetter(sign.value) {
        if ScalarReader.isUpper(sign.value) { large += 1 } else { small += 1 }
      }
      index += sign.length
    }
    return (large, small)
  }

  /// The share of capitals among the letters, 0 when there are fewer than four.
  package static func share(_ text: [UInt8]) -> Double {
    let reader = ScalarReader(text)
    var (letters, upper, index) = (0, 0, 0)
    while let sign = reader.scalar(at: index) {
      if ScalarReader.isLetter(sign.value) {
        letters += 1
        if ScalarReader.isUpper(sign.value) { upper += 1 }
      }
      index += sign.length
    }
    return letters < 4 ? 0 : Double(upper) / Double(letters)
  }
}
