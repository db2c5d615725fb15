/// What a rule wants changed, in offsets of the text as the rules before it left it.
package struct Edit: Sendable {
  package let range: Range<Int>
  package let replacement: [UInt8]
  package let rule: String
  package let confidence: Double
  package let evidence: String

  static let elision = "elision"

  package init(_ range: Range<Int>, _ replacement: [UInt8], rule: String, confidence: Double, evidence: String) {
    precondition(!range.isEmpty && !replacement.isEmpty, "an edit replaces at least one byte by at least one byte")
    self.range = range
    self.replacement = replacement
    self.rule = rule
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// A text under repair: rules run one after the other, each on what the one before left, and the draft remembers all that was changed.
package struct Draft {
  package private(set) var bytes: [UInt8]
  private(set) var patches: [Patch] = []

  /// A changed stretch of the source, whatever the number of rules that changed it.
  struct Patch {
    let source: Range<Int>
    var current: Range<Int>
    let notes: [Note]

    /// What its notes say, each thing once.
    func text(_ field: KeyPath<Note, String>, _ separator: String) -> String {
      notes.count == 1 ? notes[0][keyPath: field] : notes.map { $0[keyPath: field] }.uniqued().joined(separator: separator)
    }
  }

  struct Note: Equatable {
    let rule: String
    let confidence: Double
    let evidence: String
  }

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many misread articles were put right.
  var elisions: Int { patches.count { $0.notes.contains { $0.rule == Edit.elision } } }

  /// How many words with lost signs were filled.
  var lostSigns: Int { patches.count { $0.notes.contains { $0.rule == LostSignSearch.rule } } }

  /// Applies edits, which are in order; one that begins inside the one before it is dropped. Linear in text and edits.
  package mutating func apply(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    var merge = Merge(bytes: bytes)
    var (nextPatch, nextEdit) = (0, 0)
    while nextPatch < patches.count || nextEdit < edits.count {
      let patchFirst =
        nextEdit == edits.count
        || nextPatch < patches.count && patches[nextPatch].current.lowerBound <= edits[nextEdit].range.lowerBound
      if patchFirst {
        merge.add(patches[nextPatch])
        nextPatch += 1
      } else {
        merge.add(edits[nextEdit])
        nextEdit += 1
      }
    }
    (bytes, patches) = merge.finish()
  }

  /// Patches and edits of one pass, merged where they overlap.
  private struct Merge {
    let bytes: [UInt8]
    private var out: [UInt8] = []
    private var patches: [Patch] = []
    /// How far `bytes` was copied to `out`.
    private var cursor = 0
    /// Source offset minus current offset, behind all patches met so far.
    private var drift = 0
    private var open: (outStart: Int, sourceStart: Int, end: Int, notes: [Note])?

    init(bytes: [UInt8]) {
      self.bytes = bytes
      out.reserveCapacity(bytes.count)
    }

    mutating func add(_ patch: Patch) {
      begin(patch.current)
      drift = patch.source.upperBound - patch.current.upperBound
      open!.notes += patch.notes
    }

    mutating func add(_ edit: Edit) {
      guard edit.range.lowerBound >= cursor else { return }
      begin(edit.range)
      copy(upTo: edit.range.lowerBound)
      out.append(contentsOf: edit.replacement)
      cursor = edit.range.upperBound
      let note = Note(rule: edit.rule, confidence: edit.confidence, evidence: edit.evidence)
      if !open!.notes.contains(note) { open!.notes.append(note) }
    }

    private mutating func begin(_ range: Range<Int>) {
      if let region = open, range.lowerBound >= region.end { close() }
      if open == nil {
        copy(upTo: range.lowerBound)
        open = (out.count, range.lowerBound + drift, range.upperBound, [])
      }
      open!.end = max(open!.end, range.upperBound)
    }

    private mutating func close() {
      guard let region = open else { return }
      copy(upTo: region.end)
      patches.append(Patch(source: region.sourceStart..<(region.end + drift), current: region.outStart..<out.count, notes: region.notes))
      open = nil
    }

    private mutating func copy(upTo end: Int) {
      guard end > cursor else { return }
      out.append(contentsOf: bytes[cursor..<end])
      cursor = end
    }

    mutating func finish() -> ([UInt8], [Patch]) {
      close()
      copy(upTo: bytes.count)
      return (out, patches)
    }
  }
}
