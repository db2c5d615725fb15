import Foundation
import Reading
import TestSupport

@testable import Normalising

/// The corpus beside the tests, read where this file stands.
enum Corpus {
  static let clean = ["paris-schema-2015-2020", "paris-100-mesures-2021-2025", "puy-de-dome-contrat-2020", "strategie-nationale-2020"]
  static let deliberation = "paris-2022-dsol-144"

  static func text(_ name: String, from file: String = #filePath) -> NormalisedText {
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    guard let data = FileManager.default.contents(atPath: "\(root)/corpus/\(name).txt") else { fatalError("no corpus file \(name)") }
    return NormalisedText([UInt8](data))
  }
}

extension NormalisedText {
  init(_ bytes: [UInt8]) { self.init(normalising: SourceText(decoding: bytes, path: "acte.txt")) }
  init(_ text: String) { self.init(Array(text.utf8)) }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Words of the domain and all that is known to trip a normaliser.
func keywordSoup(_ seed: UInt64) -> [UInt8] {
  let words = [
    "Délibère", "I’enfance", "|'action", "l'", "d’ enfants", "jusqu' à", "I'’Etat", "aujourd'hui", "C O N S E I L", "CCOONNSSEEIILL",
    "A B C D E", "œuvre",
    "po\u{AD}li", "poli-\ntique", "co-\r\nvictimes", "socio-\n   éducatif ", "ﬁnance", "eﬀet", "Ã©tÃ©", "â€™", "Ã¢â‚¬â„¢", "Â°", "é\u{A0}»",
    "\u{200B}", "\u{FEFF}", "\u{200D}",
    "l|le", "i|s", "| a | b |", "||", "-\n", "-\r", "\r\n", "\r", "\n", "\u{85}", "\u{0C}", "\0", "\u{FFFD}", "2015-\n2016", "3 904 500 €",
    "L. 221-1", "'", "’", "‘", "ʼ",
    "1'", "!'", "`x", "www.vaubrun.fr/l'", "a@b.fr", "  ", "\t", "É", "E\u{301}",
  ]
  var dice = Dice(seed)
  var out: [UInt8] = []
  for _ in 0..<(1 + dice.roll(60)) {
    if dice.roll(9) == 0 { out.append(UInt8(dice.roll(256))) } else { out += words[dice.roll(words.count)].utf8 }
    if dice.roll(3) > 0 { out.append(0x20) }
  }
  return out
}

/// A page of print as an engine with the English model reads it.
let damagedPage = """
  Le conseil municipal, réuni en séance publique, a pris connaissance du projet de réglement. Aprés en avoir délibéré, il
  approuve la convention avec |'association et autorise le maire a signer tous les actes nécessaires a sa mise en ceuvre. La
  derniére phase des travaux de la bibliothéque sera achevée avant la rentrée, aprés quoi les méres et les péres des éléves
  pourront étre accueillis dans de meilleures conditions. La commission a rappelé le role du département et I'intérét de la
  démarche pour I'enfance. Une premiére réunion est prévue a la mairie.
  """

/// The same page as it was printed.
let cleanPage = """
  Le conseil municipal, réuni en séance publique, a pris connaissance du projet de règlement. Après en avoir délibéré, il
  approuve la convention avec l'association et autorise le maire à signer tous les actes nécessaires à sa mise en œuvre. La
  dernière phase des travaux de la bibliothèque sera achevée avant la rentrée, après quoi les mères et les pères des élèves
  pourront être accueillis dans de meilleures conditions. La commission a rappelé le rôle du département et l'intérêt de la
  démarche pour l'enfance. Une première réunion est prévue à la mairie.
  """
