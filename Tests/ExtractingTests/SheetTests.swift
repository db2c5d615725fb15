import Normalising
import Segmenting
import Testing

@testable import Extracting

/// Documents that are one fiche, plans whose labels ask, and lists of axes with nothing under them. Places and people are invented.
@Suite struct SheetTests {
  private static let asking = """
    Agenda 21 de Bréval
    Adopté par le Conseil municipal le 14 mars 2012

    Manger mieux à la cantine
    Que voulons-nous ? Servir la moitié de produits biologiques.
    Pourquoi cette action ? Les enfants mangent ici quatre jours par semaine.
    Comment ? Par un marché à lots.
    Avec qui ? Le groupement des bergers, la Chambre d'agriculture
    Quand ? 2012-2014
    Combien ça coûte ? 15 000 € par an

    Rouler moins

    Que voulons-nous ?
    Réduire d'un tiers les trajets des agents.

    Pourquoi cette action ?
    Le parc compte vingt voitures.

    Qui pilote ?
    Le service du parc

    Quand ?
    Dès 2013

    Comment saurons-nous que c'est réussi ?
    - nombre de kilomètres
    - nombre de vélos
    """

  @Test func `Labels that ask are labels, and the plan is no act for having been adopted`() {
    let document = extracted(Self.asking)
    let fiches = document.parts.fiches
    #expect(fiches.map(\.title) == ["Manger mieux à la cantine", "Rouler moins"])
    #expect(
      fiches.map { $0.objectives.map(\.text) } == [
        ["Servir la moitié de produits biologiques."], ["Réduire d'un tiers les trajets des agents."],
      ])
    #expect(fiches[0].partners.map(\.text) == ["Le groupement des bergers", "la Chambre d'agriculture"])
    #expect(fiches.map { $0.calendar?.edtf } == ["2012/2014", "2013/.."])
    #expect(fiches[1].leads.map(\.text) == ["Le service du parc"])
    #expect(fiches[1].indicators.map(\.text) == ["nombre de kilomètres", "nombre de vélos"])
    #expect(document.parts.deliberation == nil)
    #expect(document.title == "Agenda 21 de Bréval")
    #expect(document.period == nil)
  }

  /// A sheet, and its title, what it aims at, who leads it and when it is.
  private static let sheets = [
    Template(
      "a page of a site, labels alone on their lines, an address behind the lead",
      """
      Une journée de la source dans les écoles de la Sève
      2016
      Porteur de l'action : Maison de la Sève (Maison de la Sève), Association
      12 rue des Lavoirs, Bréval
      02 43 00 00 00
      Thème
      Environnement
      Contexte
      La source baisse depuis dix ans et les enfants ne la connaissent plus.
      """,
      "Une journée de la source dans les écoles de la Sève |  | Maison de la Sève (Maison de la Sève) | 2016"),
    Template(
      "a heading with a number, a label with an agreeing plural, steps",
      """
      52) Ramener la truite

      Publié 19-10-2021 par berger -

      Contexte & enjeux

      La truite a quitté la Sève.

      Objectifs
        • Rouvrir deux gués
        • Planter les berges

      Cible(s) : Pêcheurs
      Descriptif de l'action - Étapes clés

      1/ Mesurer le débit.
      """,
      "Ramener la truite | Rouvrir deux gués, Planter les berges |  | -"),
    Template(
      "labels and values in two columns of blanks, one label wide",
      """
      Arasement du seuil du Vau

      L'opération

      Catégories                                            Restauration
      Type d'opération                                      Effacement d'un obstacle

      Début des travaux                                     juillet 2009
      Fin des travaux                                       septembre 2009
      Linéaire concerné par les travaux                     150 m

      Références au titre des directives de notre continent
      Code de la masse d'eau                                FRFR88
      Code du site                                          Non concerné

      Les objectifs du maître d'ouvrage

      Rétablir le passage des poissons.

      Le milieu et ses pressions

      La Sève est un cours d'eau de vingt kilomètres, et un seuil en retient les eaux sur cent mètres. Elle est pêchée.
      """,
      "Arasement du seuil du Vau | Rétablir le passage des poissons. |  | 2009-07/2009-09"),
    Template(
      "a frame of bare labels",
      """
      Conception d'une boîte à outils pour le tri des langes

      Date de début  Mai 2012
      Date de fin  Janvier 2013
      Territoire Haute-Sève
      Financeur Agence du tri
      Objectifs

      Réunir les outils de douze communes.
      """,
      "Conception d'une boîte à outils pour le tri des langes | Réunir les outils de douze communes. |  | 2012-05/2013-01"),
    Template(
      "each label and each value behind a blank line",
      """
      Réhabilitation du four communal

      Les travaux rendront le four à ses boulangers.

      Programmes

      Fonds de la Haute-Sève

      Dates du projet

      Du 16/11/2020 au 30/06/2023

      Montant éligible programmé

      201 311,12 €

      Taux d'aide

      39,22 %

      Nom du bénéficiaire

      Les Amis du four
      """,
      "Réhabilitation du four communal |  |  | 2020-11-16/2023-06-30"),
    Template(
      "a call for projects is none",
      """
      Appel à projets 2021 Vergers

      Contexte
      Les vergers disparaissent.

      Objectifs
      Planter.

      Bénéficiaires
      Communes

      Calendrier
      2021
      """, "nothing"),
    Template(
      "a strategy is none, whose labels stand round its axes",
      """
      Stratégie de l'eau 2020-2030

      Constats
      Les nappes baissent.

      Enjeux
      Garantir l'eau potable à tous.

      Axe 1 : Économiser
      Le pays aidera les communes à réduire les fuites, car les réseaux perdent un litre sur cinq.

      Axe 2 : Protéger
      Les captages seront protégés, et les bergers accompagnés dans leurs changements de pratiques.

      Gouvernance
      Le comité des eaux

      Évaluation
      Un bilan à mi-parcours

      Calendrier
      2020-2030
      """, "nothing"),
    Template(
      "a page of questions is none",
      """
      Le contrat de la Sève

      Qu'est-ce qu'un contrat de rivière ?
      C'est un accord entre les acteurs de l'eau.

      Qui participe ?
      Les communes, les pêcheurs.

      Quels sont les objectifs ?
      Améliorer la qualité de l'eau.

      Combien ça coûte ?
      8 millions d'euros.
      """, "nothing"),
    Template(
      "a grant is none",
      """
      Aide à la rénovation des vitrines

      Objectifs
      Soutenir le commerce.

      Bénéficiaires
      Commerçants

      Contact
      Service du bourg
      """, "nothing"),
    Template(
      "minutes are none",
      """
      Compte rendu de la réunion des bergers

      Date : 4 mai 2021
      Présents : Luc ORSINI
      Objectif : préparer la transhumance
      """, "nothing"),
  ]

  @Test(arguments: sheets) func `A document with a title and few labels is one fiche`(template: Template) throws {
    let found = extracted(template.text).parts.fiches.map { fiche in
      [
        fiche.title, fiche.objectives.map(\.text).joined(separator: ", "), fiche.leads.map(\.text).joined(separator: ", "),
        fiche.calendar.map { $0.edtf ?? $0.text } ?? "-",
      ].joined(separator: " | ")
    }
    #expect(
      found.joined(separator: "\n") == (template.expected == "nothing" ? "" : template.expected), "\(template.name)",
      sourceLocation: template.at)
  }

  /// A label's words, and the field they announce.
  private static let composed = [
    Phrase("Calendrier prévisionnel de l'action", "calendar"), Phrase("Cible(s)", "audience"),
    Phrase("Publics cibles prioritaires", "audience"),
    Phrase("Pilote de la fiche", "leads"), Phrase("Partenaires techniques et financiers identifiés", "partners"),
    Phrase("Descriptif - Étapes clés", "description"), Phrase("Contexte / Constats", "rationale"),
    Phrase("Objectifs et résultats", "objectives"),
    Phrase("Pilotes et partenaires", nil), Phrase("Calendrier et budget", nil), Phrase("Projets de la ville", nil),
    Phrase("Action sociale", nil),
    Phrase("Date", nil),
  ]

  @Test(arguments: composed) func `A label may be put together of others, where both ask for one field`(row: Phrase) {
    row.check(LabelTable.role(of: Folding.words(row.text), open: false).map { "\($0)" })
  }

  /// Axes named line under line.
  private static let lists = [
    Phrase("Axe 1 : Voir\nAxe 2 : Savoir\nAxe 3 : Prévoir\nLa suite se lit ici.", "Voir, Savoir, Prévoir"),
    Phrase("• Axe 1 : Voir\n• Axe 2 : Savoir\n• Axe 3 : Prévoir\n\nLa suite.", "Voir, Savoir, Prévoir"),
    Phrase("Axe 1 : Voir\nAxe 3 : Prévoir\nAxe 5 : Finir", ""),
    Phrase("Les 3 orientations stratégiques du plan :\n\n– Voir ;\n– Savoir ;\n– Prévoir.", "Voir, Savoir, Prévoir"),
  ]

  @Test(arguments: lists) func `Axes that are only listed are axes, and hold nothing`(row: Phrase) {
    let document = extracted("Un titre de trois mots\n\nLe programme suit des axes.\n\n\(row.text)\n")
    row.check(document.parts.axes.map(\.title).joined(separator: ", "))
    #expect(document.parts.axes.allSatisfy { $0.preamble.isEmpty }, sourceLocation: row.at)
  }

  @Test func `A sheet in Markdown: calls of notes are no text, a credit is no plan, whom it is for is told without the explanation`() {
    let document = extracted(
      """
      # Ouvrir un four à pain de quartier

      Une photographie de Lucie Bréval

      ## Contexte
      ![four](https://example.org/four.png)**[1](#note)**

      Le four banal est fermé depuis trente ans.[2](#note)

      ## Bénéficiaires
      * **Les habitants :** ils cuisent ensemble le samedi, apprennent les gestes des anciens et se rencontrent autour d'un repas partagé.
      * **Le territoire :** la farine vient du moulin voisin, ce qui fait vivre une filière que tout le monde croyait perdue pour longtemps.
      * Les écoles

      ## Actions
      * Chauffer le four
      """)
    let fiche = document.parts.fiches[0]
    #expect(fiche.relatedPlans.isEmpty)
    #expect(fiche.sections.map(\.title) == [nil])
    #expect(fiche.rationale.map(\.text) == ["Le four banal est fermé depuis trente ans."])
    #expect(fiche.audience.map(\.text) == ["Les habitants", "Le territoire", "Les écoles"])
    #expect(fiche.audience[1].items.map { $0.text.prefix(9) } == ["la farine"])
    #expect(fiche.actions.map(\.text) == ["Chauffer le four"])
  }

  @Test func `The rows of tables under axes are the fiches, and the axis over the first stays one`() {
    let head =
      "N°      Action                        Objectifs                    Pilote          Partenaires      Échéance      Indicateurs\n\n"
    let row = { (number: String, title: String) in
      "\(number)     \(title)             - Réunir les acteurs         Ville           CCAS             2023          - Réunions\n\n"
    }
    let document = extracted(
      "Conseil local de santé du Vaubrun\n\nFeuille de route 2022-2025\n\nLe conseil réunit la Ville, l’hôpital et les représentants des usagers.\n\n"
        + "Axe 1 : Favoriser l’accès aux soins\n\n" + head + row("1.1", "Créer une cellule") + row("1.2", "Créer une équipe ")
        + "Axe 2 : Lutter contre la stigmatisation\n\n" + head + row("2.1", "Tenir les Semaines") + row("2.2", "Former les agents ")
        + "Axe 3 : Favoriser l’inclusion\n\n" + head.dropLast() + row("3.1", "Ouvrir des places "))
    #expect(
      document.parts.axes.map(\.title) == ["Favoriser l’accès aux soins", "Lutter contre la stigmatisation", "Favoriser l’inclusion"])
    #expect(document.parts.fiches.prefix(4).map(\.number) == ["1.1", "1.2", "2.1", "2.2"])
  }
}
