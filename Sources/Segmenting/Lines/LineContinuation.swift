import Normalising
import Reading

/// What a line is to the blocks before it.
extension BlockBuilder {
  /// A numbered heading right behind one of its level, both in a list of contents as wide as the page.
  func isNextEntry(_ form: Block.HeadingForm) -> Bool {
    guard case .numbered(let depth) = form, depth > 1, let open = openLine else { return false }
    return blocks.last?.kind == .heading(form) && !Dangling.ends(bytes[open.body])
  }

  /// `Fiche action n°3 : Titre` at the top of a page, however full the last line of the page before is.
  func opensFiche(_ line: TextLine, _ form: Block.HeadingForm) -> Bool {
    guard line.opensPage, form == .numbered(depth: 1), let open = openLine, !Dangling.ends(bytes[open.body]) else { return false }
    return bytes[line.body].contains(0x3A) || (0x30...0x39).contains(bytes[line.body.upperBound - 1])
  }

  /// `Fiche n°3` alone on its line, `AXE 2 : Parentalité`: whatever the line before is, if it is done.
  func opensAlone(_ line: TextLine, _ form: Block.HeadingForm) -> Bool {
    guard form == .numbered(depth: 1), let open = openLine, let last = bytes[open.body].last, last != 0x2C, !Dangling.ends(bytes[open.body])
    else { return false }
    let body = bytes[line.body]
    if HeadingReader(body).namesFiche, labelRows.isHeadingAlone(body), (0x30...0x39).contains(body.last!) { return true }
    let word = body.prefix { $0 != 0x20 }
    return word.count >= 3 && Capitals.isAll(Array(word)) && body.prefix(24).contains(0x3A) && !HeadingReader(body).namesPart
  }

  /// A short line with a colon behind a full stop: `Absents :`.
  func isLabel(_ line: TextLine) -> Bool {
    guard let open = openLine, bytes[open.body].last == 0x2E, bytes[line.body].last == 0x3A else { return false }
    return line.body.count <= 60
  }

  /// `FICHE N° 4` right under `THÈME II : …`: a heading of its level or one below.
  func opensBelow(_ line: TextLine, _ form: Block.HeadingForm) -> Bool {
    guard case .numbered(let depth) = form, let open = openLine, !Dangling.ends(bytes[open.body]) else { return false }
    if case .heading(.numbered(let above))? = blocks.last?.kind { return depth >= above }
    // `AXE 1 ROULER MOINS` under the plan's own name in capitals.
    return depth == 1 && [open, line].allSatisfy { Capitals.share(Array(bytes[$0.body])) > 0.8 }
  }

  /// `CE QUE NOUS VOULONS` right under `Engagement 1.1 Soutenir la réussite éducative`: a label and no more of the title.
  func opensCapitals(_ line: TextLine) -> Bool {
    guard let open = openLine, case .heading(.numbered)? = blocks.last?.kind, line.body.count >= 8 else { return false }
    return Capitals.share(Array(bytes[line.body])) > 0.8 && Capitals.share(Array(bytes[open.body])) < 0.5
      && !Dangling.ends(bytes[open.body])
  }

  /// `Contexte. Les données sont anciennes …`: a label that only a stop parts from its text.
  func opensRunIn(_ line: TextLine) -> Bool {
    guard let stop = bytes[line.body].prefix(30).firstIndex(of: 0x2E), stop + 2 < line.body.upperBound,
      bytes[stop + 1] == 0x20
    else { return false }
    return LabelTable.role(ofLine: bytes[line.body.lowerBound..<stop]) != nil
  }

  /// Whether a line holds a marker and nothing else.
  func isBare(_ index: Int) -> Bool {
    guard index >= 0, let found = marker(lines[index]) else { return false }
    return found.body >= lines[index].body.upperBound
  }

  func marker(_ line: TextLine) -> (marker: Marker, body: Int)? {
    guard !line.isBlank, !closesBracket(line), !goesOnHeading(line) else { return nil }
    let isLetter = line.body.count > 2 && bytes[line.body.lowerBound + 1] == 0x20 && letterBullets.contains(bytes[line.body.lowerBound])
    let inList = isLetter || blocks.last.map { $0.isItem || endsWithColon($0) || $0.cell == .label } ?? false
    return MarkerParser(bytes, end: line.body.upperBound, inList: inList).parse(at: line.body.lowerBound)
  }

  /// `2) ;` behind a line that opened a bracket.
  private func closesBracket(_ line: TextLine, within widest: Int = 2) -> Bool {
    guard let open = openLine, let close = bytes[line.body].prefix(widest + 1).firstIndex(of: 0x29),
      !bytes[line.body.lowerBound..<close].contains(0x28)
    else { return false }
    guard let bracket = bytes[open.body].lastIndex(of: 0x28) else { return false }
    return !bytes[bracket..<open.body.upperBound].contains(0x29)
  }

  /// `– Fiche action n°2` behind the line of a numbered heading, where the page was too narrow for both.
  private func goesOnHeading(_ line: TextLine) -> Bool {
    guard openLine != nil, case .heading(.numbered(let depth))? = blocks.last?.kind, depth > 1 else { return false }
    let rest = bytes[line.body].drop { $0 < 0x41 || $0 >= 0x80 }
    guard rest.count < line.body.count, rest.count > 6, rest.count + 5 >= line.body.count else { return false }
    return String(decoding: Folding.words(rest.prefix(6)), as: UTF8.self).hasPrefix("fiche") && HeadingReader(rest).form != nil
  }

  func endsWithColon(_ block: Block) -> Bool { block.runs.last.map { bytes[$0.upperBound - 1] == 0x3A } ?? false }

  /// `#` to `######` at the start of a line, with or without a blank behind.
  func markdownLevel(_ line: TextLine) -> Int? {
    let count = bytes[line.body].prefix { $0 == 0x23 }.count
    guard (1...6).contains(count), count < line.body.count, line.indent <= 3 else { return nil }
    return count
  }

  func isRule(_ line: TextLine) -> Bool {
    if isFence(line) { return true }
    guard line.body.count >= 3, let first = bytes[line.body].first, "-=_*~".utf8.contains(first) else { return false }
    return bytes[line.body].allSatisfy { $0 == first || $0 == 0x20 } && (line.body.count > 3 || first != 0x2D || !line.isBlank)
  }

  /// ```` ```markdown ````: a fence, with the name of a language or none (CommonMark 0.31, 4.5).
  private func isFence(_ line: TextLine) -> Bool {
    let text = bytes[line.body]
    let name = text.drop { $0 == 0x60 }
    return text.count - name.count >= 3 && name.count <= 12 && name.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// A note's text opens with its superscript mark.
  func footnoteMark(_ line: TextLine) -> String? {
    let reader = ScalarReader(bytes)
    var index = line.body.lowerBound
    // `[^1]: Enquête`, GitHub Flavored Markdown.
    if bytes[line.body].starts(with: [0x5B, 0x5E]), let close = bytes[line.body].prefix(16).firstIndex(of: 0x5D),
      close + 1 < line.body.upperBound, bytes[close + 1] == 0x3A
    {
      return String(decoding: bytes[(index + 2)..<close], as: UTF8.self)
    }
    while let sign = reader.scalar(at: index), Superscripts.isDigit(sign.value), index < line.body.upperBound { index += sign.length }
    guard index > line.body.lowerBound, index < line.body.upperBound else { return nil }
    return String(decoding: bytes[line.body.lowerBound..<index], as: UTF8.self)
  }

  /// A line behind a full stop that ends early and in none, prose under it: a title, however full the line above it was.
  func isTitleUnderStop(_ line: TextLine, _ index: Int) -> Bool {
    guard let open = openLine, bytes[open.body].last == 0x2E, let block = blocks.last, block.kind == .paragraph, block.cell == nil,
      index + 1 < lines.count, case let next = lines[index + 1], !next.isBlank, !next.opensPage, next.width > line.width
    else { return false }
    let text = bytes[line.body]
    guard let last = text.last, !".,;!?".utf8.contains(last), text.count(where: { $0 == 0x20 }) >= 2, !Dangling.ends(text) else {
      return false
    }
    let reader = ScalarReader(bytes)
    let areOpenings = [line, next].allSatisfy { reader.scalar(at: $0.body.lowerBound).map { ScalarReader.isUpper($0.value) } ?? false }
    return areOpenings && wrap.wraps(open, into: line, bytes) && !wrap.wraps(line, into: next, bytes) && wrap.isFull(next)
  }

  /// The rest of a calendar cut at the line's end: `2016` behind `2015-`, `-2016` behind `2015`.
  func isCalendarTail(_ line: TextLine) -> Bool {
    guard let open = openLine, let last = bytes[open.body].last else { return false }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let text = bytes[line.body]
    let digits = text.drop { !isDigit($0) }
    let dash = text.prefix { !isDigit($0) }
    guard digits.count == 4, digits.allSatisfy(isDigit), dash.count <= 3, dash.allSatisfy({ $0 == 0x2D || $0 >= 0x80 }) else {
      return false
    }
    let yearBefore = bytes[open.body].suffix(4)
    return last == 0x2D || last == 0x93 && yearBefore.count == 4 || yearBefore.count == 4 && yearBefore.allSatisfy(isDigit)
  }

  /// `décide à l'unanimité …` in small letters, behind the comma of a ground.
  private func decidesUnderGround(_ line: TextLine) -> Bool {
    guard let open = openLine, bytes[open.body].last == 0x2C, let first = blocks.last?.runs.first else { return false }
    let ground = String(decoding: Folding.words(bytes[first].prefix(16)), as: UTF8.self)
    let words = Folding.split(String(decoding: Folding.words(bytes[line.body].prefix(12)), as: UTF8.self))
    return ["decide", "decident", "arrete"].contains(words.first) && (ground.hasPrefix("vu ") || ground.hasPrefix("considerant "))
  }

  /// Whether a line without a mark of its own belongs to the open block.
  func continuesOpenBlock(_ line: TextLine) -> Bool {
    guard let open = openLine, let block = blocks.last else { return false }
    let reader = ScalarReader(bytes)
    guard let first = reader.scalar(at: line.body.lowerBound), let last = bytes[open.body].last else { return false }
    if ScalarReader.isLetter(first.value), !ScalarReader.isUpper(first.value) {
      return !BlockOpeners.opensReference(bytes[line.body], behind: bytes[open.body]) && !decidesUnderGround(line)
    }
    // `1 138,80` at the end of a line, `€, et de prendre …` on the next.
    if first.value == 0x20AC { return (0x30...0x39).contains(last) }
    if BlockOpeners.isVote(bytes[open.body]) || last == 0x2E && BlockOpeners.opensOrdinal(bytes[line.body]) { return false }
    if last == 0x28 || (0x30...0x39).contains(last) && isSumTail(bytes[line.body]) { return true }
    // A page that a converter parted by a form feed may part a paragraph.
    if line.opensPage { return bytes[line.start..<line.body.lowerBound].contains(0x0C) && wrap.wraps(open, into: line, bytes) }
    if (0x30...0x39).contains(first.value), Dangling.endsMonth(bytes[open.body]), opensYear(line) { return true }
    if first.value == 0x28, isReference(line), !wrap.wraps(open, into: line, bytes) { return false }
    if first.value == 0x28, !".!?;:)".utf8.contains(last) { return true }
    // `UGB/ha)` behind `(moins de 0,6`
    if closesBracket(line, within: 24) { return true }
    if opensCapitalsUnderStop(line, open) { return false }
    if wrap.wraps(open, into: line, bytes) || isMarkdown && open.hasHardBreak { return true }
    // A margin of its own says less than the page's: a capital behind a stop may open another paragraph.
    if forced.contains(line), !".!?;:".utf8.contains(last) { return true }
    if open.width >= Self.narrowestList, ScalarReader.isUpper(first.value), Dangling.opensName(bytes[open.body]) { return true }
    if last == 0x2C || Dangling.ends(bytes[open.body]) { return true }
    if Dangling.cutsName(bytes[open.body]) || depth > 0 && Dangling.isOpenName(bytes[open.body]), ScalarReader.isUpper(first.value) {
      return true
    }
    if block.isItem, line.indent > block.indent + 1 { return true }
    if BlockOpeners.headsActs(bytes[open.body]) { return false }
    return isCapitals(bytes[open.body]) && isCapitals(bytes[line.body]) && !(0x30...0x39).contains(bytes[line.body.lowerBound])
      && !Folding.words(bytes[line.body].prefix(20)).starts(with: "deliberation n".utf8)
      && (open.body.count > 32 || !Folding.words(bytes[open.body]).starts(with: "deliberation n".utf8))
  }

  /// `FINANCES`, `DEL-2017-158 TARIFS DU FOUR` under the last line of a paragraph in small letters, however full that line is.
  private func opensCapitalsUnderStop(_ line: TextLine, _ open: TextLine) -> Bool {
    guard bytes[open.body].last == 0x2E, blocks.last?.kind == .paragraph, blocks.last?.cell == nil, !isCapitals(bytes[open.body]) else {
      return false
    }
    // `M.`, `Mme.` are no ends of sentences.
    let word = bytes[open.body].dropLast().reversed().prefix { $0 != 0x20 && $0 != 0x2E }
    let letters = Capitals.letters(bytes[line.body])
    return word.count >= 4 && letters.small == 0 && letters.large >= 6
  }

  /// `000 €` behind `45`: a sum cut at a line's end.
  private func isSumTail(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.prefix(3).count == 3, text.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }), text.dropFirst(3).first == 0x20 else {
      return false
    }
    return ["€", "euros", "EUR"].contains { text.dropFirst(4).starts(with: $0.utf8) }
  }

  /// `1999` behind `les crues de novembre`
  private func opensYear(_ line: TextLine) -> Bool {
    let digits = bytes[line.body].prefix { (0x30...0x39).contains($0) }
    return digits.count == 4 && (digits.first == 0x31 || digits.first == 0x32)
  }

  /// A list of names that goes on was cut at no less, in columns of the page.
  private static let narrowestList = 60

  func isCapitals(_ text: ArraySlice<UInt8>) -> Bool { Capitals.share(Array(text.prefix(200))) > 0.8 }

  /// `Titre ..... 12`, `Titre            12`: an entry of a list of contents with its page.
  func endsInPageNumber(_ line: TextLine) -> Bool {
    let text = bytes[line.body]
    let digits = text.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), line.width <= 200 else { return false }
    let before = text.dropLast(digits)
    let blanks = before.reversed().prefix { $0 == 0x20 }.count
    let dots = before.reversed().prefix { $0 == 0x20 || $0 == 0x2E }.count { $0 == 0x2E }
    guard blanks >= 8 || dots >= 4 else { return false }
    let words = before.dropLast(blanks)
    return words.count >= 6 && !hasWideGap(words)
  }

  private func hasWideGap(_ text: ArraySlice<UInt8>) -> Bool {
    text.firstIndex(of: 0x20) != nil && Array(text).firstIndex(of: [0x20, 0x20, 0x20]) != nil
  }

  /// An entry whose page is printed with a `P.` behind it, or glued before it: `Axe 1 / Titre P. 32`, `P. 40Axe 2 / Titre`.
  func pagedEntry(_ line: TextLine) -> (line: TextLine, furniture: [Range<Int>])? {
    var (body, furniture) = (line.body, [Range<Int>]())
    let text = bytes[body]
    let digits = text.reversed().prefix { (0x30...0x39).contains($0) }.count
    let sign = text.dropLast(digits).reversed().drop { $0 == 0x20 }
    if (1...3).contains(digits), sign.prefix(3).elementsEqual([0x2E, 0x50, 0x20]) {
      let cut = body.upperBound - digits - (text.dropLast(digits).count - sign.count) - 2
      furniture.append(cut..<body.upperBound)
      body = body.lowerBound..<(bytes[..<cut].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? body.lowerBound)
    }
    if text.count > 6, text.prefix(2).elementsEqual([0x50, 0x2E]) {
      let rest = text.dropFirst(2).drop { $0 == 0x20 }
      let number = rest.prefix { (0x30...0x39).contains($0) }
      if (1...3).contains(number.count), let next = rest.dropFirst(number.count).first, (0x41...0x5A).contains(next) {
        furniture.append(body.lowerBound..<number.endIndex)
        body = number.endIndex..<body.upperBound
      }
    }
    guard !furniture.isEmpty, !body.isEmpty, HeadingReader(bytes[body]).form != nil else { return nil }
    return (TextLine(body, of: bytes, indent: line.indent), furniture)
  }

  /// `(cf. fiche action n° 4)` on a line of its own.
  func isReference(_ line: TextLine) -> Bool {
    guard bytes[line.body].last == 0x29 else { return false }
    let folded = String(decoding: Folding.words(bytes[line.body].prefix(16)), as: UTF8.self)
    return folded.hasPrefix("cf ") || folded.hasPrefix("voir ")
  }
}
