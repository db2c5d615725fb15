import Normalising
import Reading
import Segmenting
import TestSupport
import Testing

@testable import Extracting

/// Text that is hard for the parsers of acts takes no longer than its length asks for.
@Suite(.serialized) struct ActLinearityTests {
  private static let act = "Objet : Vente du banc\n\nVu le code de l'urbanisme ;\n\nDélibère :\n\n"
  private static let units = [
    "Vu la loi ; ", "1 - Titre\n\n", "2020-038 TITRE\n", "Présents : M. A\n", "M. Orval, ", "Pour : 3 ", "Article 1 : Le ",
    "le conseil, après en avoir délibéré, ", "Envoyé en préfecture le 12/04/2023 ", "Le Maire,\n",

    "OBJET : A Séance du Pouvoirs : B ", "VENTE DU BANC\n\n", "Considérant que\nle banc\n", "\u{FFFD}",
    ";Vu le Code ;ARRÊTÉARTICLE I - ", "VU\n\n- le code,\n\n", "Considérant\nque le banc,\n", "## Banc, par Luc Roy\n\n",
    "Arrêté\n\nLe Maire,\n\nrelatif à\n\n",
  ]

  @Test(arguments: units) func `An act is read in linear time`(unit: String) {
    let measured = Linearity { size in
      let text = Self.act + String(repeating: unit, count: size / unit.utf8.count)
      return BlockTree(segmenting: NormalisedText(normalising: SourceText(decoding: Array(text.utf8), path: "x.txt")))
    } run: { tree in
      _ = Document(extracting: tree, id: "x")
    }
    #expect(measured.holds, "\(measured.size) bytes in \(measured.small) s, four times as many in \(measured.large) s")
  }
}
