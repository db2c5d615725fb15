import Comparing
import Reading
import Testing

@Suite struct ComparisonTests {
  /// Objectives at the top of a document, each with its number if it has one.
  static func outline(_ texts: [String], numbers: [String?] = []) -> Outline {
    var outline = Outline(id: "plan", sha256: String(repeating: "0", count: 64), generator: "greffe 0")
    for (place, text) in texts.enumerated() {
      outline.add(
        Outline.Item(
          .objective, id: "objective-\(place + 1)", number: place < numbers.count ? numbers[place] : nil, text: text,
          at: Place(line: place + 1, page: nil, spans: [])))
    }
    return outline
  }

  /// Other objectives about, so that words have weights.
  private static let others = [
    "Rénover la halle au blé avant la foire", "Ouvrir un bac fluvial le dimanche", "Former les bateliers au sauvetage",
    "Planter des saules au bord du canal",
  ]

  private static func change(_ old: String, _ new: String) throws -> Comparison.Change? {
    let comparison = try Comparison(from: outline(others + [old]), to: outline(others + [new]))
    #expect(comparison.changes.count <= 1)
    return comparison.changes.first
  }

  private static let misread = [
    ("Développer l'accueil de jour", "DÉVELOPPER L’ACCUEIL DE JOUR"), ("Développer l'accueil de jour", "Développer |'accueil de jour"),
    ("Développer l'accueil de jour", "Développer Vaccueil de jour"), ("Développer l'accueil de jour", "Développer accueil de jour"),
    ("Le rôle des familles à l'hôpital", "Le réle des families 4 I'hépital"), ("Mettre en œuvre la réforme", "Mettre en ceuvre la reforme"),
    ("Créer 20 000 places", "Créer 20000 places"), ("Réunir la commission d'admission", "Réunir la commission d' admission"),
    ("Mieux suivre les parcours", "© Mieux suivre les parcours"), ("Faire vivre la maison commune", "Taire vivre la maison commune"),
    ("Agir dans la période 2015-2016", "Agir dans la période 2015 – 2016"),
    ("Former les agents de la ville", "Formerles agents dela ville"),
    ("Fermer les locaux insalubres", "Fermer les locaux insaiubres."), ("Un plan « jeunes » partagé", "Un plan \"jeunes\" partagé"),
  ]

  @Test(arguments: misread) func `What OCR or typography explains is noise`(old: String, new: String) throws {
    for change in [try Self.change(old, new), try Self.change(new, old)] {
      #expect(change?.status == .noise, "\(String(describing: change))")
    }
  }

  private static let amended = [
    ("Créer 20 places par an", "Créer 25 places par an"), ("Verser 1,5 million d'euros", "Verser 15 million d'euros"),
    ("Atteindre 20 % des familles", "Atteindre 20 familles"), ("Agir dans la période 2015-2016", "Agir dans la période 2015-2019"),
    ("Rénover le foyer du quartier", "Rénover le loyer du quartier"), ("Un poste au CMP du nord", "Un poste au CMPP du nord"),
    ("Accueillir les moins de 3 ans", "Accueillir les plus de 3 ans"), ("Accueillir un enfant confié", "Accueillir des enfants confiés"),
    ("Ouvrir au 1er semestre", "Ouvrir au ler semestre"), ("Verser 500 € par mois", "Verser 500 $ par mois"),
    ("Viser les âges < 3 ans", "Viser les âges > 3 ans"), ("Suivre la loi du pays", "Suivre la foi du pays"),
  ]

  @Test(arguments: amended) func `A figure or another word is an amendment`(old: String, new: String) throws {
    #expect(try Self.change(old, new)?.status == .reworded)
  }

  @Test func `Differences are in whole words, elisions with their word`() throws {
    let change = try Self.change("Généraliser l'entretien prénatal dès la grossesse", "Généraliser l'examen prénatal dès la grossesse")
    #expect(
      change?.words == [
        WordRun(.equal, "Généraliser"), WordRun(.delete, "l'entretien"), WordRun(.insert, "l'examen"),
        WordRun(.equal, "prénatal dès la grossesse"),
      ])
  }

  @Test func `Words of both sides are those of the texts, whatever they are`() throws {
    var random = Random(seed: 4)
    for length in [1, 5, 60, 3_000] {
      let texts = (0..<2).map { _ in (0..<length).map { _ in ["a", "b", "c", "d", "l'e"][Int(random.next() % 5)] }.joined(separator: " ") }
      var outlines = texts.map { Self.outline([$0]) }
      let pins = Pins([Pins.Pin(.forced, old: "objective-1", new: "objective-1")])
      let change = try Comparison(from: outlines.removeFirst(), to: outlines.removeFirst(), pins: pins).changes.first
      guard let words = change?.words else { continue }
      #expect(words.filter { $0.operation != .insert }.map(\.text).joined(separator: " ") == texts[0])
      #expect(words.filter { $0.operation != .delete }.map(\.text).joined(separator: " ") == texts[1])
    }
  }

  @Test func `An objective far away is found again, and says that it moved`() throws {
    let first = Self.others + ["Apprendre à nager aux enfants des écluses"]
    let comparison = try Comparison(from: Self.outline(first), to: Self.outline([first[4]] + first[..<4]))
    #expect(comparison.changes.map(\.status) == [.moved])
    #expect(comparison.changes.first?.fields == [Comparison.FieldChange("order", old: "5", new: "1")])
  }

  @Test func `Where two are as like as each other the runner-up says so`() throws {
    let comparison = try Comparison(
      from: Self.outline(Self.others + ["Ouvrir la passe à poissons du moulin en hiver"]),
      to: Self.outline(Self.others + ["Ouvrir la passe à poissons du moulin en été", "Fermer la passe à poissons du moulin"]))
    let change = try #require(comparison.changes.first { $0.status == .reworded })
    #expect(change.runnerUp?.id == "objective-6")
    #expect(change.runnerUp!.similarity < change.similarity)
  }

  private static let numbered = ["1", "2", "3", "4"]

  @Test func `A reference whose number was changed throughout is no amendment, and another is`() throws {
    func plan(_ numbers: [String], _ reference: String) -> Outline {
      var outline = Outline(id: "plan", sha256: String(repeating: "0", count: 64), generator: "greffe 0")
      for (place, number) in numbers.enumerated() {
        outline.add(
          Outline.Item(.fiche, id: "fiche-\(number)", number: number, text: Self.others[place], at: Place(line: 1, page: nil, spans: [])))
      }
      outline.add(
        Outline.Item(
          .action, id: "action-1", text: "Recruter un éclusier (cf. fiche action n°\(reference))", parent: 0,
          at: Place(line: 9, page: nil, spans: [])))
      return outline
    }
    let old = plan(Self.numbered, "3")
    let shifted = try Comparison(from: old, to: plan(["2", "3", "4", "5"], "4"))
    #expect(!shifted.changes.contains { $0.status.isAmendment })
    #expect(shifted.count(of: .renumbered) == 5)
    #expect(try Comparison(from: old, to: plan(["2", "3", "4", "5"], "5")).count(of: .reworded) == 1)
    #expect(try Comparison(from: old, to: plan(Self.numbered, "4")).count(of: .reworded) == 1)
  }

  @Test func `Calendars, amounts and leads that change are fields with what they make`() throws {
    func outline(_ time: Outline.Calendar?, _ amounts: [Outline.Money], _ leads: [String]) -> Outline {
      var outline = Self.outline(Self.others)
      var fields = Outline.Fields()
      (fields.calendar, fields.amounts, fields.leads) = (time, amounts, leads)
      outline.add(Outline.Item(.action, id: "action-1", text: "Draguer le port", fields: fields, at: Place(line: 7, page: nil, spans: [])))
      return outline
    }
    let old = outline(
      Outline.Calendar(text: "2015-2016", edtf: "2015/2016", start: 2015, end: 2016),
      [Outline.Money(text: "500 000 €", value: "500000", currency: "EUR", label: nil, year: nil)], ["Capitainerie", "Ville"])
    let new = outline(
      Outline.Calendar(text: "2015-2018", edtf: "2015/2018", start: 2015, end: 2018),
      [Outline.Money(text: "550 000 €", value: "550000", currency: "EUR", label: nil, year: nil)], ["Ville", "Région"])
    let change = try #require(try Comparison(from: old, to: new).changes.first)
    #expect(change.status == .reworded)
    #expect(
      change.fields == [
        Comparison.FieldChange("calendar", old: "2015-2016", new: "2015-2018", delta: "fin repoussée de 2 ans"),
        Comparison.FieldChange("amounts", old: "500 000 €", new: "550 000 €", delta: "+50 000 EUR (+10,0 %)"),
        Comparison.FieldChange("leads", old: "Capitainerie", new: "Région"),
      ])
  }

  @Test(arguments: [
    ("Fin 2016", "Début 2016", false), ("Mi-2016", "Fin 2016", false), ("fin 2016", "2016", false), ("Fin 2016", "fin de 2016", true),
    ("2016", "en 2016", true), ("courant 2016", "2016", false),
  ]) func `The part of a year is of the calendar, its wording is not`(old: String, new: String, isSame: Bool) throws {
    func outline(_ text: String) -> Outline {
      var outline = Self.outline(Self.others)
      var fields = Outline.Fields()
      fields.calendar = Outline.Calendar(text: text, edtf: "2016", start: 2016, end: 2016)
      outline.add(Outline.Item(.action, id: "action-1", text: "Draguer le port", fields: fields, at: Place(line: 7, page: nil, spans: [])))
      return outline
    }
    #expect(try Comparison(from: outline(old), to: outline(new)).isSame == isSame)
  }

  @Test func `An amount's tax basis and what it is for are of it, a label on one side alone or misread is not`() throws {
    func fields(_ old: [Outline.Money], _ new: [Outline.Money]) throws -> [Comparison.FieldChange] {
      func outline(_ amounts: [Outline.Money]) -> Outline {
        var outline = Self.outline(Self.others)
        var fields = Outline.Fields()
        fields.amounts = amounts
        outline.add(
          Outline.Item(.action, id: "action-1", text: "Draguer le port", fields: fields, at: Place(line: 7, page: nil, spans: [])))
        return outline
      }
      return try Comparison(from: outline(old), to: outline(new)).changes.flatMap(\.fields)
    }
    func money(_ text: String, _ tax: String? = nil, _ label: String? = nil) -> Outline.Money {
      Outline.Money(text: text, value: "10000", currency: "EUR", taxBasis: tax, label: label, year: nil)
    }
    #expect(try fields([money("10 000 € HT", "HT")], [money("10 000 € TTC", "TTC")]).map(\.new) == ["10 000 € TTC"])
    #expect(try fields([money("10 000 €", nil, "État")], [money("10 000 €", nil, "Région")]).map(\.new) == ["Région : 10 000 €"])
    #expect(try fields([money("10 000 €", nil, "Département")], [money("10 000 €", nil, "Dépariement")]).isEmpty)
    #expect(try fields([money("10 000 €", nil, "État")], [money("10 000 €")]).isEmpty)
  }

  @Test func `Pins force and forbid, and are echoed`() throws {
    let (old, new) = (
      Self.outline(["Draguer le port", "Vendre le phare"]), Self.outline(["Draguer le port", "Repeindre les bouées jaunes"])
    )
    let pins = try Pins(reading: "# by hand\nsame objective-2 objective-2\r\n\n  apart objective-1 objective-1\n")
    let comparison = try Comparison(from: old, to: new, pins: pins)
    #expect(comparison.changes.map(\.status).sorted { $0.rawValue < $1.rawValue } == [.added, .removed, .reworded])
    #expect(comparison.pins.map(\.verdict) == [.forced, .forbidden])
  }

  @Test(arguments: ["same objective-1", "like objective-1 objective-1", "same objective-1 objective-1 objective-1", "objective-1"])
  func `A line that is no pin is a fault with its number`(line: String) throws {
    let fault = #expect(throws: Pins.Fault.self) { try Pins(reading: "\n# ok\n" + line) }
    #expect(fault?.description.hasPrefix("line 3: ") == true)
  }

  @Test(arguments: [
    "same objective-9 objective-1", "apart objective-1 fiche-1", "same objective-1 objective-1\nsame objective-1 objective-2",
    "same objective-1 objective-1\napart objective-1 objective-1",
  ])
  func `A pin that names nothing, that holds an item twice or that another contradicts is a fault`(text: String) throws {
    let pins = try Pins(reading: text)
    #expect(throws: Pins.Fault.self) { try Comparison(from: Self.outline(["a", "b"]), to: Self.outline(["a", "b"]), pins: pins) }
  }

  @Test func `An action that became an objective is the same, and says so`() throws {
    let text = "Draguer le chenal du vieux port"
    var old = Self.outline(Self.others)
    old.add(Outline.Item(.action, id: "action-1", text: text, at: Place(line: 9, page: nil, spans: [])))
    let change = try #require(try Comparison(from: old, to: Self.outline(Self.others + [text])).changes.first)
    #expect(change.status == .moved)
    #expect(change.fields == [Comparison.FieldChange("kind", old: "action", new: "objective")])
  }

  @Test func `Of the same words many times over, only those too many came or went`() throws {
    let same = Array(repeating: "Entretenir la digue du port", count: 70)
    let comparison = try Comparison(from: Self.outline(same), to: Self.outline(same.dropLast(3) + Self.others))
    #expect(comparison.unchanged == 67)
    #expect(comparison.count(of: .removed) == 3 && comparison.count(of: .added) == 4)
  }

  @Test func `An empty version is compared too`() throws {
    let comparison = try Comparison(from: Self.outline([]), to: Self.outline(Self.others))
    #expect(comparison.count(of: .added) == 4)
    #expect(try Comparison(from: Self.outline([]), to: Self.outline([])).isSame)
  }
}
