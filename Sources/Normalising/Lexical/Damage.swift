import Reading

/// How much of each kind of confusion a text shows, against the texts that confusions were counted in.
struct Damage {
  /// log₂ of the severity of each kind, 0 for that of the counted texts.
  private var severities: [Float]

  private(set) var words = 0
  private(set) var suspects = 0
  private(set) var regions = FrenchRegions()
  private(set) var curlyApostrophes = 0
  private(set) var straightApostrophes = 0

  /// How often each confusion was seen, by its row, and how often it could have happened, by its kind.
  private var times: [Float]
  private var opportunities: [Float] = [0, 0, 0, 0, 0]

  /// As in the texts that confusions were counted in.
  static let typical = Damage()

  private(set) var losses = Quality.Losses(graves: 0, accents: 0, elisions: 0, letters: 0)

  private init() { (severities, times) = ([0, 0, 0, 0, 0], []) }

  func bits(_ kind: Confusion.Kind) -> Float { severities[Int(kind.rawValue)] }

  /// A text with a smaller share of suspects is clean.
  static let least = 0.002

  /// Whether anything may be changed at all: a word or two may be strange in any text.
  var isDamaged: Bool { suspects >= (words < 300 ? 3 : 2) && Double(suspects) >= Self.least * Double(words) }
  var apostrophe: [UInt8] { curlyApostrophes > straightApostrophes ? Array("’".utf8) : [0x27] }

  /// One pass over the text.
  ///
  /// - Parameters:
  ///   - elisions: how many misread articles were put right before.
  ///   - lostSigns: how many words with lost signs were filled before.
  init(of bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, elisions: Int, lostSigns: Int) {
    severities = [0, 0, 0, 0, 0]
    times = [Float](repeating: 0, count: lexicon.confusions.count)
    var count = Count()
    count.bad[Int(Confusion.Kind.elision.rawValue)] = Float(elisions)
    count.bad[Int(Confusion.Kind.stroke.rawValue)] = Float(elisions)
    for (block, verdict) in read(bytes, lexicon, &count) where regions.isFrench(block) {
      suspects += 1
      for kind in Confusion.Kind.allCases where verdict.kinds.contains(.init(kind)) { count.bad[Int(kind.rawValue)] += 1 }
      for row in verdict.rows { times[Int(row)] += 1 }
    }
    curlyApostrophes = count.curly
    straightApostrophes = count.straight
    let losses = count.losses(words: words)
    severities = zip(losses, Self.usual).map { max(-14, min(1, Bits.log2($0 / $1))) }
    self.losses = Quality.Losses(
      graves: Self.rounded(losses[0]), accents: Self.rounded(losses[1]), elisions: Self.rounded(losses[2]), letters: Self.rounded(losses[4])
    )
    opportunities = [0, 0, Float(count.elisions) + count.bad[2], Float(words) * 0.3, Float(words) * 0.3]
    suspects += Int(count.lostGraves * min(1, 10 * count.accentLoss)) + elisions + lostSigns + Self.lostLetters(bytes)
  }

  /// Counts the words; those that were misread, with their blocks.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, _ count: inout Count
  ) -> [(block: Int, verdict: Verdict)] {
    let finder = ReadingFinder(lexicon, damage: .typical)
    var seen: [UInt64: Verdict] = [:]
    var misread: [(Int, Verdict)] = []
    var reader = UnitReader(bytes)
    while let unit = reader.next() {
      let block = regions.place(unit)
      guard unit.shape.contains(.lower) || unit.shape.contains(.sign) else { continue }
      words += 1
      count.add(unit, bytes)
      if let word = lexicon.word(unit.hash), word.isFrench, unit.head == 0 || lexicon.word(unit.head) != nil {
        if unit.count > 1 { regions.count(in: block, isFrench: true) }
        continue
      }
      let raw = unit.rawHash(bytes)
      var known = seen[raw]
      if known == nil {
        known = Self.judge(unit, bytes, finder)
        if seen.count < 20_000 { seen[raw] = known }
      }
      let verdict = known!
      if unit.count > 1 { regions.count(in: block, isFrench: verdict.isFrench, isMisread: !verdict.kinds.isEmpty) }
      if !verdict.kinds.isEmpty { misread.append((block, verdict)) }
    }
    return misread
  }

  /// What is lost of each kind in the texts that confusions were counted in.
  private static let usual: [Float] = [0.95, 0.9, 0.12, 0.3, 0.003]

  private static func rounded(_ share: Float) -> Double { (Double(share) * 1000).rounded() / 1000 }

  /// Words in which U+FFFD stands for letters.
  private static func lostLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.holds(0xEF) else { return 0 }
    var (count, last) = (0, -1)
    for index in 0..<max(0, bytes.count - 2) where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD {
      if last < 0 || bytes[last..<index].contains(where: { $0 <= 0x20 }) { count += 1 }
      last = index
    }
    return count
  }

  private struct Verdict {
    let kinds: Reading.Kinds
    let rows: [UInt16]
    let isFrench: Bool
  }

  /// log₂ of how often a confusion happens in this text: as in the counted ones, moved towards what the text itself shows.
  func bits(_ confusion: Confusion, row: Int) -> Float {
    let usual = confusion.share + bits(confusion.kind)
    let chances = opportunities[Int(confusion.kind.rawValue)]
    guard chances > 0, row < times.count, times[row] > 1 else { return min(-0.05, usual) }
    let prior: Float = confusion.kind == .elision ? 40 : 400
    return min(-0.05, max(usual, Bits.log2((Bits.power(usual) * prior + times[row]) / (prior + chances))))
  }

  /// What was misread in a word that is none, if one French word is far likelier behind it; and whether it counts as French.
  private static func judge(_ unit: Unit, _ bytes: UnsafeBufferPointer<UInt8>, _ finder: ReadingFinder) -> Verdict {
    let readings = finder.readings(of: unit.text(bytes), unit.shape)
    if readings.isFrench { return Verdict(kinds: [], rows: [], isFrench: true) }
    func bits(_ reading: Reading) -> Float { reading.cost + finder.model.bits(.neutral, reading.tokens) }
    guard readings.list.count > 1, bits(readings.list[1]) > bits(readings.list[0]) + 3 else {
      return Verdict(kinds: [], rows: [], isFrench: false)
    }
    return Verdict(kinds: readings.list[1].kinds, rows: readings.list[1].rows, isFrench: true)
  }

  private struct Count {
    var bad: [Float] = [0, 0, 0, 0, 0]
    var accents = 0
    var elisions = 0
    var a = 0
    var grave = 0
    var curly = 0
    var straight = 0

    /// More `a` than French has beside `à`.
    var lostGraves: Float { max(0, Float(a) - 0.3 * Float(a + grave)) }

    mutating func add(_ unit: Unit, _ bytes: UnsafeBufferPointer<UInt8>) {
      if unit.count == 1, bytes[unit.start] == 0x61 { a += 1 }
      if unit.count == 2, bytes[unit.start] == 0xC3, bytes[unit.start + 1] == 0xA0 { grave += 1 }
      if unit.shape.contains(.apostrophe) {
        elisions += 1
        for index in unit.start..<unit.end where bytes[index] == 0x27 || bytes[index] == 0xE2 {
          if bytes[index] == 0x27 { straight += 1 } else { curly += 1 }
          break
        }
      }
      if unit.shape.contains(.wide) { addAccents(unit, bytes) }
    }

    private mutating func addAccents(_ unit: Unit, _ bytes: UnsafeBufferPointer<UInt8>) {
      for index in unit.start..<unit.end where bytes[index] == 0xC3 || bytes[index] == 0xC5 {
        switch bytes[index + 1] {
        case 0xA2, 0xA7, 0xA8, 0xAA, 0xAB, 0xAE, 0xAF, 0xB4, 0xB9, 0xBB, 0x93: accents += 1
        default: break
        }
      }
    }

    var accentLoss: Float {
      let bad = bad[Int(Confusion.Kind.accent.rawValue)]
      return (bad + 0.02) / (bad + Float(accents) + 10)
    }

    /// Shares that were lost, each held back by a few words of clean text, of the kinds of confusions.
    ///
    /// In the order of the kinds.
    func losses(words: Int) -> [Float] {
      func bad(_ kind: Confusion.Kind) -> Float { self.bad[Int(kind.rawValue)] }
      let graves = (lostGraves + bad(.grave)) * min(1, 10 * accentLoss)
      return [
        (graves + 4 * accentLoss) / (graves + Float(grave) + 4), accentLoss,
        (bad(.elision) + 0.01) / (bad(.elision) + Float(elisions) + 5), (bad(.stroke) + 0.01) / (bad(.stroke) + Float(elisions) + 5),
        (bad(.letter) + 0.005) / (Float(words) + 100),
      ]
    }
  }
}

extension Unit {
  /// With its apostrophes as `'`.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard shape.contains(.apostrophe) else { return Array(bytes[start..<end]) }
    var out: [UInt8] = []
    out.reserveCapacity(count)
    var index = start
    while index < end {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0x98 {
        out.append(0x27)
        index += 3
      } else if bytes[index] == 0xCA, bytes[index + 1] == 0xBC {
        out.append(0x27)
        index += 2
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }
}

/// Logarithms to base 2, near enough for evidence: off by at most 0.09.
enum Bits {
  static func log2(_ value: Float) -> Float { Float(value.exponent) + value.significand - 1 }

  static func power(_ bits: Float) -> Float {
    let whole = bits.rounded(.down)
    guard whole > -120 else { return 0 }
    return Float(sign: .plus, exponent: Int(min(120, whole)), significand: 1 + bits - whole)
  }
}
