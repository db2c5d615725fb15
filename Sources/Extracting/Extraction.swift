import Normalising
import Reading
import Segmenting

/// What an extraction has at hand, and what it has claimed so far. Parsers take turns on it; the order in which they claim is the order of
/// the road, so that what none of them understands is left for the last, which files it under `sections`.
struct Extraction {
  let tree: BlockTree
  private(set) var claims = Claims()
  private(set) var ids = Identifiers()
  var diagnostics: [Diagnostic] = []
  /// The block where the first fiche begins: what follows is a fiche's and not the document's.
  var firstFiche: Int?
  /// No heading names an axis, so that the fields of the fiches do.
  var axesAreFields = false
  /// What the container under way has of its own.
  private var owned: [Passage] = []
  /// For each block, whether a parser has read it.
  private var taken: [Bool]
  private let passages: Recent<Passage>
  private let blockLines: Recent<[Passage]>
  /// Text leaves and nothing else are worth claiming; by start.
  private let barriers: [Range<Int>]
  /// The names of collectivities that the first lines print, folded.
  let letterhead: Set<String>

  init(_ tree: BlockTree) {
    self.tree = tree
    passages = Recent { tree.passage($0) }
    blockLines = Recent { Self.lines($0, of: tree) }
    taken = Array(repeating: false, count: tree.blocks.count)
    barriers = tree.leaves.filter { !$0.role.isLayout }.map(\.range)
    letterhead = Self.letterhead(of: tree)
  }

  private static func letterhead(of tree: BlockTree) -> Set<String> {
    let head = tree.blocks.indices.prefix(12).prefix { tree.blocks[$0].cell == nil && PlanHeading(tree.passage($0)) == nil }
    let lines = head.filter { tree.blocks[$0].depth == 0 }.flatMap { Self.lines($0, of: tree).prefix(4) }
    return Set(lines.filter { TitleReader.namesOwner($0) && !$0.endsSentence && $0.foldedWords.count > 3 }.map(\.folded))
  }

  var blocks: [Block] { tree.blocks }
  func passage(_ block: Int) -> Passage { passages[block] }

  /// The lines of a block.
  func lines(_ block: Int) -> [Passage] { blockLines[block] }

  /// The place of a passage in the source, which is claimed thereby.
  mutating func place(_ passage: Passage) -> Place {
    claims.add(runs(passage))
    return locate(passage)
  }

  /// The place of a passage in the source, for what only annotates it. Runs with only layout between them are one span.
  func locate(_ passage: Passage) -> Place {
    tree.text.source.place(runs(passage).map { tree.text.span(NormalisedOffset($0.lowerBound)..<NormalisedOffset($0.upperBound)) })
  }

  private func runs(_ passage: Passage) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    // A title may stand above its number.
    for stretch in passage.places.stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = runs.last, stretch.lowerBound <= last.upperBound || isLayout(last.upperBound..<stretch.lowerBound) {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        runs.append(stretch)
      }
    }
    return runs
  }

  private func isLayout(_ range: Range<Int>) -> Bool {
    let text = tree.text.bytes
    if range.allSatisfy({ Passage.blankLength(text, at: $0) > 0 || text[$0] & 0xC0 == 0x80 }) { return true }
    var low = 0
    var high = barriers.count
    while low < high {
      let middle = (low + high) / 2
      if barriers[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low == barriers.count || barriers[low].lowerBound >= range.upperBound
  }

  mutating func node(_ passage: Passage, items: [TextNode] = []) -> TextNode {
    TextNode(text: passage.string, at: place(passage), items: items)
  }

  /// A block and the list under it.
  mutating func node(_ block: Int) -> TextNode {
    let passage = passage(block)
    taken[block] = true
    var items: [TextNode] = []
    for child in tree.children(block) where !self.passage(child).isEmpty { items.append(node(child)) }
    return node(passage, items: items)
  }

  /// Takes note that a parser understood a block that yields no node of its own, such as a heading: it is the container's.
  mutating func claim(_ block: Int) {
    own(passage(block))
    taken[block] = true
  }

  /// Takes note of words that belong to the container under way and to no node in it, such as a label.
  mutating func own(_ passage: Passage) {
    guard !passage.isEmpty else { return }
    claims.add(runs(passage))
    owned.append(passage)
  }

  /// Begins a container: an axis, a fiche, an act.
  mutating func beginContainer() { owned.removeAll() }

  /// The place of the container under way: its heading and the labels of its parts.
  func containerPlace() -> Place {
    var spans: [SourceSpan] = []
    for span in owned.flatMap({ locate($0).spans }).sorted(by: { $0.start < $1.start }) {
      if let last = spans.last, span.start < last.end {
        spans[spans.count - 1] = SourceSpan(last.start, max(last.end, span.end))
      } else {
        spans.append(span)
      }
    }
    return tree.text.source.place(spans)
  }

  /// Takes note that some blocks are a parser's, so that no later one reads them.
  mutating func take(_ range: Range<Int>) {
    for block in range { taken[block] = true }
  }

  /// Leaves some blocks of a parser's to a later one.
  mutating func release(_ range: Range<Int>) {
    for block in range { taken[block] = false }
  }

  func isTaken(_ block: Int) -> Bool { taken[block] }

  mutating func id(_ path: String) -> String { ids.take(path) }

  /// The ordinal of the next sibling under a path: `fiche-8/partner` gives 1, then 2.
  mutating func nextOrdinal(_ path: String) -> Int { ids.nextOrdinal(path) }

  mutating func report(_ severity: Diagnostic.Severity, _ id: Diagnostic.ID, _ message: String, at place: Place?, related: [Place] = []) {
    diagnostics.append(Diagnostic(severity, id, message, at: place, related: related))
  }
}

/// The bytes of the normalised text that nodes were made of.
struct Claims {
  private var ranges: [Range<Int>] = []

  mutating func add(_ new: [Range<Int>]) { ranges += new.filter { !$0.isEmpty } }

  /// The claims in order, overlaps merged.
  var merged: [Range<Int>] {
    var out: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = out.last, range.lowerBound <= last.upperBound {
        out[out.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        out.append(range)
      }
    }
    return out
  }
}

/// Paths that are unique in the document: the second of a name gets `-2`.
struct Identifiers {
  private var counts: [String: Int] = [:]
  private var ordinals: [String: Int] = [:]

  mutating func take(_ path: String) -> String {
    counts[path, default: 0] += 1
    let count = counts[path]!
    return count == 1 ? path : take("\(path)-\(count)")
  }

  mutating func nextOrdinal(_ path: String) -> Int {
    ordinals[path, default: 0] += 1
    return ordinals[path]!
  }

  /// A number as printed, made fit for a path: `2022 DSOL 144` is `2022-dsol-144`.
  static func slug(_ text: String) -> String { Folding.words(text).replacing(" ", with: "-") }
}

/// What is read of the blocks of a tree, the last few of which are kept: parsers ask for one many times in a row, and a block may be as long as
/// the text.
private final class Recent<Found> {
  private let find: (Int) -> Found
  private var kept: [(block: Int, found: Found)?] = Array(repeating: nil, count: 8)

  init(_ find: @escaping (Int) -> Found) { self.find = find }

  subscript(block: Int) -> Found {
    let place = block % kept.count
    if let last = kept[place], last.block == block { return last.found }
    let found = find(block)
    kept[place] = (block, found)
    return found
  }
}
