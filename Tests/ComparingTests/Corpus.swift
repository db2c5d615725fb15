import Comparing
import Foundation

/// The outlines of the committed extractions.
enum Corpus {
  static let scheme = outline("paris-schema-2015-2020")
  static let strategy = outline("strategie-nationale-2020")
  static let contract = outline("puy-de-dome-contrat-2020")
  static let measures = outline("paris-100-mesures-2021-2025")

  static func json(_ id: String) -> [UInt8] {
    let root = #filePath.dropLast("/Tests/ComparingTests/Corpus.swift".count)
    return Array(FileManager.default.contents(atPath: "\(root)/outputs/documents/\(id).json")!)
  }

  private static func outline(_ id: String) -> Outline {
    do { return try Outline(json: json(id)) } catch { fatalError("\(id): \(error)") }
  }
}
