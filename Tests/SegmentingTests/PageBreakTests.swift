import Testing

@testable import Segmenting

/// What a converter of PDF makes of a page's end: a form feed and nothing else, in the middle of a paragraph or of an item.
@Suite struct PageBreakTests {
  /// The blocks behind a paragraph that shows how wide the page is.
  private func texts(_ text: String) -> [String] {
    Array(BlockTree("\(Self.prose)\nde qualité.\n\n\(text)").dump.split(separator: "\n").map(String.init).dropFirst())
  }

  private static let prose = """
    Le maillage de ce service en fait un dispositif qui touche une part très
    importante de la population, et qui lui apporte des réponses adaptées à ses
    besoins, en tenant compte des orientations nationales et de celles de la
    région, pour que chaque famille y trouve un accueil et un accompagnement
    """

  @Test func `A full line before a form feed goes on behind it, in a paragraph and in an item`() {
    let prose = texts(Self.prose + "\n\u{0C}Départemental de qualité.\n")
    #expect(prose.count == 1)
    let items = texts(
      Self.prose + ".\n\n- Création d'un lieu ressource pour les enfants ayant une notification\n\u{0C}Maison du handicap.\n- Un autre\n")
    #expect(items.count == 3)
    #expect(items[1].contains("Création d'un lieu ressource"))
  }

  @Test func `A short line ends its paragraph at the foot of a page`() {
    #expect(texts(Self.prose + "\nde qualité.\n\nLa séance est levée.\n\u{0C}Le Maire remercie.\n").count == 3)
  }

  @Test func `A misread bullet that stands a column further is one of its list, a right one is under it`() {
    let list = "Le plan comprend ainsi :\n\n0 Appuyer la création de places\n ) Apporter un financement\n\n) Développer le mentorat\n"
    #expect(texts(list).dropFirst().allSatisfy { !$0.hasPrefix(" ") })
    #expect(texts("- Un point\n - Un autre dessous\n")[1].hasPrefix("  "))
  }
}
