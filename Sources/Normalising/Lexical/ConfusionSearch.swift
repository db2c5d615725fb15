/// Undoes confusions in a unit, one by one from the left, and reports each result that is a word.
///
/// A walk down the beginnings of French words: where none begins as what was read so far, the walk turns back. At most three confusions
/// a word, and `limit` beginnings looked at.
final class ConfusionSearch {
  /// A confusion with its cost in the text at hand; texts of up to eight bytes, the first in the lowest byte.
  struct Row {
    let printed: UInt64
    let read: UInt64
    let printedCount: Int
    let readCount: Int
    let cost: Float
    let kind: Reading.Kinds
    let index: UInt16
    /// Whether it makes a capital.
    let raises: Bool
  }

  /// A word found.
  struct Find {
    let text: [UInt8]
    let hash: UInt64
    let word: Lexicon.Word
    let cost: Float
    let kinds: Reading.Kinds
    let rows: [UInt16]
  }

  private static let limit = 4000

  private let lexicon: Lexicon
  private let rows: [Row]
  /// Where the rows of a first byte begin; 257 places.
  private let starts: [Int]
  private let out = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  private let used = UnsafeMutablePointer<UInt16>.allocate(capacity: 4)

  private var source = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var length = 0
  private var edits = 0
  private var steps = 0
  private var floor: Float = 0
  private var isBehindElision = false
  private var kept: [UInt16] = []
  private var finds: [Find] = []

  init(_ lexicon: Lexicon, costs: [Float]) {
    self.lexicon = lexicon
    var rows: [Row] = []
    for (index, row) in lexicon.confusions.enumerated() where row.kind != .elision && row.read.count <= 8 && row.printed.count <= 8 {
      rows.append(
        Row(
          printed: Self.packed(row.printed), read: Self.packed(row.read), printedCount: row.printed.count, readCount: row.read.count,
          cost: costs[index], kind: .init(row.kind), index: UInt16(index), raises: row.printed[0] < 0x60))
    }
    rows.sort { ($0.read & 0xFF, -$0.cost, $0.index) < ($1.read & 0xFF, -$1.cost, $1.index) }
    self.rows = rows
    starts = (0...256).map { byte in rows.firstIndex { $0.read & 0xFF >= UInt64(byte) } ?? rows.count }
  }

  deinit {
    out.deallocate()
    used.deallocate()
  }

  private static func packed(_ bytes: [UInt8]) -> UInt64 {
    bytes.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
  }

  /// The words that `unit` may be from `start` on.
  ///
  /// - Parameters:
  ///   - cost: what was spent before `start`.
  ///   - floor: results that cost more are not looked for.
  ///   - kinds, rows: what was undone before `start`; with none, the unit as it stands is no result.
  func words(
    in unit: [UInt8], from start: Int, cost: Float, floor: Float, kinds: Reading.Kinds, rows: [UInt16], behindElision: Bool
  ) -> [Find] {
    finds.removeAll(keepingCapacity: true)
    (length, edits, steps, self.floor, isBehindElision, kept) = (0, 0, 0, floor, behindElision, rows)
    unit.withUnsafeBufferPointer { source in
      self.source = source
      step(start, WordHash(), cost, kinds)
    }
    return finds
  }

  private func step(_ at: Int, _ hash: WordHash, _ cost: Float, _ kinds: Reading.Kinds) {
    guard steps < Self.limit else { return }
    guard at < source.count else { return finish(hash.value, cost, kinds) }
    let first = source[at]
    let mark = length
    if first >= 0x80 || (first | 0x20) &- 0x61 < 26 || first == 0x2D {
      let size = min(first < 0x80 ? 1 : first >= 0xE0 ? 3 : 2, source.count - at)
      var next = hash
      for offset in 0..<size { emit(source[at + offset], &next) }
      if mayGoOn(next) { step(at + size, next, cost, kinds) }
      if mark == 0, first < 0x60 { stepAccented(first, at + size, cost, kinds) }
      length = mark
    }
    if edits < 3 { undo(at, hash, cost, kinds) }
  }

  /// Each confusion whose reading stands at `at`; the rows of one first byte are in order of their cost.
  private func undo(_ at: Int, _ hash: WordHash, _ cost: Float, _ kinds: Reading.Kinds) {
    let mark = length
    for index in starts[Int(source[at])]..<starts[Int(source[at]) + 1] {
      let row = rows[index]
      let sum = cost + row.cost
      if sum < floor { return }
      if row.raises, mark > 0 || row.printedCount > 1 && isBehindElision { continue }
      guard stands(row, at) else { continue }
      var next = hash
      for offset in 0..<row.printedCount { emit(UInt8(truncatingIfNeeded: row.printed >> UInt64(8 * offset)), &next) }
      used[edits] = row.index
      edits += 1
      if mayGoOn(next) { step(at + row.readCount, next, sum, kinds.union(row.kind)) }
      if mark == 0, row.raises, row.printedCount == 1 { stepAccented(out[0], at + row.readCount, sum, kinds.union(row.kind)) }
      edits -= 1
      length = mark
    }
  }

  private func stands(_ row: Row, _ at: Int) -> Bool {
    guard at + row.readCount <= source.count else { return false }
    for offset in 1..<max(1, row.readCount) where source[at + offset] != UInt8(truncatingIfNeeded: row.read >> UInt64(8 * offset)) {
      return false
    }
    return true
  }

  /// A capital that stands without its accent, which print may leave off: the word is looked up with it.
  private func stepAccented(_ capital: UInt8, _ next: Int, _ cost: Float, _ kinds: Reading.Kinds) {
    guard let letters = AccentedCapitals.table[capital] else { return }
    for letter in letters {
      let hash = WordHash(letter)
      length = 1
      if mayGoOn(hash) { step(next, hash, cost - 0.5, kinds) }
    }
  }

  private func mayGoOn(_ hash: WordHash) -> Bool {
    steps += 1
    return length < 200 && lexicon.mayBegin(hash.value)
  }

  private func emit(_ byte: UInt8, _ hash: inout WordHash) {
    let before = length > 0 ? out[length - 1] : 0
    let lower =
      byte &- 0x41 < 26
      ? byte | 0x20 : before == 0xC3 && byte &- 0x80 < 0x1F ? byte + 0x20 : before == 0xC5 && byte == 0x92 ? 0x93 : byte
    hash.feed(lower)
    out[length] = byte
    length += 1
  }

  private func finish(_ hash: UInt64, _ cost: Float, _ kinds: Reading.Kinds) {
    guard edits > 0 || !kinds.isEmpty, let word = lexicon.word(hash), word.isFrench || isName(word, kinds) else { return }
    let text = Array(UnsafeBufferPointer(start: out, count: length))
    if isBehindElision, !(ScalarReader(text).scalar(at: 0).map { ScalarReader.takesElision($0.value) } ?? false) { return }
    finds.append(Find(text: text, hash: hash, word: word, cost: cost, kinds: kinds, rows: kept + (0..<edits).map { used[$0] }))
  }

  /// Names that no dictionary has are put right in their accents alone.
  private func isName(_ word: Lexicon.Word, _ kinds: Reading.Kinds) -> Bool {
    word.share > -27 && kinds.isSubset(of: [.init(.accent), .init(.grave)]) && out[0] &- 0x41 < 26
  }
}

/// Capitals that stand for their accented letters where print leaves accents off.
enum AccentedCapitals {
  static let table: [UInt8: [[UInt8]]] = [
    0x45: ["é", "ê", "è"].map { Array($0.utf8) }, 0x41: ["à", "â"].map { Array($0.utf8) }, 0x49: [Array("î".utf8)],
    0x4F: [Array("ô".utf8)], 0x43: [Array("ç".utf8)],
  ]
}
