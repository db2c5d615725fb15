import Normalising
import Reading
import Segmenting

/// Words that tools print as tags, without a label: the state of an action, its priority.
enum Tags {
  /// Folded.
  static let states: Set<String> = [
    "a venir", "en cours", "a discuter", "realise", "realisee", "en retard", "en pause", "bloque", "bloquee", "abandonne", "abandonnee",
    "termine", "terminee", "engage", "engagee", "non engage", "non demarre", "a engager", "reporte", "reportee", "acheve", "achevee",
  ]
  static let priorities: Set<String> = [
    "eleve", "elevee", "moyen", "moyenne", "bas", "basse", "haute", "faible", "forte", "prio 1", "prio 2", "prio 3", "priorite haute",
    "priorite moyenne", "priorite basse", "priorite elevee", "priorite faible", "priorite forte", "priorite 1", "priorite 2",
    "priorite 3",
  ]

  /// The tags of a line that holds nothing else, wide blanks between them; none where it holds other words.
  static func read(_ passage: Passage) -> [(text: Passage, isState: Bool)] {
    let parts = passage.wideParts
    guard passage.count <= 60, !parts.isEmpty, parts.allSatisfy({ states.contains($0.folded) || priorities.contains($0.folded) }) else {
      return []
    }
    return parts.map { ($0, states.contains($0.folded)) }
  }

  static func areTags(_ passage: Passage) -> Bool { !read(passage).isEmpty }
}

extension Passage {
  /// The parts that four blanks and more of a line part, as dumps that keep the page's layout print values side by side.
  var wideParts: [Passage] {
    var parts: [Passage] = []
    var start = 0
    for index in bytes.indices
    where bytes[index] == 0x20 && index + 1 < count && places[index + 1] - places[index] >= 4 && isOneLine(at: index) {
      parts.append(self[start..<index])
      start = index + 1
    }
    parts.append(suffix(from: start))
    return parts.filter { !$0.isEmpty }
  }

  /// A blank that joins two lines has the place of the byte before it.
  private func isOneLine(at index: Int) -> Bool { index > 0 && places[index] > places[index - 1] }
}

/// Who made the paper and when, which is no field of a fiche: `Fiche réalisée par …`, `Modifiée le …`.
enum Colophon {
  /// Folded.
  private static let openings = [
    "fiche realisee", "fiche compilee", "fiche redigee", "fiche mise a jour", "fiche creee", "document compile", "document realise",
    "modifiee le", "modifie le", "creee le",
    "cree le", "telechargee le", "mis a jour le", "mise a jour le", "derniere mise a jour", "version du", "fiches liees",
    "page mise a jour",
    "publie le", "publiee le", "mis en ligne le",
  ]

  static func opens(_ passage: Passage) -> Bool {
    guard passage.count <= 200 else { return false }
    let folded = passage.prefix(40).folded
    return openings.contains { folded.hasPrefix($0) }
  }
}

extension Passage {
  /// Words that say that there is nothing, folded.
  private static let nothings: Set<String> = [
    "neant", "aucun", "aucune", "sans objet", "etc", "a definir", "a preciser", "non renseigne", "so", "nc", "a determiner",
  ]

  /// `néant`, `-`: a field that names nobody.
  var saysNothing: Bool { folded.isEmpty || Self.nothings.contains(folded) }

  /// Finite verbs that names have not, folded.
  private static let verbs: Set<String> = [
    "est", "sont", "reunit", "reunissent", "sera", "seront", "peut", "peuvent", "doit", "doivent", "assure", "assurent", "intervient",
    "interviennent", "permet",
    "permettent", "ont", "devra", "devront", "consiste", "vise", "visent", "souhaite", "souhaitent", "participe", "participent",
    "sollicite", "accueille", "accueillent", "impose", "imposent", "organise", "organisent", "anime", "animent", "construit",
    "construisent",
  ]

  /// Sentences, and no list of names or actions.
  var isProse: Bool {
    let words = Folding.split(folded)
    guard words.count >= 9 else { return false }
    if words.count >= 14, last == 0x2E { return words.contains { Self.verbs.contains(String($0)) } || firstIndex(of: ". ") != nil }
    return words.contains { Self.verbs.contains(String($0)) } && last == 0x2E
  }

  /// The items of a list that runs inside a line: `- un - deux`, `un • deux`, `un ; deux`; else the passage. A dash between two words is none.
  var listed: [Passage] {
    let tokens = Tokens(self)
    let bullets: Set<String> = ["•", "✓", "➢", "▪", "■", "◦", "►", "▶", "→", "·"]
    let dashes = tokens.sign(0) == "-"
    var parts: [Passage] = []
    var start = 0
    for (index, token) in tokens.all.enumerated() where token.kind == .sign {
      let isDash = dashes && token.text == "-" && token.spaced && (tokens[index + 1]?.spaced ?? false)
      guard isDash || bullets.contains(token.text) || token.text == ";" || index == 0 && token.text == "-" else { continue }
      parts.append(self[start..<token.range.lowerBound])
      start = token.range.upperBound
    }
    parts.append(suffix(from: start))
    return parts.filter { !$0.folded.isEmpty }
  }

  /// Members that spaced dashes part, each in a capital: `Linéaire de pistes – Nombre de servitudes`.
  var dashed: [Passage] {
    let tokens = Tokens(self)
    let dashes = tokens.all.indices.filter { tokens.sign($0) == "-" && tokens[$0]!.spaced && tokens[$0 + 1]?.spaced ?? false }
    guard !dashes.isEmpty, dashes[0] > 0, !isProse else { return [self] }
    let parts = zip([0] + dashes.map { $0 + 1 }, dashes + [tokens.count]).map { tokens.slice($0..<max($0, $1)) }
    return parts.allSatisfy { $0.opensUpper && $0.foldedWords.count >= 2 && !$0.hasDigit } ? parts : [self]
  }

  /// The members of an enumeration of things measured: `linéaire reconnecté (km), présence d'anguilles`. Commas inside one member, which has
  /// its `et`, do not part; one word is a member where most have more.
  var enumerated: [Passage] {
    let parts = OrganisationReader.split(self)
    let words = parts.map(\.foldedWords)
    let fits = words.allSatisfy { (1...9).contains($0.count) && !$0.contains("et") }
    let long = words.count { $0.count > 1 }
    return parts.count > 1 && fits && (long == parts.count || long > 1 && parts.count == long + 1) && last != 0x2E ? parts : [self]
  }
}
