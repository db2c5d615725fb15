import Normalising
import Reading
import Segmenting

/// Pages that say how to read or fill in a fiche: their labels are no fiche's.
enum Instructions {
  private static let openings = [
    "comment lire", "mode d emploi", "comment remplir", "guide de lecture", "notice", "modele de fiche", "trame de fiche", "fiche type",
    "cle de lecture", "cles de lecture", "comment utiliser", "structure des fiches", "presentation des fiches", "lecture des fiches",
  ]

  static func opens(_ passage: Passage) -> Bool {
    guard passage.count <= 90 else { return false }
    let folded = passage.folded
    return openings.contains { folded.hasPrefix($0) }
  }

  /// What a sheet of a guide says of itself, and a fiche of a plan never does.
  private static let tellings = [
    "a qui s adresse cette fiche", "a qui s adresse la fiche", "objectif de la fiche", "objectifs de la fiche", "objet de la fiche",
    "cette fiche presente", "cette fiche a pour", "cette fiche vous", "cette fiche s adresse", "cette fiche decrit", "cette fiche propose",
    "la presente fiche",
  ]

  /// `Ne pas modifier cette ligne`, `300 caractères max`: a row that tells how to fill in those below.
  static func tellsHow(_ cell: Passage) -> Bool {
    guard cell.count <= 60 else { return false }
    let folded = cell.folded
    return folded.hasPrefix("ne pas ") && folded.contains(" ligne") || folded.contains(" caracteres max")
  }

  static func tells(_ passage: Passage) -> Bool {
    let folded = passage.prefix(120).folded
    return tellings.contains { folded.hasPrefix($0) }
  }

  /// How the title of a paper begins that tells its readers to write fiches of their own.
  private static let titles = [
    "comment remplir", "comment rediger", "comment renseigner", "comment completer", "comment ecrire", "guide de redaction",
    "guide de remplissage", "guide pour remplir", "guide pour rediger", "aide au remplissage", "aide a la redaction",
    "notice de remplissage", "guide a l usage des porteurs", "guide pratique", "guide methodologique", "guide d accompagnement",
    "guide du porteur de projet", "guide des porteurs de projet",
    "guide a destination des porteurs", "guide pour les porteurs de projet",
  ]
  /// A title stands in so many first blocks.
  private static let firstBlocks = 6

  /// A guide, whatever its chapters are called: its first lines say so before any fiche.
  static func head(_ tree: BlockTree) -> Bool {
    for index in tree.blocks.indices.prefix(firstBlocks) {
      let passage = tree.passage(index)
      if PlanHeading(passage) != nil { return false }
      if passage.count <= 120, case let folded = passage.folded, isMode(folded) || titles.contains(where: { folded.hasPrefix($0) }) {
        return true
      }
    }
    return false
  }

  /// `Mode d'emploi du budget participatif`, and not that of a plan's own fiches.
  private static func isMode(_ folded: String) -> Bool {
    folded.hasPrefix("mode d emploi d") && !["fiche", "plan", "programme", "schema", "document"].contains { folded.contains($0) }
  }

  /// The next heading of the plan or of a part.
  static func end(after index: Int, _ tree: BlockTree) -> Int {
    ((index + 1)..<tree.blocks.count).first { next in
      guard case .heading(let form) = tree.blocks[next].kind else { return false }
      switch form {
      case .numbered, .capitals, .markdown: return true
      default: return false
      }
    } ?? tree.blocks.count
  }
}
