import Matching
import TestSupport
import Testing

@Suite struct LikenessTests {
  private let texts = TextSet([
    "Développer le parrainage des enfants confiés", "Le développement du mentorat d'enfants confiés", "Rénover les ponts du canal",
    "Recruter des TISF", "Recrutement de techniciens de l’intervention sociale et familiale", "Maintenir les fratries ensemble",
    "Accueillir les frères et sœurs dans un même lieu", "", "le la les",
  ])

  @Test func `Inflection, synonyms and acronyms leave two texts alike`() {
    #expect(texts.similarity(0, 1) > 0.99)
    #expect(texts.similarity(3, 4) > 0.99)
    #expect(texts.similarity(5, 6) > 0.2)
  }

  @Test func `Texts with nothing in common have no likeness, nor have empty ones`() {
    #expect(texts.similarity(0, 2) == 0)
    for other in 0..<texts.count { #expect(texts.similarity(7, other) == 0 && texts.similarity(8, other) == 0) }
  }

  @Test func `A part is contained in the whole and the whole is not in the part`() {
    let set = TextSet(["Ouvrir un lieu", "Ouvrir un lieu et recruter deux veilleurs de nuit"])
    #expect(set.containment(of: 0, in: 1) > 0.99)
    #expect(set.containment(of: 1, in: 0) < 0.6)
  }

  @Test func `What made the likeness is named, the rarest first`() {
    #expect(texts.evidence(5, 6) == ["fratr"])
  }

  @Test func `The index proposes the likest first and not the text itself`() {
    var index = CandidateIndex(0..<texts.count, of: texts)
    #expect(index.candidates(for: 0).first?.text == 1)
    #expect(index.candidates(for: 4).map(\.text) == [3])
    #expect(index.candidates(for: 2).isEmpty)
  }

  @Test func `Candidates cost the same whatever the number of texts, even when all have the same words`() {
    let linearity = Linearity { size in
      TextSet((0..<(size / 40)).map { "Ouvrir le lieu numéro \($0) de la rivière et du canal" })
    } run: { texts in
      var index = CandidateIndex(0..<texts.count, of: texts, effort: 200)
      for text in 0..<texts.count { _ = index.candidates(for: text) }
    }
    #expect(linearity.holds, "\(linearity)")
  }
}
