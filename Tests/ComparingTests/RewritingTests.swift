import Comparing
import Reading
import Testing

/// What a comparison says of a version made by known edits, held against the edits.
struct RewritingScore: CustomStringConvertible {
  private var right: [Comparison.Status: Int] = [:]
  private var said: [Comparison.Status: Int] = [:]
  private var meant: [Comparison.Status: Int] = [:]
  private(set) var faults: [String] = []

  let amendments: Int

  init(_ old: Outline, _ rewriter: Rewriter) throws {
    let (new, origins) = rewriter.finished()
    let comparison = try Comparison(from: old, to: new)
    amendments = comparison.changes.count { $0.status.isAmendment }
    #expect(comparison.oldCount.unexplained == 0 && comparison.newCount.unexplained == 0)
    // Of each item its status and its counterparts.
    var fates: [String: (Comparison.Status, Set<String>)] = [:]
    var fields: [String: String] = [:]
    for change in comparison.changes {
      for item in change.old {
        fields[item.id] = "\(change.fields.map { "\($0.field): \($0.old ?? "nothing") -> \($0.new ?? "nothing")" })"
      }
      for item in change.old { fates["old " + item.id] = (change.status, Set(change.new.map(\.id))) }
      for item in change.new { fates["new " + item.id] = (change.status, Set(change.old.map(\.id))) }
    }
    var images: [[Int]] = Array(repeating: [], count: old.items.count)
    for (place, origin) in origins.enumerated() { for one in origin { images[one].append(place) } }
    for (place, item) in old.items.enumerated() {
      let (status, others) = fates["old " + item.id] ?? (.unchanged, [])
      let isPaired = status == .unchanged || others == Set(images[place].map { "new-\($0)" })
      note(
        rewriter.expected[place], status, isPaired,
        "\(item.id) “\(item.text)” -> \(images[place].map { new.items[$0].text }), \(fields[item.id] ?? ""), got \(others.map { id in new.items.first { $0.id == id }?.text ?? "" })"
      )
    }
    for (place, origin) in origins.enumerated() where origin.isEmpty {
      let (status, others) = fates["new new-\(place)"] ?? (.unchanged, [])
      note(.added, status, true, "\(new.items[place].text) of \(others)")
    }
  }

  private mutating func note(_ meant: Comparison.Status, _ said: Comparison.Status, _ isPaired: Bool, _ text: String) {
    self.meant[meant, default: 0] += 1
    self.said[said, default: 0] += 1
    if meant == said, isPaired { right[meant, default: 0] += 1 } else { faults.append("meant \(meant), said \(said): \(text)") }
  }

  func f1(_ status: Comparison.Status) -> Double {
    2 * Double(right[status, default: 0]) / Double(max(1, meant[status, default: 0] + said[status, default: 0]))
  }

  /// Over the classes that the edits or the comparison have.
  var macroF1: Double {
    let classes = Comparison.Status.allCases.filter { meant[$0, default: 0] + said[$0, default: 0] > 0 }
    return classes.reduce(0) { $0 + f1($1) } / Double(classes.count)
  }

  var description: String {
    let rows = Comparison.Status.allCases.filter { meant[$0] != nil }.map { "\($0) \(meant[$0]!): \(Int(f1($0) * 1000)) ‰" }
    return "macro F1 \(macroF1), " + rows.joined(separator: ", ") + "\n" + faults.prefix(60).joined(separator: "\n")
  }
}

@Suite struct RewritingTests {
  static let outlines = [Corpus.scheme, Corpus.strategy, Corpus.contract, Corpus.measures]

  @Test(arguments: [1, 2, 3] as [UInt64]) func `A scheme rewritten by known edits is told apart, each edit by its class`(seed: UInt64)
    throws
  {
    var rewriter = Rewriter(Corpus.scheme, seed: seed)
    rewriter.split(15)
    rewriter.merge(15)
    rewriter.reword(40)
    rewriter.inflect(20)
    rewriter.move(25)
    rewriter.drop(25)
    rewriter.postpone(15)
    rewriter.changeDigit(5)
    rewriter.add(25)
    rewriter.misread(60)
    rewriter.renumber()
    let score = try RewritingScore(Corpus.scheme, rewriter)
    #expect(score.macroF1 >= 0.95, "\(score)")
  }

  @Test(arguments: [4, 5, 6] as [UInt64]) func `Fiches renamed, moved and dropped with all they hold, and partners that come and go`(
    seed: UInt64
  ) throws {
    var rewriter = Rewriter(Corpus.scheme, seed: seed)
    rewriter.dropFiches(3)
    rewriter.moveFiches(4)
    rewriter.rename(6)
    rewriter.changePartners(20)
    rewriter.move(20)
    rewriter.reword(30)
    rewriter.misread(40)
    let score = try RewritingScore(Corpus.scheme, rewriter)
    #expect(score.macroF1 >= 0.95, "\(score)")
  }

  @Test(arguments: [Corpus.strategy, Corpus.contract, Corpus.measures]) func `Plans without fiches too`(outline: Outline) throws {
    var rewriter = Rewriter(outline, seed: 7)
    rewriter.split(2)
    rewriter.merge(2)
    rewriter.reword(4)
    rewriter.drop(3)
    rewriter.add(3)
    rewriter.misread(4)
    let score = try RewritingScore(outline, rewriter)
    #expect(score.macroF1 >= 0.9, "\(score)")
  }

  @Test(arguments: outlines) func `A document is the same as itself`(outline: Outline) throws {
    let comparison = try Comparison(from: outline, to: outline)
    #expect(comparison.isSame)
    #expect(comparison.unchanged == outline.items.count)
  }

  @Test(arguments: outlines) func `Numbering alone is never an amendment`(outline: Outline) throws {
    var rewriter = Rewriter(outline, seed: 1)
    rewriter.renumber()
    let score = try RewritingScore(outline, rewriter)
    #expect(score.macroF1 == 1, "\(score)")
    #expect(score.amendments == 0)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `What OCR does is never an amendment`(seed: UInt64) throws {
    for outline in Self.outlines {
      var rewriter = Rewriter(outline, seed: seed)
      rewriter.misread(outline.items.count, share: 0.2)
      let score = try RewritingScore(outline, rewriter)
      #expect(score.faults.isEmpty, "\(score)")
      #expect(score.amendments == 0)
    }
  }
}
