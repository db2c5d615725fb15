import Normalising

/// Pages whose numbers stand between their foot and the next head, line upon line.
extension Furniture {
  /// A foot, the page's number and the head of the next page, line upon line, as papers put on the web again have them.
  mutating func markFramedNumbers() {
    var places: [String: [(index: Int, number: Int)]] = [:]
    for index in lines.indices.dropFirst() where !lines[index].isBlank && !lines[index - 1].isBlank {
      let body = bytes[lines[index].body]
      guard body.count <= 3, body.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(String(decoding: body, as: UTF8.self)),
        lines[index - 1].body.count <= 160, !isField(index - 1), !opensItem(index - 1),
        HeadingReader(bytes[lines[index - 1].body]).form == nil,
        case let foot = String(decoding: Folding.words(bytes[lines[index - 1].body]), as: UTF8.self),
        Folding.split(foot).count >= Self.fewestFootWords, !PageText.numbersAct(foot), !PageText.decides(foot)
      else { continue }
      places[foot, default: []].append((index, number))
    }
    for feet in places.values where feet.count >= 3 && zip(feet, feet.dropFirst()).allSatisfy({ $0.number < $1.number }) {
      for foot in feet {
        lines[foot.index - 1].isFurniture = true
        lines[foot.index].isFurniture = true
        paged.insert(foot.index)
      }
    }
  }

  /// `Page 9 sur 58`, `Page 3/31`, alone on its line: a page of so many, and no text however few there are.
  mutating func markPagesOfAll() {
    for index in lines.indices where !lines[index].isBlank && lines[index].body.count <= 24 {
      let body = bytes[lines[index].body]
      guard body.starts(with: "Page".utf8) || body.starts(with: "page".utf8) || body.starts(with: "PAGE".utf8) else { continue }
      let words = Folding.split(String(decoding: Folding.words(body), as: UTF8.self))
      let isParted = words.count == 4 ? words[2] == "sur" : words.count == 3 && body.contains(0x2F)
      guard isParted, words[0] == "page", let page = Int(words[1]), let last = words.last.flatMap({ Int($0) }), page <= last else {
        continue
      }
      lines[index].isFurniture = true
      paged.insert(index)
    }
  }

  /// `Page 2: Programme local de …` before each page, and the same name above them all, as a site that shares papers prints them.
  mutating func markNamedPages() {
    var places: [String: [Int]] = [:]
    for index in lines.indices where !lines[index].isBlank && bytes[lines[index].body].starts(with: "Page ".utf8) {
      guard let colon = bytes[lines[index].body].prefix(10).firstIndex(of: 0x3A), colon + 2 < lines[index].body.upperBound,
        bytes[(lines[index].body.lowerBound + 5)..<colon].allSatisfy({ (0x30...0x39).contains($0) })
      else { continue }
      places[String(decoding: Folding.words(bytes[(colon + 1)..<lines[index].body.upperBound]), as: UTF8.self), default: []].append(index)
    }
    for (name, pages) in places where pages.count >= 3 && name.utf8.count >= 8 {
      for index in pages { lines[index].isFurniture = true }
      for index in lines.indices.prefix(pages[0])
      where !lines[index].isBlank && lines[index].body.count <= name.utf8.count * 2
        && String(decoding: Folding.words(bytes[lines[index].body]), as: UTF8.self) == name
      {
        lines[index].isFurniture = true
      }
    }
  }
}
