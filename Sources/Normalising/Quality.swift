import Reading

/// How damaged a text is, before its repair.
public struct Quality: Hashable, Sendable {
  public enum Grade: String, Codable, Sendable { case none, light, heavy, unreadable }

  public let ocr: Grade
  /// The share of words that no writer wrote, 0 to 1, in ten-thousandths.
  public let suspects: Double
  public let corrections: Int
  /// How it is damaged; nil where no word was looked at.
  public let losses: Losses?

  /// The share of each kind of print that was misread, 0 to 1, as the words that came out of it tell.
  public struct Losses: Hashable, Sendable {
    /// Of the word `à`.
    public let graves: Double
    /// Of words with letters that English has not: an engine that runs with the English model loses nearly all.
    public let accents: Double
    /// Of elided words.
    public let elisions: Double
    /// Of words, by letters of like shape.
    public let letters: Double
  }

  init(of source: SourceText, damage: Damage?, corrections: Int) {
    let (words, suspects) = (damage?.words ?? 0, damage?.suspects ?? 0)
    let share = words == 0 ? 0 : min(1, Double(suspects) / Double(words))
    losses = words == 0 ? nil : damage?.losses
    self.suspects = (share * 10_000).rounded() / 10_000
    self.corrections = corrections
    if source.encoding == .binary || share > 0.5 {
      ocr = .unreadable
    } else {
      ocr = share < Damage.least ? .none : share < 0.02 ? .light : .heavy
    }
  }
}
