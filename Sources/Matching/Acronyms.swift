import Normalising
import Reading

/// What acronyms stand for: a small table of the field, and what documents spell out as `Nom complet (SIGLE)` or `SIGLE (Nom complet)`.
package struct Acronyms: Sendable {
  /// From the folded acronym to each folded full name and how often it was given.
  private var meanings: [String: [String: Int]] = [:]

  /// The table of the field alone.
  package init() {}

  /// The same with what some texts spell out.
  package init(learningFrom texts: some Sequence<String>) {
    for text in texts { learn(from: text) }
  }

  /// The full name, folded, of an acronym in any case: what the documents say most often, else what the table of the field says.
  package func meaning(of acronym: String) -> String? {
    let folded = Folding.letters(acronym)
    let learnt = meanings[folded]?.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return learnt?.key ?? Self.field[folded]
  }

  /// The full names that documents gave an acronym, folded, in order of the alphabet: more than one is a conflict, or another wording.
  package func meanings(of acronym: String) -> [String] { (meanings[Folding.letters(acronym)] ?? [:]).keys.sorted() }

  /// The acronyms that documents spelt out, folded, in order of the alphabet.
  package var learnt: [String] { meanings.keys.sorted() }

  /// Takes an acronym that something printed with its full name.
  package mutating func learn(_ acronym: String, name: String) {
    let (short, long) = (Folding.letters(acronym), Folding.words(name))
    guard (2...12).contains(short.utf8.count), long.utf8.count > short.utf8.count else { return }
    meanings[short, default: [:]][long, default: 0] += 1
  }

  /// Takes all acronyms that a text spells out. Linear: what stands in brackets is looked through up to 120 bytes, and as many before it.
  package mutating func learn(from text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while let open = bytes[index...].firstIndex(of: 0x28) {
      index = open + 1
      let reach = bytes[index..<min(bytes.count, index + Self.reach)]
      guard let close = reach.firstIndex(of: 0x29) else { continue }
      let inside = bytes[index..<close]
      let before = bytes[max(0, open - Self.reach)..<open]
      if let short = Self.acronym(inside) {
        if let name = Self.name(short, endingIn: before) { learn(short, name: name) }
      } else if let short = Self.lastWord(before).flatMap(Self.acronym), let name = Self.name(short, endingIn: inside),
        name == Folding.words(String(decoding: inside, as: UTF8.self))
      {
        learn(short, name: name)
      }
    }
  }

  private static let reach = 120

  private static func lastWord(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    bytes.split(whereSeparator: { $0 <= 0x20 || $0 == 0x27 }).last
  }

  /// Two to ten letters, at least half of them and two capitals, no blank: `PMI`, `P.M.I.`, not `Anesm`.
  private static func acronym(_ bytes: ArraySlice<UInt8>) -> String? {
    let letters = bytes.filter { $0 != 0x2E && $0 != 0x2D }
    let capitals = letters.count { (0x41...0x5A).contains($0) }
    let isWord = letters.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    guard isWord, (2...10).contains(letters.count), capitals >= 2, capitals * 2 >= letters.count else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The words at the end of a text that an acronym is made of, folded: each letter opens a word, from the last letter to the first; words that
  /// bind may stand between, of others one for two letters.
  private static func name(_ acronym: String, endingIn text: ArraySlice<UInt8>) -> String? {
    let words = Words.all(String(decoding: text, as: UTF8.self))
    var letters = Array(Folding.letters(acronym).utf8)[...]
    // A plural: `les AED(s)`, `TISFs`.
    if acronym.last == "s" { letters = letters.dropLast() }
    var spare = letters.count / 2
    var place = words.count
    while let letter = letters.last {
      place -= 1
      guard place >= 0 else { return nil }
      if words[place].utf8.first == letter {
        letters.removeLast()
      } else if !Words.isStop(words[place]) {
        spare -= 1
        if spare < 0 { return nil }
      }
    }
    guard place < words.count, !Words.isStop(words[place]), words.count - place > 1 else { return nil }
    return words[place...].joined(separator: " ")
  }
}
