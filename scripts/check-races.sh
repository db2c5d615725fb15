#!/usr/bin/env bash
# Runs what Greffe does in parallel under ThreadSanitizer: an archive of twelve documents extracted, extracted again after a change,
# its catalogue linked and searched. Converters are left out: swift-subprocess, which runs them, guards its own globals in a way that
# ThreadSanitizer takes for races now and then.
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
echo "no race in $(find outputs/documents -name '*.json' | wc -l) documents"
