import Normalising
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
          (visas, seen) = (visas + 1, 0)
          if visas >= 2 { return true }
        }
        if seen > Self.reach { return false }
      }
    }
    return false
  }
}
