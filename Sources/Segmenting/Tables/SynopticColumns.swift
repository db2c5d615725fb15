import Normalising
import Reading

/// Where the columns of a table are cut, told from its labels and from the blanks between the words of its cells.
struct SynopticColumns {
  /// The columns of the page that a label stands in, and its words.
  struct Label {
    var start: Int
    var end: Int
    var runs: [Range<Int>] = []
    var role: FieldRole?
  }

  typealias Word = (range: Range<Int>, column: Int, width: Int)

  /// The first column of the page that belongs to each but the first.
  private let cuts: [Int]
  let roles: [FieldRole?]
  /// The place of each label among the columns.
  let labels: [Int]

  var count: Int { cuts.count + 1 }

  private static let widest = 402
  /// What a cut costs that goes through a word, between two words of a sentence, between two of which the second opens with a capital.
  private static let (throughWord, inSentence, beforeCapital) = (4, 2, 1)
  /// A column without a label is so wide at least.
  private static let narrowest = 6
  /// Letters of other widths set the cells of a column off by so many.
  private static let ragged = 10

  /// Nil where a cut goes through more than one line in three.
  init?(_ labels: [Label], _ lines: [[Word]], _ bytes: [UInt8]) {
    let ink = Ink(lines, bytes)
    var columns = labels
    if let numbers = Self.numbers(before: labels[0], lines, ink, bytes) { columns.insert(numbers, at: 0) }
    var cuts: [Int] = []
    var place = 0
    while place + 1 < columns.count {
      let cut = ink.cut(columns[place].end, columns[place + 1].start)
      guard ink.costs[cut] <= lines.count * Self.throughWord / 3 else { return nil }
      if let second = ink.secondCut(columns[place].end, columns[place + 1].start, cut, lines) {
        let (first, last) = (min(cut, second), max(cut, second))
        columns.insert(Label(start: first, end: first + 1), at: place + 1)
        cuts += [first, last]
        place += 2
      } else {
        cuts.append(cut)
        place += 1
      }
    }
    self.cuts = cuts
    roles = columns.map(\.role)
    self.labels = columns.indices.filter { !columns[$0].runs.isEmpty }
  }

  /// The words of a line by columns. Letters of other widths set a line off by some columns, so that each cut goes where the blanks are
  /// widest about where it goes through most lines.
  func cells(_ words: [Word], _ bytes: [UInt8]) -> [Range<Int>?] {
    var cells: [Range<Int>?] = Array(repeating: nil, count: count)
    var start = 0
    for (place, cut) in cuts.enumerated() {
      let end = (start...words.count).min { joint($0, words, cut, bytes) < joint($1, words, cut, bytes) } ?? start
      if start < end { cells[place] = words[start].range.lowerBound..<words[end - 1].range.upperBound }
      start = end
    }
    if start < words.count { cells[count - 1] = words[start].range.lowerBound..<words[words.count - 1].range.upperBound }
    return cells
  }

  /// What it costs to cut a line before a word.
  private func joint(_ place: Int, _ words: [Word], _ cut: Int, _ bytes: [UInt8]) -> Int {
    let low = place == 0 ? Int.min : words[place - 1].column + words[place - 1].width
    let high = place == words.count ? Int.max : words[place].column
    let far = cut < low ? low - cut : cut > high ? cut - high : 0
    guard place > 0, place < words.count, high == low + 1, place > 1 || !SynopticRows.isCode(bytes[words[0].range]) else { return 2 * far }
    let first = bytes[words[place].range.lowerBound]
    let opens = (0x30...0x39).contains(first) || ScalarReader(bytes).isLetter(at: words[place].range.lowerBound)
    return 2 * far + (opens && !ScalarReader(bytes).isSmallLetter(at: words[place].range.lowerBound) ? 3 : 12)
  }

  /// A column of numbers at the left of the first label, which has none of its own.
  private static func numbers(before first: Label, _ lines: [[Word]], _ ink: Ink, _ bytes: [UInt8]) -> Label? {
    guard first.role != .number else { return nil }
    let codes = lines.compactMap(\.first).filter { $0.column + 1 < first.start && SynopticRows.isCode(bytes[$0.range]) }
    guard codes.count >= 2, let start = codes.map(\.column).min(), let end = codes.map({ $0.column + $0.width }).max(), end <= first.start,
      ink.costs[ink.cut(end, first.start)] == 0 || codes.count * 4 >= lines.count && ink.isClear(ink.cut(end, first.start))
    else { return nil }
    return Label(start: start, end: end, role: .number)
  }

  /// How much is printed where.
  private struct Ink {
    /// What a cut before a column of the page would cost.
    private(set) var costs: [Int]
    /// Runs that begin at a line's start or behind two blanks and more, and the latter alone.
    private var starts: [Int]
    private var gaps: [Int]

    init(_ lines: [[Word]], _ bytes: [UInt8]) {
      costs = Array(repeating: 0, count: widest)
      (starts, gaps) = (costs, costs)
      for words in lines {
        var end = -2
        for word in words where word.column + word.width < widest {
          for column in (word.column + 1)..<max(word.column + 1, word.column + word.width) { costs[column] += throughWord }
          if word.column == end + 1 {
            let cost = ScalarReader(bytes).isSmallLetter(at: word.range.lowerBound) ? inSentence : beforeCapital
            costs[end] += cost
            costs[word.column] += cost
          } else {
            starts[word.column] += 1
            if end >= 0 { gaps[word.column] += 1 }
          }
          end = word.column + word.width
        }
      }
    }

    /// The cheapest cut from one label's end to the next label's start, at the edge of the cells where there is one.
    func cut(_ low: Int, _ high: Int) -> Int {
      let range = min(low, high)...high
      return range.min { (costs[$0], -edge($0), high - $0) < (costs[$1], -edge($1), high - $1) } ?? high
    }

    private func edge(_ column: Int) -> Int { starts[column] + (column + 1 < widest ? starts[column + 1] : 0) }

    /// Whether a cut goes through no word.
    func isClear(_ column: Int) -> Bool { costs[column] < throughWord }

    /// Another cut between two labels, where a third of the lines have words on either side of it: of a column without a label.
    func secondCut(_ low: Int, _ high: Int, _ cut: Int, _ lines: [[Word]]) -> Int? {
      let others = (min(low, high)...high).filter { abs($0 - cut) >= narrowest && costs[$0] <= lines.count * throughWord / 8 }
      let ranked = others.filter { column in
        let (first, last) = (min(cut, column), max(cut, column))
        let between = lines.count { words in words.contains { $0.column >= first && $0.column < last } }
        let before = lines.count { words in words.contains { $0.column < first } }
        return gaps[column..<min(widest, column + ragged)].reduce(0, +) >= max(2, lines.count / 8) && between * 3 >= lines.count
          && before * 3 >= lines.count
      }
      return ranked.min { (costs[$0], -edge($0)) < (costs[$1], -edge($1)) }
    }
  }
}
