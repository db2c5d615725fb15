package import Reading

/// A place in the normalised text, counted in its bytes. It is another type than `SourceOffset`, so that the two cannot be mixed.
public struct NormalisedOffset: Hashable, Comparable, Sendable {
  public let value: Int

  public init(_ value: Int) { self.value = value }

  public static func < (left: NormalisedOffset, right: NormalisedOffset) -> Bool { left.value < right.value }
}

/// What stands where in the source and in the normalised text.
///
/// Outside of corrections the two run side by side. Inside one, no byte has a counterpart: a place there is the correction's start or end.
package struct OffsetMap: Sendable {
  /// One correction's bytes on both sides.
  package struct Stretch: Hashable, Sendable {
    package let source: Range<Int>
    package let normalised: Range<Int>
  }

  package let stretches: [Stretch]

  package enum Rounding { case down, up }

  /// Where a place of the normalised text lies in the source. Logarithmic in the number of corrections.
  package func source(_ offset: NormalisedOffset, rounding: Rounding) -> SourceOffset {
    SourceOffset(Self.map(offset.value, rounding, stretches, \.normalised, \.source))
  }

  /// Where a place of the source lies in the normalised text.
  package func normalised(_ offset: SourceOffset, rounding: Rounding) -> NormalisedOffset {
    NormalisedOffset(Self.map(offset.value, rounding, stretches, \.source, \.normalised))
  }

  private static func map(
    _ offset: Int, _ rounding: Rounding, _ stretches: [Stretch], _ from: KeyPath<Stretch, Range<Int>>, _ to: KeyPath<Stretch, Range<Int>>
  ) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle][keyPath: from].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let near = stretches[low - 1]
    let (here, there) = (near[keyPath: from], near[keyPath: to])
    if offset >= here.upperBound { return there.upperBound + offset - here.upperBound }
    if offset == here.lowerBound { return there.lowerBound }
    return rounding == .down ? there.lowerBound : there.upperBound
  }
}
