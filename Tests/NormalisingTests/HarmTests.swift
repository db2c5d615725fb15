import Normalising
import Reading
import Testing

@Suite struct HarmTests {
  @Test(arguments: [
    // Figures: amounts, dates, references.
    Row("un montant de 3 904 500 euros, soit 1'697€ et 22'973,41€"),
    Row("2015-\n2016, puis 2017 -\n2018"), Row("L. 221-\n1 et n° 2021-\n1754"), Row("le 1' 12\" et 48° 1' Est, 51' Ouest"),
    Row("en 11'a et 101'b"), Row("Durée : 1' environ, à 1' à pied"), Row("une 'catégorie I' ou autre"), Row("une salle de 500 m 'environ'"),
    Row("les 3 O O O O O"),
    Row("034-213401722-20140522-0000072073-DE"), Row("page 2|3"), Row("lot 3|a et b|4"),
    // Addresses.
    Row("https://www.vaubrun.fr/l|le/d'|'action/I'accueil"), Row("www.val-\nd'orne.fr"), Row("mairie-\nannexe@vaubrun.fr"),
    Row("maire@vau-\nbrun.fr"),
    // Tables of bars.
    Row("| Année | Montant |\n|---|---|\n| 2020 | 12 € |"), Row("|année|montant|\n|a|b|"), Row("année|montant\n---|---\nville|douze"),
    Row("un | deux"), Row("||||||||"), Row("a|b|c|d"), Row("nord|sud\r\nest|ouest\r\n"), Row("|le cadre de la page"),
    Row("le cadre|\nde la page|"),
    Row("Ville|Vaubrun"), Row("CONSEI|S"),
    // Code.
    Row("la commande `cat f|grep I'enfance` et\n```\nif x == I'a { l|e }\n```\nfin"),
    // English, quotes, what is right as it is.
    Row("I'm here, I've seen, we'll, don't"), Row("aujourd'hui, presqu'île, prud'homme, entr'ouvert"),
    Row("l'enfance, d’un, qu'elle, jusqu’à, L’État"),
    Row("« I’ » et 'I' et “d’ ”"), Row("« Stop !' ont crié les élus"), Row("un plan d 'action' et l 'école'"), Row("les cities' energy"),
    Row("« la santé\u{A0}» et « l’été\u{A0}»"), Row("LIBERTÉ» ÉGALITÉ… MARCHÉ’ É– É° Ç» À° 20Â€"),
    Row("maî°tre â\u{A0}» ê\u{A0}« à\u{A0}«"),
    // Capitals that are no title.
    Row("A B C D E F G"), Row("G F E D C B A"), Row("X X X X X"), Row("O O O O O O"), Row("J F M A M J J A S O N D"), Row("L M M J V S D"),
    Row("A. B. C. D. E."), Row("ETP CAF PMI"),
    Row("XXXXXXXX"), Row("AABBCCDD"), Row("MMMMIIII"), Row("COMMISSION ASSEMBLEE"),
    // Hyphens that no word was broken at.
    Row("pré-\net post-natal"), Row("mono-\nou multi-accueil"), Row("Seine-\nMaritime"), Row("un -\ndeux"), Row("- un\n- deux"),
    Row("2015-\nfin"),
    Row("col-           gauche\ndroite"), Row("à gauche         poli-\ntique"), Row("poli-\n\ntique"), Row("a-\nb"), Row("fin-"),
    Row("-\nfin"),
    // Scripts and signs that French borrows.
    Row("👩‍⚕️ et 👨‍👩‍👧"), Row("œuvre, ñandú, Łódź, 5 µm², ½, №"), Row("\u{FFFD}t\u{FFFD}"), Row(""), Row("\0\0"),
    Row("\t\u{0C}\r\n"),
  ]) func `What is right stays as it is`(row: Row) {
    let text = NormalisedText(normalising: SourceText(decoding: Array(row.before.utf8), path: "acte.txt"))
    #expect(
      text.corrections.isEmpty, "\(text.corrections.map { "\($0.rule): \($0.from) -> \($0.to)" })", sourceLocation: row.place)
    #expect(Array(row.before.utf8) == text.bytes, sourceLocation: row.place)
  }

  @Test(arguments: Corpus.clean) func `The clean documents of the corpus are left alone`(name: String) {
    let text = Corpus.text(name)
    #expect(text.corrections.isEmpty)
    #expect(text.bytes == text.source.bytes)
    #expect(text.quality.ocr == .none)
  }

  @Test func `The deliberation of the corpus gets a hundred repairs and more, and keeps its figures`() {
    let text = Corpus.text(Corpus.deliberation)
    #expect(text.corrections.count >= 110)
    #expect(text.quality.ocr == .heavy)
    #expect(text.quality.corrections == text.corrections.count)
    let digits = { (bytes: [UInt8]) in bytes.filter { (0x30...0x39).contains($0) } }
    #expect(digits(text.bytes) == digits(text.source.bytes))
    #expect(!text.string.contains("I’") && !text.string.contains("|"))
    for correction in text.corrections {
      #expect(correction.confidence >= 0.5 && correction.confidence <= 1 && !correction.evidence.isEmpty)
    }
  }

  @Test func `Binary is left as it is and called unreadable`() {
    let file: [UInt8] = Array("I’enfance".utf8) + Array(repeating: 1, count: 40)
    let text = NormalisedText(file)
    #expect(text.bytes == text.source.bytes && text.corrections.isEmpty)
    #expect(text.quality.ocr == .unreadable)
  }
}

extension Row {
  init(_ text: String, _ place: SourceLocation = #_sourceLocation) { self.init(text, text, place) }
}
