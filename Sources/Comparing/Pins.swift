/// Human decisions on which items are the same, kept in a small text file:
///
///     # the fiche was written anew
///     same fiche-8 fiche-9
///     apart fiche-8/objective-1 fiche-8/objective-2
package struct Pins: Sendable {
  package struct Pin: Hashable, Sendable {
    package enum Verdict: String, Sendable { case forced, forbidden }

    package let old: String
    package let new: String
    package let verdict: Verdict

    package init(_ verdict: Verdict, old: String, new: String) {
      self.old = old
      self.new = new
      self.verdict = verdict
    }
  }

  /// A line that is no pin, or a pin that names nothing.
  package struct Fault: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  package private(set) var pins: [Pin] = []

  package init() {}

  package init(_ pins: [Pin]) { self.pins = pins }

  /// Reads a file of pins: `same OLD NEW` or `apart OLD NEW` a line; empty lines and those that begin with # say nothing.
  package init(reading text: String) throws(Fault) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard words.count == 3, let verdict: Pin.Verdict = first == "same" ? .forced : first == "apart" ? .forbidden : nil else {
        throw Fault(description: "line \(number + 1): expected ‘same OLD-ID NEW-ID’ or ‘apart OLD-ID NEW-ID’")
      }
      pins.append(Pin(verdict, old: String(words[1]), new: String(words[2])))
    }
  }

  /// The pins as pairs of places in the outlines. One that names nothing, that forces an item twice, or that another
  /// contradicts, is a fault.
  func resolved(_ old: Outline, _ new: Outline) throws(Fault) -> (forced: [(Int, Int)], forbidden: Set<[Int]>) {
    let (oldPlaces, newPlaces) = (old.places, new.places)
    var forced: [(Int, Int)] = []
    var forbidden: Set<[Int]> = []
    for pin in pins {
      guard let first = oldPlaces[pin.old] else { throw Fault(description: "‘\(pin.old)’ is no item of the old version") }
      guard let second = newPlaces[pin.new] else { throw Fault(description: "‘\(pin.new)’ is no item of the new version") }
      if pin.verdict == .forbidden {
        forbidden.insert([first, second])
      } else if forced.contains(where: { $0 == first || $1 == second }) {
        throw Fault(description: "‘\(pin.old)’ or ‘\(pin.new)’ is pinned twice")
      } else {
        forced.append((first, second))
      }
    }
    for (first, second) in forced where forbidden.contains([first, second]) {
      throw Fault(description: "‘\(old.items[first].id)’ and ‘\(new.items[second].id)’ are pinned as the same and as not the same")
    }
    return (forced, forbidden)
  }
}
