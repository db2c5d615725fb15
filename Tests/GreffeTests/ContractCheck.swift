import Extracting
import Foundation
import Greffe
import Normalising
import Publishing
import Reading
import Segmenting

/// What the contract promises of every document, whatever its text, read off the JSON that is written.
struct ContractCheck {
  private(set) var faults: [String] = []
  private let document: Document
  private let source: [UInt8]
  private let lineStarts: [Int]
  private var ids: Set<String> = []

  /// What is wrong with the JSON of a document; empty when it keeps its promises.
  static func faults(_ document: Document) -> [String] {
    var check = ContractCheck(document)
    check.run()
    return Array(check.faults.prefix(8))
  }

  private init(_ document: Document) {
    self.document = document
    source = document.source.bytes
    lineStarts = Self.lineStarts(source)
  }

  /// Lines end at LF, CRLF, CR and NEL; counted here on its own, not by the table that the tool has.
  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isEnd =
        byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
        || byte == 0x85 && index > 0
          && bytes[index - 1] == 0xC2
      if isEnd { starts.append(index + 1) }
    }
    return starts
  }

  private mutating func fail(_ message: String) { faults.append(message) }

  private mutating func run() {
    let bytes = document.json(by: Pipeline.generator)
    guard let json = try? JSONSerialization.jsonObject(with: Data(bytes)), let root = json as? [String: Any] else {
      return fail("the JSON cannot be parsed")
    }
    for key in Self.keys where root[key] == nil { fail("the key \(key) is absent") }
    for key in root.keys where !Self.keys.contains(key) { fail("the key \(key) is not of the contract") }
    checkCoverage(root)
    walk(root, "document", isRoot: true)
  }

  private static let keys: Set<String> = [
    "schemaVersion", "generator", "id", "kind", "kindConfidence", "title", "reference", "issuer", "date", "period", "source", "quality",
    "coverage", "parties", "axes", "groups", "fiches", "objectives", "actions", "deliberation", "acts", "amounts", "keyFigures",
    "deadlines", "legalReferences", "tables", "footnotes", "sections", "residue", "corrections", "diagnostics",
  ]

  private mutating func checkCoverage(_ root: [String: Any]) {
    guard let coverage = root["coverage"] as? [String: Int] else { return fail("no coverage") }
    let parts = ["extracted", "layout", "furniture", "residue"].map { coverage[$0] ?? -1 }
    if coverage["bytes"] != source.count { fail("coverage of \(coverage["bytes"] ?? -1) bytes, the source has \(source.count)") }
    if parts.contains(where: { $0 < 0 }) || parts.reduce(0, +) != source.count { fail("coverage \(parts) of \(source.count) bytes") }
  }

  private mutating func walk(_ value: Any, _ path: String, isRoot: Bool = false) {
    if let list = value as? [Any] {
      for (place, item) in list.enumerated() { walk(item, "\(path)[\(place)]") }
    }
    guard let node = value as? [String: Any] else { return }
    if !isRoot { check(node, path) }
    for key in node.keys.sorted() where key != "at" { walk(node[key]!, "\(path).\(key)") }
  }

  private mutating func check(_ node: [String: Any], _ path: String) {
    if let at = node["at"] as? [String: Any] { checkPlace(at, node, path) }
    if node["spans"] != nil { checkPlace(node, [:], path) }
    if node["text"] != nil, node["at"] == nil, node["value"] == nil, node["op"] == nil { fail("\(path) has text and no place") }
    guard let fingerprint = node["fingerprint"] as? String, let id = node["id"] as? String else { return }
    if !ids.insert(id).inserted { fail("\(path): the id \(id) is not unique") }
    if Folding.fingerprint(Self.named(node)) != fingerprint { fail("\(path): the fingerprint of \(id) is not that of its text") }
  }

  /// What a node's fingerprint is made of.
  private static func named(_ node: [String: Any]) -> String {
    if let text = node["text"] as? String { return text }
    if let rows = node["rows"] as? [[[String: Any]]], let header = node["header"] as? [[[String: Any]]] {
      return (header + rows).joined().map { $0["text"] as? String ?? "" }.joined(separator: " ")
    }
    for key in ["subject", "title", "reference"] { if let text = node[key] as? String { return text } }
    for key in ["paragraphs", "articles"] {
      if let first = (node[key] as? [[String: Any]])?.first { return first["text"] as? String ?? "" }
    }
    return (node["tables"] as? [[String: Any]])?.first.map(named) ?? ""
  }

  private mutating func checkPlace(_ at: [String: Any], _ node: [String: Any], _ path: String) {
    guard let spans = at["spans"] as? [[Int]], let line = at["line"] as? Int else { return fail("\(path): no place") }
    var end = 0
    for span in spans {
      if span.count != 2 || span[1] <= 0 || span[0] < end || span[0] + span[1] > source.count {
        return fail("\(path): spans \(spans) are empty, out of order or outside the \(source.count) bytes")
      }
      end = span[0] + span[1]
    }
    guard let first = spans.first?.first else { return fail("\(path): no spans") }
    let number = lineStarts.lastIndex { $0 <= first }.map { $0 + 1 } ?? 1
    if line != number { fail("\(path): line \(line) is \(number)") }
    let letters = self.letters(spans)
    if let text = node["text"] as? String, !text.isEmpty {
      let isTime = node["certainty"] != nil
      let wanted = isTime ? digits(Folding.letters(text)) : Folding.letters(text)
      if wanted != (isTime ? digits(letters) : letters) {
        fail("\(path): ‘\(text.prefix(80))’ is not what stands there: \(letters.prefix(80))")
      }
    } else if let title = node["title"] as? String, node["subject"] == nil, case let wanted = Folding.letters(title), !wanted.isEmpty,
      !letters.contains(wanted)
    {
      fail("\(path): the title ‘\(title.prefix(80))’ does not stand there")
    }
  }

  private func digits(_ text: String) -> String { text.filter { "0123456789".contains($0) } }

  /// The letters and digits of the normalised text at some spans of the source, without markup and bullets.
  private func letters(_ spans: [[Int]]) -> String {
    let text = document.tree.text
    var bytes: [UInt8] = []
    for span in spans {
      let low = text.map.normalised(SourceOffset(span[0]), rounding: .down).value
      let high = text.map.normalised(SourceOffset(span[0] + span[1]), rounding: .up).value
      let leaves = document.tree.leaves
      var index = leaves.partition { $0.range.upperBound <= low }
      while index < leaves.count, leaves[index].range.lowerBound < high {
        if leaves[index].role == .text { bytes += text.bytes[leaves[index].range.clamped(to: low..<high)] + [0x20] }
        index += 1
      }
    }
    return String(decoding: Folding.letters(bytes), as: UTF8.self)
  }
}

extension Array {
  /// The index of the first element for which the test no longer holds; those for which it holds come first.
  fileprivate func partition(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
