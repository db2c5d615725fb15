import Normalising
import Segmenting

/// Which headings are those of the levels above the fiches.
extension PlanOutline {
  /// Of the axes with one number, the one that has fiches under it; without fiches, the one with the most text.
  mutating func chooseAxes(_ candidates: [PlanRegion]) {
    if candidates.isEmpty, case let unnumbered = unnumberedAxes(over: fiches), !unnumbered.isEmpty {
      axes = unnumbered
      return
    }
    let candidates = candidates.filter { !isValue($0) }
    let named = outermost(candidates.filter { !$0.title.isEmpty })
    let starts = (fiches + measures).map(\.start).sorted()
    let heads = (named + candidates.filter(\.title.isEmpty)).map(\.start).sorted()
    for rivals in Self.grouped(named) {
      let extents = rivals.map { $0.start..<Self.next(after: $0.start, in: heads, else: tree.blocks.count) }
      let holding = Set(
        extents.indices.filter { Self.next(after: extents[$0].lowerBound, in: starts, else: .max) < extents[$0].upperBound })
      let printed = rivals.indices.filter { !tree.blocks[rivals[$0].start].isContentsEntry }
      let pool = holding.isEmpty ? printed.isEmpty ? Array(extents.indices) : printed : holding.sorted()
      let sizes = extents.map { ownSize($0) }
      let largest = pool.max { (sizes[$0], $1) < (sizes[$1], $0) }!
      let best = holding.contains(largest) ? Self.firstHead(largest, holding, rivals, heads) : largest
      for place in rivals.indices {
        let isOther = holding.contains(place) && !Self.sameTitle(rivals[place].title, rivals[best].title)
        if place == best || isOther { axes.append(rivals[place]) } else { entries.append(rivals[place]) }
      }
    }
    axes.sort { $0.start < $1.start }
    chooseLevels(candidates, besides: named)
    if fiches.isEmpty, measures.isEmpty, axesAreList {
      for place in axes.indices { axes[place].isListed = true }
      return
    }
    let ends = axes.map(\.start).dropFirst() + [tree.blocks.count]
    let hasText = zip(axes, ends).count { size($0.start..<max($1, $0.start)) > 200 || isOverTable($0) }
    if axes.count < 2 && !headsFiches || fiches.isEmpty && measures.isEmpty && hasText < 2 && !hasCodes && inner(candidates).isEmpty {
      entries += axes
      axes = []
    }
  }

  /// Right over a table, whose rows are its actions.
  private func isOverTable(_ axis: PlanRegion) -> Bool {
    let next = (axis.headBlocks.last ?? axis.start) + 1
    return next < tree.blocks.count && tree.blocks[next].kind == .table
  }

  /// The first of the headings that stand over fiche after fiche of one axis, as a running head does: no other axis begins between them.
  private static func firstHead(_ best: Int, _ holding: Set<Int>, _ rivals: [PlanRegion], _ heads: [Int]) -> Int {
    let own = Set(rivals.map(\.start))
    let other = heads[..<heads.partitioningIndex { $0 >= rivals[best].start }].last { !own.contains($0) } ?? -1
    return holding.filter { rivals[$0].start > other && sameTitle(rivals[$0].title, rivals[best].title) }.min() ?? best
  }

  /// `Orientation 1 – …` as a field of a fiche that its heading opened: fields that the fiche has not had yet stand between it and the next.
  private func isValue(_ axis: PlanRegion) -> Bool {
    guard let fiche = fiches.last(where: { $0.start < axis.start }) else { return false }
    let next = Self.next(after: axis.start, in: fiches.map(\.start).sorted(), else: tree.blocks.count)
    func roles(_ range: Range<Int>) -> Set<FieldRole> { Set(labels.filter { range.contains($0.block) }.map(\.label.role)) }
    let seen = roles(fiche.start..<axis.start)
    let new = roles(axis.start..<next).subtracting(seen).intersection([.leads, .partners, .calendar, .indicators, .resources, .description])
    return !seen.isEmpty && new.count >= 2
  }

  /// Headings of a level without a number, each right over a fiche, where two and more of one word are: `Pilier Cohésion sociale`.
  func unnumberedAxes(over fiches: [PlanRegion]) -> [PlanRegion] {
    let starts = Set(fiches.map(\.start))
    let found: [PlanRegion] = starts.sorted().compactMap { start in
      // `FICHE ACTION` may stand between, over the title.
      let place = start > 1 && Self.namesFiche(tree, start - 1) ? start - 2 : start - 1
      guard place >= 0, tree.blocks[place].depth == 0, !tree.blocks[place].isItem, !tree.blocks[place].isContentsEntry,
        case let head = tree.passage(place).withoutLeadingPage,
        let heading = PlanHeading(unnumbered: head) ?? PlanHeading(lettered: head)
      else { return nil }
      return PlanRegion(heading: heading, headBlocks: [place], title: heading.title, body: start..<start)
    }
    let words = Dictionary(grouping: found) { Folding.words($0.heading.label ?? "").prefix { $0 != " " } }
    guard let most = words.values.max(by: { ($0.count, $1[0].start) < ($1.count, $0[0].start) }), most.count >= 2 else { return [] }
    return most
  }

  /// Axes without a number over fiches that only their codes tell; each is printed over every fiche of it.
  mutating func takeUnnumbered() {
    guard axes.isEmpty, !fiches.isEmpty else { return }
    var titles: Set<String> = []
    for axis in unnumberedAxes(over: fiches) {
      if titles.insert(axis.title.folded).inserted { axes.append(axis) } else { entries.append(axis) }
    }
  }

  /// The headings of the first word in the table; of another where that one's stand over them, as `Pilier 1` over `Enjeu 1` and `Enjeu 2`.
  private func outermost(_ candidates: [PlanRegion]) -> [PlanRegion] {
    let first = Self.ofFirstWord(candidates, HeadingWords.axes)
    let printed = candidates.filter { !tree.blocks[$0.start].isContentsEntry }
    let inner = first.filter { !tree.blocks[$0.start].isContentsEntry }.map(\.start)
    guard let start = inner.first else { return first }
    let outer = Self.byWord(printed, HeadingWords.axes).filter { $0.first.map { $0.start < start } ?? false }
    return outer.first { above in
      guard Set(above.map { $0.heading.number }).count == above.count, above.count >= 2, above.count <= inner.count else { return false }
      let starts = above.map(\.start)
      let holding = starts.filter { place in
        Self.next(after: place, in: inner, else: .max) < Self.next(after: place, in: starts, else: tree.blocks.count)
      }
      return holding.count * 2 > starts.count
    } ?? first
  }

  /// Whether the only axis stands as a heading over the fiches, as in a part of a plan.
  var headsFiches: Bool {
    guard let axis = axes.first, let first = fiches.map(\.start).min(), case .heading = tree.blocks[axis.start].kind else { return false }
    return axis.start < first && size(axis.start..<first) <= Self.longestHead
  }

  /// Between an axis and its first fiche stand its heading and some sentences.
  private static let longestHead = 2000

  /// `Axe 1 : …`, `Axe 2 : …`, `Axe 3 : …` line under line and nothing else: a list of them, in a text that is no act.
  private var axesAreList: Bool {
    guard axes.count >= 3, !holdsAct else { return false }
    return axes.enumerated().allSatisfy { place, axis in
      axis.heading.number == "\(place + 1)" && axis.headBlocks.count == 1 && (place == 0 || axis.start == axes[place - 1].start + 1)
    }
  }

  /// The first of some sorted starts behind a place.
  static func next(after place: Int, in starts: [Int], else end: Int) -> Int {
    let index = starts.partitioningIndex { $0 > place }
    return index < starts.count ? starts[index] : end
  }

  /// Whether numbered headings open with the numbers of the axes: `1-2: Titre` under `Axe 1`.
  private var hasCodes: Bool {
    let numbers = Set(axes.compactMap(\.heading.number))
    return numbered.count { region in numbers.contains { Self.opens(region.heading.code ?? "", $0) } } >= 2
  }

  /// Headings of a second word below the axes and above the fiches: `Objectif stratégique 1.` under `Axe 2`.
  mutating func chooseLevels(_ candidates: [PlanRegion], besides named: [PlanRegion]) {
    guard let first = axes.first?.start, let last = (fiches + measures).map(\.start).max() else { return }
    let known = Set((named + measures).map(\.start))
    groups += candidates.filter { candidate in
      candidate.start > first && candidate.start < last && !candidate.title.isEmpty && !known.contains(candidate.start)
        && !tree.blocks[candidate.start].isContentsEntry && !tree.blocks[candidate.start].isItem
    }
  }

  /// In a plan without fiches, the numbered headings of another word under the axes: `Orientation 1.1 : Titre` under `Axe 1`.
  mutating func chooseInner(_ candidates: [PlanRegion]) {
    let inner = inner(candidates)
    let ends = (axes + inner).map(\.start).sorted()
    measures = inner.map { region in
      var region = region
      region.heading = PlanHeading(fiche: region.heading.number, title: region.title)
      let floor = region.body.lowerBound
      region.body = floor..<max(floor, Self.next(after: region.start, in: ends, else: tree.blocks.count))
      return region
    }
  }

  private func inner(_ candidates: [PlanRegion]) -> [PlanRegion] {
    guard axes.count >= 2, axes.allSatisfy({ !$0.isListed }), let first = axes.first?.start else { return [] }
    let known = Set((axes + entries).map(\.start))
    let under = candidates.filter { candidate in
      candidate.start > first && !candidate.title.isEmpty && !known.contains(candidate.start)
        && !tree.blocks[candidate.start].isContentsEntry && !tree.blocks[candidate.start].isItem
    }
    return Self.byWord(under, HeadingWords.axes).first { $0.count >= 2 } ?? []
  }

  /// Numbered headings whose code opens the codes of fiches.
  mutating func chooseGroups(_ candidates: [PlanRegion]) {
    guard let first = (axes + fiches).map(\.start).min() else { return }
    for candidate in candidates where candidate.start > first {
      let code = candidate.heading.code! + "."
      if fiches.contains(where: { $0.heading.code?.hasPrefix(code) ?? false && $0.start > candidate.start }) { groups.append(candidate) }
    }
  }

  /// Only candidates of the first word in the table that has two numbers: where there are fiches, an action is none.
  static func ofFirstWord(_ candidates: [PlanRegion], _ table: [HeadingWord]) -> [PlanRegion] {
    let words = byWord(candidates, table)
    if let found = words.first(where: { Set($0.map { $0.heading.number }).count >= 2 }) { return found }
    return Set(candidates.map { $0.heading.number }).count == 1 ? candidates : []
  }

  /// The candidates of each word, in the order of the table.
  static func byWord(_ candidates: [PlanRegion], _ table: [HeadingWord]) -> [[PlanRegion]] {
    var byWord: [String: [PlanRegion]] = [:]
    for candidate in candidates { byWord[word(candidate, table), default: []].append(candidate) }
    return table.compactMap { byWord.removeValue(forKey: name($0)) }
  }

  private static func word(_ region: PlanRegion, _ table: [HeadingWord]) -> String {
    let label = Folding.letters(region.heading.label ?? "")
    return table.first { label.hasPrefix($0.glued) }.map(name) ?? ""
  }

  /// All wordings with `fiche` count as one, and a plural with its singular.
  private static func name(_ entry: HeadingWord) -> String {
    entry.words[0].hasPrefix("fiche") ? "fiche" : entry.glued == "axes" ? "axe" : entry.glued
  }

  /// The regions of each number, or of each code where there is no number, in order of place.
  static func grouped(_ regions: [PlanRegion]) -> [[PlanRegion]] {
    var groups: [[PlanRegion]] = []
    var places: [String: Int] = [:]
    for region in regions {
      let key: String = Folding.words(region.heading.number ?? region.heading.code ?? "")
      if let place = places[key] {
        groups[place].append(region)
      } else {
        places[key] = groups.count
        groups.append([region])
      }
    }
    return groups
  }

  static func sameTitle(_ left: Passage, _ right: Passage) -> Bool {
    let (a, b) = (left.folded, right.folded)
    return a == b || a.hasPrefix(b) || b.hasPrefix(a)
  }
}

extension Passage {
  /// `3 PILIER HABITAT` without the number of the page, which dumps of one line a page print first.
  fileprivate var withoutLeadingPage: Passage {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), isCapitals, count > digits + 1, bytes[digits] == 0x20 else { return self }
    return suffix(from: digits + 1)
  }
}
