/// What stands before a unit on its line, where the pairs of words do not tell enough.
struct Surroundings {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// So far back is looked at most.
  private static let reach = 60

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Behind these a capital begins a name: forms of address, ways and places, companies.
  private static let heralds = words(
    """
    m mm mr mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle dr docteur me maître maitre pr professeur abbé père soeur sœur
    rue avenue boulevard place square impasse allée chemin route quai cours passage pont résidence hameau lieu-dit lieudit domaine château
    sci sarl sas sasu eurl sa scop snc gaec earl société cabinet entreprise établissements association compagnie groupe
    saint sainte st ste général maréchal école collège lycée
    """)
  /// A number or a letter belongs to these: to the thing that bears it, or to the article before it.
  private static let numbered = words(
    """
    objectif action priorité axe étape annexe poste article chapitre titre fiche lot phase tranche page tableau zone niveau mesure orientation
    tome volet point alinéa section partie version catégorie type classe groupe opération ligne commission délibération engagement thème
    chantier pilier parcelle bâtiment sortie plan bloc îlot numéro n no tél école salle quai porte étage scénario variante option liste
    lots types catégories groupes annexes articles plans
    le la les l des du de ces ses nos vos leurs aux au en plus moins environ votants pour contre reste manque manquent obtenu compte
    """)
  /// Nouns seldom stand behind these without an article.
  private static let prepositions = words("de à a par pour sur dans avec sous vers chez selon contre que comme envers")

  private static func words(_ list: String) -> Set<[UInt8]> { Set(list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }) }

  /// Whether a sentence begins at `start`: behind its end, a bullet or a blank line, not behind `M.` or an initial; and behind a line so short
  /// that it is a heading.
  func opensSentence(_ start: Int) -> Bool {
    var at = start
    var lines = 0
    while at > 0, bytes[at - 1] <= 0x20 {
      at -= 1
      if bytes[at] == 0x0A { lines += 1 }
    }
    if at == 0 || lines > 1 { return true }
    if isLetterOrDigit(at - 1) || bytes[at - 1] == 0x2C { return lines == 1 && lineLength(before: at) < 40 }
    guard bytes[at - 1] == 0x2E, let word = wordEnding(at - 1) else { return true }
    return word.count > 1 && !Self.heralds.contains(LowerCase.bytes(word))
  }

  /// Whether what stands at `start` is part of a name: behind a herald of names or another word with a capital, on the line before too.
  func isNamed(_ start: Int) -> Bool {
    var (end, lines) = (start, 0)
    while end > 0, start - end < Self.reach, bytes[end - 1] <= 0x20, lines < 2 {
      end -= 1
      if bytes[end] == 0x0A { lines += 1 }
    }
    if end > 0, bytes[end - 1] == 0x2E { end -= 1 }
    guard end < start, lines < 2, let word = wordEnding(end) else { return false }
    return Self.heralds.contains(LowerCase.bytes(word)) || isCapital(word) && !opensSentence(end - word.count)
  }

  /// Whether a lone figure, letter or sign may stand for a word: behind a word, or a word and a comma, that takes no number, and
  /// not between two capitals: `Axe 4 Conforter`, `Eau & Assainissement`.
  func mayStandForWord(_ place: Range<Int>) -> Bool {
    var end = place.lowerBound
    while end > 0, place.lowerBound - end < Self.reach, bytes[end - 1] <= 0x20 { end -= 1 }
    let comma = end > 0 && (bytes[end - 1] == 0x2C || bytes[end - 1] == 0x3B) ? 1 : 0
    guard end < place.lowerBound, let word = wordEnding(end - comma), !(isCapital(word) && opensCapital(place.upperBound)) else {
      return false
    }
    if bytes[place.lowerBound] == 0x26 || bytes[place.lowerBound] == 0x40 { return true }
    return !word.allSatisfy { $0 &- 0x30 < 10 } && !Self.numbered.contains(LowerCase.bytes(word))
  }

  private func opensCapital(_ end: Int) -> Bool {
    var at = end
    while at < bytes.count, at - end < 3, bytes[at] <= 0x20 { at += 1 }
    return at < bytes.count && bytes[at] &- 0x41 < 26
  }

  func followsPreposition(_ start: Int) -> Bool { wordBefore(start).map { Self.prepositions.contains(LowerCase.bytes($0)) } ?? false }

  /// The word before, with nothing but blanks or one line's end between.
  private func wordBefore(_ start: Int) -> ArraySlice<UInt8>? {
    var end = start
    while end > 0, start - end < Self.reach, bytes[end - 1] <= 0x20 { end -= 1 }
    return end < start ? wordEnding(end) : nil
  }

  private func wordEnding(_ end: Int) -> ArraySlice<UInt8>? {
    var start = end
    while start > 0, end - start < Self.reach, isLetterOrDigit(start - 1) || bytes[start - 1] == 0x2D { start -= 1 }
    return start < end ? Array(bytes[start..<end])[...] : nil
  }

  /// Of letters of two bytes, either byte.
  private func isLetterOrDigit(_ at: Int) -> Bool {
    if bytes[at] >= 0x80 { return bytes[at] &- 0xC3 < 3 || bytes[at] < 0xC0 && at > 0 && bytes[at - 1] &- 0xC3 < 3 }
    return isPlain(bytes[at])
  }

  private func isPlain(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return first &- 0x41 < 26 || first == 0xC3 && word.count > 1 && word[word.startIndex + 1] < 0x9F
  }

  private func lineLength(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < Self.reach, bytes[start - 1] != 0x0A { start -= 1 }
    return end - start
  }
}
