package import Archiving
import Cataloguing
import Extracting
import Publishing

extension Pipeline {
  /// Writes pages for review. Of all documents, also the index, and pages of what has gone are removed; of some of them the index where there
  /// is one, and the pages that it would name in vain.
  ///
  /// Returns the files that could not be read; they stop nothing. Keeps one document at a time.
  ///
  /// - Parameter wanted: the ids of some documents; nil for all.
  package static func review(
    _ corpus: [Source], only wanted: Set<String>? = nil, of archive: Archive, progress: (Int, Source) -> Void = { _, _ in }
  ) throws(FileError) -> [FileError] {
    let extraction = ArchiveExtraction(of: corpus, to: archive)
    let withIndex = wanted == nil || archive.hasReview("index.html")
    var failures: [FileError] = []
    var summaries: [ReviewSummary] = []
    try archive.prepareReview()
    for (place, source) in corpus.enumerated() where withIndex || wanted!.contains(source.id) {
      progress(place + 1, source)
      let name = ReviewSummary.page(of: source.id)
      let isWanted = wanted?.contains(source.id) ?? true
      let (entry, page): (CatalogueEntry, [UInt8]?)
      do throws(FileError) { (entry, page) = try look(at: source, withPage: isWanted || !archive.hasReview(name), extraction) } catch {
        failures.append(error)
        continue
      }
      if let page { try archive.write("review/\(name)", page) }
      summaries.append(ReviewSummary(of: entry))
    }
    if withIndex { try archive.write("review/index.html", ReviewSummary.page(of: summaries, by: generator)) }
    if wanted == nil { try archive.removeReviews(but: Set(corpus.map { ReviewSummary.page(of: $0.id) })) }
    return failures
  }

  /// What the index needs of a document, and its page if it is asked for.
  private static func look(
    at source: Source, withPage: Bool, _ extraction: ArchiveExtraction
  ) throws(FileError) -> (CatalogueEntry, page: [UInt8]?) {
    guard withPage else { return (try extraction.entry(of: source), nil) }
    let document = try document(source)
    return (CatalogueEntry(of: document), document.reviewPage(by: generator, doubting: source.doubtedWords))
  }
}
