/// What a choice is worth in practice.
enum Calibration {
  /// The share of the readings' likelihood that is the choice's own, in hundredths, and never certain. The README's
  /// table says how many are right on unseen text.
  static func confidence(_ choice: Decoder.Choice) -> Double { (Double(choice.posterior) * 100).rounded(.down).clamped(to: 50...99) / 100 }
}

extension Comparable {
  fileprivate func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
