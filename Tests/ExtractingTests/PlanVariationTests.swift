import Testing

@testable import Extracting

/// The same plan printed otherwise is the same plan.
@Suite struct PlanVariationTests {
  private let plain = DocumentOutline.plan(extracted(PlanFixture.whole))

  private static let bullets = [
    ["▶": "➢"], ["▶": "•"], ["▶": "✔"], ["▶": "■"], ["▶": "\u{F0B7}"], ["▶": "\u{F0E0}"], ["▶": "↘"], ["▶": "→"], ["- ▶": "- ◦"],
    ["\n- **": "\n- ◆ **"], ["\n- **": "\n➤ **"], ["\n- **": "\n◆ **"], ["- ▶": "▶"], ["- ▶": "-\t▶"], [" - ": "\u{A0}- "],
    ["\n- ": "\n– "],
    ["\n**Enjeux**": "\n- ✓ **Enjeux**", "\n**Part": "\n- ✓ **Part", "\n**Ind": "\n- ✓ **Ind"],
    ["\n**Part": "\n✓ **Part", "\n**Ind": "\n✓ **Ind"],
  ]

  @Test(arguments: bullets) func `Other bullets say the same`(changes: [String: String]) {
    #expect(DocumentOutline.plan(extracted(varied(changes))) == plain)
  }

  private static let labels = [
    ["**Enjeux**": "**Contexte et enjeux**"], ["**Enjeux**": "**Problématique**"], ["**Enjeux**": "**ENJEUX**"],
    ["**Enjeux**": "**Enjeux :**"],
    ["**Enjeux**": "## Enjeux"], ["**Objectifs et Actions**": "**Objectifs / Actions**"],
    ["**Objectifs et Actions**": "**OBJECTIFS ET ACTIONS :**"],
    ["**Partenaires principaux** :": "**Partenaires mobilisés** :"], ["**Partenaires principaux** :": "**Acteurs concernés :**"],
    ["**Partenaires principaux** :": "**Partenariat**\u{A0}:"], ["**Indicateurs de réalisation**": "**Critères d'évaluation**"],
    ["**Indicateurs de réalisation**": "**Indicateurs de suivi et d'évaluation :**"], ["**Les constats**": "**État des lieux**"],
    ["**Les atouts de la vallée**": "**Points forts**"], ["Partenaires :": "Partenaires principaux :"], ["Calendrier :": "Échéance :"],
  ]

  @Test(arguments: labels) func `Another département's labels say the same`(changes: [String: String]) {
    #expect(DocumentOutline.plan(extracted(varied(changes))) == plain)
  }

  private func varied(_ changes: [String: String]) -> String {
    changes.reduce(PlanFixture.whole) { text, change in
      #expect(text.contains(change.key))
      return text.replacing(change.key, with: change.value)
    }
  }

  @Test func `Line ends and blanks at the end of a line say nothing`() {
    for (end, name) in [("\r\n", "CRLF"), ("\r", "CR"), ("\u{85}", "NEL"), ("  \n", "blanks"), ("\t\n", "tab")] {
      let text = PlanFixture.whole.replacing("\n", with: end)
      #expect(DocumentOutline.plan(extracted(text)) == plain, "\(name)")
    }
  }

  @Test func `Fiches in another order are the same fiches`() {
    let text =
      PlanFixture.head + PlanFixture.firstAxis + PlanFixture.secondFiche + PlanFixture.firstFiche + PlanFixture.secondAxis
      + PlanFixture.fourthFiche + "\n\n" + PlanFixture.thirdFiche
    #expect(fiches(text) == fiches(PlanFixture.whole))
  }

  @Test(arguments: [60, 80, 90, 110]) func `Lines cut at a width are the same plan`(width: Int) {
    #expect(DocumentOutline.plan(extracted(Self.wrapped(PlanFixture.whole, width))) == plain)
  }

  @Test func `Page breaks with running heads and page numbers are no part of the plan`() {
    let text = PlanFixture.parts.enumerated().map { place, page in
      "Département de la Haute-Sève – Schéma de l'autonomie\n\n\(page)\n\n\(place + 1)\n"
    }.joined(separator: "\u{0C}")
    #expect(DocumentOutline.plan(extracted(text)) == plain)
  }

  private func fiches(_ text: String) -> [String] { extracted(text).parts.fiches.map { DocumentOutline.fiche($0) }.sorted() }

  /// The text with its lines cut before they grow wider than `width`.
  static func wrapped(_ text: String, _ width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }
      var lines = [String(indent)]
      for word in line.split(separator: " ") {
        let isFirst = lines[lines.count - 1].allSatisfy { $0 == " " }
        if !isFirst, lines[lines.count - 1].count + 1 + word.count > width {
          lines.append(String(word))
        } else {
          lines[lines.count - 1] += (isFirst ? "" : " ") + word
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

/// Rule 8 of the house.
@Suite struct DamagedFicheTests {
  private static let damage = Array(
    PlanFixture.firstFiche.split(separator: "\n", omittingEmptySubsequences: false).indices.dropFirst().dropLast(2))

  @Test(arguments: damage) func `A damaged fiche cannot eat its neighbour`(line: Int) throws {
    var lines = PlanFixture.firstFiche.split(separator: "\n", omittingEmptySubsequences: false)
    let removed = lines.remove(at: line)
    let document = extracted(
      PlanFixture.head + PlanFixture.firstAxis + lines.joined(separator: "\n") + PlanFixture.secondFiche + PlanFixture.secondAxis
        + PlanFixture.thirdFiche + PlanFixture.fourthFiche)
    for (place, number) in ["2", "3", "4"].enumerated() {
      let fiche = try #require(document.parts.fiches.first { $0.number == number })
      #expect(DocumentOutline.fiche(fiche) == Self.neighbours[place], "without ‘\(removed)’")
    }
  }

  private static let neighbours = extracted(PlanFixture.whole).parts.fiches.filter { $0.number != "1" }.map { DocumentOutline.fiche($0) }

  @Test func `A fiche cut short anywhere leaves the next whole`() throws {
    let bytes = Array(PlanFixture.firstFiche.utf8)
    for end in stride(from: 60, to: bytes.count, by: 101) {
      let cut = String(decoding: bytes[..<end], as: UTF8.self)
      let document = extracted(PlanFixture.head + PlanFixture.firstAxis + cut + "\n\n" + PlanFixture.secondFiche)
      let second = try #require(document.parts.fiches.first { $0.number == "2" })
      #expect(DocumentOutline.fiche(second) == Self.neighbours[0], "cut behind ‘\(cut.suffix(30))’")
    }
  }
}
