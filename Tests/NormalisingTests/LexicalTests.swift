import Normalising
import Reading
import Testing

/// A sentence at the end of a damaged page, and what it should read.
private func afterDamagedPage(_ sentence: String) -> String {
  let text = NormalisedText(damagedPage + "\n\n" + sentence + "\n").string
  return String(text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
}

@Suite struct LexicalTests {
  @Test func `A page that an English model read is the printed page again`() {
    let text = NormalisedText(damagedPage)
    #expect(text.string == cleanPage)
    #expect(text.quality.ocr == .heavy)
    #expect((text.quality.losses?.accents ?? 0) > 0.5 && (text.quality.losses?.graves ?? 0) > 0.5)
  }

  @Test(arguments: [
    // Words that are none.
    Row("Il est trés attentif a la manière de faire.", "Il est très attentif à la manière de faire."),
    Row("La mise en ceuvre du schéma.", "La mise en œuvre du schéma."),
    Row("Le réle de la commune.", "Le rôle de la commune."),
    Row("Les H6pitaux de la région.", "Les Hôpitaux de la région."),
    Row("La fagon de procéder.", "La façon de procéder."),
    Row("Une politiqgue ambitieuse.", "Une politique ambitieuse."),
    Row("Le département du Puy-de-Déme participe.", "Le département du Puy-de-Dôme participe."),
    Row("Madame Michéle Martin, rapporteure.", "Madame Michèle Martin, rapporteure."),
    Row("Cela concerne jusqu'a trois communes.", "Cela concerne jusqu'à trois communes."),
    Row("Le délai court au-dela du terme.", "Le délai court au-delà du terme."),
    // Articles and apostrophes.
    Row("La protection de lenfance est une priorité.", "La protection de l'enfance est une priorité."),
    Row("Les services de Venfance sont concernés.", "Les services de l'enfance sont concernés."),
    Row("La direction de Iemploi est informée.", "La direction de l'emploi est informée."),
    Row("Il sagit dune convention.", "Il s'agit d'une convention."),
    Row("Les lieux daccueil sont ouverts.", "Les lieux d'accueil sont ouverts."),
    Row("Le projet vise d apporter une réponse.", "Le projet vise d'apporter une réponse."),
    Row("La mission dAEMO est confiée au service.", "La mission d'AEMO est confiée au service."),
    Row("La région d'lle-de-France participe.", "La région d'Ile-de-France participe."),
    // Words that are others.
    Row("Le mineur confié a l'aide sociale.", "Le mineur confié à l'aide sociale."),
    Row("Elle a été saisie.", "Elle a été saisie."),
    Row("Il y a lieu de statuer.", "Il y a lieu de statuer."),
    Row("Les travaux restent 4 mener dans la commune.", "Les travaux restent à mener dans la commune."),
    Row("Le domicile est situé prés de la mairie.", "Le domicile est situé près de la mairie."),
    // Blanks and figures.
    Row("Le finan cement du département.", "Le financement du département."),
    Row("Lamise en place dela convention.", "La mise en place de la convention."),
    Row("Au nom de la 6¢éme commission.", "Au nom de la 6ème commission."),
    Row("La loi n° 2021- 1900 du 30 décembre 2021.", "La loi n° 2021-1900 du 30 décembre 2021."),
    Row("Avant le ler janvier 2024.", "Avant le 1er janvier 2024."),
  ]) func `On a damaged page words are put right by what stands around them`(row: Row) {
    #expect(afterDamagedPage(row.before) == row.after, sourceLocation: row.place)
  }

  @Test(arguments: [
    // Figures, amounts, dates, references: none is proved wrong.
    Row("Le montant est de 4 500 € au titre de 2015-2106, soit 12,4 %."), Row("L'article 4 de la délibération n° 2021-144."),
    Row("Axe 4 Conforter les familles"), Row("Les 4 agents et les 8 élus."), Row("La parcelle AB 104 et le lot 4."),
    Row("d'1,6 million d'euros"), Row("Le 1er et le 2e étage, en 2014 et 2015."),
    // Addresses and names.
    Row("contact : l.étienne@vaubrun.fr ou https://www.vaubrun.fr/méres"), Row("M. Zorbiac et Mme Brévalan, adjoints."),
    Row("Les communes de Saint-Maurille et de Beaulieu."), Row("La CAF, la PMI, l'ASE et le TISF."),
    // What the author may have meant.
    Row("DELIBERATION DU CONSEIL"), Row("L'Etat et les Etablissements."), Row("<ul><ol><li>un</li></ol></ul>"),
    Row("Un plan d'action et l'ensemble des acteurs."), Row("Le titre II et le titre III."), Row("Henri II a signé cet acte."),
    Row("Monsieur Lenfant, Madame Lauteur et M. Louvrier."), Row("La SCI Lesprit et la rue Lage."), Row("M. Rémi Assié et Mme Fagon."),
    Row("Objectif 4 développer les transports."), Row("La parcelle 4a les borde."), Row("Les lots A et B sont vendus."),
    Row("La catégorie A et la zone A du plan."), Row("Il en reste 4 la semaine prochaine."), Row("Le 4 la commission se réunit."),
    Row("Le délai a couru depuis lors."), Row("Le sujet a suscité des questions."), Row("Entre Eau & Assainissement."),
    Row("facebook.com/lecole et mairie-lecole.fr"), Row("#étre et /var/www/étre"), Row("sub\tvention"), Row("& & & & @ @ @"),
  ]) func `On a damaged page the right words and all figures stay`(row: Row) {
    #expect(afterDamagedPage(row.before) == row.before, sourceLocation: row.place)
  }

  @Test(arguments: [
    "The families of the city are here to support the children and the revision of the special programme of operations.",
    "| Année | Dépense |\n| 2014 | 4 500 |\n| 2015 | 12 840 |", "if (a == b) { return cle; } // dela",
    "Zorbiac Brévalan Kervaud Lamarche Delatour Legoff",
    "4 8 4 & 12 a 4", cleanPage,
  ]) func `Text that is right, or is no French, is left alone`(text: String) {
    #expect(NormalisedText(text).string == text)
  }

  @Test func `Foreign text on a page of French that was misread is left alone`() {
    let english = String(
      repeating: "The revision of the special programme and the execution of all operations by the families of the district.\n", count: 30)
    #expect(NormalisedText(damagedPage + "\n\n" + english + "\n" + damagedPage).string == cleanPage + "\n\n" + english + "\n" + cleanPage)
  }

  @Test func `Names do not make a clean page a damaged one`() {
    let page = cleanPage + "\n\nM. Louvrier, Mme Lenfant, M. Lauteur et la SCI Lavenir. Le fab lab. Henri II a signé.\n"
    #expect(NormalisedText(page).string == page)
    let name = "\n\nLe domaine de la Garenne\n  Lemot est ouvert."
    #expect(NormalisedText(damagedPage + name).string == cleanPage + name)
  }

  @Test func `A text is clean or is repaired, and its quality says which`() {
    let clean = NormalisedText(String(repeating: cleanPage + "\n\n", count: 40) + "Il est trés tard, aprés tout.\n")
    #expect(clean.quality.ocr == .none && clean.corrections.isEmpty)
    let damaged = NormalisedText(cleanPage + "\n\n" + damagedPage)
    #expect(damaged.quality.ocr != .none && !damaged.corrections.isEmpty)
  }

  @Test func `The apostrophe is the text's own`() {
    let curly = damagedPage.replacing("'", with: "’")
    #expect(NormalisedText(curly + "\n\nLes lieux daccueil.").string.hasSuffix("Les lieux d’accueil."))
  }

  @Test func `An explanation names the readings that were weighed and what decided`() throws {
    let text = NormalisedText(damagedPage)
    let at = text.source.bytes.count - Array("a la mairie.".utf8).count
    let explanation = try #require(text.explanations(of: SourceSpan(SourceOffset(at), SourceOffset(at + 1))).first)
    #expect(explanation.candidates.map(\.text).prefix(2) == ["à", "a"])
    #expect(explanation.candidates[0].bits > explanation.candidates[1].bits && explanation.candidates[1].isStanding)
    #expect(explanation.correction?.to == "à")
  }
}
