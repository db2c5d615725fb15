import Normalising
import Reading
import Segmenting

/// Splits a printed list of organisations into one passage each.
///
/// Commas inside brackets do not split, nor commas inside one name: `Centres gratuits d'information, de dépistage et de diagnostic` goes on
/// with a preposition, and `Association des Actions, recherches et échanges entre victimes de l'inceste (AREVI)` only spells its acronym whole.
/// A stroke splits between blanks only, for `ADMR/ASSAD` may be one; a dash where it splits three names or acronyms, for `Ville de Paris –
/// Direction de la culture` is one; `et` between acronyms and where both sides have their article and their capital.
struct OrganisationReader {
  /// Words that no organisation's name opens with: the name before goes on. Data.
  private static let continuations: Set<String> = ["de", "du", "d", "et", "ou", "au", "aux", "a", "dont", "notamment", "en", "sur", "pour"]
  /// What belongs to the body named before it: `Ville de Paris – Direction de la culture – Bureau du livre`. Data.
  private static let units: Set<String> = [
    "direction", "service", "services", "sous", "bureau", "pole", "unite", "secteur", "antenne", "delegation", "site", "cellule",
  ]
  /// What stands in a list for organisations that it does not name. Data.
  private static let unnamed: Set<String> = ["etc", "autres", "divers", "a definir", "neant"]
  private static let articles: Set<String> = ["le", "la", "les", "l"]
  /// In bytes; a longer name is not looked through for an acronym, so that a hostile list costs no more than its length.
  private static let longestName = 400

  /// What a person is, behind the name. Data.
  private static let functions: Set<String> = [
    "adjoint", "adjointe", "directeur", "directrice", "charge", "chargee", "maire", "president", "presidente", "vice", "conseiller",
    "conseillere",
    "responsable", "elu", "elue", "referent", "referente", "delegue", "deleguee", "chef", "cheffe", "coordinateur", "coordinatrice",
    "technicien",
    "technicienne", "proviseur", "proviseure", "principal", "principale", "inspecteur", "inspectrice", "medecin", "infirmier", "infirmiere",
    "ingenieur", "ingenieure", "secretaire", "gestionnaire", "agent", "assistant", "assistante", "psychologue", "commandant", "animateur",
    "animatrice", "depute", "deputee", "premier", "premiere",
  ]

  static func split(_ passage: Passage) -> [Passage] {
    var parts: [(first: Passage, last: Passage)] = []
    for piece in pieces(passage).flatMap(dashed).flatMap(joined) where !piece.folded.isEmpty && !unnamed.contains(piece.folded) {
      if let part = parts.last, goesOn(piece, after: part, of: passage) {
        parts[parts.count - 1].last = piece
      } else {
        parts.append((piece, piece))
      }
    }
    let found = parts.map { whole(passage, from: $0.first, to: $0.last) }
    // `Maison de la Sève (MDS), Association`, as directories print it.
    return found.indices.filter { $0 == 0 || found[$0 - 1].last != 0x29 || !ContactLines.isForm(found[$0]) }.map { found[$0] }
  }

  /// Cut at commas, semicolons, bullets and strokes between blanks, outside of brackets.
  private static func pieces(_ passage: Passage) -> [Passage] {
    let bytes = passage.bytes
    // Where semicolons list, commas are inside of names.
    let hasStops = bytes.count { $0 == 0x3B } >= 2
    return cut(passage) { index in
      switch bytes[index] {
      case 0x2C where hasStops: 0
      case 0x2C: isBetweenDigits(bytes, index) ? 0 : 1
      case 0x3B: 1
      case 0x2F, 0x7C: isBetweenBlanks(bytes, index, 1) ? 1 : 0
      case 0xC2: isBetweenBlanks(bytes, index, 2) && bytes[index + 1] == 0xB7 ? 2 : 0
      case 0xE2: bytes[index...].starts(with: [0xE2, 0x80, 0xA2]) || bytes[index...].starts(with: [0xE2, 0x96, 0xAA]) ? 3 : 0
      default: 0
      }
    }
  }

  /// Cut at dashes between blanks, where they list: three names or acronyms, none a part of the one before.
  private static func dashed(_ piece: Passage) -> [Passage] {
    let bytes = piece.bytes
    let cut = cut(piece) { index in
      if bytes[index] == 0x2D { return isBetweenBlanks(bytes, index, 1) ? 1 : 0 }
      let isDash = bytes[index...].starts(with: [0xE2, 0x80, 0x93]) || bytes[index...].starts(with: [0xE2, 0x80, 0x94])
      return isDash && isBetweenBlanks(bytes, index, 3) ? 3 : 0
    }
    guard cut.count > 1, cut.count > 2 || cut.allSatisfy(isAcronym) else { return [piece] }
    let isOne = cut.dropFirst().contains { units.contains($0.foldedWords.first.map(String.init) ?? "") || !opensUpper($0) }
    return isOne ? [piece] : cut
  }

  /// Cut at `et` between acronyms, or between names that have both their article: `CAF et ARS`, `l'Etat et la Région`.
  private static func joined(_ piece: Passage) -> [Passage] {
    let bytes = piece.bytes
    let cut = cut(piece) { index in bytes[index...].starts(with: [0x20, 0x65, 0x74, 0x20]) ? 4 : 0 }
    guard cut.count > 1 else { return [piece] }
    return cut.allSatisfy(isAcronym) || cut.allSatisfy(hasArticle) ? cut : [piece]
  }

  /// The pieces between separators outside of brackets; `separator` gives the length of the one at an index, 0 for none.
  private static func cut(_ passage: Passage, _ separator: (Int) -> Int) -> [Passage] {
    var pieces: [Passage] = []
    var (start, depth, index) = (0, 0, 0)
    while index < passage.count {
      if passage.bytes[index] == 0x28 { depth += 1 }
      if passage.bytes[index] == 0x29 { depth = max(0, depth - 1) }
      let length = depth == 0 ? separator(index) : 0
      if length > 0 {
        pieces.append(passage[start..<index])
        start = index + length
      }
      index += max(length, 1)
    }
    pieces.append(passage.suffix(from: start))
    return pieces
  }

  private static func isBetweenDigits(_ bytes: [UInt8], _ index: Int) -> Bool {
    index > 0 && index + 1 < bytes.count && (0x30...0x39).contains(bytes[index - 1]) && (0x30...0x39).contains(bytes[index + 1])
  }

  private static func isBetweenBlanks(_ bytes: [UInt8], _ index: Int, _ length: Int) -> Bool {
    index > 0 && index + length < bytes.count && bytes[index - 1] == 0x20 && bytes[index + length] == 0x20
  }

  /// One word of capitals: `CAF`, `CeGIDD`, an article before or not.
  private static func isAcronym(_ piece: Passage) -> Bool {
    let words = piece.string.split(whereSeparator: { " '’".contains($0) })
    guard let last = words.last, words.count == 1 || words.count == 2 && articles.contains(words[0].lowercased()) else { return false }
    return last.utf8.count <= 10 && last.unicodeScalars.count(where: { ScalarReader.isUpper($0.value) }) >= 2
  }

  private static func hasArticle(_ piece: Passage) -> Bool {
    let tokens = Tokens(piece)
    guard articles.contains(tokens.word(0)), let name = tokens[tokens.sign(1) == "'" ? 2 : 1] else { return false }
    return ScalarReader(piece.bytes).scalar(at: name.range.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false
  }

  private static func opensUpper(_ piece: Passage) -> Bool {
    ScalarReader(piece.bytes).scalar(at: 0).map { ScalarReader.isUpper($0.value) } ?? false
  }

  /// The passage from one piece to another; places never fall.
  fileprivate static func whole(_ passage: Passage, from first: Passage, to last: Passage) -> Passage {
    let start = passage.places.partitionPoint { $0 < first.places[0] }
    let end = passage.places.partitionPoint { $0 <= last.places[last.count - 1] }
    return passage[start..<end]
  }

  private static func goesOn(_ piece: Passage, after part: (first: Passage, last: Passage), of passage: Passage) -> Bool {
    let word = piece.foldedWords.first.map(String.init) ?? ""
    if continuations.contains(word) || functions.contains(word), let first = ScalarReader(piece.bytes).scalar(at: 0),
      !ScalarReader.isUpper(first.value)
    {
      return true
    }
    guard let acronym = Acronym(in: piece)?.letters, acronym.count >= 3 else { return false }
    let alone = piece.folded
    guard !Acronym.spells(acronym, alone), part.last.places[0] - part.first.places[0] < longestName else { return false }
    return Acronym.spells(acronym, whole(passage, from: part.first, to: part.last).folded + " " + alone)
  }
}

extension Places {
  /// How many stand at the start that hold; those behind do not.
  fileprivate func partitionPoint(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The bracketed acronym of a name: `Caisse d'allocations familiales (CAF)`. Where there are several, the first that the words before it
/// spell from the first word on: `Unité d'assistance aux sans-abris (UASA) de la Direction de la prévention (DPP)` is the UASA.
struct Acronym {
  let letters: String
  /// The brackets and what they hold.
  let range: Range<Int>

  init?(in passage: Passage) {
    let all = passage.bytes.indices.lazy.filter { passage.bytes[$0] == 0x28 }.prefix(8).compactMap { Acronym(in: passage, at: $0) }
    let own = all.first { Self.spells($0.letters, passage.prefix($0.range.lowerBound).folded, fromFirst: true) }
    guard let found = own ?? passage.bytes.lastIndex(of: 0x28).flatMap({ Acronym(in: passage, at: $0) }) else { return nil }
    self = found
  }

  private init?(in passage: Passage, at open: Int) {
    guard let close = passage.bytes[open...].firstIndex(of: 0x29) else { return nil }
    let text = String(decoding: passage.bytes[(open + 1)..<close], as: UTF8.self)
    let capitals = text.unicodeScalars.count { ScalarReader.isUpper($0.value) }
    guard capitals >= 2, text.utf8.count <= 14, !text.contains(" ") || text.allSatisfy({ $0.isUppercase || $0 == " " }) else { return nil }
    letters = text
    range = open..<(close + 1)
  }

  /// Whether the letters stand in order at the starts of the words, first letter first; `fromFirst`, that one opens the first word.
  static func spells(_ acronym: String, _ folded: String, fromFirst: Bool = false) -> Bool {
    var wanted = Folding.letters(Array(acronym.utf8))[...]
    if fromFirst, wanted.first != folded.utf8.first { return false }
    for word in Folding.split(folded) {
      guard let letter = wanted.first else { return true }
      if word.utf8.first == letter { wanted = wanted.dropFirst() }
    }
    return wanted.isEmpty
  }
}

extension Extraction {
  /// The organisations of a list, with ids under `path`.
  mutating func organisations(_ passage: Passage, path: String, group: String? = nil) -> [Organisation] {
    let parts = OrganisationReader.split(passage)
    return (parts.count > 1 ? joined(parts, of: passage) : parts).map { organisation($0, path: path, group: group) }
  }

  /// With the parts of a name put together that the letterhead prints whole: `Communauté de communes de Bréval, Barras, Chanac`.
  private func joined(_ parts: [Passage], of passage: Passage) -> [Passage] {
    guard !letterhead.isEmpty else { return parts }
    var found: [Passage] = []
    var place = 0
    while place < parts.count {
      let end = parts.indices[place...].dropFirst().prefix(4).last { end in
        letterhead.contains(OrganisationReader.whole(passage, from: parts[place], to: parts[end]).folded)
      }
      found.append(end.map { OrganisationReader.whole(passage, from: parts[place], to: parts[$0]) } ?? parts[place])
      place = (end ?? place) + 1
    }
    return found
  }

  /// - Parameter called: its name within the piece, where that is known.
  mutating func organisation(_ piece: Passage, path: String, group: String? = nil, name called: Passage? = nil) -> Organisation {
    let piece = keepsEllipsis(piece) ? piece : piece.dropping(trailing: ".;,")
    let acronym = Acronym(in: piece)
    let name = acronym.map { Self.name(piece, without: $0.range) } ?? (called ?? piece).string
    return Organisation(
      id: id(path + "-\(nextOrdinal(path))"), text: piece.string, name: Self.withoutArticle(name), acronym: acronym?.letters,
      group: group,
      at: place(piece))
  }

  private func keepsEllipsis(_ piece: Passage) -> Bool { piece.bytes.suffix(3).elementsEqual([0x2E, 0x2E, 0x2E]) }

  private static func name(_ piece: Passage, without acronym: Range<Int>) -> String {
    let (head, tail) = (piece.prefix(acronym.lowerBound), piece.suffix(from: acronym.upperBound))
    let closesUp = tail.bytes.first.map { ",/".utf8.contains($0) } ?? false
    return closesUp ? head.string + tail.string : head.joined(with: tail).string
  }

  private static func withoutArticle(_ name: String) -> String {
    for article in ["le ", "la ", "les ", "l'", "l’", "des ", "Le ", "La ", "Les ", "Des ", "L'", "L’"] where name.hasPrefix(article) {
      return String(name.dropFirst(article.count))
    }
    return name
  }
}
