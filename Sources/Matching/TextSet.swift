#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Texts that are to be compared, each as the set of what it says, weighted by how rare that is among them.
///
/// A text's terms are the stems of its words, acronyms spelt out, synonyms brought together. A term counts once a text; its weight is its
/// inverse document frequency. Linear in the texts.
package struct TextSet: Sendable {
  /// The terms of each text, by number, ascending.
  package private(set) var terms: [[Int]] = []
  /// The weight of each term.
  package private(set) var weights: [Double] = []
  /// What each term is: a stem, or `=` and the stems that name a group of synonyms.
  package private(set) var names: [String] = []
  /// The sum of the weights of each text, and the length of its vector.
  private var sums: [Double] = []
  private var norms: [Double] = []

  package init(_ texts: [String], acronyms: Acronyms = Acronyms(), synonyms: Synonyms = .field) {
    var numbers: [String: Int] = [:]
    var frequencies: [Int] = []
    var analysis = Analysis(acronyms: acronyms, synonyms: synonyms)
    for text in texts {
      let found = analysis.terms(text).map { name in
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        frequencies.append(0)
        return names.count - 1
      }
      let distinct = Set(found).sorted()
      for term in distinct { frequencies[term] += 1 }
      terms.append(distinct)
    }
    let count = Double(texts.count)
    weights = frequencies.map { log(1 + count / Double($0)) }
    sums = terms.map { $0.reduce(0) { $0 + weights[$1] } }
    norms = terms.map { $0.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot() }
  }

  package var count: Int { terms.count }

  /// The cosine of two texts' vectors, 0 to 1. Two texts that say nothing have none in common.
  package func similarity(_ left: Int, _ right: Int) -> Double {
    let length = norms[left] * norms[right]
    return length > 0 ? min(1, shared(left, right).reduce(0) { $0 + weights[$1] * weights[$1] } / length) : 0
  }

  /// The share of what the first text says that the second says too, 0 to 1.
  package func containment(of part: Int, in whole: Int) -> Double {
    sums[part] > 0 ? min(1, sharedWeight(part, whole) / sums[part]) : 0
  }

  /// The terms that two texts have in common, ascending.
  package func shared(_ left: Int, _ right: Int) -> [Int] {
    var out: [Int] = []
    var (first, second) = (terms[left][...], terms[right][...])
    while let one = first.first, let other = second.first {
      if one <= other { first.removeFirst() }
      if other <= one { second.removeFirst() }
      if one == other { out.append(one) }
    }
    return out
  }

  private func sharedWeight(_ left: Int, _ right: Int) -> Double { shared(left, right).reduce(0) { $0 + weights[$1] } }

  /// What two texts have in common, the weightiest first, as names to show: stems, and the name of a group of synonyms.
  package func evidence(_ left: Int, _ right: Int, limit: Int = 8) -> [String] {
    shared(left, right).sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : names[$0] < names[$1] }
      .prefix(limit).map { names[$0].hasPrefix("=") ? String(names[$0].dropFirst()) : names[$0] }
  }
}

/// From a text to the names of its terms, stems remembered.
private struct Analysis {
  let acronyms: Acronyms
  let synonyms: Synonyms
  private var stems: [String: [String]] = [:]

  init(acronyms: Acronyms, synonyms: Synonyms) {
    self.acronyms = acronyms
    self.synonyms = synonyms
  }

  mutating func terms(_ text: String) -> [String] {
    var found: [String] = []
    for word in Words.meaningful(text) {
      if let known = stems[word] {
        found += known
      } else {
        let spelt = acronyms.meaning(of: word).map(Words.meaningful) ?? [word]
        let new = spelt.map(FrenchStemmer.stem)
        stems[word] = new
        found += new
      }
    }
    return synonyms.concepts(found)
  }
}
