import Extracting
import Normalising
import Reading
import Segmenting
import Testing

@testable import Cataloguing

private func document(_ id: String, _ title: String, _ objectives: [String]) -> Document {
  let dump =
    "\(title)\n\nLe plan compte \(objectives.count) objectifs :\n\n" + objectives.map { "- \($0) ;\n" }.joined() + "\nFin du plan.\n"
  let source = SourceText(decoding: Array(dump.utf8), path: "\(id).txt")
  return Document(extracting: BlockTree(segmenting: NormalisedText(normalising: source)), id: id)
}

@Suite struct LinkTests {
  /// A field of which the table of synonyms knows nothing.
  private let climate = Catalogue(of: [
    document(
      "region", "Stratégie régionale pour le climat",
      [
        "Développer le covoiturage pour les trajets domicile-travail", "Rénover les logements chauffés au fioul",
        "Récupérer la chaleur fatale des usines", "Planter des haies bocagères le long des parcelles agricoles",
        "Réduire les fuites des réseaux d'eau potable", "Former les artisans du bâtiment",
      ]),
    document(
      "agglo", "Plan climat de l'agglomération",
      [
        "Encourager le covoiturage domicile-travail par des aires aménagées", "Soutenir la rénovation des logements au fioul",
        "Étudier la récupération de chaleur fatale dans les zones d'activités", "Créer un réseau de bornes de recharge électrique",
        "Lutter contre les fuites d'eau potable en renouvelant les réseaux", "Installer des panneaux solaires sur les écoles",
        "Former les élus aux enjeux du climat",
      ]),
  ])

  @Test func `Objectives of another field are linked by the words they share`() {
    let pairs = climate.links.map { "\($0.from) \($0.to)" }
    #expect(
      pairs == [
        "region/objective-1 agglo/objective-1", "region/objective-2 agglo/objective-2", "region/objective-3 agglo/objective-3",
        "region/objective-5 agglo/objective-5",
      ])
    #expect(climate.links.first?.evidence?.contains("covoiturage") == true)
  }

  @Test func `What has no counterpart is listed where one document is asked for`() {
    let entries = Concordance(of: climate, from: "agglo").entries
    #expect(entries.filter(\.counterparts.isEmpty).map(\.item.id) == ["objective-4", "objective-6", "objective-7"])
    let once = Concordance(of: climate).entries
    #expect(once.map(\.item.document) == Array(repeating: "region", count: 4))
  }

  @Test func `Acronyms and synonyms bring wordings together, a word in common alone does not`() {
    let catalogue = Catalogue(of: [
      document("a", "Schéma", ["Développer le parrainage", "Renforcer les TISF", "Ouvrir des haltes", "Former les juges"]),
      document(
        "b", "Contrat",
        [
          "Créer un dispositif de mentorat", "Conforter les techniciens de l'intervention sociale et familiale (TISF)",
          "Ouvrir des chantiers", "Former les médecins",
        ]),
    ])
    #expect(
      catalogue.links.map { "\($0.from) \($0.kind.rawValue) \($0.to): \($0.evidence ?? "")" } == [
        "a/objective-1 same b/objective-1: mentorat",
        "a/objective-2 same b/objective-2: technicien de l intervention sociale et familiale",
      ])
  }

  @Test(arguments: [
    ("Développer le parrainage, le soutien scolaire, etc.", ["Développer le parrainage", "le soutien scolaire", "etc"]),
    (
      "Mobiliser les écoles autour des parcours des jeunes et développer les actions de parrainage (avec la PMI)",
      ["Mobiliser les écoles autour des parcours des jeunes", "développer les actions de parrainage"]
    ),
    (
      "Développer les évaluations, en lien avec la PMI, notamment à domicile ; mieux mobiliser les intervenants au quotidien du foyer",
      ["Développer les évaluations", "mieux mobiliser les intervenants au quotidien du foyer"]
    ),
    (
      "Systématiser un volet « maîtrise des risques » dans les schémas départementaux de la protection",
      ["Systématiser un volet", "maîtrise des risques"]
    ),
  ]) func `A text is cut into the actions it tells`(text: String, clauses: [String]) {
    #expect(Clauses(of: text).all.map { $0.trimmed } == clauses)
  }
}

extension Substring {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
