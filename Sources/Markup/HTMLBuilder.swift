/// Makes the tree of a fragment out of the parser's events, without recursion.
final class HTMLBuilder {
  private struct Frame {
    let name: String
    var children: [HTMLNode] = []
  }

  /// What becomes of an open element.
  private enum Fate {
    case kept
    /// It lies too deep: its children join those of the deepest element kept.
    case flattened
    /// It only frames the source: the texts on its two sides are one.
    case unwrapped
    case dropped
  }

  private let depthLimit: Int
  private let wrapper: String
  private var frames = [Frame(name: "")]
  private var fates: [Fate] = []
  private var droppedCount = 0
  private var pending: [UInt8] = []

  init(depthLimit: Int, wrapper: String) {
    self.depthLimit = depthLimit
    self.wrapper = wrapper
  }

  func start(_ name: String) {
    let fate = fate(of: name)
    fates.append(fate)
    if fate != .unwrapped { flush() }
    switch fate {
    case .kept: frames.append(Frame(name: name))
    case .dropped: droppedCount += 1
    case .flattened, .unwrapped: break
    }
  }

  func end() {
    guard let fate = fates.popLast(), fate != .unwrapped else { return }
    flush()
    switch fate {
    case .kept: close()
    case .dropped: droppedCount -= 1
    case .flattened, .unwrapped: break
    }
  }

  func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if droppedCount == 0 { pending.append(contentsOf: bytes) }
  }

  /// The nodes read, with whatever is still open closed.
  func finish() -> [HTMLNode] {
    while !fates.isEmpty { end() }
    flush()
    return frames[0].children
  }

  private func fate(of name: String) -> Fate {
    switch name {
    case "script", "style": .dropped
    case "html", "head", "body", wrapper: .unwrapped
    default: droppedCount > 0 ? .dropped : frames.count > depthLimit ? .flattened : .kept
    }
  }

  private func flush() {
    if pending.isEmpty { return }
    frames[frames.count - 1].children.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }

  private func close() {
    let frame = frames.removeLast()
    frames[frames.count - 1].children.append(.element(name: frame.name, children: frame.children))
  }
}
