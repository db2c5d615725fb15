import Reading

extension Outline {
  /// The outline of an extraction as the contract's JSON, of this version of the tool or another. Lists that it lacks are empty; what is there
  /// and of another shape is an error that names the key.
  package init(json bytes: [UInt8]) throws(JSONError) {
    let root = try JSONNode(reading: bytes)
    let generator = try root["generator"]
    let made = try generator["name"].string() + " " + generator["version"].string()
    self.init(id: try root["id"].string(), sha256: try root["source"]["sha256"].string(), generator: made)
    var axes: [String: Int] = [:]
    for axis in try root["axes"].items() {
      let item = Item(
        .axis, id: try axis["id"].string(), number: try axis["number"].optionalString(), text: try axis["title"].string(),
        fields: try Fields(notes: ["preamble", "objectives", "findings", "strengths", "commitments"], of: axis), at: try Place(axis["at"]))
      axes[item.id] = add(item)
    }
    for group in try root["groups"].items() {
      let item = Item(
        .group, id: try group["id"].string(), number: try group["number"].optionalString(), text: try group["title"].string(),
        parent: try group["axis"].optionalString().flatMap { axes[$0] }, fields: try Fields(labels: ["subtitle"], of: group),
        at: try Place(group["at"]))
      add(item)
    }
    for fiche in try root["fiches"].items() { try add(fiche: fiche, axes) }
    for objective in try root["objectives"].items() {
      try add(objective: objective, under: try objective["axis"].optionalString().flatMap { axes[$0] })
    }
    for action in try root["actions"].items() { try add(action: action, under: nil) }
    let deliberation = try root["deliberation"]
    if !deliberation.isNull { try add(act: deliberation) }
    for act in try root["acts"].items() { try add(act: act) }
  }

  private mutating func add(fiche: JSONNode, _ axes: [String: Int]) throws(JSONError) {
    var fields = try Fields(notes: ["relatedPlans", "rationale", "findings", "audience", "resources", "state", "priority"], of: fiche)
    var boxes: [String] = []
    for focus in try fiche["focus"].items() { boxes += [try focus["title"].string()] + (try texts(focus["paragraphs"])) }
    fields.note("focus", boxes.filter { !$0.isEmpty })
    fields.note("sections", try sectionTexts(fiche["sections"]))
    fields.group = try fiche["group"].optionalString()
    fields.leads = try strings("leads", of: fiche)
    let place = add(
      Item(
        .fiche, id: try fiche["id"].string(), number: try fiche["number"].optionalString(), code: try fiche["code"].optionalString(),
        text: try fiche["title"].string(), parent: try fiche["axis"].optionalString().flatMap { axes[$0] }, fields: fields,
        at: try Place(fiche["at"])))
    for objective in try fiche["objectives"].items() { try add(objective: objective, under: place) }
    for action in try fiche["actions"].items() { try add(action: action, under: place) }
    for partner in try fiche["partners"].items() { add(try leaf(.partner, partner, under: place)) }
    for indicator in try fiche["indicators"].items() { add(try leaf(.indicator, indicator, under: place)) }
  }

  private func leaf(_ kind: Item.Kind, _ node: JSONNode, under parent: Int?) throws(JSONError) -> Item {
    Item(
      kind, id: try node["id"].string(), text: try node["text"].string(), parent: parent, fields: try Fields(notes: ["items"], of: node),
      at: try Place(node["at"]))
  }

  private mutating func add(objective: JSONNode, under parent: Int?) throws(JSONError) {
    let place = add(
      Item(
        .objective, id: try objective["id"].string(), number: try objective["number"].optionalString(),
        text: try objective["text"].string(),
        parent: parent, fields: try Fields(labels: ["level", "category"], of: objective), at: try Place(objective["at"])))
    for nested in try objective["objectives"].items() { try add(objective: nested, under: place) }
    for action in try objective["actions"].items() { try add(action: action, under: place) }
  }

  private mutating func add(action: JSONNode, under parent: Int?) throws(JSONError) {
    var item = try leaf(.action, action, under: parent)
    item.fields.leads = try strings("leads", of: action)
    item.fields.partners = try strings("partners", of: action)
    let place = add(item)
    for subaction in try action["subactions"].items() { add(try leaf(.subaction, subaction, under: place)) }
  }

  private mutating func add(act: JSONNode) throws(JSONError) {
    var fields = try Fields(notes: ["explanatoryStatement"], of: act)
    fields.note("citations", try strings("citations", of: act))
    for key in ["recitals", "operative"] { fields.note(key, try texts(act[key])) }
    let vote = try act["vote"]
    if !vote.isNull { fields.note("vote", try vote["text"].string()) }
    let reference = try act["reference"].optionalString()
    let (subject, title) = (try act["subject"].optionalString(), try act["title"].optionalString())
    let text = subject ?? title ?? reference ?? ""
    let place = add(Item(.act, id: try act["id"].string(), number: reference, text: text, fields: fields, at: try Place(act["at"])))
    for article in try act["articles"].items() {
      add(
        Item(
          .article, id: try article["id"].string(), number: try article["number"].optionalString(), text: try article["text"].string(),
          parent: place, fields: try Fields(notes: ["paragraphs"], of: article), at: try Place(article["at"])))
    }
  }
}

/// Nested text nodes as one list, or one node as a list of it, each before what is under it; none for null.
private func texts(_ node: JSONNode) throws(JSONError) -> [String] {
  if node.isNull { return [] }
  var nodes = [node]
  if case .array = node.value { nodes = try node.items() }
  var out: [String] = []
  for node in nodes { out += [try node["text"].string()] + (try texts(node["items"])) }
  return out
}

/// The titles and texts of sections as one list.
private func sectionTexts(_ node: JSONNode) throws(JSONError) -> [String] {
  var out: [String] = []
  for section in try node.items() {
    if let title = try section["title"].optionalString() { out.append(title) }
    out += try texts(section["paragraphs"]) + sectionTexts(section["sections"])
  }
  return out
}

/// The texts of the objects in an array.
private func strings(_ key: String, of node: JSONNode) throws(JSONError) -> [String] {
  var out: [String] = []
  for item in try node[key].items() { out.append(try item["text"].string()) }
  return out
}

extension Outline.Fields {
  /// What kinds of items have in common, and labels, each a string.
  fileprivate init(labels: [String], of node: JSONNode) throws(JSONError) {
    try self.init(notes: [], of: node)
    for label in labels { note(label, try node[label].optionalString()) }
  }

  /// What kinds of items have in common, and notes, each a list of text nodes.
  fileprivate init(notes: [String], of node: JSONNode) throws(JSONError) {
    self.init()
    let time = try node["calendar"]
    if !time.isNull {
      calendar = Outline.Calendar(
        text: try time["text"].string(), edtf: try time["edtf"].optionalString(), start: try time["start"].optionalInteger(),
        end: try time["end"].optionalInteger())
    }
    for amount in try node["amounts"].items() {
      amounts.append(
        Outline.Money(
          text: try amount["text"].string(), value: try amount["value"].optionalNumber(), currency: try amount["currency"].string(),
          taxBasis: try amount["taxBasis"].optionalString(),
          label: try amount["label"].optionalString(), year: try amount["year"].optionalInteger()))
    }
    targets = try strings("targets", of: node)
    for key in notes { note(key, try texts(node[key])) }
  }
}

extension Place {
  fileprivate init(_ node: JSONNode) throws(JSONError) {
    guard !node.isNull else {
      self.init(line: 1, page: nil, spans: [])
      return
    }
    var spans: [SourceSpan] = []
    for pair in try node["spans"].items() {
      let numbers = try pair.items()
      guard numbers.count == 2, let start = try numbers[0].optionalInteger(), let length = try numbers[1].optionalInteger(), start >= 0,
        (0...(Int.max - start)).contains(length)
      else { throw pair.mismatch("an offset and a length") }
      spans.append(SourceSpan(SourceOffset(start), SourceOffset(start + length)))
    }
    self.init(line: max(1, try node["line"].optionalInteger() ?? 1), page: try node["page"].optionalInteger(), spans: spans)
  }
}
