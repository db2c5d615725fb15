import Extracting
import Matching
import Normalising
import Reading
import Segmenting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The items of some documents as what they say: each whole, and clause by clause.
struct LinkTexts {
  struct Unit {
    let terms: Set<Int>
    let weight: Double
  }

  let items: [LinkItem]
  /// For each item its units, the whole first.
  private(set) var units: [[Unit]] = []
  /// For each item, what is said above it.
  private(set) var contexts: [Set<Int>] = []
  /// The numbers in `set` of the units of each item.
  private(set) var numbers: [Range<Int>] = []
  let set: TextSet
  private var weights: [Double] = []
  private var isConcept: [Bool] = []
  private var isWeak: [Bool] = []
  private var isGeneral: [Bool] = []

  init(_ documents: [CatalogueEntry]) {
    items = documents.flatMap(\.linkItems)
    let speller = Speller(documents)
    var texts: [String] = []
    for item in items {
      let text = speller.spelt(item.text)
      let clauses = Clauses(of: text).all.map { LinkTexts.prepared(String($0)) }
      let own = ([Self.prepared(text)] + clauses).uniqued()
      numbers.append(texts.count..<(texts.count + own.count))
      texts += own
    }
    set = TextSet(texts, acronyms: speller.acronyms, synonyms: Synonyms(LinkWords.groups))
    weigh()
    units = numbers.map { range in range.map { unit($0) }.filter { !$0.terms.isEmpty } }
    contexts = Self.parents(items).map { parents in parents.reduce(into: []) { $0.formUnion(set.terms[numbers[$1].lowerBound]) } }
  }

  private func unit(_ number: Int) -> Unit {
    let terms = Set(set.terms[number])
    return Unit(terms: terms, weight: weight(of: terms))
  }

  /// A sum in the order of the terms, so that it is the same on each run.
  func weight(of terms: Set<Int>) -> Double { terms.sorted().reduce(0) { $0 + weights[$1] } }

  /// By how rare a term is among the items; what all texts are told with weighs little, figures nothing.
  private mutating func weigh() {
    var frequencies = Array(repeating: 0, count: set.names.count)
    for range in numbers { for term in set.terms[range.lowerBound] { frequencies[term] += 1 } }
    let count = Double(max(items.count, 2))
    for (term, name) in set.names.enumerated() {
      let rarity = log(1 + count / Double(max(frequencies[term], 1))) / log(1 + count)
      isWeak.append(LinkWords.weak.contains(name))
      isConcept.append(name.hasPrefix("="))
      isGeneral.append(LinkWords.general.contains(Self.concepts[name] ?? ""))
      let isFigure = name.utf8.allSatisfy { (0x30...0x39).contains($0) }
      weights.append(isFigure ? 0 : max(0.02, (rarity - 0.2) / 0.8) * (isWeak[term] ? 0.25 : 1))
    }
  }

  /// Whether a term says what a text is about.
  func isStrong(_ term: Int) -> Bool { weights[term] >= 0.3 && !isWeak[term] }
  /// The same of a thing that the table names.
  func isStrongConcept(_ term: Int) -> Bool { isConcept[term] && isStrong(term) }
  /// The same, and so much one thing that it makes a link alone.
  func isTelling(_ term: Int) -> Bool { isStrongConcept(term) && !isGeneral[term] }

  /// Folded, without the phrases that say nothing. Linear.
  private static func prepared(_ text: String) -> String {
    var words = Words.all(text)
    for (phrase, other) in phrases where words.contains(phrase[0]) {
      var out: [String] = []
      var index = 0
      while index < words.count {
        if words[index...].starts(with: phrase) {
          out += other
          index += phrase.count
        } else {
          out.append(words[index])
          index += 1
        }
      }
      words = out
    }
    return words.joined(separator: " ")
  }

  private static let phrases: [(phrase: [String], other: [String])] =
    LinkWords.empty.map { ($0.split(separator: " ").map(String.init), []) }
    + LinkWords.fixed.sorted { $0.key < $1.key }.map { ($0.key.split(separator: " ").map(String.init), [$0.value]) }

  /// For each item the numbers of those whose ids its own begins with.
  private static func parents(_ items: [LinkItem]) -> [[Int]] {
    var places: [String: Int] = [:]
    for (place, item) in items.enumerated() { places[item.name] = place }
    return items.map { item in
      var found: [Int] = []
      var path = item.id[...]
      while let stroke = path.lastIndex(of: "/") {
        path = path[..<stroke]
        if let place = places["\(item.document)/\(path)"] { found.append(place) }
      }
      return found
    }
  }

  // MARK: Evidence

  /// The words that two items share, the weightiest first, as the first has them; what the table names, by its name.
  func evidence(_ terms: Set<Int>, _ first: Int, _ second: Int) -> [String] {
    let forms = Self.forms(items[first].text).merging(Self.forms(items[second].text)) { form, _ in form }
    let ordered = terms.filter { weights[$0] > 0 }.sorted {
      weights[$0] != weights[$1] ? weights[$0] > weights[$1] : set.names[$0] < set.names[$1]
    }
    return ordered.prefix(6).map { term in Self.concepts[set.names[term]] ?? forms[set.names[term]] ?? set.names[term] }
  }

  private static let concepts: [String: String] = Dictionary(
    LinkWords.groups.map { ("=" + Words.meaningful($0[0]).map(FrenchStemmer.stem).joined(separator: " "), $0[0]) },
    uniquingKeysWith: { first, _ in first })

  /// For each stem of a text its first word.
  private static func forms(_ text: String) -> [String: String] {
    Dictionary(
      text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map {
        (FrenchStemmer.stem(Folding.letters(String($0))), $0.lowercased())
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Spells out acronyms, those too of which a text has swapped two letters.
private struct Speller {
  private(set) var acronyms = Acronyms()
  private var turned: [String: String] = [:]

  init(_ documents: [CatalogueEntry]) {
    for document in documents { for spelt in document.acronyms { acronyms.learn(spelt.acronym, name: spelt.name) } }
    for acronym in acronyms.learnt where acronym.utf8.count >= 4 { turned[String(acronym.sorted())] = acronym }
  }

  /// `OPDE` reads as the `ODPE` that the documents spell out, where it is none itself.
  func spelt(_ text: String) -> String {
    var (out, left) = (text, 4)
    for word in text.split(whereSeparator: { !$0.isLetter })
    where left > 0 && (4...8).contains(word.count) && word.allSatisfy(\.isUppercase) {
      let letters = word.lowercased()
      guard acronyms.meaning(of: letters) == nil, let known = turned[String(letters.sorted())], AcronymReader.isSwapped(letters, known)
      else { continue }
      out = out.replacing(word, with: known)
      left -= 1
    }
    return out
  }
}
