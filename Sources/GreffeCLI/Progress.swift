/// How far the work has come, how fast it goes and how long it will take: one line, where a person looks.
struct Progress {
  private let count: Int
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  init(of count: Int) { self.count = count }

  mutating func show(_ done: Int, _ name: String) {
    guard Terminal.isWatched, count > 1 else { return }
    let now = ContinuousClock.now
    if done == count { return Terminal.write("\r\u{1B}[K") }
    if let last, now - last < .milliseconds(100) { return }
    last = now
    let seconds = max(0.001, Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18)
    let rate = Double(done) / seconds
    let left = Int((Double(count - done) / rate).rounded(.up))
    let shownRate = "\(Int(rate)).\(Int(rate * 10) % 10)"
    Terminal.write(
      "\r\u{1B}[K\(done)/\(count), \(shownRate) a second, \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left  \(Terminal.sanitised(name))"
    )
  }
}
