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
}
