import Extracting
import Normalising
import Reading

/// What a printed name comes down to: its words of weight in the singular, and apart from them the place it names.
struct NameKey: Hashable {
  var base: [String]
  /// `paris` of `CAF de Paris`; words of weight, a blank between.
  var place: String?
  /// `missions locales`: several of a kind, of no one territory.
  var isPlural = false

  /// Words of weight, in the singular, of a folded or printed name.
  static func words(_ name: String) -> [String] {
    AcronymReader.key(Folding.words(name)).split(separator: " ").map(String.init)
  }

  init(base: [String], place: String? = nil) {
    self.base = base
    self.place = place
  }

  /// Reads a name whose acronyms `meaning` spells out, in a world that has some places besides the table's.
  init(_ name: String, places: Set<String>, meaning: (String) -> String?) {
    let folded = Folding.words(name)
    var words: [String] = []
    for word in folded.split(separator: " ") {
      let letters = String(word.prefix { !$0.isNumber })
      let digits = String(word.dropFirst(letters.count))
      // `CRIP75`
      words += meaning(letters).map { $0.split(separator: " ").map(String.init) } ?? [letters].filter { !$0.isEmpty }
      if !digits.isEmpty { words.append(words.isEmpty ? digits : Territories.departements[digits] ?? digits) }
    }
    let key = Self.words(words.joined(separator: " "))
    let length = (1...5).reversed().first { count in
      key.count > count
        && (Territories.placeKeys.contains(Self.joined(key.suffix(count))) || places.contains(Self.joined(key.suffix(count))))
    }
    base = length.map { Array(key.dropLast($0)) } ?? key
    place = length.map { Self.joined(key.suffix($0)) }
    isPlural =
      folded.split(separator: " ").first { !["le", "la", "les", "l", "des"].contains($0) }.map { $0.hasSuffix("s") && $0.utf8.count > 3 }
      ?? false
  }

  private static func joined(_ words: some Sequence<String>) -> String { words.joined(separator: " ") }

  /// Whether each territory has one such body of its own.
  var isLocal: Bool { !isPlural && base.contains { Territories.localWords.contains($0) } }
  var isRegional: Bool { base.contains { Territories.regionalWords.contains($0) } }

  var text: String { base.joined(separator: " ") + (place.map { " @ " + $0 } ?? "") }
}
