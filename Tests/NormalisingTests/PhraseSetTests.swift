import Normalising
import Testing

@Suite struct PhraseSetTests {
  private let set = PhraseSet(["a l unanimite", "unanimite", "est adopte", "abc", "bcd"])

  @Test(arguments: [
    ("adopte a l unanimite des voix", [0, 1]), ("unanimit", []), ("", []), ("a", []), ("est adoptee", [2]), ("abcd", [3, 4]),
    ("est est adopte", [2]), ("est adopt", []),
  ])
  func `Of several phrases those are found that stand in a text, wherever they stand`(text: String, found: [Int]) {
    #expect(set.all(in: text) == found)
    #expect(set.all(in: Array(text.utf8)) == found)
    #expect(set.stands(in: text) == !found.isEmpty)
    #expect(set.stands(in: Array(text.utf8)) == !found.isEmpty)
  }
}
