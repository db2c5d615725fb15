import Testing

@testable import Reading

@Suite struct EncodingTests {
  private static let text = "Commune de Vaubrun\nDélibération n° 12 — « œuvre » à 3 €\n"

  @Test func `UTF-8 is read as it is, and its byte-order mark is no text`() {
    for mark in [[], [0xEF, 0xBB, 0xBF] as [UInt8]] {
      let source = SourceText(mark + Array(Self.text.utf8))
      #expect(source.encoding == .utf8)
      #expect(source.string == Self.text)
      #expect(source.fileSize == Self.text.utf8.count + mark.count)
      #expect(source.invalidBytes.isEmpty && source.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [true, false]) func `UTF-16 is read in both byte orders, with a mark and without`(bigEndian: Bool) {
    let file = utf16(Self.text + "😀", bigEndian: bigEndian)
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for source in [SourceText(file), SourceText(mark + file)] {
      #expect(source.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
      #expect(source.string == Self.text + "😀")
      #expect(source.invalidBytes.isEmpty)
    }
  }

  @Test func `In UTF-16 half a pair and half a unit are listed with the bytes they were`() {
    let file: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x43]
    let source = SourceText(file)
    #expect(source.string == "A\u{FFFD}\u{FFFD}B\u{FFFD}")
    #expect(source.invalidBytes.map(\.hex) == ["00d8", "43"])
    #expect(source.invalidBytes.map(\.offset.value) == [1, 8])
  }

  @Test func `Windows-1252 is told by its quotes and its euro`() {
    let file = Array("L".utf8) + [0x92] + Array("ann".utf8) + [0xE9] + Array("e co".utf8) + [0xFB] + Array("te 3 ".utf8) + [0x80]
    let source = SourceText(file)
    #expect(source.encoding == .windows1252)
    #expect(source.string == "L’année coûte 3 €")
  }

  @Test func `Each byte of Windows-1252 is the character of its code page`() {
    let upper = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
    let bytes: [UInt8] = [0x80] + Array(0x82...0x8C) + [0x8E] + Array(0x91...0x9C) + [0x9E, 0x9F]
    #expect(SourceText(bytes.flatMap { [$0, 0x20] }).string == upper.map { "\($0) " }.joined())
    #expect(SourceText((UInt8(0xA0)...0xFF).flatMap { [$0, 0x20] } + [0x92]).string.hasPrefix("\u{A0} ¡ ¢ £"))
  }

  @Test func `Latin-1 is what has accents and nothing between 0x80 and 0x9F`() {
    let source = SourceText(Array("D".utf8) + [0xE9] + Array("lib".utf8) + [0xE9] + Array("r".utf8) + [0xE9])
    #expect(source.encoding == .latin1)
    #expect(source.string == "Délibéré")
  }

  @Test func `The five bytes that Windows-1252 leaves out are listed`() {
    let source = SourceText([0x92, 0x81, 0x8D, 0x41, 0x9D, 0xE9])
    #expect(source.encoding == .windows1252)
    #expect(source.string == "’\u{FFFD}\u{FFFD}A\u{FFFD}é")
    #expect(source.invalidBytes.map(\.hex) == ["818d", "9d"])
  }

  @Test func `A stray byte in UTF-8 is listed and hurts nothing around it`() {
    let file = Array("été".utf8) + [0xE9, 0x20] + Array("à l’école".utf8) + [0xC3]
    let source = SourceText(file)
    #expect(source.encoding == .utf8)
    #expect(source.string == "été\u{FFFD} à l’école\u{FFFD}")
    #expect(source.invalidBytes.map(\.hex) == ["e9", "c3"])
    #expect(source.withInvalidBytesRestored == file)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0x80],
      [0xFF], [0xE2, 0x82],
    ] as [[UInt8]]) func `What Unicode calls ill-formed is never let through`(bytes: [UInt8])
  {
    let letters = Array("éèàùçêîôûëïü".utf8)
    let source = SourceText(letters + bytes + Array("é".utf8))
    #expect(source.encoding == .utf8)
    #expect(source.invalidBytes.map(\.hex) == [Hexadecimal.string(bytes)])
    #expect(source.string.unicodeScalars.count { $0 == "\u{FFFD}" } == bytes.count)
  }

  @Test func `A U+FFFD that the file itself holds is text, and is not listed`() {
    let source = SourceText("d\u{FFFD}lib\u{FFFD}ration")
    #expect(source.invalidBytes.isEmpty)
    #expect(source.string == "d\u{FFFD}lib\u{FFFD}ration")
  }

  @Test func `An image is binary, whatever letters it holds`() {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 2]
    let source = SourceText(png)
    #expect(source.encoding == .binary)
    #expect(source.diagnostics.contains { $0.id == .unreadableText && $0.severity == .error })
  }

  @Test func `A few control characters do not make a text binary`() {
    let source = SourceText("Le conseil\u{1}, après en avoir délibéré,\u{0}\u{1B} approuve le budget de la commune.")
    #expect(source.encoding == .utf8)
  }

  @Test func `Whatever the damage, the listed bytes give the file back and the decoded source is well-formed`() {
    var state: UInt64 = 11
    let letters = Array("Délibère à l’unanimité : 3 € — œuvre ".utf8)
    for round in 0..<300 {
      var file: [UInt8] = []
      for _ in 0..<(round % 40) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = Int(state >> 33)
        if pick % 7 == 0 { file.append(UInt8(truncatingIfNeeded: pick >> 3)) } else { file += letters }
      }
      let source = SourceText(file)
      #expect(Array(source.string.utf8) == source.bytes)
      if source.encoding == .utf8 || source.encoding == .binary { #expect(source.withInvalidBytesRestored == file.droppingMark) }
    }
  }

  @Test func `The corpus is UTF-8 without a fault`() {
    for name in [
      "paris-schema-2015-2020", "paris-2022-dsol-144", "paris-100-mesures-2021-2025", "puy-de-dome-contrat-2020",
      "strategie-nationale-2020",
    ] {
      let file = Corpus.bytes(name)
      let source = SourceText(file)
      #expect(source.encoding == .utf8 && source.bytes == file && source.diagnostics.isEmpty)
    }
  }
}

extension [UInt8] {
  fileprivate var droppingMark: [UInt8] { starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self }
}
