/// Proposes, for a text, those of others that may be like it, without comparing it with each.
///
/// An inverted index: for each term the texts that have it. A query follows its rarest terms first and stops after a bounded number of
/// entries, so that many queries cost no more than their number, whatever the texts.
package struct CandidateIndex {
  package struct Candidate: Hashable, Sendable {
    /// Its number in the set.
    package let text: Int
    /// The cosine of the two texts.
    package let similarity: Double
  }

  private let texts: TextSet
  private var entries: [[Int32]]
  /// What a query has found so far; all zero between queries.
  private var scores: [Double]
  private let effort: Int

  /// An index of some texts of a set; `effort` is how many entries a query reads at most.
  package init(_ members: some Sequence<Int>, of texts: TextSet, effort: Int = 4_000) {
    self.texts = texts
    self.effort = effort
    entries = Array(repeating: [], count: texts.weights.count)
    scores = Array(repeating: 0, count: texts.count)
    for member in members { for term in texts.terms[member] { entries[term].append(Int32(member)) } }
  }

  /// The members most like a text of the set, the best first, at most `limit`; of equal ones the first in the set. The text itself is none.
  package mutating func candidates(for text: Int, limit: Int = 8) -> [Candidate] {
    var touched: [Int] = []
    var left = effort
    let terms = texts.terms[text].sorted { entries[$0].count != entries[$1].count ? entries[$0].count < entries[$1].count : $0 < $1 }
    for term in terms where left > 0 {
      let weight = texts.weights[term] * texts.weights[term]
      for entry in entries[term].prefix(left) where Int(entry) != text {
        if scores[Int(entry)] == 0 { touched.append(Int(entry)) }
        scores[Int(entry)] += weight
      }
      left -= entries[term].count
    }
    // By what was found, more than are asked for; then by the whole texts.
    let promising = touched.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }.prefix(4 * limit)
    let found = promising.map { Candidate(text: $0, similarity: texts.similarity(text, $0)) }
    for entry in touched { scores[entry] = 0 }
    let best = found.sorted { $0.similarity != $1.similarity ? $0.similarity > $1.similarity : $0.text < $1.text }
    return Array(best.prefix(limit))
  }
}
