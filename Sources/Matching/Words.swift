import Normalising

/// The words of a text, as likeness counts them.
package enum Words {
  /// Words that bind others and mean nothing by themselves, what is left of elided ones among them. Folded. Data.
  private static let stops: Set<String> = [
    "a", "afin", "ainsi", "alors", "apres", "au", "aupres", "aux", "avec", "avoir", "c", "ce", "ceci", "cela", "celle", "celles", "celui",
    "ces",
    "cet", "cette", "ceux", "chaque", "chez", "comme", "d", "dans", "de", "depuis", "des", "dont", "du", "elle", "elles", "en", "entre",
    "es",
    "est", "et", "ete", "etre", "eux", "fait", "ici", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lors", "lorsqu",
    "lorsque", "lui", "m", "mais", "me", "meme", "memes", "ne", "ni", "nos", "notre", "nous", "n", "on", "ont", "ou", "par", "pas", "plus",
    "pour", "puis", "qu", "quand", "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "s", "sa", "sans", "se", "ses", "si", "soit",
    "son",
    "sont", "sous", "sur", "t", "tel", "telle", "telles", "tels", "tous", "tout", "toute", "toutes", "un", "une", "vers", "via", "vos",
    "votre",
    "vous", "y",
  ]

  /// The folded words in order, stop words and all; an elided word is two (`l’enfance`: `l`, `enfance`). Linear.
  package static func all(_ text: String) -> [String] {
    Folding.words(Array(text.utf8)).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Those that mean something, in order.
  package static func meaningful(_ text: String) -> [String] { all(text).filter { !isStop($0) } }

  package static func isStop(_ folded: String) -> Bool { stops.contains(folded) }
}
