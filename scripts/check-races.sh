#!/usr/bin/env bash
# Runs what Greffe does in parallel under ThreadSanitizer: an archive of twelve documents extracted, extracted again after a change,
# its catalogue linked and searched, and a PDF converted and brought in.
#
#   scripts/check-races.sh
#
# Builds with debug settings in .build-tsan. Exit status: 0 no race, 1 a race (its report is printed) or a run that failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly greffe=$PWD/.build-tsan/debug/greffe
swift build --product greffe --scratch-path .build-tsan --sanitize thread

archive=$(mktemp -d)
trap 'rm -rf "$archive"' EXIT
mkdir "$archive/corpus"
# Twelve documents of like size: what is slow here is one processor's work, not what two share.
python3 - "$archive/corpus" <<'PYTHON'
import glob, sys

texts = [open(path, "rb").read() for path in sorted(glob.glob("corpus/*.txt"))]
for number in range(12):
    text = texts[number % len(texts)]
    start = len(text) * (number // len(texts)) // 3
    with open("%s/document-%d.txt" % (sys.argv[1], number), "wb") as out: out.write(text[start:start + 6000])
PYTHON
cat >"$archive/acte.pdf" <<'PDF'
%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 91>>stream
BT /F1 12 Tf 50 780 Td (Article 1 : la subvention est accordee.) Tj ET
BT /F1 12 Tf 50 760 Td (x) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
PDF

cd "$archive"
# A crash that prints its backtrace takes seconds and can hang.
export SWIFT_BACKTRACE=enable=no TSAN_OPTIONS="exitcode=66 halt_on_error=0"
run() {
  local status=0
  "$greffe" "$@" >"$archive/said" 2>"$archive/errors" || status=$?
  if ((status)) || grep -q 'ThreadSanitizer' "$archive/errors"; then
    cat "$archive/errors" >&2
    echo "check-races: greffe $* ended with $status" >&2
    exit 1
  fi
}
run extract
printf '\nArticle 9 : fin.\n' >>corpus/document-3.txt
run extract
run link corpus/*.txt
run search article
run ingest acte.pdf
run extract
echo "no race in $(find outputs/documents -name '*.json' | wc -l) documents"
