package import Archiving
import Extracting
import Publishing

extension Pipeline {
  /// Writes a page for review of each source; of the whole corpus (`withIndex`), also the index, and pages of what has gone are removed.
  /// Returns the files that could not be read; they stop nothing. Keeps one document at a time.
  package static func review(
    _ sources: [Source], of archive: Archive, withIndex: Bool, progress: (Int, Source) -> Void = { _, _ in }
  ) throws(FileError) -> [FileError] {
    var failures: [FileError] = []
    var summaries: [ReviewSummary] = []
    try archive.prepareReview()
    for (place, source) in sources.enumerated() {
      progress(place, source)
      let document: Document
      do throws(FileError) { document = try self.document(source) } catch {
        failures.append(error)
        continue
      }
      try archive.write("review/\(ReviewSummary.page(of: source.id))", document.reviewPage(by: generator))
      summaries.append(ReviewSummary(of: document))
    }
    if withIndex {
      try archive.write("review/index.html", ReviewSummary.page(of: summaries, by: generator))
      try archive.removeReviews(but: Set(sources.map { ReviewSummary.page(of: $0.id) }))
    }
    return failures
  }
}
