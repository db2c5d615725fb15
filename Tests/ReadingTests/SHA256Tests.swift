import Testing

@testable import Reading

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]) func `The digests of FIPS 180-4 come out`(message: String, digest: String) {
    #expect(SHA256.hex(Array(message.utf8)) == digest)
  }

  @Test func `A file has the digest of its bytes, not of its decoded text`() {
    #expect(SourceText([0xFF, 0xFE]).sha256 == SHA256.hex([0xFF, 0xFE]))
    #expect(
      SourceText(Corpus.bytes("paris-2022-dsol-144")).sha256 == "230c625d144f66444ea08789430834dbf8ab6b8195b3bd5864d2d2b91cf4fd06")
  }

  @Test func `Hexadecimal digits are lower case, two a byte`() {
    #expect(Hexadecimal.string([0, 15, 16, 255] as [UInt8]) == "000f10ff")
  }
}
