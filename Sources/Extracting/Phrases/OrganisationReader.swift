import Normalising
import Segmenting

/// Splits a printed list of organisations into one passage each.
///
/// Commas inside brackets do not split, nor commas inside one name: `Centres gratuits d'information, de dépistage et de diagnostic` goes on
/// with a preposition, and `Association des Actions, recherches et échanges entre victimes de l'inceste (AREVI)` only spells its acronym whole.
struct OrganisationReader {
  /// Words that no organisation's name opens with: the name before goes on. Data.
  private static let continuations: Set<String> = ["de", "du", "d", "et", "ou", "au", "aux", "a", "dont", "notamment", "en", "sur", "pour"]

  /// What a person is, behind the name. Data.
  private static let functions: Set<String> = [
    "adjoint", "adjointe", "directeur", "directrice", "charge", "chargee", "maire", "president", "presidente", "vice", "conseiller", "conseillere",
    "responsable", "elu", "elue", "referent", "referente", "delegue", "deleguee", "chef", "cheffe", "coordinateur", "coordinatrice", "technicien",
    "technicienne", "animateur", "animatrice", "depute", "deputee", "premier", "premiere",
  ]

  static func split(_ passage: Passage) -> [Passage] {
    var parts: [Passage] = []
    for piece in pieces(passage) where !piece.folded.isEmpty {
      if let last = parts.last, goesOn(piece, after: last) {
        parts[parts.count - 1] = whole(passage, from: last, to: piece)
      } else {
        parts.append(piece)
      }
    }
    return parts
  }

  /// Cut at commas and semicolons outside of brackets.
  private static func pieces(_ passage: Passage) -> [Passage] {
    var pieces: [Passage] = []
    var (start, depth) = (0, 0)
    for (index, byte) in passage.bytes.enumerated() {
      switch byte {
      case 0x28: depth += 1
      case 0x29: depth = max(0, depth - 1)
      case 0x2C where depth == 0 && !isBetweenDigits(passage.bytes, index), 0x3B where depth == 0:
        pieces.append(passage[start..<index])
        start = index + 1
      default: break
      }
    }
    pieces.append(passage.suffix(from: start))
    return pieces
  }

  private static func isBetweenDigits(_ bytes: [UInt8], _ index: Int) -> Bool {
    index > 0 && index + 1 < bytes.count && (0x30...0x39).contains(bytes[index - 1]) && (0x30...0x39).contains(bytes[index + 1])
  }

  private static func whole(_ passage: Passage, from first: Passage, to last: Passage) -> Passage {
    guard let start = passage.places.firstIndex(of: first.places[0]), let end = passage.places.lastIndex(of: last.places[last.count - 1])
    else {
      return first.joined(with: last)
    }
    return passage[start..<(end + 1)]
  }

  private static func goesOn(_ piece: Passage, after last: Passage) -> Bool {
    let word = piece.folded.split(separator: " ").first.map(String.init) ?? ""
    if continuations.contains(word) || functions.contains(word), let first = ScalarReader(piece.bytes).scalar(at: 0), !ScalarReader.isUpper(first.value) { return true }
    guard let acronym = Acronym(in: piece)?.letters, acronym.count >= 3 else { return false }
    let alone = piece.folded
    return !Acronym.spells(acronym, alone) && Acronym.spells(acronym, last.folded + " " + alone)
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
    for word in folded.split(separator: " ") {
      guard let letter = wanted.first else { return true }
      if word.utf8.first == letter { wanted = wanted.dropFirst() }
    }
    return wanted.isEmpty
  }
}

extension Extraction {
  /// The organisations of a list, with ids under `path`.
  mutating func organisations(_ passage: Passage, path: String, group: String? = nil) -> [Organisation] {
    OrganisationReader.split(passage).map { organisation($0, path: path, group: group) }
  }

  mutating func organisation(_ piece: Passage, path: String, group: String? = nil) -> Organisation {
    let piece = keepsEllipsis(piece) ? piece : piece.dropping(trailing: ".;,")
    let acronym = Acronym(in: piece)
    let name = acronym.map { Self.name(piece, without: $0.range) } ?? piece.string
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
