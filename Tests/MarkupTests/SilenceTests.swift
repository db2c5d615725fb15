import Markup
import Testing

@Suite struct SilenceTests {
  @Test func `Nothing is printed, whatever is wrong with what is read`() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]) {
      let head = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' "
      for rest in ["type='xs:b'/>", "type='xs:string'/></xs:schema>", "type='xs:string'/><xs:import namespace='q'/></xs:schema>"] {
        guard let schema = try? XMLSchema(parsing: Array((head + rest).utf8)) else { continue }
        for document in ["", "<a>", "<b/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a>&x;</a>", "<?xml encoding='z'?><a/>"] {
          _ = schema.validate(Array(document.utf8))
        }
      }
      let pattern = "><xs:simpleType><xs:restriction base='xs:string'><xs:pattern value='[a-'/></xs:restriction></xs:simpleType>"
      _ = try? XMLSchema(parsing: Array((head + pattern + "</xs:element></xs:schema>").utf8))
      _ = HTMLFragment(parsing: Array("<p a='&x'></b><unknown &#0;<!-- <html>".utf8))
    }
    let output = try #require(result)
    #expect(String(decoding: output.standardErrorContent, as: UTF8.self) == "")
    #expect(!String(decoding: output.standardOutputContent, as: UTF8.self).contains("rror"))
  }
}
