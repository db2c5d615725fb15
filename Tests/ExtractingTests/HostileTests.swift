import Normalising
import Reading
import Segmenting
import Testing

@testable import Extracting

/// Texts that once ended the tool or took it too long.
@Suite struct HostileTests {
  @Test func `A civility right behind the label of the subject`() {
    let line =
      "Objet : Monsieur le Maire rappelle que la commune a engagé un programme de travaux et que le conseil doit se prononcer sur la suite à donner à "
      + "ce programme pour les trois prochaines années, avec l'aide du département et de la région, selon le plan joint."
    #expect(extracted(line).tree.text.bytes.count == line.utf8.count)
  }

  @Test func `One number between two subjects`() {
    let decided = "Le Conseil municipal, après en avoir délibéré, à l'unanimité, approuve l'achat.\n\n"
    let text =
      "Conseil municipal de Bréval\n\nObjet : Vente du terrain\n\nDélibération n° 2021-13\n\nSéance du 12 mars 2021\n\nObjet : Achat d'un "
      + "tracteur\n\n\(decided)Objet : Tarifs de la cantine\n\n\(decided)"
    #expect(acts(text).contains("Achat d'un tracteur") && acts(text).contains("Tarifs de la cantine"))
  }

  @Test func `A label right behind the bullet of another`() {
    let fiches = (1...3).map {
      "Fiche action n° \($0) : Ouvrir une maison\n\nDescriptif de l'action • Pilote Commune\nPilote Commune\nPartenaires CAF\n"
    }
    #expect(extracted(fiches.joined(separator: "\n")).parts.fiches.count == 3)
  }

  @Test func `Sums beyond what an integer holds`() {
    let rows = (0...20).map { "| L\($0) | 4503599627370495 |\n" }.joined()
    #expect(extracted("| Poste | Montant |\n|---|---|\n\(rows)| Total | 12 |\n").diagnostics(.sumMismatch).isEmpty)
    let items = (0...30).map { "- poste \($0) : 4503599627370495 €\n" }.joined()
    #expect(extracted("Budget\n\nCoût total de 100 € :\n\(items)").diagnostics(.sumMismatch).isEmpty)
  }

  @Test func `Brackets without end behind an article`() {
    #expect(references("l'article 3 (alinéa 2) du code civil") == "code civil: 3")
    #expect(references("l'article 3 " + String(repeating: "(", count: 6000)) == references("l'article 3 ("))
  }

  @Test(.timeLimit(.minutes(1))) func `A number of a hundred thousand noughts`() {
    #expect(Figure(integer: String(repeating: "0", count: 100_000) + "7", fraction: "50").digits == "7.5")
  }

  @Test(.timeLimit(.minutes(1))) func `An action of four thousand lines, a table with an axis a row`() {
    let lines = String(repeating: "de la ville nouvelle\n", count: 4000)
    let fiche = "Fiche action n° 1 : Bâtir\n\n**Pilote :** Ville\n\n**Calendrier :** 2024\n\n**Actions :**\nRéaliser un plan\n"
    #expect(extracted(fiche + lines).parts.fiches.count == 1)
    let rows = (1...1200).map { "| Axe \($0) : Thème \($0) | Action \($0) | Ville | 2024 |\n" }.joined()
    #expect(extracted("| Axe | Action | Pilote | Calendrier |\n|---|---|---|---|\n" + rows).parts.fiches.count == 1200)
  }

  @Test func `All sums and all leads of an action's row are kept`() {
    let text =
      "Fiche action n° 1 : Bâtir\n\n**Pilote :** Ville\n\n**Calendrier :** 2024\n\n| Action | Coût | Remarques |\n|---|---|---|\n"
      + "| Ouvrir un four | 12 000 € | À revoir |\n| Ouvrir un lavoir | 8 000 € | Urgent |\n"
    #expect(extracted(text).parts.fiches[0].actions.map { $0.amounts.map(\.text) } == [["12 000 €"], ["8 000 €"]])
  }
}
