import Normalising
import Segmenting

extension Extraction {
  /// focus → `Focus :` title paragraph* ( `Partenaires :` … | `Porteurs :` … | `Calendrier :` … )*
  ///
  /// The box ends at a label set apart as the fiche's own are, at another box, or with the region. Returns the next block.
  mutating func parseFocus(_ index: Int, in body: Range<Int>, styled: Bool, path: String, _ add: (Focus) -> Void) -> Int {
    let heading = passage(index)
    let colon = heading.bytes.firstIndex(of: 0x3A)
    own(colon.map { heading.prefix($0 + 1) } ?? heading)
    var next = index + 1
    var title = colon.map { heading.suffix(from: $0 + 1) } ?? Passage()
    if title.isEmpty, next < body.upperBound {
      title = passage(next)
      next += 1
    }
    let path = "\(path)/focus-\(nextOrdinal(path + "/focus"))"
    var focus = Focus(title: title.string, at: place(title.isEmpty ? heading : title))
    while next < body.upperBound, blocks[next].kind != .heading(.box) {
      let (block, passage) = (blocks[next], passage(next))
      if block.isFootnote || block.kind == .table || passage.isEmpty {
        next = max(block.kind == .table ? block.end : next + 1, next + 1)
        continue
      }
      if let label = Label(block, passage) {
        if label.isStyled || label.isAlone || !styled { break }
        addField(label, path, &focus)
      } else {
        focus.paragraphs.append(node(passage))
      }
      next += 1
    }
    add(focus)
    return next
  }

  private mutating func addField(_ label: Label, _ path: String, _ focus: inout Focus) {
    own(label.head)
    switch label.role {
    case .partners: focus.partners += organisations(label.value, path: path + "/partner")
    case .leads: focus.leads += organisations(label.value, path: path + "/lead")
    case .calendar where !label.value.isEmpty: focus.calendar = calendar(label.value)
    default: focus.paragraphs.append(node(label.value.isEmpty ? label.head : label.value))
    }
  }
}
