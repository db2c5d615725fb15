import Normalising
import Reading
import Segmenting

/// An act under way.
struct ActDraft {
  var act: Act
  var isEnacted = false
  var inStatement = false
  /// Articles or decisions have been voted: what follows is talk, unless it decides.
  var isVoted = false
  /// The day on which it was signed.
  var signed: TimeSpan?
  var isSigned = false
  /// The block of the formula that decides; articles before it are another text's.
  var formula: Int?
  /// Of the head's counts and of the vote's.
  var present: Int?
  var voting: Int?
  var spoilt = 0
  /// What the last words of a stamp announced, its day still to come.
  var stamp: StampFields = []
  var hasAssemblyPlace = false
  var isMinutes = false
  /// The reference is one that only acts have, and not that of a report.
  var hasSureReference = false
  /// Articles that a by-law or a loan is quoted in, and no act's, may follow.
  var isQuoting = false
  /// The last piece ends in words that a quotation follows.
  var announcesQuotation = false
  /// `VU` or `Considérant` alone on its line: what the list under it holds.
  var listedGrounds: LineRole?
  /// That the head's grid names; whoever reports does so for it.
  var committee: String?

  init(_ act: Act) { self.act = act }

  /// Whether a name is that of the assembly, which a title printed without its capital.
  func isInSmallLetters(_ name: Passage) -> Bool {
    guard let known = act.session.assembly, let first = known.utf8.first, (0x61...0x7A).contains(first), name.opensUpper else {
      return false
    }
    return Folding.words(known) == Folding.words(name.string)
  }

  /// Whether a name is that of the assembly with more behind it.
  func extends(_ name: Passage) -> Bool {
    guard let known = act.session.assembly else { return false }
    return name.count > known.utf8.count && Folding.words(name.string).hasPrefix(Folding.words(known) + " ")
  }
}

/// What the lines before the text of an act hold, while they are read.
struct HeadState {
  var list: LineRole?
  /// Lines that may be the subject.
  var titles: [HeadTitle] = []
  var label: [Passage] = []
  var isLabelOpen = false
  /// Counts the facts read, so that lines between the same two are told to be together.
  var group = 0
  /// The sentence about the sitting goes on.
  var sitting: [Passage] = []
  /// The label of a list of names, and the lines under it.
  var names: [Passage] = []
  /// The list that was read last: a line of the margin may cut it.
  var lastList: LineRole?
  /// Under `Assistaient également à la séance :` stand others than members.
  var isOfOthers = false
  /// `Arrêté` has been read, alone or with its number.
  var isOrder = false
  /// A line of this block has ended the sentence about the sitting.
  var isSittingOver = false
  /// The stamp's line that the next may end.
  var stamp: Passage?
  /// The letterhead's sentence, and the department's name, that the next line may continue.
  var letterhead: Passage?
  /// What stands behind `Ordre du jour :`, the subject where it is all the agenda.
  var agenda: Passage?
  /// What looked like a rubric, the subject where nothing else is: `Budget : décision modificative n° 1`.
  var filing: Passage?
  var department: Passage?
  /// `Rapporteure` alone, the name beside it.
  var expectsReporter = false
  /// The block that is a title with its rapporteur, read whole.
  var reported: Int?
  /// The block of `Objet :`, where the head seemed to end before it; 0 where none follows.
  var subjectAhead: Int?
  /// Where the number ends that the region was found by.
  var numberEnd: Int?

  /// The label of the list of names is a sentence whose colon is still to come: `Absents ayant voté par procuration en application de`.
  var isLabelCut: Bool { list != nil && (1...4).contains(names.count) && !names.contains { $0.contains(0x3A) } }
}

extension ActDraft {
  /// Each person once, with the committee that one of the places names.
  mutating func addRapporteurs(_ new: [Rapporteur]) {
    for rapporteur in new {
      if let known = act.rapporteurs.firstIndex(where: { $0.name == rapporteur.name }) {
        if act.rapporteurs[known].committee == nil { act.rapporteurs[known] = rapporteur }
      } else {
        act.rapporteurs.append(rapporteur)
      }
    }
  }

  /// Adds what a line says of the vote.
  mutating func take(_ reader: VoteReader, _ new: Vote) {
    spoilt += reader.spoilt
    if act.vote == nil { act.vote = new }
    act.vote!.add(reader)
  }
}
