import Extracting
import Normalising
import Reading
import Segmenting

/// One line of a document, as the file has it and as it was read.
struct ReviewLine {
  /// Counted from 1.
  let number: Int
  /// Where it opens a page, which one.
  let page: Int?
  let source: HTML
  let normalised: HTML
  /// The corrections that begin in it.
  let corrections: [Correction]
  /// Running heads, page numbers: no text of the document.
  let isFurniture: Bool
  /// It holds text that no node claims.
  let isResidue: Bool
}

/// Pairs the lines of a document's source with those of its normalised text. Linear.
struct ReviewLines {
  private let document: Document
  private let normalised: LineTable
  private var sourceCursor = 0
  private var normalisedCursor = 0

  init(of document: Document) {
    self.document = document
    normalised = LineTable(of: document.text.bytes)
  }

  func all() -> [ReviewLine] {
    var walker = self
    return walker.walk()
  }

  private mutating func walk() -> [ReviewLine] {
    let source = document.source
    let corrections = document.text.corrections
    let furniture = furnitureLines()
    let residue = residueLines()
    var lines: [ReviewLine] = []
    var (next, page) = (0, 1)
    for index in 0..<max(source.lines.count, normalised.count) {
      var begun: [Correction] = []
      let end = index < source.lines.count ? source.lines.lines[index].next : source.bytes.count
      while next < corrections.count, corrections[next].span.start.value < end || index >= source.lines.count {
        begun.append(corrections[next])
        next += 1
      }
      let here = index < source.lines.count ? source.pages.number(at: SourceOffset(source.lines.lines[index].start)) : nil
      lines.append(
        ReviewLine(
          number: index + 1, page: here != page ? here : nil, source: sourceHTML(index), normalised: normalisedHTML(index),
          corrections: begun, isFurniture: furniture.contains(index), isResidue: residue.contains(index)))
      if let here { page = here }
    }
    return lines
  }

  private mutating func sourceHTML(_ index: Int) -> HTML {
    guard index < document.source.lines.count else { return HTML() }
    let stretches = document.text.map.stretches
    return Self.marked(document.source.bytes, document.source.lines.lines[index], stretches.count, &sourceCursor) { place in
      (stretches[place].source, nil, false)
    }
  }

  private mutating func normalisedHTML(_ index: Int) -> HTML {
    guard index < normalised.count else { return HTML() }
    let (stretches, corrections) = (document.text.map.stretches, document.text.corrections)
    return Self.marked(document.text.bytes, normalised.lines[index], stretches.count, &normalisedCursor) { place in
      (stretches[place].normalised, corrections[place], corrections[place].isUnsure)
    }
  }

  /// A line with its corrected stretches marked; one over several lines is marked on each, and named on the first.
  private static func marked(
    _ bytes: [UInt8], _ line: LineTable.Line, _ count: Int, _ cursor: inout Int,
    _ stretch: (Int) -> (range: Range<Int>, correction: Correction?, isUnsure: Bool)
  ) -> HTML {
    var html = HTML()
    var start = line.start
    func add(_ end: Int) {
      if start < end { html.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = max(start, end)
    }
    while cursor < count {
      let (range, correction, isUnsure) = stretch(cursor)
      guard range.lowerBound < line.next else { break }
      add(min(range.lowerBound, line.end))
      let end = min(range.upperBound, line.end)
      if start < end || range.lowerBound >= line.start {
        open(correction, isUnsure, isFirst: range.lowerBound >= line.start, &html)
        add(end)
        html.append(markup: "</mark>")
      }
      guard range.upperBound <= line.next else { break }
      cursor += 1
    }
    add(line.end)
    return html
  }

  private static func open(_ correction: Correction?, _ isUnsure: Bool, isFirst: Bool, _ html: inout HTML) {
    guard let correction else { return html.append(markup: "<mark class=\"was\">") }
    html.append(markup: isUnsure ? "<mark class=\"now unsure\"" : "<mark class=\"now\"")
    if isFirst {
      html.append(markup: " id=\"")
      html.append(correction.id)
      html.append(markup: "\"")
    }
    html.append(markup: " title=\"")
    html.append("\(correction.rule), \(French.share(correction.confidence))")
    html.append(markup: "\">")
  }

  /// The lines that hold furniture and no text.
  private func furnitureLines() -> Set<Int> {
    var (furniture, text) = (Set<Int>(), Set<Int>())
    for leaf in document.tree.leaves where !leaf.range.isEmpty && (leaf.role == .furniture || leaf.role == .text) {
      let lines = normalised.number(at: leaf.range.lowerBound) - 1...normalised.number(at: leaf.range.upperBound - 1) - 1
      if leaf.role == .text { text.formUnion(lines) } else { furniture.formUnion(lines) }
    }
    return furniture.subtracting(text)
  }

  private func residueLines() -> Set<Int> {
    var found: Set<Int> = []
    for span in document.residue.flatMap(\.at.spans) { found.formUnion(document.source.lines.indices(of: span)) }
    return found
  }
}

extension LineTable {
  /// The indices of the lines that a span touches.
  func indices(of span: SourceSpan) -> ClosedRange<Int> {
    let first = number(at: span.start.value) - 1
    return first...max(first, number(at: max(span.start.value, span.end.value - 1)) - 1)
  }
}

extension Correction {
  /// Whether it needs eyes, as the diagnostic has it.
  var isUnsure: Bool { confidence < 0.8 }
}
