import Cataloguing
public import Extracting
package import Markup
import Mustache
import Normalising
import Reading
import Segmenting

extension Document {
  /// A page for the archivist, in French: the source beside the normalised text line by line, corrections marked, the extracted tree
  /// beside them, doubts first. It needs no other file and no script, and holds nothing of the document unescaped. Linear.
  public func reviewPage(by generator: Generator) -> [UInt8] { reviewPage(by: generator, doubting: []) }

  /// The same with words that the engine of the optical recognition was not sure of.
  package func reviewPage(by generator: Generator, doubting words: [AltoText.Word]) -> [UInt8] {
    reviewPage(by: generator, doubting: words, .standard)
  }

  func reviewPage(by generator: Generator, doubting words: [AltoText.Word], _ extent: ReviewExtent) -> [UInt8] {
    let entry = CatalogueEntry(of: self)
    let tree = ReviewTree(of: entry, source.lines, extent)
    let doubts = Doubts(of: entry, words, extent)
    let lines = ReviewLines.all(of: self, extent)
    let (rows, end) = tree.rows
    let (lineCount, nodeCount) = (source.lines.count, tree.nodes.count)
    return Page.review.render([
      "title": .text(title ?? id), "id": .text(id), "facts": .list(facts), "summary": .text(summary),
      "doubtCount": .text(Self.doubtCount(doubts)),
      "groups": .list(doubts.groups(of: self)), "hasDoubts": .flag(doubts.count > 0),
      "lines": .list(lines.map { Self.row($0, tree) }), "lineCount": .text(French.count(lineCount, "ligne", "lignes")),
      "hasLineRest": .flag(lineCount > extent.limit), "lineRest": extent.rest(lineCount, "ligne", "lignes", source.path),
      "contents": .list(tree.contents), "hasContents": .flag(tree.contents.count > 1), "nodes": .list(rows), "nodesEnd": .html(end),
      "nodeCount": .text(French.count(nodeCount, "élément", "éléments")), "hasNodeRest": .flag(nodeCount > extent.limit),
      "nodeRest": extent.rest(nodeCount, "élément", "éléments", "outputs/documents/\(id).json"),
      "generator": .text("\(generator.name) \(generator.version)"), "sha256": .text(source.sha256),
    ])
  }

  private static func doubtCount(_ doubts: Doubts) -> String {
    doubts.count == 0 ? "rien à signaler" : French.count(doubts.count, "point à vérifier", "points à vérifier")
  }

  private var summary: String {
    let quality = text.quality
    return "\(French.kind(kind)), lecture \(French.grade(quality.ocr)), \(French.count(quality.corrections, "correction", "corrections"))"
  }

  private var facts: [Fields] {
    let quality = text.quality
    var facts = [
      ("Genre", "\(French.kind(kind)), sûr à \(French.percentage(kindConfidence))"), ("Référence", reference), ("Émetteur", issuer),
      ("Date", date.map { $0.edtf ?? $0.text }), ("Période", period.map { $0.edtf ?? $0.text }),
      ("Fichier", "\(source.path), \(French.number(source.fileSize)) octets, \(source.encoding.rawValue)"),
      ("Lecture", "\(French.grade(quality.ocr)), \(French.percentage(quality.suspects)) de mots suspects"),
      ("Corrections", "\(French.number(quality.corrections)), dont \(French.number(text.corrections.count(where: \.isUnsure))) peu sûres"),
    ]
    let whole = Double(max(coverage.bytes, 1))
    let shares = [
      ("compris", coverage.extracted), ("mise en page", coverage.layout), ("en-têtes et pieds", coverage.furniture),
      ("non compris", coverage.residue),
    ]
    facts.append(("Texte", shares.map { "\($0.0) \(French.percentage(Double($0.1) / whole))" }.joined(separator: ", ")))
    return facts.compactMap { label, value in value.map { ["fact": .text(label), "value": .text($0)] } }
  }

  private static func row(_ line: ReviewLine, _ tree: ReviewTree) -> Fields {
    var row: Fields = [
      "lineAnchor": .text(Anchor.line(line.number)), "line": .count(line.number), "source": .html(line.source),
      "normalised": .html(line.normalised), "style": .text(style(line)), "hasNode": .flag(false), "hasPage": .flag(line.page != nil),
      "hasCorrections": .flag(!line.corrections.isEmpty), "isFurniture": .flag(line.isFurniture), "isResidue": .flag(line.isResidue),
    ]
    if let page = line.page { row["page"] = .count(page) }
    if line.number <= tree.owners.count, let owner = tree.owners[line.number - 1] {
      row["hasNode"] = .flag(true)
      row["nodeAnchor"] = .text(Anchor.node(tree.nodes[owner].id))
      row["nodeLabel"] = .text("\(tree.nodes[owner].kind.label) \(tree.nodes[owner].id)")
    }
    if !line.corrections.isEmpty {
      row["correctionCount"] = .text(French.count(line.corrections.count, "correction", "corrections"))
      row["hasUnsure"] = .flag(line.corrections.contains(where: \.isUnsure))
      row["corrections"] = .list(line.corrections.map(self.row))
    }
    return row
  }

  private static func style(_ line: ReviewLine) -> String {
    if line.isResidue { return "residue" }
    if line.isFurniture { return "furniture" }
    return !line.corrections.isEmpty ? "changed" : line.source.isEmpty && line.normalised.isEmpty ? "blank" : "same"
  }

  private static func row(_ correction: Correction) -> Fields {
    let evidence = French.evidence(correction.evidence)
    return [
      "correctionId": .text(correction.id), "from": .text(correction.from.replacing("\n", with: "⏎")),
      "to": .text(correction.to.replacing("\n", with: "⏎")), "rule": .text(French.rule(correction.rule)),
      "confidence": .text(French.share(correction.confidence)), "evidence": .text(evidence ?? correction.evidence),
      "isEnglish": .flag(evidence == nil), "isUnsure": .flag(correction.isUnsure),
    ]
  }
}
