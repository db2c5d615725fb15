import Foundation
import Normalising
import Reading
import Segmenting
import Testing

@testable import Extracting

/// A text, and what is to be remarked in it as `line severity id: message`; nothing where it is empty.
private struct Remark: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]
  let at: SourceLocation

  init(_ text: String, _ expected: [String], at: SourceLocation = #_sourceLocation) {
    self.text = text
    self.expected = expected
    self.at = at
  }

  var testDescription: String { String(text.prefix(60)) }
}

@Suite struct CheckTests {
  private static let sums = [
    Remark(
      "Budget\n\nAnnée\t2020\t2021\nÉtat\t100\t150\nRégion\t50\t60\nTotal\t150\t220\n",
      ["6 warning sum-mismatch: the column adds up to 210, not to ‘220’"]),
    Remark("Budget\n\nAnnée\t2020\t2021\nÉtat\t100\t150\nRégion\t50\t60\nTotal\t150\t210\n", []),
    // A line whose sum is unreadable makes the others no whole.
    Remark(
      "Le Conseil va bénéficier d'un financement total de 1 641 850 euros.\n\n- l Z48 35Z€ par an par l'État ;\n- 293 498€ par l'ARS ;\n- 100 000€ par le FIR.\n",
      []),
    // Two columns that hold nowhere are another kind of table.
    Remark("Budget\n\nAnnée\t2020\t2021\nÉtat\t100\t150\nRégion\t50\t60\nTotal\t170\t220\n", []),
    // Shares of a whole are rounded.
    Remark("Âges\n\nÂge\t2020\t2021\n0-6\t33,3%\t20%\n7-12\t33,3%\t30%\n13-17\t33,3%\t50%\nTotal\t100%\t100%\n", []),
    Remark(
      "Âges\n\nâge\tfilles\tgarçons\ttotal\n6\t10\t20\t30\n7\t11\t21\t32\n8\t12\t22\t34\n9\t13\t23\t63\n",
      ["7 warning sum-mismatch: the row adds up to 36, not to ‘63’"]),
    Remark(
      "Âges\n\n\t2018\t2019\t2020\n0-6\t25%\t20%\t30%\n7-12\t25%\t30%\t30%\n13-17\t50%\t50%\t30%\n18-20\t0%\t0%\t0%\n",
      ["7 warning sum-mismatch: the percentages of the column make 90 %, not 100"]),
    Remark(
      "Le Conseil départemental va bénéficier d'un financement total de 1 641 851 euros.\n\n- 1 248 352€ par an financés par l'État ;\n- 293 498€ par an financés par l'ARS ;\n- 100 000€ par an financés par le FIR.\n",
      ["1 warning sum-mismatch: the lines add up to 1641850, not to ‘1 641 851 euros’"]),
    Remark(
      "Les dépenses se sont élevées à 50 M€ en 2014, dont :\n\n- 30 M€ d'aides financières ;\n- 25 M€ pour la prévention.\n",
      ["1 warning sum-mismatch: the lines add up to 55000000, not to ‘50 M€’"]),
    Remark("Les dépenses se sont élevées à 90 M€ en 2014, dont :\n\n- 30 M€ d'aides financières ;\n- 25 M€ pour la prévention.\n", []),
    Remark(
      "Les jeunes se répartissent ainsi :\n\n- 49 % en établissement ;\n- 34 % en famille d'accueil ;\n- 27 % dans d'autres lieux.\n",
      ["1 warning sum-mismatch: the percentages of the list make 110 %, not 100"]),
    Remark(
      "Les jeunes se répartissent ainsi :\n\n- 49 % en établissement ;\n- 34 % en famille d'accueil ;\n- 17 % dans d'autres lieux.\n", []),
  ]

  private static let budgets = [
    Remark(
      "Le plan de financement est le suivant :\n\n- État : 50 000 €\n- Région : 30 000 €\n- Total : 90 000 €\n",
      ["5 warning sum-mismatch: the lines above add up to 80000, not to ‘90 000 €’"]),
    Remark("Le plan de financement est le suivant :\n\n- État : 50 000 €\n- Région : 30 000 €\n- Total : 80 000 €\n", []),
    Remark(
      "Fiche action n°1 : Ouvrir\n\n**Enjeux**\n\nLes quais sont fermés.\n\n**Budget**\n\nCoût total de 800 € :\n\n- 500 € pour le bois\n- 200 € pour les clous\n\n**Partenaires** : Club\n",
      ["9 warning sum-mismatch: the lines add up to 700, not to ‘800 €’"]),
    // With and without tax, two totals, a part that is none.
    Remark("Coût total de 800 € HT :\n\n- 500 € TTC pour le bois\n- 200 € TTC pour les clous\n", []),
    Remark("Coût total de 800 € :\n\n- 500 € pour le bois, 20 € pour la colle\n- 200 € pour les clous\n", []),
  ]

  private static let dates = [
    Remark("La réunion du 31 juin 2021 est reportée.\n", ["1 warning impossible-date: ‘31 juin 2021’ is no day, the month has 30"]),
    Remark("Vu l'avis rendu le 29/02/2021 ;\n", ["1 warning impossible-date: ‘29/02/2021’ is no day, the month has 28"]),
    Remark("La réunion du 29 février 2020 est reportée.\n", []),
    Remark("Le mardi 26 novembre 2020, le conseil s'est réuni.\n", ["1 warning impossible-date: ‘mardi 26 novembre 2020’ was a jeudi"]),
    Remark("Jeudi 26 novembre 2020, le conseil s'est réuni.\n", []),
    Remark("Samedi 1er janvier 2000, jour de fête.\n", []),
    Remark("Délibération 2020-31 juin 2021 et n° 31/06/2021.\n", []),
  ]

  private static let counts = [
    Remark(
      "Trois sources de financement seront mobilisées :\n\n- le budget de l'État ;\n- le fonds d'intervention.\n\nFin.\n",
      ["1 warning count-mismatch: ‘Trois sources’ announced and 2 listed"]),
    Remark("Trois sources de financement seront mobilisées :\n\n- le budget ;\n- le fonds ;\n- l'ONDAM.\n\nFin.\n", []),
    Remark("Le bureau compte 11 secteurs et 2 cellules :\n\n- 9 secteurs territoriaux ;\n- un secteur dédié.\n\nFin.\n", []),
    Remark("Cinq principes, dont notamment :\n\n- la proximité ;\n- la qualité.\n\nFin.\n", []),
  ]

  private static let acronyms = [
    Remark(
      "La Mission métropolitaine de prévention des conduites à risques (MMPCR) agit.\n\nLa Mission métropolitaine de prévention des conduites à risque (MMPCR) forme.\n\nAvec la mission métropolitaine de prévention des conduites à risques (MMPCAR).\n",
      ["5 warning acronym-mismatch: ‘MMPCAR’ stands here for what is ‘MMPCR’ elsewhere"]),
    Remark("La Caisse d'allocations familiales (CAF) et l'Aide sociale à l'enfance (ASE).\n\nL'aide sociale à l'enfance (ASE).\n", []),
    // An aside is no acronym.
    Remark(
      "Le projet pour l'enfant (PPE) est signé.\n\nLa plateforme de premier emploi (PPE) ouvre.\n",
      ["3 note acronym-mismatch: ‘PPE’ is ‘plateforme de premier emploi’ here and ‘projet pour l'enfant’ before"]),
    Remark("Les aides financières (AED) et les aides financières (PARIS).\n", []),
  ]

  @Test(arguments: sums + budgets + dates + counts + acronyms) private func `What does not add up is remarked, and nothing else`(
    _ remark: Remark
  ) {
    let found = extracted(remark.text).diagnostics.filter { ![.unclaimedText, .lowKindConfidence].contains($0.id) }
    let lines = found.map { "\($0.place?.line ?? 0) \($0.severity.rawValue) \($0.id.rawValue): \($0.message)" }
    #expect(lines == remark.expected, sourceLocation: remark.at)
  }

  @Test func `A calendar outside the period of its plan is a fault, one that outlasts it a remark`() {
    let document = extracted(
      """
      Schéma départemental des aidants 2015-2020

      Axe n°1 : Soutenir les aidants

      1.1 Ouvrir des lieux - Fiche action n°1

      **Objectifs et Actions**

      - **Ouvrir des haltes**
       - ▶ Ouvrir deux haltes 2016
       - ▶ Ouvrir une halte de nuit 2019-2021
       - ▶ Fermer la halte du bourg 2026

      **Partenaires** : Rectorat

      1.2 Former les aidants - Fiche action n°2

      **Objectifs et Actions**

      - **Former**
       - ▶ Ouvrir un cours 2017

      **Partenaires** : Rectorat
      """)
    #expect(
      document.diagnostics(.impossibleDate).map { "\($0.place!.line) \($0.severity.rawValue) \($0.message)" } == [
        "11 note the calendar ‘2019-2021’ ends after the period 2015-2020",
        "12 warning the calendar ‘2026’ lies outside the period 2015-2020",
      ])
  }

  @Test func `The contents page of the scheme is paired with its body, and only what differs is reported`() throws {
    let root = String(#filePath.dropLast("/Tests/ExtractingTests/CheckTests.swift".count))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/corpus/paris-schema-2015-2020.txt"))
    let tree = BlockTree(segmenting: NormalisedText(normalising: SourceText(decoding: Array(bytes), path: "schema.txt")))
    let extraction = Extraction(tree)
    let pairs = extraction.contentsPairs(PlanOutline(tree)).filter { $0.entry.heading.kind == .fiche }
    #expect(pairs.map { Int($0.entry.heading.number ?? "") } == Array(1...30))
    #expect(pairs.allSatisfy { $0.entry.start < $0.body.start && $0.entry.heading.number == $0.body.heading.number })

    let document = Document(extracting: tree, id: "schema")
    let names = document.diagnostics(.titleMismatch).map { $0.message.split(separator: " ").prefix(2).joined(separator: " ") }
    // The list of the six axes above the contents page words two more axes otherwise.
    #expect(names == ["axe 1", "axe 4", "axe 5", "fiche 5", "fiche 18", "axe 4", "fiche 20", "fiche 23"])
    #expect(
      document.diagnostics(.numberingMismatch).map(\.message) == [
        "fiche 29 has the code 6.3 here and 6.2 in the body", "fiche 30 has the code 6.4 here and 6.3 in the body",
        "the code 6.2 is printed twice",
      ])
    #expect(
      document.diagnostics(.danglingReference).map(\.message) == [
        "‘Fiche-action n°79’ names nothing in this document", "‘fiche-action n°’ has no number", "‘fiche action n°xx’ has no number",
      ])
    #expect(
      document.diagnostics(.acronymMismatch).map { $0.message.split(separator: "’")[0] } == [
        "‘DDPJJ", "‘MMPCAR", "‘CEOSP", "‘OPDE", "‘LEAP",
      ])
    #expect(document.diagnostics(.duplicateAction).first?.message.hasSuffix("is printed twice in fiche-3, with 2015 and with 2016") == true)
    #expect(document.diagnostics(.sumMismatch).isEmpty)
  }

  @Test(arguments: [
    ("Caisse d'allocations familiales (CAF)", "Caisse d'allocations familiales"),
    (
      "par la Mission interministérielle de vigilance et de lutte contre les dérives sectaires (MIVILUDES)",
      "Mission interministérielle de vigilance et de lutte contre les dérives sectaires"
    ),
    ("les observatoires départementaux de la protection de l'enfance (ODPE)", "observatoires départementaux de la protection de l'enfance"),
    ("la Direction de l'action sociale, de l'enfance (DASES)", nil), ("un rapport (RSA)", nil), ("(CAF)", nil),
    ("des établissements et services sociaux (Paris)", nil),
  ]) func `An acronym takes its letters from the words before it`(text: String, name: String?) {
    let found = AcronymReader(tokens: tokens(text)).all()
    #expect(found.first.map { tokens(text).slice($0.name).string } == name)
  }
}
