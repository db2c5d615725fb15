import Normalising
import Reading
import Segmenting

/// Documents that are one fiche, as the pages of a programme's site and its paper sheets are: a title, and few labels.
enum Sheets {
  /// Words that say of a page that it is one, folded; they weigh as much as a field.
  private static let genres = [
    "partage d experience", "retour d experience", "fiche experience", "fiche projet", "fiche operation", "fiche initiative",
    "bonne pratique",
    "bonnes pratiques", "fiche mesure", "fiche retour", "fiche action", "fiche innovation", "fiche descriptive",
  ]
  /// Words that open papers with labels of their own, folded: calls, rules, guides, minutes.
  private static let others = [
    "cahier des charges", "reglement", "guide", "communique", "dossier de presse", "mode d emploi", "lettre", "convention entre", "statuts",
    "notice", "foire aux questions", "programme d actions", "rapport ", "signature ", "demande de",
  ]
  /// Those that no plan begins with.
  private static let foreign = [
    "appel a ", "offre d emploi", "fiche de poste", "compte rendu", "proces verbal", "deliberation", "arrete ", "dossier de candidature",
    "formulaire", "avis ", "marche public", "ordre du jour", "extrait du registre", "releve de decisions", "dossier de demande",
    "rapport d activite",
    "bilan d activite", "rapport annuel", "aide a ", "aide aux ", "aide au ", "aides a ", "aides aux ", "subvention", "bourse ",
    "dotation ", "prime ",
  ]
  /// Where a title and what says what the page is may stand.
  private static let top = 8

  static func isNamed(_ tree: BlockTree) -> Bool {
    heads(tree).contains { head in genres.contains { head.contains($0) } }
  }

  /// `Description de l'action`, `Localisation du projet`: a label of what is undertaken.
  static func namesWork(_ head: Passage) -> Bool {
    let words = head.foldedWords
    return words.count >= 3 && words.last.map { ["action", "projet", "operation"].contains($0) } ?? false
  }

  static func isOther(_ tree: BlockTree) -> Bool {
    isForeign(tree) || heads(tree).contains { head in others.contains { head.hasPrefix($0) } }
  }

  static func isForeign(_ tree: BlockTree) -> Bool {
    heads(tree).contains { head in foreign.contains { head.hasPrefix($0) } || head.contains("appel a projet") }
  }

  /// A page of questions, some of which ask for no field: `Qu'est-ce qu'un contrat de rivière ?`
  static func asksMore(_ tree: BlockTree) -> Bool {
    let questions = tree.blocks.indices.filter { tree.passage($0).last == 0x3F && tree.passage($0).count <= 80 }
    return questions.contains { Label(tree.blocks[$0], tree.passage($0)) == nil }
  }

  private static func heads(_ tree: BlockTree) -> [String] {
    tree.blocks.indices.prefix(top).map { tree.passage($0) }.filter { $0.count <= 240 }.map(\.folded)
  }
}

extension PlanOutline {
  /// Labels of so many kinds make a sheet of a document, one of a field and one of what it is about among them.
  private static let fewestLabels = 3
  /// The first label stands no farther down.
  private static let farthest = 24

  /// The document as one fiche: a title first, then the labels of a sheet.
  mutating func chooseSheet() {
    guard axes.isEmpty, let first = labels.first, first.block <= Self.farthest, !holdsAct, !Sheets.isOther(tree), !asksMore else { return }
    guard isSheet, !holdsAxes(between: first.block, labels[labels.count - 1].block),
      let head = LabelledHead(tree, 0..<first.block, isOnly: true)
    else { return }
    fiches = [head.region]
  }

  /// Whether the labels are questions among others.
  var asksMore: Bool { labels.contains { $0.label.head.last == 0x3F } && Sheets.asksMore(tree) }

  /// Whether several fields come again, as in a document of many fiches.
  func comesAgain(_ labels: some Sequence<(block: Int, label: Label)>) -> Bool {
    let heads = labels.filter { $0.label.role.isFact }.map(\.label.head.folded)
    return Dictionary(grouping: heads) { $0 }.count { $1.count >= 2 } >= 2
  }

  private var isSheet: Bool {
    if comesAgain(labels) { return false }
    let roles = Set(labels.map(\.label.role))
    let years = tree.blocks.indices.prefix(labels[0].block).contains { tree.passage($0).isYear }
    var fields = roles.filter(\.isFact).count
    if years, fields == 0 { fields += 1 }
    if Sheets.isNamed(tree) || labels.contains(where: { Sheets.namesWork($0.label.head) }) { fields += 1 }
    let told = roles.filter(\.tells).count
    let others = Set(labels.filter { !$0.label.role.isFact && !$0.label.role.tells }.map(\.label.head.folded)).count
    if fields >= 1, told >= 1, fields + told + min(others, 1) >= Self.fewestLabels { return true }
    return fields >= 2 && fields + others >= Self.fewestLabels + 2
  }
}

extension FieldRole {
  /// Who, when, with what, for whom.
  fileprivate var isFact: Bool {
    switch self {
    case .partners, .leads, .indicators, .calendar, .start, .end, .audience, .resources, .state, .priority: true
    default: false
    }
  }

  /// What is done and why.
  fileprivate var tells: Bool {
    switch self {
    case .rationale, .findings, .description, .objectives, .actions, .objectivesAndActions: true
    default: false
    }
  }
}

extension Passage {
  /// `Réaliser 150 logements`
  var opensInfinitive: Bool {
    guard opensUpper, let first = Folding.split(folded).first, first.utf8.count >= 4 else { return false }
    return Infinitives.isOne(first)
  }

  /// `2022 2023 2024`: the head of a grid whose marks stand elsewhere.
  var isYears: Bool {
    let words = Folding.split(folded)
    return words.count >= 3 && words.allSatisfy { $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) }
  }

  /// `2020 2021 2022 x x`: years and marks under some of them, whose columns the dump has lost.
  var isYearGrid: Bool {
    let words = Folding.split(folded)
    let years = words.count { $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) }
    return years >= 3 && words.count > years && words.allSatisfy { $0.utf8.count == 1 || $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) }
  }

  /// `2016` alone.
  var isYear: Bool { count == 4 && Tokens(self)[0]?.year != nil }
}
