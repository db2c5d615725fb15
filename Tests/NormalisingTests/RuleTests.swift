import Normalising
import Reading
import Testing

/// One line of a table: what a dump holds, what it should read, and where in this file that is said.
struct Row: Sendable, CustomTestStringConvertible {
  let before: String
  let after: String
  let place: SourceLocation

  init(_ before: String, _ after: String, _ place: SourceLocation = #_sourceLocation) {
    self.before = before
    self.after = after
    self.place = place
  }

  var testDescription: String { before.debugDescription }

  func check(rule: String) {
    let text = NormalisedText(normalising: SourceText(decoding: Array(before.utf8), path: "acte.txt"))
    let after = String(decoding: text.bytes, as: UTF8.self)
    #expect(after == self.after, sourceLocation: place)
    #expect(text.corrections.allSatisfy { $0.rule == rule }, "\(text.corrections.map(\.rule))", sourceLocation: place)
  }
}

@Suite struct RuleTests {
  @Test(arguments: [
    Row("de I’action", "de l’action"),
    Row("I'Etat", "l'Etat"),
    Row("\"I’enfance\"", "\"l’enfance\""),
    Row("(I’État)", "(l’État)"),
    Row("de |’enfance", "de l’enfance"),
    Row("de |'école", "de l'école"),
    Row("de |I’enfance", "de l’enfance"),
    Row("de I'’Assurance", "de l'Assurance"),
    Row("de l’'œuvre", "de l’œuvre"),
    Row("de ll’habitat", "de l’habitat"),
    Row("de I‘eau", "de l‘eau"),
    Row("de Iʼeau", "de lʼeau"),
    Row("de 1’enfant", "de l’enfant"),
    Row("de 1’ enfant", "de l’enfant"),
    Row("de !’usage", "de l’usage"),
    Row("I’ ouest", "l’ouest"),
    Row("accompagnement d’ enfants", "accompagnement d’enfants"),
    Row("lieux d 'accueil", "lieux d'accueil"),
    Row("jusqu’ à la fin", "jusqu’à la fin"),
    Row("qu'’il", "qu'il"),
    Row("Il s ’agit", "Il s’agit"),
    Row("L ’Assemblée", "L’Assemblée"),
  ]) func `An elided article is given its l, and stands close to the next word`(row: Row) { row.check(rule: "elision") }

  @Test(arguments: [
    Row("une vil|e neuve", "une ville neuve"),
    Row("maternel|le", "maternelle"),
    Row("i|s votent", "ils votent"),
    Row("sur l|le développement", "sur le développement"),
    Row("dans |es communes", "dans les communes"),
  ]) func `A bar inside a word is an l`(row: Row) { row.check(rule: "stray-bar") }

  @Test(arguments: [
    Row("le conseil d\u{FFFD}partemental", "le conseil départemental"), Row("arr\u{FFFD}t\u{FFFD}", "arrêté"),
    Row("D\u{FFFD}PARTEMENT", "DÉPARTEMENT"), Row("le d\u{FFFD}\u{FFFD}bat", "le débat"),
    Row("le b\u{FFFD}n\u{FFFD}\u{FFFD}ce", "le bénéfice"),
    Row("Fiche Ac\u{FFFD}on 3", "Fiche Action 3"), Row("l\u{FFFD}association", "l'association"), Row("d\u{FFFD}\u{FFFD}lus", "d'élus"),
    Row("n\u{FFFD} 12", "n° 12"),
    Row("N\u{FFFD}12", "N°12"),
    Row("le march\u{FFFD} d?int\u{FFFD}r\u{FFFD}t", "le marché d'intérêt"), Row("l?eau et l?air", "l'eau et l'air"),
    Row("qu?il vote", "qu'il vote"),
    Row("réuni \u{FFFD} la mairie", "réuni à la mairie"), Row("face \u{FFFD} l'action", "face à l'action"),
    Row("Fait \u{FFFD} Bréval", "Fait à Bréval"), Row("payer 1?697 €", "payer 1'697 €"),
  ]) func `A sign that the dump lost is the one by which French has the word`(row: Row) { row.check(rule: "lost-sign") }

  @Test(arguments: [
    Row("POuR uNE POLITIquE", "POUR UNE POLITIQUE"), Row("AVAnt-ProPoS et SAnTé", "AVANT-PROPOS et SANTÉ"),
    Row("PrOTOCOLe dÉPArTeMeNTAL de reCUeiL", "PROTOCOLE DÉPARTEMENTAL de RECUEIL"),
    Row("Le POuR et le contre.", "Le POuR et le contre."), Row("iPad, eTwinning, McDonald, LaTeX", "iPad, eTwinning, McDonald, LaTeX"),
    Row("des CDIs, des ETPs, des PMIs", "des CDIs, des ETPs, des PMIs"),
  ]) func `Words in a font that lacks capitals are put in capitals`(row: Row) { row.check(rule: "mixed-capitals") }

  @Test(arguments: [
    Row(
      "Cnseil de Cmmunauté. V tants : 30. Délibérati n sur la micr-crèche : 26 vix pur, 3 cntre.",
      "Conseil de Communauté. Votants : 30. Délibération sur la micr-crèche : 26 voix pur, 3 contre."),
    Row("Le Cnseil vote.", "Le Cnseil vote."), Row("M. Vix, Mme Vix, M. Vix, Mlle Vix", "M. Vix, Mme Vix, M. Vix, Mlle Vix"),
  ]) func `The words of every act get back the o that a font lost, where a text lost it in several`(row: Row) {
    row.check(rule: "lost-letter")
  }

  @Test(arguments: [
    "Pourquoi?Il pleut", "Qui vote ?oui", "la page http://vaubrun.fr/l?id=1", "M. B\u{FFFD}xq vote", "12 \u{FFFD} 14",
    "Axe 1 \u{FFFD} Habitat",
    "x\u{FFFD}y\u{FFFD}z", "l?xyz", "12?34",
  ]) func `A lost sign stays where nothing tells what it was`(text: String) { Row(text, text).check(rule: "lost-sign") }

  @Test(arguments: [
    Row("politique : la poli-\ntique familiale", "politique : la politique\nfamiliale"),
    Row("politique : la poli-\r\ntique familiale", "politique : la politique\r\nfamiliale"),
    Row("politique : la poli-\rtique familiale", "politique : la politique\rfamiliale"),
    Row("politique : la poli-  \n  tique familiale", "politique : la politique  \n  familiale"),
    Row("politique : la poli-\ntique.\nFin", "politique : la politique.\nFin"),
    Row("politique : la poli-\ntique", "politique : la politique"),
    Row("politique : la poli-\rtique \nfin", "politique : la politique \nfin"),
    Row("politique : la poli-\ntique  ", "politique : la politique  "),
    Row("la poli\u{AD}\ntique", "la politique"),
    Row("politique : la poli‐\ntique", "politique : la politique"),
    Row("la poli-\ntique", "la politique"),
    Row("la zorbi-\ntale", "la zorbi-tale"),
    Row("une démarche par-\nticipative", "une démarche participative"),
    Row("politique : la poli-\ntique, les équi-\npements", "politique : la politique,\nles équipements"),
    Row("les cyber-\nviolences et", "les cyber-violences\net"),
    Row("les co-\nvictimes de", "les co-victimes\nde"),
    Row("vis-à-\nvis de", "vis-à-vis\nde"),
    Row("peut-\nêtre demain", "peut-être\ndemain"),
    Row("les tout-\npetits, et", "les tout-petits,\net"),
    Row("le médico-\nsocial et", "le médico-social\net"),
    Row("Ile-\nde-France et", "Ile-de-France\net"),
    Row("un rond-point, le rond-\npoint de", "un rond-point, le rond-point\nde"),
    Row("la multifonction, multi-\nfonction de", "la multifonction, multifonction\nde"),
    Row("le projet du pro-\njet et", "le projet du projet\net"),
    Row("Les agent-\ne-s du", "Les agent-e-s\ndu"), Row("les élu-\ne-s, chargé-\ne de", "les élu-e-s,\nchargé-e\nde"),
    Row("les citoyen-\nne-s du", "les citoyen-ne-s\ndu"),
  ]) func `A word broken over two lines is made whole on the first`(row: Row) { row.check(rule: "line-end-hyphen") }

  @Test(arguments: [
    Row("dÃ©libÃ¨re", "délibère"),
    Row("lâ€™annÃ©e", "l’année"),
    Row("Ã\u{A0} Paris", "à Paris"),
    Row("nÂ° 12", "n° 12"),
    Row("3 â‚¬", "3 €"),
    Row("Å“uvre", "œuvre"),
    Row("Ã‰tat", "État"),
    Row("ðŸŽ“", "🎓"),
    Row("lÃ¢â‚¬â„¢annÃƒÂ©e", "l’année"),
    Row("â€¢ un", "• un"),
    Row("âœ“ fait", "✓ fait"),
  ]) func `UTF-8 encoded twice is read as it was meant`(row: Row) { row.check(rule: "mojibake") }

  @Test(arguments: [
    Row("ﬁnance", "finance"), Row("eﬀet", "effet"), Row("conﬂit", "conflit"), Row("oﬃce", "office"), Row("souﬄe", "souffle"),
    Row("juﬆe", "juste"), Row("ﬁ", "fi"),
  ]) func `A ligature is its letters`(row: Row) { row.check(rule: "ligature") }

  @Test(arguments: [
    Row("e\u{301}te\u{301}", "été"), Row("E\u{301}TAT", "ÉTAT"), Row("c\u{327}a", "ça"),
    Row("mai\u{308}s, \u{301}a\u{301}b\u{301}", "maïs, \u{301}áb\u{301}"),
  ]) func `A letter and the accent behind it are one character`(row: Row) { row.check(rule: "composition") }

  @Test(arguments: [
    Row("po\u{AD}li\u{AD}tique", "politique"),
    Row("\u{FEFF}Le maire", "Le maire"),
    Row("a\u{200B}b\u{2060}c\u{200C}d", "abcd"),
    Row("\n\u{200B}a\u{200B}b", "\nab"),
    Row("un\n\u{200B}\ndeux", "un\n \ndeux"),
    Row("l\u{200D}art", "lart"),
  ]) func `Characters of no width go`(row: Row) { row.check(rule: "invisible") }

  @Test(arguments: [
    Row("C O N S E I L", "CONSEIL"), Row("C O N S E I L  M U N I C I P A L", "CONSEIL  MUNICIPAL"),
    Row("D É L I B É R A T I O N n° 3", "DÉLIBÉRATION n° 3"),
    Row("V I L L E", "VILLE"), Row("C O M M U N I Q U É   D E   P R E S S E", "COMMUNIQUÉ   DE   PRESSE"),
    Row("L E  C O N S E I L", "LE  CONSEIL"), Row("R E N T R É E  2 0 1 6 à Bréval", "RENTRÉE  2016 à Bréval"),
    Row("S É A N C E  D U  2 5  M A I  2 0 1 6", "SÉANCE  DU  25  MAI  2016"),
    Row("A r t i c l e 1 : Une aide", "Article 1 : Une aide"), Row("Le C o n s e i l de Paris", "Le Conseil de Paris"),
    Row("( e x e r c i c e 2021 )", "( exercice 2021 )"), Row("a b c d, i l y a", "a b c d, i l y a"),
  ]) func `A title or a word whose letters stand apart is put together`(row: Row) { row.check(rule: "letter-spacing") }

  @Test(arguments: [Row("CCOONNTTRRAATT", "CONTRAT"), Row("DDÉÉCCIIDDEE", "DÉCIDE"), Row("le CCOONNSSEEIILL", "le CONSEIL")])
  func `A title whose letters are printed twice is printed once`(row: Row) { row.check(rule: "doubled-letters") }
}
