import Normalising
import Reading
import Segmenting

extension ActPiece {
  /// `Le Préfet de la Drôme`, `LE MAIRE DE CESSY,`, `Nous, Maire de Bréval,`: who decides.
  var namesAuthority: Bool {
    words.count >= 2 && words.count <= 20 && opensUpper && ["le", "la", "nous"].contains(words[0])
      && ActWords.authorities.contains(String(words[1])) && !text.contains(0x3A)
  }

  /// `ARRÊTÉ`, `Arrêté n° …`, `Arrêté préfectoral portant …`
  fileprivate var opensOrder: Bool {
    guard words.first == "arrete", opensUpper, text.count <= 300 else { return false }
    // `Arrêté ARS n° 2023-14-0187`
    return words.count == 1 || ActWords.orders.contains(String(words[1])) || text.isCapitals || words.count > 3 && words[2] == "n"
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
  static let participles: Set<String> = [
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

  /// Its grounds prove an order where the dump ends before its articles, or has lost its line ends.
  func isOrder(_ free: [Int]) -> Bool { !orders(free, most: 1).isEmpty }

  /// Several orders, one behind the other, whatever their numbers: each has a head, who decides and grounds of its own.
  func orders(_ free: [Int], beside heads: [Head]) -> [ActRegion]? {
    let starts = orders(free)
    guard starts.count >= 2, Set(starts).isSuperset(of: heads.map(\.block)) else { return nil }
    let ends = starts.dropFirst() + [extraction.blocks.count]
    return zip([0] + starts.dropFirst(), ends).map { ActRegion(reference: nil, titles: [], heads: [], body: $0..<$1) }
  }

  /// The blocks of the orders' titles, as many as asked for; the first stands near the document's head.
  private func orders(_ free: [Int], most: Int = .max) -> [Int] {
    var found: [Int] = []
    var scan = OrderScan()
    var seen = 0
    for block in free {
      for (place, line) in extraction.lines(block).enumerated() {
        let piece = ActPiece(line, block: block, extraction.blocks[block], isFirst: place == 0)
        let step = scan.read(piece)
        seen = step.isOfOrder ? 0 : seen + 1
        if let order = step.order { found.append(order) }
        if found.count == most || found.isEmpty && seen > Self.reach { return found }
        if seen > Self.reach { scan.stage = .outside }
      }
    }
    return found
  }
}

/// order → `Arrêté` … authority visa visa+
private struct OrderScan {
  enum Stage {
    case outside
    case titled(Int)
    case signed(Int)
    case grounded(Int)
    case decided
  }
  var stage = Stage.outside

  /// The block of an order's title once its grounds prove it, and whether the line is one of an order's head.
  mutating func read(_ piece: ActPiece) -> (order: Int?, isOfOrder: Bool) {
    switch stage {
    // `ARRÊTE` behind the grounds.
    case .decided where piece.words == ["arrete"]: stage = .outside
    case .outside where piece.opensOrder, .titled where piece.opensOrder, .signed where piece.opensOrder, .decided where piece.opensOrder:
      stage = .titled(piece.block)
    case .titled where piece.role == .visa: stage = .outside
    case .titled(let order) where piece.namesAuthority: stage = .signed(order)
    case .signed(let order) where piece.role == .visa && !piece.isGroundLabel: stage = .grounded(order)
    case .signed(let order) where piece.role == .visa, .grounded(let order) where piece.role == .visa:
      stage = .decided
      return (order, true)
    default: return (nil, false)
    }
    return (nil, true)
  }
}
