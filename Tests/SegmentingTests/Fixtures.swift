import Foundation
import Normalising
import Reading
import TestSupport

@testable import Segmenting

/// The corpus beside the tests, read where this file stands.
enum Corpus {
  static let names = [
    "paris-schema-2015-2020", "paris-100-mesures-2021-2025", "puy-de-dome-contrat-2020", "strategie-nationale-2020", "paris-2022-dsol-144",
  ]

  static func bytes(_ name: String, from file: String = #filePath) -> [UInt8] {
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    guard let data = FileManager.default.contents(atPath: "\(root)/corpus/\(name).txt") else { fatalError("no corpus file \(name)") }
    return [UInt8](data)
  }
}

extension BlockTree {
  init(_ bytes: [UInt8]) { self.init(segmenting: NormalisedText(normalising: SourceText(decoding: bytes, path: "acte.txt"))) }
  init(_ text: String) { self.init(Array(text.utf8)) }

  /// The texts of the leaves that have a role.
  func texts(_ role: Leaf.Role) -> [String] {
    leaves.filter { $0.role == role }.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
  }
}

/// Words of the domain, signs of layout and random bytes.
func keywordSoup(_ seed: UInt64) -> [UInt8] {
  let words = [
    "Fiche action n°3 : ", "Axe 2", "Objectif", "Partenaires :", "Délibère :", "Article 1 :", "Vu le code,", "Focus : Vaubrun", "2015-",
    "2015", "2016", "-2017", "¹", "² Note",
    "- ", "\u{2022}", "\u{F0B7} ", "o ", "1. ", "a) ", "\u{27A2}", "**", "*", "_", "#", "## ", "[lien](x)", "![i](x)", "](", "<b>", "</b>",
    "<li>", "<", "&eacute;", "|", "\t", "\t\t",
    "<ol><li>1. Un</li>", "........ 12", "---", "***", "\n", "\n\n", "\r\n", "\r", "\u{85}", "\u{0C}", "\n \n", "\n   ", "  ", "\u{A0}",
    "\0", "\u{FFFD}", "de", "la mairie", "œuvre.", "ÉTÉ", "I’an", "poli-\ntique",
    "cookies site", "Page 3", ":", ";", "(SIAE)",
  ]
  var dice = Dice(seed)
  var out: [UInt8] = []
  for _ in 0..<(1 + dice.roll(60)) {
    if dice.roll(12) == 0 { out.append(UInt8(dice.roll(256))) } else { out += words[dice.roll(words.count)].utf8 }
    if dice.roll(3) == 0 { out.append(0x20) }
    if dice.roll(6) == 0 { out.append(0x0A) }
  }
  return out
}
