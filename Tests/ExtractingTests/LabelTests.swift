import Normalising
import Segmenting
import Testing

@testable import Extracting

@Suite struct LabelTests {
  @Test func `Each wording of a label is folded and stands for one role`() {
    var roles: [String: FieldRole] = [:]
    for (role, phrases) in LabelTable.wordings {
      for phrase in phrases {
        #expect(Folding.words(phrase) == phrase)
        #expect(roles[phrase] == nil || roles[phrase] == role, "\(phrase) stands for two roles")
        roles[phrase] = role
        #expect(LabelTable.role(of: phrase, open: false) == role)
      }
    }
  }

  private static let openings = [
    Phrase("les atouts du territoire", "strengths"), Phrase("nos engagements", "commitments"),
    Phrase("les partenaires de la fiche", "partners"),
    Phrase("les enjeux", "rationale"), Phrase("partenaires et publics de la fiche et du reste", nil), Phrase("vue d ensemble", nil),
    Phrase("", nil),
    Phrase("le", nil), Phrase("pilote de chasse", nil),
  ]

  @Test(arguments: openings) func `A label may have an article in front and words of its own behind`(row: Phrase) {
    row.check(LabelTable.role(of: row.text, open: true).map { "\($0)" })
  }

  /// Labels as real fiches print them, and where in the fiche the line behind them must end up.
  private static let placed = [
    Phrase("Constats", "findings"), Phrase("Contexte", "rationale"), Phrase("Problématique", "rationale"),
    Phrase("Publics visés", "audience"),
    Phrase("Bénéficiaires", "audience"), Phrase("Moyens", "resources"), Phrase("Budget prévisionnel", "resources"),
    Phrase("Échéancier", "calendar"), Phrase("Programmation", "calendar"), Phrase("Maître d'ouvrage", "leads"),
    Phrase("Porteur(s) de l'action", "leads"),
    Phrase("Pilote", "leads"), Phrase("Critères de réussite", "indicators"), Phrase("Évaluation", "indicators"),
    Phrase("Acteurs concernés", "partners"),
    Phrase("Modalités de mise en œuvre", "actions"), Phrase("Objectif général", "objectives"), Phrase("État d'avancement", "state"),
    Phrase("Priorité", "priority"), Phrase("Lieu de l'action", "sections"), Phrase("Date ou période", "calendar"),
    Phrase("Outils financiers", "resources"), Phrase("Engagements des partenaires", "sections"),
    Phrase("Rôle du syndicat mixte", "sections"),
  ]

  @Test(arguments: placed) func `What stands under a label ends up under its key`(row: Phrase) throws {
    let document = extracted(
      """
      Fiche action n°1 : Ouvrir une halte

      **Enjeux**

      Le répit manque aux aidants de la vallée.

      **\(row.text)**

      Moulin de Bréval

      **Partenaires** : Rectorat de Sève
      """)
    let fiche = try #require(document.parts.fiches.first)
    let fields: [(String, [String])] = [
      ("findings", fiche.findings.map(\.text)), ("rationale", fiche.rationale.map(\.text)), ("audience", fiche.audience.map(\.text)),
      ("resources", fiche.resources.map(\.text)), ("calendar", [fiche.calendar?.text ?? ""]), ("leads", fiche.leads.map(\.text)),
      ("indicators", fiche.indicators.map(\.text)), ("partners", fiche.partners.map(\.text)), ("actions", fiche.actions.map(\.text)),
      ("objectives", fiche.objectives.map(\.text)), ("state", [fiche.state?.text ?? ""]), ("priority", [fiche.priority?.text ?? ""]),
      ("sections", fiche.sections.flatMap(\.paragraphs).map(\.text)),
    ]
    row.check(fields.first { $0.1.contains("Moulin de Bréval") }?.0)
  }
}
