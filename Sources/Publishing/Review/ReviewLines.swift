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

/// The lines of a document's source, each with what was made of it. Linear.
///
/// A correction stands with the line that it begins in; what it puts behind a line end stands with the next one.
struct ReviewLines {
  private let document: Document
  private var lines: [ReviewLine] = []
  /// The correction at hand, and whether it began in a line above.
  private var next = 0
  private var isOpen = false
  /// What corrections put behind the line ends to come.
  private var carried: [(text: Substring, correction: Correction)] = []

  static func all(of document: Document, _ extent: ReviewExtent = .standard) -> [ReviewLine] {
    var walker = ReviewLines(document: document)
    walker.walk(extent.limit)
    return walker.lines
  }

  private init(document: Document) { self.document = document }

  private mutating func walk(_ limit: Int) {
    let source = document.source
    let furniture = furnitureLines()
    let residue = Set(document.residue.flatMap(\.at.spans).flatMap { source.lines.indices(of: $0) })
    var page: Int? = 1
    for (index, line) in source.lines.lines.prefix(limit).enumerated() {
      let here = source.pages.number(at: SourceOffset(line.start))
      let (was, now, begun) = columns(of: line, isLast: index + 1 == source.lines.count)
      lines.append(
        ReviewLine(
          number: index + 1, page: here != page ? here : nil, source: was, normalised: now, corrections: begun,
          isFurniture: furniture.contains(index), isResidue: residue.contains(index)))
      page = here ?? page
    }
  }

  private mutating func columns(of line: LineTable.Line, isLast: Bool) -> (source: HTML, normalised: HTML, begun: [Correction]) {
    let corrections = document.text.corrections
    var (was, now, begun) = (HTML(), HTML(), [] as [Correction])
    for piece in isLast ? carried[...] : carried.prefix(1) { Self.mark(piece.text, piece.correction, isFirst: false, &now) }
    carried.removeFirst(isLast ? carried.count : min(1, carried.count))
    var cursor = line.start
    while next < corrections.count, corrections[next].span.start.value < line.next {
      let correction = corrections[next]
      let (start, end) = (correction.span.start.value, correction.span.end.value)
      if !isOpen {
        let kept = text(cursor, min(start, line.end))
        was.append(line: kept)
        now.append(line: kept)
        write(correction, &now)
        begun.append(correction)
      }
      Self.mark(text(max(cursor, start), min(end, line.end)), nil, isFirst: false, &was)
      cursor = max(cursor, min(end, line.end))
      isOpen = end > line.next
      if isOpen { break }
      next += 1
    }
    let kept = text(cursor, line.end)
    was.append(line: kept)
    now.append(line: kept)
    return (was, now, begun)
  }

  private func text(_ start: Int, _ end: Int) -> Substring {
    start < end ? Substring(decoding: document.source.bytes[start..<end], as: UTF8.self) : ""
  }

  /// The replacement up to its first line end; the rest is carried.
  private mutating func write(_ correction: Correction, _ now: inout HTML) {
    let parts = correction.to.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{C}" }
    Self.mark(parts[0], correction, isFirst: true, &now)
    carried += parts.dropFirst().map { ($0, correction) }
  }

  /// What was there, or with its correction what is there now.
  private static func mark(_ text: Substring, _ correction: Correction?, isFirst: Bool, _ html: inout HTML) {
    if text.isEmpty, !isFirst { return }
    guard let correction else {
      html.append(markup: "<mark class=\"was\">")
      html.append(text)
      return html.append(markup: "</mark>")
    }
    html.append(markup: correction.isUnsure ? "<mark class=\"now unsure\"" : "<mark class=\"now\"")
    if isFirst {
      html.append(markup: " id=\"")
      html.append(correction.id)
      html.append(markup: "\"")
    }
    html.append(markup: " title=\"")
    html.append("\(French.rule(correction.rule)), \(French.share(correction.confidence))")
    html.append(markup: "\">")
    html.append(text)
    html.append(markup: "</mark>")
  }

  /// The lines that hold furniture and no text.
  private func furnitureLines() -> Set<Int> {
    var (furniture, text) = (Set<Int>(), Set<Int>())
    for leaf in document.tree.leaves where !leaf.range.isEmpty && (leaf.role == .furniture || leaf.role == .text) {
      let span = document.text.span(NormalisedOffset(leaf.range.lowerBound)..<NormalisedOffset(leaf.range.upperBound))
      let lines = document.source.lines.indices(of: span)
      if leaf.role == .text { text.formUnion(lines) } else { furniture.formUnion(lines) }
    }
    return furniture.subtracting(text)
  }
}

extension HTML {
  /// A piece of a line. A wide run of blanks is held together, so that the page can show it narrower than it is.
  fileprivate mutating func append(line text: Substring) {
    var rest = text
    while let first = rest.firstIndex(of: " ") {
      append(rest[..<first])
      let blanks = rest[first...].prefix { $0 == " " }
      if blanks.count >= 8 { append(markup: "<span class=\"gap\">") }
      append(blanks)
      if blanks.count >= 8 { append(markup: "</span>") }
      rest = rest[blanks.endIndex...]
    }
    append(rest)
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
