/// Chooses among the readings of each unit the ones that go best together.
///
/// A Viterbi search over word pairs, cut wherever a unit has one reading and at every 300 nodes.
struct Decoder {
  /// A choice made: a unit, or two joined, and what it may read.
  private struct Node {
    let start: Int
    let end: Int
    let gap: Unit.Gap
    /// Its readings; of a join, the place of the tokens of its two units as they stand.
    let entry: Int
    let slot: Int
    let isJoin: Bool
    let back: Int
    let last: Token
    let score: Float
  }

  /// A unit with the reading that was chosen for it.
  struct Choice {
    let range: Range<Int>
    let text: [UInt8]
    let kinds: Reading.Kinds
    /// log₂ of the chance of such a misreading.
    let cost: Float
    /// Bits before the text as it stands.
    let margin: Float
    /// The share of all readings' likelihood that is its own.
    let posterior: Float
    /// Whether what stands there is a French word itself.
    let wasFrench: Bool
    /// Whether letters that English has not stand in it, and none in the text as it stands: an engine that knows them loses none.
    let addsAccents: Bool

    /// Its share in hundredths, and never certain. The README's table says how many are right.
    var confidence: Double { min(99, max(50, (Double(posterior) * 100).rounded(.down))) / 100 }
  }

  /// A unit that was asked for, and all its readings: what each reads (empty: as it stands) and how likely it is there, in bits. The
  /// first is the likeliest on the best way through the text.
  struct Answer {
    let range: Range<Int>
    var readings: [(text: [UInt8], bits: Float)]
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let surroundings: Surroundings
  private let finder: ReadingFinder
  private let model: LanguageModel
  private let boundary: Token
  private var pool = ReadingPool()
  private var nodes: [Node] = []
  private var front: [Int] = []
  /// States that a join has carried past the next unit.
  private var ahead: [Int] = []
  private var following: [Int] = []
  private(set) var choices: [Choice] = []
  private let asked: Range<Int>?
  private(set) var answers: [Answer] = []

  /// `asked`: a stretch of the text, all readings of whose units are to be told.
  init(_ bytes: UnsafeBufferPointer<UInt8>, damage: Damage, lexicon: Lexicon, asked: Range<Int>? = nil) {
    self.bytes = bytes
    surroundings = Surroundings(bytes)
    self.asked = asked
    finder = ReadingFinder(lexicon, damage: damage)
    model = finder.model
    boundary = model.token(WordHash.boundary, share: -3)
  }

  mutating func run() {
    var reader = UnitReader(bytes)
    reset(to: boundary)
    var current = reader.next()
    var (index, following) = (0, 0)
    if let current { index = entry(current) }
    while let unit = current {
      let next = reader.next()
      if let next { following = entry(next) }
      take(unit, index, next, following)
      if pool.isFull {
        commit(before: nil)
        pool.removeAll()
        if let next { following = entry(next) }
      }
      (current, index) = (next, following)
    }
    commit(before: boundary)
  }

  private mutating func reset(to token: Token) {
    nodes.removeAll(keepingCapacity: true)
    front.removeAll(keepingCapacity: true)
    nodes.append(Node(start: 0, end: 0, gap: .boundary, entry: -1, slot: 0, isJoin: false, back: -1, last: token, score: 0))
    front.append(0)
  }

  private mutating func entry(_ unit: Unit) -> Int {
    let key = unit.rawHash(bytes)
    if let index = pool.find(key) { return index }
    let text = unit.text(bytes)
    return pool.add(finder.readings(of: text, unit.shape), key: key, mayElide: finder.elidable(text) != nil)
  }

  private mutating func take(_ unit: Unit, _ index: Int, _ next: Unit?, _ nextIndex: Int) {
    let parts = unit.gap == .boundary || unit.gap == .paragraph
    if parts || nodes.count > 300 {
      if nodes.count > 1 { commit(before: boundary) }
      if parts { reset(to: boundary) }
    }
    let slots = pool.entries[index].slots
    var joined: (slot: Int, apart: Int)?
    if let next, next.gap == .blank { joined = join(unit, index, next, nextIndex) }
    if slots.count == 1, joined == nil, nodes.count == 1, asked == nil {
      let last = pool.tokens[Int(pool.slots[Int(slots.lowerBound)].tokens.upperBound) - 1]
      nodes[0] = Node(start: 0, end: 0, gap: .blank, entry: -1, slot: 0, isJoin: false, back: -1, last: last, score: 0)
      return
    }
    swap(&following, &ahead)
    ahead.removeAll(keepingCapacity: true)
    for slot in slots { following.append(extend(unit, index, Int(slot), end: unit.end, isJoin: false)) }
    if let joined, let next { ahead.append(extend(unit, joined.apart, joined.slot, end: next.end, isJoin: true)) }
    swap(&front, &following)
    following.removeAll(keepingCapacity: true)
    if front.count == 1, ahead.isEmpty { commit(before: nil) }
  }

  /// The best way to a reading.
  private mutating func extend(_ unit: Unit, _ entry: Int, _ slot: Int, end: Int, isJoin: Bool) -> Int {
    var best: (score: Float, back: Int) = (-.infinity, 0)
    let glued = unit.gap == .glued
    let own = pool.slots[slot].cost + misplaced(slot, unit.start..<end) + inner(slot)
    let first = pool.tokens[Int(pool.slots[slot].tokens.lowerBound)]
    for state in front {
      let score = nodes[state].score + model.bits(glued ? .neutral : nodes[state].last, first)
      if score > best.score { best = (score, state) }
    }
    let last = pool.tokens[Int(pool.slots[slot].tokens.upperBound) - 1]
    nodes.append(
      Node(
        start: unit.start, end: end, gap: unit.gap, entry: entry, slot: slot, isJoin: isJoin, back: best.back, last: last,
        score: best.score + own))
    return nodes.count - 1
  }

  /// What the words of a reading are worth behind one another, the first apart.
  private mutating func inner(_ slot: Int) -> Float {
    let range = pool.slots[slot].tokens
    var sum: Float = 0
    var index = Int(range.lowerBound) + 1
    while index < Int(range.upperBound) {
      sum += model.bits(pool.tokens[index - 1], pool.tokens[index])
      index += 1
    }
    return sum
  }

  /// What a reading loses where it does not belong: readings are found for a word wherever it stands.
  private mutating func misplaced(_ slot: Int, _ place: Range<Int>) -> Float {
    let reading = pool.slots[slot]
    if reading.text.isEmpty { return 0 }
    let first = bytes[place.lowerBound]
    if place.count == 1 {
      if first == 0x61 { return 0 }
      return surroundings.mayStandForWord(place) ? 0 : Self.never
    }
    if reading.kinds.contains(.lost), !surroundings.followsPreposition(place.lowerBound) { return Self.never }
    guard first &- 0x41 < 26 else { return 0 }
    if reading.isRaised || reading.kinds.contains(.spacing) || place.count == 2 && first == 0x49 && bytes[place.lowerBound + 1] == 0x49 {
      return surroundings.opensSentence(place.lowerBound) ? 0 : Self.never
    }
    let isAccent = reading.kinds.isSubset(of: [.init(.accent), .init(.grave)]) && reading.cost > -2 || reading.kinds == .init(.stroke)
    return !isAccent && surroundings.isNamed(place.lowerBound) ? Self.never : 0
  }

  private static let never: Float = -80

  /// Two units that make one word: `finan cement`, `d apporter`.
  private mutating func join(_ unit: Unit, _ index: Int, _ next: Unit, _ following: Int) -> (slot: Int, apart: Int)? {
    let (one, two) = (pool.entries[index], pool.entries[following])
    guard !(one.isFrench && two.isFrench) || one.mayElide, next.start == unit.end + 1,
      unit.count + next.count <= 30, bytes[unit.end] == 0x20, unit.shape.isSubset(of: .letters), next.shape.isSubset(of: .letters),
      let (text, tokens) = joined(unit, next, one, two)
    else { return nil }
    let apart = tokensOf(one) + tokensOf(two)
    let slot = pool.add(Reading(text: text, tokens: tokens, cost: -8, kinds: .spacing))
    return (slot, pool.add(Reading(text: [], tokens: apart, cost: 0, kinds: [])))
  }

  private mutating func tokensOf(_ entry: ReadingPool.Entry) -> [Token] {
    let range = pool.slots[Int(entry.slots.lowerBound)].tokens
    return Array(pool.tokens[Int(range.lowerBound)..<Int(range.upperBound)])
  }

  private mutating func joined(_ unit: Unit, _ next: Unit, _ one: ReadingPool.Entry, _ two: ReadingPool.Entry) -> ([UInt8], [Token])? {
    let (first, second) = (unit.text(bytes), next.text(bytes))
    if one.mayElide, two.isKnown, finder.takesElision(second), let head = finder.elidable(first) {
      return (head.text + second, [head.token] + tokensOf(two))
    }
    if let token = finder.word(first + [0x27] + second) { return (first + [0x27] + second, [token]) }
    guard !(one.isFrench && two.isFrench), next.shape.isSubset(of: [.lower, .wide]), unit.count > 1, next.count > 1,
      let token = finder.word(first + second),
      token.share > -20
    else { return nil }
    return (first + second, [token])
  }

  // MARK: Committing

  /// Takes the best way so far as settled. `after`: what is known to follow.
  private mutating func commit(before after: Token?) {
    ahead.removeAll(keepingCapacity: true)
    var (state, score): (Int, Float) = (0, -.infinity)
    for end in front {
      let final = nodes[end].score + (after == nil ? 0 : model.bits(nodes[end].last, after!))
      if final > score { (state, score) = (end, final) }
    }
    let last = nodes[state].last
    var path: [Int] = []
    while state > 0 {
      path.append(state)
      state = nodes[state].back
    }
    path.reverse()
    var before = nodes[0].last
    for place in path.indices {
      let node = nodes[path[place]]
      let next = place + 1 < path.count ? firstToken(nodes[path[place + 1]]) : after ?? .neutral
      weigh(node, before: node.gap == .glued ? .neutral : before, after: next)
      before = node.last
    }
    reset(to: last)
  }

  private mutating func firstToken(_ node: Node) -> Token {
    node.gap == .glued ? .neutral : pool.tokens[Int(pool.slots[node.slot].tokens.lowerBound)]
  }

  /// Compares a choice with its rivals between its neighbours.
  private mutating func weigh(_ node: Node, before: Token, after: Token) {
    let isAsked = asked != nil && asked!.overlaps(node.start..<node.end)
    let isChange = !pool.slots[node.slot].text.isEmpty
    guard isChange && !isBullet(node) || isAsked else { return }
    let own = worth(node.slot, node.start..<node.end, before, after)
    let rivals =
      node.isJoin
      ? node.entry..<(node.entry + 1) : Int(pool.entries[node.entry].slots.lowerBound)..<Int(pool.entries[node.entry].slots.upperBound)
    var (sum, standing): (Float, Float) = (1, own)
    var answer = Answer(range: node.start..<node.end, readings: [(pool.text(node.slot), own)])
    for slot in rivals where slot != node.slot {
      let bits = worth(slot, node.start..<node.end, before, after)
      sum += Bits.power(bits - own)
      if slot == rivals.lowerBound { standing = bits }
      if isAsked { answer.readings.append((pool.text(slot), bits)) }
    }
    if isAsked { answers.append(answer) }
    guard isChange, !isBullet(node) else { return }
    choices.append(
      Choice(
        range: node.start..<node.end, text: pool.text(node.slot), kinds: pool.slots[node.slot].kinds, cost: pool.slots[node.slot].cost,
        margin: own - standing,
        posterior: 1 / sum, wasFrench: !node.isJoin && pool.entries[node.entry].isFrench,
        addsAccents: pool.text(node.slot).contains(0xC3) && !bytes[node.start..<node.end].contains(0xC3)))
  }

  /// The bits of a reading between its neighbours.
  private mutating func worth(_ slot: Int, _ place: Range<Int>, _ before: Token, _ after: Token) -> Float {
    let range = pool.slots[slot].tokens
    let words = model.bits(before, pool.tokens[Int(range.lowerBound)]) + model.bits(pool.tokens[Int(range.upperBound) - 1], after)
    return pool.slots[slot].cost + misplaced(slot, place) + inner(slot) + words
  }

  /// A sign alone that is none of the text's words: a bullet that opens a paragraph, a capital that print leaves without its accent.
  private mutating func isBullet(_ node: Node) -> Bool {
    guard node.end - node.start == 1 else { return false }
    switch bytes[node.start] {
    case 0x61: return node.gap == .paragraph
    case 0x41: return node.gap != .blank
    default: return !standsAlone(node)
    }
  }

  /// Between blanks.
  private mutating func standsAlone(_ node: Node) -> Bool {
    node.start > 0 && bytes[node.start - 1] <= 0x20 && node.end < bytes.count && bytes[node.end] <= 0x20
  }
}
