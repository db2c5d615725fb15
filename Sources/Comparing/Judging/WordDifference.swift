/// A stretch of words of a comparison of two texts.
package struct WordRun: Hashable, Sendable {
  package enum Operation: String, Sendable { case equal, delete, insert }

  package let operation: Operation
  package let text: String

  package init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }
}

/// Where two texts differ, in whole words: what stands between blanks, so that an elided word stays with what follows it (`l’enfance`).
///
/// Myers' algorithm ("An O(ND) difference algorithm", 1986) on what is left without the common ends, up to a number of differences; texts that
/// differ more are cut at the words that each has once (patience), and what is left without any is replaced whole. So the cost is bounded by
/// the length of the texts times a constant, whatever they are.
struct WordDifference {
  /// A stretch of the old words and what stands for it among the new ones.
  struct Region: Equatable {
    var old: Range<Int>
    var new: Range<Int>
    let isEqual: Bool
  }

  let old: [Substring]
  let new: [Substring]
  /// In order and without gaps; equal and unequal ones take turns.
  let regions: [Region]

  /// How many differences are searched for before the texts are cut.
  private static let most = 250

  init(_ old: String, _ new: String) {
    self.old = old.split(whereSeparator: \.isWhitespace)
    self.new = new.split(whereSeparator: \.isWhitespace)
    var numbers: [Substring: Int] = [:]
    func number(_ word: Substring) -> Int {
      if let known = numbers[word] { return known }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    let matches = Self.matches(self.old.map(number), self.new.map(number))
    regions = Self.regions(matches, self.old.count, self.new.count)
  }

  /// For people: words that bind and stand alone between two differences belong to both.
  var runs: [WordRun] {
    var out: [WordRun] = []
    func add(_ operation: WordRun.Operation, _ words: ArraySlice<Substring>) {
      if !words.isEmpty { out.append(WordRun(operation, words.joined(separator: " "))) }
    }
    for region in readable {
      if region.isEqual {
        add(.equal, old[region.old])
      } else {
        add(.delete, old[region.old])
        add(.insert, new[region.new])
      }
    }
    return out
  }

  private var readable: [Region] {
    var out: [Region] = []
    for (place, region) in regions.enumerated() {
      let isInner = place > 0 && place + 1 < regions.count
      let isSmall = region.isEqual && isInner && region.old.count == 1 && old[region.old.lowerBound].utf8.count <= 3
      if let last = out.last, !last.isEqual, isSmall || !region.isEqual {
        out[out.count - 1] = Region(
          old: last.old.lowerBound..<region.old.upperBound, new: last.new.lowerBound..<region.new.upperBound, isEqual: false)
      } else {
        out.append(region)
      }
    }
    return out
  }

  private static func regions(_ matches: [(Int, Int)], _ oldCount: Int, _ newCount: Int) -> [Region] {
    var out: [Region] = []
    var (oldPlace, newPlace) = (0, 0)
    for (first, second) in matches + [(oldCount, newCount)] {
      if first > oldPlace || second > newPlace { out.append(Region(old: oldPlace..<first, new: newPlace..<second, isEqual: false)) }
      guard first < oldCount else { break }
      if let last = out.last, last.isEqual {
        out[out.count - 1] = Region(old: last.old.lowerBound..<(first + 1), new: last.new.lowerBound..<(second + 1), isEqual: true)
      } else {
        out.append(Region(old: first..<(first + 1), new: second..<(second + 1), isEqual: true))
      }
      (oldPlace, newPlace) = (first + 1, second + 1)
    }
    return out
  }

  /// Pairs of places of equal words, both ascending.
  private static func matches(_ old: [Int], _ new: [Int]) -> [(Int, Int)] {
    var out: [(Int, Int)] = []
    match(old[...], new[...], mayCut: true, into: &out)
    return out
  }

  private static func match(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, mayCut: Bool, into out: inout [(Int, Int)]) {
    var (old, new) = (old, new)
    while let first = old.first, first == new.first {
      out.append((old.startIndex, new.startIndex))
      old.removeFirst()
      new.removeFirst()
    }
    var tail: [(Int, Int)] = []
    while let last = old.last, last == new.last {
      tail.append((old.endIndex - 1, new.endIndex - 1))
      old.removeLast()
      new.removeLast()
    }
    if !old.isEmpty, !new.isEmpty {
      if let found = Myers.matches(old, new, most: mayCut ? most : most / 4) {
        out += found
      } else if mayCut {
        var (oldPlace, newPlace) = (old.startIndex, new.startIndex)
        for (first, second) in anchors(old, new) + [(old.endIndex, new.endIndex)] {
          match(old[oldPlace..<first], new[newPlace..<second], mayCut: false, into: &out)
          if first < old.endIndex { out.append((first, second)) }
          (oldPlace, newPlace) = (min(first + 1, old.endIndex), min(second + 1, new.endIndex))
        }
      }
    }
    out += tail.reversed()
  }

  /// The longest ascending run of words that stand once on each side.
  private static func anchors(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [(Int, Int)] {
    func single(_ words: ArraySlice<Int>) -> [Int: Int] {
      var places: [Int: Int] = [:]
      for index in words.indices { places[words[index]] = places[words[index]] == nil ? index : -1 }
      return places.filter { $0.value >= 0 }
    }
    let places = single(new)
    let pairs = single(old).compactMap { word, place in places[word].map { (place, $0) } }.sorted { $0.0 < $1.0 }
    return LongestAscent.places(pairs.map(\.1)).map { pairs[$0] }
  }
}

/// The longest ascending subsequence, by patience sorting: n log n.
enum LongestAscent {
  /// The places of its members.
  static func places(_ values: [Int]) -> [Int] {
    var piles: [Int] = []
    var before: [Int?] = Array(repeating: nil, count: values.count)
    for (place, value) in values.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if values[piles[middle]] < value { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? piles[low - 1] : nil
      if low == piles.count { piles.append(place) } else { piles[low] = place }
    }
    var out: [Int] = []
    var next = piles.last
    while let place = next {
      out.append(place)
      next = before[place]
    }
    return out.reversed()
  }
}

/// Myers' greedy search.
private enum Myers {
  /// Pairs of places of equal items; nil where there are more differences than `most`.
  static func matches(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, most: Int) -> [(Int, Int)]? {
    let (count, other) = (old.count, new.count)
    let limit = min(most, count + other)
    guard abs(count - other) <= limit else { return nil }
    let middle = limit + 1
    var ends = Array(repeating: 0, count: 2 * limit + 3)
    var history: [[Int]] = []
    for difference in 0...limit {
      history.append(Array(ends[(middle - difference - 1)...(middle + difference + 1)]))
      for diagonal in stride(from: -difference, through: difference, by: 2) {
        let isDown = diagonal == -difference || diagonal != difference && ends[middle + diagonal - 1] < ends[middle + diagonal + 1]
        var place = isDown ? ends[middle + diagonal + 1] : ends[middle + diagonal - 1] + 1
        while place < count, place - diagonal < other, place - diagonal >= 0,
          old[old.startIndex + place] == new[new.startIndex + place - diagonal]
        {
          place += 1
        }
        ends[middle + diagonal] = place
        if place >= count, place - diagonal >= other { return path(history, diagonal, old, new) }
      }
    }
    return nil
  }

  /// Back through what was known before each difference.
  private static func path(_ history: [[Int]], _ last: Int, _ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [(Int, Int)] {
    var out: [(Int, Int)] = []
    var (place, other) = (old.count, new.count)
    for difference in history.indices.reversed() {
      let ends = history[difference]
      let middle = difference + 1
      let diagonal = place - other
      let isDown =
        difference == 0 || diagonal == -difference || diagonal != difference && ends[middle + diagonal - 1] < ends[middle + diagonal + 1]
      let before = difference == 0 ? 0 : isDown ? ends[middle + diagonal + 1] : ends[middle + diagonal - 1]
      let start = difference == 0 ? 0 : isDown ? before : before + 1
      while place > start, place > 0, other > 0 {
        place -= 1
        other -= 1
        out.append((old.startIndex + place, new.startIndex + other))
      }
      if difference > 0 {
        place = before
        other = before - (isDown ? diagonal + 1 : diagonal - 1)
      }
    }
    return out.reversed()
  }
}
