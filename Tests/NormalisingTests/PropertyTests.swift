import Reading
import Testing

@testable import Normalising

@Suite struct PropertyTests {
  /// Every kind of damage once.
  private static let damaged =
    "C O N S E I L\r\nde I’enfance et d’ Orne, poli-\ntique ﬁne dÃ©jÃ\u{A0} po\u{AD}li l|le\r|'état co-\rvictimes.\n\u{FEFF}lâ€™an : 2015-\n2016 Iâ€™an I’ﬁ I\u{AD}’été 😀"

  @Test(arguments: Corpus.clean + [Corpus.deliberation]) func `The corpus keeps the promises of a normalised text`(name: String) throws {
    try checkPromises(Corpus.text(name))
  }

  @Test func `Each prefix of a damaged text keeps them, cut between bytes`() throws {
    let bytes = Array(Self.damaged.utf8)
    #expect(NormalisedText(bytes).corrections.count >= 12)
    for end in 0...bytes.count { try checkPromises(NormalisedText(Array(bytes[..<end]))) }
  }

  @Test func `Keyword soup keeps them`() throws {
    for seed in 0..<1500 { try checkPromises(NormalisedText(keywordSoup(UInt64(seed)))) }
  }

  @Test func `Rules that change what another has changed leave one correction that names them all`() {
    let text = NormalisedText("ï»¿Le maire, Iâ€™école et I\u{AD}’été")
    #expect(text.string == "Le maire, l’école et l’été")
    #expect(text.corrections.map(\.rule) == ["mojibake+invisible", "elision+mojibake", "invisible+elision"])
    #expect(text.corrections.map(\.from) == ["ï»¿L", "Iâ€™", "I\u{AD}’"])
    #expect(text.corrections.map(\.to) == ["L", "l’", "l’"])
    #expect(text.corrections.map(\.confidence) == [0.99, 0.98, 0.98])
    #expect(text.corrections.map(\.id) == ["c-0", "c-16", "c-35"])
  }

  @Test func `Edits in a row, over one another and undone are told by their net effect`() {
    func draft(_ passes: [[(Range<Int>, String)]]) -> Draft {
      var draft = Draft(Array("abcdefgh".utf8))
      for pass in passes { draft.apply(pass.map { Edit($0.0, Array($0.1.utf8), rule: $0.1, confidence: 1, evidence: "") }) }
      return draft
    }
    func told(_ draft: Draft) -> [String] {
      draft.patches.map { "\($0.source) \(String(decoding: draft.bytes[$0.current], as: UTF8.self))" }
    }
    let neighbours = draft([[(0..<2, "X"), (2..<4, "YYY")]])
    #expect(String(decoding: neighbours.bytes, as: UTF8.self) == "XYYYefgh")
    #expect(told(neighbours) == ["0..<2 X", "2..<4 YYY"])
    #expect(told(draft([[(0..<4, "X"), (2..<5, "Y")]])) == ["0..<4 X"])
    let across = draft([[(1..<2, "XX"), (4..<6, "Y")], [(2..<7, "ZZ")]])
    #expect(String(decoding: across.bytes, as: UTF8.self) == "aXZZh")
    #expect(told(across) == ["1..<7 XZZ"])
    let inside = draft([[(1..<5, "VWXYZ")], [(2..<3, "__")]])
    #expect(told(inside) == ["1..<5 V__XYZ"])
  }

  @Test func `Lines keep their number but for a word that ends the line it was broken on to`() {
    let text = NormalisedText("de I’enfance\r\nune poli-\ntique de\npro-\ntection, politique.\nÃ©tÃ©\u{AD}\n\u{200B}\nfin")
    #expect(text.string == "de l’enfance\r\nune politique\nde\nprotection,\npolitique.\nété\n \nfin")
    for seed in 0..<800 {
      let text = NormalisedText(keywordSoup(UInt64(seed)))
      let lost = text.corrections.reduce(0) {
        $0 + LineTable(of: Array($1.from.utf8) + [0x41]).count - LineTable(of: Array($1.to.utf8) + [0x41]).count
      }
      #expect(LineTable(of: text.bytes).count == text.source.lines.count - lost, "seed \(seed)")
      for correction in text.corrections where !correction.rule.contains("line-end-hyphen") {
        #expect(
          LineTable(of: Array(correction.from.utf8) + [0x41]).count == LineTable(of: Array(correction.to.utf8) + [0x41]).count,
          "seed \(seed)")
      }
    }
  }

  /// Undoing gives the source back; corrections are in order, apart and real; the map is monotone and exact outside of them.
  private func checkPromises(_ text: NormalisedText) throws {
    let source = text.source.bytes
    var undone: [UInt8] = []
    var (here, there) = (0, 0)
    for correction in text.corrections {
      let (start, end) = (correction.span.start.value, correction.span.end.value)
      let gap = start - there
      try #require(gap >= 0 && end > start && !correction.to.isEmpty && !correction.from.utf8.elementsEqual(correction.to.utf8))
      try #require(source[start..<end].elementsEqual(correction.from.utf8))
      try #require(text.bytes[here..<(here + gap)] == source[there..<start])
      undone += source[there..<start]
      try #require(text.bytes[(here + gap)...].starts(with: correction.to.utf8))
      undone += correction.from.utf8
      (here, there) = (here + gap + correction.to.utf8.count, end)
    }
    undone += text.bytes[here...]
    try #require(undone == source)
    try checkMap(text, size: source.count)
  }

  private func checkMap(_ text: NormalisedText, size: Int) throws {
    let step = max(1, size / 3000)
    for rounding in [OffsetMap.Rounding.down, .up] {
      let forth = stride(from: 0, through: text.bytes.count, by: step).map { text.map.source(NormalisedOffset($0), rounding: rounding) }
      let back = stride(from: 0, through: size, by: step).map { text.map.normalised(SourceOffset($0), rounding: rounding) }
      try #require(zip(forth, forth.dropFirst()).allSatisfy { $0 <= $1 } && zip(back, back.dropFirst()).allSatisfy { $0 <= $1 })
      try #require(text.map.source(NormalisedOffset(text.bytes.count), rounding: rounding).value == size)
      try #require(text.map.normalised(SourceOffset(size), rounding: rounding).value == text.bytes.count)
    }
    let inside = text.map.stretches.map(\.source)
    var next = 0
    for offset in stride(from: 0, to: size, by: step) {
      while next < inside.count, inside[next].upperBound <= offset { next += 1 }
      if next < inside.count, inside[next].contains(offset) { continue }
      let normalised = text.map.normalised(SourceOffset(offset), rounding: .down)
      try #require(text.bytes[normalised.value] == text.source.bytes[offset])
      try #require(text.map.source(normalised, rounding: .up).value == offset)
    }
  }
}
