import Normalising
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Œuvre", "oeuvre"), ("ÉTÉ", "été"), ("e\u{301}te\u{301}", "été"), ("L’enfance", "l'enfance"),
    ("mise  en\u{A0}\nœuvre", "Mise en oeuvre."),
    ("ﬁnance", "finance"), ("Ça ?", "ca"), ("13ᵉ", "13e"), ("m²", "m2"), ("Ille-et-Vilaine", "Ille et Vilaine"), ("“oui”", "« OUI »"),
    ("**gras**", "gras"),
    ("C O N S E I L", "conseil"), ("Þ…", ""),
  ]) func `A fingerprint survives case, accents, ligatures, punctuation and blanks`(one: String, other: String) {
    #expect(Folding.fingerprint(one) == Folding.fingerprint(other))
  }

  @Test func `Texts of different letters or figures have different fingerprints`() {
    let texts = [
      "", "a", "b", "ab", "ba", "aa", "été", "étée", "2015", "2016", "Développer le maintien à domicile",
      "Développer le maintien a domiciles",
    ]
    #expect(Set(texts.map(Folding.fingerprint)).count == texts.count)
  }

  @Test func `A fingerprint is twelve digits of the SHA-256 of the folded letters`() {
    #expect(Folding.fingerprint("A b, C !") == "ba7816bf8f01")
  }

  @Test(arguments: [
    ("  L’Été,  c’est l'œuvre ! ", "l ete c est l oeuvre"), ("n°12", "n 12"), ("", ""), (" …", ""), ("1er-2e", "1er 2e"),
    ("E\u{301}tat", "etat"), ("a\u{300}b", "ab"),
  ]) func `Words are folded with one blank between`(text: String, words: String) {
    #expect(Folding.words(text) == words)
  }

  @Test func `Folding twice is folding once, and gives a to z and figures alone`() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = Folding.letters(Array(String(scalar).utf8))
      guard folded.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }), Folding.letters(folded) == folded else {
        Issue.record("\(value)")
        return
      }
    }
  }

  @Test func `Bytes that are no UTF-8 part words and nothing else`() {
    #expect(Folding.words([0x61, 0xFF, 0x62, 0xC3]) == Array("a b".utf8))
  }
}
