import Extracting

// How acts are written.
extension Sink where Self: ~Copyable {
  mutating func actFields(_ act: Act) {
    identify(act.id, by: act.text)
    field("reference", act.reference)
    field("subject", act.subject)
    field("title", act.title)
    time("date", act.date)
    strings("departments", of: "department", act.departments)
    sittingFields(act)
    nodes("explanatoryStatement", act.explanatoryStatement)
    list("citations", of: "citation", act.citations) { sink, citation in
      sink.field("text", citation.text)
      sink.references("references", of: "reference", citation.references)
      sink.at(citation.at)
    }
    nodes("recitals", of: "recital", act.recitals)
    list("rapporteurs", of: "rapporteur", act.rapporteurs) { sink, rapporteur in
      sink.field("name", rapporteur.name)
      sink.field("committee", rapporteur.committee)
      sink.at(rapporteur.at)
    }
    field("enactingFormula", act.enactingFormula)
    list("articles", of: "article", act.articles) { sink, article in
      sink.identify(article.id, by: article.text)
      sink.field("number", article.number)
      sink.field("text", article.text)
      sink.nodes("paragraphs", of: "paragraph", article.paragraphs)
      sink.at(article.at)
    }
    nodes("operative", act.operative)
    closingFields(act)
  }

  private mutating func sittingFields(_ act: Act) {
    object("session") { sink in
      sink.field("assembly", act.session.assembly)
      sink.time("date", act.session.date)
      sink.field("place", act.session.place)
      sink.field("president", act.session.president)
      sink.field("secretary", act.session.secretary)
    }
    object("attendance") { sink in
      sink.field("members", act.attendance.members)
      sink.strings("present", of: "item", act.attendance.present)
      sink.strings("absent", of: "item", act.attendance.absent)
      sink.list("proxies", of: "proxy", act.attendance.proxies, isShort: true) { sink, proxy in
        sink.field("from", proxy.from)
        sink.field("to", proxy.to)
      }
    }
  }

  private mutating func closingFields(_ act: Act) {
    object("vote", act.vote) { sink, vote in
      sink.field("text", vote.text)
      sink.field("present", vote.present)
      sink.field("voting", vote.voting)
      sink.field("for", vote.for)
      sink.field("against", vote.against)
      sink.field("abstention", vote.abstention)
      sink.field("outcome", vote.outcome?.rawValue)
      sink.at(vote.at)
    }
    list("signatories", of: "signatory", act.signatories) { sink, signatory in
      sink.field("name", signatory.name)
      sink.field("role", signatory.role)
      sink.at(signatory.at)
    }
    object("receipt", act.receipt) { sink, receipt in
      sink.identify(receipt.id, fingerprint: nil)
      sink.time("sent", receipt.sent)
      sink.time("received", receipt.received)
      sink.time("published", receipt.published)
      sink.at(receipt.at)
    }
    amounts(act.amounts)
    references("legalReferences", of: "legalReference", act.legalReferences)
    at(act.at)
  }
}
