import Reading

/// Brings the forms of a French word together: `renforcer`, `renforcement`, `renforcées` and `renforçant` are `renforc`.
///
/// A light stemmer after Savoy ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", 2006): plural, then
/// one ending, then what is left of gender; the endings of verbs are added, for an action is told by its verb in one plan and by its noun in
/// the next. Works on folded words, so accents and their loss are one.
package enum FrenchStemmer {
  /// An ending, what takes its place, and how many letters must stand before it.
  private struct Ending {
    let letters: [UInt8]
    let replacement: [UInt8]
    let least: Int

    init(_ letters: String, _ replacement: String, least: Int) {
      self.letters = Array(letters.utf8)
      self.replacement = Array(replacement.utf8)
      self.least = least
    }
  }

  /// The first that fits is taken. Data.
  private static let endings = [
    Ending("issement", "", least: 4), Ending("issante", "", least: 4), Ending("issant", "", least: 4), Ending("issent", "", least: 4),
    Ending("ification", "ifi", least: 2), Ending("isatrice", "is", least: 3), Ending("isateur", "is", least: 3),
    Ending("isation", "is", least: 3), Ending("ionnelle", "ion", least: 4), Ending("ionnel", "ion", least: 4),
    Ending("ement", "", least: 3), Ending("atrice", "", least: 3), Ending("ateur", "", least: 3), Ending("ation", "", least: 3),
    Ending("ative", "", least: 3), Ending("atif", "", least: 3), Ending("ition", "", least: 4), Ending("alite", "al", least: 3),
    Ending("euse", "eu", least: 3), Ending("iere", "i", least: 3), Ending("elle", "el", least: 3), Ending("ance", "", least: 4),
    Ending("ence", "", least: 4), Ending("ante", "", least: 4), Ending("ive", "if", least: 3), Ending("ant", "", least: 4),
    Ending("ent", "", least: 5), Ending("age", "", least: 5), Ending("ier", "i", least: 3), Ending("at", "", least: 6),
    Ending("er", "", least: 3), Ending("ir", "", least: 4), Ending("ez", "", least: 4),
  ]
  /// Words whose ending is none. Data.
  private static let whole: Set<String> = ["departement", "adolescent", "parlement", "comportement", "appartement", "element"]

  /// The stem of a folded word. A word of three letters or fewer, or with a digit in it, is its own.
  package static func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    dropPlural(&letters)
    if !whole.contains(String(decoding: letters, as: UTF8.self)) { dropEnding(&letters) }
    while letters.count > 3, letters.last == 0x65 { letters.removeLast() }
    if letters.count > 5, letters.last == 0x69 { letters.removeLast() }
    return String(decoding: withoutDoubles(letters), as: UTF8.self)
  }

  private static func dropPlural(_ letters: inout [UInt8]) {
    if letters.hasSuffix("eaux") {
      letters.removeLast()
    } else if letters.count > 5, letters.hasSuffix("aux") {
      letters.replaceSubrange((letters.count - 2)..., with: [0x6C])
    } else if letters.last == 0x73 || letters.hasSuffix("eux") || letters.hasSuffix("oux") {
      letters.removeLast()
    }
  }

  private static func dropEnding(_ letters: inout [UInt8]) {
    for ending in endings
    where letters.count >= ending.least + ending.letters.count && letters.suffix(ending.letters.count).elementsEqual(ending.letters) {
      letters.replaceSubrange((letters.count - ending.letters.count)..., with: ending.replacement)
      return
    }
  }

  private static func withoutDoubles(_ letters: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for letter in letters where out.last != letter { out.append(letter) }
    return out
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    suffix(text.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
