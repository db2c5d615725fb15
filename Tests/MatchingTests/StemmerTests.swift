import Matching
import Testing

@Suite struct StemmerTests {
  private static let families: [[String]] = [
    ["renforcer", "renforcement", "renforcements", "renforcee", "renforcant", "renforcent"],
    ["developper", "developpement", "developpant", "developpees"], ["etablir", "etablissement", "etabli", "etablissent"],
    ["evaluer", "evaluation", "evaluations", "evalue"], ["sensibiliser", "sensibilisation", "sensibilisent"],
    ["qualifier", "qualification", "qualifie"], ["creer", "creation", "creations", "creees"],
    ["coordinateur", "coordinatrice", "coordination"],
    ["parental", "parentale", "parentaux", "parentales", "parentalite"], ["reseau", "reseaux"], ["departement", "departements"],
    ["nombreux", "nombreuses"], ["educatif", "educative", "education", "educateur", "educatrices"], ["parrainage", "parrainer", "parrain"],
    ["premier", "premiere", "premieres"], ["professionnel", "professionnelles", "professionnels"],
  ]

  @Test(arguments: families) func `The forms of a word have one stem`(family: [String]) {
    #expect(Set(family.map(FrenchStemmer.stem)).count == 1, "\(family.map { "\($0): \(FrenchStemmer.stem($0))" })")
  }

  private static let others = [
    ("parent", "parure"), ("departement", "depart"), ("enfant", "enfin"), ("mineur", "mine"), ("accueil", "accumuler"), ("sante", "saint"),
    ("former", "formel"), ("parcours", "parc"), ("2015", "2016"),
  ]

  @Test(arguments: others) func `Other words have other stems`(one: String, other: String) {
    #expect(FrenchStemmer.stem(one) != FrenchStemmer.stem(other))
  }

  @Test func `Short words and figures are their own stems`() {
    for word in ["ase", "pmi", "mis", "a", "", "h264s"] { #expect(FrenchStemmer.stem(word) == word) }
  }
}
