import Testing

@testable import Segmenting

@Suite struct PlacesTests {
  private static let stretches = [3..<9, 9..<12, 20..<21, 20..<25, 4..<6]

  private var places: Places {
    var places = Places()
    for stretch in Self.stretches { places.append(stretch) }
    return places
  }

  @Test func `Each byte has the place that it was given`() {
    #expect(Array(places) == Self.stretches.flatMap(Array.init))
    #expect(places.stretches == [3..<12, 20..<21, 20..<25, 4..<6])
    #expect(Places().stretches.isEmpty && Places().last == nil)
  }

  @Test func `What is cut off, taken away and joined keeps its places`() {
    let all = Array(places)
    for start in 0...all.count {
      for end in start...all.count {
        #expect(Array(places.part(start..<end)) == Array(all[start..<end]))
        var joined = places.part(0..<start)
        joined.append(contentsOf: places.part(start..<end))
        #expect(joined == places.part(0..<end))
      }
    }
    var shorter = places
    for count in (0..<all.count).reversed() {
      shorter.removeLast()
      #expect(shorter == places.part(0..<count))
    }
  }
}
