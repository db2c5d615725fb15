import Reading
import Testing

@testable import Extracting

@Suite struct ActTests {
  static let deliberation = """
    VILLE DE BREVAL

    Direction des solidarités
    Sous-direction de l'enfance

    2021 DSEN 37 - Subventions (14 500 euros) à deux associations d'aide aux devoirs

    PROJET DE DELIBERATION

    EXPOSE DES MOTIFS

    Mesdames, Messieurs,

    Deux associations du quartier des Tanneries aident chaque soir une centaine d'élèves.

    Il vous est proposé de les soutenir :

    - l'une pour ses ateliers ;
    - l'autre pour sa bibliothèque.

    Je vous prie de bien vouloir en délibérer.

    La Maire de Bréval

    2021 DSEN 37 - Subventions à deux associations et conventions

    Le Conseil de Bréval

    Vu le code général des collectivités territoriales, notamment son article L. 2121-29 ;
    Vu la loi n° 2000-321 du 12 avril 2000 ;
    Vu le projet de délibération en date du 2 février 2021 par lequel la Maire de Bréval propose de soutenir deux associations ;

    Considérant que l'aide aux devoirs réduit les écarts ;
    Considérant, en outre, l'avis du conseil de quartier,

    Sur le rapport présenté par Madame Odile FERRIER, au nom de la 3ème Commission, et par M. Luc de la Brosse, au nom de la 5ème Commission,

    Délibère :

    Article 1 : Une subvention de 8 500 euros est attribuée à l'association Lire au Moulin.

    Article 2 : Une subvention de 6 000 euros est attribuée à l'association Les Cartables.
    Elle est versée en deux fois :
    - à la signature ;
    - au vu du bilan.

    Article 3 : La dépense est imputée au chapitre 65 du budget.

    Pour : 41
    Contre : 2
    Abstentions : 3

    Le Conseil adopte.

    La Maire de Bréval
    """

  @Test func `A deliberation with its exposé is one act with all its parts`() {
    let document = extracted(Self.deliberation)
    #expect(document.kind == .deliberation)
    #expect(document.reference == "2021 DSEN 37")
    #expect(document.parts.acts.isEmpty)
    #expect(document.residue.isEmpty)
    #expect(
      DocumentOutline.acts(document) == """
        act-2021-dsen-37: 2021 DSEN 37 | Subventions (14 500 euros) à deux associations d'aide aux devoirs | Subventions à deux associations et conventions
          department: Direction des solidarités
          department: Sous-direction de l'enfance
          assembly: Conseil de Bréval
          statement: Mesdames, Messieurs,
          statement: Deux associations du quartier des Tanneries aident chaque soir une centaine d'élèves.
          statement: Il vous est proposé de les soutenir :
            item: l'une pour ses ateliers ;
            item: l'autre pour sa bibliothèque.
          statement: Je vous prie de bien vouloir en délibérer.
          citation: Vu le code général des collectivités territoriales, notamment son article L. 2121-29 ; [code]
          citation: Vu la loi n° 2000-321 du 12 avril 2000 ; [law 2000-321 2000-04-12]
          citation: Vu le projet de délibération en date du 2 février 2021 par lequel la Maire de Bréval propose de soutenir deux associations ; [deliberation 2021-02-02]
          recital: Considérant que l'aide aux devoirs réduit les écarts ;
          recital: Considérant, en outre, l'avis du conseil de quartier,
          rapporteur: Odile FERRIER, 3ème Commission
          rapporteur: Luc de la Brosse, 5ème Commission
          formula: Délibère
          article-1: Une subvention de 8 500 euros est attribuée à l'association Lire au Moulin.
          article-2: Une subvention de 6 000 euros est attribuée à l'association Les Cartables.
            text: Elle est versée en deux fois :
            text: à la signature ;
            text: au vu du bilan.
          article-3: La dépense est imputée au chapitre 65 du budget.
          vote: adopted, 41 / 2 / 3
          signatory: , La Maire de Bréval
          signatory: , La Maire de Bréval
          amount: 14500
          amount: 8500
          amount: 6000

        """)
  }

  @Test func `Each article stands at its line and keeps the list under it`() throws {
    let act = try #require(extracted(Self.deliberation).parts.deliberation)
    #expect(act.articles.map(\.number) == ["1", "2", "3"])
    #expect(act.articles.map(\.at.line) == [40, 42, 47])
    #expect(act.vote?.at.line == 49)
  }

  private static let articles = [
    Phrase("Article 1 : La charte est adoptée.", "1 La charte est adoptée."),
    Phrase("Article premier.- La charte est adoptée.", "1 La charte est adoptée."),
    Phrase("Article 1er : La charte est adoptée.", "1 La charte est adoptée."),
    Phrase("Art. 2.- La charte est adoptée.", "2 La charte est adoptée."),
    Phrase("ARTICLE UNIQUE — La charte est adoptée.", "unique La charte est adoptée."),
    Phrase("Article unique: La charte est adoptée.", "unique La charte est adoptée."),
    Phrase("ARTICLE 12 – La charte est adoptée.", "12 La charte est adoptée."),
    Phrase("Article 3\nLa charte est adoptée.", "3 La charte est adoptée."),
    Phrase("L'article 3 du bail est modifié.", nil), Phrase("Articles de presse.", nil),
  ]

  @Test(arguments: articles) func `An article opens in many forms`(row: Phrase) throws {
    let document = extracted("Vu le code de l'urbanisme ;\n\nVu la loi n° 2000-321 du 12 avril 2000 ;\n\nDélibère :\n\n\(row.text)\n")
    let act = try #require(document.parts.deliberation)
    row.check(
      act.articles.first.map {
        "\($0.number ?? "-") \(([$0.text] + $0.paragraphs.map(\.text)).filter { !$0.isEmpty }.joined(separator: " "))"
      })
  }

  private static let formulas = [
    Phrase("Délibère :", "Délibère"), Phrase("DECIDE :", "DECIDE"), Phrase("Après en avoir délibéré :", "Après en avoir délibéré"),
    Phrase("Le Conseil Municipal, après en avoir délibéré,", "Le Conseil Municipal, après en avoir délibéré"),
    Phrase("DÉLIBÈRE", "DÉLIBÈRE"), Phrase("ARRETE", "ARRETE"), Phrase("Décident :", "Décident"),
    Phrase("En conséquence, il est proposé au Conseil :", "En conséquence, il est proposé au Conseil"),
    Phrase("Le conseil se réunit au moulin.", nil),
  ]

  @Test(arguments: formulas) func `What stands behind the enacting formula is decided`(row: Phrase) throws {
    let document = extracted(
      "Vu le code de l'urbanisme ;\n\nVu la loi n° 2000-321 du 12 avril 2000 ;\n\n\(row.text)\n\nLa charte du bocage est adoptée.\n")
    let act = try #require(document.parts.deliberation)
    row.check(act.enactingFormula)
    #expect(act.operative.map(\.text) == (row.expected == nil ? [] : ["La charte du bocage est adoptée."]), sourceLocation: row.at)
  }

  /// Votes: outcome, for, against, abstentions.
  private static let votes = [
    Phrase("Adopté à l'unanimité.", "unanimous - / - / -"), Phrase("Adopté à la majorité.", "majority - / - / -"),
    Phrase("Pour : 54", "- 54 / - / -"), Phrase("Par 13 voix POUR – 1 ABSTENTION", "- 13 / - / 1"),
    Phrase("DEUX voix POUR - ONZE voix CONTRE et 1 ABSTENTION", "rejected 2 / 11 / 1"),
    Phrase("6 voix Contre, 0 Abstention, 5 voix pour", "rejected 5 / 6 / 0"),
    Phrase("12 votes pour 2 votes contre 1 abstention", "adopted 12 / 2 / 1"),
    Phrase("à l'unanimité des suffrages exprimés", "unanimous - / - / -"), Phrase("Le Conseil prend acte.", "noted - / - / -"),
    Phrase("Le dossier est ajourné.", "deferred - / - / -"), Phrase("Contre : /", "nothing"),
    Phrase("Il reste 12 places pour la fête.", "nothing"),
  ]

  @Test(arguments: votes) func `A vote has its counts and its outcome`(row: Phrase) throws {
    let document = extracted(
      "Vu le code de l'urbanisme ;\n\nVu la loi n° 2000-321 du 12 avril 2000 ;\n\nDélibère :\n\nArticle 1 : La charte est adoptée.\n\n\(row.text)\n"
    )
    let act = try #require(document.parts.deliberation)
    let vote = act.vote.map { vote in
      "\(vote.outcome?.rawValue ?? "-") "
        + [vote.for, vote.against, vote.abstention].map { $0.map(String.init) ?? "-" }.joined(separator: " / ")
    }
    row.check(vote ?? "nothing")
  }

  @Test func `Articles of a by-law that the act carries are no articles of the act`() throws {
    let document = extracted(
      """
      Vu le code général des collectivités territoriales ;

      Considérant qu'il convient de doter le jardin d'un règlement,

      Règlement du jardin partagé

      Article 1 : Le jardin ouvre à huit heures.

      Article 2 : Les chiens sont tenus en laisse.

      Le conseil municipal, après en avoir délibéré,

      Article 1 : Le règlement ci-dessus est approuvé.

      Adopté à l'unanimité.
      """)
    let act = try #require(document.parts.deliberation)
    #expect(act.articles.map(\.text) == ["Le règlement ci-dessus est approuvé."])
    #expect(act.explanatoryStatement.contains { $0.text.contains("Les chiens sont tenus en laisse") })
    #expect(act.vote?.outcome == .unanimous)
  }
}

@Suite struct MinutesTests {
  private static let minutes = """
    Commune de Sainte-Orse

    Procès-verbal de la séance du 14 mars 2022

    2022-011 APPROBATION DU COMPTE RENDU

    Le compte rendu de la séance de février n'appelle pas de remarque et il est lu en entier devant les élus.

    Adopté à l'unanimité.

    2022-012 TARIFS DE LA CANTINE

    Monsieur l'adjoint expose que le prix du repas n'a pas changé depuis cinq ans et propose 3,20 € par repas.

    Pour : 11
    Contre : 4

    2022-013 RÉFECTION DU LAVOIR

    Le lavoir fuit. Les travaux coûteraient 18 400 € HT et le département en paie la moitié au titre du patrimoine.

    Le dossier est ajourné.

    2022-011 APPROBATION DU COMPTE RENDU
    2022-012 TARIFS DE LA CANTINE
    2022-013 RÉFECTION DU LAVOIR
    """

  @Test func `Minutes are their acts, each once, whatever a recapitulation repeats`() {
    let document = extracted(Self.minutes)
    #expect(document.kind == .minutes)
    #expect(document.parts.deliberation == nil)
    #expect(
      DocumentOutline.acts(document) == """
        act-2022-011: 2022-011 | APPROBATION DU COMPTE RENDU | -
          statement: Le compte rendu de la séance de février n'appelle pas de remarque et il est lu en entier devant les élus.
          vote: unanimous, - / - / -
        act-2022-012: 2022-012 | TARIFS DE LA CANTINE | -
          statement: Monsieur l'adjoint expose que le prix du repas n'a pas changé depuis cinq ans et propose 3,20 € par repas.
          vote: adopted, 11 / 4 / -
          amount: 3.2
        act-2022-013: 2022-013 | RÉFECTION DU LAVOIR | -
          statement: Le lavoir fuit. Les travaux coûteraient 18 400 € HT et le département en paie la moitié au titre du patrimoine.
          vote: deferred, - / - / -
          amount: 18400

        """)
  }

  @Test func `A recapitulation in front doubles nothing either`() {
    let lines = Self.minutes.split(separator: "\n", omittingEmptySubsequences: false)
    let turned = (lines.prefix(4) + lines.suffix(3) + [""] + lines.dropFirst(4).dropLast(4)).joined(separator: "\n")
    #expect(extracted(turned).parts.acts.map(\.reference) == ["2022-011", "2022-012", "2022-013"])
    #expect(extracted(turned).parts.acts.map(\.vote?.outcome) == [.unanimous, .adopted, .deferred])
  }

  @Test func `What is said after the last act is the session's`() {
    let document = extracted(
      Self.minutes + "\n\n2022-014 VENTE DU BANC\n\nLe banc est vendu 40 €.\n\nQUESTIONS DIVERSES\n\nUn chien a aboyé.\n")
    let last = document.parts.acts.last
    #expect(last?.reference == "2022-014")
    #expect(last?.explanatoryStatement.map(\.text) == ["Le banc est vendu 40 €."])
    #expect(document.parts.sections.contains { $0.title == "QUESTIONS DIVERSES" && $0.paragraphs.map(\.text) == ["Un chien a aboyé."] })
  }
}
