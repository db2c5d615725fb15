/// The readings of all units met, laid flat so that looking at one moves no reference counts.
struct ReadingPool {
  /// A reading's places in the pool.
  struct Slot {
    let tokens: Range<Int32>
    let text: Range<Int32>
    let cost: Float
    let kinds: Reading.Kinds
    /// Whether it begins with a capital that stood for an elided word.
    let isRaised: Bool
  }

  struct Entry {
    let slots: Range<Int32>
    let isKnown: Bool
    let isFrench: Bool
    /// `d`, `qu`: what may have lost its apostrophe before a blank.
    let mayElide: Bool
  }

  private(set) var tokens: [Token] = []
  private(set) var slots: [Slot] = []
  private(set) var entries: [Entry] = []
  private var texts: [UInt8] = []
  /// Open-addressed: the hash of a unit's bytes and its entry.
  private var keys: [UInt64]
  private var values: [Int32]
  private static let size = 1 << 16

  init() {
    keys = [UInt64](repeating: 0, count: Self.size)
    values = [Int32](repeating: 0, count: Self.size)
  }

  /// So full that it should be emptied, which keeps memory flat.
  var isFull: Bool { entries.count > Self.size / 2 || slots.count > 1_000_000 }

  func find(_ key: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: key) & (Self.size - 1)
    while keys[place] != 0 {
      if keys[place] == key { return Int(values[place]) }
      place = (place + 1) & (Self.size - 1)
    }
    return nil
  }

  mutating func add(_ readings: Readings, key: UInt64, mayElide: Bool) -> Int {
    let first = Int32(slots.count)
    for reading in readings.list { add(reading) }
    entries.append(
      Entry(slots: first..<Int32(slots.count), isKnown: readings.isKnown, isFrench: readings.isFrench, mayElide: mayElide))
    var place = Int(truncatingIfNeeded: key) & (Self.size - 1)
    while keys[place] != 0 { place = (place + 1) & (Self.size - 1) }
    keys[place] = key
    values[place] = Int32(entries.count - 1)
    return entries.count - 1
  }

  /// The place of a reading that belongs to no entry.
  @discardableResult mutating func add(_ reading: Reading) -> Int {
    let (token, text) = (Int32(tokens.count), Int32(texts.count))
    tokens += reading.tokens
    texts += reading.text
    let isRaised = reading.kinds.contains(.init(.elision)) && reading.text.first.map { $0 &- 0x41 < 26 } ?? false
    slots.append(
      Slot(
        tokens: token..<Int32(tokens.count), text: text..<Int32(texts.count), cost: reading.cost, kinds: reading.kinds, isRaised: isRaised))
    return slots.count - 1
  }

  func text(_ slot: Int) -> [UInt8] { Array(texts[Int(slots[slot].text.lowerBound)..<Int(slots[slot].text.upperBound)]) }

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    for place in keys.indices { keys[place] = 0 }
  }
}
