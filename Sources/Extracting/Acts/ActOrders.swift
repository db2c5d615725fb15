import Normalising
import Reading
import Segmenting

extension ActPiece {
  /// `Le Préfet de la Drôme`, `LE MAIRE DE CESSY,`: who decides.
  var namesAuthority: Bool {
    words.count >= 2 && words.count <= 20 && opensUpper && ["le", "la"].contains(words[0])
      && ActWords.authorities.contains(String(words[1])) && !text.contains(0x3A)
  }

  /// `ARRÊTÉ`, `Arrêté n° …`, `Arrêté préfectoral portant …`
  fileprivate var opensOrder: Bool {
    guard words.first == "arrete", opensUpper, text.count <= 300 else { return false }
    return words.count == 1 || ActWords.orders.contains(String(words[1])) || text.isCapitals
  }
}

/// head → `Arrêté` sort* ( `n°` blank )? ( `du` day )? subject?
struct OrderHead {
  let day: Passage?
  /// The subject behind it; with `Arrêté` before it where no day parts them.
  let title: Passage

  private static let sorts: Set<String> = [
    "prefectoral", "interprefectoral", "municipal", "ministeriel", "interministeriel", "conjoint", "permanent", "temporaire",
  ]

  /// Nil for a head with its number, which is read as a reference, and for titles in capitals, which are whole.
  init?(_ text: Passage) {
    guard text.count <= 400, text.opensUpper, ActReference(margin: text) == nil else { return nil }
    let tokens = Tokens(text)
    guard tokens.word(0) == "arrete" else { return nil }
    var next = 1
    // `inter-préfectoral`
    while Self.sorts.contains(tokens.word(next)) || tokens.word(next) == "inter" || tokens.sign(next) == "-" && next > 1 { next += 1 }
    if tokens.word(next) == "du", let found = TimeReader(tokens).point(at: next + 1), found.value.edtf?.count == 10 {
      day = tokens.slice((next + 1)..<found.end)
      title = tokens[found.end].map { text.suffix(from: $0.range.lowerBound) } ?? Passage()
      guard title.isEmpty || title.opensSubject else { return nil }
      return
    }
    day = nil
    // `Arrêté n° 2024_`: the number was left blank.
    let isBlank = text.count <= 48 && ["n", "no", "numero"].contains(tokens.word(next))
    if isBlank || next == 1 && tokens.count <= 2 && text.folded == "arrete" || next > 1 && next == tokens.count {
      title = Passage()
    } else {
      guard let rest = tokens[next].map({ text.suffix(from: $0.range.lowerBound) }), rest.opensSubject else { return nil }
      title = text
    }
  }
}

extension Passage {
  /// Words behind which the subject of an order begins.
  static let subjects: Set<String> = ["portant", "relatif", "relative", "concernant"]
  /// Participles that open one with a capital too, which no noun is.
  private static let participles: Set<String> = [
    "modifiant", "abrogeant", "autorisant", "prescrivant", "fixant", "approuvant", "reglementant", "instituant", "declarant", "accordant",
    "interdisant", "nommant", "prorogeant", "completant", "prolongeant", "imposant", "designant", "constatant", "ordonnant", "delivrant",
    "refusant", "ouvrant", "rapportant", "retirant", "instaurant", "limitant",
  ]

  /// `portant …`, `relatif à …`, `prescrivant …`
  var opensSubject: Bool {
    guard let first = prefix(24).foldedWords.first.map(String.init) else { return false }
    if opensLower { return Self.subjects.contains(first) || first.utf8.count > 5 && first.hasSuffix("ant") }
    return opensUpper && !isCapitals && (Self.subjects.contains(first) || Self.participles.contains(first))
  }
}

extension ActOutline {
  /// Lines that may stand before an order's title, and between it and who decides.
  private static let reach = 24

  /// order → `Arrêté` … authority visa visa+
  ///
  /// Its grounds prove it where the dump ends before its articles, or has lost its line ends.
  func isOrder(_ free: [Int]) -> Bool {
    var (seen, visas) = (0, 0)
    var (isTitled, isSigned) = (false, false)
    for block in free {
      for (place, line) in extraction.lines(block).enumerated() {
        let piece = ActPiece(line, block: block, extraction.blocks[block], isFirst: place == 0)
        seen += 1
        if !isTitled {
          (isTitled, seen) = piece.opensOrder ? (true, 0) : (false, seen)
        } else if !isSigned {
          if piece.role == .visa { return false }
          (isSigned, seen) = piece.namesAuthority ? (true, 0) : (false, seen)
        } else if piece.role == .visa {
          (visas, seen) = (visas + (piece.isGroundLabel ? 2 : 1), 0)
          if visas >= 2 { return true }
        }
        if seen > Self.reach { return false }
      }
    }
    return false
  }
}
