extension Archive {
  /// Makes the folder of the pages for review, without what a killed run left in it.
  package func prepareReview() throws(FileError) {
    try FileSystem.makeFolder("\(outputs)/review")
    try FileSystem.removeAbandoned(in: "\(outputs)/review")
  }

  /// Whether there is such a page.
  package func hasReview(_ name: String) -> Bool { FileSystem.exists("\(outputs)/review/\(name)") }

  /// Removes the pages of documents that the corpus no longer holds.
  package func removeReviews(but pages: Set<String>) throws(FileError) {
    for name in try FileSystem.files(in: "\(outputs)/review") where name.hasSuffix(".html") && name != "index.html" {
      if !pages.contains(name) { try FileSystem.remove("\(outputs)/review/\(name)") }
    }
  }
}
